/** What the subject of an answer says of who gave it: a program, and on whose behalf. */
import { isAboutMail, isChallengeSubject } from './challenge.ts'

/** Put in front of a subject by a program, in the languages of the mail programs that do so. */
const PROGRAM = new RegExp(
  `^(?:${[
    'auto(?:matic|mated|matisch\\w*|matically)?[- ]?(?:generated )?(?:re(?:ply|sponse|sponder|spond|plied|plying)|answer|acknowledge?ment|confirmation)(?: from .{1,100})?',
    'auto(?= ?:)',
    'auto(?:matically)?[- ]?generated\\b(?= ?[\\]):])',
    'auto[- ]?re(?:ply)?\\b',
    'autom\\. ?antw',
    'out of (?:the )?office (?:auto-? ?(?:reply|response|responder)|message|reply|notification|assistant|alert)',
    'ooo(?: reply)?(?=[:!])',
    'vacation (?:message|reply|notice|notification|response|auto)',
    'absence (?:notice|notification|message)',
    'abwesenheits?(?:notiz|nachricht|meldung|benachrichtigung|assistent|info|hinweis|agent)|urlaubs(?:benachrichtigung|meldung|notiz)',
    'automatische (?:antwort|abwesenheit|antw|r[üu]ckmeldung|eingangsbest[äa]tigung|mitteilung|nachricht|e-?mail-?antwort)',
    'automatisch(?:e|es)? (?:antwoord|bericht|reactie)|automatisch(?:e)? beantwoord',
    "r[ée]ponse (?:automatique|auto)|r[ée]p(?:\\.|onse)? auto|message d'absence|notification d'absence",
    'respuesta autom[áa]tica|contestaci[óo]n autom[áa]tica|resposta autom[àáa]tica|mensaje de ausencia|autorespuesta|respuesta de ausencia|resposta de aus|aviso de aus[êe]ncia',
    'risposta automatica|risposta autom|messaggio di assenza|avviso di assenza|autorisposta|risponditore',
    'automatiskt? (?:svar|meddelande|svarsmeddelande)|autosvar|auto-?svar|frånvaromeddelande|fraværsmelding|automatisk (?:svar|svarmelding)|feriebesked|automaattinen (?:vastaus|poissaolo)|poissaoloilmoitus',
    'afwezigheids(?:bericht|melding|assistent|notificatie)',
    'автоответ|автоматический ответ|автоматична відповідь|автовідповід|автоматичен отговор|аутоматски одговор',
    'automatyczn[ae] (?:odpowied[źz]|odp)|odpowied[źz] automatyczna|autoodpowied|autoresponder|automatick[áa] odpov[ěe]|automatická odpoveď|automatikus v[áa]lasz|răspuns automat|raspuns automat|automatski odgovor|samodejni odgovor|automatinis atsakymas|automātiska atbilde|automaatne vastus|automaatvastus|αυτόματη απάντηση',
    'otomatik (?:yan[ıi]t|cevap|mesaj)',
    'erantzun automatikoa|sjálfvirkt svar|ateb awtomatig|përgjigje automatike|автоматски одговор|автоматты жауап|avtomatik cavab|ավտոմատ պատասխան|ავტომატური პასუხი|خودکار جواب|awtomatikong tugon|jibu otomatiki|outomatiese antwoord|balasan automatik|স্বয়ংক্রিয়|தானியங்கு',
    'automatikusan|tự động trả lời|trả lời tự động|tin nhắn tự động|balasan otomatis|jawapan automatik|balas automatik|ตอบกลับอัตโนมัติ|การตอบกลับอัตโนมัติ|स्वचालित|מענה אוטומטי|תשובה אוטומטית|رد تلقائي|الرد التلقائي|پاسخ خودکار',
    '自动(?:回复|答复|回信|回覆|应答)|自動(?:回覆|回复|答覆|回信|応答|返信|回應)|不在(?:通知|連絡|届)|【?自動(?:返信|応答|配信)|(?:外出|休假|度假|出差).{0,6}(?:自动|回复|通知)|(?:不在|離席)(?:に|の)お知らせ|자동 ?(?:회신|응답|답장|답변)|부재 ?알림',
  ].join('|')})`,
  'iu',
)
/** What follows when a program wrote it: a mark, the end, a word that leads on; these scripts part no words. */
const LEADS_ON =
  /^\p{L}{0,3}(?:\s?[\])】]|[\s"'*~.!-]*(?:$|[:：;|!—–-]|\((?:re|aw|fwd?|wg|sv|tr)[:\s]|(?:re|aw|fwd?|to your|on your|from|von|auf|zu|à|de|a su|da|by|van|op|от|на|на ваш|od)\b|\p{Lo}))/iu

/** Nothing behind it, or what it is of: `Automatic answers`, `自動返信メールの文面`. */
const BARE = /^\p{L}{0,3}(?:[\s"'*~.!-]*$|\s?\p{Lo})/u
/** `Auto: offer for your car`, in half of Europe; `automatic reply from your office`. */
function mayBePersons(program: string, rest: string): boolean {
  return (
    /^auto$/i.test(program) ||
    BARE.test(rest) ||
    /(?:^\s*|\s)from (?:the|y?our|his|her|my)\b/i.test(program + rest) ||
    (/^vacation re/i.test(program) && /^\s*from\b/i.test(rest))
  )
}

/** Who is away says so; people write of absence, too. */
const AWAY = new RegExp(
  `^(?:${[
    '(?!(?:who|when|if|why|what|wer|wenn|wann|qui|quand|quién|cuando|chi|quando|wie) )(?:\\S{1,40} ){1,4}(?:is|ist|est|est[áa]|è) (?:out of|away|on (?:leave|vacation|holidays?)|au(?:ß|ss)er haus|nicht im|abwesend|absent|en cong|fuera|ausente|fuori|assente|afwezig|niet)',
    "(?:i am |i'm |i will be |we are |currently )?out[- ]of[- ](?:the )?office",
    "(?:i'm |i am )?(?:away|on (?:annual |sick |parental |maternity |paternity )?(?:leave|vacation|holidays?))(?: (?:from|until|till|message|notice|notification|re)|[\\s.!]*$)",
    'away(?= ?:)',
    '(?:i am |currently )?not in (?:the |my )?office|not at my desk',
    'away from (?:my |the )?(?:office|mail|desk|e-?mail)',
    '(?:our )?offices? closed|closed (?:for|until|from)',
    '(?:annual |maternity |sick )leave(?=[:!])',
    'absence (?:du bureau|au bureau|from (?:the )?office)|absence(?= ?(?:$|[:–-]| re ?:))',
    'abwesen(?:d|heits?)\\b|ich bin (?:nicht (?:im|da)|abwesend|au(?:ß|ss)er)|au(?:ß|ss)er haus|nicht im b[üu]ro|urlaub(?:svertretung)?\\b',
    'absent(?:e)? (?:du bureau|jusqu|du|actuellement)|hors du bureau|en cong[ée]s?',
    'fuera de (?:la )?oficina|ausencia (?:de|de la) oficina|estoy (?:de vacaciones|fuera)|ausente',
    'fora do escrit[óo]rio|aus[êe]ncia (?:tempor[áa]ria|do escrit)|ausente do escrit|estou de f[ée]rias',
    'fuori (?:sede|ufficio)|assente|sono (?:assente|in ferie|fuori)|assenza (?:dall|dal|da)',
    'frånvaro|ej på kontoret|fravær\\b|ikke på kontoret|ikke til stede|ude af kontoret|ferie\\b|poissa|olen lomalla',
    'afwezig(?:heid)?\\b|niet op kantoor|niet aanwezig|buiten kantoor|vakantie\\b',
    'вне офиса|отсутств|я в отпуске|нет на рабочем месте|в отпуске',
    'poza biurem|nieobecno|mimo kancel[áa][řr]|nep[řr][íi]tomn|házon kívül|távollét|absent din birou|εκτός γραφείου|απουσία',
    'ofis d[ıi][şs][ıi]|izindeyim|מחוץ למשרד|خارج المكتب',
    '不在(?:[:：]|の|$)|休暇(?:中|の)|我(?:正在|在)?(?:休假|出差|度假|不在)|부재 ?중|휴가 ?(?:중|안내)',
  ].join('|')})`,
  'iu',
)
/** Behind the subject that it answers. */
const ENDS =
  /(?:[-–—|:]\s|[([]\s?)(?:auto(?:matic|mated)?[- ]?(?:reply|response)|automatische antwort|r[ée]ponse automatique|respuesta autom[áa]tica|risposta automatica)\s?[)\]]?[\s.!]*$/i
const ENDS_AWAY =
  /(?:[-–—|:]\s|[([]\s?)(?:out[- ]of[- ](?:the )?office|ooo|vacation|away)\s?[)\]]?[\s.!]*$|\bauto[- ]?(?:reply|response)$/i

/** Acknowledgements of help desks. */
const RECEIVED =
  /^(?:(?:re:)?\s*)?(?:(?:we(?:'ve| have)? (?:have )?received|thank(?:s| you) for (?:contacting|your (?:e-?mail|message|inquiry|enquiry|mail|request|interest)|e-?mailing|writing|reaching)|your (?:e-?mail|message|request|inquiry|enquiry|ticket) (?:has been |was )?(?:received|logged|created)|acknowledge?ment of (?:your|receipt)|receipt of your|(?:eingangs|empfangs)best[äa]tigung|ihre (?:e-?mail|anfrage|nachricht) (?:ist|wurde)|accus[ée] de r[ée]ception|acuse de recibo|conferma di ricezione|return receipt$|(?:support |service )?(?:ticket|request|case|incident)(?: [#\w-]{1,30})? (?:opened|received|created|logged|registered)\b|ontvangstbevestiging|bekr[äa]ftelse))/i

export type SubjectSign = 'auto-reply' | 'challenge' | 'acknowledgement'

export interface SubjectSays {
  sign: SubjectSign
  /** false where a person may have written it */
  sure: boolean
  /** it is what a program calls what it writes, though people may write about that */
  isProgram?: boolean
}

/** What the subject says by itself. */
export function autoReplySubject(subject: string): SubjectSays | null {
  const whole = subject.slice(0, 300)
  const bare = whole.replace(/^(?:\s*(?:re|aw|fwd?|antw|sv|tr|rv)\s?(?:\[\d{1,3}\])?\s?:)+/i, '')
  // whoever answers an answer of a program is a person
  const isFirst = bare.length === whole.length
  const words = bare
    .replace(/^(?:\s*[[(](?:[^\])]{0,60}[#\d][^\])]{0,60})[\])]:?)+/, '')
    .replace(/^[\s"'*!<>«([【~+-]+/, '')
  const program = PROGRAM.exec(words)
  // people write about the programs, too
  if (program !== null)
    return LEADS_ON.test(words.slice(program[0].length))
      ? {
          sign: 'auto-reply',
          sure: isFirst && !mayBePersons(program[0], words.slice(program[0].length)),
          isProgram: isFirst && !/^auto$/i.test(program[0]),
        }
      : null
  const away = AWAY.exec(words)
  if (away !== null)
    return {
      sign: 'auto-reply',
      sure: isFirst && !/^away$/i.test(away[0]) && /^\s*[:：]/.test(words.slice(away[0].length)),
    }
  if (isChallengeSubject(words)) return { sign: 'challenge', sure: true, isProgram: true }
  if (RECEIVED.test(words)) return { sign: 'acknowledgement', sure: false }
  if (isAboutMail(words)) return { sign: 'challenge', sure: false }
  if (ENDS.test(whole)) return { sign: 'auto-reply', sure: true, isProgram: true }
  return ENDS_AWAY.test(whole) ? { sign: 'auto-reply', sure: false } : null
}

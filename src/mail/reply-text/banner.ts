/** The warning that a gateway puts above the body of mail from outside, in whole paragraphs: nobody wrote it. */
import { charactersOf, isOneOf, stripEdges, stripStart } from './characters.ts'
import { type Lines, nextWritten } from './lines.ts'
import { isRule } from './separators.ts'

const PROOFPOINT_BEGINS = /^ZjQcmQRYFpfptBannerStart/
const MOST_LINES = 10
const LONGEST = 900
const LONGEST_BEGINNING = 300
/** A shorter line is a greeting, unless it is a tag. */
const SHORTEST = 24
const AROUND = charactersOf(' \t\u00a0*_|[](){}【】<>⚠️!=#-–—~:.')
const OPENING = charactersOf('[(*_|【<⚠!=#-–—~')
const FRAMING = charactersOf('[(|【<⚠!')
const FRAMING_TAG = charactersOf('[(*_|【<')
const TAG_BEGINS = charactersOf('EeZzUuКкKkВвЗзחخ')
const TAGS = new Set(
  'external,ext,external email,external e-mail,external mail,external sender,external message,external source,extern,externe mail,externe e-mail,externe nachricht,externer absender,externe,expéditeur externe,courriel externe,message externe,e-mail externe,externo,correo externo,remitente externo,mensaje externo,e-mail externo,email externo,remetente externo,mensagem externa,esterno,mittente esterno,email esterna,e-mail esterna,externe afzender,zewnętrzny,nadawca zewnętrzny,wiadomość zewnętrzna,extern avsändare,externt mejl,ekstern,ekstern afsender,ekstern avsender,ulkoinen,externí,externí odesílatel,externý,külső,külső feladó,внешняя почта,внешний отправитель,внешнее письмо,зовнішній лист,외부,외부메일,외부 메일,社外,社外メール,外部メール,外部邮件,外部郵件,חיצוני,خارجي'.split(
    ',',
  ),
)
/** the first word: `CAUTION: …` */
const WARNING =
  /^(?:caution|warning|attention|alert|security notice|notice|important|be careful|external(?: e-?mail| sender| message| mail)?|correo externo|externe|externo|esterno|courriel externe|achtung|vorsicht|warnung|hinweis|extern(?:e e-?mail|e mail|er absender)?|prudence|avertissement|avis|mise en garde|precauci[oó]n|atenci[oó]n|advertencia|aviso|cuidado|aten[cç][aã]o|attenzione|avviso|attentie|let op|waarschuwing|pas op|uwaga|ostrzeżenie|varning|obs|advarsel|viktigt|vigtigt|bemærk|huomio|varoitus|upozornění|pozor|varování|upozornenie|figyelem|figyelmeztetés|atenție|внимание|осторожно|предупреждение|увага|обережно|προσοχ[ήη]|d[iİ]kkat|uyari|uyarı|注意|警告|重要|주의|경고|אזהרה|זהירות|שים לב|تحذير|تنبيه|peringatan|perhatian|cảnh báo|chú ý)(?!\p{L})/iu
/** `this e-mail` */
const THIS_MAIL =
  /(?<!\p{L})(?:this|diese|dies|cet|ce|este|esta|esse|essa|questa|questo|deze|dit|ta|ten|tento|tato|táto|toto|det här|detta|denna|denne|dette|tämä|ez|az|acest|это|данное|цей|це|αυτό το|bu|email|e-mail)(?!\p{L}) (?:external )?(?:e-?mail|email|message|mail|courriel|nachricht|correo|mensaje|mensagem|messaggio|bericht|wiadomość|mejl|meddelande|e-post|epost|melding|meddelelse|besked|mail|viesti|sähköposti|zpráva|správa|e-mailová|üzenet|levél|письмо|сообщение|лист|повідомлення|μήνυμα|e-posta|ileti|này|ini)|(?:この|本|該|该|此)(?:电子|電子)?(?:メール|邮件|郵件)|이 (?:메일|이메일)|(?:הודעה|דואר) ז|هذه الرسالة|هذا البريد/iu
const OUTSIDE =
  /extern|outside|außerhalb|ausserhalb|extérieur|fuera de|fora d|esterno|estern[ao]|buiten|spoza|zewn|utanför|utenfor|udenfor|ekstern|ulkopuol|ulkoi|mimo|vně|zvenč|külső|kívül|exterior|вне |внешн|извне|зовніш|поза меж|εκτός|εξωτερικ|dış|harici|社外|外部|외부|מחוץ|חיצונ|خارج|luar|bên ngoài/iu
/** `External e-mail` at the beginning, without more of a sentence */
const OUTSIDE_MAIL =
  /^(?:(?:external|extern|externe[rs]?) (?:e-?mail|mail|sender|message|absender|nachricht|afzender)|(?:e-?mail|courriel|message|correo|mensaje|mensagem|expéditeur|remitente|remetente|mittente) (?:extern[eoa]|esterno|esterna)|externo|externe|zewnętrzna wiadomość)(?=\s*[.:!|–—-])/iu
/** What is not to be done with it. */
const CARE =
  /click|attachment|\blinks?\b|recogni[sz]e|cautio|think before|klick|anhäng|anlage|lien|pièces? jointe|cliqu|clic|enlace|adjunto|anexo|allegat|cliccare|bijlage|koppeling|załącznik|link|bilag|bifogad|vedlegg|länk|liit|odkaz|přílo|príloh|csatol|hivatkoz|mellék|atașa|ссыл|вложен|посилан|вкладен|συνδέσμ|συνημμ|bağlantı|ekler|リンク|添付|链接|附件|連結|링크|첨부|קישור|קבצ|روابط|الروابط|مرفق|tautan|lampiran|liên kết|đính kèm/iu
/** `[EXTERNAL] DO NOT CLICK …`: a tag between brackets or stars, and behind it what is not to be done; behind stars its sentence may go on. */
const TAGGED = /^[[(*_|【<]{1,4}([^\])*_|】>]{3,30})[\])*_|】>]{1,4}[\s:–—-]{0,4}(?=\S)/
const HEED =
  /(?:do not|don['’]t|never|unless|careful|caution|beware|think before|nicht|vorsicht|keine|ne (?:cliquez|pas|ouvrez)|prudence|prudent|attention|no (?:haga|abra|pulse)|cuidado|precauci|não|non (?:cliccare|aprire|fare)|attenzione|niet|voorzichtig|nie (?:klikaj|otwieraj)|ostrożn|uważaj|inte|försiktig|ikke|forsigtig|forsiktig|älä|varo|neklik|neotev|opatrn|ne kattint|nu (?:faceți|deschide|accesa)|не (?:переход|откры|нажим|відкр|натис)|осторожн|обережн|μην|dikkat|açmayın|しないで|注意|请勿|請勿|謹慎|谨慎|주의|마십시오|אל ת|لا ت|jangan|không)/iu
const OPENS =
  /click|open|klick|öffn|cliqu|ouvr|clic|abr[aei]|apri|apert|klik|otw|odpir|öppna|åbn|åpne|avaa|otev|otvá|kattint|nyi[ts]|deschi|acces|откры|відкр|нажим|переход|натис|ανοί|aç|tıkla|開|开|打开|点击|點擊|クリック|열|클릭|לחצ|לפתוח|تفتح|تنقر|buka|nhấp|mở/iu
const CARES = new RegExp(CARE.source, 'giu')
/** from where it came */
const ORIGIN =
  /originat|\b(?:came|comes|coming|sent|is from|received|is an?) |stammt|kommt|kam |wurde|gesendet|von extern|provient|vient|envoyé|origin(?!als?\b)|proviene|procede|enviad|recibid|recebid|prové?m|inviat|arriva|ricevut|afkomstig|komt|verzonden|verstuurd|is van|pochodzi|wysłan|nadesłan|kommer|skickat|sendt|sänt|tuli|tullut|lähetet|saapu|pocház|přiš|odeslá|doruč|érkezett|küldt|provine|trimis|отправ|приш|получен|поступил|надісл|надійш|προέρχεται|στάλθηκε|gönder|gel[dmi]|来自|來自|送信|発信|受信|届|から|발송|발신|수신|온 |에서|נשלח|הגיע|מחוץ|واردة|أرسل|مرسل|من خارج|berasal|dikirim|dari|đến từ|được gửi|từ/iu
/** In between is what came, and in some languages the verb comes last. */
const FARTHEST_ORIGIN = 60
const TELLS_OF_SELF = /(?<!\p{L})(?:I|my|ich|mein\p{L}{0,2}|mon|yo|mi|meu|io|mio|ik|mijn)(?!\p{L})/u
const BANNER =
  /^[^\p{L}]{0,12}(?:external(?: e-?mail| mail| sender| message)?[\s*_]*[\]:!)*-]|ext[\]:]|extern(?:e e-?mail|e mail|al)?[\s*_]*[\]:]|(?:caution|warning|attention|achtung|vorsicht|waarschuwing|let op|atención|attenzione|avertissement|uwaga|varning|advarsel|be careful|notice)[\s*_]*[:!,-].{0,120}(?:extern|outside|außerhalb|extérieur|fuera|esterno|buiten|zewn|utanför|udefra|unknown sender)|this (?:e-?mail|message) (?:originated|came|comes|was sent|is) from (?:an external|outside|someone outside)|you don['’]t often get e-?mail from|some people who received this message don['’]t often|sie (?:erhalten|bekommen) nicht (?:oft|häufig) e-?mails? von|vous n['’]obtenez pas souvent|no suele recibir correo|diese (?:e-?mail|nachricht) (?:kommt|stammt|wurde) von (?:extern|außerhalb)|ce (?:message|courriel) provient de l['’]ext|learn why this is important)/iu
/** in full, for it tells no more */
const PROOFPOINT =
  /^this message is from an (?:external|untrusted|unknown) sender(?: this message came from outside your organization)?$|^zjqcmqryfpfptbannerstart /i
/** Outlook's tip on whoever writes for the first time. */
const FIRST_CONTACT =
  /^(?:you don['’]t often get e-?mail from|some people who received this message don['’]t often get|sie (?:erhalten|bekommen) nicht (?:oft|häufig) e-?mails? von|vous n['’]obtenez pas souvent d['’]e-mail|no suele recibir correo|você não costuma receber|non si ricevono spesso|u ontvangt niet vaak|je ontvangt niet vaak|nie otrzymujesz często|du får inte ofta|du modtager ikke ofte|du får ikke ofte)/iu

/** May the line be the first of one? It is asked of the first line of every mail. */
export function mayBeBanner(text: string, start: number, end: number): boolean {
  if (end - start < 3) return false
  const code = text.charCodeAt(start)
  if (isOneOf(OPENING, code) || code > 0x2e80) return true
  if (end - start < SHORTEST)
    return isOneOf(TAG_BEGINS, code) && TAGS.has(stripEdges(text.slice(start, end), AROUND).toLowerCase())
  const begin = text.slice(start, start + 40)
  return (
    WARNING.test(begin) ||
    /^(?:this|diese|dies|ce|este|esta|quest|deze|dit|you don|some people|zjq|sie |vous n|no su|voc|non |u ont|je ont|nie ot|du )/i.test(
      begin,
    )
  )
}

/** Does a paragraph that begins with this line stand there as a warning, or may it? Above a mail that is passed on, a doubt is no note. */
export function isBanner(words: string): boolean {
  return words.length >= 5 && BANNER.test(words.slice(0, LONGEST_BEGINNING))
}

/** The line behind the banner that begins at `first`, rules around it included; `first` when none does. */
export function bannerEnd(lines: Lines, first: number): number {
  let begin = first
  if (isRule(lines.words(begin))) begin = nextWritten(lines, begin + 1)
  if (begin >= lines.count || !mayBeBanner(lines.text, lines.from(begin), lines.to(begin))) return first
  let said = ''
  for (let at = begin; at < lines.count && at < begin + MOST_LINES && !lines.isEmpty(at); at += 1) {
    const words = lines.words(at)
    if (isRule(words)) break
    said = said === '' ? words : `${said} ${words}`
    if (said.length > LONGEST) break
    const ends = at + 1 >= lines.count || lines.isEmpty(at + 1) || isRule(lines.words(at + 1))
    if (PROOFPOINT_BEGINS.test(said) && !words.includes('BannerEnd')) continue
    if ((ends || (/[.!\])*。]$/.test(words) && !CARE.test(lines.words(at + 1)))) && isBannerText(said))
      return behindRule(lines, at + 1, first !== begin)
  }
  return first
}

function isBannerText(words: string): boolean {
  const bare = stripEdges(words, AROUND)
  // a word alone may be a heading
  if (TAGS.has(bare.toLowerCase())) return isOneOf(FRAMING, words.charCodeAt(0)) || bare === bare.toUpperCase()
  if (FIRST_CONTACT.test(bare) || PROOFPOINT.test(bare)) return true
  if (bare.length < SHORTEST && !CARE.test(bare)) return false
  if (TELLS_OF_SELF.test(bare)) return false
  if (isOneOf(FRAMING_TAG, words.charCodeAt(0)) && isTagAndCare(words)) return true
  const warned = WARNING.test(bare)
  const care = CARE.test(bare)
  if (care && OUTSIDE_MAIL.test(warned ? stripStart(bare.replace(WARNING, ''), AROUND) || bare : bare)) return true
  if (care && OUTSIDE_MAIL.test(bare)) return true
  return cameFromOutside(bare) && (warned || care)
}

/** What a gateway says in its imperative is not to open or click, and names links, attachments or senders, more than one of them. */
function isTagAndCare(words: string): boolean {
  const tag = TAGGED.exec(words)
  if (tag === null || !TAGS.has((tag[1] ?? '').trim().toLowerCase())) return false
  const said = words.slice(tag[0].length)
  if (/^[*_]/.test(words) && /^\p{Ll}/u.test(said)) return false
  return HEED.test(said) && OPENS.test(said) && (said.match(CARES)?.length ?? 0) > 1
}

/** `This e-mail came from outside`, and not only a word of each. */
function cameFromOutside(words: string): boolean {
  const mail = THIS_MAIL.exec(words)
  if (mail === null) return false
  const said = words.slice(mail.index + mail[0].length, mail.index + mail[0].length + 2 * FARTHEST_ORIGIN)
  const outside = OUTSIDE.exec(said)
  return (
    outside !== null && outside.index <= FARTHEST_ORIGIN && ORIGIN.test(said.slice(0, outside.index + FARTHEST_ORIGIN))
  )
}

/** A rule closes what a rule opened. */
function behindRule(lines: Lines, at: number, opened: boolean): number {
  const next = nextWritten(lines, at)
  return (opened || next === at) && next < lines.count && isRule(lines.words(next)) ? next + 1 : at
}

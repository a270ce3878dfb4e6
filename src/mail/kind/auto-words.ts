/** The words of an answer that nobody wrote just now, in the languages of those who are away. */

const AUTOMATIC =
  /(?:this is|this e-?mail is|this message is|you have received|this response (?:is|was)|this reply (?:is|was)|this was) an? ?auto(?:matic|mated|matically|-)?[- ]?(?:generated )?(?:re(?:ply|sponse)|out[- ]of|e-?mail re(?:ply|sponse)|acknowledge?ment|message|notification|e-?mail)|auto(?:matic|mated|matically)[- ](?:generated )?(?:re(?:ply|sponse)|acknowledge?ment|out[- ]of[- ]office)|auto-?(?:reply|responder|response)|(?:this|message|e-?mail)[^.]{0,30} (?:was|is|has been) (?:sent |generated |created )?automatically(?: (?:sent|generated|created))?|(?:dies|das) ist eine automatische? |diese (?:e-?mail|nachricht) (?:wurde|wird) automatisch|automatisch (?:generiert|erstellt|erzeugt)|(?:ceci est|cet? (?:e-?mail|message|r[ée]ponse)) .{0,30}automatique|(?:este es|este|esta es) .{0,30}autom[áa]tic|(?:questo [èe]|questa [èe]) .{0,30}automatic|dit is een automatisch|automatiskt? (?:svar|genererat|meddelande)|это автоматическ|автоматическ(?:ий|ое|и) (?:ответ|сообщение)|自动(?:回复|答复|发送|生成)|自動(?:的に|返信|応答|配信|回覆)|자동.{0,6}(?:회신|응답|발송)/i
const ABSENT =
  /out of (?:the )?(?:office|country)|\bi(?:'m| am) (?:currently |presently |now )?(?:away|on (?:a )?business trip|travell?ing)\b|away from (?:the|my) (?:office|desk|e-?mail|computer)|(?:on|taking) (?:annual |sick |parental |maternity |paternity |vacation |a |my )*(?:leave|vacation|holiday)|will be (?:away|out|unavailable|travell?ing)|will not return|currently (?:away|out|travell?ing|unavailable|on)|limited (?:access|ability)|no access to (?:my )?e-?mail|nicht (?:im|am|in der) (?:b[üu]ro|hause|haus|arbeitsplatz|firma|dienst|praxis)|(?:bin|befinde mich) .{0,60}(?:abwesend|urlaub|unterwegs|au(?:ß|ss)er haus|nicht (?:mehr )?erreichbar|elternzeit|mutterschutz)|abwesenheit|absent|en (?:cong[ée]s?|vacances|d[ée]placement)|de vacaciones|fuera de (?:la )?oficina|ausente|in ferie|fuori (?:sede|ufficio|dall'ufficio)|assente|de f[ée]rias|fora do escrit|afwezig|(?:met|op) vakantie|niet (?:op kantoor|aanwezig|bereikbaar)|på semester|på ferie|lomalla|frånvarande|föräldraledig|fraværende|ikke på kontoret|inte på kontoret|poissa toimistosta|в отпуске|отсутств|не на рабочем месте|nieobecn|na urlopie|szabads[áa]gon|dovolen|nejsem v kancel|[îi]n concediu|izinde|tatilde|ofis dışında|εκτός γραφείου|מחוץ למשרד|בחופשה|في إجازة|خارج المكتب|出差|休假|放假|不在|外出|休暇|お休み|休業|부재|휴가|출장/i
/** Says as much, with a subject that says the rest. */
const LATER = /will (?:return|reply|respond|get back)/i
const UNTIL =
  /\b(?:until|till|return(?:ing)?|back (?:on|in|at)|from|between|through|urgent|immediate(?:ly)?|emergency|in my absence|while i(?:'m| am) (?:away|out|gone)|please contact|limited access|as soon as (?:i|possible)|upon my return|when i (?:return|get back|am back))\b|\bbis (?:zum|einschlie|ein|\d)|dringend|wenden sie sich|vertret|\bab (?:dem )?\d|zurück|wieder (?:im|da|erreichbar)|jusqu'?au|de retour|urgence|en cas d|mon absence|hasta el|regres|urgente?|dirij|volver|fino al|rientr|urgenz|contatt|at[ée] (?:o )?(?:dia )?\d|retorn|tot (?:en met)?|dringend|tillbaka|tilbage|tilbake|brådskande|haster|до \d|вернусь|срочн|do dnia|wracam|piln|返信|回复|联系|連絡|복귀/i
/** Who is away asks at most whether it is urgent. */
const QUESTION = /[^.!?\n]{4,}\?(?=\s|$)/g
const URGENT =
  /urgent|immediate|emergency|assist|help|dringend|eilig|fragen|urgen|besoin|necesit|ayuda|bisogno|haast|hulp/i

/** Does a short text sound like an answer of a program? Its first words count. */
export function soundsAutomatic(words: string): boolean {
  return AUTOMATIC.test(words.slice(0, 1_500).replace(/\s+/g, ' '))
}

/** Does it say that its author is away, and until when or whom to turn to? A long letter does so by the way. */
export function soundsAbsent(words: string): boolean {
  if (words.length > LONGEST_NOTE) return false
  const start = words.slice(0, 600).replace(/\s+/g, ' ')
  return (ABSENT.test(start) || LATER.test(start)) && UNTIL.test(start) && !asksBack(words)
}

const LONGEST_NOTE = 3_000

/** Does it ask something, as whoever wants an answer does? */
export function asksBack(words: string): boolean {
  for (const [question] of words.slice(0, 1_000).matchAll(QUESTION)) if (!URGENT.test(question)) return true
  return false
}

const LONGEST_ANSWER = 2_000
/** A line of its own, or what stands before a comma. */
const GREETING =
  /^\s*(?:[^\n.!?]{0,60}\n\s*\n|[^\n.!?,]{0,40}[,!:]\s*\n|(?:hi|hello|dear|hallo|guten tag|sehr geehrte|bonjour|hola|buen[oa]s|estimad|ciao|buongiorno|gentile|salve|olá|prezad|beste|hej|hei|dzień dobry|здравствуйте|добрый день|您好|你好|안녕)[^\n.!?]{0,60}[,!:.。，]?\s*)/i
const THANKS =
  /^(?:(?:many |herzlichen |vielen |besten )?(?:thank(?:s| you)|dank(?:e)?(?: u| je)?|merci|gracias|obrigad[oa]|grazie|bedankt|tack|takk?|kiitos|dziękuję|děkuj[iu]|köszön\p{L}*|mulțumesc|teşekkür\p{L}*|спасибо|дякую|благодар\p{L}*|感谢|感謝|谢谢)(?=[\s,])[^.!\n。！]{0,100}[.!。！,]?\s*|[^.!\n。！]{0,60}(?:ありがとう|감사)[^.!\n。！]{0,20}[.。！!]?\s*){1,2}/iu
/** A full stop behind a number ends none. */
const SENTENCE = /^(?:[^.!?\n。！？]|(?<=\d)\.){0,300}(?:\n(?:[^.!?\n。！？]|(?<=\d)\.){1,300})?/

/** Without a header the words have to say it, and briefly: that nobody wrote them now, or, before all else, that nobody is there. */
export function answersByItself(words: string): boolean {
  if (words.length >= LONGEST_ANSWER) return false
  const start = words.slice(0, 400)
  return (soundsAutomatic(start) && !asksBack(start)) || (opensAbsent(words) && soundsAbsent(words))
}

/** A program thanks for a mail that it has not read. */
export function thanksAndIsAway(words: string): boolean {
  return (
    words.length < LONGEST_ANSWER &&
    THANKS.test(words.replace(GREETING, '')) &&
    opensAbsent(words) &&
    soundsAbsent(words)
  )
}

/** Is it the first thing that is said, after a greeting and thanks? */
function opensAbsent(words: string): boolean {
  const said = words.slice(0, 1_000).replace(GREETING, '').replace(THANKS, '')
  const first = SENTENCE.exec(said)?.[0] ?? ''
  return ABSENT.test(first.replace(/\s+/g, ' '))
}

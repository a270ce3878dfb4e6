/** The words of an answer that nobody wrote just now, in the languages of those who are away. */

const LONGEST_NOTE = 3_000
/** Of one without a header that says so. */
const LONGEST_ANSWER = 2_000

/** A quick first look: most answers have none of it. */
const MAYBE_AUTOMATIC = /auto|mailbox|inbox|unattended|unmonitored|postfach|adresse wird|авто|自动|自動|자동/i
const MAYBE_RECEIVED =
  /received|within|shortly|soon|quickly|business day|hours|erhalten|eingegangen|reçu|recibido|ricevuto|recebemos|ontvangen/i
/** Says so itself, or says that nobody reads what is sent to it. */
const AUTOMATIC = anyOf(
  '(?:this is|this e-?mail is|this message is|you have received|this response (?:is|was)|this reply (?:is|was)|this was) an? ?auto(?:matic|mated|matically|-)?[- ]?(?:generated )?(?:re(?:ply|sponse)|out[- ]of|e-?mail re(?:ply|sponse)|acknowledge?ment|confirmation|message|notification|e-?mail)',
  '(?<!\\b(?:my|your|our|the|an) )auto(?:matic|mated|matically)[- ](?:generated )?(?:re(?:ply|sponse)|acknowledge?ment|out[- ]of[- ]office)|auto-?(?:reply|responder|response)',
  '(?:this|message|e-?mail)[^.]{0,30} (?:was|is|has been) (?:sent |generated |created )?automatically(?: (?:sent|generated|created))?',
  '(?:mail|in)box[^.]{0,60} (?:is|are) (?:no longer|not) (?:in use|used|active|(?:being )?(?:monitored|read|checked))|un(?:attended|monitored) (?:mailbox|inbox|e-?mail|address)',
  '(?:dies|das) ist eine automatische? |diese (?:e-?mail|nachricht) (?:wurde|wird) automatisch|automatisch (?:generiert|erstellt|erzeugt)|(?:postfach|adresse) wird nicht (?:mehr )?(?:gelesen|überwacht|abgerufen)',
  '(?:ceci est|cet? (?:e-?mail|message|r[ée]ponse)) .{0,30}automatique|(?:este es|este|esta es) .{0,30}autom[áa]tic|(?:questo [èe]|questa [èe]) .{0,30}automatic',
  'dit is een automatisch|automatiskt? (?:svar|genererat|meddelande)|это автоматическ|автоматическ(?:ий|ое|и) (?:ответ|сообщение)',
  '自动(?:回复|答复|发送|生成)|自動(?:的に|返信|応答|配信|回覆)|자동.{0,6}(?:회신|응답|발송)',
)
const ABSENT = anyOf(
  "out of (?:the )?(?:office|country)|\\bout sick\\b|\\bi(?:'m| am) (?:currently |presently |now )?(?:away|on (?:a )?business trip|travell?ing)\\b|away from (?:the|my) (?:office|desk|e-?mail|computer)",
  '(?:on|taking) (?:annual |sick |parental |maternity |paternity |vacation |a |my )*(?:leave|vacation|holiday)|will be (?:away|out|unavailable|travell?ing)|will not return|currently (?:away|out|travell?ing|unavailable|on)|limited (?:access|ability)',
  '(?:check|read|monitor)ing (?:my )?e-?mails? (?:only )?(?:intermittently|sporadically|infrequently|occasionally|rarely)|no access to (?:my )?e-?mail',
  'no longer (?:works? (?:for|at|here)|employed|with (?:the )?(?:company|firm))|(?:has|have) left the company|offices? (?:is|are|will be) closed',
  'nicht (?:im|am|in der) (?:b[üu]ro|hause|haus|arbeitsplatz|firma|dienst|praxis)',
  '(?:bin|befinde mich) .{0,60}(?:abwesend|urlaub|unterwegs|au(?:ß|ss)er haus|nicht (?:mehr )?erreichbar|elternzeit|mutterschutz)|abwesenheit',
  '(?:b[üu]ro|praxis|betrieb|kanzlei|geschäft)(?:[^.]|(?<=\\d)\\.){0,60} geschlossen',
  'absent|en (?:cong[ée]s?|vacances|d[ée]placement)|(?:bureaux?|cabinet)[^.]{0,60} fermé',
  'de vacaciones|fuera de (?:la )?oficina|ausente',
  "in ferie|fuori (?:sede|ufficio|dall'ufficio)|assente|de f[ée]rias|fora do escrit",
  'afwezig|(?:met|op) vakantie|niet (?:op kantoor|aanwezig|bereikbaar)',
  'på semester|på ferie|lomalla|frånvarande|föräldraledig|fraværende|ikke på kontoret|inte på kontoret|poissa toimistosta',
  'в отпуске|отсутств|не на рабочем месте',
  'nieobecn|na urlopie|szabads[áa]gon|dovolen|nejsem v kancel|[îi]n concediu',
  'izinde|tatilde|ofis dışında|εκτός γραφείου|מחוץ למשרד|בחופשה|في إجازة|خارج المكتب',
  '出差|休假|放假|不在|外出|休暇|お休み|休業|부재|휴가|출장',
)
/** Says as much, with a subject that says the rest. */
const LATER = /will (?:return|reply|respond|get back)/i
const DAY =
  '(?:the )?(?:\\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|today|tomorrow|next)'
const UNTIL = anyOf(
  `\\b(?:until|till|return(?:ing)?|back (?:on|in|at)|(?:from|between|through|and) ${DAY}|urgent|immediate(?:ly)?|emergency|in my absence|(?:in the )?meantime|while i(?:'m| am) (?:away|out|gone)|please (?:contact|reach)|limited access|as soon as (?:i|possible)|upon my return|when (?:i|we) (?:return|get back)|(?:i'm|i am|we are) back|reopen)\\b`,
  '\\bbis (?:zum|einschlie|ein|\\d)|dringend|wenden sie sich|vertret|\\bab (?:dem )?\\d|zurück|wieder (?:im|da|erreichbar|für)',
  "jusqu'?au|de retour|urgence|en cas d|mon absence|avant le \\d|hasta el|regres|urgente?|dirij|volver|fino al|rientr|urgenz|contatt|at[ée] (?:o )?(?:dia )?\\d|retorn",
  'tot (?:en met)?|dringend|tillbaka|tilbage|tilbake|brådskande|haster|till och med|asti\\b|saakka|kiireellis|до \\d|вернусь|срочн',
  '\\bdo (?:dnia )?\\d|wracam|piln|naléhav|naliehav|sürgős|urgen|kadar|acil|επείγον|דחוף|عاجل|返信|回复|联系|聯繫|連絡|急ぎ|まで|복귀|까지|연락',
)
/** Who is away asks at most whether it is urgent. */
const QUESTION = /[^.!?\n]{4,}\?(?=\s|$)/g
const URGENT =
  /urgent|immediate|emergency|assist|help|dringend|eilig|fragen|urgen|besoin|necesit|ayuda|bisogno|haast|hulp/i
/** Somebody will read it: what a desk says, and not one person. */
const RECEIVED = anyOf(
  "received (?:your|the) (?:e-?mail|message|inquiry|enquiry|request|application|ticket|question|mail)\\b.{0,160}(?:will|shall|'ll) (?:\\w{2,10} ){0,4}(?:get back|in touch|respon|repl|answer|contact|review|process|handle|look|investigat|attend|assign|follow|deal|address|come back|return|forward|read|help|assist)",
  "(?:we|team|agents?|representatives?|staff)(?: will|'ll| shall) (?:be (?:in touch|contacting)|contact|respond|reply|get back|answer|review|come back).{0,60}(?:within|shortly|soon|as quickly|business day|hours)",
  'ihre (?:nachricht|anfrage|e-?mail|mail) (?:erhalten|ist bei uns eingegangen).{0,160}(?:bearbeit|melden|antwort|kümmern)',
  'bien reçu (?:votre|ton).{0,160}(?:répond|trait|contact|délais)',
  'recibido (?:su|tu) .{0,160}(?:respond|contact|atend)',
  'ricevuto la (?:sua|tua|vostra) .{0,160}(?:rispond|contatt)',
  'recebemos (?:a sua|sua|o seu|seu) .{0,160}(?:respond|retorn|contat)',
  'uw (?:bericht|e-?mail|mail|vraag)[^.]{0,40}ontvangen.{0,160}(?:reactie|antwoord|contact|reage)',
)

/** Does a short text sound like an answer of a program? Its first words count. */
export function soundsAutomatic(words: string): boolean {
  const start = words.slice(0, 1_500)
  return MAYBE_AUTOMATIC.test(start) && AUTOMATIC.test(start.replace(/\s+/g, ' '))
}

/** Does it say that its author is away, and until when or whom to turn to? A long letter does so by the way. */
export function soundsAbsent(words: string): boolean {
  if (words.length > LONGEST_NOTE) return false
  const start = words.slice(0, 600).replace(/\s+/g, ' ')
  return (ABSENT.test(start) || LATER.test(start)) && UNTIL.test(start) && !asksBack(words)
}

/** Does it only say that something has come in and will be read? */
export function soundsReceived(words: string): boolean {
  const start = words.slice(0, 500)
  if (words.length >= LONGEST_ANSWER || !MAYBE_RECEIVED.test(start)) return false
  return RECEIVED.test(start.replace(/\s+/g, ' ')) && !asksBack(words)
}

/** Does it ask something, as whoever wants an answer does? */
export function asksBack(words: string): boolean {
  for (const [question] of words.slice(0, 1_000).matchAll(QUESTION)) if (!URGENT.test(question)) return true
  return false
}

/** A line of its own, or what stands before a comma. */
const GREETING =
  /^\s*(?:[^\n.!?]{0,60}\n\s*\n|[^\n.!?,]{0,40}[,!:]\s*\n|(?:hi|hello|dear|hallo|guten tag|sehr geehrte|bonjour|hola|buen[oa]s|estimad|ciao|buongiorno|gentile|salve|olá|prezad|beste|hej|hei|dzień dobry|dobrý den|здравствуйте|добрый день|merhaba|您好|你好|안녕)[^\n.!?,:。！，]{0,40}[,!:.。！，]\s*|お世話になって[^\n。]{0,12}。?\s*)/i
const THANKS =
  /^(?:(?:many |herzlichen |vielen |besten |hartelijk )?(?:thank(?:s| you)|dank(?:e)?(?: u| je)?|merci|gracias|obrigad[oa]|grazie|bedankt|tack|takk?|kiitos|dziękuję|děkuj[iu]|köszön\p{L}*|mulțumesc|teşekkür\p{L}*|спасибо|дякую|благодар\p{L}*|感谢|感謝|谢谢)(?=[\s,])[^.!\n。！]{0,100}[.!。！,]?\s*|[^.!\n。！]{0,60}(?:ありがとう|감사)[^.!\n。！]{0,20}[.。！!]?\s*){1,2}/iu
/** A full stop behind a number ends none. */
const SENTENCE = /^(?:[^.!?\n。！？]|(?<=\d)\.){0,300}(?:\n(?:[^.!?\n。！？]|(?<=\d)\.){1,300})?/

/** What nobody prepares before leaving: what one has done about this mail, or wants of its sender. */
const MATTER =
  /\bi(?:'ve| have)? (?:just |also |briefly |quickly |already )?(?:had|read|looked|checked|spoke|talked|asked|updated|fixed|saw|discussed|signed|found)\b|\b(?:had|took|have) a (?:quick|brief|short|first)? ?look|\b(?:is|are|please find) attached|\blet's\b|\bquick (?:answer|note|question)|\bhabe\b[^.!?]{0,60}(?:gelesen|angeschaut|angesehen|geprüft|besprochen|gefragt|gesprochen)|\banbei\b|ci-joint|\badjunto\b|in allegato|em anexo/i

/** Is there more in it than that its author is away? */
function speaksOfMatter(words: string): boolean {
  return MATTER.test(words.slice(0, 1_000))
}

/** Without a header the words have to say it, and briefly: that nobody wrote them now, or, before all else, that nobody is there. */
export function answersByItself(words: string): boolean {
  if (words.length >= LONGEST_ANSWER) return false
  const start = words.slice(0, 400)
  if (soundsAutomatic(start) && !asksBack(start)) return true
  return (opensAbsent(words) && soundsAbsent(words) && !speaksOfMatter(words)) || soundsReceived(words)
}

/** A program thanks for a mail that it has not read. */
export function thanksAndIsAway(words: string): boolean {
  if (words.length >= LONGEST_ANSWER) return false
  const thanks = THANKS.test(words.replace(GREETING, ''))
  return thanks && opensAbsent(words) && soundsAbsent(words) && !speaksOfMatter(words)
}

/** Is it the first thing that is said, after a greeting and thanks? */
function opensAbsent(words: string): boolean {
  const said = words.slice(0, 1_000).replace(GREETING, '').replace(THANKS, '')
  const first = SENTENCE.exec(said)?.[0] ?? ''
  return ABSENT.test(first.replace(/\s+/g, ' '))
}

function anyOf(...alternatives: string[]): RegExp {
  return new RegExp(alternatives.join('|'), 'i')
}

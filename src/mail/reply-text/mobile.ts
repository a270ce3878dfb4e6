/** The line that a phone or a mail program adds by itself: `Sent from my iPhone`, `Get Outlook for iOS`, in many languages. */
import { charactersOf, stripEdges } from './characters.ts'

const LONGEST = 120

/** What such a line names, so that "Sent from the office" stays what somebody wrote. */
const PRODUCT =
  'i-?phon|i-?pad|i-?pod|android|samsung|galaxy|outlook|hotmail|yahoo|ymail|gmail|airmail|sparrow|spark|superhuman|' +
  'proton|protonmail|tutanota|tuta|fastmail|blackberry|nokia|huawei|xiaomi|redmi|oppo|vivo|honor|oneplus|pixel(?!s)|motorola|htc|sony|xperia|lumia|' +
  'windows|macbook|imac|apple|k-9|aquamail|bluemail|mailbird|thunderbird|zoho|aol|gmx|web\\.de|t-online|mail\\.ru|яндекс|айфон|ti-\\d+|' +
  'newton|polymail|shortwave|missive|canary|mailspring|edison mail|spike|typeapp|mailbox(?!es)|acompli|cloudmagic|boxer|alcatel|' +
  'nexus|windows phone|mailo|delta chat|fairphone|nothing phone|mymail|fairemail|blue mail|em client|unibox|libero|virgilio|mail orange|kindle'
/** What only a preposition of place makes a sender of mail. */
const DEVICE =
  `${PRODUCT}|mobile|mobil|mobiltelefon|cell(?!\\p{L})|cellphone|mobilgerät|mobiele?|móvil|celular|phone|smartphone|handy|telefon|telefoon|téléphone|teléfono|telefone|` +
  'tablet|טלפון|נייד|телефон|смартфон|мобильн|device|gerät|appareil|dispositivo|toestel|enhet|enhed|wireless'

/** "from" a device */
const FROM =
  'sent from|send from|typed on|written on|composed on|sent on|gesendet von|gesendet aus|gesendet vom|verschickt von|envoyé de|envoyé depuis|envoyé à partir d.|' +
  'enviado desde|enviado do|enviado de|enviado a partir|enviada desde|enviada do|inviato da|inviato dal|inviato dallo|inviata da|inviata dal|' +
  'verzonden vanaf|verzonden vanuit|verstuurd vanaf|verstuurd vanuit|sendt fra|send fra|skickat från|skickades från|från min|lähetetty|wysłane z|wysłane ze|wysłano z|' +
  'wysłano ze|wysłana z|odesláno z|odesláno ze|odoslané z|odoslané zo|küldve az|küldve a|elküldve|trimis de pe|trimis din|изпратено от|отправлено с|отправлено из|отправлено от|' +
  'надіслано з|надіслано із|відправлено з|στάλθηκε από|εστάλη από|poslano s|poslano sa|poslano z|poslano iz|poslato sa|saadetud|išsiųsta iš|nosūtīts no|enviat des|' +
  'bidalia|đã gửi từ|được gửi từ|gửi từ|dikirim dari|dihantar dari|发自|發自|從|从|傳送自|寄自|来自|來自|נשלח מ|أُرسلت من|أرسلت من|مرسل من|تم الإرسال من|ارسال شده از|مُرسل من|أُرسل من|ส่งจาก'
/** "with" a program */
const WITH =
  'sent via|sent with|sent using|sent through|sent by|secured with|gesendet mit|gesendet über|gesendet via|verschickt mit|diese nachricht wurde|diese mail wurde|' +
  'diese e-mail wurde|envoyé avec|envoyé par|envoyé via|enviado con|enviado com|enviado via|enviado pelo|enviado mediante|enviado usando|inviato con|' +
  'inviato tramite|inviato via|verzonden met|verzonden via|verstuurd met|verstuurd via|sendt med|sendt via|skickat med|skickat via'
/** "gesendet", where the verb comes last */
const SENT_LAST =
  'gönderildi|küldve|elküldve|bidalia|から送信|から送信されました|から送信しました|传送|傳送|发送|寄出|에서 보냄|에서 보냈습니다|에서 보낸 메일'
const GET =
  'get|download|obtenez|obtenir|téléchargez|télécharger|obtener|obtenga|obtén|consigue|descargar|descarga|obter|obtenha|baixar|baixe|ottieni|scarica|' +
  'haal|hämta|skaffa|hent|få|skaff|hanki|lataa|pobierz|získat|získejte|získať|získajte|obțineți|скачать|загрузить|завантажити|отримати|αποκτήστε|preuzmite|tải|dapatkan|' +
  'holen sie sich|laden sie|hol dir|获取|下載|取得|下载|הורד את|הורידו את|تنزيل|احصل على|ดาวน์โหลด'

/** of mine, and no device */
const OWN =
  '(?:side|end|bank|account|office|team|company|colleague|partner|wife|husband|lawyer|address|inbox|desk|home|house|warehouse|shop|supplier|agent)'
const near = String.raw`[\s:]?(?:[^\s,.]{1,24}\s){0,5}?[^\s,.]{0,12}?(?<![a-z\u00c0-\u024f])`
const LINE = new RegExp(
  [
    String.raw`^(?:${FROM})${near}(?:${DEVICE})(?!\p{L}{6}).{0,70}$`,
    String.raw`^(?:${FROM}) (?:mail|correo|courrier|posta|e-?post|mejl|pošta|poczta|почта|почты)\b.{0,12} windows`,
    String.raw`^(?:${WITH})${near}(?:${PRODUCT})(?!\p{L}{6}).{0,70}$`,
    `^sent (?:via|by) (?:my )?(?:mobile|phone)$`,
    String.raw`^sent from my (?!(?:\S+ )?${OWN}\b)(?:verizon, |u\.s\. )?[^\s,.!?;]{1,24}(?: [^\s,.!?;]{1,24}){0,3}$`,
    '^sent on the .{1,30} network from my .{1,30}$',
    '^sent (?:from|with|via|using) (?:the (?:free )?)?(?:nine|shift|front|hey|mail\\.com(?: [^ ]+)? app)$',
    '^(?:sent|typed|written) (?:on the (?:go|run|move)|with (?:my )?thumbs)$',
    '^(?:apologies|sorry) for (?:any |the )?(?:typos|brevity)\\b.{0,12}(?:sent|typed|written) (?:from|on)',
    String.raw`^von mein\p{L}{0,2}(?:/mein\p{L}{0,2})? .{0,40}(?:${DEVICE}).{0,20} (?:gesendet|versendet|geschickt|verschickt|gesandt)$`,
    String.raw`^(?:vo[nm]|mit) (?:unterwegs|(?:${PRODUCT})\S{0,12}(?: mail)?) gesendet$`,
    '^gesendet von unterwegs$',
    '^gesendet mit der (?:mobilen )?.{0,12}mail[ -]app$',
    "^envoyé depuis l['’]app(?:lication)? [^ ]{1,20}(?: [^ ]{1,20}){0,3}$",
    '^provenance ?: courrier pour windows',
    String.raw`^(?:发自|發自|发送自|来自|來自)我的\S{1,16}$`,
    String.raw`^(?:나의 |내 |我的)?.{0,12}?(?:${DEVICE})[^\s]{0,15}(?: [^\s]{1,20}){0,2}\s?(?:${SENT_LAST})$`,
    `^내 .{1,30}에서 보냄`,
    String.raw`^(?:${GET}) ?.{0,20}(?:outlook|yahoo mail|gmail|bluemail|typeapp|aol(?: app)?)(?: [^\s,]{1,10}){1,2} (?:ios|android|mac|windows|mobile|desktop)(?: ?[^ ]{1,10})?$`,
    `^(?:获取|取得|下載|下载)(?:适用于)? ?(?:ios|android) ?.{0,6}outlook$`,
    `^(?:outlook|(?:ios|android)용?) .{0,24}(?:downloaden|herunterladen|indirin|edinin|alın|を入手|받기|다운로드)$`,
    `^from my (?:[^ ]{1,15} ){0,2}(?:${DEVICE})(?: [^ ]{1,10}){0,2}$`,
    '^[^ ]{1,15} from (?:my )?mobile$',
    '^yahoo mail: search, organi[sz]e, conquer$',
    '^(?:please )?(?:excuse|forgive|pardon) (?:any |my |the )?(?:brevity|typos|spelling|errors|auto-?correct)',
  ].join('|'),
  'iu',
)
/** A program that nobody listed, where the line has a link to it. */
const LINKED = new RegExp(String.raw`^(?:${FROM}|${WITH}) [^\s,.]{2,21}(?: [^\s,.]{1,20}){0,3}$`, 'iu')
/** The words with which such a line begins or ends: the regular expression takes 100 times as long as looking them up. */
const firstOf = (list: string) => list.split('|').map((phrase) => phrase.split(' ', 1)[0] ?? '')
const FIRST_WORDS = new Set([
  ...firstOf([FROM, WITH, GET].join('|')),
  ...'von vom mit yahoo outlook ios android from please excuse forgive pardon typed written apologies sorry provenance'.split(
    ' ',
  ),
])
const LAST_WORDS = new Set([...SENT_LAST.split('|'), 'mobile'])
/** From here on letters are of scripts of which many set no blanks. */
const HEBREW = 0x590

const LONGEST_LINKED = 600
const SCANNED = /^\p{L}[\p{L} -]{3,30}\. ?www\.av(?:ast|g)\.com$/u
const SCANNER_ANCHOR = /^<#[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}>$/
const EDGES = charactersOf(' \t\u00a0*_<>()[]|~.。!-–—')
/** What turns the line into something that a person says. */
const SAYS_MORE = /[?]|\s(?:is|was|means|ist|steht|est|significa)\s|[.!] +\p{Lu}.{30}/u

/** Is all of this line what a device adds? */
export function isMobileLine(line: string): boolean {
  if (line.length < LONGEST_LINKED && isScannerLine(line)) return true
  if (line.length > 300 || line.length < 5 || !mayBeMobile(line)) return false
  const plain = withoutLinks(line)
  const text = stripEdges(plain, EDGES)
  if (text.length > LONGEST || SAYS_MORE.test(text)) return false
  return LINE.test(text) || (plain.length < line.length - 8 && LINKED.test(text) && namesProgram(text))
}

/** `Virus-free. www.avast.com`, with its links or without */
function isScannerLine(line: string): boolean {
  if (line.startsWith('<#')) return SCANNER_ANCHOR.test(line)
  if (!line.includes('www.av')) return false
  const text = withoutLinks(line).trim()
  return SCANNED.test(text) || (line.includes('sig-email') && text.length < 40 && !/[.!?] /.test(text))
}

function withoutLinks(line: string): string {
  return line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<(?:https?|mailto):[^>]*>|\(https?:[^)]*\)|https?:\S+/gi, '')
    .replace(/\s+/g, ' ')
}

/** Is its name, at the end, written like one? */
function namesProgram(text: string): boolean {
  return /\s\p{Lu}\S*$/u.test(text)
}

function mayBeMobile(line: string): boolean {
  if (line.charCodeAt(0) >= HEBREW) return true
  const first = stripEdges(line.slice(0, line.indexOf(' ')), EDGES)
  if (first === '' || FIRST_WORDS.has(first.toLowerCase())) return true
  const last = stripEdges(line.slice(line.lastIndexOf(' ') + 1), EDGES)
  return last.charCodeAt(last.length - 1) >= HEBREW || LAST_WORDS.has(last.toLowerCase())
}

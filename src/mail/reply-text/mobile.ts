/** The line that a phone or a mail program adds by itself: `Sent from my iPhone`, `Get Outlook for iOS`, in many languages. */

import { stripEdges } from './lines.ts'

const LONGEST = 120

/** What such a line names, so that "Sent from the office" stays what somebody wrote. */
const DEVICE =
  'i-?phon|i-?pad|i-?pod|android|samsung|galaxy|outlook|hotmail|yahoo|ymail|gmail|e-?mail|mail|mailbox|airmail|sparrow|spark|superhuman|' +
  'proton|protonmail|tutanota|tuta|fastmail|blackberry|nokia|huawei|xiaomi|redmi|oppo|vivo|honor|oneplus|pixel(?!s)|motorola|moto|htc|lg|sony|xperia|lumia|' +
  'windows|mobile|mobil|mobiltelefon|mobilgerät|mobiele?|móvil|celular|phone|smartphone|handy|telefon|telefoon|téléphone|teléfono|telefone|tablet|' +
  'macbook|imac|mac|apple|k-9|aquamail|bluemail|mailbird|thunderbird|zoho|aol|gmx|web\\.de|t-online|телефон|айфон|смартфон|почт|ti-\\d+|' +
  'device|gerät|appareil|dispositivo|toestel|enhet|enhed|newton|polymail|shortwave|missive|canary|wireless'

/** Before the device. */
const SENT =
  'sent (?:from|via|with|by|using|through|on)|send from|typed on|written on|composed on|secured with|' +
  'von mein\\p{L}*|gesendet (?:von|mit|über|aus|via|vom)|verschickt (?:mit|von)|diese (?:nachricht|mail|e-mail) wurde (?:von|mit|über)|' +
  'envoyé (?:de|depuis|avec|par|à partir|via)|enviado (?:desde|do|de|con|com|via|a partir|pelo|por|mediante|usando)|enviada (?:desde|do)|' +
  'inviato (?:da|dal|con|tramite|via|dallo)|inviata (?:da|dal)|verzonden (?:vanaf|met|via|door|vanuit)|verstuurd (?:vanaf|met|via|vanuit)|' +
  'sendt (?:fra|med|via)|skickat (?:från|med|via)|skickades från|från min|lähetetty|wysłane|wysłano|wysłana|odesláno|odoslané|küldve|elküldve|trimis|' +
  'изпратено|отправлено|послано|надіслано|відправлено|адпраўлена|στάλθηκε|εστάλη|poslano|poslato|saadetud|išsiųsta|nosūtīts|enviat|bidalia|' +
  'đã gửi|được gửi|gửi từ|dikirim|dihantar|发自|發自|從|从|傳送自|寄自|来自|來自|נשלח מ|أُرسلت من|أرسلت من|مرسل من|تم الإرسال من|ارسال شده از|ส่งจาก'

/** Behind the device, where the verb comes last. */
const SENT_LAST =
  'gesendet|versendet|geschickt|gönderildi|küldve|elküldve|から送信|から送信されました|传送|傳送|发送|寄出|에서 보냄|에서 보냈습니다|에서 보낸 메일|saadetud|poslano'

const GET =
  'get|download|obtenez|obtenir|téléchargez|télécharger|obtener|obtenga|obtén|consigue|descargar|descarga|obter|obtenha|baixar|baixe|ottieni|scarica|' +
  'haal|hämta|skaffa|hent|få|skaff|hanki|lataa|pobierz|získat|získejte|získať|obțineți|скачать|загрузить|завантажити|отримати|αποκτήστε|preuzmite|tải|dapatkan|' +
  'holen sie sich|laden sie|hol dir|获取|下載|取得|下载|הורד את|הורידו את|تنزيل|احصل على|ดาวน์โหลด|ios|android'

const some = String.raw`(?:[^\s,.]{1,24}\s){0,4}?[^\s,.]{0,12}?`
const LINE = new RegExp(
  String.raw`^(?:${SENT})[\s:]?${some}(?<![a-z\u00c0-\u024f])(?:${DEVICE})(?!\p{L}{6}).{0,70}$|` +
    String.raw`^.{0,50}(?<![a-z\u00c0-\u024f])(?:${DEVICE}).{0,30}(?:${SENT_LAST})[.。]?$|` +
    `^(?:${GET}).{0,30}(?:outlook|yahoo|aol|gmail).{0,30}$|` +
    `^outlook .{0,20}(?:downloaden|herunterladen|indirin|edinin|alın|を入手|받기|다운로드)$|` +
    '^from my .{1,20}$|^[^ ]{1,15} from (?:my )?mobile$|^yahoo mail: search, organi[sz]e, conquer$|' +
    '^(?:please )?(?:excuse|forgive|pardon) (?:any |my |the )?(?:brevity|typos|spelling|errors|auto-?correct)',
  'iu',
)

/** The words with which a line of the regular expression above begins or ends: it takes 100 times as long as looking them up. */
const words = (list: string) => list.replace(/\(\?:[^)]*\)/g, '').split('|')
const FIRST_WORDS = new Set(
  ['yahoo', 'outlook', 'from', 'please', 'excuse', 'forgive', 'pardon', ...words(`${SENT}|${GET}`)].map(
    (word) => word.split(' ', 1)[0],
  ),
)
const LAST_WORDS = new Set([...words(SENT_LAST), 'mobile'])
/** From here on letters are of scripts of which many set no blanks. */
const HEBREW = 0x590

const EDGES = new Set(' \t\u00a0*_<>()[]|~.。!-–—')
/** What turns the line into something that a person says. */
const SAYS_MORE = /[?]|[.!] +\p{Lu}.{30}/u

/** Is all of this line what a device adds? */
export function isMobileLine(line: string): boolean {
  if (line.length > 300 || line.length < 5 || !mayBeMobile(line)) return false
  const plain = line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<(?:https?|mailto):[^>]*>|\(https?:[^)]*\)|https?:\S+/gi, '')
    .replace(/\s+/g, ' ')
  const text = stripEdges(plain, EDGES)
  return text.length <= LONGEST && !SAYS_MORE.test(text) && LINE.test(text)
}

function mayBeMobile(line: string): boolean {
  const first = stripEdges(line.slice(0, line.indexOf(' ')), EDGES)
  const last = stripEdges(line.slice(line.lastIndexOf(' ') + 1), EDGES)
  if (first.charCodeAt(0) >= HEBREW || line.charCodeAt(line.length - 1) >= HEBREW) return true
  return FIRST_WORDS.has(first.toLowerCase()) || LAST_WORDS.has(last.toLowerCase())
}

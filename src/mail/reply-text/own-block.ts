/** A signature without a delimiter or a closing: the sender's own name, as the From of the mail has it, and how to reach them. */
import { CONTACT, hasPhone, isCompany, MOST_WORDS } from './contacts.ts'
import { type Lines, lastWritten, type Piece } from './lines.ts'
import { isSpoken, paragraphAt } from './own-words.ts'
import { isRule } from './separators.ts'
import { isNotice, paragraphAbove, withoutLogo } from './sign-offs.ts'
import { isJobTitle } from './titles.ts'

const MOST_LINES = 14
/** characters, with a disclaimer beneath */
const LONGEST_BLOCK = 4_000
const MOST_PLAIN = 3
const LONGEST_LINE = 150
const LONGEST_NAME = 80
const MOST_NAMES = 6
/** `Brandt Tools Ltd.` */
const MOST_DOTTED = 5
const LEAST_KINDS = 2
/** words that may go on with the name beneath */
const LEAST_SAID = 5
const LONGEST_ABOVE = 600
const SITE = /https?:\/\/|\bwww\.|[^\s@]@[^\s@]+\.\p{L}{2}/u
/** behind a name: a title, a company, letters of a degree */
const BEHIND_NAME = /\s?[,|(•·/–—]|\s-\s/u
const FRAMES = /^[*_|\s–—-]+|[*_|\s]+$/g
const TITLES = new Set(
  'dr prof ing dipl mag msc bsc mba phd jr sr mr mrs ms mx herr frau mme mlle sig sra dott avv arch'.split(' '),
)
const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+$/u
const LEAST_UNSPACED = 2
const ENDS_SENTENCE = /[.!?…。！？][)"'”’*_]{0,3}$/u
const UNSPACED_TITLE =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul} ]{1,20}(?:部|課|长|長|係|室|担当|经理|經理|总监|總監|主管|主任|工程师|工程師|代表|부장|과장|차장|팀장|대리|사원|이사|팀|부)$/u
const BARS = /\s[|•·]\s/
/** Words with which somebody asks to use what stands beneath, or says what it is. */
const POINTS =
  /(?<!\p{L})(?:below|beneath|underneath|following(?! up)|as follows|address(?!ed|ing)|signature|contact (?:details|data|info)|business card|these(?!\p{L})|this (?:line|text|name|person|contact|entry)|cards?(?!\p{L})|letterhead|label|badge|imprint|diese (?:zeile|person|name)|impressum|briefkopf|etikett|schild|étiquette|papier à en-tête|etiqueta|etichetta|reach (?:me|us)|unten|nachfolgend|folgend|anschrift|adress|signatur|unterschrift|kontaktdaten|visitenkart|(?:mich|uns) .{0,40}erreich|ci-dessous|suivante?s? ?:|coordonnées|(?:me|nous) joindre|carte de visite|abajo|a continuación|siguientes? (?:datos|dirección)|dirección|firma de correo|localizarme|abaixo|endereço|assinatura|di seguito|seguent[ei] (?:dati|indirizz)|indirizz|recapit|sotto|raggiung\p{L}{0,3}mi|hieronder|onderstaand|volgende? (?:adres|gegevens)|handtekening|nedan|nedenfor|nedenstående|följande|følgende|underskrift|kontaktuppgifter|poniż|następując|adres|podpis|níže|nižšie|následujíc|nasledujúc|ниже|адрес|подпись|визитк|нижче|підпис|alább|címre|címem|aláírás|aşağıda|imza|osoit|allekirjoitus|yhteystie|mai jos|următo|semnătur|παρακάτω|ακόλουθ|διεύθυνσ|υπογραφ|כתובת|להלן|חתימה|أدناه|عنوان|توقيع|زیر(?!\p{L})|آدرس|امضا|berikut|alamat|tanda tangan|dưới đây|địa chỉ|chữ ký)|以下|下面|下記|如下|地址|住所|署名|签名|簽名|联系方式|聯絡方式|名片|名刺|連絡先|아래|주소|서명|연락처|명함|ด้านล่าง|ต่อไปนี้|ที่อยู่|ลายเซ็น|नीचे|पता|हस्ताक्षर/iu
/** `my new number`, `meine neuen Daten` */
const OWN_DATA =
  /(?<!\p{L})(?:my|our|new|mein\p{L}{0,2}|unsere?|neue[nrms]?|mon|mes|notre|nos|nouve\p{L}{1,3}|mis?|nuev[oa]s?|mi[oae]i?|nuov[oaie]|meus?|novos?|mijn|nieuwe|mitt?|mina|nya?|nye|m[oó]j[aei]?|nov[ýéáa]|now[yae]|мо[йяеи]|мої|нов[ыиоа]\p{L}{1,2}) (?:\p{L}{1,20} ){0,2}(?:n[uú]m|angaben|coordon|номер|čísl|da[td][aeioi]?n?|dane|dados|data|údaj|gegev|uppgift|opplys|oplys|details|info|tel|phone|mobil|handy|cell|mail|e-?mail|title|titel|position|stelle|poste|puesto)/iu
/** Nor does a request stand above a name that only signs: what is asked may be to put it somewhere. Some end many a mail. */
const REQUESTS =
  /(?<!\p{L})(?:please|pls|kindly|bitte|wir bitten|veuillez|merci de|s['’]il (?:vous|te) pla[iî]t|svp|por favor|haga el favor|per favore|per cortesia|la prego|si prega|alstublieft|a\.?u\.?b|gelieve|graag|venligst|vennligst|vänligen|var (?:god|snäll)|ystävällisesti|proszę|prosimy|prosím|prosíme|molim|prosim|пожалуйста|прошу|просим|будь ласка|моля|kérem|kérjük|kérlek|vă rog|lütfen|παρακαλώ|בבקשה|نرجو|يرجى|الرجاء|من فضلك|لطفا|कृपया|vui lòng|xin|mohon|tolong)(?!\p{L})|(?<!\p{L})(?:register|enter|print|add|put|list|engrave|inscri|inscr[ií]|eintrag|anmeld|внес|запиш)\p{L}{0,6} (?:me|us|him|her|uns|mich|нас|меня)(?!\p{L})|请|請|麻烦|麻煩|ください|下さい|주세요|바랍니다|부탁|กรุณา|โปรด/iu
const NO_REQUEST =
  /(?<!\p{L})please (?:let (?:me|us) know|confirm|advise|find|see (?:the )?attach|do not hesitate|don['’]t hesitate|feel free|keep me|get back|call me(?=[.!])|have a look)|(?<!\p{L})(?:bitte (?:geben sie|gib|um) (?:mir |uns |kurz\p{L}* )*(?:bescheid|bestätigung|rückmeldung|antwort|info)|bitte (?:bestätig|melden|melde|prüf)\p{L}*|n['’]hésitez|veuillez (?:me |nous )?(?:confirmer|trouver|dire)|merci de (?:me |nous )?(?:confirmer|dire)|por favor,? (?:conf|av[ií]s|ind|h[áa]g)\p{L}*|прошу (?:подтвердить|сообщить)|proszę o (?:potwierdzenie|informację|kontakt))|よろしく(?:お願い|おねがい)|宜しくお願い|请(?:查收|确认|知悉)|請(?:查收|確認|知悉)/giu
/** Those that ask to have something brought where a block with a street says. */
const SENDS =
  /(?<!\p{L})(?:send|ship|deliver|post|mail|invoice|bill|come to|meet|visit|schick|send|liefer|rechnung|besuch|komm|envoy|livr|factur|venez|enví|envia|entreg|fatur|sped|consegn|fattur|invi|stuur|bezorg|lever|factuur|kom|skick|faktur|wyśl|dostarcz|przyśl|pošl|doruč|zašl|отправ|пришл|достав|надіш|küld|szállít|gönder|teslim|lähet|toimit|trimit|livra|στείλ|kirim|gửi|giao)|寄|送|发|届|보내|배송|ส่ง|שלח|أرسل|ارسال|भेज/iu

type Kind = 'title' | 'company' | 'phone' | 'site'

/** What a name says of who that is, as it stands on a line or in a From: its words, in any order. */
export function wordsOfName(name: string): string[] {
  const words: string[] = []
  for (const word of name.toLowerCase().split(/[^\p{L}\p{M}'’-]+/u))
    if ((word.length > 1 || UNSPACED.test(word)) && !TITLES.has(word)) words.push(word)
  if (words.length > MOST_NAMES) return []
  // of such names a blank is no part
  return words.every((word) => UNSPACED.test(word)) ? [words.join('')] : words.sort()
}

/** May the name stand in `text`? A look that costs little. */
export function mayHoldName(text: string, author: readonly string[]): boolean {
  if (!isWhole(author)) return false
  const lower = text.toLowerCase()
  return author.every((word) => lower.includes(author.length > 1 ? word : word.charAt(0)))
}

/** Is this line the sender's own name, and what they are at most? `author`: the words of it. */
export function isOwnName(line: string, author: readonly string[]): boolean {
  if (line.length > LONGEST_LINE) return false
  const words = withoutLogo(line).replace(FRAMES, '')
  if (!/^[\p{Lu}\p{Lo}]/u.test(words)) return false
  const end = words.search(BEHIND_NAME)
  const isOwn = (name: string) => name.length <= LONGEST_NAME && wordsOfName(name).join(' ') === author.join(' ')
  return isWhole(author) && (isOwn(words) || (end !== -1 && isOwn(words.slice(0, end))))
}

/** A first name alone may stand anywhere. */
function isWhole(author: readonly string[]): boolean {
  const [first = ''] = author
  return author.length > 1 || (first.length >= LEAST_UNSPACED && UNSPACED.test(first))
}

/** The line with which it begins, at the end of a piece; null when there is none. */
export function findOwnBlock(lines: Lines, { first, end }: Piece, author: readonly string[]): number | null {
  const behind = lines.to(end - 1)
  const tail = lines.text.slice(Math.max(lines.start(first), behind - LONGEST_BLOCK), behind)
  if (!mayHoldName(tail, author)) return null
  const kinds = new Set<Kind>()
  let [written, plain, streets] = [0, 0, 0]
  let below: Kind[] = []
  for (let at = end - 1; at > first && written <= MOST_LINES; at -= 1) {
    const words = withoutLogo(lines.words(at))
    if (words === '' || isRule(words)) continue
    if (isOwnName(words, author)) {
      for (const kind of kindsOf(words.replace(FRAMES, '').replace(/^[^,|(•·/–—]*/u, ''))) kinds.add(kind)
      const isBlock = written > 0 && kinds.size >= LEAST_KINDS
      const isPlace = streets > 0 && !kinds.has('title') && !kinds.has('company')
      return isBlock && !isPlace && isLeft(lines, first, at, streets > 0) ? at : null
    }
    if (written === 0) {
      const paragraph = paragraphAbove(lines, first, at)
      if (isNotice(paragraph.words)) {
        at = paragraph.first
        continue
      }
    }
    if (isSentence(words)) return null
    const found = kindsOf(words)
    for (const kind of found) kinds.add(kind)
    if (found.length === 0) {
      if (/\d/.test(words)) streets += 1
      // what ends a block says how to reach somebody, and another name stands above a title
      else if (
        kinds.size === 0 ||
        below.includes('title') ||
        ++plain > MOST_PLAIN ||
        !/^[\p{Lu}\p{Lo}("«„*]/u.test(words)
      )
        return null
    }
    written += 1
    below = found
  }
  return null
}

/** Which of what a signature tells does the line tell? */
function kindsOf(words: string): Kind[] {
  const kinds: Kind[] = []
  const parts = words.split(BARS)
  if (
    parts.some((part) => UNSPACED_TITLE.test(part) || isJobTitle(part.replace(FRAMES, '').replace(/^[,(/–—-]\s*/u, '')))
  )
    kinds.push('title')
  if (parts.some((part) => isCompany(part.replace(FRAMES, '')))) kinds.push('company')
  if (hasPhone(words)) kinds.push('phone')
  if (SITE.test(words)) kinds.push('site')
  if (kinds.length === 0 && CONTACT.test(words)) kinds.push('phone')
  return kinds
}

function isSentence(words: string): boolean {
  if (words.length > LONGEST_LINE || /[?!:：？！]$/.test(words) || isSpoken(words)) return true
  return words.split(BARS).some((part) => part.split(' ').length > (part.endsWith('.') ? MOST_DOTTED : MOST_WORDS))
}

/** Has all been said above, and is nobody asked to use what stands beneath? `hasStreet`: something may be sent there. */
function isLeft(lines: Lines, first: number, name: number, hasStreet: boolean): boolean {
  const above = lastWritten(lines, name)
  // an answer stands above, between quotes
  if (above < first) return first > 0
  const words = lines.words(above)
  if (/[:：]$/.test(words)) return false
  const isLong = words.split(' ').length >= LEAST_SAID
  if ((above === name - 1 || isLong) && !ENDS_SENTENCE.test(words)) return false
  if (words.length <= LONGEST_LINE && words.split(' ').length < MOST_WORDS && kindsOf(words).length > 0) return false
  let begin = above
  while (begin > first && begin > above - MOST_LINES && !lines.isEmpty(begin - 1)) begin -= 1
  const said = paragraphAt(lines, begin, name).slice(-LONGEST_ABOVE)
  if (REQUESTS.test(said.replace(NO_REQUEST, ''))) return false
  return !POINTS.test(said) && !OWN_DATA.test(said) && !(hasStreet && SENDS.test(said))
}

/** Lines that say how to reach somebody: an address, a telephone, a company; and the foot of a mailing list. */
import type { Lines, Piece } from './lines.ts'

/** A line with more words is a sentence. */
export const MOST_WORDS = 10
export const CONTACT =
  /https?:\/\/|\bwww\.|[^\s@]@[^\s@]+\.\p{L}{2}|(?:^|\s)(?:gmbh|ltd|inc|llc|s\.a\.|s\.r\.l|b\.v\.|ag|kg|corp)\b|(?:^|[\s|])(?:tel|phone|mobile?|cell|fax|telefon|tél|m|t|p)\s?[.:|]\s?[+(\d]/iu
/** A company at the end of a line, or a town with its code alone on one. */
const COMPANY =
  /(?:^|\s)(?:AB|Oyj?|A\/S|ApS|SAS?|SARL|S\.?L\.?U?|SRL|Srl|SpA|BV|NV|Kft|Zrt|PLC|plc|LLP|Limited|Pty|Pvt|OÜ|UAB|d\.o\.o|s\.r\.o|a\.s|sp\. z o\.o|e\.K|e\.V)\.?$|^(?:株式会社|(?:ООО|ОАО|ЗАО|АО|ТОВ) )|(?:有限公司|株式会社|주식회사)$/u
const TOWN = /^(?:[A-Z]{1,2}-)?\d{4,5}(?: ?[A-Z]{2})? \p{Lu}[\p{L}.()/ -]{2,30}$/u
const FORM =
  /^(?:주식회사|\(주\)|㈜|（株）|\(株\)|شركة |مؤسسة |شرکت |công ty |บริษัท )|(?:^|\s)(?:gmbh|ltd|inc|llc|s\.a\.|s\.r\.l|b\.v\.|ag|kg|corp)(?![\p{L}\d])/iu
/** of a link in Markdown */
const DEFINITION = /^\[[^\]]{1,100}\]:\s/
const PHONE = /(?<![\w.-])\+?\(?\d[\d\s()./-]{5,18}\d(?![\w-])/g
const DATE = /\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?[./]\d{4}/
const FOOTER =
  /mailing list$|^to unsubscribe|\bunsubscribe\b.{0,20}https?:|mailman|google groups|abbestellen|abmelden|désabonner|\bview it on\b/iu

/** what stands between the parts of a line; behind dashes sentences go on, too */
const BARS = / [|•·] /
const DASHES = / [–—-] /
const GOES_ON = / [–—-] \p{Ll}/u
/** words between two dashes, numbers aside */
const MOST_DASHED = 4

/** Is most of it an address, a company, a mailing list? In few lines `least` of them will do. */
export function isContact(lines: Lines, { first, end }: Piece, least = 1, few = 4): boolean {
  let contacts = 0
  let written = 0
  let sentences = 0
  for (let at = first; at < end; at += 1) {
    const words = lines.words(at)
    if (words === '') continue
    if (isFooter(words)) return true
    written += 1
    if (words.endsWith('?')) return false
    if (
      words.length > 150 ||
      (/[.!]$/.test(words) && words.split(' ').length > 5) ||
      words.split(BARS).some(isSentence)
    )
      sentences += 1
    else if (!words.startsWith('|') && !DEFINITION.test(words) && reaches(words)) contacts += 1
  }
  return sentences <= contacts && (contacts >= 2 || (contacts >= least && written <= few))
}

/** Is it longer than what stands between bars, and not made of few words between dashes? */
function isSentence(part: string): boolean {
  if (part.split(' ').length <= MOST_WORDS) return false
  if (!DASHES.test(part) || GOES_ON.test(part)) return true
  return part.split(DASHES).some((one) => (one.match(/\p{L}{2,}/gu)?.length ?? 0) > MOST_DASHED)
}

function reaches(words: string): boolean {
  return CONTACT.test(words) || COMPANY.test(words) || TOWN.test(words) || hasPhone(words)
}

/** Is it a town with its code, alone on a line? */
export function isTown(words: string): boolean {
  return TOWN.test(words)
}

export function isCompany(words: string): boolean {
  return COMPANY.test(words) || FORM.test(words)
}

export function hasPhone(words: string): boolean {
  return Array.from(words.matchAll(PHONE)).some(([number]) => {
    const digits = number.replace(/\D/g, '').length
    return digits >= 7 && digits <= 15 && !DATE.test(number)
  })
}

export function holdsFooter(lines: Lines, { first, end }: Piece): boolean {
  for (let at = first; at < end; at += 1) if (isFooter(lines.words(at))) return true
  return false
}

export function isFooter(words: string): boolean {
  return FOOTER.test(words.slice(0, 300))
}

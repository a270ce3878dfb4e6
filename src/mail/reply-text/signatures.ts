/** Where the signature begins in a piece of new text: its delimiter, the line of a phone, a name with telephone and address. */
import { charactersOf, isOneOf, stripEdges } from './characters.ts'
import { isAnnounced, type Lines, lastWritten, nextWritten } from './lines.ts'
import { isMobileLine } from './mobile.ts'
import { findSpoken, isPostscript, isSpoken, NOTICE } from './own-words.ts'
import { CLOSINGS } from './phrases.ts'
import { isRule } from './separators.ts'

/** A piece of the text from its first line up to, and without, `end`. */
export interface Piece {
  first: number
  end: number
}

/** Lines that are written behind a delimiter that is not the one of RFC 3676, at most. */
const LONGEST_LOOSE = 15
const LONGEST_BLOCK = 14
/** With a formula and a name above it, one telephone will do in so many lines. */
const MOST_SHORT = 9
const FARTHEST_RULE = 40
const CONTACT =
  /https?:\/\/|\bwww\.|[^\s@]@[^\s@]+\.\p{L}{2}|(?:^|\s)(?:gmbh|ltd|inc|llc|s\.a\.|s\.r\.l|b\.v\.|ag|kg|corp)\b|(?:^|[\s|])(?:tel|phone|mobile?|cell|fax|telefon|tél|m|t|p)\s?[.:|]\s?[+(\d]/iu
/** A company at the end of a line, or a town with its code alone on one. */
const COMPANY =
  /(?:^|\s)(?:AB|Oyj?|A\/S|ApS|SAS?|SARL|S\.?L\.?U?|SRL|Srl|SpA|BV|NV|Kft|Zrt|PLC|plc|LLP|Limited|Pty|Pvt|OÜ|UAB|d\.o\.o|s\.r\.o|a\.s|sp\. z o\.o|e\.K|e\.V)\.?$|^(?:株式会社|(?:ООО|ОАО|ЗАО|АО|ТОВ) )|(?:有限公司|株式会社|주식회사)$/u
const TOWN = /^(?:[A-Z]{1,2}-)?\d{4,5}(?: ?[A-Z]{2})? \p{Lu}[\p{L}.()/ -]{2,30}$/u
/** of a link in Markdown */
const DEFINITION = /^\[[^\]]{1,100}\]:\s/
const PHONE = /(?<![\w.-])\+?\(?\d[\d\s()./-]{5,18}\d(?![\w-])/g
const DATE = /\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?[./]\d{4}/
const FOOTER =
  /mailing list$|^to unsubscribe|\bunsubscribe\b.{0,20}https?:|mailman|google groups|abbestellen|abmelden|désabonner|\bview it on\b/iu
/** Nobody says so of what they write themselves. */
const DISCLAIMER =
  /^(?=.{60})(?!.{0,120}(?<!\p{L})(?:I|my|you sent|mein\p{L}{0,2})(?!\p{L}))(?=.{0,80}(?:e-?mail|message|communication|transmission|nachricht|courriel|mensaje|correo|mensagem|messaggio|bericht|wiadomoś|meddel|viesti|сообщени|письм|повідомлен)).{0,300}?(?:confidential|privileged|intended (?:only|solely)|intended recipient|vertraulich|confidentiel|riservat|confidencial|vertrouwelijk|fortrolig|konfidentiell|luottamuksel|poufn|конфиденциальн|конфіденційн)/iu
/** of the line with such a formula */
export const LONGEST_CLOSING = 60
const SENTENCES = /\p{Ll}{2}[.!?] \p{Lu}\p{Ll}*(?: \S{1,30}){5}/u
/** A line with more words is a sentence. */
const MOST_WORDS = 10
const NAME =
  /^[*_]{0,2}(?:(?:i\. ?[AV]|ppa|gez)\.? )?\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|von|van|de|der|den|da|di|du|el|al|y|e|bin|ibn)){0,5}[*_]{0,2}(?:\s\([^()]{1,25}\))?(?:\s?,.{0,60}|\s?[|•·].{0,150})?$|^\p{Lo}{2,10}(?: \p{Lo}{1,10})?$/u
const GIT = /^\d+\.\d+[\w.()-]*$/
const DELIMITING = charactersOf('-–—―_*=+.~#─━＿＝＊')
const AROUND_CLOSING = charactersOf(' \t\u00a0*_,.!;:、，。！')
const closings = new Set(CLOSINGS)
/** `Viele Grüße aus Köln` */
const FROM_A_TOWN = / (?:aus|from|uit|från|fra) (?:\p{L}{1,12} ){0,2}\p{Lu}\p{L}{1,20}$/u

/** The lines of `piece` that are signature, as first line and the one behind the last; in order. */
export function findSignatures(lines: Lines, { first, end }: Piece): Piece[] {
  let last = end
  while (last > first && lines.isEmpty(last - 1)) last -= 1
  let delimiter = findDelimiter(lines, { first, end: last })
  let postscript = findOwnWords(
    lines,
    { first: delimiter ?? Math.max(first, last - LONGEST_LOOSE), end: last },
    delimiter !== null,
  )
  // what stands between `It is to be:` and more words is what is spoken of
  if (delimiter !== null && postscript < last && isAnnounced(lines, delimiter)) {
    delimiter = null
    postscript = last
  }
  const body = delimiter ?? postscript
  const tail = findTail(lines, { first, end: body })
  const found: Piece[] = []
  if (tail < body) found.push({ first: tail, end: body })
  if (delimiter !== null) found.push({ first: delimiter, end: postscript })
  if (postscript < last) {
    const behind = findTail(lines, { first: postscript, end: last })
    if (behind < last) found.push({ first: behind, end: last })
  }
  return [...loneMobileLines(lines, { first, end: tail }), ...found]
}

/** The line of a postscript, or behind a delimiter of any words of the sender, which are no signature; the end of the piece when there is none. */
function findOwnWords(lines: Lines, { first, end }: Piece, delimited: boolean): number {
  for (let at = first + 2; at < end; at += 1) {
    if (lines.isEmpty(at - 1) && isPostscript(lines.words(at))) return at
  }
  if (!delimited || holdsFooter(lines, { first, end })) return end
  // git puts its version beneath a patch, and what stands beneath that is a letter that goes on
  const next = nextWritten(lines, first + 2)
  return GIT.test(lines.words(first + 1)) && next < end ? next : findSpoken(lines, first, end)
}

function holdsFooter(lines: Lines, { first, end }: Piece): boolean {
  for (let at = first; at < end; at += 1) if (FOOTER.test(lines.words(at).slice(0, 300))) return true
  return false
}

/** RFC 3676 §4.3: `-- `, whose blank many programs lose; and the longer lines that others write. */
function findDelimiter(lines: Lines, { first, end }: Piece): number | null {
  let rules = 0
  for (let at = first; at < end; at += 1) {
    const length = lines.to(at) - lines.from(at)
    if (length < 1 || length > 200 || !isOneOf(DELIMITING, lines.text.charCodeAt(lines.from(at)))) continue
    const words = lines.words(at)
    const few = end - at - 1 <= LONGEST_LOOSE
    if (words === '--' && lines.raw(at).startsWith('-- ')) return at
    if (/^(?:--|—|––|-–|__|\*\*--\*\*|\*--\*)$/.test(words) && few) {
      // where one of them divides what is written, so do the others
      if (!goesOn(lines, { first, end }, at) && (rules === 0 || isContact(lines, { first: at + 1, end }))) return at
      rules += 1
    }
    if (/^(?:[-=+_]{2,4})$/.test(words) && isNameOnly(lines, { first: at + 1, end })) {
      if (at > first && lines.isEmpty(at - 1)) return at
    }
    if (!few || !isRule(words) || isAnnounced(lines, at)) continue
    if (DISCLAIMER.test(lines.words(nextWritten(lines, at + 1)))) return at
    if (
      !underlines(lines, at) &&
      !isRepeated(lines, { first, end }, at) &&
      isContact(lines, { first: at + 1, end }, words.length > 4 ? 1 : 2)
    )
      return at
  }
  return null
}

/** Does somebody speak in what their program marks as signature? Outlook on the web puts the cursor there. */
export function speaksOn(lines: Lines, { first, end }: Piece): boolean {
  let sentences = 0
  for (let at = first; at < end && sentences < 2; at += 1) {
    const words = lines.words(at)
    if (words.startsWith('|')) continue
    if (isPostscript(words)) return true
    if (NOTICE.test(words.slice(0, 600))) return false
    if (isSpoken(words)) return true
    if (words.split(' ', MOST_WORDS + 1).length > MOST_WORDS && !CONTACT.test(words))
      sentences += SENTENCES.test(words) ? 2 : 1
  }
  return sentences > 1
}

/** Is `--` no more than a dash, within a paragraph or between two, for somebody speaks on beneath? */
function goesOn(lines: Lines, { first, end }: Piece, delimiter: number): boolean {
  if (delimiter === first || (lines.isEmpty(delimiter - 1) && !lines.isEmpty(delimiter + 1))) return false
  for (let at = delimiter + 1; at < end; at += 1) {
    const words = lines.words(at).slice(0, 600)
    if (NOTICE.test(words) || FOOTER.test(words) || isMobileLine(words)) return false
    if (words.endsWith('?') || (/[.!]$/.test(words) && words.split(' ', MOST_WORDS + 1).length > MOST_WORDS))
      return true
  }
  return false
}

/** A name, and a word or two on who that is. */
function isNameOnly(lines: Lines, { first, end }: Piece): boolean {
  const written: string[] = []
  for (let at = first; at < end && written.length < 4; at += 1) {
    if (!lines.isEmpty(at)) written.push(lines.words(at))
  }
  const isName = (words: string) => /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u.test(words) && !isClosing(words)
  return written.length > 0 && written.length < 4 && written.every(isName)
}

/** Is most of it an address, a company, a mailing list? In few lines `least` of them will do. */
function isContact(lines: Lines, { first, end }: Piece, least = 1, few = 4): boolean {
  let contacts = 0
  let written = 0
  let sentences = 0
  for (let at = first; at < end; at += 1) {
    const words = lines.words(at)
    if (words === '') continue
    if (FOOTER.test(words.slice(0, 300))) return true
    written += 1
    if (words.endsWith('?')) return false
    if (
      words.length > 150 ||
      (/[.!]$/.test(words) && words.split(' ').length > 5) ||
      words.split(/ [|•·] /).some((part) => part.split(' ').length > MOST_WORDS)
    )
      sentences += 1
    else if (!words.startsWith('|') && !DEFINITION.test(words) && reaches(words)) contacts += 1
  }
  return sentences <= contacts && (contacts >= 2 || (contacts >= least && written <= few))
}

function reaches(words: string): boolean {
  return CONTACT.test(words) || COMPANY.test(words) || TOWN.test(words) || hasPhone(words)
}

function hasPhone(words: string): boolean {
  return Array.from(words.matchAll(PHONE)).some(([number]) => {
    const digits = number.replace(/\D/g, '').length
    return digits >= 7 && digits <= 15 && !DATE.test(number)
  })
}

/** Does the same rule stand elsewhere, and so divides what is written? One at the very end closes a box. */
function isRepeated(lines: Lines, { first, end }: Piece, at: number): boolean {
  const length = lines.to(at) - lines.from(at)
  for (let line = Math.max(first, at - FARTHEST_RULE); line < end - 1; line += 1) {
    if (line === at || lines.to(line) - lines.from(line) !== length) continue
    if (lines.words(line) === lines.words(at)) return true
  }
  return false
}

/** Does the line beneath a heading only underline it? */
function underlines(lines: Lines, at: number): boolean {
  const [above, rule] = [at === 0 ? '' : lines.words(at - 1), lines.words(at)]
  return above !== '' && !rule.startsWith('_') && rule.length < above.length + 15
}

/** The line from which on a piece is signature without a delimiter; its end when there is none. */
function findTail(lines: Lines, { first, end }: Piece): number {
  let tail = end
  for (;;) {
    let at = tail - 1
    while (at >= first && lines.isEmpty(at)) at -= 1
    if (at < first) break
    if (at > first && isLink(lines.words(at)) && isMobileLine(lines.words(at - 1))) at -= 1
    if (!isMobileLine(lines.words(at))) break
    tail = at
  }
  if (tail < end) return tail
  return findDashedName(lines, { first, end }) ?? findBlock(lines, { first, end }) ?? end
}

function isLink(words: string): boolean {
  return words.length < 300 && /^<?https?:\S+$/.test(words)
}

/** `-Ada` or `- Ada Lovelace` at the very end, which is no list of one. */
function findDashedName(lines: Lines, { first, end }: Piece): number | null {
  let last = end - 1
  while (last > first && lines.isEmpty(last)) last -= 1
  if (last <= first || !/^[-–—]{1,2}\s?\p{L}[\p{L}.'’]*(?:\s\p{Lu}[\p{L}.'’]*){0,2}$/u.test(lines.words(last)))
    return null
  if (/^[-–—*•]|:$/.test(lines.words(lastWritten(lines, last)))) return null
  // where there are other lists, it is one of them
  for (let at = last - 1; at >= first && at > last - LONGEST_LOOSE; at -= 1)
    if (/^[-–—*•] \S/.test(lines.words(at))) return null
  return last
}

/** A closing formula with a name beneath, and beneath that a telephone or an address. */
function findBlock(lines: Lines, { first, end }: Piece): number | null {
  let written = 0
  let behind = end
  for (let at = end - 1; at > first && written <= LONGEST_BLOCK; at -= 1) {
    const words = lines.words(at)
    if (words === '') continue
    if (isClosing(words)) {
      const name = lines.words(nextWritten(lines, at + 1))
      const told = written > 1 || name.includes('|')
      return told && NAME.test(name) && isContact(lines, { first: at + 1, end: behind }, 1, MOST_SHORT) ? at : null
    }
    if (written === 0 && DISCLAIMER.test(words)) {
      behind = at
      continue
    }
    if (
      words.length > 120 ||
      words.endsWith('?') ||
      words.endsWith('!') ||
      (words.endsWith(':') && !words.includes('@')) ||
      (words.endsWith('.') && words.split(' ').length > 8)
    )
      return null
    written += 1
  }
  return null
}

export function isClosing(words: string): boolean {
  if (words.length > LONGEST_CLOSING) return false
  const formula = stripEdges(words, AROUND_CLOSING)
  return closings.has((FROM_A_TOWN.test(formula) ? formula.replace(FROM_A_TOWN, '') : formula).toLowerCase())
}

/** Such a line with more words behind it, alone in its paragraph. */
function loneMobileLines(lines: Lines, { first, end }: Piece): Piece[] {
  const found: Piece[] = []
  for (let at = first; at < end; at += 1) {
    const length = lines.to(at) - lines.from(at)
    if (length < 8 || length > 120) continue
    const alone = (at === first || lines.isEmpty(at - 1)) && (at + 1 >= end || lines.isEmpty(at + 1))
    if (!alone || !isMobileLine(lines.words(at))) continue
    const next = nextWritten(lines, at + 1)
    const askedAbout = next < end && (isAnnounced(lines, at) || /^(?:\d{1,2}[.)]|[-*•])\s/.test(lines.words(next)))
    if (!askedAbout) found.push({ first: at, end: at + 1 })
  }
  return found
}

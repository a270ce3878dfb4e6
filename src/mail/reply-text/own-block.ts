/** A signature without a delimiter or a closing: the sender's own name, as the From of the mail has it, and how to reach them. */
import { CONTACT, hasPhone, isCompany, isTown, MOST_WORDS } from './contacts.ts'
import { type Lines, lastWritten, type Piece } from './lines.ts'
import { isSpoken, paragraphAt, speaksOfOneself } from './own-words.ts'
import { pointsBeneath } from './pointing.ts'
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
const LISTED = /^(?:[-–—*•+]|\d{1,2}[.)])\s/
/** no company of the name */
const WEIGHT = /\d\s?kg(?!\p{L})/giu
const BARS = /\s[|•·]\s/
/** how a line with an address ends or begins where its town is not alone on it, and what a company has to name */
const PLACE =
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|\b[A-Z]{2} \d{5}(?:-\d{4})?$|^\d{2}-\d{3} \p{Lu}|^\d{3} \d{2} \p{Lu}|^\d{1,4}[a-z]?,? \p{Lu}.*, \p{Lu}|\p{L}\.? \d{1,4}[a-z]?, (?:\S{4,7} )?\p{Lu}|^\d{6},? ?\p{L}|, \d{6}$|\p{sc=Han}\D*\d{6}(?!\d)/u
const REGISTERED =
  /(?<!\p{L})(?:HR ?[AB]|VAT|USt|UID|Steuernummer|SIRET|RCS|KVK|BTW|NIP|KRS|REGON|CIF|NIF|P\.? ?IVA|ИНН|ОГРН|IČO?|Org\.? ?n|CVR|(?:Reg|Company|Comp)\.? ?(?:No|Number|Nr))(?!\p{Ll})/u
/** where more than a house is named: a page within a site, but for one's own on those of others */
const PAGE = /(?:https?:\/\/|www\.)[^\s/]+\/[^\s?#]*[^\s?#/]\/[^\s/]|(?:https?:\/\/|www\.)\S*[?#]\S/u
const SOCIAL = /(?:linkedin|xing|facebook|instagram|youtube|tiktok|twitter)\.com\//
const REACHING = /https?:\S+|www\.\S+|\S+@\S+|\+?\(?\d[\d\s()./-]{5,}/gu
const RUNNING = /(?<!\p{L})(?:\p{Ll}{2,} ){2}\p{Ll}{2,}(?!\p{L})|(?<!\p{L})(?:me|us)(?!\p{L})/u
/** `Write to`, `Meeting room:` */
const LED_TO_SITE = /\p{L} \p{Ll}{2,}\s*$|^\p{L}+ \p{L}.*:\s/u
/** `Call Ole on` */
const LED_TO = /\p{L} (?:at|on|under|unter|auf|au|al|op|på|pod|по)\s*$/u
/** the number of what is spoken of, not one that is called */
const COUNTED = /^[^+(:|]*\p{L}{3,}[.:]? #?\d{7,}$/u
const CALLED = /(?<!\p{L})(?:tel|tél|phone|telefon|mob|cell|fax|handy|gsm|direct|office|тел|моб|факс)/iu
const PERSON = /^[*_]{0,2}(?:\p{Lu}[\p{L}.'’-]* ){1,2}\p{Lu}[\p{L}.'’-]+[*_]{0,2}$/u
/** `Hello Ada!`, or as short a cry */
const GREETS = /^(?:\S{1,20}\s){0,3}\S{1,20}[!！]$/u
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
  /** Does a paragraph beneath begin with what may be another's name? */
  let isFollowed = false
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
    if (isSentence(words) || isOther(words)) return null
    const found = kindsOf(words)
    if (written === 0 && found.every((kind) => kind === 'title') && found.length > 0 && isApart(lines, at, author))
      return null
    // two that can be reached are two people
    if (isFollowed && (found.includes('phone') || found.includes('site'))) return null
    for (const kind of found) kinds.add(kind)
    if (found.length === 0) {
      if (/\d/.test(words)) {
        // what ends a block says how to reach somebody, or where
        if (kinds.size === 0 && streets === 0 && !isTown(words) && !PLACE.test(words) && !REGISTERED.test(words))
          return null
        streets += 1
      }
      // another name stands above a title
      else if (
        kinds.size === 0 ||
        below.includes('title') ||
        ++plain > MOST_PLAIN ||
        !/^[\p{Lu}\p{Lo}("«„*]/u.test(words)
      )
        return null
      isFollowed ||= PERSON.test(words) && (lines.isEmpty(at - 1) || reaches(lines.words(at - 1)))
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
  if (parts.some((part) => isCompany(part.replace(FRAMES, '').replace(WEIGHT, ' ')))) kinds.push('company')
  if (hasPhone(words) && (!COUNTED.test(words) || CALLED.test(words))) kinds.push('phone')
  if (SITE.test(words)) kinds.push('site')
  if (kinds.length === 0 && CONTACT.test(words.replace(WEIGHT, ' '))) kinds.push('phone')
  return kinds
}

/** Does a line stand for itself, and not beneath the name? What says a title there may say anything of who has it. */
function isApart(lines: Lines, at: number, author: readonly string[]): boolean {
  return lines.isEmpty(at - 1) && !isOwnName(lines.words(lastWritten(lines, at)), author)
}

/** Does a list end above an empty line, of which the name is none? */
function isListed(lines: Lines, above: number, name: number): boolean {
  return above < name - 1 && LISTED.test(lines.words(above)) && !LISTED.test(lines.words(name))
}

/** Is it somebody else with a title, on one line? */
function isOther(words: string): boolean {
  const end = words.search(BEHIND_NAME)
  if (end === -1 || !PERSON.test(words.slice(0, end)) || kindsOf(words.slice(0, end)).length > 0) return false
  return (
    /^[\s,|(•·/–—-]*\p{L}/u.test(words.slice(end)) &&
    kindsOf(words.slice(end).replace(/^[\s,|(•·/–—-]+/u, '')).includes('title')
  )
}

function reaches(words: string): boolean {
  return words.length <= LONGEST_LINE && (hasPhone(words) || SITE.test(words))
}

function isSentence(words: string): boolean {
  if (words.length > LONGEST_LINE || /[?!:：？！]$/.test(words) || isSpoken(words)) return true
  if (PAGE.test(words) && !SOCIAL.test(words)) return true
  if (speaksOfOneself(words.replace(REACHING, ' '))) return true
  if (reaches(words)) {
    const said = words.replace(REACHING, ' ')
    if (RUNNING.test(said) || (SITE.test(words) ? LED_TO_SITE : LED_TO).test(said)) return true
  }
  return words.split(BARS).some((part) => part.split(' ').length > (part.endsWith('.') ? MOST_DOTTED : MOST_WORDS))
}

/** Has all been said above, and is nobody asked to use what stands beneath? `hasStreet`: something may be sent there. */
function isLeft(lines: Lines, first: number, name: number, hasStreet: boolean): boolean {
  const above = lastWritten(lines, name)
  // beneath a quote it may be the answer
  if (above < first) return false
  const words = lines.words(above)
  // a greeting says nothing, and a title or the beginning of a sentence is of what stands beneath
  if (
    !(ENDS_SENTENCE.test(words) || isListed(lines, above, name)) ||
    (lastWritten(lines, above) < first && GREETS.test(words))
  )
    return false
  if (words.length <= LONGEST_LINE && words.split(' ').length < MOST_WORDS && kindsOf(words).length > 0) return false
  let begin = above
  while (begin > first && begin > above - MOST_LINES && !lines.isEmpty(begin - 1)) begin -= 1
  const last = paragraphAt(lines, begin, name).slice(-LONGEST_ABOVE)
  const end = lines.to(above)
  const said = lines.text.slice(Math.max(lines.start(first), end - LONGEST_ABOVE), end)
  return !pointsBeneath(said.replaceAll('\n', ' '), last, hasStreet)
}

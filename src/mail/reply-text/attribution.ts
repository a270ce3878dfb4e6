/** The line that says who wrote what is quoted beneath: `On 3 May 2026 at 10:00, Ada <ada@x.test> wrote:`, in any language. */
import { hasWords } from '../html/visible.ts'
import { charactersOf, stripEnd, stripStart } from './characters.ts'
import { type Lines, linesOf } from './lines.ts'
import { ON_A_DATE, WROTE, WROTE_UNSPACED } from './phrases.ts'
import { goesOnBehind, isSaidByThing, tellsOfLetter, tellsOfOneself, tellsStory, tellsToWhom } from './telling.ts'

export interface Attribution {
  /** its first line; it may be wrapped */
  first: number
  /** how much of its first line is written before it: `Thanks! On 3 May 2026 …` */
  skip: number
  /** Is it one even when nothing beneath is marked as quoted? */
  sure: boolean
  /** Does it name neither a year nor an address, as few programs write? */
  vague?: boolean
}

const MOST_LINES = 6
/** all of an attribution, with nothing above an empty line */
const NAME_WROTE = /^[*_]{0,2}\p{Lu}\S* \S+:[*_]{0,2}$/u
const LONGEST = 400
/** of a name without an address, and of a whole attribution without one */
const LONGEST_NAME = 6
const MOST_WORDS = 22
const MOST_TRIES = 6

const VERBS = new Set(WROTE)
/** the first words of those that are several */
const BEGIN_VERBS = new Set(WROTE.filter((verb) => verb.includes(' ')).map((verb) => verb.split(' ', 1)[0]))
/** within a sentence they tell of other things */
const ONLY_AT_END = new Set(['sent', 'said', 'says', 'scritto', 'scris', 'écrit'])
const DECORATION = charactersOf(' \t\u00a0*_~"\'-–—=')
const OPENING = charactersOf(' \t\u00a0>*_~"\'«»“”-–—=(')
const COLONS = charactersOf(' \t\u00a0:：՝')
const BEFORE = charactersOf(' \t\u00a0-–—_=')
const ADDRESS = /[^\s<>"'(),;:[\]]@[^\s<>"'(),;:[\]]/
const ADDRESS_IN_BRACKETS = /[<([]\s?(?:mailto:)?[^\s<>()[\]@]{1,100}@[^\s<>()[\]@]{1,100}\s?[>)\]]/
const DATE =
  /(?<![\d.])(?:\d{4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,2}|\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4})(?!\.?\d)|(?<![\d.])\d{1,2}[:.h]\d{2}(?!\d|\.\d)|\d{1,2}(?:st|nd|rd|th|er|º|\.)?,?\s{1,2}(?:de\s|d')?\p{L}{3,20}\.?,?\s{1,2}(?:de\s|del\s)?\d{4}|(?<!\p{L})\p{L}{3,20}\.?\s{1,2}\d{1,2}(?:st|nd|rd|th)?,?\s{1,2}\d{4}|\d{4}\s?[年년]/u
/** What old Gmail wrote, without a verb and at times without a colon; a ChangeLog has two blanks. */
const DAY_AND_ADDRESS = /^(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?\s(?!\s).{0,120}<[^<>\s@]+@[^<>\s]+>$/
const CITING =
  /^(?:quoting|zitat von|zitiere|citando|citando a|citant|citerar|citerer|cytowanie|idézet|según|selon|in (?:message|article|reply to)|from|von)\s/i
/** Where no verb is known the author comes last, or a time or few words behind. */
const ENDS_WITH_AUTHOR = /(?:[>)\]\d]|@\S{1,100})[\u200e\u200f\u202a-\u202e]*(?:[\s,]\S{1,30}){0,3}$/u
/** of sup, aerc and astroid */
const EXCERPTS = /^excerpts from .{1,80} message of /i
/** Before a quote only. */
const POSTED =
  /^[Pp]osted by \S.{0,60}\son \d[\d/.-]+$|^[Qq]uoting \S.{0,80}\(\d{4}-\d\d-\d\d[^()]{0,20}\)$|^(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?\s(?:\d\d?:\d\d\s)?(?:(?:GMT|UTC)\S*\s)?(?:\p{Lu}\S*\s){0,3}\p{Lu}\S*$/u
/** Most programs name the year: `2026`, `3/3/26`, `03-Mar-26`; the emperor's. */
const YEAR = /\d{4}|\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2}|\d[ -]\p{L}{3,4}\.?[ -]\d{2}(?![\d:.])|\d\s?年/u
const WHOLE_NAME =
  /\p{Lu}\p{Ll}[\p{L}.'’-]* (?:\p{Ll}{1,3} ){0,2}\p{Lu}\p{Ll}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{2}/u
const NUMBERED = /\s(?:\d+|§\s?\d+)[a-z]?(?=\s)/
const HOUR = /\d[:.h]\d\d(?![\d.])/

/** The attribution whose last line is `end`; null when that line ends none. */
export function attributionEnding(lines: Lines, end: number): Attribution | null {
  const last = lines.words(end)
  if (!mayEnd(last)) return null
  if (isNamedBetweenMarks(last)) return { first: end, skip: 0, sure: true }
  let found: Attribution | null = null
  let text = ''
  /** an empty line within it, as some programs leave it before the address */
  let gaps = 0
  const goesOnAbove = (last.length < 20 && last.split(' ').length < 3) || last.startsWith('<')
  for (let first = end; first >= 0 && end - first < MOST_LINES; first -= 1) {
    const words = lines.words(first)
    if (
      words === '' &&
      text !== '' &&
      gaps++ === 0 &&
      ((goesOnAbove && !NAME_WROTE.test(last)) || isDay(lines.words(first - 1)))
    )
      continue
    if (words === '' || (first < end && ((words.startsWith('>') && !words.startsWith('>>> ')) || endsSentence(words))))
      break
    text = text === '' ? words : `${words} ${text}`
    if (text.length > LONGEST) break
    const judged = judge(text)
    const vague = judged !== null && isVague(text)
    const sure = judged !== 'weak' && !(vague && isTold(text))
    if (judged === 'opening') return { first, skip: 0, sure, vague }
    const skip: number = found === null || judged !== null ? wordsBefore(words, text) : 0
    if (skip > 0) return { first, skip, sure: judged === 'sure' }
    if (judged === null) continue
    if (found === null || (sure && !found.sure && goesOnAbove)) found = { first, skip, sure, vague }
  }
  return found
}

/** `On Tue, 3 Mar 2026 16:22:10 +0100`, as Claws writes it on a line before the name. */
function isDay(words: string): boolean {
  const parts = words.slice(0, LONGEST).split(/\s+/, 10)
  return parts.length < 10 && ON_A_DATE.has(parts[0]?.toLowerCase() ?? '') && DATE.test(words) && /\d$/.test(words)
}

function isVague(text: string): boolean {
  return !ADDRESS.test(text) && !YEAR.test(withDigits(text))
}

/** `On Monday at 9:15 Ada wrote:` is told of a letter; without a year a program names the day of the month and a whole name, and begins with a capital letter. */
function isTold(text: string): boolean {
  const words = withDigits(stripStart(text, OPENING))
  if (/^\p{Ll}/u.test(words)) return true
  const blank = words.indexOf(' ')
  const rest = ON_A_DATE.has(words.slice(0, blank).toLowerCase()) ? words.slice(blank) : words
  return !/\d/.test(rest.replace(/\d{1,2}[:.h]\d\d/g, '')) || !WHOLE_NAME.test(rest)
}

/** How much of `words`, with which `text` begins, stands before its attribution. */
function wordsBefore(words: string, text: string): number {
  let tries = 0
  for (const { 0: word, index } of words.matchAll(/(?<=[\s-])\p{Lu}\p{L}*(?=\s.{0,40}\d)/gu)) {
    if (!ON_A_DATE.has(word.toLowerCase()) || ++tries > MOST_TRIES) continue
    const before = stripEnd(words.slice(0, index), BEFORE)
    const rest = text.slice(index)
    // the author is named behind the day, or else it is the beginning of the attribution that names them
    if (!hasWords(before) || before.includes('@') || !(rest.includes('@') || /[.!?,;]$/.test(before))) continue
    if (judge(rest) === 'opening') return before.length
  }
  return 0
}

/** Does an attribution end `text`, or stand above its first mark? Then it is a mail, or the line above one. */
export function holdsQuote(text: string): boolean {
  const mark = text.startsWith('>') ? 0 : text.indexOf('\n>') + 1
  const above = (mark > 0 ? text.slice(0, mark) : text).trimEnd()
  const lines = linesOf(above.slice(-2 * LONGEST))
  return above !== '' && attributionEnding(lines, lines.count - 1) !== null
}

/** How much of a line is an attribution that goes on with the quoted text itself, as Yahoo's apps write it; 0 for none. */
export function attributionWithin(words: string): number {
  const first = words.slice(0, words.indexOf(' ')).toLowerCase()
  if (!ON_A_DATE.has(first)) return 0
  let colon = words.indexOf(': ', 20)
  for (let tries = 0; tries < MOST_TRIES && colon !== -1 && colon < LONGEST; tries += 1) {
    const text = words.slice(0, colon + 1)
    // `On 3 May 2026 write to <ada@x.test> with: your name` has no verb there
    if (ADDRESS.test(text) && endsWithAuthor(text) && judge(text) === 'opening') return colon + 1
    colon = words.indexOf(': ', colon + 1)
  }
  return 0
}

function endsWithAuthor(text: string): boolean {
  const bare = stripEnd(text, COLONS)
  return bare.endsWith('>') || findVerb(bare, bare.split(/[\s,;]+/)) === 'end'
}

/** GroupWise: `>>> Ada Byron <ada@x.test> 3/3/2026 4:22 PM >>>`. */
export function isNamedBetweenMarks(words: string): boolean {
  return words.startsWith('>>> ') && words.endsWith(' >>>') && words.length < LONGEST && DATE.test(words)
}

/** Does what follows the attribution, `within` characters, on its line end as one, too? Then the quoted text is not marked by whoever quotes it. */
export function quotesAnother(words: string, within: number): boolean {
  const rest = within === 0 ? '' : words.slice(within).trim()
  return rest !== '' && mayEnd(rest) && judge(rest) !== null
}

/** Is this line, which has no colon, an attribution when a quote follows: `2016-03-03 17:21 GMT+01:00 Ada Byron`, `Posted by Ada on 3/3/2016`? */
export function namesAuthor(line: string): boolean {
  if (line.length > 150) return false
  if (POSTED.test(line)) return true
  const words = line.split(/[\s,;]+/)
  const verb = findVerb(line, words)
  if (verb === null || tellsStory(line)) return false
  if (verb === 'middle') return words.length <= 12 && opens(words) && DATE.test(line) && !/[.!?]$/.test(line)
  return ADDRESS.test(line) || (words.length <= 6 && !NUMBERED.test(line))
}

function mayEnd(words: string): boolean {
  if (words.length > LONGEST) return false
  const end = words.at(-1) ?? ''
  if (end === ':' || end === '：' || end === '>' || end === '՝') return true
  if (words.startsWith('--') && words.endsWith('--')) return true
  if ('*_-–—~"\'. '.includes(end)) return /[:：][\s*_~"'\-–—]*$|wrote[\s*_~"'\-–—]*$/.test(words)
  return words.endsWith('wrote') || words.endsWith('写道') || words.endsWith('寫道')
}

/** `p.m.` ends none, nor does the dot of a month. */
function endsSentence(words: string): boolean {
  return /[!?。]$|\p{L}{4}\.$/u.test(words) && !/\d/.test(words.slice(-12))
}

/** Arabic, Persian, Devanagari and Bengali digits as those of the expressions. */
function withDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g, (digit) =>
    String((digit.charCodeAt(0) - (digit < '\u0900' ? 0 : 6)) & 0xf),
  )
}

/** `opening`: this is where it begins, too. `weak`: only when what follows is quoted. */
function judge(line: string): 'opening' | 'sure' | 'weak' | null {
  const stripped = stripEnd(stripStart(line, OPENING), DECORATION)
  const text = /\d/.test(stripped) ? stripped : withDigits(stripped)
  const framed = line.startsWith('--') && line.endsWith('--')
  const colon = text.endsWith(':') || text.endsWith('：') || text.endsWith('՝')
  const bare = stripEnd(text, COLONS)
  const date = /\d/.test(bare) ? DATE.exec(bare) : null
  const words = bare.split(/[\s,;]+/)
  // without a day and an address only a few words are one
  if (words.length > 10 && !/[\d@]/.test(bare)) return null
  const verb = findVerb(bare, words)
  if (verb === null && date === null && !colon) return null
  // `<ada@x.test>: host mx.x.test said:` is what a server reports
  if (bare.includes('>: ')) return null
  const inBrackets = bare.includes('@') && ADDRESS_IN_BRACKETS.test(bare)
  const address = inBrackets || (bare.includes('@') && ADDRESS.test(bare))
  if (!address && words.length > MOST_WORDS) return null
  if (DAY_AND_ADDRESS.test(bare)) return 'opening'
  if (!colon && verb !== 'end')
    return date !== null && inBrackets && bare.endsWith('>') && words.length < 16 ? 'weak' : null
  const story = tellsStory(bare) || goesOnBehind(bare) || (!address && tellsOfLetter(bare) && !HOUR.test(bare))
  // a story as well, unless marked lines follow
  const told = (!address && tellsToWhom(bare)) || (!inBrackets && tellsOfOneself(bare, words))
  const said = verb !== null || (address && ENDS_WITH_AUTHOR.test(bare))
  if (date !== null && date.index <= (address ? 120 : 60) && said && opens(words) && !story && !told) return 'opening'
  if (date !== null && EXCERPTS.test(bare)) return 'opening'
  if (inBrackets && (verb === 'end' || (verb !== null && date !== null) || CITING.test(bare)) && !story) return 'sure'
  if (framed && verb === 'end') return 'sure'
  if (
    verb === 'middle' &&
    date !== null &&
    !story &&
    !told &&
    isName(bare) &&
    (address || HOUR.test(bare) || !/\p{L}/u.test(date[0]))
  )
    return 'sure'
  if (date === null && !address && isSaidByThing(bare)) return null
  // `Section 4 says:`
  if (date === null && !address && NUMBERED.test(bare)) return null
  const short = words.length <= (verb !== null && date !== null ? 16 : 10)
  return short && !story && (verb !== null || address || (date !== null && opens(words))) ? 'weak' : null
}

/** Is a day named in the beginning? `Ada Byron 於 2026/3/3 …` has two words of a name before it. */
function opens(words: readonly string[]): boolean {
  if (ON_A_DATE.has(words[0]?.toLowerCase() ?? '')) return true
  return words.slice(0, /^[在于於]$/.test(words[2] ?? '') ? 4 : 3).some((word) => /\d/.test(word))
}

function findVerb(text: string, words: readonly string[]): 'middle' | 'end' | null {
  const lower = words.map((word) => (word.endsWith('.') ? word.slice(0, -1) : word).toLowerCase())
  for (let at = lower.length - 1; at >= 0; at -= 1) {
    const most = BEGIN_VERBS.has(lower[at] ?? '') ? 3 : 1
    for (let size = 1; size <= most; size += 1) {
      const verb = lower.slice(at, at + size).join(' ')
      if (!VERBS.has(verb)) continue
      if (at + size === lower.length) return 'end'
      if (!ONLY_AT_END.has(verb)) return 'middle'
    }
  }
  const unspaced = WROTE_UNSPACED.find((verb) => text.includes(verb))
  if (unspaced === undefined) return null
  return text.endsWith(unspaced) ? 'end' : 'middle'
}

/** `Ada Lovelace schrieb am …`: is there no more than a name before the verb? */
function isName(text: string): boolean {
  const words = text.split(/\s+/)
  const verb = words.findIndex((word) => VERBS.has(word.toLowerCase()))
  return verb > 0 && verb <= LONGEST_NAME
}

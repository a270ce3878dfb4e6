/** A first look that costs next to nothing: is there anything in a text that a quote or a signature could begin with? */

import { mayBeBanner } from './banner.ts'
import { charactersOf, isOneOf } from './characters.ts'
import { isClosing, LONGEST_CLOSING } from './closings.ts'
import { DISCLAIMER } from './delimiters.ts'
import { LONGEST_LABEL, readLabel } from './header-block.ts'
import { type Lines, linesOf } from './lines.ts'
import { isMobileLine } from './mobile.ts'
import { isDayAlone, LONGEST_DAY } from './notes-head.ts'
import { isOwnName, mayHoldName } from './own-block.ts'
import { isJobTitle, LONGEST_TITLE } from './titles.ts'

const TAIL = 800
const LAST_LINES = 3
const REACHABLE = /[@+]|www\.|http|\d[\d ./()-]{5}|\b(?:Ltd|GmbH|Inc|LLC|S\.r\.l|S\.A|B\.V)\b/
const LONGEST = 5_000
/** what a help desk asks, without dashes */
const ABOVE = ['above th', 'Above Th', 'ABOVE TH']

const BEGINS = charactersOf('>＞-–—―‐_*=+~#.•·ᐧ─━＿＝＊')
/** of an attribution */
const ENDS = charactersOf(':：՝>*_-~道')
const DIGITS = charactersOf('0123456789')
/** of what may stand between an address and a colon: a verb */
const LONGEST_VERB = 24
const COLON = ':'.charCodeAt(0)
const NEWLINE = 10
const BLANK = charactersOf(' \t\r\u00a0')

/** False only when a closer look would find nothing. `author`: the words of the sender's name. */
export function mayHoldMarks(text: string, author: readonly string[]): boolean {
  const firstEnd = text.indexOf('\n')
  if (mayBeBanner(text, 0, firstEnd === -1 ? text.length : firstEnd)) return true
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    if (hasMarkedEnds(text, start, end)) return true
    start = end + 1
  }
  if (holdsLabel(text, ':') || holdsLabel(text, '：')) return true
  return (
    text.includes('>:') ||
    text.includes('wrote') ||
    hasVerbBehindAddress(text) ||
    ABOVE.some((phrase) => text.includes(phrase)) ||
    endsLikeLetter(text, author)
  )
}

/** The same for one line. */
export function mayBeMark(words: string): boolean {
  if (words.length > LONGEST) return false
  if (hasMarkedEnds(words, 0, words.length) || readLabel(words) !== null) return true
  return (
    words.includes('>:') ||
    words.includes('wrote') ||
    hasVerbBehindAddress(words) ||
    ABOVE.some((phrase) => words.includes(phrase))
  )
}

/** `Ada<ada@x.test> ha scritto: Va bene?` */
function hasVerbBehindAddress(text: string): boolean {
  for (let at = text.indexOf('> '); at !== -1; at = text.indexOf('> ', at + 2)) {
    const end = Math.min(text.length, at + LONGEST_VERB)
    for (let next = at + 2; next < end; next += 1) {
      const code = text.charCodeAt(next)
      if (code === COLON) return true
      if (code === NEWLINE) break
    }
  }
  return false
}

function hasMarkedEnds(text: string, start: number, end: number): boolean {
  let [first, last] = [start, end - 1]
  while (first < end && isOneOf(BLANK, text.charCodeAt(first))) first += 1
  if (first === end) return false
  while (isOneOf(BLANK, text.charCodeAt(last))) last -= 1
  if (isOneOf(BEGINS, text.charCodeAt(first)) || isOneOf(ENDS, text.charCodeAt(last))) return true
  return (
    isOneOf(DIGITS, text.charCodeAt(first)) && last - first < LONGEST_DAY && isDayAlone(text.slice(first, last + 1))
  )
}

/** Does a line begin with a label before its first `colon`? */
function holdsLabel(text: string, colon: string): boolean {
  for (let at = text.indexOf(colon); at !== -1; ) {
    let first = text.lastIndexOf('\n', at) + 1
    while (isOneOf(BLANK, text.charCodeAt(first))) first += 1
    if (at - first < LONGEST_LABEL && readLabel(text.slice(first, at + 1)) !== null) return true
    const newline = text.indexOf('\n', at)
    at = newline === -1 ? -1 : text.indexOf(colon, newline)
  }
  return false
}

/** What a device adds in the last lines, or a formula before a name and a telephone. */
function endsLikeLetter(text: string, author: readonly string[]): boolean {
  const tail = text.slice(-TAIL)
  const lines = linesOf(tail)
  let written = 0
  let titled = false
  for (let line = lines.count - 1; line >= 0 && written < LAST_LINES; line -= 1) {
    if (lines.isEmpty(line)) continue
    written += 1
    if (isMobileLine(lines.words(line))) return true
    const length = lines.to(line) - lines.from(line)
    if (length > LONGEST_TITLE) {
      if (written === 1 && DISCLAIMER.test(lines.words(line))) return true
    } else titled ||= isJobTitle(lines.words(line))
  }
  return (
    (titled || REACHABLE.test(tail)) && (holdsClosing(lines) || (mayHoldName(tail, author) && holdsName(lines, author)))
  )
}

function holdsName(lines: Lines, author: readonly string[]): boolean {
  for (let line = 1; line < lines.count; line += 1)
    if (!lines.isEmpty(line) && isOwnName(lines.words(line), author)) return true
  return false
}

function holdsClosing(lines: Lines): boolean {
  for (let line = 0; line < lines.count; line += 1) {
    if (lines.to(line) - lines.from(line) <= LONGEST_CLOSING && isClosing(lines.words(line))) return true
  }
  return false
}

/** A first look that costs next to nothing: is there anything in a text that a quote or a signature could begin with? */
import { LONGEST_LABEL, readLabel } from './header-block.ts'
import { isMobileLine } from './mobile.ts'
import { isClosing } from './signatures.ts'

const TAIL = 400
const LAST_LINES = 3
const REACHABLE = /[@+]|www\.|http|\d[\d ./()-]{5}/
const LONGEST = 5_000

/** What a character can be, by its code: a Set takes five times as long. */
const ROLES = new Uint8Array(0x10000)
const BEGINS = 1
const ENDS = 2
const BLANK = 4
const COLON = 8
const cast = (role: number, characters: string) => {
  for (const character of characters) ROLES[character.charCodeAt(0)] = (ROLES[character.charCodeAt(0)] ?? 0) | role
}
cast(BEGINS, '>＞-–—_*=+~#.•·ᐧ─━')
// of an attribution
cast(ENDS, ':：>*_-~道')
cast(BLANK, ' \t\r\u00a0')
cast(COLON, ':：')

/** False only when a closer look would find nothing. */
export function mayHoldMarks(text: string): boolean {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    if (isMarked(text, start, end)) return true
    start = end + 1
  }
  return text.includes('>:') || text.includes('wrote') || endsLikeLetter(text)
}

/** The same for one line. */
export function mayBeMark(line: string): boolean {
  if (line.length > LONGEST) return false
  return isMarked(line, 0, line.length) || line.includes('>:') || line.includes('wrote')
}

function isMarked(text: string, start: number, end: number): boolean {
  const is = (role: number, at: number) => ((ROLES[text.charCodeAt(at)] ?? 0) & role) !== 0
  let [first, last] = [start, end - 1]
  while (first < end && is(BLANK, first)) first += 1
  if (first === end) return false
  while (is(BLANK, last)) last -= 1
  if (is(BEGINS, first) || is(ENDS, last)) return true
  const label = Math.min(first + LONGEST_LABEL, end)
  for (let at = first; at < label; at += 1) if (is(COLON, at)) return readLabel(text.slice(first, at + 1)) !== null
  return false
}

/** What a device adds in the last lines, or a formula before a name and a telephone. */
function endsLikeLetter(text: string): boolean {
  const tail = text.slice(-TAIL)
  let written = 0
  for (let end = tail.length; end > 0 && written < LAST_LINES; ) {
    const start = tail.lastIndexOf('\n', end - 1) + 1
    const line = tail.slice(start, end).trim()
    if (line !== '') written += 1
    if (isMobileLine(line)) return true
    end = start - 1
  }
  return REACHABLE.test(tail) && tail.split('\n').some((line) => isClosing(line.trim()))
}

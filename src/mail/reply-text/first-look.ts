/** A first look that costs next to nothing: is there anything in a text that a quote or a signature could begin with? */
import { readLabel } from './header-block.ts'
import { isMobileLine } from './mobile.ts'
import { isClosing } from './signatures.ts'

/** The label of a field stands in as many characters. */
const LABEL = 24
const TAIL = 400
const LONGEST = 5_000

const codes = (characters: string) => new Set(Array.from(characters, (character) => character.charCodeAt(0)))
const FIRST = codes('>＞-–—_*=+~#.•·ᐧ─━')
/** the ends of an attribution */
const LAST = codes(':：>*_-~道')
const BLANKS = codes(' \t\r\u00a0')
const COLON = ':'.charCodeAt(0)
const WIDE_COLON = '：'.charCodeAt(0)

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
  let [first, last] = [start, end - 1]
  while (first < end && BLANKS.has(text.charCodeAt(first))) first += 1
  if (first === end) return false
  while (BLANKS.has(text.charCodeAt(last))) last -= 1
  if (FIRST.has(text.charCodeAt(first)) || LAST.has(text.charCodeAt(last))) return true
  for (let at = first; at < first + LABEL && at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code === COLON || code === WIDE_COLON) return readLabel(text.slice(first, at + 1)) !== null
  }
  return false
}

/** What a device adds, or a formula before a name and a telephone. */
function endsLikeLetter(text: string): boolean {
  const tail = text.slice(-TAIL).split('\n')
  return tail.some((line) => isMobileLine(line.trim()) || isClosing(line.trim()))
}

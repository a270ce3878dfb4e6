/** A text as lines, of which the words are cut out when they are asked for. */
import { isBlank } from './characters.ts'

/** No person writes more: all that comes behind is one line with the last. */
const MOST_LINES = 50_000

const NEWLINE = 10

/** Lines are asked for by number, from 0; all else is offsets in `text`. */
export interface Lines {
  text: string
  count: number
  /** where a line begins; of `count`, where the last one ends */
  start(line: number): number
  /** where its words begin and end, without the blanks around them; the same for an empty line */
  from(line: number): number
  to(line: number): number
  isEmpty(line: number): boolean
  /** the words themselves */
  words(line: number): string
  raw(line: number): string
}

/** A piece of the text from its first line up to, and without, `end`. */
export interface Piece {
  first: number
  end: number
}

/** `text` with LF line ends. */
export function linesOf(text: string): Lines {
  const starts: number[] = []
  const froms: number[] = []
  const tos: number[] = []
  for (let start = 0; start !== -1; ) {
    const newline = starts.length + 1 < MOST_LINES ? text.indexOf('\n', start) : -1
    let to = newline === -1 ? text.length : newline
    let from = start
    while (from < to && isBlank(text.charCodeAt(from))) from += 1
    while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1
    starts.push(start)
    froms.push(from)
    tos.push(to)
    start = newline === -1 ? -1 : newline + 1
  }
  const count = starts.length
  const start = (line: number) => starts[line] ?? text.length
  const from = (line: number) => froms[line] ?? text.length
  const to = (line: number) => tos[line] ?? text.length
  const known: (string | undefined)[] = []
  return {
    text,
    count,
    start,
    from,
    to,
    isEmpty: (line) => from(line) === to(line),
    words: (line) => (known[line] ??= text.slice(from(line), to(line))),
    raw(line) {
      const end = start(line + 1)
      return text.slice(start(line), text.charCodeAt(end - 1) === NEWLINE ? end - 1 : end)
    },
  }
}

/** The next line from `line` on that is not empty; `lines.count` when there is none. */
export function nextWritten(lines: Lines, line: number): number {
  let at = line
  while (at < lines.count && lines.isEmpty(at)) at += 1
  return at
}

/** Does a colon stand above: is what comes what somebody speaks of? */
export function isAnnounced(lines: Lines, line: number): boolean {
  return /[:：]$/.test(lines.words(lastWritten(lines, line)).slice(-2))
}

/** The last line with words before `line`; -1 when there is none. */
export function lastWritten(lines: Lines, line: number): number {
  let at = line - 1
  while (at >= 0 && lines.isEmpty(at)) at -= 1
  return at
}

/** The first of `count` lines of which it is true, as of all that follow. */
export function firstFrom(count: number, isTrue: (line: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isTrue(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The line that text begins that is written when `offset` is reached; null when it goes on with one. */
export function lineBegunAt(lines: Lines, offset: number): number | null {
  let line = firstFrom(lines.count, (at) => lines.start(at) >= offset)
  while (line < lines.count && (lines.isEmpty(line) || lines.words(line) === '>')) line += 1
  const isNext =
    line < lines.count &&
    lines.start(line) - offset < 40 &&
    /^[\s>]*$/.test(lines.text.slice(offset, lines.start(line)))
  return isNext ? line : null
}

/** A text as lines that are cut out when they are looked at. */

/** No person writes more: all that comes behind is one line with the last. */
const MOST_LINES = 50_000

export interface Lines {
  count: number
  /** where a line begins in the text; of `count`, where the last one ends */
  start(line: number): number
  /** without the blanks at both ends */
  words(line: number): string
  raw(line: number): string
}

/** `text` with LF line ends. */
export function linesOf(text: string): Lines {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1 && starts.length < MOST_LINES; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1)
  }
  const count = starts.length
  const start = (line: number) => starts[line] ?? text.length
  const known: (string | undefined)[] = []
  return {
    count,
    start,
    raw: (line) => text.slice(start(line), start(line + 1)).replace(/\n$/, ''),
    words(line) {
      const words = known[line] ?? text.slice(start(line), start(line + 1)).trim()
      known[line] = words
      return words
    },
  }
}

/** The next line from `line` on that is not empty; `lines.count` when there is none. */
export function nextWritten(lines: Lines, line: number): number {
  let at = line
  while (at < lines.count && lines.words(at) === '') at += 1
  return at
}

/** `text` without what is of `edges` at its ends. A regular expression for it takes quadratic time. */
export function stripEdges(text: string, edges: ReadonlySet<string>): string {
  return stripStart(stripEnd(text, edges), edges)
}

export function stripStart(text: string, edges: ReadonlySet<string>): string {
  let start = 0
  while (start < text.length && edges.has(text.charAt(start))) start += 1
  return text.slice(start)
}

export function stripEnd(text: string, edges: ReadonlySet<string>): string {
  let end = text.length
  while (end > 0 && edges.has(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** Which hand wrote a line of a quote: one with a colour of its own, or one that puts its initials before. */
import type { Hint } from './apply-hints.ts'
import { firstFrom, type Lines, lineBegunAt } from './lines.ts'
import { QUOTE } from './owners.ts'

const TAG = /^\[(?!EXT|SPAM)\p{Lu}[\p{L}.-]{0,14}(?: \p{Lu}[\p{L}.-]{0,14})?\][:\s]\s?[^\s(:]/u
const OPENING = '['.charCodeAt(0)
const MARKS = /^(?:> ?)+/

/** a colour, or what stands in the brackets */
export type Hand = number | string

/** Lines of quotes that may be of another hand. */
export function handsOf(lines: Lines, owners: Uint8Array, hints: readonly Hint[]): Map<number, Hand> {
  const hands = new Map<number, Hand>()
  for (const hint of hints) {
    const { kind, start, color } = hint
    if (kind === 'tagged') {
      const line = lineBegunAt(lines, start)
      const tag = line === null ? null : tagOf(lines, line)
      if (line !== null && tag !== null && owners[line] === QUOTE && !hands.has(line)) hands.set(line, tag)
    } else if (kind === 'colored' && color !== undefined) {
      for (const line of linesWithin(lines, hint)) if (owners[line] === QUOTE) hands.set(line, color)
    }
  }
  if (!lines.text.includes('\n[')) return hands
  for (let at = owners.indexOf(QUOTE); at !== -1; at = owners.indexOf(QUOTE, at + 1)) {
    if (lines.text.charCodeAt(lines.from(at)) !== OPENING) continue
    const tag = hands.has(at) ? null : tagOf(lines, at)
    if (tag !== null) hands.set(at, tag)
  }
  return hands
}

/** Those with words that begin and end between two offsets. */
export function* linesWithin(lines: Lines, { start, end }: Pick<Hint, 'start' | 'end'>): Generator<number> {
  const behind = firstFrom(lines.count, (line) => lines.start(line + 1) > end + 1)
  for (let at = firstFrom(behind, (line) => lines.start(line) >= start); at < behind; at += 1)
    if (!lines.isEmpty(at)) yield at
}

function tagOf(lines: Lines, line: number): string | null {
  const words = bare(lines, line)
  return TAG.test(words) ? words.slice(0, words.indexOf(']')) : null
}

/** What is between the marks of a quote at the beginning of a line and its end. */
export function markLength(words: string): number {
  return MARKS.exec(words)?.[0].length ?? 0
}

/** Its words without the marks of a quote. */
export function bare(lines: Lines, line: number): string {
  const words = lines.words(line)
  return words.startsWith('>') ? words.slice(markLength(words)) : words
}

/** Where the words that count for a code stand in the lines of a mail. */
import { FIGURES, mayHoldCode, STRONG, WEAK } from './code-words.ts'
import { OTHER_CODE } from './other-numbers.ts'

export interface Marks {
  strong: readonly Span[]
  weak: readonly Span[]
  figures: readonly Span[]
  other: readonly Span[]
}

interface Span {
  start: number
  end: number
}

export const NO_MARKS: Marks = { strong: [], weak: [], figures: [], other: [] }

/** Looks at each line once, and only at those with one of the words that all have in them. */
export function createMarks(lines: readonly string[]): (index: number) => Marks {
  const known = new Map<number, Marks>()
  const spans = (pattern: RegExp, line: string) =>
    Array.from(line.matchAll(pattern), (match): Span => ({ start: match.index, end: match.index + match[0].length }))
  return (index) => {
    const line = lines[index] ?? ''
    const found = known.get(index)
    if (found !== undefined) return found
    const figures = spans(FIGURES, line)
    const marks = mayHoldCode(line)
      ? { strong: spans(STRONG, line), weak: spans(WEAK, line), figures, other: spans(OTHER_CODE, line) }
      : figures.length > 0
        ? { ...NO_MARKS, figures }
        : NO_MARKS
    known.set(index, marks)
    return marks
  }
}

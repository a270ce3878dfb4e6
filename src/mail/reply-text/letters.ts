/** The letters and digits of a text alone, by which the same words are known in HTML and in plain text. */
import { firstFrom } from './lines.ts'

const LETTERS = /[\p{L}\p{N}]+/gu

export interface Letters {
  letters: string
  /** where in the text the letter at `index` stands */
  offset(index: number): number
  /** how many letters stand before an offset of the text */
  indexAt(offset: number): number
}

/** Those of `text` from `start` on. */
export function lettersOf(text: string, start: number): Letters {
  /** of each run: where it begins in the text, and among the letters */
  const runs: { at: number; index: number }[] = []
  let letters = ''
  for (const { 0: run, index } of text.slice(start).matchAll(LETTERS)) {
    runs.push({ at: start + index, index: letters.length })
    letters += run
  }
  const endOf = (run: number) => runs[run + 1]?.index ?? letters.length
  return {
    letters,
    offset(index) {
      const run = runs[firstFrom(runs.length, (one) => (runs[one]?.index ?? 0) > index) - 1]
      return run === undefined ? start : run.at + index - run.index
    },
    indexAt(offset) {
      const last = firstFrom(runs.length, (one) => (runs[one]?.at ?? 0) >= offset) - 1
      const run = runs[last]
      return run === undefined ? 0 : Math.min(endOf(last), run.index + offset - run.at)
    },
  }
}

/** Finding words in a text as the search index does: case and accents aside, those of a phrase one behind the other. */
import { blankMarks } from '../mail/query/marks.ts'
import { firstForeign, firstOfAll } from './find-foreign.ts'
import { isBetween, isInside } from './letter-kinds.ts'
import { type Effort, LONGEST_GAP, type Phrase, priceOf, type Wanted } from './wanted-words.ts'

/** Where the first of the phrases stands; -1 when none is found before `effort` is spent. */
export function firstMatch(said: string, wanted: Wanted, effort: Effort): number {
  if (wanted.phrases.length === 0) return -1
  const text = blankMarks(said)
  const lower = text.toLowerCase()
  // a few letters become two in lower case, and all behind them would stand elsewhere
  if (lower.length !== text.length) return firstOfAll(text, wanted, effort)
  const plain = firstPlain(lower, wanted, effort)
  const first = firstForeign(text, plain, wanted, effort)
  return first === text.length ? -1 : first
}

/** The first place of a phrase as it is written; the end of the text when there is none. Comparing every word would take many times as long. */
function firstPlain(lower: string, { phrases }: Wanted, effort: Effort): number {
  let first = lower.length
  for (const phrase of phrases) {
    if (effort.left <= 0) break
    effort.left -= priceOf(phrase, first)
    const [word = ''] = phrase.words
    if (phrase.words.length > 1 && !lower.includes(phrase.longest)) continue
    let at = lower.indexOf(word)
    while (at !== -1 && at < first && !standsPlain(lower, at, phrase, effort)) {
      at = effort.left > 0 ? lower.indexOf(word, at + 1) : -1
    }
    if (at !== -1) first = Math.min(first, at)
  }
  return first
}

function standsPlain(lower: string, at: number, phrase: Phrase, effort: Effort): boolean {
  const { words, open, isAnywhere } = phrase
  if (isAnywhere) return true
  effort.left -= 1
  if (isInside(lower, at - 1)) return false
  let end = at
  for (let number = 0; number < words.length; number += 1) {
    const word = words[number] as string
    const start = number === 0 ? at : gapEnd(lower, end)
    effort.left -= 1 + (start - end)
    if (!lower.startsWith(word, start)) return false
    end = start + word.length
    if ((number + 1 < words.length || !open) && isInside(lower, end)) return false
  }
  return true
}

/** Where the gap between two words ends that begins at `start`. */
function gapEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && end - start < LONGEST_GAP && isBetween(text, end)) end += 1
  return end
}

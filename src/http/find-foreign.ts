/** Finding words with letters that are others when case and accents are put aside: they have to be taken apart to be compared. */
import { fold, isInside, mayBe, nextForeign, runStart, WORD } from './letter-kinds.ts'
import { type Effort, LONGEST_GAP, type Phrase, priceOf, type Wanted } from './wanted-words.ts'

/** What it costs to find and fold a short word, and to compare its letters one by one. */
const FOLDING = 20
const COMPARING = 0.5
/** The same, with a place of its own. */
const NEXT = new RegExp(WORD)
const UNITS = new Uint16Array(2 ** 15)

/** The first phrase, before `limit`, with a word of foreign letters that is a wanted one when it is folded; the end of the text, or `limit`, when there is none. */
export function firstForeign(text: string, limit: number, wanted: Wanted, effort: Effort): number {
  const { foreign, words } = wanted
  const piece = text.slice(0, limit)
  if (Buffer.byteLength(piece) === piece.length) return limit
  const units = unitsOf(piece)
  let end = 0
  for (let behind = nextForeign(units, 0, foreign); behind !== -1; behind = nextForeign(units, end, foreign)) {
    if (effort.left <= 0) return limit
    effort.left -= words.length * COMPARING
    const start = runStart(piece, behind, end)
    end = unwantedEnd(piece, start, wanted)
    if (end >= behind) continue
    NEXT.lastIndex = start
    end = behind
    for (let word = NEXT.exec(piece); word !== null && word.index < behind; word = NEXT.exec(piece)) {
      const next = NEXT.lastIndex
      const found = phraseAround(text, word, wanted, effort)
      if (found !== -1) return found
      NEXT.lastIndex = next
      end = Math.max(end, next)
    }
  }
  return limit
}

/** V8 looks at the kind of a string again for each of its characters. */
function unitsOf(text: string): Uint16Array {
  const units = text.length <= UNITS.length ? UNITS.subarray(0, text.length) : new Uint16Array(text.length)
  Buffer.from(units.buffer).write(text, 'utf16le')
  return units
}

/** Where the word at `start` ends, if its letters tell that it is none that is wanted: most are not, and folding them takes long. */
function unwantedEnd(text: string, start: number, { words }: Wanted): number {
  if (!isInside(text, start) || words.some((word) => mayBe(text, start, word))) return start
  let end = start + 1
  while (isInside(text, end)) end += 1
  return end
}

/** The first of the phrases in a text, word by word; -1 when there is none. */
export function firstOfAll(text: string, { phrases }: Wanted, effort: Effort): number {
  for (const { 0: found, index } of text.matchAll(WORD)) {
    if (effort.left <= 0) return -1
    effort.left -= FOLDING + found.length
    const folded = fold(found)
    for (const phrase of phrases) {
      effort.left -= phrase.isAnywhere ? priceOf(phrase, folded.length) : 1
      if (isWanted(folded, phrase, 0) && standsAt(text, index, phrase, effort)) return index
    }
  }
  return -1
}

/** Where a phrase begins that has this word of the text; -1 when none does. */
function phraseAround(text: string, { 0: found, index }: RegExpExecArray, { phrases }: Wanted, effort: Effort): number {
  effort.left -= FOLDING + found.length
  const folded = fold(found)
  for (const phrase of phrases) {
    effort.left -= phrase.isAnywhere ? priceOf(phrase, folded.length) : phrase.words.length
    for (let number = 0; number < phrase.words.length; number += 1) {
      if (!isWanted(folded, phrase, number)) continue
      const start = wordsBefore(text, index, number, effort)
      if (phrase.words.length === 1 || (start !== -1 && standsAt(text, start, phrase, effort))) return start
    }
  }
  return -1
}

/** Is `found`, folded, the word of the phrase with this number? */
function isWanted(found: string, { words, open, isAnywhere }: Phrase, number: number): boolean {
  const word = words[number] as string
  if (isAnywhere) return found.includes(word)
  return open && number === words.length - 1 ? found.startsWith(word) : found === word
}

/** Does the phrase begin with the word at `start`? */
function standsAt(text: string, start: number, phrase: Phrase, effort: Effort): boolean {
  NEXT.lastIndex = start
  for (let number = 0, end = start; number < phrase.words.length; number += 1) {
    if (effort.left <= 0) return false
    const found = NEXT.exec(text)
    effort.left -= FOLDING + (found?.[0].length ?? 0)
    if (found === null || found.index - end > LONGEST_GAP || !isWanted(fold(found[0]), phrase, number)) return false
    end = NEXT.lastIndex
  }
  return true
}

/** Where the word begins that is so many before the one at `at`; -1 when there are not so many nearby. */
function wordsBefore(text: string, at: number, count: number, effort: Effort): number {
  let start = at
  for (let left = count; left > 0; left -= 1) {
    const last = start
    while (start > 0 && last - start <= LONGEST_GAP && !isInside(text, start - 1)) start -= 1
    const end = start
    while (start > 0 && isInside(text, start - 1)) start -= 1
    if (start === end) return -1
    effort.left -= last - start
    if (effort.left <= 0) return -1
  }
  return start
}

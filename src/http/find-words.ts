/** Finding words in a text as the search index does: case and accents aside, those of a phrase one behind the other. */
import type { Words } from '../mail/query/query.ts'
import { foldLetters } from '../store/search-letters.ts'
import { BORDER, RUN_LETTER, splitWords } from '../store/search-words.ts'

/** Words that follow one another, folded. */
interface Phrase {
  words: readonly string[]
  longest: string
  /** may the last of them be the beginning of a longer one? */
  open: boolean
  /** written without spaces around it, or an emoji: it is one, and wherever it stands */
  isAnywhere: boolean
}

export interface Wanted {
  phrases: readonly Phrase[]
  /** the kinds of letters of a word that has to be taken apart to be compared with these */
  foreign: number
  /** all that stand between spaces */
  words: readonly string[]
}

/** Of a longer phrase the first ones are compared. */
const MOST_WORDS = 8

/** The phrases in what is looked for. */
export function phrasesOf({ text, open }: Words): Phrase[] {
  return splitWords(text, open).flatMap((part): Phrase[] => {
    if (part.kind !== 'words') return phraseOf([fold(part.text)], { open: true, isAnywhere: true })
    const words = (part.text.match(WORD) ?? []).map(fold).filter(Boolean)
    const isCut = words.length > MOST_WORDS
    return phraseOf(words.slice(0, MOST_WORDS), { open: part.open && !isCut, isAnywhere: false })
  })
}

function phraseOf(words: readonly string[], how: Pick<Phrase, 'open' | 'isAnywhere'>): Phrase[] {
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '')
  return longest === '' ? [] : [{ words, longest, ...how }]
}

export function wantedIn(phrases: readonly Phrase[]): Wanted {
  const isPlain = phrases.every(({ words }) => words.every((word) => ASCII.test(word)))
  const words = [...new Set(phrases.flatMap(({ words, isAnywhere }) => (isAnywhere ? [] : words)))]
  return { phrases, foreign: isPlain ? NEAR : NEAR + FAR, words }
}

const LETTERS = String.raw`[[\p{L}\p{N}\p{M}]--${RUN_LETTER}]`
const WORD = new RegExp(`${LETTERS}+|${RUN_LETTER}+|\\p{Extended_Pictographic}|\\p{Regional_Indicator}|${BORDER}`, 'gv')
/** The same, with a place of its own. */
const NEXT = new RegExp(WORD)
const IS_LETTER = new RegExp(LETTERS, 'v')
const IS_RUNNING = new RegExp(RUN_LETTER, 'v')
/** What may be a letter or a digit of ASCII when it is folded: no letter of another script is. The points of Hebrew within a Latin word are not seen through. */
const IS_NEAR = /[[[\p{L}\p{N}\p{M}]--\p{ASCII}]&&[\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]]/v
const IS_FAR = /[[\p{L}\p{N}\p{M}]--\p{ASCII}]/v
const ASCII = /^\p{ASCII}*$/v
const UNITS = new Uint16Array(2 ** 15)
/** In so many places of a text a phrase is compared word by word: where one word is all that there is it would be everywhere. */
const MOST_TRIES = 2_000
let tries = 0
/** No two words of a phrase stand further apart. */
const LONGEST_GAP = 200

const LETTER = 1
/** of a script without spaces */
const RUNNING = 2
/** of a character beyond U+FFFF */
const HALF = 4
const OTHER = 8
/** Added to what is none of these, and a word by itself. */
const ALONE = 64
/** Added to letters: with one of these a word has to be taken apart to be compared, those of `FAR` with such words only. */
const NEAR = 16
const FAR = 32
/** By UTF-16 unit; 0: it was not met yet. */
const kinds = new Uint8Array(2 ** 16)
/** What a letter is when it is folded; 0: not one unit. */
const folds = new Uint16Array(2 ** 16)

function meet(unit: number): number {
  const char = String.fromCharCode(unit)
  const isHalf = unit >= 0xd800 && unit < 0xe000
  const isLetter = IS_LETTER.test(char)
  const other = char.match(WORD) === null ? OTHER : OTHER + ALONE
  const kind = isHalf ? HALF : isLetter ? LETTER : IS_RUNNING.test(char) ? RUNNING : other
  const folded = isLetter ? fold(char) : ''
  folds[unit] = folded.length === 1 ? folded.charCodeAt(0) : 0
  kinds[unit] = kind + foreignness(char)
  return kinds[unit]
}

function foreignness(char: string): number {
  return IS_NEAR.test(char) ? NEAR : IS_FAR.test(char) ? FAR : 0
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return kinds[unit] || meet(unit)
}

/** Where the first of the phrases stands; -1 when none is found. */
export function firstMatch(text: string, wanted: Wanted): number {
  if (wanted.phrases.length === 0) return -1
  tries = 0
  const lower = text.toLowerCase()
  // a few letters become two in lower case, and all behind them would stand elsewhere
  if (lower.length !== text.length) return firstOfAll(text, wanted)
  const plain = firstPlain(lower, wanted)
  const first = firstForeign(text, plain, wanted)
  return first === text.length ? -1 : first
}

/** The first place of a phrase as it is written; the end of the text when there is none. Comparing every word would take many times as long. */
function firstPlain(lower: string, { phrases }: Wanted): number {
  let first = lower.length
  for (const phrase of phrases) {
    const [word = ''] = phrase.words
    if (phrase.words.length > 1 && !lower.includes(phrase.longest)) continue
    let at = lower.indexOf(word)
    while (at !== -1 && at < first && !standsPlain(lower, at, phrase)) at = lower.indexOf(word, at + 1)
    if (at !== -1) first = Math.min(first, at)
  }
  return first
}

function standsPlain(lower: string, at: number, phrase: Phrase): boolean {
  const { words, open, isAnywhere } = phrase
  if (isAnywhere) return true
  if (isInside(lower, at - 1)) return false
  let end = at
  for (let number = 0; number < words.length; number += 1) {
    const word = words[number] as string
    const start = number === 0 ? at : gapEnd(lower, end)
    if (!lower.startsWith(word, start)) return false
    end = start + word.length
    if ((number + 1 < words.length || !open) && isInside(lower, end)) return false
  }
  return true
}

/** Where the gap between two words ends that begins at `start`; a character that is a word by itself is none. */
function gapEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && end - start < LONGEST_GAP && kindAt(text, end) === OTHER) end += 1
  return end
}

/** What a word may begin with behind another letter, and must not. */
function isInside(text: string, at: number): boolean {
  return at >= 0 && at < text.length && (kindAt(text, at) & LETTER) !== 0
}

/** The first phrase, before `limit`, with a word of foreign letters that is a wanted one when it is folded; the end of the text, or `limit`, when there is none. */
function firstForeign(text: string, limit: number, wanted: Wanted): number {
  const { foreign } = wanted
  const piece = text.slice(0, limit)
  if (Buffer.byteLength(piece) === piece.length) return limit
  const units = unitsOf(piece)
  let end = 0
  for (let behind = nextForeign(units, 0, foreign); behind !== -1; behind = nextForeign(units, end, foreign)) {
    const start = runStart(piece, behind, end)
    end = unwantedEnd(piece, start, wanted)
    if (end >= behind) continue
    NEXT.lastIndex = start
    end = behind
    for (let word = NEXT.exec(piece); word !== null && word.index < behind; word = NEXT.exec(piece)) {
      const next = NEXT.lastIndex
      const found = phraseAround(text, word, wanted)
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

/** Behind the next foreign letter; -1 when there is none. */
function nextForeign(units: Uint16Array, start: number, foreign: number): number {
  for (let at = start; at < units.length; at += 1) {
    const unit = units[at] as number
    if (unit < 0x80) continue
    const kind = kinds[unit] || meet(unit)
    if ((kind & foreign) !== 0) return at + 1
    if ((kind & HALF) === 0) continue
    const char = String.fromCharCode(unit, units[at + 1] ?? 0)
    if ((foreignness(char) & foreign) !== 0) return at + 2
  }
  return -1
}

/** Where the word at `start` ends, if its letters tell that it is none that is wanted: most are not, and folding them takes long. */
function unwantedEnd(text: string, start: number, { words }: Wanted): number {
  if (!isInside(text, start) || words.some((word) => mayBe(text, start, word))) return start
  let end = start + 1
  while (isInside(text, end)) end += 1
  return end
}

function mayBe(text: string, start: number, word: string): boolean {
  for (let number = 0; number < word.length; number += 1) {
    if (!isInside(text, start + number)) return false
    const folded = folds[text.charCodeAt(start + number)] as number
    if (folded === 0) return true
    if (folded !== word.charCodeAt(number)) return false
  }
  return true
}

/** As `firstMatch`, word by word. */
function firstOfAll(text: string, { phrases }: Wanted): number {
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const folded = fold(found)
    for (const phrase of phrases) if (isWanted(folded, phrase, 0) && standsAt(text, index, phrase)) return index
  }
  return -1
}

/** Where a phrase begins that has this word of the text; -1 when none does. */
function phraseAround(text: string, { 0: found, index }: RegExpExecArray, { phrases }: Wanted): number {
  const folded = fold(found)
  for (const phrase of phrases) {
    for (let number = 0; number < phrase.words.length; number += 1) {
      if (!isWanted(folded, phrase, number)) continue
      const start = wordsBefore(text, index, number)
      if (phrase.words.length === 1 || (start !== -1 && standsAt(text, start, phrase))) return start
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
function standsAt(text: string, start: number, phrase: Phrase): boolean {
  tries += 1
  if (tries > MOST_TRIES) return false
  NEXT.lastIndex = start
  for (let number = 0, end = start; number < phrase.words.length; number += 1) {
    const found = NEXT.exec(text)
    if (found === null || found.index - end > LONGEST_GAP || !isWanted(fold(found[0]), phrase, number)) return false
    end = NEXT.lastIndex
  }
  return true
}

/** Where the word begins that is so many before the one at `at`; -1 when there are not so many nearby. */
function wordsBefore(text: string, at: number, count: number): number {
  if (count > 0 && tries > MOST_TRIES) return -1
  let start = at
  for (let left = count; left > 0; left -= 1) {
    const last = start
    while (start > 0 && last - start <= LONGEST_GAP && !isInside(text, start - 1)) start -= 1
    const end = start
    while (start > 0 && isInside(text, start - 1)) start -= 1
    if (start === end) return -1
  }
  return start
}

/** Where the run of letters begins that goes on to `end`, `least` at the least; what is beyond U+FFFF counts as one, so that there may be several words in it. */
function runStart(text: string, end: number, least: number): number {
  let start = end
  while (start > least && (kindAt(text, start - 1) & OTHER) === 0) start -= 1
  return start
}

/** Case and accents aside, as the index compares. */
function fold(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase()
  return foldLetters(word.normalize('NFKC')).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

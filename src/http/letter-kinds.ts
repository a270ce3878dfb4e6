/** What the letters of a text are to whoever looks for words in it: known by UTF-16 unit, since a pattern for each of them takes long. */
import { foldLetters } from '../store/search-letters.ts'
import { BORDER, RUN_LETTER } from '../store/search-words.ts'

const LETTERS = String.raw`[[\p{L}\p{N}\p{M}]--${RUN_LETTER}]`
export const WORD = new RegExp(
  `${LETTERS}+|${RUN_LETTER}+|\\p{Extended_Pictographic}|\\p{Regional_Indicator}|${BORDER}`,
  'gv',
)
const IS_LETTER = new RegExp(LETTERS, 'v')
const IS_RUNNING = new RegExp(RUN_LETTER, 'v')
/** What may be a letter or a digit of ASCII when it is folded: no letter of another script is. The points of Hebrew within a Latin word are not seen through. */
const IS_NEAR = /[[[\p{L}\p{N}\p{M}]--\p{ASCII}]&&[\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]]/v
const IS_FAR = /[[\p{L}\p{N}\p{M}]--\p{ASCII}]/v

const LETTER = 1
/** of a script without spaces */
const RUNNING = 2
/** of a character beyond U+FFFF */
const HALF = 4
const OTHER = 8
/** Added to what is none of these, and a word by itself. */
const ALONE = 64
/** Added to letters: with one of these a word has to be taken apart to be compared, those of `FAR` with such words only. */
export const NEAR = 16
export const FAR = 32
/** By UTF-16 unit; 0: it was not met yet. */
const kinds = new Uint8Array(2 ** 16)
/** What a letter is when it is folded; 0: not one unit. */
const folds = new Uint16Array(2 ** 16)

function kindOf(unit: number): number {
  return kinds[unit] || meet(unit)
}

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

/** What a word may begin with behind another letter, and must not. */
export function isInside(text: string, at: number): boolean {
  return at >= 0 && at < text.length && (kindOf(text.charCodeAt(at)) & LETTER) !== 0
}

/** May it stand between two words? A character that is a word by itself may not. */
export function isBetween(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at)) === OTHER
}

/** Behind the next letter of the kinds `foreign`; -1 when there is none. */
export function nextForeign(units: Uint16Array, start: number, foreign: number): number {
  for (let at = start; at < units.length; at += 1) {
    const unit = units[at] as number
    if (unit < 0x80) continue
    const kind = kindOf(unit)
    if ((kind & foreign) !== 0) return at + 1
    if ((kind & HALF) === 0) continue
    const char = String.fromCharCode(unit, units[at + 1] ?? 0)
    if ((foreignness(char) & foreign) !== 0) return at + 2
  }
  return -1
}

/** Where the run of letters begins that goes on to `end`, `least` at the least; what is beyond U+FFFF counts as one, so that there may be several words in it. */
export function runStart(text: string, end: number, least: number): number {
  let start = end
  while (start > least && (kindOf(text.charCodeAt(start - 1)) & OTHER) === 0) start -= 1
  return start
}

/** May the word at `start` begin with `word` when it is folded? */
export function mayBe(text: string, start: number, word: string): boolean {
  for (let number = 0; number < word.length; number += 1) {
    if (!isInside(text, start + number)) return false
    const folded = folds[text.charCodeAt(start + number)] as number
    if (folded === 0) return true
    if (folded !== word.charCodeAt(number)) return false
  }
  return true
}

/** Case and accents aside, as the index compares. */
export function fold(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase()
  return foldLetters(word.normalize('NFKC')).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

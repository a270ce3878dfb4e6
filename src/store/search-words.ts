/** Words as the search index is asked for them: pairs of characters where a script writes no spaces, emoji by number, as search-text.ts has them. */
import { foldLetters } from './search-letters.ts'
import type { Column } from './search-shards.ts'

/** Scripts without spaces, and Hangul, whose particles cling to the word; U+30FC is the long vowel of both kana. */
const SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar']
export const RUN_LETTER = `[${SCRIPTS.map((name) => `\\p{Script=${name}}`).join('')}\\u30fc]`
export const RUN = `${RUN_LETTER}+`
export const EMOJI = '[\\p{Extended_Pictographic}\\p{Regional_Indicator}]'
/** Marks the word that names an inbox in the index; no text has it there. */
export const INBOX_MARK = '\ue000'
/** Stands in the index between two people, and between two files: no phrase goes on behind it. */
export const BORDER = '\ue001'
const MARKS = new RegExp(`[${INBOX_MARK}${BORDER}]`, 'g')
const SPECIAL = new RegExp(`(${RUN})|${EMOJI}|${INBOX_MARK}`, 'gu')
const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{M}\p{Co}]*/gu

/** FTS5 expressions, all of which a message has to match. */
export interface WordExpressions {
  /** words and phrases */
  whole: string[]
  /** words that may be the beginning of longer ones */
  unfinished: string[]
}

/**
 * What finds `text`, whose words follow one another; `open`: the last may be the beginning of a longer one. `columns`: where it has
 * to stand, [] for anywhere. `most`: how many expressions at the most. Whatever is in `text`, the expressions are valid.
 */
export function expressionsOf(
  text: string,
  { columns, open, most }: { columns: readonly Column[]; open: boolean; most: number },
): WordExpressions {
  const found: Expressions = { whole: new Set(), unfinished: new Set() }
  for (const part of splitWords(text, open)) {
    if (found.whole.size + found.unfinished.size >= most) break
    if (part.kind === 'emoji') found.whole.add(phrase(emojiWord(part.text)))
    if (part.kind === 'run') addRun([...part.text], found)
    if (part.kind === 'words') addWords(part, found)
  }
  const where = columns.length === 0 ? '' : `{${columns.join(' ')}} : `
  const placed = (expressions: Set<string>) => [...expressions].map((expression) => where + expression)
  return { whole: placed(found.whole), unfinished: placed(found.unfinished) }
}

/** `last`: the last of the words; `open`: may it be the beginning of a longer one? */
type Words = { kind: 'words'; text: string; last: RegExpExecArray; open: boolean }
type Part = { kind: 'emoji' | 'run'; text: string } | Words
type Expressions = { whole: Set<string>; unfinished: Set<string> }

/**
 * Two letters begin too many words: looking for them all costs much and finds nothing that is meant. Nor is the end of an
 * address or of a file name, `.com`, the beginning of anything.
 */
const SHORTEST_BEGINNING = 3

/** What is looked for when `text` is: the words of each part one behind the other, the parts anywhere. `open`: may the last word be the beginning of a longer one? */
export function splitWords(text: string, open: boolean): Part[] {
  const folded = foldLetters(text.replace(MARKS, ' '))
  const parts: Part[] = []
  let at = 0
  const plain = (end: number) => {
    const piece = folded.slice(at, end)
    const last = [...piece.matchAll(WORD)].at(-1)
    if (last === undefined) return
    const isWhole = last[0].length < SHORTEST_BEGINNING || piece.charAt(last.index - 1) === '.'
    parts.push({ kind: 'words', text: piece, last, open: open && end === folded.length && !isWhole })
  }
  for (const special of folded.matchAll(SPECIAL)) {
    plain(special.index)
    parts.push({ kind: special[1] === undefined ? 'emoji' : 'run', text: special[0] })
    at = special.index + special[0].length
  }
  plain(folded.length)
  return parts
}

function addWords({ text, last, open }: Words, { whole, unfinished }: Expressions): void {
  if (!open) {
    whole.add(phrase(text))
    return
  }
  const [word] = last
  unfinished.add(`${phrase(text)} *`)
  // what is implied is cheap to rule out first: all before the last word, where SQLite is sure to see the same one
  const before = text.slice(0, last.index)
  if (/^\w+$/.test(word) && /[\0-\x7f]$/.test(before) && before.match(WORD) !== null) whole.add(phrase(before))
}

/** The tokenizer cuts the words itself: its Unicode is older than ours, and it has to cut them as it did in the index. */
function phrase(text: string): string {
  return `"${text.replaceAll('\0', ' ')}"`
}

/** One character is the beginning of a pair, or the single that ends each run. */
function addRun(chars: string[], { whole, unfinished }: Expressions): void {
  // the tokenizer sees nothing in a vowel sign alone, and what is nothing is not found
  if (!chars.some((char) => /[\p{L}\p{N}]/u.test(char))) return
  if (chars.length === 1) unfinished.add(`${phrase(chars.join(''))} *`)
  else whole.add(phrase(pairs(chars).join(' ')))
}

function pairs(chars: string[]): string[] {
  return chars.slice(1).map((char, index) => `${chars[index]}${char}`)
}

/** Emoji are no word characters for the tokenizer; their number is. */
export function emojiWord(emoji: string): string {
  return `emoji${emoji.codePointAt(0)?.toString(16)}`
}

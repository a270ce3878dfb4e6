/** What the search index is asked: words, pairs of characters where a script writes no spaces, emoji by number, as search-text.ts has them. */

/** Scripts without spaces, and Hangul, whose particles cling to the word; U+30FC is the long vowel of both kana. */
const SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar']
export const RUN = `[${SCRIPTS.map((name) => `\\p{Script=${name}}`).join('')}\\u30fc]+`
export const EMOJI = '[\\p{Extended_Pictographic}\\p{Regional_Indicator}]'
/** Marks the word that names an inbox in the index; no text has it there. */
export const INBOX_MARK = '\ue000'
const SPECIAL = new RegExp(`(${RUN})|${EMOJI}|${INBOX_MARK}`, 'gu')
const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{M}\p{Co}]*/gu

/** More words than this in one query are not looked for: they only narrow what was found. */
const MOST_PARTS = 100

/** FTS5 expressions, all of which a message has to match. */
export interface MatchExpression {
  /** words and phrases */
  whole: string[]
  /** words that may be the beginning of longer ones */
  unfinished: string[]
}

/**
 * What finds what a person means by `query`: every word, quoted words as a phrase, the last word also as the beginning of a
 * longer one. Null when there is no word in it. Whatever is in `query`, the expressions are valid.
 */
export function matchExpression(query: string): MatchExpression | null {
  const whole = new Set<string>()
  const unfinished = new Set<string>()
  const hasRoom = () => whole.size + unfinished.size < MOST_PARTS
  const asked = query.normalize('NFKC').replaceAll(INBOX_MARK, ' ')
  const pieces = [...asked.matchAll(/"([^"]*)"|([^\s"]+)/g)]
  for (const [index, piece] of pieces.entries()) {
    const open = index === pieces.length - 1 && piece[2] !== undefined
    for (const part of split(piece[1] ?? piece[2] ?? '')) {
      if (!hasRoom()) break
      if (part.kind === 'emoji') whole.add(phrase(emojiWord(part.text)))
      if (part.kind === 'run') addRun([...part.text], { whole, unfinished })
      if (part.kind === 'words') addWords(part, open, { whole, unfinished })
    }
  }
  return whole.size + unfinished.size === 0 ? null : { whole: [...whole], unfinished: [...unfinished] }
}

type Words = { kind: 'words'; text: string; last: RegExpExecArray; isAtEnd: boolean }
type Part = { kind: 'emoji' | 'run'; text: string } | Words
type Expressions = { whole: Set<string>; unfinished: Set<string> }

function split(text: string): Part[] {
  const parts: Part[] = []
  let at = 0
  const plain = (end: number) => {
    const piece = text.slice(at, end)
    const last = [...piece.matchAll(WORD)].at(-1)
    if (last !== undefined) parts.push({ kind: 'words', text: piece, last, isAtEnd: end === text.length })
  }
  for (const special of text.matchAll(SPECIAL)) {
    plain(special.index)
    parts.push({ kind: special[1] === undefined ? 'emoji' : 'run', text: special[0] })
    at = special.index + special[0].length
  }
  plain(text.length)
  return parts
}

/**
 * Two letters begin too many words: looking for them all costs much and finds nothing that is meant. Nor is the end of an
 * address or of a file name, `.com`, the beginning of anything.
 */
const SHORTEST_BEGINNING = 3

function addWords({ text, last, isAtEnd }: Words, open: boolean, { whole, unfinished }: Expressions): void {
  const [word] = last
  const isEnding = text.charAt(last.index - 1) === '.'
  if (!open || !isAtEnd || isEnding || word.length < SHORTEST_BEGINNING) {
    whole.add(phrase(text))
    return
  }
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

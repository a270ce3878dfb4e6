/** Lines with `>` that their sender wrote so: a mail that begins a conversation quotes none, and prices and code are no sentences. */
import type { Hint } from './apply-hints.ts'
import { bare } from './hands.ts'
import { type Lines, lineBegunAt, type Piece } from './lines.ts'
import { NEW, QUOTE } from './owners.ts'

const LEAST_PRICED = 2
const LONGEST_PRICED = 70
const LONGEST_CODE = 300
/** two words as people write them, one behind the other */
const SAID = /\p{L}{2,},? \p{L}{2,}/u
const CODE = /[=(){}[\];+*<$|\\]/
const PRICED = /\d[\d.,]*\s?(?:[€$£¥₽₴%]|eur|usd|gbp|chf|kč|zł|kr|ft|руб|грн)|[€$£¥]\s?\d|\d[.,]\d\d(?!\d)/iu

/** The lines that begin with a `>` that somebody typed where a program would have made an element. */
export function literals(lines: Lines, hints: readonly Hint[]): (line: number) => boolean {
  const typed = new Set<number>()
  for (const { kind, start } of hints) {
    const line = kind === 'literal' ? lineBegunAt(lines, start) : null
    if (line !== null) typed.add(line)
  }
  return (line) => typed.has(line)
}

/**
 * Makes marked lines new where nothing in the mail names another. `all`: it begins a conversation; else those of which
 * `isLiteral` is true, since its program marks quotes in another way, and what can be no quote.
 */
export function giveBackMarks(
  lines: Lines,
  owners: Uint8Array,
  all: boolean,
  isLiteral: (line: number) => boolean,
): void {
  /** quotes of quotes, which nobody types */
  const hasTwo = /(?:^|\n)>> ?[^>\s]|(?:^|\n)> >/.test(lines.text)
  if (all && !hasTwo) {
    for (let at = owners.indexOf(QUOTE); at !== -1; at = owners.indexOf(QUOTE, at + 1)) owners[at] = NEW
    return
  }
  const isPrompt = (line: number) => !hasTwo && /^>>>(?: \S|$)/.test(lines.words(line).slice(0, 5))
  for (let first = owners.indexOf(QUOTE); first !== -1; ) {
    let end = first
    while (end < owners.length && owners[end] === QUOTE) end += 1
    const piece = { first, end }
    const every = (is: (line: number) => boolean) => everyLine(piece, is)
    if (every((line) => isLiteral(line) || isPrompt(line)) || isPriced(lines, piece) || isCode(lines, piece))
      owners.fill(NEW, first, end)
    first = owners.indexOf(QUOTE, end)
  }
}

function everyLine({ first, end }: Piece, is: (line: number) => boolean): boolean {
  for (let line = first; line < end; line += 1) if (!is(line)) return false
  return true
}

function isPriced(lines: Lines, piece: Piece): boolean {
  if (piece.end - piece.first < LEAST_PRICED) return false
  return everyLine(piece, (line) => {
    const words = bare(lines, line)
    return words.length <= LONGEST_PRICED && !/[?!]|[.:]$/.test(words) && PRICED.test(words)
  })
}

function isCode(lines: Lines, piece: Piece): boolean {
  let signs = false
  const plain = everyLine(piece, (line) => {
    const words = bare(lines, line)
    if (words.length > LONGEST_CODE || /[?？]$/.test(words)) return false
    signs ||= CODE.test(words)
    return !SAID.test(words)
  })
  return plain && signs
}

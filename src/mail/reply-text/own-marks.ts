/** Lines with `>` that their sender wrote so: a mail that begins a conversation quotes none, and prices and code are no sentences. */
import type { Hint } from './apply-hints.ts'
import { bare } from './hands.ts'
import { lettersOf } from './letters.ts'
import { type Lines, lineBegunAt, type Piece } from './lines.ts'
import { NEW, QUOTE } from './owners.ts'

const LEAST_PRICED = 2
const LONGEST_PRICED = 70
const LONGEST_CODE = 300
/** letters of the mail that is named, and of a line by which it is known again */
const LEAST_KNOWN = 4
const LEAST_SAID = 12
/** Each is looked for in all of the mail that is named. */
const MOST_LOOKED_UP = 200
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
  for (const piece of quotesOf(owners, owners.length)) {
    const every = (is: (line: number) => boolean) => everyLine(piece, is)
    const isOwn = every((line) => isLiteral(line) || isPrompt(line)) || isPriced(lines, piece)
    if (isOwn || isCode(lines, piece)) owners.fill(NEW, piece.first, piece.end)
  }
}

/** Makes marked lines new that stand above `named`, the line with which another mail begins, and are not in that mail. */
export function giveBackAbove(lines: Lines, owners: Uint8Array, named: number, hints: readonly Hint[]): void {
  const first = owners.indexOf(QUOTE)
  if (first === -1 || first >= named) return
  // in text any mark may be typed
  const isTyped = hints.every(({ kind }) => kind === 'answer') ? () => true : literals(lines, hints)
  const { letters } = lettersOf(lines.text, lines.start(named + 1))
  if (letters.length < LEAST_KNOWN) return
  let looked = 0
  for (const piece of quotesOf(owners, named)) {
    if (!everyLine(piece, (line) => isTyped(line) && /^>(?!>? ?>)|^>>>(?: \S|$)/.test(lines.words(line)))) continue
    looked += piece.end - piece.first + 1
    if (looked > MOST_LOOKED_UP) return
    const isKnown = (line: number) => {
      const said = lettersOf(bare(lines, line), 0).letters
      return said.length >= LEAST_SAID && letters.includes(said)
    }
    const whole = lettersOf(lines.text.slice(lines.start(piece.first), lines.to(piece.end - 1)), 0).letters
    if (!letters.includes(whole) && everyLine(piece, (line) => !isKnown(line))) owners.fill(NEW, piece.first, piece.end)
  }
}

/** The runs of quoted lines that begin above `before`. */
function* quotesOf(owners: Uint8Array, before: number): Generator<Piece> {
  for (let first = owners.indexOf(QUOTE); first !== -1 && first < before; ) {
    let end = first
    while (end < owners.length && owners[end] === QUOTE) end += 1
    yield { first, end }
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

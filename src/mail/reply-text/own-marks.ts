/** Lines with `>` that their sender wrote so: a mail that begins a conversation quotes none, and prices and code are no sentences. */
import type { Hint } from './apply-hints.ts'
import { namesAuthor } from './attribution.ts'
import { mayBeMark } from './first-look.ts'
import { bare } from './hands.ts'
import { lettersOf } from './letters.ts'
import { type Lines, lastWritten, lineBegunAt, linesOf, type Piece } from './lines.ts'
import { markAt } from './marks.ts'
import { NEW, QUOTE } from './owners.ts'
import { isRequest } from './quoted-output.ts'
import { isSaidByThing } from './telling.ts'

const LEAST_PRICED = 2
const LONGEST_PRICED = 70
const LONGEST_CODE = 300
/** letters of the mail that is named, and of a line by which it is known again */
const LEAST_KNOWN = 4
const LEAST_SAID = 12
const MOST_SAID = 40
/** Each line is looked for in so many characters of the mail that is named. */
const MOST_LOOKED_UP = 60
const MOST_NAMED = 30_000
/** lines of a quote in which the mail is named, and characters of each */
const MOST_NAMING = 12
const LONGEST_NAMING = 500
const LONGEST_LISTED = 80
/** two words as people write them, one behind the other, or as much where no blanks stand between */
const SAID =
  /\p{L}{2,},? \p{L}{2,}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}、，。]{6}/u
const STAMP = /^[[(]?(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d/
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
  let isNamed = false
  for (const piece of quotesOf(owners, owners.length)) {
    isNamed ||= namesMail(lines, piece)
    if (isNamed) {
      if (isList(lines, owners, piece)) owners.fill(NEW, piece.first, piece.end)
      continue
    }
    if (all && !hasTwo) {
      owners.fill(NEW, piece.first, piece.end)
      continue
    }
    const isTyped = everyLine(piece, (line) => isLiteral(line) || (!hasTwo && isPrompt(lines, line)))
    const isOwn = isTyped || isPriced(lines, piece)
    if (isOwn || isPrinted(lines, piece)) owners.fill(NEW, piece.first, piece.end)
  }
}

/** Makes lists, prompts and code new that stand above `named`, the line with which another mail begins, and are not in that mail. */
export function giveBackAbove(lines: Lines, owners: Uint8Array, named: number, hints: readonly Hint[]): void {
  const first = owners.indexOf(QUOTE)
  if (first === -1 || first >= named) return
  // in text any mark may be typed
  const isTyped = hints.every(({ kind }) => kind === 'answer') ? () => true : literals(lines, hints)
  const from = lines.start(named + 1)
  const { letters } = lettersOf(lines.text.slice(from, from + MOST_NAMED), 0)
  if (letters.length < LEAST_KNOWN) return
  let looked = 0
  for (const piece of quotesOf(owners, named)) {
    if (namesMail(lines, piece)) return
    const isPrompted = everyLine(piece, (line) => isPrompt(lines, line))
    if (!everyLine(piece, isTyped) || !(isPrompted || isList(lines, owners, piece) || isPrinted(lines, piece))) continue
    looked += piece.end - piece.first
    if (looked > MOST_LOOKED_UP) return
    const isKnown = (line: number) => {
      const said = lettersOf(bare(lines, line).slice(0, LONGEST_CODE), 0).letters
      return said.length >= LEAST_SAID && letters.includes(said.slice(0, MOST_SAID))
    }
    const all = lettersOf(lines.text.slice(lines.start(piece.first), lines.to(piece.end - 1)), 0).letters
    if (!letters.includes(all.slice(0, MOST_SAID)) && everyLine(piece, (line) => !isKnown(line)))
      owners.fill(NEW, piece.first, piece.end)
  }
}

/** Is another mail named behind the first marks, as Apple Mail writes it? From there on what is marked is quoted, but for what is announced. */
function namesMail(lines: Lines, { first, end }: Piece): boolean {
  let text = ''
  for (let at = first; at < end && at < first + MOST_NAMING; at += 1)
    if (lines.words(at).startsWith('>')) text += `${bare(lines, at).slice(0, LONGEST_NAMING)}\n`
  if (text === '') return false
  const inside = linesOf(text)
  for (let at = 0; at < inside.count; at += 1) {
    if (inside.isEmpty(at) || !mayBeMark(inside.words(at))) continue
    const mark = markAt(inside, at)
    if (mark?.sure === true && mark.vague !== true) return true
  }
  return false
}

/** `>>> import os` */
function isPrompt(lines: Lines, line: number): boolean {
  return /^>>>(?: \S|$)/.test(lines.words(line).slice(0, 5))
}

/** Short lines beneath what announces them, none of which asks; a single one is no sentence. */
function isList(lines: Lines, owners: Uint8Array, piece: Piece): boolean {
  const above = lastWritten(lines, piece.first)
  if (above < 0 || owners[above] !== NEW) return false
  const announcing = lines.words(above)
  if (!/[:：]$/.test(announcing) || (namesAuthor(announcing.slice(0, -1)) && !isSaidByThing(announcing))) return false
  const ends = piece.end - piece.first === 1 ? /[?？,;.!…。]$/ : /[?？,;]$/
  return everyLine(piece, (line) => {
    const words = lines.words(line)
    return words.length <= LONGEST_LISTED && /^>(?!>? ?>)/.test(words) && !ends.test(words)
  })
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

/** code, a log with the second on each line, a request */
function isPrinted(lines: Lines, piece: Piece): boolean {
  const isLog = piece.end - piece.first > 1 && everyLine(piece, (line) => STAMP.test(bare(lines, line).slice(0, 40)))
  return isLog || isRequest(lines, piece) || isCode(lines, piece)
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

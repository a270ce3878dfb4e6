/** Whose each line of a mail is: new, quoted or signature, a number each. */
import { hasWords } from '../html/visible.ts'
import { bannerEnd, isBanner } from './banner.ts'
import { type Lines, nextWritten, type Piece } from './lines.ts'
import { markAt } from './marks.ts'
import { isAnswer } from './own-words.ts'
import { findSignatures } from './signatures.ts'

/** a warning stands in the first lines */
const MOST_BANNERS = 10
/** lines of a signature, for an answer in it */
const MOST_ANSWERED = 20

export const NEW = 0
export const QUOTE = 1
export const SIGNATURE = 2
/** marked as quoted by whoever writes, for its look; with an attribution above it is a quote all the same */
export const FORMATTED = 3

export function replace(owners: Uint8Array, from: number, to: number): void {
  for (let line = owners.indexOf(from); line !== -1; line = owners.indexOf(from, line + 1)) owners[line] = to
}

/** Has somebody written above `end` what is neither quoted nor a signature? */
export function hasOwnWords(lines: Lines, owners: Uint8Array, end: number): boolean {
  const before = owners.slice(0, end)
  markSignatures(lines, before)
  for (let line = 0; line < MOST_BANNERS && line < end; line += 1) {
    if (before[line] !== NEW || (line > 0 && !lines.isEmpty(line - 1)) || !isBanner(lines.words(line))) continue
    for (let at = line; at < end && !lines.isEmpty(at); at += 1) before[at] = SIGNATURE
  }
  return says(lines, before, NEW) || says(lines, before, FORMATTED)
}

/** `author`: the words of the sender's name, as the mail has it. */
export function markSignatures(lines: Lines, owners: Uint8Array, author: readonly string[] = []): void {
  for (const piece of piecesOf(owners, NEW)) {
    for (const { first, end } of findSignatures(lines, piece, author)) owners.fill(SIGNATURE, first, end)
  }
}

/** What a gateway put above the words of the sender; above a mail that is only passed on it is passed on with it. */
export function markBanner(lines: Lines, owners: Uint8Array): void {
  let first = nextWritten(lines, 0)
  for (let banners = 0; banners < MOST_BANNERS && owners[first] === NEW; banners += 1) {
    const end = bannerEnd(lines, first)
    const next = nextWritten(lines, end)
    const mark = end === first || next >= lines.count ? null : markAt(lines, next)
    if (end === first || next >= lines.count || (mark?.passesOn === true && mark.tops !== true)) return
    owners.fill(SIGNATURE, first, end)
    first = next
  }
}

/** A signature in which somebody answers, with nothing else said, is no signature. */
export function takeAnswers(lines: Lines, owners: Uint8Array): void {
  for (const { first, end } of piecesOf(owners, SIGNATURE)) {
    const begin = nextWritten(lines, first)
    const last = Math.min(end, begin + MOST_ANSWERED)
    if (isAnswer(lines, lines.words(begin) === '--' ? begin + 1 : begin, last)) owners.fill(NEW, first, end)
  }
}

/** Is there a word in the lines of `owner`? */
export function says(lines: Lines, owners: Uint8Array, owner: number): boolean {
  for (let line = owners.indexOf(owner); line !== -1; line = owners.indexOf(owner, line + 1)) {
    if (hasWords(lines.words(line))) return true
  }
  return false
}

function piecesOf(owners: Uint8Array, owner: number): Piece[] {
  const pieces: Piece[] = []
  for (let first = owners.indexOf(owner); first !== -1; ) {
    let end = first
    while (end < owners.length && owners[end] === owner) end += 1
    pieces.push({ first, end })
    first = owners.indexOf(owner, end)
  }
  return pieces
}

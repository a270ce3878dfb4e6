/** Whose each line of a mail is: new, quoted or signature, a number each. */
import { hasWords } from '../html/visible.ts'
import { isBanner } from './banner.ts'
import type { Lines } from './lines.ts'
import { findSignatures, type Piece } from './signatures.ts'

/** a warning stands in the first lines */
const MOST_BANNERS = 10

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

export function markSignatures(lines: Lines, owners: Uint8Array): void {
  for (const piece of newPieces(owners)) {
    for (const { first, end } of findSignatures(lines, piece)) owners.fill(SIGNATURE, first, end)
  }
}

/** Is there a word in the lines of `owner`? */
export function says(lines: Lines, owners: Uint8Array, owner: number): boolean {
  for (let line = owners.indexOf(owner); line !== -1; line = owners.indexOf(owner, line + 1)) {
    if (hasWords(lines.words(line))) return true
  }
  return false
}

function newPieces(owners: Uint8Array): Piece[] {
  const pieces: Piece[] = []
  for (let first = owners.indexOf(NEW); first !== -1; ) {
    let end = first
    while (end < owners.length && owners[end] === NEW) end += 1
    pieces.push({ first, end })
    first = owners.indexOf(NEW, end)
  }
  return pieces
}

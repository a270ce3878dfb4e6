/** The pieces of a mail's text: what its sender newly wrote, what is quoted, and the signature. */
import type { Segment } from './types.ts'

/** What the sender newly wrote: `text` without its segments. */
export function newWords(text: string, segments: readonly Segment[]): string {
  if (segments.length === 0) return text
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of segments) {
    pieces.push(text.slice(at, start))
    at = end
  }
  pieces.push(text.slice(at))
  return joinPieces(pieces)
}

/** The segments of one kind; null when there are none. */
export function wordsOf(text: string, segments: readonly Segment[], kind: Segment['kind']): string | null {
  const pieces = segments
    .filter((segment) => segment.kind === kind)
    .map(({ start, end }) => text.slice(start, end))
    .filter((piece) => piece !== '> ')
  return pieces.length === 0 ? null : joinPieces(pieces)
}

function joinPieces(pieces: readonly string[]): string {
  return pieces
    .map((piece) => piece.trim())
    .filter(Boolean)
    .join('\n\n')
}

/** The lines of a mail's text, each with its owner, as pieces of the text. */
import type { Segment } from '../types.ts'
import { markLength } from './hands.ts'
import type { Inside } from './inside-answers.ts'
import type { Lines } from './lines.ts'
import { NEW, QUOTE } from './owners.ts'

/** Runs of lines with one owner; empty lines between two of them are theirs. */
export function segmentsOf(
  lines: Lines,
  owners: Uint8Array,
  shared: ReadonlyMap<number, number>,
  { lifted, tails }: Inside,
): Segment[] {
  const segments: Segment[] = []
  let last: Segment | undefined
  for (let at = 0; at < lines.count; at += 1) {
    if (lines.isEmpty(at)) continue
    const owner = owners[at]
    const kind: Segment['kind'] = owner === QUOTE ? 'quote' : 'signature'
    const begin = shared.get(at)
    if (owner === NEW) {
      // what the writer of Markdown puts before the words of a quote is no word of an answer in it
      const marks = lifted.has(at) ? markLength(lines.words(at)) : 0
      if (marks > 0 && last?.kind === 'quote') last.end = lines.from(at) + marks
      else if (marks > 0) segments.push({ kind: 'quote', start: lines.from(at), end: lines.from(at) + marks })
      last = undefined
    } else if (last?.kind === kind && begin === undefined) last.end = lines.to(at)
    else {
      last = { kind, start: begin ?? lines.start(at), end: lines.to(at) }
      segments.push(last)
    }
    const tail = owner === QUOTE ? tails.get(at) : undefined
    if (last !== undefined && tail !== undefined) {
      last.end = tail
      last = undefined
    }
  }
  return segments
}

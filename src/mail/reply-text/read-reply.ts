/** What of a mail's text its sender wrote now: all that is neither quoted nor signature, and in doubt it is new. */
import type { Segment } from '../types.ts'
import { applyHints, type Hint, saysLittle } from './apply-hints.ts'
import { findQuotes } from './find-quotes.ts'
import { mayHoldMarks } from './first-look.ts'
import { takeInsideAnswers } from './inside-answers.ts'
import { linesOf } from './lines.ts'
import { wordsOfName } from './own-block.ts'
import { giveBackAbove, giveBackMarks, literals } from './own-marks.ts'
import { FORMATTED, markBanner, markSignatures, NEW, QUOTE, replace, says, takeAnswers } from './owners.ts'
import { segmentsOf } from './pieces.ts'
import { takeRules, takeStarsBelow, takeWrappedRests } from './quote-edges.ts'

const ABOVE = 'x\n\n'

/** The pieces of `text` (LF line ends) that are not new, in order and apart. Never all of its words: a mail that is nothing but passed on is what its sender says. `begins`: it answers none, as far as its head says; `author`: the name that is its sender's there. */
export function readReply(text: string, hints: readonly Hint[] = [], { begins = false, author = '' } = {}): Segment[] {
  const head = { begins, author: wordsOfName(author) }
  if (hints.every(saysLittle) && !mayHoldMarks(text, head.author)) return []
  const { segments } = readPieces(text, hints, head)
  if (segments.some(({ kind }) => kind === 'quote') || !(hints.some(saysLittle) || text.includes('\n[')))
    return segments
  // with nothing above what is quoted, all that is new may stand within it
  const by = (move: number) => (piece: Hint) => ({ ...piece, start: piece.start + move, end: piece.end + move })
  const below = readPieces(ABOVE + text, hints.map(by(ABOVE.length)), head)
  if (!below.inside) return segments
  return below.segments.map(({ kind, start, end }) => ({ kind, start: start - ABOVE.length, end: end - ABOVE.length }))
}

function readPieces(
  text: string,
  hints: readonly Hint[],
  { begins, author }: { begins: boolean; author: readonly string[] },
): { segments: Segment[]; inside: boolean } {
  const lines = linesOf(text)
  const owners = new Uint8Array(lines.count)
  applyHints(lines, owners, hints)
  const told = owners.indexOf(QUOTE)
  const cited = told !== -1 || hints.some(({ kind }) => kind === 'cited')
  const { shared, named, first } = findQuotes(lines, owners, begins)
  if (!cited && named !== 'surely' && (begins || named === 'no'))
    giveBackMarks(lines, owners, begins, literals(lines, hints))
  else if (cited || named === 'surely') giveBackAbove(lines, owners, told === -1 ? first : Math.min(told, first), hints)
  takeWrappedRests(lines, owners)
  const within = takeInsideAnswers(lines, owners, hints)
  takeRules(lines, owners)
  replace(owners, FORMATTED, NEW)
  markBanner(lines, owners)
  markSignatures(lines, owners, author)
  takeStarsBelow(lines, owners)
  const inside = within.lifted.size > 0 || within.tails.size > 0
  if (shared.size === 0 && !says(lines, owners, NEW)) takeAnswers(lines, owners)
  // An answer with no word of its own is one all the same; what it says is what is beneath.
  if (shared.size === 0 && !says(lines, owners, NEW)) replace(owners, QUOTE, NEW)
  if (shared.size === 0 && !says(lines, owners, NEW)) owners.fill(NEW)
  return { segments: segmentsOf(lines, owners, shared, within), inside }
}

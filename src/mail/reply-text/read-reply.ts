/** What of a mail's text its sender wrote now: all that is neither quoted nor signature, and in doubt it is new. */

import type { Segment } from '../types.ts'
import { applyHints, type Hint, saysLittle } from './apply-hints.ts'
import { isNamedBetweenMarks, namesAuthor } from './attribution.ts'
import { bannerEnd } from './banner.ts'
import { mayBeMark, mayHoldMarks } from './first-look.ts'
import { markLength } from './hands.ts'
import { takeInsideAnswers } from './inside-answers.ts'
import { type Lines, lineBegunAt, linesOf, nextWritten } from './lines.ts'
import { markAt } from './marks.ts'
import { giveBackMarks } from './own-marks.ts'
import { FORMATTED, hasOwnWords, markBanner, markSignatures, NEW, QUOTE, replace, says, takeAnswers } from './owners.ts'
import { createQuoteTest, isWrappedRest } from './quote-marks.ts'
import { isRule } from './separators.ts'

/** Lines that are looked at closely; hostile mail has more that look like something. */
const MOST_LOOKS = 2_000
const LONGEST_FENCE = 200
const ABOVE = 'x\n\n'

const TICK = '`'.charCodeAt(0)

/** Does a line say that another mail is quoted? */
type Named = 'no' | 'perhaps' | 'surely'

/** The pieces of `text` (LF line ends) that are not new, in order and apart. Never all of its words: a mail that is nothing but passed on is what its sender says. `begins`: it answers none, as far as its head says. */
export function readReply(text: string, hints: readonly Hint[] = [], begins = false): Segment[] {
  if (hints.every(saysLittle) && !mayHoldMarks(text)) return []
  const { segments } = readPieces(text, hints, begins)
  if (segments.some(({ kind }) => kind === 'quote') || !(hints.some(saysLittle) || text.includes('\n[')))
    return segments
  // with nothing above what is quoted, all that is new may stand within it
  const by = (move: number) => (piece: Hint) => ({ ...piece, start: piece.start + move, end: piece.end + move })
  const below = readPieces(ABOVE + text, hints.map(by(ABOVE.length)), begins)
  if (!below.inside) return segments
  return below.segments.map(({ kind, start, end }) => ({ kind, start: start - ABOVE.length, end: end - ABOVE.length }))
}

function readPieces(text: string, hints: readonly Hint[], begins: boolean): { segments: Segment[]; inside: boolean } {
  const lines = linesOf(text)
  const owners = new Uint8Array(lines.count)
  applyHints(lines, owners, hints)
  const cited = hints.length > 0 && (owners.includes(QUOTE) || hints.some(({ kind }) => kind === 'cited'))
  const { shared, named } = findQuotes(lines, owners)
  if (!cited && named !== 'surely' && (begins || named === 'no'))
    giveBackMarks(lines, owners, begins, literals(lines, hints))
  takeWrappedRests(lines, owners)
  const lifted = takeInsideAnswers(lines, owners, hints)
  takeRules(lines, owners)
  replace(owners, FORMATTED, NEW)
  markBanner(lines, owners)
  markSignatures(lines, owners)
  if (shared.size === 0 && !says(lines, owners, NEW)) takeAnswers(lines, owners)
  // An answer with no word of its own is one all the same; what it says is what is beneath.
  if (shared.size === 0 && !says(lines, owners, NEW)) replace(owners, QUOTE, NEW)
  if (shared.size === 0 && !says(lines, owners, NEW)) owners.fill(NEW)
  return { segments: segmentsOf(lines, owners, shared, lifted), inside: lifted.size > 0 }
}

/** The lines that begin with a `>` that somebody typed where a program would have made an element. */
function literals(lines: Lines, hints: readonly Hint[]): (line: number) => boolean {
  const typed = new Set<number>()
  for (const { kind, start } of hints) {
    const line = kind === 'literal' ? lineBegunAt(lines, start) : null
    if (line !== null) typed.add(line)
  }
  return (line) => typed.has(line)
}

/** Where in the lines that begin with new words the quote begins, as offsets of the text. */
function findQuotes(lines: Lines, owners: Uint8Array): { shared: ReadonlyMap<number, number>; named: Named } {
  const { isQuoted, takesName } = createQuoteTest(lines)
  const shared = new Map<number, number>()
  let named: Named = 'no'
  let looks = 0
  for (let at = 0; at < lines.count; at += 1) {
    if (owners[at] !== NEW || lines.isEmpty(at)) continue
    const first = at
    if (isFence(lines, at)) at = endOfFence(lines, at)
    if (isQuoted(at) && !isNamedBetweenMarks(lines.words(at))) {
      const author = at < 1 || !lines.isEmpty(at - 1) ? at - 1 : at - 2
      if (author >= 0 && owners[author] === NEW && namesAuthor(lines.words(author))) {
        owners.fill(QUOTE, author, at)
        if (named === 'no') named = 'perhaps'
      }
      owners[at] = QUOTE
      continue
    }
    if (looks >= MOST_LOOKS || !mayBeMark(lines.words(first))) continue
    looks += 1
    const mark = markAt(lines, at)
    if (mark === null) continue
    if (mark.sure) named = 'surely'
    const beneath = nextWritten(lines, mark.end)
    const next = isQuoted(beneath) ? beneath : behindBanner(lines, beneath)
    const begin = lines.from(mark.first) + mark.skip
    const marked = mark.rest !== true && (isQuoted(next) || (mark.sure && !mark.passesOn && takesName(next)))
    if (next < lines.count && (marked || owners[next] === QUOTE || (mark.sure && owners[next] === FORMATTED))) {
      owners.fill(QUOTE, mark.first, next)
      if (named === 'no') named = 'perhaps'
      if (mark.skip > 0) shared.set(mark.first, begin)
      for (let line = next; owners[line] === FORMATTED; line += 1) owners[line] = QUOTE
    } else if (mark.sure && !speaks(lines, next) && (mark.skip > 0 || hasOwnWords(lines, owners, mark.first))) {
      owners.fill(QUOTE, mark.first)
      if (mark.skip > 0) shared.set(mark.first, begin)
      break
    } else if (mark.passesOn) break
  }
  return { shared, named }
}

/** The line with which the quote beneath a mark begins: a gateway puts its warning above what is the first line to it. */
function behindBanner(lines: Lines, line: number): number {
  return line < lines.count ? nextWritten(lines, bannerEnd(lines, line)) : line
}

function isFence(lines: Lines, line: number): boolean {
  const from = lines.from(line)
  return lines.text.charCodeAt(from) === TICK && lines.text.startsWith('```', from)
}

/** The last line of a block of code, in which `>` is what a shell prompts with; `first` when it has no end. */
function endOfFence(lines: Lines, first: number): number {
  for (let at = first + 1; at < lines.count && at <= first + LONGEST_FENCE; at += 1) {
    if (isFence(lines, at)) return at
  }
  return first
}

/** Whoever tells of what was said puts it between quotation marks, and goes on. */
function speaks(lines: Lines, line: number): boolean {
  return line < lines.count && /^["“„«]\S/.test(lines.words(line))
}

function takeWrappedRests(lines: Lines, owners: Uint8Array): void {
  for (let at = 1; at + 1 < lines.count; at += 1) {
    if (owners[at] === NEW && owners[at - 1] === QUOTE && isWrappedRest(lines, at)) owners[at] = QUOTE
  }
}

/** A line of dashes before a quote belongs to it. */
function takeRules(lines: Lines, owners: Uint8Array): void {
  for (let at = lines.count - 1; at > 0; at -= 1) {
    if (owners[at] !== QUOTE || owners[at - 1] !== NEW) continue
    let rule = at - 1
    while (rule > 0 && lines.isEmpty(rule) && owners[rule] === NEW) rule -= 1
    if (owners[rule] === NEW && isRule(lines.words(rule))) owners.fill(QUOTE, rule, at)
  }
}

/** Runs of lines with one owner; empty lines between two of them are theirs. */
function segmentsOf(
  lines: Lines,
  owners: Uint8Array,
  shared: ReadonlyMap<number, number>,
  lifted: ReadonlySet<number>,
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
  }
  return segments
}

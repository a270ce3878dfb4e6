/** What of a mail's text its sender wrote now: all that is neither quoted nor signature, and in doubt it is new. */

import { hasWords } from '../html/visible.ts'
import type { Segment } from '../types.ts'
import { attributionEnding, attributionWithin, isNamedBetweenMarks, namesAuthor, quotesAnother } from './attribution.ts'
import { isBanner } from './banner.ts'
import { mayBeMark, mayHoldMarks } from './first-look.ts'
import { headerBlockEnd } from './header-block.ts'
import { type Lines, linesOf, nextWritten } from './lines.ts'
import { createQuoteTest, isWrappedRest } from './quote-marks.ts'
import { asksForAnswerAbove, isBareTitle, isRule, isTitle, isTitleLike } from './separators.ts'
import { findSignatures, type Piece, speaksOn } from './signatures.ts'

/** What HTML says of a piece of the text: quoted, the line above a quote, signature, or that all from here on is quoted. */
export interface Hint {
  kind: Segment['kind'] | 'attribution' | 'wrapping' | 'holding' | 'formatted' | 'rest'
  start: number
  end: number
}

/** Lines that are looked at closely; hostile mail has more that look like something. */
const MOST_LOOKS = 2_000
const MOST_RESTS = 20
const LONGEST_FENCE = 200
/** a warning stands in the first lines */
const MOST_BANNERS = 10
const MOST_TITLE_LINES = 4

const TICK = '`'.charCodeAt(0)
const NEW = 0
const QUOTE = 1
const SIGNATURE = 2
/** marked as quoted by whoever writes, for its look; with an attribution above it is a quote all the same */
const FORMATTED = 3

/** The pieces of `text` (LF line ends) that are not new, in order and apart. Never all of its words: a mail that is nothing but passed on is what its sender says. */
export function readReply(text: string, hints: readonly Hint[] = []): Segment[] {
  if (hints.length === 0 && !mayHoldMarks(text)) return []
  const lines = linesOf(text)
  const owners = new Uint8Array(lines.count)
  applyHints(lines, owners, hints)
  const shared = findQuotes(lines, owners)
  takeWrappedRests(lines, owners)
  takeRules(lines, owners)
  replace(owners, FORMATTED, NEW)
  markSignatures(lines, owners)
  // An answer with no word of its own is one all the same; what it says is what is beneath.
  if (shared.size === 0 && !says(lines, owners, NEW)) replace(owners, QUOTE, NEW)
  if (shared.size === 0 && !says(lines, owners, NEW)) owners.fill(NEW)
  return segmentsOf(lines, owners, shared)
}

function replace(owners: Uint8Array, from: number, to: number): void {
  for (let line = owners.indexOf(from); line !== -1; line = owners.indexOf(from, line + 1)) owners[line] = to
}

const OWNERS = {
  quote: QUOTE,
  attribution: QUOTE,
  wrapping: QUOTE,
  holding: QUOTE,
  rest: QUOTE,
  signature: SIGNATURE,
  formatted: FORMATTED,
}

function applyHints(lines: Lines, owners: Uint8Array, hints: readonly Hint[]): void {
  let rests = 0
  for (const { kind, start, end } of hints) {
    const first = firstFrom(lines.count, (line) => lines.start(line) >= start)
    // a line that goes on behind the end is not taken
    const behind = kind === 'rest' ? lines.count : firstFrom(lines.count, (line) => lines.start(line + 1) > end + 1)
    if (first >= behind) continue
    if (kind === 'rest' && (++rests > MOST_RESTS || !hasOwnWords(lines, owners, first))) continue
    if (kind === 'attribution' && !endsLikeAttribution(lines, first, behind)) continue
    if (kind === 'wrapping' && !beginsMail(lines, owners, first, behind) && !beginsAnswer(lines, first, behind))
      continue
    if (kind === 'holding' && !(beginsMail(lines, owners, first, behind) && hasOwnWords(lines, owners, first))) continue
    if (kind === 'signature' && speaksOn(lines, { first, end: behind })) continue
    const cited = kind === 'formatted' && owners[above(lines, first)] === QUOTE && endsLikeAttribution(lines, 0, first)
    owners.fill(cited ? QUOTE : OWNERS[kind], first, behind)
  }
}

/** The last line with words above `line`; -1 when there is none. */
function above(lines: Lines, line: number): number {
  let at = line - 1
  while (at >= 0 && lines.isEmpty(at)) at -= 1
  return at
}

/** Is the head of another mail, or its title, in the first of these lines? */
function beginsMail(lines: Lines, owners: Uint8Array, first: number, behind: number): boolean {
  let at = nextWritten(lines, first)
  let labels = 0
  for (let looked = 0; looked < 4 && at < behind; looked += 1) {
    const words = lines.words(at)
    if (owners[at] === QUOTE || isTitle(words) || isTitleLike(words)) return true
    if (/^[*_]*[^\s:：*\d][^:：*\d]{0,27}[\s*_]*[:：]/.test(words) && ++labels === 2) return true
    at = nextWritten(lines, at + 1)
  }
  return false
}

/** Does a line with a day or an address, and a colon at its end, begin them? */
function beginsAnswer(lines: Lines, first: number, behind: number): boolean {
  let at = nextWritten(lines, first)
  for (let looked = 0; looked < 3 && at < behind; looked += 1) {
    if (/[\d@].*[:：][\s*_]*$/.test(lines.words(at).slice(-500))) return true
    at = nextWritten(lines, at + 1)
  }
  return false
}

/** Whoever answers may have begun to write where the attribution stood. */
function endsLikeAttribution(lines: Lines, first: number, behind: number): boolean {
  const last = Math.max(first, above(lines, behind))
  return /[:：՝][\s*_]*$|@|\S ?-{3,}$/.test(lines.words(last).slice(-500))
}

/** The first of `count` lines of which it is true, as of all that follow. */
function firstFrom(count: number, isTrue: (line: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isTrue(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Where in the lines that begin with new words the quote begins, as offsets of the text. */
function findQuotes(lines: Lines, owners: Uint8Array): ReadonlyMap<number, number> {
  const isQuoted = createQuoteTest(lines)
  const shared = new Map<number, number>()
  let looks = 0
  for (let at = 0; at < lines.count; at += 1) {
    if (owners[at] !== NEW || lines.isEmpty(at)) continue
    const first = at
    if (isFence(lines, at)) at = endOfFence(lines, at)
    if (isQuoted(at) && !isNamedBetweenMarks(lines.words(at))) {
      const author = at < 1 || !lines.isEmpty(at - 1) ? at - 1 : at - 2
      if (author >= 0 && owners[author] === NEW && namesAuthor(lines.words(author))) owners.fill(QUOTE, author, at)
      owners[at] = QUOTE
      continue
    }
    if (looks >= MOST_LOOKS || !mayBeMark(lines.words(first))) continue
    looks += 1
    const mark = markAt(lines, at)
    if (mark === null) continue
    const next = nextWritten(lines, mark.end)
    const begin = lines.from(mark.first) + mark.skip
    const marked = mark.rest !== true && isQuoted(next)
    if (next < lines.count && (marked || owners[next] === QUOTE || (mark.sure && owners[next] === FORMATTED))) {
      owners.fill(QUOTE, mark.first, next)
      if (mark.skip > 0) shared.set(mark.first, begin)
      for (let line = next; owners[line] === FORMATTED; line += 1) owners[line] = QUOTE
    } else if (mark.sure && !speaks(lines, next) && (mark.skip > 0 || hasOwnWords(lines, owners, mark.first))) {
      owners.fill(QUOTE, mark.first)
      return mark.skip > 0 ? shared.set(mark.first, begin) : shared
    } else if (mark.passesOn) break
  }
  return shared
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

interface Mark {
  first: number
  /** how much of its first line is new */
  skip: number
  /** the line behind it */
  end: number
  sure: boolean
  /** all that follows is quoted, marked or not */
  rest?: boolean
  /** With nothing above it the mail is passed on as it is. */
  passesOn: boolean
}

/** What at this line says that another mail begins beneath. */
function markAt(lines: Lines, at: number): Mark | null {
  const words = lines.words(at)
  const whole = { first: at, skip: 0, end: at + 1, sure: true }
  if (isTitle(words) || asksForAnswerAbove(words)) return { ...whole, passesOn: true }
  const rule = isRule(words) || isTitleLike(words)
  const head = rule ? nextWritten(lines, at + 1) : at
  const end = head < lines.count && head <= at + 4 ? headerBlockEnd(lines, head, rule) : null
  if (end !== null) return { ...whole, first: titleAbove(lines, at), end, passesOn: true }
  if (quotesAnother(words)) return { ...whole, rest: true, passesOn: false }
  const attribution = attributionEnding(lines, at)
  if (attribution !== null) return { ...attribution, end: at + 1, passesOn: false }
  if (attributionWithin(words) > 0) return { ...whole, passesOn: false }
  return null
}

/** The line from which on a head that begins at `head` is one: some programs write a title without dashes above it. */
function titleAbove(lines: Lines, head: number): number {
  const last = above(lines, head)
  if (last < 0 || last < head - 3) return head
  let title = ''
  for (let first = last; first >= 0 && first > last - MOST_TITLE_LINES && !lines.isEmpty(first); first -= 1) {
    title = `${lines.words(first)} ${title}`
    if (isBareTitle(title) && (first === 0 || lines.isEmpty(first - 1))) return first
  }
  return head
}

/** Has somebody written above `end` what is neither quoted nor a signature? */
function hasOwnWords(lines: Lines, owners: Uint8Array, end: number): boolean {
  const above = owners.slice(0, end)
  markSignatures(lines, above)
  for (let line = 0; line < MOST_BANNERS && line < end; line += 1) {
    if (above[line] !== NEW || (line > 0 && !lines.isEmpty(line - 1)) || !isBanner(lines.words(line))) continue
    for (let at = line; at < end && !lines.isEmpty(at); at += 1) above[at] = SIGNATURE
  }
  return says(lines, above, NEW) || says(lines, above, FORMATTED)
}

function markSignatures(lines: Lines, owners: Uint8Array): void {
  for (const piece of newPieces(owners)) {
    for (const { first, end } of findSignatures(lines, piece)) owners.fill(SIGNATURE, first, end)
  }
}

/** Is there a word in the lines of `owner`? */
function says(lines: Lines, owners: Uint8Array, owner: number): boolean {
  for (let line = owners.indexOf(owner); line !== -1; line = owners.indexOf(owner, line + 1)) {
    if (hasWords(lines.words(line))) return true
  }
  return false
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

/** Runs of lines with one owner; empty lines between two of them are theirs. */
function segmentsOf(lines: Lines, owners: Uint8Array, shared: ReadonlyMap<number, number>): Segment[] {
  const segments: Segment[] = []
  let last: Segment | undefined
  for (let at = 0; at < lines.count; at += 1) {
    if (lines.isEmpty(at)) continue
    const owner = owners[at]
    const kind: Segment['kind'] = owner === QUOTE ? 'quote' : 'signature'
    const begin = shared.get(at)
    if (owner === NEW) last = undefined
    else if (last?.kind === kind && begin === undefined) last.end = lines.to(at)
    else {
      last = { kind, start: begin ?? lines.start(at), end: lines.to(at) }
      segments.push(last)
    }
  }
  return segments
}

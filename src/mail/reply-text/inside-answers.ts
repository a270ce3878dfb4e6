/** Answers that somebody wrote into the mail that they quote, in a colour of their own or behind their initials: `[Ada] Yes.` */
import { hasWords } from '../html/visible.ts'
import type { Hint } from './apply-hints.ts'
import { isClosing } from './closings.ts'
import { isContact } from './contacts.ts'
import { DISCLAIMER } from './delimiters.ts'
import { bare, type Hand, handsOf, linesWithin } from './hands.ts'
import { readLabel } from './header-block.ts'
import { BEHIND, textColorOf } from './html-notes.ts'
import { markedAnswers } from './inside-marks.ts'
import { announcesAnswers, announcesColor, announcesPen, speaksOfColor } from './inside-words.ts'
import { firstFrom, isAnnounced, type Lines, lastWritten, type Piece } from './lines.ts'
import { isSpoken, NOTICE } from './own-words.ts'
import { NEW, QUOTE } from './owners.ts'
import { isRule, isTitle } from './separators.ts'
import { isJobTitle, NAME } from './titles.ts'

/** lines in which somebody says how they answer, and characters of each */
const MOST_ANNOUNCING = 60
const LONGEST = 600
const CLOSING_ABOVE = 8
/** in one mail that people wrote */
const MOST_HANDS = 4
/** of which is looked whether somebody speaks of them */
const MOST_COLORS = 20

interface Run extends Piece {
  hand: Hand
  asked: boolean
  closing: boolean
}

export interface Inside {
  /** the lines that are answers */
  lifted: ReadonlySet<number>
  /** where on the line of a question its answer begins, as offsets of the text */
  tails: ReadonlyMap<number, number>
}

/** Makes answers within quotes new; tells where they are. */
export function takeInsideAnswers(lines: Lines, owners: Uint8Array, hints: readonly Hint[]): Inside {
  const hands = handsOf(lines, owners, hints)
  const lifted = new Set<number>()
  const lift = (line: number) => {
    owners[line] = NEW
    lifted.add(line)
  }
  for (const hint of hints)
    if (hint.kind === 'answer') for (const line of linesWithin(lines, hint)) if (owners[line] === QUOTE) lift(line)
  for (const line of markedAnswers(lines, owners)) lift(line)
  const tails = tailsOf(lines, owners, hints)
  if (hands.size === 0) return { lifted, tails }
  const surely = isSaid(lines, owners, announcesAnswers)
  const announced = surely || isSaid(lines, owners, speaksOfColor)
  const runs = runsOf(lines, owners, hands, announced)
  const isColorOf = toldOf((color) => surely && isSaidToBe(lines, owners, color))
  const isAskedPen = toldOf((color) => surely && isSaid(lines, owners, (words) => announcesPen(words, color)))
  const known = askedOf(runs)
  for (const run of runs) {
    const { hand } = run
    const isPen = typeof hand === 'number' && hand >= BEHIND
    const isAnswer = announced || known.has(run.hand) || (run.closing && endsMail(lines, owners, run))
    // where nothing is asked, a pen may be of whoever is quoted
    if (isPen && !(isColorOf(hand) || (run.asked && isAskedPen(hand)))) continue
    // `Yes` alone looks like a name
    const isWord = surely && run.asked && run.end === run.first + 1
    if (!isAnswer || (!isWord && isCard(lines, run))) continue
    for (let line = run.first; line < run.end; line += 1) lift(line)
  }
  return { lifted, tails }
}

/** Where what is asked and the answer in a colour stand on one line, and the sender says which colour theirs is. */
function tailsOf(lines: Lines, owners: Uint8Array, hints: readonly Hint[]): Map<number, number> {
  const tails = new Map<number, number>()
  const isColorOf = toldOf((color) => isSaidToBe(lines, owners, color))
  for (const { kind, start, end, color } of hints) {
    if (kind !== 'colored' || color === undefined) continue
    const line = firstFrom(lines.count, (at) => lines.start(at) > start) - 1
    if (line < 0 || owners[line] !== QUOTE || start <= lines.from(line) || end < lines.to(line)) continue
    const before = lines.text.slice(Math.max(lines.from(line), start - LONGEST), start)
    const tail = lines.text.slice(start, lines.to(line))
    if (!/[?？؟][\s*_)]{0,6}$/.test(before) || /^\s*[[<(]|\]\(/.test(tail) || !hasWords(tail)) continue
    if (isColorOf(color)) tails.set(line, start)
  }
  return tails
}

/** Does the sender say that answers are in this colour, of the text or behind it? */
function isSaidToBe(lines: Lines, owners: Uint8Array, color: number): boolean {
  const text = textColorOf(color)
  return isSaid(
    lines,
    owners,
    (words) => announcesColor(words, color) || (text !== 0 && text !== color && announcesColor(words, text)),
  )
}

/** What is true of a colour, asked once of each of the first. */
function toldOf(isTold: (color: number) => boolean): (color: number) => boolean {
  const known = new Map<number, boolean>()
  return (color) => {
    const told = known.get(color) ?? (known.size < MOST_COLORS && isTold(color))
    if (known.size < MOST_COLORS) known.set(color, told)
    return told
  }
}

/** The hands that answer what is asked, and do little else; what is laid out has more colours. */
function askedOf(runs: readonly Run[]): Set<Hand> {
  const times = new Map<Hand, number>()
  for (const { hand, asked } of runs) times.set(hand, (times.get(hand) ?? 0) + (asked ? 2 : -1))
  if (times.size > MOST_HANDS) return new Set()
  return new Set([...times].filter(([, sum]) => sum >= 0).map(([hand]) => hand))
}

/** Does the sender say that they have answered within? */
function isSaid(lines: Lines, owners: Uint8Array, announces: (words: string) => boolean): boolean {
  let looked = 0
  for (let at = owners.indexOf(NEW); at !== -1 && looked < MOST_ANNOUNCING; at = owners.indexOf(NEW, at + 1)) {
    if (lines.isEmpty(at)) continue
    looked += 1
    if (announces(lines.words(at).slice(0, LONGEST))) return true
  }
  return false
}

/** Lines of one hand that stand together; what a mail begins with is of the hand that wrote it. */
function runsOf(lines: Lines, owners: Uint8Array, hands: ReadonlyMap<number, Hand>, announced: boolean): Run[] {
  const runs: Run[] = []
  const base = new Set<Hand>()
  let [above, head, closing] = [-1, true, -CLOSING_ABOVE]
  let last: Run | null = null
  for (let at = owners.indexOf(QUOTE); at !== -1; at = owners.indexOf(QUOTE, at + 1)) {
    const words = bare(lines, at)
    if (words === '') continue
    const hand = hands.get(at)
    if (isHeadLine(words)) {
      head = true
      last = null
    } else if (hand === undefined || base.has(hand) || (head && !announced)) {
      const goesOn: boolean = hand === undefined && last !== null && last.end === at && isWrapped(lines, last, at)
      if (goesOn && last !== null) last.end = at + 1
      else {
        if (hand !== undefined) base.add(hand)
        if (isClosing(words)) closing = at
        last = null
        head = false
      }
    } else if (last !== null && last.hand === hand && (typeof hand === 'number' || last.end === at)) last.end = at + 1
    else {
      const asked = above >= 0 && /[?？؟](?:\s|$)/.test(bare(lines, above).slice(-80))
      last = { hand, first: at, end: at + 1, asked, closing: asked || at - closing <= 2 * CLOSING_ABOVE }
      runs.push(last)
      head = false
    }
    above = at
  }
  return runs
}

/** Does what follows initials go on in the next line? */
function isWrapped(lines: Lines, run: Run, line: number): boolean {
  return typeof run.hand === 'string' && !/[.!?…]$/.test(bare(lines, line - 1)) && /^[^\p{Lu}]/u.test(bare(lines, line))
}

function isHeadLine(words: string): boolean {
  if (readLabel(words) !== null || isRule(words) || isTitle(words)) return true
  return words.length < 300 && /[:：][\s*_]*$/.test(words) && /@|\d{4}|\d:\d\d/.test(words)
}

function endsMail(lines: Lines, owners: Uint8Array, { first, end }: Run): boolean {
  for (let at = end; at < lines.count && owners[at] === QUOTE; at += 1) {
    const words = bare(lines, at)
    if (words !== '') return isHeadLine(words)
  }
  for (let at = first; at < end; at += 1)
    if (isSpoken(bare(lines, at)) || /\p{L}{2}[.!]$/u.test(bare(lines, at))) return true
  return false
}

/** The signature of whoever is quoted has colours, too. */
function isCard(lines: Lines, run: Run): boolean {
  if (typeof run.hand === 'string') return false
  const words = bare(lines, run.first)
  if (NOTICE.test(words.slice(0, LONGEST)) || DISCLAIMER.test(words) || isClosing(words)) return true
  const above = lastWritten(lines, run.first)
  const signed = above >= 0 && isClosing(bare(lines, above))
  const next = run.first + 1 < run.end ? bare(lines, lastWritten(lines, run.end)) : ''
  if (!(signed || run.closing) || isAnnounced(lines, run.first)) return false
  if (/[.!?。][*_)"”]{0,4}$/.test(words) || isSpoken(words)) return false
  return NAME.test(words) || isJobTitle(words) || isJobTitle(next) || isContact(lines, run)
}

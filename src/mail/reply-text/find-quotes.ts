/** Where in what a mail's text says quotes begin and end: by the marks of lines, and by what names another mail above them. */
import { isNamedBetweenMarks, namesAuthor } from './attribution.ts'
import { bannerEnd } from './banner.ts'
import { mayBeMark } from './first-look.ts'
import { type Lines, nextWritten } from './lines.ts'
import { markAt } from './marks.ts'
import { FORMATTED, hasOwnWords, NEW, QUOTE } from './owners.ts'
import { createQuoteTest } from './quote-marks.ts'

/** Lines that are looked at closely; hostile mail has more that look like something. */
const MOST_LOOKS = 2_000
/** Each looks at all that is above. */
const MOST_TOPS = 10
const LONGEST_FENCE = 200
const TICK = '`'.charCodeAt(0)

export interface Quotes {
  /** where in the lines that begin with new words the quote begins, as offsets of the text */
  shared: ReadonlyMap<number, number>
  /** Does a line say that another mail is quoted? */
  named: 'no' | 'perhaps' | 'surely'
  /** the first line that surely does; behind all lines when there is none */
  first: number
}

/** Makes lines that are new quotes. `begins`: the mail answers none, as far as its head says. */
export function findQuotes(lines: Lines, owners: Uint8Array, begins: boolean): Quotes {
  const { isQuoted, takesName } = createQuoteTest(lines)
  const shared = new Map<number, number>()
  let named: Quotes['named'] = 'no'
  let first = lines.count
  let top: number | null = null
  let looks = 0
  /** where an attribution without a year stands above text without marks */
  let vague: number | null = null
  for (let at = 0; at < lines.count; at += 1) {
    if (owners[at] !== NEW || lines.isEmpty(at)) continue
    const begin = at
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
    if (looks >= MOST_LOOKS || !mayBeMark(lines.words(begin))) continue
    looks += 1
    const mark = markAt(lines, at)
    if (mark === null) continue
    if (mark.tops === true && looks <= MOST_TOPS && !hasOwnWords(lines, owners, at)) {
      owners[at] = QUOTE
      top ??= at
      continue
    }
    if (mark.sure && mark.vague !== true && named !== 'surely') {
      named = 'surely'
      first = mark.first
    }
    const beneath = nextWritten(lines, mark.end)
    const next = isQuoted(beneath) ? beneath : behindBanner(lines, beneath)
    const from = lines.from(mark.first) + mark.skip
    const marked = mark.rest !== true && (isQuoted(next) || (mark.sure && !mark.passesOn && takesName(next)))
    if (next < lines.count && (marked || owners[next] === QUOTE || (mark.sure && owners[next] === FORMATTED))) {
      owners.fill(QUOTE, mark.first, next)
      if (named === 'no') named = 'perhaps'
      // whoever tells of a letter has it end above what they answer
      if (mark.sure && mark.vague !== true && !mark.passesOn) vague = null
      if (mark.skip > 0) shared.set(mark.first, from)
      for (let line = next; owners[line] === FORMATTED; line += 1) owners[line] = QUOTE
    } else if (mark.vague === true) {
      const mayBeOne = mark.sure && !begins && vague === null && !speaks(lines, next)
      if (mayBeOne && hasOwnWords(lines, owners, mark.first)) vague = mark.first
    } else if (mark.sure && !speaks(lines, next) && (mark.skip > 0 || hasOwnWords(lines, owners, mark.first))) {
      vague = null
      owners.fill(QUOTE, mark.first)
      if (mark.skip > 0) shared.set(mark.first, from)
      break
    } else if (mark.passesOn) break
  }
  // what asks for an answer above and quotes nothing is what its sender says
  if (top !== null && vague === null && owners.indexOf(QUOTE, top + 1) === -1) owners[top] = NEW
  if (vague === null) return { shared, named, first }
  owners.fill(QUOTE, vague)
  for (const line of shared.keys()) if (line >= vague) shared.delete(line)
  return { shared, named: 'surely', first: Math.min(first, vague) }
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

/** What at a line says that another mail begins beneath. */
import { attributionEnding, attributionWithin, quotesAnother } from './attribution.ts'
import { headerBlockEnd } from './header-block.ts'
import { isAnnounced, type Lines, lastWritten, nextWritten } from './lines.ts'
import { isMobileLine } from './mobile.ts'
import { notesHeadEnd } from './notes-head.ts'
import { asksForAnswerAbove, isBareTitle, isRule, isTitle, isTitleLike } from './separators.ts'

const MOST_TITLE_LINES = 4
const MOST_ABOVE = 20
const DAY = /^[[(]?\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d)/

export interface Mark {
  first: number
  /** how much of its first line is new */
  skip: number
  /** the line behind it */
  end: number
  sure: boolean
  /** Without marks beneath it may be told of a letter. */
  vague?: boolean
  /** all that follows is quoted, marked or not */
  rest?: boolean
  /** It asks to be answered above: with nothing there, what is beneath is a mail of its own. */
  tops?: boolean
  /** With nothing above it the mail is passed on as it is. */
  passesOn: boolean
}

/** The mark at this line; null for nearly all. */
export function markAt(lines: Lines, at: number): Mark | null {
  const words = lines.words(at)
  const whole = { first: at, skip: 0, end: at + 1, sure: true }
  if (isTitle(words) && !goesOn(lines, at)) return { ...whole, passesOn: true }
  if (asksForAnswerAbove(words) && !isAnnounced(lines, at) && standsApart(lines, at))
    return { ...whole, passesOn: true, tops: true }
  const above = isRule(words) ? 'rule' : isTitleLike(words) ? 'title' : null
  const head = above === null ? at : nextWritten(lines, at + 1)
  const end = head < lines.count && head <= at + 4 ? headerBlockEnd(lines, head, above) : null
  if (end !== null) return { ...whole, first: titleAbove(lines, at), end, passesOn: true }
  const notes = notesHeadEnd(lines, at)
  if (notes !== null) return { ...whole, first: at - 1, end: notes, passesOn: true }
  const within = attributionWithin(words)
  if (quotesAnother(words, within)) return { ...whole, rest: true, passesOn: false }
  const attribution = attributionEnding(lines, at)
  if (attribution !== null && !opensSpeech(lines, attribution, at) && !isLog(lines, attribution.first, at + 1))
    return { ...attribution, end: at + 1, passesOn: false }
  if (within > 0) return { ...whole, passesOn: false }
  return null
}

/** Or is it one of several lines that somebody announces with a colon? */
function standsApart(lines: Lines, line: number): boolean {
  let first = line
  while (first > 0 && first > line - MOST_ABOVE && !lines.isEmpty(first - 1)) first -= 1
  return first === line || !isAnnounced(lines, first)
}

/** Is the title a part of a sentence? */
function goesOn(lines: Lines, title: number): boolean {
  return /^\p{Ll}[^:：]{30}|^\p{Ll}[^:：]*$/u.test(lines.words(nextWritten(lines, title + 1)).slice(0, 80))
}

/** Is it within quotation marks that stay open, and so part of what somebody tells? */
function opensSpeech(lines: Lines, { first, skip }: { first: number; skip: number }, last: number): boolean {
  if (skip > 0 || !/^["“„«]/.test(lines.words(first))) return false
  let marks = 0
  for (let at = first; at <= last; at += 1) marks += lines.words(at).split(/["“”„«»]/).length - 1
  return marks % 2 === 1
}

/** Does a day begin this line, and the one above it or the next, too? */
function isLog(lines: Lines, line: number, next: number): boolean {
  if (!DAY.test(lines.words(line))) return false
  return (line > 0 && DAY.test(lines.words(line - 1))) || (next < lines.count && DAY.test(lines.words(next)))
}

/** The line from which on a head that begins at `head` is one: some programs write a title without dashes above it. */
function titleAbove(lines: Lines, head: number): number {
  const last = lastWritten(lines, head)
  if (last < 0 || last < head - 3) return head
  let title = ''
  for (let first = last; first >= 0 && first > last - MOST_TITLE_LINES && !lines.isEmpty(first); first -= 1) {
    title = `${lines.words(first)} ${title}`
    if (isBareTitle(title) && (first === 0 || lines.isEmpty(first - 1) || isMobileLine(lines.words(first - 1))))
      return first
  }
  return head
}

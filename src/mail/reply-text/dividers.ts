/** A line of two dashes that divides what somebody writes, as between the stanzas of a poem, and has no signature beneath. */
import { isClosing } from './closings.ts'
import { CONTACT, isContact, isFooter } from './contacts.ts'
import { type Lines, lastWritten, nextWritten, type Piece } from './lines.ts'
import { isMobileLine } from './mobile.ts'
import { findSpoken, LISTED, NOTICE } from './own-words.ts'
import { NAME } from './titles.ts'

export const DASHES = /^(?:--|—|––|-–|__|\*\*--\*\*|\*--\*)$/
/** Lines and paragraphs that nobody has beneath all their mail. */
const MOST_LINES = 8
const MOST_LOOKED_AT = 60
const FEW_LINES = 4
/** of a line in verse; others are prose that was wrapped */
const LONGEST_VERSE = 60
/** Who said what stands above. */
const SAID_BY = /^[-–—―~]{1,2}\s?\p{Lu}/u

/** Does the writer go on below `delimiter`? `strict`: it is the one of RFC 3676, so that little below it is no reason. */
export function divides(lines: Lines, { first, end }: Piece, delimiter: number, strict: boolean): boolean {
  const below = { first: delimiter + 1, end: Math.min(end, delimiter + MOST_LOOKED_AT) }
  const next = nextWritten(lines, below.first)
  if (next >= end || isSigned(lines, below) || isContact(lines, { first: below.first, end })) return false
  if (isOneOfSeveral(lines, { first, end }, delimiter)) return !isShort(lines, { first: below.first, end })
  const label = lines.words(next)
  if (!strict && /\p{L}[:：]$/u.test(label)) return true
  if (!strict && isListed(lines, below)) return true
  const verses = versesOf(lines, below)
  const stanza = verses[0] ?? 0
  if (stanza < 2) return false
  const sum = verses.reduce((all, one) => all + one, 0)
  if (verses.length > 1 || sum >= MOST_LINES) return true
  if (strict) return sum > 2 && findSpoken(lines, delimiter, end) < end
  return sum >= FEW_LINES || isVerseAbove(lines, first, delimiter)
}

/** a closing, a disclaimer, what a device or a list adds */
function isSigned(lines: Lines, { first, end }: Piece): boolean {
  for (let at = first; at < end; at += 1) {
    const words = lines.words(at).slice(0, 600)
    if (NOTICE.test(words) || isFooter(words) || isMobileLine(words) || SAID_BY.test(words)) return true
  }
  return false
}

function isOneOfSeveral(lines: Lines, { first, end }: Piece, delimiter: number): boolean {
  const from = Math.max(first, delimiter - MOST_LOOKED_AT)
  for (let at = from; at < end && at < delimiter + MOST_LOOKED_AT; at += 1) {
    if (at !== delimiter && lines.to(at) - lines.from(at) < 8 && DASHES.test(lines.words(at))) return true
  }
  return false
}

/** Is there but one line or two, and the first a name? */
function isShort(lines: Lines, { first, end }: Piece): boolean {
  const next = nextWritten(lines, first)
  const last = lastWritten(lines, end)
  const name = lines.words(next)
  return last - next < 2 && /\p{Ll}{2}|\p{Lo}/u.test(name) && NAME.test(name) && !DASHES.test(lines.words(last))
}

function isListed(lines: Lines, { first, end }: Piece): boolean {
  let listed = 0
  for (let at = first; at < end; at += 1) if (LISTED.test(lines.words(at))) listed += 1
  return listed > 1
}

function isVerseAbove(lines: Lines, first: number, delimiter: number): boolean {
  const last = lastWritten(lines, delimiter)
  let begin = last
  while (begin > first && !lines.isEmpty(begin - 1)) begin -= 1
  return begin >= first && (versesOf(lines, { first: begin, end: last + 1 })[0] ?? 0) > 1
}

/** How many lines each paragraph of verse has, up to the first that is none. */
function versesOf(lines: Lines, { first, end }: Piece): number[] {
  const verses: number[] = []
  for (let at = nextWritten(lines, first); at < end; at = nextWritten(lines, at)) {
    const begin = at
    while (at < end && !lines.isEmpty(at)) at += 1
    if (!isVerse(lines, { first: begin, end: at })) break
    verses.push(at - begin)
  }
  return verses
}

function isVerse(lines: Lines, { first, end }: Piece): boolean {
  if (end - first < 2 || NAME.test(lines.words(first)) || isClosing(lines.words(first))) return false
  let words = 0
  for (let at = first; at < end; at += 1) {
    const line = lines.words(at)
    if (line.length > LONGEST_VERSE || /\d{2}/.test(line) || CONTACT.test(line)) return false
    words += /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(line) ? line.length / 2 : line.split(' ').length
  }
  return words >= 3 * (end - first)
}

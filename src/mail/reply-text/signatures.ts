/** Where the signature begins in a piece of new text: its delimiter, the line of a phone, a name with telephone and address. */
import { CONTACT, holdsFooter, MOST_WORDS } from './contacts.ts'
import { findDelimiter, LONGEST_LOOSE } from './delimiters.ts'
import { isAnnounced, type Lines, lastWritten, nextWritten, type Piece } from './lines.ts'
import { isMobileLine } from './mobile.ts'
import { findOwnBlock } from './own-block.ts'
import { findSpoken, isPostscript, isSpoken, NOTICE } from './own-words.ts'
import { findSignOff } from './sign-offs.ts'

const SENTENCES = /\p{Ll}{2}[.!?] \p{Lu}\p{Ll}*(?: \S{1,30}){5}/u
const GIT = /^\d+\.\d+[\w.()-]*$/

/** The lines of `piece` that are signature, as first line and the one behind the last; in order. `author`: the words of the sender's name. */
export function findSignatures(lines: Lines, { first, end }: Piece, author: readonly string[]): Piece[] {
  let last = end
  while (last > first && lines.isEmpty(last - 1)) last -= 1
  let delimiter = findDelimiter(lines, { first, end: last })
  let postscript = findOwnWords(
    lines,
    { first: delimiter ?? Math.max(first, last - LONGEST_LOOSE), end: last },
    delimiter !== null,
  )
  // what stands between `It is to be:` and more words is what is spoken of
  if (delimiter !== null && postscript < last && isAnnounced(lines, delimiter)) {
    delimiter = null
    postscript = last
  }
  const body = delimiter ?? postscript
  const tail = findTail(lines, { first, end: body }, author)
  const found: Piece[] = []
  if (tail < body) found.push({ first: tail, end: body })
  if (delimiter !== null) found.push({ first: delimiter, end: postscript })
  if (postscript < last) {
    const behind = findTail(lines, { first: postscript, end: last }, author)
    if (behind < last) found.push({ first: behind, end: last })
  }
  return [...loneMobileLines(lines, { first, end: tail }), ...found]
}

/** The line of a postscript, or behind a delimiter of any words of the sender, which are no signature; the end of the piece when there is none. */
function findOwnWords(lines: Lines, { first, end }: Piece, delimited: boolean): number {
  for (let at = first + 2; at < end; at += 1) {
    if (lines.isEmpty(at - 1) && isPostscript(lines.words(at))) return at
  }
  if (!delimited || holdsFooter(lines, { first, end })) return end
  // git puts its version beneath a patch, and what stands beneath that is a letter that goes on
  const next = nextWritten(lines, first + 2)
  return GIT.test(lines.words(first + 1)) && next < end ? next : findSpoken(lines, first, end)
}

/** Does somebody speak in what their program marks as signature? Outlook on the web puts the cursor there. */
export function speaksOn(lines: Lines, { first, end }: Piece): boolean {
  let sentences = 0
  for (let at = first; at < end && sentences < 2; at += 1) {
    const words = lines.words(at)
    if (words.startsWith('|')) continue
    if (isPostscript(words)) return true
    if (NOTICE.test(words.slice(0, 600))) return false
    if (isSpoken(words)) return true
    if (words.split(' ', MOST_WORDS + 1).length > MOST_WORDS && !CONTACT.test(words))
      sentences += SENTENCES.test(words) ? 2 : 1
  }
  // a request at the very end may lack its dot
  const last = lines.words(Math.max(first, lastWritten(lines, end)))
  return sentences > 1 || (/\p{Ll}$/u.test(last.slice(-2)) && !isMobileLine(last) && isSpoken(`${last}.`))
}

/** The line from which on a piece is signature without a delimiter; its end when there is none. */
function findTail(lines: Lines, { first, end }: Piece, author: readonly string[]): number {
  let tail = end
  for (;;) {
    let at = tail - 1
    while (at >= first && lines.isEmpty(at)) at -= 1
    if (at < first) break
    if (at > first && isLink(lines.words(at)) && isMobileLine(lines.words(at - 1))) at -= 1
    if (!isMobileLine(lines.words(at)) || isAnnounced(lines, at)) break
    tail = at
  }
  const piece = { first, end: tail }
  return findSignOff(lines, piece) ?? findOwnBlock(lines, piece, author) ?? tail
}

function isLink(words: string): boolean {
  return words.length < 300 && /^<?https?:\S+$/.test(words)
}

/** Such a line with more words behind it, alone in its paragraph. */
function loneMobileLines(lines: Lines, { first, end }: Piece): Piece[] {
  const found: Piece[] = []
  for (let at = first; at < end; at += 1) {
    const length = lines.to(at) - lines.from(at)
    if (length < 8 || length > 120) continue
    const alone = (at === first || lines.isEmpty(at - 1)) && (at + 1 >= end || lines.isEmpty(at + 1))
    if (!alone || !isMobileLine(lines.words(at))) continue
    const next = nextWritten(lines, at + 1)
    const listed = next < end && /^(?:\d{1,2}[.)]|[-*•])\s/.test(lines.words(next))
    const askedAbout = listed || isAnnounced(lines, at)
    if (!askedAbout && !isSpokenOf(lines, { first, end }, at)) found.push({ first: at, end: at + 1 })
  }
  return found
}

/** Does a sentence go on across the line, with more words below? */
function isSpokenOf(lines: Lines, { first, end }: Piece, at: number): boolean {
  const [above, next] = [lastWritten(lines, at), nextWritten(lines, at + 1)]
  if (next >= end) return false
  if (/^\p{Ll}/u.test(lines.words(next))) return true
  const words = above < first ? '' : lines.words(above)
  return /[\p{L},]$/u.test(words) && words.split(' ', 4).length === 4
}

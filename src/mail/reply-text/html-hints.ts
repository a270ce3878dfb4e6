/** Follows an HTML reader and notes at which offsets of its text quotes and signatures begin and end. */
import { type HtmlReader, takeLast, VOID } from '../html/html.ts'
import type { Attributes } from '../html/html-tokens.ts'
import type { Hint } from './apply-hints.ts'
import { isCite, isGmailQuote, isOfQuoter, isSignatureRule, type Mark, markOf } from './html-marks.ts'
import { colorOf, createNotes, INLINE, markedOf } from './html-notes.ts'

/** An attribution is no longer. */
const LONGEST_ATTRIBUTION = 400
const MOST_HINTS = 1_000
const MOST_LOOKS = 20

export interface HintReader extends HtmlReader {
  /** what has been noted, in order */
  hints: Hint[]
}

interface Open {
  tag: string
  mark: Mark | 'formatted' | null
  start: number
  /** where the first blockquote within begins, or in a signature the quote that a program put there */
  cited: number | null
  /** of its text; 0 for black, white and what is between */
  color: number
}

/** `position` tells how much of the text is written, null while a piece of it is kept back. `text` gives what was written between two offsets. */
export function withHints(reader: HtmlReader, position: () => number | null): HintReader {
  const hints: Hint[] = []
  const open: Open[] = []
  const quotings: Open[] = []
  /** blockquotes, and elements that are marked: what they hold is theirs */
  let inside = 0
  let signature: Open | null = null
  /** a signature that goes on until something is quoted */
  let ruled: Hint | null = null
  const notes = createNotes(hints, position)
  /** Is it of a program that puts what it quotes into elements, as far as the first of them say? */
  let quotesByElements = false
  let looked = 0

  const begin = (tag: string, attributes: Attributes): Open => {
    const [at, depth] = [position(), inside]
    let mark: Open['mark'] = markOf(tag, attributes)
    if (tag === 'blockquote' || (mark !== null && mark !== 'signature')) ruled = null
    if (tag === 'blockquote') {
      inside += 1
      if (at !== null && inside === 1 && hints.length < MOST_HINTS && isCite(attributes))
        hints.push({ kind: 'cited', start: at, end: at })
      const quoting = quotings.at(-1)
      if (quoting === undefined && isGmailQuote(attributes)) mark = 'formatted'
      else if (quoting !== undefined) quoting.cited ??= at
    }
    // Outlook on the web puts what it quotes into the signature at times
    const within = (mark === 'rest' || mark === 'ruled') && signature !== null ? 1 : 0
    if (mark === null || at === null || depth > within || hints.length >= MOST_HINTS) {
      return { tag, mark: null, start: 0, cited: null, color: 0 }
    }
    if (mark === 'rest' || mark === 'ruled') hints.push({ kind: mark, start: at, end: at })
    else if (mark === 'quote' || mark === 'signature') inside += 1
    const element = { tag, mark, start: at, cited: null, color: 0 }
    if (mark === 'signature') signature = element
    else if ((mark === 'rest' || mark === 'ruled') && signature !== null) signature.cited ??= at
    if (mark === 'quoting' || mark === 'wrapping') quotings.push(element)
    return element
  }
  const finish = (element: Open) => {
    const { tag, mark, start, cited } = element
    if (tag === 'blockquote') inside -= 1
    if (mark === 'quoting' || mark === 'wrapping') quotings.splice(quotings.indexOf(element), 1)
    if (mark === null || mark === 'rest' || mark === 'ruled') return
    const end = position() ?? start
    if (mark === 'quote' || mark === 'signature') inside -= 1
    if (mark === 'signature') signature = null
    if (mark !== 'quoting' && mark !== 'wrapping') {
      hints.push({ kind: mark, start, end: mark === 'signature' ? (cited ?? end) : end })
    } else if (cited === null || cited - start > LONGEST_ATTRIBUTION) {
      hints.push({ kind: mark === 'quoting' ? 'quote' : mark, start, end })
    } else hints.push({ kind: 'attribution', start, end: cited })
  }

  const beginRuled = (attributes: Attributes) => {
    const start = position()
    if (start === null || inside > 0 || ruled !== null || hints.length >= MOST_HINTS || !isSignatureRule(attributes))
      return
    ruled = { kind: 'signature', start, end: start }
    hints.push(ruled)
  }

  const colorNow = () => open.at(-1)?.color ?? 0

  return {
    hints,
    open(tag, attributes, look) {
      if (tag === 'a') notes.beforeOther(colorNow())
      else if (tag === 'img' || tag === 'hr') notes.beforeOther(0)
      // what a picture says is written at once
      if (tag === 'img') begin(tag, attributes)
      if (tag === 'hr') beginRuled(attributes)
      reader.open(tag, attributes, look)
      if (tag === 'img') return
      if (!quotesByElements && looked < MOST_LOOKS) {
        looked += 1
        quotesByElements = isOfQuoter(attributes)
      }
      const element = begin(tag, attributes)
      if (VOID.has(tag)) return
      const color = colorOf(look.color, colorNow())
      element.color = INLINE.has(tag) ? markedOf(tag, look.background, color, colorNow()) : color
      open.push(element)
    },
    close(tag) {
      reader.close(tag)
      const element = takeLast(open, tag)
      if (element !== undefined) finish(element)
      notes.after()
    },
    text(text, preserved) {
      notes.before(text, colorNow(), inside > 0, quotesByElements)
      reader.text(text, preserved)
      notes.after()
      if (ruled !== null) ruled.end = position() ?? ruled.end
    },
  }
}

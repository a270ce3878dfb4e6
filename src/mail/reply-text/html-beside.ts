/** The HTML beside a text that is read: where the text has no mark of a quote, or answers within the quote have but a colour, the HTML knows whose words are whose. */
import { readMarkdown } from '../html/markdown.ts'
import { hasWords } from '../html/visible.ts'
import type { Segment } from '../types.ts'
import type { Hint } from './apply-hints.ts'
import { coloredAnswers } from './colored-answers.ts'
import { readReply } from './read-reply.ts'

/** Longer ones are laid out, not written; reading them would cost as much again as the mail. */
const LONGEST = 500_000
/** Of the programs whose text marks no lines: Gmail passing on, Yahoo, Proton, Outlook. All begin with a character that is rare in HTML. */
const PROMISES = ['_quote', 'RplyFwdMsg', 'OutlookMessageHeader', 'E1E1E1 1.0pt', 'B5C4DF 1.0pt']
const LETTER = /[\p{L}\p{N}]/u

/** What the `html` of the same mail says of its `text`, as far as `segments` do not; [] for nearly all. */
export function hintsBeside(text: string, html: string, segments: readonly Segment[]): Hint[] {
  if (html.length > LONGEST) return []
  return segments.some(({ kind }) => kind === 'quote') ? coloredAnswers(text, html, segments) : endOfNew(text, html)
}

/** Where new words stand above a quote in the HTML, the same words do in the text. */
function endOfNew(text: string, html: string): Hint[] {
  if (!PROMISES.some((name) => html.includes(name))) return []
  const { text: markdown, hints } = readMarkdown(html)
  const segments = readReply(markdown, hints)
  const quote = segments.find(({ kind }) => kind === 'quote')
  if (quote === undefined) return []
  const rest = segments.at(-1)?.end ?? markdown.length
  if (hasWords(markdown.slice(rest)) || segments.some(({ kind, start }) => kind === 'quote' && start > quote.end))
    return []
  const start = endOfSame(text, markdown.slice(0, quote.start))
  return start === null ? [] : [{ kind: 'rest', start, end: text.length }]
}

/** Where in `text` the letters of `beginning` end; null when it begins with others. */
function endOfSame(text: string, beginning: string): number | null {
  let at = 0
  for (const letter of beginning) {
    if (!LETTER.test(letter)) continue
    while (at < text.length && !LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) at += 1
    if (!text.startsWith(letter, at)) return null
    at += letter.length
  }
  return at === 0 ? null : at
}

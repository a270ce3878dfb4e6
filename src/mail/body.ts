/** What a mail says: the text and HTML parts as they are, and one Markdown text of what a reader sees. */
import { LONGEST_TEXT } from './bounds.ts'
import type { HeadFacts } from './head-facts.ts'
import { readMarkdown } from './html/markdown.ts'
import { dropInvisible, hasWords } from './html/visible.ts'
import { cutText } from './mime/charset.ts'
import type { Hint } from './reply-text/apply-hints.ts'
import { hintsBeside } from './reply-text/html-beside.ts'
import { readReply } from './reply-text/read-reply.ts'
import { newWords } from './segments.ts'
import { mayBeStub, saysMore } from './stub-text.ts'
import type { ParsedMail, Segment } from './types.ts'

export interface BodyPart {
  type: 'text/plain' | 'text/html'
  /** LF line ends */
  text: string
  /** of flowed text: lines that begin with `>` and are no quotes */
  stuffed?: readonly string[]
  /** parts with the same value other than null are alternatives of each other (RFC 2046 §5.1.4) */
  alternative: object | null
}

const PREVIEW = 200

type Body = Pick<ParsedMail, 'text' | 'html' | 'contentClean' | 'preview' | 'segments' | 'truncated'>

/** The body of `parts`, in the order of the mail. The Markdown is made of all of it, then each is cut. */
export function readBody(parts: readonly BodyPart[], head: Partial<HeadFacts> = {}): Body {
  const html = textsOf(parts, 'text/html')
  const whole = { text: joined(textsOf(parts, 'text/plain'), '\n'), html: joined(html, '<br>\n') }
  const said = together(groups(parts).map(readGroup))
  const contentClean = cutText(said.text, LONGEST_TEXT)
  const segments = findSegments(contentClean, said, head)
  return {
    text: cutText(whole.text, LONGEST_TEXT),
    html: html.length === 0 ? null : cutText(whole.html, LONGEST_TEXT),
    contentClean,
    preview: previewOf(newWords(contentClean, segments)),
    segments,
    truncated: Math.max(whole.text.length, whole.html.length, said.text.length) > LONGEST_TEXT,
  }
}

function textsOf(parts: readonly BodyPart[], type: BodyPart['type']): string[] {
  const texts: string[] = []
  for (const part of parts) if (part.type === type) texts.push(part.text)
  return texts
}

function joined(texts: readonly string[], between: string): string {
  return texts.length === 1 ? (texts[0] ?? '') : texts.join(between)
}

/** Alternatives are read together; the footer that a list adds stands for itself and hides nothing. */
function groups(parts: readonly BodyPart[]): (readonly BodyPart[])[] {
  const [first, second] = parts
  if (second === undefined || (parts.length === 2 && first?.alternative && first.alternative === second.alternative)) {
    return [parts]
  }
  const groups = new Map<object, BodyPart[]>()
  for (const part of parts) {
    const group = groups.get(part.alternative ?? part)
    if (group === undefined) groups.set(part.alternative ?? part, [part])
    else group.push(part)
  }
  return [...groups.values()]
}

/** What a reader sees, and what the HTML says of its pieces. */
interface Said {
  text: string
  hints: readonly Hint[]
  /** the HTML alternative to the text, which is not read unless the text says too little */
  beside?: string | undefined
}

function findSegments(text: string, { hints, beside }: Said, head: Partial<HeadFacts>): Segment[] {
  const segments = readReply(text, hints, head)
  const more = beside === undefined ? [] : hintsBeside(text, beside, segments)
  return more.length === 0 ? segments : readReply(text, [...hints, ...more], head)
}

/** The text when it has words, else the HTML: many text alternatives are empty, or say that they are none. */
function readGroup(parts: readonly BodyPart[]): Said {
  const plain = textsOf(parts, 'text/plain').map((text) => dropInvisible(text).trim())
  const text = joined(plain.filter(Boolean), '\n\n')
  const pages = textsOf(parts, 'text/html')
  const readPages = () => together(pages.map(readMarkdown))
  if (!hasWords(text)) {
    const html = readPages()
    return html.text === '' ? { text, hints: [] } : html
  }
  if (pages.length > 0 && mayBeStub(text)) {
    const html = readPages()
    if (saysMore(html.text, text)) return html
  }
  return { text, hints: ownLines(text, parts), beside: pages.length === 1 ? pages[0] : undefined }
}

/** The lines of flowed text that only look quoted. */
function ownLines(text: string, parts: readonly BodyPart[]): Hint[] {
  const stuffed = new Set(parts.flatMap((part) => part.stuffed ?? []))
  if (stuffed.size === 0) return []
  const hints: Hint[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (stuffed.has(line.trimEnd())) hints.push({ kind: 'formatted', start, end: start + line.length })
    start += line.length + 1
  }
  return hints
}

/** One behind the other, with an empty line between. */
function together(all: readonly Said[]): Said {
  const written = all.length === 1 ? all : all.filter(({ text }) => text !== '')
  const [first] = written
  if (first !== undefined && written.length === 1) return first
  const hints: Hint[] = []
  let at = 0
  for (const said of written) {
    for (const hint of said.hints) hints.push({ ...hint, start: at + hint.start, end: at + hint.end })
    at += said.text.length + 2
  }
  return { text: written.map(({ text }) => text).join('\n\n'), hints }
}

/** The first words of a text on one line, for lists. */
export function previewOf(text: string): string {
  // few texts have more blanks than that among so many characters
  const first = onOneLine(text.slice(0, 1.2 * PREVIEW))
  return cutText(first.length > PREVIEW ? first : onOneLine(text.slice(0, 4_000)), PREVIEW)
}

/** A blank between words is left alone: there are a hundred for each line end. */
function onOneLine(text: string): string {
  return text.replace(/[^\S ]\s*| \s+/g, ' ').trim()
}

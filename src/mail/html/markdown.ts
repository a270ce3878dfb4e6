/** HTML as Markdown of what a reader can see: the words, links, lists and data tables, without the layout. */

import type { Hint } from '../reply-text/apply-hints.ts'
import { holdsQuote } from '../reply-text/attribution.ts'
import { withHints } from '../reply-text/html-hints.ts'
import { isIndent } from '../reply-text/html-marks.ts'
import { createFlow, type Flow } from './flow.ts'
import type { Look } from './hidden.ts'
import { type HtmlReader, readHtml, takeLast, VOID } from './html.ts'
import type { Attributes } from './html-tokens.ts'
import { createStyleSheet } from './style-sheet.ts'
import { createTables, type Tables } from './tables.ts'
import { dropInvisible } from './visible.ts'

const MARKS: Record<string, string> = { b: '**', strong: '**', i: '*', em: '*', s: '~~', strike: '~~', del: '~~' }
const CODE = new Set(['code', 'tt', 'kbd', 'samp'])
const PARAGRAPHS = new Set(
  'p blockquote pre listing table ul ol dl menu dir h1 h2 h3 h4 h5 h6 center fieldset'.split(' '),
)
const LISTS = new Set(['ul', 'ol', 'menu', 'dir'])
const LINES = new Set(
  'div tr li dt dd section article header footer main aside nav address form figure figcaption caption details summary legend option'.split(
    ' ',
  ),
)
/** A link or code that goes on over line breaks was never closed; past this many characters a break ends it. */
const LONGEST_INLINE = 300
const LONGEST_URL = 8_192

/** Linear in the size of `html`, whatever it holds; never throws. */
export function htmlToMarkdown(html: string): string {
  return readMarkdown(html).text
}

/** The same, and what the HTML says of quotes and signatures in it, as offsets of the text. */
export function readMarkdown(html: string): { text: string; hints: Hint[] } {
  const sheet = createStyleSheet()
  let flow = createFlow()
  let reader = withHints(createWriter(flow, createTables(html, createStyleSheet(), flow)), flow.position)
  if (readHtml(html, sheet, reader)) {
    const whole = { ...sheet, add: () => false }
    flow = createFlow()
    reader = withHints(createWriter(flow, createTables(html, whole, flow)), flow.position)
    readHtml(html, whole, reader)
  }
  // htmlparser2 reads by UTF-16 units, and what it leaves out may be half of a character
  return { text: flow.end().toWellFormed(), hints: reader.hints }
}

/** What has to be done when an element ends. */
type Ending = (() => void) | null

function createWriter(flow: Flow, tables: Tables): HtmlReader {
  const endings: { tag: string; end: Ending }[] = []
  const lists: { next: number | null }[] = []
  let heading = false
  /** the link or code that is being kept back */
  let inline: { kind: 'link' | 'code'; end: () => void } | null = null
  /** the pieces of a `pre` that is code */
  let code: string[] | null = null

  const newLine = (breaks: 1 | 2) => {
    if (flow.kept() > LONGEST_INLINE) inline?.end()
    flow.newLine(breaks)
  }
  const keepInline = (kind: 'link' | 'code', format: (text: string) => string): Ending => {
    if (inline !== null || code !== null) return null
    const piece = {
      kind,
      end() {
        if (inline !== piece) return
        inline = null
        const text = flow.release()
        if (text !== '') flow.write(format(text))
      },
    }
    flow.keep()
    inline = piece
    return piece.end
  }
  const startPre = (attributes: Attributes): Ending => {
    // Mail programs and lists put whole plain-text mails in a pre that wraps: no code.
    const wraps = attributes.has('wrap') || /\bmoz-/.test(attributes.get('class') ?? '')
    const flows = /white-space\s*:\s*(?:pre-|normal)/i.test(attributes.get('style') ?? '')
    if (wraps || flows || code !== null || inline !== null || tables.inCell()) return null
    code = []
    return () => {
      const text = code?.join('').replace(/^\n/, '').trimEnd() ?? ''
      code = null
      if (holdsQuote(text)) writeLines(flow, text)
      else if (text !== '') writeFence(flow, text)
    }
  }
  const startItem = (): Ending => {
    const list = lists.at(-1)
    const marker = list === undefined || list.next === null ? '- ' : `${list.next}. `
    if (list !== undefined && list.next !== null) list.next += 1
    const container = { first: marker, rest: ' '.repeat(marker.length) }
    flow.enter(container)
    return () => flow.leave(container)
  }
  const startList = (next: number | null): Ending => {
    lists.push({ next })
    return () => void lists.pop()
  }
  const startQuote = (): Ending => {
    const container = { first: '> ', rest: '> ' }
    flow.enter(container)
    return () => flow.leave(container)
  }
  const startHeading = (level: number): Ending => {
    flow.lead(`${'#'.repeat(level)} `)
    heading = true
    return () => {
      heading = false
      flow.dropLead()
    }
  }
  const startMark = (mark: string, look: Look): Ending => {
    if ((mark === '**' && (heading || look.bold === false)) || code !== null || inline?.kind === 'code') return null
    flow.mark(mark)
    return () => flow.unmark(mark)
  }

  const start = (tag: string, attributes: Attributes, look: Look): Ending => {
    const mark = Object.hasOwn(MARKS, tag) ? MARKS[tag] : undefined
    if (mark !== undefined) return startMark(mark, look)
    if (CODE.has(tag)) return keepInline('code', formatCode)
    if (tag.length === 2 && /^h[1-6]$/.test(tag)) return startHeading(Number(tag[1]))
    switch (tag) {
      case 'a': {
        const href = safeUrl(attributes.get('href'), /^(?:https?|mailto):/i)
        return href === null ? null : keepInline('link', (text) => formatLink(text, href))
      }
      case 'pre':
      case 'listing':
        return startPre(attributes)
      case 'blockquote':
        return isIndent(attributes) ? null : startQuote()
      case 'ul':
      case 'menu':
      case 'dir':
        return startList(null)
      case 'ol':
        return startList(firstNumber(attributes.get('start')))
      case 'li':
        return startItem()
      default:
        if (tables.isData() && (tag === 'td' || tag === 'th')) inline?.end()
        return tables.start(tag, attributes)
    }
  }

  return {
    open(tag, attributes, look) {
      if (tag === 'br') {
        if (code !== null) code.push('\n')
        else if (inline !== null) newLine(1)
        else flow.lineBreak()
        return
      }
      if (tag === 'img') return code === null ? writeImage(flow, attributes) : undefined
      if (tag === 'hr') {
        newLine(2)
        if (inline === null && !tables.inCell()) flow.write('---')
        return newLine(2)
      }
      const breaks = breaksAround(tag, lists.length)
      if (breaks !== 0) newLine(breaks)
      if (!VOID.has(tag)) endings.push({ tag, end: start(tag, attributes, look) })
    },
    close(tag) {
      takeLast(endings, tag)?.end?.()
      const breaks = breaksAround(tag, lists.length)
      if (breaks !== 0) newLine(breaks)
    },
    text(text, preserved) {
      const visible = dropInvisible(text).replace(/[\u00a0\u2007\u202f]/g, ' ')
      if (code !== null) code.push(visible.replace(/\r\n?/g, '\n'))
      else
        (preserved ? writeLines : writeWords)(
          flow,
          inline?.kind === 'link' ? visible.replace(/[[\]]/g, '\\$&') : visible,
        )
    },
  }
}

function formatLink(text: string, href: string): string {
  return text === href || text === href.replace(/^mailto:/i, '') ? text : `[${text}](${href})`
}

function formatCode(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``
}

function breaksAround(tag: string, listDepth: number): 0 | 1 | 2 {
  if (LISTS.has(tag) && listDepth > 0) return 1
  if (PARAGRAPHS.has(tag)) return 2
  return LINES.has(tag) ? 1 : 0
}

function writeWords(flow: Flow, text: string): void {
  // a single blank is what it shall be
  const line = text.replace(/[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g, ' ')
  const words = line.trim()
  if (line.startsWith(' ')) flow.space()
  if (words !== '') flow.write(words)
  if (words !== '' && line.endsWith(' ')) flow.space()
}

function writeLines(flow: Flow, text: string): void {
  text.split(/\r\n?|\n/).forEach((line, index) => {
    if (index > 0) flow.lineBreak()
    const words = line.trimEnd()
    if (words !== '') flow.write(words)
    if (words !== line) flow.space()
  })
}

function writeFence(flow: Flow, text: string): void {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  for (const line of [fence, ...text.split('\n'), fence]) {
    flow.newLine(1)
    flow.write(line)
  }
}

/** Pictures of a pixel or none are there to be counted or to keep a distance, not to be seen. */
function writeImage(flow: Flow, attributes: Attributes): void {
  const unseen = ['width', 'height'].some((side) => /^\s*0*[01](?:\.\d+)?(?:px)?\s*$/.test(attributes.get(side) ?? ''))
  const style = /(?:^|;)\s*(?:width|height)\s*:\s*[01](?:px)?\s*(?:!important)?\s*(?:;|$)/i
  if (unseen || style.test(attributes.get('style') ?? '')) return
  const alt = dropInvisible(attributes.get('alt') ?? '')
    .replace(/\s+/g, ' ')
    .replace(/[[\]]/g, '')
    .trim()
  const source = safeUrl(attributes.get('src'), /^(?:https?|cid):/i)
  if (source !== null) flow.write(`![${alt}](${source})`)
  else if (alt !== '') flow.write(alt)
}

/** An address of the wanted kind that cannot end the parentheses it will stand in; null for any other. */
function safeUrl(value: string | undefined, wanted: RegExp): string | null {
  if (value === undefined || value.length > LONGEST_URL) return null
  // Browsers take these characters out before they look at the scheme.
  const url = value.replace(/[\t\n\r]/g, '').trim()
  return wanted.test(url) ? url.replace(/[\s()<>\u0000-\u001f]/g, (c) => percent(c)) : null
}

function percent(character: string): string {
  return character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character)
}

function firstNumber(start: string | undefined): number {
  return start !== undefined && /^\s*\d{1,9}\s*$/.test(start) ? Number(start) : 1
}

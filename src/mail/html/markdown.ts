/** HTML as Markdown of what a reader can see: the words, links, lists and data tables, without the layout. */

import type { Hint } from '../reply-text/apply-hints.ts'
import { holdsQuote } from '../reply-text/attribution.ts'
import { withHints } from '../reply-text/html-hints.ts'
import { isIndent } from '../reply-text/html-marks.ts'
import { createFlow, type Flow } from './flow.ts'
import type { Look } from './hidden.ts'
import { type HtmlReader, readHtml, takeLast, VOID } from './html.ts'
import type { Attributes } from './html-tokens.ts'
import { describeImage, describeLink, linkTarget } from './links.ts'
import { createStyleSheet } from './style-sheet.ts'
import { createTables, type Tables } from './tables.ts'
import { dropInvisible } from './visible.ts'
import { readWholePage } from './whole-page.ts'
import { readWordMark, wordListLevel } from './word-lists.ts'

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

/** Linear in the size of `html`, whatever it holds; never throws. */
export function htmlToMarkdown(html: string): string {
  return readMarkdown(html).text
}

/** The same, and what the HTML says of quotes and signatures in it, as offsets of the text. */
export function readMarkdown(html: string): { text: string; hints: Hint[] } {
  const sheet = createStyleSheet()
  let flow = createFlow()
  let reader = withHints(createWriter(flow, createTables(html, createStyleSheet(), flow)), flow.position)
  if (readHtml(html, sheet, reader) || sheet.needsWhole()) {
    const whole = { ...sheet, add: () => false }
    const page = sheet.needsWhole() ? readWholePage(html) : () => null
    flow = createFlow()
    reader = withHints(createWriter(flow, createTables(html, whole, flow, page())), flow.position)
    readHtml(html, whole, reader, page())
  }
  // htmlparser2 reads by UTF-16 units, and what it leaves out may be half of a character
  return { text: flow.end().toWellFormed(), hints: reader.hints }
}

/** What has to be done when an element ends. */
type Ending = (() => void) | null

function createWriter(flow: Flow, tables: Tables): HtmlReader {
  const endings: { tag: string; end: Ending; breaks: 0 | 1 | 2 }[] = []
  /** `items`: how many of them are open */
  const lists: { next: number | null; items: number }[] = []
  let heading = false
  /** the link or code that is being kept back */
  let inline: { kind: 'link' | 'code'; end: () => void } | null = null
  /** of an item of Word, whose mark comes first */
  let wordLevel: number | null = null
  let leaveItem: Ending = null
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
  const startItem = (value: string | undefined): Ending => {
    const list = lists.at(-1)
    if (list !== undefined && list.next !== null) list.next = firstNumber(value, list.next)
    const marker = list === undefined || list.next === null ? '- ' : `${list.next}. `
    const container = { first: marker, rest: ' '.repeat(marker.length) }
    flow.enter(container)
    if (list === undefined) return () => flow.leave(container)
    if (list.next !== null) list.next += 1
    list.items += 1
    return () => {
      list.items -= 1
      flow.leave(container)
    }
  }
  const startWord = (level: number): Ending => {
    wordLevel = level
    return () => {
      wordLevel = null
      leaveItem?.()
      leaveItem = null
    }
  }
  /** `text` without the mark of an item, if it is the first that is there. */
  const readMark = (text: string, level: number): string => {
    if (text.trim() === '') return text
    wordLevel = null
    const mark = readWordMark(text, level)
    if (mark === null) return text
    flow.enter(mark.container)
    leaveItem = () => flow.leave(mark.container)
    return mark.rest
  }
  const startList = (next: number | null): Ending => {
    // one that stands between the items of another belongs to the item before
    const isBetween = lists.at(-1)?.items === 0
    const container = { first: '  ', rest: '  ' }
    lists.push({ next, items: 0 })
    if (isBetween) flow.enter(container)
    return () => {
      lists.pop()
      if (isBetween) flow.leave(container)
    }
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
        const title = attributes.get('title')
        const href = linkTarget(attributes)
        return href === null ? null : keepInline('link', (text) => describeLink(text, { href, title }))
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
        return startList(firstNumber(attributes.get('start'), 1))
      case 'rt':
        // as it is read where no browser sets it above the word
        flow.write('(')
        return () => flow.write(')')
      case 'li':
        return startItem(attributes.get('value'))
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
      if (tag === 'img') {
        const image = code === null ? describeImage(attributes) : ''
        if (image !== '') flow.write(image)
        return
      }
      if (tag === 'hr') {
        newLine(2)
        if (inline === null && !tables.inCell()) flow.write('---')
        return newLine(2)
      }
      const level = tag === 'p' ? wordListLevel(attributes) : null
      const breaks = level === null ? breaksAround(tag, lists.length) : 1
      if (breaks !== 0) newLine(breaks)
      if (!VOID.has(tag))
        endings.push({ tag, end: level === null ? start(tag, attributes, look) : startWord(level), breaks })
    },
    close(tag) {
      const ending = takeLast(endings, tag)
      ending?.end?.()
      if (ending !== undefined && ending.breaks !== 0) newLine(ending.breaks)
    },
    text(text, preserved) {
      const seen = dropInvisible(text).replace(/[\u00a0\u2007\u202f]/g, ' ')
      const visible = wordLevel === null ? seen : readMark(seen, wordLevel)
      if (code !== null) code.push(visible.replace(/\r\n?/g, '\n'))
      else
        (preserved ? writeLines : writeWords)(
          flow,
          inline?.kind === 'link' ? visible.replace(/[[\]]/g, '\\$&') : visible,
        )
    },
  }
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

function firstNumber(start: string | undefined, otherwise: number): number {
  return start !== undefined && /^\s*\d{1,9}\s*$/.test(start) ? Number(start) : otherwise
}

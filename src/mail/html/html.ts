/** Walks HTML much as a browser builds it and tells of what a reader can see; bounded depth, linear time, no tree. */
import { createLookReader, type Look, PLAIN } from './hidden.ts'
import { type Attributes, tokenizeHtml } from './html-tokens.ts'
import { appliesToScreen } from './media.ts'
import { addColors, PAPER, type Painted, paint } from './paint.ts'
import type { Standing } from './selector.ts'
import type { StyleSheet } from './style-sheet.ts'

/** Tags come lower-case, `close` for everything opened that is not void, though not always in the reverse order. */
export interface HtmlReader {
  open(tag: string, attributes: Attributes, look: Look): void
  close(tag: string): void
  /** Visible text between two tags, entities decoded; `preserved`: white space counts. */
  text(text: string, preserved: boolean): void
}

/** Takes the innermost element of `tag` out of those that are open; the last one in nearly all HTML. */
export function takeLast<Element extends { tag: string }>(open: Element[], tag: string): Element | undefined {
  if (open.at(-1)?.tag === tag) return open.pop()
  const at = open.findLastIndex((element) => element.tag === tag)
  return at === -1 ? undefined : open.splice(at, 1)[0]
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export const VOID = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)
const UNSEEN = words('script style title template iframe noembed noframes svg math canvas select datalist')
const PRESERVED = words('pre listing textarea')
const FRAME = words('html head body')
/** Elements whose unfinished inside an end tag of another kind does not close (HTML standard, "special"). */
const SPECIAL = words(
  'address article aside blockquote button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup li listing main marquee menu nav object ol p pre section select ' +
    'summary table tbody td template tfoot th thead tr ul',
)
const FORMATTING = words('a b big code em font i nobr s small strike strong tt u')
const CLOSES_P = words(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 ' +
    'h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul',
)
const HEADING = words('h1 h2 h3 h4 h5 h6')
const TABLE_PART = words('caption colgroup tbody td tfoot th thead tr')
const SCOPE = words('caption object table td template th')
const DOCUMENT = words('template')
const TABLE_SCOPE = words('table template')
/** Where HTML goes on within a drawing or a formula (HTML standard, "integration point"). */
const INTEGRATION = words('foreignobject desc mi mo mn ms mtext annotation-xml')
const DRAWING = words('svg math')
/** An item closes the one before only within the same of them. */
const ITEM_SCOPE = new Set([...SPECIAL, ...INTEGRATION].filter((tag) => !/^(?:address|div|p)$/.test(tag)))
/** What an opening tag closes first, and what it does not look beyond. */
const IMPLIED: Record<string, [closes: ReadonlySet<string>, within: ReadonlySet<string>]> = {
  li: [words('li'), ITEM_SCOPE],
  dt: [words('dt dd'), ITEM_SCOPE],
  dd: [words('dt dd'), ITEM_SCOPE],
  td: [words('td th'), words('table tr')],
  th: [words('td th'), words('table tr')],
  tr: [words('tr td th'), words('table tbody thead tfoot')],
  tbody: [words('tbody thead tfoot'), TABLE_SCOPE],
  thead: [words('tbody thead tfoot'), TABLE_SCOPE],
  tfoot: [words('tbody thead tfoot'), TABLE_SCOPE],
}
/** Where browsers stop nesting; deeper elements become siblings. */
const DEEPEST = 512

/** What an element has of its own and of those around it. */
interface Shown extends Painted {
  gone: boolean
  tiny: boolean
  invisible: boolean
  preserved: boolean
}

interface Element extends Shown, Standing, Holder {
  look: Look
  /** the reader was told of it */
  told: boolean
}

/** Counts the elements in it. */
interface Holder {
  children: number
  last: Standing | null
}

const PAGE: Shown = { gone: false, tiny: false, invisible: false, preserved: false, ...PAPER }
const UNREAD: Element = {
  ...PAGE,
  tag: '',
  attributes: new Map(),
  parent: null,
  nth: 0,
  before: null,
  children: 0,
  last: null,
  look: PLAIN,
  told: false,
}

function createFrame(tag: string, parent: Standing | null) {
  const attributes = new Map<string, string>()
  return { tag, attributes, parent, nth: 0, before: null, children: 0, last: null as Standing | null }
}

/** As the next child of `parent`; of those before it only the nearest is kept. */
function takePlace(element: Standing, parent: Holder): void {
  const before = parent.last
  if (before !== null) before.before = null
  parent.children += 1
  parent.last = element
  element.nth = parent.children
  element.before = before
}

/**
 * Calls `reader` for the visible content of `html` in order. `sheet` gets the text of `style` elements where they stand; true when one
 * that hides something came after something that was told, so that only another reading with the same sheet knows all of it.
 */
export function readHtml(html: string, sheet: StyleSheet, reader: HtmlReader): boolean {
  const stack: Element[] = []
  const page = { ...PAGE }
  const root = createFrame('html', null)
  const body = createFrame('body', root)
  let hasTold = false
  let isLate = false
  /** how often each tag is open, so that most stray end tags cost nothing */
  const open = new Map<string, number>()
  let drawings = 0
  const count = (tag: string, by: number) => {
    open.set(tag, (open.get(tag) ?? 0) + by)
    if (DRAWING.has(tag)) drawings += by
  }
  const now = () => stack.at(-1) ?? page
  const readLook = createLookReader(sheet)

  const isForeign = () => drawings > 0

  const inherit = (element: Element, parent: Shown) => {
    element.gone = parent.gone || element.look.gone
    element.tiny = element.look.tiny ?? parent.tiny
    element.invisible = element.look.invisible ?? parent.invisible
    element.preserved = element.look.preserved ?? parent.preserved
    paint(element, element.look, parent)
  }
  /** The page itself is never gone: what a mail program shows of it is a piece of its own page. */
  const framePage = () => {
    Object.assign(page, PAPER)
    for (const frame of [root, body]) {
      const look = { ...readLook(frame) }
      addColors(look, frame.tag, frame.attributes)
      paint(page, look, page)
      page.tiny = look.tiny ?? page.tiny
    }
  }
  const addStyles = (css: string) => {
    const { attributes } = stack.at(-1) ?? root
    const media = attributes.get('media')
    if ((open.get('template') ?? 0) > 0 || (media !== undefined && !appliesToScreen(`@media ${media}`))) return
    if (sheet.add(css) && hasTold) isLate = true
    framePage()
  }
  const remove = (index: number) => {
    const element = index === stack.length - 1 ? stack.pop() : stack.splice(index, 1)[0]
    if (element === undefined) return
    count(element.tag, -1)
    for (let i = index; i < stack.length; i += 1) inherit(stack[i] as Element, stack[i - 1] ?? page)
    if (element.told) reader.close(element.tag)
  }
  const popTo = (index: number) => {
    while (stack.length > index) remove(stack.length - 1)
  }
  /** The innermost open element that is wanted and not beyond one of `within`; -1 when there is none. */
  const find = (wanted: (tag: string) => boolean, within: ReadonlySet<string>) => {
    for (let i = stack.length - 1; i >= 0; i -= 1) {
      const tag = stack[i]?.tag ?? ''
      if (wanted(tag)) return i
      if (within.has(tag)) return -1
    }
    return -1
  }
  const closeImplied = (tag: string) => {
    if (CLOSES_P.has(tag) && (open.get('p') ?? 0) > 0) {
      const paragraph = find((name) => name === 'p', SCOPE)
      if (paragraph !== -1) popTo(paragraph)
    }
    if (tag === 'a' && (open.get('a') ?? 0) > 0) {
      const link = find((name) => name === 'a', SCOPE)
      if (link !== -1) remove(link)
    }
    if (HEADING.has(tag) && HEADING.has(stack.at(-1)?.tag ?? '')) popTo(stack.length - 1)
    const rule = Object.hasOwn(IMPLIED, tag) ? IMPLIED[tag] : undefined
    for (let at = rule === undefined ? -1 : 0; at !== -1 && rule !== undefined; ) {
      at = find((name) => rule[0].has(name), rule[1])
      if (at !== -1) popTo(at)
    }
  }

  const openTag = (tag: string, attributes: Attributes, selfClosing: boolean) => {
    if (FRAME.has(tag)) {
      const frame = tag === 'html' ? root : body
      if (tag === 'head' || attributes.size === 0) return
      // a second one only adds what the first did not say (HTML standard, "in body")
      const said = frame.attributes.size
      for (const [name, value] of attributes) if (!frame.attributes.has(name)) frame.attributes.set(name, value)
      if (frame.attributes.size > said) framePage()
      return
    }
    const foreign = isForeign()
    if (foreign && !SPECIAL.has(tag) && !FORMATTING.has(tag) && tag !== 'span' && tag !== 'br' && tag !== 'img') {
      if (!selfClosing) push(tag, attributes)
      return
    }
    // An HTML tag within a drawing that was never closed ends it.
    if (foreign && find((name) => INTEGRATION.has(name), DRAWING) === -1)
      popTo(stack.findIndex((element) => DRAWING.has(element.tag)))
    closeImplied(tag)
    if (!VOID.has(tag)) {
      if (!(selfClosing && DRAWING.has(tag))) push(tag, attributes)
    } else if (!now().gone) {
      const parent = stack.at(-1) ?? body
      const element = { tag, attributes, parent, nth: 0, before: null }
      takePlace(element, parent)
      const look = readLook(element)
      if (!look.gone && !(look.invisible ?? now().invisible)) reader.open(tag, attributes, look)
    }
  }
  const push = (tag: string, attributes: Attributes) => {
    if (stack.length >= DEEPEST) popTo(DEEPEST - 1)
    const parent = stack.at(-1) ?? body
    const element: Element = { ...UNREAD, tag, attributes, parent }
    takePlace(element, parent)
    const look = { ...readLook(element) }
    look.gone ||= UNSEEN.has(tag) || (tag === 'dialog' && !attributes.has('open'))
    if (PRESERVED.has(tag)) look.preserved ??= true
    addColors(look, tag, attributes)
    element.look = look
    inherit(element, now())
    element.told = !element.gone
    stack.push(element)
    count(tag, 1)
    if (element.told) reader.open(tag, attributes, look)
  }
  const closeTag = (tag: string) => {
    if (stack.at(-1)?.tag === tag) return remove(stack.length - 1)
    if (FRAME.has(tag)) return
    if (tag === 'br') return openTag('br', new Map(), false)
    if ((open.get(tag) ?? 0) === 0 && !HEADING.has(tag)) {
      if (tag !== 'p') return
      openTag('p', new Map(), false)
    }
    if (FORMATTING.has(tag)) {
      const at = find((name) => name === tag, SCOPE)
      if (at !== -1) remove(at)
    } else if (SPECIAL.has(tag)) {
      const heading = HEADING.has(tag)
      const within = tag === 'table' ? DOCUMENT : TABLE_PART.has(tag) ? TABLE_SCOPE : SCOPE
      const at = find((name) => name === tag || (heading && HEADING.has(name)), within)
      if (at !== -1) popTo(at)
    } else {
      const at = find((name) => name === tag, SPECIAL)
      if (at !== -1) popTo(at)
    }
  }

  tokenizeHtml(html, {
    openTag,
    closeTag,
    isForeign,
    text(text) {
      const { gone, tiny, invisible, preserved, faint } = now()
      if (gone) {
        if (stack.at(-1)?.tag === 'style') addStyles(text)
      } else if (!tiny && !invisible && !faint) {
        hasTold ||= /\S/.test(text)
        reader.text(text, preserved)
      }
    },
  })
  popTo(0)
  return isLate
}

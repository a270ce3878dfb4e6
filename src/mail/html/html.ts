/** Walks HTML much as a browser builds it and tells of what a reader can see; bounded depth, linear time, no tree. */
import {
  createFrame,
  type Element,
  type Holder,
  inherit,
  PAGE,
  takePlace,
  UNREAD,
  UNSEEN_OPACITY,
  withTag,
} from './element.ts'
import { createLookReader, type Look } from './hidden.ts'
import { type Attributes, tokenizeHtml } from './html-tokens.ts'
import { appliesToScreen, asksTooMuch } from './media.ts'
import type { Standing } from './meets.ts'
import { addColors, paint } from './paint.ts'
import type { StyleSheet } from './style-sheet.ts'
import {
  CLOSES_P,
  DOCUMENT,
  DRAWING,
  FORMATTING,
  FRAME,
  HEADING,
  IMPLIED,
  INTEGRATION,
  ISOLATING,
  SCOPE,
  SPECIAL,
  TABLE_PART,
  TABLE_SCOPE,
  UNMOVED,
  words,
} from './tags.ts'
import type { WholePage } from './whole-page.ts'

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

export const VOID = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)
/** Where browsers stop nesting; deeper elements become siblings. */
const DEEPEST = 512
/** What a block ended and what comes next goes on with: so many at once, and in all. */
const MOST_LOST = 100
const MOST_AGAIN = 20_000

/** Formatting that a block ended before its end tag came. */
interface Lost {
  tag: string
  attributes: Attributes
}

const NONE: readonly Lost[] = []

/**
 * Calls `reader` for the visible content of `html` in order. `sheet` gets the text of `style` elements where they stand; true when one
 * that hides something came after something that was told, so that only another reading with the same sheet knows all of it. `whole`
 * gets to know the page, or knows it from a reading before.
 */
export function readHtml(html: string, sheet: StyleSheet, reader: HtmlReader, whole: WholePage | null = null): boolean {
  const stack: Element[] = []
  const page = { ...PAGE }
  const root = createFrame('html', null)
  const body = createFrame('body', root)
  /** the elements as the whole page has them */
  const standing = new Map<Standing, Standing>(whole === null ? [] : [[body, whole.body]])
  let lost = NONE
  /** what was lost before an element that keeps it out, by its place in the stack */
  const asides: { at: number; lost: readonly Lost[] }[] = []
  let again = 0
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

  /** The page itself is never gone: what a mail program shows of it is a piece of its own page. */
  const framePage = () => {
    Object.assign(page, PAGE)
    for (const frame of [root, body]) {
      const look = { ...readLook(frame, page) }
      addColors(look, frame)
      paint(page, look, page)
      page.tiny = look.tiny ?? page.tiny
      page.variables = look.variables ?? page.variables
    }
  }
  const addStyles = (css: string) => {
    const { attributes } = stack.at(-1) ?? root
    const media = attributes.get('media')
    if (!/^(?:text\/css)?$/i.test(attributes.get('type') ?? '')) return
    if ((open.get('template') ?? 0) > 0 || (media !== undefined && !asksTooMuch(media) && !appliesToScreen(media)))
      return
    if (sheet.add(css) && hasTold) isLate = true
    framePage()
  }
  const remove = (index: number) => {
    const element = index === stack.length - 1 ? stack.pop() : stack.splice(index, 1)[0]
    if (element === undefined) return
    count(element.tag, -1)
    for (let i = index; i < stack.length; i += 1) inherit(stack[i] as Element, stack[i - 1] ?? page)
    if ((lost.length > 0 || asides.length > 0) && ISOLATING.has(element.tag)) {
      lost = asides.at(-1)?.at === index ? (asides.pop()?.lost ?? NONE) : NONE
    }
    if (element.told) reader.close(element.tag)
  }
  /** Ends an element with all that is in it; what only shapes letters goes on in what comes next. */
  const popTo = (index: number) => {
    for (let at = index; at < stack.length && !ISOLATING.has(stack[at]?.tag ?? ''); at += 1) {
      const { tag, attributes } = stack[at] as Element
      if (FORMATTING.has(tag) && lost.length < MOST_LOST) lost = [...lost, { tag, attributes }]
    }
    cutTo(index)
  }
  const cutTo = (index: number) => {
    while (stack.length > index) remove(stack.length - 1)
  }
  /** What a block ended goes on in the line that begins now (HTML standard, "reconstruct the active formatting elements"). */
  const goOn = () => {
    const all = lost
    lost = NONE
    again += all.length
    if (again <= MOST_AGAIN) for (const { tag, attributes } of all) push(tag, attributes)
  }
  const forget = (tag: string): boolean => {
    const at = lost.findLastIndex((one) => one.tag === tag)
    if (at !== -1) lost = lost.toSpliced(at, 1)
    return at !== -1
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
    // a table stays within a link: only pages that say which HTML they are end the paragraph before it
    if (CLOSES_P.has(tag) && (open.get('p') ?? 0) > 0 && !(tag === 'table' && (open.get('a') ?? 0) > 0)) {
      const paragraph = find((name) => name === 'p', SCOPE)
      if (paragraph !== -1) popTo(paragraph)
    }
    if (tag === 'a' && (open.get('a') ?? 0) > 0) {
      const link = find((name) => name === 'a', SCOPE)
      if (link !== -1) remove(link)
    }
    if (tag === 'a' && lost.length > 0) while (forget(tag));
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
      cutTo(stack.findIndex((element) => DRAWING.has(element.tag)))
    closeImplied(tag)
    if (lost.length > 0 && !SPECIAL.has(tag) && !UNMOVED.has(tag)) goOn()
    if (!VOID.has(tag)) {
      if (!(selfClosing && DRAWING.has(tag))) push(tag, attributes)
    } else {
      const parent = stack.at(-1) ?? body
      const element = { tag, attributes, parent, nth: 0, before: null }
      const look = lookOf(element, parent)
      if (look.gone || now().gone || (look.invisible ?? now().invisible)) return
      if (now().opacity * look.opacity > UNSEEN_OPACITY) reader.open(tag, attributes, look)
    }
  }
  const lookOf = (element: Standing, parent: Standing & Holder): Readonly<Look> => {
    takePlace(element, parent)
    if (whole === null) return readLook(element, now())
    const known = whole.next(element, standing.get(parent) ?? parent)
    standing.set(element, known)
    return readLook(known, now())
  }
  const push = (tag: string, attributes: Attributes) => {
    if (stack.length >= DEEPEST) cutTo(DEEPEST - 1)
    const parent = stack.at(-1) ?? body
    const element: Element = { ...UNREAD, tag, attributes, parent }
    const look = withTag(lookOf(element, parent), element, body.attributes)
    if (lost.length > 0 && ISOLATING.has(tag)) {
      asides.push({ at: stack.length, lost })
      lost = NONE
    }
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
    if (lost.length > 0 && FORMATTING.has(tag) && forget(tag)) return
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
      if (lost.length > 0 && !isBlank(text) && stack.at(-1)?.tag !== 'style') goOn()
      whole?.text(standing.get(stack.at(-1) ?? body) ?? body)
      const { gone, tiny, invisible, preserved, faint, flat } = now()
      if (gone) {
        if (stack.at(-1)?.tag === 'style') addStyles(text)
      } else if (!tiny && !invisible && !faint && !flat) {
        hasTold ||= !isBlank(text)
        reader.text(text, preserved)
      }
    },
  })
  cutTo(0)
  return isLate
}

function isBlank(text: string): boolean {
  return !/\S/.test(text)
}

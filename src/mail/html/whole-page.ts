/** A page as a tree, for the selectors that ask what comes behind an element or stands in it. Bounded; only mail that asks has one. */
import { readHtml } from './html.ts'
import type { Standing, Whole } from './meets.ts'
import { createStyleSheet } from './style-sheet.ts'

/** Beyond it nothing is known of an element, and a rule that may hide it does. */
const MOST_ELEMENTS = 20_000

/** The elements come in the same order whenever the same HTML is read, whatever its styles say. */
export interface WholePage {
  root: Standing
  body: Standing
  /** the element as the page has it; itself: nothing is known of it */
  next(element: Standing, parent: Standing): Standing
  /** there is text in it */
  text(parent: Standing): void
}

/** Reads `html` once, and gives what tells of it whenever it is read again. */
export function readWholePage(html: string): () => WholePage {
  const root = createNode('html', null)
  const body = createNode('body', root)
  const elements: Standing[] = []
  readHtml(html, createStyleSheet(), NOBODY, {
    root,
    body,
    next(element, parent) {
      const { tag, attributes } = element
      if (parent.whole === undefined || elements.length >= MOST_ELEMENTS) return element
      const { children, tags } = parent.whole
      const nth = (tags.get(tag) ?? 0) + 1
      tags.set(tag, nth)
      const node = { ...createNode(tag, parent), attributes, nth: children.length + 1, before: children.at(-1) ?? null }
      node.whole.nthOfTag = nth
      children.push(node)
      elements.push(node)
      return node
    },
    text(parent) {
      if (parent.whole !== undefined) parent.whole.hasText = true
    },
  })
  return () => {
    let at = 0
    return { root, body, next: (element) => elements[at++] ?? Object.assign(element, { isBeyond: true }), text() {} }
  }
}

const NOBODY = { open() {}, close() {}, text() {} }

function createNode(tag: string, parent: Standing | null): Standing & { whole: Whole } {
  const whole = { children: [], tags: new Map<string, number>(), nthOfTag: 0, hasText: false }
  return { tag, attributes: new Map(), parent, nth: 0, before: null, whole }
}

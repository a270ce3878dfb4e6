/** An open element: where it stands, how it looks by itself, and what it has of what is around it. */
import { type Around, type Look, PLAIN } from './hidden.ts'
import type { Attributes } from './html-tokens.ts'
import type { Standing } from './meets.ts'
import { addColors, PAPER, type Painted, paint } from './paint.ts'
import { PRESERVED, TELLING, UNSEEN } from './tags.ts'
import { NO_VARIABLES } from './variables.ts'

export const UNSEEN_OPACITY = 0.05

/** What an element has of its own and of those around it. */
export interface Shown extends Painted, Around {
  gone: boolean
  tiny: boolean
  opacity: number
  flat: boolean
  invisible: boolean
  preserved: boolean
}

export interface Element extends Shown, Standing, Holder {
  /** the reader was told of it */
  told: boolean
}

/** Counts the elements in it. */
export interface Holder {
  children: number
  last: Standing | null
}

export const PAGE: Shown = {
  gone: false,
  tiny: false,
  opacity: 1,
  flat: false,
  variables: NO_VARIABLES,
  look: PLAIN,
  invisible: false,
  preserved: false,
  ...PAPER,
}
export const UNREAD: Element = {
  ...PAGE,
  tag: '',
  attributes: new Map(),
  parent: null,
  nth: 0,
  before: null,
  children: 0,
  last: null,
  told: false,
}

export function createFrame(
  tag: string,
  parent: Standing | null,
): Standing & Holder & { attributes: Map<string, string> } {
  return { tag, attributes: new Map<string, string>(), parent, nth: 0, before: null, children: 0, last: null }
}

/** As the next child of `parent`; of those before it only the nearest is kept. */
export function takePlace(element: Standing, parent: Holder): void {
  const before = parent.last
  if (before !== null) before.before = null
  parent.children += 1
  parent.last = element
  element.nth = parent.children
  element.before = before
}

/** `look` with what the tag and its attributes, and those of `body`, add to it. */
export function withTag(look: Readonly<Look>, element: Standing, body: Attributes): Readonly<Look> {
  const { tag, attributes } = element
  if (!TELLING.has(tag) && !attributes.has('bgcolor') && !attributes.has('background')) return look
  const own = { ...look }
  own.gone ||= UNSEEN.has(tag) || (tag === 'dialog' && !attributes.has('open'))
  if (PRESERVED.has(tag)) own.preserved ??= true
  if (tag === 'font' && /^\s*[+-]?\d/.test(attributes.get('size') ?? '')) own.tiny ??= false
  addColors(own, element, body)
  return own
}

/** What it has of what is around it. */
export function inherit(element: Element, parent: Shown): void {
  const { look } = element
  element.opacity = parent.opacity * look.opacity
  element.gone = parent.gone || look.gone || element.opacity <= UNSEEN_OPACITY
  element.tiny = look.tiny ?? parent.tiny
  element.flat = look.flat ?? parent.flat
  element.variables = look.variables ?? parent.variables
  element.invisible = look.invisible ?? parent.invisible
  element.preserved = look.preserved ?? parent.preserved
  paint(element, look, parent)
}

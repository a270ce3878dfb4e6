/** What HTML says of text besides elements: its colour, initials before it, a `>` that somebody typed. */
import type { Look } from '../html/hidden.ts'
import type { Hint } from './apply-hints.ts'
import { isBlank } from './characters.ts'

const MOST_NOTES = 1_000
/** how far the parts of a colour are from each other */
const LEAST_COLOR = 60
const TYPED = '>'.charCodeAt(0)
const TAGGED = '['.charCodeAt(0)

export interface Notes {
  /** Before text is written, `color` of which `colorOf` told. */
  before(text: string, color: number, inside: boolean, isTyped: boolean): void
  /** Before what is no text, and stands on a line as text does. */
  beforeOther(color: number): void
  /** When something was written, or an element ended. */
  after(): void
}

/** Puts what it notes into `hints`. */
export function createNotes(hints: Hint[], position: () => number | null): Notes {
  let colored: Hint | null = null
  let notes = 0
  const note = (hint: Omit<Hint, 'start' | 'end'>): Hint | null => {
    const at = notes < MOST_NOTES ? position() : null
    if (at === null) return null
    notes += 1
    const noted = { ...hint, start: at, end: at }
    hints.push(noted)
    return noted
  }
  const beforeOther = (color: number) => {
    const at = color === (colored?.color ?? 0) ? null : position()
    if (at === null) return
    if (colored !== null) colored.end = at
    colored = color === 0 ? null : note({ kind: 'colored', color })
  }
  return {
    beforeOther,
    before(text, color, inside, isTyped) {
      if (!inside && !isTyped && color === 0 && colored === null) return
      const first = firstCode(text)
      if (Number.isNaN(first)) return
      if (first === TYPED && isTyped && !inside) note({ kind: 'literal' })
      beforeOther(color)
      if (first === TAGGED && inside) note({ kind: 'tagged' })
    },
    after() {
      if (colored !== null) colored.end = position() ?? colored.end
    },
  }
}

/** RGB in one number; 0 for black, white and what is between. */
export function colorOf(color: Look['color'], around: number): number {
  if (color === null || color === 'inherit') return around
  if (color === 'unknown') return 0
  const [red, green, blue] = color
  const isGray = Math.max(red, green, blue) - Math.min(red, green, blue) < LEAST_COLOR
  return isGray ? 0 : (Math.round(red) << 16) | (Math.round(green) << 8) | Math.round(blue)
}

/** Elements of a few words, that somebody marks with a pen. */
export const INLINE: ReadonlySet<string> = new Set(['span', 'font', 'b', 'strong', 'i', 'em', 'u', 'mark'])
const YELLOW = 0xffff00
/** Added to the colour of what is behind text; that of the text itself stands above it. */
export const BEHIND = 1 << 24
const TEXT = 2 * BEHIND

/** The colour with which text is marked, here or `around`; that of the text itself where it is not. */
export function markedOf(tag: string, background: Look['background'], color: number, around: number): number {
  const isMarked = background !== null && background !== 'unknown'
  const pen = isMarked ? colorOf(background, 0) : tag === 'mark' ? YELLOW : 0
  if (pen !== 0) return textColorOf(color) * TEXT + BEHIND + pen
  return color === 0 && around >= BEHIND && !isMarked ? around : color
}

/** The colour of the text alone. */
export function textColorOf(color: number): number {
  return color < BEHIND ? color : Math.floor(color / TEXT)
}

/** The first character that is no blank, as its code; NaN when there is none. */
function firstCode(text: string): number {
  let at = 0
  while (at < text.length && isBlank(text.charCodeAt(at))) at += 1
  return text.charCodeAt(at)
}

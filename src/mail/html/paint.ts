/** The colour of text and of what is behind it, from element to element: what cannot be told from its background is not seen. */
import { BLACK, type Color, canBeSeen, isTransparent, layOn, readLegacyColor, WHITE } from './color.ts'
import type { Look } from './hidden.ts'
import type { Attributes } from './html-tokens.ts'

/** null: cannot be known */
export interface Painted {
  color: Color | null
  background: Color | null
  /** its text cannot be seen */
  faint: boolean
}

/** What a mail program writes on, when nobody says anything. */
export const PAPER: Readonly<Painted> = { color: BLACK, background: WHITE, faint: false }

/** What a browser gives by itself to a link and to a button. */
const LINK: Color = [0, 0, 238, 1]
const FIELD: Color = [239, 239, 239, 1]

/** Gives `painted` the colours that `look` has within `parent`. */
export function paint(painted: Painted, look: Look, parent: Readonly<Painted>): void {
  const { color } = look
  const background = look.background === 'inherit' ? (textColor(look, parent) ?? 'unknown') : look.background
  if (color === null && background === null) {
    painted.color = parent.color
    painted.background = parent.background
    painted.faint = parent.faint
    return
  }
  painted.color = textColor(look, parent)
  if (background === null) painted.background = parent.background
  else if (background === 'unknown' || (parent.background === null && background[3] < 1)) painted.background = null
  else painted.background = layOn(background, parent.background ?? WHITE)
  painted.faint = isFaint(painted, background === 'unknown')
}

/** null: cannot be known */
function textColor({ color }: Look, parent: Readonly<Painted>): Color | null {
  if (color === 'unknown') return null
  return color === null || color === 'inherit' ? parent.color : color
}

/** Letters without colour may be cut out of a picture that is their own background. */
function isFaint({ color, background }: Painted, isCutOut: boolean): boolean {
  if (color === null) return false
  return background === null ? isTransparent(color) && !isCutOut : !canBeSeen(color, background)
}

/** Adds to `look` what the tag and its attributes, and those of `body`, say of colours; styles go before. */
export function addColors(
  look: Look,
  { tag, attributes }: { tag: string; attributes: Attributes },
  body?: Attributes,
): void {
  if (tag === 'button' || tag === 'textarea') {
    look.color ??= BLACK
    look.background ??= FIELD
  }
  if (attributes.size === 0) return
  if (look.color === null) {
    if (tag === 'a' && attributes.has('href')) look.color = readAttribute(body?.get('link')) ?? LINK
    else if (tag === 'font') look.color = readAttribute(attributes.get('color'))
    else if (tag === 'body') look.color = readAttribute(attributes.get('text'))
  }
  if (look.background !== null) return
  if (attributes.has('background')) look.background = 'unknown'
  else if (attributes.has('bgcolor')) look.background = readAttribute(attributes.get('bgcolor'))
}

function readAttribute(value: string | undefined): Color | null {
  return value === undefined ? null : readLegacyColor(value)
}

/** What the styles of an element do to its visibility, as the common mail programs apply them. */
import { BLACK, type Color, isTransparent, readColor } from './color.ts'
import { cascade, type Declared, readDeclarations } from './declarations.ts'
import type { Standing } from './selector.ts'
import type { StyleSheet } from './style-sheet.ts'
import { fillIn } from './variables.ts'

export interface Look {
  /** the element and all within it are not shown, whatever they say themselves */
  gone: boolean
  /** text of no size, inherited; null: says nothing. Templates set it on a wrapper and give the text a size again. */
  tiny: boolean | null
  /** visibility: hidden, inherited; null: says nothing */
  invisible: boolean | null
  /** white space is kept, inherited; null: says nothing */
  preserved: boolean | null
  /** false: the style takes boldness back; null: says nothing */
  bold: boolean | null
  /** of its text, inherited; null: says nothing */
  color: Color | 'inherit' | 'unknown' | null
  /** null: what is behind shows through; unknown: a picture, for one */
  background: Color | 'unknown' | null
}

/** What no style says anything of. */
export const PLAIN: Readonly<Look> = {
  gone: false,
  tiny: null,
  invisible: null,
  preserved: null,
  bold: null,
  color: null,
  background: null,
}

/** A mail repeats a few styles in each cell and paragraph; more than these are read each time. */
const MOST_KNOWN = 1_000

/**
 * A reader of an element's rules, style and `hidden` for one document. `mso-hide: all` alone hides from one mail program only, and is
 * how templates show a button to all the others, so it does not count.
 */
export function createLookReader(sheet: StyleSheet): (element: Standing) => Readonly<Look> {
  /** by the rules that are met, then by what the style says: a name of both would be a new text for each element */
  const known = new Map<string, Map<string, Look>>()
  let count = 0
  return (element) => {
    const { attributes } = element
    const { rules, key: met } = sheet.match(element)
    const style = attributes.get('style')
    const hidden = attributes.has('hidden')
    if (style === undefined && rules.length === 0) return hidden ? { ...PLAIN, gone: true } : PLAIN
    const variables = sheet.variables()
    const rule = (hidden ? `!${met}` : met) + (variables.size === 0 ? '' : `~${variables.size}`)
    const looks = known.get(rule) ?? new Map<string, Look>()
    const look = looks.get(style ?? '')
    if (look !== undefined) return look
    const lists = rules.map(({ declarations }) => declarations)
    const declared = cascade(style === undefined ? lists : [...lists, readDeclarations(style)])
    const read = readLook(fillIn(declared, variables), hidden)
    if (count < MOST_KNOWN) {
      known.set(rule, looks.set(style ?? '', read))
      count += 1
    }
    return read
  }
}

function readLook(declared: Declared, hidden: boolean): Look {
  return {
    gone: isGone(declared) || (hidden && !declared.has('display')),
    tiny: readTiny(declared),
    invisible: readChoice(declared.get('visibility'), /^(?:hidden|collapse)/, /^visible/),
    preserved: readChoice(declared.get('white-space'), /^(?:pre|break-spaces)/, /^(?:normal|nowrap)/),
    bold: readChoice(declared.get('font-weight'), /^(?:bold|[6-9]00)/, /^(?:normal|lighter|[1-5]00)/),
    color: readTextColor(declared),
    background: readBackground(declared),
  }
}

/** What `isGone` looks at: most styles say nothing of it. */
const TAKES_AWAY = new Set(
  `display content-visibility opacity filter width height max-width max-height overflow overflow-x overflow-y position
   clip clip-path text-indent margin margin-left margin-top scale translate transform inset zoom letter-spacing`.split(
    /\s+/,
  ),
)

function takesAway(declared: Declared): boolean {
  for (const name of declared.keys()) if (TAKES_AWAY.has(name)) return true
  return false
}

function isGone(declared: Declared): boolean {
  if (!takesAway(declared)) return false
  const is = (name: string, wanted: RegExp) => {
    const value = declared.get(name)
    return value !== undefined && wanted.test(value)
  }
  const small = (name: string) => is(name, /^[01]?(?:\.\d+)?(?:px|pt)?$|^0(?:\.0+)?[a-z%]*$/) && is(name, /\d/)
  const zero = (name: string) => is(name, /^\.?0+(?:\.0+)?[a-z%]*$/)
  const far = (name: string) => isFar(declared.get(name))
  const anyFar = (name: string) => wordsOf(declared.get(name)).some(isFar)
  const clipped = ['overflow', 'overflow-x', 'overflow-y'].some((name) => is(name, /hidden|clip/))
  const placed = is('position', /^(?:absolute|fixed|relative)/)
  const opacity = declared.get('opacity')
  return (
    is('display', /^none/) ||
    is('content-visibility', /^hidden/) ||
    (opacity !== undefined && Number.parseFloat(opacity) <= (opacity.endsWith('%') ? 5 : 0.05)) ||
    is('filter', /\bopacity\(\s*(?:0+(?:\.0*)?|\.0+)%?\s*\)/) ||
    zero('max-height') ||
    (zero('width') && zero('height')) ||
    (clipped && ['width', 'height', 'max-width', 'max-height'].some(small)) ||
    (clipped && is('text-indent', /^\d{3,}%/)) ||
    // columns are drawn back by their own width
    marginsOf(declared).some((margin) => isFar(margin) && margin !== '-100%') ||
    far('text-indent') ||
    (placed && (['left', 'right', 'top', 'bottom'].some(far) || anyFar('inset'))) ||
    (placed && is('clip', /^rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?/)) ||
    is(
      'clip-path',
      /^(?:inset\(\s*(?:50|[6-9]\d|100)%|circle\(\s*0|ellipse\(\s*0|polygon\(\s*(?:0[a-z%]*[\s,]+)+0[a-z%]*\s*\))/,
    ) ||
    is('scale', /^(?:0+(?:\.0\d*)?|\.0\d*)%?$/) ||
    (is('zoom', /^[.\d]/) && Number.parseFloat(declared.get('zoom') ?? '') <= (is('zoom', /%$/) ? 10 : 0.1)) ||
    is('letter-spacing', /^-(?:0*\.[6-9]\d*|[1-9]\d*(?:\.\d+)?)r?em$|^-[1-9]\d+px$/) ||
    anyFar('translate') ||
    is(
      'transform',
      /scale(?:3d|x|y)?\(\s*(?:0+(?:\.0\d*)?|\.0\d*)\s*[,)]|rotate[xy]\(\s*-?90deg|matrix\(\s*0\s*,\s*0\s*,\s*0\s*,\s*0\s*,|translate(?:3d|x|y)?\([^)]{0,40}-\d{3,}(?:\.\d+)?(?:px|em|vw|vh|%)/,
    )
  )
}

/** The upper and the left one: others move nothing but what comes next. */
function marginsOf(declared: Declared): string[] {
  const [top = '', right = top, , left = right] = wordsOf(declared.get('margin'))
  return [declared.get('margin-top') ?? top, declared.get('margin-left') ?? left]
}

function wordsOf(value: string | undefined): string[] {
  return value === undefined ? [] : value.slice(0, LONGEST_LIST).split(/\s+/)
}

/** Beyond the edge of any screen: `-9999px`, `-100vw`, or as far on the other side. */
function isFar(value: string | undefined): boolean {
  if (value === undefined) return false
  const number = Number.parseFloat(value)
  return number <= -500 || number >= 5_000 || (number <= -100 && /^-\d+(?:\.\d+)?(?:vw|vh|em|rem|%)/.test(value))
}

/** Nobody reads letters of 2 px. A share of nothing is nothing: other relative sizes leave a size of zero as it is. */
function readTiny(declared: Declared): boolean | null {
  const size =
    declared.get('font-size') ?? /(?:^|\s)([\d.]+(?:px|pt|em|%)?)(?:\s*\/|\s)/.exec(declared.get('font') ?? '')?.[1]
  if (size === undefined) return null
  const number = Number.parseFloat(size)
  if (number === 0 || /^(?:calc|min)\(\s*0/.test(size)) return true
  if (number <= 2 && /^[+\d.]+(?:px|pt)?$/.test(size)) return true
  if (number <= 0.1 && /[\d.](?:r?em|vw|vh|ex|ch|in|cm|mm)$/.test(size)) return true
  if (number <= 10 && size.endsWith('%')) return true
  return /%$|\dem$|inherit|smaller|larger/.test(size) ? null : false
}

function readTextColor(declared: Declared): Look['color'] {
  const value = declared.get('-webkit-text-fill-color') ?? declared.get('color')
  if (value === undefined) return null
  if (/^(?:inherit|unset|currentcolor)/.test(value)) return 'inherit'
  if (hasShadow(declared.get('text-shadow') ?? '')) return 'unknown'
  return readColor(value) ?? 'unknown'
}

/** One that is seen shows the letters whatever their colour. */
function hasShadow(value: string): boolean {
  if (!/\d/.test(value)) return false
  return value
    .slice(0, LONGEST_LIST)
    .split(/,(?![^(]*\))/)
    .some((shadow) => !partsOf(shadow).some((part) => isTransparent(readColor(part) ?? BLACK)))
}

function readBackground(declared: Declared): Look['background'] {
  const all = declared.get('background') ?? ''
  const image = declared.get('background-image') ?? ''
  if (/\(/.test(image) || /url\(|gradient\(|var\(|image/.test(all)) return 'unknown'
  const value = own(declared.get('background-color') ?? all, declared)
  if (value === '' || /^(?:inherit|unset|initial|none)$/.test(value)) return null
  const color = readColor(value) ?? colorIn(value)
  if (color === null) return 'unknown'
  return isTransparent(color) ? null : color
}

/** `currentcolor` is that of the text. */
function own(background: string, declared: Declared): string {
  return background === 'currentcolor' ? (declared.get('color') ?? background) : background
}

const NO_COLOR =
  /^(?:none|no-repeat|repeat|repeat-[xy]|scroll|fixed|local|left|right|top|bottom|center|cover|contain|\/|\d[\d.]*(?:px|%)?)$/
const LONGEST_LIST = 200

/** What blanks part that stand in no parentheses. */
function partsOf(value: string): string[] {
  return value.trim().split(/\s+(?![^(]*\))/)
}

/** `#fff none repeat scroll 0 0`; null: it says something else. */
function colorIn(value: string): Color | null {
  if (value.length > LONGEST_LIST) return null
  let found: Color | null = [0, 0, 0, 0]
  for (const word of partsOf(value)) {
    if (NO_COLOR.test(word)) continue
    found = readColor(word)
    if (found === null) return null
  }
  return found
}

function readChoice(value: string | undefined, yes: RegExp, no: RegExp): boolean | null {
  if (value === undefined) return null
  if (yes.test(value)) return true
  return no.test(value) ? false : null
}

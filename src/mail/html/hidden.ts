/** What the styles of an element do to its visibility, as the common mail programs apply them. */
import { BLACK, type Color, canBeSeen, colorsIn, isTransparent, readColor } from './color.ts'
import { wordsOf } from './css-values.ts'
import { cascade, type Declared, readBlock } from './declarations.ts'
import { isFlat, isGone, isNoHeight, type Kind } from './gone.ts'
import type { Standing } from './meets.ts'
import type { StyleSheet } from './style-sheet.ts'
import { KINDS } from './tags.ts'
import { fillIn, type Variables, withOwn } from './variables.ts'

export interface Look {
  /** the element and all within it are not shown, whatever they say themselves */
  gone: boolean
  /** text of no size, inherited; null: says nothing. Templates set it on a wrapper and give the text a size again. */
  tiny: boolean | null
  /** how much of it covers what is behind, with all that is in it: 0 nothing, 1 all */
  opacity: number
  /** in lines of no height that are cut off, inherited; null: says nothing */
  flat: boolean | null
  /** its children stand by themselves, whatever they are */
  isFlexible: boolean
  /** those that hold in it; null: those around it */
  variables: Variables | null
  /** visibility: hidden, inherited; null: says nothing */
  invisible: boolean | null
  /** white space is kept, inherited; null: says nothing */
  preserved: boolean | null
  /** false: the style takes boldness back; null: says nothing */
  bold: boolean | null
  /** of its text, inherited; null: says nothing */
  color: Color | 'inherit' | 'unknown' | null
  /** null: what is behind shows through; unknown: a picture, for one; inherit: that of its text, inherited */
  background: Color | 'unknown' | 'inherit' | null
}

/** What no style says anything of. */
export const PLAIN: Readonly<Look> = {
  gone: false,
  tiny: null,
  opacity: 1,
  flat: null,
  isFlexible: false,
  variables: null,
  invisible: null,
  preserved: null,
  bold: null,
  color: null,
  background: null,
}

/** A mail repeats a few styles in each cell and paragraph; more than these are read each time. */
const MOST_KNOWN = 1_000

/** What an element stands in. */
export interface Around {
  look: Readonly<Look>
  variables: Variables
}

/**
 * A reader of an element's rules, style and `hidden` for one document. `mso-hide: all` alone hides from one mail program only, and is
 * how templates show a button to all the others, so it does not count.
 */
export function createLookReader(sheet: StyleSheet): (element: Standing, around: Around) => Readonly<Look> {
  /** by how it stands and the rules that are met, then by what the style says: a name of all would be a new text for each element */
  const known: Record<Kind, Map<string, Map<string, Look>>> = { block: new Map(), inline: new Map(), table: new Map() }
  let size = 0
  /** of elements with variables of their own */
  let count = 0
  return (element, around) => {
    const { attributes } = element
    const { rules, important, key: met } = sheet.match(element)
    const style = attributes.get('style')
    const hidden = attributes.has('hidden') || attributes.has('popover')
    if (style === undefined && rules.length === 0) return hidden ? { ...PLAIN, gone: true } : PLAIN
    const { variables } = around
    const kind = KINDS.get(element.tag) ?? (around.look.isFlexible ? 'block' : 'inline')
    const rule = (hidden ? `!${met}` : met) + (variables.id === 0 ? '' : `~${variables.id}`)
    const looks = known[kind].get(rule) ?? new Map<string, Look>()
    const look = looks.get(style ?? '')
    if (look !== undefined) return look
    const own = style === undefined ? [] : [readBlock(style)]
    const blocks = own.length === 0 ? rules : [...rules, ...own]
    const declared = cascade(blocks, important === null ? blocks : [...important, ...own])
    const sets = withOwn(variables, blocks, count + 1)
    if (sets !== null) count += 1
    const read = readLook(fillIn(declared, variables, sets, sheet.page), { hidden, kind, variables: sets })
    if (size < MOST_KNOWN) {
      known[kind].set(rule, looks.set(style ?? '', read))
      size += 1
    }
    return read
  }
}

function readLook(
  declared: Declared,
  { hidden, kind, variables }: { hidden: boolean; kind: Kind; variables: Variables | null },
): Look {
  return {
    gone: isGone(declared, kind) || (hidden && !declared.has('display')),
    tiny: readTiny(declared),
    opacity: readOpacity(declared.get('opacity')),
    flat: readFlat(declared, kind),
    isFlexible: /(?:flex|grid)$/.test(declared.get('display') ?? ''),
    variables,
    invisible: readChoice(declared.get('visibility'), /^(?:hidden|collapse)/, /^visible/),
    preserved: readChoice(declared.get('white-space'), /^(?:pre|break-spaces)/, /^(?:normal|nowrap)/),
    bold: readChoice(declared.get('font-weight'), /^(?:bold|[6-9]00)/, /^(?:normal|lighter|[1-5]00)/),
    color: readTextColor(declared),
    background: readBackground(declared),
  }
}

function readOpacity(value: string | undefined): number {
  const number = value === undefined ? 1 : Number.parseFloat(value) / (value.endsWith('%') ? 100 : 1)
  return Number.isNaN(number) ? 1 : Math.min(Math.max(number, 0), 1)
}

function readFlat(declared: Declared, kind: Kind): boolean | null {
  const height = declared.get('line-height')
  if (height === undefined) return null
  if (!isNoHeight(height) && /\d|normal/.test(height)) return false
  return isFlat(declared, kind) ? true : null
}

/** Nobody reads letters of 2 px. A share of nothing is nothing: other relative sizes leave a size of zero as it is. */
function readTiny(declared: Declared): boolean | null {
  const size =
    declared.get('font-size') ?? /(?:^|\s)([\d.]+(?:px|pt|em|%)?)(?:\s*\/|\s)/.exec(declared.get('font') ?? '')?.[1]
  if (Number.parseFloat(declared.get('font-size-adjust') ?? '') === 0) return true
  if (size === undefined) return null
  const number = Number.parseFloat(size)
  if (number === 0 || /^(?:calc|min)\(\s*0/.test(size)) return true
  if (number <= 2 && /^[+\d.]+(?:px|pt)?$/.test(size)) return true
  if (number <= 0.1 && /[\d.](?:r?em|vw|vh|ex|ch|in|cm|mm)$/.test(size)) return true
  if (number <= 10 && size.endsWith('%')) return true
  return /%$|\dem$|inherit|smaller|larger/.test(size) ? null : false
}

const INHERITS = /^(?:inherit|unset|currentcolor)/

function readTextColor(declared: Declared): Look['color'] {
  const filled = declared.get('-webkit-text-fill-color')
  const value = filled === 'initial' || filled === undefined ? declared.get('color') : filled
  if (value === undefined || value === 'revert') return null
  if (INHERITS.test(value)) return 'inherit'
  if (value === 'initial') return BLACK
  const color = readColor(value)
  return color === null || hasShadow(declared.get('text-shadow') ?? '', color) ? 'unknown' : color
}

/** One of another colour shows the letters whatever theirs is. */
function hasShadow(value: string, text: Color): boolean {
  if (!/\d/.test(value)) return false
  return value
    .slice(0, LONGEST_LIST)
    .split(/,(?![^(]*\))/)
    .some((shadow) => {
      const others = wordsOf(shadow).filter(
        (part) => !/^[+-]?[\d.]/.test(part) && part !== 'inset' && part !== 'currentcolor',
      )
      return others.some((part) => {
        const color = readColor(part)
        return color === null || (!isTransparent(color) && (isTransparent(text) || canBeSeen(color, text)))
      })
    })
}

function readBackground(declared: Declared): Look['background'] {
  const all = declared.get('background') ?? ''
  const image = declared.get('background-image') ?? ''
  const painted = declared.has('background-image') ? image : all
  if (!(/\(/.test(image) || /url\(|gradient\(|var\(|image/.test(all))) return readPlain(all, declared)
  const even = evenColor(painted)
  if (!isPart(declared)) return even
  // what is of the colour of the words shows none of them, and leaves the others to what is behind it
  return even !== 'unknown' && String(even) === String(readTextColor(declared)) ? readPlain('', declared) : 'unknown'
}

/** Beneath any picture. */
function readPlain(all: string, declared: Declared): Look['background'] {
  const value = declared.get('background-color') ?? all
  if (value === 'currentcolor') return ofText(declared)
  if (value === '' || /^(?:inherit|unset|initial|none)$/.test(value)) return null
  const color = readColor(value) ?? colorIn(value)
  if (color === null) return 'unknown'
  return isTransparent(color) ? null : color
}

const WHOLE = /^(?:auto|cover|100%|initial|unset|revert)(?: (?:auto|100%))?$/

/** Is a picture behind some of the element alone, such as a line under its words, or in nothing but its letters? */
function isPart(declared: Declared): boolean {
  const size = declared.get('background-size') ?? 'auto'
  const repeat = declared.get('background-repeat') ?? 'repeat'
  const isTiled = /^(?:repeat|round|initial|unset|revert)(?: (?:repeat|round))?$/.test(repeat)
  return /text/.test(declared.get('background-clip') ?? '') || !(isTiled || WHOLE.test(size))
}

/** Of a gradient that has but one. */
function evenColor(image: string): Color | 'unknown' {
  const [color, ...others] = colorsIn(image) ?? []
  const isEven = color !== undefined && color[3] === 1 && others.every((other) => other.join() === color.join())
  return isEven ? color : 'unknown'
}

/** `currentcolor` is that of the text, whatever its letters are filled with. */
function ofText(declared: Declared): Look['background'] {
  const value = declared.get('color') ?? 'inherit'
  if (INHERITS.test(value)) return declared.has('-webkit-text-fill-color') ? 'unknown' : 'inherit'
  const color = value === 'initial' ? BLACK : readColor(value)
  if (color === null) return 'unknown'
  return isTransparent(color) ? null : color
}

const NO_COLOR =
  /^(?:none|no-repeat|repeat|repeat-[xy]|scroll|fixed|local|left|right|top|bottom|center|cover|contain|\/|\d[\d.]*(?:px|%)?)$/
const LONGEST_LIST = 200

/** `#fff none repeat scroll 0 0`; null: it says something else. */
function colorIn(value: string): Color | null {
  if (value.length > LONGEST_LIST) return null
  let found: Color | null = [0, 0, 0, 0]
  for (const word of wordsOf(value)) {
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

/** Whether styles take an element away with all that is in it: by its display, its size, its place, what cuts it off. */
import { wordsOf } from './css-values.ts'
import type { Declared } from './declarations.ts'
import { isClippedAway, isCutOut, isMaskedAway } from './shapes.ts'
import { isTransformedAway } from './transforms.ts'

/** How an element stands, which decides whether a height means anything: in a line, as part of a table, or by itself. */
export type Kind = 'inline' | 'table' | 'block'

/** What is looked at: most styles say nothing of it. */
const TAKES_AWAY = new Set(
  `display content-visibility filter width height max-width max-height overflow overflow-x overflow-y position
   clip clip-path mask mask-image contain text-indent margin margin-left margin-top scale rotate translate transform inset zoom letter-spacing`.split(
    /\s+/,
  ),
)

function takesAway(declared: Declared): boolean {
  for (const name of declared.keys()) if (TAKES_AWAY.has(name)) return true
  return false
}

export function isGone(declared: Declared, kind: Kind): boolean {
  if (!takesAway(declared)) return false
  const is = (name: string, wanted: RegExp) => {
    const value = declared.get(name)
    return value !== undefined && wanted.test(value)
  }
  const far = (name: string) => isFar(declared.get(name))
  const anyFar = (name: string) => partsOf(declared.get(name)).some(isFar)
  const placed = is('position', /^(?:absolute|fixed|relative)/)
  return (
    is('display', /^(?:none|table-column)/) ||
    is('content-visibility', /^hidden/) ||
    isFilteredAway(declared.get('filter')) ||
    isWithoutSize(declared, kind) ||
    (clips(declared) && is('text-indent', /^\d{3,}%/)) ||
    isDrawnAway(declared) ||
    far('text-indent') ||
    (placed && (['left', 'right', 'top', 'bottom'].some(far) || anyFar('inset'))) ||
    (is('position', /^(?:absolute|fixed)/) && isCutOut(declared.get('clip'))) ||
    isClippedAway(declared.get('clip-path')) ||
    isMaskedAway(declared.get('mask-image') ?? declared.get('mask')) ||
    isTransformedAway(declared.get('transform'), declared.get('scale'), declared.get('rotate')) ||
    (is('zoom', /^[.\d]/) && Number.parseFloat(declared.get('zoom') ?? '') <= (is('zoom', /%$/) ? 10 : 0.1)) ||
    is('letter-spacing', /^-(?:0*\.[6-9]\d*|[1-9]\d*(?:\.\d+)?)r?em$|^-[1-9]\d+px$/) ||
    anyFar('translate') ||
    is('transform', /translate(?:3d|x|y)?\([^)]{0,40}-\d{3,}(?:\.\d+)?(?:px|em|vw|vh|%)/)
  )
}

/** Hardly any of it covers what is behind. */
function isFilteredAway(value: string | undefined): boolean {
  const [, number, share] = /\bopacity\(\s*([\d.]+)(%?)/.exec(value ?? '') ?? []
  return number !== undefined && Number.parseFloat(number) <= (share === '%' ? 5 : 0.05)
}

const SIZES = ['width', 'height', 'max-width', 'max-height']
const SMALL = /^(?:[01](?:\.\d+)?|\.\d+)(?:px|pt)?$|^0(?:\.0+)?[a-z%]*$/
const ZERO = /^\.?0+(?:\.0+)?[a-z%]*$/

/** Nothing is seen of what has no width or no height and does not let it flow out. */
function isWithoutSize(declared: Declared, kind: Kind): boolean {
  const isContained = /(?<![\w-])(?:size|strict)(?![\w-])/.test(declared.get('contain') ?? '')
  if (!(isContained || SIZES.some((name) => declared.has(name))) || kindOf(declared, kind) !== 'block') return false
  const is = (name: string, wanted: RegExp) => {
    const value = declared.get(name)
    return value !== undefined && wanted.test(value)
  }
  const paints = /\b(?:paint|strict|content)\b/.test(declared.get('contain') ?? '') ? 'clip' : ''
  const overflow = ['overflow', 'overflow-x', 'overflow-y'].map((name) => declared.get(name) ?? '').join(' ') + paints
  // what is least comes before what is most
  const [width, height] = ['width', 'height'].map((side) =>
    atLeast(declared.get(`min-${side}`), side) ? [] : [side, `max-${side}`],
  )
  const sides = [...(width ?? []), ...(height ?? [])]
  return (
    (isContained && !hasHeight(declared) && /hidden|clip/.test(overflow)) ||
    (sides.includes('max-height') && is('max-height', ZERO) && !/visible/.test(overflow)) ||
    (sides.includes('width') && sides.includes('height') && is('width', ZERO) && is('height', ZERO)) ||
    (/hidden|clip/.test(overflow) && sides.some((side) => is(side, SMALL))) ||
    (/auto|scroll/.test(overflow) && sides.some((side) => is(side, ZERO)))
  )
}

/** Has an element one whose content gives it none? */
function hasHeight(declared: Declared): boolean {
  const [width = 0, height = 1] = (declared.get('aspect-ratio') ?? '').match(/[\d.]+/g)?.map(Number) ?? []
  if (width > 0 && width < height * 100) return true
  // the height is what comes last
  const sizes = ['height', 'min-height', 'contain-intrinsic-height', 'contain-intrinsic-size']
  return sizes.some((name) => /[1-9]/.test(wordsOf(declared.get(name) ?? '').at(-1) ?? ''))
}

/** Is there surely some of it? A share of a height that nobody set is nothing. */
function atLeast(value: string | undefined, side: string): boolean {
  if (value === undefined) return false
  const number = Number.parseFloat(value) * (/r?em$/.test(value) ? 16 : 1)
  return value.endsWith('content') || (number > 1 && !(side === 'height' && value.endsWith('%')))
}

/** What floats, is placed or says how it is shown is no longer what its tag made of it. */
function kindOf(declared: Declared, kind: Kind): Kind {
  if (
    /^(?:absolute|fixed)/.test(declared.get('position') ?? '') ||
    /^(?:left|right|inline)/.test(declared.get('float') ?? '')
  )
    return kind === 'inline' ? 'block' : kind
  const display = declared.get('display')
  if (display === undefined || /^(?:inherit|initial|unset|revert)/.test(display)) return kind
  if (display === 'inline' || display === 'contents') return 'inline'
  return /^(?:inline-)?table(?!-caption)/.test(display) ? 'table' : 'block'
}

/** No line has a height, no height is given, and what flows out is cut off. */
export function isFlat(declared: Declared, kind: Kind): boolean {
  if (!clips(declared) || kindOf(declared, kind) === 'inline') return false
  if (!isNoHeight(declared.get('line-height') ?? '')) return false
  for (const [name, value] of declared)
    if (/^(?:padding|(?:min-)?height$)/.test(name) && /[1-9]/.test(value)) return false
  return true
}

export function isNoHeight(line: string): boolean {
  return Number.parseFloat(line) <= (/px|pt|%/.test(line) ? 1 : 0.05)
}

function clips(declared: Declared): boolean {
  return ['overflow', 'overflow-x', 'overflow-y'].some((name) => /hidden|clip/.test(declared.get(name) ?? ''))
}

/** By the upper margin or the left one: others move nothing but what comes next. Columns are drawn back by their own width. */
function isDrawnAway(declared: Declared): boolean {
  const all = declared.get('margin')
  const own = [declared.get('margin-top'), declared.get('margin-left')]
  if (!(all ?? '').includes('-') && !/\d{4}/.test(all ?? '') && own.every((margin) => margin === undefined))
    return false
  const [top = '', right = top, , left = right] = partsOf(all)
  return [own[0] ?? top, own[1] ?? left].some((margin) => isFar(margin) && margin !== '-100%')
}

function partsOf(value: string | undefined): string[] {
  return value === undefined ? [] : wordsOf(value)
}

/** Beyond the edge of any screen: `-9999px`, `-100vw`, or as far on the other side. */
function isFar(value: string | undefined): boolean {
  if (value === undefined) return false
  const number = Number.parseFloat(value)
  return number <= -500 || number >= 5_000 || (number <= -100 && /^-\d+(?:\.\d+)?(?:vw|vh|em|rem|%)/.test(value))
}

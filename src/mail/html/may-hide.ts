/** What declarations may hide, told from themselves alone: which rules are worth a look, and which count when nothing can be looked at. */
import { readColor } from './color.ts'
import { cascade, type Declaration } from './declarations.ts'
import { isGone } from './gone.ts'

export const SHOWS = /^(?:display|visibility|opacity|font-size)$/

export function takesAway(declaration: Declaration): boolean {
  return !/^(?:margin|font$)/.test(declaration.name) && hidesPerhaps(declaration)
}

const HIDES =
  /^(?:all:|display:(?:none|var)|visibility:[chv]|content-|opacity|filter|clip|mask|trans|scale|rotate|contain|inset|(?:left|top|right|bottom):(?:-|\d{4}|var)|zoom|letter-spacing:-|text-indent|position|max-|overflow|-webkit|--|line-height:(?:0|var)|(?:width|height):(?:[01]?(?:\D|$)|var)|font-size-adjust:0|font-size:var|font-size:[0-2]?(?:[^\d]|$))/
const FAINT = 60

/** What a late rule says of sizes and colours that are plainly seen is no reason to read again. */
export function hidesPerhaps({ name, value }: Declaration): boolean {
  if (name === 'font' || name.startsWith('margin')) return /(?:^|\s)0|-\d{3}/.test(value)
  if (name === 'color' || name.startsWith('background')) {
    if (value.includes('var(')) return true
    const color = readColor(value)
    if (color === null) return false
    if (name !== 'color') return color.every((channel) => channel <= FAINT)
    return color[3] < 1 || color.slice(0, 3).every((channel) => channel >= 255 - FAINT)
  }
  return HIDES.test(`${name}:${value}`)
}

const SHOWN = /^(?:visible|auto|static|normal|inherit|initial|unset|revert|revert-layer|1(?:\.0+)?|100%)$/

/** Of a rule that may not count. */
export function onlyHides(declaration: Declaration): boolean {
  const { name, value } = declaration
  return hidesPerhaps(declaration) && !SHOWN.test(value) && (value !== 'none' || name === 'display')
}

/** What another rule may say beside it. */
const AT_WORST = [
  ['position', 'absolute'],
  ['overflow', 'hidden'],
] as const

/** Do these alone take an element away, or make its text unseen? */
export function isHiding(declarations: readonly Declaration[]): boolean {
  return (
    isGone(new Map([...AT_WORST, ...cascade([{ declarations, variables: null }])]), 'block') ||
    declarations.some(
      (one) =>
        /^(?:visibility|font|opacity|color|-webkit-text-fill-color|display|line-height)$/.test(one.name) &&
        onlyHides(one) &&
        (one.name !== 'opacity' ||
          one.value.includes('(') ||
          Number.parseFloat(one.value) <= (one.value.endsWith('%') ? 10 : 0.1)),
    )
  )
}

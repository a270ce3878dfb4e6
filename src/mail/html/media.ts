/** Whether the rules of `@media` count for the screen that mail is judged by: a wide one, lit, with a pointer, of no maker's. */
import { inPx, reckon } from './css-math.ts'
import { endOutside, splitOutside } from './css-text.ts'

/** px; dots for each px */
const SCREEN: Record<string, number> = {
  width: 1_000,
  height: 800,
  'device-width': 1_000,
  'device-height': 800,
  'aspect-ratio': 1_000 / 800,
  'device-aspect-ratio': 1_000 / 800,
  resolution: 1,
  'device-pixel-ratio': 1,
  color: 8,
  'color-index': 0,
  monochrome: 0,
  grid: 0,
}
const SAYS: Record<string, string> = {
  orientation: 'landscape',
  'prefers-color-scheme': 'light',
  'prefers-reduced-motion': 'no-preference',
  'prefers-contrast': 'no-preference',
  'prefers-reduced-transparency': 'no-preference',
  'prefers-reduced-data': 'no-preference',
  'forced-colors': 'none',
  'inverted-colors': 'none',
  'dynamic-range': 'standard',
  'video-dynamic-range': 'standard',
  'color-gamut': 'srgb',
  'display-mode': 'browser',
  hover: 'hover',
  'any-hover': 'hover',
  pointer: 'fine',
  'any-pointer': 'fine',
  update: 'fast',
  scan: 'progressive',
  'overflow-block': 'scroll',
  'overflow-inline': 'scroll',
  scripting: 'none',
}
const DEEPEST = 50
const LONGEST = 5_000

/** `screen and (min-width: 600px)` counts, `(max-width: 600px)` does not. */
export function appliesToScreen(media: string): boolean {
  const query = media.toLowerCase().trim()
  return query === '' || splitOutside(query, ',').some(isMet)
}

/** More than any program asks, and too much to answer. */
export function asksTooMuch(condition: string): boolean {
  return condition.length > LONGEST || condition.split('(').length > DEEPEST
}

/** Null: it cannot be known, and neither can what is not so. */
export type Truth = boolean | null

function isMet(query: string): boolean {
  const [, how, type = '', rest = ''] = /^(?:(not|only)(?=\s))?\s*([a-z-]*)\s*(.*)$/s.exec(query.trim()) ?? []
  // a type, unless it is the `not` of a condition
  if (type === '')
    return (how === 'not' ? not(isTrue(rest, isFeature)) : how === undefined && isTrue(rest, isFeature)) === true
  const [, condition] = /^and\s+(.+)$/s.exec(rest) ?? []
  const isType = type === 'all' || type === 'screen'
  const isAll =
    rest === '' ? isType : condition === undefined ? null : both(isType, isTrue(condition.trim(), isFeature))
  return (how === 'not' ? not(isAll) : isAll) === true
}

/** `(a) and (b)`, `(a) or (b)`, `not (a)`, where each may be such a condition in parentheses again, or a call that `leaf` knows. */
export function isTrue(condition: string, leaf: (text: string) => Truth, depth = 0): Truth {
  let answer: Truth = null
  let joint: string | undefined
  for (let text = condition; ; ) {
    const [negation = ''] = /^not\s+/.exec(text) ?? []
    text = text.slice(negation.length)
    const [name] = /^[a-z-]*(?=\()/.exec(text) ?? []
    if (name === undefined || depth > DEEPEST) return null
    const open = name.length + 1
    const end = endOutside(text, open, ')')
    const inside = text.slice(open, end).trim()
    const isGroup = name === '' && /^(?:\(|not\s|[a-z-]+\()/.test(inside)
    const one = isGroup ? isTrue(inside, leaf, depth + 1) : leaf(name === '' ? inside : `${name}(${inside})`)
    const told = negation === '' ? one : not(one)
    answer = joint === undefined ? told : joint === 'and' ? both(answer, told) : either(answer, told)
    const rest = text.slice(end + 1).trim()
    if (rest === '') return answer
    const [joined, next] = /^(and|or)\s+/.exec(rest) ?? []
    // both of them need parentheses to stand beside each other
    if (joined === undefined || (joint !== undefined && next !== joint)) return null
    joint = next
    text = rest.slice(joined.length)
  }
}

const not = (one: Truth): Truth => (one === null ? null : !one)
const both = (one: Truth, other: Truth): Truth =>
  one === false || other === false ? false : one === null || other === null ? null : true
const either = (one: Truth, other: Truth): Truth => not(both(not(one), not(other)))

/** `min-width: 600px`, `width >= 600px`, `400px <= width < 900px`, `color`, `hover: hover` */
function isFeature(text: string): Truth {
  const colon = text.indexOf(':')
  if (colon !== -1) return isAsked(text.slice(0, colon).trim(), text.slice(colon + 1).trim())
  const parts = text.split(/(<=|>=|<|>|=)/).map((part) => part.trim())
  if (parts.length === 1) return has(text)
  const numbers = parts.map((part, at) => (at % 2 === 0 ? (SCREEN[part] ?? amount(part)) : 0))
  let answer: Truth = parts.some((part) => part in SCREEN) ? true : null
  for (let at = 1; at < parts.length; at += 2) {
    answer = both(answer, compare(numbers[at - 1] ?? Number.NaN, parts[at] ?? '', numbers[at + 1] ?? Number.NaN))
  }
  return answer
}

function has(name: string): Truth {
  if (Object.hasOwn(SCREEN, name)) return SCREEN[name] !== 0
  return Object.hasOwn(SAYS, name) ? !/^(?:none|no-preference)$/.test(SAYS[name] ?? '') : null
}

function isAsked(name: string, value: string): Truth {
  if (Object.hasOwn(SAYS, name)) return /^[a-z0-9-]+$/.test(value) ? SAYS[name] === value : null
  const [, bound, feature = ''] = /^(?:-webkit-)?(?:(min|max)-)?(?:-moz-)?([a-z-]+)$/.exec(name) ?? []
  if (!Object.hasOwn(SCREEN, feature)) return null
  const sign = bound === 'min' ? '>=' : bound === 'max' ? '<=' : '='
  return compare(SCREEN[feature] ?? Number.NaN, sign, amount(value))
}

function compare(one: number, sign: string, other: number): Truth {
  if (Number.isNaN(one) || Number.isNaN(other)) return null
  if (sign === '=') return one === other
  return sign.startsWith('<')
    ? one < other || (sign === '<=' && one === other)
    : one > other || (sign === '>=' && one === other)
}

const PER_PX: Record<string, number> = { dppx: 1, x: 1, dpi: 1 / 96, dpcm: 1 / 37.8 }

/** Of a length in px, of dots, of a ratio, or a bare number. */
function amount(text: string): number {
  const value = reckon(text, { percent: Number.NaN, unit: '' }) ?? ''
  const [, number, unit = ''] = /^([+-]?[\d.]+)(dppx|dpi|dpcm|x)$/.exec(value) ?? []
  if (number !== undefined) return Number(number) * (PER_PX[unit] ?? Number.NaN)
  const [, wide, high] = /^([\d.]+)\s*\/\s*([\d.]+)$/.exec(value) ?? []
  if (wide !== undefined) return Number(wide) / Number(high)
  return inPx(value)
}

/** What the mathematical functions of CSS come to (CSS Values 4 §10), near enough to tell what is nothing and what is far away. */
import { type Amount, call, type Unit } from './math-functions.ts'

/** px; of what a screen of 1,000 by 800 px or text of 16 px gives. */
const PX: Record<string, number> = {
  px: 1,
  em: 16,
  rem: 16,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 37.8,
  mm: 3.78,
  q: 0.945,
  ex: 8,
  rex: 8,
  ch: 8,
  rch: 8,
  cap: 11,
  rcap: 11,
  ic: 16,
  ric: 16,
  lh: 20,
  rlh: 20,
  ...views('v'),
  ...views('cq'),
}
const OTHERS: Record<string, [factor: number, unit: Unit]> = {
  deg: [1, 'deg'],
  grad: [0.9, 'deg'],
  rad: [180 / Math.PI, 'deg'],
  turn: [360, 'deg'],
  s: [1, 's'],
  ms: [0.001, 's'],
}
const CONSTANTS: Record<string, number> = { pi: Math.PI, e: Math.E, infinity: Infinity, nan: Number.NaN }
/** What only a browser knows. */
const UNKNOWN = /^(?:anchor|anchor-size|calc-size|size|sibling-index|sibling-count|random|random-item|attr|env|var|if)$/
const STRATEGY = /\s*(nearest|up|down|to-zero)\s*,/y

const MATH =
  /(?<![\w-])(?:-webkit-|-moz-)?(?:calc|min|max|clamp|round|mod|rem|abs|sign|a?sin|a?cos|a?tan|atan2|pow|sqrt|hypot|log|exp|progress)\(/g
const SPACE = /\s*/y
const NUMBER = /([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)(%|[a-z]+)?/y
const WORD = /(-?[a-z][a-z0-9-]*)(\()?/y
const JOINT = /\s+([+-])(?=\s)|\s*([*/])/y
const TERM = /^([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)([a-z]+)?$/
const NONE = /\s*none(?=\s*(?:[,)]|$))/y
const DEEPEST = 200
const MOST = 1_000_000

/** What one percent is of what it is a share of. */
export interface Share {
  percent: number
  unit: 'px' | ''
}

interface Reading {
  text: string
  at: number
  depth: number
  share: Share
  /** something is in it that cannot be known */
  isUnknown: boolean
}

function views(prefix: string): Record<string, number> {
  const sides = { w: 10, h: 8, i: 10, b: 8, min: 8, max: 10 }
  return Object.fromEntries(Object.entries(sides).map(([side, px]) => [prefix + side, px]))
}

/** `value`, lower-case, with px or a number for each function; null: no browser takes it. Linear in its size. */
export function reckon(value: string, share: Share): string | null {
  if (!value.includes('(')) return value
  let [text, from] = ['', 0]
  MATH.lastIndex = 0
  for (let found = MATH.exec(value); found !== null; found = MATH.exec(value)) {
    const reading: Reading = { text: value, at: found.index, depth: 0, share, isUnknown: false }
    const amount = readValue(reading)
    if (amount === null && !reading.isUnknown) return null
    text += value.slice(from, found.index)
    text += amount === null ? value.slice(found.index, reading.at) : write(amount)
    from = reading.at
    MATH.lastIndex = Math.max(from, found.index + found[0].length)
  }
  return from === 0 ? value : text + value.slice(from)
}

/** A length as the first of a media query: `20em`; NaN when it is none. */
export function inPx(text: string): number {
  const [, digits, unit] = TERM.exec(text) ?? []
  if (digits === undefined) return Number.NaN
  return Number(digits) * (unit === undefined ? 1 : (pxOf(unit) ?? Number.NaN))
}

function pxOf(unit: string): number | undefined {
  const name = unit.replace(/^[sld](?=v)/, '')
  return Object.hasOwn(PX, name) ? PX[name] : undefined
}

function write({ number, unit }: Amount): string {
  const known = Number.isNaN(number) ? 0 : number
  return `${Number(Math.min(Math.max(known, -MOST), MOST).toFixed(4))}${unit}`
}

/** `2 * 3px - 1em / 2` */
function readSum(reading: Reading): Amount | null {
  let total: Amount | null = null
  let sign = 1
  let factor = readValue(reading)
  while (factor !== null) {
    const joint = take(reading, JOINT)
    const operator = joint?.[1] ?? joint?.[2]
    if (operator === '*' || operator === '/') {
      const next = readValue(reading)
      factor = next === null ? null : operator === '*' ? times(factor, next) : by(factor, next)
      continue
    }
    const signed: Amount = { number: sign * factor.number, unit: factor.unit }
    total = total === null ? signed : plus(total, signed)
    if (operator === undefined || total === null) return total
    sign = operator === '-' ? -1 : 1
    factor = readValue(reading)
  }
  return null
}

function plus(one: Amount, other: Amount): Amount | null {
  return one.unit === other.unit ? { number: one.number + other.number, unit: one.unit } : null
}

function times(one: Amount, other: Amount): Amount | null {
  if (one.unit !== '' && other.unit !== '') return null
  return { number: one.number * other.number, unit: one.unit === '' ? other.unit : one.unit }
}

function by(one: Amount, other: Amount): Amount | null {
  if (other.unit !== '' && other.unit !== one.unit) return null
  return { number: one.number / other.number, unit: other.unit === '' ? one.unit : '' }
}

/** A number, a constant, a sum in parentheses or a function. */
function readValue(reading: Reading): Amount | null {
  take(reading, SPACE)
  const [, digits, unit] = take(reading, NUMBER) ?? []
  if (digits !== undefined) return amountOf(Number(digits), unit, reading.share)
  if (reading.text.charAt(reading.at) === '(') {
    reading.at += 1
    return within(reading, () => readSum(reading))
  }
  const [, word = '', open] = take(reading, WORD) ?? []
  if (open === undefined) {
    const number = CONSTANTS[word.replace(/^-/, '')]
    if (number === undefined && UNKNOWN.test(word)) reading.isUnknown = true
    return number === undefined ? null : { number: word.startsWith('-') ? -number : number, unit: '' }
  }
  if (UNKNOWN.test(word)) {
    reading.isUnknown = true
    return null
  }
  return within(reading, () => readCall(reading, word.replace(/^-(?:webkit|moz)-(?=calc$)/, '')))
}

function take(reading: Reading, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reading.at
  const found = pattern.exec(reading.text)
  if (found !== null) reading.at += found[0].length
  return found
}

/** What is not closed ends with the text. */
function within(reading: Reading, read: () => Amount | null): Amount | null {
  if (reading.depth >= DEEPEST) return null
  reading.depth += 1
  const amount = read()
  reading.depth -= 1
  if (amount === null) return null
  take(reading, SPACE)
  if (reading.at < reading.text.length && reading.text.charAt(reading.at) !== ')') return null
  reading.at += 1
  return amount
}

function amountOf(number: number, unit: string | undefined, share: Share): Amount | null {
  if (unit === undefined) return { number, unit: '' }
  if (unit === '%') return Number.isNaN(share.percent) ? null : { number: number * share.percent, unit: share.unit }
  const px = pxOf(unit)
  if (px !== undefined) return { number: number * px, unit: 'px' }
  const [factor, other] = (Object.hasOwn(OTHERS, unit) ? OTHERS[unit] : undefined) ?? []
  return factor === undefined || other === undefined ? null : { number: number * factor, unit: other }
}

function readCall(reading: Reading, name: string): Amount | null {
  const strategy = name === 'round' ? (take(reading, STRATEGY)?.[1] ?? 'nearest') : ''
  const amounts: Amount[] = []
  do {
    if (amounts.length > 0) reading.at += 1
    const open = name === 'clamp' && amounts.length % 2 === 0 ? take(reading, NONE) : null
    const amount: Amount | null =
      open === null ? readSum(reading) : { number: amounts.length === 0 ? -Infinity : Infinity, unit: '' }
    if (amount === null) return null
    if (open !== null) amount.unit = amounts[0]?.unit ?? ''
    // what no bound was set for has the unit of what is bound
    if (amounts.length === 1 && amounts[0]?.number === -Infinity) amounts[0].unit = amount.unit
    amounts.push(amount)
    take(reading, SPACE)
  } while (reading.text.charAt(reading.at) === ',')
  return call(name, amounts, strategy)
}

/** What `calc()`, `min()`, `max()` and `clamp()` come to, near enough to tell what is nothing and what is far away. */

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
  ch: 8,
  lh: 20,
  rlh: 20,
  vw: 10,
  vh: 8,
  vi: 10,
  vb: 8,
  vmin: 8,
  vmax: 10,
}
const IS_MATH = /\b(?:calc|min|max|clamp)\(/
const INNERMOST = /([a-z-]*)\(([^()]*)\)/g
const TERM = /^([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)([a-z]+|%)?$/
const LONGEST = 300
const MOST_ROUNDS = 32
const MOST = 1_000_000

interface Amount {
  number: number
  /** has it a unit? */
  isLength: boolean
}

/** `value`, lower-case, with what can be reckoned as px or a number; `share` is what one percent is, in px. */
export function reckon(value: string, share: number): string {
  if (!value.includes('(') || value.length > LONGEST || !IS_MATH.test(value)) return value
  let text = value
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = text.replace(INNERMOST, (whole, name: string, inside: string) => {
      const amount = call(name, inside, share)
      return amount === null ? whole : write(amount)
    })
    if (next === text) break
    text = next
  }
  return text
}

/** A length as the first of a media query: `20em`; NaN when it is none. */
export function inPx(text: string): number {
  const amount = term(text, Number.NaN)
  return amount === null ? Number.NaN : amount.number
}

function write({ number, isLength }: Amount): string {
  const near = Number(Math.min(Math.max(number, -MOST), MOST).toFixed(4))
  return isLength ? `${near}px` : String(near)
}

function call(name: string, inside: string, share: number): Amount | null {
  if (!/^(?:(?:-webkit-|-moz-)?calc|min|max|clamp|)$/.test(name)) return null
  const amounts = inside.split(',').map((one) => sum(one, share))
  if (!amounts.every((amount) => amount !== null)) return null
  const [first] = amounts
  if (first === undefined || amounts.length > 1 !== /min|max|clamp/.test(name))
    return amounts.length === 1 ? (first ?? null) : null
  const numbers = amounts.map(({ number }) => number)
  const [least = 0, wanted = 0, most = 0] = numbers
  const isLength = amounts.some((amount) => amount.isLength)
  if (name === 'clamp') return { number: Math.max(least, Math.min(wanted, most)), isLength }
  if (name === 'min') return { number: Math.min(...numbers), isLength }
  return { number: Math.max(...numbers), isLength }
}

/** `2 * 3px - 1em / 2` */
function sum(text: string, share: number): Amount | null {
  const words = text.replace(/[*/]/g, ' $& ').trim().split(/\s+/)
  let total: Amount = { number: 0, isLength: false }
  let factor: Amount | null = null
  let sign = 1
  for (let at = 0; at < words.length; at += 2) {
    const operator = at === 0 ? '+' : words[at - 1]
    const next = term(words[at] ?? '', share)
    if (next === null) return null
    if (operator === '*' && factor !== null) {
      factor = { number: factor.number * next.number, isLength: factor.isLength || next.isLength }
    } else if (operator === '/' && factor !== null && next.number !== 0) {
      factor = { number: factor.number / next.number, isLength: factor.isLength }
    } else if (operator === '+' || operator === '-') {
      total = add(total, factor, sign)
      sign = operator === '-' ? -1 : 1
      factor = next
    } else return null
  }
  return words.length % 2 === 0 ? null : add(total, factor, sign)
}

function add(total: Amount, factor: Amount | null, sign: number): Amount {
  if (factor === null) return total
  return { number: total.number + sign * factor.number, isLength: total.isLength || factor.isLength }
}

function term(text: string, share: number): Amount | null {
  const [, digits, unit] = TERM.exec(text) ?? []
  if (digits === undefined) return null
  if (unit === undefined) return { number: Number(digits), isLength: false }
  const px = unit === '%' ? share : PX[unit.replace(/^[sld](?=v)/, '')]
  return px === undefined ? null : { number: Number(digits) * px, isLength: true }
}

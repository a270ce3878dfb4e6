/** The mathematical functions of CSS by name: what they come to, and of what unit that is. */

/** of what a number is */
export type Unit = '' | 'px' | 'deg' | 's'

export interface Amount {
  number: number
  unit: Unit
}

/** Null: no browser takes it. */
export function call(name: string, amounts: readonly Amount[], strategy: string): Amount | null {
  const [first, second] = amounts
  if (first === undefined) return null
  const { unit } = first
  const numbers = amounts.map(({ number }) => number)
  const [one = 0, other = 0, third = 0] = numbers
  const count = amounts.length
  const isAlike = amounts.every((amount) => amount.unit === unit)
  const isBare = isAlike && unit === ''
  const rad = unit === 'deg' ? (one * Math.PI) / 180 : one
  const given = (wanted: boolean, number: number, of: Unit = unit): Amount | null =>
    wanted ? { number, unit: of } : null
  const turned = (number: number) => given(count === 1 && isBare, (number * 180) / Math.PI, 'deg')
  switch (name) {
    case 'calc':
      return given(count === 1, one)
    case 'min':
      return given(isAlike, least(numbers))
    case 'max':
      return given(isAlike, -least(numbers.map((number) => -number)))
    case 'clamp':
      return given(count === 3 && isAlike, Math.max(one, Math.min(other, third)))
    case 'round':
      if (second === undefined) return given(count === 1 && isBare, rounded(one, 1, strategy))
      return given(count === 2 && isAlike, rounded(one, other, strategy))
    case 'mod':
      return given(count === 2 && isAlike, one - other * Math.floor(one / other))
    case 'rem':
      return given(count === 2 && isAlike, one % other)
    case 'abs':
      return given(count === 1, Math.abs(one))
    case 'sign':
      return given(count === 1, Math.sign(one), '')
    case 'sin':
    case 'cos':
    case 'tan':
      return given(count === 1 && (unit === '' || unit === 'deg'), Math[name](rad), '')
    case 'asin':
    case 'acos':
    case 'atan':
      return turned(Math[name](one))
    case 'atan2':
      return given(count === 2 && isAlike, (Math.atan2(one, other) * 180) / Math.PI, 'deg')
    case 'pow':
      return given(count === 2 && isBare, one ** other)
    case 'sqrt':
    case 'exp':
      return given(count === 1 && isBare, Math[name](one))
    case 'hypot':
      return given(isAlike, Math.sqrt(numbers.reduce((sum, number) => sum + number * number, 0)))
    case 'log':
      return given(count <= 2 && isBare, count === 1 ? Math.log(one) : Math.log(one) / Math.log(other))
    case 'progress':
      return given(count === 3 && isAlike, (one - other) / (third - other), '')
    default:
      return null
  }
}

const least = (numbers: readonly number[]) => numbers.reduce((one, other) => Math.min(one, other))

function rounded(number: number, step: number, strategy: string): number {
  const steps = number / step
  switch (strategy) {
    case 'up':
      return Math.ceil(steps) * step
    case 'down':
      return Math.floor(steps) * step
    case 'to-zero':
      return Math.trunc(steps) * step
    default:
      return Math.floor(steps + 0.5) * step
  }
}

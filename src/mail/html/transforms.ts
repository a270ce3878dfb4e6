/** What transforms leave of an element: nothing when it is turned on its edge, made too small or moved off the screen. */
import { reckon } from './css-math.ts'
import { splitOutside } from './css-text.ts'
import { wordsOf } from './css-values.ts'

type Vector = readonly [number, number, number]
type Matrix = readonly [Vector, Vector, Vector]

const ITSELF: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]
/** More than anybody writes but to hide what stands behind them. */
const MOST = 200
/** Of its size, as a share. */
const NOTHING = 0.0025
/** px, to the left or upwards, and to the right or downwards */
const [BEFORE, BEHIND] = [-500, 5_000]

/** The values of `transform`, `scale` and `rotate`. */
export function isTransformedAway(
  transform: string | undefined,
  scale: string | undefined,
  rotate: string | undefined,
): boolean {
  if (scale !== undefined && isNothing(scaled(wordsOf(scale)))) return true
  if (rotate !== undefined && isNothing(rotated(rotate))) return true
  if (transform === undefined || !transform.includes('(')) return false
  const calls = wordsOf(transform)
  if (calls.length > MOST) return true
  let matrix = ITSELF
  let place: Vector = [0, 0, 0]
  for (const call of calls) {
    const [name = '', inside = ''] = call.replace(/\)$/, '').split(/\((.*)/s)
    const words = splitOutside(inside, ',').map((word) => word.trim())
    if (name.startsWith('translate')) place = plus(place, times(matrix, moved(name, words)))
    else {
      const next = matrixOf(name, words)
      if (next === null) return false
      matrix = product(matrix, next)
    }
  }
  return isNothing(matrix) || isOff(place[0]) || isOff(place[1])
}

function isNothing([[a, b], [c, d]]: Matrix): boolean {
  return Math.abs(a * d - b * c) < NOTHING
}

const isOff = (px: number) => px <= BEFORE || px >= BEHIND

function matrixOf(name: string, words: readonly string[]): Matrix | null {
  if (name.startsWith('scale')) return scaled(name.length === 6 ? along(name, words[0] ?? '1') : words)
  if (name === 'rotatex' || name === 'rotatey')
    return turned(name === 'rotatex' ? [1, 0, 0] : [0, 1, 0], degrees(words[0]))
  if (name === 'rotate3d') return turned([number(words[0]), number(words[1]), number(words[2])], degrees(words[3]))
  if (name.startsWith('rotate')) return turned([0, 0, 1], degrees(words[0]))
  const all = words.map(number)
  const [a = 1, b = 0, c = 0, d = 1] = all
  if (name === 'matrix') return [[a, c, 0], [b, d, 0], [0, 0, 1]] // biome-ignore format: a matrix
  if (name === 'matrix3d') return [0, 1, 2].map((row) => [0, 4, 8].map((column) => all[column + row] ?? 0)) as never
  return /^(?:skew|perspective)/.test(name) ? ITSELF : null
}

/** `scaleX(2)` as the numbers of `scale3d`. */
function along(name: string, word: string): string[] {
  return ['x', 'y', 'z'].map((axis) => (name.endsWith(axis) ? word : '1'))
}

function scaled(words: readonly string[]): Matrix {
  const [x = '1', y = x] = words
  const [wide, high] = [x, y].map((word) => (word === 'none' ? 1 : number(word)))
  return [
    [wide ?? 1, 0, 0],
    [0, high ?? 1, 0],
    [0, 0, 1],
  ]
}

/** `y 90deg`, `0 1 0 90deg`, `90deg` */
function rotated(value: string): Matrix {
  const words = wordsOf(value)
  const angle = words.find((word) => /\d(?:deg|grad|rad|turn)$|\($/.test(word))
  const numbers = words.filter((word) => /^[+-]?[\d.]+$/.test(word)).map(Number)
  const [x = words.includes('x') ? 1 : 0, y = words.includes('y') ? 1 : 0, z = 0] = numbers
  return x === 0 && y === 0 ? ITSELF : turned([x, y, z], degrees(angle))
}

/** About an axis (CSS Transforms 2 §13.1). */
function turned([x, y, z]: Vector, angle: number): Matrix {
  const length = Math.hypot(x, y, z)
  if (length === 0) return ITSELF
  const [u, v, w] = [x / length, y / length, z / length]
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)]
  const rest = 1 - cos
  return [
    [cos + u * u * rest, u * v * rest - w * sin, u * w * rest + v * sin],
    [v * u * rest + w * sin, cos + v * v * rest, v * w * rest - u * sin],
    [w * u * rest - v * sin, w * v * rest + u * sin, cos + w * w * rest],
  ]
}

/** A share is of the element itself. */
function moved(name: string, words: readonly string[]): Vector {
  const px = words.map((word) => Number.parseFloat(reckon(`calc(${word})`, { percent: 2, unit: 'px' }) ?? '0') || 0)
  const [x = 0, y = 0] = px
  return name === 'translatey' ? [0, x, 0] : name === 'translatez' ? [0, 0, 0] : [x, name === 'translatex' ? 0 : y, 0]
}

function number(word = '0'): number {
  const value = Number.parseFloat(reckon(`calc(${word})`, { percent: 0.01, unit: '' }) ?? '1')
  return Number.isNaN(value) ? 1 : value
}

function degrees(word = '0'): number {
  return Number.parseFloat(reckon(`calc(${word})`, { percent: 0, unit: '' }) ?? '0') || 0
}

function times(matrix: Matrix, vector: Vector): Vector {
  const at = (row: Vector) => row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2]
  return [at(matrix[0]), at(matrix[1]), at(matrix[2])]
}

function plus(one: Vector, other: Vector): Vector {
  return [one[0] + other[0], one[1] + other[1], one[2] + other[2]]
}

function product(one: Matrix, other: Matrix): Matrix {
  const columns = ([0, 1, 2] as const).map((at) => times(one, [other[0][at], other[1][at], other[2][at]]))
  const row = (at: 0 | 1 | 2): Vector => [columns[0]?.[at] ?? 0, columns[1]?.[at] ?? 0, columns[2]?.[at] ?? 0]
  return [row(0), row(1), row(2)]
}

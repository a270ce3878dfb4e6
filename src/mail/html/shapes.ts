/** Whether what `clip`, `clip-path` and `mask` leave of an element is nothing. */
import { colorsIn, isTransparent } from './color.ts'
import { wordsOf } from './css-values.ts'

export function isClippedAway(value: string | undefined): boolean {
  // the box that it is measured by may stand on either side
  const shape = wordsOf(value ?? '').find((word) => word.includes('(')) ?? ''
  const [, name = '', inside = ''] = /^([a-z]+)\((.*)$/s.exec(shape.replace(/\)$/, '')) ?? []
  const words = inside.split(/[\s,]+/).filter(Boolean)
  switch (name) {
    case 'circle':
    case 'ellipse':
      return words.slice(0, name === 'circle' ? 1 : 2).some((word) => percent(word) === 0)
    case 'polygon':
      return isLine(words.filter((word) => /\d/.test(word)).map(percent))
    case 'path':
      return !/[lhvcsqta]/i.test(inside.replace(/^\s*(?:evenodd|nonzero)/, '')) && inside.split(/m/i).every(isFlatLine)
    case 'inset':
      return isInset(words)
    case 'xywh':
      return words.slice(2, 4).some((word) => percent(word) === 0)
    case 'rect':
      return isEmpty(words)
    default:
      return false
  }
}

/** `rect(1px, 1px, 1px, 1px)` of what is placed. */
export function isCutOut(value: string | undefined): boolean {
  const inside = /^rect\(([^()]*)/.exec(value ?? '')?.[1]
  return inside !== undefined && isEmpty(inside.split(/[\s,]+/).filter(Boolean))
}

/** Do the edges at the top, the right, the bottom and the left leave a pixel at most? */
function isEmpty([top = 'auto', right = 'auto', bottom = 'auto', left = 'auto']: readonly string[]): boolean {
  const [first, last] = [top, left].map((word) => (word === 'auto' ? 0 : percent(word)))
  const ends = [bottom, right].map((word) => (word === 'auto' ? 100 : percent(word)))
  return (ends[0] ?? 100) - (first ?? 0) <= 0.1 || (ends[1] ?? 100) - (last ?? 0) <= 0.1
}

function isInset(words: readonly string[]): boolean {
  const round = words.indexOf('round')
  const edges = (round === -1 ? words : words.slice(0, round)).map(percent)
  const [top = 0, right = top, bottom = top, left = right] = edges
  return top + bottom >= 100 || left + right >= 100
}

/** Are all points on one that is upright or level? */
function isLine(numbers: readonly number[]): boolean {
  const [x, y] = numbers
  return (
    numbers.every((number, at) => at % 2 !== 0 || number === x) ||
    numbers.every((number, at) => at % 2 === 0 || number === y)
  )
}

/** The numbers behind an `M`: where it is, and where lines go from there. */
function isFlatLine(text: string): boolean {
  const numbers = (text.match(/[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number)
  return numbers.length <= 4 || isLine(numbers)
}

/** Of about 1,000 px. */
function percent(word: string): number {
  const number = Number.parseFloat(word)
  return word.endsWith('%') ? number : number / 10
}

/** A mask that lets nothing through. */
export function isMaskedAway(value: string | undefined): boolean {
  const colors = colorsIn(value ?? '')
  return colors !== null && colors.length > 0 && colors.every(isTransparent)
}

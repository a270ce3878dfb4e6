/** Makes an input from others: a few changes of a kind that parsers stumble over. */
import type { Random } from './random.ts'

/** Longer inputs say little more and cost much. */
export const LONGEST_INPUT = 16 * 1024

const ODD_BYTES = [0x00, 0x09, 0x0a, 0x0d, 0x20, 0x22, 0x28, 0x3c, 0x3e, 0x40, 0x5c, 0x7f, 0x80, 0xc3, 0xe2, 0xff]
const ODD_NUMBERS = ['0', '-1', '00', '65536', '2147483648', '99999999999999999999', '1e9']

export interface MutateOptions {
  words: readonly string[]
  /** another input, to take pieces from */
  other: Buffer
}

/** `input` with 1 to 6 changes, at most LONGEST_INPUT bytes. */
export function mutate(input: Buffer, random: Random, options: MutateOptions): Buffer {
  let bytes = input
  for (let left = 1 + random.below(6); left > 0; left -= 1) bytes = random.pick(CHANGES)(bytes, random, options)
  return Buffer.from(bytes.subarray(0, LONGEST_INPUT))
}

type Change = (bytes: Buffer, random: Random, options: MutateOptions) => Buffer

const CHANGES: readonly Change[] = [
  function flipBit(bytes, random) {
    const at = random.below(bytes.length)
    return replace(bytes, [at, at + 1], [(bytes[at] ?? 0) ^ (1 << random.below(8))])
  },
  function setOdd(bytes, random) {
    const at = random.below(bytes.length)
    return replace(bytes, [at, at + 1], [random.pick(ODD_BYTES)])
  },
  function insertOdd(bytes, random) {
    const at = random.below(bytes.length + 1)
    return replace(bytes, [at, at], random.once(4) ? random.bytes(1 + random.below(4)) : [random.pick(ODD_BYTES)])
  },
  function insertWord(bytes, random, { words }) {
    const at = random.below(bytes.length + 1)
    return words.length === 0 ? bytes : replace(bytes, [at, at], Buffer.from(random.pick(words)))
  },
  function overwriteWithWord(bytes, random, { words }) {
    return words.length === 0 ? bytes : replace(bytes, slice(bytes, random), Buffer.from(random.pick(words)))
  },
  function remove(bytes, random) {
    return replace(bytes, slice(bytes, random), [])
  },
  function copyWithin(bytes, random) {
    const at = random.below(bytes.length + 1)
    return replace(bytes, [at, at], bytes.subarray(...slice(bytes, random)))
  },
  function repeat(bytes, random) {
    const [from, to] = slice(bytes, random)
    const times = 2 ** random.below(8)
    const piece = bytes.subarray(from, Math.min(to, from + LONGEST_INPUT / times))
    return replace(bytes, [from, from], Buffer.concat(Array.from({ length: times }, () => piece)))
  },
  function takeFromOther(bytes, random, { other }) {
    return replace(bytes, slice(bytes, random), other.subarray(...slice(other, random)))
  },
  function splice(bytes, random, { other }) {
    return Buffer.concat([
      bytes.subarray(0, random.below(bytes.length + 1)),
      other.subarray(random.below(other.length)),
    ])
  },
  function changeNumber(bytes, random) {
    const numbers = [...bytes.toString('latin1').matchAll(/\d+/g)]
    if (numbers.length === 0) return bytes
    const { index, 0: digits } = random.pick(numbers)
    return replace(bytes, [index, index + digits.length], Buffer.from(random.pick(ODD_NUMBERS)))
  },
  function dropLine(bytes, random) {
    const lines = bytes.toString('latin1').split('\n')
    lines.splice(random.below(lines.length), 1)
    return Buffer.from(lines.join('\n'), 'latin1')
  },
  function moveLine(bytes, random) {
    const lines = bytes.toString('latin1').split('\n')
    const [moved = ''] = lines.splice(random.below(lines.length), 1)
    lines.splice(random.below(lines.length + 1), 0, moved)
    return Buffer.from(lines.join('\n'), 'latin1')
  },
]

function replace(bytes: Buffer, [from, to]: readonly [number, number], by: Uint8Array | number[]): Buffer {
  return Buffer.concat([bytes.subarray(0, from), Buffer.from(by), bytes.subarray(to)])
}

/** Mostly short. */
function slice(bytes: Buffer, random: Random): [from: number, to: number] {
  const from = random.below(bytes.length + 1)
  const length = 1 + random.below(random.once(4) ? Math.max(1, bytes.length - from) : 24)
  return [from, Math.min(bytes.length, from + length)]
}

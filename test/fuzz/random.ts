/** Chance that can be had again: the same seed gives the same numbers on every machine. */
import { createHash } from 'node:crypto'

export interface Random {
  /** a whole number from 0 to `end - 1` */
  below(end: number): number
  /** true once in `times` */
  once(times: number): boolean
  pick<T>(list: readonly T[]): T
  /** up to `most` times what `make` gives */
  some<T>(most: number, make: () => T): T[]
  bytes(size: number): Buffer
}

/** Xorshift over 128 bits (Marsaglia 2003), begun from a hash of `seed`. */
export function createRandom(seed: string): Random {
  const state = new Uint32Array(createHash('sha256').update(seed).digest().buffer.slice(0, 16))
  const next = () => {
    const [a = 0, b = 0, c = 0, d = 0] = state
    const mixed = a ^ (a << 11)
    state.set([b, c, d, d ^ (d >>> 19) ^ mixed ^ (mixed >>> 8)])
    return state[3] ?? 0
  }
  const below = (end: number) => Math.floor((next() / 2 ** 32) * end)
  return {
    below,
    once: (times) => below(times) === 0,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('nothing to pick from')
      return list[below(list.length)] as T
    },
    some: (most, make) => Array.from({ length: below(most + 1) }, make),
    bytes: (size) => Buffer.from(Array.from({ length: size }, () => below(256))),
  }
}

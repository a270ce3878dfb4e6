/** Chance with a seed: every part of the torture draws from a stream of its own, so that the pace of one does not change another. */
import { createHash } from 'node:crypto'

export interface Random {
  /** 0 to less than 1 */
  next(): number
  /** a whole number, both ends included */
  between(least: number, most: number): number
  /** a whole number whose magnitude is as likely as any other: 1 to 10 as often as 10,000 to 100,000 */
  spread(least: number, most: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** one of `from` by its weight */
  weigh<T extends string>(from: Readonly<Record<T, number>>): T
}

/** The same seed and name give the same numbers (mulberry32). */
export function randomOf(seed: number, name: string): Random {
  let state = createHash('sha256').update(`${seed} ${name}`).digest().readUInt32LE(0)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    spread: (least, most) => Math.round(least * (most / least) ** next()),
    chance: (probability) => next() < probability,
    pick: <T>(from: readonly T[]) => from[between(0, from.length - 1)] as T,
    weigh<T extends string>(from: Readonly<Record<T, number>>) {
      const entries = Object.entries<number>(from) as [T, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [name, weight] of entries) {
        left -= weight
        if (left < 0) return name
      }
      return (entries.at(-1) as [T, number])[0]
    },
  }
}

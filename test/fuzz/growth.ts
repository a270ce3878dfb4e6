/** Does the time grow with the input alone? Inputs are pumped: a piece of them is repeated until they are four times as long. */
import type { Random } from './random.ts'
import { holds, type Target } from './target.ts'

const SMALL = 16 * 1024
const TIMES = 4
/** Linear work takes 4 times as long, quadratic work 16 times. */
const MOST_TIMES = 9
/** What takes less hides its growth behind the clock and the garbage collector. */
const LEAST_MS = 60

export interface GrowthOptions {
  inputs: readonly Buffer[]
  random: Random
  /** by the clock of `performance.now()` */
  until: number
  before: (input: Buffer) => void
  /** the time that this thread has worked, in ms */
  worked?: () => number
}

function cpuTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

/** Pumps pieces of `inputs` until the time is over; throws when the time of one grows faster than nine times. */
export async function measureGrowth(target: Target, options: GrowthOptions): Promise<{ runs: number }> {
  const { inputs, random, until, before, worked = cpuTime } = options
  let runs = 0
  const time = async (input: Buffer) => {
    before(input)
    runs += 1
    const start = worked()
    await target.run(input)
    return worked() - start
  }
  while (performance.now() < until) {
    const pump = pumpOf(random.pick(inputs), random)
    const large = pump(SMALL * TIMES)
    if ((await time(large)) < LEAST_MS) continue
    const best = async (input: Buffer) => Math.min(await time(input), await time(input), await time(input))
    const [short, long] = [await best(pump(SMALL)), await best(large)]
    if (long < LEAST_MS || long / short < MOST_TIMES) continue
    before(large)
    holds('time grows with the input alone', false, { ms16: short, ms64: long, parts: pump.parts })
  }
  return { runs }
}

/** The input with one of its pieces repeated, as long as is wanted. */
function pumpOf(input: Buffer, random: Random) {
  const from = random.below(input.length)
  const to = Math.min(input.length, from + 1 + random.below(random.once(3) ? 200 : 12))
  const piece = input.length === 0 ? Buffer.from('a') : input.subarray(from, to)
  const [start, end] = [input.subarray(0, from), random.once(2) ? input.subarray(to) : Buffer.alloc(0)]
  const pump = (size: number) => {
    const times = Math.max(1, Math.ceil((size - start.length - end.length) / piece.length))
    return Buffer.concat([start, ...Array.from({ length: times }, () => piece), end])
  }
  return Object.assign(pump, { parts: [start, piece, end].map((part) => part.toString('latin1')) })
}

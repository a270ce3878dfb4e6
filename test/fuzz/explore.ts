/** The search itself: inputs that reach new code are kept, and the next ones are made from them. */
import type { Coverage } from './coverage.ts'
import { mutate } from './mutate.ts'
import { createRandom } from './random.ts'
import { corpusOf, type Target } from './target.ts'

export interface ExploreOptions {
  seed: number
  /** how many inputs at most, beside the seeds */
  runs: number
  /** by the clock of `performance.now()`: no input is begun later; default never */
  until?: number
  /** null: inputs are not chosen by what they reach */
  coverage: Coverage | null
  /** told of every input before it is run */
  before: (input: Buffer) => void
}

export interface Explored {
  runs: number
  /** the seeds, and what reached more than they do */
  kept: Buffer[]
}

/** V8's counts take a millisecond to ask for, most inputs a tenth of it. */
const BATCH = 32

/** Runs seeds, then made inputs. What the target throws is thrown on; `before` has seen the input. */
export async function explore(target: Target, options: ExploreOptions): Promise<Explored> {
  const { coverage, before, until = Number.POSITIVE_INFINITY } = options
  const random = createRandom(`${target.name} ${options.seed}`)
  const kept = [Buffer.alloc(0), ...target.seeds(), ...corpusOf(target.name)]
  const run = async (input: Buffer) => {
    before(input)
    await target.run(input)
  }
  for (const input of kept) await run(input)
  coverage?.isNew(true)

  const make = () =>
    random.once(4)
      ? target.make(random)
      : mutate(random.pick(kept), random, { words: target.words, other: random.pick(kept) })
  let runs = 0
  const isOver = () => runs >= options.runs || performance.now() >= until
  while (!isOver()) {
    const batch: Buffer[] = []
    while (batch.length < BATCH && !isOver()) {
      const input = make()
      batch.push(input)
      runs += 1
      await run(input)
    }
    if (!coverage?.isNew(false)) continue
    for (const input of batch) {
      await run(input)
      if (coverage.isNew(true)) kept.push(input)
    }
  }
  return { runs, kept }
}

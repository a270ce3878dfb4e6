/** One target: a search, then the growth of its time on what the search kept; a failure is shrunk. */
import { createHash } from 'node:crypto'
import { type Failure, type RunOptions, runTask } from './runner.ts'
import { shrink } from './shrink.ts'

export interface Result {
  runs: number
  seconds: number
  /** blocks of src/ that were reached; 0 when the search broke off */
  blocks: number
  /** inputs that reached code which those before them did not */
  kept: number
  /** long inputs that were timed */
  pumped: number
  failure: Failure | null
}

export interface Effort {
  seed: number
  runs: number
  ms: number
  growthMs: number
  guided: boolean
}

/** Resolves to what was done, with the first failure: what comes behind it is found once it is gone. */
export async function fuzzTarget(effort: Effort, options: RunOptions): Promise<Result> {
  const start = performance.now()
  const explored = await runTask({ kind: 'explore', ...effort }, options)
  const result: Result = { runs: 0, seconds: 0, blocks: 0, kept: 0, pumped: 0, failure: null }
  result.seconds = (performance.now() - start) / 1_000
  if (explored.kind === 'failure') return { ...result, runs: explored.nth, failure: explored }
  if (explored.kind !== 'explored') throw new Error(`${explored.kind} is no answer to explore`)

  const { runs, kept, blocks } = explored
  const task = { kind: 'grow', seed: effort.seed, ms: effort.growthMs, inputs: kept } as const
  const grown = await runTask(task, options)
  return {
    ...result,
    runs,
    blocks,
    kept: kept.length,
    pumped: grown.kind === 'grown' ? grown.runs : 0,
    failure: grown.kind === 'failure' ? grown : null,
  }
}

const SHRINK_MS = 20_000

/** What never ends, or kills its thread, is shrunk from outside, with a shorter deadline, a thread for each attempt. */
export async function shrinkFailure(failure: Failure, options: RunOptions): Promise<{ input: Buffer; hash: string }> {
  const { what } = failure
  const inside = await runTask({ kind: 'shrink', input: failure.input, what, ms: SHRINK_MS }, options)
  let { input } = failure
  if (inside.kind === 'shrunk') input = Buffer.from(inside.input)
  else {
    const outside = { ...options, deadlineMs: Math.min(options.deadlineMs, 2_000) }
    const breaks = async (candidate: Buffer) =>
      (await runTask({ kind: 'try', input: candidate }, outside)).kind === 'failure'
    input = await shrink(input, { breaks, ms: SHRINK_MS * 2 })
  }
  return { input, hash: createHash('sha256').update(input).digest('hex').slice(0, 12) }
}

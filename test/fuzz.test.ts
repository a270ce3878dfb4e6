/** A short walk of every target of `npm run fuzz` with a fixed seed, what was found once, and the fuzzer itself on planted defects. */
import { describe, expect, test } from 'vitest'
import { explore } from './fuzz/explore.ts'
import { fuzzTarget, shrinkFailure } from './fuzz/fuzz-target.ts'
import { measureGrowth } from './fuzz/growth.ts'
import { createRandom } from './fuzz/random.ts'
import { runTask } from './fuzz/runner.ts'
import { corpusOf, type Target } from './fuzz/target.ts'
import { targets } from './fuzz/targets.ts'

const RUNS = 60

describe('keeps its promises, also on what broke them once', () => {
  test.each(targets.map((target) => [target.name, target] as const))('%s', async (_name, target) => {
    let last: Buffer = Buffer.alloc(0)
    const before = (input: Buffer) => {
      last = input
    }
    const walk = explore(target, { seed: 1, runs: RUNS, coverage: null, before })
    const { runs } = await walk.catch((error: Error) => {
      error.message += `\non ${JSON.stringify(last.toString('latin1'))}`
      throw error
    })
    expect(runs).toBe(RUNS)
  })
})

test('the same seed makes the same inputs, another makes others', async () => {
  const inputs = async (seed: number) => {
    const made: string[] = []
    const before = (input: Buffer) => void made.push(input.toString('latin1'))
    await explore({ ...targets[0], run() {} } as (typeof targets)[0], { seed, runs: 50, coverage: null, before })
    return made
  }
  expect(await inputs(1)).toEqual(await inputs(1))
  expect(await inputs(1)).not.toEqual(await inputs(2))
})

test('what was found once belongs to a target', async () => {
  expect(targets.flatMap(({ name }) => corpusOf(name)).length).toBeGreaterThan(5)
})

describe('a planted defect is found and shrunk', () => {
  const module = new URL('./fuzz/planted.ts', import.meta.url).href
  const effort = { seed: 1, runs: 20_000, ms: 20_000, growthMs: 10_000, guided: true }

  test('behind branches that only the coverage leads through', async () => {
    const options = { module, name: 'behind-branches', deadlineMs: 10_000 }
    const { failure } = await fuzzTarget(effort, options)
    expect(failure?.what).toBe('Error: planted')
    const { input } = await shrinkFailure(failure as NonNullable<typeof failure>, options)
    expect(input.toString()).toBe('=?B?')
  })

  test.each([
    ['endless', 'no end within 500 ms'],
    ['unsettled', 'the thread ended: a promise that nobody settles'],
  ])('%s', async (name, what) => {
    const outcome = await runTask({ kind: 'try', input: Buffer.from('x!') }, { module, name, deadlineMs: 500 })
    expect(outcome).toMatchObject({ kind: 'failure', what, input: Buffer.from('x!') })
    expect(await runTask({ kind: 'try', input: Buffer.from('x') }, { module, name, deadlineMs: 10_000 })).toEqual({
      kind: 'kept',
    })
  })

  test.each([
    ['linear', 1, undefined],
    ['quadratic', 2, 'time grows with the input alone'],
  ])('%s work', async (name, power, promise) => {
    let worked = 0
    const run = (input: Buffer) => {
      worked += input.length ** power / 500
    }
    const target: Target = { name, seeds: () => [], words: [], make: () => Buffer.alloc(0), run }
    let left = 100
    const before = () => {
      left -= 1
      if (left === 0) throw new Error('no growth')
    }
    const options = {
      inputs: [Buffer.from('abc')],
      random: createRandom('1'),
      until: Infinity,
      before,
      worked: () => worked,
    }
    await expect(measureGrowth(target, options)).rejects.toThrow(promise ?? 'no growth')
  })
})

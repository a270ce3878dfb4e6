/** The program that `steered.ts` runs: the real daemon with a scaled clock, which dies where it is told to. */

import { subscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { startApp } from '../../src/app.ts'
import { describeProblems, loadConfig } from '../../src/config/load.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { STEP_CHANNEL } from '../../src/lib/steps.ts'
import type { Steering } from './steered.ts'

const { scale, clockOffset, dieAt } = JSON.parse(process.env.STEERING ?? '{}') as Required<Steering>
const STDERR = 2

const passed = new Map<unknown, number>()
subscribe(STEP_CHANNEL, (name) => {
  const nth = (passed.get(name) ?? 0) + 1
  passed.set(name, nth)
  if (dieAt === null || name !== dieAt.step || nth !== dieAt.nth) return
  writeSync(STDERR, `killed at ${name}\n`)
  process.kill(process.pid, 'SIGKILL')
})

const stop = new AbortController()
process.once('SIGTERM', () => stop.abort())

const loaded = loadConfig(process.env)
if (loaded.kind === 'invalid') throw new Error(describeProblems(loaded.problems))
const clock = systemClock(scale)
await using _app = await startApp(loaded.config, {
  clock: { now: () => clock.now() + clockOffset, in: (ms) => clock.in(ms) + clockOffset },
  writeLog: (line) => void process.stdout.write(line),
})
if (!stop.signal.aborted) await once(stop.signal, 'abort')

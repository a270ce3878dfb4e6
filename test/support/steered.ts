/** The real daemon as a process of its own that ends itself with SIGKILL at a named step of the roads. */
import { fileURLToPath } from 'node:url'
import type { Step } from '../../src/lib/steps.ts'
import { type Postern, runProgram } from './postern.ts'

export interface Steering {
  /** every delay is multiplied by it; default 0.01 */
  scale?: number
  /** ms by which its clock is ahead; default 0 */
  clockOffset?: number
  /** it dies when it passes `step` for the `nth` time, 1 for the first; default: never */
  dieAt?: { step: Step; nth: number } | null
}

/** as in src/main.ts: it starts in half the time */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/postern', import.meta.url))
const PROGRAM = fileURLToPath(new URL('./steered-daemon.ts', import.meta.url))

/** Starts it with exactly `env` (`daemonEnv` of daemon.ts and PORT=0). When it dies at its step, `ended` is 'SIGKILL' and its stderr says `killed at <step>`. */
export function runSteered(env: Record<string, string>, cwd: string, steering: Steering = {}): Postern {
  const { scale = 0.01, clockOffset = 0, dieAt = null } = steering
  return runProgram(
    // as in src/main.ts
    [process.execPath, '--wasm-wrapper-tiering-budget=1000000000', PROGRAM],
    { NODE_COMPILE_CACHE: CACHE, ...env, STEERING: JSON.stringify({ scale, clockOffset, dieAt }) },
    cwd,
  )
}

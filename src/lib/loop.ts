/** Work that is rows with a due time, drained by one small loop: do what is due, sleep until the next due time or a wake, stop on disposal. */
import { type Clock, doubling, jitter, MINUTE, SECOND } from './clock.ts'
import { messageOf } from './errors.ts'
import type { Log } from './log.ts'

export interface Loop extends AsyncDisposable {
  /** There may be work now. Losing a wake costs one sleep, never a row. */
  wake(): void
}

export interface LoopOptions {
  name: string
  clock: Clock
  log: Log
  /** Does everything that is due and returns when to come back (ms since the epoch), or null to sleep until a wake. */
  turn: (signal: AbortSignal) => Promise<number | null>
}

/** setTimeout holds 31 bits; a longer sleep is taken in pieces. */
const LONGEST_SLEEP = 2 ** 31 - 1

/** Starts at once; a turn that throws is logged and tried again after 1 s growing to a minute. Disposal waits for the turn under way. */
export function startLoop(options: LoopOptions): Loop {
  const stop = new AbortController()
  let woken = false
  let endSleep: (() => void) | null = null
  let failures = 0

  const sleepUntil = (due: number | null) =>
    new Promise<void>((done) => {
      if (woken || stop.signal.aborted) return done()
      const ms = due === null ? LONGEST_SLEEP : Math.min(Math.max(due - options.clock.now(), 0), LONGEST_SLEEP)
      const timer = setTimeout(() => endSleep?.(), ms)
      endSleep = () => {
        clearTimeout(timer)
        endSleep = null
        done()
      }
    })

  const run = async () => {
    while (!stop.signal.aborted) {
      woken = false
      let due: number | null
      try {
        due = await options.turn(stop.signal)
        failures = 0
      } catch (error) {
        if (stop.signal.aborted) return
        failures += 1
        due = options.clock.in(jitter(doubling(failures, SECOND, MINUTE)))
        options.log.error({ err: error }, `${options.name}: ${messageOf(error)}; trying again`)
      }
      await sleepUntil(due)
    }
  }
  const running = run()

  const wake = () => {
    woken = true
    endSleep?.()
  }
  return {
    wake,
    async [Symbol.asyncDispose]() {
      stop.abort()
      wake()
      await running
    },
  }
}

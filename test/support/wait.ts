/** The only place in the tests that waits by time: polls a condition quickly, up to a deadline. */
import { setTimeout as sleep } from 'node:timers/promises'

export interface UntilOptions {
  /** what is awaited, for the error: `the mail is in the inbox` */
  what?: string
  /** milliseconds; default 15,000 */
  within?: number
  /** milliseconds between two looks; default 15 */
  every?: number
}

/**
 * Resolves to the first truthy value of `probe`. A probe that throws counts as "not yet": its last error is told when
 * the deadline passes, together with the last value and the line that waited.
 */
export async function until<T>(
  probe: () => T | Promise<T>,
  options: UntilOptions = {},
): Promise<Exclude<T, false | null | undefined | 0 | ''>> {
  const { what = probe.toString(), within = 15_000, every = 15 } = options
  const caller = new Error()
  const deadline = Date.now() + within
  let last: unknown
  for (;;) {
    try {
      const value = await probe()
      if (value) return value as Exclude<T, false | null | undefined | 0 | ''>
      last = value
    } catch (error) {
      last = error
    }
    if (Date.now() > deadline) break
    await sleep(every)
  }
  caller.message = `not within ${within / 1000} s: ${what}; last: ${show(last)}`
  throw caller
}

function show(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}

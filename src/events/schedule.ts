/** When a delivery is tried again: the schedule that docs/webhooks.md publishes. */
import { type Clock, DAY, HOUR, jitter, MINUTE, SECOND } from '../lib/clock.ts'

/** The delays after the first, second … failed attempt, in ms, each with up to 20 % taken off or put on; 27 h 42 min in all. */
const DELAYS = [5 * SECOND, 15 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR]

/** After so many failed attempts on the schedule of its own, a delivery that was set aside has failed. */
export const LAST_RETRY = DELAYS.length

/** An event that fails so often while the next one gets through is set aside. */
export const SET_ASIDE_AFTER = 3

/** An endpoint that has failed for so long is disabled. */
export const GIVE_UP_AFTER = 5 * DAY

/** The longest that a Retry-After is honoured. */
const LONGEST_WISH = DAY

/** The moment of the next attempt after `failures` failed ones, not before what the receiver asked for; in ms since the epoch. */
export function nextAttemptAt(clock: Clock, failures: number, retryAfterMs: number | null): number {
  const delay = DELAYS[Math.min(failures, DELAYS.length) - 1] ?? 0
  return clock.in(Math.max(jitter(delay), wished(retryAfterMs)))
}

/** What a receiver asked for, within bounds. */
export function wished(retryAfterMs: number | null): number {
  return Math.min(retryAfterMs ?? 0, LONGEST_WISH)
}

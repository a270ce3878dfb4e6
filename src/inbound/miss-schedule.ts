/** When a UID that the server withholds is asked for again. */
import { type Clock, DAY, doubling, HOUR, jitter, SECOND } from '../lib/clock.ts'

/** After so many attempts it is a quarantined mail, for a person to see. */
export const QUARANTINE_AFTER = 5
/** A day of hourly attempts, then daily ones. */
const HOURLY_UNTIL = QUARANTINE_AFTER + 24

export function firstRetry(clock: Clock): number {
  return clock.in(SECOND)
}

/** `attempts`: how many have failed, 1 and more. */
export function nextRetry(attempts: number, clock: Clock): number {
  if (attempts < QUARANTINE_AFTER) return clock.in(doubling(attempts, SECOND, HOUR))
  return clock.in(jitter(attempts < HOURLY_UNTIL ? HOUR : DAY))
}

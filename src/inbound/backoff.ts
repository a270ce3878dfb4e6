/** How long to wait after a failure: two counters, so that a server which ends each connection after a while is not taken for one that is down. */
import type { Trouble } from '../accounts/trouble.ts'
import { type Clock, doubling, jitter, MINUTE, momentIn, SECOND } from '../lib/clock.ts'

export interface Backoff {
  connected(): void
  turnFinished(): void
  /** Connecting, logging in or reading failed: 1 s to 5 min, a refused password from 60 s. Returns when to try again, ms since the epoch. */
  afterFailure(trouble: Pick<Trouble, 'waitMs'> & { code: string }): number
  /** A connection that had done its work was lost: 1 s to 30 s. */
  afterDrop(): number
}

const STABLE = 5 * MINUTE
/** Our own disk is nobody's server: it can be asked often whether it takes mail again. */
const LONGEST_ON_DISK = 30 * SECOND
/** What a server asks for beyond this is a mistake or a joke. */
const LONGEST = 5 * MINUTE

export function createBackoff(clock: Clock): Backoff {
  let failures = 0
  let drops = 0
  let stableAt = () => Number.POSITIVE_INFINITY
  return {
    connected() {
      stableAt = momentIn(clock, STABLE)
    },
    turnFinished() {
      failures = 0
    },
    afterFailure(trouble) {
      failures += 1
      const first = trouble.code === 'auth' ? MINUTE : SECOND
      const delay = doubling(failures, first, trouble.code === 'storage' ? LONGEST_ON_DISK : LONGEST)
      return clock.in(Math.max(jitter(delay), Math.min(trouble.waitMs ?? 0, LONGEST)))
    },
    afterDrop() {
      if (clock.now() >= stableAt()) drops = 0
      drops += 1
      return clock.in(jitter(doubling(drops, SECOND, 30 * SECOND)))
    },
  }
}

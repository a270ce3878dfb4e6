/** While the server refuses our password nothing is sent: the queue is held, and one message now and then tries whether that has passed. */
import type { Trouble } from '../accounts/trouble.ts'
import { type Clock, MINUTE, momentIn, SECOND } from '../lib/clock.ts'

export interface Hold {
  /** why the queue is held; null when it is not */
  readonly trouble: Trouble | null
  /** when the next message may try, in ms since the epoch; null: the queue is not held */
  readonly probeAt: number | null
  /** The login was refused. */
  refused(trouble: Trouble): void
  /** A login went well. */
  passed(): void
  /** A try ended without telling anything about the login. */
  postpone(): void
  /** Somebody wants to send now: try soon, but never so often that the server locks the account. */
  hurry(): void
}

const BETWEEN_PROBES = 5 * MINUTE
const SOONEST = 10 * SECOND

export function createHold(clock: Clock): Hold {
  let trouble: Trouble | null = null
  let probe: (() => number) | null = null
  let soonest = () => 0
  const postpone = () => {
    probe = momentIn(clock, BETWEEN_PROBES)
    soonest = momentIn(clock, SOONEST)
  }
  return {
    get trouble() {
      return trouble
    },
    get probeAt() {
      return probe === null ? null : probe()
    },
    refused(why) {
      trouble = why
      postpone()
    },
    passed() {
      trouble = null
      probe = null
    },
    postpone,
    hurry() {
      if (probe !== null && soonest() < probe()) probe = soonest
    },
  }
}

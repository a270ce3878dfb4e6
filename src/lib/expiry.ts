/** What is kept for so many days: it goes a little at a time, by a clock that nobody has set for an hour. */
import { type Clock, DAY, HOUR, momentIn } from './clock.ts'
import type { Log } from './log.ts'
import { startLoop } from './loop.ts'

export interface ExpiryTerms {
  clock: Clock
  log: Log
  days: number
  /** lets those go first whom somebody waits for */
  giveWay: () => Promise<void>
}

export interface ExpiryOptions extends ExpiryTerms {
  name: string
  /** Removes some of what is older than `cutoff` (ms since the epoch), in a short transaction; returns how many. */
  removeSome: (cutoff: number) => number
  /** all that was old has gone, so many */
  onRemoved: (count: number) => void
}

export interface Expiry extends AsyncDisposable {
  /** The machine's clock was set, and may be wrong now: nothing goes for an hour. */
  pause(): void
}

/** To a clock that is years ahead everything is old, and what goes is gone: whoever keeps its time has so long to put it right. */
const TRUSTED_AFTER = HOUR

/** Looks every hour, an hour after the start for the first time. */
export function startExpiry(options: ExpiryOptions): Expiry {
  const { name, clock, log, days, removeSome, onRemoved, giveWay } = options
  let trustedFrom = momentIn(clock, TRUSTED_AFTER)
  const isTrusted = () => clock.now() >= trustedFrom()
  const loop = startLoop({
    name,
    clock,
    log,
    async turn(signal) {
      if (!isTrusted()) return trustedFrom()
      const cutoff = clock.now() - days * DAY
      let removed = 0
      while (!signal.aborted && isTrusted()) {
        const gone = removeSome(cutoff)
        removed += gone
        if (gone === 0) break
        await giveWay()
      }
      if (removed > 0) onRemoved(removed)
      return clock.in(HOUR)
    },
  })
  return {
    pause() {
      trustedFrom = momentIn(clock, TRUSTED_AFTER)
    },
    [Symbol.asyncDispose]: () => loop[Symbol.asyncDispose](),
  }
}

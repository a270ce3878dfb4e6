/** EVENT_RETENTION_DAYS: the log of events keeps so many days. */
import type { Clock } from '../lib/clock.ts'
import { type Expiry, startExpiry } from '../lib/expiry.ts'
import type { Log } from '../lib/log.ts'
import { type Db, transact } from '../store/db.ts'
import { forgetEvents } from '../store/events.ts'

export interface ForgetOptions {
  db: Db
  clock: Clock
  log: Log
  days: number
  /** lets those go first whom somebody waits for */
  giveWay: () => Promise<void>
}

const BATCH = 500

export function startForgetting({ db, ...options }: ForgetOptions): Expiry {
  const { clock, log, days } = options
  return startExpiry({
    name: 'forgetting events',
    ...options,
    removeSome: (cutoff) => transact(db, () => forgetEvents(db, { cutoff, now: clock.now(), limit: BATCH })),
    onRemoved: (count) => log.info(`removed ${count} events older than ${days} days`),
  })
}

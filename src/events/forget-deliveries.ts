/** EVENT_RETENTION_DAYS holds for what webhooks were told, too. */
import type { Clock } from '../lib/clock.ts'
import { type Expiry, startExpiry } from '../lib/expiry.ts'
import type { Log } from '../lib/log.ts'
import { type Db, transact } from '../store/db.ts'
import { forgetDeliveries } from '../store/deliveries.ts'

export interface ForgetDeliveriesOptions {
  db: Db
  clock: Clock
  log: Log
  days: number
  /** lets those go first whom somebody waits for */
  giveWay: () => Promise<void>
}

const BATCH = 300

export function startForgettingDeliveries({ db, ...options }: ForgetDeliveriesOptions): Expiry {
  const { log, days } = options
  return startExpiry({
    name: 'forgetting deliveries',
    ...options,
    // behind the events themselves, which go by the same days
    removeSome: () => transact(db, () => forgetDeliveries(db, BATCH)),
    onRemoved: (count) => log.info(`removed ${count} deliveries older than ${days} days`),
  })
}

/** EVENT_RETENTION_DAYS: the log of events, and what webhooks were told of it, keep so many days. */
import { type Expiry, type ExpiryTerms, startExpiry } from '../lib/expiry.ts'
import { type Db, transact } from '../store/db.ts'
import { forgetDeliveries } from '../store/deliveries.ts'
import { forgetEvents } from '../store/events.ts'

export interface ForgetOptions extends ExpiryTerms {
  db: Db
}

const EVENTS_AT_ONCE = 500
const DELIVERIES_AT_ONCE = 300

export function startForgettingEvents({ db, ...terms }: ForgetOptions): Expiry {
  const { clock, log, days } = terms
  return startExpiry({
    ...terms,
    name: 'forgetting events',
    removeSome: (cutoff) => transact(db, () => forgetEvents(db, { cutoff, now: clock.now(), limit: EVENTS_AT_ONCE })),
    onRemoved: (count) => log.info(`removed ${count} events older than ${days} days`),
  })
}

export function startForgettingDeliveries({ db, ...terms }: ForgetOptions): Expiry {
  const { log, days } = terms
  return startExpiry({
    ...terms,
    name: 'forgetting deliveries',
    // behind the events themselves, which go by the same days
    removeSome: () => transact(db, () => forgetDeliveries(db, DELIVERIES_AT_ONCE)),
    onRemoved: (count) => log.info(`removed ${count} deliveries older than ${days} days`),
  })
}

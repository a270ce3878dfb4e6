/** The machine's clock has been set: whatever waits for a moment, in any table, is moved to where that moment is now. */
import { sql as raw } from 'kysely'
import { type Clock, DAY, HOUR, SECOND, type SteadyClock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import { type Db, run, sql, transact } from './db.ts'

/** In these words, since SQLite takes the partial indexes for no others, and looks at everything that was ever sent. */
const isBusy = raw<boolean>`phase != 'idle'`
const isDueInSent = raw<boolean>`sent_copy = 'due'`

const BETWEEN_LOOKS = 5 * SECOND
/** Clocks that are kept right drift apart by less. */
const DRIFT = SECOND

/** Looks again and again whether the machine's clock was set; `onSet` is told after what waits has been moved. */
export function startClockWatch(options: { db: Db; clock: SteadyClock; log: Log; onSet: () => void }): Loop {
  const { db, clock, log, onSet } = options
  return startLoop({
    name: 'the clock',
    clock,
    log,
    async turn() {
      const by = clock.setBy()
      if (Math.abs(by) > DRIFT) {
        moveWaiting(db, by)
        log.warn(`this machine’s clock was set ${by > 0 ? 'forward' : 'back'} by ${inWords(Math.abs(by))}`)
      }
      clock.follow()
      if (Math.abs(by) > DRIFT) onSet()
      return clock.in(BETWEEN_LOOKS)
    },
  })
}

/** Moves every moment that something waits for, or that ends a time that runs, by `by` ms; what has happened keeps its time. */
function moveWaiting(db: Db, by: number): void {
  transact(db, () => {
    run(
      db,
      sql
        .updateTable('outbox')
        .set((row) => ({
          due_at: row('due_at', '+', by),
          give_up_at: row('give_up_at', '+', by),
          sent_copy_due_at: row('sent_copy_due_at', '+', by),
        }))
        .where((row) => row.or([row('due_at', 'is not', null), isDueInSent, isBusy])),
    )
    run(
      db,
      sql.updateTable('misses').set((row) => ({ due_at: row('due_at', '+', by) })),
    )
    run(
      db,
      sql.updateTable('afterwards').set((row) => ({ due_at: row('due_at', '+', by) })),
    )
    run(
      db,
      sql.updateTable('dkim_checks').set((row) => ({ due_at: row('due_at', '+', by) })),
    )
    run(
      db,
      sql
        .updateTable('runs')
        .set((row) => ({ due_at: row('due_at', '+', by) }))
        .where('state', '=', 'queued'),
    )
    run(
      db,
      sql.updateTable('exchanges').set((row) => ({ at: row('at', '+', by) })),
    )
    run(
      db,
      sql.updateTable('send_counts').set((row) => ({ at: row('at', '+', by) })),
    )
    run(
      db,
      sql.updateTable('idempotency').set((row) => ({ created_at: row('created_at', '+', by) })),
    )
    run(
      db,
      sql.updateTable('webhooks').set((row) => ({
        due_at: row('due_at', '+', by),
        failing_since: row('failing_since', '+', by),
        old_secret_until: row('old_secret_until', '+', by),
      })),
    )
    for (const deliveries of openDeliveries()) {
      run(
        db,
        deliveries.set((row) => ({ due_at: row('due_at', '+', by) })),
      )
    }
  })
}

/**
 * At the start nobody knows by how much the clock was set meanwhile, but no row waits longer than the longest delay of its
 * kind: one that does was written while the clock was ahead. What was to be done then is due now; what was counted then
 * counts from now.
 */
export function pullWaiting(db: Db, clock: Clock): void {
  const now = clock.now()
  // delays grow to an hour, of misses to a day, each with a little on top
  const [hours, days] = [clock.in(2 * HOUR), clock.in(2 * DAY)]
  transact(db, () => {
    const ahead = sql.updateTable('outbox').set({ due_at: now, updated_at: now }).where('due_at', '>', now)
    run(
      db,
      ahead.where((row) => row.or([row('due_at', '>', hours), row('updated_at', '>', now)])),
    )
    const lastTry = clock.in(DAY)
    const late = sql.updateTable('outbox').set({ give_up_at: lastTry }).where('give_up_at', '>', lastTry)
    // one by one, since SQLite takes one index for each
    run(db, late.where('due_at', 'is not', null))
    run(db, late.where(isBusy))
    run(
      db,
      sql.updateTable('outbox').set({ sent_copy_due_at: now }).where(isDueInSent).where('sent_copy_due_at', '>', hours),
    )
    run(db, sql.updateTable('misses').set({ due_at: now }).where('due_at', '>', days))
    run(db, sql.updateTable('afterwards').set({ due_at: now }).where('due_at', '>', hours))
    run(db, sql.updateTable('dkim_checks').set({ due_at: now }).where('due_at', '>', days))
    run(db, sql.updateTable('send_counts').set({ at: now }).where('at', '>', now))
    run(db, sql.updateTable('idempotency').set({ created_at: now }).where('created_at', '>', now))
    run(db, sql.updateTable('exchanges').set({ at: now }).where('at', '>', now))
    run(db, sql.updateTable('runs').set({ due_at: now }).where('state', '=', 'queued').where('due_at', '>', hours))
    run(db, sql.updateTable('webhooks').set({ due_at: now }).where('due_at', '>', days))
    run(db, sql.updateTable('webhooks').set({ failing_since: now }).where('failing_since', '>', now))
    run(db, sql.updateTable('webhooks').set({ old_secret_until: days }).where('old_secret_until', '>', days))
    for (const deliveries of openDeliveries()) run(db, deliveries.set({ due_at: now }).where('due_at', '>', days))
  })
}

/** By webhook, with which their indexes begin, and one by one. */
function openDeliveries() {
  const webhooks = sql.selectFrom('webhooks').select('id')
  const deliveries = sql.updateTable('deliveries').where('webhook_id', 'in', webhooks)
  return [deliveries.where(raw<boolean>`state = 'pending'`), deliveries.where(raw<boolean>`state = 'aside'`)]
}

function inWords(ms: number): string {
  if (ms < 2 * HOUR) return `${Math.round(ms / SECOND)} s`
  return ms < 2 * DAY ? `${Math.round(ms / HOUR)} h` : `${Math.round(ms / DAY)} days`
}

/** The send limit: recipients counted in the transaction that accepts them, so it is exact under concurrency and survives a restart. */
import { HOUR, MINUTE } from '../lib/clock.ts'
import { all, type Db, first, run, sql } from './db.ts'

/** Recipients per window; 0: unlimited. */
export interface SendLimit {
  perMinute: number
  perHour: number
}

/** The limit that is in the way. */
export interface LimitReached {
  window: 'minute' | 'hour'
  used: number
  limit: number
  /** seconds until enough of the window has passed */
  retryAfter: number
}

/** Would `recipients` more go over a limit now? */
export function limitReached(db: Db, limits: SendLimit, recipients: number, now: number): LimitReached | null {
  return (
    checkWindow(db, { window: 'minute', ms: MINUTE, limit: limits.perMinute }, recipients, now) ??
    checkWindow(db, { window: 'hour', ms: HOUR, limit: limits.perHour }, recipients, now)
  )
}

/** Counts what has been accepted, and forgets what no window holds any more. */
export function countSend(db: Db, recipients: number, now: number): void {
  run(db, sql.deleteFrom('send_counts').where('at', '<=', now - HOUR))
  run(db, sql.insertInto('send_counts').values({ at: now, recipients }))
}

function checkWindow(
  db: Db,
  { window, ms, limit }: { window: 'minute' | 'hour'; ms: number; limit: number },
  recipients: number,
  now: number,
): LimitReached | null {
  if (limit === 0) return null
  const since = now - ms
  const counted = first(
    db,
    sql
      .selectFrom('send_counts')
      .select((row) => row.fn.sum<number | null>('recipients').as('used'))
      .where('at', '>', since),
  )
  const used = counted?.used ?? 0
  if (used + recipients <= limit) return null
  let over = used + recipients - limit
  let free = now
  for (const send of all(
    db,
    sql.selectFrom('send_counts').select(['at', 'recipients']).where('at', '>', since).orderBy('at'),
  )) {
    over -= send.recipients
    free = send.at + ms
    if (over <= 0) break
  }
  return { window, used, limit, retryAfter: Math.max(1, Math.ceil((free - now) / 1_000)) }
}

/** Mails whose DKIM signatures are to be checked: rows that are due, until there is a verdict or none to be had. */
import type { MailId } from '../lib/ids.ts'
import { type Db, hot, run, sql } from './db.ts'

const insertRow = hot<{ mailId: MailId; backfill: 0 | 1; dueAt: number }>((p) =>
  sql
    .insertInto('dkim_checks')
    .values({ mail_id: p('mailId'), backfill: p('backfill'), due_at: p('dueAt') })
    .onConflict((conflict) => conflict.doNothing()),
)

export function insertDkimCheck(db: Db, check: { mailId: MailId; backfill: boolean; dueAt: number }): void {
  insertRow.run(db, { ...check, backfill: check.backfill ? 1 : 0 })
}

export interface DkimCheck {
  mailId: MailId
  attempts: number
  /** null: its bytes are gone */
  rawBlob: number | null
}

const findDue = hot<{ backfill: 0 | 1; now: number; limit: number }, DkimCheck>((p) =>
  sql
    .selectFrom('dkim_checks')
    .innerJoin('mails', 'mails.id', 'dkim_checks.mail_id')
    .select(['dkim_checks.mail_id as mailId', 'dkim_checks.attempts', 'raw_blob as rawBlob'])
    .where('dkim_checks.backfill', '=', p('backfill'))
    .where('due_at', '<=', p('now'))
    .orderBy('due_at')
    .limit(p('limit')),
)
const findNext = hot<{ backfill: 0 | 1 }, { at: number | null }>((p) =>
  sql
    .selectFrom('dkim_checks')
    .select((row) => row.fn.min('due_at').as('at'))
    .where('backfill', '=', p('backfill')),
)

/** The next `limit` that are due and not `underWay`, live mail first. */
export function dueDkimChecks(
  db: Db,
  options: { now: number; limit: number; underWay: ReadonlySet<MailId> },
): DkimCheck[] {
  const { now, limit, underWay } = options
  const due = (backfill: 0 | 1) =>
    findDue
      .all(db, { backfill, now, limit: limit + underWay.size })
      .filter(({ mailId }) => !underWay.has(mailId))
      .slice(0, limit)
  const live = due(0)
  return live.length === limit ? live : [...live, ...due(1)].slice(0, limit)
}

/** When the next is due, ms since the epoch; null when there is none. */
export function nextDkimCheckAt(db: Db): number | null {
  const live = findNext.first(db, { backfill: 0 })?.at ?? Infinity
  const next = Math.min(live, findNext.first(db, { backfill: 1 })?.at ?? Infinity)
  return next === Infinity ? null : next
}

export function postponeDkimCheck(db: Db, mailId: MailId, dueAt: number): void {
  run(
    db,
    sql
      .updateTable('dkim_checks')
      .set((row) => ({ attempts: row('attempts', '+', 1), due_at: dueAt }))
      .where('mail_id', '=', mailId),
  )
}

/** False when the mail has gone since, or was checked. */
export function endDkimCheck(db: Db, mailId: MailId): boolean {
  return run(db, sql.deleteFrom('dkim_checks').where('mail_id', '=', mailId)).changes > 0
}

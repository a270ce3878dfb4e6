/** Mails whose DKIM signatures are to be checked: rows that are due, until there is a verdict or none to be had. */
import type { MailId } from '../lib/ids.ts'
import type { AuthFacts } from '../mail/auth-facts.ts'
import type { Address } from '../mail/types.ts'
import type { AddressFields } from './contents.ts'
import { all, type Db, first, hot, run, sql } from './db.ts'

const insertRow = hot<{ mailId: MailId; facts: string; backfill: 0 | 1; dueAt: number }>((p) =>
  sql
    .insertInto('dkim_checks')
    .values({ mail_id: p('mailId'), facts: p('facts'), backfill: p('backfill'), due_at: p('dueAt') })
    .onConflict((conflict) => conflict.doNothing()),
)

/** `facts`: AuthFacts as JSON. */
export function insertDkimCheck(
  db: Db,
  check: { mailId: MailId; facts: string; backfill: boolean; dueAt: number },
): void {
  insertRow.run(db, { ...check, backfill: check.backfill ? 1 : 0 })
}

export interface DkimCheck {
  mailId: MailId
  attempts: number
  facts: AuthFacts
  from: Address[]
  /** null: its bytes are gone */
  rawBlob: number | null
}

/** The next `limit` that are due and not among `under` way, live mail first. */
export function dueDkimChecks(
  db: Db,
  options: { now: number; limit: number; under: ReadonlySet<MailId> },
): DkimCheck[] {
  const { now, limit, under } = options
  const rows = [0, 1].flatMap((backfill) =>
    all(
      db,
      sql
        .selectFrom('dkim_checks')
        .innerJoin('mails', 'mails.id', 'dkim_checks.mail_id')
        .leftJoin('contents', 'contents.id', 'mails.content_id')
        .select(['dkim_checks.mail_id', 'dkim_checks.attempts', 'facts', 'addresses', 'raw_blob'])
        .where('dkim_checks.backfill', '=', backfill as 0 | 1)
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .limit(limit + under.size),
    ),
  )
  return rows
    .filter((row) => !under.has(row.mail_id))
    .slice(0, limit)
    .map((row) => ({
      mailId: row.mail_id,
      attempts: row.attempts,
      facts: JSON.parse(row.facts),
      from: row.addresses === null ? [] : (JSON.parse(row.addresses) as AddressFields).from,
      rawBlob: row.raw_blob,
    }))
}

/** When the next is due, ms since the epoch; null when there is none. */
export function nextDkimCheckAt(db: Db): number | null {
  const earliest = [0, 1].map(
    (backfill) =>
      first(
        db,
        sql
          .selectFrom('dkim_checks')
          .select((row) => row.fn.min('due_at').as('at'))
          .where('backfill', '=', backfill as 0 | 1),
      )?.at ?? null,
  )
  const known = earliest.filter((at) => at !== null)
  return known.length === 0 ? null : Math.min(...known)
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

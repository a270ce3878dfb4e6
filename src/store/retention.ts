/** Removing what is older than the operator wants to keep; tombstones stay, so that reading the mailbox again brings nothing back. */
import type { MailId, MessageId } from '../lib/ids.ts'
import { all, type Db, sql } from './db.ts'

/** A message on its way out, or one whose fate is not known, is not mail to forget yet. */
const SETTLED = ['sent', 'rejected', 'cancelled'] as const

/** Up to `limit` messages that arrived before `cutoff` (ms since the epoch), oldest first. */
export function expiredMessages(db: Db, cutoff: number, limit: number): MessageId[] {
  return all(
    db,
    sql
      .selectFrom('messages')
      .select('id')
      .where('arrived_at', '<', cutoff)
      .where((row) => row.or([row('state', 'is', null), row('state', 'in', SETTLED)]))
      .orderBy('arrived_at')
      .limit(limit),
  ).map((row) => row.id)
}

/** Up to `limit` mails that are in no inbox and were received before `cutoff`. */
export function expiredMails(db: Db, cutoff: number, limit: number): MailId[] {
  return all(
    db,
    sql
      .selectFrom('mails')
      .select('id')
      .where('state', 'in', ['unrouted', 'quarantined'])
      .where('received_at', '<', cutoff)
      .limit(limit),
  ).map((row) => row.id)
}

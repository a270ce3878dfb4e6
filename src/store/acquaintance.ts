/** How well the author of a message is known here. */
import { sql as raw } from 'kysely'
import { SECOND } from '../lib/clock.ts'
import type { InboxId, ThreadId } from '../lib/ids.ts'
import { type Db, hot, sql } from './db.ts'
import { firstSeen } from './senders.ts'

export interface Acquaintance {
  /** when the inbox first got mail from the author, ms since the epoch; null for a message of ours */
  firstSeen: number | null
  /** did the thread begin with a message of ours? */
  threadStartedByUs: boolean
}

/** Of a message that came in. */
export function acquaintance(
  db: Db,
  { inbox_id, thread_id, from_address }: { inbox_id: InboxId; thread_id: ThreadId; from_address: string | null },
): Acquaintance {
  const from = from_address ?? ''
  return {
    firstSeen: from === '' ? null : firstSeen(db, { inboxId: inbox_id, from }),
    threadStartedByUs: threadStart.first(db, { threadId: thread_id })?.direction === 'outbound',
  }
}

/** A mail server tells whole seconds: of the messages of the first one, that which was stored first is the first. */
const threadStart = hot<{ threadId: ThreadId }, { direction: 'inbound' | 'outbound' | null; seq: number | null }>((p) =>
  sql
    .selectFrom('messages')
    // SQLite takes the other columns from the row that has the least, and sorts nothing
    .select((row) => ['direction', row.fn.min('seq').as('seq')])
    .where('thread_id', '=', p('threadId'))
    .where('arrived_at', '<', (row) =>
      row
        .selectFrom('messages as first')
        .select(raw<number>`(min(first.arrived_at) / ${raw.lit(SECOND)} + 1) * ${raw.lit(SECOND)}`.as('end'))
        .where('first.thread_id', '=', p('threadId')),
    ),
)

/** Messages of ours as whoever sent them wants to see them: where each stands, and what became of every recipient. */
import type { InferResult } from 'kysely'
import type { InboxId, MessageId, ThreadId } from '../lib/ids.ts'
import type { Address } from '../mail/types.ts'
import type { ShownOutcome } from './bounces.ts'
import { all, count, type Db, first, sql } from './db.ts'
import { valuesOf } from './json-each.ts'
import type { RecipientField } from './recipients.ts'
import type { OutboundState } from './schema.ts'
import { shownRecipients } from './shown-recipients.ts'

export interface OutboxItem {
  id: MessageId
  inboxId: InboxId
  threadId: ThreadId
  rfcMessageId: string | null
  subject: string
  from: Address
  state: OutboundState
  attempts: number
  /** ms since the epoch; null: nothing more will be tried by itself */
  nextAttemptAt: number | null
  error: string | null
  createdAt: number
  updatedAt: number
  recipients: OutboxRecipient[]
}

export interface OutboxRecipient extends Address {
  field: RecipientField
  outcome: ShownOutcome
  code: number | null
  response: string | null
  /** of a bounce, RFC 3463 */
  status: string | null
  diagnostic: string | null
  hard: 0 | 1 | null
  /** ms since the epoch */
  bouncedAt: number | null
}

export interface OutboxFilter {
  state: OutboundState | null
  inboxId: InboxId | null
}

/** One message of ours; undefined when there is no such message or it came in. */
export function outboxItem(db: Db, id: string): OutboxItem | undefined {
  const row = first(db, outgoing().where('outbox.message_id', '=', id as MessageId))
  return row === undefined ? undefined : withRecipients(db, [row])[0]
}

/** Newest first, from the one before the message `before` on; a thousand of them may have a million recipients. */
export function listOutbox(
  db: Db,
  filter: OutboxFilter,
  page: { limit: number; offset: number; before: string | null },
): OutboxRow[] {
  const { limit, offset, before } = page
  // which of two equal columns orders tells SQLite whose index to walk
  const everything = filter.state === null && filter.inboxId === null
  const by = everything ? ('outbox.message_id' as const) : ('messages.id' as const)
  const rows = filtered(outgoing(), filter)
    .$if(before !== null, (query) => query.where(by, '<', before as MessageId))
    .orderBy(by, 'desc')
    .limit(limit)
    .offset(offset)
  return all(db, rows)
}

/** How many there are, counted up to `most`. */
export function countOutbox(db: Db, { state, inboxId }: OutboxFilter, most: number): number {
  if (state === null && inboxId === null) return count(db, sql.selectFrom('outbox').select('message_id').limit(most))
  const found = sql
    .selectFrom('messages')
    .select('id')
    .where('state', 'is not', null)
    .$if(state !== null, (query) => query.where('state', '=', state))
    .$if(inboxId !== null, (query) => query.where('inbox_id', '=', inboxId as InboxId))
  return count(db, found.limit(most))
}

function outgoing() {
  return sql
    .selectFrom('outbox')
    .innerJoin('messages', 'messages.id', 'outbox.message_id')
    .innerJoin('contents', 'contents.id', 'messages.content_id')
    .select([
      'messages.id',
      'messages.inbox_id as inboxId',
      'messages.thread_id as threadId',
      'messages.state',
      'contents.rfc_message_id as rfcMessageId',
      'contents.subject',
      'contents.from_name as fromName',
      'contents.from_address as fromAddress',
      'outbox.attempts',
      'outbox.due_at as nextAttemptAt',
      'outbox.error',
      'outbox.created_at as createdAt',
      'outbox.updated_at as updatedAt',
    ])
}

export type OutboxRow = InferResult<ReturnType<typeof outgoing>>[number]

function filtered(query: ReturnType<typeof outgoing>, { state, inboxId }: OutboxFilter) {
  return query
    .$if(state !== null, (one) => one.where('messages.state', '=', state))
    .$if(inboxId !== null, (one) =>
      one.where('messages.inbox_id', '=', inboxId as InboxId).where('messages.state', 'is not', null),
    )
}

/** In the same order, without those that were deleted meanwhile. */
export function withRecipients(db: Db, rows: readonly OutboxRow[]): OutboxItem[] {
  const ids = JSON.stringify(rows.map((row) => row.id))
  const recipients = all(
    db,
    shownRecipients()
      .where('recipients.message_id', 'in', valuesOf<MessageId>(ids))
      .orderBy('recipients.message_id')
      .orderBy('recipients.position'),
  )
  const grouped = Map.groupBy(recipients, (recipient) => recipient.message_id)
  return rows.flatMap(({ fromName, fromAddress, ...row }) => {
    const own = grouped.get(row.id)
    if (own === undefined) return []
    return {
      ...row,
      state: row.state as OutboundState,
      from: { name: fromName, address: fromAddress ?? '' },
      recipients: own.map(({ message_id: _, ...recipient }) => recipient),
    }
  })
}

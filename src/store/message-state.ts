/** What may change of a message that came in: its marks, its thread, and what is thought of where it comes from. */
import type { InferResult } from 'kysely'
import { acquaintance } from './acquaintance.ts'
import { type Db, hot, sql } from './db.ts'
import { listOf, objectOf } from './json-columns.ts'
import type { FullMessage } from './message-list.ts'

/** The half of a message that may be another the next time. */
export type MessageState = Pick<
  FullMessage,
  | 'id'
  | 'inbox_id'
  | 'thread_id'
  | 'direction'
  | 'state'
  | 'said_at'
  | 'arrived_at'
  | 'created_at'
  | 'labels'
  | 'is_read'
  | 'backfill'
  | 'held'
  | 'trust'
  | 'firstSeen'
  | 'threadStartedByUs'
  | 'error'
  | 'recipients'
>

/** The state of the message with this `seq`, of which it is known that it came in; undefined when it is gone by now. */
export function readState(db: Db, seq: number): MessageState | undefined {
  const row = inboundBySeq.first(db, { seq })
  if (row === undefined) return undefined
  return {
    id: row.id,
    inbox_id: row.inbox_id,
    thread_id: row.thread_id,
    direction: 'inbound',
    state: null,
    said_at: row.said_at,
    arrived_at: row.arrived_at,
    created_at: row.created_at,
    labels: listOf(row.labels),
    is_read: row.is_read === 1,
    backfill: row.backfill === 1,
    held: row.held,
    trust: objectOf(row.trust),
    ...acquaintance(db, row),
    error: null,
    recipients: [],
  }
}

function selectInbound() {
  return sql
    .selectFrom('messages')
    .innerJoin('contents', 'contents.id', 'messages.content_id')
    .leftJoin('mails', 'mails.id', 'messages.mail_id')
    .select([
      'messages.id',
      'messages.inbox_id',
      'messages.thread_id',
      'messages.said_at',
      'messages.arrived_at',
      'messages.created_at',
      'messages.labels',
      'messages.is_read',
      'messages.backfill',
      'messages.held',
      'mails.trust',
      'contents.from_address',
    ])
}

const inboundBySeq = hot<{ seq: number }, InferResult<ReturnType<typeof selectInbound>>[number]>((p) =>
  selectInbound().where('messages.seq', '=', p('seq')),
)

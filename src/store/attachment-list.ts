/** Reading attachments: one by its id, or those of a message, a thread or an inbox. */
import { type InferResult, sql as raw } from 'kysely'
import type { AttachmentId, InboxId, MessageId, ThreadId } from '../lib/ids.ts'
import { all, count, type Db, first, sql } from './db.ts'

/** Exactly one of them. */
export type AttachmentFilter = { messageId: MessageId } | { threadId: ThreadId } | { inboxId: InboxId }

export type Attachment = InferResult<ReturnType<typeof selectAttachments>>[number]

/** Newest message first, within a message in the order of the mail. */
export interface AttachmentPlace {
  /** of the message, ms since the epoch */
  arrived_at: number
  seq: number
  /** of the part */
  position: number
}

/** A page of attachments in that order, from the one after `after` on. */
export function listAttachments(
  db: Db,
  filter: AttachmentFilter,
  page: { limit: number; offset: number; after: AttachmentPlace | null },
): Attachment[] {
  const { limit, offset, after } = page
  const { arrived_at, seq, position } = after ?? { arrived_at: 0, seq: 0, position: 0 }
  const rows = selectAttachments()
    .where(scope(filter))
    .$if(after !== null, (query) =>
      query
        .where((row) => row(row.refTuple('messages.arrived_at', 'messages.seq'), '<=', row.tuple(arrived_at, seq)))
        .where((row) => row.or([row('messages.seq', '!=', seq), row('parts.position', '>', position)])),
    )
    .orderBy('messages.arrived_at', 'desc')
    .orderBy('messages.seq', 'desc')
    .orderBy('parts.position')
    .limit(limit)
    .offset(offset)
  return all(db, rows)
}

/** How many there are, counted up to `most`. */
export function countAttachments(db: Db, filter: AttachmentFilter, most: number): number {
  const found = sql
    .selectFrom('messages')
    .innerJoin('attachments', 'attachments.message_id', 'messages.id')
    .select('attachments.id')
    .where(scope(filter))
    .limit(most)
  return count(db, found)
}

/** The attachment with this id; undefined when there is none, or its inbox was deleted. */
export function readAttachment(db: Db, id: string): Attachment | undefined {
  return first(
    db,
    selectAttachments()
      .innerJoin('inboxes', 'inboxes.id', 'messages.inbox_id')
      .where('inboxes.deleted_at', 'is', null)
      .where('attachments.id', '=', id as AttachmentId),
  )
}

function scope(filter: AttachmentFilter) {
  if ('messageId' in filter) return raw<boolean>`messages.id = ${filter.messageId}`
  if ('threadId' in filter) return raw<boolean>`messages.thread_id = ${filter.threadId}`
  // the partial index of messages that have any
  return raw<boolean>`messages.inbox_id = ${filter.inboxId} AND messages.has_attachments = 1`
}

function selectAttachments() {
  return sql
    .selectFrom('messages')
    .innerJoin('attachments', 'attachments.message_id', 'messages.id')
    .innerJoin('parts', 'parts.id', 'attachments.part_id')
    .select([
      'attachments.id',
      'attachments.message_id',
      'attachments.created_at',
      'parts.filename',
      'parts.content_type',
      'parts.disposition',
      'parts.cid',
      'parts.size',
      'parts.position',
      'parts.blob_id',
      'messages.arrived_at',
      'messages.seq',
    ])
}

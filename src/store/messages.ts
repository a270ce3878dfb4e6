/** Filing a message in an inbox and taking one out again: the same few steps for a new mail, a claim, an assignment and a send. */
import { type AttachmentId, type InboxId, type MailId, type MessageId, newId, type ThreadId } from '../lib/ids.ts'
import { freeBlobs } from './blobs.ts'
import { freeContent } from './contents.ts'
import { type Db, first, hot, hotInsert, run, sql } from './db.ts'
import { endDkimCheck } from './dkim-checks.ts'
import { hashEvidence } from './mails.ts'
import type { OutboundState } from './schema.ts'
import { uncountSender } from './senders.ts'
import { shrinkThread } from './threads.ts'

export interface NewMessage {
  id: MessageId
  inboxId: InboxId
  threadId: ThreadId
  contentId: number
  /** ms since the epoch, all three */
  saidAt: number
  arrivedAt: number
  createdAt: number
  backfill: boolean
  /** false: it is known that its content has no parts */
  hasParts?: boolean
  labels?: readonly string[]
  /** why an inbound message waits for a person */
  held?: string | null
  from: { direction: 'inbound'; mailId: MailId; route: object } | { direction: 'outbound'; state: OutboundState }
}

const OF_EACH = [
  'id',
  'inbox_id',
  'thread_id',
  'content_id',
  'said_at',
  'arrived_at',
  'created_at',
  'backfill',
  'has_attachments',
] as const
const insertInbound = hotInsert('messages', [...OF_EACH, 'mail_id', 'route', 'held'], {
  direction: 'inbound',
  labels: '[]',
  is_read: 0,
})
const insertOutbound = hotInsert('messages', [...OF_EACH, 'state', 'labels'], { direction: 'outbound', is_read: 1 })
const partsOf = hot<{ contentId: number }, { id: number }>((p) =>
  sql.selectFrom('parts').select('id').where('content_id', '=', p('contentId')).orderBy('position'),
)
const insertAttachment = hot<{ id: AttachmentId; messageId: MessageId; partId: number; at: number }>((p) =>
  sql
    .insertInto('attachments')
    .values({ id: p('id'), message_id: p('messageId'), part_id: p('partId'), created_at: p('at') }),
)

/** Writes the message and an attachment for each part of its content. The thread has been joined before. */
export function insertMessage(db: Db, message: NewMessage): void {
  const { from, held = null, labels = [] } = message
  const parts = message.hasParts === false ? [] : partsOf.all(db, { contentId: message.contentId })
  const row = {
    id: message.id,
    inbox_id: message.inboxId,
    thread_id: message.threadId,
    content_id: message.contentId,
    said_at: message.saidAt,
    arrived_at: message.arrivedAt,
    created_at: message.createdAt,
    backfill: message.backfill ? (1 as const) : (0 as const),
    has_attachments: parts.length > 0 ? (1 as const) : (0 as const),
  }
  if (from.direction === 'outbound') {
    insertOutbound.run(db, { ...row, state: from.state, labels: JSON.stringify(labels) })
  } else {
    insertInbound.run(db, { ...row, mail_id: from.mailId, route: JSON.stringify(from.route), held })
  }
  for (const part of parts) {
    insertAttachment.run(db, { id: newId('att'), messageId: message.id, partId: part.id, at: message.createdAt })
  }
}

/** Writes an attachment for each part that its content has got in place of others; those of the old parts are gone. */
export function renewAttachments(db: Db, message: { id: MessageId; contentId: number }, at: number): void {
  const parts = partsOf.all(db, message)
  for (const part of parts) insertAttachment.run(db, { id: newId('att'), messageId: message.id, partId: part.id, at })
  const has = parts.length > 0 ? 1 : 0
  run(db, sql.updateTable('messages').set({ has_attachments: has }).where('id', '=', message.id))
}

/**
 * Takes a message out of its inbox. What nothing else names goes with it; its mail stays as a tombstone, so that reading
 * the mailbox again brings nothing back. Call `sweepBlobs` after the commit. Does nothing when there is no such message.
 */
export function removeMessage(db: Db, id: MessageId): void {
  const message = first(
    db,
    sql
      .selectFrom('messages')
      .innerJoin('contents', 'contents.id', 'messages.content_id')
      .select(['seq', 'arrived_at', 'inbox_id', 'thread_id', 'mail_id', 'content_id', 'direction', 'from_address'])
      .where('messages.id', '=', id),
  )
  if (message === undefined) return
  const outgoing = first(db, sql.selectFrom('outbox').select('raw_blob').where('message_id', '=', id))
  run(db, sql.deleteFrom('outbox').where('message_id', '=', id))
  run(db, sql.deleteFrom('messages').where('id', '=', id))
  run(
    db,
    sql
      .insertInto('search_removals')
      .values({ seq: message.seq, arrived_at: message.arrived_at })
      .onConflict((conflict) => conflict.doNothing()),
  )
  if (message.direction === 'inbound') uncountSender(db, { inboxId: message.inbox_id, from: message.from_address })
  if (message.mail_id !== null) leaveTombstone(db, message.mail_id, message.inbox_id)
  freeContent(db, message.content_id)
  if (outgoing?.raw_blob != null) freeBlobs(db, [outgoing.raw_blob])
  shrinkThread(db, message.thread_id)
}

function leaveTombstone(db: Db, mailId: MailId, inboxId: InboxId): void {
  const inbox = first(db, sql.selectFrom('inboxes').select('deleted_at').where('id', '=', inboxId))
  // an inbox that is being deleted gets nothing more, whatever is remembered
  if (inbox?.deleted_at === null) {
    run(
      db,
      sql
        .insertInto('removals')
        .values({ mail_id: mailId, inbox_id: inboxId })
        .onConflict((conflict) => conflict.doNothing()),
    )
  }
  const elsewhere = first(db, sql.selectFrom('messages').select('id').where('mail_id', '=', mailId).limit(1))
  if (elsewhere === undefined) buryMail(db, mailId)
}

/** Empties a mail and keeps its identity, its places and the inboxes that it was deleted from. */
export function buryMail(db: Db, mailId: MailId): void {
  const mail = first(
    db,
    sql.selectFrom('mails').select(['content_id', 'raw_blob', 'evidence']).where('id', '=', mailId),
  )
  if (mail === undefined) return
  run(
    db,
    sql
      .updateTable('mails')
      .set({
        state: 'removed',
        content_id: null,
        raw_blob: null,
        evidence: hashEvidence(mail.evidence),
        error: null,
        trust: null,
      })
      .where('id', '=', mailId),
  )
  endDkimCheck(db, mailId)
  run(db, sql.deleteFrom('mail_recipients').where('mail_id', '=', mailId))
  if (mail.raw_blob !== null) freeBlobs(db, [mail.raw_blob])
  if (mail.content_id !== null) freeContent(db, mail.content_id)
}

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
  labels?: readonly string[]
  /** why an inbound message waits for a person */
  held?: string | null
  from: { direction: 'inbound'; mailId: MailId; route: object } | { direction: 'outbound'; state: OutboundState }
}

const insertRow = hotInsert('messages', [
  'id',
  'inbox_id',
  'thread_id',
  'direction',
  'mail_id',
  'content_id',
  'state',
  'said_at',
  'arrived_at',
  'created_at',
  'labels',
  'is_read',
  'backfill',
  'route',
  'has_attachments',
  'held',
])
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
  const inbound = message.from.direction === 'inbound'
  const parts = partsOf.all(db, { contentId: message.contentId })
  insertRow.run(db, {
    id: message.id,
    inbox_id: message.inboxId,
    thread_id: message.threadId,
    direction: message.from.direction,
    mail_id: message.from.direction === 'inbound' ? message.from.mailId : null,
    content_id: message.contentId,
    state: message.from.direction === 'outbound' ? message.from.state : null,
    said_at: message.saidAt,
    arrived_at: message.arrivedAt,
    created_at: message.createdAt,
    labels: JSON.stringify(message.labels ?? []),
    is_read: inbound ? 0 : 1,
    backfill: message.backfill ? 1 : 0,
    route: message.from.direction === 'inbound' ? JSON.stringify(message.from.route) : null,
    has_attachments: parts.length > 0 ? 1 : 0,
    held: message.held ?? null,
  })
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

/** Inbound messages that wait for a person, or for a verdict. */
import type { InferResult } from 'kysely'
import type { InboxId, MailId, MessageId, ThreadId } from '../lib/ids.ts'
import { all, type Db, first, hot, run, sql } from './db.ts'
import type { HoldBelow } from './schema.ts'

const findPolicy = hot<{ inboxId: InboxId }, { hold_below: HoldBelow | null }>((p) =>
  sql.selectFrom('inboxes').select('hold_below').where('id', '=', p('inboxId')),
)

/** Beneath which level of trust the inbox holds what comes; null: it holds nothing. */
export function holdBelowOf(db: Db, inboxId: InboxId): HoldBelow | null {
  return findPolicy.first(db, { inboxId })?.hold_below ?? null
}

export interface HeldMessage {
  id: MessageId
  inboxId: InboxId
  threadId: ThreadId
  mailId: MailId
  contentId: number
  /** ms since the epoch */
  receivedAt: number
  backfill: boolean
  /** Trust as JSON */
  trust: string | null
}

/** The messages of a mail that are held. */
export function heldOfMail(db: Db, mailId: MailId): HeldMessage[] {
  return all(db, heldRows().where('messages.mail_id', '=', mailId)).map(shape)
}

/** Undefined when there is no such message, or it is not held. */
export function heldById(db: Db, id: string): HeldMessage | undefined {
  const row = first(db, heldRows().where('messages.id', '=', id as MessageId))
  return row === undefined ? undefined : shape(row)
}

/** It waits no longer. */
export function letIn(db: Db, id: MessageId): void {
  run(db, sql.updateTable('messages').set({ held: null }).where('id', '=', id))
}

function heldRows() {
  return sql
    .selectFrom('messages')
    .innerJoin('mails', 'mails.id', 'messages.mail_id')
    .innerJoin('inboxes', 'inboxes.id', 'messages.inbox_id')
    .select([
      'messages.id',
      'messages.inbox_id as inboxId',
      'messages.thread_id as threadId',
      'mails.id as mailId',
      'messages.content_id as contentId',
      'messages.arrived_at as receivedAt',
      'messages.backfill',
      'mails.trust',
    ])
    .where('messages.held', 'is not', null)
    .where('inboxes.deleted_at', 'is', null)
}

function shape(row: InferResult<ReturnType<typeof heldRows>>[number]): HeldMessage {
  return { ...row, backfill: row.backfill === 1 }
}

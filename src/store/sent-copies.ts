/** What is still to be done in the Sent folder: a copy to file, or a look whether an unknown send is there. */
import { sql as raw } from 'kysely'
import type { MessageId } from '../lib/ids.ts'
import { type Db, first, run, sql } from './db.ts'
import type { OutboundState } from './schema.ts'

export interface SentTask {
  id: MessageId
  rfcMessageId: string
  state: OutboundState
  /** null: it was resolved as sent, and never composed */
  rawBlob: number | null
  /** the moment of the Date header, ms since the epoch */
  saidAt: number
  /** ms since the epoch; whoever changes the task changes it */
  dueAt: number
  attempts: number
  /** how many attempts have left recipients in doubt: with more than one a copy in Sent does not tell which arrived */
  doubts: number
  /** has any recipient been accepted? Then the copy is to be filed, else the message is only looked for */
  accepted: boolean
}

/** In these words, since SQLite takes the partial index `outbox_sent_copy` for no others. */
const isDue = raw<boolean>`outbox.sent_copy = 'due'`

/** Puts the message on the list, unless its copy is there or done already. */
export function addSentTask(db: Db, id: MessageId, dueAt: number): void {
  run(
    db,
    sql
      .updateTable('outbox')
      .set({ sent_copy: 'due', sent_copy_due_at: dueAt, sent_copy_attempts: 0 })
      .where('message_id', '=', id)
      .where('sent_copy', '!=', 'done'),
  )
}

/** `none`: there is nothing to do, and something may come up later; `done`: the copy is in Sent, or never will be. */
export function endSentTask(db: Db, id: MessageId, sentCopy: 'none' | 'done'): void {
  run(
    db,
    sql
      .updateTable('outbox')
      .set({ sent_copy: sentCopy, sent_copy_due_at: null })
      .where('message_id', '=', id)
      .where('sent_copy', '=', 'due'),
  )
}

/** Another try at `dueAt`, ms since the epoch; the one that failed is counted. */
export function postponeSentTask(db: Db, id: MessageId, dueAt: number): void {
  run(
    db,
    sql
      .updateTable('outbox')
      .set((row) => ({ sent_copy_due_at: dueAt, sent_copy_attempts: row('sent_copy_attempts', '+', 1) }))
      .where('message_id', '=', id)
      .where('sent_copy', '=', 'due'),
  )
}

/** Is the task as it was when it was read? A person may have ended the doubt since, or let the message go again. */
export function isStillDue(db: Db, { id, dueAt }: SentTask): boolean {
  const row = first(
    db,
    sql
      .selectFrom('outbox')
      .select('message_id')
      .where('message_id', '=', id)
      .where('sent_copy', '=', 'due')
      .where('sent_copy_due_at', '=', dueAt),
  )
  return row !== undefined
}

/** The task that has been due for longest; undefined when none is. */
export function dueSentTask(db: Db, now: number): SentTask | undefined {
  const row = first(
    db,
    sql
      .selectFrom('outbox')
      .innerJoin('messages', 'messages.id', 'outbox.message_id')
      .innerJoin('contents', 'contents.id', 'messages.content_id')
      .select((row) => [
        'messages.id',
        'contents.rfc_message_id as rfcMessageId',
        'messages.state',
        'outbox.raw_blob as rawBlob',
        'messages.said_at as saidAt',
        'outbox.sent_copy_due_at as dueAt',
        'outbox.sent_copy_attempts as attempts',
        row
          .exists(
            row
              .selectFrom('recipients')
              .select('position')
              .whereRef('recipients.message_id', '=', 'outbox.message_id')
              .where('outcome', '=', 'sent'),
          )
          .as('accepted'),
        // an attempt writes the outcomes of all its recipients at one moment
        row
          .selectFrom('recipients')
          .select((recipient) => recipient.fn.count<number>('updated_at').distinct().as('count'))
          .whereRef('recipients.message_id', '=', 'outbox.message_id')
          .where('outcome', '=', 'unknown')
          .as('doubts'),
      ])
      .where(isDue)
      .where('outbox.sent_copy_due_at', '<=', now)
      .orderBy('outbox.sent_copy_due_at')
      .limit(1)
      .$narrowType<{ rfcMessageId: string; state: OutboundState; dueAt: number }>(),
  )
  return row && { ...row, accepted: Boolean(row.accepted), doubts: Number(row.doubts) }
}

/** When the next task is due, ms since the epoch; null when there is none. */
export function nextSentTaskAt(db: Db): number | null {
  return (
    first(
      db,
      sql.selectFrom('outbox').select('sent_copy_due_at as at').where(isDue).orderBy('sent_copy_due_at').limit(1),
    )?.at ?? null
  )
}

/** What mail servers say of our messages after they took them: matched to a recipient, kept beside its outcome. */
import type { InboxId, MailId, MessageId } from '../lib/ids.ts'
import { all, type Db, first, run, sql } from './db.ts'
import type { RecipientOutcome } from './schema.ts'

/** What is said of a recipient outside: `bounced` is no outcome of an attempt, and ends none. */
export type ShownOutcome = RecipientOutcome | 'bounced'

export interface SaidOfRecipient {
  action: 'failed' | 'delayed'
  /** RFC 3463 */
  status: string | null
  diagnostic: string | null
  hard: boolean
  /** does the report name the Message-ID? */
  sure: boolean
}

export interface Bounce extends SaidOfRecipient {
  messageId: MessageId
  position: number
  mailId: MailId
  at: number
}

/** A recipient whom a mail server has taken a message of ours for, as far as we can know. */
export interface SentTo {
  messageId: MessageId
  inboxId: InboxId
  position: number
  address: string
}

/** Whom the message with this Message-ID was sent to; none when we never sent it. */
export function sentByMessageId(db: Db, rfcMessageId: string): SentTo[] {
  return all(db, sentTo().where('outbox.rfc_message_id', '=', rfcMessageId).orderBy('recipients.position'))
}

const MOST_RECENT = 1_000

/** Whom these inboxes have written to since `since`, ms since the epoch; the newest first. */
export function sentSince(db: Db, inboxIds: readonly InboxId[], since: number): SentTo[] {
  return all(
    db,
    sentTo()
      .where('messages.inbox_id', 'in', [...inboxIds])
      .where('messages.direction', '=', 'outbound')
      .where('messages.arrived_at', '>=', since)
      .orderBy('messages.arrived_at', 'desc')
      .limit(MOST_RECENT),
  )
}

function sentTo() {
  return sql
    .selectFrom('outbox')
    .innerJoin('messages', 'messages.id', 'outbox.message_id')
    .innerJoin('recipients', 'recipients.message_id', 'outbox.message_id')
    .select([
      'outbox.message_id as messageId',
      'messages.inbox_id as inboxId',
      'recipients.position',
      'recipients.address',
    ])
    .where((row) =>
      row.or([
        row('recipients.outcome', 'in', ['sent', 'unknown']),
        // it is on the wire: a server may report before it has answered, or before we have written that down
        row.and([row('recipients.outcome', '=', 'pending'), row('outbox.phase', '=', 'data')]),
      ]),
    )
}

/** What is known of a recipient since the message was taken for it; undefined: nothing. */
export function bounceOf(db: Db, messageId: MessageId, position: number): SaidOfRecipient | undefined {
  const row = first(
    db,
    sql
      .selectFrom('bounces')
      .select(['action', 'status', 'diagnostic', 'hard', 'sure'])
      .where('message_id', '=', messageId)
      .where('position', '=', position),
  )
  return row && { ...row, hard: row.hard === 1, sure: row.sure === 1 }
}

/** Writes it down in place of what was known. */
export function putBounce(db: Db, { messageId, position, mailId, ...said }: Bounce): void {
  const values = { ...said, hard: flag(said.hard), sure: flag(said.sure), mail_id: mailId }
  run(
    db,
    sql
      .insertInto('bounces')
      .values({ ...values, message_id: messageId, position })
      .onConflict((conflict) => conflict.columns(['message_id', 'position']).doUpdateSet(values)),
  )
}

function flag(holds: boolean): 0 | 1 {
  return holds ? 1 : 0
}

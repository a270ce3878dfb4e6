/** What filing a mail that is stored already has to know: where it was filed before, and what its content says. */
import type { InboxId, MailId, MessageId } from '../lib/ids.ts'
import type { Code, Kind } from '../mail/types.ts'
import type { AddressFields } from './contents.ts'
import { all, type Db, first, hot, sql } from './db.ts'
import { listOf } from './json-columns.ts'

const findFiled = hot<{ mailId: MailId; inboxId: InboxId }, { id: string }>((p) =>
  sql
    .selectFrom('messages')
    .select((row) => row.ref('id').$castTo<string>().as('id'))
    .where('mail_id', '=', p('mailId'))
    .where('inbox_id', '=', p('inboxId'))
    .unionAll(
      sql
        .selectFrom('removals')
        .select((row) => row.ref('mail_id').$castTo<string>().as('id'))
        .where('mail_id', '=', p('mailId'))
        .where('inbox_id', '=', p('inboxId')),
    ),
)

/** Is the mail a message of the inbox, or was it one that has been deleted? */
export function wasFiled(db: Db, mailId: MailId, inboxId: InboxId): boolean {
  return findFiled.first(db, { mailId, inboxId }) !== undefined
}

/** The messages that a mail is. */
export function messagesOfMail(db: Db, mailId: MailId): { id: MessageId; inbox_id: InboxId }[] {
  return all(db, sql.selectFrom('messages').select(['id', 'inbox_id']).where('mail_id', '=', mailId).orderBy('seq'))
}

/** The part of a content that threads, events and log lines speak of. */
export interface Envelope {
  messageId: string | null
  inReplyTo: string[]
  references: string[]
  subject: string
  /** the Date header, ms since the epoch */
  date: number | null
  addresses: Pick<AddressFields, 'from' | 'to' | 'cc' | 'authors'>
  preview: string
  kind: Kind
  codes: Code[]
}

/** The envelope of a stored content. */
export function readEnvelope(db: Db, contentId: number): Envelope {
  const row = first(
    db,
    sql
      .selectFrom('contents')
      .select(['rfc_message_id', 'in_reply_to', 'refs', 'subject', 'sent_at', 'addresses', 'preview', 'kind', 'codes'])
      .where('id', '=', contentId),
  )
  if (row === undefined) throw new Error(`no content ${contentId}`)
  return {
    messageId: row.rfc_message_id,
    inReplyTo: JSON.parse(row.in_reply_to),
    references: JSON.parse(row.refs),
    subject: row.subject,
    date: row.sent_at,
    addresses: JSON.parse(row.addresses),
    preview: row.preview,
    kind: row.kind as Kind,
    codes: listOf(row.codes),
  }
}

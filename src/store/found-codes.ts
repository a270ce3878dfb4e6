/** The codes and links of stored messages. */
import type { InboxId, MailId, MessageId, ThreadId } from '../lib/ids.ts'
import { type FoundCode, judgeCodes } from '../mail/codes/found-code.ts'
import type { Trust } from '../mail/trust/trust.ts'
import { all, type Db, hot, sql } from './db.ts'

const ofMessage = hot<
  { id: string },
  { codes: string | null; from_name: string; from_address: string | null; trust: string | null }
>((p) =>
  sql
    .selectFrom('messages')
    .innerJoin('contents', 'contents.id', 'messages.content_id')
    .leftJoin('mails', 'mails.id', 'messages.mail_id')
    .select(['contents.codes', 'contents.from_name', 'contents.from_address', 'mails.trust'])
    .where('messages.id', '=', p('id') as MessageId),
)

/** What a message brings, as it is judged today; [] when it brings nothing or is gone. */
export function codesOf(db: Db, messageId: string): FoundCode[] {
  const row = ofMessage.first(db, { id: messageId })
  if (row === undefined || row.codes === null) return []
  const trust: Trust | null = JSON.parse(row.trust ?? 'null')
  const author = row.from_address === null ? undefined : { name: row.from_name, address: row.from_address }
  return judgeCodes(JSON.parse(row.codes), { author, level: trust?.level ?? 'unknown' })
}

export interface CodedMessage {
  id: MessageId
  inboxId: InboxId
  threadId: ThreadId
  contentId: number
  /** ms since the epoch */
  receivedAt: number
}

/** The messages of a mail that bring something and have been told of as news. */
export function codedMessages(db: Db, mailId: MailId): CodedMessage[] {
  return all(
    db,
    sql
      .selectFrom('messages')
      .innerJoin('contents', 'contents.id', 'messages.content_id')
      .select([
        'messages.id',
        'messages.inbox_id as inboxId',
        'messages.thread_id as threadId',
        'messages.content_id as contentId',
        'messages.arrived_at as receivedAt',
      ])
      .where('messages.mail_id', '=', mailId)
      .where('messages.held', 'is', null)
      .where('messages.backfill', '=', 0)
      .where('contents.codes', 'is not', null),
  )
}

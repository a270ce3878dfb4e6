/** What an accepted send wants to say, as it was stored with the message: all that composing its bytes needs. */
import type { MessageId } from '../lib/ids.ts'
import type { PartHead } from '../mail/types.ts'
import type { AddressFields } from './contents.ts'
import { all, type Db, first, sql } from './db.ts'

export interface StoredDraft {
  messageId: string
  /** ms since the epoch */
  date: number
  addresses: AddressFields
  subject: string
  text: string
  html: string | null
  contentClean: string
  inReplyTo: readonly string[]
  references: readonly string[]
  extra: DraftExtra
  parts: (PartHead & { blobId: number })[]
}

/** What a send has beyond its content. */
export interface DraftExtra {
  headers: [name: string, value: string][]
}

/** The draft of a message of ours; undefined when there is none, or the message came in. */
export function draftById(db: Db, id: MessageId): StoredDraft | undefined {
  const row = first(
    db,
    sql
      .selectFrom('messages')
      .innerJoin('contents', 'contents.id', 'messages.content_id')
      .innerJoin('outbox', 'outbox.message_id', 'messages.id')
      .selectAll('contents')
      .select(['messages.said_at', 'outbox.draft'])
      .where('messages.id', '=', id),
  )
  if (row === undefined) return undefined
  const parts = all(
    db,
    sql
      .selectFrom('parts')
      .select(['filename', 'content_type as contentType', 'disposition', 'cid as contentId', 'blob_id as blobId'])
      .where('content_id', '=', row.id)
      .orderBy('position'),
  )
  return {
    messageId: row.rfc_message_id ?? '',
    date: row.said_at,
    addresses: JSON.parse(row.addresses),
    subject: row.subject,
    text: row.text,
    html: row.html,
    contentClean: row.content_clean,
    inReplyTo: JSON.parse(row.in_reply_to),
    references: JSON.parse(row.refs),
    extra: JSON.parse(row.draft),
    parts,
  }
}

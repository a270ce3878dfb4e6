/** What a message of ours wants to say, as it was stored with it: all that composing its bytes needs, and what may change before it is let go. */
import type { MessageId } from '../lib/ids.ts'
import { addressKey } from '../mail/address/address.ts'
import { baseSubject } from '../mail/subject.ts'
import type { PartHead } from '../mail/types.ts'
import { type AddressFields, type NewContent, replaceParts } from './contents.ts'
import { all, type Db, first, run, sql } from './db.ts'
import { renewAttachments } from './messages.ts'
import { placeBehind } from './parents.ts'
import { insertRecipients, type NewRecipient, recipientsOf } from './recipients.ts'
import { renameThread, shrinkThread } from './threads.ts'

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
  parts: (PartHead & { blobId: number; size: number })[]
}

/** What a send has beyond its content. */
export interface DraftExtra {
  headers: [name: string, value: string][]
  /** does it leave without a person having read it? */
  automatic?: boolean
  /** does it go to addresses that are suppressed? */
  ignoreSuppressions?: boolean
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
      .select([
        'filename',
        'content_type as contentType',
        'disposition',
        'cid as contentId',
        'blob_id as blobId',
        'size',
      ])
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

export interface Rewritten {
  content: NewContent
  /** null: it keeps the parts that it has, and those of `content` are none */
  parts: NewContent['parts'] | null
  extra: DraftExtra
  /** null: they stay */
  recipients: readonly NewRecipient[] | null
  /** ms since the epoch: when it is said */
  at: number
}

/** Writes a message of ours anew that has not been let go; it goes to the top of every list, and is found by what it says now. */
export function rewriteDraft(db: Db, id: MessageId, { content, parts, extra, recipients, at }: Rewritten): void {
  const old = first(
    db,
    sql
      .selectFrom('messages')
      .innerJoin('contents', 'contents.id', 'messages.content_id')
      .select(['seq', 'inbox_id', 'arrived_at', 'content_id', 'thread_id', 'refs', 'in_reply_to'])
      .where('messages.id', '=', id),
  )
  if (old === undefined) return
  const contentId = old.content_id
  const set = {
    subject: content.subject,
    sent_at: content.date,
    from_name: content.author?.name ?? '',
    from_address: content.author?.address ?? null,
    addresses: String(content.addresses),
    text: String(content.text),
    html: content.html === null ? null : String(content.html),
    own_clean: content.contentClean === null ? null : String(content.contentClean),
    preview: content.preview,
    headers: String(content.headers),
    kind: content.kind,
    size: content.size,
  }
  run(db, sql.updateTable('contents').set(set).where('id', '=', contentId))
  if (parts !== null) {
    run(db, sql.deleteFrom('attachments').where('message_id', '=', id))
    replaceParts(db, contentId, parts)
    renewAttachments(db, { id, contentId }, at)
  }
  if (recipients !== null) {
    run(db, sql.deleteFrom('recipients').where('message_id', '=', id))
    insertRecipients(db, id, recipients, at)
  }
  const draft = JSON.stringify(extra)
  run(db, sql.updateTable('outbox').set({ draft, updated_at: at }).where('message_id', '=', id))
  // the search index takes in what is new, in the order of `seq`
  run(db, sql.insertInto('search_removals').values({ seq: old.seq, arrived_at: old.arrived_at }))
  const ids = JSON.parse(old.in_reply_to) as string[]
  const arrivedAt = placeBehind(db, old.thread_id, { ids, at, direction: 'outbound' })
  const place = { seq: takeSeq(db), said_at: at, arrived_at: arrivedAt }
  run(db, sql.updateTable('messages').set(place).where('id', '=', id))
  shrinkThread(db, old.thread_id)
  const participants = recipientsOf(db, id).map(({ address }) => addressKey(address))
  const { subject } = content
  renameThread(db, old.thread_id, {
    inboxId: old.inbox_id,
    subject,
    subjectKey: baseSubject(subject),
    participants,
    hasReferences: old.refs !== '[]',
    at,
  })
}

/** The number of the next message, which no other one gets. */
function takeSeq(db: Db): number {
  const take = "UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'messages' RETURNING seq"
  return db.sqlite.prepare(take).pluck().get() as number
}

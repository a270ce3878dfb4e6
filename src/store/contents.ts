/** What a mail says, with its parts: written once, shared by the mail and by its messages in every inbox. */
import type { Address, Blob, Part } from '../mail/types.ts'
import { freeBlobs, storeBlob } from './blobs.ts'
import { all, type Db, first, hot, run, sql } from './db.ts'

/** The header fields that hold addresses. */
export interface AddressFields {
  from: Address[]
  sender: Address[]
  reply_to: Address[]
  to: Address[]
  cc: Address[]
  bcc: Address[]
}

export interface NewContent {
  messageId: string | null
  inReplyTo: readonly string[]
  references: readonly string[]
  subject: string
  /** the Date header, ms since the epoch */
  date: number | null
  addresses: AddressFields
  text: string
  html: string | null
  contentClean: string
  preview: string
  headers: readonly (readonly [string, string])[]
  kind: string
  /** bytes of the whole mail */
  size: number
  parts: readonly (Omit<Part, 'blob'> & { blob: Blob })[]
}

const insertContent = hot<{
  rfc_message_id: string | null
  in_reply_to: string
  refs: string
  subject: string
  sent_at: number | null
  from_name: string
  from_address: string | null
  addresses: string
  text: string
  html: string | null
  content_clean: string
  preview: string
  headers: string
  kind: string
  size: number
}>((p) =>
  sql.insertInto('contents').values({
    rfc_message_id: p('rfc_message_id'),
    in_reply_to: p('in_reply_to'),
    refs: p('refs'),
    subject: p('subject'),
    sent_at: p('sent_at'),
    from_name: p('from_name'),
    from_address: p('from_address'),
    addresses: p('addresses'),
    text: p('text'),
    html: p('html'),
    content_clean: p('content_clean'),
    preview: p('preview'),
    headers: p('headers'),
    kind: p('kind'),
    size: p('size'),
  }),
)
const insertPart = hot<{
  content_id: number
  position: number
  filename: string | null
  content_type: string
  disposition: 'attachment' | 'inline'
  cid: string | null
  size: number
  blob_id: number
}>((p) =>
  sql.insertInto('parts').values({
    content_id: p('content_id'),
    position: p('position'),
    filename: p('filename'),
    content_type: p('content_type'),
    disposition: p('disposition'),
    cid: p('cid'),
    size: p('size'),
    blob_id: p('blob_id'),
  }),
)

/** Writes the content and its parts; returns the content's id. */
export function insertContents(db: Db, content: NewContent): number {
  const author = content.addresses.from[0]
  const { rowid } = insertContent.run(db, {
    rfc_message_id: content.messageId,
    in_reply_to: JSON.stringify(content.inReplyTo),
    refs: JSON.stringify(content.references),
    subject: content.subject,
    sent_at: content.date,
    from_name: author?.name ?? '',
    from_address: author?.address ?? null,
    addresses: JSON.stringify(content.addresses),
    text: content.text,
    html: content.html,
    content_clean: content.contentClean,
    preview: content.preview,
    headers: JSON.stringify(content.headers),
    kind: content.kind,
    size: content.size,
  })
  for (const [position, part] of content.parts.entries()) {
    insertPart.run(db, {
      content_id: rowid,
      position,
      filename: part.filename,
      content_type: part.contentType,
      disposition: part.disposition,
      cid: part.contentId,
      size: part.blob.size,
      blob_id: storeBlob(db, part.blob),
    })
  }
  return rowid
}

/** Removes a content that neither a mail nor a message names any more, with its parts and their blobs. */
export function freeContent(db: Db, id: number): void {
  const named = first(
    db,
    sql
      .selectFrom('messages')
      .select('content_id')
      .where('content_id', '=', id)
      .unionAll(
        sql.selectFrom('mails').select('content_id').where('content_id', '=', id).$castTo<{ content_id: number }>(),
      )
      .limit(1),
  )
  if (named !== undefined) return
  const blobs = all(db, sql.selectFrom('parts').select('blob_id').where('content_id', '=', id))
  run(db, sql.deleteFrom('contents').where('id', '=', id))
  freeBlobs(
    db,
    blobs.map((part) => part.blob_id),
  )
}

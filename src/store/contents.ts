/** What a mail says, with its parts: written once, shared by the mail and by its messages in every inbox. */
import { type Insertable, sql as raw } from 'kysely'
import type { Address, Blob, ParsedMail, Part } from '../mail/types.ts'
import { freeBlobs, storeBlob } from './blobs.ts'
import { all, type Db, first, hot, hotInsert, run, sql } from './db.ts'
import type { Schema } from './schema.ts'

/** The header fields that hold addresses. */
export interface AddressFields {
  from: Address[]
  sender: Address[]
  reply_to: Address[]
  to: Address[]
  cc: Address[]
  bcc: Address[]
  /** whom all From fields name, where that is not whom `from` does */
  authors?: string[]
}

/** Bytes are UTF-8: SQLite wants no other, and making them of a long string is dear. */
type Text = string | Uint8Array

/** A long text to be selected as its bytes, of which Node makes a string in a third of the time that the library takes. */
export function bytesOf<T extends Buffer | null>(column: 'text' | 'html' | 'own_clean' | 'content_clean') {
  return raw<T>`CAST(${raw.ref(`contents.${column}`)} AS BLOB)`
}

export interface NewContent {
  messageId: string | null
  inReplyTo: readonly string[]
  references: readonly string[]
  subject: string
  /** the Date header, ms since the epoch */
  date: number | null
  author: Address | undefined
  /** AddressFields as JSON */
  addresses: Text
  text: Text
  html: Text | null
  /** what a reader sees; null: `text` without the blanks at its ends (space, tab, CR, LF) */
  contentClean: Text | null
  preview: string
  /** [[name, value]] as JSON */
  headers: Text
  kind: string
  /** bytes of the whole mail */
  size: number
  parts: readonly (Omit<Part, 'blob'> & { blob: Blob })[]
  /** does the mail say more than is kept? */
  truncated: boolean
  /** what is understood of it; absent: nothing, as of a mail of ours */
  understood?: Pick<ParsedMail, 'reasons' | 'segments' | 'report' | 'codes'>
}

type Texts = 'addresses' | 'text' | 'html' | 'own_clean' | 'headers'
type ContentRow = Omit<Insertable<Schema['contents']>, 'id' | Texts> & Record<Texts, Text | null>

const insertContent = hot<ContentRow>((p) =>
  sql.insertInto('contents').values((row) => {
    // bytes are a BLOB to SQLite; CAST takes them as UTF-8 and leaves a string alone
    const text = (column: Texts) => row.cast<string>(row.val(p(column)), 'text')
    return {
      rfc_message_id: p('rfc_message_id'),
      in_reply_to: p('in_reply_to'),
      refs: p('refs'),
      subject: p('subject'),
      sent_at: p('sent_at'),
      from_name: p('from_name'),
      from_address: p('from_address'),
      addresses: text('addresses'),
      text: text('text'),
      html: text('html'),
      own_clean: text('own_clean'),
      preview: p('preview'),
      headers: text('headers'),
      kind: p('kind'),
      size: p('size'),
      truncated: p('truncated'),
      segments: p('segments'),
      reasons: p('reasons'),
      report: p('report'),
      codes: p('codes'),
    }
  }),
)
const insertPart = hotInsert('parts', [
  'content_id',
  'position',
  'filename',
  'content_type',
  'disposition',
  'cid',
  'size',
  'blob_id',
])

/** Writes the content and its parts; returns the content's id. */
export function insertContents(db: Db, content: NewContent): number {
  const { understood } = content
  const { rowid } = insertContent.run(db, {
    rfc_message_id: content.messageId,
    in_reply_to: JSON.stringify(content.inReplyTo),
    refs: JSON.stringify(content.references),
    subject: content.subject,
    sent_at: content.date,
    from_name: content.author?.name ?? '',
    from_address: content.author?.address ?? null,
    addresses: content.addresses,
    text: content.text,
    html: content.html,
    own_clean: content.contentClean,
    preview: content.preview,
    headers: content.headers,
    kind: content.kind,
    size: content.size,
    truncated: content.truncated ? 1 : 0,
    segments: listOrNull(understood?.segments),
    reasons: listOrNull(understood?.reasons),
    report: understood?.report ? JSON.stringify(understood.report) : null,
    codes: listOrNull(understood?.codes),
  })
  insertParts(db, rowid, content.parts)
  return rowid
}

function listOrNull(list: readonly unknown[] | undefined): string | null {
  return list === undefined || list.length === 0 ? null : JSON.stringify(list)
}

function insertParts(db: Db, contentId: number, parts: NewContent['parts']): void {
  for (const [position, part] of parts.entries()) {
    insertPart.run(db, {
      content_id: contentId,
      position,
      filename: part.filename,
      content_type: part.contentType,
      disposition: part.disposition,
      cid: part.contentId,
      size: part.blob.size,
      blob_id: storeBlob(db, part.blob),
    })
  }
}

/** Exchanges the parts of a content that one message alone has; nothing may name the old ones any more. */
export function replaceParts(db: Db, contentId: number, parts: NewContent['parts']): void {
  const old = all(db, sql.selectFrom('parts').select('blob_id').where('content_id', '=', contentId))
  run(db, sql.deleteFrom('parts').where('content_id', '=', contentId))
  insertParts(db, contentId, parts)
  freeBlobs(
    db,
    old.map((part) => part.blob_id),
  )
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

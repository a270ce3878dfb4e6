/** What a search shows of a message: the half of it, in one statement. */

import { sql as raw } from 'kysely'
import { type AddressFields, bytesOf } from './contents.ts'
import { type Db, hot, sql } from './db.ts'
import type { FullMessage } from './message-list.ts'

export type FoundMessage = Pick<
  FullMessage,
  | 'id'
  | 'inbox_id'
  | 'thread_id'
  | 'direction'
  | 'said_at'
  | 'created_at'
  | 'subject'
  | 'addresses'
  | 'content_clean'
  | 'headers'
  | 'segments'
> & {
  /** names of its attachments */
  files: string[]
}

const bySeq = hot<
  { seq: number },
  Omit<FoundMessage, 'content_clean' | 'addresses' | 'headers' | 'segments' | 'files'> & {
    content_clean: Buffer
    addresses: string
    headers: string
    segments: string | null
    files: string | null
  }
>((p) =>
  sql
    .selectFrom('messages')
    .innerJoin('contents', 'contents.id', 'messages.content_id')
    .select([
      'messages.id',
      'messages.inbox_id',
      'messages.thread_id',
      'messages.direction',
      'messages.said_at',
      'messages.created_at',
      'contents.subject',
      'contents.addresses',
      bytesOf<Buffer>('content_clean').as('content_clean'),
      'contents.headers',
      'contents.segments',
      raw<string | null>`CASE messages.has_attachments WHEN 1
        THEN (SELECT json_group_array(filename) FROM parts WHERE parts.content_id = contents.id) END`.as('files'),
    ])
    .where('messages.seq', '=', p('seq')),
)

/** The message with this `seq`; none when it is gone by now. */
export function readFound(db: Db, seq: number): FoundMessage[] {
  const row = bySeq.first(db, { seq })
  if (row === undefined) return []
  const addresses: AddressFields = JSON.parse(row.addresses)
  const names: (string | null)[] = JSON.parse(row.files ?? '[]')
  const files = names.filter((name) => name !== null)
  const parsed = { addresses, headers: JSON.parse(row.headers), segments: JSON.parse(row.segments ?? '[]'), files }
  return [{ ...row, ...parsed, content_clean: row.content_clean.toString() }]
}

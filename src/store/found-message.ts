/** What a search shows of a message: the half of it, in one statement. */
import type { AddressFields } from './contents.ts'
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
>

const bySeq = hot<
  { seq: number },
  Omit<FoundMessage, 'addresses' | 'headers'> & { addresses: string; headers: string }
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
      'contents.content_clean',
      'contents.headers',
    ])
    .where('messages.seq', '=', p('seq')),
)

/** The message with this `seq`; none when it is gone by now. */
export function readFound(db: Db, seq: number): FoundMessage[] {
  const row = bySeq.first(db, { seq })
  if (row === undefined) return []
  const addresses: AddressFields = JSON.parse(row.addresses)
  return [{ ...row, addresses, headers: JSON.parse(row.headers) }]
}

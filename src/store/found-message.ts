/** What a search shows of a message. */
import type { InferResult } from 'kysely'
import type { ThreadId } from '../lib/ids.ts'
import { bytesOf } from './contents.ts'
import { type Db, hot, sql } from './db.ts'
import { listOf } from './json-columns.ts'
import type { FullMessage } from './message-list.ts'

/** Which message it is. */
export type FoundMessage = InferResult<ReturnType<typeof selectFound>>[number]

/** What it says. */
export type FoundContent = Pick<FullMessage, 'subject' | 'addresses' | 'content_clean' | 'headers' | 'segments'> & {
  /** names of its attachments */
  files: string[]
}

function selectFound() {
  return sql
    .selectFrom('messages')
    .select([
      'seq',
      'id',
      'inbox_id',
      'thread_id',
      'direction',
      'said_at',
      'created_at',
      'content_id',
      'has_attachments',
    ])
}

const bySeq = hot<{ seq: number }, FoundMessage>((p) => selectFound().where('seq', '=', p('seq')))
const threadBySeq = hot<{ seq: number }, { thread_id: ThreadId }>((p) =>
  sql.selectFrom('messages').select('thread_id').where('seq', '=', p('seq')),
)
const contentById = hot<
  { id: number },
  { subject: string; addresses: string; content_clean: Buffer; headers: string; segments: string | null }
>((p) =>
  sql
    .selectFrom('contents')
    .select(['subject', 'addresses', bytesOf<Buffer>('content_clean').as('content_clean'), 'headers', 'segments'])
    .where('id', '=', p('id')),
)
const filesOf = hot<{ id: number }, { filename: string }>((p) =>
  sql
    .selectFrom('parts')
    .select('filename')
    .where('content_id', '=', p('id'))
    .where('filename', 'is not', null)
    .orderBy('position')
    .$narrowType<{ filename: string }>(),
)

/** The message with this `seq`; undefined when it is gone by now. */
export function readFound(db: Db, seq: number): FoundMessage | undefined {
  return bySeq.first(db, { seq })
}

/** Its thread, of the message with this `seq`; undefined when it is gone by now. */
export function threadOfFound(db: Db, seq: number): ThreadId | undefined {
  return threadBySeq.first(db, { seq })?.thread_id
}

/** What a message says that was found a moment ago, in the same turn. */
export function readFoundContent(db: Db, { content_id: id, has_attachments }: FoundMessage): FoundContent {
  const row = contentById.first(db, { id })
  if (row === undefined) throw new Error(`a message has no content: ${id}`)
  return {
    subject: row.subject,
    addresses: JSON.parse(row.addresses),
    content_clean: row.content_clean.toString(),
    headers: JSON.parse(row.headers),
    segments: listOf(row.segments),
    files: has_attachments === 1 ? filesOf.all(db, { id }).map(({ filename }) => filename) : [],
  }
}

/** Reading threads: one by its id, or those of an inbox, the one with the newest message first. */
import type { InferResult } from 'kysely'
import type { InboxId, ThreadId } from '../lib/ids.ts'
import { all, count, type Db, first, hot, sql } from './db.ts'
import { countList } from './full-lists.ts'
import { valuesOf } from './json-each.ts'
import { resolveThread } from './threads.ts'

type Row = InferResult<ReturnType<typeof selectThreads>>[number]

export interface Thread extends Omit<Row, 'participants'> {
  /** address keys of everyone but the inbox, sorted */
  participants: string[]
}

export interface ThreadPlace {
  /** ms since the epoch */
  last_message_at: number
  id: string
}

/** A page of the threads of an inbox, from the one before `before` on; those that were merged into another are left out. */
export function listThreads(
  db: Db,
  inboxId: InboxId,
  page: { limit: number; offset: number; before: ThreadPlace | null },
): Thread[] {
  const { limit, offset, before } = page
  const rows =
    before === null
      ? newestThreads.all(db, { inboxId, limit, offset })
      : threadsBefore.all(db, { inboxId, limit, offset, last: before.last_message_at, id: before.id as ThreadId })
  return rows.map(parse)
}

/** The threads that messages belong to, in the same order; `total`: how many they are. */
export function threadsOf(
  db: Db,
  seqs: readonly number[],
  { limit, offset, before }: { limit: number; offset: number; before: ThreadPlace | null },
): { threads: Thread[]; total: number } {
  const held = sql
    .selectFrom('messages')
    .select('thread_id as id')
    .distinct()
    .where('seq', 'in', valuesOf<number>(JSON.stringify(seqs)))
  const ids = JSON.stringify(all(db, held).map(({ id }) => id))
  const rows = all(db, selectThreads().where('threads.id', 'in', valuesOf<ThreadId>(ids)))
  const isAfter = (a: ThreadPlace, b: ThreadPlace) => b.last_message_at - a.last_message_at || (a.id < b.id ? 1 : -1)
  const threads = rows.sort(isAfter).filter((row) => before === null || isAfter(row, before) > 0)
  return { threads: threads.slice(offset, offset + limit).map(parse), total: rows.length }
}

/** How many there are, counted up to `most`. */
export function countThreads(db: Db, inboxId: InboxId, most: number): number {
  const found = sql
    .selectFrom('threads')
    .select('id')
    .where('inbox_id', '=', inboxId)
    .where('merged_into', 'is', null)
    // the order makes SQLite walk the index that has no other threads
    .orderBy('last_message_at', 'desc')
  return countList(db, `threads ${inboxId}`, most, () => count(db, found.limit(most)))
}

/** The thread with this id, or the one that it was merged into; undefined when there is none, or its inbox was deleted. */
export function readThread(db: Db, id: string): Thread | undefined {
  const now = resolveThread(db, id)
  if (now === undefined) return undefined
  const row = first(
    db,
    selectThreads()
      .innerJoin('inboxes', 'inboxes.id', 'threads.inbox_id')
      .where('threads.id', '=', now)
      .where('inboxes.deleted_at', 'is', null),
  )
  return row === undefined ? undefined : parse(row)
}

function selectThreads() {
  return sql
    .selectFrom('threads')
    .select([
      'threads.id',
      'threads.inbox_id',
      'threads.subject',
      'threads.participants',
      'threads.last_message_at',
      'threads.message_count',
    ])
}

function newestOf(inboxId: InboxId) {
  return selectThreads()
    .where('threads.inbox_id', '=', inboxId)
    .where('threads.merged_into', 'is', null)
    .orderBy('threads.last_message_at', 'desc')
    .orderBy('threads.id', 'desc')
}
type PageOfThreads = { inboxId: InboxId; limit: number; offset: number }
const newestThreads = hot<PageOfThreads, Row>((p) => newestOf(p('inboxId')).limit(p('limit')).offset(p('offset')))
const threadsBefore = hot<PageOfThreads & { last: number; id: ThreadId }, Row>((p) =>
  newestOf(p('inboxId'))
    .where((row) => row(row.refTuple('threads.last_message_at', 'threads.id'), '<', row.tuple(p('last'), p('id'))))
    .limit(p('limit'))
    .offset(p('offset')),
)

function parse(row: Row): Thread {
  return { ...row, participants: JSON.parse(row.participants) }
}

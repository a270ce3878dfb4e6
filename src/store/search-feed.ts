/** What the search index has yet to take in and to forget, as the database says it. */
import type { AddressFields } from './contents.ts'
import { type Db, hot, run, sql } from './db.ts'
import { valuesOf } from './json-each.ts'
import type { MessagePlace } from './message-list.ts'
import type { IndexEntry } from './search-index.ts'

/** A database is known by the moment in which it was made, and by the last `seq` that it gave out. */
export function identify(db: Db): { source: string; newest: number } {
  const made = db.sqlite.prepare('SELECT min(applied_at) FROM migrations').pluck().get()
  const newest = db.sqlite.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'messages'").pluck().get()
  return { source: String(made), newest: Number(newest ?? 0) }
}

const newest = hot<object, { seq: number | null }>(() =>
  sql.selectFrom('messages').select((row) => row.fn.max<number | null>('seq').as('seq')),
)

/** The `seq` of the message that was stored last; 0 when there is none. */
export function newestMessage(db: Db): number {
  return newest.first(db, {})?.seq ?? 0
}

/** A long mail is found by what stands in its first part; more would hold up whoever waits for the index. */
const MOST_TEXT = 200_000
const MOST_ENTRIES = 50

const entriesAfter = hot<
  { seq: number },
  MessagePlace & { inbox_id: string; subject: string; addresses: string; content: string; files: string }
>((p) =>
  sql
    .selectFrom('messages')
    .innerJoin('contents', 'contents.id', 'messages.content_id')
    .select((row) => [
      'messages.seq',
      'messages.arrived_at',
      'messages.inbox_id',
      'contents.subject',
      'contents.addresses',
      row.fn<string>('substr', ['contents.content_clean', row.lit(1), row.lit(MOST_TEXT)]).as('content'),
      row
        .selectFrom('parts')
        .select((part) => part.fn<string>('json_group_array', ['filename']).as('names'))
        .whereRef('parts.content_id', '=', 'contents.id')
        .as('files'),
    ])
    .where('messages.seq', '>', p('seq'))
    .orderBy('messages.seq')
    .limit(MOST_ENTRIES)
    .$narrowType<{ files: string }>(),
)

/** The next messages after `after`, in the order in which they were stored. */
export function nextEntries(db: Db, after: number): IndexEntry[] {
  return entriesAfter.all(db, { seq: after }).map((row) => ({
    seq: row.seq,
    arrived_at: row.arrived_at,
    inboxId: row.inbox_id,
    texts: [row.subject, ...people(JSON.parse(row.addresses)), ...JSON.parse(row.files), row.content],
  }))
}

/** Who is blind-copied is not found by it: a search result would give it away. */
function people({ from, to, cc }: AddressFields): string[] {
  return [...from, ...to, ...cc].flatMap(({ name, address }) => [name, address])
}

const someRemovals = hot<object, MessagePlace>(() => sql.selectFrom('search_removals').selectAll().limit(200))

/** Messages that are gone and still in the index. */
export function nextRemovals(db: Db): MessagePlace[] {
  return someRemovals.all(db, {})
}

/** They are out of the index. */
export function forgetRemovals(db: Db, removals: readonly MessagePlace[]): void {
  if (removals.length === 0) return
  const seqs = JSON.stringify(removals.map((removal) => removal.seq))
  run(db, sql.deleteFrom('search_removals').where('seq', 'in', valuesOf<number>(seqs)))
}

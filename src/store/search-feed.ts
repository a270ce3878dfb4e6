/** How far the messages are ahead of the search index, as the database says it. */
import { type Db, hot, sql } from './db.ts'
import { valuesOf } from './json-each.ts'
import type { Source } from './search-shards.ts'

/** A database is known by the moment in which it was made, and by the last `seq` that it gave out. */
export function identify(db: Db): Source {
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

const removals = hot<{ most: number }, { count: number }>((p) =>
  sql
    .selectFrom(sql.selectFrom('search_removals').select('seq').limit(p('most')).as('removal'))
    .select((row) => row.fn.countAll<number>().as('count')),
)

/** How many messages are gone and may still be in the index, counted up to `most`. */
export function countRemovals(db: Db, most: number): number {
  return removals.first(db, { most })?.count ?? 0
}

const removeRemovals = hot<{ seqs: string }>((p) =>
  sql.deleteFrom('search_removals').where('seq', 'in', valuesOf<number>(p('seqs'))),
)

/** The messages with these `seqs` are out of the index. */
export function forgetRemovals(db: Db, seqs: readonly number[]): void {
  if (seqs.length > 0) removeRemovals.run(db, { seqs: JSON.stringify(seqs) })
}

/** Reading the full-text index: shard by shard, each query short. */
import type { MessagePlace } from './message-filter.ts'
import type { Interval, MatchExpression } from './search-plan.ts'
import { firstKeyOf, inboxWord, isOf, placeOf, type Source, tableOf } from './search-shards.ts'
import { openForReading, type Sqlite, type Statement } from './sqlite.ts'

export interface Shard {
  shard: number
  /** ms since the epoch: no message in it arrived later */
  newest: number
  /** that of all its messages; null when they are of several */
  inbox: string | null
}

export interface MatchQuery {
  expression: MatchExpression
  inboxId: string
  /** only what arrived then; of the first and the last second, all of it */
  between: Interval | null
  /** how many at most; null: all of them */
  limit: number | null
}

export interface SearchReader extends Disposable {
  /** the last `messages.seq` that has been indexed */
  upTo(): number
  /** Those with the newest messages first. */
  shards(): Shard[]
  /** The matches in a shard, newest first. */
  match(shard: Shard, query: MatchQuery): MessagePlace[]
}

const CACHE_KB = 8_000
const LARGEST_KEY = 2n ** 63n - 1n

/** Opens the index for reading; null when it is missing, damaged, of another version or of another database. */
export function openSearchReader(file: string, source: Source): SearchReader | null {
  let sqlite: Sqlite | undefined
  try {
    sqlite = openForReading(file, { busyMs: 1_000, cacheKb: CACHE_KB })
    if (isOf(sqlite, source)) return searchReaderOf(sqlite)
  } catch {
    // whatever is wrong with it, it is made anew
  }
  sqlite?.close()
  return null
}

/** Reads the index in an open file. */
export function searchReaderOf(sqlite: Sqlite): SearchReader {
  const readUpTo = sqlite.prepare('SELECT seq FROM progress').pluck()
  const readShards = sqlite.prepare(
    'SELECT shard, newest * 1000 AS newest, inbox FROM shards ORDER BY newest DESC, shard DESC',
  )
  const statements = new Map<number, Statement>()
  // FTS5 goes through its lists twice for the descending order. Behind a + SQLite does not plan the query anew for each value
  const statementOf = (shard: number) => {
    const table = tableOf(shard)
    const statement =
      statements.get(shard) ??
      sqlite
        .prepare(
          `SELECT rowid FROM ${table} WHERE ${table} MATCH +? AND rowid >= +? AND rowid < +? ORDER BY rowid LIMIT +?`,
        )
        .pluck()
    statements.set(shard, statement)
    return statement
  }
  return {
    upTo: () => readUpTo.get() as number,
    shards: () => readShards.all() as Shard[],
    match({ shard, inbox }, { expression: { whole, unfinished, never }, inboxId, between, limit }) {
      if (inbox !== null && inbox !== inboxId) return []
      const from = between === null ? 0n : firstKeyOf(between.first)
      const end = between === null ? LARGEST_KEY : firstKeyOf(between.last + 1_000)
      // half of a query's work is the word that all of them have
      const isNeeded = inbox === null || whole.length + unfinished.length === 0
      const known = isNeeded ? [`"${inboxWord(inboxId)}"`, ...whole] : whole
      const exclusion = never.length === 0 ? '' : ` NOT (${never.join(' OR ')})`
      const select = statementOf(shard)
      const rows = (parts: string[], most: number) =>
        select.all(`(${parts.join(' AND ')})${exclusion}`, from, end, most) as number[]
      // SQLite gathers all places of all words with such a beginning before it tells the first match: not where there is none
      if (unfinished.length > 0 && known.length > 0 && rows(known, 1).length === 0) return []
      const keys = rows([...known, ...unfinished], -1).reverse()
      return (limit === null ? keys : keys.slice(0, limit)).map((key) => placeOf(shard, key))
    },
    [Symbol.dispose]: () => sqlite.close(),
  }
}

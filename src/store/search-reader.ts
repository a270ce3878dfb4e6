/** Reading the full-text index: shard by shard, each query short. */
import { recent } from '../lib/recent.ts'
import type { MessagePlace } from './message-filter.ts'
import type { Interval, MatchExpression } from './search-plan.ts'
import { firstKeyOf, inboxWord, isOf, placeOf, type Source, shardOf, tableOf } from './search-shards.ts'
import { openForReading, type Sqlite, type Statement } from './sqlite.ts'

export interface Shard {
  shard: number
  /** ms since the epoch: no message in it arrived later */
  newest: number
  /** that of all its messages; null when they are of several */
  inbox: string | null
  /** nothing is added to it any more */
  isFull: boolean
}

export interface MatchQuery {
  expression: MatchExpression
  inboxId: string
  /** only what arrived then; of the first and the last second, all of it */
  between: Interval | null
}

export interface SearchReader extends Disposable {
  /** the last `messages.seq` that has been indexed */
  upTo(): number
  /** Those with the newest messages first. */
  shards(): Shard[]
  /** The matches in a shard, newest first: so many at most, null for all of them. */
  match(shard: Shard, query: MatchQuery, limit: number | null): MessagePlace[]
  /** How many there are, in half the time of reading them; known for a while where the shard is full. */
  count(shard: Shard, query: MatchQuery): number
  /** Something was removed from the index. */
  forgetCounts(): void
}

const CACHE_KB = 8_000
const MOST_COUNTS = 2_000
/** Of a longer query nothing is remembered. */
const LONGEST_QUERY = 500
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

/** What is asked of a shard. FTS5 goes through its lists twice for the descending order, which pays for a few of many. */
const LOOKS = {
  any: (matching: string) => `SELECT 1 ${matching} LIMIT 1`,
  all: (matching: string) => `SELECT rowid ${matching} ORDER BY rowid`,
  newest: (matching: string) => `SELECT rowid ${matching} ORDER BY rowid DESC LIMIT +?`,
  count: (matching: string) => `SELECT count(*) ${matching}`,
}
type Look = keyof typeof LOOKS

/** Reads the index in an open file. */
export function searchReaderOf(sqlite: Sqlite): SearchReader {
  const readUpTo = sqlite.prepare('SELECT seq FROM progress').pluck()
  const readShards = sqlite.prepare(
    'SELECT shard, newest * 1000 AS newest, inbox FROM shards ORDER BY newest DESC, shard DESC',
  )
  const emptyCounts = () => recent<string, number>({ most: MOST_COUNTS, sizeOf: () => 1 })
  let counts = emptyCounts()
  const statements = new Map<string, Statement>()
  const statementOf = (shard: number, look: Look) => {
    const known = statements.get(`${look} ${shard}`)
    if (known !== undefined) return known
    const table = tableOf(shard)
    // behind a + SQLite does not plan the query anew for each value
    const matching = `FROM ${table} WHERE ${table} MATCH +? AND rowid >= +? AND rowid < +?`
    const statement = sqlite.prepare(LOOKS[look](matching)).pluck()
    statements.set(`${look} ${shard}`, statement)
    return statement
  }
  /** What a query is to a statement; null: nothing can be found. */
  const valuesOf = ({ shard, inbox }: Shard, { expression, inboxId, between }: MatchQuery): unknown[] | null => {
    if (inbox !== null && inbox !== inboxId) return null
    const { whole, unfinished, never } = expression
    const from = between === null ? 0n : firstKeyOf(between.first)
    const end = between === null ? LARGEST_KEY : firstKeyOf(between.last + 1_000)
    // half of a query's work is the word that all of them have
    const isNeeded = inbox === null || whole.length + unfinished.length === 0
    const known = isNeeded ? [`"${inboxWord(inboxId)}"`, ...whole] : whole
    const exclusion = never.length === 0 ? '' : ` NOT (${never.join(' OR ')})`
    const values = (parts: string[]) => [`(${parts.join(' AND ')})${exclusion}`, from, end]
    // SQLite gathers all places of all words with such a beginning before it tells the first match: not where there is none
    const isVain =
      unfinished.length > 0 && known.length > 0 && statementOf(shard, 'any').get(values(known)) === undefined
    return isVain ? null : values([...known, ...unfinished])
  }
  return {
    upTo: () => readUpTo.get() as number,
    shards() {
      const last = shardOf(readUpTo.get() as number)
      const rows = readShards.all() as Omit<Shard, 'isFull'>[]
      return rows.map(({ shard, newest, inbox }) => ({ shard, newest, inbox, isFull: shard < last }))
    },
    match(one, query, limit) {
      const { shard } = one
      const values = valuesOf(one, query)
      if (values === null) return []
      const all = () => statementOf(shard, 'all').all(values).reverse()
      const keys = (limit === null ? all() : statementOf(shard, 'newest').all([...values, limit])) as number[]
      return keys.map((key) => placeOf(shard, key))
    },
    count(one, query) {
      const { expression, inboxId, between } = query
      const asked = one.isFull ? JSON.stringify([one.shard, inboxId, between, expression]) : ''
      const isKept = asked !== '' && asked.length <= LONGEST_QUERY
      const known = isKept ? counts.get(asked) : undefined
      if (known !== undefined) return known
      const values = valuesOf(one, query)
      const found = values === null ? 0 : (statementOf(one.shard, 'count').get(values) as number)
      if (isKept) counts.set(asked, found)
      return found
    },
    forgetCounts() {
      counts = emptyCounts()
    },
    [Symbol.dispose]: () => sqlite.close(),
  }
}

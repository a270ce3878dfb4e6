/** Full-text search: a thread keeps the index level with the messages, and a query goes through it shard by shard. */
import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import type { Clock } from '../lib/clock.ts'
import { messageOf } from '../lib/errors.ts'
import type { Log } from '../lib/log.ts'
import { startLoop } from '../lib/loop.ts'
import { step } from '../lib/steps.ts'
import { parseQuery } from '../mail/query/parse-query.ts'
import { endLog, isLogLong } from './checkpoint.ts'
import type { Db } from './db.ts'
import type { MessageFilter, MessagePlace } from './message-filter.ts'
import { countRemovals, forgetRemovals, identify, newestMessage } from './search-feed.ts'
import { findMatches } from './search-matches.ts'
import { planSearch } from './search-plan.ts'
import { openSearchReader, type SearchReader } from './search-reader.ts'
import { isDamage } from './search-shards.ts'
import { createIndexWriter } from './search-writer.ts'

export interface SearchQuery {
  query: string
  filter: MessageFilter
  limit: number
  offset: number
  /** only what is older */
  before: MessagePlace | null
  /** how far to count */
  countTo: number
}

export interface SearchResult {
  /** newest first, one more than `limit` when there are more */
  places: MessagePlace[]
  /** counted up to `countTo` */
  total: number
  /** there may be more to find: the index is still being made, or counting would have taken long */
  behind: boolean
}

export interface Search extends AsyncDisposable {
  find(query: SearchQuery): Promise<SearchResult>
  /** There may be messages to take in or to forget. */
  wake(): void
}

export interface SearchOptions {
  /** the data folder */
  dir: string
  db: Db
  clock: Clock
  log: Log
  /** the file of the index's thread; for tests */
  entry?: URL
}

/** Mail that comes in meanwhile is taken in together: fewer and larger pieces are less work. */
const GATHER_MS = 400
/** A search waits for the index where so little is missing in it: for the thread's start, and for the blink of an eye. */
const LITTLE = 32
const PATIENCE_MS = 500
/** When a page is full, what else there is is counted for so long. */
const COUNTING_MS = 25
/** There is a backlog until so long after much was missing. */
const CALM_MS = 1_000

/** Opens `search.sqlite` in `dir`, made anew where it is missing, damaged or of another version, and keeps it level. */
export function openSearch({ dir, db, clock, log, entry }: SearchOptions): Search {
  const file = join(dir, 'search.sqlite')
  const news = new EventEmitter().setMaxListeners(0)
  const source = identify(db)
  let reader: SearchReader | null = openSearchReader(file, source)
  /** what lies in the file is of no use */
  let anew = reader === null
  if (anew && source.newest > 0) log.info('the search index is being made anew')

  const read = () => {
    if (!anew) reader ??= openSearchReader(file, identify(db))
    return reader
  }
  const discard = async (error: unknown) => {
    // whoever else meets the damage meanwhile has nothing to add
    if (anew) return
    anew = true
    log.warn(`the search index is damaged: ${messageOf(error)}`)
    reader?.[Symbol.dispose]()
    reader = null
    await writer.end()
    loop.wake()
  }
  /** when more was missing than is waited for */
  let muchAt = -CALM_MS
  /** How much is missing in the index, or too much, of what was stored up to `target`; counted up to `most`. */
  const missing = (target: number, most = 1) => Math.max(0, target - (read()?.upTo() ?? 0)) + countRemovals(db, most)

  const writer = createIndexWriter({
    task: () => ({ database: db.sqlite.name, file, source: source.source, anew }),
    ...(entry === undefined ? {} : { entry }),
  })
  /** What is counted of the index may be another number behind each removal, also where the thread died when it had written it. */
  const takeIn = async () => {
    try {
      const taken = await writer.take()
      if (taken.forgotten.length > 0) reader?.forgetCounts()
      return taken
    } catch (error) {
      reader?.forgetCounts()
      throw error
    }
  }
  /** One piece of work; false when there is none. */
  const advance = async (signal: AbortSignal) => {
    if (isLogLong(db.sqlite) && (await writer.copyLog())) endLog(db.sqlite)
    const lack = missing(newestMessage(db), LITTLE + 1)
    if (lack === 0) return writer.merge()
    if (lack > LITTLE) muchAt = performance.now()
    const { more, forgotten } = await takeIn()
    anew = false
    step('search.indexed')
    forgetRemovals(db, forgotten)
    news.emit('written')
    if (!more) await waitFor(news, 'urgent', AbortSignal.any([signal, AbortSignal.timeout(GATHER_MS)]))
    return true
  }
  const loop = startLoop({
    name: 'search index',
    clock,
    log,
    async turn(signal) {
      try {
        while (!signal.aborted && (await advance(signal)));
      } catch (error) {
        // one that was just made anew and is damaged again is not the file's fault: the loop tries again later
        if (!isDamage(error) || anew) throw error
        await discard(error)
      }
      return null
    },
  })
  /** Waits until what is stored at this moment is in the index; false when that takes too long. */
  const catchUp = async () => {
    const target = newestMessage(db)
    const lack = missing(target, LITTLE + 1)
    if (lack === 0) return true
    loop.wake()
    news.emit('urgent')
    if (lack > LITTLE || performance.now() - muchAt < CALM_MS) return false
    const end = AbortSignal.timeout(PATIENCE_MS)
    while (missing(target) > 0) if (!(await waitFor(news, 'written', end))) return false
    return true
  }
  const look = async (query: SearchQuery): Promise<SearchResult> => {
    const plan = planSearch(parseQuery(query.query, clock.now()), query.filter.inboxId)
    if (plan === null) return { places: [], total: 0, behind: false }
    const level = await catchUp()
    const index = read()
    if (index === null) return { places: [], total: 0, behind: !level }
    const found = await findMatches(index, db, { ...query, plan, countMs: COUNTING_MS })
    return { ...found, behind: !level || found.behind }
  }
  return {
    async find(query) {
      try {
        return await look(query)
      } catch (error) {
        if (isDamage(error)) await discard(error)
        // a shard may have gone between two steps, or the reader with the whole index
        return look(query)
      }
    },
    wake: loop.wake,
    async [Symbol.asyncDispose]() {
      const stopped = loop[Symbol.asyncDispose]()
      reader?.[Symbol.dispose]()
      reader = null
      await writer[Symbol.asyncDispose]()
      await stopped
    },
  }
}

/** Resolves to true at the next `event`, to false when the signal aborts. */
function waitFor(news: EventEmitter, event: string, signal: AbortSignal): Promise<boolean> {
  return once(news, event, { signal }).then(
    () => true,
    () => false,
  )
}

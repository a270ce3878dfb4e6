/** Full-text search: the index follows the messages by their `seq`, in short slices, and is level with them before it is asked. */
import { join } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Clock } from '../lib/clock.ts'
import { messageOf } from '../lib/errors.ts'
import type { Log } from '../lib/log.ts'
import { startLoop } from '../lib/loop.ts'
import { step } from '../lib/steps.ts'
import type { Db } from './db.ts'
import { keepMatching, type MessageFilter, type MessagePlace } from './message-list.ts'
import { forgetRemovals, identify, newestMessage, nextEntries, nextRemovals } from './search-feed.ts'
import { isDamage, openSearchIndex, removeSearchIndex } from './search-index.ts'
import { matchExpression } from './search-words.ts'

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
  /** the index is still being made: there may be more to find */
  behind: boolean
}

export interface Search extends AsyncDisposable {
  find(query: SearchQuery): Promise<SearchResult>
  /** There may be messages to take in or to forget. */
  wake(): void
}

/** Others wait while the index is written on their thread. */
const SLICE_MS = 5
/** Between two slices that nobody waits for. */
const PAUSE_MS = 15
/** A search waits this long for the index to be level with the messages. */
const PATIENCE_MS = 100
const CHUNK = 20_000

/** Opens `search.sqlite` in `dir`, made anew where it is missing, damaged or of another version, and keeps it level. */
export function openSearch(options: { dir: string; db: Db; clock: Clock; log: Log }): Search {
  const { db, clock, log } = options
  const file = join(options.dir, 'search.sqlite')
  const open = () => {
    const database = identify(db)
    const opened = openSearchIndex(file, database)
    if (opened.upTo() === 0 && database.newest > 0) log.info('the search index is being made anew')
    return opened
  }
  let index = open()

  /** For an index that turns out to be damaged; any other error is thrown on. */
  const remake = (error: unknown) => {
    if (!isDamage(error)) throw error
    log.warn(`the search index is damaged: ${messageOf(error)}`)
    index[Symbol.dispose]()
    removeSearchIndex(file)
    index = open()
    loop.wake()
  }
  /** One short piece of work; false when there is none. */
  const slice = () => {
    try {
      const removals = nextRemovals(db)
      const entries = nextEntries(db, index.upTo())
      if (removals.length + entries.length === 0) return false
      index.write(entries, removals, SLICE_MS)
      step('search.indexed')
      forgetRemovals(db, removals)
    } catch (error) {
      remake(error)
    }
    return true
  }
  const loop = startLoop({
    name: 'search index',
    clock,
    log,
    async turn(signal) {
      while (!signal.aborted && slice()) await setTimeout(PAUSE_MS)
      return null
    },
  })
  /** Takes in what is stored at this moment; false when that takes too long. */
  const catchUp = async () => {
    const target = newestMessage(db)
    const end = performance.now() + PATIENCE_MS
    while ((index.upTo() < target || nextRemovals(db).length > 0) && slice()) {
      if (performance.now() > end) return false
      await setImmediate()
    }
    return true
  }
  /** Up to `most` matches older than `before`; others get their turn between two chunks. */
  const collect = async (expression: string, filter: MessageFilter, before: MessagePlace | null, most: number) => {
    const places: MessagePlace[] = []
    for (let from = before; ; await setImmediate()) {
      const ask = { inboxId: filter.inboxId, before: from, limit: Math.min(most, CHUNK) }
      const found = index.match(expression, ask)
      for (const place of narrow(db, filter, found)) places.push(place)
      if (places.length >= most || found.length < ask.limit) return places.slice(0, most)
      from = found.at(-1) ?? null
    }
  }
  const look = async ({ query, filter, limit, offset, before, countTo }: SearchQuery): Promise<SearchResult> => {
    // what keeps the index from being written is the loop's to tell; what it holds can still be searched
    const level = await catchUp().catch(() => false)
    const expression = matchExpression(query)
    if (expression === null) return { places: [], total: 0, behind: false }
    const end = offset + limit + 1
    const all = await collect(expression, filter, null, before === null ? Math.max(end, countTo) : countTo)
    const page = before === null ? all : await collect(expression, filter, before, end)
    return { places: page.slice(offset, end), total: Math.min(all.length, countTo), behind: !level }
  }
  return {
    async find(query) {
      try {
        return await look(query)
      } catch (error) {
        remake(error)
        return look(query)
      }
    },
    wake: loop.wake,
    async [Symbol.asyncDispose]() {
      await loop[Symbol.asyncDispose]()
      index[Symbol.dispose]()
    },
  }
}

/** The index knows the inbox only; the rest of the filter is asked of the database. */
function narrow(db: Db, { inboxId, ...rest }: MessageFilter, found: MessagePlace[]): MessagePlace[] {
  if (Object.values(rest).every((value) => value === undefined)) return found
  const kept = keepMatching(
    db,
    { inboxId, ...rest },
    found.map((place) => place.seq),
  )
  return found.filter((place) => kept.has(place.seq))
}

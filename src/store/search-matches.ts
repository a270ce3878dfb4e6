/** One page of what a search finds, and how much there is: shard by shard, those with the newest messages first. */
import { setImmediate } from 'node:timers/promises'
import { SECOND } from '../lib/clock.ts'
import type { Db } from './db.ts'
import { keepMatching, type MessageFilter, type MessagePlace, pageMessages } from './message-list.ts'
import type { SearchReader } from './search-reader.ts'
import { shardOf } from './search-shards.ts'
import type { MatchExpression } from './search-words.ts'

export interface PageOfMatches {
  expression: MatchExpression
  filter: MessageFilter
  limit: number
  offset: number
  /** only what is older */
  before: MessagePlace | null
  /** how far to count */
  countTo: number
}

/** Others get their turn after so much work. */
const LONGEST_MS = 5
/** When the page is full, what else there is is counted for so long. */
const COUNTING_MS = 25
/** The database is asked about so many matches at once. */
const CHUNK = 2_000
/** Where the filter lets so few messages through, they are known before anything is looked for. */
const FEW = 2_000

/** The page, one longer than `limit` when there are more, and the total up to `countTo`; `behind`: not all were counted. */
export async function findMatches(
  reader: SearchReader,
  db: Db,
  { expression, filter, limit, offset, before, countTo }: PageOfMatches,
): Promise<{ places: MessagePlace[]; total: number; behind: boolean }> {
  const { inboxId, ...rest } = filter
  const isFiltered = Object.values(rest).some((value) => value !== undefined)
  const few = isFiltered ? fewByShard(db, filter) : null
  const most = offset + limit + 1
  const start = performance.now()
  let turn = start
  let places: MessagePlace[] = []
  let total = 0
  for (const one of reader.shards()) {
    const { shard, newest } = one
    const own = few?.get(shard) ?? null
    if (few !== null && own === null) continue
    const last = places[most - 1]
    const isFull = last !== undefined && last.arrived_at > newest
    if (isFull && total >= countTo) break
    const now = performance.now()
    if (isFull && now - start > COUNTING_MS) return { places: places.slice(offset), total, behind: true }
    if (now - turn > LONGEST_MS) {
      await setImmediate()
      turn = performance.now()
    }
    const enough = Math.max(countTo - total, isFull ? 0 : most)
    const found = reader.match(one, {
      expression,
      inboxId,
      between: own,
      limit: isFiltered || before !== null ? null : enough,
    })
    const kept = isFiltered ? await narrow(db, filter, { found, own }) : found
    total += kept.length
    if (!isFull) places = newestOf([...places, ...kept.filter((place) => isOlder(place, before))], most)
  }
  return { places: places.slice(offset), total: Math.min(total, countTo), behind: false }
}

interface Few {
  seqs: Set<number>
  /** of the first and the last of them, ms since the epoch */
  first: number
  last: number
}

/** What the filter lets through by its shard; null when that is not few. */
function fewByShard(db: Db, filter: MessageFilter): Map<number, Few> | null {
  const places = pageMessages(db, filter, { limit: FEW + 1, offset: 0, before: null })
  if (places.length > FEW) return null
  const byShard = new Map<number, Few>()
  for (const [shard, some] of Map.groupBy(places, ({ seq }) => shardOf(seq))) {
    const times = some.map(({ arrived_at }) => arrived_at)
    const seqs = new Set(some.map(({ seq }) => seq))
    byShard.set(shard, { seqs, first: Math.min(...times), last: Math.max(...times) })
  }
  return byShard
}

/** The index knows the inbox only; the rest of the filter is asked of the database, or known already. */
async function narrow(db: Db, filter: MessageFilter, { found, own }: { found: MessagePlace[]; own: Few | null }) {
  if (own !== null) return found.filter(({ seq }) => own.seqs.has(seq))
  const kept: MessagePlace[] = []
  for (let from = 0; from < found.length; from += CHUNK) {
    const some = found.slice(from, from + CHUNK)
    const seqs = keepMatching(
      db,
      filter,
      some.map((place) => place.seq),
    )
    for (const place of some) if (seqs.has(place.seq)) kept.push(place)
    await setImmediate()
  }
  return kept
}

function newestOf(places: MessagePlace[], most: number): MessagePlace[] {
  return places.sort((a, b) => b.arrived_at - a.arrived_at || b.seq - a.seq).slice(0, most)
}

function isOlder(place: MessagePlace, than: MessagePlace | null): boolean {
  if (than === null) return true
  const second = Math.floor(than.arrived_at / SECOND) * SECOND
  return place.arrived_at < second || (place.arrived_at === second && place.seq < than.seq)
}

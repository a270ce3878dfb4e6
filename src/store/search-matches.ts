/** One page of what a search finds, and how much there is: shard by shard, those with the newest messages first. */
import { setImmediate } from 'node:timers/promises'
import { SECOND } from '../lib/clock.ts'
import type { Db } from './db.ts'
import { asksForWords, type Condition, isSelective } from './message-condition.ts'
import { isWhole, keepMatching, type MessageFilter, type MessagePlace, pageMessages } from './message-filter.ts'
import type { Interval, SearchPlan } from './search-plan.ts'
import type { MatchQuery, SearchReader, Shard } from './search-reader.ts'
import { shardOf } from './search-shards.ts'

export interface PageOfMatches {
  plan: SearchPlan
  filter: MessageFilter
  limit: number
  offset: number
  /** only what is older */
  before: MessagePlace | null
  /** how far to count */
  countTo: number
  /** When the page is full, what else there is is counted until so many ms have passed since the beginning. */
  countMs: number
}

/** Others get their turn after so much work. */
const LONGEST_MS = 5
/** The database is asked about so many matches at once: some 5 ms. */
const CHUNK = 500
/** Where the filter lets so few messages through, they are known before anything is looked for. */
const FEW = 2_000

/** The page, one longer than `limit` when there are more, and the total up to `countTo`; `behind`: not all were counted. */
export async function findMatches(
  reader: SearchReader,
  db: Db,
  { plan, filter, limit, offset, before, countTo, countMs }: PageOfMatches,
): Promise<{ places: MessagePlace[]; total: number; behind: boolean }> {
  const { inboxId } = filter
  const { expression, between, conditions } = plan
  const isSifted = !isWhole(filter)
  const isFiltered = isSifted || conditions.length > 0
  const facts = conditions.filter((condition): condition is Condition<never> => !asksForWords(condition))
  // what most messages are would be looked for through all of them
  const few = isSifted || facts.some(isSelective) ? fewByShard(db, filter, facts) : null
  const unknown = few === null ? conditions : conditions.filter(asksForWords)
  const most = offset + limit + 1
  const start = performance.now()
  let turn = start
  let places: MessagePlace[] = []
  let total = 0
  let isCut = false
  for (const one of reader.shards()) {
    const { shard, newest } = one
    const own = few?.get(shard) ?? null
    if (few !== null && own === null) continue
    const last = places[most - 1]
    const isFull = last !== undefined && last.arrived_at > newest
    if (isFull && total >= countTo) break
    const now = performance.now()
    if (isFull && now - start >= countMs) return { places: places.slice(offset), total, behind: true }
    if (now - turn > LONGEST_MS) {
      await setImmediate()
      turn = performance.now()
    }
    const query = { expression, inboxId, between: overlap(between, own) }
    if (isFull && !isFiltered) {
      total += reader.count(one, query)
      continue
    }
    // what begins with an unfinished word is gathered whole each time
    const needed = isFiltered || before !== null || expression.unfinished.length > 0 ? null : most
    const found = reader.match(one, query, needed)
    const known = own === null ? found : found.filter(({ seq }) => own.seqs.has(seq))
    const isKnown = !isFiltered || (own !== null && unknown.length === 0)
    const holders = holdersIn(reader, one, query)
    // what follows in this shard is older than all that is kept of it
    const isEnough = (kept: readonly MessagePlace[]) =>
      performance.now() - start >= countMs && (isFull || kept.filter((place) => isOlder(place, before)).length >= most)
    const narrowed = { found: known, conditions: unknown, holders, isEnough }
    const { kept, isAll } = isKnown ? { kept: known, isAll: true } : await narrow(db, filter, narrowed)
    isCut ||= !isAll
    total += kept.length === needed ? reader.count(one, query) : kept.length
    if (!isFull) places = newestOf([...places, ...kept.filter((place) => isOlder(place, before))], most)
  }
  return { places: places.slice(offset), total: Math.min(total, countTo), behind: isCut && total < countTo }
}

/** When the first and the last of them arrived, and which they are. */
interface Few extends Interval {
  seqs: Set<number>
}

/** What the filter lets through by its shard; null when that is not few. */
function fewByShard(db: Db, filter: MessageFilter, facts: readonly Condition<never>[]): Map<number, Few> | null {
  const found = new Map<number, MessagePlace>()
  for (const way of waysOf(facts)) {
    const some = pageMessages(db, filter, { limit: FEW + 1, offset: 0, before: null }, way)
    for (const place of some) found.set(place.seq, place)
    if (some.length > FEW || found.size > FEW) return null
  }
  const places = [...found.values()]
  const byShard = new Map<number, Few>()
  for (const [shard, some] of Map.groupBy(places, ({ seq }) => shardOf(seq))) {
    const times = some.map(({ arrived_at }) => arrived_at)
    const seqs = new Set(some.map(({ seq }) => seq))
    byShard.set(shard, { seqs, first: Math.min(...times), last: Math.max(...times) })
  }
  return byShard
}

/** SQLite takes one index, which an OR has none of: each of its parts is asked for by itself where nothing beside it is selective. */
function waysOf(facts: readonly Condition<never>[]): (readonly Condition<never>[])[] {
  const selective = facts.filter(isSelective)
  const [either] = selective
  if (either?.kind !== 'or' || selective.some(({ kind }) => kind !== 'or')) return [facts]
  const others = facts.filter((fact) => fact !== either)
  return either.of.map((part) => [part, ...others])
}

interface Narrowed {
  /** newest first */
  found: readonly MessagePlace[]
  conditions: Condition<string>[]
  holders: Holders
  /** need no more of them be looked at? */
  isEnough(kept: readonly MessagePlace[]): boolean
}

/** What the index does not know is asked of the database; `isAll`: of all that was found. */
async function narrow(
  db: Db,
  filter: MessageFilter,
  { found, conditions, holders, isEnough }: Narrowed,
): Promise<{ kept: MessagePlace[]; isAll: boolean }> {
  const kept: MessagePlace[] = []
  for (let from = 0; from < found.length; from += CHUNK) {
    if (from > 0 && isEnough(kept)) return { kept, isAll: false }
    const some = found.slice(from, from + CHUNK)
    const asked = some.map(({ seq }) => seq)
    const seqsOf = (text: string) => {
      const having = holders(text)
      return JSON.stringify(asked.filter((seq) => having.has(seq)))
    }
    const seqs = keepMatching(db, filter, asked, { conditions, seqsOf })
    for (const place of some) if (seqs.has(place.seq)) kept.push(place)
    await setImmediate()
  }
  return { kept, isAll: true }
}

/** The messages of a shard that an expression finds. */
type Holders = (text: string) => Set<number>

/** Each expression is looked for once. */
function holdersIn(reader: SearchReader, shard: Shard, query: MatchQuery): Holders {
  const known = new Map<string, Set<number>>()
  return (text) => {
    const expression = { whole: [text], unfinished: [], never: [] }
    const seqs = known.get(text) ?? new Set(reader.match(shard, { ...query, expression }, null).map(({ seq }) => seq))
    known.set(text, seqs)
    return seqs
  }
}

function overlap(a: Interval | null, b: Interval | null): Interval | null {
  if (a === null || b === null) return a ?? b
  return { first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) }
}

function newestOf(places: MessagePlace[], most: number): MessagePlace[] {
  return places.sort((a, b) => b.arrived_at - a.arrived_at || b.seq - a.seq).slice(0, most)
}

function isOlder(place: MessagePlace, than: MessagePlace | null): boolean {
  if (than === null) return true
  const second = Math.floor(than.arrived_at / SECOND) * SECOND
  return place.arrived_at < second || (place.arrived_at === second && place.seq < than.seq)
}

/** The index in shards: one order over all of them, nothing lost by merging, a shard without messages goes. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { InboxId } from '../src/lib/ids.ts'
import { parseQuery } from '../src/mail/query/parse-query.ts'
import { type Db, openDb } from '../src/store/db.ts'
import type { MessagePlace } from '../src/store/message-filter.ts'
import { type SearchIndex, searchIndexIn } from '../src/store/search-index.ts'
import { findMatches } from '../src/store/search-matches.ts'
import { planSearch } from '../src/store/search-plan.ts'
import { type SearchReader, type Shard, searchReaderOf } from '../src/store/search-reader.ts'
import { openSqlite, type Sqlite } from '../src/store/sqlite.ts'

const INBOX: InboxId = 'inb_1'
const SHARD = 16_384
let db: Db & Disposable
let sqlite: Sqlite
let index: SearchIndex
let reader: SearchReader
beforeEach(() => {
  db = openDb(':memory:')
  sqlite = openSqlite(':memory:', { busyMs: 0 })
  index = searchIndexIn(sqlite, 'test')
  reader = searchReaderOf(sqlite)
})
afterEach(() => {
  index[Symbol.dispose]()
  db[Symbol.dispose]()
})

const entry = (seq: number, second: number, text = 'walrus', inboxId: string = INBOX) => ({
  seq,
  arrived_at: second * 1_000,
  inboxId,
  kind: 'human',
  texts: { body: text },
})
const place = (seq: number, second: number): MessagePlace => ({ seq, arrived_at: second * 1_000 })

async function find(
  query: string,
  page: { limit?: number; offset?: number; before?: MessagePlace | null; countMs?: number } = {},
) {
  const plan = planSearch(parseQuery(query, 0), INBOX)
  if (plan === null) throw new Error('no word')
  const ask = {
    plan,
    filter: { inboxId: INBOX },
    limit: 50,
    offset: 0,
    before: null,
    countTo: 10_001,
    countMs: 25,
    ...page,
  }
  const { places, total, behind } = await findMatches(reader, db, ask)
  return { seqs: places.map(({ seq }) => seq), total, places, behind }
}

test('newest first over all shards, whatever the order of storing', async () => {
  // the second shard has mail that is older than all of the first, as a new inbox claims it, and mail of the same second
  index.write([], [entry(1, 50), entry(2, 60), entry(3, 60)], 1_000)
  index.write([], [entry(SHARD, 10), entry(SHARD + 1, 60), entry(2 * SHARD, 55), entry(2 * SHARD + 1, 70)], 1_000)
  const order = [2 * SHARD + 1, SHARD + 1, 3, 2, 2 * SHARD, 1, SHARD]
  expect(await find('walrus')).toMatchObject({ seqs: order, total: 7 })
  const seen: number[] = []
  for (let before: MessagePlace | null = null; ; ) {
    const { places, total } = await find('walrus', { limit: 2, before })
    expect(total).toBe(7)
    seen.push(...places.slice(0, 2).map(({ seq }) => seq))
    if (places.length <= 2) break
    before = places[1] ?? null
  }
  expect(seen).toEqual(order)
  expect((await find('walrus', { limit: 2, offset: 3 })).seqs).toEqual(order.slice(3, 6))
})

test('a full page is not counted further when the time is over, and the total says that it is a lower bound', async () => {
  const entries = Array.from({ length: 600 }, (_, n) => entry(n + 1, n + 1))
  index.write([], [...entries, entry(SHARD, 10)], 1_000)
  for (const query of ['walrus', 'walr', 'walrus after:1970-01-01']) {
    const cut = await find(query, { limit: 3, countMs: 0 })
    expect(cut).toMatchObject({ seqs: [600, 599, 598, 597], total: 600, behind: true })
    const whole = await find(query, { limit: 3, countMs: 60_000 })
    expect(whole).toMatchObject({ seqs: cut.seqs, total: 601, behind: false })
  }
  // a page that reaches into the older shard
  expect(await find('walrus', { limit: 700, countMs: 0 })).toMatchObject({ total: 601, behind: false })
})

test('what the database has to be asked of is looked at until the page is full and the time is over', async () => {
  db.sqlite.pragma('foreign_keys = OFF')
  const insert = db.sqlite.prepare(
    `INSERT INTO messages (seq, id, inbox_id, thread_id, direction, content_id, said_at, arrived_at, created_at, is_read)
     VALUES (?, ?, ?, 'thr_1', 'inbound', 1, 0, ?, 0, 0)`,
  )
  const entries = Array.from({ length: 2_500 }, (_, n) => entry(n + 1, n + 1))
  for (const { seq, arrived_at } of entries) insert.run(seq, `msg_${seq}`, INBOX, arrived_at)
  index.write([], entries, 1_000)
  const cut = await find('walrus is:unread', { limit: 3, countMs: 0 })
  expect(cut).toMatchObject({ seqs: [2_500, 2_499, 2_498, 2_497], total: 500, behind: true })
  const whole = await find('walrus is:unread', { limit: 3, countMs: 60_000 })
  expect(whole).toMatchObject({ seqs: cut.seqs, total: 2_500, behind: false })
})

const countPieces = (shard: number) =>
  sqlite.prepare(`SELECT count(DISTINCT segid) FROM mail_${shard}_idx`).pluck().get()

test('merging changes nothing that is found', async () => {
  for (let seq = 1; seq <= 300; seq += 1) index.write([], [entry(seq, seq, `walrus word${seq % 7}`)], 1_000)
  index.write([], [entry(SHARD, 1_000)], 1_000)
  index.write([place(7, 7)], [], 1_000)
  const before = [await find('walrus'), await find('word3'), await find('"walrus word5"')]
  let steps = 0
  while (index.merge()) steps += 1
  expect(steps).toBeGreaterThan(1)
  expect(index.merge()).toBe(false)
  expect(countPieces(0)).toBe(1)
  expect([await find('walrus'), await find('word3'), await find('"walrus word5"')]).toEqual(before)
  expect(before[0]?.total).toBe(300)
})

test('what is not full is merged, too, and can be written meanwhile', async () => {
  for (let seq = 1; seq <= 60; seq += 1) index.write([], [entry(seq, seq, `walrus word${seq % 7}`)], 1_000)
  expect(countPieces(0)).toBe(60)
  for (let seq = 61; index.merge(); seq += 1) index.write([place(seq - 60, seq - 60)], [entry(seq, seq)], 1_000)
  expect(countPieces(0)).toBeLessThan(16)
  const { seqs, total } = await find('walrus')
  const newest = seqs[0] ?? 0
  expect(newest).toBeGreaterThan(60)
  expect(total).toBe(60)
})

test('a full shard goes with its last message, the newest one stays', async () => {
  index.write([], [entry(1, 1), entry(2, 2), entry(SHARD, 3)], 1_000)
  expect(reader.shards()).toHaveLength(2)
  index.write([place(1, 1)], [], 1_000)
  expect((await find('walrus')).seqs).toEqual([SHARD, 2])
  index.write([place(2, 2)], [], 1_000)
  expect(reader.shards().map(({ shard }) => shard)).toEqual([1])
  index.write([place(2, 2), place(SHARD, 3)], [], 1_000)
  expect(reader.shards()).toHaveLength(1)
  expect(await find('walrus')).toMatchObject({ seqs: [], total: 0 })
  index.write([], [entry(SHARD + 1, 4)], 1_000)
  expect((await find('walrus')).seqs).toEqual([SHARD + 1])
})

test('what a full shard has of a query is counted once, that which grows each time', async () => {
  const day = 24 * 60 * 60
  const other = (seq: number, second: number) => entry(seq, second, 'walrus', 'inb_2')
  index.write([], [entry(1, 1), entry(2, day), other(3, day), entry(SHARD, day + 1), entry(SHARD + 1, day + 2)], 1_000)
  const total = async (query: string) => (await find(query, { limit: 1 })).total
  const full = reader.shards()[1] as Shard
  const query = { expression: { whole: ['"walrus"'], unfinished: [], never: [] }, between: null }
  const counts = async () => [
    await total('"walrus"'),
    await total('"walrus" after:1970-01-02'),
    reader.count(full, { ...query, inboxId: INBOX }),
    reader.count(full, { ...query, inboxId: 'inb_2' }),
  ]
  expect(await counts()).toEqual([4, 3, 2, 1])
  index.write([], [entry(SHARD + 2, day + 3), entry(SHARD + 3, day + 4)], 1_000)
  expect(await counts()).toEqual([6, 5, 2, 1])
  index.write([place(1, 1), place(SHARD, day + 1)], [], 1_000)
  expect(await counts()).toEqual([5, 4, 2, 1])
  reader.forgetCounts()
  expect(await counts()).toEqual([4, 4, 1, 1])
})

test('a last word may be unfinished from three letters on, and not where it ends an address or a file name', async () => {
  index.write([], [entry(1, 1, 'the report of ann@example.com in report.pdfs')], 1_000)
  const isFound = async (query: string) => (await find(query)).total === 1
  for (const query of ['rep', 'ann@exa', 'of', 'ann@example.com', 'report.pdfs'])
    expect(await isFound(query), query).toBe(true)
  for (const query of ['re', 'ann@example.co', 'report.pdf', '"rep"', 'ep', 'report of an'])
    expect(await isFound(query), query).toBe(false)
})

test('a shard of one inbox is that of nobody else, and one of several is that of each', async () => {
  index.write([], [entry(1, 1), entry(2, 2), entry(SHARD, 3, 'walrus', 'inb_2')], 1_000)
  expect(reader.shards().map(({ inbox }) => inbox)).toEqual(['inb_2', INBOX])
  for (const query of ['walrus', 'walr']) expect(await find(query)).toMatchObject({ seqs: [2, 1], total: 2 })
  index.write([], [entry(SHARD + 1, 4)], 1_000)
  expect(reader.shards().map(({ inbox }) => inbox)).toEqual([null, INBOX])
  for (const query of ['walrus', 'walr']) expect((await find(query)).seqs).toEqual([SHARD + 1, 2, 1])
  index.write([place(SHARD, 3)], [entry(SHARD + 2, 5)], 1_000)
  expect(reader.shards()[0]).toMatchObject({ inbox: null })
  expect((await find('walrus')).seqs).toEqual([SHARD + 2, SHARD + 1, 2, 1])
})

test('no text names an inbox', async () => {
  index.write([], [entry(1, 1, 'walrus \ue000inb1 inb1', 'inb_2')], 1_000)
  expect((await find('walrus')).total).toBe(0)
  expect((await find('\ue000inb2')).total).toBe(0)
})

/** Events as a stream: what was, then what comes, each once, whoever breaks the connection and how often. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../src/lib/clock.ts'
import { openSqlite } from '../src/store/sqlite.ts'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { readEvents } from './support/event-stream.ts'
import { until } from './support/wait.ts'

let daemon: Daemon
let inbox: Json
beforeAll(async () => {
  daemon = await startDaemon()
  inbox = await daemon.api.inbox('support')
})
afterAll(() => daemon?.[Symbol.asyncDispose]())

const stream = (query = '', of = daemon) => `${of.url}/v1/events/stream${query}`
const rename = async (name: string, id = inbox.id) => {
  expect((await daemon.api.patch(`/v1/inboxes/${id}`, { name })).status).toBe(200)
}
const namesOf = (events: Json[]) => events.map((event) => event.data.name)

/** All that is kept, in order. */
async function whole(of = daemon, query = ''): Promise<Json[]> {
  const all: Json[] = []
  for (let after = 'start'; ; ) {
    const { items, cursor, has_more } = (await of.api.get(`/v1/events?limit=1000&after=${after}${query}`)).body
    all.push(...items)
    if (!has_more) return all
    after = cursor
  }
}

test('it begins with now, and tells what comes as the list tells it', async () => {
  await using reader = await readEvents(stream())
  expect(reader.headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  await rename('now')
  await until(() => reader.events.length === 1)
  expect(reader.events).toEqual([(await whole()).at(-1)])
})

test('from the start: what is kept, then what comes', async () => {
  const before = await whole()
  await using reader = await readEvents(stream('?after=start'))
  await until(() => reader.events.length === before.length)
  await rename('live')
  await until(() => reader.events.length === before.length + 1)
  expect(reader.events).toEqual(await whole())
})

test('the last id outranks `after`, as when an EventSource comes back to its URL', async () => {
  const all = await whole()
  await using first = await readEvents(stream('?after=start'))
  await until(() => first.events.length === all.length)
  await using second = await readEvents(stream('?after=start'), { lastId: first.lastId() })
  await rename('later')
  await until(() => second.events.length === 1)
  expect(namesOf(second.events)).toEqual(['later'])
})

test('silence is broken by comments, and an id moves on past what was not asked for', async () => {
  await using reader = await readEvents(stream('?types=message.sent'))
  await until(() => reader.comments() >= 2)
  const before = reader.lastId()
  expect(before).toMatch(/^cur_/)
  await rename('of no interest')
  await until(() => reader.lastId() !== before)
  expect(reader.events).toEqual([])
})

test('filters by type and inbox', async () => {
  const other = await daemon.api.inbox('other')
  await using mine = await readEvents(stream(`?after=start&inbox=${other.id}`))
  await using updates = await readEvents(stream(`?types=inbox.updated&inbox=other@example.test`))
  await rename('not this one')
  await rename('this one', other.id)
  await until(() => mine.events.length === 2 && updates.events.length === 1)
  expect(mine.events.map(({ type }) => type)).toEqual(['inbox.created', 'inbox.updated'])
  expect(namesOf(updates.events)).toEqual(['this one'])
})

test.each([
  ['?after=x', 400],
  ['?types=x', 422],
  ['?inbox=x', 404],
])('%s is refused before anything is streamed', async (query, status) => {
  expect((await daemon.api.get(`/v1/events/stream${query}`)).status).toBe(status)
})

test('HEAD ends', async () => {
  expect((await daemon.api.call('/v1/events/stream', { method: 'HEAD' })).status).toBe(200)
})

test('a reader who comes back hundreds of times sees each event once, and all of them', async () => {
  const { cursor } = (await daemon.api.get(`/v1/events?after=${await end()}`)).body
  const seen: string[] = []
  let isWriting = true
  const writing = (async () => {
    for (let n = 0; n < 300; n += 1) await rename(`no. ${n}`)
    isWriting = false
  })()
  let lastId: string | undefined = cursor
  let visits = 0
  for (; isWriting || visits < 300; visits += 1) {
    // cut behind any event, also when more has come by then
    const enough = Math.floor(Math.random() * 8)
    await using reader = await readEvents(stream(), { lastId })
    await until(() => reader.events.length >= enough || (!isWriting && reader.comments() > 0), { every: 1 })
    seen.push(...reader.events.map(({ id }) => id))
    lastId = reader.lastId()
  }
  await writing
  await using rest = await readEvents(stream(), { lastId })
  await until(() => seen.length + rest.events.length >= 300)
  seen.push(...rest.events.map(({ id }) => id))
  const expected = (await daemon.api.get(`/v1/events?limit=1000&after=${cursor}`)).body.items
  expect(expected).toHaveLength(300)
  expect(seen).toEqual(expected.map((event: Json) => event.id))
})

/** The cursor behind all that is there. */
async function end(): Promise<string> {
  let page = (await daemon.api.get('/v1/events?limit=1000')).body
  while (page.has_more) page = (await daemon.api.get(`/v1/events?limit=1000&after=${page.cursor}`)).body
  return page.cursor
}

describe('a reader who takes nothing', () => {
  test('is dropped, and loses nothing when it comes back', async () => {
    await using busy = await startDaemon()
    const { id } = await busy.api.inbox('busy')
    fill(busy, 5_000)
    await using reader = await readEvents(stream('?after=start', busy))
    reader.pause()
    // half a minute of the daemon's is 0.3 s here: what has not left its machine by then is taken back
    await until(() => busy.log.some((line) => line.includes('takes nothing any more')))
    reader.resume()
    expect(await reader.ended).toBe(false)
    expect(reader.events.length).toBeLessThan(5_000)
    await using again = await readEvents(stream('', busy), { lastId: reader.lastId() })
    await busy.api.patch(`/v1/inboxes/${id}`, { name: 'the last' })
    await until(() => again.events.at(-1)?.data.name === 'the last')
    const seen = [...reader.events, ...again.events].map(({ sequence }) => sequence)
    expect(seen).toEqual((await whole(busy)).map(({ sequence }) => sequence))
  })

  test('is told when events have been removed that it has not read: its stream ends before the gap', async () => {
    await using busy = await startDaemon({ seams: { clock: systemClock() } })
    fill(busy, 5_000)
    await using reader = await readEvents(stream('?after=start', busy))
    reader.pause()
    const { sequence } = (await whole(busy)).at(-1)
    const db = openSqlite(busy.config.databaseFile, { busyMs: 5_000 })
    db.transaction(() => {
      db.prepare('DELETE FROM events WHERE sequence < ?').run(sequence)
      db.prepare('UPDATE forgotten_events SET sequence = ?').run(sequence - 1)
    })()
    db.close()
    reader.resume()
    expect(await reader.ended).toBe(true)
    const seen = reader.events.map((event) => event.sequence)
    expect(seen).toEqual(seen.map((_, i) => i + 1))
    expect(seen.length).toBeLessThan(sequence)
    const again = await busy.api.get(`/v1/events/stream?after=${reader.lastId()}`)
    expect(again).toMatchObject({ status: 410, body: { code: 'cursor_expired' } })
  })
})

test('kept waiting while much happens, a reader gets all of it at its own pace', async () => {
  await using busy = await startDaemon({ seams: { clock: systemClock() } })
  const { id } = await busy.api.inbox('busy')
  await using reader = await readEvents(stream('?after=start', busy))
  await until(() => reader.events.length >= 1)
  // far more than is kept in memory for one reader comes in one transaction
  fill(busy, 3_000)
  await busy.api.patch(`/v1/inboxes/${id}`, { name: 'the last' })
  await until(() => reader.events.at(-1)?.data.name === 'the last')
  expect(reader.events).toEqual(await whole(busy))
})

test('when the daemon stops, streams end at once, as they should', async () => {
  const going = await startDaemon()
  await using one = await readEvents(stream('', going))
  await using other = await readEvents(stream('?after=start', going))
  const begin = performance.now()
  await going.stop()
  // a running request gets 3 s
  expect(performance.now() - begin).toBeLessThan(2_000)
  expect(await Promise.all([one.ended, other.ended])).toEqual([true, true])
  await going[Symbol.asyncDispose]()
})

test('when the daemon stops, so does who is far behind, and goes on from there', async () => {
  const going = await startDaemon({ seams: { clock: systemClock() } })
  fill(going, 5_000)
  let stopping: Promise<void> | undefined
  const onEvent = () => {
    stopping ??= going.stop()
  }
  await using reader = await readEvents(stream('?after=start', going), { onEvent })
  expect(await reader.ended).toBe(true)
  expect(reader.events.length).toBeLessThan(5_000)
  await stopping
  await going.restart()
  const [next] = (await going.api.get(`/v1/events?after=${reader.lastId()}&limit=1`)).body.items
  expect(next.sequence).toBe(reader.events.at(-1)?.sequence + 1)
  await going[Symbol.asyncDispose]()
})

test('with a key, the stream needs it', async () => {
  await using closed = await startDaemon({ env: { API_KEY: 'a-key-of-the-operator' } })
  expect((await fetch(stream('', closed))).status).toBe(401)
  await using reader = await readEvents(stream('?after=start', closed), {
    headers: { authorization: 'Bearer a-key-of-the-operator' },
  })
  expect(reader.status).toBe(200)
})

/** Events of 4 KB out of nothing, from outside. */
function fill(of: Daemon, count: number): void {
  const db = openSqlite(of.config.databaseFile, { busyMs: 5_000 })
  const insert = db.prepare("INSERT INTO events (id, type, at, data) VALUES (?, 'message.unrouted', 0, ?)")
  const data = JSON.stringify({ preview: 'x'.repeat(4_000) })
  db.transaction(() => {
    for (let n = 0; n < count; n += 1) insert.run(`evt_${Math.random()}`, data)
  })()
  db.close()
}

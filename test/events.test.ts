/** The log of events over HTTP: pages, filters, cursors, and what is said where it has been forgotten. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../src/lib/clock.ts'
import { EVENT_TYPES } from '../src/mail/event.ts'
import { openSqlite } from '../src/store/sqlite.ts'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { exampleOf } from './support/event-examples.ts'
import { mail } from './support/mails.ts'
import { DEAD_HOSTS, runPostern } from './support/postern.ts'
import { tempFolder } from './support/temp-folder.ts'
import { until } from './support/wait.ts'

let server: EmbeddedMail
let daemon: Daemon
let inbox: Json
beforeAll(async () => {
  server = await startEmbeddedMail()
  daemon = await startDaemon({ mail: server, smtp: server.smtp })
  inbox = await daemon.api.inbox('support')
  await daemon.api.patch(`/v1/inboxes/${inbox.id}`, { name: 'Support' })
  await server.append('INBOX', mail({ to: inbox.email_address, subject: 'first' }))
  await server.append('INBOX', mail({ to: 'nobody@example.test', subject: 'stray' }))
  await daemon.api.sync(inbox.id)
  const send = { inbox_id: inbox.id, to: ['ann@elsewhere.test'], subject: 'out', body: 'x' }
  expect((await daemon.api.post('/v1/messages', send)).body.status).toBe('sent')
  const other = await daemon.api.inbox('other')
  await daemon.api.delete(`/v1/inboxes/${other.id}`)
})
afterAll(async () => {
  await daemon?.[Symbol.asyncDispose]()
  await server?.[Symbol.asyncDispose]()
})

const log = async (query = '') => (await daemon.api.get(`/v1/events${query}`)).body
const typesOf = (page: Json) => page.items.map((event: Json) => event.type)

test('everything is there, once, in the order in which it happened', async () => {
  const page = await log()
  expect(page).toMatchObject({ count: page.items.length, has_more: false, cursor: expect.stringMatching(/^cur_/) })
  const sequences = page.items.map((event: Json) => event.sequence)
  expect(sequences).toEqual([...new Set<number>(sequences)].sort((a, b) => a - b))
  expect(new Set(page.items.map((event: Json) => event.id)).size).toBe(page.count)
  expect(typesOf(page).sort()).toEqual([
    'account.connected',
    'inbox.created',
    'inbox.created',
    'inbox.deleted',
    'inbox.updated',
    'message.queued',
    'message.received',
    'message.sent',
    'message.unrouted',
  ])
})

test('what is told has the fields of the contract, and no others', async () => {
  for (const event of (await log()).items) {
    const example = exampleOf(event.type)
    expect(Object.keys(event.data).sort(), event.type).toEqual(Object.keys(example.data).sort())
    expect(Object.keys({ ...event, backfill: 1 }).sort()).toEqual(Object.keys({ ...example, backfill: 1 }).sort())
    expect(event.backfill).toBe(event.data.backfill || undefined)
    expect(event.inbox_id === null, event.type).toBe(example.inbox_id === null)
  }
})

describe('cursors', () => {
  test('page by page comes what comes at once', async () => {
    const whole = (await log()).items
    const paged: Json[] = []
    let page = await log('?limit=2')
    for (; page.has_more; page = await log(`?limit=2&after=${page.cursor}`)) paged.push(...page.items)
    paged.push(...page.items)
    expect(paged).toEqual(whole)
  })

  test('the last page’s cursor begins with what comes next', async () => {
    const { cursor } = await log()
    expect(await log(`?after=${cursor}`)).toEqual({ items: [], count: 0, cursor, has_more: false })
    const late = await daemon.api.inbox('late')
    expect((await log(`?after=${cursor}`)).items).toMatchObject([{ type: 'inbox.created', inbox_id: late.id }])
  })

  test('a cursor works with any filter', async () => {
    const { cursor } = await log('?limit=1')
    expect(typesOf(await log(`?after=${cursor}&types=message.sent,message.received`))).toEqual([
      'message.received',
      'message.sent',
    ])
  })

  test.each(['', 'x', 'cur_', 'cur_!', 'cur_LTE', 'cur_OTk5OTk5', 'cur_MQ==', '0'])('%j is none', async (after) => {
    const answer = await daemon.api.get(`/v1/events?after=${encodeURIComponent(after)}`)
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'invalid_cursor', fix: expect.stringContaining('start') },
    })
  })
})

describe('filters', () => {
  test('by inbox, also by its address', async () => {
    const byId = await log(`?inbox=${inbox.id}`)
    expect(await log(`?inbox=${encodeURIComponent(inbox.email_address)}`)).toEqual(byId)
    expect(new Set(byId.items.map((event: Json) => event.inbox_id))).toEqual(new Set([inbox.id]))
    expect(byId.count).toBe(5)
  })

  test('by type', async () => {
    expect(typesOf(await log('?types=inbox.deleted'))).toEqual(['inbox.deleted'])
    expect(typesOf(await log(`?types=${EVENT_TYPES.join(',')}`))).toEqual(typesOf(await log()))
  })

  test('an unknown type and an unknown inbox are refused with what to do', async () => {
    const type = await daemon.api.get('/v1/events?types=message.received,message.eaten')
    expect(type).toMatchObject({ status: 422, body: { fix: expect.stringContaining('message.received') } })
    const gone = await daemon.api.get('/v1/events?inbox=gone@example.test')
    expect(gone).toMatchObject({ status: 404, body: { code: 'inbox_not_found' } })
  })

  test('a filter that seldom fits: short pages, and none of it is missed', async () => {
    await using rare = await startDaemon()
    fill(rare, 5_000, (n) => (n % 2_500 === 0 ? 'message.sent' : 'message.unrouted'))
    const found: Json[] = []
    const pages: number[] = []
    let query = '?types=message.sent'
    for (;;) {
      const { body } = await rare.api.get(`/v1/events${query}`)
      found.push(...body.items)
      pages.push(body.count)
      if (!body.has_more) break
      query = `?types=message.sent&after=${body.cursor}`
    }
    expect(found.map((event) => event.sequence)).toEqual([2_500, 5_000])
    expect(pages).toEqual([0, 1, 1])
  })
})

describe('what is older than EVENT_RETENTION_DAYS', () => {
  const DAY = 86_400_000
  // it looks an hour after the start, which lasts 3.6 s
  const hurried = { seams: { clock: systemClock(0.001) } }
  const OURS = 'types=message.unrouted,message.sent'

  test('goes, and a cursor from before says so; what is younger stays', async () => {
    await using old = await startDaemon()
    fill(old, 1_200, () => 'message.unrouted', Date.now() - 40 * DAY)
    const { cursor: middle } = (await old.api.get(`/v1/events?${OURS}&limit=600`)).body
    const { cursor: end } = (await old.api.get(`/v1/events?${OURS}&limit=600&after=${middle}`)).body
    fill(old, 3, () => 'message.sent', Date.now() - 20 * DAY)
    await old.restart(hurried)
    const kept = async (after: string) => (await old.api.get(`/v1/events?${OURS}&after=${after}`)).body.items
    await until(async () => (await kept('start'))[0].type === 'message.sent')
    expect(old.log.join('\n')).toMatch(/removed 120\d events older than 30 days/)
    for (const path of ['/v1/events?', '/v1/events/stream?', '/v1/wait?timeout=0&']) {
      const answer = await old.api.get(`${path}after=${middle}`)
      expect(answer).toMatchObject({ status: 410, body: { code: 'cursor_expired' } })
      expect(answer.body.fix).toContain('after=start')
    }
    for (const after of [end, 'start']) expect(await kept(after)).toHaveLength(3)
  })

  test('when all is gone, cursors and the order go on where they were', async () => {
    await using old = await startDaemon()
    fill(old, 10, () => 'message.sent', Date.now() - 40 * DAY)
    const { cursor, items } = (await old.api.get(`/v1/events?${OURS}`)).body
    await old.restart(hurried)
    await until(async () => (await old.api.get(`/v1/events?${OURS}`)).body.count === 0)
    await old.api.inbox('next')
    const next = (await old.api.get(`/v1/events?after=${cursor}&types=inbox.created`)).body.items
    expect(next).toHaveLength(1)
    expect(next[0].sequence).toBeGreaterThan(items.at(-1).sequence)
  })
})

test('a restored backup knows its own cursors, and none from later, however much it has written since', async () => {
  await using original = await startDaemon()
  await using folder = await tempFolder('backup')
  const target = join(folder.path, 'copy')
  const create = async (of: Daemon, ...names: string[]) => {
    for (const name of names) await of.api.inbox(name)
  }
  await create(original, 'one')
  const [, known] = await readAll(original)
  await using run = runPostern(['backup', target], { ...DEAD_HOSTS, DATA_DIR: original.dataDir }, folder.path)
  expect(await run.ended).toBe(0)
  await create(original, 'two')
  const [, lost] = await readAll(original)
  await original.stop()

  await using restored = await startDaemon({ dataDir: target })
  await create(restored, 'three', 'four', 'five', 'six')
  expect(await restored.api.get(`/v1/events?after=${lost}`)).toMatchObject({
    status: 400,
    body: { code: 'invalid_cursor' },
  })
  const [created, end] = await readAll(restored)
  expect(created).toEqual(['one', 'three', 'four', 'five', 'six'])
  expect((await readAll(restored, known))[0]).toEqual(created.slice(1))
  expect((await readAll(restored, end))[0]).toEqual([])
})

test('the log outlives a restart', async () => {
  const before = await log()
  await daemon.restart()
  const after = await log()
  expect(after.items.slice(0, before.count)).toEqual(before.items)
})

/** The names of the inboxes that were made, page by page, and the last page's cursor. */
async function readAll(of: Daemon, after = 'start'): Promise<[names: string[], cursor: string]> {
  const { body } = await of.api.get(`/v1/events?types=inbox.created&after=${after}`)
  const names = body.items.map((event: Json) => event.data.name)
  if (!body.has_more) return [names, body.cursor]
  const [more, cursor] = await readAll(of, body.cursor)
  return [[...names, ...more], cursor]
}

/** Events out of nothing, from outside; those that are there are no younger. */
function fill(of: Daemon, count: number, type: (nth: number) => string, at = Date.now()): void {
  const db = openSqlite(of.config.databaseFile, { busyMs: 5_000 })
  const { next } = db.prepare('SELECT coalesce(max(sequence), 0) AS next FROM events').get() as { next: number }
  const insert = db.prepare("INSERT INTO events (sequence, id, type, at, data) VALUES (?, ?, ?, ?, '{}')")
  db.transaction(() => {
    // what the daemon had to tell before
    db.prepare('UPDATE events SET at = min(at, ?)').run(at)
    for (let n = 1; n <= count; n += 1) insert.run(next + n, `evt_${next + n}`, type(n), at)
  })()
  db.close()
}

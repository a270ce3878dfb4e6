/** No statement walks through a large table, neither at the start of the daemon nor for any list, count, search or change. */
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openSqlite } from '../src/store/sqlite.ts'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'
import { until } from './support/wait.ts'

/** Tables that grow with the mail. */
const LARGE =
  'messages|contents|mails|copies|threads|thread_ids|parts|blobs|attachments|events|mail_recipients|outbox|recipients|attempts|deliveries|delivery_attempts'
/** In the order of an index, up to a limit, is not through all of it. */
const WALK = new RegExp(`^SCAN (${LARGE})$`)
/** Once in the life of a machine whose clock is set. */
const RARE = 'update "outbox" set "due_at" = "due_at" + ?'

/** A webhook that nobody answers. */
const DEAF = { WEBHOOK_URL: 'http://127.0.0.1:1/', WEBHOOK_ALLOW_PRIVATE: 'true' }

/** What ran on the database since the test began. */
const statements = new Set<string>()
let server: EmbeddedMail
let daemon: Daemon
let inbox: Json
beforeAll(async () => {
  const { prepare } = Database.prototype
  vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, text: string) {
    if (this.name.endsWith('postern.db')) statements.add(text)
    return prepare.call(this, text)
  } as typeof prepare)
  server = await startEmbeddedMail()
  daemon = await startDaemon({ mail: server, smtp: server.smtp, env: { RETENTION_DAYS: '36500', ...DEAF } })
  inbox = await daemon.api.inbox('support')
  const attachments = [{ filename: 'a.bin', content: 'x' }]
  await server.append('INBOX', mail({ to: inbox.email_address, subject: 'first', attachments }))
  await server.append('INBOX', mail({ to: 'nobody@example.test', subject: 'stray' }))
  await daemon.api.sync(inbox.id)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await daemon?.[Symbol.asyncDispose]()
  await server?.[Symbol.asyncDispose]()
})

/** Each statement of `texts` with the steps in which SQLite does it. */
function plansOf(texts: Iterable<string>): { text: string; steps: string[] }[] {
  const db = openSqlite(daemon.config.databaseFile, { busyMs: 1_000 })
  try {
    return [...texts]
      .filter((text) => /^\s*(select|insert|update|delete)/i.test(text))
      .map((text) => {
        const values = Array(text.match(/\?/g)?.length ?? 0).fill(null)
        const rows = db.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[]
        return { text, steps: rows.map((row) => row.detail) }
      })
  } finally {
    db.close()
  }
}

const pathsOf = (message: Json) => [
  `/v1/messages?inbox_id=${inbox.id}`,
  `/v1/messages?inbox_id=${inbox.id}&q=first&unread=true&direction=inbound&label=x&thread_id=${message.thread_id}`,
  ...[
    'first',
    'from:ann -label:x is:unread before:2030',
    'from:ann OR label:x OR is:draft',
    'is:held has:attachment kind:human',
    '-is:received in:anywhere',
  ].flatMap((query) => [
    `/v1/messages?inbox_id=${inbox.id}&q=${encodeURIComponent(query)}`,
    `/v1/threads?inbox_id=${inbox.id}&q=${encodeURIComponent(query)}`,
  ]),
  '/v1/messages?held=true',
  `/v1/messages/${message.id}`,
  `/v1/messages/${message.id}/route`,
  `/v1/messages/${message.id}/raw`,
  `/v1/threads/${message.thread_id}`,
  '/v1/inboxes',
  '/v1/unrouted',
  '/v1/quarantine',
  '/v1/outbox',
  `/v1/outbox?inbox_id=${inbox.id}`,
  '/v1/outbox?state=sent',
  `/v1/attachments?message_id=${message.id}`,
  `/v1/attachments?thread_id=${message.thread_id}`,
  '/v1/events',
  `/v1/events?types=message.received,message.sent&inbox=${inbox.id}&limit=1`,
  `/v1/wait?timeout=0&kind=reply&thread=${message.thread_id}&from=elsewhere.test`,
  '/readyz',
]

/** Everything that can be done with a webhook. */
async function useWebhook(): Promise<void> {
  const { api } = daemon
  const { body } = await api.post('/v1/webhooks', { url: DEAF.WEBHOOK_URL, inbox_ids: [inbox.id] })
  const path = `/v1/webhooks/${body.id}`
  expect((await api.patch(path, { payload: 'full' })).status).toBe(200)
  expect((await api.post(`${path}/replay`, { after: 'start' })).status).toBe(200)
  expect((await api.post(`${path}/rotate-secret`)).status).toBe(200)
  const delivery = await until(async () => {
    const [one] = (await api.get(`${path}/deliveries`)).body.items
    return one?.attempts.length > 0 && one
  })
  for (const state of ['pending', 'aside', 'delivered', 'failed']) {
    expect((await api.get(`${path}/deliveries?state=${state}`)).status).toBe(200)
  }
  expect((await api.post(`${path}/deliveries/${delivery.id}/redeliver`)).status).toBe(200)
  expect((await api.get('/v1/webhooks')).body.total).toBe(2)
  expect((await api.delete(path)).status).toBe(204)
}

test('what the daemon says to its database goes by indexes', async () => {
  const { api } = daemon
  const send = { inbox_id: inbox.id, to: ['ann@elsewhere.test'], subject: 'out', body: 'x' }
  expect((await api.post('/v1/messages', send)).body.status).toBe('sent')
  const message = (await api.messages(inbox.id)).find(({ direction }) => direction === 'inbound')
  for (const path of pathsOf(message)) expect((await api.get(path)).status, path).toBe(200)
  const late = await api.inbox('nobody')
  await until(async () => (await api.messages(late.id)).length === 1, { what: 'the stray mail is claimed' })
  await api.patch(`/v1/messages/${message.id}`, { labels: ['x'], is_read: true })
  await useWebhook()
  expect((await api.delete(`/v1/messages/${message.id}`)).status).toBe(204)
  expect((await api.delete(`/v1/inboxes/${late.id}`)).status).toBe(204)
  await daemon.restart()
  const plans = plansOf(statements)
  expect(plans.length).toBeGreaterThan(120)
  const walks = plans.filter(({ text, steps }) => !text.startsWith(RARE) && steps.some((step) => WALK.test(step)))
  expect(walks).toEqual([])
})

describe('few in a large inbox are found by an index that holds no others', () => {
  test.each([
    ['/v1/messages', 'direction=outbound', 'messages_outbound'],
    ['/v1/messages', 'unread=true', 'messages_unread'],
    ['/v1/messages', 'unread=false', 'messages_read'],
    ['/v1/messages', 'label=x', 'messages_labelled'],
    ['/v1/messages', 'thread_id=THREAD', 'messages_thread'],
    ['/v1/messages', 'held=true', 'messages_held'],
    ['/v1/attachments', '', 'messages_attached'],
    ['/v1/threads', '', 'threads_inbox'],
  ])('%s?%s', async (path, filter, index) => {
    const [message] = await daemon.api.messages(inbox.id)
    await daemon.restart()
    statements.clear()
    const query = filter.replace('THREAD', message?.thread_id)
    expect((await daemon.api.get(`${path}?inbox_id=${inbox.id}&${query}`)).status).toBe(200)
    const used = plansOf(statements).filter(({ steps }) => steps.some((step) => step.includes(` ${index} `)))
    // the page and the total
    expect(used.map(({ text }) => text)).toHaveLength(2)
  })

  test('and what is held in any inbox, in its order', async () => {
    await daemon.restart()
    statements.clear()
    expect((await daemon.api.get('/v1/messages?held=true')).status).toBe(200)
    const used = plansOf(statements).filter(({ steps }) => steps.some((step) => / messages_held_anywhere$/.test(step)))
    expect(used).toHaveLength(2)
    expect(used.flatMap(({ steps }) => steps).filter((step) => /TEMP B-TREE/.test(step))).toEqual([])
  })
})

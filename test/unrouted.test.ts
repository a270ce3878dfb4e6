/** Mail that is in no inbox is told with what was tried, and a person says where it belongs; so with mail that could not be read. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { crlf, mail } from './support/mails.ts'

let server: EmbeddedMail
let daemon: Daemon
let inbox: Json
beforeAll(async () => {
  server = await startEmbeddedMail()
  daemon = await startDaemon({ mail: server })
  inbox = await daemon.api.inbox('support')
})
afterAll(async () => {
  await daemon?.[Symbol.asyncDispose]()
  await server?.[Symbol.asyncDispose]()
})

const get = async (path: string) => (await daemon.api.get(path)).body

describe('unrouted mail', () => {
  beforeAll(async () => {
    for (const n of [1, 2, 3, 4, 5]) {
      const fields = {
        to: `Nobody <nobody${n}@example.test>`,
        cc: 'carol@elsewhere.test',
        subject: `u${n}`,
        text: 'walrus',
      }
      await server.append('INBOX', mail(fields), { date: new Date(Date.UTC(2026, 0, 1, 0, n)) })
    }
    await daemon.api.sync(inbox.id)
  })

  test('is listed newest first, in pages, with what was tried', async () => {
    const list = await get('/v1/unrouted')
    expect(list).toMatchObject({ count: 5, total: 5, next_cursor: null })
    expect(list.items[0]).toEqual({
      id: expect.stringMatching(/^mail_/),
      from_address: 'ann@elsewhere.test',
      from: { name: 'Ann Example', address: 'ann@elsewhere.test' },
      to_addresses: ['nobody5@example.test'],
      cc_addresses: ['carol@elsewhere.test'],
      subject: 'u5',
      received_at: '2026-01-01T00:05:00.000Z',
      size: expect.any(Number),
      kind: 'human',
      evidence: [
        { header: 'to', addresses: ['nobody5@example.test'] },
        { header: 'cc', addresses: ['carol@elsewhere.test'] },
      ],
      error: null,
      preview: 'walrus',
    })
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Json = await get(`/v1/unrouted?limit=2${cursor && `&cursor=${cursor}`}`)
      seen.push(...page.items.map((item: Json) => item.subject))
      cursor = page.next_cursor
    }
    expect(seen).toEqual(['u5', 'u4', 'u3', 'u2', 'u1'])
    expect(await get(`/v1/unrouted/${list.items[0].id}`)).toEqual({ ...list.items[0], content_clean: 'walrus' })
    expect((await daemon.api.get('/v1/unrouted/mail_x')).status).toBe(404)
    expect(await get(`/v1/quarantine`)).toMatchObject({ items: [], total: 0 })
  })

  test('is no message before it is assigned, and one like any other afterwards', async () => {
    const [mailApart] = (await get('/v1/unrouted')).items
    const search = { query: 'walrus', inbox_id: inbox.id }
    expect((await daemon.api.post('/v1/search', search)).body.count).toBe(0)
    const assigned = await daemon.api.post(`/v1/unrouted/${mailApart.id}/assign`, { inbox_id: inbox.email_address })
    expect(assigned).toMatchObject({
      status: 200,
      body: { inbox_id: inbox.id, subject: mailApart.subject, backfill: true, received_at: mailApart.received_at },
    })
    expect(await get(`/v1/messages/${assigned.body.id}`)).toEqual(assigned.body)
    expect((await get(`/v1/messages/${assigned.body.id}/route`)).route).toMatchObject({ rule: 'assigned' })
    expect((await daemon.api.post('/v1/search', search)).body.count).toBe(1)
    expect((await get('/v1/unrouted')).total).toBe(4)
    const again = await daemon.api.post(`/v1/unrouted/${mailApart.id}/assign`, { inbox_id: inbox.id })
    expect(again).toMatchObject({ status: 404, body: { code: 'unrouted_mail_not_found' } })
  })

  test('stays where it is when the assignment is wrong', async () => {
    const { items, total } = await get('/v1/unrouted')
    const assign = (id: string, body: unknown) => daemon.api.post(`/v1/unrouted/${id}/assign`, body)
    expect((await assign(items[0].id, { inbox_id: 'inb_x' })).status).toBe(404)
    expect((await assign(items[0].id, {})).status).toBe(422)
    expect((await assign(items[0].id, { inbox_id: inbox.id, to: 'x' })).status).toBe(422)
    expect((await assign('mail_x', { inbox_id: inbox.id })).status).toBe(404)
    expect((await get('/v1/unrouted')).total).toBe(total)
  })
})

test('quarantined mail is listed with its error, downloads as it is, and is tried again', async () => {
  let body = 'Content-Type: text/plain\n\ndeep\n'
  for (let i = 0; i < 1_000; i += 1)
    body = `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n${body}--b${i}--\n`
  const raw = crlf(`To: support@example.test\nSubject: poison\n${body}`)
  await server.append('INBOX', raw, { date: new Date(Date.UTC(2026, 0, 2)) })
  await daemon.api.sync(inbox.id)
  const list = await get('/v1/quarantine')
  expect(list).toMatchObject({ count: 1, total: 1, next_cursor: null })
  const [item] = list.items
  expect(item).toEqual({
    id: expect.stringMatching(/^mail_/),
    error: expect.stringMatching(/\w/),
    received_at: '2026-01-02T00:00:00.000Z',
    size: Buffer.byteLength(raw),
    has_raw: true,
    attempts: expect.any(Number),
  })
  const response = await fetch(`${daemon.url}/v1/quarantine/${item.id}/raw`)
  expect(await response.text()).toBe(raw)
  expect(response.headers.get('content-disposition')).toContain(`attachment; filename="${item.id}.eml"`)
  const retried = await daemon.api.post(`/v1/quarantine/${item.id}/retry`)
  expect(retried).toMatchObject({ status: 200, body: { state: 'quarantined', error: item.error, message_ids: [] } })
  for (const path of ['raw', 'retry']) {
    const method = path === 'retry' ? 'POST' : 'GET'
    expect((await daemon.api.call(`/v1/quarantine/mail_x/${path}`, { method })).status).toBe(404)
  }
})

/** Reading messages over HTTP: what a message says, lists and their pages, marks, deletion, source. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'
import { storeMails } from './support/stored-mails.ts'
import { until } from './support/wait.ts'

let server: EmbeddedMail
let daemon: Daemon
beforeAll(async () => {
  server = await startEmbeddedMail()
  daemon = await startDaemon({ mail: server, smtp: server.smtp })
})
afterAll(async () => {
  await daemon?.[Symbol.asyncDispose]()
  await server?.[Symbol.asyncDispose]()
})

/** An inbox of its own that holds these mails, stored in this order. */
async function inboxWith(username: string, ...mails: Parameters<typeof mail>[0][]): Promise<Json> {
  const inbox = await daemon.api.inbox(username)
  const to = inbox.email_address
  for (const [nth, fields] of mails.entries()) {
    await server.append('INBOX', mail({ to, ...fields }), { date: new Date(Date.UTC(2026, 0, 1, 12, nth)) })
  }
  await daemon.api.sync(inbox.id)
  return inbox
}

const get = async (path: string) => (await daemon.api.get(path)).body
const subjects = (list: Json) => list.items.map((item: Json) => item.subject)

describe('a message', () => {
  test('that came in is told with all its fields', async () => {
    const inbox = await inboxWith('told', {
      headers: { 'Reply-To': 'desk@elsewhere.test', 'X-Twice': ['first', 'second'] },
      from: '"Doe, Ann" <Ann@Elsewhere.test>',
      to: 'Told <told@example.test>, bob@elsewhere.test',
      cc: 'Carol <carol@elsewhere.test>',
      subject: 'Grüße 🎉',
      messageId: '<one@elsewhere.test>',
      inReplyTo: '<zero@elsewhere.test>',
      references: '<root@elsewhere.test> <zero@elsewhere.test>',
      date: 'Thu, 01 Jan 2026 10:00:00 +0200',
      text: 'How much is it?\n',
      html: '<p>How <b>much</b> is it?</p>',
      attachments: [{ filename: 'price.pdf', type: 'application/pdf', content: 'PDF' }],
    })
    const [message] = await daemon.api.messages(inbox.id)
    expect(message).toMatchObject({
      inbox_id: inbox.id,
      direction: 'inbound',
      provider_message_id: '<one@elsewhere.test>',
      subject: 'Grüße 🎉',
      from_address: 'Ann@Elsewhere.test',
      from: { name: 'Doe, Ann', address: 'Ann@Elsewhere.test' },
      to_addresses: ['told@example.test', 'bob@elsewhere.test'],
      cc_addresses: ['carol@elsewhere.test'],
      bcc_addresses: null,
      reply_to_addresses: ['desk@elsewhere.test'],
      html: '<p>How <b>much</b> is it?</p>',
      content_clean: 'How much is it?',
      timestamp: '2026-01-01T08:00:00.000Z',
      received_at: '2026-01-01T12:00:00.000Z',
      labels: [],
      preview: 'How much is it?',
      in_reply_to: '<zero@elsewhere.test>',
      references: ['<root@elsewhere.test>', '<zero@elsewhere.test>'],
      state: null,
      status: null,
      error: null,
      recipients: [],
      read: false,
      kind: 'human',
      attachments: [{ filename: 'price.pdf', content_type: 'application/pdf', size: 3, disposition: 'attachment' }],
    })
    expect(message.text.trim()).toBe('How much is it?')
    expect(message.size).toBeGreaterThan(500)
    expect(message.metadata).toMatchObject({ Subject: 'Grüße 🎉', 'X-Twice': 'first' })
    expect(await get(`/v1/messages/${message.id}`)).toEqual(message)
  })

  test('that went out is told with all its fields', async () => {
    const inbox = await inboxWith('sends')
    const sent = await daemon.api.post('/v1/messages', {
      inbox_id: inbox.id,
      to: ['Ann <ann@elsewhere.test>'],
      cc: ['carol@elsewhere.test'],
      bcc: ['dora@elsewhere.test'],
      subject: 'An offer',
      body: '**Hi** Ann',
    })
    const message = await get(`/v1/messages/${sent.body.id}`)
    expect(message).toMatchObject({
      direction: 'outbound',
      thread_id: sent.body.thread_id,
      provider_message_id: sent.body.provider_message_id,
      subject: 'An offer',
      from_address: inbox.email_address,
      from: { name: 'sends', address: inbox.email_address },
      to_addresses: ['ann@elsewhere.test'],
      cc_addresses: ['carol@elsewhere.test'],
      bcc_addresses: ['dora@elsewhere.test'],
      text: '**Hi** Ann',
      content_clean: '**Hi** Ann',
      preview: '**Hi** Ann',
      state: 'sent',
      status: 'sent',
      received_at: null,
      read: true,
      metadata: { Subject: 'An offer', To: 'Ann <ann@elsewhere.test>' },
    })
    expect(message.recipients.map((one: Json) => [one.address, one.field, one.outcome])).toEqual([
      ['ann@elsewhere.test', 'to', 'sent'],
      ['carol@elsewhere.test', 'cc', 'sent'],
      ['dora@elsewhere.test', 'bcc', 'sent'],
    ])
    const raw = await daemon.api.get(`/v1/messages/${sent.body.id}/raw`)
    expect(raw.body).toContain('Subject: An offer')
    expect(raw.body).not.toContain('dora@elsewhere.test')
    expect(await get(`/v1/messages/${sent.body.id}/route`)).toMatchObject({ route: null, copies: [] })
  })

  test('may name a header as it likes', async () => {
    const inbox = await inboxWith('headers', { headers: { ['__proto__']: 'polluted', constructor: 'x' } })
    const { items } = JSON.parse(await (await fetch(`${daemon.url}/v1/messages?inbox_id=${inbox.id}`)).text())
    expect(Object.getOwnPropertyDescriptor(items[0].metadata, 'constructor')?.value).toBe('x')
    expect(Object.getOwnPropertyDescriptor(items[0].metadata, '__proto__')?.value).toBe('polluted')
  })

  test('without a sender, a subject or a text is told all the same', async () => {
    const inbox = await daemon.api.inbox('bare')
    await server.append('INBOX', 'To: bare@example.test\r\n\r\n')
    await daemon.api.sync(inbox.id)
    const [message] = await daemon.api.messages(inbox.id)
    expect(message).toMatchObject({ from_address: null, from: null, subject: '', text: '', html: null, preview: null })
    expect(message.provider_message_id).toBeNull()
    const thread = await get(`/v1/threads/${message.thread_id}`)
    expect(thread.messages).toMatchObject([{ author: 'unknown', content: '' }])
  })
})

describe('the list', () => {
  test('is newest first, and pages by cursor and by offset meet every message once', async () => {
    const inbox = await inboxWith('pages', ...Array.from({ length: 7 }, (_, n) => ({ subject: `s${n}` })))
    const all = await get(`/v1/messages?inbox_id=${inbox.id}`)
    expect(subjects(all)).toEqual(['s6', 's5', 's4', 's3', 's2', 's1', 's0'])
    expect(all).toMatchObject({ count: 7, total: 7, next_cursor: null })
    expect(all).not.toHaveProperty('total_is_lower_bound')

    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Json = await get(`/v1/messages?inbox_id=${inbox.id}&limit=3${cursor && `&cursor=${cursor}`}`)
      expect(page).toMatchObject({ count: page.items.length, total: 7 })
      seen.push(...subjects(page))
      cursor = page.next_cursor
    }
    expect(seen).toEqual(subjects(all))
    expect(subjects(await get(`/v1/messages?inbox_id=${inbox.id}&limit=3&offset=3`))).toEqual(['s3', 's2', 's1'])
    expect(await get(`/v1/messages?inbox_id=${inbox.id}&offset=7`)).toMatchObject({ items: [], count: 0, total: 7 })
  })

  test('refuses a cursor of another list, and one that was made up', async () => {
    const inbox = await inboxWith('cursors', { subject: 'a' }, { subject: 'b' })
    const { next_cursor: cursor } = await get(`/v1/messages?inbox_id=${inbox.id}&limit=1`)
    const [hash] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const forged = (...place: unknown[]) => Buffer.from(JSON.stringify([hash, ...place])).toString('base64url')
    for (const query of [
      `inbox_id=${inbox.id}&unread=true&cursor=${cursor}`,
      `inbox_id=${inbox.id}&q=a&cursor=${cursor}`,
      `inbox_id=${inbox.id}&cursor=x`,
      `inbox_id=${inbox.id}&cursor=${cursor}A`,
      `inbox_id=${inbox.id}&cursor=${cursor}.`,
      `inbox_id=${inbox.id}&cursor=${cursor}=`,
      `inbox_id=${inbox.id}&cursor=${forged(1.5, 2)}`,
      `inbox_id=${inbox.id}&cursor=${forged(1e300, 2)}`,
      `inbox_id=${inbox.id}&cursor=${forged('1', '2')}`,
    ]) {
      const answer = await daemon.api.get(`/v1/messages?${query}`)
      expect(answer, query).toMatchObject({ status: 400, body: { code: 'invalid_cursor' } })
    }
  })

  test('wants an inbox or a thread, by id or by address', async () => {
    const inbox = await inboxWith('asked', { subject: 'here' })
    expect(await daemon.api.get('/v1/messages')).toMatchObject({
      status: 422,
      body: { detail: 'At least one filter (inbox_id or thread_id) is required' },
    })
    expect(subjects(await get('/v1/messages?inbox_id=Asked%40example.test'))).toEqual(['here'])
    const [{ thread_id }] = await daemon.api.messages(inbox.id)
    expect(subjects(await get(`/v1/messages?thread_id=${thread_id}`))).toEqual(['here'])
    const other = await inboxWith('asked2')
    expect(subjects(await get(`/v1/messages?thread_id=${thread_id}&inbox_id=${other.id}`))).toEqual([])
    for (const query of ['limit=0', 'limit=1001', 'limit=x', 'offset=-1', 'direction=up', 'unread=perhaps']) {
      expect((await daemon.api.get(`/v1/messages?inbox_id=${inbox.id}&${query}`)).status, query).toBe(422)
    }
  })

  test('counts exactly up to 10,000, and says when there is more; so does the search', async () => {
    const inbox = await daemon.api.inbox('many')
    await storeMails(daemon, { inboxes: [inbox.id], count: 10_000 })
    const list = `/v1/messages?inbox_id=${inbox.id}&limit=1`
    const search = { query: 'text', inbox_id: inbox.id, limit: 1 }
    expect(await get(list)).toMatchObject({ count: 1, total: 10_000 })
    expect(await get(list)).not.toHaveProperty('total_is_lower_bound')
    const exact = await until(async () => {
      const { body } = await daemon.api.post('/v1/search', search)
      // an index that is still being written says so
      return body.total_is_lower_bound ? null : body
    })
    expect(exact).toMatchObject({ count: 1, total: 10_000 })

    await storeMails(daemon, { inboxes: [inbox.id], count: 1 })
    expect(await get(list)).toMatchObject({ count: 1, total: 10_000, total_is_lower_bound: true })
    const more = (await daemon.api.post('/v1/search', search)).body
    expect(more).toMatchObject({ count: 1, total: 10_000, total_is_lower_bound: true })
    expect(await get(`${list}&offset=10000`)).toMatchObject({ count: 1, next_cursor: null })

    // what is known to be more is counted again when one has gone
    const threads = `/v1/threads?inbox_id=${inbox.id}&limit=1`
    expect(await get(threads)).toMatchObject({ total: 10_000, total_is_lower_bound: true })
    const { items } = await get(list)
    expect((await daemon.api.delete(`/v1/messages/${items[0].id}`)).status).toBe(204)
    for (const path of [list, threads]) {
      const counted = await get(path)
      expect(counted).toMatchObject({ count: 1, total: 10_000 })
      expect(counted).not.toHaveProperty('total_is_lower_bound')
    }
  })

  test('may be large: a page of many long mails comes whole', async () => {
    const long = 'x'.repeat(99_000)
    const inbox = await inboxWith(
      'long',
      ...Array.from({ length: 12 }, (_, n) => ({ subject: `long ${n}`, text: `${long}\n` })),
    )
    const list = await get(`/v1/messages?inbox_id=${inbox.id}`)
    expect(list).toMatchObject({ count: 12, total: 12, next_cursor: null })
    expect(list.items.every((item: Json) => item.content_clean === long)).toBe(true)
  })
})

describe('marks', () => {
  test('are given back exactly, and lists are filtered by them', async () => {
    const inbox = await inboxWith('marked', { subject: 'a' }, { subject: 'b' }, { subject: 'c' })
    const [c, b] = await daemon.api.messages(inbox.id)
    const labels = ['Größe', ' spaced ', '","', 'a\\', '🎉', '%_', 'x'.repeat(100)]
    expect((await daemon.api.patch(`/v1/messages/${c.id}`, { labels })).body.labels).toEqual(labels)
    for (const label of labels) {
      const query = `inbox_id=${inbox.id}&label=${encodeURIComponent(label)}`
      expect(subjects(await get(`/v1/messages?${query}`)), label).toEqual(['c'])
    }
    expect(subjects(await get(`/v1/messages?inbox_id=${inbox.id}&label=a`))).toEqual([])

    const changed = await daemon.api.patch(`/v1/messages/${c.id}`, { add_labels: ['new', '🎉'], remove_labels: ['%_'] })
    expect(changed.body.labels).toEqual([...labels.filter((label) => label !== '%_'), 'new'])
    expect((await daemon.api.patch(`/v1/messages/${b.id}`, { read: true })).body).toMatchObject({
      read: true,
      labels: [],
    })
    expect(subjects(await get(`/v1/messages?inbox_id=${inbox.id}&unread=true`))).toEqual(['c', 'a'])
    expect(subjects(await get(`/v1/messages?inbox_id=${inbox.id}&unread=false`))).toEqual(['b'])
    expect((await daemon.api.patch(`/v1/messages/${b.id}`, { read: false })).body.read).toBe(false)
    expect((await daemon.api.patch(`/v1/messages/${c.id}`, {})).body.labels).toEqual(changed.body.labels)
  })

  test('that cannot be kept are refused, and nothing changes', async () => {
    const inbox = await inboxWith('refused', { subject: 'a' })
    const [message] = await daemon.api.messages(inbox.id)
    const hundred = Array.from({ length: 100 }, (_, n) => `l${n}`)
    await daemon.api.patch(`/v1/messages/${message.id}`, { labels: hundred })
    for (const body of [
      { labels: [''] },
      { labels: ['x'.repeat(101)] },
      { labels: ['a', 'a'] },
      { labels: [...hundred, 'one more'] },
      { add_labels: ['one more'], read: true },
      { labels: ['a'], add_labels: ['b'] },
      { labels: 'a' },
      { labels: ['line\nbreak'] },
      { read: 'yes' },
      { star: true },
    ]) {
      const answer = await daemon.api.patch(`/v1/messages/${message.id}`, body)
      expect(answer, JSON.stringify(body).slice(0, 60)).toMatchObject({
        status: 422,
        body: { fix: expect.any(String) },
      })
    }
    expect(await get(`/v1/messages/${message.id}`)).toMatchObject({ labels: hundred, read: false })
  })
})

describe('deleting', () => {
  test('takes the message out for good, also of its thread', async () => {
    const inbox = await inboxWith('deletes', { subject: 'goes' }, { subject: 'stays' })
    const [stays, goes] = await daemon.api.messages(inbox.id)
    expect(await daemon.api.delete(`/v1/messages/${goes.id}`)).toMatchObject({ status: 204, body: '' })
    for (const path of [
      `messages/${goes.id}`,
      `messages/${goes.id}/raw`,
      `messages/${goes.id}/route`,
      `threads/${goes.thread_id}`,
    ]) {
      expect((await daemon.api.get(`/v1/${path}`)).status, path).toBe(404)
    }
    expect((await daemon.api.delete(`/v1/messages/${goes.id}`)).status).toBe(404)
    await daemon.api.sync(inbox.id)
    expect((await daemon.api.messages(inbox.id)).map((one) => one.id)).toEqual([stays.id])
  })

  test('waits for what is on its way out', async () => {
    await using down = await startDaemon()
    const inbox = await down.api.inbox('queued')
    const { body: sent } = await down.api.post('/v1/messages', {
      inbox_id: inbox.id,
      to: ['ann@elsewhere.test'],
      subject: 's',
      body: 'b',
    })
    expect(sent).toMatchObject({ status: 'pending' })
    const refused = await down.api.delete(`/v1/messages/${sent.id}`)
    expect(refused).toMatchObject({ status: 409, body: { code: 'message_on_its_way' } })
    expect(refused.body.fix).toContain(`/v1/messages/${sent.id}/cancel`)
    expect((await down.api.post(`/v1/messages/${sent.id}/cancel`)).status).toBe(200)
    expect((await down.api.delete(`/v1/messages/${sent.id}`)).status).toBe(204)
    expect(await down.api.messages(inbox.id)).toEqual([])
  })

  test('an inbox hides its messages at once', async () => {
    const inbox = await inboxWith('closing', { subject: 'a', attachments: [{ filename: 'f.txt', content: 'x' }] })
    const [message] = await daemon.api.messages(inbox.id)
    await daemon.api.delete(`/v1/inboxes/${inbox.id}`)
    const paths = [
      `messages/${message.id}`,
      `threads/${message.thread_id}`,
      `attachments/${message.attachments[0].id}`,
      `attachments?message_id=${message.id}`,
      `messages?inbox_id=${inbox.id}`,
    ]
    for (const path of paths) expect((await daemon.api.get(`/v1/${path}`)).status, path).toBe(404)
  })
})

describe('the source', () => {
  test('is the exact bytes, as a download', async () => {
    const inbox = await daemon.api.inbox('source')
    const raw = Buffer.concat([
      Buffer.from('To: source@example.test\r\nSubject: 8 bit\r\n\r\n'),
      Buffer.from([0xe9, 0xff, 0x0d, 0x0a]),
      Buffer.alloc(400_000, 'long\r\n'),
    ])
    await server.append('INBOX', raw)
    await daemon.api.sync(inbox.id)
    const [message] = await daemon.api.messages(inbox.id)
    const response = await fetch(`${daemon.url}/v1/messages/${message.id}/raw`)
    const [stored] = (await server.list()).slice(-1)
    expect(Buffer.from(await response.arrayBuffer()).equals(stored?.raw as Buffer)).toBe(true)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'message/rfc822',
      'content-length': String(stored?.raw.length),
      'content-disposition': expect.stringContaining(`attachment; filename="${message.id}.eml"`),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    })
    const head = await fetch(`${daemon.url}/v1/messages/${message.id}/raw`, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(stored?.raw.length)])
  })

  test('says why the message is in this inbox', async () => {
    const inbox = await inboxWith('why', { to: 'bob@elsewhere.test, Why+shop@example.test' })
    const [message] = await daemon.api.messages(inbox.id)
    expect(await get(`/v1/messages/${message.id}/route`)).toEqual({
      message_id: message.id,
      inbox_id: inbox.id,
      route: { header: 'to', address: 'Why+shop@example.test', rule: 'tag', tag: 'shop' },
      copies: [
        {
          evidence: [
            {
              header: 'to',
              addresses: [
                { address: 'bob@elsewhere.test', inbox_id: null, rule: null, tag: null, own: false },
                { address: 'Why+shop@example.test', inbox_id: inbox.id, rule: 'tag', tag: 'shop', own: false },
              ],
            },
          ],
          destinations: [
            {
              inbox_id: inbox.id,
              header: 'to',
              address: 'Why+shop@example.test',
              rule: 'tag',
              tag: 'shop',
              refused: null,
            },
          ],
        },
      ],
    })
  })
})

/** Threads over HTTP: the list of an inbox, and one as the conversation that an agent reads. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'

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

type Fields = Parameters<typeof mail>[0]

/** Puts mails for `inbox` in place, a minute apart, and reads them in. */
async function receive(inbox: Json, first: number, ...mails: Fields[]): Promise<void> {
  for (const [nth, fields] of mails.entries()) {
    const date = new Date(Date.UTC(2026, 0, 1, 12, first + nth))
    await server.append('INBOX', mail({ to: inbox.email_address, date, ...fields }), { date })
  }
  await daemon.api.sync(inbox.id)
}

const get = async (path: string) => (await daemon.api.get(path)).body
const contents = (thread: Json) => thread.messages.map((message: Json) => message.content)

test('a thread is a conversation: who said what, in order, whatever the order of arrival', async () => {
  const inbox = await daemon.api.inbox('talk')
  const reply = { inReplyTo: '<q@elsewhere.test>', subject: 'Re: Prices' }
  await receive(
    inbox,
    0,
    { subject: 'Prices', messageId: '<q@elsewhere.test>', text: 'How much?' },
    { ...reply, from: 'bob@elsewhere.test', text: 'And for two?', attachments: [{ filename: 'a.txt', content: 'x' }] },
  )
  const [{ thread_id }] = await daemon.api.messages(inbox.id)
  await daemon.api.post('/v1/messages', {
    inbox_id: inbox.id,
    to: ['ann@elsewhere.test'],
    subject: 'Prices',
    body: 'Ten.',
    reply_to_thread_id: thread_id,
  })
  const thread = await get(`/v1/threads/${thread_id}`)
  expect(thread).toMatchObject({
    id: thread_id,
    inbox_id: inbox.id,
    subject: 'Prices',
    summary: null,
    message_count: 3,
    participants: ['ann@elsewhere.test', 'bob@elsewhere.test'],
    messages: [
      {
        role: 'user',
        author: 'ann@elsewhere.test',
        content: 'How much?',
        timestamp: '2026-01-01T12:00:00.000Z',
        direction: 'inbound',
        from: { name: 'Ann Example', address: 'ann@elsewhere.test' },
        state: null,
        status: null,
      },
      {
        role: 'user',
        author: 'bob@elsewhere.test',
        attachments: [{ filename: 'a.txt', content_type: expect.any(String) }],
      },
      { role: 'assistant', author: inbox.email_address, content: 'Ten.', direction: 'outbound', status: 'sent' },
    ],
    count: 3,
    total: 3,
    next_cursor: null,
  })
})

test('who writes on without references is in the conversation, also where it was answered meanwhile', async () => {
  const inbox = await daemon.api.inbox('again')
  await receive(inbox, 0, { subject: 'Offer', text: 'How much?' })
  const [{ id, thread_id }] = await daemon.api.messages(inbox.id)
  expect((await daemon.api.post(`/v1/messages/${id}/reply`, { body: 'Ten.' })).status).toBeLessThan(300)
  await receive(inbox, 5, { subject: 'RE: Offer', text: 'And for two?' })
  expect(contents(await get(`/v1/threads/${thread_id}`))).toEqual(['How much?', 'And for two?', 'Ten.'])
})

test('the newest messages come first into a thread, those before them by cursor', async () => {
  const inbox = await daemon.api.inbox('long')
  const root = { subject: 'Long', messageId: '<long@elsewhere.test>', text: 'm0' }
  const rest = Array.from({ length: 6 }, (_, n) => ({ inReplyTo: '<long@elsewhere.test>', text: `m${n + 1}` }))
  await receive(inbox, 0, root, ...rest)
  const [{ thread_id }] = await daemon.api.messages(inbox.id)
  const newest = await get(`/v1/threads/${thread_id}?limit=3`)
  expect(contents(newest)).toEqual(['m4', 'm5', 'm6'])
  expect(newest).toMatchObject({ count: 3, total: 7, message_count: 7 })
  const before = await get(`/v1/threads/${thread_id}?limit=3&cursor=${newest.next_cursor}`)
  expect(contents(before)).toEqual(['m1', 'm2', 'm3'])
  expect(contents(await get(`/v1/threads/${thread_id}?limit=3&cursor=${before.next_cursor}`))).toEqual(['m0'])
  expect(contents(await get(`/v1/threads/${thread_id}?limit=2&offset=5`))).toEqual(['m0', 'm1'])
})

test('the list has the thread with the newest message first, and pages meet every thread once', async () => {
  const inbox = await daemon.api.inbox('list')
  const mails = Array.from({ length: 5 }, (_, n) => ({ subject: `t${n}`, messageId: `<t${n}@elsewhere.test>` }))
  await receive(inbox, 0, ...mails)
  await receive(inbox, 30, { subject: 'Re: t1', inReplyTo: '<t1@elsewhere.test>', from: 'bob@elsewhere.test' })
  const list = await get(`/v1/threads?inbox_id=${inbox.email_address}`)
  expect(list.items.map((thread: Json) => thread.subject)).toEqual(['t1', 't4', 't3', 't2', 't0'])
  expect(list).toMatchObject({ count: 5, total: 5, next_cursor: null })
  expect(list.items[0]).toMatchObject({
    inbox_id: inbox.id,
    summary: null,
    message_count: 2,
    last_message_at: '2026-01-01T12:30:00.000Z',
    participants: ['ann@elsewhere.test', 'bob@elsewhere.test'],
  })
  const hashes = list.items.map((thread: Json) => thread.participant_hash)
  expect(hashes[0]).not.toBe(hashes[1])
  expect(new Set(hashes.slice(1)).size).toBe(1)

  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Json = await get(`/v1/threads?inbox_id=${inbox.id}&limit=2${cursor && `&cursor=${cursor}`}`)
    seen.push(...page.items.map((thread: Json) => thread.id))
    cursor = page.next_cursor
  }
  expect(seen).toEqual(list.items.map((thread: Json) => thread.id))
})

test('threads that turn out to be one answer to both ids', async () => {
  const inbox = await daemon.api.inbox('merge')
  const middle = { messageId: '<2@elsewhere.test>', inReplyTo: '<1@elsewhere.test>' }
  await receive(
    inbox,
    0,
    { subject: 'one', messageId: '<1@elsewhere.test>', text: 'first' },
    { subject: 'other', messageId: '<3@elsewhere.test>', inReplyTo: '<2@elsewhere.test>', text: 'third' },
  )
  const ids = (await daemon.api.messages(inbox.id)).map((message) => message.thread_id)
  expect(new Set(ids).size).toBe(2)
  await receive(inbox, 10, { subject: 'two', ...middle, text: 'second' })
  const both = await Promise.all(ids.map((id) => get(`/v1/threads/${id}`)))
  expect(both[0]).toEqual(both[1])
  expect(contents(both[0])).toEqual(['first', 'third', 'second'])
  expect((await get(`/v1/threads?inbox_id=${inbox.id}`)).items).toHaveLength(1)
  for (const id of ids) expect((await get(`/v1/messages?thread_id=${id}`)).count).toBe(3)
})

test('what is not there is 404, what is missing or wrong is 422', async () => {
  expect(await daemon.api.get('/v1/threads/thr_x')).toMatchObject({
    status: 404,
    body: { detail: 'Thread thr_x not found' },
  })
  expect(await daemon.api.get('/v1/threads?inbox_id=inb_x')).toMatchObject({
    status: 404,
    body: { code: 'inbox_not_found' },
  })
  expect(await daemon.api.get('/v1/threads')).toMatchObject({
    status: 422,
    body: { detail: [{ type: 'missing', loc: ['query', 'inbox_id'] }] },
  })
  const inbox = await daemon.api.inbox('empty')
  expect(await get(`/v1/threads?inbox_id=${inbox.id}`)).toEqual({ items: [], count: 0, total: 0, next_cursor: null })
})

test('an answer stands behind what it answers, though the server has no milliseconds, or a clock that is behind', async () => {
  const inbox = await daemon.api.inbox('quick')
  const { body: asked } = await daemon.api.post('/v1/messages', {
    inbox_id: inbox.id,
    to: ['ann@elsewhere.test'],
    subject: 'There?',
    body: 'Are you there?',
  })
  const date = new Date(Date.now() - 3_000)
  const answer = { to: inbox.email_address, subject: 'Re: There?', date }
  const first = {
    ...answer,
    messageId: '<yes@elsewhere.test>',
    inReplyTo: asked.provider_message_id,
    text: 'Yes I am.',
  }
  const second = { ...answer, inReplyTo: '<yes@elsewhere.test>', text: 'Still.' }
  for (const fields of [first, second]) await server.append('INBOX', mail(fields), { date })
  await daemon.api.sync(inbox.id)
  const thread = await get(`/v1/threads/${asked.thread_id}`)
  expect(contents(thread)).toEqual(['Are you there?', 'Yes I am.', 'Still.'])
})

test('so does ours, though the server’s clock is ahead, and a draft that is sent later', async () => {
  const inbox = await daemon.api.inbox('ahead')
  const date = new Date(Date.now() + 60_000)
  await server.append('INBOX', mail({ to: inbox.email_address, subject: 'There?', text: 'Are you there?', date }), {
    date,
  })
  await daemon.api.sync(inbox.id)
  const [asked] = await daemon.api.messages(inbox.id)
  const reply = (more: object) => daemon.api.post(`/v1/messages/${asked?.id}/reply`, more)
  const { body: draft } = await reply({ body: 'I am on my way.', draft: true })
  const { body: said } = await reply({ body: 'Yes I am.' })
  const later = new Date(Date.now() + 120_000)
  const inReplyTo = said.provider_message_id
  const more = { to: inbox.email_address, subject: 'Re: There?', text: 'And now?', date: later, inReplyTo }
  await server.append('INBOX', mail(more), { date: later })
  await daemon.api.sync(inbox.id)
  await daemon.api.post(`/v1/messages/${draft.id}/send`)
  await reply({ body: 'Here.' })
  const thread = await get(`/v1/threads/${asked?.thread_id}`)
  expect(contents(thread)).toEqual(['Are you there?', 'Yes I am.', 'And now?', 'I am on my way.', 'Here.'])
})

/** An inbox that holds mail: who hears of it, and how it is let in. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { makeSigner } from './support/dkim.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { type MailFields, mail } from './support/mails.ts'
import { type NameServer, startNameServer } from './support/name-server.ts'
import { until } from './support/wait.ts'

const INBOX = 'desk@example.test'
const elsewhere = makeSigner('elsewhere.test')

let server: EmbeddedMail
let names: NameServer
let daemon: Daemon

beforeAll(async () => {
  server = await startEmbeddedMail()
  names = await startNameServer({ [elsewhere.name]: elsewhere.record })
  daemon = await startDaemon({
    mail: server,
    env: { TRUSTED_AUTHSERV_ID: 'mx.example.test' },
    seams: { nameServers: [names.address] },
  })
  await daemon.api.inbox('desk')
  const changed = await daemon.api.patch(`/v1/inboxes/${INBOX}`, { hold_below: 'authenticated' })
  expect(changed.body.hold_below).toBe('authenticated')
  await daemon.api.sync(INBOX)
})

afterAll(async () => {
  await daemon[Symbol.asyncDispose]()
  await names[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

async function receive(raw: string, subject: string): Promise<Json> {
  await server.append('INBOX', raw)
  await daemon.api.sync(INBOX)
  return find(subject)
}

const find = (subject: string): Promise<Json> =>
  until(async () => (await daemon.api.messages(INBOX)).find((one) => one.subject === subject))

/** The types of the events about a message, in order. */
async function told(id: string): Promise<string[]> {
  const { items } = (await daemon.api.get('/v1/events?limit=1000')).body
  return items.filter((event: Json) => event.data.message_id === id).map((event: Json) => event.type)
}

test('mail of nobody who is known is held, and a person lets it in', async () => {
  const before = (await daemon.api.get('/v1/wait?timeout=0')).body.cursor
  const held = await receive(mail({ to: INBOX, subject: 'unsigned' }), 'unsigned')
  expect(held.held).toBe('its trust is unknown, and the inbox holds what is below authenticated')
  expect(await told(held.id)).toEqual(['message.withheld'])
  expect((await daemon.api.get(`/v1/wait?timeout=0&after=${before}`)).body.timed_out).toBe(true)
  const thread = (await daemon.api.get(`/v1/threads/${held.thread_id}`)).body
  expect(thread).toMatchObject({ subject: 'unsigned', messages: [], count: 0, total: 0 })
  const list = async (flag: boolean) =>
    (await daemon.api.get(`/v1/messages?inbox_id=${INBOX}&held=${flag}`)).body.items.map((one: Json) => one.id)
  expect(await list(true)).toContain(held.id)
  expect(await list(false)).not.toContain(held.id)

  const released = await daemon.api.post(`/v1/messages/${held.id}/release`)
  expect(released.status).toBe(200)
  expect(released.body).toMatchObject({ id: held.id, held: null })
  expect(await told(held.id)).toEqual(['message.withheld', 'message.received'])
  expect((await daemon.api.get(`/v1/wait?timeout=0&after=${before}`)).body.message.id).toBe(held.id)
  expect(await list(true)).not.toContain(held.id)
  const again = await daemon.api.post(`/v1/messages/${held.id}/release`)
  expect([again.status, again.body.code]).toEqual([409, 'not_held'])
})

test('a signature that passes lets it in by itself; one that fails does not', async () => {
  const good = await receive(await elsewhere.sign(mail({ to: INBOX, subject: 'signed' })), 'signed')
  await until(async () => (await find('signed')).held === null)
  expect(await told(good.id)).toEqual(['message.withheld', 'message.received'])

  const bad = await receive(`${await elsewhere.sign(mail({ to: INBOX, subject: 'changed' }))}more`, 'changed')
  await until(async () => (await find('changed')).trust.reasons.includes('dkim_fail'))
  expect((await find('changed')).held).toMatch(/^its trust is unknown/)
  expect(await told(bad.id)).toEqual(['message.withheld'])
})

test('what the provider vouches for is not held', async () => {
  const headers = { 'Authentication-Results': 'mx.example.test; dmarc=pass header.from=elsewhere.test' }
  const passed = await receive(mail({ to: INBOX, subject: 'vouched', headers }), 'vouched')
  expect(passed.held).toBeNull()
  expect(await told(passed.id)).toEqual(['message.received'])
  const forged = { 'Authentication-Results': 'mx.forged.test; dmarc=pass header.from=elsewhere.test' }
  expect((await receive(mail({ to: INBOX, subject: 'forged', headers: forged }), 'forged')).held).not.toBeNull()
})

test('what is held is listed over all inboxes, page by page, and none of an inbox that is gone', async () => {
  const inboxes = ['one', 'two', 'gone'].map((name) => `held-${name}@example.test`)
  for (const inbox of inboxes) {
    await daemon.api.inbox(inbox.split('@')[0] ?? '')
    await daemon.api.patch(`/v1/inboxes/${inbox}`, { hold_below: 'verified' })
  }
  for (const to of inboxes) await server.append('INBOX', mail({ to, subject: `for ${to}` }))
  await daemon.api.sync(INBOX)
  const list = async (more = '') => (await daemon.api.get(`/v1/messages?held=true${more}`)).body
  await until(async () => (await list()).items.filter((one: Json) => one.subject.startsWith('for held-')).length === 3)
  expect((await daemon.api.delete(`/v1/inboxes/${inboxes[2]}`)).status).toBe(204)
  const all = await list()
  expect(all.items.every((one: Json) => one.held !== null)).toBe(true)
  const subjects = all.items.map((one: Json) => one.subject)
  expect(subjects).toEqual(expect.arrayContaining([`for ${inboxes[0]}`, `for ${inboxes[1]}`]))
  expect(subjects).not.toContain(`for ${inboxes[2]}`)
  expect(all).toMatchObject({ count: all.items.length, total: all.items.length, next_cursor: null })

  const first = await list('&limit=1')
  expect(first).toMatchObject({ count: 1, total: all.total, items: [{ id: all.items[0].id }] })
  const second = await list(`&limit=1&cursor=${first.next_cursor}`)
  expect(second.items[0].id).toBe(all.items[1].id)
  expect((await list('&unread=true&direction=outbound')).total).toBe(0)

  const fixOf = async (query: string) => {
    const { status, body } = await daemon.api.get(`/v1/messages?${query}`)
    return { status, code: body.code, fix: body.fix }
  }
  const refused = { status: 422, code: 'filter_required' }
  expect(await fixOf('held=false')).toMatchObject({ ...refused, fix: expect.stringContaining('held=true') })
  expect(await fixOf('held=true&q=walrus')).toMatchObject({ ...refused, fix: expect.stringContaining('q looks') })
  const missing = await daemon.api.post('/v1/messages/msg_none/release')
  expect(missing.body).toMatchObject({ code: 'message_not_found', fix: expect.stringContaining('held=true') })
})

/** Tells on its standard error what it was told, and answers nothing. */
const LISTENER = 'process.stdin.pipe(process.stderr)'

test('no agent is woken by it or reads it, and none is lost: it is when the message is let in', async () => {
  await using other = await startDaemon({
    mail: server,
    env: { AGENT_EXEC: JSON.stringify([process.execPath, '-e', LISTENER]) },
    seams: { nameServers: [names.address] },
  })
  const late = 'late@example.test'
  await other.api.inbox('late')
  await other.api.patch(`/v1/inboxes/${late}`, { hold_below: 'verified' })
  await other.api.sync(late)
  const arrive = async (fields: MailFields) => {
    await server.append('INBOX', mail({ to: late, ...fields }))
    await other.api.sync(late)
    return until(async () => (await other.api.messages(late)).find((one) => one.subject === fields.subject))
  }
  const runs = (number: number): Promise<Json[]> =>
    until(async () => {
      const { items } = (await other.api.get('/v1/runs')).body
      const done = items.filter((run: Json) => run.state === 'done')
      return done.length >= number ? done : null
    })
  const held = await arrive({ subject: 'walrus', messageId: '<held@far.test>' })
  await other.api.patch(`/v1/inboxes/${late}`, { hold_below: null })
  const free = await arrive({ subject: 'Re: plain', inReplyTo: '<held@far.test>' })
  const [run] = await runs(1)
  expect(run.message_id).toBe(free.id)
  const told = (await other.api.get(`/v1/runs/${run.id}`)).body.stderr
  expect(told).toContain(free.id)
  expect(told).not.toContain(held.id)
  await other.api.post(`/v1/messages/${held.id}/release`)
  expect((await runs(2)).map((one) => one.message_id).sort()).toEqual([held.id, free.id])
})

test('a level that is none is refused', async () => {
  const { status } = await daemon.api.patch(`/v1/inboxes/${INBOX}`, { hold_below: 'suspicious' })
  expect(status).toBe(422)
})

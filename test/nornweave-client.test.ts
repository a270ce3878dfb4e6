/** NornWeave's Python client works unchanged: its calls replayed one by one, and the package itself where PyPI answers. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer, Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'
import { nornWeavePackage } from './support/nornweave-package.ts'
import { until } from './support/wait.ts'

let server: EmbeddedMail
let daemon: Daemon
beforeAll(async () => {
  server = await startEmbeddedMail()
  daemon = await startDaemon({ mail: server, smtp: server.smtp })
})
afterAll(async () => {
  await daemon[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

/** As httpx sends it. */
const HTTPX = { accept: '*/*', 'accept-encoding': 'gzip, deflate', 'user-agent': 'python-httpx/0.28.1' }
const get = (path: string) => daemon.api.get(path, HTTPX)
const post = (path: string, body: unknown) => daemon.api.post(path, body, HTTPX)

const question = (to: string) =>
  mail({ to, from: 'Ann <ann@elsewhere.test>', subject: 'A question', text: 'How much is the zebra?' })

const MOMENT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
const INBOX = {
  id: expect.any(String),
  email_address: expect.any(String),
  name: expect.any(String),
  provider_config: {},
}
const MESSAGE = {
  id: expect.any(String),
  thread_id: expect.any(String),
  inbox_id: expect.any(String),
  direction: expect.stringMatching(/^(in|out)bound$/),
  content_clean: expect.any(String),
  metadata: expect.any(Object),
  created_at: MOMENT,
}
const SEND_RESULT = { id: expect.any(String), thread_id: expect.any(String), provider_message_id: expect.any(String) }
const LIST = (item: object) => ({
  items: expect.arrayContaining([expect.objectContaining(item)]),
  count: expect.any(Number),
})

describe('replayed', () => {
  let inbox: Json
  let message: Json
  beforeAll(async () => {
    const created = await post('/v1/inboxes', { name: 'Support', email_username: 'support' })
    expect(created).toMatchObject({ status: 201, body: { ...INBOX, email_address: 'support@example.test' } })
    inbox = created.body
    await server.deliver(question(inbox.email_address))
    const list = () => get(`/v1/messages?inbox_id=${inbox.id}&limit=50&offset=0`)
    const listed: Answer = await until(async () => {
      const answer = await list()
      return answer.body.count > 0 && answer
    })
    expect(listed).toMatchObject({ status: 200, body: LIST(MESSAGE) })
    message = listed.body.items[0]
  })

  test('health', async () => {
    expect(await get('/health')).toMatchObject({ status: 200, body: { status: 'ok' } })
  })

  test('inboxes.list and inboxes.get', async () => {
    expect(await get('/v1/inboxes?limit=50&offset=0')).toMatchObject({ status: 200, body: LIST(INBOX) })
    expect(await get(`/v1/inboxes/${inbox.id}`)).toMatchObject({ status: 200, body: { ...INBOX, id: inbox.id } })
  })

  test('messages.get', async () => {
    const answer = await get(`/v1/messages/${message.id}`)
    expect(answer).toMatchObject({ status: 200, body: { ...MESSAGE, direction: 'inbound', inbox_id: inbox.id } })
    expect(answer.body.content_clean).toContain('zebra')
  })

  test("a message has all of NornWeave's 22 fields", async () => {
    const fields = `id thread_id inbox_id direction provider_message_id subject from_address to_addresses cc_addresses
      bcc_addresses reply_to_addresses text html content_clean timestamp labels preview size in_reply_to references
      metadata created_at`
    const { body } = await get(`/v1/messages/${message.id}`)
    expect(Object.keys(body)).toEqual(expect.arrayContaining(fields.split(/\s+/)))
  })

  test('threads.list and threads.get', async () => {
    const summary = {
      id: message.thread_id,
      inbox_id: inbox.id,
      subject: 'A question',
      last_message_at: MOMENT,
      message_count: 1,
    }
    const listed = await get(`/v1/threads?inbox_id=${inbox.id}&limit=20&offset=0`)
    expect(listed).toMatchObject({ status: 200, body: LIST(summary) })
    const said = { role: 'user', author: 'ann@elsewhere.test', content: 'How much is the zebra?', timestamp: MOMENT }
    const thread = await get(`/v1/threads/${message.thread_id}?limit=100&offset=0`)
    expect(thread).toMatchObject({
      status: 200,
      body: { id: message.thread_id, subject: 'A question', messages: [said] },
    })
  })

  test('search.query', async () => {
    const found = await post('/v1/search', { query: 'zebra', inbox_id: inbox.id, limit: 50, offset: 0 })
    expect(found).toMatchObject({
      status: 200,
      body: { ...LIST({ ...MESSAGE, id: message.id }), count: 1, query: 'zebra' },
    })
  })

  test('messages.send, and an answer into a thread', async () => {
    const body = { inbox_id: inbox.id, to: ['bob@elsewhere.test'], subject: 'Hello', body: '**Hi**' }
    expect(await post('/v1/messages', body)).toMatchObject({ status: 201, body: { ...SEND_RESULT, status: 'sent' } })
    const answer = { ...body, to: ['ann@elsewhere.test'], subject: 'A question', reply_to_thread_id: message.thread_id }
    const replied = await post('/v1/messages', answer)
    expect(replied).toMatchObject({
      status: 201,
      body: { ...SEND_RESULT, thread_id: message.thread_id, status: 'sent' },
    })
    const thread = await get(`/v1/threads/${message.thread_id}?limit=100&offset=0`)
    expect(thread.body.messages.map((one: Json) => one.role)).toEqual(['user', 'assistant'])
    const raw = server.relayed
      .map((relayed) => relayed.raw.toString())
      .find((one) => one.includes('ann@elsewhere.test'))
    expect(raw).toContain(`In-Reply-To: ${message.provider_message_id}`)
  })

  test('409, 422 and 404 carry the detail that the client shows', async () => {
    const again = await post('/v1/inboxes', { name: 'Support', email_username: 'support' })
    expect(again).toMatchObject({
      status: 409,
      body: { detail: 'Inbox with email support@example.test already exists' },
    })
    const empty = await post('/v1/inboxes', { name: '', email_username: 'x' })
    const at = {
      type: 'string_too_short',
      loc: ['body', 'name'],
      msg: 'String should have at least 1 character',
      input: '',
    }
    expect(empty).toMatchObject({ status: 422, body: { detail: [{ ...at, ctx: { min_length: 1 } }] } })
    for (const path of ['inboxes/x', 'messages/x', 'threads/x', 'threads?inbox_id=x', 'messages?inbox_id=x']) {
      expect(await get(`/v1/${path}`)).toMatchObject({
        status: 404,
        body: { detail: expect.stringContaining('not found') },
      })
    }
    const lost = { inbox_id: 'x', to: ['a@b.test'], subject: 's', body: '' }
    expect(await post('/v1/messages', lost)).toMatchObject({ status: 404, body: { detail: 'Inbox x not found' } })
    expect(await post('/v1/search', { query: 'x', inbox_id: 'x' })).toMatchObject({ status: 404 })
  })

  test('inboxes.delete', async () => {
    const { body: other } = await post('/v1/inboxes', { name: 'Other', email_username: 'other' })
    expect(await daemon.api.delete(`/v1/inboxes/${other.id}`)).toMatchObject({ status: 204, body: '' })
    expect(await get(`/v1/inboxes/${other.id}`)).toMatchObject({
      status: 404,
      body: { detail: `Inbox ${other.id} not found` },
    })
  })
})

const found = nornWeavePackage()
if (found.kind === 'here') {
  test('the nornweave-client package itself', { timeout: 60_000 }, async () => {
    await server.deliver(question('python@example.test'))
    const script = fileURLToPath(new URL('nornweave-client.py', import.meta.url))
    const { stdout } = await promisify(execFile)(found.python, [script, daemon.url])
    expect(stdout).toMatch(/ok {3}inboxes\.delete\n$/)
  })
} else {
  test.skip(`the nornweave-client package itself [${found.why}]`, () => {})
}

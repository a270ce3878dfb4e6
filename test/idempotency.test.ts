/** A send that is repeated with its Idempotency-Key is answered again and never sent again. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openDb, run, sql } from '../src/store/db.ts'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type SmtpSink, startSmtpSink } from './support/smtp-sink.ts'
import { until } from './support/wait.ts'

let sink: SmtpSink
let daemon: Daemon
let inbox: Json

beforeAll(async () => {
  sink = await startSmtpSink()
  daemon = await startDaemon({ smtp: sink })
  inbox = await daemon.api.inbox('support')
})
afterAll(async () => {
  await daemon?.[Symbol.asyncDispose]()
  await sink?.[Symbol.asyncDispose]()
})
afterEach(() => {
  sink.transactions.length = 0
})

const send = (key: string, more: object = {}) =>
  daemon.api.post(
    '/v1/messages',
    { inbox_id: inbox.id, to: ['ann@other.test'], subject: 'Hello', body: 'Hi.', ...more },
    { 'idempotency-key': key },
  )

test('the same request gets the first answer again, whatever the order of its fields', async () => {
  const first = await send('same')
  const { body } = await daemon.api.post(
    '/v1/messages',
    { body: 'Hi.', subject: 'Hello', to: ['ann@other.test'], inbox_id: inbox.id },
    { 'idempotency-key': 'same' },
  )
  expect(body).toEqual(first.body)
  const again = await send('same')
  expect(again).toMatchObject({ status: 201, body: first.body })
  expect(first.headers.get('idempotency-replayed')).toBeNull()
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(sink.mails()).toHaveLength(1)
})

test('another body, or another path, is 409', async () => {
  const { body } = await send('reused')
  expect(await send('reused', { subject: 'Other' })).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } }) // biome-ignore format: one value
  const reply = await daemon.api.post(`/v1/messages/${body.id}/reply`, { body: 'x' }, { 'idempotency-key': 'reused' })
  expect(reply).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } })
  expect(sink.mails()).toHaveLength(1)
})

test('ten at once send one mail: the others are told that it is under way', async () => {
  const held = sink.fault({ at: 'mail', do: { kind: 'hold' } })
  const answers = Array.from({ length: 10 }, () => send('parallel'))
  const refused: Json[] = []
  for (const answer of answers) void answer.then((one) => one.status === 409 && refused.push(one))
  await until(() => refused.length === 9)
  held.clear()
  const all = await Promise.all(answers)
  expect(all.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['idempotency_in_flight']))
  expect(sink.mails()).toHaveLength(1)
})

test('a caller who went away and asks again gets what has become of the send', async () => {
  const held = sink.fault({ at: 'mail', do: { kind: 'hold' } })
  const gone = new AbortController()
  const body = { inbox_id: inbox.id, to: ['ann@other.test'], subject: 'Hello', body: 'Hi.' }
  const call = fetch(`${daemon.url}/v1/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'gone' },
    body: JSON.stringify(body),
    signal: gone.signal,
  })
  await until(() => held.hits === 1)
  gone.abort()
  await expect(call).rejects.toThrow()
  held.clear()
  await until(() => sink.mails().length === 1)
  const again = await until(async () => {
    const answer = await send('gone')
    return answer.status !== 409 && answer.body.status !== 'pending' && answer
  })
  expect(again).toMatchObject({ status: 201, body: { status: 'sent' } })
  expect(sink.mails()).toHaveLength(1)
})

test('a refused request does not use its key up', async () => {
  expect((await send('refused', { to: ['nobody'] })).status).toBe(422)
  expect((await send('refused', { inbox_id: 'inb_none' })).status).toBe(404)
  const bad = [{ filename: 'a', content_type: 'a/b', content_base64: '@' }]
  expect((await send('refused', { attachments: bad })).status).toBe(400)
  expect((await send('refused')).status).toBe(201)
})

test('answers are kept through a restart, and answers that nobody got are told from the message', async () => {
  const first = await send('restart')
  const lost = await send('lost')
  const { databaseFile } = daemon.config
  await daemon.stop()
  {
    using db = openDb(databaseFile)
    run(db, sql.updateTable('idempotency').set({ status: null, body: null }).where('key', '=', 'lost'))
  }
  await daemon.restart()
  expect((await send('restart')).body).toEqual(first.body)
  expect((await send('lost')).body).toEqual(lost.body)
  expect(sink.mails()).toHaveLength(2)
})

test('a key is forgotten after two days', async () => {
  const first = await send('old')
  using db = openDb(daemon.config.databaseFile)
  const longAgo = Date.now() - 48 * 60 * 60 * 1_000 - 1
  run(db, sql.updateTable('idempotency').set({ created_at: longAgo }).where('key', '=', 'old'))
  const second = await send('old')
  expect(second.body.id).not.toBe(first.body.id)
})

test.each(['', 'ä', 'x'.repeat(256)])('%j is no key: 422', async (key) => {
  const answer = await send(Buffer.from(key).toString('latin1'))
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ loc: ['header', 'idempotency-key'] }] } })
})

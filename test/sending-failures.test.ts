/** Sending when things go wrong: an accepted send is never lost, never sent twice by us, and always says how it is. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../src/lib/clock.ts'
import { all, openDb, run, sql } from '../src/store/db.ts'
import { apiOf, type Json } from './support/api.ts'
import { type Daemon, type DaemonOptions, startDaemon } from './support/daemon.ts'
import { freePort } from './support/free-port.ts'
import { describeWithServers } from './support/servers.ts'
import { type SmtpSink, startSmtpSink } from './support/smtp-sink.ts'
import { tempFolder } from './support/temp-folder.ts'
import { until } from './support/wait.ts'

const LOGIN = { username: 'agents', password: 'correct horse' }
const WITH_LOGIN = { SMTP_USERNAME: LOGIN.username, SMTP_PASSWORD: LOGIN.password }

let sink: SmtpSink
let daemon: Daemon
let inbox: Json

beforeAll(async () => {
  sink = await startSmtpSink({ login: LOGIN })
  daemon = await startDaemon({ smtp: sink, env: WITH_LOGIN })
  inbox = await daemon.api.inbox('support')
})
afterAll(async () => {
  await daemon?.[Symbol.asyncDispose]()
  await sink?.[Symbol.asyncDispose]()
})
afterEach(() => {
  sink.transactions.length = 0
})

const post = (target: Pick<Daemon, 'api'>, inboxId: string, more: object = {}) =>
  target.api.post('/v1/messages', { inbox_id: inboxId, to: ['ann@other.test'], subject: 'Hello', body: 'Hi.', ...more })
const send = async (more: object = {}): Promise<Json> => {
  const { status, body } = await post(daemon, inbox.id, more)
  expect(status).toBe(201)
  return body
}
const itemOf = async (id: string, target: Pick<Daemon, 'api'> = daemon): Promise<Json> =>
  (await target.api.get('/v1/outbox?limit=1000')).body.items.find((one: Json) => one.id === id)
const become = (id: string, state: string, target: Pick<Daemon, 'api'> = daemon) =>
  until(async () => {
    const item = await itemOf(id, target)
    return item?.state === state && item
  }, { what: `${id} is ${state}` }) // biome-ignore format: one wait
const outcomes = ({ recipients }: Json) => recipients.map((one: Json) => [one.address, one.outcome, one.code])
const reply = (text: string) => ({ kind: 'reply', reply: text }) as const
const events = (id: string): string[] => {
  using db = openDb(daemon.config.databaseFile)
  return all(db, sql.selectFrom('events').select(['type', 'data']).orderBy('sequence'))
    .filter(({ data }) => JSON.parse(data).message_id === id)
    .map(({ type }) => type)
}

describe('what the server says', () => {
  test('some recipients refused: sent to the others, each named', async () => {
    sink.fault({ at: 'rcpt', recipient: 'gone@other.test', do: reply('550 5.1.1 No such user'), times: 1 })
    const body = await send({ to: ['ann@other.test', 'gone@other.test'] })
    expect(body).toMatchObject({ status: 'sent', state: 'sent', error: expect.stringContaining('gone@other.test (550 5.1.1 No such user)') }) // biome-ignore format: one value
    expect(outcomes(body)).toEqual([
      ['ann@other.test', 'sent', 250],
      ['gone@other.test', 'rejected', 550],
    ])
    expect(sink.mails().map(({ to }) => to)).toEqual([['ann@other.test']])
    expect(events(body.id)).toEqual(['message.queued', 'message.sent'])
  })
  test('4xx for one recipient: only that one is tried again, with the same bytes', async () => {
    sink.fault({ at: 'rcpt', recipient: 'slow@other.test', do: reply('450 4.2.1 Greylisted'), times: 2 })
    const body = await send({ to: ['ann@other.test', 'slow@other.test'], bcc: ['bob@other.test'] })
    expect(body).toMatchObject({ status: 'pending', state: 'queued', error: expect.stringContaining('450 4.2.1 Greylisted') }) // biome-ignore format: one value
    const item = await become(body.id, 'sent')
    expect(item).toMatchObject({ attempts: 3, last_error: null, next_attempt_at: null })
    expect(sink.mails().map(({ to }) => to)).toEqual([['ann@other.test', 'bob@other.test'], ['slow@other.test']])
    expect(new Set(sink.mails().map(({ raw }) => raw.toString())).size).toBe(1)
    expect(events(body.id)).toEqual(['message.queued', 'message.sent'])
  })
  test.each([
    ['mail', '451 4.3.0 Try later'],
    ['data', '451 4.3.0 Try later'],
    ['dot', '452 4.3.1 Disk full'],
    ['rcpt', '421 4.3.2 Shutting down'],
    ['rcpt', '503 5.5.1 Bad sequence'],
    ['connect', '421 4.7.0 Too many connections'],
    ['connect', '554 5.7.1 Blocked for now'],
    ['auth', '454 4.7.0 Temporary authentication failure'],
  ] as const)('%s answered with %s: tried again, sent once', async (at, text) => {
    sink.fault({ at, do: reply(text), times: 1 })
    const body = await send()
    expect(body).toMatchObject({ status: 'pending', state: 'queued', error: expect.stringContaining(text.slice(4)) })
    await become(body.id, 'sent')
    expect(sink.mails()).toHaveLength(1)
  })
  test.each([
    ['mail', '550 5.7.1 Sender not allowed'],
    ['rcpt', '550 5.1.1 No such user'],
    ['data', '554 5.7.1 Spam'],
    ['dot', '554 5.7.1 Spam'],
  ] as const)('%s answered with %s: final, until somebody says retry', async (at, text) => {
    const fault = sink.fault({ at, do: reply(text) })
    const body = await send()
    expect(body).toMatchObject({ status: 'failed', state: 'rejected', error: expect.stringContaining(text) })
    expect(outcomes(body)).toEqual([['ann@other.test', 'rejected', Number(text.slice(0, 3))]])
    expect(events(body.id)).toEqual(['message.queued', 'message.failed'])
    const again = await daemon.api.post(`/v1/messages/${body.id}/retry`)
    expect(again).toMatchObject({ status: 200, body: { state: 'rejected' } })
    expect(fault.hits).toBe(2)
    fault.clear()
    const third = await daemon.api.post(`/v1/messages/${body.id}/retry`)
    expect(third).toMatchObject({ status: 200, body: { id: body.id, status: 'sent', error: null } })
    expect(events(body.id)).toEqual(['message.queued', 'message.failed', 'message.queued', 'message.failed', 'message.queued', 'message.sent']) // biome-ignore format: one value
    expect(await daemon.api.post(`/v1/messages/${body.id}/retry`)).toMatchObject({ status: 409, body: { code: 'not_rejected' } }) // biome-ignore format: one value
  })
})

describe('a connection that breaks', () => {
  test.each(['connect', 'ehlo', 'mail', 'rcpt', 'data'] as const)('at %s: tried again, sent once', async (at) => {
    sink.fault({ at, do: { kind: 'drop' }, times: 1 })
    const body = await send()
    expect(body).toMatchObject({ status: 'pending', state: 'queued' })
    await become(body.id, 'sent')
    expect(sink.mails()).toHaveLength(1)
  })
  test('while the content goes out: unknown, and never sent again by itself', async () => {
    sink.fault({ at: 'content', do: { kind: 'drop', afterBytes: 100 }, times: 1 })
    const body = await send({ body: 'x'.repeat(500_000) })
    expect(body).toMatchObject({
      status: 'pending',
      state: 'unknown',
      error: expect.stringContaining('may have been sent'),
    })
    expect(outcomes(body)).toEqual([['ann@other.test', 'unknown', null]])
    expect(events(body.id)).toEqual(['message.queued', 'message.unknown'])
    await send()
    expect(await itemOf(body.id)).toMatchObject({ state: 'unknown', attempts: 1, next_attempt_at: null })
    expect(sink.mails()).toHaveLength(1)
  })
  const lost = async () => {
    sink.fault({ at: 'dot', do: { kind: 'drop' }, times: 1 })
    const body = await send()
    expect(body.state).toBe('unknown')
    return body.id as string
  }
  test('after the dot: a person says that it was sent', async () => {
    const id = await lost()
    const answer = await daemon.api.post(`/v1/messages/${id}/resolve`, { as: 'sent' })
    expect(answer).toMatchObject({ status: 200, body: { status: 'sent', error: null } })
    expect(events(id)).toEqual(['message.queued', 'message.unknown', 'message.sent'])
    expect(sink.mails()).toHaveLength(1)
  })
  test('after the dot: a person says that it was not, and sends it again', async () => {
    const id = await lost()
    expect((await daemon.api.post(`/v1/messages/${id}/resolve`, { as: 'failed' })).body).toMatchObject({ status: 'failed', state: 'rejected', error: expect.stringContaining('was not sent') }) // biome-ignore format: one value
    expect((await daemon.api.post(`/v1/messages/${id}/retry`)).body).toMatchObject({ status: 'sent' })
    expect(sink.mails()).toHaveLength(2)
  })
  test('after the dot: a person risks it', async () => {
    const id = await lost()
    expect((await daemon.api.post(`/v1/messages/${id}/resolve`, { as: 'retry' })).body).toMatchObject({
      status: 'sent',
    })
    expect(await daemon.api.post(`/v1/messages/${id}/resolve`, { as: 'sent' })).toMatchObject({ status: 409, body: { code: 'not_unknown' } }) // biome-ignore format: one value
  })
  test('an unknown one can be neither retried nor cancelled', async () => {
    const id = await lost()
    for (const verb of ['retry', 'cancel']) {
      const answer = await daemon.api.post(`/v1/messages/${id}/${verb}`)
      expect(answer).toMatchObject({ status: 409, body: { fix: expect.stringContaining('resolve') } })
    }
  })
})

describeWithServers('an unknown send is looked for in Sent', ['dovecot', 'embedded'], (choice) => {
  test('found: it was sent; not found: left to a person', async () => {
    await using server = await choice.start()
    await using own = await startDaemon({ mail: server, smtp: sink, env: WITH_LOGIN })
    const { id } = await own.api.inbox('support')
    await server.createFolder('Sent').catch(() => undefined)
    const lose = async () => {
      sink.fault({ at: 'dot', do: { kind: 'drop' }, times: 1 })
      const { body } = await post(own, id)
      expect(body.state).toBe('unknown')
      return body.id
    }
    const lost = await lose()
    await until(() => own.log.some((line) => line.includes(`${lost} may or may not have been sent`)))
    expect(await itemOf(lost, own)).toMatchObject({ state: 'unknown' })
    expect(await server.list('Sent')).toEqual([])
    const found = await lose()
    await server.append('Sent', sink.mails().at(-1)?.raw ?? '')
    await become(found, 'sent', own)
    expect(await server.list('Sent')).toHaveLength(1)
    expect(sink.mails()).toHaveLength(2)
  })
})

describe('a refused password', () => {
  test('holds the queue, says why, costs no attempt, and mail flows again with the right one', async () => {
    sink.setPassword('another')
    const logins = sink.logins
    const first = await send()
    const second = await send()
    for (const body of [first, second]) {
      expect(body).toMatchObject({ status: 'pending', state: 'queued', error: expect.stringMatching(/refused the user name or password/) }) // biome-ignore format: one value
      expect(await itemOf(body.id)).toMatchObject({ attempts: 0, last_error: body.error })
    }
    expect((await daemon.api.get('/readyz')).body.checks.smtp).toMatchObject({ ok: false, error: first.error, fix: expect.stringContaining('SMTP_PASSWORD') }) // biome-ignore format: one value
    const told = daemon.log.filter((line) => line.includes('nothing can be sent'))
    expect(told).toHaveLength(1)
    expect(daemon.log.join('\n')).not.toContain(LOGIN.password)
    // one look every 5 minutes, which last 3 s here
    expect(sink.logins - logins).toBeLessThanOrEqual(3)
    sink.setPassword(LOGIN.password)
    await become(first.id, 'sent')
    await become(second.id, 'sent')
    expect(sink.mails()).toHaveLength(2)
    expect((await daemon.api.get('/readyz')).body.checks.smtp).toEqual({ ok: true, error: null, fix: null })
    using db = openDb(daemon.config.databaseFile)
    const accounts = all(db, sql.selectFrom('events').select(['type', 'data']).where('type', 'like', 'account.%'))
      .filter(({ data }) => JSON.parse(data).side === 'smtp')
      .map(({ type }) => type)
    expect(accounts).toEqual(['account.error', 'account.recovered'])
  })
  test('a new send tries at once', async () => {
    sink.setPassword('another')
    expect((await send()).state).toBe('queued')
    sink.setPassword(LOGIN.password)
    expect((await send()).state).toBe('sent')
    await until(() => sink.mails().length === 2)
  })
})

describe('time', () => {
  const started = async (options: DaemonOptions) => {
    const own = await startDaemon({ smtp: sink, env: WITH_LOGIN, ...options })
    return { own, id: (await own.api.inbox('support')).id }
  }
  test('a server that is down for a while costs time only', async () => {
    const port = await freePort()
    const { own, id } = await started({ smtp: { host: '127.0.0.1', port }, env: {} })
    await using _own = own
    const { body } = await post(own, id)
    expect(body).toMatchObject({ status: 'pending', error: `connection refused by 127.0.0.1:${port}` })
    await until(async () => (await itemOf(body.id, own)).attempts >= 3)
    await own.restart({ smtp: sink, env: WITH_LOGIN })
    await become(body.id, 'sent', own)
    expect(sink.mails()).toHaveLength(1)
  })
  test('after 24 hours of 4xx it is given up', async () => {
    // a day lasts 0.9 s
    const { own, id } = await started({ seams: { clock: systemClock(0.00001) } })
    await using _own = own
    const fault = sink.fault({ at: 'rcpt', do: reply('450 4.2.2 Mailbox full') })
    const { body } = await post(own, id)
    expect(body.state).toBe('queued')
    const item = await become(body.id, 'rejected', own)
    expect(item.last_error).toContain('450 4.2.2 Mailbox full')
    // 1, 2, 4 … 60 minutes, then every hour
    expect(item.attempts).toBeGreaterThan(10)
    expect(item.attempts).toBeLessThan(45)
    fault.clear()
  })
  test('a server that hangs does not hold up the others', async () => {
    const held = sink.fault({ at: 'dot', do: { kind: 'hold' }, times: 1 })
    const slow = send({ subject: 'slow' })
    await until(() => held.hits === 1)
    expect(await send({ subject: 'quick' })).toMatchObject({ status: 'sent' })
    held.clear()
    expect(await slow).toMatchObject({ status: 'sent' })
  })
  test('a caller who goes away takes nothing with him', async () => {
    const held = sink.fault({ at: 'mail', do: { kind: 'hold' }, times: 1 })
    const gone = new AbortController()
    const call = fetch(`${daemon.url}/v1/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ inbox_id: inbox.id, to: ['ann@other.test'], subject: 'alone', body: '' }),
      signal: gone.signal,
    })
    await until(() => held.hits === 1)
    gone.abort()
    await expect(call).rejects.toThrow()
    held.clear()
    await until(() => sink.mails().length === 1)
  })
})

describe('taking back', () => {
  const waiting = async (more: object = {}) => {
    const fault = sink.fault({ at: 'rcpt', recipient: 'slow@other.test', do: reply('450 4.2.1 Greylisted') })
    const body = await send({ to: ['slow@other.test'], ...more })
    expect(body.state).toBe('queued')
    return { id: body.id as string, clear: fault.clear }
  }
  // a waiting message is tried twice a second here, and cannot be cancelled while it is
  const cancel = (id: string) =>
    until(async () => {
      const answer = await daemon.api.post(`/v1/messages/${id}/cancel`)
      return answer.body.fix !== 'it is on the wire; look again in a moment' && answer
    })

  test('a queued message is never sent', async () => {
    const { id, clear } = await waiting()
    expect(await cancel(id)).toMatchObject({ status: 200, body: { status: 'failed', state: 'cancelled' } })
    clear()
    await send()
    expect(sink.mails().map(({ to }) => to)).toEqual([['ann@other.test']])
    expect(await cancel(id)).toMatchObject({ status: 409, body: { code: 'not_queued' } })
  })
  test('whoever has it keeps it', async () => {
    const { id, clear } = await waiting({ to: ['ann@other.test', 'slow@other.test'] })
    const { body } = await cancel(id)
    expect(body.state).toBe('sent')
    expect(outcomes(body).map(([address, outcome]: string[]) => [address, outcome])).toEqual([
      ['ann@other.test', 'sent'],
      ['slow@other.test', 'cancelled'],
    ])
    clear()
  })
  test('what has been sent cannot be taken back', async () => {
    const { id } = await send()
    expect(await cancel(id)).toMatchObject({ status: 409, body: { code: 'not_queued' } })
    expect(await cancel('msg_none')).toMatchObject({ status: 404 })
  })
  describe('while its caller waits for the first attempt', () => {
    const late = { to: ['late@other.test'], subject: 'Late', body: 'Hi.' }
    const headers = (key: string) => ({ 'content-type': 'application/json', 'idempotency-key': key })
    const call = (inboxId: string, key: string, signal?: AbortSignal) =>
      fetch(`${daemon.url}/v1/messages`, {
        method: 'POST',
        body: JSON.stringify({ inbox_id: inboxId, ...late }),
        headers: headers(key),
        signal: signal ?? null,
      })
    /** The server keeps three mails hanging, so that the next one waits; they arrive when this is disposed of. */
    const crowd = async () => {
      const held = sink.fault({ at: 'dot', do: { kind: 'hold' } })
      const ahead = [send(), send(), send()]
      await until(() => held.hits === 3)
      return {
        async [Symbol.asyncDispose]() {
          held.clear()
          await Promise.all(ahead)
          expect(sink.mails().flatMap(({ to }) => to)).not.toContain('late@other.test')
        },
      }
    }
    const queuedOf = (inboxId: string): Promise<Json> =>
      until(async () => (await daemon.api.get(`/v1/outbox?state=queued&inbox_id=${inboxId}`)).body.items[0])

    test('a message that is cancelled is answered at once', async () => {
      await using _ = await crowd()
      const answer = call(inbox.id, 'cancelled')
      const { id } = await queuedOf(inbox.id)
      expect((await daemon.api.post(`/v1/messages/${id}/cancel`)).status).toBe(200)
      // the others still hang: only the cancellation can have ended the wait
      expect(await (await answer).json()).toMatchObject({ id, status: 'failed', state: 'cancelled' })
    })
    test('so is one that goes with its inbox, and the repeated call', async () => {
      const other = await daemon.api.inbox('going')
      await using _ = await crowd()
      const answer = call(other.id, 'goes-with-its-inbox')
      const { id } = await queuedOf(other.id)
      expect((await daemon.api.delete(`/v1/inboxes/${other.id}`)).status).toBe(204)
      const first = await answer
      const body = await first.json()
      expect(first.status).toBe(201)
      expect(body).toMatchObject({ id, status: 'failed', state: 'cancelled', recipients: [{ outcome: 'cancelled' }] })
      const again = await call(other.id, 'goes-with-its-inbox')
      expect([again.headers.get('idempotency-replayed'), await again.json()]).toEqual(['true', body])
    })
    test('whoever went away before, and asks again for a message that is gone, is told so', async () => {
      const other = await daemon.api.inbox('gone')
      await using _ = await crowd()
      const stop = new AbortController()
      const lost = call(other.id, 'went-away', stop.signal).catch(() => null)
      const { id } = await queuedOf(other.id)
      stop.abort()
      await lost
      const noticed = async () => (await call(other.id, 'went-away')).status === 201
      await until(noticed)
      expect((await daemon.api.delete(`/v1/inboxes/${other.id}`)).status).toBe(204)
      const isGone = async () => (await daemon.api.get(`/v1/messages/${id}`)).status === 404
      await until(isGone)
      const answer = await call(other.id, 'went-away')
      expect(answer.status).toBe(404)
      expect(await answer.json()).toMatchObject({ code: 'message_not_found', fix: expect.stringContaining('new call') })
    })
  })
  test('deleting an inbox cancels what it has queued', async () => {
    const other = await daemon.api.inbox('other')
    const fault = sink.fault({ at: 'rcpt', recipient: 'slow@other.test', do: reply('450 4.2.1 Greylisted') })
    await post(daemon, other.id, { to: ['slow@other.test'] })
    expect((await daemon.api.delete(`/v1/inboxes/${other.id}`)).status).toBe(204)
    fault.clear()
    await send()
    expect(sink.mails().map(({ to }) => to)).toEqual([['ann@other.test']])
  })
})

test('the outbox lists what was sent, newest first, by state and by inbox, page by page', async () => {
  const other = await daemon.api.inbox('lister')
  for (const subject of ['1', '2', '3']) await post(daemon, other.id, { subject })
  const list = async (query: string): Promise<Json> =>
    (await daemon.api.get(`/v1/outbox?inbox_id=${other.id}&${query}`)).body
  const first = await list('limit=2')
  expect(first).toMatchObject({ count: 2, total: 3, items: [{ subject: '3' }, { subject: '2' }] })
  const second = await list(`limit=2&cursor=${first.next_cursor}`)
  expect(second).toMatchObject({ count: 1, total: 3, next_cursor: null, items: [{ subject: '1' }] })
  expect(await list('state=sent')).toMatchObject({ total: 3 })
  expect(await list('state=unknown')).toMatchObject({ total: 0, items: [] })
  expect(await daemon.api.get('/v1/outbox?state=lost')).toMatchObject({ status: 422 })
  expect(await daemon.api.get('/v1/outbox?inbox_id=inb_none')).toMatchObject({ status: 404 })
  expect(await daemon.api.get(`/v1/outbox?cursor=${first.next_cursor}`)).toMatchObject({ status: 400, body: { code: 'invalid_cursor' } }) // biome-ignore format: one value
})

test('an outbox of mails to a thousand each is answered whole, in pieces', async () => {
  const bulk = await daemon.api.inbox('bulk')
  const to = Array.from({ length: 1_000 }, (_, i) => `reader${i}@other.test`)
  for (const subject of ['one', 'two', 'three']) await post(daemon, bulk.id, { subject, to })
  const { body, headers } = await daemon.api.get(`/v1/outbox?inbox_id=${bulk.id}`)
  expect(body).toMatchObject({ count: 3, total: 3, next_cursor: null })
  expect(body.items.map((item: Json) => [item.subject, item.to_addresses])).toEqual([
    ['three', to],
    ['two', to],
    ['one', to],
  ])
  // its length is not known beforehand: it was never in memory as a whole
  expect(headers.get('content-length')).toBeNull()
})

describe('a crash', () => {
  test.each([
    ['connecting', 'sent', 1],
    ['data', 'unknown', 0],
  ] as const)('in phase %s leaves it %s', async (phase, state, mails) => {
    await using own = await startDaemon({ smtp: { host: '127.0.0.1', port: await freePort() } })
    const { id } = await own.api.inbox('support')
    const { body } = await post(own, id)
    const { databaseFile } = own.config
    await own.stop()
    {
      using db = openDb(databaseFile)
      run(db, sql.updateTable('outbox').set({ phase, due_at: null }).where('message_id', '=', body.id))
      run(db, sql.updateTable('messages').set({ state: 'sending' }).where('id', '=', body.id))
    }
    await own.restart({ smtp: sink, env: WITH_LOGIN })
    await become(body.id, state, own)
    expect(sink.mails()).toHaveLength(mails)
  })

  test.each([
    ['before the server has agreed to take it', 'data', 'sent'],
    ['when the server has it and has not said so', 'dot', 'unknown'],
  ] as const)('kill -9 %s (%s): %s, and sent once', async (_what, at, state) => {
    await using folder = await tempFolder('killed')
    const held = sink.fault({ at, do: { kind: 'hold' }, times: 1 })
    await using killed = await startProcess(folder.path)
    const { id } = await killed.api.inbox('support')
    const call = post(killed, id).catch(() => undefined)
    await until(() => held.hits === 1)
    await Promise.all([killed.kill(), call])
    held.clear()
    await using own = await startDaemon({ smtp: sink, env: WITH_LOGIN, dataDir: folder.path })
    const item = await until(async () => (await own.api.get('/v1/outbox')).body.items[0])
    await become(item.id, state, own)
    expect(sink.mails()).toHaveLength(1)
  })

  test('being told to stop while a mail is on the wire answers its caller and lets it end', async () => {
    await using own = await startDaemon({ smtp: sink, env: WITH_LOGIN })
    const { id } = await own.api.inbox('support')
    const held = sink.fault({ at: 'dot', do: { kind: 'hold' }, times: 1 })
    const call = post(own, id)
    await until(() => held.hits === 1)
    const stopped = own.stop()
    expect(await call).toMatchObject({ status: 201, body: { status: 'pending', state: 'sending' } })
    held.clear()
    await stopped
    await own.restart()
    expect((await own.api.get('/v1/outbox')).body.items).toMatchObject([{ state: 'sent', attempts: 1 }])
    expect(sink.mails()).toHaveLength(1)
  })

  /** The program itself, so that it can be killed. */
  async function startProcess(dataDir: string) {
    const port = await freePort()
    const env = { ...daemonEnv(), ...WITH_LOGIN, DATA_DIR: dataDir, PORT: String(port), PATH: process.env.PATH }
    const main = join(import.meta.dirname, '../src/main.ts')
    const child = spawn(process.execPath, [main, 'serve'], { env, cwd: dataDir, stdio: 'ignore' })
    const exit = once(child, 'exit')
    const kill = async () => {
      child.kill('SIGKILL')
      await exit
    }
    const api = apiOf(`http://127.0.0.1:${port}`)
    await until(async () => child.exitCode !== null || (await api.get('/health')).status === 200)
    return { api, kill, [Symbol.asyncDispose]: kill }
  }
  const daemonEnv = () => ({
    IMAP_HOST: '127.0.0.1',
    IMAP_PORT: '1',
    IMAP_USERNAME: 'agents@example.test',
    IMAP_PASSWORD: 'correct horse',
    IMAP_USE_SSL: 'false',
    SMTP_HOST: sink.host,
    SMTP_PORT: String(sink.port),
    SMTP_USE_TLS: 'false',
  })
})

test('a server that speaks no SMTP is told in plain words', async () => {
  const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  await using own = await startDaemon({ smtp: { host: '127.0.0.1', port } })
  const { id } = await own.api.inbox('support')
  expect((await post(own, id)).body).toMatchObject({
    status: 'pending',
    error: expect.stringContaining(`127.0.0.1:${port}`),
  })
  server.close()
})

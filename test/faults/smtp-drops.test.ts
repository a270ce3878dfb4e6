/** A connection that breaks: before 354 the mail is tried again; after it nobody knows, and it is never sent again by itself. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startFaultProxy } from '../support/fault-proxy.ts'
import { LOGIN, outcomes, reply, type Sending, startSending } from '../support/sending.ts'
import { describeWithServers } from '../support/servers.ts'
import { startSmtpSink } from '../support/smtp-sink.ts'
import { until } from '../support/wait.ts'

let sending: Sending

beforeAll(async () => {
  sending = await startSending()
})
afterEach(() => sending.check())
afterAll(() => sending?.[Symbol.asyncDispose]())

describe('before 354', () => {
  test.each(['connect', 'ehlo', 'auth', 'mail', 'rcpt', 'data'] as const)(
    'at %s: tried again, sent once',
    async (at) => {
      const { sink, send, become, arrived, events } = sending
      sink.fault({ at, do: { kind: 'drop' }, times: 1 })
      const body = await send()
      expect(body).toMatchObject({
        status: 'pending',
        state: 'queued',
        recipients: [{ outcome: 'deferred', code: null }],
      })
      expect(await become(body.id, 'sent')).toMatchObject({ attempts: 2, last_error: null })
      expect(arrived(body)).toEqual([['ann@other.test']])
      expect(events(body.id)).toEqual(['message.queued', 'message.sent'])
    },
  )

  test('at the second of three recipients: nobody has it, and all three get it once', async () => {
    const { sink, send, become, arrived } = sending
    sink.fault({ at: 'rcpt', recipient: 'bob@other.test', do: { kind: 'drop' }, times: 1 })
    const to = ['ann@other.test', 'bob@other.test', 'eve@other.test']
    const body = await send({ to })
    expect(body.state).toBe('queued')
    await become(body.id, 'sent')
    expect(arrived(body)).toEqual([to])
  })
})

describe('after 354', () => {
  const LARGE = 'x'.repeat(500_000)
  test.each([
    ['before the first byte', 'Hi.', { at: 'content', do: { kind: 'drop' } }, 0],
    ['in the middle of the content', LARGE, { at: 'content', do: { kind: 'drop', afterBytes: 100_000 } }, 0],
    ['before the final dot', LARGE, { at: 'content', do: { kind: 'drop', afterBytes: 500_000 } }, 0],
    ['after the final dot, not taken', 'Hi.', { at: 'dot', do: { kind: 'drop' }, taken: false }, 0],
    ['after the final dot, taken', 'Hi.', { at: 'dot', do: { kind: 'drop' } }, 1],
  ] as const)('%s: unknown, and never sent again by itself', async (_where, text, fault, mails) => {
    const { sink, send, item, events, arrived } = sending
    sink.fault({ ...fault, times: 1 })
    const body = await send({ body: text })
    expect(body).toMatchObject({
      status: 'pending',
      state: 'unknown',
      error: expect.stringContaining('may have been sent'),
    })
    expect(outcomes(body)).toEqual([['ann@other.test', 'unknown', null]])
    expect(events(body.id)).toEqual(['message.queued', 'message.unknown'])
    // the loop has turned and sent something else since
    expect((await send()).state).toBe('sent')
    expect(await item(body.id)).toMatchObject({ state: 'unknown', attempts: 1, next_attempt_at: null })
    expect(arrived(body)).toHaveLength(mails)
  })

  test('those whom the server had refused before are not in doubt: put off is tried again, refused is final', async () => {
    const { sink, send, become, arrived, events } = sending
    const says = (recipient: string, text: string) =>
      sink.fault({ at: 'rcpt', recipient, do: { kind: 'reply', reply: text }, times: 1 })
    says('late@other.test', '450 4.2.1 Greylisted')
    says('gone@other.test', '550 5.1.1 No such user')
    sink.fault({ at: 'dot', do: { kind: 'drop' }, times: 1 })
    const body = await send({ to: ['ann@other.test', 'late@other.test', 'gone@other.test'] })
    const item = await become(body.id, 'unknown')
    expect(outcomes(item)).toEqual([
      ['ann@other.test', 'unknown', null],
      ['late@other.test', 'sent', 250],
      ['gone@other.test', 'rejected', 550],
    ])
    expect(item.last_error).toMatch(/may have been sent; refused by the mail server: gone@other\.test \(550/)
    expect(arrived(body)).toEqual([['ann@other.test'], ['late@other.test']])
    expect(events(body.id)).toEqual(['message.queued', 'message.unknown'])
  })
})

describe('somebody ends the doubt', () => {
  const lost = async (taken: boolean) => {
    sending.sink.fault({ at: 'dot', do: { kind: 'drop' }, taken, times: 1 })
    const body = await sending.send()
    expect(body.state).toBe('unknown')
    return {
      body,
      act: (verb: string, more?: object) => sending.daemon.api.post(`/v1/messages/${body.id}/${verb}`, more),
    }
  }

  test('it was sent', async () => {
    const { body, act } = await lost(true)
    expect(await act('resolve', { as: 'sent' })).toMatchObject({ status: 200, body: { status: 'sent', error: null } })
    expect(sending.events(body.id)).toEqual(['message.queued', 'message.unknown', 'message.sent'])
    expect(sending.arrived(body)).toHaveLength(1)
  })
  test('it was not sent, and is sent again', async () => {
    const { body, act } = await lost(false)
    const { body: answer } = await act('resolve', { as: 'failed' })
    expect(answer).toMatchObject({
      status: 'failed',
      state: 'rejected',
      error: expect.stringContaining('was not sent'),
    })
    expect((await act('retry')).body).toMatchObject({ status: 'sent' })
    expect(sending.arrived(body)).toHaveLength(1)
  })
  test('nobody knows, and it is risked', async () => {
    const { body, act } = await lost(true)
    expect((await act('resolve', { as: 'retry' })).body).toMatchObject({ status: 'sent' })
    expect(sending.arrived(body)).toHaveLength(2)
    expect(await act('resolve', { as: 'sent' })).toMatchObject({ status: 409, body: { code: 'not_unknown' } })
  })
  test('until then it can be neither retried nor cancelled', async () => {
    const { act } = await lost(true)
    for (const verb of ['retry', 'cancel']) {
      expect(await act(verb)).toMatchObject({ status: 409, body: { fix: expect.stringContaining('resolve') } })
    }
  })
})

describeWithServers('an unknown send is looked for in Sent', ['dovecot', 'embedded'], (choice) => {
  test('found: it was sent; not found: left to a person', async () => {
    await using server = await choice.start()
    await using own = await startSending({ mail: server })
    await server.createFolder('Sent').catch(() => undefined)
    const lose = async (taken: boolean) => {
      const held = own.sink.fault({ at: 'dot', do: { kind: 'hold' }, taken, times: 1 })
      const sent = own.send()
      await until(() => held.hits === 1)
      const [raw] = own.sink.transactions.flatMap((one) => one.raw ?? []).slice(-1)
      return { raw: raw ?? Buffer.alloc(0), sent }
    }
    const first = await lose(false)
    await own.sink.stop()
    const { id } = await first.sent
    await until(() => own.daemon.log.some((line) => line.includes(`${id} may or may not have been sent`)))
    expect(await own.item(id)).toMatchObject({ state: 'unknown' })
    expect(await server.list('Sent')).toEqual([])

    await own.sink.start()
    const second = await lose(true)
    await server.append('Sent', second.raw)
    await own.sink.stop()
    const found = await own.become((await second.sent).id, 'sent')
    expect(own.events(found.id)).toEqual(['message.queued', 'message.unknown', 'message.sent'])
    expect(await server.list('Sent')).toHaveLength(1)
    await own.check()
  })

  test.each([
    ['failed', ['message.failed'], 1],
    ['retry', ['message.queued', 'message.sent'], 2],
  ] as const)(
    'somebody says %s while it is looked for: that counts, not what is found then',
    async (as, then, copies) => {
      await using server = await choice.start()
      await server.createFolder('Sent').catch(() => undefined)
      const file = async (raw: string | Buffer) => void (await server.append('Sent', raw))
      await using proxy = await startFaultProxy(server.imap)
      await using sink = await startSmtpSink({
        login: LOGIN,
        forward: { deliver: file },
      })
      await using own = await startSending({ mail: { ...server, imap: { ...server.imap, port: proxy.port } }, sink })
      await until(async () => (await own.daemon.api.get('/readyz')).status === 200)
      sink.fault({ at: 'dot', do: { kind: 'drop' }, times: 1 })
      proxy.stallAt('SEARCH HEADER')
      const { id } = await own.send()
      await until(() => proxy.struck === 1, { what: 'it looks into Sent' })
      expect(await own.daemon.api.post(`/v1/messages/${id}/resolve`, { as })).toMatchObject({ status: 200 })
      await proxy.pass()
      proxy.forget()
      // a later copy is looked for after the end of that look
      const { provider_message_id: next } = await own.send()
      await until(() => proxy.said().includes(next))
      expect(own.events(id)).toEqual(['message.queued', 'message.unknown', ...then])
      expect(await server.list('Sent')).toHaveLength(copies + 1)
    },
  )

  test('broken off twice, each time for others: a copy does not tell who got it', async () => {
    await using server = await choice.start()
    await server.createFolder('Sent').catch(() => undefined)
    const file = async (raw: string | Buffer) => void (await server.append('Sent', raw))
    await using sink = await startSmtpSink({ login: LOGIN, forward: { deliver: file } })
    await using own = await startSending({ mail: server, sink })
    sink.fault({ at: 'rcpt', recipient: 'bob@other.test', times: 1, do: reply('451 4.7.1 Later') })
    sink.fault({ at: 'dot', do: { kind: 'drop' }, taken: false, times: 1 })
    sink.fault({ at: 'dot', do: { kind: 'drop' }, times: 1 })
    const { id } = await own.send({ to: ['ann@other.test', 'bob@other.test'] })
    await until(() => own.daemon.log.some((line) => line.includes(`${id} may or may not have been sent`)))
    expect(await server.list('Sent')).toHaveLength(1)
    expect(await own.item(id)).toMatchObject({
      state: 'unknown',
      recipients: [{ outcome: 'unknown' }, { outcome: 'unknown' }],
    })
    await own.check()
  })
})

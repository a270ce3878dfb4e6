/** What the submission server says no to: 4xx is tried again, 5xx is final, and each recipient has an outcome of its own. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { outcomes, reply, type Sending, startSending } from '../support/sending.ts'

let sending: Sending

beforeAll(async () => {
  sending = await startSending()
})
afterEach(() => sending.check())
afterAll(() => sending?.[Symbol.asyncDispose]())

describe('4xx', () => {
  test.each([
    ['connect', '421 4.7.0 Too many connections'],
    ['connect', '554 5.7.1 Blocked for now'],
    ['ehlo', '421 4.3.2 Shutting down'],
    ['auth', '421 4.3.2 Shutting down'],
    ['auth', '454 4.7.0 Temporary authentication failure'],
    ['mail', '421 4.3.2 Shutting down'],
    ['mail', '451 4.3.0 Try later'],
    ['rcpt', '421 4.3.2 Shutting down'],
    ['rcpt', '450 4.2.1 Mailbox busy'],
    ['rcpt', '503 5.5.1 Bad sequence'],
    ['data', '421 4.3.2 Shutting down'],
    ['data', '451 4.3.0 Try later'],
    ['dot', '421 4.3.2 Shutting down'],
    ['dot', '452 4.3.1 Disk full'],
  ] as const)('%s answered with %s: tried again, sent once', async (at, text) => {
    const { sink, send, become, arrived, events } = sending
    sink.fault({ at, do: reply(text), times: 1 })
    const body = await send()
    expect(body).toMatchObject({ status: 'pending', state: 'queued', error: expect.stringContaining(text.slice(4)) })
    expect(await become(body.id, 'sent')).toMatchObject({ attempts: 2, last_error: null, next_attempt_at: null })
    expect(arrived(body)).toEqual([['ann@other.test']])
    expect(events(body.id)).toEqual(['message.queued', 'message.sent'])
  })

  test('421 in the middle of the content: sent once, or left to a person', async () => {
    const { sink, send, item, arrived } = sending
    sink.fault({ at: 'content', do: reply('421 4.3.2 Shutting down'), times: 1 })
    const body = await send({ body: 'x'.repeat(500_000) })
    // the server's words may be lost with the connection, which ends before all has been written
    expect(['queued', 'unknown']).toContain(body.state)
    await sending.check()
    const { state } = await item(body.id)
    expect(arrived(body)).toHaveLength(body.state === 'queued' ? 1 : 0)
    expect(state).toBe(body.state === 'queued' ? 'sent' : 'unknown')
  })
})

describe('greylisting', () => {
  test('451 at first, 250 when it comes back: sent once, and nobody was told of a failure', async () => {
    const { sink, send, become, arrived, events } = sending
    const grey = sink.fault({ at: 'rcpt', do: reply('451 4.7.1 Greylisted, come back in 300 seconds') })
    const body = await send()
    expect(body).toMatchObject({ state: 'queued', recipients: [{ outcome: 'deferred', code: 451 }] })
    await become(body.id, 'queued')
    grey.clear()
    const item = await become(body.id, 'sent')
    expect(item.attempts).toBe(grey.hits + 1)
    expect(arrived(body)).toEqual([['ann@other.test']])
    expect(events(body.id)).toEqual(['message.queued', 'message.sent'])
  })

  test('one of three is greylisted twice: only that one is tried again, with the same bytes', async () => {
    const { sink, send, become, arrived, events } = sending
    sink.fault({ at: 'rcpt', recipient: 'slow@other.test', do: reply('450 4.2.1 Greylisted'), times: 2 })
    const body = await send({ to: ['ann@other.test', 'slow@other.test'], bcc: ['bob@other.test'] })
    expect(body).toMatchObject({ status: 'pending', state: 'queued', error: expect.stringContaining('450 4.2.1 Greylisted') }) // biome-ignore format: one value
    expect(await become(body.id, 'sent')).toMatchObject({ attempts: 3, last_error: null, next_attempt_at: null })
    expect(arrived(body)).toEqual([['ann@other.test', 'bob@other.test'], ['slow@other.test']])
    expect(events(body.id)).toEqual(['message.queued', 'message.sent'])
  })
})

describe('some recipients', () => {
  test('refused for good: sent to the others, each named', async () => {
    const { sink, send, arrived, events } = sending
    sink.fault({ at: 'rcpt', recipient: 'gone@other.test', do: reply('550 5.1.1 No such user'), times: 1 })
    const body = await send({ to: ['ann@other.test', 'gone@other.test'] })
    expect(body).toMatchObject({ status: 'sent', state: 'sent', error: expect.stringContaining('gone@other.test (550 5.1.1 No such user)') }) // biome-ignore format: one value
    expect(outcomes(body)).toEqual([
      ['ann@other.test', 'sent', 250],
      ['gone@other.test', 'rejected', 550],
    ])
    expect(arrived(body)).toEqual([['ann@other.test']])
    expect(events(body.id)).toEqual(['message.queued', 'message.sent'])
  })

  test('refused, put off and taken in one transaction: each has what it was told', async () => {
    const { sink, send, become, arrived } = sending
    sink.fault({ at: 'rcpt', recipient: 'gone@other.test', do: reply('550 5.1.1 No such user') })
    sink.fault({ at: 'rcpt', recipient: 'slow@other.test', do: reply('452 4.2.2 Mailbox full'), times: 1 })
    const body = await send({ to: ['gone@other.test', 'slow@other.test', 'ann@other.test'] })
    expect(outcomes(await become(body.id, 'sent'))).toEqual([
      ['gone@other.test', 'rejected', 550],
      ['slow@other.test', 'sent', 250],
      ['ann@other.test', 'sent', 250],
    ])
    expect(arrived(body)).toEqual([['ann@other.test'], ['slow@other.test']])
  })

  test('put off at RCPT, and the content refused for the others: nobody is dropped', async () => {
    const { sink, send, become, arrived } = sending
    sink.fault({ at: 'rcpt', recipient: 'slow@other.test', do: reply('450 4.2.1 Greylisted'), times: 1 })
    sink.fault({ at: 'dot', do: reply('554 5.7.1 Spam'), times: 1 })
    const body = await send({ to: ['ann@other.test', 'slow@other.test'] })
    expect(outcomes(await become(body.id, 'sent'))).toEqual([
      ['ann@other.test', 'rejected', 554],
      ['slow@other.test', 'sent', 250],
    ])
    expect(arrived(body)).toEqual([['slow@other.test']])
  })

  test('put off, and the connection lost after the dot for the others: only the former are tried again', async () => {
    const { sink, send, arrived, events } = sending
    sink.fault({ at: 'rcpt', recipient: 'late@other.test', do: reply('450 4.2.1 Greylisted'), times: 1 })
    sink.fault({ at: 'dot', do: { kind: 'drop' }, times: 1 })
    const body = await send({ to: ['ann@other.test', 'late@other.test'] })
    await sending.check()
    const item = await sending.item(body.id)
    expect(
      arrived(body)
        .flat()
        .filter((one) => one === 'ann@other.test'),
    ).toHaveLength(1)
    expect(outcomes(item)).toEqual([
      ['ann@other.test', 'unknown', null],
      ['late@other.test', 'sent', 250],
    ])
    expect(item.state).toBe('unknown')
    expect(events(body.id)).toEqual(['message.queued', 'message.unknown'])
  })
})

describe('5xx', () => {
  test.each([
    ['mail', '550 5.7.1 Sender not allowed'],
    ['rcpt', '550 5.1.1 No such user'],
    ['data', '554 5.7.1 Spam'],
    ['dot', '554 5.7.1 Spam'],
  ] as const)('%s answered with %s: final, until somebody says retry', async (at, text) => {
    const { sink, send, daemon, events, arrived } = sending
    const fault = sink.fault({ at, do: reply(text) })
    const body = await send({ to: ['bea@other.test'] })
    expect(body).toMatchObject({ status: 'failed', state: 'rejected', error: expect.stringContaining(text) })
    expect(outcomes(body)).toEqual([['bea@other.test', 'rejected', Number(text.slice(0, 3))]])
    expect(events(body.id)).toEqual(['message.queued', 'message.failed'])
    const again = await daemon.api.post(`/v1/messages/${body.id}/retry`)
    expect(again).toMatchObject({ status: 200, body: { state: 'rejected' } })
    expect(fault.hits).toBe(2)
    fault.clear()
    const third = await daemon.api.post(`/v1/messages/${body.id}/retry`)
    expect(third).toMatchObject({ status: 200, body: { id: body.id, status: 'sent', error: null } })
    expect(arrived(body)).toEqual([['bea@other.test']])
    expect(events(body.id)).toEqual(['message.queued', 'message.failed', 'message.queued', 'message.failed', 'message.queued', 'message.sent']) // biome-ignore format: one value
    expect(await daemon.api.post(`/v1/messages/${body.id}/retry`)).toMatchObject({ status: 409, body: { code: 'not_rejected' } }) // biome-ignore format: one value
  })
})

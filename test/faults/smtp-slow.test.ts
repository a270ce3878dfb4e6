/** A submission server that thinks for a minute before it answers: it is waited for, nothing is sent twice, and other mail goes past. */
import { Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Sending, startSending } from '../support/sending.ts'
import { until } from '../support/wait.ts'

let sending: Sending

beforeAll(async () => {
  sending = await startSending()
})
afterEach(() => sending.check())
afterAll(() => sending?.[Symbol.asyncDispose]())

const STEPS = ['connect', 'ehlo', 'auth', 'mail', 'rcpt', 'data', 'content', 'dot'] as const

/**
 * Until it is disposed of every timeout of this process of 10 s and more, ours and those of sockets, lasts a hundredth. They
 * keep their order, so what would run out within a minute runs out before `minute` is over.
 */
function hurriedTimeouts() {
  const { setTimeout: plain } = globalThis
  const ofSocket = Socket.prototype.setTimeout
  const shorter = (ms: number | undefined) => (ms !== undefined && ms >= 10_000 ? ms / 100 : ms)
  const hurried = (work: () => void, ms?: number, ...rest: []) => plain(work, shorter(ms), ...rest)
  globalThis.setTimeout = Object.assign(hurried, plain) as typeof plain
  Socket.prototype.setTimeout = function (ms, callback) {
    return ofSocket.call(this, shorter(ms) ?? 0, callback)
  }
  return {
    minute: () => new Promise<void>((done) => void setTimeout(done, 60_000)),
    [Symbol.dispose]() {
      globalThis.setTimeout = plain
      Socket.prototype.setTimeout = ofSocket
    },
  }
}

describe('silent for a minute', () => {
  test.each(STEPS)('at %s: waited for, and sent at the first attempt', async (at) => {
    const { sink, send, become, events, arrived } = sending
    using time = hurriedTimeouts()
    const held = sink.fault({ at, do: { kind: 'hold' }, times: 1 })
    const answer = send()
    await until(() => held.hits === 1)
    await time.minute()
    // the caller was told after 20 s that it is under way
    const body = await answer
    expect(body).toMatchObject({ status: 'pending', state: 'sending', error: null })
    held.clear()
    expect(await become(body.id, 'sent')).toMatchObject({ attempts: 1, last_error: null })
    expect(arrived(body)).toHaveLength(1)
    expect(events(body.id)).toEqual(['message.queued', 'message.sent'])
  })
})

describe('a server that hangs', () => {
  test.each(STEPS)('at %s: other mail goes past', async (at) => {
    const { sink, send } = sending
    const held = sink.fault({ at, do: { kind: 'hold' }, times: 1 })
    const slow = send({ subject: 'slow' })
    await until(() => held.hits === 1)
    expect(await send({ subject: 'quick' })).toMatchObject({ status: 'sent' })
    held.clear()
    expect(await slow).toMatchObject({ status: 'sent' })
  })

  test('a caller who goes away takes nothing with him', async () => {
    const { sink, daemon, inboxId } = sending
    const held = sink.fault({ at: 'mail', do: { kind: 'hold' }, times: 1 })
    const before = sink.mails().length
    const gone = new AbortController()
    const call = fetch(`${daemon.url}/v1/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ inbox_id: inboxId, to: ['ann@other.test'], subject: 'alone', body: '' }),
      signal: gone.signal,
    })
    await until(() => held.hits === 1)
    gone.abort()
    await expect(call).rejects.toThrow()
    held.clear()
    await until(() => sink.mails().length === before + 1)
  })
})

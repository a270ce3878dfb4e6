/** The submission server restarts, is away for a while, or is no submission server: an accepted send waits and leaves once. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../../src/lib/clock.ts'
import { STEP_CHANNEL } from '../../src/lib/steps.ts'
import { startDaemon } from '../support/daemon.ts'
import { freePort } from '../support/free-port.ts'
import { become, checkBooks, LOGIN, outboxOf, postMail, reply, startSending, WITH_LOGIN } from '../support/sending.ts'
import { startSmtpSink } from '../support/smtp-sink.ts'
import { until } from '../support/wait.ts'

/** The steps that the road out has come to since. */
function stepsPassed(): Set<unknown> & Disposable {
  const names = new Set<unknown>()
  const note = (name: unknown) => void names.add(name)
  subscribe(STEP_CHANNEL, note)
  return Object.assign(names, { [Symbol.dispose]: () => void unsubscribe(STEP_CHANNEL, note) })
}

describe('a restart of the server', () => {
  test.each([
    ['connect', 'sent', 1],
    ['ehlo', 'sent', 1],
    ['auth', 'sent', 1],
    ['mail', 'sent', 1],
    ['rcpt', 'sent', 1],
    ['data', 'sent', 1],
    ['content', 'unknown', 0],
    ['dot', 'unknown', 1],
  ] as const)('in phase %s: %s, and taken %d times', async (at, state, times) => {
    await using sending = await startSending()
    const { sink, send, arrived, daemon } = sending
    const held = sink.fault({ at, do: { kind: 'hold' }, times: 1 })
    using passed = stepsPassed()
    const answer = send()
    await until(() => held.hits === 1)
    // the 354 must have arrived: without it nothing has left
    if (at === 'content') await until(() => passed.has('out.entered'))
    await sink.stop()
    const body = await answer
    expect(body.state).toBe(state === 'unknown' ? 'unknown' : 'queued')
    if (state === 'sent') await until(async () => (await sending.item(body.id)).last_error?.includes('refused'))
    await sink.start()
    await become(daemon.api, body.id, state)
    expect((await send({ subject: 'the next one' })).state).toBe('sent')
    expect(arrived(body)).toHaveLength(times)
    await sending.check()
  })
})

test('a server that is down for a while costs time only', async () => {
  await using sink = await startSmtpSink({ login: LOGIN })
  await sink.stop()
  await using sending = await startSending({ sink })
  const body = await sending.send()
  expect(body).toMatchObject({ status: 'pending', error: `connection refused by 127.0.0.1:${sink.port}` })
  await until(async () => (await sending.item(body.id)).attempts >= 3)
  // what was accepted outlives us too
  await sending.daemon.restart()
  await sink.start()
  await sending.become(body.id, 'sent')
  await sending.check()
})

test('another server takes over: the mail leaves there, with the bytes that were fixed', async () => {
  await using sink = await startSmtpSink({ login: LOGIN })
  await using daemon = await startDaemon({ smtp: { host: '127.0.0.1', port: await freePort() } })
  const inbox = await daemon.api.inbox('support')
  const { body } = await postMail(daemon.api, inbox.id)
  expect(body.state).toBe('queued')
  await daemon.restart({ smtp: sink, env: WITH_LOGIN })
  await become(daemon.api, body.id, 'sent')
  await checkBooks(daemon, sink)
})

test('after 24 hours of 4xx it is given up, and says so', async () => {
  // a day lasts 0.9 s
  await using sending = await startSending({ seams: { clock: systemClock(0.00001) } })
  sending.sink.fault({ at: 'rcpt', do: reply('450 4.2.2 Mailbox full') })
  const body = await sending.send()
  const item = await sending.become(body.id, 'rejected')
  expect(item.last_error).toContain('450 4.2.2 Mailbox full')
  // 1, 2, 4 … 60 minutes, then every hour; fewer on a busy machine, where an attempt of 40 ms lasts an hour
  expect(item.attempts).toBeGreaterThan(2)
  expect(item.attempts).toBeLessThan(45)
  expect(sending.events(body.id)).toEqual(['message.queued', 'message.failed'])
  await sending.check()
})

test('a server that speaks no SMTP is told in plain words', async () => {
  const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  await using daemon = await startDaemon({ smtp: { host: '127.0.0.1', port } })
  const { id } = await daemon.api.inbox('support')
  expect((await postMail(daemon.api, id)).body).toMatchObject({
    status: 'pending',
    error: expect.stringContaining(`127.0.0.1:${port}`),
  })
  expect(await outboxOf(daemon.api)).toMatchObject([{ state: 'queued' }])
  server.close()
})

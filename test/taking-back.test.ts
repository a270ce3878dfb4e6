/** Taking back what has not been sent: a message that waits, and everything of an inbox that goes. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { outcomes, postMail, reply, type Sending, startSending } from './support/sending.ts'
import { until } from './support/wait.ts'

let sending: Sending

beforeAll(async () => {
  sending = await startSending()
})
afterEach(() => sending.check())
afterAll(() => sending?.[Symbol.asyncDispose]())

/** every address that has got something so far */
const reached = () => sending.sink.mails().flatMap(({ to }) => to)
const waiting = async (more: object = {}) => {
  const fault = sending.sink.fault({ at: 'rcpt', recipient: 'waiting@other.test', do: reply('450 4.2.1 Greylisted') })
  const body = await sending.send({ to: ['waiting@other.test'], ...more })
  expect(body.state).toBe('queued')
  return { id: body.id as string, clear: fault.clear }
}
// a waiting message is tried twice a second here, and cannot be cancelled while it is
const cancel = (id: string) =>
  until(async () => {
    const answer = await sending.daemon.api.post(`/v1/messages/${id}/cancel`)
    return answer.body.fix !== 'it is on the wire; look again in a moment' && answer
  })

test('a queued message is never sent', async () => {
  const { id, clear } = await waiting()
  expect(await cancel(id)).toMatchObject({ status: 200, body: { status: 'failed', state: 'cancelled' } })
  clear()
  await sending.send()
  expect(reached()).not.toContain('waiting@other.test')
  expect(await cancel(id)).toMatchObject({ status: 409, body: { code: 'not_queued' } })
})
test('whoever has it keeps it', async () => {
  const { id, clear } = await waiting({ to: ['ann@other.test', 'waiting@other.test'] })
  const { body } = await cancel(id)
  expect(body.state).toBe('sent')
  expect(outcomes(body).map(([address, outcome]: string[]) => [address, outcome])).toEqual([
    ['ann@other.test', 'sent'],
    ['waiting@other.test', 'cancelled'],
  ])
  clear()
  expect(sending.events(id)).toEqual(['message.queued', 'message.sent'])
})
test('what has been sent cannot be taken back', async () => {
  const { id } = await sending.send()
  expect(await cancel(id)).toMatchObject({ status: 409, body: { code: 'not_queued' } })
  expect(await cancel('msg_none')).toMatchObject({ status: 404 })
})
describe('while its caller waits for the first attempt', () => {
  const late = { to: ['late@other.test'], subject: 'Late', body: 'Hi.' }
  const headers = (key: string) => ({ 'content-type': 'application/json', 'idempotency-key': key })
  const call = (inboxId: string, key: string, signal?: AbortSignal) =>
    fetch(`${sending.daemon.url}/v1/messages`, {
      method: 'POST',
      body: JSON.stringify({ inbox_id: inboxId, ...late }),
      headers: headers(key),
      signal: signal ?? null,
    })
  /** The server keeps three mails hanging, so that the next one waits; they arrive when this is disposed of. */
  const crowd = async () => {
    const held = sending.sink.fault({ at: 'dot', do: { kind: 'hold' } })
    const ahead = [sending.send(), sending.send(), sending.send()]
    await until(() => held.hits === 3)
    return {
      async [Symbol.asyncDispose]() {
        held.clear()
        await Promise.all(ahead)
        expect(reached()).not.toContain('late@other.test')
      },
    }
  }
  const queuedOf = (inboxId: string): Promise<Json> =>
    until(async () => (await sending.daemon.api.get(`/v1/outbox?state=queued&inbox_id=${inboxId}`)).body.items[0])

  test('a message that is cancelled is answered at once', async () => {
    await using _ = await crowd()
    const answer = call(sending.inboxId, 'cancelled')
    const { id } = await queuedOf(sending.inboxId)
    expect((await sending.daemon.api.post(`/v1/messages/${id}/cancel`)).status).toBe(200)
    // the others still hang: only the cancellation can have ended the wait
    expect(await (await answer).json()).toMatchObject({ id, status: 'failed', state: 'cancelled' })
  })
  test('so is one that goes with its inbox, and the repeated call', async () => {
    const other = await sending.daemon.api.inbox('going')
    await using _ = await crowd()
    const answer = call(other.id, 'goes-with-its-inbox')
    const { id } = await queuedOf(other.id)
    expect((await sending.daemon.api.delete(`/v1/inboxes/${other.id}`)).status).toBe(204)
    const first = await answer
    const body = await first.json()
    expect(first.status).toBe(201)
    expect(body).toMatchObject({ id, status: 'failed', state: 'cancelled', recipients: [{ outcome: 'cancelled' }] })
    const again = await call(other.id, 'goes-with-its-inbox')
    expect([again.headers.get('idempotency-replayed'), await again.json()]).toEqual(['true', body])
  })
  test('so is a draft that was let go', async () => {
    const other = await sending.daemon.api.inbox('leaving')
    const draft = { inbox_id: other.id, ...late, draft: true }
    const { id } = (await sending.daemon.api.post('/v1/messages', draft)).body
    await using _ = await crowd()
    const answer = sending.daemon.api.post(`/v1/messages/${id}/send`)
    await queuedOf(other.id)
    expect((await sending.daemon.api.delete(`/v1/inboxes/${other.id}`)).status).toBe(204)
    expect(await answer).toMatchObject({ status: 200, body: { id, status: 'failed', state: 'cancelled' } })
  })
  test('whoever went away before, and asks again for a message that is gone, is told so', async () => {
    const other = await sending.daemon.api.inbox('gone')
    await using _ = await crowd()
    const stop = new AbortController()
    const lost = call(other.id, 'went-away', stop.signal).catch(() => null)
    const { id } = await queuedOf(other.id)
    stop.abort()
    await lost
    const noticed = async () => (await call(other.id, 'went-away')).status === 201
    await until(noticed)
    expect((await sending.daemon.api.delete(`/v1/inboxes/${other.id}`)).status).toBe(204)
    const isGone = async () => (await sending.daemon.api.get(`/v1/messages/${id}`)).status === 404
    await until(isGone)
    const answer = await call(other.id, 'went-away')
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'message_not_found', fix: expect.stringContaining('new call') })
  })
})
test('deleting an inbox cancels what it has queued', async () => {
  const other = await sending.daemon.api.inbox('other')
  const fault = sending.sink.fault({ at: 'rcpt', recipient: 'never@other.test', do: reply('450 4.2.1 Greylisted') })
  await postMail(sending.daemon.api, other.id, { to: ['never@other.test'] })
  expect((await sending.daemon.api.delete(`/v1/inboxes/${other.id}`)).status).toBe(204)
  fault.clear()
  await sending.send()
  expect(reached()).not.toContain('never@other.test')
})

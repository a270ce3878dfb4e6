/** Receivers that are down, refuse, hang or cut: everything arrives, in order for each inbox, under the same id, and nobody else waits. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../src/lib/clock.ts'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type Answer, type Receiver, startReceiver, verify } from './support/receiver.ts'
import { until } from './support/wait.ts'

const PRIVATE = { WEBHOOK_ALLOW_PRIVATE: 'true' }

let daemon: Daemon
let inboxes: Json[]
beforeAll(async () => {
  // 5 s last 5 ms, 10 h last 36 s
  daemon = await startDaemon({ env: PRIVATE, seams: { clock: systemClock(0.001), webhookTimeoutMs: 700 } })
  inboxes = [await daemon.api.inbox('ann'), await daemon.api.inbox('bob')]
})
afterAll(() => daemon?.[Symbol.asyncDispose]())

async function hook(url: string, more: object = {}, of = daemon): Promise<Json> {
  const { status, body } = await of.api.post('/v1/webhooks', { url, event_types: ['inbox.updated'], ...more })
  expect(status).toBe(201)
  return body
}

/** An event of the inbox, known by the name. */
async function happen(inbox: Json, name: string, of = daemon): Promise<void> {
  expect((await of.api.patch(`/v1/inboxes/${inbox.id}`, { name })).status).toBe(200)
}

const namesOf = (calls: { body: Json }[], inbox?: Json): string[] =>
  calls
    .filter(({ body }) => inbox === undefined || body.inbox_id === inbox.id)
    .map(({ body }) => body.data.name as string)
const unique = <T>(list: readonly T[]) => [...new Set(list)]
const deliveriesOf = async (webhook: Json, query = '', of = daemon): Promise<Json[]> =>
  (await of.api.get(`/v1/webhooks/${webhook.id}/deliveries?limit=1000${query}`)).body.items
const names = (count: number, of = 'n') => Array.from({ length: count }, (_, n) => `${of}${n}`)

describe.each<[what: string, refusal: Answer, status: number | null, error: RegExp]>([
  ['answers 500', { status: 500, body: 'try later' }, 500, /^it answered 500$/],
  ['answers 429 and asks for a moment', { status: 429, headers: { 'retry-after': '7' } }, 429, /^it answered 429$/],
  [
    'redirects',
    { status: 301, headers: { location: 'https://other.example.com/x' } },
    301,
    /redirect to https:\/\/other.example.com, which is not followed/,
  ],
  ['hangs', 'hang', null, /^it did not answer in time$/],
  ['cuts the connection', 'reset', null, /^the connection was cut$/],
])('a receiver that %s', (_what, refusal, status, error) => {
  test('gets everything in order once it takes it, with the ids of before', async () => {
    await using receiver = await startReceiver()
    const webhook = await hook(receiver.url)
    // well again when the first of all is tried for the third time: nothing has a reason to overtake it
    let isWell = false
    const tries = ({ headers }: { headers: Record<string, string> }) =>
      receiver.calls.filter((call) => call.headers['webhook-id'] === headers['webhook-id']).length
    receiver.answer((call) => {
      isWell ||= tries(call) === 2
      return isWell ? 200 : refusal
    })
    for (const name of names(6)) for (const inbox of inboxes) await happen(inbox, name)
    await until(() => receiver.taken().length === 12)
    for (const inbox of inboxes) expect(namesOf(receiver.taken(), inbox)).toEqual(names(6))
    const idOf = (call: { headers: Json }) => call.headers['webhook-id']
    for (const call of receiver.calls) verify(webhook.secret, call)
    expect(new Set(receiver.calls.map(idOf))).toEqual(new Set(receiver.taken().map(idOf)))
    const log = await until(async () => {
      const listed = await deliveriesOf(webhook)
      return listed.every(({ state }) => state === 'delivered') && listed
    })
    expect(log).toHaveLength(12)
    const [first] = log.filter(({ attempts }) => attempts.length > 1)
    expect(first.attempts[0]).toMatchObject({ number: 1, status, error: expect.stringMatching(error) })
    expect(first.attempts.at(-1)).toMatchObject({ number: first.attempts.length, status: 200, error: null })
    await daemon.api.delete(`/v1/webhooks/${webhook.id}`)
  })
})

test('a receiver that is down for long gets everything in order when it is back', async () => {
  await using receiver = await startReceiver()
  const webhook = await hook(receiver.url)
  await receiver.stop()
  for (const name of names(250)) await happen(inboxes[0], name)
  // the first and the sixteen behind it that are tried to see whose fault it is: now nothing is for seven seconds
  await until(async () => (await deliveriesOf(webhook)).filter(({ attempts }) => attempts.length > 0).length === 17)
  const { body: failing } = await daemon.api.get(`/v1/webhooks/${webhook.id}`)
  expect(failing).toMatchObject({ state: 'enabled', failing_since: expect.any(String) })
  await receiver.start()
  // whoever knows that it is back need not wait for the schedule
  expect((await daemon.api.post(`/v1/webhooks/${webhook.id}/test`)).body).toMatchObject({ delivered: true })
  await until(() => receiver.taken().length >= 251)
  expect(namesOf(receiver.taken().slice(1))).toEqual(names(250))
  const isWell = async () => (await daemon.api.get(`/v1/webhooks/${webhook.id}`)).body.failing_since === null
  await until(isWell)
  await daemon.api.delete(`/v1/webhooks/${webhook.id}`)
})

test('a dead endpoint, and one that hangs, keep nobody waiting', async () => {
  await using well = await startReceiver()
  await using dead = await startReceiver()
  await using hanging = await startReceiver()
  await dead.stop()
  hanging.answer('hang')
  const hooks = [await hook(dead.url), await hook(hanging.url), await hook(well.url)]
  await happen(inboxes[0], 'first')
  await until(() => hanging.calls.length === 1 && well.calls.length === 1)
  for (const name of names(20)) await happen(inboxes[0], name)
  await until(() => well.calls.length === 21, { within: 3_000 })
  expect(namesOf(well.calls)).toEqual(['first', ...names(20)])
  for (const { id } of hooks) await daemon.api.delete(`/v1/webhooks/${id}`)
})

test('an event that fails again and again while the next is taken is set aside, and comes through later by itself', async () => {
  await using receiver = await startReceiver()
  const webhook = await hook(receiver.url)
  let isCured = false
  receiver.answer(({ body }) => (body.data.name === 'poison' && !isCured ? 500 : 200))
  for (const name of ['a', 'poison', 'b', 'c']) await happen(inboxes[0], name)
  await happen(inboxes[1], 'other')
  await until(() => receiver.taken().length === 4)
  expect(namesOf(receiver.taken(), inboxes[0])).toEqual(['a', 'b', 'c'])
  expect(namesOf(receiver.calls).filter((name) => name === 'poison').length).toBeGreaterThanOrEqual(3)
  const [aside] = await until(async () => {
    const listed = await deliveriesOf(webhook, '&state=aside')
    return listed.length === 1 && listed
  })
  expect(aside).toMatchObject({ event_type: 'inbox.updated', next_attempt_at: expect.any(String), ended_at: null })
  isCured = true
  await until(() => receiver.taken().length === 5)
  expect(namesOf(receiver.taken()).at(-1)).toBe('poison')
  await until(async () => (await deliveriesOf(webhook, '&state=delivered')).length === 5)
  await daemon.api.delete(`/v1/webhooks/${webhook.id}`)
})

test('of two that were set aside one is told again by a person: the other still comes by itself', async () => {
  await using receiver = await startReceiver()
  const webhook = await hook(receiver.url)
  const isFarOff = ({ next_attempt_at: at }: Json) => Date.parse(at) > Date.now() + 100
  let isCured = false
  receiver.answer(({ body }) => (body.data.name.startsWith('poison') && !isCured ? 500 : 200))
  for (const inbox of inboxes) await happen(inbox, `poison of ${inbox.id}`)
  for (const inbox of inboxes) await happen(inbox, 'next')
  // neither is under way, nor will be within the call
  const asides = await until(async () => {
    const listed = await deliveriesOf(webhook, '&state=aside')
    return listed.length === 2 && listed.every(isFarOff) && listed
  })
  const [first] = asides.toSorted((a: Json, b: Json) => a.next_attempt_at.localeCompare(b.next_attempt_at))
  isCured = true
  const again = await daemon.api.post(`/v1/webhooks/${webhook.id}/deliveries/${first.id}/redeliver`)
  expect(again).toMatchObject({ status: 200, body: { state: 'pending' } })
  await until(async () => (await deliveriesOf(webhook, '&state=delivered')).length === 4)
  await daemon.api.delete(`/v1/webhooks/${webhook.id}`)
})

test('what is under way to an address goes to another when that replaces it', async () => {
  await using before = await startReceiver()
  await using receiver = await startReceiver()
  before.answer('hang')
  const webhook = await hook(before.url)
  await happen(inboxes[0], 'moved')
  await until(() => before.calls.length === 1)
  await daemon.api.patch(`/v1/webhooks/${webhook.id}`, { url: receiver.url })
  const [told] = await until(async () => {
    const listed = await deliveriesOf(webhook, '&state=delivered')
    return listed.length === 1 && listed
  })
  expect(told.attempts).toMatchObject([{ number: 1, status: 200 }])
  await daemon.api.delete(`/v1/webhooks/${webhook.id}`)
})

test('Retry-After is waited for, whatever the schedule says', async () => {
  await using receiver = await startReceiver()
  const webhook = await hook(receiver.url)
  receiver.answer((_call, nth) => (nth === 1 ? { status: 503, headers: { 'retry-after': '600' } } : 200))
  await happen(inboxes[0], 'asked')
  // 600 s last 600 ms; the schedule would say 5
  const [pending] = await until(async () => {
    const [one] = await deliveriesOf(webhook)
    return one?.attempts.length === 1 && [one]
  })
  const [attempt] = pending.attempts
  expect(Date.parse(pending.next_attempt_at) - Date.parse(attempt.at)).toBeGreaterThanOrEqual(590)
  await happen(inboxes[1], 'another inbox waits too')
  await until(() => receiver.taken().length === 2)
  const second = await until(async () =>
    (await deliveriesOf(webhook)).find((one) => one.inbox_id === inboxes[1].id && one.state === 'delivered'),
  )
  expect(Date.parse(second.attempts[0].at) - Date.parse(attempt.at)).toBeGreaterThanOrEqual(590)
  await daemon.api.delete(`/v1/webhooks/${webhook.id}`)
})

test('a person who enables it once more waits for nothing', async () => {
  await using receiver = await startReceiver()
  const webhook = await hook(receiver.url)
  // a day lasts 86 seconds
  receiver.answer((_call, nth) => (nth === 1 ? { status: 503, headers: { 'retry-after': '86400' } } : 200))
  await happen(inboxes[0], 'put off')
  await until(async () => (await deliveriesOf(webhook))[0]?.attempts.length === 1)
  const { body } = await daemon.api.patch(`/v1/webhooks/${webhook.id}`, { state: 'enabled' })
  expect(body).toMatchObject({ state: 'enabled', failures: 0, failing_since: null })
  await until(() => receiver.taken().length === 1)
  await daemon.api.delete(`/v1/webhooks/${webhook.id}`)
})

describe('an endpoint is given up', () => {
  test('at 410, with an event, and what waits is told once it is enabled again', async () => {
    await using receiver = await startReceiver()
    await using watcher = await startReceiver()
    const watching = await hook(watcher.url, { event_types: ['webhook.disabled'] })
    const webhook = await hook(receiver.url)
    receiver.answer(410)
    await happen(inboxes[0], 'gone')
    const { body } = await until(() => watcher.calls[0])
    expect(body).toMatchObject({
      type: 'webhook.disabled',
      data: { webhook_id: webhook.id, url: receiver.url, reason: 'it answered 410 Gone' },
    })
    await happen(inboxes[0], 'unheard')
    const disabled = (await daemon.api.get(`/v1/webhooks/${webhook.id}`)).body
    expect(disabled).toMatchObject({ state: 'disabled', reason: 'it answered 410 Gone' })
    const [delivery] = await deliveriesOf(webhook)
    expect((await deliveriesOf(webhook)).map(({ state }) => state)).toEqual(['pending'])
    const again = await daemon.api.post(`/v1/webhooks/${webhook.id}/deliveries/${delivery.id}/redeliver`)
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'webhook_disabled', fix: expect.stringContaining('enabled') },
    })
    receiver.answer(200)
    await daemon.api.patch(`/v1/webhooks/${webhook.id}`, { state: 'enabled' })
    await until(() => receiver.taken().length === 2)
    expect(namesOf(receiver.taken())).toEqual(['gone', 'unheard'])
    for (const { id } of [watching, webhook]) await daemon.api.delete(`/v1/webhooks/${id}`)
  })

  test('after five days in which it took nothing', async () => {
    await using receiver = await startReceiver()
    // five days last 432 ms
    await using hurried = await startDaemon({ env: PRIVATE, seams: { clock: systemClock(0.000_001) } })
    const inbox = await hurried.api.inbox('carol')
    const webhook = await hook(receiver.url, {}, hurried)
    receiver.answer(500)
    for (const name of ['never', 'neither']) await happen(inbox, name, hurried)
    const given = await until(async () => {
      const { body } = await hurried.api.get(`/v1/webhooks/${webhook.id}`)
      return body.state === 'disabled' && body
    })
    expect(given.reason).toBe('nothing was taken for 5 days; at last: it answered 500')
    const events = (await hurried.api.get('/v1/events?types=webhook.disabled')).body.items
    expect(events).toHaveLength(1)
  })
})

describe('told again', () => {
  let receiver: Receiver
  let webhook: Json
  beforeAll(async () => {
    receiver = await startReceiver()
    webhook = await hook(receiver.url)
    for (const name of names(5, 'again')) await happen(inboxes[0], name)
    await until(async () => (await deliveriesOf(webhook, '&state=delivered')).length === 5)
  })
  afterAll(async () => {
    await daemon.api.delete(`/v1/webhooks/${webhook.id}`)
    await receiver[Symbol.asyncDispose]()
  })

  test('one delivery, with the id of before', async () => {
    const delivery = (await deliveriesOf(webhook)).at(-2)
    receiver.calls.length = 0
    const answer = await daemon.api.post(`/v1/webhooks/${webhook.id}/deliveries/${delivery.id}/redeliver`)
    expect(answer).toMatchObject({ status: 200, body: { id: delivery.id, state: 'pending' } })
    const call = await until(() => receiver.calls[0])
    expect(call.headers['webhook-id']).toBe(delivery.event_id)
    await until(async () => (await deliveriesOf(webhook)).at(-2).attempts.length === 2)
    expect(receiver.calls).toHaveLength(1)
  })

  test('everything behind a cursor, in order', async () => {
    const { items } = (await daemon.api.get(`/v1/events?types=inbox.updated&limit=1000`)).body
    const first = items.findIndex((event: Json) => event.data.name === 'again2')
    const { cursor } = (await daemon.api.get(`/v1/events?types=inbox.updated&limit=${first}`)).body
    receiver.calls.length = 0
    const answer = await daemon.api.post(`/v1/webhooks/${webhook.id}/replay`, { after: cursor })
    expect(answer.status).toBe(200)
    await until(() => receiver.calls.length >= 3)
    expect(namesOf(receiver.calls)).toEqual(['again2', 'again3', 'again4'])
  })

  test('by what is no delivery, no cursor, no webhook: refused with what to do', async () => {
    const redeliver = await daemon.api.post(`/v1/webhooks/${webhook.id}/deliveries/dlv_x/redeliver`)
    expect(redeliver).toMatchObject({ status: 404, body: { code: 'delivery_not_found' } })
    const replay = await daemon.api.post(`/v1/webhooks/${webhook.id}/replay`, { after: 'cur_x' })
    expect(replay).toMatchObject({ status: 400, body: { code: 'invalid_cursor' } })
    expect((await daemon.api.post('/v1/webhooks/whk_x/replay', { after: 'start' })).status).toBe(404)
  })

  test('the log has pages and states', async () => {
    const all = await deliveriesOf(webhook)
    const paged: Json[] = []
    let query = '?limit=2'
    for (;;) {
      const { body } = await daemon.api.get(`/v1/webhooks/${webhook.id}/deliveries${query}`)
      expect(body.total).toBe(all.length)
      paged.push(...body.items)
      if (body.next_cursor === null) break
      query = `?limit=2&cursor=${body.next_cursor}`
    }
    expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
    expect(await deliveriesOf(webhook, '&state=failed')).toEqual([])
  })
})

test('a daemon that was stopped goes on where it was', async () => {
  await using receiver = await startReceiver()
  await using own = await startDaemon({ env: PRIVATE, seams: { clock: systemClock(0.001) } })
  const inbox = await own.api.inbox('dora')
  await hook(receiver.url, {}, own)
  receiver.answer(500)
  for (const name of names(10)) await happen(inbox, name, own)
  await until(() => receiver.calls.length > 0)
  await own.stop()
  receiver.answer(200)
  await own.restart()
  await until(() => receiver.taken().length >= 10)
  expect(unique(namesOf(receiver.taken()))).toEqual(names(10))
})

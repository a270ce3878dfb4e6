/** What webhooks were told is kept as long as the events; what can no longer be told is given up; a clock that is set delays nothing. */
import { expect, test } from 'vitest'
import { systemClock } from '../src/lib/clock.ts'
import { openSqlite } from '../src/store/sqlite.ts'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { startReceiver } from './support/receiver.ts'
import { until } from './support/wait.ts'

const PRIVATE = { WEBHOOK_ALLOW_PRIVATE: 'true', EVENT_RETENTION_DAYS: '1' }

const deliveriesOf = async (daemon: Daemon, { id }: Json): Promise<Json[]> =>
  (await daemon.api.get(`/v1/webhooks/${id}/deliveries`)).body.items

const hook = async (daemon: Daemon, url: string): Promise<Json> =>
  (await daemon.api.post('/v1/webhooks', { url, event_types: ['inbox.created'] })).body

/** Changes rows from outside. */
function change(daemon: Daemon, statement: string): void {
  const db = openSqlite(daemon.config.databaseFile, { busyMs: 5_000 })
  db.exec(statement)
  db.close()
}

test('an event that is gone is told no more, neither by itself nor by a person', async () => {
  await using receiver = await startReceiver()
  await using daemon = await startDaemon({ env: PRIVATE })
  const webhook = await hook(daemon, receiver.url)
  await daemon.api.inbox('taken')
  await until(async () => (await deliveriesOf(daemon, webhook))[0]?.state === 'delivered')
  receiver.answer(500)
  await daemon.api.inbox('refused')
  await until(async () => (await deliveriesOf(daemon, webhook))[0]?.attempts.length > 0)
  change(daemon, "DELETE FROM events WHERE type = 'inbox.created'")
  receiver.answer(200)
  await daemon.api.post(`/v1/webhooks/${webhook.id}/test`)
  await until(async () => (await deliveriesOf(daemon, webhook))[0]?.state === 'failed')
  const [, taken] = await deliveriesOf(daemon, webhook)
  expect(await daemon.api.post(`/v1/webhooks/${webhook.id}/deliveries/${taken.id}/redeliver`)).toMatchObject({
    status: 409,
    body: { code: 'event_expired', fix: expect.stringContaining('EVENT_RETENTION_DAYS') },
  })
  expect(receiver.taken().map(({ body }) => body.type)).toEqual(['inbox.created', 'webhook.test'])
})

test('with the events of a day what was told of them goes, and a webhook that is deleted takes its own along', async () => {
  await using receiver = await startReceiver()
  // an hour lasts 36 ms
  await using daemon = await startDaemon({ env: PRIVATE, seams: { clock: systemClock(0.000_01) } })
  const [kept, deleted] = [await hook(daemon, receiver.url), await hook(daemon, receiver.url)]
  await daemon.api.inbox('old')
  await until(async () => (await deliveriesOf(daemon, kept))[0]?.state === 'delivered')
  change(daemon, 'UPDATE events SET at = at - 2 * 86400000')
  await daemon.api.inbox('new')
  await until(async () => {
    const listed = await deliveriesOf(daemon, kept)
    return listed.length === 1 && listed[0].state === 'delivered'
  })
  expect(daemon.log.join('\n')).toMatch(/removed \d+ deliveries older than 1 days/)
  expect((await daemon.api.delete(`/v1/webhooks/${deleted.id}`)).status).toBe(204)
  const db = openSqlite(daemon.config.databaseFile, { busyMs: 5_000 })
  const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  await until(() => count('webhooks') === 1)
  expect([count('deliveries'), count('delivery_attempts')]).toEqual([1, 1])
  db.close()
})

test('a clock that is set back neither keeps what waits from being tried nor hurries it', async () => {
  await using receiver = await startReceiver()
  let offset = 0
  const machine = systemClock(0.001)
  const clock = { now: () => machine.now() + offset, in: (ms: number) => machine.in(ms) + offset }
  await using daemon = await startDaemon({ env: PRIVATE, seams: { clock } })
  const webhook = await hook(daemon, receiver.url)
  // 10 minutes last 600 ms, within which the clock is looked at
  receiver.answer((_call, nth) => (nth === 1 ? { status: 503, headers: { 'retry-after': '600' } } : 200))
  await daemon.api.inbox('support')
  await until(async () => (await deliveriesOf(daemon, webhook))[0]?.attempts.length === 1)
  offset = -86_400_000
  await until(() => daemon.log.some((line) => line.includes('clock was set back')))
  await until(() => receiver.taken().length === 1, { within: 5_000 })
  await until(async () => (await deliveriesOf(daemon, webhook))[0]?.state === 'delivered')
})

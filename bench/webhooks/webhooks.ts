/** Webhooks: how soon one is told of a new mail, and many of them being told of much while agents use the API. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Api } from '../../test/support/api.ts'
import { mail } from '../../test/support/mails.ts'
import { until } from '../../test/support/wait.ts'
import { callUntil, ownTimes } from '../api/callers.ts'
import { smallMails } from '../corpora/small.ts'
import { CATCH_ALL, startDaemon, untilReady } from '../daemon.ts'
import { startRecordingProxy } from '../latency/recording-proxy.ts'
import { quantile } from '../measure/numbers.ts'
import type { Section } from '../report.ts'
import type { World } from '../world.ts'
import { type Receiver, startReceiver } from './receiver.ts'

const INBOX = `${CATCH_ALL}@example.test`
const CALLERS = { inboxes: [INBOX], count: 4, pauseMs: 20 }
/** Receivers of the benchmark are on this machine. */
const ENV = { WEBHOOK_ALLOW_PRIVATE: 'true' }
const WARM_UPS = 3
/** The daemon has gone back to waiting (IDLE) when the next mail comes. */
const BETWEEN_MS = 30
const PATIENCE_MS = 30 * 60_000
const TEXT = 'A line of an ordinary mail, with some words in it.\n'.repeat(50)

export async function measureWebhooks(world: World): Promise<Section> {
  const { webhooks } = world.scale
  await using receiver = await startReceiver()
  const told = await tellOfSingleMails(world, receiver)
  const drained = await tellMany(world, receiver)
  const total = webhooks.endpoints * webhooks.events
  const shares = [0.5, 0.95, 0.99, 1]
  const delays = told.map(({ delay }) => delay)
  return {
    title: 'Webhooks',
    about: `In ms. A proxy between Postern and Dovecot notes when EXISTS passes, a receiver when the call of the webhook begins; Dovecot holds EXISTS back by about 500 ms. Then ${webhooks.endpoints} webhooks are told of ${webhooks.events.toLocaleString('en')} mails each (${Math.round(total / drained.seconds)} calls a second), while ${CALLERS.count} callers use the API.`,
    tables: [
      {
        columns: ['', 'count', 'p50', 'p95', 'p99', 'max'],
        rows: [
          [
            'delivered by LMTP → EXISTS',
            String(told.length),
            ...shares.map((share) =>
              quantile(
                told.map(({ exists }) => exists),
                share,
              ),
            ),
          ],
          ['EXISTS → webhook called', String(told.length), ...shares.map((share) => quantile(delays, share))],
          [
            'calls of the API meanwhile',
            String(drained.calls.length),
            ...shares.map((share) => quantile(drained.calls, share)),
          ],
        ],
      },
    ],
    goals: [
      { what: 'webhook called after EXISTS, p50', value: quantile(delays, 0.5), limit: { most: 50 }, unit: ' ms' },
      { what: 'webhook called after EXISTS, p99', value: quantile(delays, 0.99), limit: { most: 250 }, unit: ' ms' },
      {
        what: `p99 of the API while ${webhooks.endpoints} webhooks are told`,
        value: quantile(drained.calls, 0.99),
        limit: { most: 50 },
        unit: ' ms',
      },
    ],
    data: { told, drained },
  }
}

/** In ms: from the end of a delivery by LMTP to EXISTS, and from there to the call. */
async function tellOfSingleMails(world: World, receiver: Receiver): Promise<{ exists: number; delay: number }[]> {
  const { server, scale } = world
  await using proxy = await startRecordingProxy(server.imap)
  const mailbox = { host: proxy.host, port: proxy.port, username: server.username, password: server.password }
  await using daemon = startDaemon({ dataDir: await world.dataFolder(1), mailbox, env: ENV })
  const api = await daemon.api()
  await untilReady(api)
  await createWebhooks(api, receiver, 1)
  world.tell(`a webhook is told of ${scale.pushes} single mails`)
  const told: { exists: number; delay: number }[] = []
  for (let n = 0; n < WARM_UPS + scale.pushes; n += 1) {
    await sleep(BETWEEN_MS, undefined, { signal: world.signal })
    const subject = `pushed${String(n).padStart(5, '0')}`
    const announced = proxy.nextExists()
    const called = receiver.next(subject)
    await server.deliver(mail({ to: INBOX, subject, text: TEXT }), [INBOX])
    const delivered = performance.now()
    const exists = await announced
    const delay = (await called) - exists
    if (n >= WARM_UPS) told.push({ exists: Math.max(0, exists - delivered), delay })
  }
  await daemon.stop()
  return told
}

/** `calls`: ms of every call of the API but sends. */
async function tellMany(world: World, receiver: Receiver): Promise<{ seconds: number; calls: number[] }> {
  const { endpoints, events } = world.scale.webhooks
  const mailbox = await world.mailbox(smallMails(world.seed), events)
  const dataDir = await world.dataFolder(1)
  {
    await using daemon = startDaemon({ dataDir, env: ENV })
    await createWebhooks(await daemon.api(), receiver, endpoints)
    await daemon.stop()
  }
  world.tell(`${endpoints} webhooks are told of ${events.toLocaleString('en')} mails`)
  await using daemon = startDaemon({ dataDir, mailbox, env: ENV })
  const url = await daemon.url()
  const before = receiver.count
  const done = new AbortController()
  const calling = callUntil(done.signal, { url, ...CALLERS })
  const start = performance.now()
  const isDone = () => world.signal.aborted || receiver.count - before >= endpoints * events
  await until(isDone, { what: 'every webhook was told', within: PATIENCE_MS, every: 50 }).finally(() => done.abort())
  world.signal.throwIfAborted()
  const seconds = (performance.now() - start) / 1_000
  const calls = await calling
  await daemon.stop()
  if (calls.failures.length > 0) throw new Error(calls.failures.slice(0, 5).join('; '))
  return { seconds, calls: ownTimes(calls) }
}

async function createWebhooks(api: Api, receiver: Receiver, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const asked = { url: `${receiver.url}/${n}`, event_types: ['message.received'], include_backfill: true }
    const { status, body } = await api.post('/v1/webhooks', asked)
    if (status !== 201) throw new Error(`no webhook: ${JSON.stringify(body)}`)
  }
}

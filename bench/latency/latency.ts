/** One new mail: from the server's EXISTS on the wire until the API shows it, and until a search finds it. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Api } from '../../test/support/api.ts'
import { mail } from '../../test/support/mails.ts'
import { until } from '../../test/support/wait.ts'
import { CATCH_ALL, startDaemon, untilReady } from '../daemon.ts'
import { quantile } from '../measure/numbers.ts'
import type { Section } from '../report.ts'
import type { World } from '../world.ts'
import { type RecordingProxy, startRecordingProxy } from './recording-proxy.ts'

/** In ms, each from the one before. */
interface Arrival {
  /** from the end of its delivery by LMTP */
  exists: number
  /** from EXISTS until the message list has it */
  readable: number
  /** from EXISTS until a search finds it */
  found: number
}

const WARM_UPS = 3
/** The daemon has gone back to waiting (IDLE) when the next mail comes. */
const BETWEEN_MS = 30
/** Between two questions: every answer is a moment at which the daemon can do nothing else. */
const ASK_EVERY_MS = 1
const TEXT = 'A line of an ordinary mail, with some words in it.\n'.repeat(50)

export async function measureLatency(world: World): Promise<Section> {
  const { server, scale } = world
  const proxy = await startRecordingProxy(server.imap)
  await using _proxy = proxy
  const mailbox = { host: proxy.host, port: proxy.port, username: server.username, password: server.password }
  await using daemon = startDaemon({ dataDir: await world.dataFolder(1), mailbox })
  const api = await daemon.api()
  await untilReady(api)
  let sent = 0
  const arrive = async (count: number, silenceMs: number) => {
    const arrivals: Arrival[] = []
    for (let n = 0; n < count; n += 1) {
      await sleep(silenceMs, undefined, { signal: world.signal })
      sent += 1
      arrivals.push(await oneArrival({ world, api, proxy }, `arrival${String(sent).padStart(5, '0')}`))
    }
    return arrivals
  }
  world.tell(`${scale.arrivals} single mails`)
  await arrive(WARM_UPS, BETWEEN_MS)
  const arrivals = await arrive(scale.arrivals, BETWEEN_MS)
  world.tell(`${scale.lateArrivals} single mails after ${scale.silenceSeconds} s of silence each`)
  const late = await arrive(scale.lateArrivals, scale.silenceSeconds * 1_000)
  await daemon.stop()
  const readable = arrivals.map((arrival) => arrival.readable)
  return {
    title: 'One new mail',
    about: `In ms. A proxy between Postern and Dovecot notes when EXISTS passes; Dovecot holds it back by about 500 ms after the delivery, whoever the client is. After silence the threads that read and index a mail have to be started.`,
    tables: [
      {
        columns: ['', 'mails', 'p50', 'p95', 'p99', 'max'],
        rows: [
          rowOf('delivered by LMTP → EXISTS', arrivals, ({ exists }) => exists),
          rowOf('EXISTS → readable by API', arrivals, (arrival) => arrival.readable),
          rowOf('EXISTS → found by search', arrivals, ({ found }) => found),
          rowOf('after silence: → readable', late, (arrival) => arrival.readable),
          rowOf('after silence: → found', late, ({ found }) => found),
        ],
      },
    ],
    goals: [
      { what: 'readable after EXISTS, p50', value: quantile(readable, 0.5), limit: { most: 50 }, unit: ' ms' },
      { what: 'readable after EXISTS, p99', value: quantile(readable, 0.99), limit: { most: 250 }, unit: ' ms' },
    ],
    data: { arrivals, late },
  }
}

function rowOf(name: string, arrivals: readonly Arrival[], pick: (arrival: Arrival) => number) {
  const all = arrivals.map(pick)
  return [name, String(all.length), ...[0.5, 0.95, 0.99, 1].map((share) => quantile(all, share))]
}

async function oneArrival(on: { world: World; api: Api; proxy: RecordingProxy }, subject: string): Promise<Arrival> {
  const { world, api, proxy } = on
  const inbox = `${CATCH_ALL}@example.test`
  const announced = proxy.nextExists()
  await world.server.deliver(mail({ to: inbox, subject, text: TEXT }), [inbox])
  const delivered = performance.now()
  const exists = await announced
  const list = `/v1/messages?inbox_id=${inbox}&limit=1`
  const isReadable = async () => (await api.get(list)).body.items[0]?.subject === subject
  await until(isReadable, { what: `${subject} is readable`, every: ASK_EVERY_MS })
  const readable = performance.now() - exists
  const isFound = async () => (await api.post('/v1/search', { query: subject, inbox_id: inbox })).body.total === 1
  await until(isFound, { what: `${subject} is found`, every: ASK_EVERY_MS })
  return { exists: Math.max(0, exists - delivered), readable, found: performance.now() - exists }
}

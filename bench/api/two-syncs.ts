/** The longest wait of any call while two syncs are asked for at once and four callers never pause. */
import { startSmtpSink } from '../../test/support/smtp-sink.ts'
import { mixedMails } from '../corpora/mixed.ts'
import { CATCH_ALL, startDaemon } from '../daemon.ts'
import { untilStored } from '../drain/postern.ts'
import { quantile } from '../measure/numbers.ts'
import type { Section } from '../report.ts'
import type { World } from '../world.ts'
import { callUntil, ownTimes, timedClient } from './callers.ts'

const INBOXES = [CATCH_ALL, 'agent-0'].map((name) => `${name}@example.test`)
const LIMIT_MS = 250

export async function measureTwoSyncs(world: World): Promise<Section> {
  const { syncedMails } = world.scale
  await using sink = await startSmtpSink()
  const mailbox = await world.mailbox(mixedMails(world.seed), syncedMails)
  const dataDir = await world.dataFolder(INBOXES.length)
  await using daemon = startDaemon({ dataDir, mailbox, smtp: sink })
  const url = await daemon.url()

  world.tell(`two syncs of ${syncedMails.toLocaleString('en')} mails`)
  const syncing = new AbortController()
  const client = timedClient(url)
  const sync = async (inbox: string) => {
    while ((await client.post('sync', `/v1/inboxes/${inbox}/sync`, {})).includes('"syncing"'))
      world.signal.throwIfAborted()
  }
  const start = performance.now()
  const calling = callUntil(syncing.signal, { url, inboxes: INBOXES, count: 4, pauseMs: 0 })
  await Promise.all(INBOXES.map(sync)).finally(() => syncing.abort())
  const seconds = (performance.now() - start) / 1_000
  const calls = await calling
  await untilStored(dataDir, syncedMails, world.signal)
  await daemon.stop()
  const failures = [...client.failures, ...calls.failures]
  if (failures.length > 0) throw new Error(failures.slice(0, 5).join('; '))

  const longest = Math.max(...ownTimes(calls))
  const rows = [...calls.times]
    .sort()
    .map(([name, taken]) => [name, String(taken.length), ...[0.5, 0.99, 1].map((share) => quantile(taken, share))])
  return {
    title: 'Two syncs at once',
    about: `${syncedMails.toLocaleString('en')} mixed mails in ${seconds.toFixed(1)} s, and four callers that never pause; in ms.`,
    tables: [{ columns: ['', 'calls', 'p50', 'p99', 'max'], rows }],
    goals: [{ what: 'the longest wait but that of a send', value: longest, limit: { most: LIMIT_MS }, unit: ' ms' }],
    data: { seconds, calls: Object.fromEntries(calls.times), syncs: client.times.get('sync') ?? [] },
  }
}

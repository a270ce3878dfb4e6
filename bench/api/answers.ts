/** How long the API takes while a backlog is read in, and when there is nothing else to do. */
import { setTimeout as sleep } from 'node:timers/promises'
import { startSmtpSink } from '../../test/support/smtp-sink.ts'
import { smallMails } from '../corpora/small.ts'
import { CATCH_ALL, startDaemon } from '../daemon.ts'
import { untilStored } from '../drain/postern.ts'
import { quantile } from '../measure/numbers.ts'
import type { Section } from '../report.ts'
import type { World } from '../world.ts'
import { type Calls, callUntil, ownTimes } from './callers.ts'

const CALLERS = { inboxes: [`${CATCH_ALL}@example.test`], count: 4, pauseMs: 20 }

export async function measureAnswers(world: World): Promise<Section> {
  const { backlog, callSeconds, settleSeconds } = world.scale
  await using sink = await startSmtpSink()
  const mailbox = await world.mailbox(smallMails(world.seed), backlog)
  const dataDir = await world.dataFolder(1)
  await using daemon = startDaemon({ dataDir, mailbox, smtp: sink })
  const url = await daemon.url()

  world.tell(`calls while ${backlog.toLocaleString('en')} mails are read in`)
  const reading = new AbortController()
  const busyCalls = callUntil(reading.signal, { url, ...CALLERS })
  const start = performance.now()
  await untilStored(dataDir, backlog, world.signal).finally(() => reading.abort())
  const seconds = (performance.now() - start) / 1_000
  const busy = await busyCalls

  world.tell('calls when nothing else is done')
  await sleep(settleSeconds * 1_000, undefined, { signal: world.signal })
  const idle = await callUntil(AbortSignal.timeout(callSeconds * 1_000), { url, ...CALLERS })
  await daemon.stop()
  for (const { failures } of [busy, idle]) if (failures.length > 0) throw new Error(failures.slice(0, 5).join('; '))
  return {
    title: 'Answers of the API',
    about: `${CALLERS.count} callers that pause for ${CALLERS.pauseMs} ms between two calls, in ms: while ${backlog.toLocaleString('en')} small mails come in (${Math.round(backlog / seconds)} a second, with the calls), and with nothing else to do. A send waits for the SMTP server.`,
    tables: [tableOf(busy, idle)],
    goals: [
      {
        what: 'p99 of all calls but sends, during a backlog',
        value: quantile(ownTimes(busy), 0.99),
        limit: { most: 50 },
        unit: ' ms',
      },
    ],
    data: { seconds, busy: Object.fromEntries(busy.times), idle: Object.fromEntries(idle.times) },
  }
}

function tableOf(busy: Calls, idle: Calls) {
  const names = [...busy.times.keys()].sort()
  const three = (taken: readonly number[] = []) => [0.5, 0.99, 1].map((share) => quantile(taken, share))
  const row = (name: string, during: readonly number[] = [], after: readonly number[] = []) => [
    name,
    String(during.length),
    ...three(during),
    String(after.length),
    ...three(after),
  ]
  return {
    columns: ['', 'backlog: calls', 'p50', 'p99', 'max', 'idle: calls', 'p50', 'p99', 'max'],
    rows: [
      ...names.map((name) => row(name, busy.times.get(name), idle.times.get(name))),
      row('all but sends', ownTimes(busy), ownTimes(idle)),
    ],
  }
}

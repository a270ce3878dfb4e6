/** How long the API waits while mails of 1 MB of HTML come in, and while an agent reads them. */
import { setTimeout as sleep } from 'node:timers/promises'
import { CATCH_ALL, startDaemon, untilReady } from '../daemon.ts'
import { untilStored } from '../drain/postern.ts'
import { quantile } from '../measure/numbers.ts'
import type { Section } from '../report.ts'
import type { World } from '../world.ts'
import { HTML_SHAPES, heavyHtmlMail } from './html-shapes.ts'

const LIMIT_MS = 50
const MAILS = 2 * HTML_SHAPES.length

export async function measureHeavyHtml(world: World): Promise<Section> {
  const dataDir = await world.dataFolder(1)
  const account = { username: 'heavy-html@example.test', password: 'correct horse' }
  const mailbox = await world.server.addUser(account.username, account.password)
  world.tell(`${MAILS} mails of 1 MB of HTML`)
  const mails = Array.from({ length: MAILS }, (_, n) => heavyHtmlMail(n))
  await mailbox.appendAll('INBOX', mails)
  await using daemon = startDaemon({ dataDir, mailbox: { ...world.server.imap, ...account } })
  const [url, api] = [await daemon.url(), await daemon.api()]
  await untilReady(api)
  const coming = await waitsDuring(url, () => untilStored(dataDir, MAILS, world.signal))
  const messages = await api.messages(`${CATCH_ALL}@example.test`)
  const read = await waitsDuring(url, async () => {
    for (const { id, thread_id } of messages) {
      await api.get(`/v1/messages/${id}`)
      await api.get(`/v1/messages/${id}/agent_text?max_tokens=4000`)
      await api.get(`/v1/threads/${thread_id}/context?max_tokens=4000`)
    }
  })
  await daemon.stop()
  const row = (what: string, waits: readonly number[]) => [
    what,
    String(waits.length),
    ...[0.5, 0.99, 1].map((share) => quantile(waits, share)),
  ]
  return {
    title: 'Mails of 1 MB of HTML',
    about: `${MAILS} mails in ${HTML_SHAPES.length} shapes, while /healthz is asked all the time; its answers in ms.`,
    tables: [
      { columns: ['', 'calls', 'p50', 'p99', 'max'], rows: [row('they come in', coming), row('they are read', read)] },
    ],
    goals: [{ what: 'the longest wait', value: Math.max(...coming, ...read), limit: { most: LIMIT_MS }, unit: ' ms' }],
    data: { coming, read },
  }
}

/** ms that each call of /healthz took, one after another, while `work` was done. */
async function waitsDuring(url: string, work: () => Promise<void>): Promise<number[]> {
  const waits: number[] = []
  let isDone = false
  const ask = async () => {
    while (!isDone) {
      const start = performance.now()
      await (await fetch(`${url}/healthz`)).text()
      waits.push(performance.now() - start)
      await sleep(2)
    }
  }
  const end = () => {
    isDone = true
  }
  await Promise.all([ask(), work().finally(end)])
  return waits
}

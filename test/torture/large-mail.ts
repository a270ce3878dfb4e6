/** A backlog of large mails through the daemon as a process of its own: the memory it takes, and whether the API goes on answering. */
import { setTimeout as sleep } from 'node:timers/promises'
import { apiOf } from '../support/api.ts'
import { startDovecot } from '../support/dovecot.ts'
import { DEAD_HOSTS, runPostern } from '../support/postern.ts'
import { residentMemory } from '../support/resident-memory.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { until } from '../support/wait.ts'
import { largeMail } from './large-mails.ts'

export interface LargeMailRun {
  /** resident memory of the daemon, connected and with nothing to do, in MB */
  idleMb: number
  /** the most that it ever was */
  peakMb: number
  /** the longest answer of /healthz while the mails came in */
  slowestAnswerMs: number
  mails: number
  seconds: number
}

export interface LargeMailOptions {
  /** the mails' sizes in MB; default: 40 of 8 MB, and one of 50 MB among them */
  sizes?: readonly number[]
  /** told every 100 ms: resident MB, and how many mails are in */
  onSample?: (sample: { mb: number; mails: number }) => void
}

/** What a full garbage collection and the last worker's end need after the start. */
const SETTLED_AFTER_MS = 3_000

/** Needs Dovecot 2.3. Throws when the mails are not all there within five minutes. */
export async function runLargeMail(options: LargeMailOptions = {}): Promise<LargeMailRun> {
  const { sizes = DEFAULT_SIZES, onSample } = options
  await using stack = new AsyncDisposableStack()
  const server = stack.use(await startDovecot())
  const folder = stack.use(await tempFolder('large'))
  await server.createFolder('Backlog')
  await server.appendAll('Backlog', mailsOf(sizes, 'support@example.test'))

  const env = {
    ...DEAD_HOSTS,
    IMAP_HOST: server.imap.host,
    IMAP_PORT: String(server.imap.port),
    IMAP_USERNAME: server.username,
    IMAP_PASSWORD: server.password,
    IMAP_USE_SSL: 'false',
  }
  const postern = stack.use(runPostern(['serve'], env, folder.path))
  const api = apiOf(await postern.url())
  const inbox = await api.inbox('support')
  const isReady = async () => (await api.get('/readyz')).body.checks.mailbox.ok
  await until(isReady, { what: 'the mailbox is connected' })
  await sleep(SETTLED_AFTER_MS)
  const idle = await residentMemory(postern.pid)

  let peak = 0
  let mails = 0
  let slowest = 0
  const look = async () => {
    const memory = await residentMemory(postern.pid)
    peak = Math.max(peak, memory.peak)
    // a page behind the last one: only its total is of interest, not the mails' texts
    mails = (await api.get(`/v1/messages?inbox_id=${inbox.id}&offset=${sizes.length}`)).body.total
    onSample?.({ mb: memory.now, mails })
    return mails === sizes.length
  }
  const ask = async () => {
    const start = performance.now()
    const { status } = await api.get('/healthz')
    if (status !== 200) throw new Error(`/healthz answered ${status}`)
    slowest = Math.max(slowest, performance.now() - start)
  }
  const start = performance.now()
  for (let uid = 1; uid <= sizes.length; uid += 1) await server.move(uid, 'Backlog', 'INBOX')
  const asking = new AbortController()
  const answering = askUntil(asking.signal, ask)
  try {
    await until(look, { what: 'all large mails are in', within: 300_000, every: 100 })
  } finally {
    asking.abort()
  }
  await answering
  const seconds = (performance.now() - start) / 1_000
  return { idleMb: idle.now, peakMb: peak, slowestAnswerMs: slowest, mails, seconds }
}

const DEFAULT_SIZES = [...Array.from({ length: 40 }, () => 8)].toSpliced(20, 0, 50)

function* mailsOf(sizes: readonly number[], to: string): Generator<Buffer> {
  for (const [nth, megabytes] of sizes.entries()) yield largeMail(megabytes > 20 ? 0 : nth, megabytes, to)
}

async function askUntil(signal: AbortSignal, ask: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    await ask()
    await sleep(10)
  }
}

/** One run: a daemon that is killed and cut off again and again while mail comes and goes, then peace, then the three truths compared. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Api } from '../support/api.ts'
import { until } from '../support/wait.ts'
import { breakLines, liveAndDie } from './chaos.ts'
import { createDaemon, type Daemon } from './daemon.ts'
import { deliverMail } from './generator.ts'
import { readHoldings } from './holdings.ts'
import { createLedger, type Fault, type Ledger } from './ledger.ts'
import { INBOXES } from './mail-kinds.ts'
import { compareMails, isIntact } from './mail-truth.ts'
import { createPassing } from './passing.ts'
import { readApi } from './reader.ts'
import { compareSearch } from './search-truth.ts'
import { compareSends } from './send-truth.ts'
import { createSenderClient } from './sender-client.ts'
import { copiesIn } from './server-copies.ts'
import { checkFolder, readEvents, readUnroutedRaw, unrest } from './store.ts'
import { upset } from './upheaval.ts'
import { startWorld, type World } from './world.ts'

export interface TortureOptions {
  /** how long mail and faults come */
  ms: number
  seed: number
  server: 'dovecot' | 'greenmail'
  deleteAfterFetch: boolean
  /** told now and then how far it is */
  onProgress?: (line: string) => void
  /** ends it early; it is thrown then */
  signal?: AbortSignal
}

export interface TortureResult {
  ledger: Ledger
  /** connections that a fault ended */
  cuts: number
  /** sends that were accepted, and those of which nobody knows whether they arrived */
  sends: { accepted: number; unknown: number }
  /** how often each of the five was found */
  faults: Record<Fault, number>
  seconds: number
  /** the data folder and the log; null: all went well, and it is gone */
  folder: string | null
}

const MAILS_PER_SECOND = 13.5
const SENDS_PER_SECOND = 1.5
const PROGRESS_EVERY_MS = 15_000
/** The daemon has this long to answer what is asked again, and to do all that is left. */
const ANSWERS_WITHIN_MS = 20_000
const REST_WITHIN_MS = 55_000

/** Needs the server that it is to use. Throws when it cannot be carried out; what it finds is in the result. */
export async function runTorture(options: TortureOptions): Promise<TortureResult> {
  const { seed, signal } = options
  const start = performance.now()
  const folder = await mkdtemp(join(tmpdir(), 'postern-torture-'))
  const ledger = createLedger(seed)
  let isKept = false
  try {
    await using world = await startWorld({ ...options, cacheDir: join(folder, 'cache') })
    const daemon = createDaemon(world, ledger, folder)
    await createInboxes(daemon, ledger)
    const cuts = () => world.imapLine.struck + world.smtpLine.struck
    const finishSends = await torment({ ...options, world, ledger, daemon, cuts })
    signal?.throwIfAborted()
    const figures = { cuts: cuts(), sends: await compare({ ...options, world, ledger, daemon, finishSends }) }
    isKept = ledger.findings.length > 0
    const seconds = (performance.now() - start) / 1_000
    return { ledger, ...figures, faults: countFaults(ledger), seconds, folder: isKept ? folder : null }
  } finally {
    if (!isKept) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface Run extends TortureOptions {
  world: World
  ledger: Ledger
  daemon: Daemon
}

async function createInboxes(daemon: Daemon, ledger: Ledger): Promise<void> {
  await using life = await daemon.liveInPeace()
  for (const address of INBOXES) {
    const inbox = await life.api.inbox(address.split('@')[0] as string)
    ledger.inboxes.set(inbox.id, address)
  }
}

/** Everything at once, for `ms`; returns how to repeat the sends that had no answer. */
async function torment(run: Run & { cuts: () => number }): Promise<(signal: AbortSignal) => Promise<void>> {
  const { world, ledger, daemon, seed } = run
  const over = new AbortController()
  const stop = () => over.abort()
  run.signal?.addEventListener('abort', stop, { once: true })
  const { signal } = over
  const passing = createPassing({ daemon, seed, signal })
  const sender = createSenderClient({ daemon, world, ledger, signal, perSecond: SENDS_PER_SECOND })
  const parts = [
    liveAndDie(daemon, seed, signal),
    breakLines(world, seed, signal),
    upset({ world, ledger, renumberForMs: run.ms / 2, signal }),
    deliverMail({ world, ledger, perSecond: MAILS_PER_SECOND, passing: passing.address, signal }),
    passing.run(),
    sender.run(),
    readApi({ daemon, ledger, signal }),
    tellProgress(run, signal),
  ]
  const late = setTimeout(stop, run.ms)
  try {
    await Promise.all(parts)
  } finally {
    clearTimeout(late)
    stop()
    await Promise.allSettled(parts)
    run.signal?.removeEventListener('abort', stop)
  }
  return sender.finish
}

async function tellProgress(
  { ledger, cuts, onProgress }: Run & { cuts: () => number },
  signal: AbortSignal,
): Promise<void> {
  const start = performance.now()
  while (!signal.aborted) {
    await sleep(PROGRESS_EVERY_MS, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return
    const seconds = Math.round((performance.now() - start) / 1_000)
    const { mails, sends, kills, uidValidityChanges, seen } = ledger
    onProgress?.(
      `${seconds} s: ${mails.size} mails (${seen.size} messages seen), ${sends.size} sends, ${kills} kills, ${cuts()} cuts, ${uidValidityChanges} UIDVALIDITY changes`,
    )
  }
}

/** Lets the daemon do what is left, starts it once more, and compares. */
async function compare(
  run: Run & { finishSends: (signal: AbortSignal) => Promise<void> },
): Promise<{ accepted: number; unknown: number }> {
  const { world, ledger, daemon, onProgress } = run
  onProgress?.('peace: the daemon does what is left')
  const restBy = performance.now() + REST_WITHIN_MS
  {
    await using _life = await daemon.liveInPeace()
    const deadline = AbortSignal.timeout(ANSWERS_WITHIN_MS)
    await run.finishSends(run.signal === undefined ? deadline : AbortSignal.any([deadline, run.signal]))
    await rest(run, restBy)
  }
  onProgress?.('peace: comparing')
  const dataDir = daemon.dataDir()
  let sends: { accepted: number; unknown: number }
  {
    await using life = await daemon.liveInPeace()
    await isReady(life.api)
    await rest(run, restBy)
    const holdings = await readHoldings(life, (token, raw) => {
      const mail = ledger.mails.get(token)
      return mail !== undefined && isIntact(mail, raw)
    })
    const events = readEvents(dataDir)
    const truth = { ledger, holdings, events }
    const onServer = await copiesIn(world.server, 'INBOX')
    const unroutedRaw = readUnroutedRaw(dataDir)
    compareMails({ ...truth, onServer, unroutedRaw, deleteAfterFetch: run.deleteAfterFetch })
    const inSent = await copiesIn(world.server, 'Sent', { bytes: true })
    sends = compareSends({ ...truth, transactions: world.sink.transactions, inSent })
    await compareSearch(life.api, ledger, holdings.messages)
  }
  const { damaged, trouble } = await checkFolder(dataDir)
  for (const what of damaged) ledger.findings.push({ fault: 'damaged', token: '', what })
  for (const what of trouble) ledger.findings.push({ fault: 'trouble', token: '', what })
  return sends
}

/** Waits until nothing is left to do; what is left at `by`, in ms of `performance.now`, is trouble. */
async function rest({ world, daemon, ledger, signal }: Run, by: number): Promise<void> {
  let left: string[] = []
  const isQuiet = async () => {
    signal?.throwIfAborted()
    left = unrest(daemon.dataDir(), await world.server.status())
    return left.length === 0
  }
  await until(isQuiet, { what: 'nothing is left to do', within: by - performance.now(), every: 250 }).catch(() => {
    ledger.findings.push({ fault: 'trouble', token: '', what: `the daemon does not come to rest: ${left.join(', ')}` })
  })
  signal?.throwIfAborted()
}

async function isReady(api: Api): Promise<void> {
  await until(async () => (await api.get('/readyz')).status === 200, { what: 'the daemon is ready' })
}

function countFaults(ledger: Ledger): Record<Fault, number> {
  const counts = { lost: 0, duplicated: 0, damaged: 0, resent: 0, trouble: 0 }
  for (const { fault } of ledger.findings) counts[fault] += 1
  return counts
}

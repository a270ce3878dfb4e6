/** THE road in: fetched mails into the tables, in short transactions that move the cursor with what they store. */
import type { Listed } from '../accounts/mailbox.ts'
import type { Clock } from '../lib/clock.ts'
import { messageOf } from '../lib/errors.ts'
import { freeBytes } from '../lib/garbage.ts'
import { type Log, printable } from '../lib/log.ts'
import { step } from '../lib/steps.ts'
import { type Db, transact } from '../store/db.ts'
import { type Folder, moveCursor } from '../store/folders.ts'
import { insertMiss } from '../store/misses.ts'
import { storageFailureOf } from '../store/storage-failure.ts'
import type { Group } from './fetch.ts'
import type { Fetched } from './fetch-group.ts'
import type { FilingRules } from './filing.ts'
import { firstRetry } from './miss-schedule.ts'
import { dropContents } from './packed-mail.ts'
import type { Reading } from './parse-task.ts'
import { type Arrival, type Stored, storeArrival } from './store-mail.ts'

export interface IngestOptions {
  db: Db
  clock: Clock
  log: Log
  rules: FilingRules
  folder: Folder
  /** told after each commit */
  onStored: (stored: readonly Stored[]) => void
  /** lets those go first whom somebody waits for (lib/foreground.ts) */
  giveWay: () => Promise<void>
  /** how many ms of work one transaction may be */
  stepMs: () => number
  signal: AbortSignal
}

/** One transaction ends after this many mails, or `stepMs`, or so many bytes for the disk, whichever is first: the API waits for it. */
const MOST_MAILS = 256
const MOST_BYTES = 4 * 1024 * 1024
/** How long parsed mail waits for that behind it; a mail that came alone waits for nothing. */
const GATHER_MS = 20

/**
 * Stores a group in UID order and lets the API have the thread between two transactions.
 * Throws when the data folder fails; everything before that is stored, and nothing behind it.
 */
export async function ingest(group: Group, options: IngestOptions): Promise<void> {
  const waiting = watch(group.mails)
  while (waiting.length > 0) {
    const ready = await gather(waiting, options.signal)
    step('in.parsed')
    options.signal.throwIfAborted()
    waiting.splice(0, storeSome(ready, options))
    await options.giveWay()
  }
  const { db, folder } = options
  transact(db, () => moveCursor(db, folder.id, group.upTo))
}

/** What is old when it arrives: it lay there before we came, or when the folder was numbered anew. */
export function arrivalOf(listed: Listed, reading: Reading, folder: Folder, clock: Clock): Arrival {
  const reread = listed.uid <= folder.reread_uid
  // INTERNALDATE knows no milliseconds: what came within our first second is live
  const isEarlier = (listed.receivedAt ?? 0) < Math.floor(folder.created_at / 1000) * 1000
  return {
    place: { folderId: folder.id, uidValidity: folder.uidvalidity, uid: listed.uid },
    receivedAt: listed.receivedAt ?? clock.now(),
    read: listed.flags.has('\\Seen'),
    old: (reread || listed.uid <= folder.backfill_uid) && isEarlier,
    reread,
    reading,
  }
}

type Ready = { listed: Listed; reading: Reading } | { listed: Listed; withheld: string }

interface Waiting {
  mail: Fetched
  /** what came of it; null while it is not read */
  ready: Ready | null
  /** resolves when it is read, or cannot be; null: there is nothing to read */
  reading: Promise<void> | null
}

function watch(mails: readonly Fetched[]): Waiting[] {
  return mails.map((mail) => {
    const { listed } = mail
    if (mail.kind === 'withheld') return { mail, ready: { listed, withheld: mail.error }, reading: null }
    const waiting: Waiting = { mail, ready: null, reading: null }
    waiting.reading = mail.reading.then((reading) => {
      waiting.ready = { listed, reading }
    }, nothing)
    return waiting
  })
}

function nothing(): void {}

/** The first mails that can be stored: the next one, and those behind it that are parsed within a moment, since a commit costs as much as ten mails. */
async function gather(waiting: readonly Waiting[], signal: AbortSignal): Promise<Ready[]> {
  const ready: Ready[] = []
  const late = Promise.withResolvers<'late'>()
  let timer: NodeJS.Timeout | undefined
  for (const next of waiting) {
    if (ready.length === MOST_MAILS) break
    if (next.ready === null) {
      if (ready.length === 0) next.ready = await readNext(next.mail, signal)
      else if (next.reading !== null) {
        timer ??= setTimeout(() => late.resolve('late'), GATHER_MS)
        await Promise.race([next.reading, late.promise])
      }
      // what was parsed before is stored first
      if (next.ready === null) break
    }
    ready.push(next.ready)
  }
  clearTimeout(timer)
  return ready
}

/** Throws when the data folder has failed: nothing behind this mail is stored. */
async function readNext(mail: Fetched, signal: AbortSignal): Promise<Ready> {
  const { listed } = mail
  if (mail.kind === 'withheld') return { listed, withheld: mail.error }
  return { listed, reading: await untilAborted(mail.reading, signal) }
}

/** A hostile mail keeps its parser busy up to a deadline: we do not wait for it when we are to stop. */
export async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const abort = () => reject(signal.reason)
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

/** Stores the first of `ready` in one transaction and returns how many they were. */
function storeSome(ready: readonly Ready[], options: IngestOptions): number {
  const { db, folder, log, onStored } = options
  let stored: (Stored | null)[]
  try {
    stored = transact(db, () => {
      const until = performance.now() + options.stepMs()
      const done: (Stored | null)[] = []
      let bytes = 0
      for (const mail of ready) {
        done.push(storeOne(mail, options))
        step('in.stored')
        bytes += bytesOf(mail)
        if (performance.now() > until || bytes > MOST_BYTES) break
      }
      moveCursor(db, folder.id, ready[done.length - 1]?.listed.uid ?? 0)
      step('in.moved')
      return done
    })
    step('in.committed')
  } catch (error) {
    if (storageFailureOf(error) !== null) throw error
    // Each gets a transaction of its own, and whichever is to blame is set aside.
    const [first, last] = [ready[0]?.listed.uid, ready.at(-1)?.listed.uid]
    log.warn(`the mails with UID ${first} to ${last} are stored one by one: ${printable(messageOf(error))}`)
    stored = ready.map((mail) => storeAlone(mail, options))
  }
  onStored(stored.filter((one) => one !== null))
  for (const mail of ready.slice(0, stored.length)) dropMemory(mail)
  return stored.length
}

/** What a mail puts into the database, but for the little that every row takes. */
function bytesOf(mail: Ready): number {
  if (!('reading' in mail)) return 0
  const { reading } = mail
  const raw = reading.raw.data?.length ?? 0
  if (reading.kind === 'unreadable') return raw
  const { text, html, contentClean, parts } = reading.mail
  const said = text.length + (html?.length ?? 0) + (contentClean?.length ?? 0)
  return parts.reduce((sum, { blob }) => sum + (blob.data?.length ?? 0), raw + said)
}

/** The collector is in no hurry for memory that is not on its heap. */
function dropMemory(mail: Ready): void {
  if (!('reading' in mail)) return
  const { reading } = mail
  if (reading.raw.data !== null) freeBytes(reading.raw.data)
  if (reading.kind === 'understood') dropContents(reading.mail)
}

function storeAlone(mail: Ready, options: IngestOptions): Stored | null {
  const attempt = (one: Ready) =>
    transact(options.db, () => {
      const stored = storeOne(one, options)
      moveCursor(options.db, options.folder.id, one.listed.uid)
      return stored
    })
  try {
    return attempt(mail)
  } catch (error) {
    if (!('reading' in mail)) throw error
    return attempt({ ...mail, reading: unstorable(mail.reading, error) })
  }
}

/** What is kept of a mail that broke its transaction. Throws `error` on when the data folder is to blame. */
export function unstorable({ fingerprint, raw }: Reading, error: unknown): Reading {
  if (storageFailureOf(error) !== null) throw error
  return { kind: 'unreadable', fingerprint, raw, error: `it could not be stored: ${messageOf(error)}` }
}

function storeOne(mail: Ready, { db, clock, rules, folder }: IngestOptions): Stored | null {
  if ('reading' in mail) return storeArrival(db, rules, arrivalOf(mail.listed, mail.reading, folder, clock))
  const place = { folderId: folder.id, uidValidity: folder.uidvalidity, uid: mail.listed.uid }
  insertMiss(db, place, { dueAt: firstRetry(clock), error: mail.withheld })
  return null
}

/** One loop reads the mailbox: IDLE, the interval or a caller wakes it, and no failure ends it. */
import { connectImap, type ImapOptions } from '../accounts/imap.ts'
import type { Mailbox } from '../accounts/mailbox.ts'
import { type Trouble, TroubleError } from '../accounts/trouble.ts'
import { type Clock, DAY, momentIn, SECOND } from '../lib/clock.ts'
import { messageOf } from '../lib/errors.ts'
import type { InboxId } from '../lib/ids.ts'
import { type Log, printable } from '../lib/log.ts'
import { step } from '../lib/steps.ts'
import { limitAfterwards } from '../store/afterwards.ts'
import type { BlobFolder } from '../store/blob-files.ts'
import { type Db, transact } from '../store/db.ts'
import { openFolder } from '../store/folders.ts'
import { explainStorageFailure } from '../store/storage-failure.ts'
import { createAccountState, type MailboxStatus, type PollTrouble } from './account-state.ts'
import { adoptFolder } from './adopt-folder.ts'
import { createAnnouncer } from './announce.ts'
import { createBackoff } from './backoff.ts'
import type { Suspects } from './fetch-group.ts'
import type { FilingRules } from './filing.ts'
import type { OfferRule } from './offer-inbox.ts'
import type { ParsePool } from './parse-pool.ts'
import type { Stored } from './store-mail.ts'
import { createSyncRequests, type SyncOutcome } from './sync-requests.ts'
import { announceRead, nextDue, type TurnOptions, takeTurn } from './turn.ts'

export interface PollerOptions {
  db: Db
  blobs: BlobFolder
  clock: Clock
  log: Log
  pool: ParsePool
  imap: ImapOptions
  pollSeconds: number
  /** how far back a first sync reads */
  syncSince: { kind: 'all' } | { kind: 'now' } | { kind: 'days'; days: number }
  rules: FilingRules
  /** how the log offers to create a missing inbox */
  offer: OfferRule
  /** lets those go first whom somebody waits for */
  giveWay: () => Promise<void>
  stepMs: () => number
  /** mail was committed: whoever follows the events may look */
  onStored: () => void
  /** ms after which a manual sync answers `syncing`; default 25 s */
  answerWithinMs?: number
}

export interface Poller extends AsyncDisposable {
  /** Reads the mailbox now. Never throws: what the server does is in the outcome. */
  sync(inboxId: InboxId, signal: AbortSignal): Promise<SyncOutcome>
  status(): MailboxStatus
  /** There may be something to do on the server. */
  wake(): void
  /** Begins to stop: the turn under way is broken off, and callers are answered. Disposal waits for the end. */
  stop(): void
}

/** Starts reading, whether or not the server can be reached: trouble shows in `status`, in the log and as events. */
export function startPoller(options: PollerOptions): Poller {
  const { db, clock, log, imap, rules } = options
  const where = `${imap.host}:${imap.port}/${imap.folder}`
  log.info(`IMAP poller starting: ${printable(where)} (interval=${options.pollSeconds}s)`)

  const account = `${imap.credentials.username}@${imap.host}`.toLowerCase()
  const startedAt = clock.now()
  const folder = transact(db, () => {
    const horizon = horizonOf(options.syncSince, startedAt)
    const row = openFolder(db, { account, name: imap.folder, horizon, at: startedAt })
    limitAfterwards(db, row.id, rules.afterFetch)
    return row
  })
  const state = createAccountState({ db, clock, log, account, folder })
  const announcer = createAnnouncer(log, options.offer)
  const requests = createSyncRequests()
  const backoff = createBackoff(clock)
  const suspects: Suspects = new Map()
  const stop = new AbortController()

  let mailbox: Mailbox | null = null
  /** is it time to select the folder again? */
  let isDated = () => false
  /** ends the rest between two turns, or the wait before the next attempt */
  let interrupt = () => {}
  let restIsOver = false
  /** the password was refused: asking again and again locks accounts */
  let locked: PollTrouble | null = null
  let storedInTurn = 0

  const onStored = (stored: readonly Stored[]) => {
    storedInTurn += stored.length
    requests.count(stored)
    announcer.stored(stored)
    if (stored.some((mail) => mail.outcome !== 'known' || mail.filed.length > 0)) options.onStored()
  }
  const turnOn = (open: Mailbox): TurnOptions => ({
    ...options,
    mailbox: open,
    folderId: folder.id,
    suspects,
    onStored,
    signal: stop.signal,
  })

  const connect = async (): Promise<Mailbox> => {
    const connected = await connectImap(imap, stop.signal)
    if (connected.kind === 'failed') throw new TroubleError(connected.trouble)
    const { mailbox: open, plain } = connected
    mailbox = open
    backoff.connected()
    const idle = imap.idle && open.capabilities.has('IDLE')
    const mails = `${open.snapshot.exists} ${open.snapshot.exists === 1 ? 'mail' : 'mails'}`
    const wasPlain = state.status().plain
    state.connected({ idle, plain, text: `connected to ${printable(where)}, ${mails}${idle ? ', IDLE' : ''}` })
    if (plain && !wasPlain) log.warn(`the connection to ${imap.host} is not encrypted: the server offers no STARTTLS`)
    await adopt(open)
    return open
  }
  const adopt = async (open: Mailbox) => {
    const dueAt = momentIn(clock, options.pollSeconds * SECOND)
    isDated = () => clock.now() >= dueAt()
    const adopted = await adoptFolder({ db, log, mailbox: open }, folder.id)
    step('in.adopted')
    if (adopted.fromStart) await announceRead(turnOn(open), adopted.folder)
  }
  /** The folder may have become another one meanwhile, and no server has to say so. */
  const lookAgain = async (open: Mailbox): Promise<Mailbox> => {
    if (!isDated()) return open
    await open.reopen()
    await adopt(open)
    return open
  }
  const disconnect = async () => {
    const open = mailbox
    mailbox = null
    await open?.[Symbol.asyncDispose]()
  }

  const turn = async () => {
    storedInTurn = 0
    const kept = mailbox
    try {
      await takeTurn(turnOn(kept === null ? await connect() : await lookAgain(kept)))
    } catch (error) {
      // A connection may have died in its sleep: that is not the server being down.
      const isStale = kept !== null && storedInTurn === 0 && error instanceof TroubleError
      if (!isStale || error.trouble.code !== 'dropped' || stop.signal.aborted) throw error
      log.debug(`${error.trouble.text}; connecting again`)
      await disconnect()
      await takeTurn(turnOn(await connect()))
    } finally {
      announcer.turnEnds()
    }
  }

  const rest = async (): Promise<void> => {
    if (requests.waiting || restIsOver || mailbox === null) return
    const now = clock.now()
    const due = Math.min(clock.in(options.pollSeconds * SECOND), nextDue(db, folder.id) ?? Number.POSITIVE_INFINITY)
    const woken = new AbortController()
    interrupt = () => woken.abort()
    await mailbox.waitForNews(Math.max(due - now, 0), woken.signal)
  }

  const waitUntil = (at: number) =>
    new Promise<void>((resolve) => {
      if (requests.waiting || stop.signal.aborted) return resolve()
      const timer = setTimeout(resolve, Math.max(at - clock.now(), 0))
      interrupt = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  /** Says what is wrong, lets the callers know, and waits. */
  const recover = async (error: unknown, hadFinished: boolean) => {
    const stage = mailbox === null ? 'connecting' : 'reading'
    await disconnect()
    const trouble = troubleOf(error)
    if (trouble.code === 'internal') log.error({ err: error }, 'the poller met an internal error')
    const isDrop = trouble.code === 'dropped' && (hadFinished || storedInTurn > 0)
    const nextAt = isDrop ? backoff.afterDrop() : backoff.afterFailure(trouble)
    locked = trouble.code === 'auth' ? trouble : null
    if (!hadFinished) requests.turnFailed(trouble, locked !== null)
    if (isDrop) state.dropped(trouble, nextAt)
    else state.failed(trouble, stage, nextAt)
    await waitUntil(nextAt)
    locked = null
  }

  /** Where trouble cannot even be told, as with an event log that is broken, the loop goes on all the same. */
  const survive = async (error: unknown, hadFinished: boolean) => {
    try {
      await recover(error, hadFinished)
    } catch (unsaid) {
      log.error({ err: unsaid }, 'the poller could not record what is wrong; trying again')
      locked = null
      await waitUntil(backoff.afterFailure({ code: 'internal', waitMs: null }))
    }
  }

  const run = async () => {
    while (!stop.signal.aborted) {
      let finished = false
      try {
        restIsOver = false
        requests.turnBegins()
        await turn()
        finished = true
        backoff.turnFinished()
        state.synced()
        requests.turnEnds()
        await rest()
      } catch (error) {
        if (!stop.signal.aborted) await survive(error, finished)
      } finally {
        interrupt = () => {}
      }
    }
  }
  const running = run()
  const stopNow = () => {
    stop.abort()
    interrupt()
    requests.end()
  }

  return {
    async sync(inboxId, signal) {
      if (locked !== null) return { kind: 'failed', trouble: locked }
      const outcome = requests.join(inboxId, options.answerWithinMs ?? 25 * SECOND, signal)
      interrupt()
      return outcome
    },
    status: state.status,
    wake() {
      restIsOver = true
      if (mailbox !== null) interrupt()
    },
    stop: stopNow,
    async [Symbol.asyncDispose]() {
      stopNow()
      await running
      await disconnect()
    },
  }
}

/** Mail with an earlier INTERNALDATE is not read; servers keep no milliseconds. */
function horizonOf(since: PollerOptions['syncSince'], now: number): number | null {
  if (since.kind === 'all') return null
  const from = since.kind === 'now' ? now : now - since.days * DAY
  return Math.floor(from / SECOND) * SECOND
}

function troubleOf(error: unknown): PollTrouble {
  if (error instanceof TroubleError) return error.trouble
  const nothing: Pick<Trouble, 'serverText' | 'waitMs'> = { serverText: null, waitMs: null }
  const text = printable(messageOf(error))
  const storage = explainStorageFailure(error)
  if (storage !== null) {
    return { code: 'storage', text: `mail could not be stored: ${text}`, fix: asSentence(storage.fix), ...nothing }
  }
  return { code: 'internal', text: 'internal error while reading the mailbox', fix: 'Look at the log.', ...nothing }
}

function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** How the mailbox is doing: for /readyz, as log lines and as events, each said once per change. */
import type { Trouble, TroubleCode } from '../accounts/trouble.ts'
import { type Clock, MINUTE } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { EventData } from '../mail/event.ts'
import { type Db, transact } from '../store/db.ts'
import { appendEvent } from '../store/events.ts'
import { markSynced } from '../store/folders.ts'
import { storageFailureOf } from '../store/storage-failure.ts'

/** What may be wrong: with the server, with our own data folder, or with us. */
export interface PollTrouble extends Omit<Trouble, 'code'> {
  code: TroubleCode | 'storage' | 'internal'
}

export interface MailboxStatus {
  state: 'starting' | 'connected' | 'retrying'
  /** why it is not connected; null when it is, or when nothing is known yet */
  trouble: PollTrouble | null
  /** when the folder was last read to its end, ms since the epoch */
  lastSyncAt: number | null
  /** when it is tried again, ms since the epoch; null while it is connected */
  nextAttemptAt: number | null
  /** is the server telling us of new mail by itself? */
  idle: boolean
  /** does the password go over the wire without TLS? */
  plain: boolean
}

export interface AccountState {
  status(): MailboxStatus
  connected(more: { idle: boolean; plain: boolean; text: string }): void
  /** A connection that had done its work ended; that is no trouble unless it cannot be had again. */
  dropped(trouble: PollTrouble, nextAttemptAt: number): void
  /** `stage`: trouble with reading is not over when the next connection stands */
  failed(trouble: PollTrouble, stage: 'connecting' | 'reading', nextAttemptAt: number): void
  /** a turn was finished */
  synced(): void
}

export interface AccountStateOptions {
  db: Db
  clock: Clock
  log: Log
  /** `user@host` */
  account: string
  folder: { id: number; name: string; synced_at: number | null }
}

type AccountEvent = 'account.connected' | 'account.error' | 'account.recovered'
type Said = { [T in AccountEvent]: { type: T; data: EventData[T] } }[AccountEvent]

export function createAccountState(options: AccountStateOptions): AccountState {
  const { db, clock, log, account, folder } = options
  let status: MailboxStatus = {
    state: 'starting',
    trouble: null,
    lastSyncAt: folder.synced_at,
    nextAttemptAt: null,
    idle: false,
    plain: false,
  }
  const place = { side: 'imap', account, folder: folder.name } as const
  let everConnected = false
  /** the trouble that was told; null: all is well */
  let told: { text: string; stage: 'connecting' | 'reading' } | null = null
  let attempts = 0
  let savedAt = 0

  /** The log has the change already: an event that cannot be written waits for no disk. */
  const append = (said: Said) => {
    try {
      const at = clock.now()
      transact(db, () => appendEvent(db, { ...said, subject: account, at }))
    } catch (error) {
      if (storageFailureOf(error) === null) throw error
    }
  }

  const recovered = (text: string) => {
    log.info(`${text}, after ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'} that failed`)
    append({ type: 'account.recovered', data: place })
    told = null
    attempts = 0
    status = { ...status, state: 'connected', trouble: null, nextAttemptAt: null }
  }

  return {
    status: () => status,
    connected({ idle, plain, text }) {
      status = { ...status, nextAttemptAt: null, idle, plain }
      if (!everConnected) append({ type: 'account.connected', data: place })
      everConnected = true
      if (told?.stage === 'reading') log.debug(text)
      else if (told !== null) recovered(text)
      else {
        log.info(text)
        status = { ...status, state: 'connected', trouble: null }
      }
    },
    dropped(trouble, nextAttemptAt) {
      status = { ...status, state: 'retrying', trouble, nextAttemptAt, idle: false }
      log.info(`${trouble.text}; connecting again ${inTime(nextAttemptAt, clock)}`)
    },
    failed(trouble, stage, nextAttemptAt) {
      status = { ...status, state: 'retrying', trouble, nextAttemptAt, idle: false }
      attempts += 1
      const line = `${trouble.text}; trying again ${inTime(nextAttemptAt, clock)}. ${trouble.fix}`
      const isKnown = told?.text === trouble.text
      told = { text: trouble.text, stage }
      if (isKnown) {
        log.debug(line)
        return
      }
      log.warn(line)
      const { code, text: error, fix } = trouble
      append({ type: 'account.error', data: { ...place, code, error, fix } })
    },
    synced() {
      if (told !== null) recovered('reading mail again')
      const now = clock.now()
      status = { ...status, lastSyncAt: now }
      // the moment is worth a write a minute, not one per mail
      if (Math.abs(now - savedAt) < MINUTE) return
      savedAt = now
      transact(db, () => markSynced(db, folder.id, now))
    },
  }
}

function inTime(at: number, clock: Clock): string {
  const seconds = Math.max(0, at - clock.now()) / 1000
  return seconds < 10 ? `in ${seconds.toFixed(1)} s` : `in ${Math.round(seconds)} s`
}

/** One turn on an open connection: new mail, then what the server withheld, then what is to be done to its copies. */
import type { Mailbox } from '../accounts/mailbox.ts'
import type { Clock } from '../lib/clock.ts'
import { type Log, printable } from '../lib/log.ts'
import { nextAfterwardAt } from '../store/afterwards.ts'
import { type BlobFolder, holdBlobs } from '../store/blob-files.ts'
import type { Db } from '../store/db.ts'
import { type Folder, readFolder } from '../store/folders.ts'
import { nextMissAt } from '../store/misses.ts'
import { drainAfterwards } from './afterwards.ts'
import { countNew, fetchNew, type Horizon, readAhead } from './fetch.ts'
import type { Suspects } from './fetch-group.ts'
import type { FilingRules } from './filing.ts'
import { ingest } from './ingest.ts'
import type { ParsePool } from './parse-pool.ts'
import { retryMisses } from './retry-misses.ts'
import type { Stored } from './store-mail.ts'

export interface TurnOptions {
  db: Db
  blobs: BlobFolder
  clock: Clock
  log: Log
  mailbox: Mailbox
  folderId: number
  rules: FilingRules
  pool: ParsePool
  suspects: Suspects
  /** told after each commit */
  onStored: (stored: readonly Stored[]) => void
  giveWay: () => Promise<void>
  stepMs: () => number
  signal: AbortSignal
}

/** Where the connection is lost again and again, a backlog has no end at which its copies could be dealt with. */
const TIDY_EVERY = 500

/** Throws a TroubleError when the server fails and a StorageError or SQLite's when the data folder does; what was committed stands. */
export async function takeTurn(options: TurnOptions): Promise<void> {
  const { db, blobs } = options
  const folder = readFolder(db, options.folderId)
  {
    using _hold = holdBlobs(blobs)
    const groups = fetchNew({ ...options, from: folder.last_uid + 1, horizon: horizonOf(folder) })
    let stored = 0
    for await (const group of readAhead(groups)) {
      await ingest(group, { ...options, folder })
      stored += group.mails.length
      if (stored < TIDY_EVERY) continue
      stored = 0
      await tidy(options, folder)
    }
    await retryMisses({ ...options, folder })
  }
  await tidy(options, folder)
}

/** When the next turn has something to do that is not new mail; null: nothing. */
export function nextDue(db: Db, folderId: number): number | null {
  const due = [nextMissAt(db, folderId), nextAfterwardAt(db, folderId)].filter((at) => at !== null)
  return due.length === 0 ? null : Math.min(...due)
}

/** Says what a first read will bring, and what it will do to the server's mail. */
export async function announceRead(options: TurnOptions, folder: Folder): Promise<void> {
  const { log, mailbox, rules } = options
  const { mails, unread } = await countNew({ ...options, from: folder.last_uid + 1, horizon: horizonOf(folder) })
  if (mails === 0) {
    log.info(`nothing to read in ${printable(folder.name)} yet`)
    return
  }
  const older = folder.horizon === null ? '' : `, older ones are left (${mailbox.snapshot.exists} in all)`
  const touched = {
    nothing: 'the server’s copies stay as they are',
    mark_read: `up to ${unread} of them will be marked read on the server, those that match an inbox`,
    delete: `up to ${mails} of them will be deleted from the server, those that match an inbox`,
  }
  log.info(
    `${mails} ${mails === 1 ? 'mail' : 'mails'} to read in ${printable(folder.name)}${older}; ${touched[rules.afterFetch]}`,
  )
}

/** It is for what lay in the folder when it was first read, or numbered anew: a move keeps the date, and the server's clock may be slow. */
function horizonOf(folder: Folder): Horizon {
  return { since: folder.horizon, upTo: Math.max(folder.backfill_uid, folder.reread_uid) }
}

async function tidy(options: TurnOptions, folder: Folder): Promise<void> {
  const { log } = options
  const { markedRead, deleted, onlyMarked, error } = await drainAfterwards({ ...options, folder })
  if (markedRead > 0) log.info(`${markedRead} marked read on the server`)
  if (deleted > 0) log.info(`${deleted} deleted from the server`)
  if (onlyMarked > 0) {
    log.info(
      `${onlyMarked} marked as deleted on the server, which lacks UIDPLUS: they go when a mail program expunges the folder`,
    )
  }
  if (error !== null) log.warn(`mail on the server is not changed yet: ${printable(error)}; trying again later`)
}

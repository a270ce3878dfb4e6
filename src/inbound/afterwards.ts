/** What is done to the server's copies after our commit, from its to-do list: marked read or removed, and tried again until it is. */
import type { Mailbox } from '../accounts/mailbox.ts'
import { TroubleError } from '../accounts/trouble.ts'
import { type Clock, doubling, HOUR, jitter, MINUTE } from '../lib/clock.ts'
import { step } from '../lib/steps.ts'
import { type Action, attemptsOf, dueAfterwards, finishAfterwards, postponeAfterwards } from '../store/afterwards.ts'
import { type Db, transact } from '../store/db.ts'
import type { Folder } from '../store/folders.ts'

export interface AfterwardsOptions {
  db: Db
  clock: Clock
  mailbox: Mailbox
  folder: Folder
  signal: AbortSignal
}

export interface Done {
  markedRead: number
  deleted: number
  /** marked \Deleted only, since the server has no UIDPLUS */
  onlyMarked: number
  /** why some were put off; null when none was */
  error: string | null
}

const BATCH = 500

/** Does everything that is due. Throws a TroubleError when the connection is lost; what was not confirmed is done again. */
export async function drainAfterwards(options: AfterwardsOptions): Promise<Done> {
  const { db, clock, folder, mailbox, signal } = options
  const done: Done = { markedRead: 0, deleted: 0, onlyMarked: 0, error: null }
  for (const action of ['mark_read', 'delete'] as const) {
    for (;;) {
      signal.throwIfAborted()
      const uids = dueAfterwards(db, folder, action, clock.now(), BATCH)
      if (uids.length === 0) break
      if (mailbox.snapshot.readOnly)
        postpone(options, uids, done, 'the folder cannot be changed: the server opened it read-only')
      else await perform(options, action, uids, done)
    }
  }
  return done
}

/** A refused batch is halved until the one at fault stands alone. */
async function perform(options: AfterwardsOptions, action: Action, uids: readonly number[], done: Done): Promise<void> {
  const { db, folder, mailbox } = options
  step('after.due')
  try {
    await mailbox.addFlags(uids, ['\\Seen'])
    step('after.flagged')
    if (action === 'mark_read') done.markedRead += uids.length
    else if (await mailbox.expunge(uids)) done.deleted += uids.length
    else done.onlyMarked += uids.length
    if (action === 'delete') step('after.expunged')
  } catch (error) {
    if (!(error instanceof TroubleError) || error.trouble.code !== 'protocol') throw error
    const middle = Math.ceil(uids.length / 2)
    // A batch that was put off before is not taken apart again: the server wants none of it today.
    if (uids.length === 1 || attemptsOf(db, folder, uids[0] ?? 0) > 0) {
      postpone(options, uids, done, error.trouble.text)
      return
    }
    await perform(options, action, uids.slice(0, middle), done)
    await perform(options, action, uids.slice(middle), done)
    return
  }
  transact(db, () => finishAfterwards(db, folder, uids))
  step('after.recorded')
}

function postpone({ db, clock, folder }: AfterwardsOptions, uids: readonly number[], done: Done, error: string): void {
  done.error = error
  const attempts = attemptsOf(db, folder, uids[0] ?? 0) + 1
  const dueAt = clock.in(jitter(doubling(attempts, MINUTE, HOUR)))
  transact(db, () => postponeAfterwards(db, folder, uids, { dueAt, error }))
}

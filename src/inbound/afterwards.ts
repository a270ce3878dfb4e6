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
/** To find the one at fault among 500 takes 10 refusals; a server that has said no so often wants none of it today. */
const MOST_REFUSALS = 20

/** Does everything that is due. Throws a TroubleError when the connection is lost; what was not confirmed is done again. */
export async function drainAfterwards(options: AfterwardsOptions): Promise<Done> {
  const { db, clock, folder, mailbox, signal } = options
  const done: Done = { markedRead: 0, deleted: 0, onlyMarked: 0, error: null }
  const refusals = { count: 0 }
  for (const action of ['mark_read', 'delete'] as const) {
    for (;;) {
      signal.throwIfAborted()
      const uids = dueAfterwards(db, folder, action, clock.now(), BATCH)
      if (uids.length === 0) break
      if (mailbox.snapshot.readOnly)
        postpone(options, uids, done, 'the folder cannot be changed: the server opened it read-only')
      else await perform({ ...options, action, done, refusals }, uids)
    }
  }
  return done
}

interface Performance extends AfterwardsOptions {
  action: Action
  done: Done
  /** of this drain */
  refusals: { count: number }
}

/** A refused batch is halved until the one at fault stands alone. */
async function perform(options: Performance, uids: readonly number[]): Promise<void> {
  const { db, folder, mailbox, action, done, refusals } = options
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
    refusals.count += 1
    if (uids.length === 1 || refusals.count > MOST_REFUSALS) {
      postpone(options, uids, done, error.trouble.text)
      return
    }
    const middle = Math.ceil(uids.length / 2)
    await perform(options, uids.slice(0, middle))
    await perform(options, uids.slice(middle))
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

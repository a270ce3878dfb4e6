/** Deleting an inbox: gone for everyone at once, its messages removed in short transactions until nothing is left. */
import { type Clock, SECOND } from '../lib/clock.ts'
import type { InboxId } from '../lib/ids.ts'
import type { Log } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import { step } from '../lib/steps.ts'
import type { BlobFolder } from './blob-files.ts'
import { sweepBlobs } from './blobs.ts'
import { all, type Db, first, run, sql, transact } from './db.ts'
import { appendEvent } from './events.ts'
import { forgetOwners } from './inbox-addresses.ts'
import { getInbox } from './inboxes.ts'
import { removeMessage } from './messages.ts'
import { cancelQueuedOf } from './outbox.ts'

/** Others wait while a transaction runs on the API's thread. */
const LONGEST_TRANSACTION_MS = 10
const BATCH = 200

/** Takes the inbox and its addresses away, cancels its queued sends and begins to clear it out; then wake the removal. Throws 404. */
export function deleteInbox(db: Db, idOrAddress: string, at: number): void {
  const { id, emailAddress } = getInbox(db, idOrAddress)
  transact(db, () => {
    cancelQueuedOf(db, id, at)
    run(db, sql.deleteFrom('inbox_addresses').where('inbox_id', '=', id))
    run(db, sql.deleteFrom('claims').where('inbox_id', '=', id))
    run(db, sql.updateTable('inboxes').set({ catch_all: 0, deleted_at: at }).where('id', '=', id))
    forgetOwners(db)
    appendEvent(db, { type: 'inbox.deleted', subject: id, at, inboxId: id, data: { id, email_address: emailAddress } })
  })
  // a small inbox is gone with the answer, and its address is free
  removeSome(db, id)
  removeRow(db, id)
}

export interface RemovalOptions {
  db: Db
  blobs: BlobFolder
  clock: Clock
  log: Log
  /** lets those go first whom somebody waits for */
  giveWay: () => Promise<void>
}

/** Removes what deleted inboxes have left behind, also what a restart interrupted. */
export function startInboxRemoval(options: RemovalOptions): Loop {
  const { db, blobs, clock, log, giveWay } = options
  return startLoop({
    name: 'removing deleted inboxes',
    clock,
    log,
    async turn(signal) {
      let waiting = false
      for (const { id } of all(db, sql.selectFrom('inboxes').select('id').where('deleted_at', 'is not', null))) {
        while (!signal.aborted && removeSome(db, id)) {
          sweepBlobs(db, blobs)
          await giveWay()
        }
        if (signal.aborted) return null
        if (!removeRow(db, id)) waiting = true
      }
      sweepBlobs(db, blobs)
      return waiting ? clock.in(SECOND) : null
    },
  })
}

/** Removes as many messages, then tombstones, as a short transaction can; false when there was none. One on the wire is left to end. */
function removeSome(db: Db, inboxId: InboxId): boolean {
  const ids = all(
    db,
    sql
      .selectFrom('messages')
      .select('id')
      .where('inbox_id', '=', inboxId)
      .where((row) => row.or([row('state', 'is', null), row('state', '!=', 'sending')]))
      .limit(BATCH),
  )
  const end = performance.now() + LONGEST_TRANSACTION_MS
  transact(db, () => {
    for (const { id } of ids) {
      removeMessage(db, id)
      if (performance.now() > end) return
    }
  })
  step('removal.removed')
  return ids.length > 0 || removeTombstones(db, inboxId)
}

function removeTombstones(db: Db, inboxId: InboxId): boolean {
  const some = sql.selectFrom('removals').select('mail_id').where('inbox_id', '=', inboxId).limit(1_000)
  return run(db, sql.deleteFrom('removals').where('inbox_id', '=', inboxId).where('mail_id', 'in', some)).changes > 0
}

/** Removes the inbox's row, and with it what is left of its threads; false while it still has messages. */
function removeRow(db: Db, id: InboxId): boolean {
  return transact(db, () => {
    const left = first(db, sql.selectFrom('messages').select('id').where('inbox_id', '=', id).limit(1))
    if (left !== undefined) return false
    run(db, sql.deleteFrom('inboxes').where('id', '=', id))
    return true
  })
}

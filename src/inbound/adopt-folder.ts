/** A folder that was just opened, against what we know of it: new, as it was, or numbered anew. */
import type { Snapshot } from '../accounts/mailbox.ts'
import type { Log } from '../lib/log.ts'
import { dropAfterwards } from '../store/afterwards.ts'
import { dropCopies } from '../store/copies.ts'
import { type Db, transact } from '../store/db.ts'
import { beginFolder, type Folder, readFolder, renumberFolder } from '../store/folders.ts'
import { updateMail } from '../store/mails.ts'
import { dropMisses } from '../store/misses.ts'

/** A server that does not tell its next UID leaves the INTERNALDATE to say what is old. */
const ANY_UID = 2 ** 32 - 1

export interface Adopted {
  folder: Folder
  /** is it read from its start? */
  fromStart: boolean
}

/** Brings our row in step with the server before anything is read. */
export function adoptFolder(db: Db, id: number, snapshot: Snapshot, log: Log): Adopted {
  const folder = readFolder(db, id)
  const { uidValidity, uidNext } = snapshot
  const newest = uidNext === null ? ANY_UID : uidNext - 1
  if (folder.uidvalidity === 0) {
    transact(db, () => beginFolder(db, id, { uidValidity, backfillUid: newest }))
    return { folder: readFolder(db, id), fromStart: true }
  }
  const isRenumbered = folder.uidvalidity !== uidValidity
  // RFC 9051 §2.3.1.1 forbids it; a mailbox that was restored from a backup does it all the same.
  const isRewound = !isRenumbered && newest < folder.last_uid
  if (!isRenumbered && !isRewound) return { folder, fromStart: false }
  log.warn(
    isRenumbered
      ? `the server has numbered ${folder.name} anew (UIDVALIDITY ${folder.uidvalidity} is ${uidValidity} now): reading it again, known mail is recognized`
      : `the server's numbers in ${folder.name} went back (from ${folder.last_uid} to ${newest}): reading it again, known mail is recognized`,
  )
  transact(db, () => {
    // what we wanted of the old numbers would hit other mails; reading again brings it back
    dropAfterwards(db, id)
    dropCopies(db, id, uidValidity)
    for (const standIn of dropMisses(db, id)) updateMail(db, standIn, { state: 'removed', error: null })
    renumberFolder(db, id, { uidValidity, rereadUid: newest })
  })
  return { folder: readFolder(db, id), fromStart: true }
}

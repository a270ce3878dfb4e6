/** A folder that was just opened, against what we know of it: new, as it was, numbered anew, or another one of the same name. */
import type { Mailbox } from '../accounts/mailbox.ts'
import { type Log, printable } from '../lib/log.ts'
import { readMessageId } from '../mail/message-ids.ts'
import { firstValue, readFields } from '../mail/mime/headers.ts'
import { dropAfterwards } from '../store/afterwards.ts'
import { dropCopies, newestCopies } from '../store/copies.ts'
import { type Db, transact } from '../store/db.ts'
import { beginFolder, type Folder, readFolder, renumberFolder } from '../store/folders.ts'
import { updateMail } from '../store/mails.ts'
import { dropMisses } from '../store/misses.ts'
import { refusalOf } from './list-mails.ts'

/** A server that does not tell its next UID leaves the INTERNALDATE to say what is old. */
const ANY_UID = 2 ** 32 - 1
/** So many of the newest mails that we know are looked at: some are deleted, one that is there is enough. */
const MOST_PROBES = 10

export interface Adopted {
  folder: Folder
  /** is it read from its start? */
  fromStart: boolean
}

/** Brings our row in step with the server before anything is read. Throws a TroubleError when the connection is lost. */
export async function adoptFolder(
  { db, log, mailbox }: { db: Db; log: Log; mailbox: Mailbox },
  id: number,
): Promise<Adopted> {
  const folder = readFolder(db, id)
  const { uidValidity, uidNext } = mailbox.snapshot
  const newest = uidNext === null ? ANY_UID : uidNext - 1
  if (folder.uidvalidity === 0) {
    transact(db, () => beginFolder(db, id, { uidValidity, backfillUid: newest }))
    return { folder: readFolder(db, id), fromStart: true }
  }
  const why = await whyAnew(db, folder, mailbox, newest)
  if (why === null) return { folder, fromStart: false }
  log.warn(`${why}: reading it again, known mail is recognized`)
  transact(db, () => {
    // what we wanted of the old numbers would hit other mails; reading again brings it back
    dropAfterwards(db, id)
    dropCopies(db, id, uidValidity)
    for (const standIn of dropMisses(db, id)) updateMail(db, standIn, { state: 'removed', error: null })
    renumberFolder(db, id, { uidValidity, rereadUid: newest })
  })
  return { folder: readFolder(db, id), fromStart: true }
}

/**
 * Why the numbers that we know mean nothing any more; null when they do. RFC 9051 §2.3.1.1 wants another UIDVALIDITY then; a
 * mailbox restored from a backup, or deleted and made again by a server with one UIDVALIDITY for all, keeps it all the same.
 */
async function whyAnew(db: Db, folder: Folder, mailbox: Mailbox, newest: number): Promise<string | null> {
  const name = printable(folder.name)
  const { uidValidity } = mailbox.snapshot
  if (folder.uidvalidity !== uidValidity) {
    return `the server has numbered ${name} anew (UIDVALIDITY ${folder.uidvalidity} is ${uidValidity} now)`
  }
  if (newest < folder.last_uid) {
    return `the server's numbers in ${name} went back (from ${folder.last_uid} to ${newest})`
  }
  return (await holdsOthers(db, folder, mailbox))
    ? `the server has other mails in ${name} under the numbers we know`
    : null
}

/** Are the mails under known numbers others than those that we stored? One that is the same says no. */
async function holdsOthers(db: Db, folder: Folder, mailbox: Mailbox): Promise<boolean> {
  const known = newestCopies(db, folder, MOST_PROBES)
  if (known.length === 0) return false
  let found = new Map<number, string>()
  try {
    found = await mailbox.headers(
      known.map(({ uid }) => uid),
      ['MESSAGE-ID'],
    )
  } catch (error) {
    // a server that does not say gives no reason to read again
    refusalOf(error)
  }
  const compared = known.flatMap(({ uid, messageId }) => {
    const field = found.get(uid)
    const id = field === undefined ? null : readMessageId(firstValue(readFields([field]), 'message-id') ?? '')
    return id === null ? [] : [id === messageId]
  })
  return compared.length > 0 && !compared.includes(true)
}

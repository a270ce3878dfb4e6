/** Where a mail lies on the server: folder, UIDVALIDITY and UID. */
import type { MailId } from '../lib/ids.ts'
import { all, type Db, hot, run, sql } from './db.ts'

/** The place of one copy. */
export interface Place {
  folderId: number
  uidValidity: number
  uid: number
}

const insertRow = hot<{ folderId: number; uidValidity: number; uid: number; mailId: MailId }>((p) =>
  sql
    .insertInto('copies')
    .values({ folder_id: p('folderId'), uidvalidity: p('uidValidity'), uid: p('uid'), mail_id: p('mailId') })
    .onConflict((conflict) => conflict.doNothing()),
)

/** Notes that `mailId` lies at `place`; a server that gave a UID to another mail (RFC 9051 forbids it) is believed. */
export function insertCopy(db: Db, place: Place, mailId: MailId): void {
  // not as DO UPDATE, for which SQLite keeps a journal of each insert
  if (insertRow.run(db, { ...place, mailId }).changes > 0) return
  const { folderId, uidValidity, uid } = place
  run(
    db,
    sql
      .updateTable('copies')
      .set({ mail_id: mailId })
      .where('folder_id', '=', folderId)
      .where('uidvalidity', '=', uidValidity)
      .where('uid', '=', uid),
  )
}

/** The places of a mail that still mean something: those under their folder's present UIDVALIDITY. */
export function presentCopies(db: Db, mailId: MailId): Place[] {
  return all(
    db,
    sql
      .selectFrom('copies')
      .innerJoin('folders', 'folders.id', 'copies.folder_id')
      .select(['copies.folder_id as folderId', 'copies.uidvalidity as uidValidity', 'copies.uid'])
      .whereRef('copies.uidvalidity', '=', 'folders.uidvalidity')
      .where('copies.mail_id', '=', mailId),
  )
}

/** The newest copies in a folder under its present UIDVALIDITY whose mail has a Message-ID. */
export function newestCopies(
  db: Db,
  folder: { id: number; uidvalidity: number },
  limit: number,
): { uid: number; messageId: string }[] {
  return all(
    db,
    sql
      .selectFrom('copies')
      .innerJoin('mails', 'mails.id', 'copies.mail_id')
      .select(['copies.uid', 'mails.rfc_message_id as messageId'])
      .where('copies.folder_id', '=', folder.id)
      .where('copies.uidvalidity', '=', folder.uidvalidity)
      .where('mails.rfc_message_id', 'is not', null)
      .orderBy('copies.uid', 'desc')
      .limit(limit)
      .$narrowType<{ messageId: string }>(),
  )
}

/** The server gives these UIDs to other mails now: forgets what lay in a folder under `uidValidity`. */
export function dropCopies(db: Db, folderId: number, uidValidity: number): void {
  run(db, sql.deleteFrom('copies').where('folder_id', '=', folderId).where('uidvalidity', '=', uidValidity))
}

/** Moves every place of one row to another, when two rows turn out to be one mail. */
export function moveCopies(db: Db, from: MailId, to: MailId): void {
  run(db, sql.updateTable('copies').set({ mail_id: to }).where('mail_id', '=', from))
}

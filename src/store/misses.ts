/** UIDs that the server lists and does not give: tried again at a due time of their own. */
import type { MailId } from '../lib/ids.ts'
import type { Place } from './copies.ts'
import { all, type Db, first, run, sql } from './db.ts'

export interface Miss {
  uid: number
  attempts: number
  /** the quarantined mail that stands for it, once the attempts have been many */
  mail_id: MailId | null
}

/** Notes a UID that was not given. */
export function insertMiss(db: Db, place: Place, miss: { dueAt: number; error: string }): void {
  run(
    db,
    sql
      .insertInto('misses')
      .values({
        folder_id: place.folderId,
        uidvalidity: place.uidValidity,
        uid: place.uid,
        attempts: 1,
        due_at: miss.dueAt,
        error: miss.error,
        mail_id: null,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
}

/** What is due in a folder under its present UIDVALIDITY, longest due first. */
export function dueMisses(db: Db, folder: { id: number; uidvalidity: number }, now: number, limit: number): Miss[] {
  return all(
    db,
    sql
      .selectFrom('misses')
      .select(['uid', 'attempts', 'mail_id'])
      .where('folder_id', '=', folder.id)
      .where('uidvalidity', '=', folder.uidvalidity)
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .limit(limit),
  )
}

/** When the next one of a folder is due, ms since the epoch; null when there is none. */
export function nextMissAt(db: Db, folderId: number): number | null {
  const row = first(
    db,
    sql
      .selectFrom('misses')
      .select((row) => row.fn.min('due_at').as('at'))
      .where('folder_id', '=', folderId),
  )
  return row?.at ?? null
}

export function updateMiss(
  db: Db,
  place: Place,
  miss: { attempts: number; dueAt: number; error: string; mailId: MailId | null },
): void {
  run(
    db,
    sql
      .updateTable('misses')
      .set({ attempts: miss.attempts, due_at: miss.dueAt, error: miss.error, mail_id: miss.mailId })
      .where('folder_id', '=', place.folderId)
      .where('uidvalidity', '=', place.uidValidity)
      .where('uid', '=', place.uid),
  )
}

export function deleteMiss(db: Db, place: Place): void {
  run(
    db,
    sql
      .deleteFrom('misses')
      .where('folder_id', '=', place.folderId)
      .where('uidvalidity', '=', place.uidValidity)
      .where('uid', '=', place.uid),
  )
}

/** Makes the misses that a quarantined mail stands for due at once; false when there are none. */
export function hurryMisses(db: Db, mailId: MailId, now: number): boolean {
  return run(db, sql.updateTable('misses').set({ due_at: now }).where('mail_id', '=', mailId)).changes > 0
}

/** UIDs of another UIDVALIDITY mean nothing any more: forgets them and returns the mails that stood for them. */
export function dropMisses(db: Db, folderId: number): MailId[] {
  const rows = all(db, sql.selectFrom('misses').select('mail_id').where('folder_id', '=', folderId))
  run(db, sql.deleteFrom('misses').where('folder_id', '=', folderId))
  return rows.flatMap((row) => (row.mail_id === null ? [] : [row.mail_id]))
}

/** The to-do list on the server: what is done to its copies after our commit, until it is done. */
import type { Place } from './copies.ts'
import { all, type Db, first, hot, run, sql } from './db.ts'
import { valuesOf } from './json-each.ts'

export type Action = 'mark_read' | 'delete'

const insertRow = hot<{ folderId: number; uidValidity: number; uid: number; action: Action; dueAt: number }>((p) =>
  sql
    .insertInto('afterwards')
    .values({
      folder_id: p('folderId'),
      uidvalidity: p('uidValidity'),
      uid: p('uid'),
      action: p('action'),
      due_at: p('dueAt'),
      error: null,
    })
    .onConflict((conflict) => conflict.doNothing()),
)

/** Only in the transaction that put the mail into an inbox. */
export function insertAfterward(db: Db, place: Place, action: Action, dueAt: number): void {
  insertRow.run(db, { ...place, action, dueAt })
}

/** UIDs that are due for `action` in a folder under its present UIDVALIDITY, ascending. */
export function dueAfterwards(
  db: Db,
  folder: { id: number; uidvalidity: number },
  action: Action,
  now: number,
  limit: number,
): number[] {
  return all(
    db,
    sql
      .selectFrom('afterwards')
      .select('uid')
      .where('folder_id', '=', folder.id)
      .where('uidvalidity', '=', folder.uidvalidity)
      .where('action', '=', action)
      .where('due_at', '<=', now)
      .orderBy('uid')
      .limit(limit),
  ).map((row) => row.uid)
}

/** When the next row of a folder is due, ms since the epoch; null when there is none. */
export function nextAfterwardAt(db: Db, folderId: number): number | null {
  const row = first(
    db,
    sql
      .selectFrom('afterwards')
      .select((row) => row.fn.min('due_at').as('at'))
      .where('folder_id', '=', folderId),
  )
  return row?.at ?? null
}

/** These are done. */
export function finishAfterwards(db: Db, folder: { id: number; uidvalidity: number }, uids: readonly number[]): void {
  run(
    db,
    sql
      .deleteFrom('afterwards')
      .where('folder_id', '=', folder.id)
      .where('uidvalidity', '=', folder.uidvalidity)
      .where('uid', 'in', valuesOf<number>(JSON.stringify(uids))),
  )
}

/** The server refused: these are tried again at `dueAt`. */
export function postponeAfterwards(
  db: Db,
  folder: { id: number; uidvalidity: number },
  uids: readonly number[],
  failure: { dueAt: number; error: string },
): void {
  run(
    db,
    sql
      .updateTable('afterwards')
      .set((row) => ({ attempts: row('attempts', '+', 1), due_at: failure.dueAt, error: failure.error }))
      .where('folder_id', '=', folder.id)
      .where('uidvalidity', '=', folder.uidvalidity)
      .where('uid', 'in', valuesOf<number>(JSON.stringify(uids))),
  )
}

/** How often `uid` has been refused. */
export function attemptsOf(db: Db, folder: { id: number; uidvalidity: number }, uid: number): number {
  const row = first(
    db,
    sql
      .selectFrom('afterwards')
      .select('attempts')
      .where('folder_id', '=', folder.id)
      .where('uidvalidity', '=', folder.uidvalidity)
      .where('uid', '=', uid),
  )
  return row?.attempts ?? 0
}

/** UIDs of another UIDVALIDITY name other mails: forgets what was to be done to them. */
export function dropAfterwards(db: Db, folderId: number): void {
  run(db, sql.deleteFrom('afterwards').where('folder_id', '=', folderId))
}

/** The settings of today decide about rows of yesterday: nothing more is done to the server than they allow. */
export function limitAfterwards(db: Db, folderId: number, allowed: 'nothing' | Action): void {
  if (allowed === 'nothing') dropAfterwards(db, folderId)
  if (allowed !== 'mark_read') return
  run(
    db,
    sql
      .updateTable('afterwards')
      .set({ action: 'mark_read' })
      .where('folder_id', '=', folderId)
      .where('action', '=', 'delete'),
  )
}

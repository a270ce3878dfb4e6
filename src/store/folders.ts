/** A folder of an account on the server, and how far it has been read. */
import { type Db, first, hot, run, sql } from './db.ts'

export interface Folder {
  id: number
  account: string
  name: string
  /** 0: never selected */
  uidvalidity: number
  last_uid: number
  /** ms since the epoch; mail with an earlier INTERNALDATE is not read */
  horizon: number | null
  backfill_uid: number
  reread_uid: number
  created_at: number
  synced_at: number | null
}

/** The folder's row, made where it is missing. The horizon is fixed when the row is made and never changed. */
export function openFolder(
  db: Db,
  folder: { account: string; name: string; horizon: number | null; at: number },
): Folder {
  run(
    db,
    sql
      .insertInto('folders')
      .values({ account: folder.account, name: folder.name, horizon: folder.horizon, created_at: folder.at })
      .onConflict((conflict) => conflict.columns(['account', 'name']).doNothing()),
  )
  return first(
    db,
    sql.selectFrom('folders').selectAll().where('account', '=', folder.account).where('name', '=', folder.name),
  ) as Folder
}

/** The row as it is now. */
export function readFolder(db: Db, id: number): Folder {
  return first(db, sql.selectFrom('folders').selectAll().where('id', '=', id)) as Folder
}

/** The first selection: what lies there already is backfill. */
export function beginFolder(db: Db, id: number, now: { uidValidity: number; backfillUid: number }): void {
  run(
    db,
    sql
      .updateTable('folders')
      .set({ uidvalidity: now.uidValidity, backfill_uid: now.backfillUid, last_uid: 0, reread_uid: 0 })
      .where('id', '=', id),
  )
}

/** The server has numbered the folder anew: it is read again from its start. */
export function renumberFolder(db: Db, id: number, now: { uidValidity: number; rereadUid: number }): void {
  run(
    db,
    sql
      .updateTable('folders')
      .set({ uidvalidity: now.uidValidity, reread_uid: now.rereadUid, last_uid: 0, backfill_uid: 0 })
      .where('id', '=', id),
  )
}

const setCursor = hot<{ id: number; uid: number }>((p) =>
  sql
    .updateTable('folders')
    .set({ last_uid: p('uid') })
    .where('id', '=', p('id'))
    .where('last_uid', '<', p('uid')),
)

/** Everything up to `uid` is stored, missed or before the horizon. Only in the transaction that stores it. */
export function moveCursor(db: Db, id: number, uid: number): void {
  setCursor.run(db, { id, uid })
}

/** A turn has read the folder to its end. */
export function markSynced(db: Db, id: number, at: number): void {
  run(db, sql.updateTable('folders').set({ synced_at: at }).where('id', '=', id))
}

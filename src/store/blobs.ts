/** Raw mails and attachments by their SHA-256: small ones are rows, large ones files that are durable before the transaction that names them. */
import { createReadStream, existsSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { AppError } from '../lib/errors.ts'
import type { Blob } from '../mail/types.ts'
import { type BlobFolder, blobPath } from './blob-files.ts'
import { all, type Db, first, hot, run, sql } from './db.ts'
import { lockBlobs } from './lock.ts'

const insertBlob = hot<{ hash: Buffer; size: number; data: Buffer | null }>((p) =>
  sql
    .insertInto('blobs')
    .values({ hash: p('hash'), size: p('size'), data: p('data') })
    .onConflict((conflict) => conflict.column('hash').doNothing()),
)
const findBlob = hot<{ hash: Buffer }, { id: number }>((p) =>
  sql.selectFrom('blobs').select('id').where('hash', '=', p('hash')),
)

/** Is there a row for the bytes with this hash? */
export function isNamed(db: Db, hash: Buffer): boolean {
  return findBlob.first(db, { hash }) !== undefined
}

/** The id of the row for `blob`, made where it is missing. */
export function storeBlob(db: Db, blob: Blob): number {
  const { changes, rowid } = insertBlob.run(db, blob)
  return changes > 0 ? rowid : (findBlob.first(db, blob) as { id: number }).id
}

/** The blob with this id, which something names; its bytes may be in the folder. */
export function readBlob(db: Db, id: number): Blob {
  const row = first(db, sql.selectFrom('blobs').select(['hash', 'size', 'data']).where('id', '=', id))
  if (row === undefined) throw new Error(`there is no blob ${id}`)
  return row
}

export interface OpenBlob {
  size: number
  /** hex SHA-256 */
  hash: string
  /** the bytes, once */
  read(): Readable
}

/** The bytes of a blob; undefined when there is no such row. Throws `file_missing` when its file is gone from the folder. */
export function openBlob(db: Db, folder: BlobFolder, id: number): OpenBlob | undefined {
  const row = first(db, sql.selectFrom('blobs').selectAll().where('id', '=', id))
  if (row === undefined) return undefined
  if (row.data === null && !existsSync(blobPath(folder.dir, row.hash))) throw fileMissing(folder, row.hash)
  return {
    size: row.size,
    hash: row.hash.toString('hex'),
    read: () => (row.data === null ? createReadStream(blobPath(folder.dir, row.hash)) : Readable.from([row.data])),
  }
}

function fileMissing(folder: BlobFolder, hash: Buffer): AppError {
  const file = relative(join(folder.dir, '..'), blobPath(folder.dir, hash))
  return new AppError('unavailable', 'file_missing', `the bytes are gone from the data folder: ${file} is missing`, {
    fix: `put ${file} back from a backup; its name is the SHA-256 of what it holds`,
  })
}

/** Forgets each of `ids` that nothing names any more; its file is unlinked by `sweepBlobs` after the commit. */
export function freeBlobs(db: Db, ids: readonly number[]): void {
  for (const id of new Set(ids)) {
    const named = first(
      db,
      sql
        .selectFrom('parts')
        .select('id')
        .where('blob_id', '=', id)
        .unionAll(
          sql
            .selectFrom('mails')
            .select((row) => row.lit(1).as('id'))
            .where('raw_blob', '=', id),
        )
        .unionAll(
          sql
            .selectFrom('outbox')
            .select((row) => row.lit(1).as('id'))
            .where('raw_blob', '=', id),
        )
        .limit(1),
    )
    if (named !== undefined) continue
    const blob = first(db, sql.selectFrom('blobs').select(['hash', 'data']).where('id', '=', id))
    if (blob === undefined) continue
    run(db, sql.deleteFrom('blobs').where('id', '=', id))
    if (blob.data === null) {
      run(
        db,
        sql
          .insertInto('blob_garbage')
          .values({ hash: blob.hash })
          .onConflict((conflict) => conflict.doNothing()),
      )
    }
  }
}

/** Unlinks files that were freed and that nothing has named since. Call it outside a transaction; does nothing while a writer holds or a backup copies. */
export function sweepBlobs(db: Db, folder: BlobFolder): void {
  if (folder.holds > 0) return
  const garbage = all(db, sql.selectFrom('blob_garbage').select('hash').limit(1_000))
  if (garbage.length === 0) return
  using lock = lockBlobs(folder.dir, 0)
  if (lock === null) return
  for (const { hash } of garbage) {
    if (!isNamed(db, hash)) rmSync(blobPath(folder.dir, hash), { force: true })
    run(db, sql.deleteFrom('blob_garbage').where('hash', '=', hash))
  }
}

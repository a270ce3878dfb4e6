/** Raw mails and attachments by their SHA-256: small ones are rows, large ones files that are durable before the transaction that names them. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync, unlinkSync } from 'node:fs'
import { mkdir, open, rename, unlink } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { AppError } from '../lib/errors.ts'
import type { Blob } from '../mail/types.ts'
import { all, type Db, first, hot, run, sql } from './db.ts'
import { lockBlobs } from './lock.ts'

/** Up to here a blob is a row (0.1 ms in a batch), beyond it a file (0.5 ms with its fsync). */
export const LARGEST_ROW = 256 * 1024

export interface BlobFolder {
  readonly dir: string
  /** how many writers have files that no row names yet; while there are any, nothing is unlinked */
  holds: number
}

/** Opens the folder, making it where it is missing; what a crash left half written is removed. */
export function openBlobFolder(dir: string): BlobFolder {
  rmSync(join(dir, 'tmp'), { recursive: true, force: true })
  mkdirSync(join(dir, 'tmp'), { recursive: true, mode: 0o700 })
  return { dir, holds: 0 }
}

/** Keeps files safe between `writeBlob` and the commit that names them. */
export function holdBlobs(folder: BlobFolder): Disposable {
  folder.holds += 1
  let held = true
  return {
    [Symbol.dispose]() {
      if (held) folder.holds -= 1
      held = false
    },
  }
}

/** Reads `source` to its end; what is larger than `largestRow` bytes is in the folder, synced, when this returns. */
export async function writeBlob(dir: string, source: Buffer | Readable, largestRow = LARGEST_ROW): Promise<Blob> {
  if (Buffer.isBuffer(source) && source.length <= largestRow) {
    return { hash: createHash('sha256').update(source).digest(), size: source.length, data: source }
  }
  const chunks = Buffer.isBuffer(source) ? [source] : source
  const hash = createHash('sha256')
  let small: Buffer[] | null = []
  let size = 0
  let file: TempFile | null = null
  try {
    for await (const piece of chunks) {
      const chunk = Buffer.isBuffer(piece) ? piece : Buffer.from(piece as Uint8Array)
      hash.update(chunk)
      size += chunk.length
      if (file === null && size > largestRow) {
        file = await openTempFile(dir)
        for (const earlier of small ?? []) await file.append(earlier)
        small = null
      }
      if (file === null) small?.push(chunk)
      else await file.append(chunk)
    }
    const digest = hash.digest()
    if (file !== null) await file.keep(digest)
    return { hash: digest, size, data: small === null ? null : Buffer.concat(small) }
  } catch (error) {
    await file?.discard()
    throw error
  }
}

const insertBlob = hot<{ hash: Buffer; size: number; data: Buffer | null }>((p) =>
  sql
    .insertInto('blobs')
    .values({ hash: p('hash'), size: p('size'), data: p('data') })
    .onConflict((conflict) => conflict.column('hash').doNothing()),
)
const findBlob = hot<{ hash: Buffer }, { id: number }>((p) =>
  sql.selectFrom('blobs').select('id').where('hash', '=', p('hash')),
)

/** The id of the row for `blob`, made where it is missing. */
export function storeBlob(db: Db, blob: Blob): number {
  const known = findBlob.first(db, { hash: blob.hash })
  if (known !== undefined) return known.id
  return insertBlob.run(db, blob).rowid
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

/** Where the file of a blob is. */
export function blobPath(dir: string, hash: Buffer): string {
  const hex = hash.toString('hex')
  return join(dir, hex.slice(0, 2), hex)
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
    if (findBlob.first(db, { hash }) === undefined) rmSync(blobPath(folder.dir, hash), { force: true })
    run(db, sql.deleteFrom('blob_garbage').where('hash', '=', hash))
  }
}

/**
 * Unlinks files that a crash left between the rename and the commit, unless a backup copies. Files older than the database are
 * not its own: somebody has set an earlier one aside and may put it back. For the start, before anything is written.
 */
export function sweepOrphans(db: Db, folder: BlobFolder): number {
  using lock = lockBlobs(folder.dir, 0)
  if (lock === null) return 0
  const madeAt = db.sqlite.prepare('SELECT min(applied_at) FROM migrations').pluck().get() as number
  let removed = 0
  for (const sub of readdirSync(folder.dir).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    for (const name of readdirSync(join(folder.dir, sub)).filter((file) => /^[0-9a-f]{64}$/.test(file))) {
      if (findBlob.first(db, { hash: Buffer.from(name, 'hex') }) !== undefined) continue
      const file = join(folder.dir, sub, name)
      if (statSync(file).mtimeMs < madeAt) continue
      unlinkSync(file)
      removed += 1
    }
  }
  return removed
}

async function openTempFile(dir: string) {
  const path = join(dir, 'tmp', randomUUID())
  const handle = await open(path, 'wx', 0o600)
  return {
    // `write` may take a part only, as it does where the disk is nearly full
    append: (chunk: Buffer) => handle.writeFile(chunk),
    async keep(hash: Buffer) {
      await handle.sync()
      await handle.close()
      const target = blobPath(dir, hash)
      const parent = join(target, '..')
      if (!existsSync(parent)) {
        await mkdir(parent, { recursive: true, mode: 0o700 })
        await syncFolder(dir)
      }
      await rename(path, target)
      await syncFolder(parent)
    },
    async discard() {
      await handle.close().catch(() => undefined)
      await unlink(path).catch(() => undefined)
    },
  }
}

type TempFile = Awaited<ReturnType<typeof openTempFile>>

/** A rename is durable once its folder is synced. */
async function syncFolder(dir: string): Promise<void> {
  const handle = await open(dir, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A backup beside a running daemon: the database in one consistent copy, every file that the copy names, the signing key (docs/decisions/0011-backup.md). */
import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { AppError, messageOf } from '../lib/errors.ts'
import type { Blob } from '../mail/types.ts'
import { markAsBackup } from './backup-mark.ts'
import { blobPath, openBlobFolder, writeBlob } from './blob-files.ts'
import { lockBlobs } from './lock.ts'
import { openSqlite } from './sqlite.ts'
import { storageFailureOf } from './storage-failure.ts'

export interface BackupSource {
  dataDir: string
  databaseFile: string
}

export interface Backup {
  /** the new folder, as an absolute path */
  folder: string
  databaseBytes: number
  files: number
  fileBytes: number
  /** files that the database names and that are missing or damaged where they should be, relative to the data folder */
  broken: string[]
}

/** A daemon that is sweeping its files takes milliseconds; another backup may take for ever. */
const WAIT_MS = 10_000

/**
 * Writes a backup into the new folder `target`, which is there whole, and durable, or not at all. Needs no daemon and stops
 * none. Throws `no_database`, `backup_target_taken`, `backup_unfinished`, `backup_running`, `backup_failed`, `backup_stopped`.
 */
export async function writeBackup(source: BackupSource, target: string, signal: AbortSignal): Promise<Backup> {
  const folder = resolve(target)
  if (!existsSync(source.databaseFile)) {
    throw new AppError('not_found', 'no_database', `there is no database ${source.databaseFile} to back up`, {
      fix: 'set DATA_DIR to the folder that Postern runs on',
    })
  }
  await refuseTaken(folder)
  const partial = await makePartial(folder)
  try {
    const written = await fill(partial, source, signal)
    await rename(partial, folder)
    await sync(dirname(folder))
    return { folder, ...written }
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw failure(folder, error, signal)
  }
}

async function refuseTaken(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw taken(folder, error.code === 'ENOTDIR' ? 'is a file' : `cannot be read (${messageOf(error)})`)
  })
  if (names.length > 0) throw taken(folder, 'is not empty')
}

function taken(folder: string, why: string): AppError {
  const fix = 'name a folder that is not there yet'
  return new AppError('conflict', 'backup_target_taken', `${folder} ${why}`, { fix })
}

async function makePartial(folder: string): Promise<string> {
  const partial = `${folder}.partial`
  try {
    await mkdir(dirname(folder), { recursive: true })
    await mkdir(partial, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw failure(folder, error)
    throw new AppError('conflict', 'backup_unfinished', `${partial} is there: a backup that goes on, or was killed`, {
      fix: 'remove it if no backup is running, or name another folder',
    })
  }
  return partial
}

async function fill(partial: string, source: BackupSource, signal: AbortSignal) {
  const from = join(source.dataDir, 'blobs')
  await mkdir(from, { recursive: true, mode: 0o700 })
  // nothing is unlinked from before the snapshot until its files are copied
  using lock = lockBlobs(from, WAIT_MS)
  if (lock === null) {
    throw new AppError('conflict', 'backup_running', `another backup of ${source.dataDir} is running`, {
      fix: 'wait until it has ended',
    })
  }
  const database = join(partial, 'postern.db')
  const hashes = copyDatabase(source.databaseFile, database)
  // SQLite would replay a log that an earlier database of this name has left: this one takes its place in a restore
  await writeFile(`${database}-wal`, '')
  const copied = await copyFiles(hashes, { from, to: join(partial, 'blobs') }, signal)
  await copyKey(source.dataDir, partial)
  for (const name of await readdir(partial)) await sync(join(partial, name))
  await sync(partial)
  return { databaseBytes: (await stat(database)).size, ...copied }
}

/** Returns the hashes of the blobs that are files. */
function copyDatabase(from: string, to: string): Buffer[] {
  const madeAt = Date.now()
  const source = openSqlite(from, { busyMs: WAIT_MS })
  try {
    source.prepare('VACUUM INTO ?').run(to)
  } finally {
    source.close()
  }
  const copy = openSqlite(to, { busyMs: 0 })
  try {
    markAsBackup(copy, madeAt)
    return copy.prepare('SELECT hash FROM blobs WHERE data IS NULL ORDER BY hash').pluck().all() as Buffer[]
  } finally {
    copy.close()
  }
}

/** Each file is read to its end and known by what it holds: a backup is when one finds out that a disk has lost something. */
async function copyFiles(hashes: readonly Buffer[], { from, to }: { from: string; to: string }, signal: AbortSignal) {
  const folder = openBlobFolder(to)
  const broken: string[] = []
  let fileBytes = 0
  for (const hash of hashes) {
    signal.throwIfAborted()
    const file = blobPath(from, hash)
    const blob = existsSync(file) ? await copyFileOf(folder.dir, file) : null
    fileBytes += blob?.size ?? 0
    if (blob?.hash.equals(hash) !== true) broken.push(file)
  }
  await rmdir(join(folder.dir, 'tmp'))
  return { files: hashes.length - broken.length, fileBytes, broken }
}

/** Null when the disk does not give what it has taken: that is one file less, and no reason to go without all others. */
async function copyFileOf(dir: string, file: string): Promise<Blob | null> {
  try {
    return await writeBlob(dir, createReadStream(file), 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === 'read') return null
    throw error
  }
}

async function copyKey(from: string, to: string): Promise<void> {
  const key = 'signing.key'
  // it is made by the first start
  if (existsSync(join(from, key))) await copyFile(join(from, key), join(to, key))
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function failure(folder: string, error: unknown, signal?: AbortSignal): unknown {
  if (signal?.aborted === true) {
    return new AppError('unavailable', 'backup_stopped', `the backup was stopped; nothing is left of ${folder}`)
  }
  if (storageFailureOf(error) === null) return error
  return new AppError('unavailable', 'backup_failed', `the backup in ${folder} failed: ${messageOf(error)}`, {
    fix: 'look at the disks, for room and for who may write; nothing is left of it',
    cause: error,
  })
}

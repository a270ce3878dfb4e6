/** Locks between processes: an open exclusive transaction on an empty SQLite file, which the kernel releases on any death (a pid file means nothing where every pid is 1). */
import { join } from 'node:path'
import { AppError } from '../lib/errors.ts'
import { openSqlite } from './sqlite.ts'

/** One daemon owns a data folder: takes it for this process; throws `data_folder_locked` when another has it. */
export function lockDataFolder(dir: string): Disposable {
  const lock = lockFile(join(dir, 'lock.sqlite'), 0)
  if (lock !== null) return lock
  throw new AppError('conflict', 'data_folder_locked', `another Postern is already running on the data folder ${dir}`, {
    fix: 'stop the other one first, or give this one a DATA_DIR of its own',
  })
}

/**
 * While one process has it, no other unlinks a file of the blob folder `dir` or copies from it: a backup's files stay until
 * they are copied. Waits up to `waitMs`, synchronously; null when another process still has it.
 */
export function lockBlobs(dir: string, waitMs: number): Disposable | null {
  return lockFile(join(dir, 'lock.sqlite'), waitMs)
}

function lockFile(file: string, waitMs: number): Disposable | null {
  const sqlite = openSqlite(file, { busyMs: waitMs })
  try {
    sqlite.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    sqlite.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY') !== true) throw error
    return null
  }
  return { [Symbol.dispose]: () => void sqlite.close() }
}

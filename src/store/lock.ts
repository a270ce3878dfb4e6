/** One daemon owns a data folder: an open exclusive transaction on lock.sqlite, which the kernel releases on any death (a pid file means nothing where every pid is 1). */
import { join } from 'node:path'
import { AppError } from '../lib/errors.ts'
import { openSqlite } from './db.ts'

/** Takes the folder for this process; throws `data_folder_locked` when another has it. */
export function lockDataFolder(dir: string): Disposable {
  const file = join(dir, 'lock.sqlite')
  const sqlite = openSqlite(file, { busyMs: 0 })
  try {
    sqlite.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    sqlite.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY') !== true) throw error
    throw new AppError(
      'conflict',
      'data_folder_locked',
      `another Postern is already running on the data folder ${dir}`,
      {
        fix: 'stop the other one first, or give this one a DATA_DIR of its own',
        cause: error,
      },
    )
  }
  return { [Symbol.dispose]: () => void sqlite.close() }
}

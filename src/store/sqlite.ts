/** Opening SQLite files: the one place that knows the library, and all of it that a thread has to load which needs no more. */
import Database from 'better-sqlite3'

export type Sqlite = Database.Database
export type Statement = Database.Statement

/** Opens a file as it is, made where it is missing. */
export function openSqlite(file: string, options: { busyMs: number }): Sqlite {
  return new Database(file, { timeout: options.busyMs })
}

/** Opens a file that is there, for reading. Throws `SQLITE_CANTOPEN` where it is not. */
export function openForReading(file: string, options: { busyMs: number; cacheKb: number }): Sqlite {
  const sqlite = new Database(file, { timeout: options.busyMs, readonly: true, fileMustExist: true })
  sqlite.pragma(`cache_size = -${options.cacheKb}`)
  return sqlite
}

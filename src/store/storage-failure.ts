/** Tells a failing disk or database from a failing mail: the one is waited out and said in words, the other is set aside. */

/** Thrown where the data folder does not take what it is given; nothing was stored. */
export class StorageError extends Error {
  /** of Node or SQLite: ENOSPC, SQLITE_FULL */
  readonly code: string

  constructor(code: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'StorageError'
    this.code = code
  }
}

const OF_NODE = new Set([
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EIO',
  'EROFS',
  'EACCES',
  'EPERM',
  'EMFILE',
  'ENFILE',
  'ENOMEM',
  'ENOENT',
])

/** What the caller gave cannot be stored, whatever the state of the disk. */
const OF_THE_VALUE = /^SQLITE_(CONSTRAINT|TOOBIG|MISMATCH|RANGE|ERROR)/

/** The code when `error` is about the disk or the database file, else null. */
export function storageFailureOf(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code !== 'string') return null
  if (error instanceof StorageError || OF_NODE.has(code)) return code
  return code.startsWith('SQLITE_') && !OF_THE_VALUE.test(code) ? code : null
}

/** What is wrong with the data folder, in plain words. */
export interface StorageTrouble {
  /** stable */
  code: 'database_locked' | 'database_damaged' | 'storage_unavailable'
  text: string
  fix: string
}

/** Null when `error` is not about the disk or the database file. */
export function explainStorageFailure(error: unknown): StorageTrouble | null {
  const failure = storageFailureOf(error)
  if (failure === null) return null
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(failure)) {
    return {
      code: 'database_locked',
      text: 'another program holds the database',
      fix: 'close what has it open for writing, such as a database browser',
    }
  }
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(failure)) {
    return {
      code: 'database_damaged',
      text: 'the database is damaged',
      fix: 'stop Postern, keep the data folder as it is, and restore a backup into an empty one (docs/operations.md)',
    }
  }
  return {
    code: 'storage_unavailable',
    text: 'the data folder takes nothing at present',
    fix: 'look at the disk that DATA_DIR is on, for room and for who may write',
  }
}

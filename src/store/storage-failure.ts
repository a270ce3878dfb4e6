/** Tells a failing disk or database from a failing mail: the one is waited out, the other is set aside. */

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

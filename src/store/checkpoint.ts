/** SQLite's log on its way into the database: a thread copies it while others write, the writer the short rest; then SQLite begins it anew. */
import type { Sqlite } from './sqlite.ts'

/** In pages of 4 KB. Those that change with every mail, as indexes do, are copied once for 16 MB of log, not for each. */
const LONG = 4_096
/** A rest that is copied in a few ms. */
const SHORT = 128
/** Where nobody copies it, whoever commits does at this length, and waits for it. */
export const LONGEST = 16_384

/** Each pass leaves what is written meanwhile. */
const MOST_PASSES = 6

/** Is there enough in the log of the database to be copied? */
export function isLogLong(sqlite: Sqlite): boolean {
  return left(sqlite, 'NOOP') >= LONG
}

/** Copies the log while others write; whether what is left is short. */
export function copyLog(sqlite: Sqlite): boolean {
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    left(sqlite, 'PASSIVE')
    if (left(sqlite, 'NOOP') <= SHORT) return true
  }
  return false
}

/** Copies the rest, outside of any transaction on this connection. */
export function endLog(sqlite: Sqlite): void {
  left(sqlite, 'PASSIVE')
}

/** Pages that are not copied, after a checkpoint of that kind: https://sqlite.org/pragma.html#pragma_wal_checkpoint */
function left(sqlite: Sqlite, kind: 'NOOP' | 'PASSIVE'): number {
  const [row] = sqlite.pragma(`wal_checkpoint(${kind})`) as [{ log: number; checkpointed: number }]
  return row.log - row.checkpointed
}

/** A backup knows that it is one: the copy of the database carries a mark, which its first start takes off. */
import type { Db } from './db.ts'
import type { Sqlite } from './sqlite.ts'

/** The original writes fewer events than that after its last backup: none of their sequences is given to others in the restored one. */
const ROOM = 10_000_000

/** Marks a database that nobody has open; `madeAt` in ms since the epoch. */
export function markAsBackup(copy: Sqlite, madeAt: number): void {
  // no table of the schema: a database that is no backup does not have it; a backup of a backup has it already
  copy.exec(`BEGIN;
    CREATE TABLE IF NOT EXISTS backup (made_at INTEGER NOT NULL);
    INSERT INTO backup VALUES (${madeAt});
    UPDATE sqlite_sequence SET seq = seq + ${ROOM} WHERE name = 'events';
    COMMIT`)
}

/** When this database was copied, in ms since the epoch, if that has not been asked before; null: it is no backup. The caller owns the transaction. */
export function takeBackupMark({ sqlite }: Db): number | null {
  const marked = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'backup'").get()
  if (marked === undefined) return null
  const madeAt = sqlite.prepare('SELECT min(made_at) FROM backup').pluck().get() as number
  sqlite.exec('DROP TABLE backup')
  return madeAt
}

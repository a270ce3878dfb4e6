/** `postern migrate`: brings the database to the newest schema without starting anything; `serve` does the same at its start. */
import { openDataFolder } from '../store/data-folder.ts'
import { openDb } from '../store/db.ts'
import { lockDataFolder } from '../store/lock.ts'
import { configured } from './configured.ts'
import type { Terminal } from './terminal.ts'

export async function migrateNow(terminal: Terminal): Promise<number> {
  const config = configured(terminal)
  if (config === null) return 1
  openDataFolder(config.dataDir)
  using _lock = lockDataFolder(config.dataDir)
  using _db = openDb(config.databaseFile)
  terminal.write(`the database ${config.databaseFile} has the newest schema\n`)
  return 0
}

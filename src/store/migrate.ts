/** Brings a database to the newest schema: numbered migrations, each in a transaction of its own, recorded by name. */
import { hash } from 'node:crypto'
import { AppError } from '../lib/errors.ts'
import { first } from './migrations/0001-first.ts'
import { truncated } from './migrations/0002-truncated.ts'
import { lists } from './migrations/0003-lists.ts'
import { cleanText } from './migrations/0004-clean-text.ts'
import { forgottenEvents } from './migrations/0005-forgotten-events.ts'
import { agents } from './migrations/0006-agents.ts'
import { webhooks } from './migrations/0007-webhooks.ts'
import { understood } from './migrations/0008-understood.ts'
import { bounces } from './migrations/0009-bounces.ts'
import { trust } from './migrations/0010-trust.ts'
import { senderLists } from './migrations/0011-sender-lists.ts'
import { threadClues } from './migrations/0012-thread-clues.ts'
import { sureBounces } from './migrations/0013-sure-bounces.ts'
import { heldAnywhere } from './migrations/0014-held-anywhere.ts'
import type { Sqlite } from './sqlite.ts'

/** In order; a name is never changed once released. */
const MIGRATIONS: Record<string, string> = {
  '0001-first': first,
  '0002-truncated': truncated,
  '0003-lists': lists,
  '0004-clean-text': cleanText,
  '0005-forgotten-events': forgottenEvents,
  '0006-agents': agents,
  '0007-webhooks': webhooks,
  '0008-understood': understood,
  '0009-bounces': bounces,
  '0010-trust': trust,
  '0011-sender-lists': senderLists,
  '0012-thread-clues': threadClues,
  '0013-sure-bounces': sureBounces,
  '0014-held-anywhere': heldAnywhere,
}

/** Runs what is missing, up to `last`, and returns the names of what ran. Refuses a database that a newer Postern has written. */
export function migrate(sqlite: Sqlite, last?: string): string[] {
  refuseForeign(sqlite)
  sqlite.exec(
    'CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at INTEGER NOT NULL) WITHOUT ROWID',
  )
  const applied = new Set(sqlite.prepare('SELECT name FROM migrations').pluck().all() as string[])
  const unknown = [...applied].filter((name) => !(name in MIGRATIONS))
  if (unknown.length > 0) {
    throw new AppError(
      'unavailable',
      'database_newer',
      `the database was written by a newer Postern (${unknown.join(', ')})`,
      {
        fix: 'run the newer version, or restore a backup made before the upgrade',
      },
    )
  }
  const wanted = Object.entries(MIGRATIONS).filter(([name]) => last === undefined || name <= last)
  const missing = wanted.filter(([name]) => !applied.has(name))
  sqlite.function('sha256', { deterministic: true }, (text) => hash('sha256', String(text), 'buffer'))
  for (const [name, sql] of missing) {
    sqlite.transaction(() => {
      sqlite.exec(sql)
      sqlite.prepare('INSERT INTO migrations (name, applied_at) VALUES (?, ?)').run(name, Date.now())
    })()
  }
  return missing.map(([name]) => name)
}

/** A DATABASE_URL that still names another program's file must not be written to. */
function refuseForeign(sqlite: Sqlite): void {
  const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
  if (tables.length === 0 || tables.includes('migrations')) return
  throw new AppError('unavailable', 'database_foreign', `${sqlite.name} holds the tables of another program`, {
    fix: 'set DATABASE_URL to a file of its own, or leave it out',
  })
}

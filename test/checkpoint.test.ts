/** The log of the database: copied while mail comes in, and begun anew, so that it neither grows without end nor is waited for. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemClock } from '../src/lib/clock.ts'
import { createLog } from '../src/lib/log.ts'
import { type Db, openDb } from '../src/store/db.ts'
import { openSearch } from '../src/store/search.ts'
import { openForReading } from '../src/store/sqlite.ts'
import { tempFolder } from './support/temp-folder.ts'
import { until } from './support/wait.ts'

const PAGE = 4_096
const MB = 1024 * 1024

/** Commits about so many MB, a little at a time. */
function write(db: Db, megabytes: number): void {
  db.sqlite.exec('CREATE TABLE IF NOT EXISTS filler (bytes BLOB)')
  const insert = db.sqlite.prepare('INSERT INTO filler VALUES (zeroblob(250000))')
  for (let n = 0; n < megabytes * 4; n += 1) insert.run()
}

/** MB in the log that are not in the database yet. */
function waiting(db: Db): number {
  const [row] = db.sqlite.pragma('wal_checkpoint(NOOP)') as [{ log: number; checkpointed: number }]
  return ((row.log - row.checkpointed) * PAGE) / MB
}

const silent = () => createLog({ level: 'info', format: 'pretty', secrets: [], write: () => {} })

test('it is copied beside those who write, and begins anew', async () => {
  await using folder = await tempFolder('checkpoint')
  const file = join(folder.path, 'postern.db')
  using db = openDb(file)
  await using search = openSearch({ dir: folder.path, db, clock: systemClock(0.01), log: silent() })
  for (let round = 0; round < 3; round += 1) {
    write(db, 20)
    expect(waiting(db)).toBeGreaterThan(19)
    search.wake()
    await until(() => waiting(db) === 0)
  }
  expect(statSync(`${file}-wal`).size).toBeLessThan(25 * MB)
})

test('a reader that holds it puts that off', async () => {
  await using folder = await tempFolder('checkpoint')
  const file = join(folder.path, 'postern.db')
  using db = openDb(file)
  await using search = openSearch({ dir: folder.path, db, clock: systemClock(0.01), log: silent() })
  const reader = openForReading(file, { busyMs: 0, cacheKb: 100 })
  reader.exec('BEGIN; SELECT count(*) FROM migrations')
  write(db, 20)
  search.wake()
  await search.find({ query: 'walrus', filter: { inboxId: 'inb_1' }, limit: 1, offset: 0, before: null, countTo: 1 })
  expect(waiting(db)).toBeGreaterThan(19)
  reader.close()
  await until(() => {
    search.wake()
    return waiting(db) === 0
  })
})

test('where nobody else copies it, whoever commits does', async () => {
  await using folder = await tempFolder('checkpoint')
  const file = join(folder.path, 'postern.db')
  using db = openDb(file)
  write(db, 200)
  expect(statSync(`${file}-wal`).size).toBeLessThan(70 * MB)
})

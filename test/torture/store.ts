/** The data folder itself: what is left to do while the daemon lives, and whether all of it holds together when it does not. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { blobPath } from '../../src/store/blob-files.ts'
import { openSqlite } from '../../src/store/sqlite.ts'

export interface StoredEvent {
  sequence: number
  id: string
  type: string
  data: { message_id?: string; mail_id?: string; subject?: string; state?: string }
}

/** Why the daemon is not at rest yet, in words; nothing: it is. `server`: how far the folder goes. */
export function unrest(dataDir: string, server: { uidValidity: bigint; uidNext: number }): string[] {
  using db = open(dataDir)
  const folder = db.row('SELECT uidvalidity, last_uid FROM folders')
  const counts = Object.entries(TO_DO).map(([what, query]) => [what, Number(db.row(query)?.count)] as const)
  const behind = server.uidNext - 1 - Number(folder?.last_uid)
  return [
    ...(BigInt(Number(folder?.uidvalidity)) === server.uidValidity
      ? []
      : ['the folder is not known by its new numbers']),
    ...(behind > 0 ? [`${behind} numbers to read`] : []),
    ...counts.filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}`),
  ]
}

const TO_DO = {
  'mails that the server withheld': 'SELECT count(*) AS count FROM misses',
  'copies to mark or delete on the server': 'SELECT count(*) AS count FROM afterwards',
  'claims of new inboxes': 'SELECT count(*) AS count FROM claims',
  'inboxes to clear': 'SELECT count(*) AS count FROM inboxes WHERE deleted_at IS NOT NULL',
  'sends to make': "SELECT count(*) AS count FROM outbox WHERE due_at IS NOT NULL OR phase != 'idle'",
  'copies to file or to look for in Sent': "SELECT count(*) AS count FROM outbox WHERE sent_copy = 'due'",
}

/** The event log, in order. */
export function readEvents(dataDir: string): StoredEvent[] {
  using db = open(dataDir)
  return db
    .rows('SELECT sequence, id, type, data FROM events ORDER BY sequence')
    .map(({ sequence, id, type, data }) => ({
      sequence: Number(sequence),
      id: String(id),
      type: String(type),
      data: JSON.parse(String(data)),
    }))
}

/** The bytes of every mail that is for no inbox. */
export function* readUnroutedRaw(dataDir: string): Generator<Buffer> {
  using db = open(dataDir)
  const query = "SELECT data FROM blobs JOIN mails ON raw_blob = blobs.id WHERE state = 'unrouted' AND data IS NOT NULL"
  for (const { data } of db.rows(query)) yield data as Buffer
}

/** What does not hold together in a folder that nobody uses: damage, and leavings. */
export async function checkFolder(dataDir: string): Promise<{ damaged: string[]; trouble: string[] }> {
  using db = open(dataDir)
  const damaged: string[] = []
  const trouble: string[] = []
  const integrity = String(db.row('PRAGMA integrity_check')?.integrity_check)
  if (integrity !== 'ok') damaged.push(`postern.db: ${integrity}`)
  if (db.rows('PRAGMA foreign_key_check').length > 0) damaged.push('postern.db: rows name others that are not there')

  const dir = join(dataDir, 'blobs')
  const named = new Set<string>()
  for (const { id, hash, data } of db.rows('SELECT id, hash, data FROM blobs')) {
    const hex = (hash as Buffer).toString('hex')
    named.add(hex)
    const path = blobPath(dir, hash as Buffer)
    if (data === null && !existsSync(path)) damaged.push(`blob ${id} has no file`)
    else if ((data === null ? await hashOf(path) : hashOfBytes(data as Buffer)) !== hex) {
      damaged.push(`blob ${id} is not what its hash says`)
    }
  }
  const files = await readdir(dir, { recursive: true })
  const orphans = files.map((file) => basename(file)).filter((file) => /^[0-9a-f]{64}$/.test(file) && !named.has(file))
  if (orphans.length > 0) trouble.push(`${orphans.length} files in blobs that no row names`)
  const unused = Number(db.row(UNUSED_BLOBS)?.count)
  if (unused > 0) trouble.push(`${unused} rows in blobs that nothing names`)
  return { damaged, trouble }
}

const UNUSED_BLOBS = `SELECT count(*) AS count FROM blobs WHERE id NOT IN (
  SELECT blob_id FROM parts UNION SELECT raw_blob FROM mails WHERE raw_blob IS NOT NULL
  UNION SELECT raw_blob FROM outbox WHERE raw_blob IS NOT NULL)`

function open(dataDir: string) {
  const db = openSqlite(join(dataDir, 'postern.db'), { busyMs: 5_000 })
  return {
    rows: (query: string) => db.prepare(query).all() as Record<string, unknown>[],
    row: (query: string) => db.prepare(query).get() as Record<string, unknown> | undefined,
    [Symbol.dispose]: () => void db.close(),
  }
}

function hashOfBytes(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

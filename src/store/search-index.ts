/** The full-text index in a file of its own: derived data, made anew when it is missing, damaged or of another version. */
import { rmSync } from 'node:fs'
import { type Db, openSqlite } from './db.ts'
import { indexable } from './search-words.ts'

/** Raise it when what is indexed changes; the index is then made anew. */
const VERSION = 1

/** Newest first is the order of the rowids: the second of arrival, then `seq` in the lower 31 bits. */
export interface IndexKey {
  seq: number
  /** ms since the epoch; what comes back from the index has lost all below the second */
  arrived_at: number
}

export interface IndexEntry extends IndexKey {
  inboxId: string
  texts: string[]
}

export interface SearchIndex extends Disposable {
  /** the last `messages.seq` that has been indexed */
  upTo(): number
  /** Forgets, then takes in what it can in `ms` (one entry at least), in one transaction that remembers how far it has come. */
  write(entries: readonly IndexEntry[], removals: readonly IndexKey[], ms: number): void
  /** Up to `limit` matches in one inbox newest first, only those older than `before` when it is given. */
  match(expression: string, options: { inboxId: string; before: IndexKey | null; limit: number }): IndexKey[]
}

const LARGEST_KEY = 2n ** 63n - 1n
const SEQ_BITS = 2n ** 31n - 1n

/** Where a message stands in the order of the index: the second is enough, and so a place that was found finds itself again. */
function indexKey(of: IndexKey): bigint {
  const second = Math.min(Math.max(Math.floor(of.arrived_at / 1_000), 0), 2 ** 32 - 1)
  return (BigInt(second) << 31n) | BigInt(of.seq)
}

/**
 * Opens the index in `file`. `source` names the database that it is made from: an index of another one, or one that knows
 * more than `newest` (the database is a restored copy), is made anew, and so is one that cannot be opened.
 */
export function openSearchIndex(file: string, options: { source: string; newest: number }): SearchIndex {
  try {
    return openExisting(file, options)
  } catch {
    removeSearchIndex(file)
    return openExisting(file, options)
  }
}

/** Deletes the index with what SQLite keeps beside it; it is made anew from the messages. */
export function removeSearchIndex(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
}

/** Is `error` the answer of SQLite to a damaged file? */
export function isDamage(error: unknown): boolean {
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB'
}

function openExisting(file: string, options: { source: string; newest: number }): SearchIndex {
  const sqlite = openSqlite(file, { busyMs: 1_000 })
  try {
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = NORMAL')
    prepareTables(sqlite, options)
    return createIndex(sqlite)
  } catch (error) {
    sqlite.close()
    throw error
  }
}

function prepareTables(sqlite: Db['sqlite'], options: { source: string; newest: number }): void {
  sqlite.exec('CREATE TABLE IF NOT EXISTS progress (version INTEGER, source TEXT, seq INTEGER)')
  const progress = sqlite.prepare('SELECT version, source, seq FROM progress').get() as
    | { version: number; source: string; seq: number }
    | undefined
  if (progress?.version === VERSION && progress.source === options.source && progress.seq <= options.newest) return
  sqlite.transaction(() => {
    sqlite.exec('DROP TABLE IF EXISTS mail')
    sqlite.exec(`CREATE VIRTUAL TABLE mail USING fts5(
      inbox, words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')`)
    sqlite.exec('DELETE FROM progress')
    sqlite.prepare('INSERT INTO progress VALUES (?, ?, 0)').run(VERSION, options.source)
  })()
}

function createIndex(sqlite: Db['sqlite']): SearchIndex {
  const readUpTo = sqlite.prepare('SELECT seq FROM progress').pluck()
  const saveUpTo = sqlite.prepare('UPDATE progress SET seq = ?')
  const insert = sqlite.prepare('INSERT INTO mail (rowid, inbox, words) VALUES (?, ?, ?)')
  const remove = sqlite.prepare('DELETE FROM mail WHERE rowid = ?')
  const select = sqlite
    .prepare('SELECT rowid AS key FROM mail WHERE mail MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?')
    .pluck()
    .safeIntegers()
  return {
    upTo: () => readUpTo.get() as number,
    write: sqlite.transaction((entries: readonly IndexEntry[], removals: readonly IndexKey[], ms: number) => {
      for (const removal of removals) remove.run(indexKey(removal))
      const end = performance.now() + ms
      for (const entry of entries) {
        insert.run(indexKey(entry), inboxWord(entry.inboxId), indexable(entry.texts.join('\n')))
        saveUpTo.run(entry.seq)
        if (performance.now() > end) return
      }
    }),
    match(expression, { inboxId, before, limit }) {
      const scoped = `inbox : "${inboxWord(inboxId)}" AND words : (${expression})`
      const until = before === null ? LARGEST_KEY : indexKey(before)
      return (select.all(scoped, until, BigInt(limit)) as bigint[]).map((key) => ({
        seq: Number(key & SEQ_BITS),
        arrived_at: Number(key >> 31n) * 1_000,
      }))
    },
    [Symbol.dispose]: () => sqlite.close(),
  }
}

/** An id as one word for the tokenizer. */
function inboxWord(id: string): string {
  return id.replace(/[^0-9a-z]/gi, '')
}

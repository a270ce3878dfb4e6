/** Writing the full-text index, a file of its own: derived data, which can be made anew at any time. */
import { rmSync } from 'node:fs'
import type { MessagePlace } from './message-filter.ts'
import {
  COLUMNS,
  type Column,
  inboxWord,
  keyOf,
  kindWord,
  secondOf,
  shardOf,
  tableOf,
  VERSION,
} from './search-shards.ts'
import { indexable } from './search-text.ts'
import { openSqlite, type Sqlite, type Statement } from './sqlite.ts'

export interface IndexEntry extends MessagePlace {
  inboxId: string
  /** what it is (mail/types.ts) */
  kind: string
  texts: Partial<Record<Column, string>>
}

export interface SearchIndex extends Disposable {
  /** the last `messages.seq` that has been indexed */
  upTo(): number
  /**
   * Forgets, then takes in what it can in `ms` (one entry at least), in one transaction that remembers how far it has come.
   * Returns whether there was more than that. `entries` are in the order of their `seq`, and read one by one.
   */
  write(removals: readonly MessagePlace[], entries: Iterable<IndexEntry>, ms: number): boolean
  /** One short step towards fewer pieces, and one of what is full, and so is never written again; false when there is nothing to do. */
  merge(): boolean
}

/** What a transaction brings each shard; `inbox`: that of all of it, null when it is of several; `seq`: of the last. */
type Arrivals = Map<number, { newest: number; inbox: string | null; seq: number }>

/** What is written between two flushes: larger ones leave fewer pieces to merge. */
const HASH_BYTES = 4 * 1024 * 1024
/**
 * So many pieces of one size are made one when there is nothing else to do: meanwhile it would cost a sixth of all work, most of
 * which is done again when the shard is full.
 */
const MERGED_PIECES = 8
/** With so many a little is merged at each write, so that they stay fewer than `MOST_PIECES`, which are merged at once: 0.7 s. */
const MANY_PIECES = 32
const MOST_PIECES = 64
/** Writing takes an eighth less than with SQLite's 4 KB, and a query reads more; with 16 KB it would read twice as much for little. */
const PAGE_BYTES = 8_192
/** What SQLite needs of a page for itself when one piece of the index fills it. */
const PAGE_HEAD = 46
/** Some 20 ms. */
const MERGED_PAGES = 125

/** Opens the index in `file`, made where it is missing from the database that `source` names. */
export function openSearchIndex(file: string, source: string): SearchIndex {
  const sqlite = openSqlite(file, { busyMs: 1_000 })
  try {
    // before the file is written first; one that is there keeps its own
    sqlite.pragma(`page_size = ${PAGE_BYTES}`)
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = NORMAL')
    sqlite.pragma('cache_size = -4096')
    return searchIndexIn(sqlite, source)
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** Deletes the index with what SQLite keeps beside it. */
export function removeSearchIndex(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
}

function makeTables(sqlite: Sqlite, source: string): void {
  sqlite.exec(`CREATE TABLE IF NOT EXISTS progress (version INTEGER, source TEXT, seq INTEGER);
    -- newest: the second in which the newest of its messages arrived; merged: 1 while its merge is under way, 2 when it is done;
    -- inbox: that of all its messages; NULL when they are of several
    CREATE TABLE IF NOT EXISTS shards (
      shard INTEGER PRIMARY KEY, newest INTEGER NOT NULL, merged INTEGER NOT NULL DEFAULT 0, inbox TEXT)`)
  if (sqlite.prepare('SELECT seq FROM progress').get() !== undefined) return
  sqlite.prepare('INSERT INTO progress VALUES (?, ?, 0)').run(VERSION, source)
}

/** The index in an open file. */
export function searchIndexIn(sqlite: Sqlite, source: string): SearchIndex {
  sqlite.transaction(() => makeTables(sqlite, source))()
  const readUpTo = sqlite.prepare('SELECT seq FROM progress').pluck()
  const saveUpTo = sqlite.prepare('UPDATE progress SET seq = ?')
  const find = sqlite.prepare('SELECT shard FROM shards WHERE shard = ?').pluck()
  const make = sqlite.prepare('INSERT INTO shards (shard, newest, inbox) VALUES (?, 0, ?)')
  const arrive = sqlite.prepare(
    'UPDATE shards SET newest = max(newest, ?), inbox = iif(inbox = ?, inbox, NULL) WHERE shard = ?',
  )
  const drop = sqlite.prepare('DELETE FROM shards WHERE shard = ?')
  const unmerged = sqlite.prepare('SELECT shard, merged FROM shards WHERE merged < 2 AND shard < ? LIMIT 1')
  const saveMerged = sqlite.prepare('UPDATE shards SET merged = ? WHERE shard = ?')
  const pageBytes = sqlite.pragma('page_size', { simple: true }) as number
  const countChanges = sqlite.prepare('SELECT total_changes()').pluck()
  let last: { shard: number; insert: Statement } | null = null

  const isThere = (shard: number) => find.get(shard) !== undefined
  const insertInto = (shard: number, inboxId: string): Statement => {
    if (last?.shard === shard) return last.insert
    const table = tableOf(shard)
    if (!isThere(shard)) {
      make.run(shard, inboxId)
      sqlite.exec(`CREATE VIRTUAL TABLE ${table} USING fts5(
        ${COLUMNS.join(', ')}, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
        INSERT INTO ${table} (${table}, rank) VALUES ('hashsize', ${HASH_BYTES}), ('pgsz', ${pageBytes - PAGE_HEAD}),
          ('usermerge', ${MERGED_PIECES}), ('automerge', ${MANY_PIECES}), ('crisismerge', ${MOST_PIECES})`)
    }
    const values = COLUMNS.map(() => 'CAST(? AS TEXT)')
    last = {
      shard,
      insert: sqlite.prepare(`INSERT INTO ${table} (rowid, ${COLUMNS.join(', ')}) VALUES (?, ${values.join(', ')})`),
    }
    return last.insert
  }
  const take = (entry: IndexEntry, arrivals: Arrivals) => {
    const { seq, inboxId, kind, texts } = entry
    const shard = shardOf(seq)
    const fields = COLUMNS.map((column) => texts[column] ?? '')
    insertInto(shard, inboxId).run(keyOf(entry), ...indexable(fields, `${inboxWord(inboxId)} ${kindWord(kind)} `))
    const before = arrivals.get(shard) ?? { newest: 0, inbox: inboxId }
    const newest = Math.max(before.newest, secondOf(entry))
    arrivals.set(shard, { newest, inbox: before.inbox === inboxId ? inboxId : null, seq })
  }
  const settle = (arrivals: Arrivals) => {
    for (const [shard, { newest, inbox, seq }] of arrivals) {
      arrive.run(newest, inbox, shard)
      saveUpTo.run(seq)
    }
  }
  /** A shard that gets no more messages goes with its last one. */
  const forget = (shard: number, places: readonly MessagePlace[]) => {
    if (!isThere(shard)) return
    const table = tableOf(shard)
    const remove = sqlite.prepare(`DELETE FROM ${table} WHERE rowid = ?`)
    for (const place of places) remove.run(keyOf(place))
    if (shard >= shardOf(readUpTo.get() as number)) return
    if (sqlite.prepare(`SELECT id FROM ${table}_docsize LIMIT 1`).get() !== undefined) return
    sqlite.exec(`DROP TABLE ${table}`)
    drop.run(shard)
  }
  /** Whether there was something to merge: https://sqlite.org/fts5.html#the_merge_command has it from the number of changes. */
  const mergeSome = (shard: number, pages: number): boolean => {
    const table = tableOf(shard)
    const before = countChanges.get() as number
    sqlite.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ${pages})`)
    return (countChanges.get() as number) - before >= 2
  }
  return {
    upTo: () => readUpTo.get() as number,
    write: sqlite.transaction((removals: readonly MessagePlace[], entries: Iterable<IndexEntry>, ms: number) => {
      for (const [shard, places] of Map.groupBy(removals, (place) => shardOf(place.seq))) forget(shard, places)
      const end = performance.now() + ms
      const arrivals: Arrivals = new Map()
      let more = false
      for (const entry of entries) {
        more = arrivals.size > 0 && performance.now() > end
        if (more) break
        take(entry, arrivals)
      }
      settle(arrivals)
      return more
    }),
    merge: sqlite.transaction(() => {
      const newest = shardOf(readUpTo.get() as number)
      const full = unmerged.get(newest) as { shard: number; merged: number } | undefined
      if (full === undefined) return isThere(newest) && mergeSome(newest, MERGED_PAGES)
      // a negative number makes one level of all pieces, and is given once
      const more = mergeSome(full.shard, full.merged === 0 ? -MERGED_PAGES : MERGED_PAGES)
      saveMerged.run(more ? 1 : 2, full.shard)
      return true
    }),
    [Symbol.dispose]() {
      // whoever reads it has it open still, so that closing alone would leave the log to them
      sqlite.pragma('wal_checkpoint(TRUNCATE)')
      sqlite.close()
    },
  }
}

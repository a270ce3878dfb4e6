/** The database: better-sqlite3 runs every statement, synchronously; Kysely only writes the SQL (docs/decisions/0001-sqlite-synchronous.md). */
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Compilable,
  type CompiledQuery,
  DummyDriver,
  type Insertable,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { LONGEST } from './checkpoint.ts'
import { addLabelKey } from './label-key.ts'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'
import { openSqlite, type Sqlite, type Statement } from './sqlite.ts'

export interface Db {
  readonly sqlite: Sqlite
  /** compiled once per SQL text; statements are costly to prepare and cheap to run */
  readonly statements: Map<string, Statement>
  /** what is called when the transaction under way has been committed */
  readonly afterCommit: Set<() => void>
}

/** Builds typed queries; it never runs one. */
export const sql = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** Another program that writes is waited for so long at the start, and while we run: the API shares the thread that waits. */
const PATIENT_MS = 5_000
const BRIEF_MS = 50

/** Opens and migrates the database in `file`. WAL with synchronous=FULL: a commit that was acknowledged survives a power cut. */
export function openDb(file: string): Db & Disposable {
  const sqlite = openSqlite(file, { busyMs: PATIENT_MS })
  try {
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma(`wal_autocheckpoint = ${LONGEST}`)
    // the library's 16 MB would be in memory twice: the system keeps the file's pages too
    sqlite.pragma('cache_size = -8192')
    migrate(sqlite)
    addLabelKey(sqlite)
    sqlite.pragma('foreign_keys = ON')
  } catch (error) {
    sqlite.close()
    throw error
  }
  const statements = new Map<string, Statement>()
  return {
    sqlite,
    statements,
    afterCommit: new Set(),
    [Symbol.dispose]() {
      statements.clear()
      sqlite.close()
    },
  }
}

/** Everything in `work` or nothing. Nested calls belong to the outer transaction. Nothing can be awaited inside, by construction. */
export function transact<R>(db: Db, work: () => R): R {
  if (db.sqlite.inTransaction) return work()
  let made: R
  try {
    made = db.sqlite.transaction(work).immediate()
  } catch (error) {
    db.afterCommit.clear()
    throw error
  }
  const calls = [...db.afterCommit]
  db.afterCommit.clear()
  for (const call of calls) call()
  return made
}

/**
 * As `transact`, without waiting for the disk: a crash of ours loses nothing of it, a power cut may lose it with whatever came after. For
 * what is only done once more when it is forgotten.
 */
export function transactSoftly<R>(db: Db, work: () => R): R {
  if (db.sqlite.inTransaction) return work()
  db.sqlite.pragma('synchronous = NORMAL')
  try {
    return transact(db, work)
  } finally {
    db.sqlite.pragma('synchronous = FULL')
  }
}

/** Calls `then`, which must not throw, once the transaction under way has been committed, and never if it is not. However often it is asked for, it comes once. */
export function afterCommit(db: Db, then: () => void): void {
  if (db.sqlite.inTransaction) db.afterCommit.add(then)
  else then()
}

/** From here on the thread is shared: a write that meets another program's lock fails soon instead of holding up everyone. */
export function waitBriefly({ sqlite }: Db): void {
  sqlite.pragma(`busy_timeout = ${BRIEF_MS}`)
}

/** Resolves when no other program holds the database, after `ms` at the latest, or when the signal aborts; the thread is free meanwhile. */
export async function untilWritable(db: Db, ms: number, signal: AbortSignal): Promise<void> {
  const end = performance.now() + ms
  while (isHeld(db) && performance.now() < end && !signal.aborted) await sleep(20)
}

function isHeld({ sqlite }: Db): boolean {
  const before = sqlite.pragma('busy_timeout', { simple: true })
  sqlite.pragma('busy_timeout = 0')
  try {
    sqlite.exec('BEGIN IMMEDIATE; ROLLBACK')
    return false
  } catch (error) {
    // whatever else is wrong is told by the write itself
    return (error as { code?: string }).code?.startsWith('SQLITE_BUSY') === true
  } finally {
    sqlite.pragma(`busy_timeout = ${before}`)
  }
}

/** Reads a row, so that a database that does not answer throws. */
export function checkDb(db: Db): void {
  first(db, sql.selectFrom('folders').select('id').limit(1))
}

/** All rows of a query. */
export function all<R>(db: Db, query: Compilable<R>): R[] {
  const { sql: text, parameters } = query.compile()
  return prepared(db, text).all(...parameters) as R[]
}

/** The first row of a query. */
export function first<R>(db: Db, query: Compilable<R>): R | undefined {
  const { sql: text, parameters } = query.compile()
  return prepared(db, text).get(...parameters) as R | undefined
}

/** How many rows a query has: it walks all of them, so give it a limit. */
export function count(db: Db, query: Compilable<unknown>): number {
  const { sql: text, parameters } = query.compile()
  const row = prepared(db, `select count(*) as count from (${text})`).get(...parameters) as { count: number }
  return row.count
}

export interface Changed {
  /** how many rows were written */
  changes: number
  /** the rowid of the last INSERT */
  rowid: number
}

/** Runs a statement that returns no rows. */
export function run(db: Db, query: Compilable<unknown>): Changed {
  const { sql: text, parameters } = query.compile()
  const { changes, lastInsertRowid } = prepared(db, text).run(...parameters)
  return { changes, rowid: Number(lastInsertRowid) }
}

/**
 * A statement for the hot road: Kysely builds it once (40 µs), then only its parameters change (1 to 3 µs).
 * `build` gets a placeholder maker: `hot<{ id: string }, Row>((p) => sql.selectFrom('mails').selectAll().where('id', '=', p('id')))`.
 */
export function hot<P extends object, R = never>(
  build: (p: <K extends keyof P>(name: K) => P[K]) => Compilable<R>,
): { run(db: Db, values: P): Changed; first(db: Db, values: P): R | undefined; all(db: Db, values: P): R[] } {
  let settled: Settled | undefined
  const use = (db: Db, values: P) => {
    settled ??= settle(build((name) => ({ [PLACEHOLDER]: name as string }) as never).compile())
    const { text, names } = settled
    const parameters = new Array<unknown>(names.length)
    for (let i = 0; i < names.length; i += 1) parameters[i] = values[names[i] as keyof P]
    return { statement: prepared(db, text), parameters }
  }
  return {
    run(db, values) {
      const { statement, parameters } = use(db, values)
      const { changes, lastInsertRowid } = statement.run(parameters)
      return { changes, rowid: Number(lastInsertRowid) }
    },
    first(db, values) {
      const { statement, parameters } = use(db, values)
      return statement.get(parameters) as R | undefined
    },
    all(db, values) {
      const { statement, parameters } = use(db, values)
      return statement.all(parameters) as R[]
    },
  }
}

/** An INSERT for the hot road: a row is given with a value for each of `columns`, and no other; `same` is what all rows have. */
export function hotInsert<T extends keyof Schema, C extends string & keyof Insertable<Schema[T]>>(
  table: T,
  columns: readonly C[],
  same: Partial<Insertable<Schema[T]>> = {},
) {
  return hot<Pick<Insertable<Schema[T]>, C>>((p) =>
    sql
      .insertInto(table)
      .values({ ...Object.fromEntries(columns.map((column) => [column, p(column)])), ...same } as never),
  )
}

/** Stands for a value in a statement that is compiled before its values are known. */
type Placeholder = { [PLACEHOLDER]: string }
const PLACEHOLDER = Symbol('placeholder')

function isPlaceholder(value: unknown): value is Placeholder {
  return typeof value === 'object' && value !== null && PLACEHOLDER in value
}

interface Settled {
  text: string
  /** of the values, in the order in which they are bound */
  names: readonly string[]
}

/**
 * Writes what does not change into the text. SQLite plans a statement anew (10 to 40 µs) after each new value that might have changed
 * its plan, and better-sqlite3 takes all values back after each run; behind a + it does not look at a value.
 */
function settle({ sql: text, parameters }: CompiledQuery): Settled {
  const names: string[] = []
  let at = 0
  const settled = text.replaceAll('?', () => {
    const value = parameters[at++]
    if (!isPlaceholder(value)) return literal(value)
    names.push(value[PLACEHOLDER])
    return '+?'
  })
  return { text: settled, names }
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}

const MOST_STATEMENTS = 500

function prepared(db: Db, text: string): Statement {
  let statement = db.statements.get(text)
  if (statement === undefined) {
    if (db.statements.size >= MOST_STATEMENTS) db.statements.delete(db.statements.keys().next().value as string)
    statement = db.sqlite.prepare(text)
    db.statements.set(text, statement)
  }
  return statement
}

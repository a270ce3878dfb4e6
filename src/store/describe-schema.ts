/** The schema as SQL text, in a fixed order, for docs/schema.sql. */
import type { Db } from './db.ts'

/** Every table and index that the migrations made, tables in order of making, each followed by its indexes. */
export function describeSchema(db: Db): string {
  const rows = db.sqlite
    .prepare(
      `SELECT sql FROM sqlite_schema AS thing
       WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
       ORDER BY (SELECT owner.rowid FROM sqlite_schema AS owner WHERE owner.name = thing.tbl_name), rowid`,
    )
    .pluck()
    .all() as string[]
  return `-- What the migrations make. Written by \`npm run schema\`, compared by a test.\n\n${rows.map((sql) => `${sql};\n`).join('\n')}`
}

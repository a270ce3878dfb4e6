/** Writes docs/schema.sql from the migrations. */
import { writeFileSync } from 'node:fs'
import { openDb } from '../src/store/db.ts'
import { describeSchema } from '../src/store/describe-schema.ts'

using db = openDb(':memory:')
writeFileSync(new URL('../docs/schema.sql', import.meta.url), describeSchema(db))

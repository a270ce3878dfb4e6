/** What is searched for: whatever is typed, it is a query that the index and the database answer, and no larger than its text. */
import { parseQuery } from '../../../src/mail/query/parse-query.ts'
import { type Query, soughtWords } from '../../../src/mail/query/query.ts'
import { openDb } from '../../../src/store/db.ts'
import { searchIndexIn } from '../../../src/store/search-index.ts'
import { findMatches } from '../../../src/store/search-matches.ts'
import { planSearch } from '../../../src/store/search-plan.ts'
import { searchReaderOf } from '../../../src/store/search-reader.ts'
import { openSqlite } from '../../../src/store/sqlite.ts'
import { makeText } from '../make-text.ts'
import { holds, same, type Target } from '../target.ts'

const WORDS = [
  'from:',
  'to:me ',
  'cc:a@b.test ',
  'subject:"two words" ',
  'filename:x.pdf ',
  'has:attachment ',
  'is:unread ',
  'in:sent ',
  'label:x ',
  'kind:bulk ',
  'before:2026-11-22 ',
  'after:11/22/2026 ',
  'on:yesterday ',
  'newer_than:7d ',
  ' OR ',
  ' AND ',
  '-',
  '(',
  ')',
  '"',
  '“',
  '*',
  ':',
  ' ',
  'word',
  '漢字',
  '😀',
  '\ue000',
  '\0',
]
const INBOX = 'inb_1'
const NOW = Date.UTC(2026, 10, 22)

let opened: ReturnType<typeof open> | undefined

export const query: Target = {
  name: 'query',
  seeds: () => WORDS.map((word) => Buffer.from(word)),
  words: WORDS,
  make: (random) => Buffer.from(makeText(random, WORDS, 20)),
  async run(input) {
    const text = input.toString()
    const parsed = parseQuery(text, NOW)
    same('the same text means the same', parseQuery(text, NOW), parsed)
    holds('at most 100 terms', soughtWords(parsed).length <= 100)
    holds('not deeper than groups are', depthOf(parsed) < 40, depthOf(parsed))
    const plan = planSearch(parsed, INBOX)
    if (plan === null) return
    opened ??= open()
    const page = { limit: 10, offset: 0, before: null, countTo: 10, countMs: 25 }
    const { places } = await findMatches(opened.reader, opened.db, { plan, filter: { inboxId: INBOX }, ...page })
    holds('nothing is found where no message is', places.length <= 1)
  },
}

function depthOf(query: Query): number {
  if (query.kind === 'not') return 1 + depthOf(query.of)
  return query.kind === 'and' || query.kind === 'or' ? 1 + Math.max(0, ...query.of.map(depthOf)) : 0
}

/** A message in the index that the database does not have: each statement is run. */
function open() {
  const sqlite = openSqlite(':memory:', { busyMs: 0 })
  const index = searchIndexIn(sqlite, 'fuzz')
  index.write([], [{ seq: 1, arrived_at: 0, inboxId: INBOX, kind: 'bulk', texts: { body: 'word' } }], 1_000)
  return { reader: searchReaderOf(sqlite), db: openDb(':memory:') }
}

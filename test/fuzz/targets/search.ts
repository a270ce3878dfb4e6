/** Search in a real FTS5 index: no query is an error, and a text is found by its own words. */
import { dropInvisible } from '../../../src/mail/html/visible.ts'
import { parseQuery } from '../../../src/mail/query/parse-query.ts'
import { searchIndexIn } from '../../../src/store/search-index.ts'
import { planSearch } from '../../../src/store/search-plan.ts'
import { searchReaderOf } from '../../../src/store/search-reader.ts'
import { openSqlite } from '../../../src/store/sqlite.ts'
import { makeText } from '../make-text.ts'
import { holds, same, type Target } from '../target.ts'

const WORDS = [
  'word',
  'Wörter',
  'NEAR(a b)',
  ' AND ',
  ' OR ',
  ' NOT ',
  '"',
  '*',
  '^',
  ':',
  '-',
  '漢字',
  'かな',
  'สวัสดี',
  '안녕',
  '😀',
  '🇩🇪',
  'a@b.test',
  'é',
  'ﬁ',
  '①',
  'words : x',
  'inbox',
]
const INBOX = 'inb_1'

let opened: ReturnType<typeof open> | undefined
let seq = 0

export const search: Target = {
  name: 'search',
  seeds: () => WORDS.map((word) => Buffer.from(word)),
  words: WORDS,
  make: (random) => Buffer.from(makeText(random, [...WORDS, ' '], 12)),
  run(input) {
    const text = input.toString()
    opened ??= open()
    const { index, reader } = opened
    const look = (query: string) => {
      const plan = planSearch(parseQuery(query, 0), INBOX)
      if (plan === null) return null
      const ask = { ...plan, inboxId: INBOX }
      return reader.shards().flatMap((shard) => {
        const found = reader.match(shard, ask, null)
        same('as many are counted', reader.count(shard, ask), found.length)
        same('the newest come first', reader.match(shard, ask, 2), found.slice(0, 2))
        return found
      })
    }
    look(text)
    if (input.length > 4_096) return
    seq += 1
    const key = { seq, arrived_at: 0 }
    // as a mail's texts come to the index
    index.write([], [{ ...key, inboxId: INBOX, kind: 'human', texts: { body: dropInvisible(text) } }], 1_000)
    // nothing of it is an operator
    const found = look(text.replace(/["“”„‟:：()*-]/g, ' '))
    holds('a text is found by its own words', found === null || found?.some((one) => one.seq === seq) === true, text)
    index.write([key], [], 1_000)
    same('what was removed is not found', look(text) ?? [], [])
  },
}

function open() {
  const sqlite = openSqlite(':memory:', { busyMs: 0 })
  return { index: searchIndexIn(sqlite, 'fuzz'), reader: searchReaderOf(sqlite) }
}

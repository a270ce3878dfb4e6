/** Search in a real FTS5 index: no query is an error, and a text is found by its own words. */
import { openSearchIndex, type SearchIndex } from '../../../src/store/search-index.ts'
import { matchExpression } from '../../../src/store/search-words.ts'
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

let index: SearchIndex | undefined
let seq = 0

export const search: Target = {
  name: 'search',
  seeds: () => WORDS.map((word) => Buffer.from(word)),
  words: WORDS,
  make: (random) => Buffer.from(makeText(random, [...WORDS, ' '], 12)),
  run(input) {
    const text = input.toString()
    index ??= openSearchIndex(':memory:', { source: 'fuzz', newest: 0 })
    const look = (query: string) => {
      const expression = matchExpression(query)
      return expression === null ? null : index?.match(expression, { inboxId: INBOX, before: null, limit: 10 })
    }
    look(text)
    if (input.length > 4_096) return
    seq += 1
    const key = { seq, arrived_at: 0 }
    index.write([{ ...key, inboxId: INBOX, texts: [text] }], [], 1_000)
    const found = look(text.replaceAll('"', ' '))
    holds('a text is found by its own words', found === null || found?.some((one) => one.seq === seq) === true, text)
    index.write([], [key], 1_000)
    same('what was removed is not found', look(text) ?? [], [])
  },
}

/** What the search index has yet to take in and to forget, read by its own thread over a connection of its own. */
import { dropInvisible } from '../mail/html/visible.ts'
import { newWords } from '../mail/segments.ts'
import type { Segment } from '../mail/types.ts'
import type { AddressFields } from './contents.ts'
import { listOf } from './json-columns.ts'
import type { MessagePlace } from './message-filter.ts'
import type { IndexEntry } from './search-index.ts'
import { listFiles, listPeople } from './search-lists.ts'
import { samplesOf } from './search-quotes.ts'
import { openForReading, type Sqlite } from './sqlite.ts'

export interface SearchSource extends Disposable {
  /** `work` sees the database as it is at this moment: a message that it is told of is not forgotten yet. */
  read<R>(work: () => R): R
  /** Messages that are gone and may still be in the index, the first thousand of them. */
  removals(): MessagePlace[]
  /** The messages after `seq` in the order in which they were stored, read one by one. */
  after(seq: number): Iterable<IndexEntry>
}

/** What the messages before this one in its thread say. */
type Earlier = (row: Row) => Buffer[]

interface Row extends MessagePlace {
  inbox_id: string
  thread_id: string
  direction: 'inbound' | 'outbound'
  kind: string
  subject: string
  addresses: string
  /** null: of a message that says nothing */
  content: Buffer | null
  files: string
  /** was it made from HTML? */
  is_markdown: 0 | 1
  /** what is quoted, and signatures; null: nothing */
  segments: string | null
}

/** A long mail is found by what stands in its first part; more would hold up the others. */
const MOST_TEXT = 200_000
/** Of its UTF-8, in bytes. */
const MOST_BYTES = 3 * MOST_TEXT
/** Who answers quotes one of the last messages, as a rule. */
const MOST_EARLIER = 3
/** Of who answers line by line, so many quotes are looked up; the others are searched with the mail. */
const MOST_QUOTES = 8
/** One of so many of its lines is enough. */
const SAMPLES = 3
const MOST_REMOVALS = 1_000
const CACHE_KB = 2_000

/** Opens the database in `file`, which is there. */
export function openSearchSource(file: string): SearchSource {
  const sqlite = openForReading(file, { busyMs: 1_000, cacheKb: CACHE_KB })
  const { removals, entries, earlier } = prepare(sqlite)
  const earlierThan: Earlier = ({ thread_id, arrived_at, seq }) =>
    (earlier.all(thread_id, arrived_at, seq) as (Buffer | null)[]).filter((text) => text !== null)
  return {
    read: (work) => sqlite.transaction(work)(),
    removals: () => removals.all(MOST_REMOVALS) as MessagePlace[],
    *after(seq) {
      for (const row of entries.iterate(MOST_BYTES, seq) as Iterable<Row>) yield entryOf(row, earlierThan)
    },
    [Symbol.dispose]: () => sqlite.close(),
  }
}

/**
 * Written out, since Kysely would take this thread ten times as long to load as the rest of it. The text comes as bytes, which Node
 * reads four times as fast as the library does.
 */
function prepare(sqlite: Sqlite) {
  return {
    removals: sqlite.prepare('SELECT seq, arrived_at FROM search_removals LIMIT ?'),
    entries: sqlite.prepare(`
      SELECT messages.seq, messages.arrived_at, messages.inbox_id, messages.thread_id, messages.direction, contents.kind, contents.subject, contents.addresses,
        substr(CAST(contents.content_clean AS BLOB), 1, ?) AS content,
        (SELECT json_group_array(filename) FROM parts WHERE parts.content_id = contents.id) AS files,
        contents.own_clean IS NOT NULL AS is_markdown,
        contents.segments
      FROM messages JOIN contents ON contents.id = messages.content_id
      WHERE messages.seq > ? ORDER BY messages.seq`),
    // behind a + SQLite does not plan the query anew for each value
    earlier: sqlite
      .prepare(`
      SELECT CAST(contents.content_clean AS BLOB) FROM (
        SELECT content_id FROM messages WHERE thread_id = +? AND (arrived_at, seq) < (+?, +?)
        ORDER BY arrived_at DESC, seq DESC LIMIT ${MOST_EARLIER}
      ) AS earlier JOIN contents ON contents.id = earlier.content_id`)
      .pluck(),
  }
}

/** Who is blind-copied is not found by it: a search result would give it away. */
function entryOf(row: Row, earlierThan: Earlier): IndexEntry {
  const { seq, arrived_at, inbox_id, kind, subject, files } = row
  const { from, to, cc }: AddressFields = JSON.parse(row.addresses)
  const texts = {
    body: bodyOf(row, earlierThan),
    subject: dropInvisible(subject),
    sender: listPeople(from),
    recipients: listPeople(to),
    copies: listPeople(cc),
    files: listFiles(JSON.parse(files).filter(Boolean)),
  }
  return { seq, arrived_at, inboxId: inbox_id, kind, texts }
}

function bodyOf(row: Row, earlierThan: Earlier): string {
  const text = textOf(row.content)
  const said = row.segments === null ? text : withoutQuotes(text, row, earlierThan)
  // what was received is read without what nobody sees; what we send is as it was given
  const seen = row.direction === 'outbound' ? dropInvisible(said) : said
  // a word may be bold in part, and what was no mark has a backslash
  return row.is_markdown === 1 ? seen.replaceAll('**', '') : seen
}

function textOf(content: Buffer | null): string {
  return content === null ? '' : content.toString().slice(0, MOST_TEXT)
}

/** A signature may be looked for: it has the telephone number. */
function withoutQuotes(text: string, row: Row, earlierThan: Earlier): string {
  const segments = listOf<Segment>(row.segments)
  const quotes = segments.filter(({ kind }) => kind === 'quote').slice(0, MOST_QUOTES)
  const earlier = quotes.length === 0 ? [] : earlierThan(row)
  if (earlier.length === 0) return text
  return newWords(
    text,
    quotes.filter(({ start, end }) => isSaid(text.slice(start, end), earlier)),
  )
}

function isSaid(quote: string, earlier: readonly Buffer[]): boolean {
  return samplesOf(quote, SAMPLES).some((sample) => earlier.some((text) => text.includes(sample)))
}

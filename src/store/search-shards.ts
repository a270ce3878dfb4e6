/** How the search index is laid out: one FTS5 table for each 16,384 messages in the order of storing, so that no query and no merge is ever longer than that. */
import type { MessagePlace } from './message-filter.ts'
import { INBOX_MARK } from './search-words.ts'
import type { Sqlite } from './sqlite.ts'

/** Raise it when what is indexed changes; the index is then made anew. */
export const VERSION = 8

/** Which database the index is made from. */
export interface Source {
  /** the moment in which the database was made */
  source: string
  /** the last `seq` that it has given out: an index that knows more is that of another copy of it */
  newest: number
}

/** Where a word stands in a message; `recipients` are those of To, `copies` those of Cc. Marks stand in the first one. */
export const COLUMNS = ['body', 'subject', 'sender', 'recipients', 'copies', 'files'] as const
export type Column = (typeof COLUMNS)[number]

const MESSAGES = 2 ** 14
const LAST_SECOND = 2 ** 32 - 1

export function shardOf(seq: number): number {
  return Math.floor(seq / MESSAGES)
}

export function tableOf(shard: number): string {
  return `mail_${shard}`
}

export function secondOf({ arrived_at }: MessagePlace): number {
  return Math.min(Math.max(Math.floor(arrived_at / 1_000), 0), LAST_SECOND)
}

/** The rowid in the shard's table: newest first is its descending order. The second is enough, and so a place that was found finds itself again. */
export function keyOf(place: MessagePlace): bigint {
  // FTS5 wants an integer, and a number of JavaScript is handed to SQLite as a floating one
  return BigInt(secondOf(place) * MESSAGES + (place.seq % MESSAGES))
}

/** No message that arrived in the second of `ms`, since the epoch, or later has a smaller key. */
export function firstKeyOf(ms: number): bigint {
  return keyOf({ seq: 0, arrived_at: ms })
}

/** What `keyOf` was made of; all below the second is lost. */
export function placeOf(shard: number, key: number): MessagePlace {
  return { seq: shard * MESSAGES + (key % MESSAGES), arrived_at: Math.floor(key / MESSAGES) * 1_000 }
}

/** An inbox as one word, which no text contains. */
export function inboxWord(inboxId: string): string {
  return `${INBOX_MARK}${inboxId.replace(/[^0-9a-z]/gi, '')}`
}

/** A kind of message as one word, which no text contains. */
export function kindWord(kind: string): string {
  return `${INBOX_MARK}kind${kind.replace(/[^0-9a-z]/gi, '')}`
}

/** Is it an index of this version, made from this database? */
export function isOf(sqlite: Sqlite, { source, newest }: Source): boolean {
  const is = sqlite.prepare('SELECT version, source, seq FROM progress').get() as
    | { version: number; source: string; seq: number }
    | undefined
  return is?.version === VERSION && is.source === source && is.seq <= newest
}

/** Is `error` the answer of SQLite to a damaged file? */
export function isDamage(error: unknown): boolean {
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB'
}

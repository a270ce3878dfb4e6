/** Which messages: what a filter lets through, page by page, newest first. */
import { sql as raw } from 'kysely'
import type { InboxId, ThreadId } from '../lib/ids.ts'
import { all, count, type Db, sql } from './db.ts'
import { jsonEach, valuesOf } from './json-each.ts'
import { type Condition, conditionOf } from './message-condition.ts'

/** Which messages of an inbox. */
export interface MessageFilter {
  inboxId: InboxId
  threadId?: ThreadId | undefined
  direction?: 'inbound' | 'outbound' | undefined
  label?: string | undefined
  unread?: boolean | undefined
  /** waits for a person */
  held?: boolean | undefined
}

/** Where a message stands in every list: newest first by arrival, then by the order of storing. */
export interface MessagePlace {
  seq: number
  /** ms since the epoch */
  arrived_at: number
}

/** The places of a page, `limit` at most; of messages that meet the `conditions`, too. */
export function pageMessages(
  db: Db,
  filter: MessageFilter,
  page: { limit: number; offset: number; before: MessagePlace | null },
  conditions: readonly Condition<never>[] = [],
): MessagePlace[] {
  const { limit, offset, before } = page
  return all(
    db,
    matching(filter)
      .$if(conditions.length > 0, (query) =>
        query.where((row) => row.and(conditions.map((condition) => conditionOf(condition, (words) => words)(row)))),
      )
      .select(['messages.seq', 'messages.arrived_at'])
      .$if(before !== null, (query) =>
        query.where((row) =>
          row(
            row.refTuple('messages.arrived_at', 'messages.seq'),
            '<',
            row.tuple(before?.arrived_at ?? 0, before?.seq ?? 0),
          ),
        ),
      )
      .orderBy('messages.arrived_at', 'desc')
      .orderBy('messages.seq', 'desc')
      .limit(limit)
      .offset(offset),
  )
}

/** How many there are, counted up to `most`. */
export function countMessages(db: Db, filter: MessageFilter, most: number): number {
  return count(db, matching(filter).select('messages.seq').limit(most))
}

/** Those of `seqs` that the filter lets through and that meet the conditions; `seqsOf` gives those with the words, as a JSON array. */
export function keepMatching<W>(
  db: Db,
  filter: MessageFilter,
  seqs: readonly number[],
  { conditions, seqsOf }: { conditions: readonly Condition<W>[]; seqsOf: (words: W) => string },
): Set<number> {
  const kept = all(
    db,
    matching(filter)
      .select('messages.seq')
      .where('messages.seq', 'in', valuesOf<number>(JSON.stringify(seqs)))
      .where((row) => row.and(conditions.map((condition) => conditionOf(condition, seqsOf)(row)))),
  )
  return new Set(kept.map((row) => row.seq))
}

function matching({ inboxId, threadId, direction, label, unread, held }: MessageFilter) {
  let query = sql.selectFrom('messages').where('messages.inbox_id', '=', inboxId)
  if (threadId !== undefined) query = query.where('messages.thread_id', '=', threadId)
  // written out, as the partial indexes of outbound, unread, read and labelled messages have it
  if (direction === 'outbound') query = query.where(raw<boolean>`messages.direction = 'outbound'`)
  if (direction === 'inbound') query = query.where('messages.direction', '=', direction)
  if (unread === true) query = query.where((row) => row('messages.is_read', '=', row.lit(0)))
  if (unread === false) query = query.where((row) => row('messages.is_read', '=', row.lit(1)))
  if (held === true) query = query.where('messages.held', 'is not', null)
  if (held === false) query = query.where('messages.held', 'is', null)
  if (label === undefined) return query
  return query.where(raw<boolean>`messages.labels != '[]'`).where((row) =>
    row.exists(
      row
        .selectFrom(jsonEach(row.ref('messages.labels')).as('given'))
        .select('given.value')
        .where('given.value', '=', label),
    ),
  )
}

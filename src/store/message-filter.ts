/** Which messages: what a filter lets through, page by page, newest first. */
import type { ExpressionBuilder } from 'kysely'
import type { InboxId, ThreadId } from '../lib/ids.ts'
import { all, count, type Db, hot, sql } from './db.ts'
import { countList } from './full-lists.ts'
import { jsonEach } from './json-each.ts'
import { type Condition, conditionOf, factOf, hasLabel } from './message-condition.ts'
import type { Schema } from './schema.ts'

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

/** The same, or what is held in any inbox: null. */
export type ListFilter = MessageFilter | (Omit<MessageFilter, 'inboxId'> & { inboxId: null; held: true })

/** Where a message stands in every list: newest first by arrival, then by the order of storing. */
export interface MessagePlace {
  seq: number
  /** ms since the epoch */
  arrived_at: number
}

/** What is asked most. */
const pageOfInbox = hot<{ inboxId: InboxId; limit: number; offset: number }, MessagePlace>((p) =>
  newestFirst()
    .where(passes({ inboxId: p('inboxId') }))
    .limit(p('limit'))
    .offset(p('offset')),
)

/** The places of a page, `limit` at most; of messages that meet the `conditions`, too. */
export function pageMessages(
  db: Db,
  filter: ListFilter,
  page: { limit: number; offset: number; before: MessagePlace | null },
  conditions: readonly Condition<never>[] = [],
): MessagePlace[] {
  const { limit, offset, before } = page
  const { inboxId } = filter
  if (inboxId !== null && isWhole(filter) && before === null && conditions.length === 0) {
    return pageOfInbox.all(db, { inboxId, limit, offset })
  }
  return all(
    db,
    newestFirst()
      .where(passes(filter))
      .$if(conditions.length > 0, (query) =>
        query.where((row) => row.and(conditions.map((condition) => conditionOf(condition, (words) => words)(row)))),
      )
      .$if(before !== null, (query) =>
        query.where((row) =>
          row(
            row.refTuple('messages.arrived_at', 'messages.seq'),
            '<',
            row.tuple(before?.arrived_at ?? 0, before?.seq ?? 0),
          ),
        ),
      )
      .limit(limit)
      .offset(offset),
  )
}

/** How many there are, counted up to `most`. */
export function countMessages(db: Db, filter: ListFilter, most: number): number {
  const walk = () => count(db, sql.selectFrom('messages').select('messages.seq').where(passes(filter)).limit(most))
  return isWhole(filter) ? countList(db, `messages ${filter.inboxId}`, most, walk) : walk()
}

/** Does it let everything in the inbox through? */
export function isWhole({ inboxId: _, ...rest }: ListFilter): boolean {
  return Object.values(rest).every((value) => value === undefined)
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
    sql
      .selectFrom(jsonEach(JSON.stringify(seqs)).as('listed'))
      // in this order: each message is looked at, and no index that has many others
      .crossJoin('messages')
      .select('messages.seq')
      .whereRef('messages.seq', '=', 'listed.value')
      .where(passes(filter))
      .where((row) => row.and(conditions.map((condition) => conditionOf(condition, seqsOf)(row)))),
  )
  return new Set(kept.map((row) => row.seq))
}

function newestFirst() {
  return sql
    .selectFrom('messages')
    .select(['messages.seq', 'messages.arrived_at'])
    .orderBy('messages.arrived_at', 'desc')
    .orderBy('messages.seq', 'desc')
}

function passes({ inboxId, threadId, direction, label, unread, held }: ListFilter) {
  return (row: ExpressionBuilder<Schema, 'messages'>) =>
    row.and([
      inboxId === null ? isThere(row) : row('messages.inbox_id', '=', inboxId),
      ...(threadId === undefined ? [] : [row('messages.thread_id', '=', threadId)]),
      ...(direction === undefined ? [] : [factOf(row, { kind: 'direction', is: direction })]),
      ...(unread === undefined ? [] : [factOf(row, { kind: 'read', is: !unread })]),
      ...(held === undefined ? [] : [row('messages.held', held ? 'is not' : 'is', null)]),
      ...(label === undefined ? [] : [hasLabel(row, label)]),
    ])
}

/** An inbox that was deleted takes its messages with it, by and by. Asked of each message, so that they come in the order of their index. */
function isThere(row: ExpressionBuilder<Schema, 'messages'>) {
  const inbox = row.selectFrom('inboxes').select('inboxes.id').whereRef('inboxes.id', '=', 'messages.inbox_id')
  return row.exists(inbox.where('inboxes.deleted_at', 'is', null))
}

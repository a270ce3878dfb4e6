/** What an answer is an answer to. */
import { DAY, MINUTE } from '../lib/clock.ts'
import type { InboxId, MessageId, ThreadId } from '../lib/ids.ts'
import type { Parent } from '../mail/reply.ts'
import type { Kind } from '../mail/types.ts'
import type { AddressFields } from './contents.ts'
import { all, type Db, first, hot, sql } from './db.ts'

/** Of the messages in a thread that are later than one that comes now: there are few. */
const MOST_LATER = 100

export interface StoredParent extends Parent {
  inboxId: InboxId
  threadId: ThreadId
  kind: Kind
}

/** The message with this id as something to answer; undefined when there is none. */
export function parentById(db: Db, id: string): StoredParent | undefined {
  return read(first(db, parents().where('messages.id', '=', id as MessageId)))
}

/** What an answer to a thread answers: the newest mail that came in, else the newest of ours that has been let go. */
export function parentInThread(db: Db, threadId: ThreadId): StoredParent | undefined {
  const newest = parents()
    .where('messages.thread_id', '=', threadId)
    .orderBy('messages.arrived_at', 'desc')
    .orderBy('messages.seq', 'desc')
    .limit(1)
  const ours = newest.where('messages.state', 'not in', ['draft', 'held'])
  return read(first(db, newest.where('messages.direction', '=', 'inbound')) ?? first(db, ours))
}

const laterInThread = hot<
  { threadId: ThreadId; at: number },
  { messageId: string | null; direction: string; at: number }
>((p) =>
  sql
    .selectFrom('messages')
    .innerJoin('contents', 'contents.id', 'messages.content_id')
    .select(['contents.rfc_message_id as messageId', 'messages.direction', 'messages.arrived_at as at'])
    .where('messages.thread_id', '=', p('threadId'))
    .where('messages.arrived_at', '>', p('at'))
    .orderBy('messages.arrived_at', 'desc')
    .limit(MOST_LATER),
)

/** By how much what came in may be ahead of an answer that came in, and of ours: their clock is the mail server's, or is not. */
const MOST_AHEAD = { inbound: MINUTE, outbound: DAY }

/**
 * Where a message of `at` stands in its thread, when what is there is said to be later: ours behind all of it, since whoever writes has
 * read it; what came in right behind what it answers, with one of these Message-IDs. The time of what came in is the mail server's:
 * one that is further ahead is a mistake, and draws nothing with it.
 */
export function placeBehind(
  db: Db,
  threadId: ThreadId,
  { ids, at, direction: own }: { ids: readonly string[]; at: number; direction: 'inbound' | 'outbound' },
): number {
  if (own === 'inbound' && ids.length === 0) return at
  const isNear = (other: number) => other < at + MOST_AHEAD[own]
  const before = laterInThread.all(db, { threadId, at }).filter(({ messageId, direction, at: other }) => {
    const isAnswered = messageId !== null && ids.includes(messageId)
    return isAnswered ? direction === 'outbound' || isNear(other) : own === 'outbound' && isNear(other)
  })
  return Math.max(at, ...before.map((other) => other.at + 1))
}

/** The subject and the inbox of a thread, by the id that it has now. */
export function threadById(db: Db, id: ThreadId): { inboxId: InboxId; subject: string } | undefined {
  return first(db, sql.selectFrom('threads').select(['inbox_id as inboxId', 'subject']).where('id', '=', id))
}

/** Every address key that an inbox answers to. */
export function addressesOf(db: Db, inboxId: InboxId): string[] {
  return all(db, sql.selectFrom('inbox_addresses').select('address').where('inbox_id', '=', inboxId)).map(
    (row) => row.address,
  )
}

function parents() {
  return sql
    .selectFrom('messages')
    .innerJoin('contents', 'contents.id', 'messages.content_id')
    .select([
      'messages.inbox_id as inboxId',
      'messages.thread_id as threadId',
      'messages.direction',
      'contents.rfc_message_id as messageId',
      'contents.in_reply_to as inReplyTo',
      'contents.refs',
      'contents.subject',
      'contents.addresses',
      'contents.kind',
    ])
}

type Row = ReturnType<typeof parents> extends { execute(): Promise<(infer R)[]> } ? R : never

function read(row: Row | undefined): StoredParent | undefined {
  if (row === undefined) return undefined
  const addresses = JSON.parse(row.addresses) as AddressFields
  return {
    inboxId: row.inboxId,
    threadId: row.threadId,
    kind: row.kind as Kind,
    ours: row.direction === 'outbound',
    messageId: row.messageId,
    inReplyTo: JSON.parse(row.inReplyTo),
    references: JSON.parse(row.refs),
    subject: row.subject,
    from: addresses.from,
    replyTo: addresses.reply_to,
    to: addresses.to,
    cc: addresses.cc,
  }
}

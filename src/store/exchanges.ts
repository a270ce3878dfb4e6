/** Our sends of the last day by whom they went to, and how soon after ours came the mail that each follows: what tells a loop. */
import { DAY } from '../lib/clock.ts'
import type { InboxId, MessageId, ThreadId } from '../lib/ids.ts'
import { addressKey } from '../mail/address.ts'
import { all, type Db, first, run, sql } from './db.ts'
import type { Pace } from './schema.ts'

/** Between an inbox and one address; or, without it, in a thread. */
export type Between = { inboxId: InboxId; peer: string } | { threadId: ThreadId }

export interface Exchange {
  messageId: MessageId
  inboxId: InboxId
  threadId: ThreadId
  /** key of the address */
  peer: string
  pace: Pace
  held: boolean
  /** ms since the epoch */
  at: number
}

/** Counts a send, and forgets what nobody asks for any more. */
export function keepExchange(db: Db, exchange: Exchange): void {
  const { messageId, inboxId, threadId, peer, pace, held, at } = exchange
  run(db, sql.deleteFrom('exchanges').where('at', '<=', at - DAY))
  const row = { message_id: messageId, inbox_id: inboxId, thread_id: threadId, peer, pace, at }
  run(db, sql.replaceInto('exchanges').values({ ...row, held: held ? 1 : 0 }))
}

/** When we last sent something, until the moment `until`; undefined: not within the day. */
export function lastSentAt(db: Db, between: Between, until: number): number | undefined {
  return first(db, among(between).select('at').where('at', '<=', until).orderBy('at', 'desc').limit(1))?.at
}

/** How many messages have gone at one of these paces since then, and whether the last of them was held. */
export function countExchanges(
  db: Db,
  between: Between,
  { paces, since }: { paces: readonly Pace[]; since: number },
): { count: number; wasHeld: boolean } {
  const rows = all(
    db,
    among(between)
      .select(['message_id', 'held'])
      .where('at', '>', since)
      .where('pace', 'in', [...paces])
      .orderBy('at'),
  )
  return { count: new Set(rows.map((row) => row.message_id)).size, wasHeld: rows.at(-1)?.held === 1 }
}

function among(between: Between) {
  const query = sql.selectFrom('exchanges')
  if ('threadId' in between) return query.where('thread_id', '=', between.threadId)
  return query.where('inbox_id', '=', between.inboxId).where('peer', '=', between.peer)
}

/** When the newest mail of a thread was stored; undefined: none has come in. */
export function lastHeardIn(db: Db, threadId: ThreadId): number | undefined {
  const newest = sql
    .selectFrom('messages')
    .select('created_at')
    .where('thread_id', '=', threadId)
    .where('direction', '=', 'inbound')
    .orderBy('arrived_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
  return first(db, newest)?.created_at
}

/** A busy inbox is asked for its newest mails only. */
const MOST_LOOKED_AT = 100

/** When the newest mail of each address was stored in an inbox, by its key, since then. */
export function lastHeardFrom(db: Db, inboxId: InboxId, since: number): Map<string, number> {
  const rows = all(
    db,
    sql
      .selectFrom('messages')
      .innerJoin('contents', 'contents.id', 'messages.content_id')
      .select(['messages.created_at', 'messages.direction', 'contents.from_address'])
      .where('messages.inbox_id', '=', inboxId)
      .orderBy('messages.arrived_at', 'desc')
      .orderBy('messages.seq', 'desc')
      .limit(MOST_LOOKED_AT),
  )
  const heard = new Map<string, number>()
  for (const { created_at: at, direction, from_address: from } of rows) {
    if (direction === 'outbound' || from === null || at <= since) continue
    const key = addressKey(from)
    heard.set(key, Math.max(at, heard.get(key) ?? 0))
  }
  return heard
}

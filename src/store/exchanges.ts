/** Our sends of the last day by whom they went to, and how soon after ours came the mail that each follows: what tells a loop. */
import { DAY } from '../lib/clock.ts'
import type { InboxId, MessageId, ThreadId } from '../lib/ids.ts'
import { addressKey } from '../mail/address/address.ts'
import { all, type Db, hot, hotInsert, sql } from './db.ts'
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

const insertRow = hotInsert('exchanges', ['message_id', 'inbox_id', 'thread_id', 'peer', 'pace', 'held', 'at'])
const forget = hot<{ before: number }>((p) => sql.deleteFrom('exchanges').where('at', '<=', p('before')))

/** Counts a send, and forgets what nobody asks for any more. */
export function keepExchange(db: Db, exchange: Exchange): void {
  const { messageId, inboxId, threadId, peer, pace, held, at } = exchange
  forget.run(db, { before: at - DAY })
  const row = { message_id: messageId, inbox_id: inboxId, thread_id: threadId, peer, pace, at }
  insertRow.run(db, { ...row, held: held ? 1 : 0 })
}

const lastToPeer = hot<{ inboxId: InboxId; peer: string; until: number }, { at: number }>((p) =>
  sql
    .selectFrom('exchanges')
    .select('at')
    .where('inbox_id', '=', p('inboxId'))
    .where('peer', '=', p('peer'))
    .where('at', '<=', p('until'))
    .orderBy('at', 'desc')
    .limit(1),
)
const lastInThread = hot<{ threadId: ThreadId; until: number }, { at: number }>((p) =>
  sql
    .selectFrom('exchanges')
    .select('at')
    .where('thread_id', '=', p('threadId'))
    .where('at', '<=', p('until'))
    .orderBy('at', 'desc')
    .limit(1),
)

/** When we last sent something, until the moment `until`; undefined: not within the day. */
export function lastSentAt(db: Db, between: Between, until: number): number | undefined {
  if ('threadId' in between) return lastInThread.first(db, { threadId: between.threadId, until })?.at
  return lastToPeer.first(db, { ...between, until })?.at
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

const newestInThread = hot<{ threadId: ThreadId }, { created_at: number }>((p) =>
  sql
    .selectFrom('messages')
    .select('created_at')
    .where('thread_id', '=', p('threadId'))
    .where('direction', '=', 'inbound')
    .orderBy('arrived_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(1),
)

/** When the newest mail of a thread was stored; undefined: none has come in. */
export function lastHeardIn(db: Db, threadId: ThreadId): number | undefined {
  return newestInThread.first(db, { threadId })?.created_at
}

/** A busy inbox is asked for its newest mails only. */
const MOST_LOOKED_AT = 100

const newestOf = hot<{ inboxId: InboxId }, { at: number; contentId: number; direction: 'inbound' | 'outbound' }>((p) =>
  sql
    .selectFrom('messages')
    .select(['created_at as at', 'content_id as contentId', 'direction'])
    .where('inbox_id', '=', p('inboxId'))
    .orderBy('arrived_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(MOST_LOOKED_AT),
)
const authorOf = hot<{ contentId: number }, { from: string | null }>((p) =>
  sql.selectFrom('contents').select('from_address as from').where('id', '=', p('contentId')),
)

/** When the newest mail of each address was stored in an inbox, by its key, since then. */
export function lastHeardFrom(db: Db, inboxId: InboxId, since: number): Map<string, number> {
  const heard = new Map<string, number>()
  for (const { at, contentId, direction } of newestOf.all(db, { inboxId })) {
    if (direction === 'outbound' || at <= since) continue
    const from = authorOf.first(db, { contentId })?.from
    if (from == null) continue
    const key = addressKey(from)
    heard.set(key, Math.max(at, heard.get(key) ?? 0))
  }
  return heard
}

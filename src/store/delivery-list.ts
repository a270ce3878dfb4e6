/** Deliveries as whoever looks after a receiver wants to see them: what was told, when, and what came back. */
import { type InferResult, type RawBuilder, sql as raw } from 'kysely'
import type { DeliveryId, EventId, WebhookId } from '../lib/ids.ts'
import { all, count, type Db, first, hot, sql } from './db.ts'
import type { AttemptRow } from './deliveries.ts'
import type { DeliveryState } from './schema.ts'

export interface DeliveryFilter {
  webhookId: WebhookId
  /** null: any */
  state: DeliveryState | null
}

export interface ListedDelivery {
  id: DeliveryId
  sequence: number
  eventId: EventId
  eventType: string
  inboxId: string | null
  state: DeliveryState
  /** ms since the epoch, as are the others; null: nothing more will be tried by itself */
  nextAttemptAt: number | null
  createdAt: number
  endedAt: number | null
  attemptCount: number
  /** oldest first; of very many the last 50 */
  attempts: (AttemptRow & { nth: number })[]
}

export type DeliveryRow = InferResult<ReturnType<typeof matching>>[number]

/** A page, newest event first, before the sequence `before`. */
export function listDeliveries(
  db: Db,
  filter: DeliveryFilter,
  page: { limit: number; offset: number; before: number | null },
): DeliveryRow[] {
  const { limit, offset, before } = page
  const rows = matching(filter).$if(before !== null, (query) => query.where('sequence', '<', before ?? 0))
  return all(db, rows.orderBy('sequence', 'desc').limit(limit).offset(offset))
}

/** One of them; undefined when it is gone. */
export function deliveryById(db: Db, id: DeliveryId): DeliveryRow | undefined {
  return first(db, sql.selectFrom('deliveries').selectAll().where('id', '=', id))
}

/** How many there are, counted up to `most`. */
export function countDeliveries(db: Db, filter: DeliveryFilter, most: number): number {
  return count(db, matching(filter).limit(most))
}

/** The delivery with every attempt. */
export function withAttempts(db: Db, row: DeliveryRow): ListedDelivery {
  const isOpen = row.state === 'pending' || row.state === 'aside'
  return {
    id: row.id,
    sequence: row.sequence,
    eventId: row.event_id,
    eventType: row.event_type,
    inboxId: row.lane === '' ? null : row.lane,
    state: row.state,
    nextAttemptAt: isOpen ? row.due_at : null,
    createdAt: row.created_at,
    endedAt: row.ended_at,
    attemptCount: row.attempts,
    attempts: lastAttempts.all(db, { id: row.id }).reverse(),
  }
}

const lastAttempts = hot<{ id: DeliveryId }, AttemptRow & { nth: number }>((p) =>
  sql
    .selectFrom('delivery_attempts')
    .select(['nth', 'at', 'ms', 'status', 'answer', 'error'])
    .where('delivery_id', '=', p('id'))
    .orderBy('nth', 'desc')
    .limit(50),
)

// in these words, since SQLite takes the partial indexes for no others
const IS: Record<DeliveryState, RawBuilder<boolean>> = {
  pending: raw`state = 'pending'`,
  aside: raw`state = 'aside'`,
  delivered: raw`state = 'delivered'`,
  failed: raw`state = 'failed'`,
}

function matching({ webhookId, state }: DeliveryFilter) {
  return sql
    .selectFrom('deliveries')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .$if(state !== null, (query) => query.where(IS[state ?? 'pending']))
}

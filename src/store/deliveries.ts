/** Deliveries: an event for a webhook, made from the log by the webhook's cursor, and what each attempt at it came to. */
import { sql as raw } from 'kysely'
import { AppError, notFound } from '../lib/errors.ts'
import { type DeliveryId, type EventId, newId, type WebhookId } from '../lib/ids.ts'
import type { EventRow } from '../mail/event.ts'
import { all, type Db, first, hot, hotInsert, run, sql, transact } from './db.ts'
import { forgottenUpTo, lastSequence } from './events.ts'
import type { DeliveryState } from './schema.ts'
import { moveCursor } from './webhook-health.ts'
import type { Webhook } from './webhooks.ts'

/** A delivery that is still to be made. */
export interface Waiting {
  id: DeliveryId
  sequence: number
  eventId: EventId
  /** what is told in order: the inbox, or '' */
  lane: string
  /** its place in the schedule */
  retries: number
  /** ms since the epoch */
  dueAt: number
}

/** What of an event decides who is told of it. */
export interface News {
  sequence: number
  id: EventId
  type: string
  inboxId: string | null
  backfill: 0 | 1
}

const selectNews = hot<{ after: number; limit: number }, News>((p) =>
  sql
    .selectFrom('events')
    .select(['sequence', 'id', 'type', 'inbox_id as inboxId'])
    .select(raw<0 | 1>`coalesce(data ->> '$.backfill', 0)`.as('backfill'))
    .where('sequence', '>', p('after'))
    .orderBy('sequence')
    .limit(p('limit')),
)

/** The next events of the log, `limit` at most, and the sequence up to which they are all. */
export function readNews(db: Db, after: number, limit: number): { news: News[]; reached: number } {
  const from = Math.max(after, forgottenUpTo(db).sequence)
  const news = selectNews.all(db, { after: from, limit })
  return { news, reached: news.length < limit ? Math.max(from, lastSequence(db)) : (news.at(-1)?.sequence ?? from) }
}

/** Is the webhook told of it? */
export function isFor({ eventTypes, inboxIds, includeBackfill }: Webhook, { type, inboxId, backfill }: News): boolean {
  if (backfill === 1 && !includeBackfill) return false
  if (eventTypes.length > 0 && !(eventTypes as readonly string[]).includes(type)) return false
  return inboxIds.length === 0 || (inboxIds as readonly (string | null)[]).includes(inboxId)
}

/** Makes the deliveries of `news` for a webhook and moves its cursor to `reached`. One that was there (a replay) waits again. */
export function makeDeliveries(
  db: Db,
  webhook: Webhook,
  { news, reached, at }: { news: readonly News[]; reached: number; at: number },
): Waiting[] {
  return transact(db, () => {
    const made = news.map(({ sequence, id: eventId, type, inboxId }) => {
      const lane = inboxId ?? ''
      const id = newId('dlv', at)
      const row = upsert.first(db, { id, webhookId: webhook.id, sequence, eventId, type, lane, at })
      return { id: row?.id ?? id, sequence, eventId, lane, retries: 0, dueAt: at }
    })
    moveCursor(db, webhook.id, reached)
    return made
  })
}

const upsert = hot<
  { id: DeliveryId; webhookId: WebhookId; sequence: number; eventId: EventId; type: string; lane: string; at: number },
  { id: DeliveryId }
>((p) =>
  sql
    .insertInto('deliveries')
    .values({
      id: p('id'),
      webhook_id: p('webhookId'),
      sequence: p('sequence'),
      event_id: p('eventId'),
      event_type: p('type'),
      lane: p('lane'),
      state: 'pending',
      due_at: p('at'),
      created_at: p('at'),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['webhook_id', 'sequence'])
        .doUpdateSet({ state: 'pending', retries: 0, due_at: p('at'), ended_at: null }),
    )
    .returning('id'),
)

const COLUMNS = ['id', 'sequence', 'event_id as eventId', 'lane', 'retries', 'due_at as dueAt'] as const

// in these words, since SQLite takes the partial indexes for no others
const isPending = raw<boolean>`state = 'pending'`
const isAside = raw<boolean>`state = 'aside'`

/** What waits in order, oldest first. */
export function pendingOf(db: Db, webhookId: WebhookId): Waiting[] {
  const rows = sql.selectFrom('deliveries').select(COLUMNS).where('webhook_id', '=', webhookId)
  return all(db, rows.where(isPending).orderBy('sequence'))
}

const selectAside = hot<{ webhookId: WebhookId; limit: number }, Waiting>((p) =>
  sql
    .selectFrom('deliveries')
    .select(COLUMNS)
    .where('webhook_id', '=', p('webhookId'))
    .where(isAside)
    .orderBy('due_at')
    .limit(p('limit')),
)

/** Those set aside that are due next, whenever that is. */
export function asidesOf(db: Db, webhookId: WebhookId, limit: number): Waiting[] {
  return selectAside.all(db, { webhookId, limit })
}

const eventById = hot<{ id: EventId }, EventRow>((p) =>
  sql.selectFrom('events').select(['sequence', 'id', 'type', 'inbox_id', 'at', 'data']).where('id', '=', p('id')),
)

/** The event itself; undefined when it is no longer kept. */
export function eventOf(db: Db, id: EventId): EventRow | undefined {
  return eventById.first(db, { id })
}

/** What an attempt came to; times in ms since the epoch. */
export interface AttemptRow {
  at: number
  /** how long it took */
  ms: number
  /** of the answer; null: there was none */
  status: number | null
  /** its first bytes */
  answer: string
  /** null: delivered */
  error: string | null
}

const setOutcome = hot<
  { id: DeliveryId; state: DeliveryState; more: number; retries: number; dueAt: number; endedAt: number | null },
  { attempts: number }
>((p) =>
  sql
    .updateTable('deliveries')
    .set((row) => ({
      state: p('state'),
      attempts: row('attempts', '+', p('more')),
      retries: p('retries'),
      due_at: p('dueAt'),
      ended_at: p('endedAt'),
    }))
    .where('id', '=', p('id'))
    .returning('attempts'),
)

const insertAttempt = hotInsert('delivery_attempts', ['delivery_id', 'nth', 'at', 'ms', 'status', 'answer', 'error'])

/** Where a delivery stands after an attempt, or without one (`attempt` null). What was cleared out meanwhile is left alone. */
export function recordOutcome(
  db: Db,
  { id, retries, dueAt }: Waiting,
  { state, attempt, at }: { state: DeliveryState; attempt: AttemptRow | null; at: number },
): void {
  const endedAt = state === 'delivered' || state === 'failed' ? at : null
  const kept = setOutcome.first(db, { id, state, more: attempt === null ? 0 : 1, retries, dueAt, endedAt })
  if (kept !== undefined && attempt !== null) {
    insertAttempt.run(db, { delivery_id: id, nth: kept.attempts, ...attempt })
  }
}

/** The delivery waits again, in its place. Throws 404 `delivery_not_found`, and 409 where its event is no longer kept. */
export function redeliver(db: Db, { webhookId, id, at }: { webhookId: WebhookId; id: string; at: number }): Waiting {
  return transact(db, () => {
    const of = sql.selectFrom('deliveries').select(COLUMNS).where('webhook_id', '=', webhookId)
    const known = first(db, of.where('id', '=', id as DeliveryId))
    if (known === undefined) throw notFound('Delivery', id, `GET /v1/webhooks/${webhookId}/deliveries lists them`)
    if (eventOf(db, known.eventId) === undefined) {
      const fix = 'events are kept for EVENT_RETENTION_DAYS; GET /v1/messages has what they told of'
      throw new AppError('conflict', 'event_expired', 'the event of this delivery is no longer kept', { fix })
    }
    const delivery = { ...known, retries: 0, dueAt: at }
    recordOutcome(db, delivery, { state: 'pending', attempt: null, at })
    return delivery
  })
}

/** Removes up to `limit` deliveries of events that are no longer kept; one that still waits stays until it is tried. Returns how many. */
export function forgetDeliveries(db: Db, limit: number): number {
  const { sequence } = forgottenUpTo(db)
  const of = all(db, sql.selectFrom('webhooks').select('id'))
  let removed = 0
  for (const { id } of of) {
    const old = sql.selectFrom('deliveries').select('id').where('webhook_id', '=', id)
    const some = old
      .where('sequence', '<=', sequence)
      .where('ended_at', 'is not', null)
      .limit(limit - removed)
    removed += run(db, sql.deleteFrom('deliveries').where('id', 'in', some)).changes
    if (removed >= limit) break
  }
  return removed
}

/** Removes up to `limit` deliveries of a webhook that was deleted, and the last of them. Returns how many rows; 0: nothing is left. */
export function clearRemoved(db: Db, limit: number): number {
  return transact(db, () => {
    const webhook = first(db, sql.selectFrom('webhooks').select('id').where('state', '=', 'removed').limit(1))
    if (webhook === undefined) return 0
    const some = sql.selectFrom('deliveries').select('id').where('webhook_id', '=', webhook.id).limit(limit)
    const { changes } = run(db, sql.deleteFrom('deliveries').where('id', 'in', some))
    return changes > 0 ? changes : run(db, sql.deleteFrom('webhooks').where('id', '=', webhook.id)).changes
  })
}

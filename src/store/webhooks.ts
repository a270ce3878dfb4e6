/** Webhooks: addresses that are told of events, as the API or the operator's environment declares them. */
import { type InferResult, sql as raw } from 'kysely'
import { AppError, notFound } from '../lib/errors.ts'
import { type InboxId, newId, type WebhookId } from '../lib/ids.ts'
import type { EventType } from '../mail/event.ts'
import { all, count, type Db, first, hot, run, sql, transact } from './db.ts'
import { lastSequence } from './events.ts'
import { beginAnew } from './webhook-health.ts'

/** What whoever declares a webhook decides. */
export interface WebhookChoices {
  url: string
  /** empty: all */
  eventTypes: readonly EventType[]
  /** empty: all, and events of no inbox */
  inboxIds: readonly InboxId[]
  /** `full`: with the message itself */
  payload: 'thin' | 'full'
  /** what `type` says: message.received, or email.received */
  typeNames: 'postern' | 'nornweave'
  /** also old news */
  includeBackfill: boolean
}

/** What nobody decided. */
export const USUAL_CHOICES = {
  eventTypes: [],
  inboxIds: [],
  payload: 'thin',
  typeNames: 'postern',
  includeBackfill: false,
} as const satisfies Partial<WebhookChoices>

export interface Webhook extends WebhookChoices {
  id: WebhookId
  source: 'api' | 'env'
  state: 'enabled' | 'disabled' | 'removed'
  /** why it is disabled */
  reason: string | null
  secret: string
  /** signs too, until then (ms since the epoch) */
  oldSecret: string | null
  oldSecretUntil: number | null
  /** the sequence up to which its deliveries are rows */
  cursor: number
  /** attempts that failed since one succeeded, and since when they do */
  failures: number
  failingSince: number | null
  /** it asked not to be tried before; ms since the epoch, as are the others */
  dueAt: number
  createdAt: number
  updatedAt: number
}

/** More would make the fan-out of each event a burden; whoever has so many receivers wants a stream. */
const MOST = 1_000

/** A new webhook, which is told of what happens from now on. Throws 409 when there are too many. */
export function createWebhook(
  db: Db,
  choices: WebhookChoices,
  made: { secret: string; source: 'api' | 'env'; at: number },
): Webhook {
  const { secret, source, at } = made
  return transact(db, () => {
    if (source === 'api' && count(db, live().limit(MOST)) >= MOST) {
      const fix = 'delete webhooks that nobody needs, or read GET /v1/events/stream'
      throw new AppError('conflict', 'too_many_webhooks', `there are ${MOST} webhooks already`, { fix })
    }
    const id = newId('whk')
    const kept = {
      id,
      source,
      secret,
      state: 'enabled',
      cursor: lastSequence(db),
      created_at: at,
      updated_at: at,
    } as const
    run(db, sql.insertInto('webhooks').values({ ...columnsOf(choices), ...kept }))
    return getWebhook(db, id)
  })
}

/**
 * Changes what is given. Enabling it, or giving it another address, begins anew with what waits.
 * Throws 404, and 409 for one that is declared by the environment.
 */
export function updateWebhook(
  db: Db,
  id: string,
  changes: Partial<WebhookChoices> & { state?: 'enabled' | 'disabled' | undefined },
  now: number,
): Webhook {
  return transact(db, () => {
    const before = getWebhook(db, id)
    refuseDeclared(before, 'changed')
    const { state = before.state, ...choices } = changes
    const columns = columnsOf({ ...before, ...choices })
    const reason = state === 'enabled' ? null : before.state === state ? before.reason : 'disabled by the API'
    const row = sql.updateTable('webhooks').set({ ...columns, state, reason, updated_at: now })
    run(db, row.where('id', '=', before.id))
    const isNew = (state === 'enabled' && before.state !== 'enabled') || columns.url !== before.url
    if (isNew) beginAnew(db, before.id, now)
    return getWebhook(db, id)
  })
}

/** It has another secret from now on; the one before signs too until `until`, and one from before that no longer. */
export function rotateSecret(db: Db, id: string, next: { secret: string; until: number; at: number }): Webhook {
  return transact(db, () => {
    const { id: known, secret } = refuseDeclared(getWebhook(db, id), 'changed')
    setSecret(db, known, { secret: next.secret, old: secret, until: next.until, at: next.at })
    return getWebhook(db, id)
  })
}

/** It is gone at once; what it was told is cleared out afterwards, a little at a time (`clearRemoved` of deliveries.ts). */
export function removeWebhook(db: Db, id: string, now: number): Webhook {
  return transact(db, () => {
    const webhook = refuseDeclared(getWebhook(db, id), 'deleted')
    remove(db, webhook.id, now)
    return webhook
  })
}

/** What is after `sequence` is told once more. */
export function rewindWebhook(db: Db, id: WebhookId, sequence: number): void {
  run(db, sql.updateTable('webhooks').set({ cursor: sequence }).where('id', '=', id).where('cursor', '>', sequence))
}

/** The webhook of the operator's environment is as it is declared there; null: there is none. A secret that is replaced signs too until `until`, one that is taken away no longer. */
export function declareWebhook(
  db: Db,
  declared: { url: string; secret: string | null } | null,
  { newSecret, until, at }: { newSecret: () => string; until: number; at: number },
): void {
  transact(db, () => {
    const row = first(db, live().where('source', '=', 'env'))
    const known = row === undefined ? null : fromRow(row)
    if (declared === null) {
      if (known !== null) remove(db, known.id, at)
    } else if (known === null) {
      createWebhook(
        db,
        { ...USUAL_CHOICES, url: declared.url },
        { secret: declared.secret ?? newSecret(), source: 'env', at },
      )
    } else {
      if (declared.secret === null) setSecret(db, known.id, { secret: newSecret(), old: null, until: null, at })
      else if (declared.secret !== known.secret) {
        setSecret(db, known.id, { secret: declared.secret, old: known.secret, until, at })
      }
      const isNew = known.state !== 'enabled' || known.url !== declared.url
      const set = { url: declared.url, state: 'enabled', reason: null } as const
      run(db, sql.updateTable('webhooks').set(set).where('id', '=', known.id))
      if (isNew) beginAnew(db, known.id, at)
    }
  })
}

/** Throws 404 `webhook_not_found`. */
export function getWebhook(db: Db, id: string): Webhook {
  const webhook = findWebhook(db, id)
  if (webhook === undefined) throw notFound('Webhook', id, 'GET /v1/webhooks lists the webhooks')
  return webhook
}

/** The webhook, unless it has been deleted. */
export function findWebhook(db: Db, id: string): Webhook | undefined {
  const row = byId.first(db, { id: id as WebhookId })
  return row === undefined ? undefined : fromRow(row)
}

const byId = hot<{ id: WebhookId }, Row>((p) => live().where('id', '=', p('id')))

/** A page in the order of their making, after the webhook `after`. */
export function listWebhooks(db: Db, page: { limit: number; offset: number; after: string | null }): Webhook[] {
  const { limit, offset, after } = page
  const rows = live()
    .$if(after !== null, (query) => query.where('id', '>', after as WebhookId))
    .orderBy('id')
    .limit(limit)
    .offset(offset)
  return all(db, rows).map(fromRow)
}

/** How many there are. */
export function countWebhooks(db: Db): number {
  return count(db, live().limit(MOST))
}

/** Those that are to be told. */
export function enabledWebhooks(db: Db): Webhook[] {
  return all(db, live().where('state', '=', 'enabled')).map(fromRow)
}

function remove(db: Db, id: WebhookId, at: number): void {
  run(
    db,
    sql
      .updateTable('webhooks')
      .set({ state: 'removed', secret: '', old_secret: null, updated_at: at })
      .where('id', '=', id),
  )
}

function setSecret(
  db: Db,
  id: WebhookId,
  next: { secret: string; old: string | null; until: number | null; at: number },
): void {
  const set = { secret: next.secret, old_secret: next.old, old_secret_until: next.until, updated_at: next.at }
  run(db, sql.updateTable('webhooks').set(set).where('id', '=', id))
}

function refuseDeclared(webhook: Webhook, how: 'changed' | 'deleted'): Webhook {
  if (webhook.source === 'api') return webhook
  const detail = `this webhook is declared by the environment and cannot be ${how} here`
  const fix = 'change or unset WEBHOOK_URL and WEBHOOK_SIGNING_SECRET, then restart'
  throw new AppError('conflict', 'webhook_declared', detail, { fix })
}

function live() {
  return sql.selectFrom('webhooks').selectAll().where(raw<boolean>`state != 'removed'`)
}

type Row = InferResult<ReturnType<typeof live>>[number]

function columnsOf(choices: WebhookChoices) {
  return {
    url: choices.url,
    event_types: JSON.stringify(choices.eventTypes),
    inbox_ids: JSON.stringify(choices.inboxIds),
    payload: choices.payload,
    type_names: choices.typeNames,
    include_backfill: choices.includeBackfill ? (1 as const) : (0 as const),
  }
}

function fromRow(row: Row): Webhook {
  return {
    id: row.id,
    url: row.url,
    eventTypes: JSON.parse(row.event_types),
    inboxIds: JSON.parse(row.inbox_ids),
    payload: row.payload,
    typeNames: row.type_names,
    includeBackfill: row.include_backfill === 1,
    source: row.source,
    state: row.state,
    reason: row.reason,
    secret: row.secret,
    oldSecret: row.old_secret,
    oldSecretUntil: row.old_secret_until,
    cursor: row.cursor,
    failures: row.failures,
    failingSince: row.failing_since,
    dueAt: row.due_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

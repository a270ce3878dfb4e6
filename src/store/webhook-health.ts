/** How a webhook does: how far it has been told, how often it failed, and that it is no longer told anything. */
import { sql as raw } from 'kysely'
import type { WebhookId } from '../lib/ids.ts'
import { type Db, hot, run, sql } from './db.ts'
import { appendEvent } from './events.ts'

/** Events up to `cursor` have their rows. */
export function moveCursor(db: Db, id: WebhookId, cursor: number): void {
  setCursor.run(db, { id, cursor })
}

const setCursor = hot<{ id: WebhookId; cursor: number }>((p) =>
  sql
    .updateTable('webhooks')
    .set({ cursor: p('cursor') })
    .where('id', '=', p('id')),
)

/** How the endpoint does; `null` for `failingSince`: it does well. */
export function recordHealth(
  db: Db,
  id: WebhookId,
  health: { failures: number; failingSince: number | null; dueAt: number },
): void {
  setHealth.run(db, { id, ...health })
}

const setHealth = hot<{ id: WebhookId; failures: number; failingSince: number | null; dueAt: number }>((p) =>
  sql
    .updateTable('webhooks')
    .set({ failures: p('failures'), failing_since: p('failingSince'), due_at: p('dueAt') })
    .where('id', '=', p('id')),
)

/** Nothing more is sent to it until somebody enables it; what waits goes on waiting. */
export function disableWebhook(
  db: Db,
  { id, url }: { id: WebhookId; url: string },
  { reason, at }: { reason: string; at: number },
): void {
  const set = sql.updateTable('webhooks').set({ state: 'disabled', reason, updated_at: at })
  if (run(db, set.where('id', '=', id).where('state', '=', 'enabled')).changes === 0) return
  appendEvent(db, {
    type: 'webhook.disabled',
    subject: id,
    nth: at,
    at,
    data: { webhook_id: id, url, reason },
  })
}

/** What has failed is forgotten, and what waits is due. */
export function beginAnew(db: Db, id: WebhookId, now: number): void {
  recordHealth(db, id, { failures: 0, failingSince: null, dueAt: 0 })
  const waiting = sql.updateTable('deliveries').set({ due_at: now }).where('webhook_id', '=', id)
  run(db, waiting.where(raw<boolean>`state = 'pending'`))
}

/** What goes to a webhook, signed: an event of the log, or a ping that is no event. */
import { type Clock, SECOND } from '../lib/clock.ts'
import { newId } from '../lib/ids.ts'
import { shapeEvent } from '../mail/event.ts'
import type { Db } from '../store/db.ts'
import { eventOf, type Waiting } from '../store/deliveries.ts'
import type { Webhook } from '../store/webhooks.ts'
import type { Answer, Deliverer } from './deliver.ts'
import { bodyOf, type ReadMessage, type Told } from './payload.ts'
import { signedHeaders } from './sign.ts'

export interface Telling {
  db: Db
  clock: Clock
  deliverer: Deliverer
  readMessage: ReadMessage
  /** may webhooks of the API lead to this machine and to private networks? */
  allowPrivate: boolean
}

/** What the receiver answered, or `expired`: the event is no longer kept. */
export type Outcome = { kind: 'answered'; answer: Answer } | { kind: 'expired' }

/** One attempt at a delivery. */
export async function tellOne(
  telling: Telling,
  { webhook, delivery }: { webhook: Webhook; delivery: Waiting },
  signal: AbortSignal,
): Promise<Outcome> {
  const row = eventOf(telling.db, delivery.eventId)
  if (row === undefined) return { kind: 'expired' }
  return { kind: 'answered', answer: await tell(telling, { webhook, event: shapeEvent(row) }, signal) }
}

/** A signed ping, which is not logged and not tried again. */
export function ping(telling: Telling, webhook: Webhook, signal: AbortSignal): Promise<Answer> {
  const now = telling.clock.now()
  const event: Told = {
    id: newId('evt', now),
    type: 'webhook.test',
    sequence: null,
    timestamp: new Date(now).toISOString(),
    inbox_id: null,
    data: { webhook_id: webhook.id },
  }
  return tell(telling, { webhook, event }, signal)
}

function tell(
  { clock, deliverer, readMessage, allowPrivate }: Telling,
  { webhook, event }: { webhook: Webhook; event: Told },
  signal: AbortSignal,
): Promise<Answer> {
  const now = clock.now()
  const body = bodyOf(webhook, event, readMessage)
  const { secret, oldSecret, oldSecretUntil } = webhook
  const isOverlap = oldSecret !== null && (oldSecretUntil ?? 0) > now
  const secrets = isOverlap ? [secret, oldSecret] : [secret]
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Postern',
    ...signedHeaders({ id: event.id, timestamp: Math.floor(now / SECOND), body, secrets }),
  }
  // a webhook of the operator's environment leads where the operator wants
  const isFree = allowPrivate || webhook.source === 'env'
  return deliverer.post({ url: webhook.url, headers, body, allowPrivate: isFree }, signal)
}

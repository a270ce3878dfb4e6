/** A webhook that is being told: what of it is kept in memory, from its rows on. */
import type { Clock } from '../lib/clock.ts'
import type { DeliveryId } from '../lib/ids.ts'
import type { Db } from '../store/db.ts'
import { asidesOf, pendingOf } from '../store/deliveries.ts'
import type { Webhook } from '../store/webhooks.ts'
import { createEndpoint, type Endpoint } from './endpoint.ts'

export interface Receiver {
  webhook: Webhook
  endpoint: Endpoint
  /** events up to here have been looked at; behind it by a little is what the row says */
  cursor: number
  /** when the next of those set aside is due; null: there is none */
  asideDueAt: number | null
  /** those set aside that are being tried, or whose outcome is not written yet */
  asides: Set<DeliveryId>
  /** aborts what is under way, when it is not to be told any more */
  stop: AbortController
}

export function openReceiver(db: Db, clock: Clock, webhook: Webhook): Receiver {
  const { failures, failingSince, dueAt } = webhook
  const endpoint = createEndpoint(clock, { failures, failingSince, dueAt })
  endpoint.add(pendingOf(db, webhook.id))
  return {
    webhook,
    endpoint,
    cursor: webhook.cursor,
    asideDueAt: nextAside(db, webhook),
    asides: new Set(),
    stop: new AbortController(),
  }
}

/** When the next delivery that was set aside is due. */
export function nextAside(db: Db, { id }: Webhook): number | null {
  return asidesOf(db, id, 1)[0]?.dueAt ?? null
}

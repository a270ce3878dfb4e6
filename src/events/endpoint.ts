/** What waits for one webhook and which of it goes next: in order within each inbox, and one attempt at a time while the endpoint fails. */
// no I/O: the loop in webhooks.ts does what is decided here
import type { Clock } from '../lib/clock.ts'
import type { DeliveryId } from '../lib/ids.ts'
import type { Waiting } from '../store/deliveries.ts'
import { nextAttemptAt, SET_ASIDE_AFTER, wished } from './schedule.ts'

/** How it does; as it is kept with the webhook. */
export interface Health {
  /** attempts that failed since one succeeded */
  failures: number
  failingSince: number | null
  /** it asked not to be tried before */
  dueAt: number
}

export interface Endpoint {
  /** Takes up more that waits; what is there already stays as it is. */
  add(waiting: readonly Waiting[]): void
  /** The next to try, now under way; null: none is due, or enough are under way. */
  next(): Waiting | null
  /** It was taken. Those returned with it are set aside: they failed again and again, and this one got through. */
  succeeded(delivery: Waiting): Waiting[]
  /** It was not taken; its next attempt is set. */
  failed(delivery: Waiting, retryAfterMs: number | null): void
  /** It is done with, whatever the endpoint would have said. */
  drop(delivery: Waiting): void
  /** Nobody knows what became of it: it waits as before. */
  abandoned(delivery: Waiting): void
  /** What has failed is forgotten, and everything is due. */
  beginAnew(): void
  /** when `next` may have something by the passing of time alone; null: never */
  dueAt(): number | null
  readonly health: Health
  /** how many wait, those under way included */
  readonly size: number
  /** Is nothing under way? */
  readonly isIdle: boolean
}

/** How many inboxes are told at once. */
const MOST_AT_ONCE = 8
/** So many failures without a success in between mean that the endpoint fails, not the event. */
const FAILS_AFTER = 3

export function createEndpoint(clock: Clock, start: Health): Endpoint {
  const lanes = new Map<string, Waiting[]>()
  const known = new Set<DeliveryId>()
  const underWay = new Set<Waiting>()
  /** lanes with one under way */
  const busy = new Set<string>()
  /** have failed too often, and nobody knows yet whether that is their fault: the next result tells */
  const suspects = new Set<Waiting>()
  let health = { ...start }

  const remove = (delivery: Waiting) => {
    known.delete(delivery.id)
    suspects.delete(delivery)
    const lane = lanes.get(delivery.lane) ?? []
    const at = lane.indexOf(delivery)
    if (at !== -1) lane.splice(at, 1)
    lanes.delete(delivery.lane)
    // at the end of the line: the others have their turn first
    if (lane.length > 0) lanes.set(delivery.lane, lane)
  }
  const isFailing = () => health.failures >= FAILS_AFTER

  /** Whoever waits longest. */
  const oldest = () => {
    let found: Waiting | null = null
    for (const [head] of lanes.values()) if (head && (found === null || head.sequence < found.sequence)) found = head
    return found
  }
  /** Besides a suspect, something that tells whether the endpoint takes anything: what comes behind it, or the first of another inbox. */
  const secondOpinion = (): Waiting | null => {
    for (const { lane } of suspects) {
      const behind = lanes.get(lane)?.find((one) => !suspects.has(one))
      if (behind !== undefined) return behind
    }
    for (const lane of lanes.values()) {
      const other = lane.find((one) => !suspects.has(one))
      if (other !== undefined) return other
    }
    return null
  }
  const choose = (now: number): Waiting | null => {
    if (health.dueAt > now) return null
    if (suspects.size > 0 && underWay.size === 0) {
      const other = secondOpinion()
      if (other !== null) return other
    }
    if (isFailing()) {
      const head = underWay.size > 0 ? null : oldest()
      return head !== null && head.dueAt <= now ? head : null
    }
    if (underWay.size >= MOST_AT_ONCE) return null
    for (const [name, [head]] of lanes) {
      if (head !== undefined && head.dueAt <= now && !busy.has(name)) return head
    }
    return null
  }
  const leave = (delivery: Waiting) => {
    underWay.delete(delivery)
    busy.delete(delivery.lane)
  }

  return {
    add(waiting) {
      for (const one of waiting) {
        if (known.has(one.id)) continue
        known.add(one.id)
        const lane = lanes.get(one.lane) ?? []
        const at = lane.findLastIndex((other) => other.sequence < one.sequence)
        lane.splice(at + 1, 0, one)
        lanes.set(one.lane, lane)
      }
    },
    next() {
      const delivery = choose(clock.now())
      if (delivery === null) return null
      underWay.add(delivery)
      busy.add(delivery.lane)
      return delivery
    },
    succeeded(delivery) {
      leave(delivery)
      remove(delivery)
      health = { failures: 0, failingSince: null, dueAt: 0 }
      const aside = [...suspects]
      for (const suspect of aside) {
        remove(suspect)
        suspect.retries = 1
        suspect.dueAt = nextAttemptAt(clock, suspect.retries, null)
      }
      return aside
    },
    failed(delivery, retryAfterMs) {
      leave(delivery)
      delivery.retries += 1
      delivery.dueAt = nextAttemptAt(clock, delivery.retries, retryAfterMs)
      const now = clock.now()
      const dueAt = Math.max(health.dueAt, retryAfterMs === null ? 0 : clock.in(wished(retryAfterMs)))
      health = { failures: health.failures + 1, failingSince: health.failingSince ?? now, dueAt }
      const isSuspect = delivery.retries >= SET_ASIDE_AFTER && suspects.size === 0
      // another one fails as well: it is the endpoint
      suspects.clear()
      if (isSuspect) suspects.add(delivery)
    },
    drop(delivery) {
      leave(delivery)
      remove(delivery)
    },
    abandoned: leave,
    beginAnew() {
      health = { failures: 0, failingSince: null, dueAt: 0 }
      suspects.clear()
      for (const lane of lanes.values()) for (const one of lane) one.dueAt = 0
    },
    dueAt() {
      const isFull = underWay.size >= MOST_AT_ONCE || (isFailing() && underWay.size > 0)
      if (isFull || lanes.size === 0) return null
      if (suspects.size > 0 && underWay.size === 0 && secondOpinion() !== null) return health.dueAt
      const heads = isFailing() ? [oldest()] : [...lanes].map(([name, [head]]) => (busy.has(name) ? null : head))
      const moments = heads.flatMap((head) => (head ? [head.dueAt] : []))
      return moments.length === 0 ? null : Math.max(health.dueAt, Math.min(...moments))
    },
    get health() {
      return health
    },
    get size() {
      return known.size
    },
    get isIdle() {
      return underWay.size === 0
    },
  }
}

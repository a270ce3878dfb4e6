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
  /** Somebody wants it told again: it begins the schedule anew, unless it is under way. */
  again(waiting: Waiting): void
  /** The next to try, now under way; null: none is due, or enough are under way. */
  next(): Waiting | null
  /** It was taken. What is returned is set aside: it has failed again and again, and this one got through. */
  succeeded(delivery: Waiting): Waiting | null
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
  /** Have several of those that wait been tried in vain? One alone may be at fault itself. */
  readonly hasSeveralFailed: boolean
  /** how many wait, those under way included */
  readonly size: number
}

/** How many inboxes are told at once. */
const MOST_AT_ONCE = 8
/** So many failures without a success in between mean that the endpoint fails, not the event. */
const FAILS_AFTER = 3
/** One that is refused for what it is seldom comes alone: with each round of the schedule more of what comes behind is tried. */
const MOST_OPINIONS = 16

export function createEndpoint(clock: Clock, start: Health): Endpoint {
  const lanes = new Map<string, Waiting[]>()
  const known = new Set<DeliveryId>()
  const underWay = new Set<Waiting>()
  /** lanes with one under way */
  const busy = new Set<string>()
  /** has failed too often, and nobody knows yet whether that is its fault: what others are answered tells */
  let suspect: Waiting | null = null
  /** how many others have failed as well since then */
  let opinions = 0
  let health = { ...start }

  /** those that failed more often than an event may by itself, and the moment before which the receiver does not want them */
  const tired = new Map<Waiting, number>()

  const remove = (delivery: Waiting) => {
    known.delete(delivery.id)
    tired.delete(delivery)
    if (suspect === delivery) suspect = null
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
  /** What is tried at once to tell whether the endpoint takes anything: what is first elsewhere, which overtakes nobody, and what comes behind the suspect; then what comes second. */
  const nextOpinion = (): Waiting | null => {
    if (suspect === null || opinions >= mostOpinions(suspect)) return null
    const own = (lanes.get(suspect.lane) ?? []).filter((one) => one !== suspect)
    const others = [...lanes].flatMap(([name, lane]) => (name === suspect?.lane ? [] : [lane]))
    let left = opinions
    for (let place = 0; place <= opinions; place += 1) {
      for (const lane of [...others, own]) {
        const one = lane[place]
        if (one === undefined) continue
        if (left === 0) return one
        left -= 1
      }
    }
    return null
  }
  const choose = (now: number): Waiting | null => {
    if (health.dueAt > now) return null
    const opinion = underWay.size === 0 ? nextOpinion() : null
    if (opinion !== null) return opinion
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
  /** What failed as often as the endpoint did need not wait for hours, now that it takes something. */
  const hurry = () => {
    for (const [one, asked] of tired) {
      one.dueAt = Math.min(one.dueAt, Math.max(asked, nextAttemptAt(clock, SET_ASIDE_AFTER, null)))
    }
    tired.clear()
  }
  const leave = (delivery: Waiting) => {
    underWay.delete(delivery)
    busy.delete(delivery.lane)
  }

  const add = (waiting: readonly Waiting[]) => {
    for (const one of waiting) {
      if (known.has(one.id)) continue
      known.add(one.id)
      if (one.retries > SET_ASIDE_AFTER) tired.set(one, 0)
      const lane = lanes.get(one.lane) ?? []
      const at = lane.findLastIndex((other) => other.sequence < one.sequence)
      lane.splice(at + 1, 0, one)
      lanes.set(one.lane, lane)
    }
  }

  return {
    add,
    again(waiting) {
      const there = lanes.get(waiting.lane)?.find(({ id }) => id === waiting.id)
      if (there === undefined) return add([waiting])
      if (underWay.has(there)) return
      if (suspect === there) suspect = null
      there.retries = waiting.retries
      there.dueAt = waiting.dueAt
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
      hurry()
      health = { failures: 0, failingSince: null, dueAt: 0 }
      // one that is being tried again says for itself what becomes of it
      if (suspect === null || underWay.has(suspect)) return null
      const aside = suspect
      remove(aside)
      aside.retries = 1
      aside.dueAt = nextAttemptAt(clock, aside.retries, null)
      return aside
    },
    failed(delivery, retryAfterMs) {
      leave(delivery)
      delivery.retries += 1
      delivery.dueAt = nextAttemptAt(clock, delivery.retries, retryAfterMs)
      const asked = retryAfterMs === null ? 0 : clock.in(wished(retryAfterMs))
      if (delivery.retries > SET_ASIDE_AFTER) tired.set(delivery, asked)
      const failingSince = health.failingSince ?? clock.now()
      health = { failures: health.failures + 1, failingSince, dueAt: Math.max(health.dueAt, asked) }
      if (suspect === null || suspect === delivery) {
        suspect = delivery.retries >= SET_ASIDE_AFTER ? delivery : null
        opinions = 0
        return
      }
      opinions += 1
      // it was tried out of turn, and waits no longer for it than the one that it was to tell of
      delivery.dueAt = Math.min(delivery.dueAt, Math.max(suspect.dueAt, asked))
      // all others fail as well: it is the endpoint
      if (nextOpinion() === null) suspect = null
    },
    drop(delivery) {
      leave(delivery)
      remove(delivery)
    },
    abandoned: leave,
    beginAnew() {
      health = { failures: 0, failingSince: null, dueAt: 0 }
      suspect = null
      for (const lane of lanes.values()) for (const one of lane) one.dueAt = 0
    },
    dueAt() {
      const isFull = underWay.size >= MOST_AT_ONCE || (isFailing() && underWay.size > 0)
      if (isFull || lanes.size === 0) return null
      if (underWay.size === 0 && nextOpinion() !== null) return health.dueAt
      const heads = isFailing() ? [oldest()] : [...lanes].map(([name, [head]]) => (busy.has(name) ? null : head))
      const moments = heads.flatMap((head) => (head ? [head.dueAt] : []))
      return moments.length === 0 ? null : Math.max(health.dueAt, Math.min(...moments))
    },
    get health() {
      return health
    },
    get hasSeveralFailed() {
      let failed = 0
      for (const lane of lanes.values()) for (const { retries } of lane) if (retries > 0) failed += 1
      return failed > 1
    },
    get size() {
      return known.size
    },
  }
}

function mostOpinions({ retries }: Waiting): number {
  return Math.min(MOST_OPINIONS, 4 ** (retries - SET_ASIDE_AFTER))
}

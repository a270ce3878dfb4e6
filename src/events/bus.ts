/** One reader of new events, which hands each of them to whoever follows the log: ten thousand who wait cost no query each. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '../lib/clock.ts'
import type { InboxId } from '../lib/ids.ts'
import type { Log } from '../lib/log.ts'
import { startLoop } from '../lib/loop.ts'
import { type Event, type EventRow, shapeEvent } from '../mail/event.ts'
import type { Db } from '../store/db.ts'
import { lastSequence, onEvents, readEvents } from '../store/events.ts'

/** An event for many readers: its JSON is made once. */
export interface Told {
  event: Event
  text: () => string
}

export interface Follower {
  /** null: of every inbox, and of none */
  inboxId: InboxId | null
  /** Must not throw, and not take long. */
  take: (told: Told) => void
  /** Everybody has to go; nothing is handed out any more. */
  end: () => void
}

export interface Bus extends AsyncDisposable {
  readonly db: Db
  /**
   * From here on the follower gets what is written. It has read the log to its end in this same turn of the event loop; some of
   * what it has read may be handed to it again.
   */
  join(follower: Follower): Disposable
  /** The sequence up to which everything has been handed out. */
  reached(): number
  /** Sends everybody home, now and later. */
  stop(): void
  isStopped(): boolean
}

const PAGE = 500
/** Of an event that ten thousand have to look at the next one may wait: requests come in between. */
const LONGEST_MS = 10

export function tell(row: EventRow): Told {
  const event = shapeEvent(row)
  let text: string | undefined
  return {
    event,
    text() {
      text ??= JSON.stringify(event)
      return text
    },
  }
}

export function createBus({ db, clock, log }: { db: Db; clock: Clock; log: Log }): Bus {
  const followers = new Map<InboxId | null, Set<Follower>>()
  let position = 0
  let isStopped = false
  let listening: Disposable | null = null

  const handOut = (row: EventRow) => {
    const told = tell(row)
    const inboxId = row.inbox_id as InboxId | null
    for (const follower of followers.get(null) ?? []) follower.take(told)
    if (inboxId !== null) for (const follower of followers.get(inboxId) ?? []) follower.take(told)
  }
  /** Is there more? */
  const handOutSome = () => {
    const end = performance.now() + LONGEST_MS
    const { rows, reached, more } = readEvents(db, { after: position, limit: PAGE, types: null, inboxId: null })
    for (const row of rows) {
      position = row.sequence
      handOut(row)
      if (performance.now() > end) return true
    }
    position = reached
    return more
  }
  const loop = startLoop({
    name: 'telling events',
    clock,
    log,
    async turn(signal) {
      while (followers.size > 0 && !signal.aborted && handOutSome()) await nextTurn()
      return null
    },
  })
  const leave = (follower: Follower) => {
    const others = followers.get(follower.inboxId)
    others?.delete(follower)
    if (others?.size === 0) followers.delete(follower.inboxId)
    if (followers.size > 0) return
    listening?.[Symbol.dispose]()
    listening = null
  }
  const stop = () => {
    isStopped = true
    for (const group of [...followers.values()]) for (const follower of [...group]) follower.end()
  }
  return {
    db,
    join(follower) {
      if (isStopped) follower.end()
      else {
        if (followers.size === 0) position = lastSequence(db)
        listening ??= onEvents(db, loop.wake)
        followers.set(follower.inboxId, (followers.get(follower.inboxId) ?? new Set()).add(follower))
      }
      return { [Symbol.dispose]: () => leave(follower) }
    },
    reached: () => position,
    stop,
    isStopped: () => isStopped,
    async [Symbol.asyncDispose]() {
      stop()
      await loop[Symbol.asyncDispose]()
    },
  }
}

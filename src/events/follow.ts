/** Following the log: first what is there after a place, then what comes, without a gap and without a repeat. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Event } from '../mail/event.ts'
import { type EventFilter, forgottenUpTo, readEvents } from '../store/events.ts'
import { type Bus, type Told, tell } from './bus.ts'

export interface Wanted extends EventFilter {
  /** a further condition for what the filter lets through */
  accepts?: (event: Event) => boolean
}

export interface FollowOptions {
  /** the sequence behind which it begins */
  after: number
  signal: AbortSignal
  /** ms of silence after which an empty batch comes; default: none comes */
  idleMs?: number
}

export interface Batch {
  told: Told[]
  /** the sequence up to which all events have been looked at */
  reached: number
  /** is this all that there is at present? */
  atEnd: boolean
}

/** How many events are read at once, and how many may wait in memory for a reader: one who is slower reads them from the log again. */
const PAGE = 200

/**
 * Ends when the signal aborts or the bus stops, with a last batch that says how far it came; and when retention has removed what
 * comes next, so that a slow reader is told of the gap when it asks again.
 */
export async function* follow(bus: Bus, wanted: Wanted, options: FollowOptions): AsyncGenerator<Batch, void> {
  let cursor = options.after
  while (!options.signal.aborted && cursor >= forgottenUpTo(bus.db).sequence) {
    let batch: Batch | null = readOn(bus, wanted, cursor)
    // before anything else can happen: what is written from here on is heard of
    using live = batch.atEnd ? listen(bus, wanted, options) : null
    cursor = batch.reached
    yield batch
    // who waits keeps nothing of what was
    batch = null
    if (live === null) {
      if (bus.isStopped()) return
      await nextTurn()
    } else {
      for (let heard = await live.next(); heard !== 'missed'; heard = await live.next()) {
        const news = heard.told.filter(({ event }) => event.sequence > cursor)
        cursor = Math.max(cursor, heard.reached)
        yield { told: news, reached: cursor, atEnd: true }
        if (heard.isOver) return
      }
    }
  }
}

function readOn(bus: Bus, wanted: Wanted, after: number): Batch {
  const { rows, reached, more } = readEvents(bus.db, { ...wanted, after, limit: PAGE })
  const told = rows.map(tell).filter(({ event }) => wanted.accepts?.(event) ?? true)
  return { told, reached, atEnd: !more }
}

interface Heard {
  told: Told[]
  reached: number
  isOver: boolean
}

interface Live extends Disposable {
  /** What came since the last call, when something has, after `idleMs`, or at the end. `missed`: more than is kept in memory. */
  next(): Promise<Heard | 'missed'>
}

function listen(bus: Bus, { inboxId, types, accepts }: Wanted, { signal, idleMs }: FollowOptions): Live {
  let waiting: Told[] = []
  let hasMissed = false
  let isOver = signal.aborted
  let wake = () => {}
  const end = () => {
    isOver = true
    wake()
  }
  const seat = bus.join({
    inboxId,
    end,
    take(told) {
      const { event } = told
      if (hasMissed || (types !== null && !types.includes(event.type))) return
      try {
        if (accepts?.(event) === false) return
        hasMissed = waiting.length === PAGE
      } catch {
        // asked again when the event is read from the log, where it is the reader's own trouble
        hasMissed = true
      }
      if (hasMissed) waiting = []
      else waiting.push(told)
      wake()
    },
  })
  signal.addEventListener('abort', end, { once: true })
  const somethingHappens = () =>
    new Promise<void>((done) => {
      const timer = idleMs === undefined ? undefined : setTimeout(done, idleMs)
      wake = () => {
        clearTimeout(timer)
        done()
      }
    })
  return {
    async next() {
      if (waiting.length === 0 && !hasMissed && !isOver) await somethingHappens()
      if (hasMissed) return 'missed'
      const told = waiting
      waiting = []
      return { told, reached: bus.reached(), isOver }
    },
    [Symbol.dispose]() {
      wake()
      seat[Symbol.dispose]()
      signal.removeEventListener('abort', end)
    },
  }
}

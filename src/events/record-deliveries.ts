/** Writing what became of deliveries: one transaction for all that ended within a few ms. */
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import { startLoop } from '../lib/loop.ts'
import { step } from '../lib/steps.ts'
import { type Db, transact, transactSoftly } from '../store/db.ts'
import { type AttemptRow, recordOutcome, type Waiting } from '../store/deliveries.ts'
import type { DeliveryState } from '../store/schema.ts'
import { disableWebhook, recordHealth } from '../store/webhook-health.ts'
import { nextAside, type Receiver } from './receiver.ts'

export interface Ended {
  receiver: Receiver
  /** as it stands after the attempt */
  delivery: Waiting
  state: DeliveryState
  /** null: it was set aside without one */
  attempt: AttemptRow | null
  /** nothing more is to be sent there, for this reason */
  disable: string | null
}

export interface Recorder extends AsyncDisposable {
  push(ended: Ended): void
  /** Has so much to write that nothing more should begin. */
  readonly isFull: boolean
}

const GATHERED_MS = 10
/** While there is much to write, rows of one page are written together. */
const BETWEEN_MS = 50
const MOST_UNWRITTEN = 500
const MOST_AT_ONCE = 200

/** `onWritten` is told whose rows were written. Disposal writes what is left. */
export function createRecorder(options: {
  db: Db
  clock: Clock
  log: Log
  /** how many ms of work one transaction may be */
  stepMs: number
  onWritten: (written: readonly Ended[]) => void
}): Recorder {
  const { db, clock, log, stepMs, onWritten } = options
  const ended: Ended[] = []
  let since = 0
  let written = Number.NEGATIVE_INFINITY

  const write = () => {
    if (ended.length === 0) return
    const some: Ended[] = []
    step('hook.answered')
    // what a power cut takes away is told again; an event is there for good
    const commit = ended.some(({ disable }) => disable !== null) ? transact : transactSoftly
    commit(db, () => {
      const end = performance.now() + stepMs
      for (const one of ended.slice(0, MOST_AT_ONCE)) {
        const { delivery, state, attempt } = one
        recordOutcome(db, delivery, { state, attempt, at: clock.now() })
        some.push(one)
        if (performance.now() > end) break
      }
      for (const { webhook, endpoint, stop } of new Set(some.map(({ receiver }) => receiver))) {
        const { failures, failingSince, dueAt } = endpoint.health
        const isNews = !stop.signal.aborted && (failures !== webhook.failures || dueAt !== webhook.dueAt)
        if (isNews) recordHealth(db, webhook.id, { failures, failingSince, dueAt })
      }
      for (const { receiver, disable } of some) {
        if (disable === null || receiver.stop.signal.aborted) continue
        disableWebhook(db, receiver.webhook, { reason: disable, at: clock.now() })
      }
      step('hook.recording')
    })
    ended.splice(0, some.length)
    for (const receiver of new Set(some.map((one) => one.receiver))) {
      const { failures, failingSince, dueAt } = receiver.endpoint.health
      receiver.webhook = { ...receiver.webhook, failures, failingSince, dueAt }
      const mine = some.filter((one) => one.receiver === receiver)
      const tried = mine.filter(({ delivery }) => receiver.asides.delete(delivery.id))
      const isNews = tried.length > 0 || mine.some(({ state }) => state === 'aside')
      if (isNews && receiver.asides.size === 0) receiver.asideDueAt = nextAside(db, receiver.webhook)
    }
    step('hook.recorded')
    onWritten(some)
  }
  const loop = startLoop({
    name: 'recording deliveries',
    clock,
    log,
    async turn() {
      if (ended.length === 0) return null
      const due = Math.max(since + GATHERED_MS, written + BETWEEN_MS)
      if (ended.length < MOST_AT_ONCE && performance.now() < due) return clock.now() + due - performance.now()
      write()
      written = performance.now()
      since = written
      return ended.length > 0 ? clock.now() : null
    },
  })
  return {
    push(one) {
      if (ended.length === 0) since = performance.now()
      // what goes on changing in memory is written as it was
      ended.push({ ...one, delivery: { ...one.delivery } })
      loop.wake()
    },
    get isFull() {
      return ended.length >= MOST_UNWRITTEN
    },
    async [Symbol.asyncDispose]() {
      await loop[Symbol.asyncDispose]()
      while (ended.length > 0) write()
    },
  }
}

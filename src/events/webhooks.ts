/** Telling webhooks: deliveries are made from the log, tried endpoint by endpoint, none in the way of another, until they are taken. */
import type { Clock } from '../lib/clock.ts'
import type { WebhookId } from '../lib/ids.ts'
import type { Log } from '../lib/log.ts'
import { startLoop } from '../lib/loop.ts'
import { step } from '../lib/steps.ts'
import type { Db } from '../store/db.ts'
import { asidesOf, clearRemoved, type Waiting } from '../store/deliveries.ts'
import { lastSequence, onEvents } from '../store/events.ts'
import { beginAnew } from '../store/webhook-health.ts'
import { enabledWebhooks, findWebhook, rewindWebhook, type Webhook } from '../store/webhooks.ts'
import { type Answer, createDeliverer } from './deliver.ts'
import { ENOUGH, fanOut } from './fan-out.ts'
import type { ReadMessage } from './payload.ts'
import { openReceiver, type Receiver } from './receiver.ts'
import { createRecorder, type Ended } from './record-deliveries.ts'
import type { Lookup } from './resolve-host.ts'
import { createSettling } from './settle-attempt.ts'
import { type Outcome, ping, type Telling, tellOne } from './tell-webhook.ts'

export interface WebhooksOptions {
  db: Db
  clock: Clock
  log: Log
  readMessage: ReadMessage
  lookup: Lookup
  /** for an attempt in all, in ms */
  timeoutMs: number
  tlsCa: string | null
  /** may webhooks of the API lead to this machine and to private networks? */
  allowPrivate: boolean
  /** lets those go first whom somebody waits for, and leaves them room */
  makeRoom: () => Promise<void>
  /** rows were written: SQLite's log grows, and somebody has to copy it */
  onWritten: () => void
}

export interface Webhooks extends AsyncDisposable {
  /** Its row was changed: it was made, changed or deleted; or the delivery `waiting` waits again. */
  changed(id: WebhookId, waiting?: Waiting | null): void
  /** Where it fails, what has failed is forgotten, and what waits is tried at once. */
  beginAnew(id: WebhookId): void
  /** What is behind the sequence `after` is told once more. */
  replay(id: WebhookId, after: number): void
  /** Sends a signed ping; when it is taken, what waits is tried at once. Never rejects. */
  test(webhook: Webhook, signal: AbortSignal): Promise<Answer>
  /** The machine's clock was set, and the rows that wait have been moved. */
  reload(): void
}

/** How many attempts are begun at a time. One that hangs costs a socket, no work, and is not counted any more after a second. */
const MOST_AT_ONCE = 64
const HANGS_AFTER_MS = 1_000
/** How many are begun in one turn of the event loop: their answers come as evenly, and requests of the API in between. */
const BEGUN_AT_ONCE = 2
/** Of work in a transaction: these do not wait for the disk, so nothing is gained by long ones. */
const STEP_MS = 3
/** Of those set aside, how many are tried at a time. */
const MOST_ASIDES = 4
/** What is under way at the end has this long to be answered. */
const GRACE_MS = 1_000
const CLEARED_AT_ONCE = 300

export function startWebhooks(options: WebhooksOptions): Webhooks {
  const { db, clock, log } = options
  const deliverer = createDeliverer(options)
  const telling: Telling = { ...options, deliverer }
  const receivers = new Map<WebhookId, Receiver>()
  /** those who may have something to try, in the order of their turns */
  const line = new Set<Receiver>()
  const running = new Set<Promise<void>>()
  let isServing = false
  let busy = 0
  let isStopping = false
  let hasRemoved = true
  let fault: unknown = null
  /** the end of the log, as the loop has seen it */
  let last = 0

  for (const webhook of enabledWebhooks(db)) receivers.set(webhook.id, openReceiver(db, clock, webhook))

  const close = (receiver: Receiver) => {
    if (receivers.get(receiver.webhook.id) === receiver) receivers.delete(receiver.webhook.id)
    line.delete(receiver)
    receiver.stop.abort()
  }
  const recorder = createRecorder({
    db,
    clock,
    log,
    stepMs: STEP_MS,
    onWritten(written) {
      options.onWritten()
      for (const { receiver, disable } of written) {
        if (disable === null || receiver.stop.signal.aborted) continue
        log.error(`webhook ${receiver.webhook.id} is disabled: ${disable}`)
        close(receiver)
      }
      const hasTimes = ({ state, receiver }: Ended) => state !== 'delivered' || receiver.asideDueAt !== null
      if (written.some(hasTimes)) loop.wake()
      else serve()
    },
  })

  const settle = createSettling({ clock, log, push: recorder.push })

  const begin = (receiver: Receiver, delivery: Waiting, end: (outcome: Outcome, at: number) => void) => {
    busy += 1
    let isCounted = true
    const release = () => {
      if (isCounted) busy -= 1
      isCounted = false
      serve()
    }
    const hangs = setTimeout(release, HANGS_AFTER_MS)
    const at = clock.now()
    step('hook.begun')
    const task = tellOne(telling, { webhook: receiver.webhook, delivery }, receiver.stop.signal)
      .then((outcome) => end(outcome, at))
      .catch((error: unknown) => {
        receiver.endpoint.abandoned(delivery)
        if (receiver.asides.delete(delivery.id)) receiver.asideDueAt ??= clock.now()
        fault ??= error
      })
      .finally(() => {
        clearTimeout(hangs)
        running.delete(task)
        // after a fault of ours only once the loop has waited for a moment
        if (fault === null) line.add(receiver)
        release()
        if (needsTurn(receiver)) loop.wake()
      })
    running.add(task)
  }

  /** A turn looks at everybody: only when there are other times to wait for, or more of the log is wanted. */
  const needsTurn = ({ endpoint, cursor }: Receiver) =>
    fault !== null || endpoint.health.failures > 0 || (endpoint.size < ENOUGH && cursor < last)

  /** In turns, so that no endpoint with many events keeps the others waiting. */
  const beginSome = () => {
    isServing = false
    for (let begun = 0; begun < BEGUN_AT_ONCE; ) {
      if (busy >= MOST_AT_ONCE || recorder.isFull || isStopping || fault !== null) return
      const [receiver] = line
      if (receiver === undefined) return
      line.delete(receiver)
      const delivery = receivers.get(receiver.webhook.id) === receiver ? receiver.endpoint.next() : null
      if (delivery === null) {
        // what waits there has a time of its own
        if (receiver.endpoint.dueAt() !== null) loop.wake()
        continue
      }
      line.add(receiver)
      begin(receiver, delivery, (outcome, at) => settle.inOrder(receiver, delivery, { outcome, at }))
      begun += 1
    }
    serve()
  }
  const serve = () => {
    if (isServing) return
    isServing = true
    void options.makeRoom().then(beginSome)
  }

  const serveAsides = (receiver: Receiver) => {
    const { webhook, endpoint, asideDueAt, asides } = receiver
    if (asides.size > 0 || endpoint.health.failures > 0 || (asideDueAt ?? Number.POSITIVE_INFINITY) > clock.now())
      return
    const next = asidesOf(db, webhook.id, MOST_ASIDES)
    const due = next.filter(({ dueAt }) => dueAt <= clock.now())
    // while some are tried nobody asks; the one that was due may wait in order again, and others be due later
    receiver.asideDueAt = due.length > 0 ? null : (next[0]?.dueAt ?? null)
    for (const delivery of due) {
      asides.add(delivery.id)
      begin(receiver, delivery, (outcome, at) => settle.aside(receiver, delivery, { outcome, at }))
    }
  }

  const loop = startLoop({
    name: 'telling webhooks',
    clock,
    log,
    async turn() {
      if (fault !== null) {
        const error = fault
        fault = null
        throw error
      }
      if (isStopping) return null
      last = lastSequence(db)
      const isMore = fanOut(db, receivers.values(), { last, now: clock.now(), ms: STEP_MS })
      if (hasRemoved) hasRemoved = clearRemoved(db, CLEARED_AT_ONCE) > 0
      const moments: number[] = []
      for (const receiver of receivers.values()) {
        const due = receiver.endpoint.dueAt()
        if (due !== null && due <= clock.now()) line.add(receiver)
        else if (due !== null) moments.push(due)
        serveAsides(receiver)
        const isQuiet = receiver.asides.size === 0 && receiver.endpoint.health.failures === 0
        if (isQuiet && receiver.asideDueAt !== null) moments.push(receiver.asideDueAt)
      }
      serve()
      if (!isMore && !hasRemoved) return moments.length === 0 ? null : Math.min(...moments)
      await options.makeRoom()
      return clock.now()
    },
  })
  const news = onEvents(db, loop.wake)

  const changed = (id: WebhookId, waiting: Waiting | null = null) => {
    const webhook = findWebhook(db, id)
    const known = receivers.get(id)
    // what the address before says of itself, 410 perhaps, does not hold for another
    if (known !== undefined && webhook?.url !== known.webhook.url) close(known)
    const receiver = receivers.get(id)
    if (webhook === undefined || webhook.state !== 'enabled') {
      if (receiver !== undefined) close(receiver)
      hasRemoved ||= webhook === undefined
    } else if (receiver === undefined) {
      receivers.set(id, openReceiver(db, clock, webhook))
    } else {
      receiver.webhook = webhook
      if (waiting !== null) receiver.endpoint.again(waiting)
    }
    loop.wake()
  }

  const startAnew = (id: WebhookId) => {
    const receiver = receivers.get(id)
    if (receiver === undefined || receiver.endpoint.health.failures === 0) return
    beginAnew(db, id, clock.now())
    receiver.endpoint.beginAnew()
    loop.wake()
  }

  return {
    changed,
    beginAnew: startAnew,
    replay(id, after) {
      rewindWebhook(db, id, after)
      const receiver = receivers.get(id)
      if (receiver !== undefined) receiver.cursor = Math.min(receiver.cursor, after)
      loop.wake()
    },
    async test(webhook, signal) {
      const answer = await ping(telling, webhook, signal)
      if (answer.error === null) startAnew(webhook.id)
      return answer
    },
    reload() {
      for (const receiver of receivers.values()) close(receiver)
      for (const webhook of enabledWebhooks(db)) receivers.set(webhook.id, openReceiver(db, clock, webhook))
      loop.wake()
    },
    async [Symbol.asyncDispose]() {
      isStopping = true
      news[Symbol.dispose]()
      await loop[Symbol.asyncDispose]()
      const impatience = setTimeout(() => {
        for (const { stop } of receivers.values()) stop.abort()
      }, GRACE_MS)
      await Promise.all(running)
      clearTimeout(impatience)
      await recorder[Symbol.asyncDispose]()
      deliverer[Symbol.dispose]()
    },
  }
}

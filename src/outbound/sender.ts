/** The road out: takes what is due, hands it over, records what became of it; a few messages at once, none in the way of another. */
import type { SmtpServer } from '../accounts/smtp.ts'
import type { Trouble } from '../accounts/trouble.ts'
import { doubling, HOUR, jitter, MINUTE, momentIn } from '../lib/clock.ts'
import { messageOf } from '../lib/errors.ts'
import type { MessageId } from '../lib/ids.ts'
import { startLoop } from '../lib/loop.ts'
import { step } from '../lib/steps.ts'
import { type Outgoing, outgoingById } from '../store/outbox.ts'
import { claimDue, nextDueAt } from '../store/outbox-attempts.ts'
import { nextSentTaskAt } from '../store/sent-copies.ts'
import { deliverClaim } from './delivery.ts'
import { createHold } from './hold.ts'
import { createSentVisit, type SentDeps } from './sent.ts'
import { recover } from './settle.ts'
import { createWaiters } from './waiters.ts'

export interface SenderOptions extends SentDeps {
  smtp: SmtpServer
  /** does what was accepted get a copy in Sent from us? (`savesSent` of sent.ts) */
  saveSent: boolean
}

export interface Sender extends AsyncDisposable {
  /** There is something to send. */
  wake(): void
  /** Messages were taken back or deleted: whoever waits for one of them need not any more. */
  recheck(): void
  /**
   * Resolves when the message has had more attempts than `since` (default 0) or needs none, when the queue turns out to be
   * held, after `ms`, or when the signal aborts. Never rejects.
   */
  attempted(id: MessageId, options: { ms: number; signal: AbortSignal; since?: number }): Promise<void>
  /** Begins to stop: nothing more is taken, and everyone who waits is answered with what is known. Disposal waits for the end. */
  stop(): void
  /** why nothing can be sent at present; null: nothing is known to be wrong */
  trouble(): Trouble | null
}

/** Submission servers limit connections per account, often to 10 or fewer, and mail programs want some too. */
const MOST_AT_ONCE = 3

/** Starts sending; what was on the wire when Postern was stopped is settled first. Disposal lets a mail on the wire end. */
export function startSender(options: SenderOptions): Sender {
  const { db, clock, log } = options
  const stop = new AbortController()
  const hold = createHold(clock)
  const waiters = createWaiters()
  const visitSent = createSentVisit(options)
  const running = new Set<Promise<void>>()
  let trouble: Trouble | null = null
  let visiting = false
  let sentFailures = 0
  let sentNotBefore = () => 0

  const { cut, restored } = recover(options)
  if (cut > 0) log.warn(`${cut} messages were on the wire when Postern was stopped; looking for them in Sent`)
  if (restored !== null) {
    const made = new Date(restored.madeAt).toISOString()
    log.warn(
      `this data is a backup of ${made}; ${restored.queued} messages that were queued then may have been sent since; looking for them in Sent`,
    )
  }

  const background = (work: () => Promise<void>) => {
    const task: Promise<void> = work().finally(() => {
      running.delete(task)
      loop.wake()
    })
    running.add(task)
  }

  let delivering = 0
  const startDeliveries = () => {
    // while the queue is held one message at a time tries whether that has passed
    const most = hold.probeAt === null ? MOST_AT_ONCE : hold.probeAt <= clock.now() ? 1 : 0
    while (delivering < most) {
      const claim = claimDue(db, clock.now())
      if (claim === undefined) return
      step('out.claimed')
      delivering += 1
      background(async () => {
        const learnt = await deliverClaim({ ...options, hold }, claim, stop.signal)
        delivering -= 1
        if (learnt !== undefined) trouble = learnt
        if (hold.trouble === null) waiters.release(claim.id)
        else waiters.releaseAll()
      })
    }
  }

  const startVisit = () => {
    const due = nextSentTaskAt(db)
    if (visiting || due === null || Math.max(due, sentNotBefore()) > clock.now()) return
    visiting = true
    background(async () => {
      const failure = await visitSent(stop.signal).then(
        (why) => why?.text ?? null,
        (error: unknown) => {
          log.error({ err: error }, `filing copies of sent mail failed: ${messageOf(error)}`)
          return messageOf(error)
        },
      )
      visiting = false
      sentFailures = failure === null ? 0 : sentFailures + 1
      if (failure === null || stop.signal.aborted) return
      sentNotBefore = momentIn(clock, jitter(doubling(sentFailures, MINUTE, HOUR)))
      log.info(`copies of sent mail cannot be filed now: ${failure}; trying again later`)
    })
  }

  const nextDue = (): number | null => {
    const sent = visiting ? null : nextSentTaskAt(db)
    const queued = delivering >= MOST_AT_ONCE ? null : nextDueAt(db)
    const held = hold.probeAt !== null && delivering > 0
    const moments = [
      ...(queued === null || held ? [] : [Math.max(queued, hold.probeAt ?? 0)]),
      ...(sent === null ? [] : [Math.max(sent, sentNotBefore())]),
    ]
    return moments.length === 0 ? null : Math.min(...moments)
  }

  const loop = startLoop({
    name: 'sending',
    clock,
    log,
    async turn() {
      if (stop.signal.aborted) return null
      startDeliveries()
      startVisit()
      return nextDue()
    },
  })

  const stopNow = () => {
    stop.abort()
    waiters.close()
  }
  const isUnderWay = (message: Outgoing | undefined) => message?.state === 'queued' || message?.state === 'sending'

  return {
    wake() {
      hold.hurry()
      loop.wake()
    },
    recheck: () => waiters.releaseUnless((id) => isUnderWay(outgoingById(db, id))),
    async attempted(id, { ms, signal, since = 0 }) {
      const message = outgoingById(db, id)
      const tried = message?.phase === 'idle' && message.attempts > since
      if (tried || !isUnderWay(message)) return
      await waiters.wait(id, ms, signal)
    },
    stop: stopNow,
    trouble: () => hold.trouble ?? trouble,
    async [Symbol.asyncDispose]() {
      stopNow()
      await loop[Symbol.asyncDispose]()
      await Promise.all(running)
    },
  }
}

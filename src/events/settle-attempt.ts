/** What an attempt means: for the delivery, for those that wait behind it, and for the webhook. */
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { AttemptRow, Waiting } from '../store/deliveries.ts'
import type { Answer } from './deliver.ts'
import type { Endpoint } from './endpoint.ts'
import type { Receiver } from './receiver.ts'
import type { Ended } from './record-deliveries.ts'
import { GIVE_UP_AFTER, LAST_RETRY, nextAttemptAt } from './schedule.ts'
import type { Outcome } from './tell-webhook.ts'

export interface Attempted {
  outcome: Outcome
  /** when it began, ms since the epoch */
  at: number
}

export interface Settling {
  /** of one that is told in its turn */
  inOrder(receiver: Receiver, delivery: Waiting, attempted: Attempted): void
  /** of one that was set aside */
  aside(receiver: Receiver, delivery: Waiting, attempted: Attempted): void
}

/** So many failures in a row are worth a line in the log. */
const TOLD_AFTER = 3

/** What is to be written is pushed. */
export function createSettling(options: { clock: Clock; log: Log; push: (ended: Ended) => void }): Settling {
  const { clock, log, push } = options

  const reasonToDisable = ({ status, error }: Answer, endpoint: Endpoint | null) => {
    if (status === 410) return 'it answered 410 Gone'
    const since = endpoint?.health.failingSince ?? null
    const limit = clock.in(GIVE_UP_AFTER) - clock.now()
    if (since === null || clock.now() - since < limit || !endpoint?.hasSeveralFailed) return null
    return `nothing was taken for 5 days; at last: ${error}`
  }
  return {
    inOrder(receiver, delivery, { outcome, at }) {
      const { endpoint, webhook } = receiver
      if (receiver.stop.signal.aborted) return endpoint.abandoned(delivery)
      if (outcome.kind === 'expired') {
        endpoint.drop(delivery)
        return push({ receiver, delivery, state: 'failed', attempt: null, disable: null })
      }
      const { answer } = outcome
      const { failures } = endpoint.health
      const attempt = attemptRow(answer, at)
      if (answer.error === null) {
        const aside = endpoint.succeeded(delivery)
        push({ receiver, delivery, state: 'delivered', attempt, disable: null })
        if (aside !== null) push({ receiver, delivery: aside, state: 'aside', attempt: null, disable: null })
        if (failures >= TOLD_AFTER) log.info(`webhook ${webhook.id} takes events again`)
        return
      }
      endpoint.failed(delivery, answer.retryAfterMs)
      if (failures + 1 === TOLD_AFTER) log.warn(`webhook ${webhook.id} takes no events: ${answer.error}`)
      push({ receiver, delivery, state: 'pending', attempt, disable: reasonToDisable(answer, endpoint) })
    },
    aside(receiver, delivery, { outcome, at }) {
      if (receiver.stop.signal.aborted) return void receiver.asides.delete(delivery.id)
      if (outcome.kind === 'expired') return push({ receiver, delivery, state: 'failed', attempt: null, disable: null })
      const { answer } = outcome
      const attempt = attemptRow(answer, at)
      if (answer.error === null) return push({ receiver, delivery, state: 'delivered', attempt, disable: null })
      delivery.retries += 1
      delivery.dueAt = nextAttemptAt(clock, delivery.retries, answer.retryAfterMs)
      const state = delivery.retries > LAST_RETRY ? 'failed' : 'aside'
      push({ receiver, delivery, state, attempt, disable: reasonToDisable(answer, null) })
    },
  }
}

function attemptRow({ status, text, error, ms }: Answer, at: number): AttemptRow {
  return { at, ms, status, answer: text, error }
}

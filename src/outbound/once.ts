/** Idempotency-Key: a request that is repeated gets the first answer again, and never sends a second time. */
import { createHash } from 'node:crypto'
import { type Clock, DAY } from '../lib/clock.ts'
import { AppError, messageOf } from '../lib/errors.ts'
import type { MessageId } from '../lib/ids.ts'
import type { Log } from '../lib/log.ts'
import type { Db } from '../store/db.ts'
import { findAnswer, forgetKeys, keepAnswer } from '../store/idempotency.ts'
import type { SendKey } from './submit.ts'

const KEYS_LIVE = 2 * DAY

export interface OnceRequest<A> {
  key: string
  /** where it was sent, and what it says once it has been read */
  path: string
  body: unknown
  /** answers it for the first time; the key is to be kept with the message */
  work: (key: SendKey) => Promise<A>
  /** aborted: nobody got that answer */
  signal: AbortSignal
  /** answers for a message whose first answer nobody got, since we were stopped */
  rebuild: (id: MessageId) => A
}

export type Once = ReturnType<typeof createOnce>

/** Runs requests by their keys; one per process, since the keys under way are known to it alone. */
export function createOnce({ db, clock, log }: { db: Db; clock: Clock; log: Log }) {
  const underWay = new Map<string, Buffer>()

  /** Throws 409 when the key came with another request, or its first one is still under way. */
  return async <A>(request: OnceRequest<A>): Promise<{ answer: A; replayed: boolean }> => {
    const { key } = request
    const requestHash = hashOf([request.path, request.body])
    const first = underWay.get(key)
    if (first !== undefined) throw first.equals(requestHash) ? inFlight() : reused()
    // the key's age is measured, not waited for
    const now = clock.now()
    const kept = findAnswer(db, key, now - KEYS_LIVE)
    if (kept !== undefined) {
      if (!kept.requestHash.equals(requestHash)) throw reused()
      const answer = kept.answer === null ? request.rebuild(kept.messageId) : (kept.answer.body as A)
      return { answer, replayed: true }
    }
    underWay.set(key, requestHash)
    try {
      forgetKeys(db, now - KEYS_LIVE)
      const answer = await request.work({ key, requestHash })
      if (!request.signal.aborted) remember(key, answer)
      return { answer, replayed: false }
    } finally {
      underWay.delete(key)
    }
  }

  function remember(key: string, body: unknown): void {
    try {
      keepAnswer(db, key, { status: 201, body })
    } catch (error) {
      // the message is committed: without its answer the key gives the present state instead
      log.warn(`the answer to an Idempotency-Key could not be kept: ${messageOf(error)}`)
    }
  }
}

/** SHA-256 of `value` as canonical JSON: the order of its fields does not matter. */
function hashOf(value: unknown): Buffer {
  const hash = createHash('sha256')
  const feed = (part: unknown): void => {
    if (Array.isArray(part)) {
      hash.update('[')
      for (const item of part) feed(item)
      hash.update(']')
    } else if (typeof part === 'object' && part !== null) {
      hash.update('{')
      for (const [name, item] of Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (item === undefined) continue
        hash.update(JSON.stringify(name))
        feed(item)
      }
      hash.update('}')
    } else {
      hash.update(`${JSON.stringify(part) ?? 'null'},`)
    }
  }
  feed(value)
  return hash.digest()
}

function reused(): AppError {
  return new AppError('conflict', 'idempotency_key_reused', 'the Idempotency-Key was used for another request', {
    fix: 'use a new key for a new request; a repeated one must be the same in every field',
  })
}

function inFlight(): AppError {
  return new AppError('conflict', 'idempotency_in_flight', 'the first request with this Idempotency-Key is under way', {
    fix: 'repeat it in some seconds: it is then answered like the first one',
  })
}

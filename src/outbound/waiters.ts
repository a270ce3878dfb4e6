/** Callers who wait for the first attempt at their message. */
import type { MessageId } from '../lib/ids.ts'

export interface Waiters {
  /** Resolves when the message was tried, after `ms`, or when the signal aborts. */
  wait(id: MessageId, ms: number, signal: AbortSignal): Promise<void>
  release(id: MessageId): void
  releaseAll(): void
  /** Releases those whose message has nothing more to come. */
  releaseUnless(waits: (id: MessageId) => boolean): void
  /** Nobody waits any more, now or later. */
  close(): void
}

export function createWaiters(): Waiters {
  const waiting = new Map<MessageId, Set<() => void>>()
  let closed = false
  const release = (id: MessageId) => {
    for (const go of waiting.get(id) ?? []) go()
  }
  const releaseAll = () => {
    for (const id of [...waiting.keys()]) release(id)
  }
  return {
    wait: (id, ms, signal) =>
      new Promise((done) => {
        const others = waiting.get(id) ?? new Set()
        const go = () => {
          clearTimeout(late)
          signal.removeEventListener('abort', go)
          others.delete(go)
          if (others.size === 0) waiting.delete(id)
          done()
        }
        const late = setTimeout(go, ms)
        if (signal.aborted || closed) return go()
        signal.addEventListener('abort', go, { once: true })
        waiting.set(id, others.add(go))
      }),
    release,
    releaseAll,
    releaseUnless(waits) {
      for (const id of [...waiting.keys()]) if (!waits(id)) release(id)
    },
    close() {
      closed = true
      releaseAll()
    },
  }
}

/** Callers who want the mailbox read now: one turn runs, at most one waits, and everyone who asks during a turn shares the next. */
import type { InboxId } from '../lib/ids.ts'
import type { PollTrouble } from './account-state.ts'
import type { Stored } from './store-mail.ts'

export type SyncOutcome =
  | {
      kind: 'synced' | 'syncing'
      /** messages that the inbox got since the call */
      newMessages: number
      /** mails since the call that matched no inbox */
      unrouted: number
    }
  | { kind: 'failed'; trouble: PollTrouble }

export interface SyncRequests {
  /** Resolves with the end of the next turn, or with `syncing` when that takes longer than `withinMs` or the caller goes. */
  join(inboxId: InboxId, withinMs: number, signal: AbortSignal): Promise<SyncOutcome>
  /** does anyone wait for a turn that has not begun? */
  readonly waiting: boolean
  turnBegins(): void
  turnEnds(): void
  /** The turn failed for those who share it; `all`: also for those who wait for the next, since that is far away. */
  turnFailed(trouble: PollTrouble, all: boolean): void
  /** Counts what was stored, for everyone who is waiting. */
  count(stored: readonly Stored[]): void
  /** Lets everyone go, now and later. */
  end(): void
}

interface Caller {
  inboxId: InboxId
  newMessages: number
  unrouted: number
  answer: (outcome: SyncOutcome) => void
}

export function createSyncRequests(): SyncRequests {
  let next: Caller[] = []
  let present: Caller[] = []
  let ended = false
  const answer = (callers: readonly Caller[], kind: 'synced' | 'syncing') => {
    for (const { newMessages, unrouted, answer } of callers) answer({ kind, newMessages, unrouted })
  }
  return {
    join(inboxId, withinMs, signal) {
      return new Promise((resolve) => {
        const leave = () =>
          caller.answer({ kind: 'syncing', newMessages: caller.newMessages, unrouted: caller.unrouted })
        const timer = setTimeout(leave, withinMs)
        const caller: Caller = {
          inboxId,
          newMessages: 0,
          unrouted: 0,
          answer: (outcome) => {
            clearTimeout(timer)
            signal.removeEventListener('abort', leave)
            next = next.filter((one) => one !== caller)
            present = present.filter((one) => one !== caller)
            resolve(outcome)
          },
        }
        next.push(caller)
        if (signal.aborted || ended) leave()
        else signal.addEventListener('abort', leave, { once: true })
      })
    },
    get waiting() {
      return next.length > 0
    },
    turnBegins() {
      present = [...present, ...next]
      next = []
    },
    turnEnds() {
      answer(present, 'synced')
    },
    turnFailed(trouble, all) {
      for (const caller of all ? [...present, ...next] : present) caller.answer({ kind: 'failed', trouble })
    },
    count(stored) {
      const callers = [...present, ...next]
      if (callers.length === 0) return
      for (const { outcome, filed } of stored) {
        for (const caller of callers) {
          caller.newMessages += filed.filter((message) => message.inboxId === caller.inboxId).length
          if (outcome === 'unrouted') caller.unrouted += 1
        }
      }
    },
    end() {
      ended = true
      answer([...present, ...next], 'syncing')
    },
  }
}

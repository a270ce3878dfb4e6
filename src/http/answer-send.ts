/** The answer to a call that sends: once for its key, and after the first attempt where that does not take long. */
import type { Context } from 'hono'
import type { MessageId } from '../lib/ids.ts'
import type { Once } from '../outbound/once.ts'
import type { SendKey } from '../outbound/submit.ts'
import type { Db } from '../store/db.ts'
import { outboxItem } from '../store/outbox-list.ts'
import type { ApiEnv } from './api.ts'
import { getOutboxItem } from './found.ts'
import { type SendResult, shapeGone, shapeResult } from './send-shape.ts'

/** What routes may ask of the sender. */
export interface OutboxSender {
  wake: () => void
  recheck: () => void
  attempted: (id: MessageId, options: { ms: number; signal: AbortSignal; since?: number }) => Promise<void>
}

export interface SendAnswerDeps {
  db: Db
  sender: OutboxSender
  /** there are new messages and events */
  onChange: () => void
  once: Once
}

/** Patience of a caller; the mail goes on without it. */
export const WAIT_MS = 20_000

export interface AskedSend {
  key: string | undefined
  /** as it was called, without its query; it and the body say whether a call with the same key is the same */
  path: string
  body: unknown
}

/** `accept` commits the message, with its key, and throws what the call is refused with. */
export function createSendAnswers({ db, sender, onChange, once }: SendAnswerDeps) {
  const rebuild = (id: string): SendResult => shapeResult(getOutboxItem(db, id))

  return async (
    c: Context<ApiEnv>,
    { key, path, body }: AskedSend,
    accept: (key: SendKey | null) => MessageId | Promise<MessageId>,
  ): Promise<SendResult> => {
    const { signal } = c.req.raw
    const work = async (sendKey: SendKey | null) => {
      const id = await accept(sendKey)
      const accepted = rebuild(id)
      onChange()
      sender.wake()
      await sender.attempted(id, { ms: WAIT_MS, signal })
      const item = outboxItem(db, id)
      return item === undefined ? shapeGone(accepted) : shapeResult(item)
    }
    if (key === undefined) return work(null)
    const { answer, replayed } = await once({ key, path, body, work, signal, rebuild })
    if (replayed) c.header('Idempotency-Replayed', 'true')
    return answer
  }
}

/** Events about a message of ours: ids, envelope and what became of it. */
import type { MessageId } from '../lib/ids.ts'
import type { EventType } from '../mail/event.ts'
import type { Db } from '../store/db.ts'
import { appendEvent } from '../store/events.ts'
import { sendFacts } from '../store/send-facts.ts'

type SendEvent = Extract<
  EventType,
  'message.queued' | 'message.released' | 'message.sent' | 'message.failed' | 'message.unknown'
>

/** Belongs into the transaction that made the change; `nth` tells apart events of one type about one message. */
export function announce(db: Db, event: { type: SendEvent; id: MessageId; nth: string | number; at: number }): void {
  const { type, id, nth, at } = event
  const data = sendFacts(db, id)
  if (data !== undefined) appendEvent(db, { type, subject: id, nth, at, inboxId: data.inbox_id, data })
}

/** The message waits for a person; belongs into the transaction that holds it. */
export function announceHeld(db: Db, id: MessageId, { reason, at }: { reason: string; at: number }): void {
  const facts = sendFacts(db, id)
  if (facts === undefined) return
  const data = { ...facts, reason }
  appendEvent(db, { type: 'message.held', subject: id, at, inboxId: data.inbox_id, data })
}

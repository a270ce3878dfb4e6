/** Events about a message of ours: ids, envelope and what became of it. */
import type { MessageId } from '../lib/ids.ts'
import type { EventType, SendFacts } from '../mail/event.ts'
import type { Db } from '../store/db.ts'
import { appendEvent } from '../store/events.ts'
import { outboxItem } from '../store/outbox-list.ts'

/** An event is no mailing list: further recipients are in the message. */
const MOST_TOLD = 100

type SendEvent = Extract<
  EventType,
  'message.queued' | 'message.released' | 'message.sent' | 'message.failed' | 'message.unknown'
>

/** Belongs into the transaction that made the change; `nth` tells apart events of one type about one message. */
export function announce(db: Db, event: { type: SendEvent; id: MessageId; nth: string | number; at: number }): void {
  const { type, id, nth, at } = event
  const data = factsOf(db, id)
  if (data !== undefined) appendEvent(db, { type, subject: id, nth, at, inboxId: data.inbox_id, data })
}

/** The message waits for a person; belongs into the transaction that holds it. */
export function announceHeld(db: Db, id: MessageId, { reason, at }: { reason: string; at: number }): void {
  const facts = factsOf(db, id)
  if (facts === undefined) return
  const data = { ...facts, reason }
  appendEvent(db, { type: 'message.held', subject: id, at, inboxId: data.inbox_id, data })
}

function factsOf(db: Db, id: MessageId): SendFacts | undefined {
  const item = outboxItem(db, id)
  if (item === undefined) return undefined
  const told = (field: 'to' | 'cc' | 'bcc') =>
    item.recipients
      .filter((recipient) => recipient.field === field)
      .slice(0, MOST_TOLD)
      .map(({ address }) => address)
  const failed = item.recipients.filter(({ outcome }) => outcome !== 'sent' && outcome !== 'pending')
  return {
    message_id: item.id,
    inbox_id: item.inboxId,
    thread_id: item.threadId,
    rfc_message_id: item.rfcMessageId,
    from: [item.from],
    to: told('to'),
    cc: told('cc'),
    bcc: told('bcc'),
    subject: item.subject,
    state: item.state,
    error: item.error,
    not_sent: failed
      .slice(0, MOST_TOLD)
      .map(({ address, outcome, code, response }) => ({ address, outcome, code, response })),
  }
}

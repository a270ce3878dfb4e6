/** What an event says of a message of ours: ids, envelope and what became of it. */
import type { MessageId } from '../lib/ids.ts'
import type { SendFacts } from '../mail/event.ts'
import type { Db } from './db.ts'
import { outboxItem } from './outbox-list.ts'

/** An event is no mailing list: further recipients are in the message. */
const MOST_TOLD = 100

/** Undefined when there is no such message, or it came in. */
export function sendFacts(db: Db, id: MessageId): SendFacts | undefined {
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

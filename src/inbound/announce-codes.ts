/** `message.code_found`: told with `message.received` of a mail that brings a code, and again when its sender is proven later. */
import type { MailId } from '../lib/ids.ts'
import { isProof, judgeCodes } from '../mail/codes/found-code.ts'
import type { Trust } from '../mail/trust/trust.ts'
import type { Db } from '../store/db.ts'
import { appendEvent } from '../store/events.ts'
import { readEnvelope } from '../store/filed.ts'
import { codedMessages } from '../store/found-codes.ts'
import { describeMail } from './filing.ts'

/** Tells again, with the confidence that its sender has now. Belongs into the transaction that notes the trust. */
export function announceProven(db: Db, mailId: MailId, { trust, at }: { trust: Trust; at: number }): void {
  if (!isProof(trust.level)) return
  for (const { id, inboxId, threadId, contentId, receivedAt } of codedMessages(db, mailId)) {
    const envelope = readEnvelope(db, contentId)
    const mail = { mailId, contentId, envelope, receivedAt, backfill: false, trust: null }
    const place = { message_id: id, inbox_id: inboxId, thread_id: threadId }
    const codes = judgeCodes(envelope.codes, { author: envelope.addresses.from[0], level: trust.level })
    const data = { ...place, ...describeMail(mail), codes, proven_later: true }
    appendEvent(db, { type: 'message.code_found', subject: id, nth: 'proven', at, inboxId, data })
  }
}

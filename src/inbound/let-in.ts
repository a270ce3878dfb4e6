/** A message that was held is let in: from here on it is one like any other, and `message.received` tells of it. */
import { AppError } from '../lib/errors.ts'
import type { MailId } from '../lib/ids.ts'
import { isBelow, type Level } from '../mail/trust/trust.ts'
import { type Db, transact } from '../store/db.ts'
import { readEnvelope } from '../store/filed.ts'
import { type HeldMessage, heldById, heldOfMail, holdBelowOf, letIn } from '../store/held.ts'
import { announceMessage } from './filing.ts'

/** Lets in the messages of a mail that are held for its trust, in the inboxes that take this level. Belongs into the transaction that notes it. */
export function letInTrusted(db: Db, mailId: MailId, { level, at }: { level: Level; at: number }): void {
  for (const message of heldOfMail(db, mailId)) {
    const wanted = holdBelowOf(db, message.inboxId)
    if (wanted === null || !isBelow(level, wanted)) admit(db, message, at)
  }
}

/** A person lets a message in. Throws an AppError: 409 `not_held` when it is not held. */
export function letInHeld(db: Db, id: string, at: number): void {
  transact(db, () => {
    const message = heldById(db, id)
    if (message === undefined) {
      throw new AppError('conflict', 'not_held', 'only a held message is released', {
        fix: 'GET /v1/messages/{id} says in `held` whether it is',
      })
    }
    admit(db, message, at)
  })
}

function admit(db: Db, message: HeldMessage, at: number): void {
  letIn(db, message.id)
  const place = { message_id: message.id, inbox_id: message.inboxId, thread_id: message.threadId }
  const mail = { ...message, envelope: readEnvelope(db, message.contentId) }
  announceMessage(db, place, mail, { held: null, at })
}

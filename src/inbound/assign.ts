/** A person says where a mail belongs that routing could not place. */
import { AppError, notFound } from '../lib/errors.ts'
import type { InboxId, MailId } from '../lib/ids.ts'
import { type Db, transact } from '../store/db.ts'
import { wasFiled } from '../store/filed.ts'
import { getInbox } from '../store/inboxes.ts'
import { readMail, updateMail } from '../store/mails.ts'
import { type Filed, type FilingRules, filedLater, fileMessage, followUpAll } from './filing.ts'
import type { Destination } from './route.ts'

/**
 * Files an unrouted mail in an inbox, marked as backfill. Wake the poller afterwards: the server's copies are due.
 * Throws an AppError: 404 when there is no such unrouted mail or inbox.
 */
export function assignMail(db: Db, rules: FilingRules, mailId: string, inboxId: InboxId): Filed {
  return transact(db, () => {
    const mail = readMail(db, mailId as MailId)
    if (mail === undefined || mail.state !== 'unrouted' || mail.content_id === null) {
      throw notFound('Unrouted mail', mailId, 'GET /v1/unrouted lists the mail that waits')
    }
    const inbox = getInbox(db, inboxId)
    if (wasFiled(db, mail.id, inboxId)) {
      throw new AppError('conflict', 'already_filed', `Mail ${mailId} was in inbox ${inboxId} before and was deleted`)
    }
    const destination: Destination = {
      inboxId,
      inboxAddress: inbox.emailAddress,
      // a person has seen it
      holdBelow: null,
      route: { header: null, address: null, rule: 'assigned', tag: null },
    }
    const filed = fileMessage(db, rules, filedLater(db, mail, mail.content_id), destination)
    updateMail(db, mail.id, { state: 'routed', error: null })
    followUpAll(db, rules, mail.id)
    return filed
  })
}

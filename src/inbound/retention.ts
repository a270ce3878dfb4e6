/** RETENTION_DAYS: mail that is older goes, a little at a time. */
import { type Expiry, type ExpiryTerms, startExpiry } from '../lib/expiry.ts'
import type { BlobFolder } from '../store/blob-files.ts'
import { sweepBlobs } from '../store/blobs.ts'
import { type Db, transact } from '../store/db.ts'
import { buryMail, removeMessage } from '../store/messages.ts'
import { expiredMails, expiredMessages } from '../store/retention.ts'

export interface RetentionOptions extends ExpiryTerms {
  db: Db
  blobs: BlobFolder
}

/** Removing a message is some twenty statements. */
const BATCH = 20

export function startRetention({ db, blobs, ...terms }: RetentionOptions): Expiry {
  const { log, days } = terms
  return startExpiry({
    ...terms,
    name: 'retention',
    removeSome(cutoff) {
      const gone = transact(db, () => removeSome(db, cutoff))
      if (gone > 0) sweepBlobs(db, blobs)
      return gone
    },
    onRemoved: (count) => log.info(`removed ${count} mails older than ${days} days`),
  })
}

function removeSome(db: Db, cutoff: number): number {
  const messages = expiredMessages(db, cutoff, BATCH)
  for (const id of messages) removeMessage(db, id)
  const mails = messages.length < BATCH ? expiredMails(db, cutoff, BATCH) : []
  for (const id of mails) buryMail(db, id)
  return messages.length + mails.length
}

/** Another try for a mail that was set aside, when a person asks for it. */
import { notFound } from '../lib/errors.ts'
import type { MailId, MessageId } from '../lib/ids.ts'
import { type BlobFolder, holdBlobs } from '../store/blob-files.ts'
import { readBlob } from '../store/blobs.ts'
import { type Db, transact } from '../store/db.ts'
import { messagesOfMail } from '../store/filed.ts'
import { type MailRow, readMail } from '../store/mails.ts'
import { hurryMisses } from '../store/misses.ts'
import type { MailState } from '../store/schema.ts'
import type { FilingRules } from './filing.ts'
import type { ParsePool } from './parse-pool.ts'
import { storeRetried } from './store-mail.ts'

export interface RetryOptions {
  db: Db
  blobs: BlobFolder
  pool: ParsePool
  rules: FilingRules
  /** the poller's, for a mail whose bytes the server has still to give, and for what is due on the server */
  wake: () => void
}

export interface Retried {
  state: MailState
  error: string | null
  messageIds: MessageId[]
}

/** Parses the mail again, or has it asked for again at once. Throws an AppError: 404 when no such mail is set aside. */
export async function retryQuarantined(options: RetryOptions, mailId: string): Promise<Retried> {
  const { db, blobs, pool, rules, wake } = options
  const mail = setAside(db, mailId)
  if (mail.raw_blob === null) {
    transact(db, () => hurryMisses(db, mail.id, rules.clock.now()))
    wake()
    return { state: 'quarantined', error: mail.error, messageIds: [] }
  }
  using _hold = holdBlobs(blobs)
  const reading = await pool.read(readBlob(db, mail.raw_blob))
  transact(db, () => storeRetried(db, rules, setAside(db, mailId), reading))
  wake()
  const after = readMail(db, mail.id)
  const messageIds = messagesOfMail(db, mail.id).map((message) => message.id)
  return { state: after?.state ?? 'removed', error: after?.error ?? null, messageIds }
}

function setAside(db: Db, mailId: string): MailRow {
  const mail = readMail(db, mailId as MailId)
  if (mail?.state === 'quarantined') return mail
  throw notFound('Quarantined mail', mailId, 'GET /v1/quarantine lists the mail that was set aside')
}

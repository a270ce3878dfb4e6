/** RETENTION_DAYS: what is older goes, a little at a time. */
import { type Clock, DAY, HOUR } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import { type BlobFolder, sweepBlobs } from '../store/blobs.ts'
import { type Db, transact } from '../store/db.ts'
import { buryMail, removeMessage } from '../store/messages.ts'
import { dropEvents, expiredMails, expiredMessages } from '../store/retention.ts'

export interface RetentionOptions {
  db: Db
  blobs: BlobFolder
  clock: Clock
  log: Log
  days: number
  /** lets those go first whom somebody waits for */
  giveWay: () => Promise<void>
}

/** Removing a message is some twenty statements. */
const BATCH = 20
const MOST_EVENTS = 500

/** Looks every hour. */
export function startRetention(options: RetentionOptions): Loop {
  const { db, blobs, clock, log, days, giveWay } = options
  return startLoop({
    name: 'retention',
    clock,
    log,
    async turn(signal) {
      const cutoff = clock.now() - days * DAY
      let removed = 0
      while (!signal.aborted) {
        const gone = transact(db, () => removeSome(db, cutoff))
        removed += gone.mails
        if (gone.mails + gone.events === 0) break
        sweepBlobs(db, blobs)
        await giveWay()
      }
      if (removed > 0) log.info(`removed ${removed} mails older than ${days} days`)
      return clock.in(HOUR)
    },
  })
}

function removeSome(db: Db, cutoff: number): { mails: number; events: number } {
  const messages = expiredMessages(db, cutoff, BATCH)
  for (const id of messages) removeMessage(db, id)
  const mails = messages.length < BATCH ? expiredMails(db, cutoff, BATCH) : []
  for (const id of mails) buryMail(db, id)
  return { mails: messages.length + mails.length, events: dropEvents(db, cutoff, MOST_EVENTS) }
}

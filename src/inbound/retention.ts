/** RETENTION_DAYS: what is older goes, a little at a time, by a clock that nobody has set for an hour. */
import { type Clock, DAY, HOUR, momentIn } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import { startLoop } from '../lib/loop.ts'
import type { BlobFolder } from '../store/blob-files.ts'
import { sweepBlobs } from '../store/blobs.ts'
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

export interface Retention extends AsyncDisposable {
  /** The machine's clock was set, and may be wrong now: nothing goes for an hour. */
  pause(): void
}

/** To a clock that is years ahead all mail is old, and what goes is gone: whoever keeps its time has so long to put it right. */
const TRUSTED_AFTER = HOUR

/** Looks every hour, an hour after the start for the first time. */
export function startRetention(options: RetentionOptions): Retention {
  const { db, blobs, clock, log, days, giveWay } = options
  let trustedFrom = momentIn(clock, TRUSTED_AFTER)
  const isTrusted = () => clock.now() >= trustedFrom()
  const loop = startLoop({
    name: 'retention',
    clock,
    log,
    async turn(signal) {
      if (!isTrusted()) return trustedFrom()
      const cutoff = clock.now() - days * DAY
      let removed = 0
      while (!signal.aborted && isTrusted()) {
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
  return {
    pause() {
      trustedFrom = momentIn(clock, TRUSTED_AFTER)
    },
    [Symbol.asyncDispose]: () => loop[Symbol.asyncDispose](),
  }
}

function removeSome(db: Db, cutoff: number): { mails: number; events: number } {
  const messages = expiredMessages(db, cutoff, BATCH)
  for (const id of messages) removeMessage(db, id)
  const mails = messages.length < BATCH ? expiredMails(db, cutoff, BATCH) : []
  for (const id of mails) buryMail(db, id)
  return { mails: messages.length + mails.length, events: dropEvents(db, cutoff, MOST_EVENTS) }
}

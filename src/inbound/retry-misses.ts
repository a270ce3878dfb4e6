/** Mails that the server listed and did not give: asked for again, one by one, each on its schedule. */
import { TroubleError } from '../accounts/trouble.ts'
import { step } from '../lib/steps.ts'
import { transact } from '../store/db.ts'
import { readMail, updateMail } from '../store/mails.ts'
import { deleteMiss, dueMisses, type Miss, updateMiss } from '../store/misses.ts'
import { fetchOne, type GroupOptions } from './fetch-group.ts'
import { arrivalOf, type IngestOptions, unstorable, untilAborted } from './ingest.ts'
import { findMail } from './list-mails.ts'
import { nextRetry, QUARANTINE_AFTER } from './miss-schedule.ts'
import { type Arrival, type Stored, storeArrival, storeQuarantined } from './store-mail.ts'

/** So many in one turn: new mail comes first. */
const MOST_MISSES = 20

/** Asks for what is due. An attempt that ends the connection is counted before it is thrown on. */
export async function retryMisses(options: IngestOptions & GroupOptions): Promise<void> {
  const { db, clock, folder, signal } = options
  for (const miss of dueMisses(db, folder, clock.now(), MOST_MISSES)) {
    signal.throwIfAborted()
    try {
      await retryOne(miss, options)
    } catch (error) {
      if (error instanceof TroubleError) countAttempt(miss, error.trouble.text, 0, options)
      throw error
    }
  }
}

async function retryOne(miss: Miss, options: IngestOptions & GroupOptions): Promise<void> {
  const { db, clock, rules, folder, mailbox, onStored } = options
  const place = { folderId: folder.id, uidValidity: folder.uidvalidity, uid: miss.uid }
  const listed = await findMail(mailbox, miss.uid)
  const fetched = listed === null ? 'gone' : await fetchOne(listed, options)
  if (fetched === 'gone') return forget(miss, options)
  if (fetched.kind === 'withheld') return countAttempt(miss, fetched.error, fetched.listed.size, options)
  const arrival = arrivalOf(fetched.listed, await untilAborted(fetched.reading, options.signal), folder, clock)
  const store = (one: Arrival) =>
    transact(db, () => {
      deleteMiss(db, place)
      return storeArrival(db, rules, one, miss.mail_id)
    })
  let stored: Stored
  try {
    stored = store(arrival)
  } catch (error) {
    stored = store({ ...arrival, reading: unstorable(arrival.reading, error) })
  }
  step('in.withheld-stored')
  onStored([stored])
}

function countAttempt(miss: Miss, error: string, size: number, options: IngestOptions): void {
  const { db, clock, rules, folder, onStored } = options
  const place = { folderId: folder.id, uidValidity: folder.uidvalidity, uid: miss.uid }
  const attempts = miss.attempts + 1
  const stored = transact(db, (): Stored | null => {
    const isDue = miss.mail_id === null && attempts >= QUARANTINE_AFTER
    const mail = { place, receivedAt: clock.now(), size, backfill: miss.uid <= folder.backfill_uid, error }
    const quarantined = isDue ? storeQuarantined(db, rules, mail) : null
    const mailId = quarantined?.mailId ?? miss.mail_id
    updateMiss(db, place, { attempts, dueAt: nextRetry(attempts, clock), error, mailId })
    if (mailId !== null) updateMail(db, mailId, { attempts, error })
    return quarantined
  })
  if (stored !== null) onStored([stored])
}

/** Expunged by somebody: there is nothing more to ask for. */
function forget(miss: Miss, { db, folder }: IngestOptions): void {
  transact(db, () => {
    deleteMiss(db, { folderId: folder.id, uidValidity: folder.uidvalidity, uid: miss.uid })
    const mail = miss.mail_id === null ? undefined : readMail(db, miss.mail_id)
    if (mail === undefined) return
    updateMail(db, mail.id, { error: `${mail.error ?? 'never sent'}; the server has it no more` })
  })
}

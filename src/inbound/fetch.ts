/** What is new in the folder, in UID order and in groups of bounded size: never the whole backlog in memory. */
import type { Listed, Mailbox } from '../accounts/mailbox.ts'
import { step } from '../lib/steps.ts'
import type { BlobFolder } from '../store/blob-files.ts'
import { type Fetched, fetchGroup, isSmall, type Suspects } from './fetch-group.ts'
import { listMails, refusalOf, undescribed } from './list-mails.ts'
import type { ParsePool } from './parse-pool.ts'

export interface FetchOptions {
  mailbox: Mailbox
  /** the first UID that is wanted */
  from: number
  horizon: Horizon
  blobs: BlobFolder
  pool: ParsePool
  suspects: Suspects
  /** lets those go first whom somebody waits for */
  giveWay: () => Promise<void>
  signal: AbortSignal
}

/** Mail up to the UID `upTo` with an INTERNALDATE before `since` (ms since the epoch; null: none) is passed over; what came later is new, whatever its date. */
export interface Horizon {
  since: number | null
  upTo: number
}

/** Mails in UID order; when they are stored, everything up to `upTo` has been dealt with. */
export interface Group {
  mails: Fetched[]
  upTo: number
}

/** How many UIDs are listed at a time: two groups. */
const WINDOW = 512
/** RFC 9051 §2.3.1.1: 32 bits. A server refuses a command with more. */
const HIGHEST_UID = 2 ** 32 - 1
const MOST_BYTES = 4 * 1024 * 1024
const MOST_MAILS = 256
/** Large mails are on disk, but the mails behind them wait. */
const MOST_LARGE = 4

/** Yields groups until the folder has no more; throws a TroubleError when the server fails, after what came before that. */
export async function* fetchNew(options: FetchOptions): AsyncGenerator<Group> {
  for await (const listed of windowsOf(options)) {
    const wanted = listed.filter((mail) => !isBefore(mail, options.horizon))
    let upTo = 0
    for (const planned of groupsOf(wanted, options.suspects)) {
      options.signal.throwIfAborted()
      const { mails, failure, upTo: reached } = await fetchGroup(planned, options)
      upTo = reached
      if (mails.length > 0) yield { mails, upTo }
      if (failure !== null) throw failure
    }
    const last = listed.at(-1)?.uid ?? 0
    if (last > upTo) yield { mails: [], upTo: last }
  }
}

/** Counts what the first read of a whole folder will bring, for the log. */
export async function countNew(options: Pick<FetchOptions, 'mailbox' | 'from' | 'horizon' | 'giveWay' | 'signal'>) {
  const { exists } = options.mailbox.snapshot
  if (options.horizon.since === null) return { mails: exists, unread: (await countUnread(options.mailbox)) ?? exists }
  let mails = 0
  let unread = 0
  for await (const listed of windowsOf(options)) {
    const wanted = listed.filter((mail) => !isBefore(mail, options.horizon))
    mails += wanted.length
    unread += wanted.filter((mail) => !mail.flags.has('\\Seen')).length
  }
  return { mails, unread }
}

/** Null when the server refuses to count. */
async function countUnread(mailbox: Mailbox): Promise<number | null> {
  try {
    return await mailbox.countUnread()
  } catch (error) {
    refusalOf(error)
    return null
  }
}

/** Lists the folder window by window; a gap in the numbers is leapt over. */
async function* windowsOf(
  options: Pick<FetchOptions, 'mailbox' | 'from' | 'giveWay' | 'signal'>,
): AsyncGenerator<Listed[]> {
  const { giveWay, mailbox, signal } = options
  let from = options.from
  let found = false
  while (from <= HIGHEST_UID) {
    signal.throwIfAborted()
    const described = await listMails(mailbox, from, Math.min(from + WINDOW - 1, HIGHEST_UID))
    step('in.listed')
    // Found by SEARCH and unknown to FETCH: asked for all the same, since it need not have gone in between.
    const listed = found && described[0]?.uid !== from ? [undescribed(from), ...described] : described
    const last = listed.at(-1)
    if (last !== undefined) {
      await giveWay()
      yield listed
      from = last.uid + 1
      found = false
      continue
    }
    const next = await mailbox.nextUid(from)
    if (next === null) return
    from = next
    found = true
  }
}

function isBefore(mail: Listed, { since, upTo }: Horizon): boolean {
  return since !== null && mail.uid <= upTo && mail.receivedAt !== null && mail.receivedAt < since
}

/** Cuts a window into groups; a mail at which the connection was lost before is asked for alone. */
function* groupsOf(mails: readonly Listed[], suspects: Suspects): Generator<Listed[]> {
  let group: Listed[] = []
  let bytes = 0
  let large = 0
  for (const mail of mails) {
    const size = isSmall(mail) ? mail.size : 0
    const isFull = group.length >= MOST_MAILS || bytes + size > MOST_BYTES || large >= MOST_LARGE
    if (group.length > 0 && (isFull || suspects.has(mail.uid) || suspects.has(group[0]?.uid ?? 0))) {
      yield group
      group = []
      bytes = 0
      large = 0
    }
    group.push(mail)
    bytes += size
    if (!isSmall(mail)) large += 1
  }
  if (group.length > 0) yield group
}

/** Runs the source one step ahead of its reader, so that the server and the disk work at the same time. */
export async function* readAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next()
  try {
    for (;;) {
      const { done, value } = await next
      if (done === true) return
      next = source.next()
      // it is awaited in the next round, unless the reader gives up first
      next.catch(() => {})
      yield value
    }
  } finally {
    await next.catch(() => {})
    await source.return(undefined)
  }
}

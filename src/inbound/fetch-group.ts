/** The bytes of one group of mails: small ones in one FETCH, large ones to disk, those that the server withholds told apart from those that went. */
import type { Listed, Mailbox } from '../accounts/mailbox.ts'
import { TroubleError } from '../accounts/trouble.ts'
import { freeBytes } from '../lib/garbage.ts'
import { step } from '../lib/steps.ts'
import type { Blob } from '../mail/types.ts'
import { type BlobFolder, holdBlobs, LARGEST_ROW, writeBlob } from '../store/blob-files.ts'
import { findMail, refusalOf } from './list-mails.ts'
import type { ParsePool } from './parse-pool.ts'
import type { Reading } from './parse-task.ts'

/** A mail that came and is being parsed, or one that the server lists and does not give. */
export type Fetched =
  | { kind: 'given'; listed: Listed; reading: Promise<Reading> }
  | { kind: 'withheld'; listed: Listed; error: string }

/** How often the connection was lost at a UID; lives as long as the poller. */
export type Suspects = Map<number, number>

export interface GroupResult {
  /** in UID order, without those that were expunged meanwhile */
  mails: Fetched[]
  upTo: number
  /** the connection was lost, or the server wants us to go: `mails` are those before that */
  failure: TroubleError | null
}

/** A body up to here is a Buffer, a larger one goes to a file: memory is the same for any mail. */
const LARGEST_BUFFER = 1024 * 1024
/** A mail at which the connection was lost so often is not asked for on the road; it has its own schedule then. */
const MOST_LOSSES = 3

export interface GroupOptions {
  mailbox: Mailbox
  blobs: BlobFolder
  pool: ParsePool
  suspects: Suspects
}

/** A mail of unknown size may be of any. */
export function isSmall(mail: Listed): boolean {
  return mail.size > 0 && mail.size <= LARGEST_BUFFER
}

/** Asks for the bodies of `group`, in UID order; when the connection is lost, the mails before it and why are returned. */
export async function fetchGroup(group: readonly Listed[], options: GroupOptions): Promise<GroupResult> {
  const found = new Map<number, Fetched | 'gone'>()
  const last = group.at(-1)?.uid ?? 0
  try {
    await fetchAll(group, found, options)
    step('in.fetched')
    for (const { uid } of group) options.suspects.delete(uid)
    return { mails: inOrder(group, found), upTo: last, failure: null }
  } catch (error) {
    if (!(error instanceof TroubleError)) throw error
    const at = group.findIndex(({ uid }) => !found.has(uid))
    const lost = at === -1 ? undefined : group[at]
    if (lost !== undefined) options.suspects.set(lost.uid, (options.suspects.get(lost.uid) ?? 0) + 1)
    const before = at === -1 ? group : group.slice(0, at)
    return { mails: inOrder(before, found), upTo: lost === undefined ? last : lost.uid - 1, failure: error }
  }
}

/** Asks for one mail that was withheld before; `gone` when the server lists it no more. Throws when the connection is lost. */
export async function fetchOne(listed: Listed, options: GroupOptions): Promise<Fetched | 'gone'> {
  let error = 'the server lists the mail and does not send it'
  try {
    const begun = await (isSmall(listed) ? fetchBytes : fetchFile)(listed.uid, options)
    if (begun !== null) return { kind: 'given', listed, ...begun }
  } catch (reason) {
    error = refusalOf(reason)
  }
  const stillThere = await findMail(options.mailbox, listed.uid)
  return stillThere === null ? 'gone' : { kind: 'withheld', listed, error }
}

async function fetchAll(
  group: readonly Listed[],
  found: Map<number, Fetched | 'gone'>,
  options: GroupOptions,
): Promise<void> {
  const { mailbox, pool, suspects } = options
  const byUid = new Map(group.map((mail) => [mail.uid, mail]))
  for (const listed of group) {
    if ((suspects.get(listed.uid) ?? 0) < MOST_LOSSES) continue
    found.set(listed.uid, { kind: 'withheld', listed, error: 'the connection ends whenever this mail is asked for' })
  }
  const small = group.filter((mail) => isSmall(mail) && !found.has(mail.uid)).map((mail) => mail.uid)
  try {
    if (small.length > 0) {
      for await (const { uid, raw } of mailbox.fetch(small)) {
        const listed = byUid.get(uid)
        if (listed !== undefined) found.set(uid, { kind: 'given', listed, ...begin(pool.read(raw)) })
      }
    }
  } catch (error) {
    // one bad mail may be why the whole set was refused: each is asked for alone below
    refusalOf(error)
  }
  for (const listed of group) {
    if (!found.has(listed.uid)) found.set(listed.uid, await fetchOne(listed, options))
  }
}

async function fetchBytes(uid: number, { mailbox, pool }: GroupOptions): Promise<Begun | null> {
  let begun: Begun | null = null
  for await (const { raw } of mailbox.fetch([uid])) begun = begin(pool.read(raw))
  return begun
}

/** Resolves when the bytes have come: the disk takes them while the next mail comes. */
async function fetchFile(uid: number, { mailbox, blobs, pool }: GroupOptions): Promise<Begun | null> {
  const pieces = await mailbox.download(uid)
  if (pieces === null) return null
  const come = Promise.withResolvers<void>()
  async function* drain(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of source) {
      yield piece
      // a shorter one may be all of it, and become a row
      if (piece.length > LARGEST_ROW) freeBytes(piece)
    }
    come.resolve()
  }
  const blob = writeBlob(blobs.dir, drain(pieces))
  const begun = begin(readKept(blob, blobs, pool))
  await Promise.race([come.promise, blob])
  return begun
}

async function readKept(blob: Promise<Blob>, blobs: BlobFolder, pool: ParsePool): Promise<Reading> {
  using _held = holdBlobs(blobs)
  return await pool.read(await blob)
}

/** A mail that is being read: in an object, or whoever awaits the fetching would await the reading. */
interface Begun {
  reading: Promise<Reading>
}

function begin(reading: Promise<Reading>): Begun {
  // it is awaited in its turn, unless the road ends before
  reading.catch(() => {})
  return { reading }
}

function inOrder(group: readonly Listed[], found: ReadonlyMap<number, Fetched | 'gone'>): Fetched[] {
  return group.flatMap(({ uid }) => {
    const mail = found.get(uid)
    return mail === undefined || mail === 'gone' ? [] : [mail]
  })
}

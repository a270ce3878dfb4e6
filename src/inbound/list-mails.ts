/** Listing mails on servers that leave some out, or refuse the whole answer for one that is damaged: every mail there is, described or not. */
import type { Listed, Mailbox } from '../accounts/mailbox.ts'
import { TroubleError } from '../accounts/trouble.ts'

/** A server that refuses more than this in one window is in trouble itself. */
const MOST_DAMAGED = 10

/**
 * The mails with `from <= UID <= to`, ascending, and certainly all of them up to the last one, which is there: a FETCH may leave a mail
 * out, or answer with a line that cannot be read, and the cursor would pass it. One that is not described has no size, no date and no flags.
 * Throws a TroubleError when the server refuses more than a few, or the connection is lost.
 */
export async function listMails(mailbox: Mailbox, from: number, to: number): Promise<Listed[]> {
  const described = await describeMails(mailbox, from, to)
  const furthest = described.at(-1)?.uid
  if (furthest === undefined) return []
  const found = await mailbox.uids(from, furthest)
  // Flags alone may be told under a number that no mail has yet: the cursor must not move there.
  const last = Math.max(...found, ...described.filter((mail) => !isBare(mail)).map((mail) => mail.uid))
  const listed = described.filter((mail) => mail.uid <= last)
  const known = new Map(listed.map((mail) => [mail.uid, mail]))
  const omitted = found.filter((uid) => !known.has(uid))
  // A search that misses what FETCH has described tells nothing of what FETCH has not.
  const there = new Set(found)
  if (omitted.length === 0 && listed.every(({ uid }) => there.has(uid))) return listed
  for (const mail of await describeMails(mailbox, from, last)) known.set(mail.uid, mail)
  for (const uid of omitted) if (!known.has(uid)) known.set(uid, undescribed(uid))
  return [...known.values()].sort((a, b) => a.uid - b.uid)
}

/** One mail that was listed before; null when it has gone, of which a FETCH that says nothing of it is no proof. */
export async function findMail(mailbox: Mailbox, uid: number): Promise<Listed | null> {
  const [described] = await describeMails(mailbox, uid, uid)
  if (described !== undefined) return described
  return (await mailbox.nextUid(uid)) === uid ? undescribed(uid) : null
}

/** A mail of which no more is known than that it is there. */
export function undescribed(uid: number): Listed {
  return { uid, size: 0, receivedAt: null, flags: new Set() }
}

function isBare({ size, receivedAt }: Listed): boolean {
  return size === 0 && receivedAt === null
}

/** What FETCH says; where it refuses a window for one mail, that mail is found and the others are described. */
async function describeMails(mailbox: Mailbox, from: number, to: number): Promise<Listed[]> {
  let damaged = 0
  const list = async (low: number, high: number): Promise<Listed[]> => {
    try {
      return await mailbox.list(low, high)
    } catch (error) {
      refusalOf(error)
      if (damaged >= MOST_DAMAGED) throw error
    }
    if (low < high) {
      const middle = Math.floor((low + high) / 2)
      return [...(await list(low, middle)), ...(await list(middle + 1, high))]
    }
    if ((await mailbox.nextUid(low)) !== low) return []
    damaged += 1
    return [undescribed(low)]
  }
  return list(from, to)
}

/** The words of a server that refused one command and stays connected; anything else is thrown on. */
export function refusalOf(error: unknown): string {
  if (error instanceof TroubleError && error.trouble.code === 'protocol') return error.trouble.text
  throw error
}

/** Listing mails on a server that refuses the whole answer for one damaged mail: that mail is found, the others are listed. */
import type { Listed, Mailbox } from '../accounts/mailbox.ts'
import { TroubleError } from '../accounts/trouble.ts'

/** A server that refuses more than this in one window is in trouble itself. */
const MOST_DAMAGED = 10

/**
 * Every mail with `from <= UID <= to`, ascending. One that the server cannot describe has no size, no date and no flags.
 * Throws a TroubleError when the server refuses more than a few, or the connection is lost.
 */
export async function listMails(mailbox: Mailbox, from: number, to: number): Promise<Listed[]> {
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
    return [{ uid: low, size: 0, receivedAt: null, flags: new Set() }]
  }
  return list(from, to)
}

/** The words of a server that refused one command and stays connected; anything else is thrown on. */
export function refusalOf(error: unknown): string {
  if (error instanceof TroubleError && error.trouble.code === 'protocol') return error.trouble.text
  throw error
}

/** Whom nothing is sent to: addresses that have refused our mail for good, whose owner complained, or that were put on the list. */
import { AppError } from '../lib/errors.ts'
import type { Db } from '../store/db.ts'
import { suppressedOf } from '../store/suppressions.ts'

const MOST_NAMED = 10

/** Throws 422 when any of the recipients is on the list: then nobody gets it. */
export function refuseSuppressed(db: Db, recipients: readonly { address: string }[]): void {
  const found = suppressedOf(
    db,
    recipients.map(({ address }) => address),
  )
  if (found.length === 0) return
  const named = found.slice(0, MOST_NAMED).join(', ')
  const more = found.length > MOST_NAMED ? ` and ${found.length - MOST_NAMED} more` : ''
  const msg = `Recipient is suppressed: ${named}${more}`
  throw new AppError('invalid', 'recipient_suppressed', msg, {
    fix: 'leave these recipients out; GET /v1/suppressions/{address} says why, DELETE lifts it, `ignore_suppressions` sends all the same',
    errors: found.slice(0, MOST_NAMED).map((address) => ({
      type: 'recipient_suppressed',
      loc: ['body', 'to'],
      msg: `${address} is suppressed`,
      input: address,
    })),
  })
}

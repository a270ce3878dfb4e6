/** Whom nothing is sent to: addresses that have refused our mail for good, whose owner complained, or that were put on the list. */
import { AppError } from '../lib/errors.ts'
import type { Db } from '../store/db.ts'
import type { NewRecipient } from '../store/recipients.ts'
import { suppressedOf } from '../store/suppressions.ts'

const MOST_NAMED = 10

/** Where a recipient stands in the request: a field of its body, or what the request is about, and then how that names it. */
export interface Place {
  loc: string[]
  how?: string
}

/** Throws 422 when any of the recipients is on the list: then nobody gets it. */
export function refuseSuppressed<R extends NewRecipient>(
  db: Db,
  recipients: readonly R[],
  placeOf: (recipient: R) => Place,
): void {
  const listed = new Set(
    suppressedOf(
      db,
      recipients.map(({ address }) => address),
    ),
  )
  const found = recipients.filter(({ address }) => listed.has(address))
  if (found.length === 0) return
  const first = found.slice(0, MOST_NAMED)
  const named = first.map(({ address }) => address).join(', ')
  const more = found.length > MOST_NAMED ? ` and ${found.length - MOST_NAMED} more` : ''
  const msg = `Recipient is suppressed: ${named}${more}`
  throw new AppError('invalid', 'recipient_suppressed', msg, {
    fix: 'leave these recipients out; GET /v1/suppressions/{address} says why, DELETE lifts it, `ignore_suppressions` sends all the same',
    errors: first.map((recipient) => {
      const { address } = recipient
      const { loc, how } = placeOf(recipient)
      const msg = `${address} is suppressed${how === undefined ? '' : ` (${how})`}`
      return { type: 'recipient_suppressed', loc, msg, input: address }
    }),
  })
}

/** Which inbox answers to an address: the only question that routing asks. */
import type { InboxId } from '../lib/ids.ts'
import { type Db, hot, sql } from './db.ts'
import type { HoldBelow } from './schema.ts'

export interface AddressOwner {
  id: InboxId
  email_address: string
  /** is the address one of the inbox's aliases? */
  alias: 0 | 1
  /** beneath which level of trust it holds what comes; null: it holds nothing */
  hold_below: HoldBelow | null
}

const findOwner = hot<{ address: string }, { id: InboxId; alias: 0 | 1 }>((p) =>
  sql.selectFrom('inbox_addresses').select(['inbox_id as id', 'alias']).where('address', '=', p('address')),
)
const findName = hot<{ id: InboxId }, Pick<AddressOwner, 'email_address' | 'hold_below'>>((p) =>
  sql.selectFrom('inboxes').select(['email_address', 'hold_below']).where('id', '=', p('id')),
)
const findAny = hot<object, Omit<AddressOwner, 'alias'>>(() =>
  sql.selectFrom('inboxes').select(['id', 'email_address', 'hold_below']).where('catch_all', '=', 1),
)

/** The inbox whose own address or alias is exactly `address` (an address key: lower case, ASCII domain). */
export function inboxByAddress(db: Db, address: string): AddressOwner | undefined {
  const owner = findOwner.first(db, { address })
  const inbox = owner === undefined ? undefined : findName.first(db, owner)
  return owner === undefined || inbox === undefined ? undefined : { ...owner, ...inbox }
}

/** The inbox that takes what matches no other; at most one has `catch_all`. */
export function catchAllInbox(db: Db): Omit<AddressOwner, 'alias'> | undefined {
  return findAny.first(db, {})
}

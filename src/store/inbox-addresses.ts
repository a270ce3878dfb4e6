/** Which inbox answers to an address: the only question that routing asks. */
import type { InboxId } from '../lib/ids.ts'
import { type Db, hot, sql } from './db.ts'

export interface AddressOwner {
  id: InboxId
  email_address: string
  /** is the address one of the inbox's aliases? */
  alias: 0 | 1
}

const findOwner = hot<{ address: string }, AddressOwner>((p) =>
  sql
    .selectFrom('inbox_addresses')
    .innerJoin('inboxes', 'inboxes.id', 'inbox_addresses.inbox_id')
    .select(['inboxes.id', 'inboxes.email_address', 'inbox_addresses.alias'])
    .where('inbox_addresses.address', '=', p('address')),
)
const findAny = hot<object, { id: InboxId; email_address: string }>(() =>
  sql.selectFrom('inboxes').select(['id', 'email_address']).where('catch_all', '=', 1),
)

/** The inbox whose own address or alias is exactly `address` (an address key: lower case, ASCII domain). */
export function inboxByAddress(db: Db, address: string): AddressOwner | undefined {
  return findOwner.first(db, { address })
}

/** The inbox that takes what matches no other; at most one has `catch_all`. */
export function catchAllInbox(db: Db): { id: InboxId; email_address: string } | undefined {
  return findAny.first(db, {})
}

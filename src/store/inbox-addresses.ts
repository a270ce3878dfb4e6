/** Which inbox answers to an address: the only question that routing asks. It asks it for every mail, so the answers are kept. */
import type { InboxId } from '../lib/ids.ts'
import { type Db, hot, sql } from './db.ts'
import type { HoldBelow } from './schema.ts'

export interface AddressOwner extends Owner {
  /** is the address one of the inbox's aliases? */
  alias: 0 | 1
}

export interface Owner {
  id: InboxId
  email_address: string
  /** beneath which level of trust it holds what comes; null: it holds nothing */
  hold_below: HoldBelow | null
}

const findOwner = hot<{ address: string }, { id: InboxId; alias: 0 | 1 }>((p) =>
  sql.selectFrom('inbox_addresses').select(['inbox_id as id', 'alias']).where('address', '=', p('address')),
)
const findName = hot<{ id: InboxId }, Omit<Owner, 'id'>>((p) =>
  sql.selectFrom('inboxes').select(['email_address', 'hold_below']).where('id', '=', p('id')),
)
const findAny = hot<object, Owner>(() =>
  sql.selectFrom('inboxes').select(['id', 'email_address', 'hold_below']).where('catch_all', '=', 1),
)

/** The inbox whose own address or alias is exactly `address` (an address key: lower case, ASCII domain). */
export function inboxByAddress(db: Db, address: string): AddressOwner | undefined {
  const owner = findOwner.first(db, { address })
  const inbox = owner === undefined ? undefined : findName.first(db, owner)
  return owner === undefined || inbox === undefined ? undefined : { ...owner, ...inbox }
}

/** The inbox that takes what matches no other; at most one has `catch_all`. */
export function catchAllInbox(db: Db): Owner | undefined {
  return findAny.first(db, {})
}

/** As routing asks; keys are lower case with an ASCII domain. */
export interface Owners {
  byAddress(key: string): AddressOwner | undefined
  catchAll(): Owner | undefined
}

/** With more addresses than this each is looked up: what is kept in memory does not grow with the inboxes. */
const MOST_KEPT = 1_000
const findFirst = hot<object, AddressOwner & { address: string }>(() =>
  sql
    .selectFrom('inbox_addresses')
    .innerJoin('inboxes', 'inboxes.id', 'inbox_addresses.inbox_id')
    .select(['address', 'alias', 'inboxes.id', 'email_address', 'hold_below'])
    .limit(MOST_KEPT + 1),
)

const known = new WeakMap<Db, Owners>()

/** Who answers to which address, as it was at the last commit. Not for a transaction that changes inboxes itself. */
export function knownOwners(db: Db): Owners {
  const kept = known.get(db)
  if (kept !== undefined) return kept
  const owners = readOwners(db)
  known.set(db, owners)
  return owners
}

/** Whoever changes an inbox or its addresses says so, in the same transaction. */
export function forgetOwners(db: Db): void {
  known.delete(db)
}

function readOwners(db: Db): Owners {
  const catchAll = catchAllInbox(db)
  const rows = findFirst.all(db, {})
  const byKey = rows.length > MOST_KEPT ? null : new Map(rows.map(({ address, ...owner }) => [address, owner]))
  return {
    byAddress: (key) => (byKey === null ? inboxByAddress(db, key) : byKey.get(key)),
    catchAll: () => catchAll,
  }
}

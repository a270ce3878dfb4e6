/** Inboxes and the addresses that they answer to. */
import type { InferResult } from 'kysely'
import { AppError, notFound } from '../lib/errors.ts'
import { type InboxId, newId } from '../lib/ids.ts'
import { addressKey } from '../mail/address/address.ts'
import type { InboxFacts } from '../mail/event.ts'
import { insertClaim } from './claims.ts'
import { count, type Db, first, hot, run, sql, transact } from './db.ts'
import { appendEvent } from './events.ts'
import { catchAllInbox, forgetOwners, inboxByAddress } from './inbox-addresses.ts'
import { valuesOf } from './json-each.ts'
import type { HoldBelow } from './schema.ts'

export interface Inbox {
  id: InboxId
  /** a key for comparing: lower case, ASCII domain; so are the aliases */
  emailAddress: string
  name: string
  /** sorted */
  aliases: string[]
  catchAll: boolean
  /** the agent that its mail wakes; null: the default one, '': none */
  agent: string | null
  /** what is beneath this level of trust is held; null: nothing is */
  holdBelow: HoldBelow | null
  /** ms since the epoch, both */
  createdAt: number
  updatedAt: number
}

export interface NewInbox {
  name: string
  emailAddress: string
  aliases: readonly string[]
  catchAll: boolean
  at: number
}

/**
 * Makes an inbox that claims the mail stored for its addresses; wake the claims afterwards.
 * Throws 409 when an address or the catch-all belongs to another inbox.
 */
export function createInbox(db: Db, wanted: NewInbox): Inbox {
  const { name, emailAddress, aliases, catchAll, at } = wanted
  return transact(db, () => {
    refuseLeaving(db, emailAddress)
    const id = newId('inb')
    if (catchAll) refuseSecondCatchAll(db, id)
    run(
      db,
      sql.insertInto('inboxes').values({
        id,
        email_address: emailAddress,
        name,
        catch_all: catchAll ? 1 : 0,
        created_at: at,
        updated_at: at,
      }),
    )
    forgetOwners(db)
    addAddress(db, { inboxId: id, address: emailAddress, alias: false, at })
    for (const address of aliases) addAddress(db, { inboxId: id, address, alias: true, at })
    if (catchAll) insertClaim(db, { inboxId: id, address: null, at })
    const inbox = getInbox(db, id)
    appendEvent(db, { type: 'inbox.created', subject: id, at, inboxId: id, data: eventData(inbox) })
    return inbox
  })
}

export interface InboxChanges {
  name?: string | undefined
  aliases?: readonly string[] | undefined
  catchAll?: boolean | undefined
  agent?: string | null | undefined
  holdBelow?: HoldBelow | null | undefined
}

/** Changes what is given; new addresses claim stored mail, an alias that is left out is given up. Throws 404 and 409. */
export function updateInbox(db: Db, idOrAddress: string, changes: InboxChanges, now: number): Inbox {
  return transact(db, () => {
    const before = getInbox(db, idOrAddress)
    const { id } = before
    // one event for each change, also of two in one millisecond
    const at = Math.max(now, before.updatedAt + 1)
    const { name = before.name, aliases = before.aliases, catchAll = before.catchAll, agent = before.agent } = changes
    const { holdBelow = before.holdBelow } = changes
    if (catchAll && !before.catchAll) {
      refuseSecondCatchAll(db, id)
      insertClaim(db, { inboxId: id, address: null, at })
    }
    const set = {
      name,
      catch_all: catchAll ? (1 as const) : (0 as const),
      agent,
      hold_below: holdBelow,
      updated_at: at,
    }
    run(db, sql.updateTable('inboxes').set(set).where('id', '=', id))
    forgetOwners(db)
    for (const address of before.aliases.filter((old) => !aliases.includes(old))) {
      run(db, sql.deleteFrom('inbox_addresses').where('address', '=', address))
    }
    for (const address of aliases.filter((one) => !before.aliases.includes(one))) {
      addAddress(db, { inboxId: id, address, alias: true, at })
    }
    const inbox = getInbox(db, id)
    appendEvent(db, { type: 'inbox.updated', subject: id, at, inboxId: id, data: eventData(inbox) })
    return inbox
  })
}

function findInbox(db: Db, idOrAddress: string): Inbox | undefined {
  const id = idOrAddress.includes('@') ? inboxByAddress(db, addressKey(idOrAddress))?.id : (idOrAddress as InboxId)
  if (id === undefined) return undefined
  const row = liveInbox.first(db, { id })
  return row === undefined ? undefined : withAliases(db, [row])[0]
}

/** The inbox with this id, address or alias. Throws 404 `inbox_not_found` when there is none, or it was deleted. */
export function getInbox(db: Db, idOrAddress: string): Inbox {
  const inbox = findInbox(db, idOrAddress)
  if (inbox !== undefined) return inbox
  const fix = 'GET /v1/inboxes lists the inboxes; in a URL the + of an address is %2B'
  throw notFound('Inbox', idOrAddress, fix)
}

/** A page of inboxes in the order of their addresses, after the address `after` when it is given. */
export function listInboxes(db: Db, page: { limit: number; offset: number; after: string | null }): Inbox[] {
  const { limit, offset, after } = page
  // every address is behind the empty one
  return withAliases(db, inboxesAfter.all(db, { limit, offset, after: after ?? '' }))
}

/** How many inboxes there are, counted up to `most`. */
export function countInboxes(db: Db, most: number): number {
  return count(db, sql.selectFrom('inboxes').select('id').where('deleted_at', 'is', null).limit(most))
}

function liveInboxes() {
  return sql
    .selectFrom('inboxes')
    .select(['id', 'email_address', 'name', 'catch_all', 'agent', 'hold_below', 'created_at', 'updated_at'])
    .where('deleted_at', 'is', null)
}

type Row = InferResult<ReturnType<typeof liveInboxes>>[number]

const liveInbox = hot<{ id: InboxId }, Row>((p) => liveInboxes().where('id', '=', p('id')))
const inboxesAfter = hot<{ after: string; limit: number; offset: number }, Row>((p) =>
  liveInboxes().where('email_address', '>', p('after')).orderBy('email_address').limit(p('limit')).offset(p('offset')),
)
const aliasesOf = hot<{ ids: string }, { inbox_id: InboxId; address: string }>((p) =>
  sql
    .selectFrom('inbox_addresses')
    .select(['inbox_id', 'address'])
    .where('alias', '=', 1)
    .where('inbox_id', 'in', valuesOf<InboxId>(p('ids')))
    .orderBy('address'),
)

function withAliases(db: Db, rows: readonly Row[]): Inbox[] {
  const aliases = aliasesOf.all(db, { ids: JSON.stringify(rows.map((row) => row.id)) })
  const byInbox = Map.groupBy(aliases, (alias) => alias.inbox_id)
  return rows.map((row) => ({
    id: row.id,
    emailAddress: row.email_address,
    name: row.name,
    aliases: (byInbox.get(row.id) ?? []).map((alias) => alias.address),
    catchAll: row.catch_all === 1,
    agent: row.agent,
    holdBelow: row.hold_below,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }))
}

function addAddress(db: Db, owned: { inboxId: InboxId; address: string; alias: boolean; at: number }): void {
  const { inboxId, address, alias, at } = owned
  if (inboxByAddress(db, address) !== undefined) throw taken(address)
  run(db, sql.insertInto('inbox_addresses').values({ address, inbox_id: inboxId, alias: alias ? 1 : 0 }))
  insertClaim(db, { inboxId, address, at })
}

function taken(address: string): AppError {
  return new AppError('conflict', 'inbox_exists', `Inbox with email ${address} already exists`, {
    fix: 'choose another address; GET /v1/inboxes/{address} shows the inbox that has this one',
  })
}

/** The mail of a deleted inbox must not be claimed by its successor while it is still being removed. */
function refuseLeaving(db: Db, address: string): void {
  const leaving = sql.selectFrom('inboxes').select('id').where('email_address', '=', address)
  if (first(db, leaving.where('deleted_at', 'is not', null)) === undefined) return
  throw new AppError('conflict', 'inbox_being_deleted', `Inbox with email ${address} is still being deleted`, {
    fix: 'its messages are being removed; try again in a few seconds',
    retryAfter: 2,
  })
}

function refuseSecondCatchAll(db: Db, id: InboxId): void {
  const other = catchAllInbox(db)
  if (other === undefined || other.id === id) return
  throw new AppError('conflict', 'catch_all_exists', `Inbox ${other.email_address} is the catch-all already`, {
    fix: `only one inbox can be: PATCH /v1/inboxes/${other.id} with {"catch_all": false} first`,
  })
}

function eventData(inbox: Inbox): InboxFacts {
  const { id, emailAddress, name, aliases, catchAll } = inbox
  return { id, email_address: emailAddress, name, aliases, catch_all: catchAll }
}

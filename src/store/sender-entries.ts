/** The entries of the allow and block lists, and the rules that they make for an inbox: asked for every mail, so kept in memory. */
import { AppError, notFound } from '../lib/errors.ts'
import { type InboxId, newId, type SenderEntryId } from '../lib/ids.ts'
import { type SenderEntry, type SenderRules, senderRules } from '../mail/trust/sender-rules.ts'
import { all, count, type Db, first, run, sql } from './db.ts'

export interface StoredEntry extends SenderEntry {
  id: SenderEntryId
  /** null: all inboxes */
  inboxId: InboxId | null
  /** ms since the epoch */
  createdAt: number
}

/** Every mail is held against the patterns of its inbox, one by one. */
const MOST_ENTRIES = 10_000
const MOST_PATTERNS = 500

/** By inbox; null: for all inboxes. */
type KnownRules = ReadonlyMap<InboxId | null, SenderRules>

const known = new WeakMap<Db, KnownRules>()

/** Are there any entries at all? */
export function hasRules(db: Db): boolean {
  return knownRules(db).size > 0
}

/** The rules that hold for an inbox, its own and those for all; none: everybody is let in. */
export function rulesFor(db: Db, inboxId: InboxId): SenderRules[] {
  const rules = knownRules(db)
  return [rules.get(inboxId), rules.get(null)].filter((one) => one !== undefined)
}

function knownRules(db: Db): KnownRules {
  let rules = known.get(db)
  if (rules === undefined) {
    rules = readRules(db)
    known.set(db, rules)
  }
  return rules
}

function readRules(db: Db): KnownRules {
  const entries = all(db, sql.selectFrom('sender_entries').select(['inbox_id', 'action', 'kind', 'value']))
  const byInbox = Map.groupBy(entries, (entry) => entry.inbox_id)
  return new Map([...byInbox].map(([inboxId, some]) => [inboxId, senderRules(some)]))
}

/** Throws 409 when the list has the value already, or is full. */
export function insertEntry(db: Db, entry: SenderEntry & { inboxId: InboxId | null; at: number }): StoredEntry {
  const { action, kind, value, inboxId, at } = entry
  const same = first(db, selectEntries(inboxId).where('value', '=', value))
  if (same !== undefined) {
    throw new AppError('conflict', 'entry_exists', `${value} is on a list already: ${same.action}`, {
      fix: `DELETE /v1/lists/${same.id} first to change that`,
    })
  }
  refuseTooMany(db, kind)
  const id = newId('lst')
  run(db, sql.insertInto('sender_entries').values({ id, inbox_id: inboxId, action, kind, value, created_at: at }))
  known.delete(db)
  return { id, inboxId, action, kind, value, createdAt: at }
}

function refuseTooMany(db: Db, kind: SenderEntry['kind']): void {
  const entries = sql.selectFrom('sender_entries').select('id')
  const isFull = count(db, entries.limit(MOST_ENTRIES)) >= MOST_ENTRIES
  const patterns = kind === 'pattern' ? count(db, entries.where('kind', '=', 'pattern').limit(MOST_PATTERNS)) : 0
  if (!isFull && patterns < MOST_PATTERNS) return
  throw new AppError(
    'conflict',
    'list_full',
    `there are ${isFull ? `${MOST_ENTRIES} entries` : `${MOST_PATTERNS} patterns`}`,
    { fix: 'name a domain instead of its addresses, or remove what is no longer needed' },
  )
}

/** Throws 404. */
export function deleteEntry(db: Db, id: string): void {
  const { changes } = run(db, sql.deleteFrom('sender_entries').where('id', '=', id as SenderEntryId))
  known.delete(db)
  if (changes === 0) throw notFound('Entry', id, 'GET /v1/lists has all entries')
}

/** Throws 404. */
export function getEntry(db: Db, id: string): StoredEntry {
  const row = first(
    db,
    sql
      .selectFrom('sender_entries')
      .selectAll()
      .where('id', '=', id as SenderEntryId),
  )
  if (row === undefined) throw notFound('Entry', id, 'GET /v1/lists has all entries')
  return shape(row)
}

export interface EntryFilter {
  /** undefined: of all and of each inbox; null: only those for all */
  inboxId?: InboxId | null | undefined
  action?: SenderEntry['action'] | undefined
}

/** A page in the order in which they were made. */
export function listEntries(
  db: Db,
  filter: EntryFilter,
  page: { limit: number; offset: number; after: string | null },
): StoredEntry[] {
  const rows = matching(filter)
    .selectAll()
    .$if(page.after !== null, (query) => query.where('id', '>', page.after as SenderEntryId))
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
  return all(db, rows).map(shape)
}

/** How many there are, counted up to `most`. */
export function countEntries(db: Db, filter: EntryFilter, most: number): number {
  return count(db, matching(filter).select('id').limit(most))
}

function matching({ inboxId, action }: EntryFilter) {
  let query = sql.selectFrom('sender_entries')
  if (inboxId === null) query = query.where('inbox_id', 'is', null)
  else if (inboxId !== undefined) query = query.where('inbox_id', '=', inboxId)
  return action === undefined ? query : query.where('action', '=', action)
}

function selectEntries(inboxId: InboxId | null) {
  return matching({ inboxId }).select(['id', 'action'])
}

type Row = {
  id: SenderEntryId
  inbox_id: InboxId | null
  action: SenderEntry['action']
  kind: SenderEntry['kind']
  value: string
  created_at: number
}

function shape({ inbox_id: inboxId, created_at: createdAt, ...row }: Row): StoredEntry {
  return { ...row, inboxId, createdAt }
}

/** The event log: a row is written in the transaction that made the change, with an id that is the same on every retry. */
import { sql as raw } from 'kysely'
import { type EventId, type InboxId, namedId } from '../lib/ids.ts'
import type { EventDraft, EventRow, EventType } from '../mail/event.ts'
import { afterCommit, type Db, hot, run, sql } from './db.ts'

const insertEvent = hot<{ id: EventId; type: string; inboxId: InboxId | null; at: number; data: string }>((p) =>
  sql
    .insertInto('events')
    .values({ id: p('id'), type: p('type'), inbox_id: p('inboxId'), at: p('at'), data: p('data') })
    .onConflict((conflict) => conflict.column('id').doNothing()),
)

/** Appends an event; one that was already written (same type, subject and nth) is left as it is. Returns its id. */
export function appendEvent(db: Db, event: EventDraft): EventId {
  const id = namedId('evt', event.at, event.type, event.subject, event.nth ?? 0)
  insertEvent.run(db, {
    id,
    type: event.type,
    inboxId: (event.inboxId as InboxId | undefined) ?? null,
    at: event.at,
    data: JSON.stringify(event.data),
  })
  for (const listener of listeners.get(db) ?? []) afterCommit(db, listener)
  return id
}

const listeners = new WeakMap<Db, Set<() => void>>()

/** Calls `listener` after each commit that wrote events, until the disposal. */
export function onEvents(db: Db, listener: () => void): Disposable {
  const known = listeners.get(db) ?? new Set()
  listeners.set(db, known.add(listener))
  return { [Symbol.dispose]: () => void known.delete(listener) }
}

/** Which events; null: all. */
export interface EventFilter {
  types: readonly EventType[] | null
  inboxId: InboxId | null
}

export interface EventPage {
  /** ascending */
  rows: EventRow[]
  /** the sequence of the event up to which the log was looked at */
  reached: number
  /** is there more behind it? */
  more: boolean
}

/** How many rows one call looks at: there is no index by type or inbox, since the road in would pay for it with every mail. */
const LOOKED_AT = 2_000

const selectEvents = hot<
  { after: number; upTo: number; types: string | null; inboxId: InboxId | null; limit: number },
  EventRow
>((p) =>
  sql
    .selectFrom('events')
    .select(['sequence', 'id', 'type', 'inbox_id', 'at', 'data'])
    .where('sequence', '>', p('after'))
    .where('sequence', '<=', p('upTo'))
    .where(raw<boolean>`(${p('types')} is null or type in (select value from json_each(${p('types')})))`)
    .where(raw<boolean>`(${p('inboxId')} is null or inbox_id = ${p('inboxId')})`)
    .orderBy('sequence')
    .limit(p('limit')),
)

/** The events after the sequence `after` that the filter lets through, `limit` at most, among the next 2,000 of the log. */
export function readEvents(db: Db, query: EventFilter & { after: number; limit: number }): EventPage {
  const { types, inboxId, limit } = query
  const last = lastSequence(db)
  const next = nextFrom.first(db, { sequence: query.after + 1 })
  if (next === undefined) return { rows: [], reached: Math.max(query.after, last), more: false }
  const after = next.sequence - 1
  const upTo = after + LOOKED_AT
  const rows = selectEvents.all(db, { after, upTo, types: types && JSON.stringify(types), inboxId, limit })
  const cut = rows.length === limit ? rows.at(-1) : lastUpTo.first(db, { sequence: upTo })
  const reached = cut?.sequence ?? last
  return { rows, reached, more: reached < last }
}

/** Is it the sequence of an event, also of the last that retention has removed? Those behind a backup were of others, or of none. */
export function isPlace(db: Db, sequence: number): boolean {
  return sequence === forgottenUpTo(db).sequence || lastUpTo.first(db, { sequence })?.sequence === sequence
}

const lastUpTo = hot<{ sequence: number }, { sequence: number }>((p) =>
  sql
    .selectFrom('events')
    .select('sequence')
    .where('sequence', '<=', p('sequence'))
    .orderBy('sequence', 'desc')
    .limit(1),
)

const newest = hot<object, { sequence: number | null }>(() =>
  sql.selectFrom('events').select((row) => row.fn.max('sequence').as('sequence')),
)

/** The sequence of the last event that was written. */
export function lastSequence(db: Db): number {
  return newest.first(db, {})?.sequence ?? forgottenUpTo(db).sequence
}

const forgotten = hot<object, { sequence: number; at: number }>(() =>
  sql.selectFrom('forgotten_events').select(['sequence', 'at']),
)

/** The last event that retention has removed; `at` is when it happened, in ms since the epoch, and 0 when none was. */
export function forgottenUpTo(db: Db): { sequence: number; at: number } {
  return forgotten.first(db, {}) ?? { sequence: 0, at: 0 }
}

/** The sequence of the last event from before `at` (ms since the epoch): a search by halves, since the log is in order of time unless a clock was set. */
export function sequenceBefore(db: Db, at: number): number {
  let low = forgottenUpTo(db).sequence
  let high = lastSequence(db)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const event = nextFrom.first(db, { sequence: middle })
    if (event !== undefined && event.at < at) low = event.sequence
    else high = middle - 1
  }
  return low
}

const nextFrom = hot<{ sequence: number }, { sequence: number; at: number }>((p) =>
  sql
    .selectFrom('events')
    .select(['sequence', 'at'])
    .where('sequence', '>=', p('sequence'))
    .orderBy('sequence')
    .limit(1),
)

/** Removes up to `limit` of the oldest events from before `cutoff` (ms since the epoch), and remembers how far. Returns how many. */
export function forgetEvents(db: Db, { cutoff, now, limit }: { cutoff: number; now: number; limit: number }): number {
  const { sequence: from } = forgottenUpTo(db)
  const oldest = timesAfter.all(db, { from, limit })
  const end = oldest.findIndex((event) => event.at >= cutoff && event.at <= now)
  const last = oldest.slice(0, end === -1 ? undefined : end).findLast((event) => event.at < cutoff)
  if (last === undefined) return 0
  run(db, sql.updateTable('forgotten_events').set(last))
  return run(db, sql.deleteFrom('events').where('sequence', '<=', last.sequence)).changes
}

/** An event from the future was written by a clock that was wrong: it goes with those around it. */
const timesAfter = hot<{ from: number; limit: number }, { sequence: number; at: number }>((p) =>
  sql
    .selectFrom('events')
    .select(['sequence', 'at'])
    .where('sequence', '>', p('from'))
    .orderBy('sequence')
    .limit(p('limit')),
)

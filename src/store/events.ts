/** The event log: a row is written in the transaction that made the change, with an id that is the same on every retry. */
import { type EventId, type InboxId, namedId } from '../lib/ids.ts'
import type { EventDraft } from '../mail/event.ts'
import { type Db, hot, sql } from './db.ts'

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
  return id
}

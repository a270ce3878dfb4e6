/** Who has written to an inbox, and since when. */
import type { InboxId } from '../lib/ids.ts'
import { addressKey } from '../mail/address/address.ts'
import { type Db, hot, hotInsert, sql } from './db.ts'

type Key = { inboxId: InboxId; address: string }

const insertRow = hotInsert('senders', ['inbox_id', 'address', 'first_at'], { messages: 1 })
const countRow = hot<Key & { at: number }>((p) =>
  sql
    .updateTable('senders')
    .set((row) => ({
      messages: row('messages', '+', 1),
      first_at: row.fn<number>('min', ['first_at', row.val(p('at'))]),
    }))
    .where('inbox_id', '=', p('inboxId'))
    .where('address', '=', p('address')),
)
const uncountRow = hot<Key>((p) =>
  sql
    .updateTable('senders')
    .set((row) => ({ messages: row('messages', '-', 1) }))
    .where('inbox_id', '=', p('inboxId'))
    .where('address', '=', p('address')),
)
const forgetRow = hot<Key>((p) =>
  sql
    .deleteFrom('senders')
    .where('inbox_id', '=', p('inboxId'))
    .where('address', '=', p('address'))
    .where('messages', '<=', 0),
)
const firstRow = hot<Key, { first_at: number }>((p) =>
  sql.selectFrom('senders').select('first_at').where('inbox_id', '=', p('inboxId')).where('address', '=', p('address')),
)

/** A message from `from` came to the inbox, at `at` (ms since the epoch). */
export function countSender(db: Db, sender: { inboxId: InboxId; from: string; at: number }): void {
  if (sender.from === '') return
  const { inboxId, address } = keyOf(sender)
  const { at } = sender
  // not as one statement with DO UPDATE, for which SQLite keeps a journal of its own
  if (countRow.run(db, { inboxId, address, at }).changes > 0) return
  insertRow.run(db, { inbox_id: inboxId, address, first_at: at })
}

/** A message from `from` was taken out of the inbox; with the last one nothing is known of the sender. */
export function uncountSender(db: Db, sender: { inboxId: InboxId; from: string | null }): void {
  if (sender.from === null || sender.from === '') return
  const key = keyOf({ inboxId: sender.inboxId, from: sender.from })
  uncountRow.run(db, key)
  forgetRow.run(db, key)
}

/** When the inbox first got mail from `from`, ms since the epoch; null when it has none. */
export function firstSeen(db: Db, sender: { inboxId: InboxId; from: string }): number | null {
  return firstRow.first(db, keyOf(sender))?.first_at ?? null
}

function keyOf({ inboxId, from }: { inboxId: InboxId; from: string }): Key {
  return { inboxId, address: addressKey(from) }
}

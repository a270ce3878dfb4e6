/** What the API's callers note on a message: labels, and whether it was read. */
import type { MessageId } from '../lib/ids.ts'
import { type Db, run, sql } from './db.ts'

/** Writes what is given; the rest stays as it is. */
export function markMessage(
  db: Db,
  id: MessageId,
  marks: { labels?: readonly string[] | undefined; read?: boolean | undefined },
): void {
  const set = {
    ...(marks.labels === undefined ? {} : { labels: JSON.stringify(marks.labels) }),
    ...(marks.read === undefined ? {} : { is_read: marks.read ? (1 as const) : (0 as const) }),
  }
  if (Object.keys(set).length > 0) run(db, sql.updateTable('messages').set(set).where('id', '=', id))
}

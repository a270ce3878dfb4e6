/** What decides whether a message wakes an agent, and how far the log of events has been read for that. */
import type { InboxId, MessageId, ThreadId } from '../lib/ids.ts'
import { addressKey } from '../mail/address/address.ts'
import type { Kind } from '../mail/types.ts'
import { type Db, first, run, sql } from './db.ts'
import { addressesOf } from './parents.ts'

/** Null: no agent has ever been declared. */
export function agentCursor(db: Db): number | null {
  return first(db, sql.selectFrom('agent_cursor').select('sequence'))?.sequence ?? null
}

export function moveAgentCursor(db: Db, sequence: number): void {
  const { changes } = run(db, sql.updateTable('agent_cursor').set({ sequence }))
  if (changes === 0) run(db, sql.insertInto('agent_cursor').values({ sequence }))
}

/** Whoever declares an agent later begins with what comes then. */
export function dropAgentCursor(db: Db): void {
  run(db, sql.deleteFrom('agent_cursor'))
}

export interface Wakener {
  id: MessageId
  inboxId: InboxId
  threadId: ThreadId
  kind: Kind
  /** the agent that its inbox has chosen; null: the default one, '': none */
  agent: string | null
  /** did it come from the inbox itself? By its address, its Message-ID, or the X-Loop that we write. */
  isOwn: boolean
}

/** Undefined when the message, or its inbox, is gone. */
export function wakenerById(db: Db, id: string): Wakener | undefined {
  const row = first(
    db,
    sql
      .selectFrom('messages')
      .innerJoin('contents', 'contents.id', 'messages.content_id')
      .innerJoin('inboxes', 'inboxes.id', 'messages.inbox_id')
      .select([
        'messages.id',
        'messages.inbox_id as inboxId',
        'messages.thread_id as threadId',
        'contents.kind',
        'contents.from_address as from',
        'contents.rfc_message_id as rfcMessageId',
        'contents.headers',
        'inboxes.agent',
      ])
      .where('messages.id', '=', id as MessageId)
      .where('inboxes.deleted_at', 'is', null),
  )
  if (row === undefined) return undefined
  const { from, rfcMessageId, headers, kind, ...rest } = row
  const own = addressesOf(db, row.inboxId)
  const loops = (JSON.parse(headers) as [string, string][]).filter(([name]) => name.toLowerCase() === 'x-loop')
  const isOwn =
    (from !== null && own.includes(addressKey(from))) ||
    loops.some(([, value]) => own.includes(addressKey(value.trim()))) ||
    (rfcMessageId !== null && isSentBy(db, row, rfcMessageId))
  return { ...rest, kind: kind as Kind, isOwn }
}

function isSentBy(db: Db, { inboxId, threadId }: { inboxId: InboxId; threadId: ThreadId }, messageId: string): boolean {
  const sent = sql
    .selectFrom('messages')
    .innerJoin('contents', 'contents.id', 'messages.content_id')
    .select('messages.id')
    .where('messages.thread_id', '=', threadId)
    .where('messages.inbox_id', '=', inboxId)
    .where('messages.direction', '=', 'outbound')
    .where('contents.rfc_message_id', '=', messageId)
    .limit(1)
  return first(db, sent) !== undefined
}

/** What a message that came in is part of: its thread under every name that it had, and whether it answers us. */
import type { MessageId, ThreadId } from '../lib/ids.ts'
import { type Db, hot, sql } from './db.ts'

export interface Conversation {
  /** the thread, and the threads that were merged into it */
  threadIds: ThreadId[]
  /** did we write in this thread before it came? */
  isReply: boolean
}

const placeOf = hot<{ id: string }, { seq: number; thread_id: ThreadId }>((p) =>
  sql
    .selectFrom('messages')
    .select(['seq', 'thread_id'])
    .where('id', '=', p('id') as MessageId),
)
const mergedInto = hot<{ id: ThreadId }, { id: ThreadId }>((p) =>
  sql.selectFrom('threads').select('id').where('merged_into', '=', p('id')),
)
/** What has left us, or may have: a draft, or a mail that nobody took, is not answered. */
const ourLast = hot<{ threadId: ThreadId; seq: number }, { seq: number }>((p) =>
  sql
    .selectFrom('messages')
    .select('seq')
    .where('thread_id', '=', p('threadId'))
    .where('seq', '<', p('seq'))
    .where('state', 'in', ['queued', 'sending', 'sent', 'unknown'])
    .limit(1),
)

/** Undefined when there is no such message any more. */
export function conversationOf(db: Db, messageId: string): Conversation | undefined {
  const place = placeOf.first(db, { id: messageId })
  if (place === undefined) return undefined
  const { seq, thread_id: threadId } = place
  return {
    threadIds: [threadId, ...mergedInto.all(db, { id: threadId }).map((one) => one.id)],
    isReply: ourLast.first(db, { threadId, seq }) !== undefined,
  }
}

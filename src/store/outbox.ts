/** Messages on their way out: accepted, let go, taken back. What happens to one on the wire is in outbox-attempts.ts. */
import type { InboxId, MessageId, ThreadId } from '../lib/ids.ts'
import { all, type Db, first, hot, run, sql, transact } from './db.ts'
import { insertRecipients, type NewRecipient, recipientsOf, stateOf, turnRecipients } from './recipients.ts'
import type { OutboundState } from './schema.ts'

export interface NewOutgoing {
  messageId: MessageId
  /** by which a bounce names it */
  rfcMessageId: string
  /** MAIL FROM */
  envelopeFrom: string
  /** what compose needs beyond the content, as JSON */
  draft: string
  recipients: readonly NewRecipient[]
  /** ms since the epoch */
  at: number
}

export interface Outgoing {
  id: MessageId
  inboxId: InboxId
  threadId: ThreadId
  state: OutboundState
  phase: 'idle' | 'connecting' | 'data'
  attempts: number
  dueAt: number | null
  error: string | null
}

/** What a message that has just been inserted needs to leave; it stays a draft until it is let go. */
export function insertOutgoing(db: Db, outgoing: NewOutgoing): void {
  run(
    db,
    sql.insertInto('outbox').values({
      message_id: outgoing.messageId,
      rfc_message_id: outgoing.rfcMessageId,
      envelope_from: outgoing.envelopeFrom,
      draft: outgoing.draft,
      raw_blob: null,
      due_at: null,
      give_up_at: outgoing.at,
      error: null,
      sent_copy_due_at: null,
      created_at: outgoing.at,
      updated_at: outgoing.at,
    }),
  )
  insertRecipients(db, outgoing.messageId, outgoing.recipients, outgoing.at)
}

/** Lets a message go that has never been let go before. */
export function queue(db: Db, id: MessageId, { giveUpAt, at }: { giveUpAt: number; at: number }): void {
  setState(db, id, 'queued')
  queueRow.run(db, { id, giveUpAt, at })
}

const queueRow = hot<{ id: MessageId; giveUpAt: number; at: number }>((p) =>
  sql
    .updateTable('outbox')
    .set({ due_at: p('at'), give_up_at: p('giveUpAt'), error: null, updated_at: p('at') })
    .where('message_id', '=', p('id')),
)

/** Keeps a message back until a person lets it go. */
export function holdBack(db: Db, id: MessageId, { reason, at }: { reason: string; at: number }): void {
  setState(db, id, 'held')
  run(db, sql.updateTable('outbox').set({ error: reason, updated_at: at }).where('message_id', '=', id))
}

/** Takes back a message that was held; nobody gets it. */
export function turnDown(db: Db, id: MessageId, { reason, at }: { reason: string; at: number }): void {
  turnRecipients(db, id, { from: ['pending'], to: 'cancelled', at })
  setState(db, id, 'cancelled')
  run(db, sql.updateTable('outbox').set({ error: reason, updated_at: at }).where('message_id', '=', id))
}

/** Where a message of ours stands; undefined when there is no such message or it came in. */
export function outgoingById(db: Db, id: string): Outgoing | undefined {
  return first(
    db,
    sql
      .selectFrom('outbox')
      .innerJoin('messages', 'messages.id', 'outbox.message_id')
      .select([
        'messages.id',
        'messages.inbox_id as inboxId',
        'messages.thread_id as threadId',
        'messages.state',
        'outbox.phase',
        'outbox.attempts',
        'outbox.due_at as dueAt',
        'outbox.error',
      ])
      .where('outbox.message_id', '=', id as MessageId)
      .$narrowType<{ state: OutboundState }>(),
  )
}

const setStateRow = hot<{ id: MessageId; state: OutboundState }>((p) =>
  sql
    .updateTable('messages')
    .set({ state: p('state') })
    .where('id', '=', p('id')),
)

/** Writes the state of a message; between two attempts it is what `stateOf` says of its recipients. */
export function setState(db: Db, id: MessageId, state: OutboundState): void {
  setStateRow.run(db, { id, state })
}

/**
 * Takes back what has not been sent yet: nobody who still waits gets the message. False when it is not queued, or in flight
 * at this moment. A message that some have already got ends as `sent`.
 */
export function cancelQueued(db: Db, id: MessageId, now: number): boolean {
  return transact(db, () => {
    const message = outgoingById(db, id)
    if (message?.state !== 'queued' || message.phase !== 'idle') return false
    turnRecipients(db, id, { from: ['pending', 'deferred'], to: 'cancelled', at: now })
    setState(db, id, stateOf(recipientsOf(db, id)))
    run(db, sql.updateTable('outbox').set({ due_at: null, updated_at: now }).where('message_id', '=', id))
    return true
  })
}

/** Cancels everything that an inbox has queued, and returns how many; what is in flight is left to end. */
export function cancelQueuedOf(db: Db, inboxId: InboxId, now: number): number {
  return transact(db, () => {
    const queued = all(
      db,
      sql
        .selectFrom('outbox')
        .innerJoin('messages', 'messages.id', 'outbox.message_id')
        .select('messages.id')
        .where('outbox.due_at', 'is not', null)
        .where('messages.inbox_id', '=', inboxId),
    )
    return queued.filter(({ id }) => cancelQueued(db, id, now)).length
  })
}

/** Lets a message go again for the recipients that `from` names, with a new time to give up; its bytes stay as they were. */
export function requeue(
  db: Db,
  id: MessageId,
  options: { from: readonly ('rejected' | 'unknown')[]; dueAt: number; giveUpAt: number; at: number },
): void {
  turnRecipients(db, id, { from: options.from, to: 'pending', at: options.at })
  setState(db, id, 'queued')
  run(
    db,
    sql
      .updateTable('outbox')
      .set({ due_at: options.dueAt, give_up_at: options.giveUpAt, error: null, updated_at: options.at })
      .where('message_id', '=', id),
  )
}

/** Ends the doubt about those of whom it is not known whether they got the message. The caller owns the transaction. */
export function settleUnknown(
  db: Db,
  id: MessageId,
  options: { as: 'sent' | 'rejected'; error: string | null; at: number },
): OutboundState {
  turnRecipients(db, id, { from: ['unknown'], to: options.as, at: options.at })
  const state = stateOf(recipientsOf(db, id))
  setState(db, id, state)
  run(db, sql.updateTable('outbox').set({ error: options.error, updated_at: options.at }).where('message_id', '=', id))
  return state
}

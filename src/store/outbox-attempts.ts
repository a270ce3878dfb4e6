/** One message on the wire: claimed, handed over, its attempt recorded; and what a crash in between means. */
import { sql as raw } from 'kysely'
import type { InboxId, MessageId } from '../lib/ids.ts'
import type { Blob } from '../mail/types.ts'
import { storeBlob } from './blobs.ts'
import { all, type Db, first, hot, run, sql, transact } from './db.ts'
import { outgoingById, setState } from './outbox.ts'
import {
  type Recipient,
  recipientsOf,
  recordVerdicts,
  stateOf,
  turnRecipients,
  type Verdict,
  waitingOf,
} from './recipients.ts'
import type { OutboundState } from './schema.ts'

export interface Claim {
  id: MessageId
  inboxId: InboxId
  subject: string
  /** 1 for the first attempt */
  nth: number
  envelopeFrom: string
  /** the bytes as they were fixed at the first attempt; null before it */
  rawBlob: number | null
  /** those who waited for the message when it was claimed */
  waiting: Recipient[]
}

const findDue = hot<
  { now: number },
  {
    id: MessageId
    inboxId: InboxId
    subject: string
    attempts: number
    envelopeFrom: string
    rawBlob: number | null
  }
>((p) =>
  sql
    .selectFrom('outbox')
    .innerJoin('messages', 'messages.id', 'outbox.message_id')
    .innerJoin('contents', 'contents.id', 'messages.content_id')
    .select([
      'messages.id',
      'messages.inbox_id as inboxId',
      'contents.subject',
      'outbox.attempts',
      'outbox.envelope_from as envelopeFrom',
      'outbox.raw_blob as rawBlob',
    ])
    .where('outbox.due_at', '<=', p('now'))
    .orderBy('outbox.due_at')
    .limit(1),
)

/** Takes the message that has been due for longest, in the phase `connecting`; undefined when none is due. */
export function claimDue(db: Db, now: number): Claim | undefined {
  return transact(db, () => {
    const due = findDue.first(db, { now })
    if (due === undefined) return undefined
    const nth = due.attempts + 1
    run(
      db,
      sql
        .updateTable('outbox')
        .set({ phase: 'connecting', attempts: nth, due_at: null, updated_at: now })
        .where('message_id', '=', due.id),
    )
    run(
      db,
      sql.insertInto('attempts').values({
        message_id: due.id,
        nth,
        started_at: now,
        ended_at: null,
        outcome: null,
        code: null,
        response: null,
      }),
    )
    setState(db, due.id, 'sending')
    return { ...due, nth, waiting: waitingOf(db, due.id) }
  })
}

/** Keeps the composed bytes, so that every retry says the same; returns their blob, undefined when the message is gone. */
export function fixBytes(db: Db, id: MessageId, blob: Blob): number | undefined {
  return transact(db, () => {
    if (outgoingById(db, id) === undefined) return undefined
    const rawBlob = storeBlob(db, blob)
    run(db, sql.updateTable('outbox').set({ raw_blob: rawBlob }).where('message_id', '=', id))
    run(
      db,
      sql
        .updateTable('contents')
        .set({ size: blob.size })
        .where('id', '=', sql.selectFrom('messages').select('content_id').where('id', '=', id)),
    )
    return rawBlob
  })
}

const setPhase = hot<{ id: MessageId; now: number }>((p) =>
  sql
    .updateTable('outbox')
    .set({ phase: 'data', updated_at: p('now') })
    .where('message_id', '=', p('id')),
)

/** From here on all but the `refused` may get the message, and are `pending`: committed before the first byte of it leaves. */
export function enterData(db: Db, id: MessageId, { refused, at }: { refused: readonly Verdict[]; at: number }): void {
  transact(db, () => {
    turnRecipients(db, id, { from: ['deferred'], to: 'pending', at })
    recordVerdicts(db, id, refused, at)
    setPhase.run(db, { id, now: at })
  })
}

/** When it is given up, ms since the epoch; asked when an attempt has ended, since the clock may have been set meanwhile. */
export function giveUpAtOf(db: Db, id: MessageId): number {
  return first(db, sql.selectFrom('outbox').select('give_up_at').where('message_id', '=', id))?.give_up_at ?? 0
}

export interface AttemptEnd {
  /** one word for the history */
  outcome: 'answered' | 'failed' | 'unknown' | 'interrupted'
  code: number | null
  response: string | null
  /** what to tell whoever asks for the message */
  error: string | null
  /** when those who still wait get another attempt */
  dueAt: number
  at: number
}

/**
 * Records what an attempt came to, once its recipients have their outcomes; returns the state of the message after it.
 * The caller owns the transaction.
 */
export function endAttempt(db: Db, id: MessageId, end: AttemptEnd): OutboundState {
  const state = stateOf(recipientsOf(db, id))
  setState(db, id, state)
  run(
    db,
    sql
      .updateTable('outbox')
      .set({ phase: 'idle', due_at: state === 'queued' ? end.dueAt : null, error: end.error, updated_at: end.at })
      .where('message_id', '=', id),
  )
  run(
    db,
    sql
      .updateTable('attempts')
      .set({ ended_at: end.at, outcome: end.outcome, code: end.code, response: end.response })
      .where('message_id', '=', id)
      .where('ended_at', 'is', null),
  )
  return state
}

/** Puts a claimed message back as if it had not been tried: nothing was said about it, only about us. Without `error` it keeps its own. */
export function releaseClaim(db: Db, id: MessageId, options: { dueAt: number; error?: string; at: number }): void {
  transact(db, () => {
    setState(db, id, 'queued')
    run(
      db,
      sql
        .updateTable('outbox')
        .set((row) => ({
          phase: 'idle',
          attempts: row('attempts', '-', 1),
          due_at: options.dueAt,
          ...(options.error === undefined ? {} : { error: options.error }),
          updated_at: options.at,
        }))
        .where('message_id', '=', id),
    )
    run(db, sql.deleteFrom('attempts').where('message_id', '=', id).where('ended_at', 'is', null))
  })
}

/** When the next message is due, in ms since the epoch; null when none waits. */
export function nextDueAt(db: Db): number | null {
  return (
    first(db, sql.selectFrom('outbox').select('due_at').where('due_at', 'is not', null).orderBy('due_at').limit(1))
      ?.due_at ?? null
  )
}

/** Tells everything that waits why it waits. */
export function explainQueue(db: Db, error: string, now: number): void {
  run(db, sql.updateTable('outbox').set({ error, updated_at: now }).where('due_at', 'is not', null))
}

/** Lets a held queue go: everything has until `giveUpAt` at least, since time in which nothing was tried does not count. */
export function releaseQueue(db: Db, giveUpAt: number, now: number): void {
  run(
    db,
    sql
      .updateTable('outbox')
      .set((row) => ({ give_up_at: row.fn('max', ['give_up_at', row.val(giveUpAt)]), error: null, updated_at: now }))
      .where('due_at', 'is not', null),
  )
}

/** What was on the wire when we were stopped, and how far it had come. */
export function interrupted(db: Db): { id: MessageId; phase: 'connecting' | 'data' }[] {
  return all(
    db,
    sql
      .selectFrom('outbox')
      .select(['message_id as id', 'phase'])
      // written out, as the partial index has it
      .where(raw<boolean>`phase != 'idle'`)
      .$narrowType<{ phase: 'connecting' | 'data' }>(),
  )
}

/** Everything that is queued, whenever it is due. */
export function waitingToLeave(db: Db): MessageId[] {
  return all(db, sql.selectFrom('outbox').select('message_id as id').where('due_at', 'is not', null)).map(
    ({ id }) => id,
  )
}

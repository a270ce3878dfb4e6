/** Who a message of ours goes to, and what became of each: every recipient has an outcome of its own. */
import type { MessageId } from '../lib/ids.ts'
import { all, type Db, hot, run, sql } from './db.ts'
import type { OutboundState, RecipientOutcome } from './schema.ts'

export type RecipientField = 'to' | 'cc' | 'bcc'

export interface NewRecipient {
  field: RecipientField
  name: string
  address: string
}

export interface Recipient extends NewRecipient {
  position: number
  outcome: RecipientOutcome
  /** the SMTP reply code that decided; null when no server has answered yet */
  code: number | null
  response: string | null
}

/** What an attempt, or a person, says of one recipient. */
export interface Verdict {
  position: number
  outcome: RecipientOutcome
  code: number | null
  response: string | null
}

const insertRow = hot<{
  messageId: MessageId
  position: number
  field: RecipientField
  name: string
  address: string
  at: number
}>((p) =>
  sql.insertInto('recipients').values({
    message_id: p('messageId'),
    position: p('position'),
    field: p('field'),
    name: p('name'),
    address: p('address'),
    accepted_at: p('at'),
    updated_at: p('at'),
  }),
)
const updateRow = hot<{
  messageId: MessageId
  position: number
  outcome: RecipientOutcome
  code: number | null
  response: string | null
  at: number
}>((p) =>
  sql
    .updateTable('recipients')
    .set({ outcome: p('outcome'), code: p('code'), response: p('response'), updated_at: p('at') })
    .where('message_id', '=', p('messageId'))
    .where('position', '=', p('position')),
)

/** Writes the recipients of a new message, all `pending`, in the order in which they were given. */
export function insertRecipients(db: Db, messageId: MessageId, list: readonly NewRecipient[], at: number): void {
  for (const [position, recipient] of list.entries()) {
    const { field, name, address } = recipient
    insertRow.run(db, { messageId, position, field, name, address, at })
  }
}

/** All recipients of a message, in the order in which they were given. */
export function recipientsOf(db: Db, messageId: MessageId): Recipient[] {
  return all(
    db,
    sql
      .selectFrom('recipients')
      .select(['position', 'field', 'name', 'address', 'outcome', 'code', 'response'])
      .where('message_id', '=', messageId)
      .orderBy('position'),
  )
}

/** Those who still wait for the message, in the same order. */
export function waitingOf(db: Db, messageId: MessageId): Recipient[] {
  return recipientsOf(db, messageId).filter(({ outcome }) => outcome === 'pending' || outcome === 'deferred')
}

/** Writes what an attempt at `at` came to for each recipient that it was for; the others keep their outcomes. */
export function recordVerdicts(db: Db, messageId: MessageId, verdicts: readonly Verdict[], at: number): void {
  for (const verdict of verdicts) updateRow.run(db, { messageId, at, ...verdict })
}

/** Turns every recipient that has one of the outcomes `from` into `to`, its code and response kept; returns how many. */
export function turnRecipients(
  db: Db,
  messageId: MessageId,
  change: { from: readonly RecipientOutcome[]; to: RecipientOutcome; at: number },
): number {
  return run(
    db,
    sql
      .updateTable('recipients')
      .set({ outcome: change.to, updated_at: change.at })
      .where('message_id', '=', messageId)
      .where('outcome', 'in', [...change.from]),
  ).changes
}

/** The state of a message by its recipients: nobody is forgotten while anybody may still get it. */
export function stateOf(recipients: readonly { outcome: RecipientOutcome }[]): OutboundState {
  const has = (outcome: RecipientOutcome) => recipients.some((recipient) => recipient.outcome === outcome)
  if (has('pending') || has('deferred')) return 'queued'
  if (has('unknown')) return 'unknown'
  if (has('sent')) return 'sent'
  return has('rejected') ? 'rejected' : 'cancelled'
}

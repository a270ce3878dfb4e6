/** The named places of the two roads at which a crash may strike: a test ends the process exactly there (docs/decisions/0010-named-steps.md). */
import { channel } from 'node:diagnostics_channel'

/** In the order in which a mail, a send and what is left to do pass them. */
export const STEPS = [
  // in: the connection is open and the folder's row agrees with it
  'in.adopted',
  'in.listed',
  'in.fetched',
  'in.parsed',
  // in the transaction, the mail's rows are written and the cursor is not
  'in.stored',
  // in the transaction, the cursor is moved
  'in.moved',
  'in.committed',
  'in.withheld-stored',
  'in.claim-filed',
  'in.claim-committed',
  // what is done to the server's copies
  'after.due',
  'after.flagged',
  'after.expunged',
  'after.recorded',
  // out: in the transaction that accepts a send
  'out.accepting',
  'out.accepted',
  'out.claimed',
  'out.composed',
  // the server has said 354
  'out.agreed',
  // phase `data` is committed, no byte of content has left
  'out.entered',
  'out.answered',
  // in the transaction, the outcome is written
  'out.settling',
  'out.settled',
  // after a restart, in the transaction that settles what was on the wire
  'out.recovering',
  // the copy in Sent
  'sent.absent',
  'sent.appended',
  'sent.recorded',
  'sent.found',
  // derived and cleaned up
  'search.indexed',
  'removal.removed',
] as const

/** Where a delivery to a webhook passes, beside the two roads. */
export const HOOK_STEPS = [
  // in the transaction, the deliveries of new events are written and the webhook's cursor is moved
  'hook.made',
  // an attempt begins
  'hook.begun',
  // the receiver has answered, nothing of it is written
  'hook.answered',
  // in the transaction, the outcome is written
  'hook.recording',
  'hook.recorded',
] as const

export type Step = (typeof STEPS)[number] | (typeof HOOK_STEPS)[number]

/** What subscribers know it by. */
export const STEP_CHANNEL = 'postern:step'

const reached = channel(STEP_CHANNEL)

/** Says that the road is at `name`: published on a diagnostics channel, which costs nothing without a subscriber; those run before it returns. */
export function step(name: Step): void {
  if (reached.hasSubscribers) reached.publish(name)
}

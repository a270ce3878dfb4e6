/** What a person may do about a message that did not simply leave: send it again, take it back, say what became of it. */
import type { Clock } from '../lib/clock.ts'
import { AppError, notFound } from '../lib/errors.ts'
import { type Db, transact } from '../store/db.ts'
import { readMessage } from '../store/message-list.ts'
import { cancelQueued, type Outgoing, outgoingById, requeue, settleUnknown } from '../store/outbox.ts'
import { recipientsOf, stateOf } from '../store/recipients.ts'
import type { OutboundState } from '../store/schema.ts'
import { addSentTask, endSentTask } from '../store/sent-copies.ts'
import { announce } from './announce.ts'
import { conclude, GIVE_UP_AFTER } from './settle.ts'

export interface ActionDeps {
  db: Db
  clock: Clock
  /** does what was accepted get a copy in Sent from us? */
  saveSent: boolean
}

const REJECTED: Wanted = {
  states: ['rejected'],
  code: 'not_rejected',
  rule: 'only a rejected message is sent again',
}
const QUEUED: Wanted = { states: ['queued'], code: 'not_queued', rule: 'only a message that waits can be cancelled' }
const UNKNOWN: Wanted = { states: ['unknown'], code: 'not_unknown', rule: 'only an unknown message is resolved' }

/** Queues a rejected message again for everyone who was refused; then wake the sender. Throws 404, and 409 in any other state. */
export function retrySend(deps: ActionDeps, id: string): Outgoing {
  return transact(deps.db, () => {
    const message = getOutgoing(deps.db, id, REJECTED)
    letGo(deps, message, 'rejected')
    return message
  })
}

/** Takes a queued message back. Throws 404, and 409 when it has left, is leaving, or was taken back. */
export function cancelSend(deps: ActionDeps, id: string): Outgoing {
  const { db, clock } = deps
  return transact(db, () => {
    const message = getOutgoing(db, id, QUEUED)
    const at = clock.now()
    if (!cancelQueued(db, message.id, at)) throw wrongState(QUEUED, message.state)
    const state = stateOf(recipientsOf(db, message.id))
    conclude(deps, message.id, { state, nth: `cancelled-${message.attempts}`, at })
    return message
  })
}

const NOT_SENT = 'somebody found out that it was not sent (POST …/resolve)'

/** Ends the doubt about an unknown message; after `retry` wake the sender. Throws 404, and 409 in any other state. */
export function resolveSend(deps: ActionDeps, id: string, as: 'sent' | 'failed' | 'retry'): Outgoing {
  const { db, clock } = deps
  return transact(db, () => {
    const message = getOutgoing(db, id, UNKNOWN)
    const at = clock.now()
    const looking = !wasAccepted(db, message)
    if (looking) endSentTask(db, message.id, 'none')
    if (as === 'retry') {
      letGo(deps, message, 'unknown')
      return message
    }
    const outcome = as === 'sent' ? 'sent' : 'rejected'
    const state = settleUnknown(db, message.id, { as: outcome, error: as === 'sent' ? null : NOT_SENT, at })
    if (as === 'sent' && deps.saveSent) addSentTask(db, message.id, at)
    const type = state === 'sent' ? 'message.sent' : 'message.failed'
    announce(db, { type, id: message.id, nth: `resolved-${message.attempts}`, at })
    return message
  })
}

function letGo({ db, clock }: ActionDeps, message: Outgoing, from: 'rejected' | 'unknown'): void {
  const at = clock.now()
  requeue(db, message.id, { from: [from], dueAt: at, giveUpAt: clock.in(GIVE_UP_AFTER), at })
  announce(db, { type: 'message.queued', id: message.id, nth: `again-${message.attempts}`, at })
}

function wasAccepted(db: Db, message: Outgoing): boolean {
  return recipientsOf(db, message.id).some(({ outcome }) => outcome === 'sent')
}

/** The message of ours with this id, in a state that `wanted` names. Throws 404, and 409 when it is in another, or came in. */
export function getOutgoing(db: Db, id: string, wanted: Wanted): Outgoing {
  const message = outgoingById(db, id)
  if (message === undefined) {
    if (readMessage(db, id)?.direction === 'inbound') throw wrongState(wanted, 'received')
    throw notFound('Message', id, 'GET /v1/outbox lists the messages that Postern sends or has sent')
  }
  if (!wanted.states.includes(message.state)) throw wrongState(wanted, message.state)
  return message
}

/** In which states something is done, and what is said of a message in any other. */
export interface Wanted {
  states: readonly OutboundState[]
  code: string
  rule: string
}

/** What can be done about a message in each state. */
const FIXES: Record<OutboundState | 'received', string> = {
  draft: 'POST …/send sends it, DELETE throws it away',
  held: 'POST …/release sends it, POST …/reject does not',
  queued: 'it is tried by itself; POST …/cancel takes it back',
  sending: 'it is on the wire; look again in a moment',
  sent: 'it has been sent; send a new message to whoever did not get it',
  rejected: 'POST …/retry sends it again',
  unknown: 'find out whether it arrived, then POST …/resolve',
  cancelled: 'send a new message',
  received: 'POST …/reply answers it, PATCH changes its labels and `read`, DELETE removes it',
}

/** 409 in a word, with what can be done about the message as it is. */
function wrongState({ code, rule }: Wanted, state: keyof typeof FIXES): AppError {
  const is = state === 'received' ? 'came in' : `is ${state}`
  return new AppError('conflict', code, `${rule}; this one ${is}`, { fix: FIXES[state] })
}

/** The transaction that ends an attempt: outcomes, state, event and the copy for Sent commit together. */
import { type Clock, DAY, SECOND } from '../lib/clock.ts'
import type { MessageId } from '../lib/ids.ts'
import { step } from '../lib/steps.ts'
import { takeBackupMark } from '../store/backup-mark.ts'
import { type Db, transact } from '../store/db.ts'
import { outgoingById } from '../store/outbox.ts'
import { type Claim, endAttempt, giveUpAtOf, interrupted, waitingToLeave } from '../store/outbox-attempts.ts'
import { recipientsOf, recordVerdicts, waitingOf } from '../store/recipients.ts'
import { disarmRuns } from '../store/runs.ts'
import type { OutboundState, RecipientOutcome } from '../store/schema.ts'
import { addSentTask } from '../store/sent-copies.ts'
import { announce } from './announce.ts'
import { explainOutcomes, type Handover, judge } from './judge.ts'

export interface SettleDeps {
  db: Db
  clock: Clock
  /** does what was accepted get a copy in Sent from us? */
  saveSent: boolean
}

export interface Settled {
  state: OutboundState
  error: string | null
  /** ms since the epoch; when the next attempt is due, should there be one */
  dueAt: number
}

/** An unknown send is first looked for after this time: the provider's copy takes a moment. */
export const FIRST_LOOK = 10 * SECOND

/** Mail that nobody can take is tried for this long (RFC 5321 §4.5.4.1 would have 4 to 5 days; whoever waits for an agent wants to know sooner). */
export const GIVE_UP_AFTER = DAY

/** Where the day went by while we were stopped, or the clock was set, a greylisting server still sees us come back. */
const FEWEST_ATTEMPTS = 5

const EVENTS = { sent: 'message.sent', rejected: 'message.failed', unknown: 'message.unknown' } as const

/** Records what an attempt came to; returns where the message stands after it. */
export function settle(deps: SettleDeps, claim: Claim, handover: Handover): Settled {
  const { db, clock } = deps
  const at = clock.now()
  const { id, nth } = claim
  const giveUpAt = giveUpAtOf(db, id)
  const isOver = at >= giveUpAt
  // whom the server has refused before the content, and for good, waits no more, whatever became of the rest
  const waiting = waitingOf(db, id)
  const judged = judge(handover, { waiting, nth, last: isOver && nth >= FEWEST_ATTEMPTS })
  // the last attempt comes when the time is up, not an hour before
  const dueAt = isOver ? clock.in(judged.waitMs) : Math.min(clock.in(judged.waitMs), giveUpAt)
  const settled = transact(db, () => {
    recordVerdicts(db, id, judged.verdicts, at)
    const recipients = recipientsOf(db, id)
    const error = explainOutcomes(recipients, judged.cause)
    const { outcome, code, response } = judged
    const state = endAttempt(db, id, { outcome, code, response, error, dueAt, at })
    conclude(deps, id, { state, nth, at })
    step('out.settling')
    return { state, error, dueAt }
  })
  step('out.settled')
  return settled
}

/** Where a message stands now, as an event and as what is to be done in Sent. The caller owns the transaction. */
export function conclude(
  { db, clock, saveSent }: SettleDeps,
  id: MessageId,
  { state, nth, at }: { state: OutboundState; nth: string | number; at: number },
): void {
  const type = EVENTS[state as keyof typeof EVENTS]
  if (type !== undefined) announce(db, { type, id, nth, at })
  const accepted = recipientsOf(db, id).some(({ outcome }) => outcome === 'sent')
  if (accepted && saveSent) addSentTask(db, id, at)
  if (!accepted && state === 'unknown') addSentTask(db, id, clock.in(FIRST_LOOK))
}

export interface Recovered {
  /** how many were on the wire when we were stopped */
  cut: number
  /** the database is a backup that starts for the first time: made when (ms since the epoch), and how many were queued in it */
  restored: { madeAt: number; queued: number } | null
}

const WHILE_HANDED_OVER = 'Postern was stopped while the message was handed over; it may have been sent'

/**
 * After a restart: what was connecting is tried again, since nothing had left; what was in `data`, or queued in a backup, may
 * have been sent: it is unknown, looked for in Sent, and never sent again by itself.
 */
export function recover(deps: SettleDeps): Recovered {
  const { db, clock } = deps
  return transact(db, () => {
    const at = clock.now()
    const stopped = interrupted(db)
    const cut = stopped.filter(({ phase }) => phase === 'data')
    for (const { id, phase } of stopped) {
      if (phase === 'data') doubt(deps, id, { those: ['pending'], why: WHILE_HANDED_OVER, at })
      else endAttempt(db, id, { outcome: 'interrupted', code: null, response: null, error: null, dueAt: at, at })
    }
    const madeAt = takeBackupMark(db)
    if (madeAt !== null) disarmRuns(db, at)
    const queued = madeAt === null ? [] : waitingToLeave(db)
    for (const id of queued) doubt(deps, id, { those: ['pending', 'deferred'], why: sinceBackup(madeAt ?? 0), at })
    step('out.recovering')
    return { cut: cut.length, restored: madeAt === null ? null : { madeAt, queued: queued.length } }
  })
}

/** Nobody knows whether `those` have the message; whoever else still waits is tried again now. */
function doubt(
  deps: SettleDeps,
  id: MessageId,
  { those, why, at }: { those: readonly RecipientOutcome[]; why: string; at: number },
): void {
  const { db } = deps
  const doubtful = recipientsOf(db, id).filter(({ outcome }) => those.includes(outcome))
  const verdict = { outcome: 'unknown', code: null, response: why } as const
  recordVerdicts(
    db,
    id,
    doubtful.map(({ position }) => ({ position, ...verdict })),
    at,
  )
  const error = explainOutcomes(recipientsOf(db, id), null)
  const state = endAttempt(db, id, { outcome: 'unknown', code: null, response: null, error, dueAt: at, at })
  conclude(deps, id, { state, nth: outgoingById(db, id)?.attempts ?? 0, at })
}

function sinceBackup(madeAt: number): string {
  return `it was queued when the backup of ${new Date(madeAt).toISOString()} was made; it may have been sent since`
}

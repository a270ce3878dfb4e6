/** What a delivery means: for every recipient, for when to try again, and in words. Pure. */
import type { Delivery } from '../accounts/smtp.ts'
import type { RecipientOutcome } from '../accounts/smtp-replies.ts'
import type { Trouble } from '../accounts/trouble.ts'
import { doubling, HOUR, jitter, MINUTE, SECOND } from '../lib/clock.ts'
import type { AttemptEnd } from '../store/outbox-attempts.ts'
import type { Recipient, Verdict } from '../store/recipients.ts'

/** A delivery, or what kept us from one on our own side. */
export type Handover = Delivery | { kind: 'broken'; text: string }

export interface Judgement {
  verdicts: Verdict[]
  outcome: AttemptEnd['outcome']
  code: number | null
  response: string | null
  /** why nobody was reached, when it was no answer of the server to this mail */
  cause: string | null
  /** how long to wait before the next attempt, if one is needed */
  waitMs: number
}

/** `waiting`: who the attempt was for. `last`: nobody is put off any longer. */
export function judge(
  handover: Handover,
  attempt: { waiting: readonly Recipient[]; nth: number; last: boolean },
): Judgement {
  const { waiting, nth, last } = attempt
  const putOff = last ? 'rejected' : 'deferred'
  const everyone = (outcome: Verdict['outcome'], code: number | null, response: string): Verdict[] =>
    waiting.map(({ position }) => ({ position, outcome, code, response }))
  const waitMs = jitter(doubling(nth, MINUTE, HOUR))

  /** What the server said of each; `otherwise` is for those of whom it said nothing. */
  const each = (replies: readonly RecipientOutcome[], otherwise: Pick<Verdict, 'outcome' | 'response'>): Verdict[] =>
    waiting.map((recipient) => {
      const [verdict = { position: recipient.position, code: null, ...otherwise }] = verdictsOf([recipient], replies)
      return verdict.outcome === 'deferred' ? { ...verdict, outcome: putOff } : verdict
    })

  if (handover.kind === 'answered') {
    const verdicts = each(handover.recipients, { outcome: putOff, response: null })
    const { response } = handover
    const code = handover.recipients[0]?.code ?? null
    return {
      verdicts,
      outcome: 'answered',
      code,
      response,
      cause: null,
      waitMs: isFull(verdicts) ? SECOND : waitMs,
    }
  }
  if (handover.kind === 'unknown') {
    const cause = `the connection broke while the mail was handed over (${handover.trouble.text}); it may have been sent`
    const verdicts = each(handover.refused, { outcome: 'unknown', response: cause })
    return { verdicts, outcome: 'unknown', code: null, response: null, cause, waitMs }
  }
  if (handover.kind === 'broken') {
    const cause = `the mail could not be handed over: ${handover.text}`
    return { verdicts: everyone(putOff, null, cause), outcome: 'failed', code: null, response: null, cause, waitMs }
  }
  // Whatever the code, the server refused the session and has said nothing about this mail.
  const { trouble, code, response } = handover
  return {
    verdicts: everyone(putOff, code, trouble.text),
    outcome: 'failed',
    code,
    response,
    cause: trouble.text,
    waitMs: Math.max(waitMs, trouble.waitMs ?? 0),
  }
}

/** What the server said of those whom the attempt was for; nothing of whom it said nothing of. */
export function verdictsOf(waiting: readonly Recipient[], replies: readonly RecipientOutcome[]): Verdict[] {
  return waiting.flatMap(({ position, address }) => {
    const reply = replies.find((recipient) => recipient.address === address)
    return reply === undefined ? [] : [{ position, outcome: reply.outcome, code: reply.code, response: reply.response }]
  })
}

/** Does this show that the login works, though it failed before? */
export function hasLoggedIn(handover: Handover): boolean {
  return handover.kind === 'answered' || handover.kind === 'unknown'
}

/** Did the server refuse our user name or password? */
export function isRefusedLogin(handover: Handover): handover is Handover & { trouble: Trouble } {
  return handover.kind === 'failed' && handover.trouble.code === 'auth'
}

/** 452 beside accepted recipients: the transaction is full, and the rest goes into the next one (RFC 5321 §4.5.3.1.10). */
function isFull(verdicts: readonly Verdict[]): boolean {
  const deferred = verdicts.filter(({ outcome }) => outcome === 'deferred')
  return verdicts.some(({ outcome }) => outcome === 'sent') && deferred.every(({ code }) => code === 452)
}

/** One sentence for whoever asks what became of the message; null when all is well. */
export function explainOutcomes(recipients: readonly Recipient[], cause: string | null): string | null {
  const of = (outcome: Recipient['outcome']) => recipients.filter((recipient) => recipient.outcome === outcome)
  const refused = of('rejected')
  const deferred = of('deferred')
  const unknown = of('unknown')
  // where some are unknown, that is what the cause is about, and the others were told by the server
  const own = unknown.length > 0 ? null : cause
  const parts = [
    ...(unknown.length > 0 ? [unknown[0]?.response ?? 'it is not known whether the mail was sent'] : []),
    ...(deferred.length > 0 ? [own ?? `put off by the mail server: ${named(deferred)}`] : []),
    ...(refused.length > 0 ? [sameFor(refused) ?? `refused by the mail server: ${named(refused)}`] : []),
  ]
  return parts.length === 0 ? null : parts.join('; ')
}

/** Without a reply code it was not the server that refused: we gave up, for one reason for all. */
function sameFor(refused: readonly Recipient[]): string | null {
  const [first] = refused
  const same = refused.every(({ code, response }) => code === null && response === first?.response)
  return same && first?.response != null ? `given up: ${first.response}` : null
}

const MOST_NAMED = 3

function named(recipients: readonly Recipient[]): string {
  const list = recipients
    .slice(0, MOST_NAMED)
    .map(({ address, response }) => (response === null ? address : `${address} (${response})`))
  const more = recipients.length - MOST_NAMED
  return more > 0 ? `${list.join(', ')} and ${more} more` : list.join(', ')
}

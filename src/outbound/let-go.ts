/** A message that is written leaves, or is held: the one place through which every send goes, whoever lets it go. */
import type { Clock } from '../lib/clock.ts'
import { addressKey } from '../mail/address/address.ts'
import type { Db } from '../store/db.ts'
import { appendEvent } from '../store/events.ts'
import { holdBack, queue } from '../store/outbox.ts'
import type { NewRecipient } from '../store/recipients.ts'
import { countSend } from '../store/send-limit.ts'
import { readSetting } from '../store/settings.ts'
import { announce, announceHeld } from './announce.ts'
import { judgeLoop, keepPaces, type Leaving, type LoopLimits, pacesOf, type Tripped } from './loop-breaker.ts'
import { GIVE_UP_AFTER } from './settle.ts'

export interface LetGoDeps {
  db: Db
  clock: Clock
  loops: LoopLimits
  /** AUTOMATIC_SENDS: off beats what the API says */
  automaticSends: boolean
}

export interface Ready extends Omit<Leaving, 'to'> {
  recipients: readonly NewRecipient[]
  /** does it answer a mail that no person wrote? */
  answersAutomatic: boolean
}

const SWITCHED_OFF = 'automatic sends are switched off'
const ANSWERS_AUTOMATIC = 'it is an automatic answer to a mail that no person wrote'

/** Queues the message, or holds it where a person has to decide. Belongs into the transaction that lets it go. */
export function letGo(deps: LetGoDeps, ready: Ready, at: number): void {
  const { db } = deps
  const { id, recipients } = ready
  const to = recipients.filter(({ field }) => field === 'to').map(({ address }) => addressKey(address))
  const leaving: Leaving = { ...ready, to }
  const paces = pacesOf(db, leaving, at)
  const forbidden = ready.automatic ? whyForbidden(deps, ready) : null
  const tripped = forbidden === null ? judgeLoop(db, deps.loops, { leaving, paces, at }) : null
  const reason = forbidden ?? tripped?.reason ?? null
  keepPaces(db, { leaving, paces, held: reason !== null, at })
  if (reason === null) {
    putInQueue(deps, ready, at)
    return
  }
  holdBack(db, id, { reason, at })
  announceHeld(db, id, { reason, at })
  if (tripped?.isNews) tellOfLoop(db, leaving, { tripped, at })
}

/** Queues it, whatever speaks against it: a person has let it go. */
export function putInQueue({ db, clock }: LetGoDeps, { id, recipients }: Pick<Ready, 'id' | 'recipients'>, at: number) {
  queue(db, id, { giveUpAt: clock.in(GIVE_UP_AFTER), at })
  countSend(db, recipients.length, at)
  announce(db, { type: 'message.queued', id, nth: 0, at })
}

function whyForbidden({ db, automaticSends }: LetGoDeps, { answersAutomatic }: Ready): string | null {
  if (answersAutomatic) return ANSWERS_AUTOMATIC
  return automaticSends && readSetting(db, 'automatic_sends') !== false ? null : SWITCHED_OFF
}

function tellOfLoop(
  db: Db,
  { id, inboxId, threadId }: Leaving,
  { tripped, at }: { tripped: Tripped; at: number },
): void {
  const { peer, reason } = tripped
  const data = { message_id: id, inbox_id: inboxId, thread_id: threadId, peer, reason }
  appendEvent(db, { type: 'loop.tripped', subject: id, at, inboxId, data })
}

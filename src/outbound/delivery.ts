/** One claimed message from its attempt to the record of it, and what it tells about the server for all the others. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Trouble } from '../accounts/trouble.ts'
import { doubling, jitter, MINUTE, SECOND } from '../lib/clock.ts'
import { messageOf } from '../lib/errors.ts'
import { printable } from '../lib/log.ts'
import { transact } from '../store/db.ts'
import { appendEvent } from '../store/events.ts'
import { type Claim, explainQueue, releaseClaim, releaseQueue } from '../store/outbox-attempts.ts'
import { type AttemptDeps, attempt } from './attempt.ts'
import type { Hold } from './hold.ts'
import { type Handover, hasLoggedIn, isRefusedLogin } from './judge.ts'
import { GIVE_UP_AFTER, type SettleDeps, type Settled, settle } from './settle.ts'

export interface DeliveryDeps extends AttemptDeps, SettleDeps {
  hold: Hold
  /** there are new events */
  onChange: () => void
}

/** Never throws. Returns what was said about the server: its trouble, null when it works, undefined when nothing was learnt. */
export async function deliverClaim(
  deps: DeliveryDeps,
  claim: Claim,
  stop: AbortSignal,
): Promise<Trouble | null | undefined> {
  const { db, clock, hold } = deps
  const handover = await attempt(deps, claim, stop)
  if (handover.kind === 'stopped') {
    await untilStored(deps, claim, stop, () => releaseClaim(db, claim.id, { dueAt: clock.now(), at: clock.now() }))
    return undefined
  }
  if (isRefusedLogin(handover)) {
    await untilStored(deps, claim, stop, () => holdQueue(deps, claim, handover.trouble))
    return handover.trouble
  }
  if (hasLoggedIn(handover)) await untilStored(deps, claim, stop, () => letGo(deps))
  else if (hold.trouble !== null) hold.postpone()
  const settled = await untilStored(deps, claim, stop, () => settle(deps, claim, handover))
  if (settled !== undefined) {
    report(deps, claim, settled)
    deps.onChange()
  }
  return troubleOf(handover)
}

function troubleOf(handover: Handover): Trouble | null | undefined {
  if (handover.kind === 'failed') return handover.trouble
  return hasLoggedIn(handover) ? null : undefined
}

function holdQueue({ db, clock, log, hold, onChange }: DeliveryDeps, claim: Claim, trouble: Trouble): void {
  const at = clock.now()
  const { code, text, fix } = trouble
  const news = hold.trouble?.text !== text
  transact(db, () => {
    releaseClaim(db, claim.id, { dueAt: at, error: text, at })
    explainQueue(db, text, at)
    if (!news) return
    appendEvent(db, {
      type: 'account.error',
      subject: 'smtp',
      nth: at,
      at,
      data: { side: 'smtp', code, error: text, fix },
    })
  })
  hold.refused(trouble)
  if (!news) return
  log.error(`nothing can be sent: ${text}. ${fix} What is to be sent waits meanwhile.`)
  onChange()
}

function letGo({ db, clock, log, hold }: DeliveryDeps): void {
  if (hold.trouble === null) return
  const at = clock.now()
  transact(db, () => {
    releaseQueue(db, clock.in(GIVE_UP_AFTER), at)
    appendEvent(db, { type: 'account.recovered', subject: 'smtp', nth: at, at, data: { side: 'smtp' } })
  })
  hold.passed()
  log.info('the mail server takes mail from us again')
}

/** What the server has said must not be forgotten because a disk is full for a while; undefined when we have to stop before. */
async function untilStored<T>(
  deps: DeliveryDeps,
  claim: Claim,
  stop: AbortSignal,
  work: () => T,
): Promise<T | undefined> {
  const { clock, log } = deps
  for (let failures = 1; ; failures += 1) {
    try {
      return work()
    } catch (error) {
      log.error({ err: error }, `what became of ${claim.id} cannot be stored: ${messageOf(error)}; trying again`)
      if (stop.aborted) return undefined
      const wait = clock.in(jitter(doubling(failures, SECOND, MINUTE))) - clock.now()
      await sleep(wait, undefined, { signal: stop }).catch(() => undefined)
    }
  }
}

function report({ clock, log }: DeliveryDeps, claim: Claim, settled: Settled): void {
  const to = claim.waiting.slice(0, 3).map(({ address }) => address)
  const more = claim.waiting.length - to.length
  const what = printable(
    `${claim.id} ${JSON.stringify(claim.subject)} to ${to.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  )
  const why = settled.error === null ? '' : `: ${printable(settled.error)}`
  if (settled.state === 'sent') log.info(`sent ${what}${why}`)
  else if (settled.state === 'queued') {
    const seconds = Math.max(0, Math.round((settled.dueAt - clock.now()) / 1_000))
    log.warn(`not sent yet ${what}${why}; attempt ${claim.nth}, trying again in ${seconds} s`)
  } else if (settled.state === 'unknown') log.warn(`perhaps sent ${what}${why}`)
  else log.warn(`not sent ${what}${why}`)
}

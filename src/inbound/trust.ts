/** Checking DKIM signatures after mail is stored, where its provider says nothing that we believe: rows that are due, live mail first. */
import { type Clock, HOUR, MINUTE, SECOND } from '../lib/clock.ts'
import type { MailId } from '../lib/ids.ts'
import type { Log } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import { NOTHING_KNOWN, type TrustRules } from '../mail/trust.ts'
import { readBlob } from '../store/blobs.ts'
import { type Db, transactSoftly } from '../store/db.ts'
import {
  type DkimCheck,
  dueDkimChecks,
  endDkimCheck,
  nextDkimCheckAt,
  postponeDkimCheck,
} from '../store/dkim-checks.ts'
import { updateMail } from '../store/mails.ts'
import { announceProven } from './announce-codes.ts'
import type { Checkable, DkimAnswer } from './dkim-messages.ts'
import { createDkimPool, type DkimPool } from './dkim-pool.ts'
import { letInTrusted } from './let-in.ts'

export interface TrustOptions {
  db: Db
  clock: Clock
  log: Log
  /** the blob folder */
  dir: string
  rules: TrustRules
  /** name servers such as 127.0.0.1:5353; []: those of the machine */
  nameServers: readonly string[]
  /** lets those go first whom somebody waits for */
  giveWay: () => Promise<void>
}

const MOST_AT_ONCE = 4
/** No program writes more. */
const MOST_SIGNATURES = 20
/** After so many tries a name server is believed to be gone. */
const DELAYS = [10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR]

/** Wake it when mail has been stored. */
export function startTrust(options: TrustOptions): Loop {
  const { db, clock, log, dir, rules, nameServers, giveWay } = options
  const pool = createDkimPool({ dir, rules, nameServers })
  const underWay = new Map<MailId, Promise<void>>()
  const loop = startLoop({
    name: 'checking signatures',
    clock,
    log,
    async turn(signal) {
      while (!signal.aborted) {
        const limit = MOST_AT_ONCE - underWay.size
        for (const check of dueDkimChecks(db, { now: clock.now(), limit, under: new Set(underWay.keys()) })) {
          const done = checkOne(check, { ...options, pool }).finally(() => underWay.delete(check.mailId))
          underWay.set(check.mailId, done)
        }
        if (underWay.size === 0) return nextDkimCheckAt(db)
        await Promise.race(underWay.values())
        await giveWay()
      }
      return null
    },
  })
  return {
    wake: loop.wake,
    async [Symbol.asyncDispose]() {
      const stopped = loop[Symbol.asyncDispose]()
      await pool[Symbol.asyncDispose]()
      await Promise.allSettled(underWay.values())
      await stopped
    },
  }
}

async function checkOne(check: DkimCheck, { db, clock, pool }: TrustOptions & { pool: DkimPool }): Promise<void> {
  const { mailId, attempts, facts, from } = check
  let answer = await pool.judge({ facts, from }, checkable(db, check))
  const delay = DELAYS[attempts]
  if (answer.kind === 'unanswered' && delay !== undefined) {
    transactSoftly(db, () => postponeDkimCheck(db, mailId, clock.in(delay)))
    return
  }
  if (answer.kind === 'unanswered') {
    answer = await pool.judge({ facts, from }, { kind: 'unchecked', reason: 'dns_failure' })
  }
  if (answer.kind === 'judged') settle(db, mailId, { answer, at: clock.now() })
}

function checkable(db: Db, { facts, rawBlob }: DkimCheck): Checkable {
  if (rawBlob === null || facts.signatures > MOST_SIGNATURES) return { kind: 'unchecked', reason: 'not_checkable' }
  const { hash, data } = readBlob(db, rawBlob)
  return data === null ? { hash } : { bytes: data }
}

/** What a power cut takes of it is found out again. */
function settle(
  db: Db,
  mailId: MailId,
  { answer, at }: { answer: Extract<DkimAnswer, { kind: 'judged' }>; at: number },
): void {
  const trust = answer.trust ?? NOTHING_KNOWN
  transactSoftly(db, () => {
    if (!endDkimCheck(db, mailId)) return
    updateMail(db, mailId, { trust: JSON.stringify(trust) })
    announceProven(db, mailId, { trust, at })
    letInTrusted(db, mailId, { level: trust.level, at })
  })
}

/** Checking DKIM signatures after mail is stored, where its provider says nothing that we believe: rows that are due, live mail first. */
import { type Clock, HOUR, MINUTE, SECOND } from '../lib/clock.ts'
import type { MailId } from '../lib/ids.ts'
import type { Log } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import { NOTHING_KNOWN, type Trust, type TrustRules } from '../mail/trust/trust.ts'
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
/** After so many tries a name server is believed to be gone. */
const DELAYS = [10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR]

export interface Trusting extends Loop {
  /** There is new mail: a look costs next to nothing when none of it is to be checked. */
  stored(): void
}

export function startTrust(options: TrustOptions): Trusting {
  const { db, clock, log, dir, rules, nameServers, giveWay } = options
  const pool = createDkimPool({ dir, rules, nameServers })
  const underWay = new Map<MailId, Promise<void>>()
  /** when the loop comes back by itself */
  let sleepsUntil: number | null = null
  let news = Promise.withResolvers<void>()
  const loop = startLoop({
    name: 'checking signatures',
    clock,
    log,
    async turn(signal) {
      while (!signal.aborted) {
        const limit = MOST_AT_ONCE - underWay.size
        for (const check of dueDkimChecks(db, { now: clock.now(), limit, underWay: new Set(underWay.keys()) })) {
          const done = checkOne(check, { ...options, pool }).finally(() => underWay.delete(check.mailId))
          underWay.set(check.mailId, done)
        }
        if (underWay.size === 0) {
          sleepsUntil = nextDkimCheckAt(db)
          return sleepsUntil
        }
        await Promise.race([...underWay.values(), news.promise])
        news = Promise.withResolvers()
        await giveWay()
      }
      return null
    },
  })
  return {
    wake: loop.wake,
    stored() {
      const next = nextDkimCheckAt(db)
      if (next === null || (sleepsUntil !== null && next >= sleepsUntil)) return
      loop.wake()
      news.resolve()
    },
    async [Symbol.asyncDispose]() {
      const stopped = loop[Symbol.asyncDispose]()
      await pool[Symbol.asyncDispose]()
      await Promise.allSettled(underWay.values())
      await stopped
    },
  }
}

async function checkOne(check: DkimCheck, { db, clock, pool }: TrustOptions & { pool: DkimPool }): Promise<void> {
  const { mailId, attempts, rawBlob } = check
  if (rawBlob === null) return forget(db, mailId)
  const { hash, size, data } = readBlob(db, rawBlob)
  const mail = data === null ? { hash, size } : { bytes: data }
  let answer = await pool.judge({ mail, unchecked: null })
  const delay = DELAYS[attempts]
  if (answer.kind === 'unanswered' && delay !== undefined) {
    transactSoftly(db, () => postponeDkimCheck(db, mailId, clock.in(delay)))
    return
  }
  if (answer.kind === 'unanswered') answer = await pool.judge({ mail, unchecked: 'dns_failure' })
  if (answer.kind === 'judged') settle(db, mailId, { trust: answer.trust ?? NOTHING_KNOWN, at: clock.now() })
  else forget(db, mailId)
}

/** It was removed meanwhile. */
function forget(db: Db, mailId: MailId): void {
  transactSoftly(db, () => void endDkimCheck(db, mailId))
}

/** What a power cut takes of it is found out again. */
function settle(db: Db, mailId: MailId, { trust, at }: { trust: Trust; at: number }): void {
  transactSoftly(db, () => {
    if (!endDkimCheck(db, mailId)) return
    updateMail(db, mailId, { trust: JSON.stringify(trust) })
    announceProven(db, mailId, { trust, at })
    letInTrusted(db, mailId, { level: trust.level, at })
  })
}

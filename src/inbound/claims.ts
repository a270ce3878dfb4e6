/** A new inbox or alias gets the stored mail that is for it, in small batches while everything else goes on. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { InboxId } from '../lib/ids.ts'
import type { Log } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import { addressKey, splitTag } from '../mail/address.ts'
import { advanceClaim, type Claim, finishClaim, nextClaim } from '../store/claims.ts'
import { type Db, transact } from '../store/db.ts'
import { readEnvelope, wasFiled } from '../store/filed.ts'
import { evidenceOf, type MailRow, mailsToClaim, updateMail } from '../store/mails.ts'
import { decide, type FilingRules, fileMessage, followUpAll } from './filing.ts'

export interface ClaimsOptions {
  db: Db
  log: Log
  rules: FilingRules
  /** messages were made: whoever follows the events, and the poller for what is due on the server */
  onStored: () => void
}

/** Mails that are looked at without letting go of the claim's place. */
const BATCH = 500
/** ms; the API waits for a transaction */
const MOST_MS = 8

export function startClaims(options: ClaimsOptions): Loop {
  const { db, log, rules } = options
  return startLoop({
    name: 'claims',
    clock: rules.clock,
    log,
    async turn(signal) {
      for (let claim = nextClaim(db); claim !== undefined && !signal.aborted; claim = nextClaim(db)) {
        const made = await drain(claim, options, signal)
        if (made > 0) log.info(`${made} stored mails are in inbox ${claim.inbox_id} now, as backfill`)
      }
      return null
    },
  })
}

async function drain(claim: Claim, options: ClaimsOptions, signal: AbortSignal): Promise<number> {
  const { db, onStored } = options
  const address = claim.address === null ? null : splitTag(addressKey(claim.address)).base
  let made = 0
  let after = claim.after_mail
  while (!signal.aborted) {
    const mails = mailsToClaim(db, address, after, BATCH)
    for (let at = 0; at < mails.length && !signal.aborted; ) {
      const { looked, filed } = transact(db, () => fileSome(mails.slice(at), claim, options))
      at += looked
      after = mails[at - 1]?.id ?? after
      made += filed
      if (filed > 0) onStored()
      await nextTurn()
    }
    if (mails.length < BATCH) break
  }
  if (!signal.aborted) transact(db, () => finishClaim(db, claim.id))
  return made
}

function fileSome(mails: readonly MailRow[], claim: Claim, options: ClaimsOptions): { looked: number; filed: number } {
  const until = performance.now() + MOST_MS
  let looked = 0
  let filed = 0
  for (const mail of mails) {
    if (claimOne(mail, claim.inbox_id, options)) filed += 1
    looked += 1
    if (performance.now() > until) break
  }
  advanceClaim(options.db, claim.id, mails[looked - 1]?.id ?? claim.after_mail)
  return { looked, filed }
}

/** Files a mail when routing, asked today about any of its copies, names the inbox. */
function claimOne(mail: MailRow, inboxId: InboxId, { db, rules }: ClaimsOptions): boolean {
  if (mail.content_id === null || wasFiled(db, mail.id, inboxId)) return false
  const envelope = readEnvelope(db, mail.content_id)
  const { from } = envelope.addresses
  const destination = evidenceOf(mail)
    .flatMap((evidence) => decide(db, rules, { from, evidence }).destinations)
    .find((one) => one.inboxId === inboxId && (mail.state === 'unrouted' || one.route.rule !== 'catch_all'))
  if (destination === undefined) return false
  const toFile = { mailId: mail.id, contentId: mail.content_id, envelope, receivedAt: mail.received_at, backfill: true }
  fileMessage(db, rules, toFile, destination)
  if (mail.state === 'unrouted') {
    updateMail(db, mail.id, { state: 'routed', error: null })
    followUpAll(db, rules, mail.id)
  }
  return true
}

/** A new inbox or alias gets the stored mail that is for it, in small batches while everything else goes on. */
import type { InboxId, MailId } from '../lib/ids.ts'
import type { Log } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import { step } from '../lib/steps.ts'
import { addressKey, splitTag } from '../mail/address/address.ts'
import { advanceClaim, type Claim, finishClaim, nextClaim } from '../store/claims.ts'
import { type Db, transact } from '../store/db.ts'
import { wasFiled } from '../store/filed.ts'
import { evidenceOf, type MailRow, mailsToClaim, updateMail } from '../store/mails.ts'
import { decide } from './decide.ts'
import { type FilingRules, filedLater, fileMessage, followUpAll } from './filing.ts'

export interface ClaimsOptions {
  db: Db
  log: Log
  rules: FilingRules
  /** lets those go first whom somebody waits for */
  giveWay: () => Promise<void>
  /** messages were made: whoever follows the events, and the poller for what is due on the server */
  onStored: () => void
}

/** One transaction looks at this many mails, or ends after so many ms, whichever is first: the API waits for it. */
const BATCH = 100
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
  const { db, giveWay, onStored } = options
  const address = claim.address === null ? null : splitTag(addressKey(claim.address)).base
  let made = 0
  let after: string | null = claim.after_mail
  while (after !== null && !signal.aborted) {
    const from: string = after
    const done = transact(db, () => fileSome(mailsToClaim(db, address, from, BATCH), claim, options))
    step('in.claim-committed')
    after = done.after
    made += done.filed
    if (done.filed > 0) onStored()
    await giveWay()
  }
  return made
}

/** `after`: the last mail that was looked at; null: there are no more, and the claim is gone. */
function fileSome(
  mails: readonly MailRow[],
  claim: Claim,
  options: ClaimsOptions,
): { after: MailId | null; filed: number } {
  const until = performance.now() + MOST_MS
  let after: MailId | null = null
  let filed = 0
  for (const mail of mails) {
    if (claimOne(mail, claim.inbox_id, options)) filed += 1
    step('in.claim-filed')
    after = mail.id
    if (performance.now() > until) break
  }
  if (after === null) finishClaim(options.db, claim.id)
  else advanceClaim(options.db, claim.id, after)
  return { after, filed }
}

/** Files a mail when routing, asked today about any of its copies, names the inbox. */
function claimOne(mail: MailRow, inboxId: InboxId, { db, rules }: ClaimsOptions): boolean {
  if (mail.content_id === null || wasFiled(db, mail.id, inboxId)) return false
  const toFile = filedLater(db, mail, mail.content_id)
  const { from, authors = null } = toFile.envelope.addresses
  const destination = evidenceOf(mail)
    .flatMap((evidence) => decide(db, rules, { from, authors, evidence }).destinations)
    .find((one) => one.inboxId === inboxId && (mail.state === 'unrouted' || one.route.rule !== 'catch_all'))
  if (destination === undefined) return false
  fileMessage(db, rules, toFile, destination)
  if (mail.state === 'unrouted') {
    updateMail(db, mail.id, { state: 'routed', error: null })
    followUpAll(db, rules, mail.id)
  }
  return true
}

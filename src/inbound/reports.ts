/** A report about a mail of ours: matched to what we sent, noted with its recipient, told. Runs in the transaction that stores the report. */
import { DAY } from '../lib/clock.ts'
import type { InboxId, MailId } from '../lib/ids.ts'
import { addressKey } from '../mail/address/address.ts'
import { blamesAddress } from '../mail/report/status.ts'
import { verpRecipient } from '../mail/report/verp.ts'
import type { Report, ReportedRecipient } from '../mail/types.ts'
import { insertBounce, type SentTo, sentByMessageId, sentSince } from '../store/bounces.ts'
import type { Db } from '../store/db.ts'
import { appendEvent } from '../store/events.ts'
import { sendFacts } from '../store/send-facts.ts'
import { suppress } from '../store/suppressions.ts'

export interface ReportMail {
  mailId: MailId
  report: Report
  /** whom the mail was delivered to: one of them may name who was refused */
  addresses: readonly string[]
  /** the inboxes that got it */
  inboxIds: readonly InboxId[]
  backfill: boolean
  at: number
}

interface Match {
  said: ReportedRecipient
  to: SentTo
  /** does the report name the Message-ID? Only who had the mail knows it */
  sure: boolean
}

/** Whoever gives up later than this has forgotten why. */
const LOOKS_BACK = 14 * DAY

/** What is about no mail of ours changes nothing. */
export function recordReport(db: Db, mail: ReportMail): void {
  const { report } = mail
  if (report.kind === 'delivery') return
  for (const match of matchesOf(db, mail)) {
    if (report.kind === 'complaint') noteComplaint(db, mail, match)
    else noteBounce(db, mail, match)
  }
}

function matchesOf(db: Db, { report, addresses, inboxIds, at }: ReportMail): Match[] {
  const said = report.recipients.length > 0 ? report.recipients : verpOf(report, addresses)
  if (report.originalMessageId !== null) {
    const sent = sentByMessageId(db, report.originalMessageId)
    const [only] = sent
    // a report that names nobody can only speak of the one who got it
    const nobody = { address: only?.address ?? '', ...NOTHING_SAID }
    if (said.length === 0 && sent.length === 1 && only !== undefined) return [{ said: nobody, to: only, sure: true }]
    return pair(said, sent, true)
  }
  if (inboxIds.length === 0 || said.length === 0) return []
  return pair(said, sentSince(db, inboxIds, at - LOOKS_BACK), false)
}

const NOTHING_SAID = { status: null, diagnostic: null, action: 'failed', hard: false } as const

/** Where the report itself names nobody, the address that it was sent to may. */
function verpOf({ kind }: Report, addresses: readonly string[]): ReportedRecipient[] {
  return addresses.flatMap((address) => {
    const named = verpRecipient(address)
    return named === null || kind === 'delivery' ? [] : [{ address: named, ...NOTHING_SAID }]
  })
}

/** Of several messages to one address the newest is meant. */
function pair(said: readonly ReportedRecipient[], sent: readonly SentTo[], sure: boolean): Match[] {
  const byAddress = new Map<string, SentTo>()
  for (const to of sent) {
    const key = addressKey(to.address)
    if (!byAddress.has(key)) byAddress.set(key, to)
  }
  return said.flatMap((one) => {
    const names = [one.originalAddress, one.address].filter((name) => name !== undefined)
    const to = names.map((name) => byAddress.get(addressKey(name))).find((found) => found !== undefined)
    return to === undefined ? [] : [{ said: one, to, sure }]
  })
}

function noteBounce(db: Db, { mailId, backfill, at }: ReportMail, { said, to, sure }: Match): void {
  const { action, status, diagnostic, hard } = said
  if (action === 'delivered' || action === 'relayed' || action === 'expanded') return
  const { messageId, inboxId, position, address } = to
  const bounce = { messageId, position, action: action ?? 'failed', status, diagnostic, hard, mailId, at } as const
  if (!insertBounce(db, bounce) || bounce.action === 'delayed') return
  const suppressed =
    hard &&
    sure &&
    blamesAddress(said) &&
    suppress(db, { address, reason: 'hard_bounce', status, diagnostic, messageId, at })
  const facts = sendFacts(db, messageId)
  if (facts === undefined) return
  const data = { ...facts, recipient: address, status, diagnostic, hard, suppressed, mail_id: mailId, backfill }
  appendEvent(db, { type: 'message.bounced', subject: messageId, nth: position, at, inboxId, data })
}

function noteComplaint(db: Db, { mailId, backfill, at }: ReportMail, { to, sure }: Match): void {
  const { messageId, inboxId, position, address } = to
  const entry = { address, reason: 'complaint', status: null, diagnostic: null, messageId, at } as const
  const suppressed = sure && suppress(db, entry)
  const facts = sendFacts(db, messageId)
  if (facts === undefined) return
  const data = { ...facts, recipient: address, suppressed, mail_id: mailId, backfill }
  appendEvent(db, { type: 'message.complained', subject: messageId, nth: `${position}-${mailId}`, at, inboxId, data })
}

/** A report about a mail of ours: matched to what we sent, noted with its recipient, told. Runs in the transaction that stores the report. */
import { DAY } from '../lib/clock.ts'
import type { InboxId, MailId, MessageId } from '../lib/ids.ts'
import { addressKey } from '../mail/address/address.ts'
import type { SendFacts } from '../mail/event.ts'
import { isServerAddress } from '../mail/report/bounce-senders.ts'
import { blamesAddress } from '../mail/report/status.ts'
import { verpRecipient } from '../mail/report/verp.ts'
import type { Report, ReportedRecipient } from '../mail/types.ts'
import { bounceOf, putBounce, type SaidOfRecipient, type SentTo, sentByMessageId, sentSince } from '../store/bounces.ts'
import type { Db } from '../store/db.ts'
import { appendEvent } from '../store/events.ts'
import { sendFacts } from '../store/send-facts.ts'
import { suppress } from '../store/suppressions.ts'

export interface ReportMail {
  mailId: MailId
  report: Report
  /** whom its From names */
  authors: readonly string[]
  /** whom the mail was delivered to: one of them may name who was refused */
  addresses: readonly string[]
  /** the inboxes that got it */
  inboxIds: readonly InboxId[]
  backfill: boolean
  at: number
}

/** What a report has changed for one recipient, as the log tells it. */
export interface Reported {
  kind: 'bounce' | 'complaint'
  messageId: MessageId
  subject: string
  address: string
  status: string | null
  hard: boolean
  /** is the address on the suppression list since? */
  suppressed: boolean
}

interface Match {
  said: ReportedRecipient
  to: SentTo
  /** does the report name the Message-ID? Only who had the mail knows it */
  sure: boolean
}

/** What is to be told of a match that was news. */
interface News {
  to: SentTo
  said: Pick<ReportedRecipient, 'status' | 'diagnostic' | 'hard'>
  suppressed: boolean
  /** tells apart the events of one type about one message */
  nth: string | number
}

/** Whoever gives up later than this has forgotten why. */
const LOOKS_BACK = 14 * DAY

/** What is about no mail of ours changes nothing. Returns what has changed. */
export function recordReport(db: Db, mail: ReportMail): Reported[] {
  const { kind } = mail.report
  if (kind === 'delivery') return []
  const note = kind === 'complaint' ? noteComplaint : noteBounce
  const news = heaviestOfEach(matchesOf(db, mail)).flatMap((match) => note(db, mail, match) ?? [])
  // a message may have a thousand recipients: what it is, is asked once
  const facts = new Map<MessageId, SendFacts | undefined>()
  for (const { to } of news) if (!facts.has(to.messageId)) facts.set(to.messageId, sendFacts(db, to.messageId))
  return news.flatMap((one) => {
    const of = facts.get(one.to.messageId)
    if (of === undefined) return []
    tell(db, { ...mail, kind }, one, of)
    const { messageId, address } = one.to
    const { status, hard } = one.said
    return { kind, messageId, subject: of.subject, address, status, hard, suppressed: one.suppressed }
  })
}

function matchesOf(db: Db, { report, authors, addresses, inboxIds, at }: ReportMail): Match[] {
  const said = report.recipients.length > 0 ? report.recipients : verpOf(report, addresses)
  if (report.originalMessageId !== null) {
    const sent = sentByMessageId(db, report.originalMessageId)
    const [only] = sent
    // a report that names nobody can only speak of the one who got it
    const nobody = { address: only?.address ?? '', ...NOTHING_SAID }
    if (said.length === 0 && sent.length === 1 && only !== undefined) return [{ said: nobody, to: only, sure: true }]
    return believed(pair(said, sent, true), { sent, authors })
  }
  if (inboxIds.length === 0 || said.length === 0) return []
  const sent = sentSince(db, inboxIds, at - LOOKS_BACK)
  return believed(pair(said, sent, false), { sent, authors })
}

/** Whoever got a mail can report about it, since he has its Message-ID: for himself alone. What looks after mail speaks for everybody. */
function believed(
  matches: readonly Match[],
  { sent, authors }: { sent: readonly SentTo[]; authors: readonly string[] },
): Match[] {
  const people = new Set(authors.filter((address) => !isServerAddress(address)).map(addressKey))
  const isOne = ({ address }: SentTo) => people.has(addressKey(address))
  const theirs = new Set(sent.filter(isOne).map(({ messageId }) => messageId))
  return matches.filter(({ to }) => !theirs.has(to.messageId) || isOne(to))
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

/** What a report says of a recipient more than once, of each mailbox behind an address, is one piece of news. */
function heaviestOfEach(matches: readonly Match[]): Match[] {
  const heaviest = new Map<string, Match>()
  for (const match of matches) {
    const key = `${match.to.messageId} ${match.to.position}`
    const known = heaviest.get(key)
    if (known === undefined || weightOfMatch(match) > weightOfMatch(known)) heaviest.set(key, match)
  }
  return [...heaviest.values()]
}

function weightOfMatch(match: Match): number {
  const found = failureIn(match)
  return found === null ? -1 : weightOf(found)
}

/** Null: it arrived. */
function failureIn({ said, sure }: Match): SaidOfRecipient | null {
  const { action, status, diagnostic, hard } = said
  if (action === 'delivered' || action === 'relayed' || action === 'expanded') return null
  return { action: action ?? 'failed', status, diagnostic, hard, sure }
}

/** Null when it is no news. */
function noteBounce(db: Db, { mailId, at }: ReportMail, match: Match): News | null {
  const found = failureIn(match)
  if (found === null) return null
  const { said, to } = match
  const { messageId, position, address } = to
  const { action, status, diagnostic } = found
  const known = bounceOf(db, messageId, position)
  if (known !== undefined && weightOf(found) <= weightOf(known)) return null
  putBounce(db, { messageId, position, ...found, mailId, at })
  if (action === 'delayed') return null
  const suppressed =
    weightOf(found) === HEAVIEST && suppress(db, { address, reason: 'hard_bounce', status, diagnostic, messageId, at })
  return { to, said, suppressed, nth: known?.action === 'failed' ? `${position}-${mailId}` : position }
}

/** Which of two reports counts: a failure before a delay, one that names the Message-ID before any other, then the graver one. */
function weightOf(said: SaidOfRecipient): number {
  if (said.action === 'delayed') return 0
  const gravity = said.hard ? (blamesAddress(said) ? 3 : 2) : 1
  return said.sure ? 3 + gravity : gravity
}

/** It suppresses the address. */
const HEAVIEST = 6

function noteComplaint(db: Db, { mailId, at }: ReportMail, { said, to, sure }: Match): News {
  const { messageId, position, address } = to
  const entry = { address, reason: 'complaint', status: null, diagnostic: null, messageId, at } as const
  return { to, said, suppressed: sure && suppress(db, entry), nth: `${position}-${mailId}` }
}

function tell(
  db: Db,
  { kind, mailId, backfill, at }: Pick<ReportMail, 'mailId' | 'backfill' | 'at'> & Pick<Reported, 'kind'>,
  { to, said, suppressed, nth }: News,
  facts: SendFacts,
): void {
  const about = { subject: to.messageId, nth, at, inboxId: to.inboxId }
  const data = { ...facts, recipient: to.address, suppressed, mail_id: mailId, backfill }
  if (kind === 'complaint') {
    appendEvent(db, { type: 'message.complained', ...about, data })
    return
  }
  const { status, diagnostic, hard } = said
  appendEvent(db, { type: 'message.bounced', ...about, data: { ...data, status, diagnostic, hard } })
}

/** Reports of mail servers about a mail of ours: RFC 3464, and what servers write that do not know it. */
import { parseAddressList } from '../address/address.ts'
import { MOST_REPORTED } from '../bounds.ts'
import { decodeText } from '../mime/charset.ts'
import { allValues, dropComments, firstValue, hasField } from '../mime/headers.ts'
import { isStatus } from '../mime/told.ts'
import type { Report, ReportedRecipient } from '../types.ts'
import { isAddress } from './addresses-in.ts'
import { isDaemon, isPersonsName, type Sender, senderOf } from './bounce-senders.ts'
import { asks, bare, beginsLikeReport, greets, isBounceSubject, isForwarded, soundsDelivered } from './bounce-signs.ts'
import { soundsDelayed } from './delay-words.ts'
import { readDeliveryStatus } from './delivery-status.ts'
import { describeFailures, namesPlainly, readFailureText } from './failure-text.ts'
import type { Notice } from './notice.ts'
import { readOriginal } from './original.ts'
import { warnsReader } from './own-mailbox.ts'
import { type OwnWords, splitOwnWords } from './own-words.ts'
import { isLogSubject, looksLikeLog, withoutReplies } from './server-logs.ts'
import { isHard } from './status.ts'

export interface Found {
  kind: 'bounce' | 'auto_reply'
  reasons: string[]
  report: Report
}

/** Reply codes (RFC 5321 §4.2.2) that servers refuse with, and what RFC 3463 adds. */
const CODE = /(?<![\d.\w@-])(?:4[25][0-2]|50[0-4]|55[0-9])[ -]\S|(?<![\d.])[45]\.[1-7]\.\d{1,3}(?![\d.]*\d)/

/** What `notice` reports; null when it is no report. Looks at the text only where sender, header or subject give a reason to. */
export function readBounce(notice: Notice): Found | null {
  const signs = signsOf(notice)
  if (signs.reasons.length === 0) return null
  const text = splitOwnWords(notice.words)
  const recipients = readStatusParts(notice, text, signs)
  const report = describe(notice, { text, recipients })
  if (!isReport(signs, { notice, text, recipients, report })) return null
  const isDelivered = recipients.length > 0 ? report.kind === 'delivery' : soundsDelivered(notice.subject, text.own)
  if (!isDelivered) return { kind: 'bounce', reasons: signs.reasons, report }
  return { kind: 'auto_reply', reasons: ['delivered', ...signs.reasons], report: { ...report, kind: 'delivery' } }
}

interface Reading {
  notice: Notice
  text: OwnWords
  recipients: readonly ReportedRecipient[]
  report: Report
}

/** Anybody may write about mail that did not arrive: the less the sender is a server, the more the text has to show. */
function isReport(signs: Signs, { notice, text, recipients, report }: Reading): boolean {
  const returns = text.returned !== '' || notice.told.some(({ contentType }) => contentType.includes('rfc822'))
  const names = report.recipients.length > 0
  if (!names && !returns && !signs.hasStatusPart && warnsReader(notice.subject, text.own, notice.to)) return false
  if (!signs.hasStatusPart && !signs.isSubject && isLogSubject(notice.subject)) return false
  if (signs.says) return true
  // with the parts of the mail that is forwarded, or with its text
  if (signs.sender === 'person' && (signs.byPerson || (!signs.hasStatusPart && !signs.hasNoSender))) return false
  if (recipients.length > 0) {
    signs.reasons.push('delivery-status')
    return true
  }
  if (signs.byPerson) return false
  if (signs.hasStatusPart) return true
  const opens = beginsLikeReport(text.own)
  if (opens) signs.reasons.push('words')
  const codes = CODE.test(text.own)
  const speaks = () => beginsLikeReport(withoutReplies(text.own))
  const isPlain = () => namesPlainly({ own: text.own, others: othersOf(notice) })
  // a postmaster who writes under a name of his own may speak of servers
  const isNamed = notice.from.some(({ name }) => isPersonsName(name))
  const isPostmaster = signs.sender === 'postmaster'
  const isKeeper = isPostmaster || signs.sender === 'keeper'
  // a log has all of it, of anybody's mail
  if (!returns && !(signs.hasNoSender && signs.isSubject) && looksLikeLog(text.own)) return false
  if (signs.hasNoSender && isKeeper) {
    // they also write to all their users
    if (!names && !codes && !returns) return opens && signs.isSubject
    return signs.isSubject || speaks() || (isPostmaster && ((names && codes) || returns))
  }
  if (signs.hasNoSender) return (speaks() || signs.isSubject) && (names || codes || returns)
  if (greets(text.own) && !(isKeeper && returns)) return false
  // a bounce that was sent on to a list
  if (signs.isOfList) return isPostmaster && signs.isSubject && opens && returns
  // these roles are people, too, and jobs
  if (isKeeper && !isPostmaster) {
    const begins = () => beginsLikeReport(withoutReplies(firstParagraph(text.own)))
    return names && speaks() && (signs.isSubject || returns || (codes && begins()))
  }
  if (isPostmaster) {
    const isSilent = notice.words.trim() === ''
    return (
      (signs.isSubject && (opens || names || codes || isSilent)) ||
      (opens && names && (returns || (codes && (!isNamed || isPlain()))))
    )
  }
  if (!signs.isSubject || !names || asks(text.own) || !beginsLikeReport(firstParagraph(text.own))) return false
  return returns || isPlain()
}

/** How much of a text is its start. */
const START = 2_500

/** Who passes a report on says so above it. */
function firstParagraph(words: string): string {
  return (
    words
      .slice(0, START)
      .trimStart()
      .split(/\n[ \t]*\n/, 1)[0] ?? ''
  )
}

interface Signs {
  reasons: string[]
  /** does the mail itself say that it is one? */
  says: boolean
  hasNoSender: boolean
  sender: Sender
  isSubject: boolean
  isOfList: boolean
  hasStatusPart: boolean
  /** a forwarded report is a mail of whoever forwards it */
  byPerson: boolean
}

function signsOf({ fields, from, subject, partTypes }: Notice): Signs {
  const reasons: string[] = []
  const note = (holds: boolean, reason: string) => {
    if (holds) reasons.push(reason)
    return holds
  }
  const [first] = from
  const sender = first === undefined ? 'thing' : senderOf(first)
  const isOfType = note(isReportOf(fields, 'delivery-status'), 'report-type')
  const namesFailed = note(hasField(fields, 'x-failed-recipients', isWritten), 'x-failed-recipients')
  const isFromDaemon = note(from.some(isDaemon), 'mailer-daemon')
  const says = isOfType || namesFailed || isFromDaemon
  note(sender === 'postmaster' || sender === 'keeper', 'sender')
  const hasNoSender = note(hasField(fields, 'return-path', isNobody), 'null-return-path')
  const hasStatusPart = note(partTypes.some(isStatus), 'status-part')
  const byPerson = !says && !hasNoSender && isForwarded(subject)
  const isOfList = hasListField(fields)
  const mayBe = !byPerson && (says || hasNoSender || sender === 'postmaster' || !(isOfList || sender === 'person'))
  const isSubject = note(mayBe && isBounceSubject(subject), 'subject')
  return { reasons, says, sender, hasNoSender, isSubject, isOfList, hasStatusPart, byPerson }
}

function isWritten(value: string): boolean {
  return value !== ''
}

function isNobody(returnPath: string): boolean {
  return /^<?\s*>?$/.test(returnPath.trim())
}

function hasListField(fields: Notice['fields']): boolean {
  return fields.some(({ key }) => key === 'list-unsubscribe' || key === 'list-post')
}

/** Is it a multipart/report of this type (RFC 6522)? */
export function isReportOf(fields: Notice['fields'], type: string): boolean {
  const value = firstValue(fields, 'content-type') ?? ''
  if (!/multipart\/report/i.test(value)) return false
  const contentType = dropComments(value).toLowerCase()
  if (!contentType.startsWith('multipart/report')) return false
  return new RegExp(`;\\s*report-type\\s*=\\s*"?${type}\\b`).test(contentType)
}

/** From the part that is made for it, or from any text that has its fields. */
function readStatusParts(notice: Notice, { own, returned }: OwnWords, signs: Signs): ReportedRecipient[] {
  for (const { contentType, bytes } of notice.told) {
    if (!isStatus(contentType)) continue
    const recipients = readDeliveryStatus(decodeText(bytes, null))
    if (recipients.length > 0) return recipients
  }
  if (signs.byPerson) return []
  for (const { contentType, bytes } of notice.told) {
    if (/rfc822|global|calendar|ics/.test(contentType)) continue
    const recipients = statusFieldsIn(decodeText(bytes, null))
    if (recipients.length > 0) return recipients
  }
  for (const text of [own, returned]) {
    const recipients = statusFieldsIn(text)
    if (recipients.length > 0) return recipients
  }
  return []
}

/** What `text` reports, whatever it is, where it has the fields of a report. */
function statusFieldsIn(text: string): ReportedRecipient[] {
  const isReport =
    /^\s{0,8}(?:final|original)-recipient:/im.test(text) && /^\s{0,8}(?:action|status|diagnostic-code):/im.test(text)
  return isReport ? readDeliveryStatus(text) : []
}

function describe(
  notice: Notice,
  { text, recipients }: { text: OwnWords; recipients: readonly ReportedRecipient[] },
): Report {
  const original = readOriginal({ ...text, told: notice.told, fields: notice.fields })
  const found = recipients.length > 0 ? withWords(recipients, notice, text) : readRecipients(notice, text, original.to)
  const refused = found.some(({ action }) => action === 'failed' || action === 'delayed' || action === null)
  return {
    kind: found.length > 0 && !refused ? 'delivery' : 'bounce',
    originalMessageId: original.messageId,
    recipients: found,
  }
}

/** What the fields leave out, from the words above them. */
function withWords(recipients: readonly ReportedRecipient[], notice: Notice, { own }: OwnWords): ReportedRecipient[] {
  if (recipients.every(({ diagnostic, action }) => diagnostic !== null || action === 'delivered'))
    return [...recipients]
  const named = readFailureText({ own, others: othersOf(notice), isDelayed: false })
  return recipients.map((recipient) => {
    const { address, originalAddress, diagnostic } = recipient
    if (diagnostic !== null) return recipient
    const same = named.find((one) => isSame(one.address, address) || isSame(one.address, originalAddress ?? ''))
    const told = { ...recipient, diagnostic: same?.diagnostic ?? null }
    return { ...told, hard: isHard(told) }
  })
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function readRecipients(notice: Notice, { own }: OwnWords, to: readonly string[]): ReportedRecipient[] {
  const isDelayed = soundsDelayed(bare(notice.subject), own)
  const others = othersOf(notice)
  const named = allValues(notice.fields, 'x-failed-recipients').flatMap(parseAddressList)
  const failed = [...new Set(named.map(({ address }) => address))].filter(isAddress).slice(0, MOST_REPORTED + 1)
  const found = readFailureText({ own, others, isDelayed })
  if (failed.length > 0) {
    const described = describeFailures(failed, { own, isDelayed })
    return described.map((recipient) => found.find((one) => isSame(one.address, recipient.address)) ?? recipient)
  }
  if (found.length > 0) return found
  const inner = readReturnedReport(notice.told)
  if (inner.length > 0) return inner
  const [only, ...more] = to
  const meant = only !== undefined && more.length === 0 ? [only] : to.filter((address) => own.includes(address))
  return describeFailures(meant, { own, isDelayed })
}

/** A report that a gateway wraps into one of its own, which says nothing. */
function readReturnedReport(told: Notice['told']): ReportedRecipient[] {
  for (const { contentType, bytes } of told) {
    if (!contentType.endsWith('/rfc822')) continue
    const recipients = statusFieldsIn(decodeText(bytes, null))
    if (recipients.length > 0) return recipients
  }
  return []
}

/** Who is no recipient of the mail that came back: its author, and who reports. */
function othersOf({ from, to }: Notice): Set<string> {
  return new Set([...from, ...to].map(({ address }) => address.toLowerCase()))
}

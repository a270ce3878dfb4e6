/** Reports of readers who do not want a mail: RFC 5965, and Microsoft's, which is a mail with the other attached. */
import { MOST_REPORTED } from '../bounds.ts'
import { decodeText } from '../mime/charset.ts'
import { allValues, firstValue } from '../mime/headers.ts'
import type { Report, ReportedRecipient } from '../types.ts'
import { addressesIn } from './addresses-in.ts'
import { isReportOf } from './bounce.ts'
import { readHead } from './head-fields.ts'
import type { Notice } from './notice.ts'
import { readOriginal } from './original.ts'
import { splitOwnWords } from './own-words.ts'

export interface Complaint {
  reasons: string[]
  /** null: it says nothing about a reader */
  report: Report | null
}

const FEEDBACK = 'message/feedback-report'
const SUBJECT =
  /^\s*(?:complaint about message from|(?:\[spamcop|spamcop report)|abuse report (?:from|for|about)|e-?mail feedback report for ip)/i
const SENDER =
  /^(?:staff@hotmail\.com|[^@]{1,64}@(?:reports|bounces)\.spamcop\.net|complaints@(?:[\w.-]+\.)?amazonses\.com|feedbackloop@|fbl@|scomp@aol\.net)/i

/** Null when `notice` is no complaint. */
export function readComplaint(notice: Notice): Complaint | null {
  const { fields, from, subject, partTypes } = notice
  const isFeedback = isReportOf(fields, 'feedback-report') || partTypes.includes(FEEDBACK)
  const isMicrosofts = fields.some(({ key }) => key === 'x-hmxmroriginalrecipient')
  const isNamed = SUBJECT.test(subject) && (partTypes.includes('message/rfc822') || SENDER.test(from[0]?.address ?? ''))
  if (!isFeedback && !isMicrosofts && !isNamed) return null
  const said = notice.told.find(({ contentType }) => contentType === FEEDBACK)
  const feedback = said === undefined ? [] : readHead(decodeText(said.bytes, null))
  const type = firstValue(feedback, 'feedback-type')?.trim().toLowerCase() ?? null
  // what a server found wrong with a signature (RFC 6591), or a reader who wants it after all (RFC 6430)
  if (type !== null && /^(?:auth-failure|dmarc|not-spam)$/.test(type))
    return { reasons: ['feedback-report', type], report: null }
  const original = readOriginal({ ...splitOwnWords(notice.words), told: notice.told, fields })
  const named = [
    ...['original-rcpt-to', 'removal-recipient', 'redacted-address'].flatMap((key) => allValues(feedback, key)),
    ...[...original.fields, ...fields]
      .filter(({ key }) => key === 'x-hmxmroriginalrecipient')
      .map(({ value }) => value),
  ].flatMap((value) => addressesIn(value.slice(0, 1_000)).map(({ address }) => address))
  // of several whom the mail went to only one complains, and nothing says which
  const addresses = named.length > 0 || original.to.length > 1 ? named : original.to
  const recipients = [...new Set(addresses)].slice(0, MOST_REPORTED + 1).map(complained)
  const reasons = [isFeedback ? 'feedback-report' : isMicrosofts ? 'x-hmxmroriginalrecipient' : 'subject']
  return { reasons, report: { kind: 'complaint', originalMessageId: original.messageId, recipients } }
}

function complained(address: string): ReportedRecipient {
  return { address, status: null, diagnostic: null, action: 'delivered', hard: false }
}

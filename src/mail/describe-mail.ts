/** The header fields and the leaves of a mail as a ParsedMail. */
import { parseAddressList } from './address/address.ts'
import { readBody } from './body.ts'
import {
  LONGEST_SUBJECT,
  LONGEST_VALUE,
  MOST_ADDRESSES,
  MOST_FIELDS,
  MOST_REFERENCES,
  MOST_REPORTED,
} from './bounds.ts'
import { readCodes } from './codes/codes.ts'
import { readEvidence } from './evidence.ts'
import { headFacts } from './head-facts.ts'
import { classify } from './kind/classify.ts'
import { readMessageId, readMessageIds, trimReferences } from './message-ids.ts'
import { cutText } from './mime/charset.ts'
import { readDate } from './mime/date.ts'
import type { HeadLines } from './mime/head.ts'
import { allValues, type Field, firstValue, readFields, shownHeaders } from './mime/headers.ts'
import type { Leaves } from './mime/leaves.ts'
import { newWords } from './segments.ts'
import { readAuthFacts } from './trust/auth-facts.ts'
import type { Address, ParsedMail } from './types.ts'

export function describeMail({ lines, isBroken }: HeadLines, leaves: Leaves): ParsedMail {
  const fields = readFields(lines, leaves.charset)
  const headers = shownHeaders(fields)
  let isCut = leaves.isCut || (fields.length === MOST_FIELDS && lines.length > MOST_FIELDS) || hasLongValue(fields)
  const first = <T>(list: T[], most: number): T[] => {
    if (list.length <= most) return list
    isCut = true
    return list.slice(0, most)
  }
  // To and Cc say who, and for whom
  const lists = new Map<string, Address[]>()
  const readList = (value: string): Address[] => {
    let list = lists.get(value)
    if (list === undefined) {
      list = parseAddressList(value)
      lists.set(value, list)
    }
    return list
  }
  const addresses = (key: string): Address[] => {
    const found: Address[] = []
    for (const field of fields) if (field.key === key) for (const address of readList(field.value)) found.push(address)
    return first(found, MOST_ADDRESSES)
  }
  const ids = (key: string, people: readonly Address[]): string[] => {
    const [value, ...others] = allValues(fields, key)
    if (value === undefined) return []
    const all = others.length === 0 ? readMessageIds(value) : [...new Set([value, ...others].flatMap(readMessageIds))]
    isCut ||= all.length > MOST_REFERENCES
    // "Ann Lee <ann@x.test>'s message of Monday" names no mail
    const isPerson = (id: string) =>
      people.some(({ address }) => address.length === id.length - 2 && id.startsWith(address, 1))
    return trimReferences(all, MOST_REFERENCES).filter((id) => !isPerson(id))
  }
  const date = firstValue(fields, 'date')
  // A second From is no part of any mail program's view (RFC 5322 §3.6 allows one).
  const from = first(parseAddressList(firstValue(fields, 'from') ?? ''), MOST_ADDRESSES)
  const subject = headers[fields.findIndex(({ key, value }) => key === 'subject' && value !== '')]?.[1].trim() ?? ''
  isCut ||= subject.length > LONGEST_SUBJECT
  const { text, html, contentClean, preview, segments, truncated } = readBody(
    leaves.body,
    headFacts({ headers, subject, from: from[0] }),
  )
  const replyTo = addresses('reply-to')
  const partTypes = leaves.parts.map((part) => part.contentType)
  const to = addresses('to')
  const cc = addresses('cc')
  const people = [...from, ...replyTo, ...to, ...cc]
  const words = /\S/.test(text) ? text : contentClean
  const written = newWords(contentClean, segments)
  const codes = readCodes({ subject, words: written })
  const {
    kind,
    reasons,
    report: told,
  } = classify({
    fields,
    from,
    to,
    subject,
    words,
    written,
    alone: codes.length > 0 || segments.some((segment) => segment.kind === 'quote') ? null : contentClean,
    told: leaves.told,
    partTypes,
  })
  const report = told === null ? null : { ...told, recipients: first(told.recipients, MOST_REPORTED) }
  return {
    messageId: readMessageId(firstValue(fields, 'message-id') ?? ''),
    inReplyTo: ids('in-reply-to', people),
    references: ids('references', people),
    subject: cutText(subject, LONGEST_SUBJECT),
    date: date === null ? null : readDate(date),
    from,
    sender: addresses('sender'),
    replyTo,
    to,
    cc,
    bcc: addresses('bcc'),
    text,
    html,
    contentClean,
    preview,
    headers,
    evidence: readEvidence(fields, readList),
    kind,
    reasons,
    report,
    segments,
    codes,
    parts: leaves.parts,
    truncated: truncated || isCut,
    auth: readAuthFacts(fields, { from, replyTo, isBroken }),
  }
}

function hasLongValue(fields: readonly Field[]): boolean {
  for (const { value } of fields) if (value.length > LONGEST_VALUE) return true
  return false
}

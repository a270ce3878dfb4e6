/** The header fields and the leaves of a mail as a ParsedMail. */
import { parseAddressList } from './address/address.ts'
import { readBody } from './body.ts'
import { LONGEST_SUBJECT, LONGEST_VALUE, MOST_ADDRESSES, MOST_FIELDS, MOST_REFERENCES } from './bounds.ts'
import { readCodes } from './codes/codes.ts'
import { readEvidence } from './evidence.ts'
import { classify } from './kind/classify.ts'
import { readMessageId, readMessageIds, trimReferences } from './message-ids.ts'
import { cutText } from './mime/charset.ts'
import { readDate } from './mime/date.ts'
import { allValues, firstValue, readFields, shownHeaders } from './mime/headers.ts'
import type { Leaves } from './mime/leaves.ts'
import { decodeWords } from './mime/words.ts'
import { newWords } from './segments.ts'
import { readAuthFacts } from './trust/auth-facts.ts'
import type { Address, ParsedMail } from './types.ts'

/** `lines` are the raw header fields of the mail, still folded, one byte per character. */
export function describeMail(lines: readonly string[], leaves: Leaves): ParsedMail {
  const fields = readFields(lines, leaves.charset)
  let isCut = leaves.isCut || (fields.length === MOST_FIELDS && lines.length > MOST_FIELDS)
  isCut ||= fields.some(({ value }) => value.length > LONGEST_VALUE)
  const first = <T>(list: readonly T[], most: number): T[] => {
    isCut ||= list.length > most
    return list.slice(0, most)
  }
  // To and Cc say who, and for whom
  const lists = new Map<string, Address[]>()
  const readList = (value: string): Address[] => {
    const list = lists.get(value) ?? parseAddressList(value)
    lists.set(value, list)
    return list
  }
  const addresses = (key: string): Address[] => first(allValues(fields, key).flatMap(readList), MOST_ADDRESSES)
  const ids = (key: string) => {
    const all = [...new Set(allValues(fields, key).flatMap(readMessageIds))]
    isCut ||= all.length > MOST_REFERENCES
    return trimReferences(all, MOST_REFERENCES)
  }
  const date = firstValue(fields, 'date')
  // A second From is no part of any mail program's view (RFC 5322 §3.6 allows one).
  const from = first(parseAddressList(firstValue(fields, 'from') ?? ''), MOST_ADDRESSES)
  const subject = decodeWords(cutText(firstValue(fields, 'subject') ?? '', LONGEST_VALUE)).trim()
  isCut ||= subject.length > LONGEST_SUBJECT
  const { text, html, contentClean, preview, segments, truncated } = readBody(leaves.body)
  const replyTo = addresses('reply-to')
  const partTypes = leaves.parts.map((part) => part.contentType)
  const to = addresses('to')
  return {
    messageId: readMessageId(firstValue(fields, 'message-id') ?? ''),
    inReplyTo: ids('in-reply-to'),
    references: ids('references'),
    subject: cutText(subject, LONGEST_SUBJECT),
    date: date === null ? null : readDate(date),
    from,
    sender: addresses('sender'),
    replyTo,
    to,
    cc: addresses('cc'),
    bcc: addresses('bcc'),
    text,
    html,
    contentClean,
    preview,
    headers: shownHeaders(fields),
    evidence: readEvidence(fields, readList),
    ...classify({
      fields,
      from,
      to,
      subject,
      words: text.trim() === '' ? contentClean : text,
      told: leaves.told,
      partTypes,
    }),
    segments,
    codes: readCodes({ subject, words: newWords(contentClean, segments) }),
    parts: leaves.parts,
    truncated: truncated || isCut,
    auth: readAuthFacts(fields, { from, replyTo }),
  }
}

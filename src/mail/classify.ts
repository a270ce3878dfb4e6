/** Who or what wrote a mail, by its headers alone: people, programs that answer, mail servers, lists. */
import { allValues, dropComments, type Field, firstValue } from './headers.ts'
import type { Address, Kind } from './types.ts'

/** The kind of a mail; `partTypes` are the lower-case types of its parts that are not its text. */
export function classify(fields: readonly Field[], from: readonly Address[], partTypes: readonly string[]): Kind {
  if (isBounce(fields, from, partTypes)) return 'bounce'
  const submitted = word(firstValue(fields, 'auto-submitted'))
  if (
    submitted === 'auto-replied' ||
    hasAny(fields, AUTO_REPLY) ||
    allValues(fields, 'precedence').some((value) => word(value) === 'auto_reply') ||
    isReport(fields, '(?:disposition-notification|feedback-report)')
  ) {
    return 'auto_reply'
  }
  if (isBulk(fields)) return 'bulk'
  const automatic = submitted !== null && submitted !== 'no' && submitted !== ''
  return automatic || wantsNoAnswer(fields) || hasNullReturnPath(fields) ? 'auto_reply' : 'human'
}

const AUTO_REPLY = ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply', 'x-autoreply-from']
/** RFC 2369, RFC 2919, RFC 8058; `feedback-id` is what large senders add for Gmail */
const LIST = ['list-id', 'list-unsubscribe', 'list-post', 'list-unsubscribe-post', 'feedback-id']

/** RFC 3464, and the mail servers that only write a text about it (qmail, Exim). */
function isBounce(fields: readonly Field[], from: readonly Address[], partTypes: readonly string[]): boolean {
  if (partTypes.includes('message/delivery-status') || isReport(fields, 'delivery-status')) return true
  if (hasAny(fields, ['x-failed-recipients'])) return true
  const users = from.map(({ address }) => address.split('@', 1)[0]?.toLowerCase())
  return users.includes('mailer-daemon') || (users.includes('postmaster') && hasNullReturnPath(fields))
}

function isReport(fields: readonly Field[], type: string): boolean {
  const contentType = dropComments(firstValue(fields, 'content-type') ?? '').toLowerCase()
  return (
    contentType.startsWith('multipart/report') && new RegExp(`;\\s*report-type\\s*=\\s*"?${type}\\b`).test(contentType)
  )
}

function isBulk(fields: readonly Field[]): boolean {
  const precedence = allValues(fields, 'precedence').map(word)
  return hasAny(fields, LIST) || precedence.some((value) => value === 'bulk' || value === 'list' || value === 'junk')
}

/** Microsoft's wish not to be answered; `None` is the absence of one, and the delivery notices say nothing here. */
function wantsNoAnswer(fields: readonly Field[]): boolean {
  return allValues(fields, 'x-auto-response-suppress').some((value) => /\b(?:all|oof|autoreply)\b/i.test(value))
}

/** RFC 3834 §3.3: a program that answers says that it wants no answer itself. */
function hasNullReturnPath(fields: readonly Field[]): boolean {
  return firstValue(fields, 'return-path')?.replace(/\s/g, '') === '<>'
}

function hasAny(fields: readonly Field[], keys: readonly string[]): boolean {
  return fields.some(({ key, value }) => keys.includes(key) && value !== '' && value.toLowerCase() !== 'no')
}

/** The first word, lower-case, without parameters and comments. */
function word(value: string | null): string | null {
  return value === null ? null : (dropComments(value).trim().split(/[\s;]/, 1)[0]?.toLowerCase() ?? '')
}

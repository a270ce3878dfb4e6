/** Who or what wrote a mail: by its header first, then by its parts, and by its words where those leave it open. */

import { type Field, firstValue, hasField } from '../mime/headers.ts'
import { isReportOf, readBounce } from '../report/bounce.ts'
import { readComplaint } from '../report/complaint.ts'
import type { Notice } from '../report/notice.ts'
import { readSesNotification } from '../report/ses-notification.ts'
import type { Kind, ParsedMail } from '../types.ts'
import { autoReplyHeader, firstWord } from './auto-reply.ts'
import { autoReplySubject } from './auto-subject.ts'
import { answersByItself, isLetterAbout } from './auto-words.ts'
import { readCalendar } from './calendar.ts'
import { soundsChallenging } from './challenge.ts'

type Classified = Pick<ParsedMail, 'kind' | 'reasons' | 'report'>

/** What `mail` is, why, and what it reports; an ordinary mail is told by its header alone. */
export function classify(mail: Notice): Classified {
  const { fields, subject } = mail
  const told = readSesNotification(mail)
  if (told !== null)
    return { kind: told.kind === 'delivery' ? 'auto_reply' : told.kind, reasons: ['amazon-ses'], report: told }
  const complaint = readComplaint(mail)
  if (complaint !== null) return { kind: 'complaint', ...complaint }
  const header = autoReplyHeader(fields)
  const named = autoReplySubject(subject)
  // who is away may say that nothing can be delivered
  const found = named?.sure === true && !isReportOf(fields, 'delivery-status') ? null : readBounce(mail)
  const isWeak =
    found !== null && header !== null && header !== 'auto-submitted' && !found.reasons.some((sign) => SAYS.has(sign))
  if (found !== null && !isWeak) return found
  const calendar = readCalendar(mail)
  if (calendar !== null) return as('calendar', ...calendar)
  if (header !== null) return as('auto_reply', header)
  if (isReportOf(fields, 'disposition-notification')) return as('auto_reply', 'disposition-notification')
  if (isReportOf(fields, '[\\w-]+')) return as('auto_reply', 'report')
  const bulk = bulkHeader(fields)
  const submitted = firstWord(firstValue(fields, 'auto-submitted') ?? '')
  const isMade = /^auto-(?:gen|not)/.test(submitted)
  // help desks call what they answer by themselves bulk
  if (bulk === 'precedence' && isMade && /\b(?:ticket|otrs|case|request)\W?[#\d]/i.test(subject))
    return as('auto_reply', 'auto-submitted')
  // a mail of nothing but quotes is read whole
  const written = mail.written === '' ? mail.words : mail.written
  if (named?.sure === true && (bulk === null || bulk === 'precedence' || isOfListItself(fields)))
    if (!isLetterAbout(written)) return as('auto_reply', `subject-${named.sign}`)
  if (bulk !== null && !(bulk === 'precedence' && (named !== null || isMade))) return as('bulk', bulk)
  const answers =
    firstValue(fields, 'in-reply-to') !== null ||
    /^\s*(?:re|aw|antw|sv|vs|odp|ynt|rif|r|回复|回覆|答复)\s?[:：]/i.test(subject)
  const isDesk = mail.from.some(({ address }) => DESK.test(address))
  const isNamed = named !== null
  // nothing said is nothing said against it
  if (isNamed && (!/\p{L}/u.test(written) || answersByItself(written, { answers, isNamed, isDesk, subject })))
    return as('auto_reply', `subject-${named.sign}`, 'words')
  // service desks call what they say of a request bulk
  if (bulk !== null && isMade && answersByItself(written, { answers: true, isNamed, isDesk: true, subject }))
    return as('auto_reply', 'auto-submitted', 'words')
  if (bulk !== null) return as('bulk', bulk)
  if (submitted !== '' && submitted !== 'no') return as('auto_reply', 'auto-submitted')
  if (wantsNoAnswer(fields)) return as('auto_reply', 'x-auto-response-suppress')
  if (hasNullReturnPath(fields)) return as('auto_reply', 'null-return-path')
  if (!isNamed && !mail.partTypes.some(isEnclosed) && answersByItself(written, { answers, isNamed, isDesk, subject }))
    return as('auto_reply', 'words')
  if ((answers || named !== null) && soundsChallenging(written)) return as('auto_reply', 'challenge')
  return as('human')
}

function as(kind: Kind, ...reasons: string[]): Classified {
  return { kind, reasons, report: null }
}

/** Whom many write to. */
const DESK =
  /^(?:no-?reply|do-?not-?reply|support|help(?:desk)?|service|info|contact|kontakt|office|jobs|careers|hr|hiring|recruit|talent|people|karriere|personal|sales|team|customer|bewerbung|ticket|suporte|soporte|assistenza|klant|kund)[^@]{0,30}@/i

/** A file that somebody means its reader to have; signatures and what Outlook packs are none. */
function isEnclosed(type: string): boolean {
  return /^(?:audio|video)\/|^application\/(?!(?:x-)?pkcs7|pgp|(?:vnd\.)?ms-tnef)/.test(type)
}

/** What no answer of a program has. */
const SAYS = new Set([
  'report-type',
  'x-failed-recipients',
  'mailer-daemon',
  'status-part',
  'delivery-status',
  'subject',
])

/** RFC 2369, RFC 2919, RFC 8058; what lists wrote before and beside them; `feedback-id` is what large senders add for Gmail. */
const LIST = new Set([
  'list-id',
  'list-unsubscribe',
  'list-post',
  'list-unsubscribe-post',
  'list-help',
  'list-subscribe',
  'list-archive',
  'mailing-list',
  'x-mailing-list',
  'x-mailman-version',
  'x-beenthere',
  'x-ml-name',
  'x-mlserver',
  'x-list-unsubscribe',
  'x-campaign',
  'x-campaignid',
  'x-campaign-id',
  'x-csa-complaints',
  'feedback-id',
])

/** The header by which it is one of many. */
function bulkHeader(fields: readonly Field[]): string | null {
  for (const { key, value } of fields) {
    if (LIST.has(key) && value !== '' && value.toLowerCase() !== 'no') return key
  }
  return hasField(fields, 'precedence', isBulk) ? 'precedence' : null
}

/** Mailman's own words about a mail carry the header of the list, and say that they do. */
function isOfListItself(fields: readonly Field[]): boolean {
  return hasField(fields, 'x-list-administrivia', (value) => /^yes/i.test(value))
}

function isBulk(precedence: string): boolean {
  return /^(?:bulk|list|junk)$/.test(firstWord(precedence))
}

/** Microsoft's wish not to be answered; `None` is the absence of one, and the delivery notices say nothing here. */
function wantsNoAnswer(fields: readonly Field[]): boolean {
  return hasField(fields, 'x-auto-response-suppress', (value) => /\b(?:all|oof|autoreply)\b/i.test(value))
}

/** RFC 3834 §3.3: a program that answers says that it wants no answer itself. */
function hasNullReturnPath(fields: readonly Field[]): boolean {
  return firstValue(fields, 'return-path')?.replace(/\s/g, '') === '<>'
}

/** Who or what wrote a mail: by its header first, then by its parts, and by its words where those leave it open. */

import { type Field, firstValue, hasField } from '../mime/headers.ts'
import { isReportOf, readBounce } from '../report/bounce.ts'
import { senderOf } from '../report/bounce-senders.ts'
import { readComplaint } from '../report/complaint.ts'
import type { Notice } from '../report/notice.ts'
import { readSesNotification } from '../report/ses-notification.ts'
import type { Kind, ParsedMail } from '../types.ts'
import { speaksOfAnswers } from './about-answers.ts'
import { autoReplyHeader, firstWord } from './auto-reply.ts'
import { autoReplySubject } from './auto-subject.ts'
import { answersByItself, isLetterBelow } from './auto-words.ts'
import { readCalendar } from './calendar.ts'
import { soundsChallenging } from './challenge.ts'
import { readMassMail } from './mass-mail.ts'

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
  const isAnswer = firstValue(fields, 'in-reply-to') !== null
  const isRe = /^\s*(?:re|aw|antw|sv|vs|odp|ynt|rif|r|回复|回覆|答复)\s?[:：]/i.test(subject)
  const answers = isAnswer || isRe
  const bulk = bulkHeader(fields) ?? (isAnswer && (isRe || mail.written !== mail.words) ? null : campaignOf(fields))
  const submitted = firstWord(firstValue(fields, 'auto-submitted') ?? '')
  const isMade = /^auto-(?:gen|not)/.test(submitted)
  // help desks call what they answer by themselves bulk
  if (bulk === 'precedence' && isMade && /\b(?:ticket|otrs|case|request)\W?[#\d]/i.test(subject))
    return as('auto_reply', 'auto-submitted')
  // a mail of nothing but quotes is read whole
  const written = mail.written === '' ? mail.words : mail.written
  const isDesk = mail.from.some(({ address }) => DESK.test(address))
  const isNamed = named !== null
  const around = { answers, isNamed, isDesk, subject }
  // a group address makes mail of a list of it
  const isListed = bulk !== null && bulk !== 'precedence'
  const mayBeNamed = !isListed || isMade || isOfListItself(fields)
  const isSure = named?.sure === true && !isLetterBelow(written, named)
  if (isSure && (mayBeNamed || answersByItself(written, around))) return as('auto_reply', `subject-${named.sign}`)
  if (bulk !== null && !isMade && (isListed || !isNamed)) return as('bulk', bulk)
  // nothing said is nothing said against it
  const isSilent = !isListed && !/\p{L}/u.test(written)
  if (isNamed && (isSilent || answersByItself(written, around)))
    return as('auto_reply', `subject-${named.sign}`, 'words')
  // service desks call what they say of a request bulk
  const ofDesk = isListed ? around : { ...around, answers: true, isDesk: true }
  if (bulk !== null && isMade && answersByItself(written, ofDesk)) return as('auto_reply', 'auto-submitted', 'words')
  if (bulk !== null) return as('bulk', bulk)
  if (submitted !== '' && submitted !== 'no') return as('auto_reply', 'auto-submitted')
  const hints = hintsOf(mail)
  const isHinted = hints.length > 0
  if (hints.length > 1 || (isHinted && named?.isProgram === true && !speaksOfAnswers(written)))
    return as('auto_reply', ...hints, ...(isNamed ? [`subject-${named.sign}`] : []))
  if (!isNamed && !mail.partTypes.some(isEnclosed))
    if (answersByItself(written, { ...around, answers: answers || isHinted }))
      return as('auto_reply', 'words', ...hints)
  if ((answers || isNamed || isHinted) && soundsChallenging(written)) return as('auto_reply', 'challenge', ...hints)
  if (answers || mail.alone === null || firstValue(fields, 'references') !== null) return as('human')
  const mass = mail.partTypes.some(isEnclosed) ? null : readMassMail(subject, mail.alone)
  return mass === null ? as('human') : as('bulk', ...mass)
}

/** What a program does, and what stands on mail of people, too: one of these alone proves nothing. */
function hintsOf({ fields, from }: Notice): string[] {
  const hasNoSender = hasNullReturnPath(fields)
  const isServer = hasNoSender && from.some((one) => /^(?:daemon|postmaster)$/.test(senderOf(one)))
  return [
    ...(wantsNoAnswer(fields) ? ['x-auto-response-suppress'] : []),
    ...(hasNoSender ? ['null-return-path'] : []),
    ...(isServer ? ['sender'] : []),
  ]
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

/** RFC 2369, RFC 2919, RFC 8058; what lists wrote before and beside them. */
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
])

/** The header by which it is one of many. */
function bulkHeader(fields: readonly Field[]): string | null {
  for (const { key, value } of fields) {
    if (LIST.has(key) && value !== '' && value.toLowerCase() !== 'no') return key
  }
  return hasField(fields, 'precedence', isBulk) ? 'precedence' : null
}

/** What large senders add for Gmail; Amazon SES adds one of its own to whatever it sends. */
function campaignOf(fields: readonly Field[]): string | null {
  const isGiven = (value: string) => value !== '' && !/^:*\d[^:]*:AmazonSES$/.test(value.trim())
  return hasField(fields, 'feedback-id', isGiven) ? 'feedback-id' : null
}

/** Mailman's own words about a mail carry the header of the list, and say that they do. */
function isOfListItself(fields: readonly Field[]): boolean {
  return hasField(fields, 'x-list-administrivia', (value) => /^yes/i.test(value))
}

function isBulk(precedence: string): boolean {
  return /^(?:bulk|list|junk)$/.test(firstWord(precedence))
}

/**
 * Microsoft's wish not to be answered by programs, which help desks put on what people write; `None` is the absence of one, and the
 * delivery notices say nothing here.
 */
function wantsNoAnswer(fields: readonly Field[]): boolean {
  return hasField(fields, 'x-auto-response-suppress', (value) => /\b(?:all|oof|autoreply)\b/i.test(value))
}

/** RFC 3834 §3.3: a program that answers wants no answer itself; forwarders and forms of web pages lose the sender as well. */
function hasNullReturnPath(fields: readonly Field[]): boolean {
  return firstValue(fields, 'return-path')?.replace(/\s/g, '') === '<>'
}

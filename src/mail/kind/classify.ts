/** Who or what wrote a mail: by its header first, then by its parts, and by its words where those leave it open. */

import { type Field, firstValue, hasField } from '../mime/headers.ts'
import { isReportOf, readBounce } from '../report/bounce.ts'
import { readComplaint } from '../report/complaint.ts'
import type { Notice } from '../report/notice.ts'
import type { Kind, ParsedMail } from '../types.ts'
import { autoReplyHeader, autoReplySubject, firstWord, soundsAbsent, soundsAutomatic } from './auto-reply.ts'
import { readCalendar } from './calendar.ts'

type Classified = Pick<ParsedMail, 'kind' | 'reasons' | 'report'>

/** What `mail` is, why, and what it reports; an ordinary mail is told by its header alone. */
export function classify(mail: Notice): Classified {
  const { fields, subject } = mail
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
  if (named?.sure === true && (bulk === null || bulk === 'precedence')) return as('auto_reply', `subject-${named.sign}`)
  if (bulk !== null) return as('bulk', bulk)
  if (named !== null && (soundsAutomatic(mail.words) || soundsAbsent(mail.words))) {
    return as('auto_reply', `subject-${named.sign}`, 'words')
  }
  const submitted = firstWord(firstValue(fields, 'auto-submitted') ?? '')
  if (submitted !== '' && submitted !== 'no') return as('auto_reply', 'auto-submitted')
  if (wantsNoAnswer(fields)) return as('auto_reply', 'x-auto-response-suppress')
  if (hasNullReturnPath(fields)) return as('auto_reply', 'null-return-path')
  const answers = firstValue(fields, 'in-reply-to') !== null || /^\s*(?:re|aw|antw|sv)\s?:/i.test(subject)
  if (answers ? answersByItself(mail.words) : thanksAndIsAway(mail.words)) return as('auto_reply', 'words')
  return as('human')
}

function as(kind: Kind, ...reasons: string[]): Classified {
  return { kind, reasons, report: null }
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

/** RFC 2369, RFC 2919, RFC 8058; `feedback-id` is what large senders add for Gmail. */
const LIST = new Set(['list-id', 'list-unsubscribe', 'list-post', 'list-unsubscribe-post', 'feedback-id'])

/** The header by which it is one of many. */
function bulkHeader(fields: readonly Field[]): string | null {
  for (const { key, value } of fields) {
    if (LIST.has(key) && value !== '' && value.toLowerCase() !== 'no') return key
  }
  return hasField(fields, 'precedence', isBulk) ? 'precedence' : null
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

/** Without a header the words have to say it, and briefly: that nobody wrote them now, or that nobody is there. */
function answersByItself(words: string): boolean {
  return words.length < 2_000 && (soundsAutomatic(words.slice(0, 400)) || (START.test(words) && soundsAbsent(words)))
}

/** A program thanks for a mail that it has not read. */
function thanksAndIsAway(words: string): boolean {
  return words.length < 2_000 && THANKS.test(words) && soundsAbsent(words)
}

const AWAY = `(?:please note (?:that )?|unfortunately,? )?i(?:'m| am| will be)? (?:currently |presently |now )?(?:out of (?:the )?(?:office|town|country)|away|on (?:annual |maternity |paternity |sick |parental |a )?(?:leave|vacation|holiday|business trip)|travell?ing)`
const THANKED = String.raw`(?:many )?thank(?:s| you)(?: very much)? for (?:your|the|contacting|e-?mailing|writing|reaching)[^.\n!]{0,80}[.!,]?\s*`
const THANKS = new RegExp(String.raw`^(?:[^\n]{0,60}\n\s*)?${THANKED}${AWAY}`, 'i')
/** A letter that begins so is one of absence. */
const START = new RegExp(String.raw`^(?:[^\n]{0,60}\n\s*)?(?:${THANKED})?${AWAY}`, 'i')

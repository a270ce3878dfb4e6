/** Which parts tell of another mail, of what became of it, or of a date, whatever their mailers call them. */
import { LONGEST_STATUS } from '../bounds.ts'
import type { PartHead } from '../types.ts'

/** RFC 3464, RFC 6533, RFC 5965, RFC 8098, the mail that they speak of, and calendars; bad servers give a text a name. */
const TELLS =
  /^(?:message\/(?:(?:global-)?(?:delivery-status|disposition-notification|headers)|feedback-report|rfc822|global|partial|x-[\w-]+)|text\/(?:rfc822|plain|calendar)|application\/ics)$/
/** How much of a part is kept: of another mail its head is enough. */
const LONGEST_TOLD = 64 * 1024
const STATUS = /^message\/(?:global-|x-)?delivery-?status$/
/** RFC 6522 §3 has text/rfc822-headers; some servers name the other half. */
const HEADERS = /^(?:text|message)\/rfc822-headers?$/
const CALENDAR_NAME = /\.(?:ics|vcs|ical)$/i
const VCALENDAR = /^(?:\u00ef\u00bb\u00bf)?\s{0,8}BEGIN:VCALENDAR/i

/** May a part with this head tell something? Its bytes are worth a look then. */
export function mayTell({ contentType, filename }: PartHead): boolean {
  return TELLS.test(contentType) || HEADERS.test(contentType) || CALENDAR_NAME.test(filename ?? '')
}

/** What a mail server says of each recipient (RFC 3464, RFC 6533)? */
export function isStatus(contentType: string): boolean {
  return STATUS.test(contentType)
}

/** How many bytes of a part with this type are looked at. */
export function mostTold(contentType: string): number {
  return isStatus(contentType) ? LONGEST_STATUS : LONGEST_TOLD
}

/** The type that it should have had, by how it begins; null: it tells nothing. */
export function typeOfTold({ contentType, filename }: PartHead, bytes: Buffer): string | null {
  if (HEADERS.test(contentType)) return 'text/rfc822-headers'
  // an invitation is often sent as any other file
  if (CALENDAR_NAME.test(filename ?? '') && VCALENDAR.test(bytes.toString('latin1', 0, 64))) return 'text/calendar'
  return TELLS.test(contentType) ? contentType : null
}

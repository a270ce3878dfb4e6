/** Which parts tell of another mail, of what became of it, or of a date, whatever their mailers call them. */
import type { PartHead } from '../types.ts'

/** RFC 3464, RFC 6533, RFC 5965, RFC 8098, the mail that they speak of, and calendars; bad servers give a text a name. */
const TELLS =
  /^(?:message\/(?:(?:global-)?(?:delivery-status|disposition-notification|headers)|feedback-report|rfc822|global|partial|x-[\w-]+)|text\/(?:rfc822|plain|calendar)|application\/ics)$/
/** RFC 6522 §3 has text/rfc822-headers; some servers name the other half. */
const HEADERS = /^(?:text|message)\/rfc822-headers?$/

/** May a part with this head tell something? Its bytes are worth a look then. */
export function mayTell({ contentType }: PartHead): boolean {
  return TELLS.test(contentType) || HEADERS.test(contentType)
}

/** The type that it should have had; null: it tells nothing. */
export function typeOfTold({ contentType }: PartHead): string | null {
  if (HEADERS.test(contentType)) return 'text/rfc822-headers'
  return TELLS.test(contentType) ? contentType : null
}

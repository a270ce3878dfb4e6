/** Mail that nobody has read before it leaves says so, for whoever else answers by itself (RFC 3834). */
import type { Kind } from '../mail/types.ts'
import type { SendRequest } from './send-request.ts'

/** Is it sent without a person, by its own word, or because it answers (undefined: whatever it answers) what no person wrote? */
export function isAutomatic(
  request: Pick<SendRequest, 'automatic' | 'headers'>,
  answered: { kind: Kind; ours: boolean } | undefined,
): boolean {
  return request.automatic || saysItself(request.headers) || answersAutomatic(answered)
}

/** Programs answer programs without end: RFC 3834 §2 forbids it. What we sent ourselves is not answered. */
export function answersAutomatic(answered: { kind: Kind; ours: boolean } | undefined): boolean {
  return answered !== undefined && !answered.ours && !BY_PEOPLE.has(answered.kind)
}

/** A calendar writes an invitation because a person has made one. */
const BY_PEOPLE: ReadonlySet<Kind> = new Set<Kind>(['human', 'calendar'])

function saysItself(headers: SendRequest['headers']): boolean {
  return headers.some(([name, value]) => isSubmitted(name) && !/^no\b/i.test(value))
}

const isSubmitted = (name: string) => name.toLowerCase() === 'auto-submitted'

/**
 * The header fields of an automatic send: `Auto-Submitted` (RFC 3834 §5), Microsoft's wish for no out-of-office answer, and
 * the inbox by which we know a mail of our own that comes back. What the caller has set stays.
 */
export function automaticHeaders(
  headers: SendRequest['headers'],
  { isAnswer, inbox }: { isAnswer: boolean; inbox: string },
): [string, string][] {
  const ours: [string, string][] = [
    ['Auto-Submitted', isAnswer ? 'auto-replied' : 'auto-generated'],
    ['X-Auto-Response-Suppress', 'OOF, AutoReply'],
    ['X-Loop', inbox],
  ]
  const given = new Set(headers.map(([name]) => name.toLowerCase()))
  return [...headers, ...ours.filter(([name]) => !given.has(name.toLowerCase()))].map(([name, value]) => [name, value])
}

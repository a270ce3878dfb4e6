/** From the `email_username` of a new inbox to its address. */
import { z } from '@hono/zod-openapi'
import { AppError } from '../lib/errors.ts'
import { splitTag } from '../mail/address/address.ts'

export interface AddressRule {
  addressing: 'domain' | 'plus'
  /** the mailbox's own address, lower-case */
  ownAddress: string
  /** the domain of new inboxes, lower-case */
  domain: string
}

/** RFC 5321 §4.5.3.1.1, in octets */
const LONGEST_LOCAL_PART = 64

/** A dot-atom (RFC 5321 §4.1.2) of the characters that every mail system passes on unharmed. */
export const EmailUsername = z
  .string()
  .min(1)
  .max(LONGEST_LOCAL_PART)
  .regex(/^[A-Za-z0-9_-][A-Za-z0-9_+-]*(?:\.[A-Za-z0-9_+-]+)*$/, {
    message: 'Input should be ASCII letters, digits and . _ - + with no dot at either end or beside another',
  })
  .openapi({
    description:
      'the part before the @, folded to lower case; with INBOX_ADDRESSING=plus the tag behind the mailbox name, or the mailbox name itself for the mailbox’s own address',
    example: 'support',
  })

/** The address that `username` gives. Throws 422 when plus addressing cannot make one. */
export function addressFor(username: string, rule: AddressRule): string {
  const name = username.toLowerCase()
  if (rule.addressing === 'domain') return `${name}@${rule.domain}`
  const own = splitTag(rule.ownAddress).base
  const at = own.lastIndexOf('@')
  const mailbox = own.slice(0, at)
  if (name === mailbox) return own
  if (name.includes('+')) throw refused(username, 'Input should not contain + with INBOX_ADDRESSING=plus')
  const most = LONGEST_LOCAL_PART - Buffer.byteLength(mailbox) - 1
  if (name.length > most) throw refused(username, `String should have at most ${Math.max(most, 0)} characters`)
  return `${mailbox}+${name}@${own.slice(at + 1)}`
}

function refused(username: string, msg: string): AppError {
  return new AppError('invalid', 'validation_failed', 'the request is not valid', {
    errors: [{ type: 'value_error', loc: ['body', 'email_username'], msg, input: username }],
  })
}

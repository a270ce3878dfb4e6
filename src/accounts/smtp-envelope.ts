/** Addresses as they go over the wire, and those that a server cannot take at all (RFC 5321 §4.1.2, RFC 6531). */
import { domainToASCII } from 'node:url'
import type { RecipientOutcome } from './smtp-replies.ts'

export interface WireEnvelope {
  from: string
  /** each recipient as it was given, and as the server gets it; two may come to the same */
  to: { address: string; wire: string }[]
  /** refused by us, since the server would or could not take them */
  refused: RecipientOutcome[]
}

/** `sizeLimit` in bytes; 0: none. */
export function addressMail(
  mail: { from: string; to: readonly string[]; size: number },
  server: { smtpUtf8: boolean; sizeLimit: number },
): WireEnvelope {
  const from = wireForm(mail.from)
  const to: WireEnvelope['to'] = []
  const refused: RecipientOutcome[] = []
  for (const address of mail.to) {
    const wire = wireForm(address)
    const reason = whyNot([from, wire], mail.size, server)
    if (reason === null) to.push({ address, wire })
    else refused.push({ address, outcome: 'rejected', code: null, response: reason })
  }
  return { from, to, refused }
}

function whyNot(
  [from, to]: [from: string, to: string],
  size: number,
  server: { smtpUtf8: boolean; sizeLimit: number },
): string | null {
  if (server.sizeLimit > 0 && size > server.sizeLimit) {
    return `the mail has ${size} bytes, the server takes ${server.sizeLimit}`
  }
  if (!isMailbox(to) || (from !== '' && !isMailbox(from))) return 'not a mail address'
  if (!server.smtpUtf8 && !isAscii(from + to)) return 'the server takes only ASCII addresses (it has no SMTPUTF8)'
  return null
}

/** Nothing in it can leave the angle brackets of a command; spaces only within quotes. */
function isMailbox(wire: string): boolean {
  return wire !== '' && !/[<>\x00-\x1f\x7f]/.test(wire) && !/\s/.test(wire.replace(/^"(\\.|[^"\\])*"@/, ''))
}

/** A domain in letters of its own goes as A-labels (RFC 5890), which every server knows. */
function wireForm(mailbox: string): string {
  const at = mailbox.lastIndexOf('@')
  const domain = mailbox.slice(at + 1)
  return isAscii(domain) ? mailbox : mailbox.slice(0, at + 1) + domainToASCII(domain)
}

const isAscii = (text: string) => !/[^\x00-\x7f]/.test(text)

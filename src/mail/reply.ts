/** What an answer takes from the mail that it answers: ids, subject, recipients. */
import { addressKey, parseRecipient } from './address/address.ts'
import { referencesFor } from './message-ids.ts'
import { baseSubject, replySubject } from './subject.ts'
import type { Address } from './types.ts'

/** The mail that is answered. */
export interface Parent {
  /** did we send it? */
  ours: boolean
  messageId: string | null
  inReplyTo: readonly string[]
  references: readonly string[]
  subject: string
  from: readonly Address[]
  replyTo: readonly Address[]
  to: readonly Address[]
  cc: readonly Address[]
}

export interface ThreadHeaders {
  inReplyTo: string | null
  references: string[]
}

/** A stranger's id is repeated only when it fits a header line as it is. */
const REPEATABLE = /^<[!-;=?-~]{1,900}>$/

/** In-Reply-To and References of an answer (RFC 5322 §3.6.4): the root first, the parent last. */
export function threadHeaders(parent: Parent): ThreadHeaders {
  const references = referencesFor(parent).filter((id) => REPEATABLE.test(id))
  const { messageId } = parent
  return { inReplyTo: messageId !== null && REPEATABLE.test(messageId) ? messageId : null, references }
}

/** `asked` with `Re:` exactly once when it names the conversation's subject; another subject stays as the caller wrote it. */
export function subjectInThread(asked: string, threadSubject: string): string {
  return baseSubject(asked) === baseSubject(threadSubject) ? replySubject(asked) : asked
}

/**
 * Who gets an answer: Reply-To, else From; of a mail of ours, its To. With `all` everyone in To and Cc goes into Cc too
 * (RFC 5322 §3.6.3), never Bcc. `own` holds the address keys that are ours. What is no address is left out.
 */
export function replyRecipients(
  parent: Parent,
  options: { all: boolean; own: ReadonlySet<string> },
): { to: Address[]; cc: Address[] } {
  const others = (list: readonly Address[]) => list.filter(({ address }) => !options.own.has(addressKey(address)))
  const replyTo = usable(parent.replyTo)
  const author = replyTo.length > 0 ? replyTo : usable(parent.from)
  const to = parent.ours ? usable(parent.to) : author
  const everyone = parent.ours ? usable(parent.cc) : others([...usable(parent.to), ...usable(parent.cc)])
  const kept = options.all && others(to).length > 0 ? others(to) : to
  return { to: kept, cc: options.all ? everyone : [] }
}

function usable(list: readonly Address[]): Address[] {
  return list.flatMap(({ name, address }) => {
    const parsed = parseRecipient(address)
    return parsed === null ? [] : [{ name: oneLine(name), address: parsed.address }]
  })
}

function oneLine(name: string): string {
  return name
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

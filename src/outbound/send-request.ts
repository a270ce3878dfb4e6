/** What a send asks for, read and checked field by field; whether it may be sent is for submit.ts to say. */
import { AppError, notFound } from '../lib/errors.ts'
import type { ThreadId } from '../lib/ids.ts'
import { addressKey } from '../mail/address/address.ts'
import { replyRecipients } from '../mail/reply.ts'
import { replySubject } from '../mail/subject.ts'
import type { Address } from '../mail/types.ts'
import type { Db } from '../store/db.ts'
import { addressesOf, parentById, type StoredParent } from '../store/parents.ts'
import type { NewRecipient } from '../store/recipients.ts'
import type { GivenAttachment } from './attachments.ts'
import type { Place } from './suppressed.ts'

/** In to, cc and bcc together. */
export const MOST_RECIPIENTS = 1_000

export interface SendRequest {
  /** id or address of the sending inbox */
  inbox: string
  to: readonly Address[]
  cc: readonly Address[]
  bcc: readonly Address[]
  replyTo: readonly Address[]
  subject: string
  /** Markdown */
  text: string
  /** replaces what the Markdown would give */
  html: string | null
  answers: Answers
  headers: readonly [name: string, value: string][]
  labels: readonly string[]
  attachments: readonly GivenAttachment[]
  /** is it kept until somebody sends it? */
  draft: boolean
  /** does it leave without a person having read it? */
  automatic: boolean
  /** does it go to addresses that are suppressed? */
  ignoreSuppressions: boolean
}

/** What the mail is an answer to: nothing, a thread as the caller names it, or one message. */
export type Answers =
  | { kind: 'nothing' }
  | { kind: 'thread'; id: string }
  | { kind: 'message'; parent: StoredParent; threadId: ThreadId; named: Named }

/** The recipients that the message names which is answered, and not the caller. */
interface Named {
  to: readonly Address[]
  cc: readonly Address[]
}

/** A reply as its caller asks for it; what is left out comes from the message that is answered. */
export interface ReplyRequest extends Omit<SendRequest, 'inbox' | 'to' | 'subject' | 'answers'> {
  to: readonly Address[] | null
  subject: string | null
  all: boolean
}

/** The send that a reply to the message `id` is. Throws 404 when there is no such message, 422 when nobody can be answered, or too many. */
export function replyTo(db: Db, id: string, reply: ReplyRequest, accountAddress: string): SendRequest {
  const parent = parentById(db, id)
  if (parent === undefined) {
    throw notFound('Message', id, 'GET /v1/messages?inbox_id=… lists the messages of an inbox')
  }
  const own = new Set([...addressesOf(db, parent.inboxId), addressKey(accountAddress)])
  const { to, cc } = replyRecipients(parent, { all: reply.all, own })
  const recipients = reply.to ?? to
  if (recipients.length === 0) {
    throw new AppError('invalid', 'nobody_to_answer', 'the message names no address that can be answered', {
      fix: 'give `to`',
      errors: [{ type: 'missing', loc: ['body', 'to'], msg: 'Field required: the message names no usable address' }],
    })
  }
  const copies = [...cc, ...reply.cc]
  refuseTooMany(recipientList({ to: recipients, cc: copies, bcc: reply.bcc }).length)
  const { all: _, ...rest } = reply
  return {
    ...rest,
    inbox: parent.inboxId,
    to: recipients,
    cc: copies,
    subject: reply.subject ?? replySubject(parent.subject),
    answers: { kind: 'message', parent, threadId: parent.threadId, named: { to: reply.to === null ? to : [], cc } },
  }
}

/** By what the request names a recipient: a field of its own, or the message that it answers. */
export function placeOf({ answers }: Pick<SendRequest, 'answers'>, { field, address }: NewRecipient): Place {
  const named = answers.kind === 'message' && field !== 'bcc' ? answers.named[field] : []
  if (!named.some((one) => one.address === address)) return { loc: ['body', field] }
  return { loc: field === 'to' ? ['path', 'id'] : ['body', 'reply_all'], how: 'the message that is answered names it' }
}

/** A stranger's mail may name thousands in Cc, and an answer to all must not become a circular. */
function refuseTooMany(count: number): void {
  if (count <= MOST_RECIPIENTS) return
  const msg = `At most ${MOST_RECIPIENTS} recipients in to, cc and bcc together, not ${count}`
  throw new AppError('invalid', 'too_many_recipients', msg, {
    fix: 'answer without `reply_all`, and name the others in `cc`',
    errors: [{ type: 'too_long', loc: ['body', 'reply_all'], msg }],
  })
}

/** Every recipient once, in the first field that names it. */
export function recipientList({ to, cc, bcc }: Pick<SendRequest, 'to' | 'cc' | 'bcc'>): NewRecipient[] {
  const fields = { to, cc, bcc }
  const seen = new Set<string>()
  return (['to', 'cc', 'bcc'] as const).flatMap((field) =>
    fields[field].flatMap(({ name, address }) => {
      const key = addressKey(address)
      if (seen.has(key)) return []
      seen.add(key)
      return [{ field, name, address }]
    }),
  )
}

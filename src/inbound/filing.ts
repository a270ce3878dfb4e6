/** Putting a stored mail into inboxes: thread, message, event and what is to be done on the server, in the caller's transaction. */
import { type Clock, DAY } from '../lib/clock.ts'
import { type InboxId, type MailId, type MessageId, newId } from '../lib/ids.ts'
import { addressKey, splitTag } from '../mail/address/address.ts'
import { judgeCodes } from '../mail/codes/found-code.ts'
import type { EventData, MailFacts } from '../mail/event.ts'
import { baseSubject } from '../mail/subject.ts'
import { isBelow, NOTHING_KNOWN, type Trust } from '../mail/trust/trust.ts'
import { insertAfterward } from '../store/afterwards.ts'
import { type Place, presentCopies } from '../store/copies.ts'
import type { Db } from '../store/db.ts'
import { appendEvent } from '../store/events.ts'
import { type Envelope, readEnvelope } from '../store/filed.ts'
import type { MailRow } from '../store/mails.ts'
import { insertMessage } from '../store/messages.ts'
import { placeBehind } from '../store/parents.ts'
import { countSender } from '../store/senders.ts'
import { joinThread } from '../store/threads.ts'
import type { DecisionRules } from './decide.ts'
import type { Destination } from './route.ts'

/** What decides where mail goes and what becomes of the server's copy. */
export interface FilingRules extends DecisionRules {
  /** what to do with a mail on the server once it is stored and routed */
  afterFetch: 'nothing' | 'mark_read' | 'delete'
  clock: Clock
}

/** A message that was made. */
export interface Filed {
  messageId: MessageId
  inboxId: InboxId
  inboxAddress: string
  /** why it waits for a person; null: it does not */
  held: string | null
}

export interface MailToFile {
  mailId: MailId
  contentId: number
  envelope: Envelope
  /** INTERNALDATE, ms since the epoch */
  receivedAt: number
  backfill: boolean
  /** Trust as JSON; null: nothing is known of where it comes from */
  trust: string | null
  /** false: it is known that there are no attachments */
  hasParts?: boolean
}

/** A stored mail that goes into an inbox later than it came: old news. */
export function filedLater(db: Db, mail: Pick<MailRow, 'id' | 'received_at' | 'trust'>, contentId: number): MailToFile {
  const { id: mailId, received_at: receivedAt, trust } = mail
  return { mailId, contentId, envelope: readEnvelope(db, contentId), receivedAt, backfill: true, trust }
}

/** Files the mail in one inbox; it must not be there already. */
export function fileMessage(db: Db, rules: FilingRules, mail: MailToFile, destination: Destination): Filed {
  const now = rules.clock.now()
  const { envelope } = mail
  const id = newId('msg')
  const threadId = joinThread(db, {
    inboxId: destination.inboxId,
    ids: [
      ...new Set([
        ...(envelope.messageId === null ? [] : [envelope.messageId]),
        ...envelope.references,
        ...envelope.inReplyTo,
      ]),
    ],
    hasReferences: envelope.references.length + envelope.inReplyTo.length > 0,
    subject: envelope.subject,
    subjectKey: baseSubject(envelope.subject),
    participants: correspondents(envelope, destination),
    at: mail.receivedAt,
    bySubject: true,
  })
  const held = whyHeld(mail, destination)
  insertMessage(db, {
    id,
    inboxId: destination.inboxId,
    threadId,
    contentId: mail.contentId,
    saidAt: believable(envelope.date, mail.receivedAt),
    // INTERNALDATE has no milliseconds, and the server's clock is another one
    arrivedAt: placeBehind(db, threadId, { ids: envelope.inReplyTo, at: mail.receivedAt, direction: 'inbound' }),
    createdAt: now,
    backfill: mail.backfill,
    hasParts: mail.hasParts ?? true,
    held,
    from: { direction: 'inbound', mailId: mail.mailId, route: destination.route },
  })
  countSender(db, {
    inboxId: destination.inboxId,
    from: envelope.addresses.from[0]?.address ?? '',
    at: mail.receivedAt,
  })
  const place = { message_id: id, inbox_id: destination.inboxId, thread_id: threadId }
  announceMessage(db, place, mail, { held, at: now })
  return { messageId: id, inboxId: destination.inboxId, inboxAddress: destination.inboxAddress, held }
}

type MessagePlace = Pick<EventData['message.received'], 'message_id' | 'inbox_id' | 'thread_id'>

/** Tells of a message in an inbox: that it came, with what code, or that it is held. It comes once, when it is let in at the latest. */
export function announceMessage(
  db: Db,
  place: MessagePlace,
  mail: MailToFile,
  { held, at }: { held: string | null; at: number },
): void {
  const about = { subject: place.message_id, at, inboxId: place.inbox_id }
  const data = { ...place, ...describeMail(mail) }
  if (held !== null) {
    appendEvent(db, { type: 'message.withheld', ...about, data: { ...data, reason: held } })
    return
  }
  appendEvent(db, { type: 'message.received', ...about, data })
  if (mail.backfill || mail.envelope.codes.length === 0) return
  const codes = judgeCodes(mail.envelope.codes, {
    author: mail.envelope.addresses.from[0],
    level: trustIn(mail).level,
  })
  appendEvent(db, { type: 'message.code_found', ...about, data: { ...data, codes, proven_later: false } })
}

function trustIn({ trust }: MailToFile): Trust {
  return trust === null ? NOTHING_KNOWN : (JSON.parse(trust) as Trust)
}

/** Null: the inbox takes it as it is. */
function whyHeld(mail: MailToFile, { holdBelow: wanted }: Destination): string | null {
  if (wanted === null) return null
  const { level } = trustIn(mail)
  return isBelow(level, wanted) ? `its trust is ${level}, and the inbox holds what is below ${wanted}` : null
}

/** What every event about a mail says of it. */
export function describeMail(mail: MailToFile): MailFacts {
  const { envelope } = mail
  return {
    mail_id: mail.mailId,
    from: envelope.addresses.from.slice(0, MOST_TOLD),
    to: envelope.addresses.to.slice(0, MOST_TOLD).map(({ address }) => address),
    subject: envelope.subject,
    preview: envelope.preview,
    kind: envelope.kind,
    received_at: new Date(mail.receivedAt).toISOString(),
    backfill: mail.backfill,
  }
}

/** An event says for whom a mail is; a list of thousands is for whoever asks for the message. */
const MOST_TOLD = 50

/** Every copy of a routed mail is due on the server. `read`: is it marked read there already? */
export function followUp(db: Db, rules: FilingRules, copy: { place: Place; read: boolean }): void {
  if (rules.afterFetch === 'nothing' || (rules.afterFetch === 'mark_read' && copy.read)) return
  insertAfterward(db, copy.place, rules.afterFetch, rules.clock.now())
}

/** The same for all copies of a mail that was routed later than it was read. */
export function followUpAll(db: Db, rules: FilingRules, mailId: MailId): void {
  for (const place of presentCopies(db, mailId)) followUp(db, rules, { place, read: false })
}

const EARLIEST = Date.UTC(1980, 0, 1)

/** The Date header where it can be believed. */
function believable(date: number | null, receivedAt: number): number {
  return date !== null && date >= EARLIEST && date <= receivedAt + DAY ? date : receivedAt
}

/** Everyone but the inbox, under whatever address it was written to. */
function correspondents(envelope: Envelope, { inboxAddress, route: why }: Destination): string[] {
  const ours = new Set([
    addressKey(inboxAddress),
    ...(why.address === null ? [] : [splitTag(addressKey(why.address)).base]),
  ])
  const { from, to, cc } = envelope.addresses
  const others: string[] = []
  for (const people of [from, to, cc]) {
    for (const { address } of people) {
      const key = addressKey(address)
      if (key !== '' && !ours.has(key) && !ours.has(splitTag(key).base)) others.push(key)
    }
  }
  return others
}

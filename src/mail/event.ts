/** The public contract of events: what is written, in one order, in the transaction that made the change. docs/events.md says it in words. */
import type { EventId } from '../lib/ids.ts'
import type { FoundCode } from './codes/found-code.ts'
import type { Address, Kind } from './types.ts'

/** What an event says of a mail that came in: ids and envelope; whoever needs the body asks for the message. */
export interface MailFacts {
  mail_id: string
  /** of a mail by or for a crowd the first 50 */
  from: Address[]
  to: string[]
  subject: string
  preview: string
  kind: Kind
  /** when the mail server got it, RFC 3339 in UTC */
  received_at: string
  /** old news: it was there before (first sync, claim, re-read) */
  backfill: boolean
}

/** What an event says of a message of ours. */
export interface SendFacts {
  message_id: string
  inbox_id: string
  thread_id: string
  rfc_message_id: string | null
  from: Address[]
  /** of a mail for a crowd the first 100, in each of the lists */
  to: string[]
  cc: string[]
  bcc: string[]
  subject: string
  /** as in the API: draft, held, queued, sending, sent, rejected, unknown, cancelled */
  state: string
  error: string | null
  /** whom it has not reached, with the server's words */
  not_sent: { address: string; outcome: string; code: number | null; response: string | null }[]
}

export interface InboxFacts {
  id: string
  email_address: string
  name: string
  aliases: string[]
  catch_all: boolean
}

/** `side`: reading the mailbox, or sending; account and folder are those that are read. */
type AccountFacts<More = unknown> = More & ({ side: 'imap'; account: string; folder: string } | { side: 'smtp' })

/** The `data` of each type. A type may get more fields; none is taken away or changes its meaning. */
export interface EventData {
  'message.received': MailFacts & { message_id: string; inbox_id: string; thread_id: string }
  /** what came brings a one-time code or a link that confirms something; not told of old news */
  'message.code_found': MailFacts & {
    message_id: string
    inbox_id: string
    thread_id: string
    /** best first */
    codes: FoundCode[]
    /** was its sender proven only after it had been told of? */
    proven_later: boolean
  }
  /** it waits for a person, or a verdict; `message.received` comes when it is let in */
  'message.withheld': MailFacts & { message_id: string; inbox_id: string; thread_id: string; reason: string }
  'message.unrouted': MailFacts & {
    /** the addresses that were tried */
    addresses: string[]
    /** why it is not let in, when its addresses are not the reason */
    error: string | null
  }
  'message.quarantined': { mail_id: string; error: string; size: number; backfill: boolean }
  'message.queued': SendFacts
  'message.sent': SendFacts
  'message.failed': SendFacts
  'message.unknown': SendFacts
  'message.held': SendFacts & { reason: string }
  /** a mail server took it, and another sent it back */
  'message.bounced': SendFacts & {
    recipient: string
    status: string | null
    diagnostic: string | null
    hard: boolean
    /** does the recipient get no more mail since? */
    suppressed: boolean
    /** the mail that says so */
    mail_id: string
    backfill: boolean
  }
  /** its reader has told the provider that it is not wanted */
  'message.complained': SendFacts & { recipient: string; suppressed: boolean; mail_id: string; backfill: boolean }
  'message.released': SendFacts
  'inbox.created': InboxFacts
  'inbox.updated': InboxFacts
  'inbox.deleted': Pick<InboxFacts, 'id' | 'email_address'>
  'account.connected': AccountFacts
  'account.error': AccountFacts<{ code: string; error: string; fix: string }>
  'account.recovered': AccountFacts
  'webhook.disabled': { webhook_id: string; url: string; reason: string }
  'loop.tripped': { message_id: string; inbox_id: string; thread_id: string; peer: string; reason: string }
}

export type EventType = keyof EventData

const TYPES: Record<EventType, true> = {
  'message.received': true,
  'message.code_found': true,
  'message.withheld': true,
  'message.unrouted': true,
  'message.quarantined': true,
  'message.queued': true,
  'message.sent': true,
  'message.failed': true,
  'message.unknown': true,
  'message.held': true,
  'message.bounced': true,
  'message.complained': true,
  'message.released': true,
  'inbox.created': true,
  'inbox.updated': true,
  'inbox.deleted': true,
  'account.connected': true,
  'account.error': true,
  'account.recovered': true,
  'webhook.disabled': true,
  'loop.tripped': true,
}

/** Every type that there is. */
export const EVENT_TYPES = Object.keys(TYPES) as EventType[]

interface Draft<T extends EventType> {
  type: T
  /** what the event is about: with the type and `nth` it makes the event's id the same on every retry */
  subject: string
  /** tells apart events of one type about one subject (an attempt, a change); default 0 */
  nth?: string | number
  /** ms since the epoch */
  at: number
  inboxId?: string
  data: EventData[T]
}

/** An event that is to be written. */
export type EventDraft = { [T in EventType]: Draft<T> }[EventType]

interface Shaped<T extends EventType> {
  /** the same on every retry and replay */
  id: string
  type: T
  /** only grows: the one order of all events */
  sequence: number
  /** RFC 3339 in UTC */
  timestamp: string
  inbox_id: string | null
  /** only where it is true, as in `data` */
  backfill?: true
  data: EventData[T]
}

/** An event as the API, streams and webhooks say it. */
export type Event = { [T in EventType]: Shaped<T> }[EventType]

/** An event as it is kept. */
export interface EventRow {
  sequence: number
  id: EventId
  type: string
  inbox_id: string | null
  /** ms since the epoch */
  at: number
  /** JSON */
  data: string
}

/** The event that a row holds. */
export function shapeEvent(row: EventRow): Event {
  const data = JSON.parse(row.data)
  return {
    id: row.id,
    type: row.type as EventType,
    sequence: row.sequence,
    timestamp: new Date(row.at).toISOString(),
    inbox_id: row.inbox_id,
    ...(data.backfill === true ? { backfill: true } : {}),
    data,
  }
}

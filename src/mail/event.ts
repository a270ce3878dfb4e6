/** The public contract of events: what is written, in one order, in the transaction that made the change. */

export type EventType =
  | 'message.received'
  | 'message.unrouted'
  | 'message.quarantined'
  | 'message.queued'
  | 'message.sent'
  | 'message.failed'
  | 'message.unknown'
  | 'inbox.created'
  | 'inbox.updated'
  | 'inbox.deleted'
  | 'account.connected'
  | 'account.error'
  | 'account.recovered'

/** `data` holds ids and the envelope; whoever needs the body asks for it. */
export interface EventDraft {
  type: EventType
  /** what the event is about: with the type and `nth` it makes the event's id the same on every retry */
  subject: string
  /** tells apart events of one type about one subject (an attempt, a change); default 0 */
  nth?: string | number
  /** ms since the epoch */
  at: number
  inboxId?: string
  data: Record<string, unknown>
}

/** What a webhook is sent: the event as the log has it, by two names, and on request the message itself. */
import type { Event } from '../mail/event.ts'
import type { Webhook } from '../store/webhooks.ts'

/** A message as the API says it; null: it is no longer there. */
export type ReadMessage = (id: string) => SaidMessage | null

/** Of the API's message the fields that may be too long. */
export interface SaidMessage {
  text: string
  html: string | null
  content_clean: string
  extracted_text: string
  quoted_text: string | null
  signature: string | null
  metadata: Record<string, string>
  truncated: boolean
}

/** Many receivers take no more; a longer message says `truncated`. */
export const LARGEST = 256 * 1024

/** What NornWeave calls the events that it has too. */
const EMAIL_NAMES: Record<string, string> = {
  'message.received': 'email.received',
  'message.sent': 'email.sent',
  'message.failed': 'email.bounced',
  'message.bounced': 'email.bounced',
}

/** An event, or a ping that is no event of the log. */
export type Told = Omit<Event, 'type' | 'data' | 'sequence'> & { type: string; data: object; sequence: number | null }

/** The body of a delivery, as JSON. */
export function bodyOf(webhook: Pick<Webhook, 'payload' | 'typeNames'>, event: Told, readMessage: ReadMessage): string {
  const { type, ...rest } = event
  const eventType = EMAIL_NAMES[type] ?? type
  const named = { type: webhook.typeNames === 'nornweave' ? eventType : type, event_type: eventType, ...rest }
  const thin = JSON.stringify(named)
  if (webhook.payload === 'thin' || !('message_id' in event.data)) return thin
  const message = readMessage(String(event.data.message_id))
  if (message === null) return thin
  for (const shorten of SHORTENED) {
    const body = JSON.stringify({ ...named, data: { ...event.data, message: shorten(message) } })
    if (Buffer.byteLength(body) <= LARGEST) return body
  }
  return thin
}

/** What goes first is what is said elsewhere in the message. */
const SHORTENED: ((message: SaidMessage) => SaidMessage)[] = [
  (message) => message,
  (message) => ({ ...message, html: null, truncated: true }),
  (message) => ({ ...message, html: null, metadata: {}, quoted_text: null, truncated: true }),
  (message) => ({
    ...message,
    html: null,
    metadata: {},
    quoted_text: null,
    signature: null,
    text: cut(message.text),
    content_clean: cut(message.content_clean),
    extracted_text: cut(message.extracted_text),
    truncated: true,
  }),
]

/** Of JSON's escapes and of UTF-8 a character may take six bytes. */
const KEPT_CHARACTERS = 12 * 1024

function cut(text: string): string {
  return text.slice(0, KEPT_CHARACTERS).toWellFormed()
}

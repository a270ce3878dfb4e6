/** Webhooks and their deliveries as the API says them; of a secret only once, where it is made. */
import { z } from '@hono/zod-openapi'
import { isReceiverUrl } from '../lib/receiver-url.ts'
import { EVENT_TYPES } from '../mail/event.ts'
import type { ListedDelivery } from '../store/delivery-list.ts'
import type { Webhook } from '../store/webhooks.ts'
import { eventCursor } from './event-query.ts'
import { Cursor } from './event-shape.ts'
import { moment, said, saidIf } from './schemas.ts'

const unique = <T>(list: readonly T[]) => new Set(list).size === list.length

const Url = z
  .string()
  .refine(isReceiverUrl, {
    message: 'Input should be a URL that begins with http:// or https://, without user name, password and fragment',
  })
  .openapi({ example: 'https://agents.example.com/hook', description: 'http or https; redirects are not followed' })

// its length first: each name that is not known would be answered with all that are
const EventTypes = z
  .array(z.string())
  .max(EVENT_TYPES.length)
  .pipe(z.array(z.enum(EVENT_TYPES)).refine(unique, { message: 'List should not name a type twice' }))
  .openapi({
    type: 'array',
    items: { type: 'string', enum: EVENT_TYPES },
    description: 'which events; empty: all',
    example: ['message.received'],
  })

const InboxIds = z.array(z.string().max(320)).max(1_000).openapi({
  description: 'ids or addresses of inboxes, answered as ids; empty: all, and events of no inbox',
  example: [],
})

const Payload = z
  .enum(['thin', 'full'])
  .openapi({ description: 'thin: the event, which has ids and envelope; full: with the message in `data.message`' })

const TypeNames = z.enum(['postern', 'nornweave']).openapi({
  description: 'what `type` says: `message.received`, or `email.received` as NornWeave’s n8n trigger wants it',
})

const IncludeBackfill = z
  .boolean()
  .openapi({ description: 'also old news: what the first sync found, what was claimed' })

const choices = {
  event_types: EventTypes.optional(),
  inbox_ids: InboxIds.optional(),
  payload: Payload.optional(),
  type_names: TypeNames.optional(),
  include_backfill: IncludeBackfill.optional(),
}

export const NewWebhook = z
  .strictObject({ url: Url, ...choices })
  .openapi('NewWebhook', { example: { url: 'https://agents.example.com/hook', event_types: ['message.received'] } })

const State = z.enum(['enabled', 'disabled'])

export const WebhookChanges = z
  .strictObject({ url: Url.optional(), ...choices, state: State.optional() })
  .openapi('WebhookChanges', { example: { payload: 'full' } })

const fields = {
  id: z.string(),
  url: z.string(),
  event_types: z.array(z.enum(EVENT_TYPES)),
  inbox_ids: z.array(z.string()),
  payload: Payload,
  type_names: TypeNames,
  include_backfill: IncludeBackfill,
  source: z.enum(['api', 'env']).openapi({ description: 'env: declared by WEBHOOK_URL, and not to be changed here' }),
  state: State,
  reason: z.string().nullable().openapi({ description: 'why it is disabled' }),
  failures: z.int().openapi({ description: 'attempts that failed since one succeeded' }),
  failing_since: moment().nullable(),
  old_secret_until: moment('the secret before signs too, until then').nullable(),
  cursor: Cursor.openapi({ description: 'events up to here have their deliveries' }),
  created_at: moment(),
  updated_at: moment(),
}

const example = {
  id: 'whk_019aa4d5-7c30-7e21-9b1c-4a2b3c4d5e6f',
  url: 'https://agents.example.com/hook',
  event_types: ['message.received'],
  inbox_ids: [],
  payload: 'thin',
  type_names: 'postern',
  include_backfill: false,
  source: 'api',
  state: 'enabled',
  reason: null,
  failures: 0,
  failing_since: null,
  old_secret_until: null,
  cursor: 'cur_NDcxMQ',
  created_at: '2026-11-21T08:03:06.404Z',
  updated_at: '2026-11-21T08:03:06.404Z',
} as const

export const WebhookSchema = z
  .object(fields)
  .openapi('Webhook', { example: { ...example, event_types: ['message.received'], inbox_ids: [] } })

export const WebhookWithSecret = z
  .object({ ...fields, secret: z.string().openapi({ description: 'signs what is sent there; it is not shown again' }) })
  .openapi('WebhookWithSecret', {
    example: {
      ...example,
      event_types: ['message.received'],
      inbox_ids: [],
      secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
    },
  })

export function shapeWebhook(webhook: Webhook): z.infer<typeof WebhookSchema> {
  return {
    id: webhook.id,
    url: webhook.url,
    event_types: [...webhook.eventTypes],
    inbox_ids: [...webhook.inboxIds],
    payload: webhook.payload,
    type_names: webhook.typeNames,
    include_backfill: webhook.includeBackfill,
    source: webhook.source,
    state: webhook.state === 'enabled' ? 'enabled' : 'disabled',
    reason: webhook.reason,
    failures: webhook.failures,
    failing_since: saidIf(webhook.failingSince),
    old_secret_until: saidIf(webhook.oldSecretUntil),
    cursor: eventCursor(webhook.cursor),
    created_at: said(webhook.createdAt),
    updated_at: said(webhook.updatedAt),
  }
}

export const DeliveryState = z.enum(['pending', 'aside', 'delivered', 'failed']).openapi({
  description:
    'pending: waits for its turn; aside: it failed while the next one was taken, and is tried by itself; failed: given up',
})

const answer = {
  status: z.int().nullable().openapi({ description: 'HTTP status of the answer; null: there was none' }),
  ms: z.int().openapi({ description: 'how long it took' }),
  answer: z.string().openapi({ description: 'the first 512 bytes of the answer, printable' }),
  error: z.string().nullable().openapi({ description: 'null: it was taken' }),
}

export const DeliverySchema = z
  .object({
    id: z.string(),
    webhook_id: z.string(),
    event_id: z.string().openapi({ description: '`webhook-id` of every attempt' }),
    event_type: z.string(),
    sequence: z.int().openapi({ description: 'of the event' }),
    inbox_id: z.string().nullable(),
    state: DeliveryState,
    attempt_count: z.int(),
    attempts: z
      .array(z.object({ number: z.int(), at: moment(), ...answer }))
      .openapi({ description: 'oldest first; of more than 50 the last' }),
    next_attempt_at: moment('null: nothing more is tried by itself').nullable(),
    created_at: moment(),
    ended_at: moment().nullable(),
  })
  .openapi('Delivery')

export const TestResult = z
  .object({ delivered: z.boolean(), ...answer })
  .openapi('WebhookTestResult', { example: { delivered: true, status: 200, ms: 41, answer: 'ok', error: null } })

export function shapeDelivery(webhookId: string, one: ListedDelivery): z.infer<typeof DeliverySchema> {
  return {
    id: one.id,
    webhook_id: webhookId,
    event_id: one.eventId,
    event_type: one.eventType,
    sequence: one.sequence,
    inbox_id: one.inboxId,
    state: one.state,
    attempt_count: one.attemptCount,
    attempts: one.attempts.map(({ nth, at, ...rest }) => ({ number: nth, at: said(at), ...rest })),
    next_attempt_at: saidIf(one.nextAttemptAt),
    created_at: said(one.createdAt),
    ended_at: saidIf(one.endedAt),
  }
}

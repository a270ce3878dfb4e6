/** Answers about messages of ours: NornWeave's three words for how a send went, and the exact state beside them. */
import { z } from '@hono/zod-openapi'
import type { OutboxItem, OutboxRecipient } from '../store/outbox-list.ts'
import type { OutboundState } from '../store/schema.ts'
import { moment, said, saidIf } from './schemas.ts'

const STATES = ['draft', 'held', 'queued', 'sending', 'sent', 'rejected', 'unknown', 'cancelled'] as const
const OUTCOMES = ['pending', 'sent', 'deferred', 'rejected', 'unknown', 'cancelled', 'bounced'] as const

export const StateSchema = z.enum(STATES).openapi({
  description:
    'queued: waits, or is tried again; sent: the mail server took it for at least one recipient; rejected: it took it for nobody; unknown: the connection broke at the wrong moment',
})
export const StatusSchema = z
  .enum(['sent', 'pending', 'failed'])
  .openapi({ description: 'the state in NornWeave’s words' })

export const RecipientSchema = z
  .object({
    address: z.string(),
    field: z.enum(['to', 'cc', 'bcc']),
    outcome: z.enum(OUTCOMES).openapi({ description: 'bounced: it was sent, and came back' }),
    code: z.int().nullable().openapi({ description: 'SMTP reply code' }),
    response: z.string().nullable().openapi({ description: 'what the mail server said' }),
    status: z.string().nullable().openapi({ description: 'RFC 3463, of the mail that came back', example: '5.1.1' }),
    diagnostic: z.string().nullable().openapi({ description: 'why it came back, or is late' }),
    hard: z.boolean().nullable().openapi({ description: 'will it come back again?' }),
    bounced_at: moment('when the report came').nullable(),
  })
  .openapi('RecipientOutcome')

export const SendResultSchema = z
  .object({
    id: z.string(),
    thread_id: z.string(),
    provider_message_id: z.string().nullable().openapi({ description: 'the Message-ID of the mail' }),
    status: StatusSchema,
    error: z.string().nullable().openapi({ description: 'what is wrong, in one sentence' }),
    state: StateSchema,
    recipients: z.array(RecipientSchema),
  })
  .openapi('SendResult')

export type SendResult = z.infer<typeof SendResultSchema>

export const OutboxItemSchema = z
  .object({
    id: z.string(),
    inbox_id: z.string(),
    thread_id: z.string(),
    provider_message_id: z.string().nullable(),
    subject: z.string(),
    from_address: z.string(),
    to_addresses: z.array(z.string()),
    cc_addresses: z.array(z.string()),
    bcc_addresses: z.array(z.string()),
    status: StatusSchema,
    state: StateSchema,
    attempts: z.int(),
    next_attempt_at: moment('null: nothing more is tried by itself').nullable(),
    last_error: z.string().nullable(),
    recipients: z.array(RecipientSchema),
    created_at: moment(),
    updated_at: moment(),
  })
  .openapi('OutboxItem')

/** `sent`, `pending` or `failed`, for clients that know only these. */
export function statusOf(state: OutboundState): 'sent' | 'pending' | 'failed' {
  if (state === 'sent') return 'sent'
  return state === 'rejected' || state === 'cancelled' ? 'failed' : 'pending'
}

export function shapeResult(item: OutboxItem): SendResult {
  return {
    id: item.id,
    thread_id: item.threadId,
    provider_message_id: item.rfcMessageId,
    status: statusOf(item.state),
    error: item.error,
    state: item.state,
    recipients: shapeRecipients(item),
  }
}

/** What is left to say of an accepted message that is gone: only one that still waits goes with its inbox. */
export function shapeGone(accepted: SendResult): SendResult {
  return {
    ...accepted,
    status: statusOf('cancelled'),
    error: 'the inbox was deleted before the mail was sent',
    state: 'cancelled',
    recipients: accepted.recipients.map((recipient) => ({ ...recipient, outcome: 'cancelled' })),
  }
}

export function shapeItem(item: OutboxItem): z.infer<typeof OutboxItemSchema> {
  const addresses = (field: 'to' | 'cc' | 'bcc') =>
    item.recipients.filter((recipient) => recipient.field === field).map(({ address }) => address)
  return {
    id: item.id,
    inbox_id: item.inboxId,
    thread_id: item.threadId,
    provider_message_id: item.rfcMessageId,
    subject: item.subject,
    from_address: item.from.address,
    to_addresses: addresses('to'),
    cc_addresses: addresses('cc'),
    bcc_addresses: addresses('bcc'),
    status: statusOf(item.state),
    state: item.state,
    attempts: item.attempts,
    next_attempt_at: saidIf(item.nextAttemptAt),
    last_error: item.error,
    recipients: shapeRecipients(item),
    created_at: said(item.createdAt),
    updated_at: said(item.updatedAt),
  }
}

export function shapeRecipients({
  recipients,
}: {
  recipients: readonly Omit<OutboxRecipient, 'name'>[]
}): z.infer<typeof RecipientSchema>[] {
  return recipients.map(({ address, field, outcome, code, response, status, diagnostic, hard, bouncedAt }) => ({
    ...{ address, field, outcome, code, response, status, diagnostic },
    hard: hard === null ? null : hard === 1,
    bounced_at: saidIf(bouncedAt),
  }))
}

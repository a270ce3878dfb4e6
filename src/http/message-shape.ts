/** A message as the API says it: NornWeave's 22 fields, rightly filled for both directions, and ours. */
import { z } from '@hono/zod-openapi'
import { judgeCodes } from '../mail/codes/found-code.ts'
import { newWords, wordsOf } from '../mail/segments.ts'
import { NOTHING_KNOWN } from '../mail/trust/trust.ts'
import { type Address, KINDS } from '../mail/types.ts'
import type { FullMessage, ListedAttachment } from '../store/message-list.ts'
import type { MessageState } from '../store/message-state.ts'
import { fileNameOf } from './file-name.ts'
import { ReportSchema, shapeReport } from './report-shape.ts'
import { moment, said } from './schemas.ts'
import { RecipientSchema, StateSchema, StatusSchema, shapeRecipients, statusOf } from './send-shape.ts'
import { shapeTrust, TrustSchema } from './trust-shape.ts'

export const Sender = z.object({ name: z.string(), address: z.string() }).openapi('Address')

const Addresses = z.array(z.string()).nullable()

export const MessageAttachment = z
  .object({
    id: z.string(),
    filename: z.string().openapi({ description: 'as the mail has it; made up when it has none' }),
    content_type: z.string(),
    size: z.int().openapi({ description: 'bytes' }),
    disposition: z.enum(['attachment', 'inline']),
    content_id: z.string().nullable().openapi({ description: 'what `cid:` in the HTML names, without brackets' }),
  })
  .openapi('MessageAttachment')

export const Kind = z.enum(KINDS).openapi({ description: 'who or what wrote it, by its headers and parts' })

export const FoundCodeSchema = z
  .object({
    kind: z.enum(['code', 'link']),
    value: z.string(),
    confidence: z
      .number()
      .openapi({ description: '0 to 1; more than 0.5 only when the domain of the sender is proven' }),
    sender_domain: z.string().nullable(),
    authenticated: z
      .boolean()
      .nullable()
      .openapi({ description: 'is the mail from that domain (docs/trust.md)? null: nobody knows' }),
  })
  .openapi('FoundCode')

export const MessageSchema = z
  .object({
    id: z.string(),
    thread_id: z.string(),
    inbox_id: z.string(),
    direction: z.enum(['inbound', 'outbound']),
    provider_message_id: z.string().nullable().openapi({ description: 'the Message-ID, with brackets' }),
    subject: z.string(),
    from_address: z.string().nullable(),
    to_addresses: z.array(z.string()),
    cc_addresses: Addresses,
    bcc_addresses: Addresses,
    reply_to_addresses: Addresses,
    text: z.string().openapi({ description: 'the plain text; empty when the mail has only HTML' }),
    html: z.string().nullable().openapi({ description: 'as it came: never show it unsanitised' }),
    content_clean: z.string().openapi({ description: 'what a reader sees, as Markdown' }),
    extracted_text: z.string().openapi({ description: 'what its sender newly wrote: no quotes, no signature' }),
    quoted_text: z.string().nullable().openapi({ description: 'what is quoted of earlier mail' }),
    signature: z.string().nullable(),
    timestamp: moment('when it was said: the Date header where it can be believed'),
    labels: z.array(z.string()),
    preview: z.string().nullable(),
    size: z.int().openapi({ description: 'bytes of the whole mail' }),
    in_reply_to: z.string().nullable(),
    references: z.array(z.string()).nullable(),
    metadata: z
      .record(z.string(), z.string())
      .openapi({ description: 'the header, decoded; of a repeated field the topmost' }),
    created_at: moment('when Postern stored it'),
    state: StateSchema.nullable(),
    status: StatusSchema.nullable(),
    from: Sender.nullable(),
    received_at: moment('when the mail server got it; null for a message of ours').nullable(),
    read: z.boolean(),
    kind: Kind,
    kind_reasons: z.array(z.string()).openapi({ description: 'what says that it is of this kind' }),
    report: ReportSchema.nullable(),
    trust: TrustSchema.nullable().openapi({ description: 'where it comes from; null for a message of ours' }),
    held: z
      .string()
      .nullable()
      .openapi({ description: 'why it waits for a person (`POST …/release`); null: it does not, or is one of ours' }),
    codes: z
      .array(FoundCodeSchema)
      .openapi({ description: 'one-time codes and links that confirm something, best first' }),
    backfill: z.boolean().openapi({ description: 'it was there before: first sync, claim, assignment, re-read' }),
    truncated: z.boolean().openapi({
      description:
        'the mail says more than is kept (docs/security.md has the bounds): `GET /v1/messages/{id}/raw` has all of it',
    }),
    attachments: z.array(MessageAttachment),
    error: z.string().nullable().openapi({ description: 'why it has not been sent' }),
    recipients: z.array(RecipientSchema).openapi({ description: 'of a message of ours: what became of each' }),
  })
  .openapi('Message')

export type MessageJson = z.infer<typeof MessageSchema>

/** The half of a message that may change after it came in. */
type StateJson = Pick<
  MessageJson,
  | 'id'
  | 'thread_id'
  | 'inbox_id'
  | 'direction'
  | 'timestamp'
  | 'labels'
  | 'created_at'
  | 'state'
  | 'status'
  | 'received_at'
  | 'read'
  | 'trust'
  | 'held'
  | 'codes'
  | 'backfill'
  | 'error'
  | 'recipients'
>
type ContentJson = Omit<MessageJson, keyof StateJson>

export function shapeMessage(message: FullMessage): MessageJson {
  const { codes, addresses } = message
  return { ...shapeState(message, { codes, author: addresses.from[0] }), ...shapeContent(message) }
}

/** The members that may be others the next time; `codes` as they were found, whose author is the first one of From. */
export function shapeState(
  message: MessageState,
  { codes, author }: { codes: FullMessage['codes']; author: Address | undefined },
): StateJson {
  return {
    id: message.id,
    thread_id: message.thread_id,
    inbox_id: message.inbox_id,
    direction: message.direction,
    timestamp: said(message.said_at),
    labels: message.labels,
    created_at: said(message.created_at),
    state: message.state,
    status: message.state === null ? null : statusOf(message.state),
    received_at: message.direction === 'inbound' ? said(message.arrived_at) : null,
    read: message.is_read,
    trust: message.direction === 'inbound' ? shapeTrust(message) : null,
    held: message.held,
    codes: judgeCodes(codes, { author, level: message.trust?.level ?? NOTHING_KNOWN.level }),
    backfill: message.backfill,
    error: message.error,
    recipients: shapeRecipients(message),
  }
}

/** The other members: of a message that came in they are the same for good. */
export function shapeContent(message: FullMessage): ContentJson {
  const { addresses } = message
  return {
    provider_message_id: message.rfc_message_id,
    subject: message.subject,
    from_address: senderOf(message)?.address || null,
    from: senderOf(message),
    to_addresses: bare(addresses.to),
    cc_addresses: orNull(bare(addresses.cc)),
    bcc_addresses: orNull(bare(addresses.bcc)),
    reply_to_addresses: orNull(bare(addresses.reply_to)),
    text: message.text,
    html: message.html,
    content_clean: message.content_clean,
    extracted_text: newWords(message.content_clean, message.segments),
    quoted_text: wordsOf(message.content_clean, message.segments, 'quote'),
    signature: wordsOf(message.content_clean, message.segments, 'signature'),
    preview: message.preview === '' ? null : message.preview,
    size: message.size,
    in_reply_to: message.in_reply_to.length === 0 ? null : message.in_reply_to.join(' '),
    references: orNull(message.refs),
    metadata: metadataOf(message),
    kind: message.kind as MessageJson['kind'],
    kind_reasons: message.reasons,
    report: message.report === null ? null : shapeReport(message.report),
    truncated: message.truncated,
    attachments: message.attachments.map(shapeAttachment),
  }
}

export function shapeAttachment(attachment: ListedAttachment): z.infer<typeof MessageAttachment> {
  const { id, content_type, size, disposition, cid: content_id } = attachment
  return { id, filename: fileNameOf(attachment), content_type, size, disposition, content_id }
}

/** The first author; null when From held no address. */
export function senderOf(message: Pick<FullMessage, 'addresses'>): Address | null {
  return message.addresses.from[0] ?? null
}

/** The header by name, as written. A field may be called `__proto__`. */
export function metadataOf(message: Pick<FullMessage, 'headers'>): Record<string, string> {
  const seen = new Set<string>()
  const topmost = message.headers.filter(([name]) => {
    const known = seen.has(name.toLowerCase())
    seen.add(name.toLowerCase())
    return !known
  })
  return Object.fromEntries(topmost)
}

/** The addresses themselves, without names. */
export function bare(list: readonly Address[]): string[] {
  return list.map(({ address }) => address).filter((address) => address !== '')
}

function orNull<T>(list: T[]): T[] | null {
  return list.length === 0 ? null : list
}

/** What a caller may say of a mail to be sent; no value can become a header, an address or a part of its own. */
import { z } from '@hono/zod-openapi'
import { parseRecipient } from '../mail/address/address.ts'
import type { GivenAttachment } from '../outbound/attachments.ts'
import type { DraftChanges } from '../outbound/drafts.ts'
import { MOST_RECIPIENTS } from '../outbound/send-request.ts'
import { fieldErrors } from './field-errors.ts'
import { Labels } from './labels.ts'
import { line, text } from './schemas.ts'

/** RFC 5322 §2.1.1: a line has at most 998 octets, and a word cannot be folded. */
const LONGEST_VALUE = 900

const Recipient = line({ min: 1, max: 1_000 })
  .transform((given, ctx) => {
    const address = parseRecipient(given)
    if (address !== null) return address
    ctx.addIssue({ code: 'custom', message: 'Input should be one mail address, bare or as Name <name@example.com>' })
    return z.NEVER
  })
  .openapi({ type: 'string', example: 'Ann <ann@example.com>' })

const recipients = (description: string, limits: { min?: number; max?: number } = {}) =>
  z
    .array(Recipient)
    .min(limits.min ?? 0)
    .max(limits.max ?? MOST_RECIPIENTS)
    .openapi({ description })

const Attachment = z
  .strictObject({
    filename: line({ min: 1, max: 255 }),
    content_type: line({ min: 1, max: 255 })
      .regex(/^(?!multipart\/)[\w.+-]+\/[\w.+-]+(?: *; *[\w.+*-]+=(?:[\w.+'%:-]+|"[^"\\]*"))*$/i, {
        message: 'Input should be a media type such as application/pdf, and not multipart',
      })
      .openapi({ example: 'application/pdf' }),
    content_base64: z.string().openapi({ description: 'standard base64; line breaks are let through' }),
    disposition: z.enum(['attachment', 'inline']).default('attachment'),
    content_id: z
      .string()
      .regex(/^<?[!-;=?-~]{1,255}>?$/, { message: 'Input should be ASCII without spaces and angle brackets' })
      .nullish()
      .openapi({ description: 'what `cid:` in the HTML names, for an inline image' }),
  })
  .openapi('AttachmentToSend')

/** What Postern writes itself, or what tells a mail's way: names that a caller may not set. */
const OURS =
  /^(from|to|cc|bcc|subject|date|message-id|in-reply-to|references|reply-to|sender|return-path|received|mime-version|delivered-to|x-original-to|x-?envelope-to|authentication-results|received-spf|dkim-signature|domainkey-signature|content-.*|resent-.*|arc-.*|apparently-to|__proto__)$/i

const HeaderValue = line({ min: 1, max: LONGEST_VALUE }).refine((value) => value === value.trim(), {
  message: 'Input should have no blank at either end',
})

/** Not z.record: it passes over a name that it does not like without a word. */
const Headers = z
  .custom<Record<string, unknown>>((given) => typeof given === 'object' && given !== null && !Array.isArray(given), {
    message: 'Input should be a valid dictionary',
    params: { type: 'dict_type' },
  })
  .transform((given, ctx) => {
    const fields = Object.entries(given)
    if (fields.length > 50) ctx.addIssue({ code: 'custom', message: 'Dictionary should have at most 50 items' })
    return fields.slice(0, 50).map(([name, value]): [string, string] => {
      const refuse = (message: string) => ctx.addIssue({ code: 'custom', message, path: [name] })
      // RFC 5322 §3.6.8: any ASCII that is seen, and no colon
      if (!/^[!-9;-~]{1,76}$/.test(name)) refuse('Name should be that of a header field')
      else if (OURS.test(name)) refuse('Postern sets this header field itself')
      const parsed = HeaderValue.safeParse(value)
      if (!parsed.success) refuse(fieldErrors(parsed.error.issues, value, 'body')[0]?.msg ?? 'Input is not valid')
      return [name, String(parsed.data)]
    })
  })
  .openapi({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'further header fields, each on one line',
    example: { 'List-Unsubscribe': '<https://example.com/unsubscribe>' },
  })

const Body = text({ max: 2_000_000 }).openapi({
  description:
    'Markdown: the plain text of the mail, and rendered its HTML; beyond 100,000 characters the HTML shows it as it is',
  example: 'Hello,\n\n**yes**, that works.',
})
const Html = text({ max: 2_000_000 }).openapi({ description: 'the HTML of the mail, in place of what `body` gives' })
const Subject = line({ min: 1, max: LONGEST_VALUE })

const common = {
  body: Body,
  html: Html.nullish(),
  cc: recipients('copies that everyone sees').nullish(),
  bcc: recipients('they get the mail, and nobody sees them').nullish(),
  reply_to: recipients('where answers go, when not to the inbox', { max: 10 }).nullish(),
  attachments: z.array(Attachment).max(100).nullish(),
  headers: Headers.nullish(),
  labels: Labels.nullish(),
  draft: z.boolean().optional().openapi({ description: 'true: nobody gets it before POST /v1/messages/{id}/send' }),
  ignore_suppressions: z.boolean().optional().openapi({
    description: 'true: it goes to addresses that are on the suppression list, too; a draft keeps it',
  }),
  automatic: z.boolean().optional().openapi({
    description:
      'true: no person has read it. It says so to other programs (Auto-Submitted, RFC 3834), and does not leave where automatic sends are switched off, or where no person wrote what it answers',
  }),
}

export const Send = z
  .strictObject({
    inbox_id: line({ min: 1, max: 320 }).openapi({ description: 'id or address of the sending inbox' }),
    to: recipients('at most 1,000 in to, cc and bcc together', { min: 1 }),
    subject: Subject,
    reply_to_thread_id: line({ max: 100 }).nullish().openapi({ description: 'a thread of the same inbox' }),
    ...common,
  })
  .superRefine(tooMany)
  .openapi('Send', {
    example: {
      inbox_id: 'support@example.com',
      to: ['Ann <ann@example.org>'],
      subject: 'Your question',
      body: 'Hello Ann,\n\n**yes**, that works.',
    },
  })

export const Reply = z
  .strictObject({
    to: recipients('in place of whoever wrote the message', { min: 1 }).nullish(),
    reply_all: z.boolean().default(false).openapi({ description: 'to everyone in To and Cc as well' }),
    subject: Subject.nullish().openapi({ description: 'default: the subject of the message with Re: once' }),
    ...common,
  })
  .superRefine(tooMany)
  .openapi('Reply', { example: { body: 'Thank you!', reply_all: true } })

function tooMany(
  body: { [field in 'to' | 'cc' | 'bcc']?: readonly unknown[] | null | undefined },
  ctx: z.core.$RefinementCtx,
): void {
  const count = (body.to?.length ?? 0) + (body.cc?.length ?? 0) + (body.bcc?.length ?? 0)
  if (count <= MOST_RECIPIENTS) return
  const message = `At most ${MOST_RECIPIENTS} recipients in to, cc and bcc together, not ${count}`
  ctx.addIssue({ code: 'custom', path: ['to'], message, params: { type: 'too_long' } })
}

/** What both bodies say, as outbound wants it. */
export function mailOf(body: z.infer<typeof Send> | z.infer<typeof Reply>) {
  return {
    cc: body.cc ?? [],
    bcc: body.bcc ?? [],
    replyTo: body.reply_to ?? [],
    text: body.body,
    html: body.html ?? null,
    headers: body.headers ?? [],
    labels: body.labels ?? [],
    attachments: (body.attachments ?? []).map(attachmentOf),
    draft: body.draft ?? false,
    automatic: body.automatic ?? false,
    ignoreSuppressions: body.ignore_suppressions ?? false,
  }
}

/** What a PATCH may say of a message that has not been let go. */
export const draftFields = {
  to: recipients('instead of those it has', { min: 1 }).optional(),
  cc: recipients('instead of those it has').optional(),
  bcc: recipients('instead of those it has').optional(),
  reply_to: recipients('instead of those it has', { max: 10 }).optional(),
  subject: Subject.optional(),
  body: Body.optional(),
  html: Html.nullish().openapi({ description: 'null, or left out beside `body`: what `body` gives' }),
  headers: Headers.optional().openapi({ description: 'all further header fields, instead of those it has' }),
  attachments: z.array(Attachment).max(100).optional().openapi({ description: 'all of them, instead of those it has' }),
}

const DraftFields = z.object(draftFields)

/** The changes, as outbound wants them; null: the request is about something else. */
export function draftChangesOf(body: z.infer<typeof DraftFields>): DraftChanges | null {
  const { to, cc, bcc, reply_to: replyTo, subject, body: text, html, headers, attachments } = body
  const changes = { to, cc, bcc, replyTo, subject, text, html, headers, attachments: attachments?.map(attachmentOf) }
  return Object.values(changes).every((value) => value === undefined) ? null : changes
}

function attachmentOf(attachment: z.infer<typeof Attachment>): GivenAttachment {
  return {
    filename: attachment.filename,
    contentType: attachment.content_type,
    disposition: attachment.disposition,
    contentId: attachment.content_id?.replace(/^<|>$/g, '') ?? null,
    base64: attachment.content_base64,
  }
}

/** What a draft was not told when it was written. */
export const SendQuery = z.object({
  ignore_suppressions: z
    .enum(['true', 'false'])
    .optional()
    .openapi({ description: 'true: it goes to addresses that are on the suppression list, too' }),
})

/** An Idempotency-Key: printable ASCII. */
export const KeyHeader = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[ -~]{1,255}$/, { message: 'Input should be 1 to 255 printable ASCII characters' })
    .optional()
    .openapi({ description: 'a repeated request with the same key gets the first answer again; kept for 48 hours' }),
})

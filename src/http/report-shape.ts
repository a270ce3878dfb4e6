/** What a bounce, a receipt or a complaint says, as the API says it. */
import { z } from '@hono/zod-openapi'
import type { Report } from '../mail/types.ts'

export const ReportSchema = z
  .object({
    kind: z.enum(['bounce', 'delivery', 'complaint']).openapi({ description: 'delivery: nobody was refused' }),
    original_message_id: z.string().nullable().openapi({ description: 'the Message-ID of the mail that it speaks of' }),
    recipients: z.array(
      z.object({
        address: z.string(),
        original_address: z.string().nullable().openapi({ description: 'where the mail server made another of it' }),
        status: z.string().nullable().openapi({ description: 'RFC 3463', example: '5.1.1' }),
        diagnostic: z.string().nullable().openapi({ description: 'the words of the mail server' }),
        action: z.enum(['failed', 'delayed', 'delivered', 'relayed', 'expanded']).nullable(),
        hard: z.boolean().openapi({ description: 'will the same mail be refused again?' }),
      }),
    ),
  })
  .openapi('Report', { description: 'what a mail server says of a mail of ours, or that its reader complains' })

export function shapeReport({ kind, originalMessageId, recipients }: Report): z.infer<typeof ReportSchema> {
  return {
    kind,
    original_message_id: originalMessageId,
    recipients: recipients.map(({ originalAddress, ...recipient }) => ({
      ...recipient,
      original_address: originalAddress ?? null,
    })),
  }
}

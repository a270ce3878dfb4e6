/** How far a message can be believed, as the API says it (docs/trust.md). */
import { z } from '@hono/zod-openapi'
import { LEVELS, NOTHING_KNOWN } from '../mail/trust/trust.ts'
import type { Acquaintance } from '../store/acquaintance.ts'
import type { MessageState } from '../store/message-state.ts'
import { moment, said } from './schemas.ts'

const Result = z.string().nullable()

export const TrustSchema = z
  .object({
    level: z.enum(LEVELS).openapi({ description: 'verified: it is from the domain that From names' }),
    reasons: z.array(z.string()).openapi({ description: 'stable words: docs/trust.md has them all' }),
    spf: Result,
    dkim: z.array(
      z.object({
        domain: z.string(),
        result: z.string(),
        aligned: z.boolean().openapi({ description: 'is it of the organisation of From?' }),
      }),
    ),
    dmarc: Result,
    arc: Result,
    authserv_id: z.string().nullable().openapi({ description: 'whose Authentication-Results were believed' }),
    evidence: z
      .enum(['provider', 'local'])
      .nullable()
      .openapi({ description: 'who found it out: the mail provider, or Postern by the signatures' }),
    first_seen: moment('when this inbox first got mail from this address').nullable(),
    thread_started_by_us: z.boolean().openapi({ description: 'did the thread begin with a message of this inbox?' }),
  })
  .openapi('Trust')

export function shapeTrust(message: Acquaintance & Pick<MessageState, 'trust'>): z.infer<typeof TrustSchema> {
  return {
    ...(message.trust ?? NOTHING_KNOWN),
    first_seen: message.firstSeen === null ? null : said(message.firstSeen),
    thread_started_by_us: message.threadStartedByUs,
  }
}

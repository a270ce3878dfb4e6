/** An event as the API describes it; docs/events.md has the `data` of each type. */
import { z } from '@hono/zod-openapi'
import { EVENT_TYPES } from '../mail/event.ts'
import { moment } from './schemas.ts'

export const EventSchema = z
  .object({
    id: z.string().openapi({ description: 'the same on every retry and replay' }),
    type: z.enum(EVENT_TYPES),
    sequence: z.int().openapi({ description: 'only grows: the one order of all events' }),
    timestamp: moment(),
    inbox_id: z.string().nullable(),
    backfill: z.literal(true).optional().openapi({ description: 'old news: it was there before' }),
    data: z.record(z.string(), z.any()).openapi({
      description: 'ids and envelope, by type (docs/events.md); written by strangers where it repeats a mail',
    }),
  })
  .openapi('Event', {
    example: {
      id: 'evt_019aa4d5-6b21-7f00-8a59-0c1d2e3f4a5b',
      type: 'inbox.deleted',
      sequence: 4711,
      timestamp: '2026-11-21T08:03:06.404Z',
      inbox_id: 'inb_019aa4d5-57b1-7c6e-8a59-5d2f3c1e0b7a',
      data: { id: 'inb_019aa4d5-57b1-7c6e-8a59-5d2f3c1e0b7a', email_address: 'support@example.com' },
    },
  })

export const Cursor = z
  .string()
  .openapi({ description: 'the place in the log that was reached: the next `after`', example: 'cur_NDcxMQ' })

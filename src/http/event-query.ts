/** How the log of events is asked for: the same filter and the same cursors in the list, in streams and in waiting. */
import { z } from '@hono/zod-openapi'
import { AppError } from '../lib/errors.ts'
import { EVENT_TYPES, type EventType } from '../mail/event.ts'
import type { Db } from '../store/db.ts'
import { type EventFilter, forgottenUpTo, isPlace } from '../store/events.ts'
import { getInbox } from '../store/inboxes.ts'
import { said } from './schemas.ts'

const KNOWN: ReadonlySet<string> = new Set(EVENT_TYPES)

const Types = z
  .string()
  .transform((given, ctx) => {
    const types = given.split(',').map((type) => type.trim())
    const unknown = types.find((type) => !KNOWN.has(type))
    if (unknown === undefined) return types as EventType[]
    const message = `Input should be types of events, separated by commas: ${EVENT_TYPES.join(', ')}`
    ctx.addIssue({ code: 'custom', message, params: { type: 'enum' } })
    return z.NEVER
  })
  .openapi({ type: 'string', description: 'only these types, separated by commas' })

/** `after` of every call that reads the log. */
export const After = z.string().max(100).openapi({
  description: 'a cursor of the log: only what comes behind it. `start`: from the oldest event that is kept',
})

export const EventFilters = z.object({
  after: After.optional(),
  types: Types.optional(),
  inbox: z.string().optional().openapi({ description: 'only of this inbox: its id or an address of it' }),
})

/** Throws 404 for an inbox that is not there. */
export function filterOf(db: Db, query: z.infer<typeof EventFilters>): EventFilter {
  const { types = null, inbox } = query
  return { types, inboxId: inbox === undefined ? null : getInbox(db, inbox).id }
}

/** A place in the log; it stays good for as long as the events behind it are kept, whatever is filtered. */
export function eventCursor(sequence: number): string {
  return `cur_${Buffer.from(String(sequence)).toString('base64url')}`
}

/** The sequence behind which `after` begins. Throws 400 `invalid_cursor`, and 410 `cursor_expired` where events behind it have been removed. */
export function placeOf(db: Db, after: string): number {
  const forgotten = forgottenUpTo(db)
  if (after === 'start') return forgotten.sequence
  const sequence = decode(after)
  if (sequence !== null && isPlace(db, sequence)) return sequence
  if (sequence === null || sequence > forgotten.sequence) {
    throw new AppError('bad_request', 'invalid_cursor', 'this is no cursor of this log', {
      fix: 'use a `cursor` that this Postern has answered, or after=start to read all that is kept; after a backup was restored, cursors from later are unknown',
    })
  }
  const until = forgotten.at === 0 ? '' : ` up to ${said(forgotten.at)}`
  throw new AppError('gone', 'cursor_expired', `events behind this cursor have been removed${until}`, {
    fix: 'read again from the oldest event that is kept: after=start; what was before, the lists of messages still tell. EVENT_RETENTION_DAYS says how long events are kept',
  })
}

function decode(cursor: string): number | null {
  const text = Buffer.from(cursor.slice('cur_'.length), 'base64url').toString()
  return /^\d{1,15}$/.test(text) && eventCursor(Number(text)) === cursor ? Number(text) : null
}

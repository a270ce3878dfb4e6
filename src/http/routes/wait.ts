/** Waiting for a message over HTTP: one call instead of asking again and again. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Bus } from '../../events/bus.ts'
import { parseSender } from '../../events/sender.ts'
import { waitForMessage } from '../../events/wait.ts'
import { type Clock, MINUTE, SECOND } from '../../lib/clock.ts'
import { notFound } from '../../lib/errors.ts'
import { bestCode } from '../../mail/codes/found-code.ts'
import type { Db } from '../../store/db.ts'
import { sequenceBefore } from '../../store/events.ts'
import { codesOf } from '../../store/found-codes.ts'
import { getInbox } from '../../store/inboxes.ts'
import { readMessage } from '../../store/message-list.ts'
import type { Api } from '../api.ts'
import { After, eventCursor, placeOf } from '../event-query.ts'
import { Cursor, EventSchema } from '../event-shape.ts'
import { getThread } from '../found.ts'
import { FoundCodeSchema, MessageSchema, shapeMessage } from '../message-shape.ts'
import { json, problems, queryNumber } from '../schemas.ts'

export interface WaitDeps {
  db: Db
  clock: Clock
  bus: Bus
}

/** Without `since`, in seconds. */
const LOOKS_BACK = (10 * MINUTE) / SECOND
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i

/** Seconds back from now, or a moment; ms since the epoch come out. */
const Since = z
  .string()
  .default(String(LOOKS_BACK))
  .transform((given, ctx) => {
    if (/^\d{1,9}$/.test(given)) return { secondsBack: Number(given) }
    const at = MOMENT.test(given) ? Date.parse(given) : Number.NaN
    if (!Number.isNaN(at)) return { at }
    const message = 'Input should be a number of seconds, or a moment such as 2026-11-21T08:03:06Z'
    ctx.addIssue({ code: 'custom', message, params: { type: 'datetime_parsing' } })
    return z.NEVER
  })
  .openapi({
    type: 'string',
    default: String(LOOKS_BACK),
    description: 'how far it looks back without `after`: seconds, or a moment in RFC 3339',
  })

const word = () => z.string().min(1).max(1_000)

const From = word()
  .transform((given, ctx) => {
    const test = parseSender(given)
    if (test !== null) return test
    const message = 'Input should be one address, or a domain such as github.com, which takes all that is beneath it'
    ctx.addIssue({ code: 'custom', message })
    return z.NEVER
  })
  .openapi({
    type: 'string',
    minLength: 1,
    maxLength: 1_000,
    description: 'the sender’s address, or a domain such as `github.com` or `@github.com` with all that is beneath it',
  })

const Query = z
  .object({
    inbox: z.string().optional().openapi({ description: 'id or address of the inbox', example: 'support@example.com' }),
    thread: z.string().optional().openapi({ description: 'id of the thread' }),
    from: From.optional(),
    subject: word().optional().openapi({ description: 'a part of the subject, in any case' }),
    kind: z.enum(['message', 'reply', 'code', 'link']).default('message').openapi({
      description:
        '`message`: any; `reply`: only in a thread in which we have written before; `code`: only a mail with a one-time code; `link`: with a link that confirms something',
    }),
    min_confidence: z
      .string()
      .regex(/^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/, 'Input should be a number from 0 to 1')
      .default('0')
      .transform(Number)
      .openapi({
        type: 'number',
        minimum: 0,
        maximum: 1,
        default: 0,
        description:
          'what a code or link must be worth at least: more than 0.5 asks for a sender whose domain is proven',
      }),
    after: After.optional(),
    since: Since,
    timeout: queryNumber({ min: 0, max: 60, default: 30 }, 'how many seconds it waits at most; 0: it only looks'),
  })
  .refine(({ kind, min_confidence: least }) => least === 0 || wantedBy(kind) !== null, {
    path: ['min_confidence'],
    message: 'Input should come with kind=code or kind=link: nothing else has a confidence',
  })

const Waited = z
  .object({
    timed_out: z.boolean(),
    cursor: Cursor.openapi({ description: 'with it as `after` the next call misses nothing that comes in between' }),
    event: EventSchema.nullable().openapi({ description: 'null when none came in time' }),
    message: MessageSchema.nullable().openapi({ description: 'what it tells of' }),
    code: FoundCodeSchema.nullable().openapi({ description: 'with kind `code` or `link`: the best one' }),
  })
  .openapi('Waited')

const wait = createRoute({
  method: 'get',
  path: '/v1/wait',
  tags: ['Events'],
  summary: 'Wait for a message',
  description:
    'Answers with the first message that fits: one that came behind `after` (without it, in the last 10 minutes), or else the next. Old news (`backfill`) counts when the mail server got it within `since`.',
  request: { query: Query },
  responses: { 200: json('the message, or that none came', Waited), ...problems(400, 404, 410, 422) },
})

export function addWait(api: Api, { db, clock, bus }: WaitDeps): void {
  api.openapi(wait, async (c) => {
    const { after, since: given, timeout, kind, from = null, subject = null, ...query } = c.req.valid('query')
    const wanted = wantedBy(kind)
    const thread = query.thread === undefined ? null : getThread(db, query.thread)
    const inboxId = query.inbox === undefined ? (thread?.inbox_id ?? null) : getInbox(db, query.inbox).id
    if (thread !== null && thread.inbox_id !== inboxId) {
      throw notFound('Thread', thread.id, 'it is in another inbox than `inbox`; `thread` alone is enough')
    }
    const since = 'at' in given ? given.at : clock.now() - given.secondsBack * SECOND
    const place = after === undefined ? sequenceBefore(db, since) : placeOf(db, after)
    c.var.stepAside()
    const { event, reached } = await waitForMessage(
      bus,
      { inboxId, threadId: thread?.id ?? null, from, subject, kind, minConfidence: query.min_confidence },
      { after: place, since, ms: timeout * SECOND, signal: c.req.raw.signal },
    )
    const message = event === null ? undefined : readMessage(db, event.data.message_id)
    const answer = { timed_out: event === null, cursor: eventCursor(reached), event }
    const code = event === null || wanted === null ? null : bestCode(codesOf(db, event.data.message_id), wanted)
    return c.json({ ...answer, message: message === undefined ? null : shapeMessage(message), code }, 200)
  })
}

/** What has a confidence. */
function wantedBy(kind: string): 'code' | 'link' | null {
  return kind === 'code' || kind === 'link' ? kind : null
}

/** The log of events over HTTP: page by page, or as a stream. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Bus } from '../../events/bus.ts'
import { follow } from '../../events/follow.ts'
import { type Clock, SECOND } from '../../lib/clock.ts'
import type { Log } from '../../lib/log.ts'
import { shapeEvent } from '../../mail/event.ts'
import type { Db } from '../../store/db.ts'
import { lastSequence, readEvents } from '../../store/events.ts'
import { answerList } from '../answer-list.ts'
import type { Api } from '../api.ts'
import { EventFilters, eventCursor, filterOf, placeOf } from '../event-query.ts'
import { Cursor, EventSchema } from '../event-shape.ts'
import { answerStream } from '../event-stream.ts'
import { answerWebSocket } from '../event-web-socket.ts'
import { json, problems, queryNumber } from '../schemas.ts'

export interface EventDeps {
  db: Db
  clock: Clock
  log: Log
  bus: Bus
}

const tags = ['Events']

const EventPage = z
  .object({
    items: z.array(EventSchema),
    count: z.int().openapi({ description: 'how many items this page has' }),
    cursor: Cursor,
    has_more: z.boolean().openapi({ description: 'go on with `after=cursor` at once; an empty page may have it, too' }),
  })
  .openapi('EventPage')

const list = createRoute({
  method: 'get',
  path: '/v1/events',
  tags,
  summary: 'Read the log of events',
  description:
    'In the order in which they happened, from `after` on, or from the oldest that is kept. A call looks at a part of the log: with a filter a page may be short, or empty, while `has_more` is true.',
  request: {
    query: EventFilters.extend({ limit: queryNumber({ min: 1, max: 1000, default: 100 }, 'how many items at most') }),
  },
  responses: { 200: json('a page of events', EventPage), ...problems(400, 404, 410, 422) },
})

const stream = createRoute({
  method: 'get',
  path: '/v1/events/stream',
  tags,
  summary: 'Follow the log of events',
  description:
    'Server-sent events: `data` is an event, `id` its cursor. Begins behind `Last-Event-ID`, else behind `after`, else with what comes from now on; never a gap, never a repeat. A comment every 15 s says that nothing is new. With `Upgrade: websocket` the same as text messages `{"cursor", "event"}`.',
  request: {
    query: EventFilters,
    headers: z.object({
      'last-event-id': z
        .string()
        .max(100)
        .optional()
        .openapi({ description: 'sent by an EventSource that comes back' }),
    }),
  },
  responses: {
    101: { description: 'a WebSocket, where `Upgrade: websocket` asked for one' },
    200: {
      description: 'events, until one of the two goes',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...problems(400, 404, 410, 422),
  },
})

const HEARTBEAT = 15 * SECOND
/** Half a minute without taking a byte that waits. */
const STALLED = 30 * SECOND

export function addEvents(api: Api, { db, clock, log, bus }: EventDeps): void {
  api.openapi(list, (c) => {
    const { limit, ...query } = c.req.valid('query')
    const after = placeOf(db, query.after ?? 'start')
    const { rows, reached, more } = readEvents(db, { ...filterOf(db, query), after, limit })
    const tail = (count: number) => ({ count, cursor: eventCursor(reached), has_more: more })
    return answerList(c, { name: 'items', keys: rows, load: (row) => [shapeEvent(row)], tail })
  })

  api.openapi(stream, (c) => {
    const query = c.req.valid('query')
    const filter = filterOf(db, query)
    const place = c.req.valid('header')['last-event-id'] || query.after
    const after = place === undefined ? lastSequence(db) : placeOf(db, place)
    const lasts = (ms: number) => clock.in(ms) - clock.now()
    const options = { heartbeatMs: lasts(HEARTBEAT), stalledMs: lasts(STALLED), log }
    const batches = (signal: AbortSignal) => follow(bus, filter, { after, signal, idleMs: options.heartbeatMs })
    if (c.env.webSocket !== undefined) return answerWebSocket(c, c.env.webSocket, { ...options, batches })
    return answerStream(c, { ...options, batches })
  })
}

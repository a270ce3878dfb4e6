/** What is on its way out, over HTTP: the list, and what may be done about a message that did not simply leave. */
import { createRoute, z } from '@hono/zod-openapi'
import type { MessageId } from '../../lib/ids.ts'
import { type ActionDeps, cancelSend, resolveSend, retrySend } from '../../outbound/actions.ts'
import { getInbox } from '../../store/inboxes.ts'
import type { Outgoing } from '../../store/outbox.ts'
import { countOutbox, listOutbox, type OutboxFilter, withRecipients } from '../../store/outbox-list.ts'
import { answerList, totals } from '../answer-list.ts'
import { type OutboxSender, WAIT_MS } from '../answer-send.ts'
import type { Api } from '../api.ts'
import { getOutboxItem } from '../found.ts'
import { cutPage, EXACT_TOTAL, readTextCursor, writeCursor } from '../pagination.ts'
import { json, jsonBody, listOf, messageParam, paging, problems } from '../schemas.ts'
import {
  OutboxItemSchema,
  type SendResult,
  SendResultSchema,
  StateSchema,
  shapeItem,
  shapeResult,
} from '../send-shape.ts'

export interface OutboxDeps extends ActionDeps {
  sender: OutboxSender
  /** there are new events */
  onChange: () => void
}

const tags = ['Outbox']
const result = json('how far it is now', SendResultSchema)

const list = createRoute({
  method: 'get',
  path: '/v1/outbox',
  tags,
  summary: 'List what was sent and what is to be sent',
  description: 'Newest first.',
  request: {
    query: z.object({
      state: StateSchema.optional(),
      inbox_id: z.string().max(320).optional().openapi({ description: 'id or address of an inbox' }),
      ...paging({ usual: 50 }),
    }),
  },
  responses: { 200: json('a page of the outbox', listOf('OutboxList', OutboxItemSchema)), ...problems(400, 404, 422) },
})

const retry = createRoute({
  method: 'post',
  path: '/v1/messages/{id}/retry',
  tags,
  summary: 'Send a rejected message again',
  description: 'To everyone who was refused, with the same bytes. Waits at most 20 seconds for the attempt.',
  request: { params: messageParam },
  responses: { 200: result, ...problems(404, 409) },
})

const cancel = createRoute({
  method: 'post',
  path: '/v1/messages/{id}/cancel',
  tags,
  summary: 'Take a queued message back',
  description: 'Nobody who still waits gets it. Whoever has it already keeps it.',
  request: { params: messageParam },
  responses: { 200: result, ...problems(404, 409) },
})

const Resolution = z
  .strictObject({
    as: z.enum(['sent', 'failed', 'retry']).openapi({ description: 'retry may deliver the mail a second time' }),
  })
  .openapi('Resolution', { example: { as: 'sent' } })

const resolve = createRoute({
  method: 'post',
  path: '/v1/messages/{id}/resolve',
  tags,
  summary: 'Say what became of an unknown message',
  description:
    'The connection broke while the mail was handed over, and it is not in Sent. Postern never sends it again by itself: find out whether it arrived, then say so.',
  request: { params: messageParam, body: jsonBody(Resolution) },
  responses: { 200: result, ...problems(404, 409, 413, 415, 422) },
})

export function addOutbox(api: Api, deps: OutboxDeps): void {
  const { db, sender } = deps

  const answer = (id: MessageId): SendResult => shapeResult(getOutboxItem(db, id))
  const sendAgain = async ({ id, attempts }: Outgoing, signal: AbortSignal) => {
    sender.wake()
    await sender.attempted(id, { ms: WAIT_MS, signal, since: attempts })
  }

  api.openapi(list, (c) => {
    const { state, inbox_id: inbox, limit, offset, cursor } = c.req.valid('query')
    const filter: OutboxFilter = {
      state: state ?? null,
      inboxId: inbox === undefined ? null : getInbox(db, inbox).id,
    }
    const name = `outbox ${filter.state} ${filter.inboxId}`
    const before = readTextCursor(name, cursor)
    const { page, last } = cutPage(listOutbox(db, filter, { limit: limit + 1, offset, before }), limit)
    const nextCursor = last === undefined ? null : writeCursor(name, [last.id])
    const tail = totals({ total: countOutbox(db, filter, EXACT_TOTAL + 1), nextCursor })
    return answerList(c, { name: 'items', keys: page, load: (row) => withRecipients(db, [row]).map(shapeItem), tail })
  })

  api.openapi(retry, async (c) => {
    const message = retrySend(deps, c.req.valid('param').id)
    deps.onChange()
    await sendAgain(message, c.req.raw.signal)
    return c.json(answer(message.id), 200)
  })

  api.openapi(cancel, (c) => {
    const { id } = cancelSend(deps, c.req.valid('param').id)
    sender.recheck()
    return c.json(answer(id), 200)
  })

  api.openapi(resolve, async (c) => {
    const { as } = c.req.valid('json')
    const message = resolveSend(deps, c.req.valid('param').id, as)
    deps.onChange()
    if (as === 'retry') await sendAgain(message, c.req.raw.signal)
    else sender.wake()
    return c.json(answer(message.id), 200)
  })
}

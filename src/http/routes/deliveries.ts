/** What webhooks were told, over HTTP: every attempt with what came back, and telling it again. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Webhooks } from '../../events/webhooks.ts'
import type { Clock } from '../../lib/clock.ts'
import { AppError } from '../../lib/errors.ts'
import type { Db } from '../../store/db.ts'
import { redeliver } from '../../store/deliveries.ts'
import { countDeliveries, deliveryById, listDeliveries, withAttempts } from '../../store/delivery-list.ts'
import { getWebhook } from '../../store/webhooks.ts'
import { answerList, totals } from '../answer-list.ts'
import type { Api } from '../api.ts'
import { cutPage, EXACT_TOTAL, readCursor, writeCursor } from '../pagination.ts'
import { json, listOf, paging, problems, webhookParam } from '../schemas.ts'
import { DeliverySchema, DeliveryState, shapeDelivery } from '../webhook-shape.ts'

export interface DeliveryDeps {
  db: Db
  clock: Clock
  webhooks: Webhooks
}

const tags = ['Webhooks']

const list = createRoute({
  method: 'get',
  path: '/v1/webhooks/{id}/deliveries',
  tags,
  summary: 'List what a webhook was told',
  description:
    'Newest event first, with every attempt. While an endpoint is down, only its next events have a delivery; the others wait in the log of events.',
  request: { params: webhookParam, query: z.object({ state: DeliveryState.optional(), ...paging({ usual: 50 }) }) },
  responses: { 200: json('a page of deliveries', listOf('DeliveryList', DeliverySchema)), ...problems(400, 404, 422) },
})

const again = createRoute({
  method: 'post',
  path: '/v1/webhooks/{id}/deliveries/{delivery_id}/redeliver',
  tags,
  summary: 'Tell a webhook of one event again',
  description: 'With the same `webhook-id`, whatever became of it before.',
  request: {
    params: webhookParam.extend({
      delivery_id: z
        .string()
        .openapi({ param: { name: 'delivery_id', in: 'path' }, description: 'id of the delivery' }),
    }),
  },
  responses: { 200: json('the delivery, which waits again', DeliverySchema), ...problems(404, 409) },
})

export function addDeliveries(api: Api, { db, clock, webhooks }: DeliveryDeps): void {
  api.openapi(list, (c) => {
    const { id } = getWebhook(db, c.req.valid('param').id)
    const { state = null, limit, offset, cursor } = c.req.valid('query')
    const name = `deliveries ${id} ${state}`
    const [before = null] = readCursor(name, cursor, ['number']) ?? []
    const filter = { webhookId: id, state }
    const rows = listDeliveries(db, filter, {
      limit: limit + 1,
      offset,
      before: before === null ? null : Number(before),
    })
    const { page, last } = cutPage(rows, limit)
    const nextCursor = last === undefined ? null : writeCursor(name, [last.sequence])
    const tail = totals({ total: countDeliveries(db, filter, EXACT_TOTAL + 1), nextCursor })
    return answerList(c, { name: 'items', keys: page, load: (row) => [shapeDelivery(id, withAttempts(db, row))], tail })
  })

  api.openapi(again, (c) => {
    const { id, delivery_id } = c.req.valid('param')
    const webhook = getWebhook(db, id)
    if (webhook.state !== 'enabled') throw disabled(webhook.id)
    const waiting = redeliver(db, { webhookId: webhook.id, id: delivery_id, at: clock.now() })
    const row = deliveryById(db, waiting.id)
    if (row === undefined) throw new Error(`the delivery ${waiting.id} is gone within the call`)
    const answer = shapeDelivery(webhook.id, withAttempts(db, row))
    webhooks.changed(webhook.id, waiting)
    return c.json(answer, 200)
  })
}

function disabled(id: string): AppError {
  return new AppError('conflict', 'webhook_disabled', 'the webhook is disabled', {
    fix: `PATCH /v1/webhooks/${id} with {"state": "enabled"} first, or restart for one of WEBHOOK_URL`,
  })
}

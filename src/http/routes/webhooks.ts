/** Webhooks over HTTP: who is told of events, and a ping that tries it. */
import { createRoute, z } from '@hono/zod-openapi'
import { namesPrivate } from '../../events/address-guard.ts'
import { newSecret } from '../../events/sign.ts'
import type { Webhooks } from '../../events/webhooks.ts'
import { type Clock, DAY } from '../../lib/clock.ts'
import { AppError } from '../../lib/errors.ts'
import type { Db } from '../../store/db.ts'
import { getInbox } from '../../store/inboxes.ts'
import {
  countWebhooks,
  createWebhook,
  getWebhook,
  listWebhooks,
  removeWebhook,
  rotateSecret,
  USUAL_CHOICES,
  updateWebhook,
} from '../../store/webhooks.ts'
import type { Api } from '../api.ts'
import { After, placeOf } from '../event-query.ts'
import { cutPage, envelope, readTextCursor, writeCursor } from '../pagination.ts'
import { json, jsonBody, listOf, paging, problems, webhookParam } from '../schemas.ts'
import {
  NewWebhook,
  shapeWebhook,
  TestResult,
  WebhookChanges,
  WebhookSchema,
  WebhookWithSecret,
} from '../webhook-shape.ts'

export interface WebhookDeps {
  db: Db
  clock: Clock
  webhooks: Webhooks
  /** may webhooks lead to this machine and to private networks? */
  allowPrivate: boolean
}

/** While receivers learn the new secret the old one signs too. */
const OVERLAP = DAY

const tags = ['Webhooks']

const create = createRoute({
  method: 'post',
  path: '/v1/webhooks',
  tags,
  summary: 'Create a webhook',
  description:
    'It is told of what happens from now on, in order, until it answers 2xx: tried again for more than a day, signed by Standard Webhooks. The answer has its `secret`, once. docs/webhooks.md has the schedule.',
  request: { body: jsonBody(NewWebhook) },
  responses: { 201: json('the webhook with its secret', WebhookWithSecret), ...problems(404, 409, 413, 415, 422) },
})

const list = createRoute({
  method: 'get',
  path: '/v1/webhooks',
  tags,
  summary: 'List webhooks',
  description: 'Oldest first.',
  request: { query: z.object(paging({ usual: 50 })) },
  responses: { 200: json('a page of webhooks', listOf('WebhookList', WebhookSchema)), ...problems(400, 422) },
})

const get = createRoute({
  method: 'get',
  path: '/v1/webhooks/{id}',
  tags,
  summary: 'Get a webhook',
  request: { params: webhookParam },
  responses: { 200: json('the webhook', WebhookSchema), ...problems(404) },
})

const change = createRoute({
  method: 'patch',
  path: '/v1/webhooks/{id}',
  tags,
  summary: 'Change a webhook',
  description:
    'What is left out stays as it is. `state: "enabled"` and another `url` begin anew with everything that waits; a webhook that was disabled goes on where it stopped.',
  request: { params: webhookParam, body: jsonBody(WebhookChanges) },
  responses: { 200: json('the webhook', WebhookSchema), ...problems(404, 409, 413, 415, 422) },
})

const remove = createRoute({
  method: 'delete',
  path: '/v1/webhooks/{id}',
  tags,
  summary: 'Delete a webhook',
  description: 'With the log of its deliveries.',
  request: { params: webhookParam },
  responses: { 204: { description: 'deleted' }, ...problems(404, 409) },
})

const rotate = createRoute({
  method: 'post',
  path: '/v1/webhooks/{id}/rotate-secret',
  tags,
  summary: 'Give a webhook a new secret',
  description: 'For 24 hours the old one signs too, so that no call is refused while receivers change.',
  request: { params: webhookParam },
  responses: { 200: json('the webhook with its new secret', WebhookWithSecret), ...problems(404, 409) },
})

const test = createRoute({
  method: 'post',
  path: '/v1/webhooks/{id}/test',
  tags,
  summary: 'Send a signed ping to a webhook',
  description:
    'An event `webhook.test`, sent once, also to a webhook that is disabled. When it is taken, what waits is tried at once.',
  request: { params: webhookParam },
  responses: { 200: json('what came back', TestResult), ...problems(404) },
})

const Replay = z.strictObject({ after: After }).openapi('Replay', { example: { after: 'start' } })

const replay = createRoute({
  method: 'post',
  path: '/v1/webhooks/{id}/replay',
  tags,
  summary: 'Tell a webhook once more',
  description:
    'Everything behind the cursor that it is to be told of, delivered or not, in order and with the same ids.',
  request: { params: webhookParam, body: jsonBody(Replay) },
  responses: { 200: json('the webhook', WebhookSchema), ...problems(400, 404, 410, 413, 415, 422) },
})

const LIST = 'webhooks'

export function addWebhooks(api: Api, { db, clock, webhooks, allowPrivate }: WebhookDeps): void {
  const choicesOf = (given: z.infer<typeof WebhookChanges>) => {
    const { url, event_types, inbox_ids, payload, type_names, include_backfill } = given
    if (url !== undefined && !allowPrivate && namesPrivate(url)) throw privateAddress()
    const inboxIds = inbox_ids && [...new Set(inbox_ids.map((inbox) => getInbox(db, inbox).id))]
    return {
      ...(url === undefined ? {} : { url }),
      ...(event_types === undefined ? {} : { eventTypes: event_types }),
      ...(inboxIds === undefined ? {} : { inboxIds }),
      ...(payload === undefined ? {} : { payload }),
      ...(type_names === undefined ? {} : { typeNames: type_names }),
      ...(include_backfill === undefined ? {} : { includeBackfill: include_backfill }),
    }
  }

  api.openapi(create, (c) => {
    const given = c.req.valid('json')
    const secret = newSecret()
    const choices = { ...USUAL_CHOICES, ...choicesOf(given), url: given.url }
    const webhook = createWebhook(db, choices, { secret, source: 'api', at: clock.now() })
    webhooks.changed(webhook.id)
    return c.json({ ...shapeWebhook(webhook), secret }, 201)
  })

  api.openapi(list, (c) => {
    const { limit, offset, cursor } = c.req.valid('query')
    const after = readTextCursor(LIST, cursor)
    const { page, last } = cutPage(listWebhooks(db, { limit: limit + 1, offset, after }), limit)
    const nextCursor = last === undefined ? null : writeCursor(LIST, [last.id])
    return c.json(envelope({ items: page.map(shapeWebhook), total: countWebhooks(db), nextCursor }), 200)
  })

  api.openapi(get, (c) => c.json(shapeWebhook(getWebhook(db, c.req.valid('param').id)), 200))

  api.openapi(change, (c) => {
    const given = c.req.valid('json')
    const changes = { ...choicesOf(given), state: given.state }
    const { id } = updateWebhook(db, c.req.valid('param').id, changes, clock.now())
    webhooks.changed(id)
    if (given.state === 'enabled') webhooks.beginAnew(id)
    return c.json(shapeWebhook(getWebhook(db, id)), 200)
  })

  api.openapi(remove, (c) => {
    const { id } = removeWebhook(db, c.req.valid('param').id, clock.now())
    webhooks.changed(id)
    return c.body(null, 204)
  })

  api.openapi(rotate, (c) => {
    const secret = newSecret()
    const next = { secret, until: clock.in(OVERLAP), at: clock.now() }
    const webhook = rotateSecret(db, c.req.valid('param').id, next)
    webhooks.changed(webhook.id)
    return c.json({ ...shapeWebhook(webhook), secret }, 200)
  })

  api.openapi(test, async (c) => {
    const webhook = getWebhook(db, c.req.valid('param').id)
    c.var.stepAside()
    const { status, ms, text: answer, error } = await webhooks.test(webhook, c.req.raw.signal)
    return c.json({ delivered: error === null, status, ms, answer, error }, 200)
  })

  api.openapi(replay, (c) => {
    const { id } = getWebhook(db, c.req.valid('param').id)
    webhooks.replay(id, placeOf(db, c.req.valid('json').after))
    return c.json(shapeWebhook(getWebhook(db, id)), 200)
  })
}

function privateAddress(): AppError {
  return new AppError('invalid', 'private_address', 'the URL leads to this machine or to a private network', {
    fix: 'use a public address, or let the operator set WEBHOOK_ALLOW_PRIVATE=true',
  })
}

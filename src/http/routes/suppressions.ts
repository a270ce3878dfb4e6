/** The suppression list over HTTP: who gets no more mail, and why. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Clock } from '../../lib/clock.ts'
import { parseRecipient } from '../../mail/address/address.ts'
import type { Db } from '../../store/db.ts'
import {
  countSuppressions,
  getSuppression,
  liftSuppression,
  listSuppressions,
  SUPPRESSION_REASONS,
  type Suppression,
  suppress,
} from '../../store/suppressions.ts'
import type { Api } from '../api.ts'
import { cutPage, EXACT_TOTAL, envelope, readTextCursor, writeCursor } from '../pagination.ts'
import { json, jsonBody, line, listOf, moment, paging, problems, said } from '../schemas.ts'

export interface SuppressionDeps {
  db: Db
  clock: Clock
}

const Reason = z.enum(SUPPRESSION_REASONS)

const SuppressionSchema = z
  .object({
    address: z.string().openapi({ description: 'as it is compared: lower case, the domain in ASCII' }),
    reason: Reason,
    status: z.string().nullable().openapi({ description: 'of the bounce, RFC 3463', example: '5.1.1' }),
    diagnostic: z.string().nullable().openapi({ description: 'what the mail server said' }),
    message_id: z.string().nullable().openapi({ description: 'the message of ours that came back' }),
    created_at: moment(),
  })
  .openapi('Suppression')

const Address = line({ min: 3, max: 320 }).transform((given, ctx) => {
  const address = parseRecipient(given)?.address
  if (address !== undefined) return address
  ctx.addIssue({ code: 'custom', message: 'Input should be a mail address' })
  return z.NEVER
})

const NewSuppression = z
  .strictObject({ address: Address.openapi({ type: 'string', example: 'ann@example.com' }) })
  .openapi('NewSuppression', { example: { address: 'ann@example.com' } })

const tags = ['Suppressions']
const params = z.object({ address: z.string().max(320).openapi({ example: 'ann@example.com' }) })

const create = createRoute({
  method: 'post',
  path: '/v1/suppressions',
  tags,
  summary: 'Send an address no more mail',
  description: 'An address that is on the list stays there with its first reason.',
  request: { body: jsonBody(NewSuppression) },
  responses: { 201: json('the entry', SuppressionSchema), ...problems(413, 415, 422) },
})

const list = createRoute({
  method: 'get',
  path: '/v1/suppressions',
  tags,
  summary: 'List who gets no mail',
  description: 'In the order of the addresses.',
  request: { query: z.object({ reason: Reason.optional(), ...paging({ usual: 50 }) }) },
  responses: {
    200: json('a page of addresses', listOf('SuppressionList', SuppressionSchema)),
    ...problems(400, 422),
  },
})

const get = createRoute({
  method: 'get',
  path: '/v1/suppressions/{address}',
  tags,
  summary: 'Get why an address gets no mail',
  request: { params },
  responses: { 200: json('the entry', SuppressionSchema), ...problems(404) },
})

const remove = createRoute({
  method: 'delete',
  path: '/v1/suppressions/{address}',
  tags,
  summary: 'Let an address get mail again',
  request: { params },
  responses: { 204: { description: 'lifted' }, ...problems(404) },
})

export function addSuppressions(api: Api, { db, clock }: SuppressionDeps): void {
  api.openapi(create, (c) => {
    const { address } = c.req.valid('json')
    suppress(db, { address, reason: 'manual', status: null, diagnostic: null, messageId: null, at: clock.now() })
    return c.json(shape(getSuppression(db, address)), 201)
  })

  api.openapi(list, (c) => {
    const { reason = null, limit, offset, cursor } = c.req.valid('query')
    const name = `suppressions ${reason}`
    const after = readTextCursor(name, cursor)
    const { page, last } = cutPage(listSuppressions(db, reason, { limit: limit + 1, offset, after }), limit)
    const nextCursor = last === undefined ? null : writeCursor(name, [last.address])
    const total = countSuppressions(db, reason, EXACT_TOTAL + 1)
    return c.json(envelope({ items: page.map(shape), total, nextCursor }), 200)
  })

  api.openapi(get, (c) => c.json(shape(getSuppression(db, c.req.valid('param').address)), 200))

  api.openapi(remove, (c) => {
    liftSuppression(db, c.req.valid('param').address)
    return c.body(null, 204)
  })
}

function shape({ address, reason, status, diagnostic, messageId, createdAt }: Suppression) {
  return { address, reason, status, diagnostic, message_id: messageId, created_at: said(createdAt) }
}

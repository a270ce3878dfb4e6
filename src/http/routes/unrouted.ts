/** Unrouted mail over HTTP: what matched no inbox, and putting it into one. */
import { createRoute, z } from '@hono/zod-openapi'
import { notFound } from '../../lib/errors.ts'
import type { InboxId, MailId } from '../../lib/ids.ts'
import type { Db } from '../../store/db.ts'
import { getInbox } from '../../store/inboxes.ts'
import { countWaiting, pageUnrouted, readUnrouted, type UnroutedMail } from '../../store/unrouted.ts'
import { answerList, totals } from '../answer-list.ts'
import type { Api } from '../api.ts'
import { getMessage } from '../found.ts'
import { bare, Kind, MessageSchema, Sender, senderOf, shapeMessage } from '../message-shape.ts'
import { cutPage, EXACT_TOTAL, readTextCursor, writeCursor } from '../pagination.ts'
import { json, jsonBody, listOf, mailParam, moment, paging, problems, said } from '../schemas.ts'

export interface UnroutedDeps {
  db: Db
  /** files the mail in the inbox; throws 404 when there is no such unrouted mail */
  assignMail: (mailId: string, inboxId: InboxId) => { messageId: string }
}

const fields = {
  id: z.string(),
  from_address: z.string().nullable(),
  from: Sender.nullable(),
  to_addresses: z.array(z.string()),
  cc_addresses: z.array(z.string()),
  subject: z.string(),
  received_at: moment('when the mail server got it'),
  size: z.int().openapi({ description: 'bytes of the whole mail' }),
  kind: Kind,
  evidence: z
    .array(z.object({ header: z.string(), addresses: z.array(z.string()) }))
    .openapi({ description: 'the addresses that were tried, and where they stand' }),
  error: z.string().nullable().openapi({ description: 'why it was not routed, when its addresses are not the reason' }),
  preview: z.string().nullable(),
}

const UnroutedSchema = z.object(fields).openapi('UnroutedMail')
const UnroutedDetail = z.object({ ...fields, content_clean: z.string() }).openapi('UnroutedMailDetail')

const Assignment = z
  .strictObject({ inbox_id: z.string().openapi({ description: 'id or address of the inbox' }) })
  .openapi('Assignment', { example: { inbox_id: 'support@example.com' } })

const tags = ['Unrouted']

const list = createRoute({
  method: 'get',
  path: '/v1/unrouted',
  tags,
  summary: 'List unrouted mail',
  description: 'Newest first. A new inbox or alias claims what is addressed to it by itself.',
  request: { query: z.object(paging({ usual: 50 })) },
  responses: { 200: json('a page of unrouted mail', listOf('UnroutedList', UnroutedSchema)), ...problems(400, 422) },
})

const get = createRoute({
  method: 'get',
  path: '/v1/unrouted/{id}',
  tags,
  summary: 'Get an unrouted mail',
  request: { params: mailParam },
  responses: { 200: json('the mail', UnroutedDetail), ...problems(404) },
})

const assign = createRoute({
  method: 'post',
  path: '/v1/unrouted/{id}/assign',
  tags,
  summary: 'Put an unrouted mail into an inbox',
  description: 'The message is marked `backfill`.',
  request: { params: mailParam, body: jsonBody(Assignment) },
  responses: { 200: json('the message that it is now', MessageSchema), ...problems(404, 409, 413, 415, 422) },
})

const LIST = 'unrouted'

export function addUnrouted(api: Api, { db, assignMail }: UnroutedDeps): void {
  api.openapi(list, (c) => {
    const { limit, offset, cursor } = c.req.valid('query')
    const before = readTextCursor(LIST, cursor)
    const { page, last } = cutPage(pageUnrouted(db, { limit: limit + 1, offset, before }), limit)
    const nextCursor = last === undefined ? null : writeCursor(LIST, [last.id])
    const tail = totals({ total: countWaiting(db, 'unrouted', EXACT_TOTAL + 1), nextCursor })
    const load = (id: MailId) => {
      const mail = readUnrouted(db, id)
      return mail === undefined ? [] : [shape(mail)]
    }
    return answerList(c, { name: 'items', keys: page.map(({ id }) => id), load, tail })
  })

  api.openapi(get, (c) => {
    const { id } = c.req.valid('param')
    const mail = readUnrouted(db, id)
    if (mail === undefined) throw notFound('Unrouted mail', id, 'GET /v1/unrouted lists the mail that waits')
    return c.json({ ...shape(mail), content_clean: mail.content_clean }, 200)
  })

  api.openapi(assign, (c) => {
    const { id: inboxId } = getInbox(db, c.req.valid('json').inbox_id)
    const { messageId } = assignMail(c.req.valid('param').id, inboxId)
    return c.json(shapeMessage(getMessage(db, messageId)), 200)
  })
}

function shape(mail: UnroutedMail): z.infer<typeof UnroutedSchema> {
  const { addresses } = mail
  return {
    id: mail.id,
    from_address: senderOf(mail)?.address || null,
    from: senderOf(mail),
    to_addresses: bare(addresses.to),
    cc_addresses: bare(addresses.cc),
    subject: mail.subject,
    received_at: said(mail.received_at),
    size: mail.size,
    kind: mail.kind as z.infer<typeof Kind>,
    evidence: mail.evidence.map(({ header, addresses }) => ({ header, addresses })),
    error: mail.error,
    preview: mail.preview === '' ? null : mail.preview,
  }
}

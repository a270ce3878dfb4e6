/** Quarantine over HTTP: mail that could not be read, its bytes, and another try. */
import { createRoute, z } from '@hono/zod-openapi'
import { AppError, notFound } from '../../lib/errors.ts'
import type { BlobFolder } from '../../store/blob-files.ts'
import { openBlob } from '../../store/blobs.ts'
import type { Db } from '../../store/db.ts'
import type { MailState } from '../../store/schema.ts'
import { countWaiting, listQuarantined, type QuarantinedMail, readQuarantined } from '../../store/unrouted.ts'
import { answerBytes, bytes } from '../answer-bytes.ts'
import type { Api } from '../api.ts'
import { cutPage, EXACT_TOTAL, envelope, readTextCursor, writeCursor } from '../pagination.ts'
import { json, listOf, mailParam, moment, paging, problems, said } from '../schemas.ts'

export interface QuarantineDeps {
  db: Db
  blobs: BlobFolder
  /** parses the mail again, or asks the server for it again; throws 404 when no such mail is set aside */
  retryQuarantined: (mailId: string) => Promise<{ state: MailState; error: string | null; messageIds: string[] }>
}

const QuarantinedSchema = z
  .object({
    id: z.string(),
    error: z.string().nullable().openapi({ description: 'why it could not be read' }),
    received_at: moment('when the mail server got it'),
    size: z.int().openapi({ description: 'bytes of the whole mail' }),
    has_raw: z.boolean().openapi({ description: 'false: the mail server lists it and does not give it' }),
    attempts: z.int(),
  })
  .openapi('QuarantinedMail')

const RetryResult = z
  .object({
    state: z.enum(['routed', 'unrouted', 'quarantined', 'removed']),
    error: z.string().nullable(),
    message_ids: z.array(z.string()).openapi({ description: 'the messages that it is now' }),
  })
  .openapi('RetryResult')

const tags = ['Quarantine']

const list = createRoute({
  method: 'get',
  path: '/v1/quarantine',
  tags,
  summary: 'List quarantined mail',
  description: 'Newest first.',
  request: { query: z.object(paging({ usual: 50 })) },
  responses: {
    200: json('a page of quarantined mail', listOf('QuarantineList', QuarantinedSchema)),
    ...problems(400, 422),
  },
})

const raw = createRoute({
  method: 'get',
  path: '/v1/quarantine/{id}/raw',
  tags,
  summary: 'Download a quarantined mail',
  description: 'The exact bytes. Answers 409 when the mail server has never given them.',
  request: { params: mailParam },
  responses: { 200: bytes('the mail (RFC 5322)', 'message/rfc822'), ...problems(404, 409) },
})

const retry = createRoute({
  method: 'post',
  path: '/v1/quarantine/{id}/retry',
  tags,
  summary: 'Try to read a quarantined mail again',
  description: 'Parses its bytes again; a mail without them is asked for again in the background.',
  request: { params: mailParam },
  responses: { 200: json('what became of it', RetryResult), ...problems(404) },
})

const LIST = 'quarantine'

export function addQuarantine(api: Api, { db, blobs, retryQuarantined }: QuarantineDeps): void {
  api.openapi(list, (c) => {
    const { limit, offset, cursor } = c.req.valid('query')
    const before = readTextCursor(LIST, cursor)
    const { page, last } = cutPage(listQuarantined(db, { limit: limit + 1, offset, before }), limit)
    const nextCursor = last === undefined ? null : writeCursor(LIST, [last.id])
    const total = countWaiting(db, 'quarantined', EXACT_TOTAL + 1)
    return c.json(envelope({ items: page.map(shape), total, nextCursor }), 200)
  })

  api.openapi(raw, (c) => {
    const { id } = c.req.valid('param')
    const mail = readQuarantined(db, id)
    if (mail === undefined)
      throw notFound('Quarantined mail', id, 'GET /v1/quarantine lists the mail that was set aside')
    const blob = mail.raw_blob === null ? undefined : openBlob(db, blobs, mail.raw_blob)
    if (blob === undefined) {
      throw new AppError('conflict', 'no_bytes', `Quarantined mail ${mail.id} has no bytes`, {
        fix: `the mail server has never given them; POST /v1/quarantine/${mail.id}/retry asks again`,
      })
    }
    return answerBytes(c, blob, { type: 'message/rfc822', name: `${mail.id}.eml` })
  })

  api.openapi(retry, async (c) => {
    const { state, error, messageIds } = await retryQuarantined(c.req.valid('param').id)
    return c.json({ state, error, message_ids: messageIds }, 200)
  })
}

function shape(mail: QuarantinedMail): z.infer<typeof QuarantinedSchema> {
  return {
    id: mail.id,
    error: mail.error,
    received_at: said(mail.received_at),
    size: mail.size,
    has_raw: mail.raw_blob !== null,
    attempts: mail.attempts,
  }
}

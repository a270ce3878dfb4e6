/** Attachments over HTTP: list, get, and download by API key or by signed URL. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Clock } from '../../lib/clock.ts'
import { AppError, notFound } from '../../lib/errors.ts'
import {
  type Attachment,
  type AttachmentFilter,
  countAttachments,
  listAttachments,
  readAttachment,
} from '../../store/attachment-list.ts'
import type { BlobFolder } from '../../store/blob-files.ts'
import { type OpenBlob, openBlob } from '../../store/blobs.ts'
import type { Db } from '../../store/db.ts'
import { getInbox } from '../../store/inboxes.ts'
import { answerBase64, answerBytes, servedType } from '../answer-bytes.ts'
import type { Api } from '../api.ts'
import { fileNameOf } from '../file-name.ts'
import { getMessage, getThread } from '../found.ts'
import { MessageAttachment } from '../message-shape.ts'
import { cutPage, EXACT_TOTAL, envelope, readCursor, writeCursor } from '../pagination.ts'
import { idParam, json, listOf, moment, paging, problems, said } from '../schemas.ts'
import { isSigned, signedPath } from '../signing.ts'

export interface AttachmentDeps {
  db: Db
  blobs: BlobFolder
  clock: Clock
  /** signs download URLs */
  signingKey: Buffer
  /** how long a download URL lives */
  urlExpirySeconds: number
}

const AttachmentSchema = MessageAttachment.extend({ message_id: z.string(), created_at: moment() }).openapi(
  'Attachment',
)

const AttachmentDetail = AttachmentSchema.extend({
  storage_backend: z.literal('local'),
  content_hash: z.string().openapi({ description: 'SHA-256 in hex' }),
  download_url: z.string().openapi({ description: 'a path that needs no key until it expires' }),
}).openapi('AttachmentDetail')

const Base64Content = z
  .object({ content: z.string().openapi({ format: 'byte' }), content_type: z.string(), filename: z.string() })
  .openapi('AttachmentContent')

const tags = ['Attachments']
const attachmentParam = idParam('id of the attachment', 'att_019aa4d5-57b1-7c6e-8a59-5d2f3c1e0b7a')

const Filters = z.object({
  message_id: z.string().optional(),
  thread_id: z.string().optional(),
  inbox_id: z.string().optional().openapi({
    description: 'exactly one of message_id, thread_id and inbox_id is required',
    example: 'support@example.com',
  }),
  ...paging({ most: 500, usual: 100 }),
})

const list = createRoute({
  method: 'get',
  path: '/v1/attachments',
  tags,
  summary: 'List attachments',
  description: 'Of a message, a thread or an inbox; those of the newest message first.',
  request: { query: Filters },
  responses: {
    200: json('a page of attachments', listOf('AttachmentList', AttachmentSchema)),
    ...problems(400, 404, 422),
  },
})

const get = createRoute({
  method: 'get',
  path: '/v1/attachments/{id}',
  tags,
  summary: 'Get an attachment',
  request: { params: attachmentParam },
  responses: { 200: json('the attachment', AttachmentDetail), ...problems(404) },
})

const download = createRoute({
  method: 'get',
  path: '/v1/attachments/{id}/content',
  tags,
  summary: 'Download an attachment',
  description:
    'By API key, or by the token and expires of a `download_url`. Always a download, never shown in place; HTML, SVG and XML come as application/octet-stream.',
  security: [{ ApiKey: [] }, { Bearer: [] }, {}],
  request: {
    params: attachmentParam,
    query: z.object({
      format: z.enum(['binary', 'base64']).default('binary'),
      token: z.string().optional(),
      expires: z.string().optional().openapi({ description: 'seconds since the epoch' }),
    }),
  },
  responses: {
    200: {
      description: 'the bytes, or with `format=base64` an object that has them',
      content: {
        'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) },
        'application/json': { schema: Base64Content },
      },
    },
    ...problems(404, 422),
  },
})

export function addAttachments(api: Api, deps: AttachmentDeps): void {
  const { db, clock, signingKey, urlExpirySeconds } = deps

  api.openapi(list, (c) => {
    const { limit, offset, cursor, ...named } = c.req.valid('query')
    const filter = filterOf(db, named)
    const name = `attachments ${JSON.stringify(filter)}`
    const place = readCursor(name, cursor, ['number', 'number', 'number'])?.map(Number)
    const [arrived_at = 0, seq = 0, position = 0] = place ?? []
    const after = place === undefined ? null : { arrived_at, seq, position }
    const { page, last } = cutPage(listAttachments(db, filter, { limit: limit + 1, offset, after }), limit)
    const nextCursor = last === undefined ? null : writeCursor(name, [last.arrived_at, last.seq, last.position])
    const total = countAttachments(db, filter, EXACT_TOTAL + 1)
    return c.json(envelope({ items: page.map(shape), total, nextCursor }), 200)
  })

  api.openapi(get, (c) => {
    const { attachment, blob } = open(deps, c.req.valid('param').id)
    const expires = Math.floor(clock.now() / 1_000) + urlExpirySeconds
    const detail = {
      ...shape(attachment),
      storage_backend: 'local' as const,
      content_hash: blob.hash,
      download_url: signedPath(signingKey, attachment.id, expires),
    }
    return c.json(detail, 200)
  })

  api.openapi(download, (c) => {
    const { id } = c.req.valid('param')
    const { format, token, expires } = c.req.valid('query')
    // without both the key was asked for before the request came here
    if (token !== undefined || expires !== undefined) {
      if (!isSigned(signingKey, { id, token, expires, now: clock.now() })) throw expired()
    }
    return answerContent(c, open(deps, id), format)
  })
}

interface OpenAttachment {
  attachment: Attachment
  blob: OpenBlob
}

function open({ db, blobs }: AttachmentDeps, id: string): OpenAttachment {
  const attachment = readAttachment(db, id)
  const blob = attachment === undefined ? undefined : openBlob(db, blobs, attachment.blob_id)
  if (attachment === undefined || blob === undefined) {
    throw notFound('Attachment', id, 'GET /v1/attachments?message_id=… lists the attachments of a message')
  }
  return { attachment, blob }
}

function answerContent(c: Context, { attachment, blob }: OpenAttachment, format: 'binary' | 'base64'): Response {
  const name = fileNameOf(attachment)
  if (format === 'base64') return answerBase64(c, blob, { content_type: attachment.content_type, filename: name })
  return answerBytes(c, blob, { type: servedType(attachment.content_type), name })
}

const NAMES = 'message_id, thread_id, or inbox_id'

function filterOf(
  db: Db,
  named: Pick<z.infer<typeof Filters>, 'message_id' | 'thread_id' | 'inbox_id'>,
): AttachmentFilter {
  const { message_id: message, thread_id: thread, inbox_id: inbox } = named
  const given = [message, thread, inbox].filter((id) => id !== undefined)
  if (given.length > 1) throw badFilter('too_many_filters', `Only one filter allowed: ${NAMES}`)
  if (message !== undefined) return { messageId: getMessage(db, message).id }
  if (thread !== undefined) return { threadId: getThread(db, thread).id }
  if (inbox !== undefined) return { inboxId: getInbox(db, inbox).id }
  throw badFilter('filter_required', `Exactly one filter required: ${NAMES}`)
}

function badFilter(code: string, detail: string): AppError {
  return new AppError('bad_request', code, detail, { fix: `give exactly one of ${NAMES}` })
}

function expired(): AppError {
  return new AppError('unauthorized', 'invalid_download_url', 'Invalid or expired download URL', {
    fix: 'GET /v1/attachments/{id} gives a new download_url',
  })
}

function shape(attachment: Attachment): z.infer<typeof AttachmentSchema> {
  return {
    id: attachment.id,
    message_id: attachment.message_id,
    filename: fileNameOf(attachment),
    content_type: attachment.content_type,
    size: attachment.size,
    disposition: attachment.disposition,
    content_id: attachment.cid,
    created_at: said(attachment.created_at),
  }
}

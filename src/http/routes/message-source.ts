/** Where a message comes from: its bytes as they went over the wire, and why it is in its inbox. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Explanation } from '../../inbound/explain-route.ts'
import { AppError } from '../../lib/errors.ts'
import type { MailId } from '../../lib/ids.ts'
import type { BlobFolder } from '../../store/blob-files.ts'
import { openBlob } from '../../store/blobs.ts'
import type { Db } from '../../store/db.ts'
import { readMail } from '../../store/mails.ts'
import type { FullMessage } from '../../store/message-list.ts'
import { answerBytes, bytes } from '../answer-bytes.ts'
import type { Api } from '../api.ts'
import { getMessage } from '../found.ts'
import { json, messageParam, problems } from '../schemas.ts'

export interface MessageSourceDeps {
  db: Db
  blobs: BlobFolder
  /** everything that routing looked at; undefined when there is no such mail */
  explainRoute: (mailId: MailId) => Explanation | undefined
}

const rules = z.enum(['exact', 'alias', 'tag', 'own', 'catch_all', 'assigned']).openapi({
  description:
    'own: the mailbox’s own address, the last resort before catch_all; tag: the address without what stands behind its +; assigned: by a person',
})

const taken = {
  header: z.string().nullable().openapi({ description: 'the header that decided; null: none did' }),
  address: z.string().nullable().openapi({ description: 'as written in that header' }),
  rule: rules,
  tag: z.string().nullable(),
}

const RouteSchema = z
  .object({
    message_id: z.string(),
    inbox_id: z.string(),
    route: z.object(taken).nullable().openapi({ description: 'the route that was taken; null for a message of ours' }),
    copies: z
      .array(
        z.object({
          evidence: z.array(
            z.object({
              header: z.string(),
              addresses: z.array(
                z.object({
                  address: z.string(),
                  inbox_id: z.string().nullable().openapi({ description: 'the inbox that answers to it today' }),
                  rule: rules.nullable(),
                  tag: z.string().nullable(),
                  own: z.boolean().openapi({ description: 'is it the mailbox’s own address?' }),
                }),
              ),
            }),
          ),
          destinations: z.array(
            z.object({
              inbox_id: z.string(),
              ...taken,
              refused: z
                .string()
                .nullable()
                .openapi({ description: 'why a list keeps its sender out of this inbox; null: it is let in' }),
            }),
          ),
        }),
      )
      .openapi({ description: 'every copy of the mail: what its headers name, and where it would go today' }),
  })
  .openapi('Route')

const raw = createRoute({
  method: 'get',
  path: '/v1/messages/{id}/raw',
  tags: ['Messages'],
  summary: 'Download a message',
  description: 'The exact bytes, as received or as sent.',
  request: { params: messageParam },
  responses: { 200: bytes('the mail (RFC 5322)', 'message/rfc822'), ...problems(404, 409) },
})

const route = createRoute({
  method: 'get',
  path: '/v1/messages/{id}/route',
  tags: ['Messages'],
  summary: 'Why is it in this inbox?',
  request: { params: messageParam },
  responses: { 200: json('the route and the evidence', RouteSchema), ...problems(404) },
})

export function addMessageSource(api: Api, { db, blobs, explainRoute }: MessageSourceDeps): void {
  api.openapi(raw, (c) => {
    const message = getMessage(db, c.req.valid('param').id)
    const id = rawBlobOf(db, message)
    const blob = id === null ? undefined : openBlob(db, blobs, id)
    if (blob === undefined) {
      throw new AppError('conflict', 'not_composed', `Message ${message.id} has no bytes yet`, {
        fix: 'its mail is composed at the first attempt to send it: try again later',
      })
    }
    return answerBytes(c, blob, { type: 'message/rfc822', name: `${message.id}.eml` })
  })

  api.openapi(route, (c) => {
    const message = getMessage(db, c.req.valid('param').id)
    const explanation = message.mail_id === null ? undefined : explainRoute(message.mail_id)
    const copies = (explanation?.copies ?? []).map(({ evidence, destinations }) => ({
      evidence: evidence.map(({ header, addresses }) => ({ header, addresses: addresses.map(rename) })),
      destinations: destinations.map(rename),
    }))
    const stored = message.route === null ? null : (JSON.parse(message.route) as z.infer<z.ZodObject<typeof taken>>)
    return c.json({ message_id: message.id, inbox_id: message.inbox_id, route: stored, copies }, 200)
  })
}

function rawBlobOf(db: Db, message: FullMessage): number | null {
  return message.mail_id === null ? message.outgoing_raw : (readMail(db, message.mail_id)?.raw_blob ?? null)
}

function rename<T extends { inboxId: string | null }>({ inboxId, ...rest }: T) {
  return { inbox_id: inboxId as T['inboxId'], ...rest }
}

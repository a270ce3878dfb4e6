/** Messages that wait for a word: a draft is sent, a held message is released or rejected. */
import { createRoute, z } from '@hono/zod-openapi'
import { letInHeld } from '../../inbound/let-in.ts'
import { notFound } from '../../lib/errors.ts'
import { rejectHeld, releaseHeld, sendDraft } from '../../outbound/drafts.ts'
import type { SendKey, SubmitDeps } from '../../outbound/submit.ts'
import { readMessage } from '../../store/message-list.ts'
import { createSendAnswers, type SendAnswerDeps } from '../answer-send.ts'
import type { Api } from '../api.ts'
import { getMessage, getOutboxItem } from '../found.ts'
import { MessageSchema, shapeMessage } from '../message-shape.ts'
import { json, messageParam, problems } from '../schemas.ts'
import { KeyHeader, SendQuery } from '../send-body.ts'
import { SendResultSchema, shapeResult } from '../send-shape.ts'

export interface DraftDeps extends SubmitDeps, SendAnswerDeps {}

const tags = ['Sending']
const result = json('how far it is now', SendResultSchema)

const send = createRoute({
  method: 'post',
  path: '/v1/messages/{id}/send',
  tags,
  summary: 'Send a draft',
  description: 'As it is now, dated now. Waits at most 20 seconds for the first attempt, as POST /v1/messages does.',
  request: { params: messageParam, headers: KeyHeader, query: SendQuery },
  responses: { 200: result, ...problems(403, 404, 409, 422, 429) },
})

const release = createRoute({
  method: 'post',
  path: '/v1/messages/{id}/release',
  tags,
  summary: 'Let a held message go',
  description:
    'Whatever it was held for. One of ours, of which `error` says it, is dated now, and the call waits at most 20 seconds for the first attempt. One that came in, of which `held` says it, is told of as `message.received`, and answered as a message.',
  request: { params: messageParam, headers: KeyHeader, query: SendQuery },
  responses: {
    200: json('how far it is now, or the message that came in', z.union([SendResultSchema, MessageSchema])),
    ...problems(403, 404, 409, 422, 429),
  },
})

const reject = createRoute({
  method: 'post',
  path: '/v1/messages/{id}/reject',
  tags,
  summary: 'Decide that a held message is not sent',
  description: 'Nobody gets it; it stays as `cancelled`.',
  request: { params: messageParam },
  responses: { 200: result, ...problems(404, 409) },
})

const WHERE_HELD = 'GET /v1/messages?held=true lists mail that is held, GET /v1/outbox?state=held messages of ours'

export function addDrafts(api: Api, deps: DraftDeps): void {
  const { db, clock } = deps
  const answerSend = createSendAnswers(deps)
  const letIn = (id: string) => {
    letInHeld(db, id, clock.now())
    return shapeMessage(getMessage(db, id))
  }

  api.openapi(send, async (c) => {
    const { id } = c.req.valid('param')
    const { ignore_suppressions: ignore } = c.req.valid('query')
    const body = ignore === 'true' ? { ignore_suppressions: true } : null
    const asked = { key: c.req.valid('header')['idempotency-key'], path: `/v1/messages/${id}/send`, body }
    const letOut = (key: SendKey | null) => sendDraft(deps, id, { key, ignoreSuppressions: body !== null }).id
    return c.json(await answerSend(c, asked, letOut), 200)
  })

  api.openapi(release, async (c) => {
    const { id } = c.req.valid('param')
    const message = readMessage(db, id)
    if (message?.direction === 'inbound') return c.json(letIn(id), 200)
    const { ignore_suppressions: ignore } = c.req.valid('query')
    const body = ignore === 'true' ? { ignore_suppressions: true } : null
    const asked = { key: c.req.valid('header')['idempotency-key'], path: `/v1/messages/${id}/release`, body }
    const letOut = (key: SendKey | null) => {
      if (message === undefined) throw notFound('Message', id, WHERE_HELD)
      return releaseHeld(deps, id, { key, ignoreSuppressions: body !== null }).id
    }
    return c.json(await answerSend(c, asked, letOut), 200)
  })

  api.openapi(reject, (c) => {
    const { id } = rejectHeld(deps, c.req.valid('param').id)
    deps.onChange()
    return c.json(shapeResult(getOutboxItem(deps.db, id)), 200)
  })
}

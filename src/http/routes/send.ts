/** Sending over HTTP: a new mail, or an answer to one; committed before it is answered. */
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { replyTo, type SendRequest } from '../../outbound/send-request.ts'
import { type SubmitDeps, submit } from '../../outbound/submit.ts'
import { type AskedSend, createSendAnswers, type SendAnswerDeps } from '../answer-send.ts'
import type { Api, ApiEnv } from '../api.ts'
import { json, jsonBody, messageParam, problems } from '../schemas.ts'
import { KeyHeader, mailOf, Reply, Send } from '../send-body.ts'
import { type SendResult, SendResultSchema } from '../send-shape.ts'

export interface SendDeps extends SubmitDeps, SendAnswerDeps {
  /** the mailbox's own address, which a reply to all leaves out */
  ownAddress: string
}

const tags = ['Sending']
const result = json('accepted; `status` says how far it is', SendResultSchema)

const send = createRoute({
  method: 'post',
  path: '/v1/messages',
  tags,
  summary: 'Send a mail',
  description:
    'The message is durable before it is tried. Waits at most 20 seconds for the first attempt, then answers `pending`; what could not be handed over is tried again for 24 hours. With `draft` it waits to be sent; what looks like a loop of programs that answer each other is `held`.',
  request: { headers: KeyHeader, body: jsonBody(Send) },
  responses: { 201: result, ...problems(400, 403, 404, 409, 413, 415, 422, 429) },
})

const reply = createRoute({
  method: 'post',
  path: '/v1/messages/{id}/reply',
  tags,
  summary: 'Answer a message',
  description:
    'To Reply-To, else From; an answer to a mail of ours goes to its To. Subject, In-Reply-To and References are set.',
  request: {
    params: messageParam,
    headers: KeyHeader,
    body: jsonBody(Reply),
  },
  responses: { 201: result, ...problems(400, 403, 404, 409, 413, 415, 422, 429) },
})

export function addSend(api: Api, deps: SendDeps): void {
  const answerSend = createSendAnswers(deps)

  /** `prepare` reads what the request means at the moment when it is answered for the first time. */
  const answer = (
    c: Context<ApiEnv>,
    asked: AskedSend & { body: { attachments?: unknown } },
    prepare: () => SendRequest,
  ): Promise<SendResult> =>
    answerSend(c, asked, async (key) => {
      const id = await submit(deps, prepare(), { key })
      // what was given is in files by now, and the answer may take long
      asked.body.attachments = null
      c.var.dropBody()
      return id
    })

  api.openapi(send, async (c) => {
    const body = c.req.valid('json')
    const asked = { key: c.req.valid('header')['idempotency-key'], path: '/v1/messages', body }
    const threadId = body.reply_to_thread_id ?? null
    const prepare = (): SendRequest => ({
      ...mailOf(body),
      inbox: body.inbox_id,
      to: body.to,
      subject: body.subject,
      answers: threadId === null ? { kind: 'nothing' } : { kind: 'thread', id: threadId },
    })
    return c.json(await answer(c, asked, prepare), 201)
  })

  api.openapi(reply, async (c) => {
    const { id } = c.req.valid('param')
    const body = c.req.valid('json')
    const asked = { key: c.req.valid('header')['idempotency-key'], path: `/v1/messages/${id}/reply`, body }
    const prepare = () =>
      replyTo(
        deps.db,
        id,
        { ...mailOf(body), to: body.to ?? null, subject: body.subject ?? null, all: body.reply_all },
        deps.ownAddress,
      )
    return c.json(await answer(c, asked, prepare), 201)
  })
}

/** Sending over HTTP: a new mail, or an answer to one; committed before it is answered. */
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Log } from '../../lib/log.ts'
import type { Once } from '../../outbound/once.ts'
import { replyTo, type SendRequest } from '../../outbound/send-request.ts'
import { type SendKey, type SubmitDeps, submit } from '../../outbound/submit.ts'
import { outboxItem } from '../../store/outbox-list.ts'
import type { Api, ApiEnv } from '../api.ts'
import { getOutboxItem } from '../found.ts'
import { json, jsonBody, messageParam, problems } from '../schemas.ts'
import { KeyHeader, mailOf, Reply, Send } from '../send-body.ts'
import { type SendResult, SendResultSchema, shapeGone, shapeResult } from '../send-shape.ts'
import { type OutboxSender, WAIT_MS } from './outbox.ts'

export interface SendDeps extends SubmitDeps {
  log: Log
  sender: OutboxSender
  /** the mailbox's own address, which a reply to all leaves out */
  ownAddress: string
  /** there are new messages and events */
  onChange: () => void
  once: Once
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
  const { once } = deps
  const rebuild = (id: string): SendResult => shapeResult(getOutboxItem(deps.db, id))
  /** `prepare` reads what the request means at the moment when it is answered for the first time. */
  const answer = async (
    asked: { key: string | undefined; path: string; body: unknown; accepted: () => void; signal: AbortSignal },
    prepare: () => SendRequest,
  ): Promise<{ answer: SendResult; replayed: boolean }> => {
    const work = async (key: SendKey | null) => {
      const id = await submit(deps, prepare(), { key })
      asked.accepted()
      const accepted = rebuild(id)
      deps.onChange()
      deps.sender.wake()
      await deps.sender.attempted(id, { ms: WAIT_MS, signal: asked.signal })
      const item = outboxItem(deps.db, id)
      return item === undefined ? shapeGone(accepted) : shapeResult(item)
    }
    const { key, ...request } = asked
    if (key === undefined) return { answer: await work(null), replayed: false }
    return once({ key, ...request, work, rebuild })
  }

  /** What was given is in files by now, and the answer may take long. */
  const letGo = (c: Context<ApiEnv>, body: { attachments?: unknown }) => () => {
    body.attachments = null
    c.var.dropBody()
  }

  api.openapi(send, async (c) => {
    const body = c.req.valid('json')
    const key = c.req.valid('header')['idempotency-key']
    const asked = { key, path: '/v1/messages', body, accepted: letGo(c, body), signal: c.req.raw.signal }
    const threadId = body.reply_to_thread_id ?? null
    const sent = await answer(asked, () => ({
      ...mailOf(body),
      inbox: body.inbox_id,
      to: body.to,
      subject: body.subject,
      answers: threadId === null ? { kind: 'nothing' } : { kind: 'thread', id: threadId },
    }))
    if (sent.replayed) c.header('Idempotency-Replayed', 'true')
    return c.json(sent.answer, 201)
  })

  api.openapi(reply, async (c) => {
    const { id } = c.req.valid('param')
    const body = c.req.valid('json')
    const key = c.req.valid('header')['idempotency-key']
    const asked = { key, path: `/v1/messages/${id}/reply`, body, accepted: letGo(c, body), signal: c.req.raw.signal }
    const sent = await answer(asked, () =>
      replyTo(
        deps.db,
        id,
        { ...mailOf(body), to: body.to ?? null, subject: body.subject ?? null, all: body.reply_all },
        deps.ownAddress,
      ),
    )
    if (sent.replayed) c.header('Idempotency-Replayed', 'true')
    return c.json(sent.answer, 201)
  })
}

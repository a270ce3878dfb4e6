/** Messages that wait for a word: a draft is sent, a held message is released or rejected. */
import { createRoute } from '@hono/zod-openapi'
import type { MessageId } from '../../lib/ids.ts'
import { rejectHeld, releaseHeld, sendDraft } from '../../outbound/drafts.ts'
import type { Once } from '../../outbound/once.ts'
import type { SendKey, SubmitDeps } from '../../outbound/submit.ts'
import type { Outgoing } from '../../store/outbox.ts'
import type { Api } from '../api.ts'
import { getOutboxItem } from '../found.ts'
import { json, messageParam, problems } from '../schemas.ts'
import { KeyHeader } from '../send-body.ts'
import { type SendResult, SendResultSchema, shapeResult } from '../send-shape.ts'
import { type OutboxSender, WAIT_MS } from './outbox.ts'

export interface DraftDeps extends SubmitDeps {
  sender: OutboxSender
  /** there are new messages and events */
  onChange: () => void
  once: Once
}

const tags = ['Sending']
const result = json('how far it is now', SendResultSchema)

const send = createRoute({
  method: 'post',
  path: '/v1/messages/{id}/send',
  tags,
  summary: 'Send a draft',
  description: 'As it is now, dated now. Waits at most 20 seconds for the first attempt, as POST /v1/messages does.',
  request: { params: messageParam, headers: KeyHeader },
  responses: { 200: result, ...problems(403, 404, 409, 422, 429) },
})

const release = createRoute({
  method: 'post',
  path: '/v1/messages/{id}/release',
  tags,
  summary: 'Let a held message go',
  description:
    'Whatever it was held for: `error` says it. It is dated now. Waits at most 20 seconds for the first attempt.',
  request: { params: messageParam, headers: KeyHeader },
  responses: { 200: result, ...problems(403, 404, 409, 422, 429) },
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

export function addDrafts(api: Api, deps: DraftDeps): void {
  const { db, sender, once } = deps

  const answer = (id: MessageId): SendResult => shapeResult(getOutboxItem(db, id))
  const answerOnce = async (
    asked: { key: string | undefined; path: string; signal: AbortSignal },
    work: (key: SendKey | null) => Outgoing,
  ): Promise<{ answer: SendResult; replayed: boolean }> => {
    const first = async (sendKey: SendKey | null) => {
      const { id } = work(sendKey)
      deps.onChange()
      sender.wake()
      await sender.attempted(id, { ms: WAIT_MS, signal: asked.signal })
      return answer(id)
    }
    const { key, path, signal } = asked
    if (key === undefined) return { answer: await first(null), replayed: false }
    return once({ key, path, body: null, work: first, signal, rebuild: answer })
  }

  api.openapi(send, async (c) => {
    const { id } = c.req.valid('param')
    const key = c.req.valid('header')['idempotency-key']
    const asked = { key, path: `/v1/messages/${id}/send`, signal: c.req.raw.signal }
    const sent = await answerOnce(asked, (sendKey) => sendDraft(deps, id, sendKey))
    if (sent.replayed) c.header('Idempotency-Replayed', 'true')
    return c.json(sent.answer, 200)
  })

  api.openapi(release, async (c) => {
    const { id } = c.req.valid('param')
    const key = c.req.valid('header')['idempotency-key']
    const asked = { key, path: `/v1/messages/${id}/release`, signal: c.req.raw.signal }
    const sent = await answerOnce(asked, (sendKey) => releaseHeld(deps, id, sendKey))
    if (sent.replayed) c.header('Idempotency-Replayed', 'true')
    return c.json(sent.answer, 200)
  })

  api.openapi(reject, (c) => {
    const { id } = rejectHeld(deps, c.req.valid('param').id)
    deps.onChange()
    return c.json(answer(id), 200)
  })
}

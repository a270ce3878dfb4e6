/** Messages and conversations over HTTP as a language model should get them. */
import { createRoute, z } from '@hono/zod-openapi'
import { type ReadingOptions, writeConversation, writeMessage } from '../../agents/mail-text.ts'
import { estimateTokens } from '../../mail/agent-text/tokens.ts'
import type { Segment } from '../../mail/types.ts'
import type { Db } from '../../store/db.ts'
import type { Api } from '../api.ts'
import { getMessage, getThread } from '../found.ts'
import { readCursor, writeCursor } from '../pagination.ts'
import { idParam, json, messageParam, moment, problems, queryFlag, queryNumber, said } from '../schemas.ts'

export interface AgentTextDeps {
  db: Db
}

const MOST_CHARS = 1_000_000
const MOST_TOKENS = 1_000_000

const Include = z
  .string()
  .default('')
  .transform((given, ctx) => {
    const wanted = given.split(',').filter(Boolean)
    if (wanted.every((one) => one === 'quoted' || one === 'signature')) {
      return wanted.map((one) => (one === 'quoted' ? ('quote' as const) : ('signature' as const)))
    }
    ctx.addIssue({ code: 'custom', message: 'Input should be quoted, signature, or both with a comma between' })
    return z.NEVER
  })
  .openapi({ type: 'string', description: 'what is told beside the new words: `quoted`, `signature` or both' })

const reading = (usual: { tokens: number }) => ({
  max_chars: queryNumber(
    { min: 500, max: MOST_CHARS, default: MOST_CHARS },
    'the most that the text may have, in UTF-16 units',
  ),
  max_tokens: queryNumber(
    { min: 200, max: MOST_TOKENS, default: usual.tokens },
    'the most that it may take of a model, by an estimate: 4 Latin characters are a token, 1 Chinese one',
  ),
  include: Include,
  datamark: queryFlag(
    'writes `ˆ` for each blank of what comes from outside, so that a model sees in every word where it is',
  ),
})

const Links = z
  .array(z.object({ number: z.int(), url: z.string(), host: z.string() }))
  .openapi({ description: 'links that are too long for the text, which names them as `link 1: host`' })
const tokens = z.int().openapi({ description: 'an estimate' })

const MessageText = z
  .object({
    message_id: z.string(),
    agent_text: z
      .string()
      .openapi({ description: 'docs/agent-text.md describes it; its marks are new in each answer' }),
    estimated_tokens: tokens,
    links: Links,
    truncated: z
      .object({ omitted_chars: z.int(), next: z.int().openapi({ description: '`offset` of the next call' }) })
      .nullable()
      .openapi({ description: 'null: nothing is missing' }),
  })
  .openapi('AgentText')

const Context = z
  .object({
    thread_id: z.string(),
    inbox_id: z.string(),
    context: z.string().openapi({ description: 'the conversation, oldest message first' }),
    estimated_tokens: tokens,
    links: Links,
    messages: z
      .array(
        z.object({
          id: z.string(),
          direction: z.enum(['inbound', 'outbound']),
          timestamp: moment(),
          chars: z.int(),
          truncated: z
            .object({ omitted_chars: z.int(), next: z.int().openapi({ description: '`offset` in its agent_text' }) })
            .nullable(),
        }),
      )
      .openapi({ description: 'those that are told, oldest first' }),
    truncated: z
      .object({
        omitted_messages: z.int().openapi({ description: 'older ones that are not told, counted up to 1,000' }),
        omitted_chars: z.int().openapi({ description: 'of the messages that are told' }),
        next: z.string().nullable().openapi({ description: '`cursor` for the older ones; null: there are none' }),
      })
      .nullable()
      .openapi({ description: 'null: nothing is missing' }),
  })
  .openapi('ThreadContext')

const one = createRoute({
  method: 'get',
  path: '/v1/messages/{id}/agent_text',
  tags: ['Messages'],
  summary: 'Read a message for a language model',
  description:
    'What its sender newly wrote, as Markdown without anything hidden, between marks that cannot be forged, within limits.',
  request: {
    params: messageParam,
    query: z.object({
      ...reading({ tokens: 8_000 }),
      offset: queryNumber({ min: 0, max: 1e9, default: 0 }, '`truncated.next` of the answer before'),
    }),
  },
  responses: { 200: json('the text', MessageText), ...problems(404, 422) },
})

const thread = createRoute({
  method: 'get',
  path: '/v1/threads/{id}/context',
  tags: ['Threads'],
  summary: 'Read a conversation for a language model',
  description:
    'All of a thread in one text that is ready for a prompt. Where it has to be cut, the newest messages are kept.',
  request: {
    params: idParam('id of the thread', 'thr_019aa4d5-57b1-7c6e-8a59-5d2f3c1e0b7a'),
    query: z.object({
      ...reading({ tokens: 16_000 }),
      cursor: z.string().max(1000).optional().openapi({ description: '`truncated.next` of the answer before' }),
    }),
  },
  responses: { 200: json('the conversation', Context), ...problems(400, 404, 422) },
})

interface Query {
  max_chars: number
  max_tokens: number
  include: Segment['kind'][]
  datamark?: boolean | undefined
}

function optionsOf({ max_chars, max_tokens, include, datamark = false }: Query): ReadingOptions {
  return { limits: { chars: max_chars, tokens: max_tokens }, include, datamark }
}

export function addAgentText(api: Api, { db }: AgentTextDeps): void {
  api.openapi(one, (c) => {
    const message = getMessage(db, c.req.valid('param').id)
    const { offset, ...query } = c.req.valid('query')
    const { text, links, truncated } = writeMessage(message, { ...optionsOf(query), offset })
    const answer = { message_id: message.id, agent_text: text, estimated_tokens: estimateTokens(text) }
    return c.json({ ...answer, links, truncated }, 200)
  })

  api.openapi(thread, async (c) => {
    const { id: threadId, inbox_id: inboxId } = getThread(db, c.req.valid('param').id)
    const { cursor, ...query } = c.req.valid('query')
    const list = `context ${threadId}`
    const place = readCursor(list, cursor, ['number', 'number'])
    const before = place === null ? null : { arrived_at: Number(place[0]), seq: Number(place[1]) }
    const { text, links, told, older, omitted } = await writeConversation(
      db,
      { inboxId, threadId, before },
      optionsOf(query),
    )
    const omittedChars = told.reduce((sum, one) => sum + one.omittedChars, 0)
    const next = older === null ? null : writeCursor(list, [older.arrived_at, older.seq])
    const isWhole = omitted === 0 && omittedChars === 0
    return c.json(
      {
        thread_id: threadId,
        inbox_id: inboxId,
        context: text,
        estimated_tokens: estimateTokens(text),
        links,
        messages: told.map(({ message, chars, omittedChars: omitted_chars, next }) => ({
          id: message.id,
          direction: message.direction,
          timestamp: said(message.said_at),
          chars,
          truncated: next === null ? null : { omitted_chars, next },
        })),
        truncated: isWhole ? null : { omitted_messages: omitted, omitted_chars: omittedChars, next },
      },
      200,
    )
  })
}

/** Threads over HTTP: those of an inbox, and one as a conversation. */
import { createHash } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import type { InboxId } from '../../lib/ids.ts'
import type { Db } from '../../store/db.ts'
import { getInbox } from '../../store/inboxes.ts'
import { type FullMessage, readMessages } from '../../store/message-list.ts'
import type { Search } from '../../store/search.ts'
import { countThreads, listThreads, type Thread, type ThreadPlace, threadsOf } from '../../store/thread-list.ts'
import { answerList, totals } from '../answer-list.ts'
import type { Api } from '../api.ts'
import { getThread } from '../found.ts'
import { browse } from '../message-page.ts'
import { Kind, MessageAttachment, Sender, senderOf, shapeAttachment } from '../message-shape.ts'
import { cutPage, EXACT_TOTAL, readCursor, writeCursor } from '../pagination.ts'
import { idParam, json, listOf, moment, paging, problems, said } from '../schemas.ts'
import { StateSchema, StatusSchema, statusOf } from '../send-shape.ts'

export interface ThreadDeps {
  db: Db
  search: Search
}

const fields = {
  id: z.string(),
  inbox_id: z.string(),
  subject: z.string(),
  summary: z.null(),
  last_message_at: moment(),
  participant_hash: z.string().nullable().openapi({ description: 'the same for threads of the same people' }),
  message_count: z.int(),
  participants: z.array(z.string()).openapi({ description: 'everyone but the inbox' }),
}

const ThreadSummary = z.object(fields).openapi('ThreadSummary')

const ThreadMessage = z
  .object({
    id: z.string(),
    role: z.enum(['user', 'assistant']).openapi({ description: 'assistant: a message of the inbox itself' }),
    author: z.string().openapi({ description: 'address of the sender' }),
    content: z.string().openapi({ description: '`content_clean` of the message' }),
    timestamp: moment('when it was said'),
    direction: z.enum(['inbound', 'outbound']),
    from: Sender.nullable(),
    state: StateSchema.nullable(),
    status: StatusSchema.nullable(),
    kind: Kind,
    attachments: z.array(MessageAttachment),
  })
  .openapi('ThreadMessage')

const ThreadDetail = z
  .object({
    ...fields,
    messages: z.array(ThreadMessage).openapi({ description: 'the newest ones, in ascending order' }),
    count: z.int(),
    total: z.int(),
    total_is_lower_bound: z.literal(true).optional(),
    next_cursor: z.string().nullable().openapi({ description: 'for the messages before these' }),
  })
  .openapi('Thread')

const tags = ['Threads']

const list = createRoute({
  method: 'get',
  path: '/v1/threads',
  tags,
  summary: 'List threads',
  description: 'The one with the newest message first.',
  request: {
    query: z.object({
      inbox_id: z.string().openapi({ description: 'id or address of the inbox' }),
      q: z.string().max(10_000).optional().openapi({
        description: 'threads with a message that POST /v1/search would find, of its newest 2,000',
      }),
      ...paging({ usual: 20 }),
    }),
  },
  responses: { 200: json('a page of threads', listOf('ThreadList', ThreadSummary)), ...problems(400, 404, 422) },
})

const get = createRoute({
  method: 'get',
  path: '/v1/threads/{id}',
  tags,
  summary: 'Get a thread',
  description:
    'With its newest `limit` messages in ascending order, without those that are held. The id of a thread that was merged into another answers with that one.',
  request: {
    params: idParam('id of the thread', 'thr_019aa4d5-57b1-7c6e-8a59-5d2f3c1e0b7a'),
    query: z.object(paging({ usual: 100 })),
  },
  responses: { 200: json('the thread', ThreadDetail), ...problems(400, 404, 422) },
})

/** Of the messages that a search finds: their threads take some ms. */
const MOST_FOUND = 2_000

export function addThreads(api: Api, { db, search }: ThreadDeps): void {
  type Page = { limit: number; offset: number; before: ThreadPlace | null }
  const browseThreads = (inboxId: InboxId, page: Page) => ({
    threads: listThreads(db, inboxId, page),
    total: countThreads(db, inboxId, EXACT_TOTAL + 1),
    behind: false,
  })
  const findThreads = async (inboxId: InboxId, query: string, page: Page) => {
    const whole = { limit: MOST_FOUND, offset: 0, before: null, countTo: MOST_FOUND + 1 }
    const { places, total, behind } = await search.find({ query, filter: { inboxId }, ...whole })
    const seqs = places.slice(0, MOST_FOUND).map(({ seq }) => seq)
    return { ...threadsOf(db, seqs, page), behind: behind || total > MOST_FOUND }
  }

  api.openapi(list, async (c) => {
    const { inbox_id, q, limit, offset, cursor } = c.req.valid('query')
    const { id: inboxId } = getInbox(db, inbox_id)
    const query = q || null
    const name = query === null ? `threads ${inboxId}` : `threads ${inboxId} ${query}`
    const place = readCursor(name, cursor, ['number', 'string'])
    const before = place === null ? null : { last_message_at: Number(place[0]), id: String(place[1]) }
    const asked = { limit: limit + 1, offset, before }
    const found = query === null ? browseThreads(inboxId, asked) : await findThreads(inboxId, query, asked)
    const { page, last } = cutPage(found.threads, limit)
    const nextCursor = last === undefined ? null : writeCursor(name, [last.last_message_at, last.id])
    const tail = totals({ ...found, nextCursor })
    return answerList(c, { name: 'items', keys: page, load: (thread) => [shape(thread)], tail })
  })

  api.openapi(get, (c) => {
    const thread = getThread(db, c.req.valid('param').id)
    // what is held waits for a person, and a model takes all of this
    const filter = { inboxId: thread.inbox_id, threadId: thread.id, held: false }
    const page = browse(db, filter, c.req.valid('query'))
    return answerList(c, {
      head: shape(thread),
      name: 'messages',
      keys: page.seqs.reverse(),
      load: (seq) => readMessages(db, [seq]).map(shapeInThread),
      tail: totals(page),
    })
  })
}

function shape(thread: Thread): z.infer<typeof ThreadSummary> {
  const { id, inbox_id, subject, message_count, participants } = thread
  return {
    id,
    inbox_id,
    subject,
    summary: null,
    last_message_at: said(thread.last_message_at),
    participant_hash: participants.length === 0 ? null : hash(participants),
    message_count,
    participants,
  }
}

function shapeInThread(message: FullMessage): z.infer<typeof ThreadMessage> {
  const { id, direction, content_clean: content, state, kind } = message
  const from = senderOf(message)
  return {
    id,
    role: direction === 'inbound' ? 'user' : 'assistant',
    author: from?.address || from?.name || 'unknown',
    content,
    timestamp: said(message.said_at),
    direction,
    from,
    state,
    status: state === null ? null : statusOf(state),
    kind: kind as z.infer<typeof Kind>,
    attachments: message.attachments.map(shapeAttachment),
  }
}

function hash(participants: readonly string[]): string {
  return createHash('sha256').update(participants.join('\n')).digest('hex').slice(0, 32)
}

/** Messages over HTTP: list, get, mark and delete. */
import { createRoute, z } from '@hono/zod-openapi'
import { AppError } from '../../lib/errors.ts'
import type { MessageId } from '../../lib/ids.ts'
import { type DraftChanges, editDraft } from '../../outbound/drafts.ts'
import type { SubmitDeps } from '../../outbound/submit.ts'
import { sweepBlobs } from '../../store/blobs.ts'
import { type Db, transact } from '../../store/db.ts'
import { getInbox } from '../../store/inboxes.ts'
import type { ListFilter, MessageFilter } from '../../store/message-filter.ts'
import type { FullMessage } from '../../store/message-list.ts'
import { markMessage } from '../../store/message-marks.ts'
import { removeMessage } from '../../store/messages.ts'
import type { Search } from '../../store/search.ts'
import { answerList, totals } from '../answer-list.ts'
import type { Api } from '../api.ts'
import { getMessage, getThread } from '../found.ts'
import { Label } from '../labels.ts'
import { changeLabels, MessageChanges } from '../message-changes.ts'
import { messageItems } from '../message-items.ts'
import { browse, find } from '../message-page.ts'
import { MessageSchema, shapeMessage } from '../message-shape.ts'
import { json, jsonBody, listOf, messageParam, paging, problems, queryFlag } from '../schemas.ts'
import { draftChangesOf } from '../send-body.ts'

export interface MessageDeps extends SubmitDeps {
  search: Search
}

const tags = ['Messages']

const Filters = z.object({
  inbox_id: z
    .string()
    .optional()
    .openapi({ description: 'id or address of the inbox', example: 'support@example.com' }),
  thread_id: z
    .string()
    .optional()
    .openapi({ description: 'at least one of inbox_id and thread_id is required, or held=true' }),
  q: z.string().max(10_000).optional().openapi({ description: 'words to find, as in POST /v1/search' }),
  direction: z.enum(['inbound', 'outbound']).optional(),
  label: Label.optional(),
  unread: queryFlag('only what was not read, or only what was'),
  held: queryFlag('only what is held, in any inbox when true stands alone; or only what is not'),
  ...paging({ usual: 50 }),
})

const list = createRoute({
  method: 'get',
  path: '/v1/messages',
  tags,
  summary: 'List messages',
  description: 'Newest first, each in full.',
  request: { query: Filters },
  responses: { 200: json('a page of messages', listOf('MessageList', MessageSchema)), ...problems(400, 404, 422) },
})

const get = createRoute({
  method: 'get',
  path: '/v1/messages/{id}',
  tags,
  summary: 'Get a message',
  request: { params: messageParam },
  responses: { 200: json('the message', MessageSchema), ...problems(404) },
})

const change = createRoute({
  method: 'patch',
  path: '/v1/messages/{id}',
  tags,
  summary: 'Label a message, mark it read, change a draft',
  description:
    'What is left out stays as it is. A label that is both added and removed is removed. Recipients, subject, text and attachments can be changed while the message is a draft or held.',
  request: { params: messageParam, body: jsonBody(MessageChanges) },
  responses: { 200: json('the message', MessageSchema), ...problems(400, 403, 404, 409, 413, 415, 422) },
})

const remove = createRoute({
  method: 'delete',
  path: '/v1/messages/{id}',
  tags,
  summary: 'Delete a message',
  description: 'With its attachments. Mail on the server is not touched, and is not read again.',
  request: { params: messageParam },
  responses: { 204: { description: 'deleted' }, ...problems(404, 409) },
})

export function addMessages(api: Api, deps: MessageDeps): void {
  const { db, blobs, search } = deps
  const loadItem = messageItems(db)

  api.openapi(list, async (c) => {
    const query = c.req.valid('query')
    const filter = filterOf(db, query)
    const page = query.q
      ? await find(deps, ofOneInbox(filter), { ...query, query: query.q })
      : browse(db, filter, query)
    return answerList(c, { name: 'items', keys: page.seqs, load: loadItem, tail: totals(page) })
  })

  api.openapi(get, (c) => c.json(shapeMessage(getMessage(db, c.req.valid('param').id)), 200))

  api.openapi(change, async (c) => {
    const { id } = c.req.valid('param')
    const changes = c.req.valid('json')
    const draft = draftChangesOf(changes)
    const mark = () => {
      const { id: messageId, labels } = getMessage(db, id)
      markMessage(db, messageId, { labels: changeLabels(labels, changes), read: changes.read })
    }
    if (draft === null) transact(db, mark)
    else await edit(getMessage(db, id).id, draft, mark)
    return c.json(shapeMessage(getMessage(db, id)), 200)
  })

  const edit = async (id: MessageId, draft: DraftChanges, alongside: () => void) => {
    await editDraft(deps, id, draft, alongside)
    sweepBlobs(db, blobs)
    search.wake()
  }

  api.openapi(remove, (c) => {
    transact(db, () => {
      const message = getMessage(db, c.req.valid('param').id)
      refuseOnItsWay(message)
      removeMessage(db, message.id)
    })
    sweepBlobs(db, blobs)
    search.wake()
    return c.body(null, 204)
  })
}

function filterOf(db: Db, query: z.infer<typeof Filters>): ListFilter {
  const { inbox_id: inbox, thread_id: thread, direction, label, unread, held } = query
  const rest = { direction, label, unread, held }
  if (thread !== undefined) {
    const { id: threadId, inbox_id: inboxId } = getThread(db, thread)
    return { inboxId: inbox === undefined ? inboxId : getInbox(db, inbox).id, threadId, ...rest }
  }
  if (inbox !== undefined) return { inboxId: getInbox(db, inbox).id, ...rest }
  if (held === true) return { inboxId: null, ...rest, held }
  throw filterRequired('add inbox_id or thread_id to the query; held=true alone lists what is held in any inbox')
}

function ofOneInbox(filter: ListFilter): MessageFilter {
  if (filter.inboxId === null) throw filterRequired('q looks in one inbox: add inbox_id or thread_id')
  return filter
}

function filterRequired(fix: string): AppError {
  return new AppError('invalid', 'filter_required', 'At least one filter (inbox_id or thread_id) is required', { fix })
}

function refuseOnItsWay({ id, state }: FullMessage): void {
  if (state !== 'queued' && state !== 'sending') return
  const queued = state === 'queued'
  throw new AppError('conflict', 'message_on_its_way', `Message ${id} is ${state}`, {
    fix: queued ? `POST /v1/messages/${id}/cancel first` : 'wait until it is sent or has failed',
  })
}

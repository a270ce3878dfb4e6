/** Allow and block lists over HTTP: whose mail is let in, into one inbox or into all. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Clock } from '../../lib/clock.ts'
import { AppError } from '../../lib/errors.ts'
import { readEntry } from '../../mail/trust/sender-rules.ts'
import type { Db } from '../../store/db.ts'
import { getInbox } from '../../store/inboxes.ts'
import {
  countEntries,
  deleteEntry,
  type EntryFilter,
  getEntry,
  insertEntry,
  listEntries,
  type StoredEntry,
} from '../../store/sender-entries.ts'
import type { Api } from '../api.ts'
import { cutPage, EXACT_TOTAL, envelope, readTextCursor, writeCursor } from '../pagination.ts'
import { json, jsonBody, line, listOf, moment, paging, problems, said } from '../schemas.ts'

export interface ListDeps {
  db: Db
  clock: Clock
}

const Action = z.enum(['allow', 'block'])

const NewEntry = z
  .strictObject({
    action: Action,
    value: line({ min: 1, max: 320 }).openapi({
      description: 'an address, a domain (that one alone), or a pattern with * for any text',
      example: '*.example.com',
    }),
    inbox_id: line({ min: 1, max: 320 })
      .nullish()
      .openapi({ description: 'id or address of the inbox for which it holds; null: for all' }),
  })
  .openapi('NewListEntry', { example: { action: 'block', value: 'spam.example' } })

const EntrySchema = z
  .object({
    id: z.string(),
    inbox_id: z.string().nullable(),
    action: Action,
    kind: z.enum(['address', 'domain', 'pattern']),
    value: z.string().openapi({ description: 'as it is compared: lower case, the domain in ASCII' }),
    created_at: moment(),
  })
  .openapi('ListEntry')

const tags = ['Lists']
const params = z.object({ id: z.string().openapi({ example: 'lst_019aa4d5-57b1-7c6e-8a59-5d2f3c1e0b7a' }) })

const create = createRoute({
  method: 'post',
  path: '/v1/lists',
  tags,
  summary: 'Allow or block a sender',
  description:
    'Holds for mail that comes from now on. Once anything is allowed, whatever is not is kept out. Mail that is kept out is stored as unrouted.',
  request: { body: jsonBody(NewEntry) },
  responses: { 201: json('the entry', EntrySchema), ...problems(404, 409, 413, 415, 422) },
})

const list = createRoute({
  method: 'get',
  path: '/v1/lists',
  tags,
  summary: 'List who is allowed and who is blocked',
  description: 'In the order in which they were made.',
  request: {
    query: z.object({
      inbox_id: z.string().max(320).optional().openapi({ description: 'id or address of an inbox: its own entries' }),
      action: Action.optional(),
      ...paging({ usual: 50 }),
    }),
  },
  responses: { 200: json('a page of entries', listOf('Lists', EntrySchema)), ...problems(400, 404, 422) },
})

const get = createRoute({
  method: 'get',
  path: '/v1/lists/{id}',
  tags,
  summary: 'Get an entry',
  request: { params },
  responses: { 200: json('the entry', EntrySchema), ...problems(404) },
})

const remove = createRoute({
  method: 'delete',
  path: '/v1/lists/{id}',
  tags,
  summary: 'Remove an entry',
  request: { params },
  responses: { 204: { description: 'removed' }, ...problems(404) },
})

export function addLists(api: Api, { db, clock }: ListDeps): void {
  api.openapi(create, (c) => {
    const { action, value, inbox_id: inbox } = c.req.valid('json')
    const entry = readEntry(value)
    if (entry === null) throw noEntry()
    const inboxId = inbox == null ? null : getInbox(db, inbox).id
    return c.json(shape(insertEntry(db, { ...entry, action, inboxId, at: clock.now() })), 201)
  })

  api.openapi(list, (c) => {
    const { inbox_id: inbox, action, limit, offset, cursor } = c.req.valid('query')
    const filter: EntryFilter = { inboxId: inbox === undefined ? undefined : getInbox(db, inbox).id, action }
    const name = `lists ${filter.inboxId} ${action}`
    const after = readTextCursor(name, cursor)
    const { page, last } = cutPage(listEntries(db, filter, { limit: limit + 1, offset, after }), limit)
    const nextCursor = last === undefined ? null : writeCursor(name, [last.id])
    const total = countEntries(db, filter, EXACT_TOTAL + 1)
    return c.json(envelope({ items: page.map(shape), total, nextCursor }), 200)
  })

  api.openapi(get, (c) => c.json(shape(getEntry(db, c.req.valid('param').id)), 200))

  api.openapi(remove, (c) => {
    deleteEntry(db, c.req.valid('param').id)
    return c.body(null, 204)
  })
}

function noEntry(): AppError {
  const msg = 'Input should be an address, a domain, or a pattern such as *.example.com or *@example.com'
  return new AppError('invalid', 'validation_failed', 'the request is not valid', {
    fix: 'docs/lists.md says what an entry may be',
    errors: [{ type: 'value_error', loc: ['body', 'value'], msg }],
  })
}

function shape({ id, inboxId, action, kind, value, createdAt }: StoredEntry): z.infer<typeof EntrySchema> {
  return { id, inbox_id: inboxId, action, kind, value, created_at: said(createdAt) }
}

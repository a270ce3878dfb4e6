/** Inboxes over HTTP: create, list, get, change, delete, and read the mailbox now. */
import { createRoute, z } from '@hono/zod-openapi'
import { NO_AGENT } from '../../agents/agent.ts'
import type { Clock } from '../../lib/clock.ts'
import { AppError } from '../../lib/errors.ts'
import type { InboxId } from '../../lib/ids.ts'
import { addressKey, parseRecipient } from '../../mail/address/address.ts'
import type { Db } from '../../store/db.ts'
import { deleteInbox } from '../../store/inbox-removal.ts'
import { countInboxes, createInbox, getInbox, type Inbox, listInboxes, updateInbox } from '../../store/inboxes.ts'
import type { Api } from '../api.ts'
import { type AddressRule, addressFor, EmailUsername } from '../email-username.ts'
import { cutPage, EXACT_TOTAL, envelope, readTextCursor, writeCursor } from '../pagination.ts'
import { inboxParam, json, jsonBody, line, listOf, moment, paging, problems, said } from '../schemas.ts'

export interface InboxDeps extends AddressRule {
  db: Db
  clock: Clock
  /** there are new claims to stored mail */
  wakeClaims: () => void
  /** there is a deleted inbox to clear out */
  wakeRemoval: () => void
  /** the agents that an inbox can choose, by their names */
  agentNames: readonly string[]
  /** reads the mailbox now */
  sync: (inboxId: InboxId, signal: AbortSignal) => Promise<SyncResult>
}

export type SyncResult =
  | { kind: 'synced' | 'syncing'; newMessages: number; unrouted: number }
  | { kind: 'failed'; trouble: { text: string; fix: string } }

const Alias = line({ min: 3, max: 254 })
  .refine((address) => parseRecipient(address)?.name === '' && !address.includes('<'), {
    message: 'Input should be one whole address such as sales@example.com',
  })
  .transform(addressKey)
  .openapi({ type: 'string', example: 'sales@example.com' })

const Aliases = z
  .array(Alias)
  .max(100)
  .refine((list) => new Set(list).size === list.length, { message: 'List should not name an address twice' })
  .openapi({ description: 'more whole addresses, of any domain; folded to lower case, sorted in answers' })

const Name = line({ min: 1, max: 200 }).openapi({ description: 'the name in From', example: 'Support Agent' })
const CatchAll = z.boolean().openapi({ description: 'takes mail that matches no inbox; at most one inbox can' })

const AgentName = line({ min: 1, max: 50 }).openapi({ example: 'none' })

const NewInbox = z
  .strictObject({
    name: Name,
    email_username: EmailUsername,
    aliases: Aliases.optional(),
    catch_all: CatchAll.optional(),
  })
  .openapi('NewInbox', { example: { name: 'Support Agent', email_username: 'support' } })

const InboxChanges = z
  .strictObject({
    name: Name.optional(),
    aliases: Aliases.optional(),
    catch_all: CatchAll.optional(),
    hold_below: z.enum(['unknown', 'authenticated', 'verified']).nullish().openapi({
      description:
        'mail whose trust is below this level is held (docs/trust.md): beside an allow list `verified`; null: none is',
    }),
    agent: AgentName.nullish().openapi({
      description: 'the agent that its mail wakes; null: the one of AGENT_EXEC or AGENT_HTTP; none: nobody',
    }),
  })
  .openapi('InboxChanges', { example: { name: 'Sales', aliases: ['sales@example.com'] } })

const InboxSchema = z
  .object({
    id: z.string(),
    email_address: z.string(),
    name: z.string(),
    provider_config: z.object({}).openapi({ description: 'always empty; NornWeave has it' }),
    aliases: z.array(z.string()),
    catch_all: z.boolean(),
    agent: z.string().nullable().openapi({ description: 'null: the default one, if any' }),
    hold_below: z
      .enum(['unknown', 'authenticated', 'verified'])
      .nullable()
      .openapi({ description: 'mail whose trust is below this level is held' }),
    created_at: moment(),
    updated_at: moment(),
  })
  .openapi('Inbox', {
    example: {
      id: 'inb_019aa4d5-57b1-7c6e-8a59-5d2f3c1e0b7a',
      email_address: 'support@example.com',
      name: 'Support Agent',
      provider_config: {},
      aliases: [],
      catch_all: false,
      agent: null,
      hold_below: null,
      created_at: '2026-11-21T08:03:06.404Z',
      updated_at: '2026-11-21T08:03:06.404Z',
    },
  })

const SyncResultSchema = z
  .object({
    status: z.enum(['synced', 'syncing']).openapi({ description: 'syncing: still reading after 25 s, and going on' }),
    new_messages: z.int().openapi({ description: 'new in this inbox' }),
    unrouted: z.int().openapi({ description: 'read, and for no inbox' }),
  })
  .openapi('SyncResult', { example: { status: 'synced', new_messages: 2, unrouted: 0 } })

const tags = ['Inboxes']

const create = createRoute({
  method: 'post',
  path: '/v1/inboxes',
  tags,
  summary: 'Create an inbox',
  description: 'Stored mail for its addresses is filed in it in the background, as `backfill`.',
  request: { body: jsonBody(NewInbox) },
  responses: { 201: json('the inbox', InboxSchema), ...problems(409, 413, 415, 422) },
})

const list = createRoute({
  method: 'get',
  path: '/v1/inboxes',
  tags,
  summary: 'List inboxes',
  description: 'In the order of their addresses.',
  request: { query: z.object(paging({ usual: 50 })) },
  responses: { 200: json('a page of inboxes', listOf('InboxList', InboxSchema)), ...problems(400, 422) },
})

const get = createRoute({
  method: 'get',
  path: '/v1/inboxes/{id}',
  tags,
  summary: 'Get an inbox',
  request: { params: inboxParam },
  responses: { 200: json('the inbox', InboxSchema), ...problems(404) },
})

const change = createRoute({
  method: 'patch',
  path: '/v1/inboxes/{id}',
  tags,
  summary: 'Change an inbox',
  description: 'What is left out stays as it is; `aliases` replaces the whole list.',
  request: { params: inboxParam, body: jsonBody(InboxChanges) },
  responses: { 200: json('the inbox', InboxSchema), ...problems(404, 409, 413, 415, 422) },
})

const remove = createRoute({
  method: 'delete',
  path: '/v1/inboxes/{id}',
  tags,
  summary: 'Delete an inbox',
  description:
    'The inbox and its addresses are gone at once, its messages follow in the background, its queued sends are cancelled. Mail on the server is not touched, and is not read again.',
  request: { params: inboxParam },
  responses: { 204: { description: 'deleted' }, ...problems(404) },
})

const syncNow = createRoute({
  method: 'post',
  path: '/v1/inboxes/{id}/sync',
  tags,
  summary: 'Read the mailbox now',
  description: 'Waits for a full turn of the poller, at most 25 seconds.',
  request: { params: inboxParam },
  responses: { 200: json('what was found', SyncResultSchema), ...problems(404, 502) },
})

const LIST = 'inboxes'

export function addInboxes(api: Api, deps: InboxDeps): void {
  const { db, clock, wakeClaims, wakeRemoval } = deps

  api.openapi(create, (c) => {
    const { name, email_username, aliases = [], catch_all: catchAll = false } = c.req.valid('json')
    const emailAddress = addressFor(email_username, deps)
    const inbox = createInbox(db, { name, emailAddress, aliases, catchAll, at: clock.now() })
    wakeClaims()
    return c.json(shape(inbox), 201)
  })

  api.openapi(list, (c) => {
    const { limit, offset, cursor } = c.req.valid('query')
    const after = readTextCursor(LIST, cursor)
    const { page, last } = cutPage(listInboxes(db, { limit: limit + 1, offset, after }), limit)
    const nextCursor = last === undefined ? null : writeCursor(LIST, [last.emailAddress])
    return c.json(envelope({ items: page.map(shape), total: countInboxes(db, EXACT_TOTAL + 1), nextCursor }), 200)
  })

  api.openapi(get, (c) => c.json(shape(getInbox(db, c.req.valid('param').id)), 200))

  api.openapi(change, (c) => {
    const { name, aliases, catch_all: catchAll, hold_below: holdBelow, agent } = c.req.valid('json')
    const changes = { name, aliases, catchAll, holdBelow, agent: agent && chosenAgent(agent, deps.agentNames) }
    const inbox = updateInbox(db, c.req.valid('param').id, changes, clock.now())
    wakeClaims()
    return c.json(shape(inbox), 200)
  })

  api.openapi(remove, (c) => {
    deleteInbox(db, c.req.valid('param').id, clock.now())
    wakeRemoval()
    return c.body(null, 204)
  })

  api.openapi(syncNow, async (c) => {
    const { id } = getInbox(db, c.req.valid('param').id)
    const result = await deps.sync(id, c.req.raw.signal)
    if (result.kind === 'failed') {
      const { text, fix } = result.trouble
      throw new AppError('bad_gateway', 'imap_failure', `IMAP connection failure: ${text}`, { fix })
    }
    const { kind: status, newMessages: new_messages, unrouted } = result
    return c.json({ status, new_messages, unrouted }, 200)
  })
}

/** Throws 422 when no such agent is declared. */
function chosenAgent(name: string, declared: readonly string[]): string {
  if (name === NO_AGENT) return ''
  if (declared.includes(name)) return name
  const known = declared.length === 0 ? 'none is declared' : `there are ${declared.join(', ')}`
  throw new AppError('invalid', 'agent_not_declared', 'there is no such agent', {
    fix: `choose one that the operator has declared in the environment (${known}); docs/agents.md says how`,
    errors: [{ type: 'enum', loc: ['body', 'agent'], msg: `Input should be the name of an agent: ${known}` }],
  })
}

function shape(inbox: Inbox): z.infer<typeof InboxSchema> {
  return {
    id: inbox.id,
    email_address: inbox.emailAddress,
    name: inbox.name,
    provider_config: {},
    aliases: inbox.aliases,
    catch_all: inbox.catchAll,
    agent: inbox.agent === '' ? NO_AGENT : inbox.agent,
    hold_below: inbox.holdBelow,
    created_at: said(inbox.createdAt),
    updated_at: said(inbox.updatedAt),
  }
}

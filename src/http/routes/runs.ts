/** Runs of agents over HTTP: what mail has woken, how it ended, and once more. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Db } from '../../store/db.ts'
import { getInbox } from '../../store/inboxes.ts'
import { countRuns, getRun, listRuns, type Run, type RunFilter } from '../../store/runs.ts'
import type { Api } from '../api.ts'
import { cutPage, EXACT_TOTAL, envelope, readTextCursor, writeCursor } from '../pagination.ts'
import { json, listOf, moment, paging, problems, runParam, said, saidIf } from '../schemas.ts'

export interface RunDeps {
  db: Db
  /** runs it again */
  replayRun: (id: string) => Run
}

const State = z.enum(['queued', 'running', 'done', 'failed', 'cancelled']).openapi({
  description: 'queued: waits, or is tried again; failed: tried for the last time; cancelled: its message is gone',
})

const RunSchema = z
  .object({
    id: z.string(),
    agent: z.string().openapi({ description: 'the name under which the operator has declared it' }),
    inbox_id: z.string(),
    message_id: z.string().openapi({ description: 'the message that woke it' }),
    thread_id: z.string(),
    state: State,
    attempts: z.int(),
    next_attempt_at: moment('null: nothing more is done by itself').nullable(),
    started_at: moment().nullable(),
    ended_at: moment().nullable(),
    exit_code: z.int().nullable().openapi({ description: 'of the program' }),
    status: z.int().nullable().openapi({ description: 'of the answer over HTTP' }),
    stdout: z.string().openapi({ description: 'the first 4 KB of its output' }),
    stderr: z.string().openapi({ description: 'the last 4 KB of what it complained about' }),
    error: z.string().nullable(),
    reply_id: z.string().nullable().openapi({ description: 'the message that it made: sent, held, or a draft' }),
    created_at: moment(),
  })
  .openapi('Run')

const tags = ['Runs']

const list = createRoute({
  method: 'get',
  path: '/v1/runs',
  tags,
  summary: 'List runs of agents',
  description: 'Newest first.',
  request: {
    query: z.object({
      inbox_id: z.string().max(320).optional().openapi({ description: 'id or address of an inbox' }),
      message_id: z.string().max(100).optional().openapi({ description: 'what a message has woken' }),
      state: State.optional(),
      ...paging({ usual: 50 }),
    }),
  },
  responses: { 200: json('a page of runs', listOf('RunList', RunSchema)), ...problems(400, 404, 422) },
})

const get = createRoute({
  method: 'get',
  path: '/v1/runs/{id}',
  tags,
  summary: 'Get a run',
  request: { params: runParam },
  responses: { 200: json('the run', RunSchema), ...problems(404) },
})

const replay = createRoute({
  method: 'post',
  path: '/v1/runs/{id}/replay',
  tags,
  summary: 'Run an agent once more',
  description: 'For the same message. An answer that the run has given stays its only one.',
  request: { params: runParam },
  responses: { 200: json('the run, queued', RunSchema), ...problems(404, 409) },
})

export function addRuns(api: Api, { db, replayRun }: RunDeps): void {
  api.openapi(list, (c) => {
    const { inbox_id: inbox, message_id: messageId = null, state = null, limit, offset, cursor } = c.req.valid('query')
    const filter: RunFilter = { inboxId: inbox === undefined ? null : getInbox(db, inbox).id, messageId, state }
    const name = `runs ${filter.inboxId} ${messageId} ${state}`
    const before = readTextCursor(name, cursor)
    const { page, last } = cutPage(listRuns(db, filter, { limit: limit + 1, offset, before }), limit)
    const nextCursor = last === undefined ? null : writeCursor(name, [last.id])
    return c.json(envelope({ items: page.map(shape), total: countRuns(db, filter, EXACT_TOTAL + 1), nextCursor }), 200)
  })

  api.openapi(get, (c) => c.json(shape(getRun(db, c.req.valid('param').id)), 200))

  api.openapi(replay, (c) => c.json(shape(replayRun(c.req.valid('param').id)), 200))
}

function shape(run: Run): z.infer<typeof RunSchema> {
  return {
    id: run.id,
    agent: run.agent,
    inbox_id: run.inboxId,
    message_id: run.messageId,
    thread_id: run.threadId,
    state: run.state,
    attempts: run.attempts,
    next_attempt_at: saidIf(run.dueAt),
    started_at: saidIf(run.startedAt),
    ended_at: saidIf(run.endedAt),
    exit_code: run.exitCode,
    status: run.status,
    stdout: run.stdout,
    stderr: run.stderr,
    error: run.error,
    reply_id: run.replyId,
    created_at: said(run.createdAt),
  }
}

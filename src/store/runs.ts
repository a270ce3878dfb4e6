/** Runs of agents: woken for a message, tried until one goes well, one message of ours each at most. */
import type { ExpressionBuilder } from 'kysely'
import { notFound } from '../lib/errors.ts'
import { type InboxId, type MessageId, newId, type RunId, type ThreadId } from '../lib/ids.ts'
import { all, count, type Db, first, run, sql } from './db.ts'
import type { RunState, Schema } from './schema.ts'
import { writeSetting } from './settings.ts'

export interface Run {
  id: RunId
  agent: string
  inboxId: InboxId
  messageId: MessageId
  /** of the message, now */
  threadId: ThreadId
  state: RunState
  /** begun so far */
  attempts: number
  /** ms since the epoch, these too; null: nothing more is done by itself, or not yet */
  dueAt: number | null
  startedAt: number | null
  endedAt: number | null
  exitCode: number | null
  /** of the answer over HTTP */
  status: number | null
  stdout: string
  stderr: string
  error: string | null
  /** the message that it made */
  replyId: MessageId | null
  createdAt: number
}

export interface RunFilter {
  inboxId: InboxId | null
  messageId: string | null
  state: RunState | null
}

function runs() {
  return sql
    .selectFrom('runs')
    .innerJoin('messages', 'messages.id', 'runs.message_id')
    .select([
      'runs.id',
      'runs.agent',
      'runs.inbox_id as inboxId',
      'runs.message_id as messageId',
      'messages.thread_id as threadId',
      'runs.state',
      'runs.attempts',
      'runs.due_at as dueAt',
      'runs.started_at as startedAt',
      'runs.ended_at as endedAt',
      'runs.exit_code as exitCode',
      'runs.status',
      'runs.stdout',
      'runs.stderr',
      'runs.error',
      'runs.reply_id as replyId',
      'runs.created_at as createdAt',
    ])
}

/** Throws 404 `run_not_found`. */
export function getRun(db: Db, id: string): Run {
  const found = runById(db, id)
  if (found === undefined) throw notFound('Run', id, 'GET /v1/runs lists the runs')
  return found
}

export function runById(db: Db, id: string): Run | undefined {
  return first(db, runs().where('runs.id', '=', id as RunId))
}

/** Newest first, from the one before the run `before` on. */
export function listRuns(
  db: Db,
  filter: RunFilter,
  { limit, offset, before }: { limit: number; offset: number; before: string | null },
): Run[] {
  const rows = runs()
    .where(matches(filter))
    .$if(before !== null, (query) => query.where('runs.id', '<', before as RunId))
  return all(db, rows.orderBy('runs.id', 'desc').limit(limit).offset(offset))
}

/** How many there are, counted up to `most`. */
export function countRuns(db: Db, filter: RunFilter, most: number): number {
  return count(db, sql.selectFrom('runs').select('id').where(matches(filter)).limit(most))
}

function matches({ inboxId, messageId, state }: RunFilter) {
  return (row: ExpressionBuilder<Schema, 'runs'>) =>
    row.and([
      ...(inboxId === null ? [] : [row('runs.inbox_id', '=', inboxId)]),
      ...(messageId === null ? [] : [row('runs.message_id', '=', messageId as MessageId)]),
      ...(state === null ? [] : [row('runs.state', '=', state)]),
    ])
}

/** Wakes an agent for a message, once; belongs into the transaction that moves the cursor. */
export function insertRun(
  db: Db,
  {
    agent,
    inboxId,
    messageId,
    dueAt,
    at,
  }: Pick<Run, 'agent' | 'inboxId' | 'messageId'> & { dueAt: number; at: number },
): void {
  run(
    db,
    sql
      .insertInto('runs')
      .values({
        id: newId('run'),
        agent,
        inbox_id: inboxId,
        message_id: messageId,
        state: 'queued',
        due_at: dueAt,
        created_at: at,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
}

/** The run that this agent has still before it in a thread. One that has begun stays with its message: its id is the key of what it has done for it. */
export function waitingRun(db: Db, { agent, threadId }: Pick<Run, 'agent' | 'threadId'>): Run | undefined {
  return first(
    db,
    runs()
      .where('runs.state', '=', 'queued')
      .where('runs.started_at', 'is', null)
      .where('runs.agent', '=', agent)
      .where('messages.thread_id', '=', threadId),
  )
}

/** Has the agent been woken for this message before? */
export function hasRun(db: Db, { agent, messageId }: Pick<Run, 'agent' | 'messageId'>): boolean {
  const row = sql.selectFrom('runs').select('id').where('message_id', '=', messageId).where('agent', '=', agent)
  return first(db, row) !== undefined
}

/** A run that has not begun is for a newer message of its thread instead. */
export function moveRun(db: Db, id: RunId, { messageId, dueAt }: { messageId: MessageId; dueAt: number }): void {
  run(db, sql.updateTable('runs').set({ message_id: messageId, due_at: dueAt, attempts: 0 }).where('id', '=', id))
}

/** The runs that are due, the one that has waited longest first. */
export function dueRuns(db: Db, now: number, limit: number): Run[] {
  return all(
    db,
    runs().where('runs.state', '=', 'queued').where('runs.due_at', '<=', now).orderBy('runs.due_at').limit(limit),
  )
}

/** When the next run is due after `now`; null: none waits. */
export function nextRunAt(db: Db, now: number): number | null {
  const next = sql.selectFrom('runs').select('due_at').where('state', '=', 'queued').where('due_at', '>', now)
  return first(db, next.orderBy('due_at').limit(1))?.due_at ?? null
}

export function beginRun(db: Db, id: RunId, now: number): void {
  run(
    db,
    sql
      .updateTable('runs')
      .set((row) => ({
        state: 'running',
        attempts: row('attempts', '+', 1),
        due_at: null,
        started_at: now,
        ended_at: null,
        pid: null,
        exit_code: null,
        status: null,
        stdout: '',
        stderr: '',
        error: null,
      }))
      .where('id', '=', id),
  )
}

/** The process that works for a run: whoever finds it after a crash knows whom to end. */
export function noteProcess(db: Db, id: RunId, pid: number): void {
  run(db, sql.updateTable('runs').set({ pid }).where('id', '=', id))
}

export interface RunEnd {
  state: 'queued' | 'done' | 'failed' | 'cancelled'
  dueAt?: number
  exitCode?: number | null
  status?: number | null
  stdout?: string
  stderr?: string
  error: string | null
  replyId?: MessageId
  /** counts as if it had not begun */
  uncounted?: boolean
  at: number
}

/** False when the run is gone, with its message. */
export function endRun(db: Db, id: RunId, end: RunEnd): boolean {
  const { state, dueAt = null, exitCode = null, status = null, stdout = '', stderr = '', error, replyId, at } = end
  return (
    run(
      db,
      sql
        .updateTable('runs')
        .set((row) => ({
          state,
          due_at: dueAt,
          ended_at: state === 'queued' ? null : at,
          pid: null,
          exit_code: exitCode,
          status,
          stdout,
          stderr,
          error,
          ...(replyId === undefined ? {} : { reply_id: replyId }),
          ...(end.uncounted ? { attempts: row('attempts', '-', 1) } : {}),
        }))
        .where('id', '=', id),
    ).changes > 0
  )
}

/** Queues a run that has ended again, with all its attempts before it. */
export function replayRun(db: Db, id: RunId, dueAt: number): void {
  run(
    db,
    sql.updateTable('runs').set({ state: 'queued', attempts: 0, due_at: dueAt, ended_at: null }).where('id', '=', id),
  )
}

/** The runs that were under way when we were stopped. */
export function interruptedRuns(db: Db): { id: RunId; pid: number | null }[] {
  return all(db, sql.selectFrom('runs').select(['id', 'pid']).where('state', '=', 'running'))
}

/** Gives up every run that has not ended, for a reason that a person should know before it is replayed. */
export function failOpenRuns(db: Db, { error, at }: { error: string; at: number }): void {
  const set = { state: 'failed', due_at: null, pid: null, ended_at: at, error } as const
  run(db, sql.updateTable('runs').set(set).where('state', 'in', ['queued', 'running']))
}

const SINCE_BACKUP = 'it had not ended when the backup was made; it may have been run since'

/** The data is a backup: what was still to be run, and what has come since, may have been answered already, and wakes nobody by itself. */
export function disarmRuns(db: Db, now: number): void {
  failOpenRuns(db, { error: SINCE_BACKUP, at: now })
  writeSetting(db, 'agents_wake_from', now, now)
}

/** Removes up to `limit` runs that ended before `cutoff`; returns how many. */
export function forgetRuns(db: Db, { cutoff, limit }: { cutoff: number; limit: number }): number {
  const old = sql.selectFrom('runs').select('id').where('ended_at', '<', cutoff).limit(limit)
  return run(db, sql.deleteFrom('runs').where('id', 'in', old)).changes
}

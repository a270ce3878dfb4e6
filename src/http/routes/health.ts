/** Is it alive, is it ready: /health and /healthz for the process, /readyz for the database and the mailbox. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Clock } from '../../lib/clock.ts'
import { messageOf } from '../../lib/errors.ts'
import { checkDb, type Db } from '../../store/db.ts'
import type { Api } from '../api.ts'
import { json, moment, refusals, saidIf } from '../schemas.ts'

/** What can be wrong with a server, in plain words. */
interface Plain {
  text: string
  fix: string
}

export interface HealthDeps {
  db: Db
  clock: Clock
  /** how the poller is doing */
  mailboxStatus: () => {
    state: 'starting' | 'connected' | 'retrying'
    trouble: Plain | null
    /** ms since the epoch, both */
    lastSyncAt: number | null
    nextAttemptAt: number | null
  }
  /** why nothing can be sent at present; null: nothing is known to be wrong */
  smtpTrouble: () => Plain | null
  /** a connected mailbox that was not synced for this many ms is not ready */
  staleAfterMs: number
}

const Alive = z.object({ status: z.literal('ok') }).openapi('Alive')

const Trouble = {
  error: z.string().nullable().openapi({ description: 'what is wrong, in plain words' }),
  fix: z.string().nullable().openapi({ description: 'what to do about it' }),
}

const Readiness = z
  .object({
    status: z.enum(['ready', 'not_ready']),
    checks: z.object({
      database: z.object({ ok: z.boolean(), ...Trouble }),
      mailbox: z.object({
        ok: z.boolean(),
        state: z.enum(['starting', 'connected', 'retrying', 'stale']),
        last_sync_at: moment('when the mailbox was last read to its end').nullable(),
        next_attempt_at: moment().nullable(),
        ...Trouble,
      }),
      smtp: z.object({ ok: z.boolean(), ...Trouble }),
    }),
  })
  .openapi('Readiness')

type Checks = z.infer<typeof Readiness>['checks']

const aliveRoute = (path: string, summary: string) =>
  createRoute({
    method: 'get',
    path,
    tags: ['Health'],
    summary,
    security: [],
    responses: { 200: json('alive', Alive), ...refusals(403, 500) },
  })

const readyRoute = createRoute({
  method: 'get',
  path: '/readyz',
  tags: ['Health'],
  summary: 'Is it ready?',
  description:
    'Answers 503 while the database does not answer or the mailbox is not being read. Trouble with sending is told, and sends are queued meanwhile.',
  security: [],
  responses: {
    200: json('ready', Readiness),
    503: json('not ready; the checks say why', Readiness),
    ...refusals(403, 500),
  },
})

export function addHealth(api: Api, deps: HealthDeps): void {
  api.openapi(aliveRoute('/health', 'Is it alive?'), (c) => c.json({ status: 'ok' as const }, 200))
  api.openapi(aliveRoute('/healthz', 'Is the process alive?'), (c) => c.json({ status: 'ok' as const }, 200))
  api.openapi(readyRoute, (c) => {
    const checks = { database: checkDatabase(deps.db), mailbox: checkMailbox(deps), smtp: checkSmtp(deps) }
    const ready = checks.database.ok && checks.mailbox.ok
    return ready
      ? c.json({ status: 'ready' as const, checks }, 200)
      : c.json({ status: 'not_ready' as const, checks }, 503)
  })
}

const FINE = { error: null, fix: null }

function checkDatabase(db: Db): Checks['database'] {
  try {
    checkDb(db)
    return { ok: true, ...FINE }
  } catch (error) {
    return { ok: false, error: messageOf(error), fix: 'check the disk that DATA_DIR is on' }
  }
}

function checkMailbox({ mailboxStatus, clock, staleAfterMs }: HealthDeps): Checks['mailbox'] {
  const { state, trouble, lastSyncAt, nextAttemptAt } = mailboxStatus()
  const moments = {
    last_sync_at: saidIf(lastSyncAt),
    next_attempt_at: saidIf(nextAttemptAt),
  }
  if (state !== 'connected') {
    const { text, fix } = trouble ?? { text: 'the mailbox is not connected yet', fix: 'wait a moment' }
    return { ok: false, state, ...moments, error: text, fix }
  }
  if (lastSyncAt !== null && clock.now() - lastSyncAt > staleAfterMs) {
    return { ok: false, state: 'stale', ...moments, error: 'the mailbox was not read for long', fix: 'look at the log' }
  }
  return { ok: true, state, ...moments, ...FINE }
}

function checkSmtp({ smtpTrouble }: HealthDeps): Checks['smtp'] {
  const trouble = smtpTrouble()
  return trouble === null ? { ok: true, ...FINE } : { ok: false, error: trouble.text, fix: trouble.fix }
}

/** Runs what is due: a few at once, one in each thread; what fails is tried again, and each run answers once at most. */
import { type Clock, doubling, jitter, MINUTE, SECOND } from '../lib/clock.ts'
import { AppError, messageOf } from '../lib/errors.ts'
import type { ThreadId } from '../lib/ids.ts'
import { type Log, printable } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import { replyTo } from '../outbound/send-request.ts'
import { type SubmitDeps, submit } from '../outbound/submit.ts'
import { transact } from '../store/db.ts'
import type { FullMessage } from '../store/message-list.ts'
import { beginRun, dueRuns, endRun, interruptedRuns, nextRunAt, noteProcess, type Run, runById } from '../store/runs.ts'
import { type Agent, type Ended, MOST_OUTPUT } from './agent.ts'
import { runProgram } from './exec.ts'
import { callAgent } from './http.ts'
import { describeRun } from './payload.ts'
import { endLeftover } from './process-group.ts'
import { type AgentReply, readReply } from './reply.ts'

export interface RunnerOptions extends SubmitDeps {
  clock: Clock
  log: Log
  agents: ReadonlyMap<string, Agent>
  /** the environment of every program */
  env: Readonly<Record<string, string>>
  timeoutMs: number
  concurrency: number
  /** the mailbox's own address, which a reply to all leaves out */
  ownAddress: string
  shapeMessage: (message: FullMessage) => object
  /** there is a new message of ours */
  onReply: () => void
}

export interface Runner extends Loop {
  /** Begins to stop: programs are told to end. Disposal waits for them. */
  stop(): void
}

const MOST_ATTEMPTS = 5
/** How long a program may take to end once it is told to. */
const GRACE = 3 * SECOND
/** Of what it said so much is kept with the run. */
const MOST_KEPT = 4 * 1024
const LOOKED_AT = 100

export function startRunner(options: RunnerOptions): Runner {
  const { db, clock, log } = options
  recoverRuns(options)
  const stop = new AbortController()
  const running = new Map<string, { threadId: ThreadId; done: Promise<void> }>()

  const start = (run: Run) => {
    beginRun(db, run.id, clock.now())
    const done = performSafely(options, { ...run, attempts: run.attempts + 1 }, stop.signal).finally(() => {
      running.delete(run.id)
      loop.wake()
    })
    running.set(run.id, { threadId: run.threadId, done })
  }
  const loop = startLoop({
    name: 'running agents',
    clock,
    log,
    async turn() {
      const now = clock.now()
      for (const run of dueRuns(db, now, LOOKED_AT)) {
        if (stop.signal.aborted || running.size >= options.concurrency) return null
        const isBusy = [...running].some(
          ([id, { threadId }]) => (runById(db, id)?.threadId ?? threadId) === run.threadId,
        )
        if (!isBusy) start(run)
      }
      // what is due and was not begun waits for one that is under way
      return running.size >= options.concurrency ? null : nextRunAt(db, now)
    },
  })
  return {
    wake: loop.wake,
    stop: () => stop.abort(),
    async [Symbol.asyncDispose]() {
      stop.abort()
      await loop[Symbol.asyncDispose]()
      await Promise.all([...running.values()].map(({ done }) => done))
    },
  }
}

/** What we were stopped in is run again: at least once, and what a program has left behind goes first. */
function recoverRuns({ db, clock, log }: RunnerOptions): void {
  const cut = interruptedRuns(db)
  if (cut.length === 0) return
  const at = clock.now()
  for (const { id, pid } of cut) if (pid !== null) endLeftover(pid, markOf(id))
  const error = 'Postern was stopped during the run'
  transact(db, () => {
    for (const { id } of cut) endRun(db, id, { state: 'queued', dueAt: at, error, at })
  })
  log.warn(`${cut.length} runs of agents were under way when Postern was stopped; they are run again`)
}

const markOf = (runId: string) => `POSTERN_RUN=${runId}`

/** An error of ours is an attempt that failed; what cannot even be written is run again after a restart. */
async function performSafely(options: RunnerOptions, run: Run, stop: AbortSignal): Promise<void> {
  try {
    await perform(options, run, stop)
  } catch (error) {
    options.log.error({ err: error }, `${run.id} failed on our side: ${messageOf(error)}`)
    try {
      end(options, run, { ...NOTHING, error: 'an error of our own' }, false)
    } catch (again) {
      options.log.error(`what became of ${run.id} cannot be stored: ${messageOf(again)}`)
    }
  }
}

async function perform(options: RunnerOptions, run: Run, stop: AbortSignal): Promise<void> {
  const { db, clock } = options
  const input = await describeRun(db, run, options.shapeMessage)
  const agent = options.agents.get(run.agent)
  if (input === null) {
    endRun(db, run.id, { state: 'cancelled', error: 'its message was deleted', at: clock.now() })
    return
  }
  if (agent === undefined) return end(options, run, { ...NOTHING, error: `there is no agent ${run.agent}` }, true)
  const lasting = (ms: number) => clock.in(ms) - clock.now()
  const timeoutMs = lasting(options.timeoutMs)
  const ended =
    agent.kind === 'http'
      ? await callAgent(agent, { input, idempotencyKey: run.id, timeoutMs, signal: stop })
      : await runProgram(agent, {
          env: { ...options.env, POSTERN_RUN: run.id },
          input,
          timeoutMs,
          graceMs: lasting(GRACE),
          signal: stop,
          onStarted: (pid) => noteProcess(db, run.id, pid),
        })
  if (stop.aborted && ended.error !== null) {
    const at = clock.now()
    endRun(db, run.id, { state: 'queued', dueAt: at, error: 'Postern was stopped', uncounted: true, at })
    return
  }
  if (ended.error !== null) return end(options, run, ended, false)
  const read = readReply(ended.output)
  if (read.kind === 'bad') return end(options, run, { ...ended, error: read.error }, false)
  if (read.kind === 'none' || run.replyId !== null) return end(options, run, ended, true)
  await answer(options, run, { ended, reply: read.reply })
}

const NOTHING: Ended = { error: null, exitCode: null, status: null, output: '', stderr: '' }

/** The answer and the end of its run are one transaction: it is sent once, whatever happens. */
async function answer(options: RunnerOptions, run: Run, { ended, reply }: { ended: Ended; reply: AgentReply }) {
  const { db, clock } = options
  try {
    const request = replyTo(
      db,
      run.messageId,
      {
        to: null,
        cc: [],
        bcc: [],
        replyTo: [],
        subject: null,
        text: reply.text,
        html: reply.html,
        all: reply.replyAll,
        headers: [],
        labels: [],
        attachments: [],
        draft: reply.draft,
        // a draft is read before it is sent
        automatic: !reply.draft,
        ignoreSuppressions: false,
      },
      options.ownAddress,
    )
    await submit(options, request, {
      alongside(replyId) {
        const kept = endRun(db, run.id, { ...recordOf(ended), state: 'done', error: null, replyId, at: clock.now() })
        if (!kept) throw new AppError('not_found', 'run_not_found', 'the message was deleted during the run')
      },
    })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const passes = error.kind === 'rate_limited' || error.kind === 'unavailable'
    return end(options, run, { ...ended, error: `its answer cannot be sent: ${error.message}` }, !passes)
  }
  options.log.info(`${run.agent} has answered ${run.messageId}`)
  options.onReply()
}

/** `final`: it would not go better if it was tried again. */
function end({ db, clock, log }: RunnerOptions, run: Run, ended: Ended, final: boolean): void {
  const at = clock.now()
  const { error } = ended
  if (error === null) {
    endRun(db, run.id, { ...recordOf(ended), state: 'done', error, at })
    return
  }
  const isLast = final || run.attempts >= MOST_ATTEMPTS
  const dueAt = clock.in(jitter(doubling(run.attempts, 10 * SECOND, 10 * MINUTE)))
  endRun(db, run.id, {
    ...recordOf(ended),
    ...(isLast ? { state: 'failed' } : { state: 'queued', dueAt }),
    error,
    at,
  })
  const more = isLast ? '' : '; it is tried again'
  log.warn(`the agent ${run.agent} failed for ${run.messageId} (${run.id}): ${printable(error)}${more}`)
}

function recordOf({ exitCode, status, output, stderr }: Ended) {
  const stdout = output ?? `(more than ${MOST_OUTPUT / 1024 / 1024} MB)`
  return { exitCode, status, stdout: kept(stdout.slice(0, MOST_KEPT)), stderr: kept(stderr) }
}

/** SQLite's tools end a text at NUL. */
const kept = (text: string) => text.toWellFormed().replaceAll('\u0000', '\ufffd')

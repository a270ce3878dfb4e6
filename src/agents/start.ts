/** Agents that are declared: woken by mail, run, remembered for a while. */
import { AppError } from '../lib/errors.ts'
import { startExpiry } from '../lib/expiry.ts'
import { dropAgentCursor } from '../store/agent-feed.ts'
import { transact } from '../store/db.ts'
import { failOpenRuns, forgetRuns, getRun, type Run, replayRun } from '../store/runs.ts'
import { type FeedOptions, startFeed } from './feed.ts'
import { type Runner, type RunnerOptions, startRunner } from './runner.ts'

export interface AgentOptions extends Omit<FeedOptions, 'onRuns'>, RunnerOptions {
  /** runs that ended longer ago are removed */
  days: number
}

export interface Agents extends AsyncDisposable {
  /** the names that an inbox can choose */
  names: readonly string[]
  /** Runs it again; an answer that it has given stays its only one. Throws 404, and 409 while it waits or runs. */
  replay(id: string): Run
  /** The machine's clock was set: nothing is removed for an hour. */
  pause(): void
  /** Begins to stop. */
  stop(): void
}

const BATCH = 200

export function startAgents(options: AgentOptions): Agents {
  const { db, clock, agents } = options
  const stack = new AsyncDisposableStack()
  const expiry = stack.use(
    startExpiry({
      ...options,
      name: 'forgetting runs',
      removeSome: (cutoff) => transact(db, () => forgetRuns(db, { cutoff, limit: BATCH })),
      onRemoved: () => {},
    }),
  )
  let runner: Runner | null = null
  if (agents.size === 0) {
    dropAgentCursor(db)
    failOpenRuns(db, { error: 'no agent is declared any more', at: clock.now() })
  } else {
    const started = stack.use(startRunner(options))
    stack.use(startFeed({ ...options, onRuns: started.wake }))
    runner = started
  }
  return {
    names: [...agents.keys()].sort(),
    replay(id) {
      const run = transact(db, () => {
        const found = getRun(db, id)
        if (found.state === 'queued' || found.state === 'running') throw stillOpen(found)
        if (!agents.has(found.agent)) throw undeclared(found)
        replayRun(db, found.id, clock.now())
        return getRun(db, id)
      })
      runner?.wake()
      return run
    },
    pause: expiry.pause,
    stop: () => runner?.stop(),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

function stillOpen({ state }: Run): AppError {
  return new AppError('conflict', 'run_not_ended', `only a run that has ended is run again; this one is ${state}`, {
    fix: 'it is run by itself; look again in a moment',
  })
}

function undeclared({ agent }: Run): AppError {
  return new AppError('conflict', 'agent_not_declared', `there is no agent ${agent}`, {
    fix: 'the operator declares agents in the environment; docs/agents.md says how',
  })
}

/** From the log of events to runs: each message that comes in wakes the agent of its inbox, unless no person wrote it. */
import { type Clock, SECOND } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import type { EventData, EventRow } from '../mail/event.ts'
import type { Kind } from '../mail/types.ts'
import { agentCursor, moveAgentCursor, type Wakener, wakenerById } from '../store/agent-feed.ts'
import { type Db, transact } from '../store/db.ts'
import { lastSequence, onEvents, readEvents } from '../store/events.ts'
import { hasRun, insertRun, moveRun, waitingRun } from '../store/runs.ts'
import { readSetting } from '../store/settings.ts'
import { type Agent, DEFAULT_AGENT } from './agent.ts'

export interface FeedOptions {
  db: Db
  clock: Clock
  log: Log
  agents: ReadonlyMap<string, Agent>
  wakeFor: readonly Kind[]
  debounceMs: number
  /** lets those go first whom somebody waits for */
  giveWay: () => Promise<void>
  /** there are new runs */
  onRuns: () => void
}

const PAGE = 200
/** Somebody who writes on and on is heard in the end. */
const MOST_DEBOUNCES = 10

/** Begins where it ended; at the first start, with what comes from now on. */
export function startFeed(options: FeedOptions): Loop {
  const { db, clock, log, giveWay, onRuns } = options
  if (agentCursor(db) === null) moveAgentCursor(db, lastSequence(db))
  const loop = startLoop({
    name: 'waking agents',
    clock,
    log,
    async turn(signal) {
      while (!signal.aborted) {
        const after = agentCursor(db) ?? lastSequence(db)
        const page = readEvents(db, { after, types: ['message.received'], inboxId: null, limit: PAGE })
        if (page.reached > after) {
          transact(db, () => {
            for (const row of page.rows) wakeFor(options, row)
            moveAgentCursor(db, page.reached)
          })
        }
        if (page.rows.length > 0) onRuns()
        if (!page.more) return null
        await giveWay()
      }
      return null
    },
  })
  const listening = onEvents(db, loop.wake)
  return {
    wake: loop.wake,
    async [Symbol.asyncDispose]() {
      listening[Symbol.dispose]()
      await loop[Symbol.asyncDispose]()
    },
  }
}

function wakeFor(options: FeedOptions, row: EventRow): void {
  const { db, clock, debounceMs } = options
  const data = JSON.parse(row.data) as EventData['message.received']
  if (data.backfill || !options.wakeFor.includes(data.kind)) return
  // mail servers tell whole seconds
  if (Date.parse(data.received_at) + SECOND <= (readSetting(db, 'agents_wake_from') ?? 0)) return
  const message = wakenerById(db, data.message_id)
  if (message === undefined || message.isOwn) return
  const agent = agentFor(options, message)
  if (agent === null || hasRun(db, { agent, messageId: message.id })) return
  const at = clock.now()
  const waiting = waitingRun(db, { agent, threadId: message.threadId })
  const dueAt = clock.in(debounceMs)
  if (waiting === undefined) {
    insertRun(db, { agent, inboxId: message.inboxId, messageId: message.id, dueAt, at })
    return
  }
  const latest = waiting.createdAt + MOST_DEBOUNCES * (dueAt - at)
  moveRun(db, waiting.id, { messageId: message.id, dueAt: Math.min(dueAt, Math.max(latest, at)) })
}

/** Null: nobody is woken, since the inbox wants none, or one that is not declared any more. */
function agentFor({ agents, log }: FeedOptions, { agent, inboxId }: Wakener): string | null {
  if (agent === '') return null
  if (agents.has(agent ?? DEFAULT_AGENT)) return agent ?? DEFAULT_AGENT
  if (agent !== null) log.warn(`${inboxId} wakes the agent ${agent}, which is not declared; see docs/agents.md`)
  return null
}

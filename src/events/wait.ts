/** Waiting for a message: what has come since a place in the log, or else the next that fits. */
import type { InboxId, ThreadId } from '../lib/ids.ts'
import type { Event } from '../mail/event.ts'
import { conversationOf } from '../store/conversation.ts'
import type { Db } from '../store/db.ts'
import type { Bus } from './bus.ts'
import { follow } from './follow.ts'
import type { SenderTest } from './sender.ts'

/** Which message; null: any. */
export interface WaitFor {
  inboxId: InboxId | null
  threadId: ThreadId | null
  from: SenderTest | null
  /** a part of the subject, in any case */
  subject: string | null
  /** `reply`: in a thread in which we have written before */
  kind: 'message' | 'reply'
}

export interface WaitOptions {
  /** the sequence behind which it looks */
  after: number
  /** ms since the epoch; old news, which is new here only, counts when the mail server got it since then */
  since: number
  /** 0: only looks */
  ms: number
  /** the caller has gone */
  signal: AbortSignal
}

type Received = Extract<Event, { type: 'message.received' }>

export interface Waited {
  /** null: none came in time */
  event: Received | null
  /** the sequence behind which the next wait misses nothing */
  reached: number
}

export async function waitForMessage(bus: Bus, wanted: WaitFor, options: WaitOptions): Promise<Waited> {
  const { after, since, ms, signal } = options
  const fits = matcher(bus.db, wanted, since)
  const accepts = (event: Event) => event.type === 'message.received' && fits(event)
  const over = new AbortController()
  const end = () => over.abort()
  const timer = ms === 0 ? undefined : setTimeout(end, ms)
  signal.addEventListener('abort', end, { once: true })
  if (signal.aborted) end()
  try {
    const filter = { types: ['message.received'] as const, inboxId: wanted.inboxId, accepts }
    let reached = after
    for await (const batch of follow(bus, filter, { after, signal: over.signal })) {
      const [found] = batch.told
      if (found !== undefined) return { event: found.event as Received, reached: found.event.sequence }
      reached = batch.reached
      if (ms === 0 && batch.atEnd) break
    }
    return { event: null, reached }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
  }
}

function matcher(db: Db, { threadId, from, subject, kind }: WaitFor, since: number): (event: Received) => boolean {
  const words = subject === null ? null : fold(subject)
  return (event) => {
    const { data } = event
    if (data.backfill && Date.parse(data.received_at) < since) return false
    if (from !== null && !data.from.some(({ address }) => from(address))) return false
    if (words !== null && !subjectOf(event, db).includes(words)) return false
    const conversation = conversationIn(event, db)
    if (conversation === undefined) return false
    if (threadId !== null && !conversation.threadIds.includes(threadId)) return false
    return kind === 'message' || conversation.isReply
  }
}

/** Upper case in the end: ß is SS there, and a Σ is one wherever it stands. */
const fold = (text: string) => text.normalize('NFKC').toLowerCase().toUpperCase()

const subjectOf = onceForAll((event) => fold(event.data.subject))
const conversationIn = onceForAll((event, db) => conversationOf(db, event.data.message_id))

/** What is asked of an event by all who wait when it is told. */
function onceForAll<T>(look: (event: Received, db: Db) => T): (event: Received, db: Db) => T {
  const known = new WeakMap<Received, { answer: T }>()
  return (event, db) => {
    let found = known.get(event)
    if (found === undefined) {
      found = { answer: look(event, db) }
      known.set(event, found)
    }
    return found.answer
  }
}

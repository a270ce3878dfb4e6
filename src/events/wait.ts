/** Waiting for a message: what has come since a place in the log, or else the next that fits. */
import type { InboxId, ThreadId } from '../lib/ids.ts'
import { bestCode, UNPROVEN } from '../mail/codes/found-code.ts'
import type { Event } from '../mail/event.ts'
import type { Code } from '../mail/types.ts'
import { conversationOf } from '../store/conversation.ts'
import type { Db } from '../store/db.ts'
import { codesOf } from '../store/found-codes.ts'
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
  /** `reply`: in a thread in which we have written before; `code` and `link`: a mail that brings one */
  kind: 'message' | 'reply' | 'code' | 'link'
  /** of a code or link */
  minConfidence: number
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

type Received = Extract<Event, { type: 'message.received' | 'message.code_found' }>

export interface Waited {
  /** null: none came in time */
  event: Received | null
  /** the sequence behind which the next wait misses nothing */
  reached: number
}

export async function waitForMessage(bus: Bus, wanted: WaitFor, options: WaitOptions): Promise<Waited> {
  const { after, since, ms, signal } = options
  const fits = matcher(bus.db, wanted, since)
  const types = wanted.kind === 'code' || wanted.kind === 'link' ? CODE_TYPES : MESSAGE_TYPES
  const accepts = (event: Event) => isReceived(event) && fits(event)
  const over = new AbortController()
  const end = () => over.abort()
  const timer = ms === 0 ? undefined : setTimeout(end, ms)
  signal.addEventListener('abort', end, { once: true })
  if (signal.aborted) end()
  try {
    const filter = { types, inboxId: wanted.inboxId, accepts }
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

function matcher(
  db: Db,
  { threadId, from, subject, kind, minConfidence }: WaitFor,
  since: number,
): (event: Received) => boolean {
  const words = subject === null ? null : fold(subject)
  return (event) => {
    const { data } = event
    if (data.backfill && Date.parse(data.received_at) < since) return false
    if (from !== null && !data.from.some(({ address }) => from(address))) return false
    if (words !== null && !subjectOf(event, db).includes(words)) return false
    const conversation = conversationIn(event, db)
    if (conversation === undefined) return false
    if (threadId !== null && !conversation.threadIds.includes(threadId)) return false
    if (kind === 'code' || kind === 'link') return brings(event, db, { kind, minConfidence })
    return kind === 'message' || conversation.isReply
  }
}

const MESSAGE_TYPES = ['message.received'] as const
/** When its sender is proven later, a code may be worth enough that was not before. */
const CODE_TYPES = ['message.received', 'message.code_found'] as const

function isReceived(event: Event): event is Received {
  return event.type === 'message.received' || (event.type === 'message.code_found' && event.data.proven_later)
}

/** Whoever was content with it before was told then. */
function brings(
  event: Received,
  db: Db,
  { kind, minConfidence }: { kind: Code['kind']; minConfidence: number },
): boolean {
  const best = bestCode(codesIn(event, db), kind)?.confidence ?? -1
  if (best < minConfidence) return false
  return event.type === 'message.received' || Math.min(best, UNPROVEN) < minConfidence
}

/** Upper case in the end: ß is SS there, and a Σ is one wherever it stands. */
const fold = (text: string) => text.normalize('NFKC').toLowerCase().toUpperCase()

const codesIn = onceForAll((event, db) => codesOf(db, event.data.message_id))
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

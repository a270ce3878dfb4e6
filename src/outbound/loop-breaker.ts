/** Two programs that answer each other are stopped: by how soon each mail follows ours, whatever its headers say (docs/loops.md). */
import { DAY, HOUR, MINUTE, SECOND } from '../lib/clock.ts'
import type { InboxId, MessageId, ThreadId } from '../lib/ids.ts'
import type { Db } from '../store/db.ts'
import {
  type Between,
  countExchanges,
  keepExchange,
  lastHeardFrom,
  lastHeardIn,
  lastSentAt,
} from '../store/exchanges.ts'
import type { Pace } from '../store/schema.ts'

/** How many sends may follow an answer that is quick, prompt, or in the same thread and day; 0: any number. */
export interface LoopLimits {
  quick: number
  hourly: number
  daily: number
}

export interface Leaving {
  id: MessageId
  inboxId: InboxId
  threadId: ThreadId
  /** keys of the addresses in To */
  to: readonly string[]
  automatic: boolean
}

export interface Tripped {
  /** whose answers come too soon */
  peer: string
  reason: string
  /** the one before was let through */
  isNews: boolean
}

/** No person reads a mail, writes an answer and has it delivered in that time, and again. */
const QUICK = 20 * SECOND
const QUICK_WINDOW = 10 * MINUTE
/** People who sit in front of their mail answer so soon. */
const PROMPT = 5 * MINUTE

/** A mail to more people than that is no answer between two programs. */
const MOST_PEERS = 10

/** The limit that this send goes over; null: it may leave. Belongs into the transaction that lets it go; `keepPaces` comes after it. */
export function judgeLoop(
  db: Db,
  limits: LoopLimits,
  { leaving, paces, at }: { leaving: Leaving; paces: ReadonlyMap<string, Pace>; at: number },
): Tripped | null {
  const { inboxId, threadId } = leaving
  for (const [peer, pace] of paces) {
    if (pace === 'none') continue
    for (const between of [{ inboxId, peer }, { threadId }]) {
      const over = overLimit(db, limits, between, { pace, at })
      if (over !== null) return { peer, ...over }
    }
  }
  return null
}

function overLimit(
  db: Db,
  limits: LoopLimits,
  between: Between,
  { pace, at }: { pace: Pace; at: number },
): Omit<Tripped, 'peer'> | null {
  for (const { limit, paces, window, why } of rulesFor(limits, between)) {
    if (limit === 0 || !paces.includes(pace)) continue
    const { count, wasHeld } = countExchanges(db, between, { paces, since: at - window })
    if (count >= limit) return { reason: why(count), isNews: !wasHeld }
  }
  return null
}

function rulesFor({ quick, hourly, daily }: LoopLimits, between: Between) {
  const rules: { limit: number; paces: readonly Pace[]; window: number; why: (count: number) => string }[] = [
    {
      limit: quick,
      paces: ['quick'],
      window: QUICK_WINDOW,
      why: (count) => `${count} answers in 10 minutes came within ${QUICK / SECOND} s of ours`,
    },
    {
      limit: hourly,
      paces: ['quick', 'prompt'],
      window: HOUR,
      why: (count) => `${count} mails have gone to and fro within an hour, each soon after the one before`,
    },
  ]
  // one address may stand for many people, as that of a help desk does
  if (!('threadId' in between)) return rules
  const why = (count: number) => `${count} mails have gone to and fro in this thread within a day`
  return [...rules, { limit: daily, paces: ['quick', 'prompt', 'slow'] as const, window: DAY, why }]
}

/** How soon after our last mail came the one that this send follows, for each address that it goes to. */
export function pacesOf(db: Db, { inboxId, threadId, to, automatic }: Leaving, at: number): Map<string, Pace> {
  const inThread = lastHeardIn(db, threadId)
  let inInbox: Map<string, number> | null = null
  const paces = new Map<string, Pace>()
  for (const peer of to.slice(0, MOST_PEERS)) {
    const sent = lastSentAt(db, { inboxId, peer }, at)
    // most mail goes to somebody who got none from us within the day
    if (sent === undefined && inThread === undefined && !automatic) paces.set(peer, 'none')
    else {
      inInbox ??= lastHeardFrom(db, inboxId, at - DAY)
      const fromPeer = paceOf(inInbox.get(peer), (until) => lastSentAt(db, { inboxId, peer }, until), at)
      const ofThread = paceOf(inThread, (until) => lastSentAt(db, { threadId }, until), at)
      const pace = sooner(fromPeer, ofThread)
      // a program that says so is counted however long its peer took
      paces.set(peer, automatic && pace === 'slow' ? 'prompt' : pace)
    }
  }
  return paces
}

const ORDER: readonly Pace[] = ['quick', 'prompt', 'slow', 'none']
const sooner = (a: Pace, b: Pace): Pace => (ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b)

function paceOf(heard: number | undefined, sentUntil: (until: number) => number | undefined, at: number): Pace {
  if (heard === undefined) return 'none'
  const last = sentUntil(at)
  // we have sent something since: this one follows our own
  if (last !== undefined && last > heard) return 'none'
  const before = sentUntil(heard)
  if (before === undefined) return 'slow'
  const gap = heard - before
  return gap <= QUICK ? 'quick' : gap <= PROMPT ? 'prompt' : 'slow'
}

/** Counts the send, also one that is held: as long as they come it stays so. */
export function keepPaces(
  db: Db,
  { leaving, paces, held, at }: { leaving: Leaving; paces: ReadonlyMap<string, Pace>; held: boolean; at: number },
): void {
  const { id: messageId, inboxId, threadId } = leaving
  for (const [peer, pace] of paces) keepExchange(db, { messageId, inboxId, threadId, peer, pace, held, at })
}

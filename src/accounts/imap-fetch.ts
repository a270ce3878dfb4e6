/** FETCH as a stream of what the server tells. imapflow spends 50 µs on an answer, also for a log that is off: ordinary ones are read before it. */
import { readFetchAnswer, type Told } from './fetch-answer.ts'
import type { Session } from './imap.ts'

/** What imapflow keeps to itself: the stream in which it puts each answer of the server, and reads on when somebody has called `next`. */
interface Internals {
  streamer?: { push?: (answer: Answer | null) => boolean }
}

interface Answer {
  payload: Buffer
  literals: Buffer[]
  next: () => void
}

/** Who is told of the answers: the first, since commands run one after another. */
const listeners = new WeakMap<Session['client'], Set<(told: Told) => Promise<void> | null>>()

/** The server waits when so many mails have not been taken. */
const MOST_WAITING = 8

type Query = Partial<Record<'flags' | 'size' | 'internalDate' | 'source', true>>

/**
 * One UID FETCH: all that the server tells while it runs, in its order. Throws a TroubleError when it refuses, naming what it was `doing`.
 * Whoever stops early leaves the rest of the answer to be read and forgotten.
 */
export async function* fetchEach(session: Session, doing: string, set: string, query: Query): AsyncGenerator<Told> {
  const waiting: Told[] = []
  let isOver = false
  let isWanted = true
  let news = Promise.withResolvers<void>()
  let room = Promise.withResolvers<void>()
  const take = (told: Told) => {
    if (!isWanted) return null
    waiting.push(told)
    news.resolve()
    return waiting.length < MOST_WAITING ? null : room.promise
  }
  const reading = read(session, doing, { set, query, take }).finally(() => {
    isOver = true
    news.resolve()
  })
  // it is awaited below, unless the caller has stopped
  reading.catch(() => {})
  try {
    for (;;) {
      await news.promise
      news = Promise.withResolvers()
      for (let told = waiting.shift(); told !== undefined; told = waiting.shift()) yield told
      room.resolve()
      room = Promise.withResolvers()
      if (isOver) break
    }
    await reading
  } finally {
    isWanted = false
    room.resolve()
  }
}

async function read(
  { client, run }: Session,
  doing: string,
  { set, query, take }: { set: string; query: Query; take: (told: Told) => Promise<void> | null },
): Promise<void> {
  const listening = listeners.get(client) ?? listenFirst(client)
  listening.add(take)
  try {
    await run(doing, async () => {
      for await (const told of client.fetch(set, { uid: true, ...query }, { uid: true })) await take(told)
    })
  } finally {
    listening.delete(take)
  }
}

/** Puts us before imapflow's own reading of an answer. One waits for the one before it, so none overtakes another. */
function listenFirst(client: Session['client']): Set<(told: Told) => Promise<void> | null> {
  const listening = new Set<(told: Told) => Promise<void> | null>()
  listeners.set(client, listening)
  const { streamer } = client as unknown as Internals
  const push = streamer?.push?.bind(streamer)
  if (streamer === undefined || push === undefined) return listening
  streamer.push = (answer) => {
    const [take] = listening
    const told = answer === null || take === undefined ? null : readFetchAnswer(answer.payload, answer.literals)
    if (answer === null || take === undefined || told === null) return push(answer)
    const room = take(told)
    if (room === null) answer.next()
    else room.then(answer.next)
    return true
  }
  return listening
}

/** Who is waited for goes first: background work on the same thread gives way to requests between two of its steps. */
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'

export interface Foreground {
  /** Somebody waits for what begins now; dispose it at the end. */
  enter(): Disposable
  /** Between two steps of background work: lets the thread go, and for longer while somebody waits. */
  giveWay(): Promise<void>
  /** As `giveWay`, for work of very many short steps: while requests come all the time it leaves them room between two of these. */
  makeRoom(): Promise<void>
  /** How many ms a step may take: few while requests come all the time, more where nobody has asked for a while. */
  stepMs(): number
}

/** A request that takes longer than this waits for something else than the thread: a mail server, or the background work itself. */
const LONGEST_CLAIM_MS = 500
/** Enough for most requests to end in; then the background has its step, so that neither starves. */
const LONGEST_PAUSE_MS = 30

/** A commit comes on top of it. */
const SHORT_STEP_MS = 1
const LONG_STEP_MS = 24
/** A request after that long a silence may meet a long step. */
const SILENCE_MS = 2_000
const ROOM_MS = 2

export function createForeground(): Foreground {
  const running = new Set<{ since: number }>()
  let lastEntered = Number.NEGATIVE_INFINITY
  const isWaitedFor = () => {
    const recent = performance.now() - LONGEST_CLAIM_MS
    for (const request of running) if (request.since > recent) return true
    return false
  }
  const isAsked = () => performance.now() - lastEntered < SILENCE_MS
  const giveWay = async () => {
    await nextTurn()
    const end = performance.now() + LONGEST_PAUSE_MS
    while (isWaitedFor() && performance.now() < end) await sleep(1)
  }
  return {
    enter() {
      const request = { since: performance.now() }
      lastEntered = request.since
      running.add(request)
      return { [Symbol.dispose]: () => void running.delete(request) }
    },
    giveWay,
    async makeRoom() {
      if (isAsked()) await sleep(ROOM_MS)
      await giveWay()
    },
    stepMs: () => (isAsked() ? SHORT_STEP_MS : LONG_STEP_MS),
  }
}

/** A TCP proxy in front of any server that cuts, truncates, stalls, delays and refuses on demand and keeps what the clients said. */
import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { listenOn } from './free-port.ts'
import { HOST } from './mail-server.ts'

/** Seen from the client: `up` is what it sends, `down` is what it gets. */
export type Direction = 'up' | 'down'

/** `reset`: as a dead peer; `end`: closed in good order, as a server that thinks it has said all. */
export type CutKind = 'reset' | 'end'

export interface FaultProxy extends AsyncDisposable {
  host: string
  port: number
  /** connections taken so far */
  connections: number
  /** connections open now */
  open: number
  /** connections that a fault has ended so far */
  readonly struck: number
  /** All that clients have sent so far, connection after connection, one character for each byte; readable only without TLS. */
  said(): string
  /** Empties what `said` returns. */
  forget(): void
  /** Resets every open connection now; new ones pass. */
  cut(): void
  /**
   * Ends the next connection to reach this many bytes in one direction, counted from now (default: by a reset); the bytes
   * up to there get through. Several may be waiting.
   */
  cutAfter(bytes: number, direction: Direction, kind?: CutKind): void
  /** Every piece of either direction comes so many ms later, in order, until `pass`; what a dead client sent last is lost. */
  delay(ms: number): void
  /** Keeps every connection open, old and new, and lets nothing through until `pass`. */
  stall(): void
  /** Stalls when a client next says `words` in one piece, before they get through; `struck` counts it. */
  stallAt(words: string): void
  /** Closes the port and every connection until `pass`. */
  refuse(): Promise<void>
  /** Ends `stall`, `delay`, `refuse` and each `cutAfter` that has not struck. */
  pass(): Promise<void>
}

const LAST_MOMENT_MS = 2_000

export async function startFaultProxy(target: { host: string; port: number }): Promise<FaultProxy> {
  const pairs = new Set<[client: Socket, upstream: Socket]>()
  const told = new WeakSet<Socket>()
  const said: Buffer[] = []
  let connections = 0
  let struck = 0
  let stalled = false
  let stallWords: string | null = null
  let lateness = 0
  let budgets: { bytes: number; direction: Direction; kind: CutKind }[] = []

  const reset = (pair: [Socket, Socket]) => {
    if (pairs.delete(pair)) struck += 1
    for (const socket of pair) socket.resetAndDestroy()
  }
  const stall = () => {
    stalled = true
    for (const pair of pairs) for (const socket of pair) socket.pause()
  }
  const relay = (pair: [Socket, Socket], direction: Direction) => {
    const [from, to] = direction === 'up' ? pair : [pair[1], pair[0]]
    let over = false
    /** what has been held back, in order */
    let held = Promise.resolve()
    let waiting = 0
    const inTurn = (work: () => void) => {
      if (lateness === 0 && waiting === 0) return work()
      const due = performance.now() + lateness
      waiting += 1
      held = held.then(async () => {
        await sleep(Math.max(0, due - performance.now()))
        waiting -= 1
        if (!to.destroyed) work()
      })
    }
    const pass = (chunk: Buffer) => {
      if (to.write(chunk)) return
      from.pause()
      to.once('drain', () => stalled || from.resume())
    }
    /** Lets through what the nearest cut allows; the others go on counting. */
    const meter = (chunk: Buffer): { kind: CutKind; bytes: number } | null => {
      const here = budgets.filter((budget) => budget.direction === direction)
      const strikes = here.filter(({ bytes }) => bytes <= chunk.length).sort((a, b) => a.bytes - b.bytes)[0]
      const passed = strikes?.bytes ?? chunk.length
      budgets = budgets.filter((budget) => budget !== strikes)
      for (const budget of here) if (budget !== strikes) budget.bytes -= passed
      return strikes ?? null
    }
    from.on('data', (chunk: Buffer) => {
      if (over) return
      if (direction === 'up' && stallWords !== null && chunk.includes(stallWords)) {
        stallWords = null
        struck += 1
        stall()
        from.unshift(chunk)
        return
      }
      if (direction === 'up') said.push(chunk)
      const strikes = meter(chunk)
      if (strikes === null) return inTurn(() => pass(chunk))
      over = true
      const rest = chunk.subarray(0, strikes.bytes)
      // a reset would drop what is still on its way
      inTurn(() => to.end(rest, () => (strikes.kind === 'reset' ? reset(pair) : end(pair, to))))
    })
    from.on('end', () => over || inTurn(() => to.end()))
    from.on('error', () => {})
    from.on('close', () => {
      pairs.delete(pair)
      if (!told.has(to)) to.destroy()
    })
  }
  /** Whoever got the last bytes has been told that there are no more, and may read them before it goes. */
  const end = (pair: [Socket, Socket], last: Socket) => {
    if (pairs.delete(pair)) struck += 1
    told.add(last)
    for (const socket of pair) if (socket !== last) socket.resetAndDestroy()
    last.setTimeout(LAST_MOMENT_MS, () => last.destroy())
    last.resume()
  }
  const server: Server = createServer({ allowHalfOpen: true }, (client) => {
    connections += 1
    const upstream = connect({ ...target, allowHalfOpen: true })
    const pair: [Socket, Socket] = [client, upstream]
    pairs.add(pair)
    for (const socket of pair) socket.setNoDelay(true)
    relay(pair, 'up')
    relay(pair, 'down')
    if (stalled) for (const socket of pair) socket.pause()
  })
  let port = 0
  const listen = async () => {
    port = await listenOn(server, port)
  }
  const close = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    for (const pair of [...pairs]) reset(pair)
    await closed
  }
  await listen()

  return {
    host: HOST,
    port,
    get connections() {
      return connections
    },
    get open() {
      return pairs.size
    },
    get struck() {
      return struck
    },
    said: () => Buffer.concat(said).toString('latin1'),
    forget: () => void said.splice(0),
    cut: () => {
      for (const pair of [...pairs]) reset(pair)
    },
    cutAfter: (bytes, direction, kind = 'reset') => void budgets.push({ bytes, direction, kind }),
    delay: (ms) => {
      lateness = ms
    },
    stall,
    stallAt: (words) => {
      stallWords = words
    },
    refuse: close,
    async pass() {
      budgets = []
      lateness = 0
      stalled = false
      stallWords = null
      for (const pair of pairs) for (const socket of pair) socket.resume()
      if (!server.listening) await listen()
    },
    [Symbol.asyncDispose]: close,
  }
}

/** A TCP proxy in front of any server that cuts, stalls and refuses on demand and keeps what the clients said. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { HOST } from './mail-server.ts'

/** Seen from the client: `up` is what it sends, `down` is what it gets. */
export type Direction = 'up' | 'down'

export interface FaultProxy extends AsyncDisposable {
  host: string
  port: number
  /** connections taken so far */
  connections: number
  /** connections open now */
  open: number
  /** All that clients have sent so far, connection after connection, one character for each byte; readable only without TLS. */
  said(): string
  /** Empties what `said` returns. */
  forget(): void
  /** Resets every open connection now; new ones pass. */
  cut(): void
  /** Resets the next connection to reach this many bytes in one direction, counted from now; the bytes up to there get through. */
  cutAfter(bytes: number, direction: Direction): void
  /** Keeps every connection open, old and new, and lets nothing through until `pass`. */
  stall(): void
  /** Closes the port and every connection until `pass`. */
  refuse(): Promise<void>
  /** Ends `stall`, `refuse` and a `cutAfter` that has not struck. */
  pass(): Promise<void>
}

export async function startFaultProxy(target: { host: string; port: number }): Promise<FaultProxy> {
  const pairs = new Set<[client: Socket, upstream: Socket]>()
  const said: Buffer[] = []
  let connections = 0
  let stalled = false
  let budget: { bytes: number; direction: Direction } | null = null

  const reset = (pair: [Socket, Socket]) => {
    pairs.delete(pair)
    for (const socket of pair) socket.resetAndDestroy()
  }
  const relay = (pair: [Socket, Socket], direction: Direction) => {
    const [from, to] = direction === 'up' ? pair : [pair[1], pair[0]]
    const pass = (chunk: Buffer) => {
      if (to.write(chunk)) return
      from.pause()
      to.once('drain', () => stalled || from.resume())
    }
    from.on('data', (chunk: Buffer) => {
      if (direction === 'up') said.push(chunk)
      if (budget?.direction !== direction) return pass(chunk)
      if (chunk.length < budget.bytes) {
        budget.bytes -= chunk.length
        return pass(chunk)
      }
      const rest = chunk.subarray(0, budget.bytes)
      budget = null
      // a reset would drop what is still on its way
      to.end(rest, () => reset(pair))
    })
    from.on('end', () => to.end())
    from.on('error', () => {})
    from.on('close', () => {
      pairs.delete(pair)
      to.destroy()
    })
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
    server.listen(port, HOST)
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
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
    said: () => Buffer.concat(said).toString('latin1'),
    forget: () => void said.splice(0),
    cut: () => {
      for (const pair of [...pairs]) reset(pair)
    },
    cutAfter: (bytes, direction) => {
      budget = { bytes, direction }
    },
    stall: () => {
      stalled = true
      for (const pair of pairs) for (const socket of pair) socket.pause()
    },
    refuse: close,
    async pass() {
      budget = null
      stalled = false
      for (const pair of pairs) for (const socket of pair) socket.resume()
      if (!server.listening) await listen()
    },
    [Symbol.asyncDispose]: close,
  }
}

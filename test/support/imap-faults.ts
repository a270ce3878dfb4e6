/** A proxy in front of an IMAP server that knows which command is on its way: it strikes at one, anywhere in its answer, or changes the answer. */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { listenOn } from './free-port.ts'
import { HOST } from './mail-server.ts'

/** `reset`: RST; `close`: FIN, as after a clean end; `stall`: silence for ever, the connection stays; `pause`: silence until `resume`. */
export type Blow = 'reset' | 'close' | 'stall' | 'pause'

export interface Strike {
  /** The first command that this holds for, without its tag. `nth` counts the commands since this strike was next, from 1. */
  at: (command: string, nth: number) => boolean
  /** How many bytes of the whole answer get through first; default none. */
  after?: (answer: Buffer) => number
  blow: Blow
}

/** Stands for the command that a connection's first line answers. */
export const GREETING = '(greeting)'

export interface ImapFaults extends AsyncDisposable {
  host: string
  port: number
  /** connections taken so far */
  connections: number
  /** Every command so far without its tag, connection after connection; what is no command (DONE, a password) is left out. */
  commands: string[]
  /** Strikes one after the other; resolves when the last one has struck. */
  strike(strikes: readonly Strike[]): Promise<void>
  /** is an answer being held? */
  readonly paused: boolean
  /** Lets the answer that was paused go on. */
  resume(): void
  /** Resets every open connection. */
  cut(): void
  /** Closes the port and every connection until `pass`. */
  refuse(): Promise<void>
  pass(): Promise<void>
  /** Gives other bytes for the answer to a command, or null to leave it as it is. Undefined: nothing is changed. */
  alter: ((command: string, answer: Buffer) => Buffer | null) | undefined
}

/** A command on its way, and its answer so far when that is wanted as a whole. */
interface Exchange {
  tag: string
  command: string
  strike: Strike | null
  held: Buffer[] | null
}

type Pair = [client: Socket, upstream: Socket]

/** Works on clients that send one command at a time, in one piece, as ours does. */
export async function startImapFaults(target: { host: string; port: number }): Promise<ImapFaults> {
  const pairs = new Set<Pair>()
  const commands: string[] = []
  let connections = 0
  let strikes: readonly Strike[] = []
  let seen = 0
  let allStruck = () => {}
  let goOn: (() => void) | null = null
  let alter: ImapFaults['alter']

  const begin = (tag: string, command: string): Exchange => {
    seen += 1
    const strike = strikes[0]?.at(command, seen) ? strikes[0] : null
    return { tag, command, strike, held: strike !== null || alter !== undefined ? [] : null }
  }
  const reset = (pair: Pair) => {
    pairs.delete(pair)
    for (const socket of pair) socket.resetAndDestroy()
  }
  const blow = (pair: Pair, { blow: how }: Strike, rest: Buffer) => {
    const [client, upstream] = pair
    strikes = strikes.slice(1)
    seen = 0
    if (how === 'reset') reset(pair)
    else if (how === 'close') client.end()
    else if (how === 'pause') {
      upstream.pause()
      goOn = () => {
        client.write(rest)
        upstream.resume()
      }
    }
    if (strikes.length === 0) allStruck()
  }
  const serve = (pair: Pair) => {
    const [client, upstream] = pair
    let exchange = begin('\\*', GREETING)
    /** it was struck, and nothing gets through any more */
    let dead = false
    client.on('data', (chunk: Buffer) => {
      if (dead) return
      const [, tag, command] = /^(\S+) ([A-Z]+.*)\r\n/.exec(chunk.toString('latin1')) ?? []
      if (tag !== undefined && command !== undefined) {
        commands.push(command)
        exchange = begin(tag, command)
      }
      upstream.write(chunk)
    })
    upstream.on('data', (chunk: Buffer) => {
      if (dead) return
      if (exchange.held === null) {
        client.write(chunk)
        return
      }
      exchange.held.push(chunk)
      const whole = Buffer.concat(exchange.held)
      if (!isWhole(whole, exchange.tag)) return
      const { command, strike } = exchange
      exchange.held = null
      const answer = alter?.(command, whole) ?? whole
      if (strike === null) {
        client.write(answer)
        return
      }
      const through = strike.after?.(answer) ?? 0
      dead = strike.blow !== 'pause'
      const now = () => blow(pair, strike, answer.subarray(through))
      // a reset would drop what is still on its way
      if (through === 0) now()
      else client.write(answer.subarray(0, through), now)
    })
    const ways: Pair[] = [pair, [upstream, client]]
    for (const [from, to] of ways) {
      from.on('end', () => to.end())
      from.on('error', () => {})
      from.on('close', () => {
        pairs.delete(pair)
        to.destroy()
      })
    }
  }
  const server = createServer({ allowHalfOpen: true }, (client) => {
    connections += 1
    const pair: Pair = [client, connect({ ...target, allowHalfOpen: true })]
    pairs.add(pair)
    for (const socket of pair) socket.setNoDelay(true)
    serve(pair)
  })
  let port = 0
  const pass = async () => {
    if (server.listening) return
    port = await listenOn(server, port)
  }
  const refuse = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    for (const pair of [...pairs]) reset(pair)
    await closed
  }
  await pass()

  return {
    host: HOST,
    port,
    get connections() {
      return connections
    },
    commands,
    strike: (ordered) =>
      new Promise((struck) => {
        strikes = ordered
        seen = 0
        allStruck = struck
        if (ordered.length === 0) struck()
      }),
    get paused() {
      return goOn !== null
    },
    resume() {
      goOn?.()
      goOn = null
    },
    cut() {
      for (const pair of [...pairs]) reset(pair)
    },
    refuse,
    pass,
    get alter() {
      return alter
    },
    set alter(change) {
      alter = change
    },
    [Symbol.asyncDispose]: refuse,
  }
}

/** Has the tagged answer come, or the server's wish to hear more? */
function isWhole(answer: Buffer, tag: string): boolean {
  const text = answer.toString('latin1')
  return /(^|\r\n)\+[^\r\n]*\r\n$/.test(text) || new RegExp(`(^|\\r\\n)${tag} (OK|NO|BAD)[^\\r\\n]*\\r\\n$`).test(text)
}

/** The server's side of a WebSocket on which only we speak: what comes in is passed over. */
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { SECOND } from '../lib/clock.ts'

export interface WebSocketPeer {
  /** Resolves when the messages have been taken, or the peer has gone. */
  send(texts: readonly string[]): Promise<void>
  ping(): Promise<void>
  /** aborts when the peer has gone */
  gone: AbortSignal
}

/** What is said on a connection once it is a WebSocket. */
export interface Talk {
  /** Speaks; when it ends, so does the connection. */
  run: (peer: WebSocketPeer) => Promise<void>
  /** ms after which a peer who takes nothing of what waits is dropped */
  stalledMs: number
  /** one is dropped now */
  onStalled: () => void
}

/** In a route's `env` where the caller wants a WebSocket: with the route's answer the talk begins. */
export interface WebSocketOffer {
  take: (talk: Talk) => void
}

/** Is this a well-formed request for a WebSocket (RFC 6455 §4.2.1)? */
export function asksForWebSocket({ method, headers }: IncomingMessage): boolean {
  return (
    method === 'GET' &&
    headers.upgrade?.toLowerCase() === 'websocket' &&
    headers['sec-websocket-version'] === '13' &&
    /^[A-Za-z0-9+/]{22}==$/.test(headers['sec-websocket-key'] ?? '')
  )
}

const CLOSED = { goingAway: 1001, internalError: 1011 } as const
/** Nobody has a reason to say more than that to us. */
const LARGEST_FRAME = 64 * 1024
/** A peer has so long to take its leave. */
const GOODBYE = SECOND

const server = new WebSocketServer({
  noServer: true,
  clientTracking: false,
  maxPayload: LARGEST_FRAME,
  autoPong: false,
})

export interface Upgrade {
  incoming: IncomingMessage
  socket: Socket
  /** what came behind the request's head */
  head: Buffer
  /** more lines for the head of the answer */
  headers: Record<string, string>
}

/** Agrees to the upgrade, and talks until one of the two goes. */
export async function serveWebSocket(upgrade: Upgrade, { run, stalledMs, onStalled }: Talk): Promise<void> {
  const peer = await accept(upgrade)
  const gone = new AbortController()
  peer.once('close', () => gone.abort())
  // a breach of the protocol closes it by itself
  peer.on('error', () => gone.abort())
  peer.on('ping', (data) => {
    // answers that nobody takes must not pile up
    if (peer.bufferedAmount < LARGEST_FRAME) peer.pong(data)
  })
  const drop = () => {
    onStalled()
    peer.terminate()
  }
  const untilTaken = (write: (done: () => void) => void) =>
    new Promise<void>((done) => {
      if (gone.signal.aborted) return done()
      const stalled = setTimeout(drop, stalledMs)
      write(() => {
        clearTimeout(stalled)
        done()
      })
    })
  try {
    await run({
      gone: gone.signal,
      send: (texts) =>
        untilTaken((done) => {
          for (const text of texts.slice(0, -1)) peer.send(text)
          peer.send(texts.at(-1) ?? '', done)
        }),
      ping: () => untilTaken((done) => peer.ping('', false, done)),
    })
    leave(peer, CLOSED.goingAway)
  } catch (error) {
    leave(peer, CLOSED.internalError)
    throw error
  }
}

/** Never comes back when the caller has gone meanwhile. */
function accept({ incoming, socket, head, headers }: Upgrade): Promise<WebSocket> {
  const addLines = (lines: string[]) => {
    for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`)
  }
  socket.setNoDelay(true)
  server.once('headers', addLines)
  try {
    return new Promise((resolve) => server.handleUpgrade(incoming, socket, head, resolve))
  } finally {
    server.off('headers', addLines)
  }
}

function leave(peer: WebSocket, code: number): void {
  peer.close(code)
  const late = setTimeout(() => peer.terminate(), GOODBYE).unref()
  peer.once('close', () => clearTimeout(late))
}

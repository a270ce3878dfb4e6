/** The server's side of a WebSocket (RFC 6455) on which only we speak: of what comes in, close and ping are answered and the rest is passed over. */
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

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

const CLOSED = { normal: 1000, goingAway: 1001, protocolError: 1002, tooBig: 1009, internalError: 1011 } as const
const [TEXT, CLOSE, PING, PONG] = [0x1, 0x8, 0x9, 0xa]
/** Nobody has a reason to say more than that to us. */
const LARGEST_FRAME = 64 * 1024
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

export interface Upgrade {
  socket: Socket
  /** what came behind the request's head */
  head: Buffer
  /** Sec-WebSocket-Key */
  key: string
  /** more lines for the head of the answer */
  headers: Record<string, string>
}

/** Agrees to the upgrade, and talks until one of the two goes. */
export async function serveWebSocket(
  { socket, head, key, headers }: Upgrade,
  { run, stalledMs, onStalled }: Talk,
): Promise<void> {
  const gone = new AbortController()
  socket.once('close', () => gone.abort())
  socket.setNoDelay(true)
  const accept = createHash('sha1').update(`${key}${GUID}`).digest('base64')
  const lines = { Upgrade: 'websocket', Connection: 'Upgrade', 'Sec-WebSocket-Accept': accept, ...headers }
  const told = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`HTTP/1.1 101 Switching Protocols\r\n${told.join('')}\r\n`)

  const close = (code: number) => {
    if (gone.signal.aborted) return
    gone.abort()
    const reason = Buffer.alloc(2)
    reason.writeUInt16BE(code)
    socket.write(frame(CLOSE, reason))
    socket.destroySoon()
  }
  const listen = createReader(({ opcode, payload }) => {
    if (opcode === CLOSE) close(CLOSED.normal)
    // answers that nobody takes must not pile up
    else if (opcode === PING && socket.writableLength < LARGEST_FRAME) socket.write(frame(PONG, payload))
  }, close)
  socket.on('data', listen)
  if (head.length > 0) listen(head)

  const drop = () => {
    onStalled()
    socket.destroy()
  }
  const write = (bytes: Buffer) =>
    new Promise<void>((done) => {
      if (gone.signal.aborted) return done()
      const stalled = setTimeout(drop, stalledMs)
      socket.write(bytes, () => {
        clearTimeout(stalled)
        done()
      })
    })
  try {
    await run({
      gone: gone.signal,
      send: (texts) => write(Buffer.concat(texts.map((text) => frame(TEXT, Buffer.from(text))))),
      ping: () => write(frame(PING, Buffer.alloc(0))),
    })
    close(CLOSED.goingAway)
  } catch (error) {
    close(CLOSED.internalError)
    throw error
  }
}

/** A whole message or control frame, unmasked as a server's are (§5.2). */
function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10)
  head[0] = 0x80 | opcode
  if (length < 126) head[1] = length
  else if (length < 65_536) {
    head[1] = 126
    head.writeUInt16BE(length, 2)
  } else {
    head[1] = 127
    head.writeBigUInt64BE(BigInt(length), 2)
  }
  return Buffer.concat([head, payload])
}

interface Frame {
  opcode: number
  payload: Buffer
}

/** Takes bytes as they come and gives frames; whoever breaks the rules is closed. */
function createReader(onFrame: (frame: Frame) => void, close: (code: number) => void): (chunk: Buffer) => void {
  let pending = Buffer.alloc(0)
  let isBroken = false
  const fail = (code: number) => {
    isBroken = true
    pending = Buffer.alloc(0)
    close(code)
  }
  return (chunk) => {
    if (isBroken) return
    pending = Buffer.concat([pending, chunk])
    while (pending.length >= 2 && !isBroken) {
      const [first = 0, second = 0] = pending
      const opcode = first & 0x0f
      const isControl = opcode >= CLOSE
      const isKnown = opcode <= 2 || (opcode >= CLOSE && opcode <= PONG)
      const short = second & 0x7f
      // a client masks; control frames are whole and short (§5.1, §5.5)
      if ((first & 0x70) !== 0 || (second & 0x80) === 0 || !isKnown || (isControl && (first < 0x80 || short > 125))) {
        return fail(CLOSED.protocolError)
      }
      const more = short === 126 ? 2 : short === 127 ? 8 : 0
      if (pending.length < 2 + more) return
      const length = more === 0 ? short : more === 2 ? pending.readUInt16BE(2) : Number(pending.readBigUInt64BE(2))
      if (length > LARGEST_FRAME) return fail(CLOSED.tooBig)
      const from = 2 + more + 4
      if (pending.length < from + length) return
      const mask = pending.subarray(from - 4, from)
      const payload = Buffer.from(pending.subarray(from, from + length))
      for (let i = 0; i < length; i += 1) payload[i] = (payload[i] ?? 0) ^ (mask[i % 4] ?? 0)
      pending = pending.subarray(from + length)
      onFrame({ opcode, payload })
    }
  }
}

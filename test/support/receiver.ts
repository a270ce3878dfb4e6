/** A webhook receiver: an HTTP server that keeps what it gets and answers as it is told, also badly. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { Webhook } from 'standardwebhooks'
import type { Json } from './api.ts'
import type { Certificate } from './certificate.ts'
import { listenOn } from './free-port.ts'
import { HOST } from './mail-server.ts'

/** What it does with a call. `hang`: nothing; `reset`: cuts the connection. */
export type Answer =
  | number
  | { status: number; headers?: Record<string, string>; body?: string | Buffer }
  | 'hang'
  | 'reset'

export interface Call {
  headers: Record<string, string>
  /** the body as it came */
  raw: string
  /** the body as JSON */
  body: Json
  path: string
  /** what it was answered */
  answer: Answer
}

export interface Receiver extends AsyncDisposable {
  url: string
  /** in the order in which they came */
  calls: Call[]
  /** those that were taken (2xx) */
  taken(): Call[]
  /** How it answers from now on; default 200. */
  answer(how: Answer | ((call: Omit<Call, 'answer'>, nth: number) => Answer)): void
  /** Refuses connections, and cuts those that are there. */
  stop(): Promise<void>
  /** Listens again, at the same address. */
  start(): Promise<void>
}

/** With `tls`: by https, with this certificate. */
export async function startReceiver(tls: Certificate | null = null): Promise<Receiver> {
  const calls: Call[] = []
  const sockets = new Set<Socket>()
  let decide: (call: Omit<Call, 'answer'>, nth: number) => Answer = () => 200
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const call = await readCall(request)
    const answer = decide(call, calls.length + 1)
    calls.push({ ...call, answer })
    give(answer, response)
  }
  const server = tls === null ? createServer(take) : createTlsServer({ key: tls.key, cert: tls.cert }, take)
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const port = await listenOn(server, 0)
  const stop = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }
  return {
    url: `${tls === null ? 'http' : 'https'}://${HOST}:${port}/hook`,
    calls,
    taken: () => calls.filter(({ answer }) => typeof answer === 'number' && answer < 300),
    answer(how) {
      decide = typeof how === 'function' ? how : () => how
    },
    stop,
    async start() {
      await listenOn(server, port)
    },
    [Symbol.asyncDispose]: stop,
  }
}

/** Throws unless the reference library of Standard Webhooks takes the call. */
export function verify(secret: string, { raw, headers }: Call): Json {
  return new Webhook(secret).verify(raw, headers)
}

async function readCall(request: IncomingMessage): Promise<Omit<Call, 'answer'>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const raw = Buffer.concat(chunks).toString()
  return { headers: request.headers as Record<string, string>, raw, body: JSON.parse(raw), path: request.url ?? '' }
}

function give(answer: Answer, response: ServerResponse): void {
  if (answer === 'hang') return
  // what is wrapped in TLS cannot be reset, only closed
  if (answer === 'reset' && response.socket instanceof TLSSocket) response.socket.destroy()
  else if (answer === 'reset') response.socket?.resetAndDestroy()
  else if (typeof answer === 'number') response.writeHead(answer).end()
  else response.writeHead(answer.status, answer.headers).end(answer.body)
}

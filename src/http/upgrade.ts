/** Requests for a WebSocket go the way of every other through the API; only what comes after the answer is different. */
import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Log } from '../lib/log.ts'
import type { Api } from './api.ts'
import { serveWebSocket, type Talk } from './web-socket.ts'

/** Answers the requests for an upgrade that Node hands over. */
export function answerUpgrades(server: Server, api: Api, log: Log): void {
  server.on('upgrade', (incoming: IncomingMessage, stream, head: Buffer) => {
    const socket = stream as Socket
    socket.on('error', () => socket.destroy())
    answer(api, incoming, { socket, head }).catch((error) => {
      log.error({ err: error }, 'a WebSocket has ended with an error')
      socket.destroy()
    })
  })
}

async function answer(
  api: Api,
  incoming: IncomingMessage,
  { socket, head }: { socket: Socket; head: Buffer },
): Promise<void> {
  const request = requestOf(incoming)
  if (request === null) return refuse(socket, new Response(null, { status: 400 }))
  const taken: Talk[] = []
  const webSocket = { take: (talk: Talk) => void taken.push(talk) }
  const response = await api.fetch(request, { incoming, webSocket })
  const [talk] = taken
  if (talk === undefined) return refuse(socket, response)
  await serveWebSocket({ incoming, socket, head, headers: linesOf(response) }, talk)
}

/** Null where the target or the Host is none. */
function requestOf({ url = '/', headers }: IncomingMessage): Request | null {
  const base = `http://${headers.host ?? 'localhost'}`
  if (!URL.canParse(url, base)) return null
  const given = Object.entries(headers).flatMap(([name, value = []]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  )
  return new Request(new URL(url, base), { headers: given })
}

async function refuse(socket: Socket, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer())
  const lines = { ...linesOf(response), 'Content-Length': body.length, Connection: 'close' }
  const told = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(
    Buffer.concat([
      Buffer.from(`HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}\r\n${told.join('')}\r\n`),
      body,
    ]),
  )
}

function linesOf({ headers }: Response): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name !== 'content-length'))
}

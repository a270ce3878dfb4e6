/** Ports for servers that come back on theirs, or cannot bind port 0 and tell: below the kernel's ephemeral range, so that no outgoing connection takes one first. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'

const LOWEST = 20_000
const HIGHEST = 32_000

/** Those of this process: who asks for two listens on neither when asking for the second. */
const given = new Set<number>()

/** A port of 127.0.0.1 that nobody listens on at this moment, and another one each time. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST))
    if (given.has(port) || !(await isFree(port))) continue
    given.add(port)
    return port
  }
}

/** Whether `port` of 127.0.0.1 can be listened on. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

/** Listens on `port` of 127.0.0.1, or on a free one when it is 0; returns which. */
export async function listenOn(server: Server, port: number): Promise<number> {
  const chosen = port || (await freePort())
  server.listen(chosen, '127.0.0.1')
  await once(server, 'listening')
  return chosen
}

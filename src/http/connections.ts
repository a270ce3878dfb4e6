/** Closing an HTTP server without waiting for connections on which nobody asks anything. */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'

/** a connection is taken in the first, its request is read in the second */
const TURNS = 3

/**
 * Call it before the server listens; the function it returns closes the server. Running requests are answered, for at most
 * `graceMs`, and their connections end with the answer. All others end at once: `server.close()` would wait for one that has
 * not sent its first request yet (browsers and pools open them ahead), and for a kept-alive one until its time is up.
 * A request that has reached the machine by then counts as running, whether or not anybody has looked at it.
 */
export function closerOf(server: Server, graceMs: number): () => Promise<void> {
  /** how many requests run on each open connection: several when they are pipelined */
  const running = new Map<Socket, number>()
  let closing = false
  server.on('connection', (socket) => {
    running.set(socket, 0)
    socket.once('close', () => running.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    running.set(socket, (running.get(socket) ?? 0) + 1)
    response.once('close', () => {
      const left = (running.get(socket) ?? 1) - 1
      if (!socket.destroyed) running.set(socket, left)
      if (closing && left === 0) socket.destroySoon()
    })
  })
  // what became a WebSocket ends by itself, or with the server's patience
  server.on('upgrade', (_request, socket) => void running.set(socket as Socket, 1))
  return async () => {
    for (let left = TURNS; left > 0; left--) await turn()
    closing = true
    const closed = new Promise((resolve) => server.close(resolve))
    for (const [socket, requests] of running) if (requests === 0) socket.destroy()
    const impatience = setTimeout(() => {
      for (const socket of running.keys()) socket.destroy()
    }, graceMs)
    await closed
    clearTimeout(impatience)
  }
}

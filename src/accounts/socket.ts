/** A connected socket, with TLS where it starts at the first byte: errors are Node's own, and an abort closes it at once. */
import { connect, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import pRetry from 'p-retry'
import { tlsOptions } from './tls.ts'

export interface SocketOptions {
  host: string
  port: number
  tls: boolean
  /** PEM, trusted on top of the usual CAs */
  tlsCa: string | null
  /** for name, connection and TLS together */
  timeoutMs: number
}

/** Passes in a moment: a resolver that is still starting beside us in Docker, a connection reset before its first byte. */
const FLEETING = new Set(['EAI_AGAIN', 'ECONNRESET'])

/** Tries twice more what passes in a moment. Rejects with Node's error, `CONNECT_TIMEOUT` when the time is over, or the signal's reason. */
export function openSocket(options: SocketOptions, signal: AbortSignal): Promise<Socket> {
  return pRetry(() => openOnce(options, signal), {
    retries: 2,
    minTimeout: 250,
    signal,
    shouldRetry: ({ error }) => FLEETING.has((error as NodeJS.ErrnoException).code ?? ''),
  })
}

function openOnce(options: SocketOptions, signal: AbortSignal): Promise<Socket> {
  signal.throwIfAborted()
  const { host, port } = options
  const name = isIP(host) === 0 ? { servername: host } : {}
  return new Promise((resolve, reject) => {
    const socket = options.tls
      ? connectTls({ host, port, ...name, ...tlsOptions(options.tlsCa) })
      : connect({ host, port })
    const late = setTimeout(() => {
      socket.destroy(Object.assign(new Error('connection timed out'), { code: 'CONNECT_TIMEOUT' }))
    }, options.timeoutMs)
    const abort = () => socket.destroy(signal.reason)
    const settle = () => {
      clearTimeout(late)
      signal.removeEventListener('abort', abort)
    }
    signal.addEventListener('abort', abort, { once: true })
    // Never taken off: an error that comes before the next owner listens must not end the process.
    socket.on('error', (error) => {
      settle()
      reject(error)
    })
    socket.once(options.tls ? 'secureConnect' : 'connect', () => {
      settle()
      resolve(socket)
    })
  })
}

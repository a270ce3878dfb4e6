/** How far the way to a server goes before anything is said on it: its name, then its port. */
import { lookup } from 'node:dns/promises'
import { SECOND } from '../lib/clock.ts'
import { explain } from './explain.ts'
import { openSocket } from './socket.ts'
import type { Trouble } from './trouble.ts'

export interface Reach {
  /** empty when the name is not known */
  addresses: string[]
  /** null when something accepts connections there */
  trouble: Trouble | null
}

/** Asks DNS, connects and hangs up; answers within about 10 s each. */
export async function reach(
  server: { protocol: 'IMAP' | 'SMTP'; host: string; port: number },
  signal: AbortSignal,
): Promise<Reach> {
  const { host, port } = server
  const failed = (error: unknown) => explain(error, { ...server, tls: 'none', secrets: [] }, 'accept a connection')
  const found = await lookup(host, { all: true }).then(
    (all) => ({ addresses: all.map(({ address }) => address), trouble: null }),
    (error: unknown) => ({ addresses: [], trouble: failed(error) }),
  )
  if (found.trouble !== null) return found
  try {
    const socket = await openSocket({ host, port, tls: false, tlsCa: null, timeoutMs: 10 * SECOND }, signal)
    socket.destroy()
    return found
  } catch (error) {
    return { ...found, trouble: failed(error) }
  }
}

/** Waiting for mail: IDLE (RFC 2177), or NOOP where there is none. */
import { HOUR, MINUTE, SECOND } from '../lib/clock.ts'
import type { Session } from './imap.ts'
import type { Mailbox } from './mailbox.ts'

/** Some servers and NAT boxes forget a silent connection after 4 min, long before the 29 of RFC 2177. */
export const IDLE_RENEWAL = 2 * MINUTE

/** Does the server still answer? */
export const noop = (session: Session): Promise<void> =>
  session.run('answer NOOP', async () => {
    await session.client.noop()
    // imapflow does not tell when it fails
    if (!session.client.usable) throw new Error('the connection is lost')
  })

/**
 * IDLE is left running between two waits: the next command ends it, so a wait that times out costs no command of its own.
 * Where IDLE ends during a wait, unasked or for a command of another loop, it rests for a second; where it is refused, NOOP asks instead.
 */
export function listenForNews(session: Session, mayIdle: boolean): Mailbox['waitForNews'] {
  const { client } = session
  let canIdle = mayIdle
  let idling = false
  let restUntil = 0
  let grown = false
  let wake: (() => void) | null = null
  client.on('exists', ({ count, prevCount }) => {
    if (count <= prevCount) return
    grown = true
    wake?.()
  })
  client.once('close', () => wake?.())

  const idle = async () => {
    idling = true
    const refused = (await client.idle().catch(() => undefined)) === false
    if (refused && client.usable) canIdle = false
    idling = false
    if (wake !== null) restUntil = performance.now() + SECOND
    wake?.()
  }

  return async (ms, signal) => {
    // the machine's clock may be set meanwhile
    const until = performance.now() + ms
    for (;;) {
      if (grown) {
        grown = false
        return 'news'
      }
      if (signal.aborted) return 'aborted'
      const now = performance.now()
      if (now >= until) return 'timeout'
      // nothing may be awaited between these looks and the listeners below
      if (!client.usable) await session.run('wait for mail', async () => {})
      if (canIdle && !idling && now >= restUntil) void idle()
      const nap = Math.min(until - now, canIdle ? (idling ? HOUR : restUntil - now) : IDLE_RENEWAL)
      const rested = await new Promise<boolean>((done) => {
        const timer = setTimeout(() => finish(true), nap)
        const interrupted = () => finish(false)
        const finish = (full: boolean) => {
          clearTimeout(timer)
          signal.removeEventListener('abort', interrupted)
          wake = null
          done(full)
        }
        wake = interrupted
        signal.addEventListener('abort', interrupted, { once: true })
      })
      if (rested && !canIdle) await noop(session)
    }
  }
}

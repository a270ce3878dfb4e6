/** The server restarts in the middle of a fetch, lets us in and drops us, or refuses the password for a while: nothing is lost, nothing comes twice, and nobody is pestered. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../src/lib/clock.ts'
import { type Daemon, startDaemon } from '../support/daemon.ts'
import { type DovecotServer, startDovecot } from '../support/dovecot.ts'
import { expectExactlyOnce, expectServerCopies } from '../support/exactly-once.ts'
import { startFaultProxy } from '../support/fault-proxy.ts'
import { kindOf, MODES, syncThrough } from '../support/faulty-sync.ts'
import type { Strike } from '../support/imap-faults.ts'
import { mail } from '../support/mails.ts'
import { describeWithServers } from '../support/servers.ts'
import { until } from '../support/wait.ts'

const readiness = async (daemon: Daemon) => (await daemon.api.get('/readyz')).body.checks.mailbox

describe.each(MODES)('the server, $what,', ({ afterFetch }) => {
  let server: DovecotServer

  beforeAll(async () => {
    server = await startDovecot()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  test('restarts in the middle of a fetch', async () => {
    await using sync = await syncThrough(server, {
      afterFetch,
      strikes: [
        {
          at: (command) => kindOf(command) === 'UID FETCH (BODY)',
          after: (answer) => Math.floor(answer.length / 2),
          blow: 'stall',
        },
      ],
    })
    await sync.struck
    await server.restart()
    // Dovecot leaves a busy session 10 s to end by itself
    sync.proxy.cut()
    await sync.settles()
  })

  test('accepts the login and drops, again and again: each attempt waits longer', async () => {
    const delays: number[] = []
    const drop: Strike = { at: (command) => command === 'NAMESPACE', blow: 'close' }
    await using sync = await syncThrough(server, {
      afterFetch,
      strikes: [drop, drop, drop, drop, drop],
      seams: { clock: recordingClock(delays) },
    })
    await sync.settles()
    expect(doublings(delays, 5)).toBe(true)
  })

  test('ends every wait for mail at once: each connection waits longer', async () => {
    const delays: number[] = []
    const drop: Strike = { at: (command) => command === 'IDLE', blow: 'close' }
    await using sync = await syncThrough(server, {
      afterFetch,
      strikes: [drop, drop, drop, drop],
      seams: { clock: recordingClock(delays) },
    })
    await sync.settles()
    expect(doublings(delays, 4)).toBe(true)
    expect(sync.daemon.log.filter((line) => line.includes('WARN') && line.includes('closed the connection'))).toEqual(
      [],
    )
  })
})

describeWithServers('the mail server', ['dovecot', 'embedded'], (choice) => {
  test.each(MODES)(
    'refuses the password for a while, $what: named as such, asked for slowly, forgotten when it is right again',
    async ({ afterFetch }) => {
      await using server = await choice.start()
      await using proxy = await startFaultProxy(server.imap)
      const password = server.password
      await server.setPassword('another')
      const routed = [mail({ to: 'support@example.test', subject: 'behind a password' })]
      await server.append('INBOX', routed[0] ?? '')
      await using daemon = await startDaemon({
        mail: { ...server, imap: { ...server.imap, port: proxy.port } },
        env: { IMAP_PASSWORD: password, IMAP_DELETE_AFTER_FETCH: String(afterFetch === 'delete') },
      })
      const inbox = await daemon.api.inbox('support')
      await until(async () => /password/.test((await readiness(daemon)).error ?? ''))
      const connections = proxy.connections
      const answer = await daemon.api.post(`/v1/inboxes/${inbox.id}/sync`)
      expect(answer).toMatchObject({ status: 502, body: { detail: expect.stringMatching(/user name or password/) } })
      expect(proxy.connections).toBe(connections)
      expect(daemon.log.join('\n')).not.toContain(password)
      await server.setPassword(password)
      await expectExactlyOnce(daemon, inbox.id, { routed })
      await expectServerCopies(server, 'INBOX', { routed }, afterFetch)
      expect((await readiness(daemon)).error).toBeNull()
    },
  )
})

describe.each(MODES)('a password, $what,', ({ afterFetch }) => {
  test('that changes while we are connected: mail waits until it is right again', async () => {
    await using server = await startDovecot()
    await using sync = await syncThrough(server, { afterFetch })
    await sync.settles()
    const password = server.password
    await server.setPassword('another')
    const late = mail({ to: 'support@example.test', subject: 'behind a password' })
    await server.append(sync.folder, late)
    sync.proxy.cut()
    await until(async () => /password/.test((await readiness(sync.daemon)).error ?? ''))
    await server.setPassword(password)
    const delivered = { ...sync.delivered, routed: [...sync.delivered.routed, late] }
    await expectExactlyOnce(sync.daemon, sync.inboxId, delivered)
    await expectServerCopies(server, sync.folder, delivered, afterFetch)
  })
})

/** A hundredth of each delay, and every delay that was asked for, in ms. */
function recordingClock(delays: number[]) {
  const clock = systemClock(0.01)
  return {
    ...clock,
    in(ms: number) {
      delays.push(ms)
      return clock.in(ms)
    },
  }
}

/** Do 1, 2, 4 … seconds, each with its jitter, stand in `delays` in this order? */
function doublings(delays: readonly number[], count: number): boolean {
  let next = 0
  for (const delay of delays) {
    const second = 1_000 * 2 ** next
    if (next < count && delay >= second * 0.8 && delay <= second * 1.2) next += 1
  }
  return next === count
}

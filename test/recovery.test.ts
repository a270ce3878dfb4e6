/** Trouble with the mail server is survived, logged, shown, and over when it is over; nothing is lost and nothing comes twice. */
import { describe, expect, test } from 'vitest'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { startDovecot } from './support/dovecot.ts'
import { startFaultProxy } from './support/fault-proxy.ts'
import type { MailServer } from './support/mail-server.ts'
import { mail } from './support/mails.ts'
import { ALL_SERVERS, describeWithServers } from './support/servers.ts'
import { until } from './support/wait.ts'

const toSupport = (subject: string) => mail({ to: 'support@example.test', subject })
const subjectsOf = async (daemon: Daemon, inbox: string) =>
  (await daemon.api.messages(inbox)).map((message) => message.subject).sort()
const behind = (server: MailServer, port: number): MailServer => ({ ...server, imap: { ...server.imap, port } })
const readiness = async (daemon: Daemon) => (await daemon.api.get('/readyz')).body.checks.mailbox

describeWithServers('the mail server', ['dovecot', 'embedded'], (choice) => {
  test('restarts while we wait for mail: mail flows again', async () => {
    await using server = await choice.start()
    await using daemon = await startDaemon({ mail: server })
    const inbox = await daemon.api.inbox('support')
    await server.deliver(toSupport('one'))
    await until(async () => (await subjectsOf(daemon, inbox.id)).length === 1)
    await server.restart()
    await server.deliver(toSupport('two'))
    await until(async () => (await subjectsOf(daemon, inbox.id)).length === 2)
    expect(await subjectsOf(daemon, inbox.id)).toEqual(['one', 'two'])
  })

  test('is down at the start: the API is up, says what is wrong, and mail comes when the server does', async () => {
    await using server = await choice.start()
    await server.deliver(toSupport('waiting'))
    await server.stop()
    await using daemon = await startDaemon({ mail: server })
    const inbox = await daemon.api.inbox('support')
    const answer = await daemon.api.post(`/v1/inboxes/${inbox.id}/sync`)
    expect(answer).toMatchObject({
      status: 502,
      body: { detail: expect.stringMatching(/^IMAP connection failure: .*refused/) },
    })
    expect(await readiness(daemon)).toMatchObject({
      ok: false,
      state: 'retrying',
      error: expect.stringContaining('refused'),
    })
    await server.start()
    await until(async () => (await subjectsOf(daemon, inbox.id)).length === 1)
    await until(async () => (await readiness(daemon)).ok)
    const start = `IMAP poller starting: 127.0.0.1:${server.imap.port}/INBOX (interval=60s)`
    expect(daemon.log.filter((line) => line.includes(start))).toHaveLength(1)
    const told = daemon.log.filter((line) => line.includes('WARN') && line.includes('refused'))
    expect(told).toHaveLength(1)
    expect(daemon.log.some((line) => /INFO .*connected to .* after \d+ attempts? that failed/.test(line))).toBe(true)
  })

  test('has no such folder: the log names those that are there', async () => {
    await using server = await choice.start()
    await server.createFolder('Agents')
    await using daemon = await startDaemon({ mail: server, env: { IMAP_MAILBOX: 'Agent' } })
    const { error, fix } = await until(async () => {
      const told = await readiness(daemon)
      return told.error?.includes('Agent') ? told : null
    })
    expect(error).toContain('Agent')
    expect(fix).toContain('Agents')
  })
})

describeWithServers('a restart of ours', ALL_SERVERS, (choice) => {
  test('brings nothing twice, and nothing back that was deleted', async () => {
    await using server = await choice.start()
    for (let i = 0; i < 40; i += 1) await server.append('INBOX', toSupport(`${i}`))
    await using daemon = await startDaemon({ mail: server })
    const inbox = await daemon.api.inbox('support')
    await daemon.api.sync(inbox.id)
    await until(async () => (await subjectsOf(daemon, inbox.id)).length === 40)
    const [deleted, ...kept] = await daemon.api.messages(inbox.id)
    await daemon.api.delete(`/v1/messages/${deleted.id}`)
    await daemon.restart()
    await daemon.api.sync(inbox.id)
    const ids = (await daemon.api.messages(inbox.id)).map((message) => message.id)
    expect(ids).toEqual(kept.map((message) => message.id))
  })
})

describe('a connection that is cut', () => {
  test('in the middle of a first read: every mail is stored once', async () => {
    await using server = await startDovecot()
    await using proxy = await startFaultProxy(server.imap)
    for (let i = 0; i < 60; i += 1)
      await server.append('INBOX', mail({ to: 'support@example.test', subject: `${i}`, text: 'x'.repeat(5_000) }))
    await proxy.refuse()
    await using daemon = await startDaemon({ mail: behind(server, proxy.port) })
    const inbox = await daemon.api.inbox('support')
    await proxy.pass()
    for (const bytes of [40_000, 100_000, 180_000]) {
      proxy.cutAfter(bytes, 'down')
      const before = proxy.connections
      await until(() => proxy.connections > before)
    }
    await until(async () => (await subjectsOf(daemon, inbox.id)).length === 60)
    await daemon.api.sync(inbox.id)
    expect(new Set(await subjectsOf(daemon, inbox.id)).size).toBe(60)
    expect(await subjectsOf(daemon, inbox.id)).toHaveLength(60)
  })

  test('while nobody notices: the next caller gets an answer, not an error', async () => {
    await using server = await startDovecot()
    await using proxy = await startFaultProxy(server.imap)
    await using daemon = await startDaemon({
      mail: behind(server, proxy.port),
      env: { IMAP_IDLE: 'false', IMAP_POLL_INTERVAL: '3600' },
    })
    const inbox = await daemon.api.inbox('support')
    await daemon.api.sync(inbox.id)
    await server.deliver(toSupport('after the cut'))
    proxy.cut()
    expect(await daemon.api.sync(inbox.id)).toMatchObject({ status: 'synced' })
    expect(await subjectsOf(daemon, inbox.id)).toEqual(['after the cut'])
  })
})

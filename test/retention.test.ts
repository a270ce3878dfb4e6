/** RETENTION_DAYS: what is older goes, and reading the mailbox again brings nothing back. */
import { expect, test } from 'vitest'
import { systemClock } from '../src/lib/clock.ts'
import { startDaemon } from './support/daemon.ts'
import { startDovecot } from './support/dovecot.ts'
import { mail } from './support/mails.ts'
import { until } from './support/wait.ts'

test('old mail goes, routed or not; younger mail stays', async () => {
  await using server = await startDovecot()
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000)
  const to = 'support@example.test'
  await server.append('INBOX', mail({ to, subject: 'old' }), { date: ago(40) })
  await server.append('INBOX', mail({ to: 'nobody@example.test', subject: 'old, for nobody' }), { date: ago(40) })
  await server.append('INBOX', mail({ to, subject: 'young' }), { date: ago(20) })
  await using daemon = await startDaemon({ mail: server, env: { IMAP_MARK_AS_READ: 'false' } })
  const inbox = await daemon.api.inbox('support')
  const subjects = async () => (await daemon.api.messages(inbox.id)).map((message) => message.subject)
  await until(async () => (await subjects()).length === 2)
  expect((await daemon.api.get('/v1/unrouted')).body.total).toBe(1)

  // it looks an hour after the start, which lasts 3.6 s
  await daemon.restart({ env: { RETENTION_DAYS: '30' }, seams: { clock: systemClock(0.001) } })
  await until(async () => (await subjects()).length === 1)
  expect(await subjects()).toEqual(['young'])
  await until(async () => (await daemon.api.get('/v1/unrouted')).body.total === 0)

  await daemon.stop()
  await server.resetUidValidity()
  await daemon.restart()
  await daemon.api.sync(inbox.id)
  expect(await subjects()).toEqual(['young'])
  expect((await daemon.api.get('/v1/unrouted')).body.total).toBe(0)
  expect((await server.list()).map((copy) => copy.flags)).toEqual([[], [], []])
})

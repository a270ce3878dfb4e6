/** New mail is noticed by itself: at once with IDLE, at the interval without, and a caller need not wait for either. */
import { expect, test } from 'vitest'
import { systemClock } from '../src/lib/clock.ts'
import { startDaemon } from './support/daemon.ts'
import { startDovecot } from './support/dovecot.ts'
import { startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'
import { describeWithServers } from './support/servers.ts'
import { until } from './support/wait.ts'

const toSupport = (subject: string) => mail({ to: 'support@example.test', subject })

describeWithServers('with IDLE', ['dovecot', 'embedded'], (choice) => {
  test('mail is there long before the interval is over', async () => {
    await using server = await choice.start()
    await using daemon = await startDaemon({
      mail: server,
      env: { IMAP_POLL_INTERVAL: '3600' },
      seams: { clock: systemClock() },
    })
    const inbox = await daemon.api.inbox('support')
    await daemon.api.sync(inbox.id)
    for (const subject of ['one', 'two']) {
      await server.deliver(toSupport(subject))
      await until(async () => (await daemon.api.messages(inbox.id)).some((message) => message.subject === subject))
    }
    expect(await daemon.api.messages(inbox.id)).toMatchObject([{ backfill: false }, { backfill: false }])
  })
})

test('without IDLE the interval brings it', async () => {
  await using server = await startEmbeddedMail({ without: ['IDLE'] })
  await using daemon = await startDaemon({ mail: server })
  const inbox = await daemon.api.inbox('support')
  await daemon.api.sync(inbox.id)
  await server.deliver(toSupport('later'))
  await until(async () => (await daemon.api.messages(inbox.id)).length === 1)
})

test('callers during a turn share the next, and each hears of its own inbox', async () => {
  await using server = await startDovecot()
  await using daemon = await startDaemon({
    mail: server,
    env: { IMAP_IDLE: 'false', IMAP_POLL_INTERVAL: '3600' },
    seams: { clock: systemClock() },
  })
  const [support, sales] = [await daemon.api.inbox('support'), await daemon.api.inbox('sales')]
  await daemon.api.sync(support.id)
  for (const to of ['support@example.test', 'support@example.test', 'sales@example.test', 'nobody@example.test']) {
    await server.deliver(mail({ to }))
  }
  const answers = await Promise.all([support, sales, support].map((inbox) => daemon.api.sync(inbox.id)))
  expect(answers).toEqual([
    { status: 'synced', new_messages: 2, unrouted: 1 },
    { status: 'synced', new_messages: 1, unrouted: 1 },
    { status: 'synced', new_messages: 2, unrouted: 1 },
  ])
})

test('a caller who has waited long enough hears how far it is', async () => {
  await using server = await startDovecot()
  await using daemon = await startDaemon({
    mail: server,
    env: { IMAP_IDLE: 'false', IMAP_POLL_INTERVAL: '3600' },
    seams: { clock: systemClock(), answerSyncWithinMs: 0 },
  })
  const inbox = await daemon.api.inbox('support')
  expect(await daemon.api.sync(inbox.id)).toEqual({ status: 'syncing', new_messages: 0, unrouted: 0 })
})

test('only mail from the horizon on is read: IMAP_SYNC_SINCE', async () => {
  await using server = await startDovecot()
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000)
  await server.append('INBOX', toSupport('long ago'), { date: ago(40) })
  await server.append('INBOX', toSupport('lately'), { date: ago(10) })
  await server.append('INBOX', toSupport('long ago too'), { date: ago(31) })
  await using daemon = await startDaemon({ mail: server, env: { IMAP_SYNC_SINCE: '30d' } })
  const inbox = await daemon.api.inbox('support')
  await until(async () => (await daemon.api.messages(inbox.id)).length > 0)
  await daemon.api.sync(inbox.id)
  expect(await daemon.api.messages(inbox.id)).toMatchObject([{ subject: 'lately', backfill: true }])
  expect((await server.list()).map((copy) => copy.flags)).toEqual([[], ['\\Seen'], []])
  await daemon.restart({ env: { IMAP_SYNC_SINCE: 'all' } })
  await daemon.api.sync(inbox.id)
  expect(await daemon.api.messages(inbox.id)).toHaveLength(1)
})

test('what comes after the first sync is new, whatever its date: a move keeps it, and a server’s clock may be slow', async () => {
  await using server = await startDovecot()
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)
  await server.createFolder('Away')
  const away = await server.append('Away', toSupport('moved here'), { date: hoursAgo(1_000) })
  await server.append('INBOX', toSupport('before the start'), { date: hoursAgo(1) })
  await using daemon = await startDaemon({ mail: server, env: { IMAP_SYNC_SINCE: 'now' } })
  const inbox = await daemon.api.inbox('support')
  await daemon.api.sync(inbox.id)
  await server.append('INBOX', toSupport('by a slow clock'), { date: hoursAgo(1) })
  await server.move(away, 'Away', 'INBOX')
  const messages = await until(async () => {
    const all = await daemon.api.messages(inbox.id)
    return all.length >= 2 ? all : null
  })
  expect(messages).toMatchObject([
    { subject: 'by a slow clock', backfill: false },
    { subject: 'moved here', backfill: false },
  ])
  await server.resetUidValidity()
  await daemon.api.sync(inbox.id)
  expect(await daemon.api.messages(inbox.id)).toHaveLength(2)
})

test('mail for no inbox is one line with the command that creates it', async () => {
  await using server = await startDovecot()
  await server.append('INBOX', mail({ to: 'Sales <sales@example.test>' }))
  await server.append('INBOX', mail({ to: `"'; rm -rf ~ #"@example.test` }))
  await using daemon = await startDaemon({ mail: server })
  const line = await until(() => daemon.log.find((one) => one.includes('sales@example.test') && one.includes('curl')))
  expect(line).toContain(`-H "Content-Type: application/json" -d '{"name": "sales", "email_username": "sales"}'`)
  const hostile = await until(() => daemon.log.find((one) => one.includes('rm -rf')))
  expect(hostile).not.toContain('curl')
})

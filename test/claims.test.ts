/** An inbox that is created later gets the mail that is stored for it, as backfill; what was deleted stays deleted. */
import { expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { startDovecot } from './support/dovecot.ts'
import { mail } from './support/mails.ts'
import { ALL_SERVERS, describeWithServers } from './support/servers.ts'
import { until } from './support/wait.ts'

const arrived = (daemon: Daemon, inbox: string, count: number): Promise<Json[]> =>
  until(async () => {
    const messages = await daemon.api.messages(inbox)
    return messages.length >= count ? messages : null
  })

describeWithServers('a new inbox', ALL_SERVERS, (choice) => {
  test('claims what is for it, wherever else it is, and the server’s copies follow', async () => {
    await using server = await choice.start()
    const uids: number[] = []
    for (const fields of [
      { to: 'late@example.test', subject: 'unrouted' },
      { to: 'Late+x@example.test', subject: 'tagged' },
      { to: 'support@example.test, late@example.test', subject: 'shared' },
      { to: 'other@example.test', subject: 'for another' },
    ]) {
      uids.push(await server.append('INBOX', mail(fields)))
    }
    await using daemon = await startDaemon({ mail: server })
    const support = await daemon.api.inbox('support')
    await daemon.api.sync(support.id)
    await arrived(daemon, support.id, 1)
    expect((await daemon.api.get('/v1/unrouted')).body.items).toHaveLength(3)

    const late = await daemon.api.inbox('late')
    const messages = await arrived(daemon, late.id, 3)
    expect(messages.map((message) => message.subject).sort()).toEqual(['shared', 'tagged', 'unrouted'])
    expect(messages.every((message) => message.backfill === true)).toBe(true)
    expect((await daemon.api.get('/v1/unrouted')).body.items).toMatchObject([{ subject: 'for another' }])
    expect(await daemon.api.messages(support.id)).toHaveLength(1)
    await until(async () => (await server.flags(uids[0] as number)).includes('\\Seen'))
    expect(await server.flags(uids[3] as number)).toEqual([])
  })
})

test('an alias and a catch-all claim too; what was deleted does not come back', async () => {
  await using server = await startDovecot()
  await server.append('INBOX', mail({ to: 'help@brand.test', subject: 'for the alias' }))
  await server.append('INBOX', mail({ to: 'who@example.test', subject: 'for nobody' }))
  await server.append('INBOX', mail({ to: 'support@example.test', subject: 'for support' }))
  await using daemon = await startDaemon({ mail: server })
  const support = await daemon.api.inbox('support')
  await daemon.api.sync(support.id)
  await arrived(daemon, support.id, 1)
  await daemon.api.patch(`/v1/inboxes/${support.id}`, { aliases: ['help@brand.test'] })
  const [alias] = (await arrived(daemon, support.id, 2)).filter((message) => message.subject === 'for the alias')
  const route = await daemon.api.get(`/v1/messages/${alias.id}/route`)
  expect(JSON.stringify(route.body)).toContain('help@brand.test')

  await daemon.api.delete(`/v1/messages/${alias.id}`)
  const all = await daemon.api.inbox('all', { catch_all: true })
  expect(await arrived(daemon, all.id, 1)).toMatchObject([{ subject: 'for nobody' }])
  await daemon.api.patch(`/v1/inboxes/${support.id}`, { aliases: [] })
  await daemon.api.patch(`/v1/inboxes/${support.id}`, { aliases: ['help@brand.test'] })
  await daemon.api.sync(support.id)
  await daemon.restart()
  await daemon.api.sync(support.id)
  expect((await daemon.api.messages(support.id)).map((message) => message.subject)).toEqual(['for support'])
  expect(await daemon.api.messages(all.id)).toHaveLength(1)
})

test('many stored mails are claimed in pieces, each once', async () => {
  await using server = await startDovecot()
  for (let i = 0; i < 700; i += 1) await server.append('INBOX', mail({ to: 'late@example.test', subject: `${i}` }))
  await using daemon = await startDaemon({ mail: server, env: { IMAP_MARK_AS_READ: 'false' } })
  await until(async () => (await daemon.api.get('/v1/unrouted?limit=1')).body.total === 700, { within: 30_000 })
  const late = await daemon.api.inbox('late')
  const messages = await arrived(daemon, late.id, 700)
  expect(new Set(messages.map((message) => message.subject)).size).toBe(700)
}, 90_000)

test('a person assigns a mail that no address places', async () => {
  await using server = await startDovecot()
  const uid = await server.append('INBOX', mail({ to: 'undisclosed-recipients:;', subject: 'whose?' }))
  await using daemon = await startDaemon({ mail: server })
  const support = await daemon.api.inbox('support')
  await daemon.api.sync(support.id)
  const [item] = await until(async () => {
    const { items } = (await daemon.api.get('/v1/unrouted')).body
    return items.length > 0 ? items : null
  })
  const answer = await daemon.api.post(`/v1/unrouted/${item.id}/assign`, { inbox_id: support.id })
  expect(answer.status).toBe(200)
  expect(await daemon.api.messages(support.id)).toMatchObject([{ subject: 'whose?', backfill: true }])
  expect((await daemon.api.post(`/v1/unrouted/${item.id}/assign`, { inbox_id: support.id })).status).toBe(404)
  await until(async () => (await server.flags(uid)).includes('\\Seen'))
})

test('a mail that a person places while a catch-all claims the rest is in one inbox', async () => {
  await using server = await startDovecot()
  const raws = Array.from({ length: 300 }, (_, n) => mail({ to: `nobody${n}@example.test`, subject: `${n}` }))
  await server.appendAll('INBOX', raws)
  await using daemon = await startDaemon({ mail: server })
  const support = await daemon.api.inbox('support')
  await until(async () => (await daemon.api.get('/v1/unrouted')).body.total === 300)
  const { items } = (await daemon.api.get('/v1/unrouted?limit=100')).body

  const all = await daemon.api.inbox('all', { catch_all: true })
  const answers = await Promise.all(
    items.map((item: Json) => daemon.api.post(`/v1/unrouted/${item.id}/assign`, { inbox_id: support.id })),
  )
  await until(async () => (await daemon.api.get('/v1/unrouted')).body.total === 0)
  const placed = await daemon.api.messages(support.id)
  expect(placed).toHaveLength(answers.filter((answer) => answer.status === 200).length)
  expect(placed.length).toBeGreaterThan(0)
  const subjects = [...placed, ...(await daemon.api.messages(all.id))].map((message) => message.subject)
  expect(subjects).toHaveLength(300)
  expect(new Set(subjects).size).toBe(300)
})

/** One mail is delivered once for each of its recipients, each copy in its own time: whoever deleted theirs takes nothing from the others. */
import { expect, test } from 'vitest'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type DovecotServer, startDovecot } from './support/dovecot.ts'
import { mail } from './support/mails.ts'
import { until } from './support/wait.ts'

const SUPPORT = 'support@example.test'
const SALES = 'sales@example.test'
const attachments = [{ filename: 'large.bin', content: Buffer.alloc(300_000, 'large') }]
const post = () => mail({ to: 'list@elsewhere.test', subject: 'to the list', attachments })

const arrived = (daemon: Daemon, inbox: string) =>
  until(async () => (await daemon.api.messages(inbox))[0], { what: `a message in ${inbox}` })
const remove = async (daemon: Daemon, path: string) => expect((await daemon.api.delete(`/v1/${path}`)).status).toBe(204)
/** Every copy has been seen. */
const settled = async (server: DovecotServer, daemon: Daemon) => {
  await daemon.api.sync(SALES)
  expect((await server.list()).length).toBeGreaterThan(0)
}

test('a copy for another inbox arrives although the first was read and deleted', async () => {
  await using server = await startDovecot()
  await using daemon = await startDaemon({ mail: server })
  for (const name of ['support', 'sales']) await daemon.api.inbox(name)
  const raw = post()
  await server.deliver(raw, [SUPPORT])
  await remove(daemon, `messages/${(await arrived(daemon, SUPPORT)).id}`)
  await server.deliver(raw, [SALES])
  const message = await arrived(daemon, SALES)
  expect(message).toMatchObject({ subject: 'to the list', backfill: false, attachments: [{ size: 300_000 }] })
  const answer = await fetch(`${daemon.url}/v1/messages/${message.id}/raw`)
  const last = (await server.list()).at(-1)?.raw
  expect(Buffer.from(await answer.arrayBuffer()).equals(last ?? Buffer.alloc(0))).toBe(true)
  await until(async () => (await server.list()).every((copy) => copy.flags.includes('\\Seen')))

  await server.deliver(raw, [SUPPORT])
  await settled(server, daemon)
  expect(await daemon.api.messages(SUPPORT)).toEqual([])
  await remove(daemon, `messages/${message.id}`)
  await server.deliver(raw, [SALES])
  await server.deliver(raw, [SUPPORT])
  await settled(server, daemon)
  await server.resetUidValidity()
  await settled(server, daemon)
  for (const inbox of [SUPPORT, SALES]) expect(await daemon.api.messages(inbox)).toEqual([])
  expect((await daemon.api.get('/v1/unrouted')).body.items).toEqual([])
})

test('a copy for nobody waits to be claimed, whoever deleted another', async () => {
  await using server = await startDovecot()
  await using daemon = await startDaemon({ mail: server })
  for (const name of ['support', 'sales']) await daemon.api.inbox(name)
  const raw = post()
  await server.deliver(raw, [SUPPORT])
  await remove(daemon, `messages/${(await arrived(daemon, SUPPORT)).id}`)
  await server.deliver(raw, ['late@example.test'])
  await settled(server, daemon)
  await daemon.api.inbox('late')
  expect(await arrived(daemon, 'late@example.test')).toMatchObject({ subject: 'to the list', backfill: true })
  expect(await daemon.api.messages(SUPPORT)).toEqual([])
})

test('the mail of a deleted inbox does not come back with its successor', async () => {
  await using server = await startDovecot()
  await using daemon = await startDaemon({ mail: server })
  for (const name of ['support', 'sales']) await daemon.api.inbox(name)
  await server.deliver(post(), [SUPPORT])
  await arrived(daemon, SUPPORT)
  await remove(daemon, `inboxes/${SUPPORT}`)
  await until(() =>
    daemon.api.inbox('support').then(
      () => true,
      () => false,
    ),
  )
  await server.createFolder('Away')
  const [copy] = await server.list()
  const away = await server.move(copy?.uid ?? 0, 'INBOX', 'Away')
  await server.move(away, 'Away', 'INBOX')
  await settled(server, daemon)
  await server.resetUidValidity()
  await settled(server, daemon)
  expect(await daemon.api.messages(SUPPORT)).toEqual([])
  expect((await daemon.api.get('/v1/unrouted')).body.items).toEqual([])
})

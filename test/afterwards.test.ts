/** The server's copy: touched only after our commit, only for mail that was routed, and only as the settings say. */
import { expect, test } from 'vitest'
import { openDb, run, sql } from '../src/store/db.ts'
import { startDaemon } from './support/daemon.ts'
import { startDovecot } from './support/dovecot.ts'
import { startEmbeddedMail } from './support/embedded-mail.ts'
import { startFaultProxy } from './support/fault-proxy.ts'
import { kindOf, syncThrough } from './support/faulty-sync.ts'
import { startImapFaults } from './support/imap-faults.ts'
import { mail } from './support/mails.ts'
import { ALL_SERVERS, describeWithServers } from './support/servers.ts'
import { until } from './support/wait.ts'
import { startWithholdingProxy } from './support/withholding-proxy.ts'

const toSupport = (subject: string) => mail({ to: 'support@example.test', subject })
const toNobody = (subject: string) => mail({ to: 'nobody@example.test', subject })

describeWithServers('the copy on the server', ALL_SERVERS, (choice) => {
  test('is marked read when its mail was routed, and left alone when not', async () => {
    await using server = await choice.start()
    const flagged = await server.append('INBOX', toSupport('flagged'), { flags: ['\\Flagged'] })
    const unrouted = await server.append('INBOX', toNobody('unrouted'))
    await using daemon = await startDaemon({ mail: server })
    const inbox = await daemon.api.inbox('support')
    await daemon.api.sync(inbox.id)
    await until(async () => (await server.flags(flagged)).includes('\\Seen'))
    expect(await server.flags(flagged)).toEqual(['\\Flagged', '\\Seen'])
    expect(await server.flags(unrouted)).toEqual([])
  })

  test('keeps every flag with IMAP_MARK_AS_READ=false, and no body is fetched but with PEEK', async () => {
    await using server = await choice.start()
    const flags = [[], ['\\Flagged'], ['\\Seen'], ['\\Answered', '\\Seen']]
    for (const [index, some] of flags.entries()) await server.append('INBOX', toSupport(`${index}`), { flags: some })
    await server.append('INBOX', toNobody('unrouted'))
    await using proxy = await startFaultProxy(server.imap)
    await using daemon = await startDaemon({
      mail: { ...server, imap: { ...server.imap, port: proxy.port } },
      env: { IMAP_MARK_AS_READ: 'false' },
    })
    const inbox = await daemon.api.inbox('support')
    await daemon.api.sync(inbox.id)
    expect(await daemon.api.messages(inbox.id)).toHaveLength(4)
    await daemon.api.sync(inbox.id)
    await daemon.stop()
    expect((await server.list()).map((copy) => copy.flags)).toEqual([...flags, []])
    const commands = proxy.said().split('\r\n')
    expect(commands.filter((line) => / (STORE|EXPUNGE) /.test(line))).toEqual([])
    expect(commands.filter((line) => /BODY\[|RFC822[^.]/.test(line))).toEqual([])
    expect(commands.filter((line) => line.includes('BODY.PEEK[]'))).not.toEqual([])
  })
})

describeWithServers('deleting after the fetch', ['dovecot', 'embedded'], (choice) => {
  test('removes exactly what was stored and routed', async () => {
    await using server = await choice.start()
    const routed = await server.append('INBOX', toSupport('routed'))
    const unrouted = await server.append('INBOX', toNobody('unrouted'))
    await using daemon = await startDaemon({ mail: server, env: { IMAP_DELETE_AFTER_FETCH: 'true' } })
    const inbox = await daemon.api.inbox('support')
    await daemon.api.sync(inbox.id)
    await until(async () => !(await server.list()).some((copy) => copy.uid === routed))
    expect((await server.list()).map((copy) => copy.uid)).toEqual([unrouted])
    expect(await daemon.api.messages(inbox.id)).toHaveLength(1)
    // and an unrouted one goes when it is claimed
    const nobody = await daemon.api.inbox('nobody')
    await until(async () => (await server.list()).length === 0)
    expect(await daemon.api.messages(nobody.id)).toMatchObject([{ subject: 'unrouted', backfill: true }])
  })

  test('leaves what another mail program has marked', async () => {
    await using server = await choice.start()
    const theirs = await server.append('INBOX', toNobody('theirs'), { flags: ['\\Deleted'] })
    await server.append('INBOX', toSupport('ours'))
    await using daemon = await startDaemon({ mail: server, env: { IMAP_DELETE_AFTER_FETCH: 'true' } })
    const inbox = await daemon.api.inbox('support')
    await daemon.api.sync(inbox.id)
    await until(async () => (await server.list()).length === 1)
    expect(await server.list()).toMatchObject([{ uid: theirs, flags: ['\\Deleted'] }])
  })
})

test('without UIDPLUS our mail is marked and nothing is expunged', async () => {
  await using server = await startEmbeddedMail({ without: ['UIDPLUS'] })
  const theirs = await server.append('INBOX', toNobody('theirs'), { flags: ['\\Deleted'] })
  const ours = await server.append('INBOX', toSupport('ours'))
  await using daemon = await startDaemon({ mail: server, env: { IMAP_DELETE_AFTER_FETCH: 'true' } })
  const inbox = await daemon.api.inbox('support')
  await daemon.api.sync(inbox.id)
  await until(async () => (await server.flags(ours)).includes('\\Deleted'))
  expect((await server.list()).map((copy) => copy.uid)).toEqual([theirs, ours])
  await until(() => daemon.log.some((line) => line.includes('lacks UIDPLUS')))
})

test('what the server did not confirm is done after a restart', async () => {
  await using server = await startDovecot()
  await using proxy = await startFaultProxy(server.imap)
  for (let i = 0; i < 30; i += 1) await server.append('INBOX', toSupport(`${i}`))
  const mailbox = { ...server, imap: { ...server.imap, port: proxy.port } }
  await using daemon = await startDaemon({
    mail: mailbox,
    env: { IMAP_DELETE_AFTER_FETCH: 'true', IMAP_IDLE: 'false' },
  })
  const inbox = await daemon.api.inbox('support')
  // the answer to the bodies passes, and the connection ends somewhere in what follows
  proxy.cutAfter(30 * 700, 'down')
  await until(async () => (await daemon.api.messages(inbox.id)).length > 0)
  await daemon.stop()
  await proxy.pass()
  await daemon.restart()
  await until(async () => (await server.list()).length === 0)
  const subjects = (await daemon.api.messages(inbox.id)).map((message) => Number(message.subject))
  expect(subjects.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index))
})

test('a mail that the server refuses to change does not hold up those that are due with it', async () => {
  await using server = await startDovecot()
  await using proxy = await startImapFaults(server.imap)
  let refusals = 0
  proxy.alter = (command, answer) => {
    if (!/^UID STORE 1\b/.test(command)) return null
    refusals += 1
    return Buffer.from(answer.toString('latin1').replace(/ OK [^\r\n]*\r\n$/, ' NO [NOPERM] Not this one.\r\n'))
  }
  await server.append('INBOX', toSupport('refused'))
  await using daemon = await startDaemon({
    mail: { ...server, imap: { ...server.imap, port: proxy.port } },
    env: { IMAP_DELETE_AFTER_FETCH: 'true' },
  })
  const inbox = await daemon.api.inbox('support')
  await until(() => refusals > 0)
  const { databaseFile } = daemon.config
  await daemon.stop()
  using db = openDb(databaseFile)
  run(db, sql.updateTable('afterwards').set({ due_at: 0 }))
  for (const subject of ['two', 'three', 'four']) await server.append('INBOX', toSupport(subject))
  await daemon.restart()
  await until(async () => (await daemon.api.messages(inbox.id)).length === 4)
  await until(async () => (await server.list()).length === 1)
  expect(await server.list()).toMatchObject([{ uid: 1 }])
})

test('numbers that the server gives again are not the mails of before', async () => {
  await using server = await startDovecot()
  await using proxy = await startWithholdingProxy(server.imap)
  for (const subject of ['of before', 'and another']) await server.append('INBOX', toNobody(subject))
  await using daemon = await startDaemon({
    mail: { ...server, imap: { ...server.imap, port: proxy.port } },
    env: { IMAP_DELETE_AFTER_FETCH: 'true' },
  })
  const other = await daemon.api.inbox('other')
  await daemon.api.sync(other.id)
  await until(async () => (await daemon.api.get('/v1/unrouted')).body.total === 2)
  const { uidValidity } = await server.status()
  await server.rewind()
  proxy.withheld.add(1)
  expect(await server.append('INBOX', mail({ to: 'other@example.test', subject: 'not ours yet' }))).toBe(1)
  await until(() => (proxy.asked.get(1) ?? 0) > 0)
  expect((await server.status()).uidValidity).toBe(uidValidity)

  const nobody = await daemon.api.inbox('nobody')
  await until(async () => (await daemon.api.messages(nobody.id)).length === 2)
  await daemon.api.sync(other.id)
  await daemon.api.sync(other.id)
  expect(await server.list()).toMatchObject([{ uid: 1, flags: [] }])
  proxy.withheld.clear()
  // on a slow machine it has been set aside by now
  const { items } = (await daemon.api.get('/v1/quarantine')).body
  for (const { id } of items) await daemon.api.post(`/v1/quarantine/${id}/retry`)
  await until(async () => (await daemon.api.messages(other.id)).length === 1)
  await until(async () => (await server.list()).length === 0)
})

test('settings of today decide about what was to be done yesterday', async () => {
  await using server = await startDovecot()
  await using proxy = await startFaultProxy(server.imap)
  const uid = await server.append('INBOX', toNobody('claimed while the server was away'))
  const mailbox = { ...server, imap: { ...server.imap, port: proxy.port } }
  await using daemon = await startDaemon({ mail: mailbox, env: { IMAP_DELETE_AFTER_FETCH: 'true' } })
  const other = await daemon.api.inbox('other')
  await daemon.api.sync(other.id)
  await proxy.refuse()
  const nobody = await daemon.api.inbox('nobody')
  await until(async () => (await daemon.api.messages(nobody.id)).length === 1)
  await daemon.stop()
  await proxy.pass()
  await daemon.restart({ env: { IMAP_DELETE_AFTER_FETCH: 'false', IMAP_MARK_AS_READ: 'false' } })
  await daemon.api.sync(nobody.id)
  expect(await server.flags(uid)).toEqual([])
})

test('the copies of a long backlog are removed as it is read, not at its end', { timeout: 60_000 }, async () => {
  await using server = await startDovecot()
  const isLate = (command: string) => kindOf(command) === 'UID FETCH (BODY)' && Number(/\d+/.exec(command)?.[0]) > LATE
  await using sync = await syncThrough(server, {
    afterFetch: 'delete',
    routed: Array.from({ length: LATE + 400 }, (_, index) => toSupport(`${index}`)),
    strikes: [{ at: isLate, blow: 'pause' }],
  })
  await sync.struck
  const left = async () => (await server.list(sync.folder)).length
  await until(async () => (await left()) < LATE, { what: 'the first are removed while later ones are awaited' })
  sync.proxy.resume()
  await until(async () => (await left()) === 1, { what: 'only the mail for nobody is left' })
})
/** Well behind the 500 mails after which the server's copies are dealt with. */
const LATE = 700

test('a thousand inboxes cost one fetch', { timeout: 120_000 }, async () => {
  await using server = await startDovecot()
  await using proxy = await startFaultProxy(server.imap)
  for (let i = 0; i < 50; i += 1) await server.append('INBOX', mail({ to: `inbox-${i}@example.test` }))
  const mailbox = { ...server, imap: { ...server.imap, port: proxy.port } }
  await proxy.refuse()
  await using daemon = await startDaemon({ mail: mailbox })
  for (let i = 0; i < 1_000; i += 1) await daemon.api.inbox(`inbox-${i}`)
  await proxy.pass()
  await daemon.api.sync('inbox-0@example.test')
  const bodies = proxy
    .said()
    .split('\r\n')
    .filter((line) => line.includes('BODY.PEEK[]'))
  expect(bodies).toHaveLength(1)
  expect(proxy.open).toBe(1)
  for (const i of [0, 25, 49]) expect(await daemon.api.messages(`inbox-${i}@example.test`)).toHaveLength(1)
})

/** The server numbers its mails anew, once or again, or leaps in its numbers: nothing comes twice, what came meanwhile is new, and nothing is deleted by an old number. */
import { describe, expect, test } from 'vitest'
import { type Daemon, startDaemon } from '../support/daemon.ts'
import { type DovecotServer, startDovecot } from '../support/dovecot.ts'
import { startEmbeddedMail } from '../support/embedded-mail.ts'
import { expectExactlyOnce, expectServerCopies } from '../support/exactly-once.ts'
import { kindOf, MODES, syncThrough } from '../support/faulty-sync.ts'
import { mail } from '../support/mails.ts'
import { describeWithServers } from '../support/servers.ts'
import { until } from '../support/wait.ts'

const toSupport = (subject: string) => mail({ to: 'support@example.test', subject })
const toNobody = (subject: string) => mail({ to: 'nobody@example.test', subject })
const messageOf = async (daemon: Daemon, inbox: string, subject: string) =>
  (await daemon.api.messages(inbox)).find((message) => message.subject === subject)
const renumberings = (daemon: Daemon) => daemon.log.filter((line) => line.includes('numbered INBOX anew')).length

describeWithServers('the mail server', ['dovecot', 'embedded'], (choice) => {
  test('numbers the folder anew: nothing comes twice, and what came in the gap is new', async () => {
    await using server = await choice.start()
    await using daemon = await startDaemon({ mail: server })
    const inbox = await daemon.api.inbox('support')
    for (const subject of ['one', 'two', 'three']) await server.deliver(toSupport(subject))
    await until(async () => (await daemon.api.messages(inbox.id)).length === 3)
    const before = await daemon.api.messages(inbox.id)
    await daemon.stop()
    await server.deliver(toSupport('in the gap'))
    await server.resetUidValidity()
    await daemon.restart()
    await until(() => messageOf(daemon, inbox.id, 'in the gap'))
    await daemon.api.sync(inbox.id)
    const after = await daemon.api.messages(inbox.id)
    expect(after).toHaveLength(4)
    expect(after.filter((message) => message.subject !== 'in the gap').map((message) => message.id)).toEqual(
      before.map((message) => message.id),
    )
    expect(after.find((message) => message.subject === 'in the gap')).toMatchObject({ backfill: false })
    await until(async () => (await server.list()).every((copy) => copy.flags.includes('\\Seen')))
    expect(renumberings(daemon)).toBe(1)
  })
})

describe.each(MODES)('UIDVALIDITY changes, $what,', ({ afterFetch }) => {
  const env = { IMAP_DELETE_AFTER_FETCH: String(afterFetch === 'delete') }

  /** A daemon that has stored two mails and one for nobody. */
  const begin = async (server: DovecotServer) => {
    const delivered = { routed: ['one', 'two'].map(toSupport), unrouted: [toNobody('for nobody')] }
    await server.appendAll('INBOX', [...delivered.routed, ...delivered.unrouted])
    const daemon = await startDaemon({ mail: server, env })
    const inbox = await daemon.api.inbox('support')
    await until(async () => (await daemon.api.messages(inbox.id)).length === 2)
    return { daemon, inbox, delivered }
  }

  test('without new mail: nothing happens to what is known', async () => {
    await using server = await startDovecot()
    const { daemon: started, inbox, delivered } = await begin(server)
    await using daemon = started
    await expectServerCopies(server, 'INBOX', delivered, afterFetch)
    await server.resetUidValidity()
    await until(() => renumberings(daemon) === 1)
    await expectExactlyOnce(daemon, inbox.id, delivered)
    await expectServerCopies(server, 'INBOX', delivered, afterFetch)
  })

  test('twice in a row, with mail in each gap and the daemon away from the first', async () => {
    await using server = await startDovecot()
    const { daemon: started, inbox, delivered } = await begin(server)
    await using daemon = started
    await daemon.stop()
    const gaps = [toSupport('in the first gap'), toSupport('in the second gap')]
    await server.append('INBOX', gaps[0] ?? '')
    await server.resetUidValidity()
    await server.append('INBOX', gaps[1] ?? '')
    await server.resetUidValidity()
    await daemon.restart()
    const all = { ...delivered, routed: [...delivered.routed, ...gaps] }
    await expectExactlyOnce(daemon, inbox.id, all)
    await expectServerCopies(server, 'INBOX', all, afterFetch)
    for (const subject of ['in the first gap', 'in the second gap']) {
      expect(await messageOf(daemon, inbox.id, subject)).toMatchObject({ backfill: false })
    }
  })

  test('again while the folder is being read again', async () => {
    await using server = await startDovecot()
    const { daemon: started, inbox, delivered } = await begin(server)
    await using daemon = started
    await server.resetUidValidity()
    await until(() => renumberings(daemon) === 1)
    const late = toSupport('between the two')
    await server.append('INBOX', late)
    await server.resetUidValidity()
    const all = { ...delivered, routed: [...delivered.routed, late] }
    await until(() => renumberings(daemon) === 2)
    await expectExactlyOnce(daemon, inbox.id, all)
    await expectServerCopies(server, 'INBOX', all, afterFetch)
  })

  test('again in the middle of reading again, with mail in each gap', async () => {
    await using server = await startDovecot()
    await using sync = await syncThrough(server, { afterFetch })
    await sync.settles()
    const gaps = [toSupport('in the first gap'), toSupport('in the second gap')]
    const half = (answer: Buffer) => Math.floor(answer.length / 2)
    const struck = sync.proxy.strike([
      { at: (command) => kindOf(command) === 'UID FETCH (BODY)', after: half, blow: 'stall' },
    ])
    await sync.proxy.refuse()
    await server.append(sync.folder, gaps[0] ?? '')
    await server.resetUidValidity(sync.folder)
    await sync.proxy.pass()
    await struck
    await server.append(sync.folder, gaps[1] ?? '')
    await server.resetUidValidity(sync.folder)
    sync.proxy.cut()
    const all = { ...sync.delivered, routed: [...sync.delivered.routed, ...gaps] }
    await expectExactlyOnce(sync.daemon, sync.inboxId, all)
    await expectServerCopies(server, sync.folder, all, afterFetch)
  })

  test('with a horizon: mail from before it stays unread, and mail of the gap comes', async () => {
    await using server = await startDovecot()
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000)
    await server.append('INBOX', toSupport('long ago'), { date: ago(40) })
    const lately = toSupport('lately')
    await server.append('INBOX', lately, { date: ago(10) })
    await using daemon = await startDaemon({ mail: server, env: { ...env, IMAP_SYNC_SINCE: '30d' } })
    const inbox = await daemon.api.inbox('support')
    await until(() => messageOf(daemon, inbox.id, 'lately'))
    await daemon.stop()
    const inTheGap = toSupport('in the gap')
    await server.append('INBOX', inTheGap)
    await server.resetUidValidity()
    await daemon.restart()
    await expectExactlyOnce(daemon, inbox.id, { routed: [lately, inTheGap] })
    const old = (await server.list()).filter((copy) => copy.raw.includes('long ago'))
    expect(old).toMatchObject([{ flags: [] }])
  })
})

describe.each(MODES)('numbers that leap, $what,', ({ afterFetch }) => {
  const env = { IMAP_DELETE_AFTER_FETCH: String(afterFetch === 'delete') }
  const refusals = (daemon: Daemon) => daemon.log.filter((line) => /refused to (list|search)/.test(line))

  test('by millions are followed', async () => {
    await using server = await startDovecot()
    const routed = [toSupport('number 1')]
    await server.append('INBOX', routed[0] ?? '')
    for (const next of [3_000_000, 3_000_251, 2 ** 31]) {
      await server.leap(next)
      const leapt = toSupport(`number ${next}`)
      expect(await server.append('INBOX', leapt)).toBe(next)
      routed.push(leapt)
    }
    await using daemon = await startDaemon({ mail: server, env })
    const inbox = await daemon.api.inbox('support')
    await expectExactlyOnce(daemon, inbox.id, { routed })
    await expectServerCopies(server, 'INBOX', { routed }, afterFetch)
    expect(refusals(daemon)).toEqual([])
  })

  test('up to the last one there is are followed while we wait', async () => {
    await using server = await startEmbeddedMail()
    await using daemon = await startDaemon({ mail: server, env })
    const inbox = await daemon.api.inbox('support')
    await daemon.api.sync(inbox.id)
    const routed: string[] = []
    for (const next of [251, 7_000_000, 2 ** 32 - 2, 2 ** 32 - 1]) {
      server.leap(next)
      routed.push(toSupport(`number ${next}`))
      await server.append('INBOX', routed.at(-1) ?? '')
      await until(() => messageOf(daemon, inbox.id, `number ${next}`))
    }
    await expectExactlyOnce(daemon, inbox.id, { routed })
    await expectServerCopies(server, 'INBOX', { routed }, afterFetch)
    expect(refusals(daemon)).toEqual([])
  })
})

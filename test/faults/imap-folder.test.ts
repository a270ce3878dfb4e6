/** The folder goes away, comes back as another one, or is changed by other programs while we read it: what is there now is stored once, and nothing else is touched. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Daemon, startDaemon } from '../support/daemon.ts'
import { type DovecotServer, startDovecot } from '../support/dovecot.ts'
import { expectExactlyOnce, expectServerCopies } from '../support/exactly-once.ts'
import { kindOf, MODES, syncThrough } from '../support/faulty-sync.ts'
import { mail } from '../support/mails.ts'
import { until } from '../support/wait.ts'

const toSupport = (subject: string) => mail({ to: 'support@example.test', subject })
const mailboxState = async (daemon: Daemon) => (await daemon.api.get('/readyz')).body.checks.mailbox

describe.each(MODES)('the folder, $what,', ({ afterFetch }) => {
  let server: DovecotServer

  beforeAll(async () => {
    server = await startDovecot()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  test('is deleted while we wait: told until it is there again, and its new mail is stored', async () => {
    await using sync = await syncThrough(server, { afterFetch })
    await sync.settles()
    await server.deleteFolder(sync.folder)
    const { error, fix } = await until(async () => {
      const told = await mailboxState(sync.daemon)
      return told.ok ? null : told.error?.includes(sync.folder) && told
    })
    expect(error).toContain(sync.folder)
    expect(fix).toContain('IMAP_MAILBOX')
    await server.createFolder(sync.folder)
    const routed = ['one, in the new folder', 'two, in the new folder'].map(toSupport)
    await server.appendAll(sync.folder, routed)
    const { delivered } = sync
    await expectExactlyOnce(sync.daemon, sync.inboxId, { ...delivered, routed: [...delivered.routed, ...routed] })
    await expectServerCopies(server, sync.folder, { routed }, afterFetch)
    await until(async () => (await mailboxState(sync.daemon)).ok)
  })

  test('is deleted and made again behind the last byte of its mail: what came is stored, and so is what lies there now', async () => {
    await using sync = await syncThrough(server, {
      afterFetch,
      strikes: [
        { at: (command) => kindOf(command) === 'UID FETCH (BODY)', after: (answer) => answer.length, blow: 'pause' },
      ],
    })
    await until(() => sync.proxy.paused)
    await server.deleteFolder(sync.folder)
    await server.createFolder(sync.folder)
    const routed = Array.from({ length: 6 }, (_, index) => toSupport(`new ${index}`))
    await server.appendAll(sync.folder, routed)
    sync.proxy.resume()
    const { delivered } = sync
    await expectExactlyOnce(sync.daemon, sync.inboxId, { ...delivered, routed: [...delivered.routed, ...routed] })
    await expectServerCopies(server, sync.folder, { routed }, afterFetch)
  })

  test('is deleted and made again while we are away: equal numbers are other mails', async () => {
    await using sync = await syncThrough(server, { afterFetch })
    await sync.settles()
    await sync.daemon.stop()
    await server.deleteFolder(sync.folder)
    await server.createFolder(sync.folder)
    const routed = Array.from({ length: 6 }, (_, index) => toSupport(`new ${index}`))
    await server.appendAll(sync.folder, routed)
    await sync.daemon.restart()
    const { delivered } = sync
    await expectExactlyOnce(sync.daemon, sync.inboxId, { ...delivered, routed: [...delivered.routed, ...routed] })
    await expectServerCopies(server, sync.folder, { routed }, afterFetch)
  })

  test('loses mail to another program between the list and the fetch: the others are stored', async () => {
    await using sync = await syncThrough(server, {
      afterFetch,
      strikes: [{ at: nth(1, 'UID SEARCH'), blow: 'pause' }],
    })
    await until(() => sync.proxy.paused)
    await server.expunge(2, sync.folder)
    sync.proxy.resume()
    const { delivered } = sync
    const left = { ...delivered, routed: delivered.routed.filter((raw) => !raw.includes('Subject: two')) }
    await expectExactlyOnce(sync.daemon, sync.inboxId, left)
    await expectServerCopies(server, sync.folder, left, afterFetch)
    expect((await sync.daemon.api.get('/v1/quarantine')).body.items).toEqual([])
  })

  test('loses mail to another program while its bytes come: what came is stored, whole', async () => {
    await using sync = await syncThrough(server, {
      afterFetch,
      strikes: [{ at: (command) => kindOf(command) === 'UID FETCH (BODY)', after: half, blow: 'pause' }],
    })
    await until(() => sync.proxy.paused)
    for (const uid of [1, 3]) await server.expunge(uid, sync.folder)
    sync.proxy.resume()
    await expectExactlyOnce(sync.daemon, sync.inboxId, sync.delivered)
    const kept = { ...sync.delivered, routed: sync.delivered.routed.filter((raw) => raw.includes('Subject: two')) }
    await expectServerCopies(server, sync.folder, kept, afterFetch)
  })

  test('loses mail to another program between its storing and what is done afterwards', async () => {
    await using sync = await syncThrough(server, {
      afterFetch,
      strikes: [{ at: nth(1, 'UID SEARCH RETURN (MIN)'), blow: 'pause' }],
    })
    await until(() => sync.proxy.paused)
    await server.expunge(1, sync.folder)
    sync.proxy.resume()
    const { delivered } = sync
    const kept = { ...delivered, routed: delivered.routed.filter((raw) => !raw.includes('Subject: one')) }
    await expectExactlyOnce(sync.daemon, sync.inboxId, delivered)
    await expectServerCopies(server, sync.folder, kept, afterFetch)
  })
})

describe.each(MODES)('while a mail too large for memory comes in pieces, $what, another program', ({ afterFetch }) => {
  let server: DovecotServer

  beforeAll(async () => {
    server = await startDovecot()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const large = () => {
    const attachments = [{ filename: 'large.bin', content: Buffer.alloc(2_000_000, 'large') }]
    return mail({ to: 'support@example.test', subject: 'large', attachments })
  }
  const firstPiece = { at: (command: string) => command.includes('BODY.PEEK[]<0.'), blow: 'pause' } as const

  test('changes flags: it is stored whole', async () => {
    const routed = [toSupport('before'), large(), toSupport('behind')]
    // told in front of the piece, as RFC 9051 §7.5.2 allows
    const alter = (command: string, answer: Buffer) =>
      command.includes('BODY.PEEK[]<')
        ? Buffer.concat([Buffer.from('* 1 FETCH (UID 1 FLAGS (\\Flagged))\r\n'), answer])
        : null
    await using sync = await syncThrough(server, { afterFetch, routed, alter })
    await sync.settles()
  })

  test('removes it: nothing is stored in part, and mail behind it comes', async () => {
    const routed = [toSupport('before'), large(), toSupport('behind')]
    // Dovecot may have the file open and give the rest; NIL is what it says otherwise
    const alter = (command: string, answer: Buffer) =>
      /<1048576\./.test(command)
        ? Buffer.concat([Buffer.from('* 2 FETCH (UID 2 BODY[]<1048576> NIL)\r\n'), lastLine(answer)])
        : null
    await using sync = await syncThrough(server, { afterFetch, routed, strikes: [firstPiece], alter })
    await until(() => sync.proxy.paused)
    await server.expunge(2, sync.folder)
    sync.proxy.resume()
    const left = { ...sync.delivered, routed: routed.filter((raw) => !raw.includes('Subject: large')) }
    await expectExactlyOnce(sync.daemon, sync.inboxId, left)
    await expectServerCopies(server, sync.folder, left, afterFetch)
    expect((await sync.daemon.api.get('/v1/quarantine')).body.items).toEqual([])
  })
})

describe.each(MODES)('a folder that keeps its UIDVALIDITY and holds other mails, $what,', ({ afterFetch }) => {
  test.each([
    ['fewer than before', 1],
    ['as many as before', 3],
    ['more than before', 5],
  ])('%s, is read again', async (_, count) => {
    await using server = await startDovecot()
    const before = ['one', 'two', 'three'].map(toSupport)
    await server.appendAll('INBOX', before)
    const env = { IMAP_DELETE_AFTER_FETCH: String(afterFetch === 'delete') }
    await using daemon = await startDaemon({ mail: server, env })
    const inbox = await daemon.api.inbox('support')
    await until(async () => (await daemon.api.messages(inbox.id)).length === 3)
    await expectServerCopies(server, 'INBOX', { routed: before }, afterFetch)
    await daemon.stop()
    const { uidValidity } = await server.status()
    await server.rewind()
    const routed = Array.from({ length: count }, (_, index) => toSupport(`after ${index}`))
    await server.appendAll('INBOX', routed)
    expect((await server.status()).uidValidity).toBe(uidValidity)
    expect((await server.list()).map((copy) => copy.uid)).toEqual(routed.map((_, index) => index + 1))
    await daemon.restart()
    await expectExactlyOnce(daemon, inbox.id, { routed: [...before, ...routed] })
    await expectServerCopies(server, 'INBOX', { routed }, afterFetch)
  })
})

function half(answer: Buffer): number {
  return Math.floor(answer.length / 2)
}

/** Holds for the `count`-th command of a kind. */
function nth(count: number, kind: string): (command: string) => boolean {
  let seen = 0
  return (command) => {
    if (kindOf(command) === kind) seen += 1
    return kindOf(command) === kind && seen === count
  }
}

function lastLine(answer: Buffer): Buffer {
  return answer.subarray(answer.lastIndexOf('\r\n', -3) + 2)
}

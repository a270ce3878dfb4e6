/** A mail that the server lists and does not give, or gives and does not list, is not passed over; mail around it goes on. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../src/lib/clock.ts'
import { type Daemon, startDaemon } from '../support/daemon.ts'
import { type DovecotServer, startDovecot } from '../support/dovecot.ts'
import { expectExactlyOnce, expectServerCopies } from '../support/exactly-once.ts'
import { kindOf, MODES, syncThrough } from '../support/faulty-sync.ts'
import type { ImapFaults } from '../support/imap-faults.ts'
import type { MailServer } from '../support/mail-server.ts'
import { mail } from '../support/mails.ts'
import { until } from '../support/wait.ts'
import { startWithholdingProxy } from '../support/withholding-proxy.ts'

const toSupport = (subject: string) => mail({ to: 'support@example.test', subject })
const toNobody = (subject: string) => mail({ to: 'nobody@example.test', subject })
const subjectsOf = async (daemon: Daemon, inbox: string) =>
  (await daemon.api.messages(inbox)).map((message) => message.subject).sort()
const behind = (server: MailServer, port: number): MailServer => ({ ...server, imap: { ...server.imap, port } })
const quarantineOf = async (daemon: Daemon) => (await daemon.api.get('/v1/quarantine')).body.items

describe.each(MODES)('a mail that the server lists and does not give, $what,', ({ afterFetch }) => {
  const env = { IMAP_DELETE_AFTER_FETCH: String(afterFetch === 'delete') }

  test.each([
    ['small', 1_000],
    ['too large for memory', 1_500_000],
  ])('comes when it can be read, without a trace: %s', async (_, size) => {
    await using server = await startDovecot()
    await using proxy = await startWithholdingProxy(server.imap)
    const attachments = [{ filename: 'a.bin', content: Buffer.alloc(size, 'slow') }]
    const slow = mail({ to: 'support@example.test', subject: 'slow', attachments })
    const routed = [toSupport('one'), slow, toSupport('three')]
    await server.appendAll('INBOX', routed)
    proxy.withheld.add(2)
    // slow enough for a slow machine: it is set aside after five attempts
    const seams = { clock: systemClock(0.1) }
    await using daemon = await startDaemon({ mail: behind(server, proxy.port), env, seams })
    const inbox = await daemon.api.inbox('support')
    await until(() => (proxy.asked.get(2) ?? 0) >= 2)
    expect((await server.list()).some((copy) => copy.uid === 2)).toBe(true)
    proxy.withheld.clear()
    await expectExactlyOnce(daemon, inbox.id, { routed })
    await expectServerCopies(server, 'INBOX', { routed }, afterFetch)
    expect(await quarantineOf(daemon)).toEqual([])
  })

  test('but NIL in its place comes when there is more, and is no empty mail', async () => {
    await using server = await startDovecot()
    let times = 0
    const nilTwice: Alter = (command, answer) => {
      const isAsked = kindOf(command) === 'UID FETCH (BODY)' && answer.includes('FETCH (UID 2 ')
      if (isAsked) times += 1
      return isAsked && times <= 2 ? withoutBody(answer, 2) : null
    }
    await using sync = await syncThrough(server, { afterFetch, alter: nilTwice })
    await sync.settles()
    expect(times).toBe(3)
  })

  test('is tried again while the others go on, set aside after five attempts, and ordinary once it is given', async () => {
    await using server = await startDovecot()
    await using proxy = await startWithholdingProxy(server.imap)
    const routed = ['one', 'withheld', 'three'].map(toSupport)
    await server.appendAll('INBOX', routed)
    proxy.withheld.add(2)
    await using daemon = await startDaemon({ mail: behind(server, proxy.port), env })
    const inbox = await daemon.api.inbox('support')
    await until(async () => (await subjectsOf(daemon, inbox.id)).length === 2)
    const [item] = await until(async () => {
      const items = await quarantineOf(daemon)
      return items.length > 0 ? items : null
    })
    expect(item).toMatchObject({ has_raw: false })
    expect(proxy.asked.get(2)).toBeGreaterThanOrEqual(5)
    const four = toSupport('four')
    await server.append('INBOX', four)
    await until(async () => (await subjectsOf(daemon, inbox.id)).length === 3)
    expect(await server.flags(2)).toEqual([])

    proxy.withheld.clear()
    expect((await daemon.api.post(`/v1/quarantine/${item.id}/retry`)).status).toBe(200)
    await expectExactlyOnce(daemon, inbox.id, { routed: [...routed, four] })
    expect(await quarantineOf(daemon)).toEqual([])
    await expectServerCopies(server, 'INBOX', { routed: [...routed, four] }, afterFetch)
  })

  test('is set aside once, and not for ever, when the folder is numbered anew meanwhile', async () => {
    await using server = await startDovecot()
    await using proxy = await startWithholdingProxy(server.imap)
    const routed = ['one', 'withheld', 'three'].map(toSupport)
    await server.appendAll('INBOX', [toNobody('for nobody'), ...routed])
    proxy.withheld.add(3)
    await using daemon = await startDaemon({ mail: behind(server, proxy.port), env })
    const inbox = await daemon.api.inbox('support')
    const [first] = await until(async () => {
      const items = await quarantineOf(daemon)
      return items.length > 0 && items
    })
    // by another number where the two around it were deleted
    const number = (await server.list()).findIndex((copy) => copy.raw.includes('withheld')) + 1
    proxy.withheld.clear()
    proxy.withheld.add(number)
    await server.resetUidValidity()
    const [second] = await until(async () => {
      const items = await quarantineOf(daemon)
      return items.length > 0 && items[0].id !== first.id && items
    })
    expect(await quarantineOf(daemon)).toHaveLength(1)
    proxy.withheld.clear()
    expect((await daemon.api.post(`/v1/quarantine/${second.id}/retry`)).status).toBe(200)
    const delivered = { routed, unrouted: [toNobody('for nobody')] }
    await expectExactlyOnce(daemon, inbox.id, delivered)
    expect(await quarantineOf(daemon)).toEqual([])
  })

  test('and ends the connection instead: mail behind it still comes, and it stays on the server', async () => {
    await using server = await startDovecot()
    await using proxy = await startWithholdingProxy(server.imap)
    await server.appendAll('INBOX', ['one', 'deadly', 'three'].map(toSupport))
    proxy.deadly.add(2)
    await using daemon = await startDaemon({ mail: behind(server, proxy.port), env })
    const inbox = await daemon.api.inbox('support')
    await until(async () => (await subjectsOf(daemon, inbox.id)).length === 2)
    expect(await subjectsOf(daemon, inbox.id)).toEqual(['one', 'three'])
    expect(await server.flags(2)).toEqual([])
  })

  test('and cannot even describe: it stands in the quarantine, and mail around it comes', async () => {
    await using server = await startDovecot()
    await using proxy = await startWithholdingProxy(server.imap)
    await server.appendAll(
      'INBOX',
      Array.from({ length: 9 }, (_, index) => toSupport(`${index}`)),
    )
    proxy.damaged.add(5)
    proxy.withheld.add(5)
    await using daemon = await startDaemon({ mail: behind(server, proxy.port), env })
    const inbox = await daemon.api.inbox('support')
    await until(async () => (await subjectsOf(daemon, inbox.id)).length === 8)
    await until(async () => (await quarantineOf(daemon)).length === 1)
    await server.append('INBOX', toSupport('later'))
    await until(async () => (await subjectsOf(daemon, inbox.id)).length === 9)
    expect(await server.flags(5)).toEqual([])
  })
})

describe.each(MODES)('a mail that FETCH does not list, $what,', ({ afterFetch }) => {
  let server: DovecotServer

  beforeAll(async () => {
    server = await startDovecot()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  test.each([
    ['below others', 2, omit],
    ['above all others', 4, omit],
    ['because its line cannot be read', 2, garble],
  ] as const)('is fetched: %s', async (_, uid, change) => {
    await using sync = await syncThrough(server, { afterFetch, alter: inListings((answer) => change(answer, uid)) })
    await sync.settles()
  })

  test('and does not give either: it stands in the quarantine until it does', async () => {
    await using sync = await syncThrough(server, { afterFetch, alter: withhold(2) })
    await until(async () => (await quarantineOf(sync.daemon)).length === 1)
    expect(await server.flags(2, sync.folder)).toEqual([])
    sync.proxy.alter = undefined
    const [item] = await quarantineOf(sync.daemon)
    expect((await sync.daemon.api.post(`/v1/quarantine/${item.id}/retry`)).status).toBe(200)
    await sync.settles()
  })

  test('for a moment: it comes as any other', async () => {
    let times = 0
    // the first listing counts what there is, the second is the one that is read by
    const once: Alter = (command, answer) => {
      if (!command.startsWith('UID FETCH 1:250 ')) return null
      times += 1
      return times === 2 ? omit(answer, 2) : null
    }
    await using sync = await syncThrough(server, { afterFetch, alter: once })
    await sync.settles()
    expect(sync.proxy.commands.filter((command) => command.includes('BODY.PEEK[]<'))).toEqual([])
  })
})

type Alter = NonNullable<ImapFaults['alter']>

/** Changes what FETCH says of the mails, but not their bodies. */
function inListings(change: (answer: Buffer) => Buffer): Alter {
  return (command, answer) => (kindOf(command) === 'UID FETCH (FLAGS)' ? change(answer) : null)
}

/** Neither lists nor gives one mail. */
function withhold(uid: number): Alter {
  const listings = inListings((answer) => omit(answer, uid))
  return (command, answer) => {
    const asksForIt = kindOf(command) === 'UID FETCH (BODY)' && command.startsWith(`UID FETCH ${uid} `)
    return asksForIt ? answer.subarray(answer.lastIndexOf('\r\n', -3) + 2) : listings(command, answer)
  }
}

function omit(answer: Buffer, uid: number): Buffer {
  return changeLine(answer, uid, () => '')
}

function garble(answer: Buffer, uid: number): Buffer {
  return changeLine(answer, uid, (line) => line.replace('INTERNALDATE "', 'INTERNALDATE ((('))
}

/** NIL where the literal with the bytes of one mail was. */
function withoutBody(answer: Buffer, uid: number): Buffer {
  const text = answer.toString('latin1')
  const found = new RegExp(`FETCH \\(UID ${uid} .*BODY\\[\\] (\\{(\\d+)\\}\\r\\n)`).exec(text)
  if (found === null) return answer
  const [before, marker = '', bytes] = found
  const start = found.index + before.length
  return Buffer.from(`${text.slice(0, start - marker.length)}NIL${text.slice(start + Number(bytes))}`, 'latin1')
}

function changeLine(answer: Buffer, uid: number, change: (line: string) => string): Buffer {
  const line = new RegExp(`^\\* \\d+ FETCH \\(UID ${uid} .*\\r\\n`, 'm')
  return Buffer.from(answer.toString('latin1').replace(line, change), 'latin1')
}

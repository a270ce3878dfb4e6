/** What an open mailbox promises: mails whole and untouched, exact deletion, news at once, and an end that nobody waits for. */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { connectImap, type ImapOptions, openSentFolder } from '../src/accounts/imap.ts'
import type { Mailbox } from '../src/accounts/mailbox.ts'
import { TroubleError } from '../src/accounts/trouble.ts'
import { startEmbeddedMail } from './support/embedded-mail.ts'
import { type FaultProxy, startFaultProxy } from './support/fault-proxy.ts'
import type { MailServer } from './support/mail-server.ts'
import { mail, newMessageId } from './support/mails.ts'
import { describeWithServers } from './support/servers.ts'
import { until } from './support/wait.ts'

const never = new AbortController().signal

function optionsFor(server: MailServer, changes: Partial<ImapOptions> = {}): ImapOptions {
  return {
    host: server.imap.host,
    port: server.imap.port,
    tls: server.imap.tls === 'implicit' ? 'implicit' : 'opportunistic',
    credentials: { kind: 'password', username: server.username, password: server.password },
    tlsCa: null,
    folder: 'INBOX',
    idle: true,
    ...changes,
  }
}

async function open(options: ImapOptions, signal = never): Promise<Mailbox> {
  const result = await connectImap(options, signal)
  if (result.kind === 'failed') throw new TroubleError(result.trouble)
  return result.mailbox
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

const lines = (count: number) => 'A line of text that fills the mail up.\r\n'.repeat(count)

describeWithServers('an open mailbox', ['dovecot', 'embedded', 'greenmail'], (choice) => {
  let server: MailServer
  let proxy: FaultProxy
  const throughProxy = (changes: Partial<ImapOptions> = {}) => optionsFor(server, { port: proxy.port, ...changes })

  beforeAll(async () => {
    server = await choice.start()
    proxy = await startFaultProxy(server.imap)
    return async () => {
      await proxy[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
    }
  })
  beforeEach(async () => {
    await proxy.pass()
    for (const { uid } of await server.list()) await server.expunge(uid)
    proxy.forget()
  })

  test('says what the folder held when it was selected', async () => {
    await server.append('INBOX', mail())
    const status = await server.status()
    await using mailbox = await open(throughProxy())
    expect(mailbox.snapshot).toEqual({
      uidValidity: Number(status.uidValidity),
      uidNext: status.uidNext,
      exists: 1,
      readOnly: false,
    })
    expect(mailbox.capabilities).toContain('UIDPLUS')
  })

  test('gives mails byte for byte and leaves every flag as it was', async () => {
    const raws = [mail({ subject: 'one' }), mail({ subject: 'two', text: '.\r\n..\r\n' }), mail({ text: 'Grüße €' })]
    const uids: number[] = []
    for (const raw of raws) uids.push(await server.append('INBOX', raw))
    await using mailbox = await open(throughProxy())

    const listed = await mailbox.list(1, 2 ** 32 - 1)
    expect(listed.map((one) => one.uid)).toEqual(uids)
    // GreenMail 2.1 counts the body alone
    if (choice.kind !== 'greenmail') {
      expect(listed.map((one) => one.size)).toEqual(raws.map((raw) => Buffer.byteLength(raw)))
    }
    expect(listed.every((one) => Math.abs((one.receivedAt ?? 0) - Date.now()) < 3_600_000)).toBe(true)

    const bodies = await all(mailbox.fetch([...uids, 9_999]))
    const byUid = new Map(bodies.map((one) => [one.uid, one.raw.toString()]))
    expect(uids.map((uid) => byUid.get(uid))).toEqual(raws)
    expect((await server.list()).map((one) => one.flags)).toEqual([[], [], []])
    expect(proxy.said()).not.toMatch(/ BODY\[/)
    expect(proxy.said().match(/UID FETCH \S+ \(UID BODY\.PEEK\[\]/g)).toHaveLength(1)
  })

  test('lists only what was asked for, and finds the next UID over a gap', async () => {
    const uids: number[] = []
    for (let i = 0; i < 5; i += 1) uids.push(await server.append('INBOX', mail()))
    const [first = 0, second = 0, third = 0, , last = 0] = uids
    await server.expunge(second)
    await server.expunge(third)
    await using mailbox = await open(throughProxy())
    expect((await mailbox.list(second, last - 1)).map((one) => one.uid)).toEqual([third + 1])
    expect(await mailbox.list(second, third)).toEqual([])
    expect(await mailbox.nextUid(first)).toBe(first)
    expect(await mailbox.nextUid(second)).toBe(third + 1)
    expect(await mailbox.nextUid(last + 1)).toBeNull()
  })

  test('streams a large mail in pieces of at most 1 MB', async () => {
    const raw = mail({ text: lines(80_000) })
    const uid = await server.append('INBOX', raw)
    await using mailbox = await open(throughProxy())
    const stream = await mailbox.download(uid)
    if (stream === null) throw new Error('no mail')
    const pieces = (await all(stream)) as Buffer[]
    expect(Buffer.concat(pieces).equals(Buffer.from(raw))).toBe(true)
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(1024 * 1024)
    expect(pieces.length).toBeGreaterThan(2)
    expect(await mailbox.download(uid + 1)).toBeNull()
    expect(await server.flags(uid)).toEqual([])
  })

  test('a reader that stops early does not block the next command', async () => {
    const uids: number[] = []
    for (let i = 0; i < 5; i += 1) uids.push(await server.append('INBOX', mail({ text: lines(5_000) })))
    await using mailbox = await open(throughProxy())
    for await (const { uid } of mailbox.fetch(uids)) {
      expect(uids).toContain(uid)
      break
    }
    expect(await mailbox.list(1, 2 ** 32 - 1)).toHaveLength(5)
  })

  test('deletes exactly what it is told to', async () => {
    const kept = await server.append('INBOX', mail(), { flags: ['\\Deleted'] })
    const gone = [await server.append('INBOX', mail()), await server.append('INBOX', mail())]
    const seen = await server.append('INBOX', mail())
    await using mailbox = await open(throughProxy())
    expect(await mailbox.expunge(gone)).toBe(true)
    await mailbox.addFlags([seen], ['\\Seen'])
    const left = await server.list()
    expect(left.map((one) => [one.uid, one.flags])).toEqual([
      [kept, ['\\Deleted']],
      [seen, ['\\Seen']],
    ])
  })

  test('hears of new mail at once, also of mail that came while nobody waited', async () => {
    await using mailbox = await open(throughProxy())
    const news = mailbox.waitForNews(60_000, never)
    await until(() => proxy.said().includes('IDLE'))
    await server.deliver(mail())
    expect(await news).toBe('news')
    await server.deliver(mail())
    await mailbox.noop()
    expect(await mailbox.waitForNews(60_000, never)).toBe('news')
    expect(await mailbox.list(1, 2 ** 32 - 1)).toHaveLength(2)
  })

  test('a wait ends with its time or its signal, and the mailbox works on', async () => {
    await using mailbox = await open(throughProxy())
    expect(await mailbox.waitForNews(20, never)).toBe('timeout')
    const stop = new AbortController()
    const waiting = mailbox.waitForNews(60_000, stop.signal)
    stop.abort()
    expect(await waiting).toBe('aborted')
    await mailbox.noop()
    expect(await mailbox.list(1, 2 ** 32 - 1)).toEqual([])
    const again = mailbox.waitForNews(60_000, never)
    await server.deliver(mail())
    expect(await again).toBe('news')
  })

  test('a wait ends in time although the clock is set back', async () => {
    await using mailbox = await open(throughProxy())
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      const waiting = mailbox.waitForNews(100, never)
      vi.setSystemTime(Date.now() - 3_600_000)
      expect(await waiting).toBe('timeout')
    } finally {
      vi.useRealTimers()
    }
  })

  test('with IDLE switched off news is found by asking', async () => {
    await using mailbox = await open(throughProxy({ idle: false }))
    await server.deliver(mail())
    expect(await mailbox.waitForNews(50, never)).toBe('news')
    expect(proxy.said()).not.toContain('IDLE')
  })

  test('a connection cut in the middle of a mail fails the reading and says why', async () => {
    const uids = [await server.append('INBOX', mail()), await server.append('INBOX', mail({ text: lines(20_000) }))]
    await using mailbox = await open(throughProxy())
    proxy.cutAfter(200_000, 'down')
    const read: number[] = []
    const reading = (async () => {
      for await (const { uid } of mailbox.fetch(uids)) read.push(uid)
    })()
    await expect(reading).rejects.toThrow(TroubleError)
    expect(read).not.toContain(uids[1])
    expect(await mailbox.closed).toMatchObject({ code: 'dropped' })
    await expect(mailbox.list(1, 10)).rejects.toMatchObject({ trouble: { code: 'dropped' } })
    await expect(all(mailbox.fetch(uids))).rejects.toThrow(TroubleError)
    await expect(mailbox.nextUid(1)).rejects.toThrow(TroubleError)
    await expect(mailbox.expunge(uids)).rejects.toThrow(TroubleError)
    await expect(mailbox.noop()).rejects.toThrow(TroubleError)
    await expect(mailbox.download(1)).rejects.toThrow(TroubleError)
    await expect(mailbox.waitForNews(1_000, never)).rejects.toThrow(TroubleError)
  })

  test('a stream whose connection is cut fails and does not end as if it were whole', async () => {
    const uid = await server.append('INBOX', mail({ text: lines(80_000) }))
    await using mailbox = await open(throughProxy())
    const stream = await mailbox.download(uid)
    if (stream === null) throw new Error('no mail')
    proxy.cutAfter(500_000, 'down')
    await expect(all(stream)).rejects.toThrow(TroubleError)
  })

  test('a waiter hears at once that the connection is gone', async () => {
    await using mailbox = await open(throughProxy())
    const waiting = mailbox.waitForNews(60_000, never)
    await until(() => proxy.said().includes('IDLE'))
    proxy.cut()
    await expect(waiting).rejects.toMatchObject({ trouble: { code: 'dropped' } })
    expect(await mailbox.closed).toMatchObject({ code: 'dropped', text: expect.stringContaining(`:${proxy.port}`) })
  })

  test('an abort closes the socket at once, and that is nobody’s trouble', async () => {
    const stop = new AbortController()
    const mailbox = await open(throughProxy(), stop.signal)
    const waiting = mailbox.waitForNews(60_000, never)
    stop.abort()
    expect(await mailbox.closed).toBeNull()
    await expect(waiting).rejects.toThrow(TroubleError)
    await until(() => proxy.open === 0)
    expect(await connectImap(throughProxy(), stop.signal)).toMatchObject({ kind: 'failed' })
  })

  test('an abort ends a connection attempt to a server that says nothing', async () => {
    proxy.stall()
    const stop = new AbortController()
    const opening = connectImap(throughProxy(), stop.signal)
    await until(() => proxy.open > 0)
    stop.abort()
    expect(await opening).toMatchObject({ kind: 'failed' })
  })

  test('says goodbye when it is disposed of', async () => {
    const mailbox = await open(throughProxy())
    await mailbox[Symbol.asyncDispose]()
    expect(await mailbox.closed).toBeNull()
    expect(proxy.said()).toMatch(/LOGOUT\r\n$/)
  })

  test('files a sent mail once', async () => {
    const messageId = newMessageId()
    const raw = mail({ messageId })
    const at = new Date('2026-03-04T05:06:07Z')
    const opened = await openSentFolder(throughProxy(), never)
    if (opened.kind === 'failed') throw new TroubleError(opened.trouble)
    await using sent = opened.sent
    expect(sent.path).toBe('Sent')
    expect(await sent.has(messageId)).toBe(false)
    await sent.append(Buffer.from(raw), at)
    expect(await sent.has(messageId)).toBe(true)
    expect(await sent.has(newMessageId())).toBe(false)
    const [copy] = await server.list('Sent')
    expect(copy).toMatchObject({ flags: ['\\Seen'], date: at })
    expect(copy?.raw.toString()).toBe(raw)
  })

  test('names an unknown folder and the nearest ones that exist', async () => {
    const result = await connectImap(throughProxy({ folder: 'Sendt' }), never)
    expect(result).toMatchObject({
      kind: 'failed',
      trouble: { code: 'folder', text: expect.stringContaining('Sendt'), fix: expect.stringMatching(/one of: Sent/) },
    })
  })

  test('says that the password was refused, and not which', async () => {
    const credentials = { kind: 'password', username: server.username, password: 'wrong horse' } as const
    const result = await connectImap(throughProxy({ credentials }), never)
    expect(result).toMatchObject({
      kind: 'failed',
      trouble: {
        code: 'auth',
        text: expect.stringContaining(`127.0.0.1:${proxy.port} refused the user name or password (server said: `),
        fix: expect.stringContaining('IMAP_PASSWORD'),
      },
    })
    expect(JSON.stringify(result)).not.toContain('wrong horse')
  })
})

test('without UIDPLUS mails are marked and never expunged', async () => {
  await using server = await startEmbeddedMail({ without: ['UIDPLUS'] })
  const uid = await server.append('INBOX', mail())
  await using mailbox = await open(optionsFor(server))
  expect(await mailbox.expunge([uid])).toBe(false)
  expect((await server.list()).map((one) => one.flags)).toEqual([['\\Deleted']])
})

test('without IDLE on the server news is found by asking', async () => {
  await using server = await startEmbeddedMail({ without: ['IDLE'] })
  await using mailbox = await open(optionsFor(server))
  await server.deliver(mail())
  expect(await mailbox.waitForNews(50, never)).toBe('news')
})

test('finds the sent folder by its usual name where the server does not mark it', async () => {
  await using server = await startEmbeddedMail({ without: ['SPECIAL-USE'] })
  const opened = await openSentFolder(optionsFor(server), never)
  if (opened.kind === 'failed') throw new TroubleError(opened.trouble)
  await using sent = opened.sent
  expect(sent.path).toBe('Sent')
})

describeWithServers('TLS to the mailbox', ['dovecot', 'embedded'], (choice) => {
  for (const tls of ['implicit', 'starttls'] as const) {
    describe(tls, () => {
      let server: MailServer
      beforeAll(async () => {
        server = await choice.start({ tls })
      })
      afterAll(() => server[Symbol.asyncDispose]())

      test('refuses a certificate that nobody vouches for', async () => {
        const result = await connectImap(optionsFor(server), never)
        expect(result).toMatchObject({
          kind: 'failed',
          trouble: {
            code: 'tls',
            text: `the certificate of 127.0.0.1:${server.imap.port} is self-signed`,
            fix: expect.stringContaining('TLS_CA_FILE'),
          },
        })
      })

      test('takes the certificate in TLS_CA_FILE', async () => {
        const tlsCa = await readFile(server.caFile ?? '', 'utf8')
        const result = await connectImap(optionsFor(server, { tlsCa }), never)
        if (result.kind === 'failed') throw new TroubleError(result.trouble)
        await using _ = result.mailbox
        expect(result.plain).toBe(false)
      })
    })
  }

  test('a server without STARTTLS is used, and the caller can warn', async () => {
    await using server = await choice.start()
    const result = await connectImap(optionsFor(server), never)
    if (result.kind === 'failed') throw new TroubleError(result.trouble)
    await using _ = result.mailbox
    expect(result.plain).toBe(true)
  })

  test('TLS spoken to a plain port is told from other trouble', async () => {
    await using server = await choice.start()
    expect(await connectImap(optionsFor(server, { tls: 'implicit' }), never)).toMatchObject({
      kind: 'failed',
      trouble: {
        code: 'tls',
        text: `127.0.0.1:${server.imap.port} does not speak TLS from the first byte`,
        fix: expect.stringContaining('IMAP_USE_SSL'),
      },
    })
  })
})

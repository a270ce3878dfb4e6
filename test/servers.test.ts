/** Proof that the fixtures do what the suites rely on: mail servers, SMTP sink, fault proxy. */
import { readFile } from 'node:fs/promises'
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startDovecot } from './support/dovecot.ts'
import { startEmbeddedMail } from './support/embedded-mail.ts'
import { startFaultProxy } from './support/fault-proxy.ts'
import type { MailServer, TlsMode } from './support/mail-server.ts'
import { mailboxOf } from './support/mailbox-client.ts'
import { crlf, mail } from './support/mails.ts'
import { ALL_SERVERS, describeWithServers } from './support/servers.ts'
import type { SmtpStep } from './support/smtp-faults.ts'
import { type SmtpSink, startSmtpSink } from './support/smtp-sink.ts'
import { until } from './support/wait.ts'

describeWithServers('a mail server', ALL_SERVERS, (choice) => {
  let server: MailServer
  beforeAll(async () => {
    server = await choice.start()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  test('delivers one copy to each envelope recipient, with its trace headers', async () => {
    const raw = mail({ to: 'list@example.test', subject: 'Two copies', text: 'Grüße\n' })
    await server.deliver(raw, ['one+tag@example.test', 'two@example.test'])
    const copies = await server.list()
    const delivered = copies.map((copy) => /^Delivered-To: (.*?)\r$/m.exec(copy.raw.toString())?.[1])
    expect(delivered).toEqual(['one+tag@example.test', 'two@example.test'])
    for (const copy of copies) {
      expect(copy.raw.toString()).toContain('for <')
      expect(copy.raw.toString()).toContain('\r\nGrüße')
      expect(copy.flags).toEqual([])
    }
  })

  test('keeps bytes, flags and date of an appended mail', async () => {
    const raw = Buffer.concat([Buffer.from(crlf('Subject: bytes\n\n')), Buffer.from([0x80, 0xff, 0xc3, 0x28, 13, 10])])
    const date = new Date('2024-02-03T04:05:06Z')
    const uid = await server.append('INBOX', raw, { flags: ['\\Flagged'], date })
    const stored = (await server.list()).find((one) => one.uid === uid)
    expect(stored).toEqual({ uid, flags: ['\\Flagged'], raw, date })
    await server.setFlags(uid, ['\\Seen'])
    expect(await server.flags(uid)).toEqual(['\\Seen'])
    const moved = await server.move(uid, 'INBOX', 'Trash')
    expect((await server.list('Trash')).map((one) => one.uid)).toEqual([moved])
    await server.expunge(moved, 'Trash')
    expect(await server.list('Trash')).toEqual([])
  })

  test('takes many mails in order', async () => {
    await server.createFolder('Many')
    await server.appendAll(
      'Many',
      ['first', 'second', 'third'].map((subject) => mail({ subject })),
    )
    const subjects = (await server.list('Many')).map(({ raw }) => /^Subject: (.*)\r$/m.exec(raw.toString())?.[1])
    expect(subjects).toEqual(['first', 'second', 'third'])
    expect(await server.status('Many')).toMatchObject({ messages: 3, uidNext: 4 })
  })

  test('stops, refuses connections, and comes back on its port', async () => {
    await server.stop()
    await expect(server.list()).rejects.toThrow()
    await server.start()
    await server.deliver(mail({ subject: 'After the pause' }))
    expect((await server.list()).at(-1)?.raw.toString()).toContain('After the pause')
  })
})

describeWithServers('a mail server that keeps mail', ['dovecot', 'embedded'], (choice) => {
  test('changes its password and its UIDVALIDITY', async () => {
    await using server = await choice.start()
    const old = mailboxOf({ ...server.imap, username: server.username, password: () => 'correct horse' })
    await server.deliver(mail())
    await server.setPassword('battery staple')
    await expect(old.list()).rejects.toThrow()
    const before = await server.status()
    await server.resetUidValidity()
    const after = await server.status()
    expect(after.uidValidity).not.toBe(before.uidValidity)
    expect(after.messages).toBe(1)
  })

  test.each(['starttls', 'implicit'] as const)('speaks TLS (%s)', async (tls) => {
    await using server = await choice.start({ tls })
    await server.append('INBOX', mail())
    expect(await server.list()).toHaveLength(1)
    expect(await readFile(server.caFile ?? '', 'utf8')).toContain('BEGIN CERTIFICATE')
    const plain = mailboxOf({ ...server.imap, tls: 'none', username: server.username, password: () => server.password })
    if (choice.kind === 'embedded' && tls === 'starttls') await expect(plain.list()).rejects.toThrow()
  })
})

describeWithServers('Dovecot', ['dovecot'], () => {
  test('has several users', async () => {
    await using server = await startDovecot()
    const other = await server.addUser('second@example.test', 'another secret')
    await server.deliver(mail({ subject: 'For the second' }), ['second@example.test'])
    expect(await server.list()).toHaveLength(0)
    expect(await other.list()).toHaveLength(1)
  })
})

describe('the embedded server', () => {
  test('leaves out capabilities and keeps mail for other domains apart', async () => {
    await using server = await startEmbeddedMail({ without: ['UIDPLUS'] })
    await server.deliver(mail(), ['x@example.test', 'y@elsewhere.test'])
    expect(await server.list()).toHaveLength(1)
    expect(server.relayed.map((one) => one.to)).toEqual([['y@elsewhere.test']])
    expect(await server.append('INBOX', mail())).toBe(2)
  })
})

describe('the SMTP sink', () => {
  const send = async (
    sink: SmtpSink,
    to: string[] = ['a@elsewhere.test'],
    password = 'secret',
    caFile = sink.caFile,
  ) => {
    const transport = createTransport({
      host: sink.host,
      port: sink.port,
      secure: sink.tls === 'implicit',
      requireTLS: sink.tls === 'starttls',
      ignoreTLS: sink.tls === 'none',
      auth: { user: 'agents', pass: password },
      tls: caFile ? { ca: await readFile(caFile) } : {},
    })
    const raw = mail({ text: '.dot\n..two\n.\n\nend\n' })
    await transport.sendMail({ envelope: { from: 'x@example.test', to }, raw })
    return raw
  }
  const login = { username: 'agents', password: 'secret' }

  test.each<TlsMode>(['none', 'starttls', 'implicit'])('keeps bytes and envelope (TLS: %s)', async (tls) => {
    await using sink = await startSmtpSink({ tls, login })
    const raw = await send(sink, ['a@elsewhere.test', 'b@elsewhere.test'])
    expect(sink.mails()).toMatchObject([
      {
        connection: 1,
        username: 'agents',
        from: 'x@example.test',
        to: ['a@elsewhere.test', 'b@elsewhere.test'],
        refused: [],
        begun: true,
        raw: Buffer.from(raw),
        taken: true,
        verdict: '250 2.0.0 Ok: queued',
      },
    ])
    await expect(send(sink, undefined, 'wrong')).rejects.toMatchObject({ responseCode: 535 })
    expect(sink.logins).toBe(2)
  })

  const steps: SmtpStep[] = ['connect', 'ehlo', 'auth', 'mail', 'rcpt', 'data', 'content', 'dot']
  test.each(steps)('drops the connection at %s, once', async (at) => {
    await using sink = await startSmtpSink({ login })
    const fault = sink.fault({ at, do: { kind: 'drop', afterBytes: 10 }, times: 1 })
    await expect(send(sink)).rejects.toThrow()
    expect(fault.hits).toBe(1)
    expect(sink.mails()).toHaveLength(at === 'dot' ? 1 : 0)
    await send(sink)
    expect(sink.mails()).toHaveLength(at === 'dot' ? 2 : 1)
  })

  test('answers with the given reply at each step, and to one recipient only', async () => {
    await using sink = await startSmtpSink({ login })
    for (const at of steps.filter((step) => step !== 'content')) {
      const fault = sink.fault({ at, do: { kind: 'reply', reply: '550 5.0.0 No' } })
      await expect(send(sink), at).rejects.toMatchObject({ responseCode: 550 })
      fault.clear()
    }
    sink.fault({ at: 'rcpt', recipient: 'b@elsewhere.test', do: { kind: 'reply', reply: '450 4.2.0 Later' } })
    await send(sink, ['a@elsewhere.test', 'b@elsewhere.test'])
    expect(sink.mails()).toMatchObject([{ to: ['a@elsewhere.test'], refused: ['b@elsewhere.test'] }])
  })

  test('holds its answer until it is let go', async () => {
    await using sink = await startSmtpSink({ login })
    const fault = sink.fault({ at: 'dot', do: { kind: 'hold' }, taken: false })
    const sent = send(sink)
    await until(() => fault.hits === 1)
    expect(sink.mails()).toHaveLength(0)
    fault.clear()
    await sent
    expect(sink.mails()).toHaveLength(1)
  })

  test('hands on what it takes', async () => {
    await using server = await startEmbeddedMail()
    await using sink = await startSmtpSink({ login, forward: server })
    await send(sink, ['test@example.test'])
    expect((await server.list())[0]?.raw.toString()).toContain('Delivered-To: test@example.test')
  })
})

describe('the fault proxy', () => {
  test('keeps what clients say, cuts, stalls, refuses and passes again', async () => {
    await using server = await startEmbeddedMail()
    await using proxy = await startFaultProxy(server.imap)
    const { username, password } = server
    const through = mailboxOf({ host: proxy.host, port: proxy.port, tls: 'none', username, password: () => password })
    await server.deliver(mail({ text: 'x'.repeat(5000) }))
    expect(await through.list()).toHaveLength(1)
    expect(proxy.said()).toMatch(/UID FETCH|FETCH 1:\*/)
    expect(proxy.connections).toBe(1)

    proxy.cutAfter(2000, 'down')
    await expect(through.list()).rejects.toThrow()
    await proxy.refuse()
    await expect(through.list()).rejects.toThrow(/ECONNREFUSED/)
    await proxy.pass()

    proxy.stall()
    let before = proxy.connections
    const waiting = through.list()
    await until(() => proxy.connections > before)
    await proxy.pass()
    expect(await waiting).toHaveLength(1)

    proxy.stall()
    before = proxy.connections
    const lost = through.list()
    await until(() => proxy.connections > before)
    proxy.cut()
    await expect(lost).rejects.toThrow()
  })
})

test('until tells what it waited for and what it last saw', async () => {
  await expect(until(() => 0, { what: 'rain', within: 20 })).rejects.toThrow('not within 0.02 s: rain; last: 0')
})

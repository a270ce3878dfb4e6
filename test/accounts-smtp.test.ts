/** What one submission by SMTP comes to: who has the mail, who may be tried again, and when nobody can know. */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { type Delivery, deliver, type SmtpServer, type Submission, verifySmtp } from '../src/accounts/smtp.ts'
import { startEmbeddedMail } from './support/embedded-mail.ts'
import { freePort } from './support/free-port.ts'
import { mail } from './support/mails.ts'
import type { SmtpFaultRule } from './support/smtp-faults.ts'
import { type SmtpSink, startSmtpSink } from './support/smtp-sink.ts'
import { until } from './support/wait.ts'

const never = new AbortController().signal
const login = { username: 'agents@example.test', password: 'correct horse' }
const credentials = { kind: 'password', ...login } as const
const raw = mail({ subject: 'To be sent', text: '.\r\n..dots\r\n' })

async function serverOf(sink: SmtpSink, changes: Partial<SmtpServer> = {}): Promise<SmtpServer> {
  const tlsCa = sink.caFile === null ? null : await readFile(sink.caFile, 'utf8')
  return { host: sink.host, port: sink.port, tls: sink.tls, credentials, tlsCa, ...changes }
}

function submission(changes: Partial<Submission> = {}): Submission {
  return {
    from: 'agents@example.test',
    to: ['ann@elsewhere.test'],
    content: Buffer.from(raw),
    onData: () => {},
    ...changes,
  }
}

describe('a mail that is taken', () => {
  for (const tls of ['none', 'starttls', 'implicit'] as const) {
    test(`arrives byte for byte over ${tls}, with a login`, async () => {
      await using sink = await startSmtpSink({ tls, login })
      const to = ['ann@elsewhere.test', 'bob@elsewhere.test']
      expect(await deliver(await serverOf(sink), submission({ to }), never)).toEqual({
        kind: 'answered',
        recipients: to.map((address) => ({ address, outcome: 'sent', code: 250, response: '250 2.0.0 Ok: queued' })),
        response: '250 2.0.0 Ok: queued',
      })
      expect(sink.mails()).toMatchObject([{ from: 'agents@example.test', to, username: login.username }])
      expect(sink.mails()[0]?.raw.toString()).toBe(raw)
    })
  }

  test('comes from a stream as well as from memory, and large', async () => {
    await using sink = await startSmtpSink({ login })
    const large = mail({ text: 'A line of text that fills the mail up.\r\n'.repeat(100_000) })
    const content = { size: large.length, open: () => Readable.from(Buffer.from(large)) }
    expect(await deliver(await serverOf(sink), submission({ content }), never)).toMatchObject({ kind: 'answered' })
    expect(await deliver(await serverOf(sink), submission({ content: Buffer.from(large) }), never)).toMatchObject({
      kind: 'answered',
    })
    expect(sink.mails().map((one) => one.raw.toString() === large)).toEqual([true, true])
  })

  test('goes through a server that pipelines and asks for no login', async () => {
    await using server = await startEmbeddedMail()
    const to = ['agents@example.test', 'ann@elsewhere.test']
    const place = { ...server.smtp, tls: 'none', credentials: null, tlsCa: null } as const
    expect(await deliver(place, submission({ to }), never)).toMatchObject({
      recipients: [{ outcome: 'sent' }, { outcome: 'sent' }],
    })
    expect(server.relayed).toMatchObject([{ to: ['ann@elsewhere.test'] }])
  })

  test('says goodbye', async () => {
    await using sink = await startSmtpSink()
    await deliver(await serverOf(sink), submission(), never)
    await deliver(await serverOf(sink), submission({ from: '' }), never)
    expect(sink.mails().map((one) => [one.connection, one.from])).toEqual([
      [1, 'agents@example.test'],
      [2, ''],
    ])
  })
})

describe('the moment from which a mail may have been sent', () => {
  test('comes after the 354 and before the first byte', async () => {
    await using sink = await startSmtpSink()
    const seen: unknown[] = []
    const held = sink.fault({ at: 'dot', do: { kind: 'hold' }, taken: false })
    const onData = async () => {
      seen.push(sink.transactions.map((one) => [one.to, one.raw]))
      await new Promise(setImmediate)
      seen.push(sink.transactions.map((one) => [one.to, one.raw]))
    }
    const delivery = deliver(await serverOf(sink), submission({ onData }), never)
    await until(() => held.hits === 1)
    const nothingYet = [[['ann@elsewhere.test'], null]]
    expect(seen).toEqual([nothingYet, nothingYet])
    held.clear()
    expect(await delivery).toMatchObject({ kind: 'answered' })
  })

  test('is not reached when a recipient, the sender or DATA is refused', async () => {
    await using sink = await startSmtpSink()
    const place = await serverOf(sink)
    for (const at of ['mail', 'rcpt', 'data'] as const) {
      const fault = sink.fault({ at, do: { kind: 'reply', reply: '550 5.7.1 Not for you' } })
      let reached = false
      const onData = () => {
        reached = true
      }
      expect(await deliver(place, submission({ onData }), never)).toMatchObject({
        kind: 'answered',
        recipients: [{ outcome: 'rejected', code: 550 }],
      })
      expect(reached).toBe(false)
      fault.clear()
    }
  })

  test('sends nothing when it cannot be written down', async () => {
    await using sink = await startSmtpSink()
    const onData = () => {
      throw new Error('disk full')
    }
    await expect(deliver(await serverOf(sink), submission({ onData }), never)).rejects.toThrow('disk full')
    await expect(deliver(await serverOf(sink), submission({ onData: async () => onData() }), never)).rejects.toThrow(
      'disk full',
    )
    expect(sink.mails()).toEqual([])
  })

  test('content that cannot be opened is not sent', async () => {
    await using sink = await startSmtpSink()
    const open = () => {
      throw new Error('blob lost')
    }
    expect(await deliver(await serverOf(sink), submission({ content: { size: 10, open } }), never)).toMatchObject({
      kind: 'failed',
      trouble: { text: expect.stringContaining('blob lost') },
    })
  })

  test('content that cannot be read is never ended with a dot', async () => {
    await using sink = await startSmtpSink()
    const open = () =>
      Readable.from(
        (async function* () {
          yield Buffer.from(raw)
          throw new Error('blob lost')
        })(),
      )
    const delivery = await deliver(await serverOf(sink), submission({ content: { size: 10, open } }), never)
    expect(delivery).toMatchObject({ kind: 'failed', trouble: { text: expect.stringContaining('blob lost') } })
    expect(sink.mails()).toEqual([])
  })
})

describe('replies decide for each recipient', () => {
  const replies = [
    ['450 4.2.0 Mailbox busy', 'deferred', 450],
    ['550 5.1.1 No such user', 'rejected', 550],
    ['503 5.5.1 Bad sequence', 'deferred', 503],
    ['552 5.3.4 Too large', 'rejected', 552],
  ] as const
  for (const at of ['mail', 'rcpt', 'data', 'dot'] as const) {
    test.for(replies)(`at ${at}: %s is %s`, async ([reply, outcome, code]) => {
      await using sink = await startSmtpSink()
      sink.fault({ at, do: { kind: 'reply', reply } })
      expect(await deliver(await serverOf(sink), submission(), never)).toMatchObject({
        kind: 'answered',
        recipients: [{ address: 'ann@elsewhere.test', outcome, code, response: reply }],
      })
      expect(sink.mails()).toEqual([])
    })
  }

  test('each recipient has an outcome of its own', async () => {
    await using sink = await startSmtpSink()
    sink.fault({ at: 'rcpt', recipient: 'bob@elsewhere.test', do: { kind: 'reply', reply: '550 5.1.1 No such user' } })
    sink.fault({ at: 'rcpt', recipient: 'cid@elsewhere.test', do: { kind: 'reply', reply: '451 4.7.1 Greylisted' } })
    const to = ['ann@elsewhere.test', 'bob@elsewhere.test', 'cid@elsewhere.test']
    expect(await deliver(await serverOf(sink), submission({ to }), never)).toMatchObject({
      recipients: [
        { address: to[0], outcome: 'sent', code: 250 },
        { address: to[1], outcome: 'rejected', code: 550 },
        { address: to[2], outcome: 'deferred', code: 451 },
      ],
    })
    expect(sink.mails()[0]?.to).toEqual(['ann@elsewhere.test'])
  })

  test('the reply to the content is for those who were accepted', async () => {
    await using sink = await startSmtpSink()
    sink.fault({ at: 'rcpt', recipient: 'bob@elsewhere.test', do: { kind: 'reply', reply: '550 5.1.1 No such user' } })
    sink.fault({ at: 'dot', do: { kind: 'reply', reply: '451 4.3.0 Try later' } })
    const to = ['ann@elsewhere.test', 'bob@elsewhere.test']
    expect(await deliver(await serverOf(sink), submission({ to }), never)).toMatchObject({
      recipients: [
        { outcome: 'deferred', code: 451 },
        { outcome: 'rejected', code: 550 },
      ],
    })
  })

  test('a 421 in the middle defers', async () => {
    await using sink = await startSmtpSink()
    sink.fault({ at: 'rcpt', do: { kind: 'reply', reply: '421 4.3.2 Shutting down' } })
    expect(await deliver(await serverOf(sink), submission(), never)).toMatchObject({
      kind: 'answered',
      recipients: [{ outcome: 'deferred', code: 421 }],
    })
  })

  test('what the server cannot take is refused without asking it', async () => {
    await using server = await startEmbeddedMail()
    const place = { ...server.smtp, tls: 'none', credentials: null, tlsCa: null } as const
    const to = ['a b@elsewhere.test', 'x> SIZE=1 <y@elsewhere.test', 'ann@elsewhere.test']
    expect(await deliver(place, submission({ to }), never)).toMatchObject({
      recipients: [
        { address: to[2], outcome: 'sent' },
        { address: to[0], outcome: 'rejected', code: null, response: 'not a mail address' },
        { address: to[1], outcome: 'rejected', code: null, response: 'not a mail address' },
      ],
    })
    expect(server.relayed).toMatchObject([{ to: ['ann@elsewhere.test'] }])
  })

  test('a domain in letters of its own goes out in ASCII; the outcome keeps the address as it was', async () => {
    await using sink = await startSmtpSink()
    const to = ['ann@bücher.test', 'ann@xn--bcher-kva.test', 'jürgen@elsewhere.test']
    expect(await deliver(await serverOf(sink), submission({ to }), never)).toMatchObject({
      recipients: [
        { address: to[0], outcome: 'sent' },
        { address: to[1], outcome: 'sent' },
        { address: to[2], outcome: 'sent' },
      ],
    })
    expect(sink.mails()[0]?.to).toHaveLength(2)
    expect(sink.mails()[0]?.to[0]).toBe('ann@xn--bcher-kva.test')
  })

  test('a mail above the server’s limit is refused before it is sent', async () => {
    await using sink = await startSmtpSink()
    const content = { size: 60_000_000, open: () => Readable.from([]) }
    expect(await deliver(await serverOf(sink), submission({ content }), never)).toMatchObject({
      kind: 'answered',
      recipients: [{ outcome: 'rejected', response: 'the mail has 60000000 bytes, the server takes 52428800' }],
    })
    expect(sink.transactions).toEqual([])
  })
})

describe('before the content nothing is lost', () => {
  const faults: [string, SmtpFaultRule, string][] = [
    ['the connection breaks at once', { at: 'connect', do: { kind: 'drop' } }, 'dropped'],
    ['the connection breaks at EHLO', { at: 'ehlo', do: { kind: 'drop' } }, 'dropped'],
    ['the connection breaks at the login', { at: 'auth', do: { kind: 'drop' } }, 'dropped'],
    ['the connection breaks at MAIL', { at: 'mail', do: { kind: 'drop' } }, 'dropped'],
    ['the connection breaks at RCPT', { at: 'rcpt', do: { kind: 'drop' } }, 'dropped'],
    ['the connection breaks at DATA', { at: 'data', do: { kind: 'drop' } }, 'dropped'],
    ['a refused password breaks off', { at: 'auth', do: { kind: 'drop', said: '535 5.7' } }, 'dropped'],
    ['a refused recipient breaks off', { at: 'rcpt', do: { kind: 'drop', said: '550 5.1' } }, 'dropped'],
    ['a refused mail breaks off before its content', { at: 'data', do: { kind: 'drop', said: '550 5' } }, 'dropped'],
    ['the server is busy', { at: 'connect', do: { kind: 'reply', reply: '421 4.3.2 Busy' } }, 'throttled'],
    ['the password is refused', { at: 'auth', do: { kind: 'reply', reply: '535 5.7.8 Bad credentials' } }, 'auth'],
    ['the login is down', { at: 'auth', do: { kind: 'reply', reply: '454 4.7.0 Later' } }, 'throttled'],
    ['a login is wanted', { at: 'mail', do: { kind: 'reply', reply: '530 5.7.0 Authentication required' } }, 'auth'],
  ]
  test.for(faults)('%s', async ([, rule, code]) => {
    await using sink = await startSmtpSink({ login })
    sink.fault(rule)
    const delivery = await deliver(await serverOf(sink), submission(), never)
    expect(delivery).toMatchObject({ kind: 'failed', phase: 'connecting', trouble: { code } })
    expect(JSON.stringify(delivery)).not.toContain(login.password)
  })

  test('a refused port', async () => {
    const port = await freePort()
    const place = { host: '127.0.0.1', port, tls: 'none', credentials: null, tlsCa: null } as const
    expect(await deliver(place, submission(), never)).toMatchObject({
      kind: 'failed',
      trouble: { code: 'refused', text: `connection refused by 127.0.0.1:${port}` },
    })
  })

  test('STARTTLS that is not offered sends neither password nor mail', async () => {
    await using sink = await startSmtpSink({ login })
    expect(await deliver(await serverOf(sink, { tls: 'starttls' }), submission(), never)).toMatchObject({
      kind: 'failed',
      trouble: { code: 'tls', text: `127.0.0.1:${sink.port} does not offer STARTTLS` },
    })
    expect([sink.logins, sink.transactions]).toEqual([0, []])
  })

  test('a certificate that nobody vouches for', async () => {
    for (const tls of ['starttls', 'implicit'] as const) {
      await using sink = await startSmtpSink({ tls, login })
      expect(await deliver(await serverOf(sink, { tlsCa: null }), submission(), never)).toMatchObject({
        kind: 'failed',
        trouble: { code: 'tls', text: `the certificate of 127.0.0.1:${sink.port} is self-signed` },
      })
      expect(sink.logins).toBe(0)
    }
  })

  test('a certificate for other names', async () => {
    for (const tls of ['starttls', 'implicit'] as const) {
      await using sink = await startSmtpSink({ tls, login, certificateNames: ['DNS:mail.elsewhere.test'] })
      expect(await deliver(await serverOf(sink), submission(), never)).toMatchObject({
        kind: 'failed',
        trouble: {
          code: 'tls',
          text: `the certificate of 127.0.0.1:${sink.port} is for other names: DNS:mail.elsewhere.test`,
        },
      })
    }
  })

  test('TLS spoken to a plain port', async () => {
    await using sink = await startSmtpSink()
    expect(await deliver(await serverOf(sink, { tls: 'implicit' }), submission(), never)).toMatchObject({
      kind: 'failed',
      trouble: { code: 'tls', text: `127.0.0.1:${sink.port} does not speak TLS from the first byte` },
    })
  })
})

describe('a connection lost in the content', () => {
  const faults: [string, SmtpFaultRule][] = [
    ['before its first byte is taken', { at: 'content', do: { kind: 'drop' } }],
    ['in its middle', { at: 'content', do: { kind: 'drop', afterBytes: 100 } }],
    ['after its end, and the server has the mail', { at: 'dot', do: { kind: 'drop' } }],
    ['after its end, and the server has it not', { at: 'dot', do: { kind: 'drop' }, taken: false }],
    ['in the middle of what was said to it', { at: 'dot', do: { kind: 'drop', said: '554 5.0' }, taken: false }],
  ]
  test.for(faults)('%s', async ([, rule]) => {
    await using sink = await startSmtpSink()
    sink.fault(rule)
    expect(await deliver(await serverOf(sink), submission(), never)).toMatchObject({
      kind: 'unknown',
      trouble: { code: 'dropped' },
    })
  })
})

describe('an abort', () => {
  const places: [SmtpFaultRule['at'], Delivery['kind']][] = [
    ['connect', 'failed'],
    ['auth', 'failed'],
    ['rcpt', 'failed'],
    ['data', 'failed'],
    ['dot', 'unknown'],
  ]
  test.for(places)('at %s ends at once as %s', async ([at, kind]) => {
    await using sink = await startSmtpSink({ login })
    const held = sink.fault({ at, do: { kind: 'hold' } })
    const stop = new AbortController()
    const delivery = deliver(await serverOf(sink), submission(), stop.signal)
    await until(() => held.hits === 1)
    stop.abort()
    expect((await delivery).kind).toBe(kind)
  })

  test('that came before does not even connect', async () => {
    await using sink = await startSmtpSink()
    expect(await deliver(await serverOf(sink), submission(), AbortSignal.abort())).toMatchObject({ kind: 'failed' })
    expect(sink.connections).toBe(0)
  })
})

test('a 250 in the middle of the content is not taken for an answer to it', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.write('220 hasty\r\n')
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n')) {
        if (/^(EHLO|MAIL|RCPT)/.test(line)) socket.write('250 ok\r\n')
        if (line === 'DATA') socket.write('354 go\r\n')
        if (line === 'first') socket.write('250 taken already\r\n')
      }
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  try {
    const place = { host: '127.0.0.1', port: (server.address() as AddressInfo).port, tls: 'none' } as const
    const open = () =>
      Readable.from(
        (async function* () {
          yield Buffer.from('first\r\n')
          await new Promise(() => {})
        })(),
      )
    const content = { size: 100, open }
    expect(await deliver({ ...place, credentials: null, tlsCa: null }, submission({ content }), never)).toMatchObject({
      kind: 'unknown',
    })
  } finally {
    server.close()
  }
})

describe('the check of a server', () => {
  test('goes as far as the login', async () => {
    await using sink = await startSmtpSink({ tls: 'starttls', login })
    expect(await verifySmtp(await serverOf(sink), never)).toEqual({
      kind: 'ready',
      secure: true,
      authenticated: true,
      sizeLimit: 52_428_800,
    })
    expect(sink.transactions).toEqual([])
  })

  test('tells a server that asks for no password', async () => {
    await using sink = await startSmtpSink()
    expect(await verifySmtp(await serverOf(sink), never)).toMatchObject({ secure: false, authenticated: false })
  })

  test('tells a refused password', async () => {
    await using sink = await startSmtpSink({ login })
    sink.setPassword('another')
    expect(await verifySmtp(await serverOf(sink), never)).toMatchObject({
      kind: 'failed',
      trouble: { code: 'auth', fix: expect.stringContaining('SMTP_PASSWORD') },
    })
  })
})

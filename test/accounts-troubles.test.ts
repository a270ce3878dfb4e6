/** What a person reads when a mail server will not: plain words, what to do, and never a password. */
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { explain, type Place } from '../src/accounts/explain.ts'
import { connectImap } from '../src/accounts/imap.ts'
import { filesSentItself } from '../src/accounts/providers.ts'
import { TroubleError } from '../src/accounts/trouble.ts'
import { uidSet, uidSets } from '../src/accounts/uid-set.ts'
import { freePort } from './support/free-port.ts'
import { fc } from './support/property.ts'

const never = new AbortController().signal
const password = 'correct horse'

/** Answers IMAP commands from a table: `LOGIN` to `NO go away`; `{tag}` and `{line}` are filled in, null closes the connection. */
async function scriptedImap(script: Record<string, string | null>) {
  const sockets = new Set<Socket>()
  const usual: Record<string, string> = {
    greeting: '* OK ready',
    CAPABILITY: '* CAPABILITY IMAP4rev1\r\n{tag} OK',
    LIST: '* LIST () "/" INBOX\r\n{tag} OK',
    SELECT: '* 0 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 1] ok\r\n{tag} OK [READ-WRITE] ok',
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    const say = (text: string | null, tag: string, line: string) => {
      if (text === null) socket.destroy()
      else socket.write(`${text.replaceAll('{tag}', tag).replaceAll('{line}', line)}\r\n`)
    }
    say(script.greeting === undefined ? (usual.greeting ?? '') : script.greeting, '*', '')
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').filter(Boolean)) {
        const [tag = '', command = ''] = line.split(' ')
        const answer = script[command] === undefined ? (usual[command] ?? '{tag} OK') : script[command]
        say(answer, tag, line)
      }
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const port = (server.address() as AddressInfo).port
  return {
    port,
    connect: () =>
      connectImap(
        {
          host: '127.0.0.1',
          port,
          tls: 'opportunistic',
          credentials: { kind: 'password', username: 'ann', password },
          tlsCa: null,
          folder: 'INBOX',
          idle: true,
        },
        never,
      ),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await once(server.close(), 'close')
    },
  }
}

describe('an IMAP server that will not', () => {
  const cases: [string, Record<string, string | null>, object][] = [
    [
      'refuses the password and repeats it',
      { LOGIN: `{tag} NO [AUTHENTICATIONFAILED] "${password}" is wrong\u0007` },
      { code: 'auth', serverText: '[AUTHENTICATIONFAILED] "[secret]" is wrong\\u0007' },
    ],
    [
      'repeats the whole command',
      { CAPABILITY: '* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR\r\n{tag} OK', AUTHENTICATE: '{tag} BAD what is {line}' },
      { code: 'auth' },
    ],
    [
      'is final, though it says "later"',
      { LOGIN: '{tag} NO [AUTHENTICATIONFAILED] Wrong, try again later' },
      { code: 'auth' },
    ],
    [
      'wants a visit to its web page first',
      { LOGIN: '{tag} NO [WEBALERT https://accounts.google.com/x] Web login required.' },
      { code: 'auth', fix: expect.stringContaining('app password') },
    ],
    [
      'cannot check the password now',
      { LOGIN: '{tag} NO [UNAVAILABLE] Temporary authentication failure.' },
      { code: 'throttled' },
    ],
    [
      'has too many connections',
      {
        LOGIN: '{tag} NO [LIMIT] Maximum number of connections from user+IP exceeded (mail_max_userip_connections=10)',
      },
      { code: 'throttled', fix: expect.stringContaining('close other programs') },
    ],
    [
      'takes no password without TLS',
      { LOGIN: '{tag} NO [PRIVACYREQUIRED] Plaintext authentication disallowed' },
      { code: 'tls', fix: expect.stringContaining('IMAP_USE_SSL=true') },
    ],
    ['has switched LOGIN off', { CAPABILITY: '* CAPABILITY IMAP4rev1 LOGINDISABLED\r\n{tag} OK' }, { code: 'tls' }],
    ['hangs up instead of a greeting', { greeting: null }, { code: 'dropped' }],
    ['hangs up at the login', { LOGIN: null }, { code: 'dropped' }],
    [
      'greets with goodbye',
      { greeting: '* BYE Too many connections' },
      { code: 'throttled', serverText: 'Too many connections' },
    ],
    ['hangs up at SELECT', { SELECT: null }, { code: 'dropped' }],
    [
      'has no such folder',
      { SELECT: '{tag} NO [NONEXISTENT] Unknown Mailbox' },
      { code: 'folder', fix: 'Set IMAP_MAILBOX to one of: INBOX.' },
    ],
    [
      'has no folder of a name that sounds busy',
      { SELECT: "{tag} NO [NONEXISTENT] Mailbox doesn't exist: Temporary limits" },
      { code: 'folder' },
    ],
    [
      'tells no UIDVALIDITY',
      { SELECT: '* 3 EXISTS\r\n{tag} OK' },
      { code: 'protocol', text: expect.stringContaining('UIDVALIDITY') },
    ],
  ]
  test.for(cases)('%s', async ([, script, trouble]) => {
    await using server = await scriptedImap(script)
    const result = await server.connect()
    expect(result).toMatchObject({ kind: 'failed', trouble })
    expect(JSON.stringify(result)).not.toContain(password)
    expect(JSON.stringify(result)).not.toContain(Buffer.from(`\0ann\0${password}`).toString('base64'))
    expect(JSON.stringify(result)).toContain(`127.0.0.1:${server.port}`)
  })

  test('sends garbage, and is left', async () => {
    await using server = await scriptedImap({
      LIST: '* LIST (((((\r\n{tag} OK',
      SELECT: '* 1 FETCH (((\r\n* \u0000\r\n{tag} BAD',
    })
    expect(await server.connect()).toMatchObject({ kind: 'failed' })
  })

  test('is refused by nobody: nothing listens', async () => {
    const port = await freePort()
    const options = { host: '127.0.0.1', port, tls: 'implicit', tlsCa: null, folder: 'INBOX', idle: true } as const
    const credentials = { kind: 'password', username: 'ann', password } as const
    expect(await connectImap({ ...options, credentials }, never)).toMatchObject({
      kind: 'failed',
      trouble: {
        code: 'refused',
        text: `connection refused by 127.0.0.1:${port}`,
        fix: 'Check IMAP_HOST and IMAP_PORT, and that the server runs.',
        serverText: null,
        waitMs: null,
      },
    })
  })

  test('refuses to change flags, and the mailbox lives on', async () => {
    await using server = await scriptedImap({ UID: '{tag} NO [CANNOT] not now', NOOP: '{tag} OK' })
    const result = await server.connect()
    if (result.kind === 'failed') throw new TroubleError(result.trouble)
    await using mailbox = result.mailbox
    await expect(mailbox.addFlags([1], ['\\Seen'])).rejects.toMatchObject({ trouble: { code: 'protocol' } })
    await expect(mailbox.expunge([1])).rejects.toThrow(TroubleError)
    await expect(mailbox.list(1, 2)).rejects.toMatchObject({ trouble: { serverText: 'not now' } })
    await mailbox.noop()
  })

  test('says how long to stay away', () => {
    const error = {
      code: 'ETHROTTLE',
      throttleReset: 92_415,
      responseText: 'Request is throttled. Suggested Backoff Time: 92415 milliseconds',
    }
    expect(explain(error, imapAt('outlook.office365.com'))).toMatchObject({ code: 'throttled', waitMs: 92_415 })
  })
})

const imapAt = (host: string): Place => ({ protocol: 'IMAP', host, port: 993, tls: 'implicit', secrets: [password] })
const smtpAt = (host: string): Place => ({ protocol: 'SMTP', host, port: 587, tls: 'starttls', secrets: [password] })

describe('errors of the network in plain words', () => {
  const cases: [string, Place, string, string][] = [
    ['ENOTFOUND', imapAt('imap.example.com'), 'dns', 'the host name imap.example.com is not known'],
    ['EAI_AGAIN', imapAt('imap.example.com'), 'dns', 'no name server answers for imap.example.com'],
    ['ECONNREFUSED', imapAt('imap.example.com'), 'refused', 'connection refused by imap.example.com:993'],
    ['ETIMEDOUT', smtpAt('smtp.example.com'), 'unreachable', 'no answer from smtp.example.com:587'],
    ['EHOSTUNREACH', smtpAt('smtp.example.com'), 'unreachable', 'no route to smtp.example.com:587'],
    ['ECONNRESET', imapAt('imap.example.com'), 'dropped', 'imap.example.com:993 cut the connection'],
    ['ETIMEOUT', imapAt('imap.example.com'), 'dropped', 'imap.example.com:993 stopped answering'],
    ['CERT_HAS_EXPIRED', imapAt('imap.example.com'), 'tls', 'the certificate of imap.example.com:993 has expired'],
    [
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      imapAt('imap.example.com'),
      'tls',
      'the certificate of imap.example.com:993 was issued by a CA that this machine does not know',
    ],
    [
      'GREETING_TIMEOUT',
      smtpAt('smtp.example.com'),
      'tls',
      'smtp.example.com:587 accepted the connection and said nothing: it may want TLS from the first byte',
    ],
  ]
  test.for(cases)('%s', ([code, place, trouble, text]) => {
    const error = Object.assign(new Error('whatever'), { code })
    expect(explain(error, place)).toMatchObject({ code: trouble, text, serverText: null })
    // nodemailer renames it and keeps Node's code aside
    const renamed = Object.assign(new Error('whatever'), { code: 'ESOCKET', originalCode: code })
    expect(explain(renamed, place)).toMatchObject({ code: trouble, text })
  })

  test('several addresses that all refuse', () => {
    const each = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    const error = Object.assign(new AggregateError([each, each]), { code: 'ECONNREFUSED' })
    expect(explain(error, imapAt('localhost')).code).toBe('refused')
  })

  test('anything else is quoted without secrets and on one line', () => {
    const trouble = explain(new Error(`odd\r\n${password}\u001b[31m`), imapAt('imap.example.com'), 'log in')
    expect(trouble).toMatchObject({
      code: 'protocol',
      text: 'imap.example.com:993 did not log in: odd [secret]\\u001b[31m',
    })
  })
})

describe('a refused password at a provider', () => {
  const refused = { authenticationFailed: true, response: 'A1 NO [AUTHENTICATIONFAILED] Invalid credentials' }
  const hosts: [string, RegExp][] = [
    ['imap.gmail.com', /app password/],
    ['outlook.office365.com', /OAuth2/],
    ['imap-mail.outlook.com', /OAuth2/],
    ['imap.mail.me.com', /app-specific password/],
    ['imap.mail.yahoo.com', /app password/],
    ['imap.fastmail.com', /app password/],
    ['imap.zoho.eu', /IMAP access/],
    ['imap.hostinger.com', /whole address/],
    ['imap.gmx.net', /IMAP access/],
  ]
  test.for(hosts)('%s', ([host, fix]) => {
    const trouble = explain(refused, imapAt(host))
    expect(trouble.code).toBe('auth')
    expect(trouble.fix).toMatch(/^Check IMAP_USERNAME and IMAP_PASSWORD\. /)
    expect(trouble.fix).toMatch(fix)
  })

  test('is known by its words behind a name of its own', () => {
    const response =
      '535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [AM0PR.prod.outlook.com]'
    const error = { code: 'EAUTH', responseCode: 535, response }
    expect(explain(error, smtpAt('mail.company.example')).fix).toMatch(/SMTP_PASSWORD\. Microsoft .* OAuth2/)
  })

  test('a host that only looks like one of them gets no hint', () => {
    expect(explain(refused, imapAt('imap.notgmail.com')).fix).toBe('Check IMAP_USERNAME and IMAP_PASSWORD.')
  })
})

test('Gmail and Microsoft file what is sent themselves', () => {
  const hosts = ['imap.gmail.com', 'imap.googlemail.com', 'OUTLOOK.office365.com', 'imap-mail.outlook.com']
  expect(hosts.map(filesSentItself)).toEqual([true, true, true, true])
  expect(['imap.fastmail.com', 'notgmail.com', 'gmail.com.example.test'].map(filesSentItself)).toEqual([
    false,
    false,
    false,
  ])
})

describe('UIDs as a sequence set', () => {
  test.for([
    [[], ''],
    [[7], '7'],
    [[3, 1, 2], '1:3'],
    [[5, 5, 9, 10, 12], '5,9:10,12'],
  ] as const)('%j is %j', ([uids, set]) => {
    expect(uidSet(uids)).toBe(set)
  })

  test('any UIDs survive, in sets that fit a command line', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60_000 }), { maxLength: 5_000 }), (uids) => {
        const sets = uidSets(uids)
        const back = sets.flatMap((set) =>
          set.split(',').flatMap((range) => {
            const [first = 0, last = first] = range.split(':').map(Number)
            return Array.from({ length: last - first + 1 }, (_, i) => first + i)
          }),
        )
        expect(back).toEqual(uids.toSorted((a, b) => a - b))
        expect(sets.every((set) => set.length <= 7_000 && set !== '')).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})

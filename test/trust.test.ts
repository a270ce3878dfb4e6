/** Where mail comes from: what the provider says, what signatures say, and what a forger writes. */
import { generateKeyPairSync } from 'node:crypto'
import { dkimSign } from 'mailauth/lib/dkim/sign.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY, systemClock } from '../src/lib/clock.ts'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { makeSigner } from './support/dkim.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'
import { type NameServer, startNameServer } from './support/name-server.ts'
import { until } from './support/wait.ts'

const elsewhere = makeSigner('elsewhere.test')
const lists = makeSigner('lists.test')

let server: EmbeddedMail
let names: NameServer
let daemon: Daemon

beforeAll(async () => {
  server = await startEmbeddedMail()
  names = await startNameServer({ [elsewhere.name]: elsewhere.record, [lists.name]: lists.record })
  daemon = await startDaemon({
    mail: server,
    env: { TRUSTED_AUTHSERV_ID: 'mx.example.test, *.pool.example.test' },
    seams: { nameServers: [names.address] },
  })
  await daemon.api.inbox('desk')
})

afterAll(async () => {
  await daemon[Symbol.asyncDispose]()
  await names[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

let count = 0

/** The message that `raw` becomes, once nothing about it is open. */
async function receive(make: (subject: string) => string | Promise<string>, options = {}): Promise<Json> {
  count += 1
  const subject = `mail ${count}`
  await server.append('INBOX', await make(subject), options)
  await daemon.api.post('/v1/inboxes/desk@example.test/sync')
  return until(async () => {
    const found = (await daemon.api.messages('desk@example.test')).find((one) => one.subject === subject)
    return found !== undefined && !found.trust.reasons.includes('not_checked_yet') ? found : null
  })
}

const written = (subject: string, headers: Record<string, string | string[]> = {}, from?: string) =>
  mail({ to: 'desk@example.test', subject, headers, ...(from === undefined ? {} : { from }) })

const RECEIVED =
  'from mx.elsewhere.test ([192.0.2.7]) by mx.example.test with ESMTPS id 1; Sun, 22 Nov 2026 08:00:00 +0000'
const PASSED =
  'mx.example.test; dmarc=pass (p=reject) header.from=elsewhere.test; spf=pass smtp.mailfrom=elsewhere.test'

describe('what the provider says', () => {
  test('is believed', async () => {
    const { trust } = await receive((subject) =>
      written(subject, {
        Received: RECEIVED,
        'Authentication-Results': `${PASSED}; dkim=pass (2048-bit key) header.d=elsewhere.test header.b="a;b"`,
      }),
    )
    expect(trust).toMatchObject({
      level: 'verified',
      reasons: ['dmarc_pass'],
      spf: 'pass',
      dkim: [{ domain: 'elsewhere.test', result: 'pass', aligned: true }],
      dmarc: 'pass',
      arc: null,
      authserv_id: 'mx.example.test',
      evidence: 'provider',
      thread_started_by_us: false,
    })
  })

  test.each(['a@elsewhere.test.\r\n evil.test', '<a@elsewhere.test.(c)evil.test>', 'a@elsewhere\u200b.test'])(
    'says nothing of %j, of which it has read the beginning',
    async (from) => {
      const { trust } = await receive((subject) =>
        written(subject, { 'Authentication-Results': PASSED.replace('header.from=elsewhere.test', '') }, from),
      )
      expect(trust.level).not.toBe('verified')
    },
  )

  test.each(['', '<>', null])('From without an address is told of without any evidence, too: %j', async (from) => {
    const { trust } = await receive((subject) => {
      const raw = written(subject, {}, from ?? '')
      return from === null ? raw.replace('From: \r\n', '') : raw
    })
    expect(trust).toMatchObject({ level: 'unknown', reasons: ['no_evidence', 'no_author'] })
  })

  test('is believed from a pool of servers', async () => {
    const { trust } = await receive((subject) =>
      written(subject, { 'Authentication-Results': PASSED.replace('mx.', 'mx7.pool.') }),
    )
    expect(trust).toMatchObject({ level: 'verified', authserv_id: 'mx7.pool.example.test' })
  })

  test('is what it is when it is bad', async () => {
    const { trust } = await receive((subject) =>
      written(subject, { 'Authentication-Results': PASSED.replace('dmarc=pass', 'dmarc=fail') }),
    )
    expect(trust).toMatchObject({ level: 'suspicious', reasons: ['dmarc_fail'], dmarc: 'fail' })
  })
})

describe('a forged header raises nothing', () => {
  const forgeries: [what: string, headers: Record<string, string | string[]>][] = [
    ['of another server', { 'Authentication-Results': PASSED.replace('mx.example.test', 'mx.elsewhere.test') }],
    ['of a server that is called nearly so', { 'Authentication-Results': PASSED.replace('mx.', 'mx.mx.') }],
    ['beneath that of the provider', { 'Authentication-Results': ['mx.example.test; dmarc=none', PASSED] }],
    [
      'beneath a stranger’s Received',
      { Received: [RECEIVED, RECEIVED.replace('by mx.example', 'by mx.far')], 'Authentication-Results': PASSED },
    ],
    [
      'in a comment',
      { 'Authentication-Results': 'mx.example.test; dmarc=none (; dmarc=pass header.from=elsewhere.test)' },
    ],
    [
      'in a local part',
      { 'Authentication-Results': 'mx.example.test; spf=none smtp.mailfrom="; dmarc=pass"@elsewhere.test' },
    ],
    ['of another author', { 'Authentication-Results': 'mx.example.test; dmarc=pass header.from=far.test' }],
    ['as an encoded word', { 'Authentication-Results': 'mx.example.test; dmarc=none =?utf-8?q?=3B_dmarc=3Dpass?=' }],
    ['as ARC', { 'ARC-Authentication-Results': `i=1; ${PASSED}` }],
    ['under another name', { 'X-Authentication-Results': PASSED, 'Authentication-Results-Original': PASSED }],
  ]
  test.each(forgeries)('%s', async (_what, headers) => {
    const { trust } = await receive((subject) => written(subject, { Received: RECEIVED, ...headers }))
    expect(['unknown', 'authenticated']).toContain(trust.level)
    expect(trust.dmarc).not.toBe('pass')
  })
})

describe('signatures', () => {
  test('of the author’s domain verify', async () => {
    const { trust } = await receive((subject) => elsewhere.sign(written(subject)))
    expect(trust).toMatchObject({
      level: 'verified',
      reasons: ['dkim_aligned'],
      dkim: [{ domain: 'elsewhere.test', result: 'pass', aligned: true }],
      evidence: 'local',
      authserv_id: null,
    })
  })

  test('of another domain tell who is answerable, not who wrote', async () => {
    const { trust } = await receive((subject) => lists.sign(written(subject)))
    expect(trust).toMatchObject({ level: 'authenticated', reasons: ['dkim_other_domain'] })
  })

  test('of a mail that was changed say nothing', async () => {
    const { trust } = await receive(async (subject) => `${await elsewhere.sign(written(subject))}and more`)
    expect(trust).toMatchObject({ level: 'unknown', reasons: ['dkim_fail'] })
  })

  test('of a key that is not there say nothing', async () => {
    const { trust } = await receive((subject) => makeSigner('nowhere.test').sign(written(subject)))
    expect(trust).toMatchObject({ level: 'unknown', reasons: ['dkim_no_key'] })
  })

  test('of old mail are left alone', async () => {
    const date = new Date(Date.now() - 8 * DAY)
    const { trust } = await receive((subject) => elsewhere.sign(written(subject)), { date })
    expect(trust).toMatchObject({ level: 'unknown', reasons: ['signed_long_ago'], dkim: [] })
  })

  test('are tried again when the name server does not answer, until it is given up', async () => {
    const slow = makeSigner('slow.test')
    const asked = () => names.asked.filter((name) => name === slow.name).length
    names.mood = 'failing'
    await server.append('INBOX', await slow.sign(written('slow', {}, 'ann@slow.test')))
    await daemon.api.post('/v1/inboxes/desk@example.test/sync')
    await until(async () => asked() > 0)
    names.mood = 'well'
    names.records.set(slow.name, slow.record)
    const message = await until(async () => {
      const found = (await daemon.api.messages('desk@example.test')).find((one) => one.subject === 'slow')
      return found?.trust.level === 'verified' ? found : null
    })
    expect(message.trust.reasons).toEqual(['dkim_aligned'])
  })
})

test('a name server that never answers is given up', async () => {
  await using other = await startEmbeddedMail()
  await using silent = await startNameServer()
  silent.mood = 'failing'
  await other.append('INBOX', await elsewhere.sign(written('lost')))
  await using hasty = await startDaemon({
    mail: other,
    env: { IMAP_POLL_INTERVAL: '86400' },
    seams: { nameServers: [silent.address], clock: systemClock(0.0002) },
  })
  await hasty.api.inbox('desk')
  await hasty.api.sync('desk@example.test')
  const message = await until(async () => {
    const [found] = await hasty.api.messages('desk@example.test')
    return found !== undefined && !found.trust.reasons.includes('not_checked_yet') ? found : null
  })
  expect(message.trust).toMatchObject({ level: 'unknown', reasons: ['dns_failure'], evidence: null })
})

test('a mail that would cost too much is not checked', async () => {
  const { trust } = await receive(async (subject) => {
    const signed = await elsewhere.sign(written(subject))
    const [line = ''] = signed.split(/\r\n(?![ \t])/)
    return `${`${line}\r\n`.repeat(21)}${signed}`
  })
  expect(trust).toMatchObject({ level: 'unknown', reasons: ['not_checkable'] })
})

test('a large mail is checked in its file', async () => {
  const text = 'A line of a large mail.\n'.repeat(60_000)
  const { trust } = await receive((subject) => elsewhere.sign(mail({ to: 'desk@example.test', subject, text })))
  expect(trust.level).toBe('verified')
})

test('a signature of the beginning of a body says nothing of the rest', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  names.records.set('part._domainkey.elsewhere.test', `v=DKIM1; p=${key}`)
  const sign = async (raw: string, maxBodyLength: number) => {
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const one = { signingDomain: 'elsewhere.test', selector: 'part', privateKey: pem, maxBodyLength }
    const { signatures } = await dkimSign(raw, { ...one, canonicalization: 'relaxed/relaxed', signatureData: [one] })
    return signatures + raw
  }
  const whole = await receive((subject) => sign(written(subject), 100_000))
  expect(whole.trust.level).toBe('verified')
  const { trust } = await receive(async (subject) => `${await sign(written(subject), 4)}and what a forger adds\r\n`)
  expect(trust).toMatchObject({ level: 'unknown', reasons: ['partly_signed'], dkim: [{ result: 'policy' }] })
})

test('an answer to us is in a thread that we started', async () => {
  const draft = await daemon.api.post('/v1/messages', {
    inbox_id: 'desk@example.test',
    to: ['ann@elsewhere.test'],
    subject: 'a question',
    body: 'Well?',
    draft: true,
  })
  const question = (await daemon.api.get(`/v1/messages/${draft.body.id}`)).body
  expect(question.trust).toBeNull()
  const headers = { 'In-Reply-To': question.provider_message_id }
  const answer = await receive((subject) => written(subject, headers))
  expect(answer.thread_id).toBe(question.thread_id)
  expect(answer.trust.thread_started_by_us).toBe(true)
})

test('two signatures of one organisation are aligned with its other domains', async () => {
  const { trust } = await receive((subject) => elsewhere.sign(written(subject, {}, 'ann@mail.elsewhere.test')))
  expect(trust.level).toBe('verified')
})

describe('disguises', () => {
  test.each([
    ['an address as a name', { from: '"boss@example.com" <ann@elsewhere.test>' }, 'name_is_address'],
    ['our own address', { from: server?.address ?? 'agents@example.test' }, 'own_address'],
    ['an address of our domain', { from: 'Desk <desk@example.test>' }, 'own_address'],
    ['two From fields', { headers: { From: 'Boss <boss@example.com>' } }, 'several_from'],
    ['answers that go elsewhere', { headers: { 'Reply-To': 'x@far.test' } }, 'reply_to_elsewhere'],
  ])('%s', async (_what, fields, reason) => {
    const { trust } = await receive((subject) => mail({ to: 'desk@example.test', subject, ...fields }))
    expect(trust).toMatchObject({ level: 'suspicious' })
    expect(trust.reasons).toContain(reason)
  })
})

test('a mail with which nothing comes is unknown, and its sender is known from the first', async () => {
  const first = await receive((subject) => written(subject, {}, 'new@far.test'))
  expect(first.trust).toMatchObject({ level: 'unknown', reasons: ['no_evidence'], evidence: null })
  expect(first.trust.first_seen).toBe(first.received_at)
  const second = await receive((subject) => written(subject, {}, 'New <NEW@far.test>'))
  expect(second.trust.first_seen).toBe(first.received_at)
  for (const { id } of [first, second]) await daemon.api.delete(`/v1/messages/${id}`)
  const third = await receive((subject) => written(subject, {}, 'new@far.test'))
  expect(third.trust.first_seen).toBe(third.received_at)
})

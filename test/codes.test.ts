/** One-time codes and confirming links over HTTP: with the message, as an event, and for whoever waits; never worth much from a stranger. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { makeSigner } from './support/dkim.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'
import { type NameServer, startNameServer } from './support/name-server.ts'
import { until } from './support/wait.ts'

const elsewhere = makeSigner('elsewhere.test')
const LINK = 'https://elsewhere.test/verify?token=eyJhbGciOiJIUzI1NiJ9a8f7d6c5'

let server: EmbeddedMail
let names: NameServer
let daemon: Daemon
let inbox: Json
beforeAll(async () => {
  server = await startEmbeddedMail()
  names = await startNameServer({ [elsewhere.name]: elsewhere.record })
  daemon = await startDaemon({
    mail: server,
    env: { TRUSTED_AUTHSERV_ID: 'mx.example.test' },
    seams: { nameServers: [names.address] },
  })
  inbox = await daemon.api.inbox('codes')
})
afterAll(async () => {
  await daemon?.[Symbol.asyncDispose]()
  await names?.[Symbol.asyncDispose]()
  await server?.[Symbol.asyncDispose]()
})

const PROVEN = {
  Received: 'from mx.elsewhere.test ([192.0.2.7]) by mx.example.test with ESMTPS id 1; Sun, 22 Nov 2026 08:00:00 +0000',
  'Authentication-Results': 'mx.example.test; dmarc=pass (p=reject) header.from=elsewhere.test',
}

const write = (subject: string, text: string, headers = {}) => mail({ to: inbox.email_address, subject, text, headers })

async function receive(raw: string): Promise<Json> {
  const before = (await daemon.api.messages(inbox.id)).map(({ id }: Json) => id)
  await server.append('INBOX', raw)
  await daemon.api.sync(inbox.id)
  return (await daemon.api.messages(inbox.id)).find(({ id }: Json) => !before.includes(id)) as Json
}

const wait = async (query: Record<string, string | number>): Promise<Json> => {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
  return (await daemon.api.get(`/v1/wait?${search}`)).body
}
const now = async () => (await wait({ timeout: 0, from: 'nobody.at.all' })).cursor

test('a message says what it brings, and from whom', async () => {
  const message = await receive(
    write('Verify', `Your verification code is 482 913.\n\nOr verify your address: ${LINK}`, PROVEN),
  )
  const from = { sender_domain: 'elsewhere.test', authenticated: true }
  expect(message.codes).toEqual([
    { kind: 'code', value: '482913', confidence: expect.any(Number), ...from },
    { kind: 'link', value: LINK, confidence: expect.any(Number), ...from },
  ])
  for (const { confidence } of message.codes) expect(confidence).toBeGreaterThan(0.8)
})

test('a stranger’s code is worth little', async () => {
  const { codes } = await receive(write('Verify', 'Your verification code is 482913.'))
  expect(codes).toEqual([
    { kind: 'code', value: '482913', confidence: 0.5, sender_domain: 'elsewhere.test', authenticated: null },
  ])
})

test('an ordinary message brings nothing', async () => {
  expect((await receive(write('Lunch', 'At 12:30? Call 555 0104477.'))).codes).toEqual([])
})

test('an event tells of it right behind the message', async () => {
  const after = await now()
  const { id } = await receive(write('Verify', 'Your verification code is 771204.', PROVEN))
  const { items } = (await daemon.api.get(`/v1/events?after=${after}&inbox=${inbox.id}`)).body
  expect(items.map(({ type }: Json) => type)).toEqual(['message.received', 'message.code_found'])
  expect(items[1].data).toMatchObject({
    message_id: id,
    inbox_id: inbox.id,
    proven_later: false,
    codes: [{ kind: 'code', value: '771204', authenticated: true }],
  })
})

test('who waits for a code is not told of other mail', async () => {
  const after = await now()
  const waiting = wait({ inbox: inbox.id, after, kind: 'code' })
  await receive(write('Hello', 'Nothing in here.'))
  await receive(write('Sign in', `Confirm your email address: ${LINK}`))
  const { id } = await receive(write('Sign in', 'Your login code: 550912'))
  const { event, message, code, cursor } = await waiting
  expect(event.type).toBe('message.received')
  expect(message.id).toBe(id)
  expect(code).toMatchObject({ kind: 'code', value: '550912', confidence: 0.5 })
  expect(await wait({ inbox: inbox.id, after: cursor, kind: 'code', timeout: 0 })).toMatchObject({
    timed_out: true,
    code: null,
  })
  expect((await wait({ inbox: inbox.id, after, kind: 'link', timeout: 0 })).code).toMatchObject({
    kind: 'link',
    value: LINK,
  })
  expect((await wait({ inbox: inbox.id, after, timeout: 0 })).code).toBe(null)
})

test('who asks for more than a stranger’s word gets the code of a proven sender', async () => {
  const after = await now()
  await receive(write('Sign in', 'Your login code: 111222'))
  await receive(write('Sign in', 'Your login code: 333444', PROVEN))
  const { code } = await wait({ inbox: inbox.id, after, kind: 'code', min_confidence: '0.8', timeout: 0 })
  expect(code).toMatchObject({ value: '333444', authenticated: true })
})

test('a sender who is proven later is told of again, to those for whom it was not enough', async () => {
  const after = await now()
  const waiting = wait({ inbox: inbox.id, after, kind: 'code', min_confidence: '0.8', timeout: 20 })
  await server.append('INBOX', await elsewhere.sign(write('Sign in', 'Your login code: 909123')))
  await daemon.api.sync(inbox.id)
  expect(await waiting).toMatchObject({
    event: { type: 'message.code_found' },
    code: { value: '909123', authenticated: true },
  })
  const { items } = (await daemon.api.get(`/v1/events?after=${after}&types=message.code_found`)).body
  expect(items.map(({ data }: Json) => [data.proven_later, data.codes[0].confidence])).toEqual([
    [false, 0.5],
    [true, expect.any(Number)],
  ])
  const { code } = await wait({ inbox: inbox.id, after, kind: 'code', timeout: 0 })
  expect(code).toMatchObject({ value: '909123' })
  await until(async () => (await wait({ inbox: inbox.id, after: await now(), kind: 'code', timeout: 0 })).timed_out)
})

test.each([
  'kind=token',
  'kind=code&min_confidence=2',
  'kind=code&min_confidence=high',
  'kind=code&min_confidence=-1',
  'min_confidence=0.8',
  'kind=reply&min_confidence=0.8',
])('%s is refused', async (query) => {
  expect((await daemon.api.get(`/v1/wait?timeout=0&${query}`)).status).toBe(422)
})

test('what a client says that writes all defaults is taken', async () => {
  expect((await daemon.api.get('/v1/wait?timeout=0&kind=message&min_confidence=0&since=600')).status).toBe(200)
})

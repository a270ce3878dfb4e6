/** Webhooks over HTTP: made, changed, signed, tried; what a receiver gets, and what nobody gets to see. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock as clockOf } from '../src/lib/clock.ts'
import { EVENT_TYPES } from '../src/mail/event.ts'
import type { Json } from './support/api.ts'
import { makeCertificate } from './support/certificate.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'
import { type Receiver, startReceiver, verify } from './support/receiver.ts'
import { tempFolder } from './support/temp-folder.ts'
import { until } from './support/wait.ts'

const PRIVATE = { WEBHOOK_ALLOW_PRIVATE: 'true' }
const URL = 'https://agents.example.com/hook'

let server: EmbeddedMail
let daemon: Daemon
let receiver: Receiver
let inbox: Json
beforeAll(async () => {
  server = await startEmbeddedMail()
  receiver = await startReceiver()
  daemon = await startDaemon({ mail: server, smtp: server.smtp, env: PRIVATE })
  inbox = await daemon.api.inbox('support')
})
afterAll(async () => {
  for (const one of [daemon, receiver, server]) await one?.[Symbol.asyncDispose]()
})

/** A webhook; throws unless it is made. */
async function hook(more: object = {}, of = daemon): Promise<Json> {
  const answer = await of.api.post('/v1/webhooks', { url: receiver.url, ...more })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body
}

/** Without the secret. */
const shown = ({ secret: _, ...rest }: Json) => rest

describe('made, changed and deleted', () => {
  test('the secret is told once, everything else again', async () => {
    const made = await hook({ url: URL, event_types: ['message.received'], inbox_ids: [inbox.email_address] })
    expect(made).toMatchObject({
      id: expect.stringMatching(/^whk_/),
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
      url: URL,
      event_types: ['message.received'],
      inbox_ids: [inbox.id],
      payload: 'thin',
      include_backfill: false,
      source: 'api',
      state: 'enabled',
      reason: null,
    })
    expect((await daemon.api.get(`/v1/webhooks/${made.id}`)).body).toEqual(shown(made))
    expect((await daemon.api.get('/v1/webhooks')).body.items).toContainEqual(shown(made))
    const changes = {
      url: `${URL}/2`,
      event_types: ['message.sent'],
      inbox_ids: [],
      payload: 'full',
      include_backfill: true,
      state: 'disabled',
    }
    const changed = await daemon.api.patch(`/v1/webhooks/${made.id}`, changes)
    expect(changed).toMatchObject({ status: 200, body: { ...changes, reason: 'disabled by the API' } })
    expect(JSON.stringify(changed.body)).not.toContain('whsec_')
    const enabled = await daemon.api.patch(`/v1/webhooks/${made.id}`, { state: 'enabled' })
    expect(enabled.body).toMatchObject({ ...changes, state: 'enabled', reason: null })
    expect((await daemon.api.delete(`/v1/webhooks/${made.id}`)).status).toBe(204)
    expect((await daemon.api.get(`/v1/webhooks/${made.id}`)).body).toMatchObject({ code: 'webhook_not_found' })
    expect((await daemon.api.delete(`/v1/webhooks/${made.id}`)).status).toBe(404)
  })

  test('with nothing but a URL it is told of everything', async () => {
    const made = await hook({ url: URL })
    expect(made).toMatchObject({ event_types: [], inbox_ids: [] })
    await daemon.api.delete(`/v1/webhooks/${made.id}`)
  })

  test.each([
    ['an unknown type', { event_types: ['message.eaten'] }, 422, 'message.received'],
    ['an inbox that is not there', { inbox_ids: ['gone@example.test'] }, 404, 'GET /v1/inboxes'],
    ['a type twice', { event_types: ['message.sent', 'message.sent'] }, 422, 'twice'],
    ['another protocol', { url: 'ftp://a.example.com/' }, 422, 'http://'],
    ['a password in the URL', { url: 'https://me:secret@a.example.com/' }, 422, 'without user name'],
    ['a fragment', { url: 'https://a.example.com/#x' }, 422, 'fragment'],
    ['no URL', { url: 'agents.example.com' }, 422, 'http://'],
    ['another payload', { payload: 'fat' }, 422, 'thin'],
    ['a secret of one’s own', { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' }, 422, 'secret'],
  ])('%s is refused with what to do', async (_what, more, status, fix) => {
    const before = (await daemon.api.get('/v1/webhooks')).body.total
    const answer = await daemon.api.post('/v1/webhooks', { url: URL, ...more })
    expect(answer.status).toBe(status)
    expect(JSON.stringify(answer.body)).toContain(fix)
    expect((await daemon.api.get('/v1/webhooks')).body.total).toBe(before)
  })

  test('pages', async () => {
    const made = [await hook({ url: URL }), await hook({ url: URL }), await hook({ url: URL })].map(({ id }) => id)
    const seen: string[] = []
    let query = '?limit=2'
    for (;;) {
      const { body } = await daemon.api.get(`/v1/webhooks${query}`)
      seen.push(...body.items.map(({ id }: Json) => id))
      if (body.next_cursor === null) break
      query = `?limit=2&cursor=${body.next_cursor}`
    }
    expect(seen.filter((id) => made.includes(id))).toEqual(made)
    for (const id of made) await daemon.api.delete(`/v1/webhooks/${id}`)
  })
})

describe('what is sent', () => {
  test('is the event, signed so that the reference library takes it, with NornWeave’s name beside ours', async () => {
    await using own = await startReceiver()
    const made = await hook({ url: own.url, event_types: ['message.received'], inbox_ids: [inbox.id] })
    await server.append('INBOX', mail({ to: inbox.email_address, subject: 'Where is it?', text: 'Hello, my order' }))
    const call = await until(() => own.calls[0])
    const event = (await daemon.api.get(`/v1/events?types=message.received&inbox=${inbox.id}`)).body.items.at(-1)
    expect(verify(made.secret, call)).toEqual({ ...event, event_type: 'email.received' })
    expect(event.data).toMatchObject({ subject: 'Where is it?', preview: 'Hello, my order' })
    expect(event.data).not.toHaveProperty('message')
    expect(call.headers).toMatchObject({ 'webhook-id': event.id, 'content-type': 'application/json' })
    expect(() => verify('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', call)).toThrow('No matching signature')
    await daemon.api.delete(`/v1/webhooks/${made.id}`)
  })

  test('full: has the message as the API says it; nornweave: has its names in `type` too', async () => {
    await using own = await startReceiver()
    const made = await hook({
      url: own.url,
      event_types: ['message.received'],
      payload: 'full',
      type_names: 'nornweave',
    })
    await server.append('INBOX', mail({ to: inbox.email_address, subject: 'Full', text: 'all of it' }))
    const { body } = await until(() => own.calls[0])
    expect(body).toMatchObject({ type: 'email.received', event_type: 'email.received' })
    expect(body.data.message).toEqual((await daemon.api.get(`/v1/messages/${body.data.message_id}`)).body)
    await daemon.api.delete(`/v1/webhooks/${made.id}`)
  })

  test('a message that is too long for a receiver is cut, and says so', async () => {
    await using own = await startReceiver()
    const made = await hook({ url: own.url, event_types: ['message.received'], payload: 'full' })
    const text = 'ünd so fort\n'.repeat(60_000)
    await server.deliver(mail({ to: inbox.email_address, subject: 'Long', text }), [inbox.email_address])
    const { raw, body } = await until(() => own.calls[0])
    expect(raw.length).toBeLessThan(256 * 1024)
    expect(body.data.message).toMatchObject({ subject: 'Long', truncated: true })
    expect(body.data.message.text).toMatch(/^ünd so fort/)
    await daemon.api.delete(`/v1/webhooks/${made.id}`)
  })

  test('only what was asked for, and nothing from before', async () => {
    await using own = await startReceiver()
    const other = await daemon.api.inbox('other')
    const filters = { event_types: ['inbox.updated', 'inbox.deleted'], inbox_ids: [other.id] }
    const made = await hook({ url: own.url, ...filters })
    await daemon.api.patch(`/v1/inboxes/${inbox.id}`, { name: 'Not this' })
    await daemon.api.patch(`/v1/inboxes/${other.id}`, { name: 'This' })
    await daemon.api.delete(`/v1/inboxes/${other.id}`)
    await until(() => own.calls.length === 2)
    expect(own.calls.map(({ body }) => [body.type, body.inbox_id])).toEqual([
      ['inbox.updated', other.id],
      ['inbox.deleted', other.id],
    ])
    await daemon.api.delete(`/v1/webhooks/${made.id}`)
  })

  test('old news only where it is wanted', async () => {
    await using all = await startReceiver()
    await using fresh = await startReceiver()
    const types = { event_types: ['message.received'] }
    const hooks = [
      await hook({ url: all.url, include_backfill: true, ...types }),
      await hook({ url: fresh.url, ...types }),
    ]
    await server.append('INBOX', mail({ to: 'late@example.test', subject: 'was there before' }))
    await daemon.api.sync(inbox.id)
    const late = await daemon.api.inbox('late')
    await until(async () => (await daemon.api.messages(late.id)).length === 1)
    await server.append('INBOX', mail({ to: late.email_address, subject: 'new' }))
    await until(() => all.calls.length === 2 && fresh.calls.length === 1)
    expect(all.calls.map(({ body }) => [body.data.subject, body.backfill])).toEqual([
      ['was there before', true],
      ['new', undefined],
    ])
    expect(fresh.calls.map(({ body }) => body.data.subject)).toEqual(['new'])
    for (const { id } of hooks) await daemon.api.delete(`/v1/webhooks/${id}`)
  })
})

test('by TLS, to whom the usual CAs or the operator’s own vouch for, and to nobody else', async () => {
  await using folder = await tempFolder('tls')
  const certificate = await makeCertificate(folder.path)
  await using own = await startReceiver(certificate)
  const made = await hook({ url: own.url, event_types: ['loop.tripped'] })
  const refused = await daemon.api.post(`/v1/webhooks/${made.id}/test`)
  expect(refused.body).toMatchObject({
    status: null,
    error: expect.stringMatching(/^no TLS connection could be made \(/),
  })
  expect(own.calls).toEqual([])
  await using trusting = await startDaemon({ env: { ...PRIVATE, TLS_CA_FILE: certificate.caFile } })
  const trusted = await hook({ url: own.url, event_types: ['inbox.created'] }, trusting)
  for (const name of ['ann', 'bob', 'carol']) await trusting.api.inbox(name)
  await until(() => own.calls.length === 3)
  for (const call of own.calls) verify(trusted.secret, call)
  // the connection was kept, and is closed just as it is used again: the one that replaces it trusts the same
  own.answer((_call, nth) => (nth === 4 ? 'reset' : 200))
  const replaced = await trusting.api.post(`/v1/webhooks/${trusted.id}/test`)
  expect(replaced.body).toMatchObject({ delivered: true, error: null })
  expect(own.calls).toHaveLength(5)
  await daemon.api.delete(`/v1/webhooks/${made.id}`)
})

describe('secrets', () => {
  test('for a day after it was replaced the old one signs too', async () => {
    await using own = await startReceiver()
    const made = await hook({ url: own.url, event_types: ['inbox.updated'] })
    const rotated = await daemon.api.post(`/v1/webhooks/${made.id}/rotate-secret`)
    expect(rotated).toMatchObject({ status: 200, body: { id: made.id, old_secret_until: expect.any(String) } })
    expect(rotated.body.secret).not.toBe(made.secret)
    await daemon.api.patch(`/v1/inboxes/${inbox.id}`, { name: 'Rotated' })
    const call = await until(() => own.calls[0])
    verify(made.secret, call)
    verify(rotated.body.secret, call)
    await daemon.api.delete(`/v1/webhooks/${made.id}`)
  })

  test('and no longer', async () => {
    await using own = await startReceiver()
    // a day lasts 86 ms
    await using hurried = await startDaemon({ env: PRIVATE, seams: { clock: clockOf(0.000_001) } })
    const made = await hook({ url: own.url, event_types: ['inbox.created'] }, hurried)
    const { body } = await hurried.api.post(`/v1/webhooks/${made.id}/rotate-secret`)
    await until(() => Date.now() > Date.parse(body.old_secret_until))
    await hurried.api.inbox('later')
    const call = await until(() => own.calls[0])
    verify(body.secret, call)
    expect(() => verify(made.secret, call)).toThrow('No matching signature')
  })

  test('no answer and no log line has one', async () => {
    const made = await hook()
    const { body } = await daemon.api.post(`/v1/webhooks/${made.id}/rotate-secret`)
    await daemon.api.post(`/v1/webhooks/${made.id}/test`)
    const paths = ['', `/${made.id}`, `/${made.id}/deliveries`]
    const answers = await Promise.all(paths.map((path) => daemon.api.get(`/v1/webhooks${path}`)))
    const said = `${JSON.stringify(answers)}${daemon.log.join('')}`
    for (const secret of [made.secret, body.secret]) expect(said).not.toContain(secret.slice('whsec_'.length))
    await daemon.api.delete(`/v1/webhooks/${made.id}`)
  })
})

describe('a ping', () => {
  test.each([
    [
      '200',
      { status: 200, body: 'thank you\n' },
      { delivered: true, status: 200, answer: 'thank you\\u000a', error: null },
    ],
    ['500', { status: 500, body: 'x'.repeat(1_000) }, { delivered: false, status: 500, answer: 'x'.repeat(512) }],
    [
      'a redirect',
      { status: 302, headers: { location: '/elsewhere' } },
      { error: /redirect .* which is not followed$/ },
    ],
    ['no end', { status: 200, body: Buffer.alloc(10_000_000, 'é') }, { delivered: true, answer: 'é'.repeat(256) }],
    ['a reset', 'reset', { delivered: false, status: null, error: 'the connection was cut' }],
  ] as const)('tells of %s', async (_what, answer, expected: Json) => {
    const made = await hook({ event_types: ['loop.tripped'] })
    receiver.answer(answer as never)
    const { status, body } = await daemon.api.post(`/v1/webhooks/${made.id}/test`)
    receiver.answer(200)
    expect(status).toBe(200)
    const { error, ...rest } = expected
    expect(body).toMatchObject(rest)
    if (error !== undefined) expect(body.error).toEqual(error === null ? null : expect.stringMatching(error))
    expect(verify(made.secret, receiver.calls.at(-1) as never)).toMatchObject({ type: 'webhook.test' })
    expect((await daemon.api.get(`/v1/webhooks/${made.id}/deliveries`)).body.total).toBe(0)
    await daemon.api.delete(`/v1/webhooks/${made.id}`)
  })

  test('reaches a webhook that is disabled, which gets nothing else', async () => {
    await using own = await startReceiver()
    const made = await hook({ url: own.url, event_types: ['inbox.updated'] })
    await daemon.api.patch(`/v1/webhooks/${made.id}`, { state: 'disabled' })
    await daemon.api.patch(`/v1/inboxes/${inbox.id}`, { name: 'Unheard' })
    expect((await daemon.api.post(`/v1/webhooks/${made.id}/test`)).body.delivered).toBe(true)
    expect((await daemon.api.get(`/v1/webhooks/${made.id}/deliveries`)).body.total).toBe(0)
    await daemon.api.patch(`/v1/webhooks/${made.id}`, { state: 'enabled' })
    await until(() => own.calls.length === 2)
    expect(own.calls.map(({ body }) => body.type)).toEqual(['webhook.test', 'inbox.updated'])
    await daemon.api.delete(`/v1/webhooks/${made.id}`)
  })
})

test('the types of the document are all that there are', async () => {
  const { components } = (await daemon.api.get('/openapi.json')).body
  expect(components.schemas.NewWebhook.properties.event_types.items.enum).toEqual(EVENT_TYPES)
})

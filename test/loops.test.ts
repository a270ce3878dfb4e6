/** Programs that answer each other stop by themselves; people, and what nobody answers, are not held. */
import { afterAll, describe, expect, test } from 'vitest'
import { openSqlite } from '../src/store/sqlite.ts'
import type { Api, Json } from './support/api.ts'
import type { Daemon } from './support/daemon.ts'
import { startDaemon } from './support/daemon.ts'
import { startEmbeddedMail } from './support/embedded-mail.ts'
import { type MailFields, mail } from './support/mails.ts'
import { postMail } from './support/sending.ts'
import { type Gateway, startTwoGateways } from './support/two-gateways.ts'
import { until } from './support/wait.ts'

/** Answers whatever comes in, as a program does that knows nothing of loops, until it has been told to stop. */
function answerAll({ daemon, inboxId }: Gateway, answer: (api: Api, message: Json) => Promise<unknown>) {
  const answered = new Set<string>()
  return async () => {
    for (const message of await daemon.api.messages(inboxId, '&direction=inbound')) {
      if (answered.has(message.id)) continue
      answered.add(message.id)
      await answer(daemon.api, message)
    }
  }
}

const heldIn = async ({ daemon }: Gateway): Promise<Json[]> =>
  (await daemon.api.get('/v1/outbox?state=held')).body.items
const eventsOf = async (daemon: Daemon, types: string): Promise<Json[]> =>
  (await daemon.api.get(`/v1/events?types=${types}`)).body.items

test.each([
  {
    how: 'by replies',
    answer: (api: Api, { id }: Json) => api.post(`/v1/messages/${id}/reply`, { body: 'Thank you!' }),
  },
  {
    how: 'by new mails about something else each time',
    answer: (api: Api, { inbox_id, from_address, id }: Json) =>
      api.post('/v1/messages', { inbox_id, to: [from_address], subject: `About ${id}`, body: 'Thank you!' }),
  },
])('two gateways that answer each other $how stop after a handful of mails', async ({ answer }) => {
  await using world = await startTwoGateways()
  const { one, two } = world
  await postMail(one.daemon.api, one.inboxId, { to: [two.address] })
  const sides = [answerAll(one, answer), answerAll(two, answer)]
  const held = await until(
    async () => {
      for (const side of sides) await side()
      const all = [...(await heldIn(one)), ...(await heldIn(two))]
      return all.length > 0 ? all : null
    },
    { within: 25_000 },
  )
  expect(held).toMatchObject([{ state: 'held', last_error: expect.stringContaining('5 answers in 10 minutes') }])
  expect(world.handedOn()).toBeLessThanOrEqual(12)
  const { daemon } = (await heldIn(one)).length > 0 ? one : two
  const [, peer] = daemon === one.daemon ? [one, two] : [two, one]
  expect(await eventsOf(daemon, 'loop.tripped')).toMatchObject([
    { data: { message_id: held[0].id, peer: peer.address, reason: held[0].last_error } },
  ])
  expect(await eventsOf(daemon, 'message.held')).toMatchObject([
    { data: { message_id: held[0].id, state: 'held', reason: held[0].last_error } },
  ])
  // a person lets it go, and is not asked why
  const released = await daemon.api.post(`/v1/messages/${held[0].id}/release`)
  expect(released).toMatchObject({ status: 200, body: { state: 'sent', error: null } })
  expect(await eventsOf(daemon, 'message.released')).toMatchObject([{ data: { message_id: held[0].id } }])
})

describe('one gateway', async () => {
  const server = await startEmbeddedMail()
  const daemon = await startDaemon({ mail: server, smtp: server.smtp, env: { LOOP_LIMIT_HOURLY: '8' } })
  const inbox = await daemon.api.inbox('agent')
  afterAll(async () => {
    await daemon[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })
  let serial = 0

  const hear = async (fields: MailFields = {}): Promise<Json> => {
    serial += 1
    const subject = `mail ${serial}`
    await server.append(
      'INBOX',
      mail({ from: `peer${serial}@elsewhere.test`, to: inbox.email_address, subject, ...fields }),
    )
    await daemon.api.sync(inbox.id)
    return (await daemon.api.messages(inbox.id, '&direction=inbound')).find(
      (one) => one.subject === (fields.subject ?? subject),
    )
  }
  const reply = async (message: Json, more: object = {}): Promise<Json> =>
    (await daemon.api.post(`/v1/messages/${message.id}/reply`, { body: 'Yes.', ...more })).body
  /** So much time has passed since we last sent anything. */
  const pass = (ms: number) => {
    const sqlite = openSqlite(daemon.config.databaseFile, { busyMs: 5_000 })
    sqlite.prepare('UPDATE exchanges SET at = at - ?').run(ms)
    sqlite.close()
  }
  const rawOf = (id: string) => server.relayed.map(({ raw }) => raw.toString()).find((raw) => raw.includes(id)) ?? ''

  test('somebody who answers in half a minute, again and again, is not held', async () => {
    const states: string[] = []
    for (let i = 0; i < 7; i += 1) {
      states.push((await reply(await hear({ from: 'fast@people.test' }))).state)
      pass(30_000)
    }
    expect(states).toEqual(Array(7).fill('sent'))
  })

  test('a mail every minute or two is held after the hourly limit, once told', async () => {
    const sent: Json[] = []
    for (let i = 0; i < 11; i += 1) {
      sent.push(await reply(await hear({ from: 'slow@robots.test' })))
      pass(90_000)
    }
    expect(sent.map(({ state }) => state)).toEqual([...Array(9).fill('sent'), 'held', 'held'])
    expect(await eventsOf(daemon, 'loop.tripped')).toMatchObject([{ data: { peer: 'slow@robots.test' } }])
    expect(await eventsOf(daemon, 'message.held')).toHaveLength(2)
  })

  test('a thread that goes on all day is held in the end, and another one with the same peer is not', async () => {
    await daemon.restart({ env: { LOOP_LIMIT_DAILY: '4' } })
    const from = 'patient@robots.test'
    let last = await hear({ from })
    const states: string[] = []
    for (let i = 0; i < 5; i += 1) {
      const sent = await reply(last)
      states.push(sent.state)
      pass(10 * 60_000)
      last = await hear({ from, inReplyTo: sent.provider_message_id })
    }
    expect(states).toEqual([...Array(4).fill('sent'), 'held'])
    expect((await reply(await hear({ from }))).state).toBe('sent')
    await daemon.restart({ env: { LOOP_LIMIT_DAILY: '' } })
  })

  test('mails to somebody who does not answer leave, however many', async () => {
    for (let i = 0; i < 10; i += 1) {
      const { body } = await postMail(daemon.api, inbox.id, { to: ['ops@silent.test'], automatic: true })
      expect(body.state).toBe('sent')
    }
  })

  test('one mail may be answered many times', async () => {
    const message = await hear({ from: 'crowd@people.test' })
    for (let i = 0; i < 10; i += 1) expect((await reply(message)).state).toBe('sent')
  })

  test('an automatic answer says so', async () => {
    const message = await hear()
    const sent = await reply(message, { automatic: true })
    const raw = rawOf(sent.provider_message_id)
    expect(raw).toMatch(/^Auto-Submitted: auto-replied\r$/m)
    expect(raw).toMatch(/^X-Auto-Response-Suppress: OOF, AutoReply\r$/m)
    expect(raw).toMatch(/^X-Loop: agent@example\.test\r$/m)
    const fresh = (await postMail(daemon.api, inbox.id, { to: ['news@other.test'], automatic: true })).body
    expect(rawOf(fresh.provider_message_id)).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(rawOf((await reply(message)).provider_message_id)).not.toContain('Auto-Submitted')
  })

  test('what the caller says in the header stays, and counts', async () => {
    const sent = await reply(await hear(), { headers: { 'auto-submitted': 'auto-notified' } })
    const raw = rawOf(sent.provider_message_id)
    expect(raw.match(/^auto-submitted: .*$/gim)).toEqual([expect.stringMatching(/: auto-notified/)])
    expect(raw).toContain('X-Loop')
  })

  describe.each([
    ['an out-of-office', { 'Auto-Submitted': 'auto-replied (vacation)' }],
    ['a list', { 'List-Id': '<news.example.test>' }],
    ['bulk mail', { Precedence: 'bulk' }],
    ['an answer with a wish for none', { 'X-Auto-Response-Suppress': 'All', 'Return-Path': '<>' }],
    ['a bounce', { 'X-Failed-Recipients': 'a@b.test' }],
  ])('%s', (_what, headers) => {
    test('gets no automatic answer, unless a person wants it', async () => {
      const message = await hear({ headers })
      const held = await reply(message, { automatic: true })
      expect(held).toMatchObject({ state: 'held', error: expect.stringContaining('no person wrote') })
      expect(rawOf(held.provider_message_id)).toBe('')
      expect((await daemon.api.post(`/v1/messages/${held.id}/release`)).body.state).toBe('sent')
    })

    test('gets no answer that says in its header that it is automatic', async () => {
      const held = await reply(await hear({ headers }), { headers: { 'Auto-Submitted': 'auto-replied' } })
      expect(held).toMatchObject({ state: 'held', error: expect.stringContaining('no person wrote') })
    })

    test('is answered by a caller who does not say that nobody has read it', async () => {
      const sent = await reply(await hear({ headers }))
      expect(sent.state).toBe('sent')
      expect(rawOf(sent.provider_message_id)).toContain('Auto-Submitted: auto-replied')
    })
  })

  test.each(['None', 'OOF, AutoReply'])('X-Auto-Response-Suppress: %s alone is no sign of a program', async (value) => {
    const message = await hear({ headers: { 'X-Auto-Response-Suppress': value } })
    expect((await reply(message, { automatic: true })).state).toBe('sent')
  })

  test('a held message can be changed, and turned down', async () => {
    const held = await reply(await hear({ headers: { Precedence: 'junk' } }), { automatic: true })
    expect((await daemon.api.patch(`/v1/messages/${held.id}`, { body: 'Better.' })).body).toMatchObject({
      state: 'held',
      text: 'Better.',
    })
    const rejected = (await daemon.api.post(`/v1/messages/${held.id}/reject`)).body
    expect(rejected).toMatchObject({ state: 'cancelled', status: 'failed', recipients: [{ outcome: 'cancelled' }] })
    expect((await daemon.api.post(`/v1/messages/${held.id}/release`)).body.code).toBe('not_held')
    const [failed] = (await eventsOf(daemon, 'message.failed')).slice(-1)
    expect(failed).toMatchObject({ data: { message_id: held.id, state: 'cancelled' } })
  })

  describe('the switch', () => {
    test('holds what is automatic and nothing else, also after a restart', async () => {
      expect((await daemon.api.get('/v1/settings')).body).toEqual({ automatic_sends: true })
      expect((await daemon.api.patch('/v1/settings', { automatic_sends: false })).body).toEqual({
        automatic_sends: false,
      })
      await daemon.restart()
      const message = await hear({ from: 'switch@people.test' })
      const send = (more: object) => daemon.api.post(`/v1/messages/${message.id}/reply`, { body: 'Yes.', ...more })
      expect((await send({ automatic: true })).body).toMatchObject({
        state: 'held',
        error: expect.stringContaining('switched off'),
      })
      expect((await send({})).body.state).toBe('sent')
      expect((await daemon.api.patch('/v1/settings', { automatic_sends: true })).status).toBe(200)
      expect((await send({ automatic: true })).body.state).toBe('sent')
    })

    test('of the environment is out of reach of the API', async () => {
      await daemon.restart({ env: { AUTOMATIC_SENDS: 'off' } })
      expect((await daemon.api.get('/v1/settings')).body).toEqual({ automatic_sends: false })
      const { status, body } = await daemon.api.patch('/v1/settings', { automatic_sends: true })
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'set_by_environment' })
      const sent = await postMail(daemon.api, inbox.id, { automatic: true })
      expect(sent.body.state).toBe('held')
    })
  })
})

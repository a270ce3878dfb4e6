/** Messages that wait: drafts are nobody's mail until they are sent, and what they say then is what was written last. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { become, eventsOf, postMail, type Sending, startSending } from './support/sending.ts'
import { until } from './support/wait.ts'

let world: Sending
beforeAll(async () => {
  world = await startSending({ env: { OUTBOUND_DOMAIN_BLOCKLIST: 'blocked.test' } })
})
afterAll(() => world[Symbol.asyncDispose]())

const api = () => world.daemon.api
const draft = async (more: object = {}): Promise<Json> => {
  const { status, body } = await postMail(api(), world.inboxId, { draft: true, ...more })
  expect(status).toBe(201)
  return body
}
const mailsTo = (address: string) => world.sink.mails().filter(({ to }) => to.includes(address))
const textOf = (address: string) => mailsTo(address).map(({ raw }) => raw.toString())
const found = async (query: string) =>
  (await api().post('/v1/search', { query, inbox_id: world.inboxId })).body.items.map((one: Json) => one.id)

test('a draft is stored, listed and in its thread, and nobody gets it', async () => {
  const made = await draft({ to: ['draft1@other.test'], subject: 'Offer' })
  expect(made).toMatchObject({ state: 'draft', status: 'pending', error: null })
  expect(made.recipients).toMatchObject([{ address: 'draft1@other.test', outcome: 'pending' }])
  const listed = (await api().get('/v1/outbox?state=draft')).body.items
  expect(listed).toContainEqual(expect.objectContaining({ id: made.id, state: 'draft', next_attempt_at: null }))
  expect((await api().get(`/v1/threads/${made.thread_id}`)).body.messages).toMatchObject([{ role: 'assistant' }])
  expect((await api().get(`/v1/messages/${made.id}`)).body).toMatchObject({ state: 'draft', subject: 'Offer' })
  // what was accepted after it has left, and it has not
  await become(api(), (await world.send()).id, 'sent')
  expect(mailsTo('draft1@other.test')).toEqual([])
  expect(eventsOf(world.daemon.config.databaseFile, made.id)).toEqual([])
})

test.each(['draft', 'automatic', 'ignore_suppressions'])(
  '%s is true or false: null is refused, and nothing leaves',
  async (flag) => {
    const to = `null-${flag}@other.test`
    const answer = await postMail(api(), world.inboxId, { to: [to], [flag]: null })
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ type: 'bool_type', loc: ['body', flag] }] } })
    await become(api(), (await world.send()).id, 'sent')
    expect(mailsTo(to)).toEqual([])
  },
)

test('what is sent is what was written last', async () => {
  const file = (name: string, text: string) => ({
    filename: name,
    content_type: 'text/plain',
    content_base64: Buffer.from(text).toString('base64'),
  })
  const made = await draft({
    to: ['old@other.test'],
    subject: 'First words',
    body: 'aardvark',
    attachments: [file('old.txt', 'old file')],
  })
  await until(async () => (await found('aardvark')).includes(made.id))
  const changed = await api().patch(`/v1/messages/${made.id}`, {
    to: ['Ann <draft2@other.test>'],
    bcc: ['draft2b@other.test'],
    subject: 'Second words',
    body: '**buffalo**',
    add_labels: ['seen'],
  })
  expect(changed.status).toBe(200)
  expect(changed.body).toMatchObject({
    subject: 'Second words',
    text: '**buffalo**',
    html: expect.stringContaining('<strong>buffalo</strong>'),
    to_addresses: ['draft2@other.test'],
    labels: ['seen'],
    attachments: [{ filename: 'old.txt' }],
    thread_id: made.thread_id,
  })
  await until(async () => (await found('buffalo')).includes(made.id))
  expect(await found('aardvark')).toEqual([])
  expect((await api().get(`/v1/threads/${made.thread_id}`)).body.subject).toBe('Second words')
  const other = await api().patch(`/v1/messages/${made.id}`, { attachments: [file('new.txt', 'new file')] })
  expect(other.body.attachments).toMatchObject([{ filename: 'new.txt', size: 8 }])

  const sent = await api().post(`/v1/messages/${made.id}/send`)
  expect(sent).toMatchObject({ status: 200, body: { id: made.id, state: 'sent' } })
  const [raw = ''] = textOf('draft2@other.test')
  expect(raw).toContain('Subject: Second words')
  expect(raw).toContain('**buffalo**')
  expect(raw).toContain(`Message-ID: ${made.provider_message_id}`)
  expect(raw).toContain(Buffer.from('new file').toString('base64'))
  expect(raw).not.toMatch(/aardvark|old\.txt|draft2b/)
  expect(mailsTo('draft2b@other.test')).toHaveLength(1)
  expect(mailsTo('old@other.test')).toEqual([])
  expect(eventsOf(world.daemon.config.databaseFile, made.id)).toEqual(['message.queued', 'message.sent'])
})

test('HTML that was given goes with the text that it was given for', async () => {
  const made = await draft({ html: '<p>given</p>' })
  const path = `/v1/messages/${made.id}`
  expect((await api().patch(path, { subject: 'Another' })).body.html).toBe('<p>given</p>')
  expect((await api().patch(path, { html: '<p>second</p>' })).body).toMatchObject({
    text: 'Hi.',
    html: '<p>second</p>',
  })
  expect((await api().patch(path, { body: '*third*' })).body.html).toContain('<em>third</em>')
  await api().patch(path, { html: '<p>fourth</p>' })
  expect((await api().patch(path, { html: null })).body.html).toContain('<em>third</em>')
})

test('a reply can be a draft: it is in the thread that it answers', async () => {
  const asked = await world.send({ to: ['draft3@other.test'] })
  await become(api(), asked.id, 'sent')
  const { status, body } = await api().post(`/v1/messages/${asked.id}/reply`, { body: 'One more thing.', draft: true })
  expect({ status, body }).toMatchObject({ status: 201, body: { state: 'draft', thread_id: asked.thread_id } })
  await api().post(`/v1/messages/${body.id}/send`)
  expect(textOf('draft3@other.test')[1]).toContain(`In-Reply-To: ${asked.provider_message_id}`)
})

test('what answers a thread refers to no draft, which nobody has', async () => {
  const asked = await world.send({ to: ['draft6@other.test'] })
  await draft({ to: ['draft6@other.test'], reply_to_thread_id: asked.thread_id })
  await world.send({ to: ['draft6@other.test'], reply_to_thread_id: asked.thread_id })
  const [, raw] = await until(() => (textOf('draft6@other.test').length === 2 ? textOf('draft6@other.test') : null))
  expect(raw).toContain(`In-Reply-To: ${asked.provider_message_id}`)
})

test('a draft that is thrown away is gone', async () => {
  const made = await draft()
  expect((await api().delete(`/v1/messages/${made.id}`)).status).toBe(204)
  expect((await api().post(`/v1/messages/${made.id}/send`)).status).toBe(404)
})

test('it is sent once, whoever asks again', async () => {
  const made = await draft({ to: ['draft4@other.test'] })
  const key = { 'idempotency-key': `send ${made.id}` }
  const first = await api().post(`/v1/messages/${made.id}/send`, undefined, key)
  const again = await api().post(`/v1/messages/${made.id}/send`, undefined, key)
  expect(again.body).toEqual(first.body)
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(await api().post(`/v1/messages/${made.id}/send`)).toMatchObject({
    status: 409,
    body: { code: 'not_a_draft' },
  })
  expect(mailsTo('draft4@other.test')).toHaveLength(1)
})

test('drafts made with one key are one draft', async () => {
  const key = { 'idempotency-key': 'a draft' }
  const body = { inbox_id: world.inboxId, to: ['a@other.test'], subject: 'x', body: 'y', draft: true }
  const one = await api().post('/v1/messages', body, key)
  expect((await api().post('/v1/messages', body, key)).body).toEqual(one.body)
  expect((await api().post('/v1/messages', { ...body, draft: false }, key)).body.code).toBe('idempotency_key_reused')
})

test('drafts outlive a restart', async () => {
  const made = await draft({ to: ['draft5@other.test'] })
  await world.daemon.restart()
  expect((await api().post(`/v1/messages/${made.id}/send`)).body.state).toBe('sent')
})

describe('refused', () => {
  test('a change of what has left', async () => {
    const { id } = await world.send()
    await become(api(), id, 'sent')
    const { status, body } = await api().patch(`/v1/messages/${id}`, { subject: 'Another', add_labels: ['x'] })
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'not_a_draft' })
    expect((await api().get(`/v1/messages/${id}`)).body).toMatchObject({ subject: 'Hello', labels: [] })
  })

  test('a blocked domain, before and after', async () => {
    const { status, body } = await postMail(api(), world.inboxId, { draft: true, to: ['a@blocked.test'] })
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'recipient_domain_blocked' })
    const made = await draft()
    const change = await api().patch(`/v1/messages/${made.id}`, { cc: ['a@blocked.test'] })
    expect(change.status).toBe(403)
    expect((await api().get(`/v1/messages/${made.id}`)).body.cc_addresses).toBe(null)
  })

  test.each(['send', 'release', 'reject'])('%s of what does not wait for it', async (verb) => {
    const { id } = await world.send()
    await become(api(), id, 'sent')
    const { status, body } = await api().post(`/v1/messages/${id}/${verb}`)
    expect({ status, fix: body.fix }).toEqual({ status: 409, fix: expect.stringContaining('new message') })
    expect((await api().post(`/v1/messages/msg_none/${verb}`)).status).toBe(404)
  })

  test('a change that fails leaves the draft as it was', async () => {
    const made = await draft({ subject: 'Before' })
    const bad = { filename: 'a.txt', content_type: 'text/plain', content_base64: '!' }
    const { status } = await api().patch(`/v1/messages/${made.id}`, { subject: 'After', attachments: [bad] })
    expect(status).toBe(400)
    expect((await api().get(`/v1/messages/${made.id}`)).body).toMatchObject({ subject: 'Before', attachments: [] })
  })
})

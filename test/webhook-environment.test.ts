/** A webhook that the operator's environment declares: there at every start, gone with the variable, and nobody else's to change. */
import { expect, test } from 'vitest'
import { newSecret } from '../src/events/sign.ts'
import { startDaemon } from './support/daemon.ts'
import { type Call, startReceiver, verify } from './support/receiver.ts'
import { problemsOf } from './support/settings.ts'
import { until } from './support/wait.ts'

const SECRET = newSecret()

test('it is told of everything, also in a private network, signed with the operator’s secret', async () => {
  await using receiver = await startReceiver()
  await using daemon = await startDaemon({ env: { WEBHOOK_URL: receiver.url, WEBHOOK_SIGNING_SECRET: SECRET } })
  const inbox = await daemon.api.inbox('support')
  const call = await until(() => receiver.calls.find(({ body }) => body.type === 'inbox.created'))
  expect(verify(SECRET, call)).toMatchObject({ inbox_id: inbox.id, event_type: 'inbox.created' })
  const { items, total } = (await daemon.api.get('/v1/webhooks')).body
  expect(total).toBe(1)
  expect(items[0]).toMatchObject({ source: 'env', url: receiver.url, event_types: [], state: 'enabled' })
  expect(JSON.stringify(items) + daemon.log.join('')).not.toContain(SECRET)
})

test('the API may look at it and try it, and change nothing', async () => {
  await using receiver = await startReceiver()
  await using daemon = await startDaemon({ env: { WEBHOOK_URL: receiver.url, WEBHOOK_SIGNING_SECRET: SECRET } })
  const path = `/v1/webhooks/${(await daemon.api.get('/v1/webhooks')).body.items[0].id}`
  const refusal = { status: 409, body: { code: 'webhook_declared', fix: expect.stringContaining('WEBHOOK_URL') } }
  expect(await daemon.api.patch(path, { state: 'disabled' })).toMatchObject(refusal)
  expect(await daemon.api.delete(path)).toMatchObject(refusal)
  expect(await daemon.api.post(`${path}/rotate-secret`)).toMatchObject(refusal)
  expect((await daemon.api.post(`${path}/test`)).body).toMatchObject({ delivered: true })
})

test('each start makes it what is declared then, with what waits; a secret that is replaced signs for another day, one that is taken away no longer', async () => {
  await using first = await startReceiver()
  await using second = await startReceiver()
  await using daemon = await startDaemon({ env: { WEBHOOK_URL: first.url, WEBHOOK_SIGNING_SECRET: SECRET } })
  const id = (await daemon.api.get('/v1/webhooks')).body.items[0].id
  first.answer(410)
  await daemon.api.inbox('support')
  await until(async () => (await daemon.api.get(`/v1/webhooks/${id}`)).body.state === 'disabled')
  const renewed = newSecret()
  await daemon.restart({ env: { WEBHOOK_URL: second.url, WEBHOOK_SIGNING_SECRET: renewed } })
  const call = await until(() => second.calls.find(({ body }) => body.type === 'inbox.created'))
  for (const secret of [renewed, SECRET]) verify(secret, call)
  expect((await daemon.api.get(`/v1/webhooks/${id}`)).body).toMatchObject({ url: second.url, state: 'enabled' })
  await daemon.restart({ env: { WEBHOOK_URL: second.url, WEBHOOK_SIGNING_SECRET: '' } })
  await daemon.api.post(`/v1/webhooks/${id}/test`)
  for (const secret of [renewed, SECRET]) expect(() => verify(secret, second.calls.at(-1) as Call)).toThrow('signature')
  await daemon.restart({ env: { WEBHOOK_URL: '', WEBHOOK_SIGNING_SECRET: '' } })
  expect((await daemon.api.get('/v1/webhooks')).body.items).toEqual([])
  await daemon.restart({ env: { WEBHOOK_URL: second.url } })
  const [again] = (await daemon.api.get('/v1/webhooks')).body.items
  expect(again.id).not.toBe(id)
})

test.each([
  [{ WEBHOOK_SIGNING_SECRET: SECRET }, 'WEBHOOK_SIGNING_SECRET is set without WEBHOOK_URL'],
  [{ WEBHOOK_URL: 'agents.example.com/hook' }, 'it must be a URL such as https://'],
  [{ WEBHOOK_URL: 'https://me:secret@agents.example.com/' }, 'without user name'],
  [
    { WEBHOOK_URL: 'https://a.example.com/', WEBHOOK_SIGNING_SECRET: 'whsec_c2hvcnQ=' },
    'it must be whsec_ and 24 to 64 bytes',
  ],
  [
    { WEBHOOK_URL: 'https://a.example.com/', WEBHOOK_SIGNING_SECRET: 'a passphrase' },
    'WEBHOOK_SIGNING_SECRET is [secret]',
  ],
])('%j is refused', (env, text) => {
  const problems = problemsOf({
    IMAP_HOST: 'a',
    IMAP_USERNAME: 'a@b.test',
    IMAP_PASSWORD: 'pass',
    SMTP_HOST: 'b',
    ...env,
  })
  expect(problems).toEqual([expect.stringContaining(text)])
})

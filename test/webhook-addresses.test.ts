/** Where webhooks may lead: never into the operator's own network unless it is allowed, whatever names and numbers are tried. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPublic } from '../src/events/address-guard.ts'
import { type HostAddress, type Lookup, sharedLookup } from '../src/events/resolve-host.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { startReceiver } from './support/receiver.ts'
import { until } from './support/wait.ts'

describe('is on the internet', () => {
  test.each([
    '1.1.1.1',
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.255.255',
    '172.32.0.1',
    '192.169.0.1',
    '223.255.255.255',
    '2606:4700::1111',
    '2a00:1450:4001:81b::200e',
    // IPv4 that is wrapped in IPv6
    '::ffff:8.8.8.8',
    '::ffff:808:808',
    '64:ff9b::8.8.8.8',
  ])('%s', (address) => {
    expect(isPublic(address)).toBe(true)
  })
})

describe('is not', () => {
  test.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '10.255.255.255',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.250',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:a9fe:a9fe',
    '::ffff:0:127.0.0.1',
    '64:ff9b::127.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '3fff::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
  ])('%j', (address) => {
    expect(isPublic(address)).toBe(false)
  })
})

describe('without WEBHOOK_ALLOW_PRIVATE', () => {
  let daemon: Daemon
  beforeAll(async () => {
    daemon = await startDaemon()
  })
  afterAll(() => daemon?.[Symbol.asyncDispose]())

  test.each([
    'http://127.0.0.1/',
    'http://127.1:8080/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/latest/meta-data/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://api.localhost:8000/v1/inboxes',
    'http://１２７.０.０.１/',
  ])('%s is refused when the webhook is made, and when it is changed', async (url) => {
    const answer = await daemon.api.post('/v1/webhooks', { url })
    const refusal = {
      status: 422,
      body: { code: 'private_address', fix: expect.stringContaining('WEBHOOK_ALLOW_PRIVATE') },
    }
    expect(answer).toMatchObject(refusal)
    const { body } = await daemon.api.post('/v1/webhooks', { url: 'https://agents.example.com/' })
    expect(await daemon.api.patch(`/v1/webhooks/${body.id}`, { url })).toMatchObject(refusal)
  })

  test.each([
    ['a private address', ['10.1.2.3']],
    ['this machine', ['127.0.0.1']],
    ['the internet and this machine', ['93.184.215.14', '127.0.0.1']],
    ['this machine, wrapped', ['::ffff:127.0.0.1']],
  ])('a name that leads to %s is not called, and the log names no address', async (_what, addresses) => {
    await using receiver = await startReceiver()
    const lookup: Lookup = async () => addresses.map(addressOf)
    await using daemon = await startDaemon({ seams: { lookup } })
    const url = receiver.url.replace('127.0.0.1', 'innocent.example.com')
    const { body } = await daemon.api.post('/v1/webhooks', { url, event_types: ['inbox.created'] })
    const tried = await daemon.api.post(`/v1/webhooks/${body.id}/test`)
    expect(tried.body).toMatchObject({
      delivered: false,
      status: null,
      answer: '',
      error: 'its host name leads to a private address (WEBHOOK_ALLOW_PRIVATE)',
    })
    await daemon.api.inbox('support')
    const log = await until(async () => {
      const { items } = (await daemon.api.get(`/v1/webhooks/${body.id}/deliveries`)).body
      return items[0]?.attempts.length > 0 && items
    })
    const said = JSON.stringify([log, tried.body, daemon.log.filter((line) => line.includes('webhook'))])
    for (const address of addresses) expect(said).not.toContain(address)
    expect(receiver.calls).toEqual([])
  })
})

test('a name is asked for once, and the connection goes where it was said to lead', async () => {
  await using receiver = await startReceiver()
  const asked: string[] = []
  const lookup: Lookup = async (host) => {
    asked.push(host)
    // whoever asks a second time is led elsewhere
    return [addressOf(asked.length === 1 ? '127.0.0.1' : '127.0.0.2')]
  }
  await using daemon = await startDaemon({ env: { WEBHOOK_ALLOW_PRIVATE: 'true' }, seams: { lookup } })
  const url = receiver.url.replace('127.0.0.1', 'receiver.example.com')
  const { body } = await daemon.api.post('/v1/webhooks', { url, event_types: ['inbox.created'] })
  expect((await daemon.api.post(`/v1/webhooks/${body.id}/test`)).body.delivered).toBe(true)
  expect(receiver.calls[0]?.headers.host).toBe(new URL(url).host)
  expect(asked).toEqual(['receiver.example.com'])
})

test('names nobody answers for take two of the resolver’s threads at most, and each is asked for once at a time', async () => {
  const open: { host: string; answer: (found: HostAddress[]) => void }[] = []
  const lookup = sharedLookup((host) => new Promise((answer) => open.push({ host, answer })))
  const all = ['a.test', 'a.test', 'b.test', 'c.test'].map((host) => lookup(host))
  await Promise.resolve()
  expect(open.map(({ host }) => host)).toEqual(['a.test', 'b.test'])
  open[0]?.answer([addressOf('192.0.2.1')])
  await until(() => open.length === 3)
  expect(open[2]?.host).toBe('c.test')
  for (const { answer } of open) answer([addressOf('192.0.2.1')])
  expect(await Promise.all(all)).toHaveLength(4)
})

function addressOf(address: string): HostAddress {
  return { address, family: address.includes(':') ? 6 : 4 }
}

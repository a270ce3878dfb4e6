/** Events over a WebSocket: the same as the stream, with the same doors in front of it (RFC 6455). */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { until } from './support/wait.ts'

let daemon: Daemon
let inbox: Json
beforeAll(async () => {
  daemon = await startDaemon()
  inbox = await daemon.api.inbox('support')
})
afterAll(() => daemon?.[Symbol.asyncDispose]())

const rename = (name: string) => daemon.api.patch(`/v1/inboxes/${inbox.id}`, { name })

/** Node's own client, which keeps to the standard. */
async function open(query = '', of = daemon) {
  const socket = new WebSocket(`${of.url.replace('http', 'ws')}/v1/events/stream${query}`)
  const messages: Json[] = []
  socket.onmessage = ({ data }) => void messages.push(JSON.parse(data))
  const closed = once(socket, 'close').then(([event]) => event as CloseEvent)
  await once(socket, 'open')
  return {
    messages,
    closed,
    async [Symbol.asyncDispose]() {
      socket.close()
      await closed
    },
  }
}

test('what was, then what comes, each with the cursor behind it', async () => {
  const { items } = (await daemon.api.get('/v1/events')).body
  await using client = await open('?after=start')
  await until(() => client.messages.length === items.length)
  await rename('live')
  await until(() => client.messages.length === items.length + 1)
  const all = (await daemon.api.get('/v1/events')).body.items
  expect(client.messages.map(({ event }) => event)).toEqual(all)
  await using later = await open(`?after=${client.messages.at(-2)?.cursor}`)
  await until(() => later.messages.length === 1)
  expect(later.messages).toEqual(client.messages.slice(-1))
})

test('filters are those of the stream', async () => {
  await using client = await open('?types=inbox.deleted')
  const other = await daemon.api.inbox('other')
  await daemon.api.delete(`/v1/inboxes/${other.id}`)
  await until(() => client.messages.length === 1)
  expect(client.messages).toMatchObject([{ event: { type: 'inbox.deleted', inbox_id: other.id } }])
})

test('messages of every length arrive whole', async () => {
  await using client = await open('?types=inbox.updated')
  const aliases = Array.from({ length: 100 }, (_, i) => `${'a'.repeat(60)}${i}@${'long.'.repeat(35)}example.test`)
  for (const count of [0, 1, 100])
    await daemon.api.patch(`/v1/inboxes/${inbox.id}`, { aliases: aliases.slice(0, count) })
  await until(() => client.messages.length === 3)
  expect(client.messages.map(({ event }) => event.data.aliases.length)).toEqual([0, 1, 100])
})

test('when the daemon stops, the client is told so', async () => {
  const going = await startDaemon()
  await using client = await open('', going)
  const begin = performance.now()
  await going[Symbol.asyncDispose]()
  expect(performance.now() - begin).toBeLessThan(2_000)
  expect(await client.closed).toMatchObject({ code: 1001, wasClean: true })
})

describe('who is not let in gets an answer as everywhere', () => {
  test.each([
    ['a bad cursor', '/v1/events/stream?after=x', {}, 400],
    ['another page', '/v1/events/stream', { Origin: 'https://elsewhere.test' }, 403],
    ['another host', '/v1/events/stream', { Host: 'elsewhere.test' }, 403],
    ['no host at all', '/v1/events/stream', { Host: '' }, 400],
    ['a path that is none', '/v1/nothing', {}, 404],
  ])('%s', async (_what, path, headers, status) => {
    const { answer } = await ask(daemon, path, headers)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  })

  test('without the key: 401; with it: a WebSocket', async () => {
    await using closed = await startDaemon({ env: { API_KEY: 'a-key-of-the-operator' } })
    const refused = await ask(closed, '/v1/events/stream')
    expect(refused.answer).toMatch(/^HTTP\/1.1 401 /)
    expect(refused.answer).toContain('"code":"missing_or_invalid_key"')
    const { answer, socket } = await ask(closed, '/v1/events/stream', { 'X-API-Key': 'a-key-of-the-operator' })
    expect(answer).toMatch(/^HTTP\/1.1 101 /)
    socket.destroy()
  })
})

test('a request for another upgrade, or for one elsewhere, is answered as if it had not asked', async () => {
  const h2c = await ask(daemon, '/v1/inboxes', { Upgrade: 'h2c' })
  expect(h2c.answer).toMatch(/^HTTP\/1.1 200 /)
  const old = await ask(daemon, '/v1/events', { 'Sec-WebSocket-Version': '8' })
  expect(old.answer).toMatch(/^HTTP\/1.1 200 /)
  const list = await ask(daemon, '/v1/events')
  expect(list.answer).toMatch(/^HTTP\/1.1 200 /)
  for (const { socket } of [h2c, old, list]) socket.destroy()
})

describe('on the wire', () => {
  const PING = 0x9
  const CLOSE = 0x8

  test('the answer to the key is the one of the standard', async () => {
    const { answer, socket } = await ask(daemon, '/v1/events/stream', {
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    })
    // RFC 6455 §1.3
    expect(answer).toContain('Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n')
    socket.destroy()
  })

  test('silence is broken by pings, and a ping is answered with what it says', async () => {
    const { socket, received } = await talk()
    await until(() => received().includes(Buffer.from([0x80 | PING, 0])))
    socket.write(masked(PING, Buffer.from('are you there')))
    const pong = Buffer.concat([Buffer.from([0x8a, 13]), Buffer.from('are you there')])
    await until(() => received().includes(pong))
    socket.destroy()
  })

  test('what a client says is passed over, in whatever pieces it comes', async () => {
    const { socket, received } = await talk()
    const said = Buffer.concat([masked(0x1, Buffer.alloc(40_000, 'said by a client ')), masked(PING, Buffer.from('x'))])
    for (const byte of said.subarray(0, 20)) socket.write(Buffer.from([byte]))
    socket.write(said.subarray(20))
    await until(() => received().includes(Buffer.from([0x8a, 1, 'x'.charCodeAt(0)])))
    socket.destroy()
  })

  test.each([
    ['a close', masked(CLOSE, Buffer.from([0x03, 0xe8])), 1000],
    ['an unmasked frame', Buffer.from([0x81, 1, 65]), 1002],
    ['a reserved bit', Buffer.concat([Buffer.from([0xc1]), masked(0x1, Buffer.from('x')).subarray(1)]), 1002],
    ['a code without meaning', masked(0x5, Buffer.from('x')), 1002],
    ['a ping in pieces', Buffer.concat([Buffer.from([PING]), masked(PING, Buffer.from('x')).subarray(1)]), 1002],
    ['text that is no UTF-8', masked(0x1, Buffer.from([0xff])), 1007],
    ['a message of 100 KB', masked(0x1, Buffer.alloc(100_000)), 1009],
    ['a message of 8 EB', Buffer.concat([Buffer.from([0x81, 0xff]), Buffer.alloc(8, 0x7f)]), 1009],
  ])('%s ends it', async (_what, bytes, code) => {
    const { socket, received } = await talk()
    const ended = once(socket, 'close')
    socket.write(bytes)
    await ended
    expect([...received().subarray(-4)]).toEqual([0x88, 2, code >> 8, code & 0xff])
  })

  test('garbage of every kind breaks nothing', async () => {
    for (let n = 0; n < 50; n += 1) {
      const { socket } = await talk()
      socket.end(randomBytes(200))
      await once(socket, 'close')
    }
    expect((await daemon.api.get('/healthz')).status).toBe(200)
    expect(daemon.log.filter((line) => line.includes(' ERROR '))).toEqual([])
  })
})

/** Asks for an upgrade; the head of the answer, what follows it as it comes, and the socket. */
async function ask(of: Daemon, path: string, more: Record<string, string> = {}) {
  const { hostname, port } = new URL(of.url)
  const socket: Socket = connect({ host: hostname, port: Number(port) })
  const headers = {
    Host: `${hostname}:${port}`,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    ...more,
  }
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => void chunks.push(chunk))
  socket.on('error', () => {})
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
  const text = () => Buffer.concat(chunks).toString('latin1')
  await until(() => text().includes('\r\n\r\n'), { what: 'an answer' })
  const received = () => Buffer.concat(chunks).subarray(text().indexOf('\r\n\r\n') + 4)
  await until(() => text().startsWith('HTTP/1.1 101') || received().length > 0 || socket.destroyed)
  return { answer: text(), received, socket }
}

async function talk() {
  const { answer, ...rest } = await ask(daemon, '/v1/events/stream')
  expect(answer).toMatch(/^HTTP\/1.1 101 /)
  return rest
}

/** A frame as a client sends it. */
function masked(opcode: number, payload: Buffer): Buffer {
  const mask = randomBytes(4)
  const { length } = payload
  const size =
    length < 126 ? [length] : length < 65_536 ? [126, length >> 8, length & 0xff] : [127, 0, 0, 0, 0, ...uint32(length)]
  const [first = 0, ...others] = size
  const said = payload.map((byte, i) => byte ^ (mask[i % 4] ?? 0))
  return Buffer.concat([Buffer.from([0x80 | opcode, 0x80 | first, ...others]), mask, said])
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff]
}

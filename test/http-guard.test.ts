/** Who may call: nobody's web page, and with a key nobody without it; and what every answer carries. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { exchange, get } from './support/raw-http.ts'

const KEY = 'correct-horse-battery'

describe('without a key', () => {
  let daemon: Daemon
  beforeAll(async () => {
    daemon = await startDaemon({ env: { CORS_ORIGINS: 'https://app.example.test' } })
  })
  afterAll(() => daemon[Symbol.asyncDispose]())

  test.each(['localhost', 'localhost:8000', 'LOCALHOST:1', '127.0.0.1', '127.0.0.1:65535', '[::1]', '[::1]:8000'])(
    'Host %s is served',
    async (host) => {
      expect((await get(daemon.url, '/v1/inboxes', [`Host: ${host}`])).status).toBe(200)
    },
  )

  test.each([
    'evil.test',
    'evil.test:8000',
    'localhost.evil.test',
    'localhost@evil.test',
    'evil.test@localhost',
    'localhost.',
    '127.0.0.2',
    '0.0.0.0',
    '[::2]',
    '127.1',
    '2130706433',
    'localhost:99999999',
  ])('Host %s is refused', async (host) => {
    const answer = await get(daemon.url, '/v1/inboxes', [`Host: ${host}`])
    expect([400, 403]).toContain(answer.status)
    expect(JSON.parse(answer.body)).toMatchObject({ code: expect.any(String), fix: expect.any(String) })
  })

  test.each(['/', '/health', '/healthz', '/readyz', '/docs', '/openapi.json', '/v1/inboxes', '/nothing'])(
    'a rebound name gets nothing from %s',
    async (path) => {
      const answer = await get(daemon.url, path, ['Host: evil.test'])
      expect(answer.status).toBe(403)
      expect(JSON.parse(answer.body)).toMatchObject({ code: 'host_not_allowed' })
    },
  )

  test('neither a second Host nor an absolute URL gets past the check', async () => {
    for (const hosts of [
      ['Host: localhost', 'Host: evil.test'],
      ['Host: evil.test', 'Host: localhost'],
    ]) {
      expect((await get(daemon.url, '/v1/inboxes', hosts)).status).toBeGreaterThanOrEqual(400)
    }
    expect((await get(daemon.url, 'http://evil.test/v1/inboxes', ['Host: localhost'])).status).toBe(403)
    expect((await get(daemon.url, 'http://localhost/v1/inboxes', ['Host: evil.test'])).status).toBe(403)
    expect((await exchange(daemon.url, 'GET /v1/inboxes HTTP/1.0\r\n\r\n')).status).toBe(403)
  })

  test.each(['http://localhost:3000', 'http://127.0.0.1', 'https://[::1]:8443'])(
    'Origin %s is served',
    async (origin) => {
      expect((await daemon.api.get('/v1/inboxes', { origin })).status).toBe(200)
    },
  )

  test.each([
    'https://evil.test',
    'null',
    'http://localhost.evil.test',
    'http://localhost@evil.test',
    'file://localhost',
    'chrome-extension://localhost',
    'http://localhost, https://evil.test',
    'https://app.example.test',
    '',
  ])('Origin "%s" is refused', async (origin) => {
    const answer = await get(daemon.url, '/v1/inboxes', ['Host: localhost', `Origin: ${origin}`])
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'origin_not_allowed' })
  })

  test('Sec-Fetch-Site: cross-site is refused, same-origin is served', async () => {
    const from = (site: string) => get(daemon.url, '/v1/inboxes', ['Host: localhost', `Sec-Fetch-Site: ${site}`])
    expect((await from('cross-site')).status).toBe(403)
    expect((await from('same-origin')).status).toBe(200)
    expect((await from('none')).status).toBe(200)
  })

  test('a form of another page creates nothing, even when it lies about nothing else', async () => {
    const body = '{"name": "x", "email_username": "x"}'
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonp',
    ]) {
      const answer = await daemon.api.call('/v1/inboxes', {
        method: 'POST',
        raw: body,
        headers: { 'content-type': type },
      })
      expect(answer.status).toBe(415)
      expect(answer.body).toMatchObject({ code: 'unsupported_media_type', fix: expect.any(String) })
    }
    const untyped = new TextEncoder().encode(body)
    expect((await daemon.api.call('/v1/inboxes', { method: 'POST', raw: untyped })).status).toBe(415)
    expect((await daemon.api.get('/v1/inboxes')).body.total).toBe(0)
  })

  test('JSON with a charset is JSON, in UTF-8 only', async () => {
    const send = (type: string, username: string) =>
      daemon.api.call('/v1/inboxes', {
        method: 'POST',
        raw: `{"name": "x", "email_username": "${username}"}`,
        headers: { 'content-type': type },
      })
    expect((await send('application/json; charset=utf-8', 'one')).status).toBe(201)
    expect((await send('APPLICATION/JSON;charset="UTF-8"', 'two')).status).toBe(201)
    expect((await send('application/json; charset=utf-16', 'three')).status).toBe(415)
  })
})

describe('with a key', () => {
  let daemon: Daemon
  beforeAll(async () => {
    daemon = await startDaemon({ env: { API_KEY: KEY, CORS_ORIGINS: 'https://app.example.test' } })
  })
  afterAll(() => daemon[Symbol.asyncDispose]())
  const inboxes = (...fields: string[]) => get(daemon.url, '/v1/inboxes', ['Host: anything.test', ...fields])

  test.each([
    [`X-API-Key: ${KEY}`],
    [`Authorization: Bearer ${KEY}`],
    [`authorization: bEARER ${KEY}`],
    [`X-API-Key: ${KEY}`, 'Authorization: Bearer wrong'],
    ['X-API-Key:', `Authorization: Bearer ${KEY}`],
  ])('%s opens', async (...fields) => {
    expect((await inboxes(...fields)).status).toBe(200)
  })

  test.each([
    [],
    ['X-API-Key: wrong'],
    ['X-API-Key: wrong', `Authorization: Bearer ${KEY}`],
    [`Authorization: Basic ${KEY}`],
    [`Authorization: Bearer ${KEY}x`],
    [`Authorization: ${KEY}`],
    ['Authorization: Bearer'],
    [`X-API-Key: ${KEY}`, `X-API-Key: ${KEY}`],
    ['X-API-Key: pässwörd ☃'],
    ['Authorization: Bearer 🐎🔋'],
  ])('%s does not', async (...fields) => {
    const answer = await inboxes(...fields)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    expect(JSON.parse(answer.body)).toMatchObject({
      detail: 'Missing or invalid API key',
      code: 'missing_or_invalid_key',
      fix: expect.any(String),
    })
  })

  test.each(['/', '/health', '/healthz', '/readyz', '/docs', '/openapi.json'])('%s needs none', async (path) => {
    expect([200, 503]).toContain((await get(daemon.url, path, ['Host: anything.test'])).status)
  })

  test.each([
    '/v1',
    '/v1/',
    '/v1/nothing',
    '/%76%31/inboxes',
    '/v1/../v1/inboxes',
    '/./v1/inboxes',
    '/v1/inboxes/',
    '/v1/attachments/x/content',
    '/v1/attachments/x/content?token=',
    '/v1/attachments/x?token=a&expires=1',
    '/v1/attachments/x/content/../../../inboxes?token=a&expires=1',
    '/v1/inboxes?token=a&expires=1',
    '/v1/attachments/a%2fcontent?token=a&expires=1',
  ])('%s needs it', async (path) => {
    expect((await get(daemon.url, path, ['Host: localhost'])).status).toBe(401)
  })

  test.each(['/V1/inboxes', '//v1/inboxes'])('%s is no path at all', async (path) => {
    expect((await get(daemon.url, path, ['Host: localhost'])).status).toBe(404)
  })

  test('the key is looked at before the body', async () => {
    const raw = 'x'.repeat(1_000)
    const answer = await fetch(`${daemon.url}/v1/inboxes`, { method: 'POST', body: raw })
    expect(answer.status).toBe(401)
  })

  test('a listed page may read answers, refusals too; another may not', async () => {
    const listed = await get(daemon.url, '/v1/inboxes', ['Host: a.test', 'Origin: https://app.example.test'])
    expect(listed.status).toBe(401)
    expect(listed.headers.get('access-control-allow-origin')).toBe('https://app.example.test')
    const other = await get(daemon.url, '/v1/inboxes', [
      'Host: a.test',
      'Origin: https://evil.test',
      `X-API-Key: ${KEY}`,
    ])
    expect(other.headers.has('access-control-allow-origin')).toBe(false)
  })

  test('a preflight needs no key', async () => {
    const answer = await fetch(`${daemon.url}/v1/messages`, {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example.test', 'access-control-request-method': 'POST' },
    })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-headers')).toContain('X-API-Key')
    expect(answer.headers.get('access-control-allow-methods')).toContain('POST')
  })

  test('the key is in no log line', () => {
    expect(daemon.log.length).toBeGreaterThan(0)
    expect(daemon.log.filter((line) => line.includes(KEY))).toEqual([])
  })
})

test('API_ALLOW_ANONYMOUS lifts the bind rule and no other', async () => {
  await using daemon = await startDaemon({ env: { API_ALLOW_ANONYMOUS: 'true', HOST: '0.0.0.0' } })
  expect((await get(daemon.url, '/v1/inboxes', ['Host: localhost'])).status).toBe(200)
  expect((await get(daemon.url, '/v1/inboxes', ['Host: evil.test'])).status).toBe(403)
  expect((await get(daemon.url, '/v1/inboxes', ['Host: localhost', 'Origin: https://evil.test'])).status).toBe(403)
})

describe('every answer', () => {
  let daemon: Daemon
  beforeAll(async () => {
    daemon = await startDaemon()
  })
  afterAll(() => daemon[Symbol.asyncDispose]())

  test('carries the headers that keep a browser from making something of it', async () => {
    for (const path of ['/v1/inboxes', '/nothing', '/health', '/docs', '/openapi.json']) {
      const { headers } = await daemon.api.get(path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('x-request-id')).toMatch(/^req_/)
    }
  })

  test('an unknown path is 404, a wrong method is 405 and names the right ones', async () => {
    expect(await daemon.api.get('/v2/inboxes')).toMatchObject({ status: 404, body: { code: 'unknown_path' } })
    const answer = await daemon.api.call('/v1/inboxes', { method: 'PUT', body: {} })
    expect(answer).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } })
    expect(answer.headers.get('allow')?.split(', ').sort()).toEqual(['GET', 'HEAD', 'OPTIONS', 'POST'])
    const options = await daemon.api.call('/v1/inboxes/x', { method: 'OPTIONS' })
    expect(options.status).toBe(204)
    expect(options.headers.get('allow')).toContain('PATCH')
  })

  test('HEAD is GET without a body', async () => {
    const answer = await daemon.api.call('/v1/inboxes', { method: 'HEAD' })
    expect(answer).toMatchObject({ status: 200, body: '' })
  })

  test.each(['TRACE', 'PROPFIND', 'QUERY', 'LINK', 'PURGE', 'PATCH'])(
    'method %s is refused as a problem',
    async (method) => {
      const answer = await exchange(
        daemon.url,
        `${method} /v1/inboxes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      )
      expect(answer.status).toBe(405)
      expect(JSON.parse(answer.body).code).toBe('method_not_allowed')
    },
  )

  test.each([
    ['no HTTP at all', 'HELO mail.example.test\r\n\r\n'],
    ['an unknown method', 'FETCH / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['no Host', 'GET /health HTTP/1.1\r\n\r\n'],
    ['a Host that is none', 'GET /health HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
    ['a space in the path', 'GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['a negative length', 'POST /v1/inboxes HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n'],
    ['two lengths', 'POST /v1/inboxes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    [
      'length and chunks',
      'POST /v1/inboxes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    ],
    ['a backslash in the path', 'GET /v1\\inboxes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
  ])('%s is a 400', async (_, request) => {
    const answer = await exchange(daemon.url, request)
    expect(answer.status).toBe(400)
  })

  test('a URL that is too long says so', async () => {
    const answer = await get(daemon.url, `/v1/inboxes?x=${'a'.repeat(100_000)}`, ['Host: localhost'])
    expect(answer.status).toBe(431)
    expect(JSON.parse(answer.body)).toMatchObject({ status: 431, code: 'header_too_large', fix: expect.any(String) })
  })

  test.each(['/v1/inboxes/%', '/v1/inboxes/%zz', '/v1/inboxes/%ff%fe', '/v1/inboxes/%00', '/v1/inboxes/%C0%80', '/%'])(
    'malformed percent-encoding in %s is a plain 404',
    async (path) => {
      const answer = await get(daemon.url, path, ['Host: localhost'])
      expect(answer.status).toBe(404)
      expect(JSON.parse(answer.body)).toMatchObject({ code: expect.any(String), fix: expect.any(String) })
    },
  )

  test('a body above the limit is 413, whether it says its length or not', async () => {
    const raw = new Uint8Array(60 * 1024 * 1024).fill(0x20)
    const headers = { 'content-type': 'application/json' }
    const announced = await daemon.api.call('/v1/inboxes', { method: 'POST', raw, headers })
    expect(announced).toMatchObject({ status: 413, body: { code: 'body_too_large', fix: expect.any(String) } })
    const stream = new Blob([raw]).stream()
    const init = { method: 'POST', body: stream, headers, duplex: 'half' }
    const streamed = await fetch(`${daemon.url}/v1/inboxes`, init as RequestInit)
    expect(streamed.status).toBe(413)
    expect((await daemon.api.get('/v1/inboxes')).body.total).toBe(0)
  })

  test('a length that is announced and not kept holds nothing up', async () => {
    const head =
      'POST /v1/inboxes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 60000000\r\n\r\n{'
    expect((await exchange(daemon.url, head)).status).toBe(413)
  })

  test('what is not JSON is refused in the words of FastAPI', async () => {
    const headers = { 'content-type': 'application/json' }
    const bodies = [
      '{',
      '{"name": "x"',
      '',
      'nothing',
      "{'name': 'x'}",
      '{"name": NaN}',
      new Uint8Array([0x22, 0xff, 0x22]),
    ]
    for (const raw of bodies) {
      const answer = await daemon.api.call('/v1/inboxes', { method: 'POST', raw, headers })
      expect(answer.status).toBe(422)
      expect(answer.body.errors).toEqual(answer.body.detail)
      if (raw !== '') {
        expect(answer.body.detail).toMatchObject([{ type: 'json_invalid', loc: ['body', 0], msg: 'JSON decode error' }])
      }
    }
  })
})

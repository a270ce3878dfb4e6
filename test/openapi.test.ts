/** The contract: frozen in test/golden/openapi.json, whole for every operation, and readable at /docs. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'

let daemon: Daemon
let document: Json
let operations: { name: string; operation: Json }[]
beforeAll(async () => {
  daemon = await startDaemon()
  document = (await daemon.api.get('/openapi.json')).body
  operations = Object.entries<Json>(document.paths).flatMap(([path, item]) =>
    Object.entries<Json>(item).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  )
})
afterAll(() => daemon[Symbol.asyncDispose]())

test('the document is the frozen one', async () => {
  const told = 'the API has changed; if that was meant: npm test -- test/openapi.test.ts -u'
  await expect(`${JSON.stringify(document, null, 2)}\n`, told).toMatchFileSnapshot('./golden/openapi.json')
})

test('every call of NornWeave is there', () => {
  expect(operations.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'GET /health',
      'POST /v1/inboxes',
      'GET /v1/inboxes',
      'GET /v1/inboxes/{id}',
      'DELETE /v1/inboxes/{id}',
      'POST /v1/inboxes/{id}/sync',
      'GET /v1/threads',
      'GET /v1/threads/{id}',
      'GET /v1/messages',
      'GET /v1/messages/{id}',
      'POST /v1/messages',
      'POST /v1/search',
      'GET /v1/attachments',
      'GET /v1/attachments/{id}',
      'GET /v1/attachments/{id}/content',
    ]),
  )
})

test('every operation is filed, summed up, and says how it refuses', () => {
  const tags = document.tags.map((tag: Json) => tag.name)
  for (const { name, operation } of operations) {
    expect(operation.summary, name).toMatch(/^\S.{3,60}$/)
    expect(operation.tags, name).toHaveLength(1)
    expect(tags, name).toContain(operation.tags[0])
    const statuses = Object.keys(operation.responses)
    expect(statuses, name).toEqual(
      expect.arrayContaining(name.includes(' /v1/') ? ['401', '403', '500'] : ['403', '500']),
    )
    if (operation.requestBody !== undefined)
      expect(statuses, name).toEqual(expect.arrayContaining(['413', '415', '422']))
    for (const [status, answer] of Object.entries<Json>(operation.responses)) {
      if (Number(status) < 400 || name === 'GET /readyz') continue
      expect(answer.content, `${name} ${status}`).toEqual({
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      })
    }
  }
})

test('every reference leads somewhere, and nothing is defined in vain', () => {
  const text = JSON.stringify(document)
  const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
  expect([...new Set(named)].sort()).toEqual(Object.keys(document.components.schemas).sort())
})

test('/docs shows every operation and asks no other host for anything', async () => {
  const { status, headers, body: page } = await daemon.api.get('/docs')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/html; charset=UTF-8')
  for (const { name, operation } of operations) {
    const [method, path] = name.split(' ')
    expect(page).toContain(`>${method}</b> <code>${path}</code>`)
    expect(page).toContain(`<h3>${operation.summary.replaceAll("'", '&#39;')}</h3>`)
  }
  expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=/i)
  expect([...page.matchAll(/(?:href|src)="([^"]*)"/g)].filter(([, to]) => !/^(#|\/openapi\.json$)/.test(to))).toEqual(
    [],
  )
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; /)
})

test("the curl of /docs is the guide's, for the host that was asked", async () => {
  const { body: page } = await daemon.api.get('/docs')
  expect(page).toContain(`curl -X POST ${daemon.url}/v1/inboxes`)
  expect(page).not.toContain('$API_KEY')
  await using closed = await startDaemon({ env: { API_KEY: 'a-key-of-the-operator' } })
  const { body: guarded } = await closed.api.get('/docs')
  expect(guarded).toContain('-H &#34;X-API-Key: $API_KEY&#34;')
  expect(guarded).not.toContain('a-key-of-the-operator')
})

test('/ says where to go', async () => {
  expect((await daemon.api.get('/')).body).toMatchObject({ name: 'Postern', docs: '/docs', openapi: '/openapi.json' })
})

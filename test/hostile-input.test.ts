/** No input breaks the API: every field of every operation in the OpenAPI document is given what nobody should send. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { resolve } from '../src/http/reference-schema.ts'
import { openSqlite } from '../src/store/sqlite.ts'
import type { Answer, Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { startEmbeddedMail } from './support/embedded-mail.ts'
import { HOSTILE_JSON, HOSTILE_STRINGS, UNKNOWN_NAMES } from './support/hostile.ts'
import { mail } from './support/mails.ts'
import {
  fieldsOf,
  type Operation,
  objectsOf,
  operationsOf,
  type Path,
  reaching,
  withField,
  without,
  withValue,
} from './support/openapi-walk.ts'
import { until } from './support/wait.ts'

const server = await startEmbeddedMail()
const daemon: Daemon = await startDaemon({ mail: server, env: { INBOUND_DOMAIN_BLOCKLIST: 'blocked.test' } })
const document: Json = (await daemon.api.get('/openapi.json')).body
const operations = operationsOf(document)
const api = operations.filter(({ path }) => path.startsWith('/v1/'))

/** looks at the rows from outside */
const sqlite = openSqlite(daemon.config.databaseFile, { busyMs: 5_000 })
let ids: Record<string, string> = {}
beforeAll(async () => {
  const inbox = await daemon.api.inbox('hostile')
  const sent = await send(inbox.id)
  const message = (await daemon.api.get(`/v1/messages/${sent.id}`)).body
  const draft = await send(inbox.id, { draft: true })
  // a blocked sender's mail waits for a person: no catch-all takes it while we look elsewhere
  await server.deliver(mail({ from: 'x@blocked.test', to: 'hostile@example.test' }))
  const unrouted = await until(async () => (await daemon.api.get('/v1/unrouted')).body.items[0])
  const webhook = (await daemon.api.post('/v1/webhooks', { url: 'https://agents.example.com/', event_types: [] })).body
  ids = {
    inboxes: inbox.id,
    messages: sent.id,
    'PATCH /v1/messages/{id}': draft.id,
    threads: sent.thread_id,
    attachments: message.attachments[0].id,
    unrouted: unrouted.id,
    webhooks: webhook.id,
  }
})
afterAll(async () => {
  sqlite.close()
  await daemon[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

async function send(inboxId: string, more: object = {}): Promise<Json> {
  const answer = await daemon.api.post('/v1/messages', {
    inbox_id: inboxId,
    to: ['someone@other.test'],
    subject: 'hostile',
    body: 'text',
    attachments: [{ filename: 'a.txt', content_type: 'text/plain', content_base64: 'YQ==' }],
    ...more,
  })
  expect(answer.status).toBe(201)
  return answer.body
}

describe('bodies', () => {
  const withBody = api.filter((operation) => operation.body !== undefined)

  test('are taken by the operations that are known to', () => {
    expect(withBody.map(nameOf)).toEqual(
      expect.arrayContaining(['POST /v1/inboxes', 'PATCH /v1/inboxes/{id}', 'POST /v1/messages', 'POST /v1/search']),
    )
  })

  describe.each(withBody.map((operation) => ({ name: nameOf(operation), operation })))('$name', ({ operation }) => {
    const { body = {} } = operation
    const fields = fieldsOf(body, document)

    test.each(fields.map((path) => ({ at: path.join('.') || 'the whole body', path })))(
      '$at takes or refuses every value',
      async ({ path }) => {
        for (const { what, json } of HOSTILE_JSON) {
          await probe(operation, withValue(bodyOf(operation, path), path, json), `${what} at ${path.join('.')}`, path)
        }
        await probe(operation, without(bodyOf(operation, path), path) ?? '', `nothing at ${path.join('.')}`)
      },
    )

    test('the example is taken', async () => {
      const answer = await probe(operation, JSON.stringify(bodyOf(operation)), 'its own example')
      expect(answer.status, JSON.stringify(answer.body)).not.toBe(422)
    })

    test('an unknown field is refused wherever it is', async () => {
      for (const path of objectsOf(body, document)) {
        for (const name of UNKNOWN_NAMES) {
          const raw = withField(bodyOf(operation, path), path, name)
          const answer = await probe(operation, raw, `field ${name.slice(0, 20)} in ${path.join('.')}`)
          if (!isFreeForm(path)) expect(answer.status).toBe(422)
        }
      }
    })

    test('what is not JSON is refused', async () => {
      for (const raw of ['', '{', 'null', '[]', '"x"', '1', '{"a":1}{"b":2}', '{"a":\u0000}']) {
        const answer = await probe(operation, raw, raw)
        expect(answer.status).toBe(422)
      }
    })

    test('60 MB are refused', async () => {
      const [path = []] = fields.filter((one) => one.length > 0)
      const raw = withValue(bodyOf(operation, path), path, `"${'z'.repeat(60 * 1024 * 1024)}"`)
      const answer = await probe(operation, raw, '60 MB')
      expect(answer).toMatchObject({ status: 413, body: { code: 'body_too_large' } })
    })
  })

  const withoutBody = api.filter(({ method, body }) => method !== 'GET' && body === undefined)

  test('are refused by the operations that take none, before anything is done', async () => {
    expect(withoutBody.map(nameOf)).toEqual(
      expect.arrayContaining([
        'POST /v1/messages/{id}/send',
        'POST /v1/inboxes/{id}/sync',
        'POST /v1/webhooks/{id}/rotate-secret',
        'POST /v1/webhooks/{id}/deliveries/{delivery_id}/redeliver',
        'DELETE /v1/inboxes/{id}',
      ]),
    )
    const secrets = () => sqlite.prepare('SELECT secret, old_secret FROM webhooks').all()
    const before = secrets()
    for (const operation of withoutBody) {
      for (const raw of ['{"bogus":1}', '{nonsense', '[]', '"x"', '{} {}', `{"z":"${'z'.repeat(2 ** 21)}"}`]) {
        expect((await probe(operation, raw, raw.slice(0, 20))).status).toBe(422)
      }
    }
    expect(secrets()).toEqual(before)
    const draft = (await daemon.api.get(`/v1/messages/${ids['PATCH /v1/messages/{id}']}`)).body
    expect(draft.state).toBe('draft')
    const refused = await daemon.api.post(`/v1/messages/${draft.id}/send`, { bogus: 1 })
    expect(refused.body).toMatchObject({
      code: 'validation_failed',
      fix: expect.stringMatching(/^send no body: /),
      errors: [{ loc: ['body', 'bogus'] }],
    })
  })

  test.each(['{}', 'null', ' ', '', undefined])('%j says nothing, and is taken by them', async (raw) => {
    const headers = raw === undefined ? {} : { 'content-type': 'application/json' }
    const call = { method: 'POST', headers, ...(raw === undefined ? {} : { raw }) }
    expect((await daemon.api.call(`/v1/webhooks/${ids.webhooks}/rotate-secret`, call)).status).toBe(200)
  })

  test('just below the limit, a text is refused for what it is', async () => {
    for (const [path, field] of [
      ['/v1/inboxes', 'name'],
      ['/v1/search', 'query'],
    ] as const) {
      const before = rows()
      const answer = await daemon.api.post(path, { [field]: 'z'.repeat(45 * 1024 * 1024) })
      expect(answer.status).toBe(422)
      expect(JSON.stringify(answer.body).length).toBeLessThan(2_000)
      expect(rows()).toEqual(before)
    }
  })
})

describe('parameters', () => {
  const withParameters = operations.filter((operation) => operation.parameters.length > 0)

  describe.each(withParameters.map((operation) => ({ name: nameOf(operation), operation })))(
    '$name',
    ({ operation }) => {
      test.each(operation.parameters)('$in $name takes or refuses every value', async (parameter) => {
        for (const [what, text] of HOSTILE_STRINGS) {
          // longer than what a request line can hold is refused before it gets here
          const value = text.slice(0, 5_000).toWellFormed()
          await probeParameter(operation, parameter.name, parameter.in, value, what)
        }
        for (const number of ['-1', '0', '1.5', '1e9', '99999999999999999999', 'NaN', 'Infinity', '0x10', '٣']) {
          await probeParameter(operation, parameter.name, parameter.in, number, number)
        }
      })

      const names = operation.parameters.filter((one) => one.in === 'query').map((one) => one.name)
      if (names.length === 0) return

      test('odd query strings', async () => {
        for (const name of names) {
          const odd = [`${name}=1&${name}=2`, name, `${name}=%`, `${name}=%ff%00`, `${name}[]=1`, `${name}[$ne]=1`]
          for (const query of odd) await ask(operation, { path: queried(operation, query) }, query)
        }
        await ask(operation, { path: queried(operation, '__proto__=1&constructor=2&%00=3&=4&&&') }, 'odd names')
      })
    },
  )
})

test('each of the fields that are said again was taken at least once', () => {
  expect([...taken].sort()).toEqual(Object.keys(SAID_AGAIN).sort())
})

test('after all of this the API is as it was', async () => {
  expect((await daemon.api.get(`/v1/inboxes/${ids.inboxes}`)).body.email_address).toBe('hostile@example.test')
  expect((await daemon.api.get('/healthz')).status).toBe(200)
  expect(daemon.log.filter((line) => line.includes('internal error'))).toEqual([])
})

/** One body: a taken value comes back exactly, a refused one says what to fix and leaves no row behind. */
async function probe(operation: Operation, raw: string, what: string, path: Path = []): Promise<Answer> {
  const before = rows()
  const headers = { 'content-type': 'application/json' }
  const answer = await ask(operation, { path: pathOf(operation), raw, headers }, what)
  if (answer.status >= 400) expect(rows(), `${nameOf(operation)} with ${what} left something behind`).toEqual(before)
  else await expectBack(operation, answer, JSON.parse(raw), path, what)
  return answer
}

async function probeParameter(operation: Operation, name: string, place: string, value: string, what: string) {
  const before = rows()
  const encoded = encodeURIComponent(value)
  const call =
    place === 'header'
      ? { path: pathOf(operation), headers: { [name]: asHeader(value) } }
      : { path: place === 'path' ? pathOf(operation, encoded) : queried(operation, `${name}=${encoded}`) }
  const example = operation.body === undefined ? {} : { body: bodyOf(operation) }
  const answer = await ask(operation, { ...call, ...example }, `${what} as ${name}`)
  if (answer.status >= 400) expect(rows()).toEqual(before)
}

interface Asked {
  path: string
  raw?: string
  body?: unknown
  headers?: Record<string, string>
}

/** Whatever is asked, the answer is documented, and a refusal is a problem in full. */
async function ask(operation: Operation, { path, ...call }: Asked, what: string): Promise<Answer> {
  const answer = await daemon.api.call(path, { method: operation.method, ...call })
  const told = `${nameOf(operation)} with ${what}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 500)}`
  // a 503 says that our disk failed; /readyz may, with its checks
  if (answer.body?.checks === undefined) expect([500, 503], told).not.toContain(answer.status)
  if (path.split('?')[0]?.endsWith('/') !== true) expect(operation.statuses, told).toContain(answer.status)
  if (answer.status < 400 || answer.body?.checks !== undefined) return answer
  expect(answer.headers.get('content-type'), told).toBe('application/problem+json')
  expect(answer.body, told).toMatchObject({
    status: answer.status,
    title: expect.any(String),
    detail: expect.anything(),
    code: expect.stringMatching(/^[a-z0-9_]+$/),
    fix: expect.stringMatching(/\w/),
    request_id: answer.headers.get('x-request-id'),
  })
  expect(JSON.stringify(answer.body).length, told).toBeLessThan(40_000)
  return answer
}

/** Where the answer, or the resource that it names, says a field again. */
const SAID_AGAIN: Record<string, (answer: Json) => Json> = {
  'POST /v1/inboxes name': (inbox) => inbox.name,
  'POST /v1/inboxes catch_all': (inbox) => inbox.catch_all,
  'PATCH /v1/inboxes/{id} name': (inbox) => inbox.name,
  'PATCH /v1/inboxes/{id} catch_all': (inbox) => inbox.catch_all,
  'PATCH /v1/messages/{id} labels': (message) => message.labels,
  'PATCH /v1/messages/{id} read': (message) => message.read,
  'PATCH /v1/messages/{id} subject': (message) => message.subject,
  'PATCH /v1/messages/{id} body': (message) => message.text,
  'PATCH /v1/messages/{id} html': (message) => message.html,
  'PATCH /v1/messages/{id} attachments.0.filename': (message) => message.attachments[0].filename,
  'POST /v1/messages subject': async (sent) => (await messageOf(sent)).subject,
  'POST /v1/messages body': async (sent) => (await messageOf(sent)).text,
  'POST /v1/messages html': async (sent) => (await messageOf(sent)).html,
  'POST /v1/messages labels': async (sent) => (await messageOf(sent)).labels,
  'POST /v1/messages attachments.0.filename': async (sent) => (await messageOf(sent)).attachments[0].filename,
  'POST /v1/messages attachments.0.content_type': async (sent) => (await messageOf(sent)).attachments[0].content_type,
  'POST /v1/messages/{id}/reply body': async (sent) => (await messageOf(sent)).text,
  'POST /v1/messages/{id}/reply html': async (sent) => (await messageOf(sent)).html,
  'POST /v1/search query': (found) => found.query,
  'POST /v1/webhooks include_backfill': (webhook) => webhook.include_backfill,
  'PATCH /v1/webhooks/{id} include_backfill': (webhook) => webhook.include_backfill,
}

test('the fields that are said again are fields of the document', () => {
  const known = api.flatMap((operation) =>
    fieldsOf(operation.body ?? {}, document).map((path) => fieldName(operation, path)),
  )
  expect(known).toEqual(expect.arrayContaining(Object.keys(SAID_AGAIN)))
})

const taken = new Set<string>()

async function expectBack(operation: Operation, answer: Answer, body: Json, path: Path, what: string): Promise<void> {
  const sent = path.reduce<Json>((value, step) => value?.[step], body)
  const again = SAID_AGAIN[fieldName(operation, path)]
  if (again === undefined || sent === undefined || sent === null) return
  taken.add(fieldName(operation, path))
  expect(await again(answer.body), `${fieldName(operation, path)} with ${what}`).toEqual(sent)
}

const messageOf = async (sent: Json) => (await daemon.api.get(`/v1/messages/${sent.id}`)).body
const nameOf = ({ method, path }: Operation) => `${method} ${path}`
const fieldName = (operation: Operation, path: Path) => `${nameOf(operation)} ${path.join('.')}`

/** Names of mail headers are the caller's own. */
const isFreeForm = (path: Path) => path.at(-1) === 'headers'

/** Fetch sends header values as bytes, and refuses some by itself. */
const asHeader = (value: string) => value.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?').trim()

/** The path with an id of something that is there, unless another is given. */
function pathOf(operation: Operation, id?: string): string {
  const { path } = operation
  const collection = path.split('/')[2] ?? ''
  return path.replace('{id}', id ?? ids[nameOf(operation)] ?? ids[collection] ?? 'none')
}

/** The path with a query; nothing here is worth waiting for. */
function queried(operation: Operation, query: string): string {
  const hurry = operation.path === '/v1/wait' && !query.startsWith('timeout=') ? '&timeout=0' : ''
  return `${pathOf(operation)}?${query}${hurry}`
}

let serial = 0

/** The example, with ids that exist and an address that is free; for a `path` only what is required, and what leads there. */
function bodyOf(operation: Operation, path: Path = []): Json {
  serial += 1
  const real: Json = {
    inbox_id: ids.inboxes,
    reply_to_thread_id: ids.threads,
    thread_id: ids.threads,
    email_username: `h${serial}`,
    aliases: [`h${serial}@other.test`],
  }
  const required = resolve(operation.body ?? {}, document).required ?? []
  // one optional field at a time: some exclude one another
  const example = Object.entries(operation.example).filter(([name]) => path.length === 0 || required.includes(name))
  const body = Object.fromEntries(example.map(([name, value]) => [name, real[name] ?? value]))
  return reaching(body, path, operation.body ?? {}, document)
}

const TABLES =
  `inboxes inbox_addresses messages threads contents parts blobs attachments outbox recipients webhooks`.split(' ')
const COUNTS = TABLES.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`)
const EVENTS = "(SELECT count(*) FROM events WHERE type LIKE 'inbox.%' OR type = 'message.queued') AS events"
const count = sqlite.prepare(`SELECT ${[...COUNTS, EVENTS].join(', ')}`)

/** How many rows there are of what a caller can make, and how many files; what works in the background is left out. */
function rows(): object {
  const files = readdirSync(join(daemon.dataDir, 'blobs'), { recursive: true, encoding: 'utf8' })
  return { ...(count.get() as object), files: files.filter((name) => /[0-9a-f]{64}$/.test(name)).length }
}

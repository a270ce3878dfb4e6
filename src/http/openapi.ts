/** The OpenAPI 3.1 document, made from the validators themselves, and the two places that serve it. */
import { createHash } from 'node:crypto'
import type { Api } from './api.ts'
import { type Document, renderReference } from './reference.ts'
import { STYLE } from './reference-style.ts'

const TAGS = [
  ['Inboxes', 'Addresses for agents, all fed from one mailbox. A path takes an inbox’s id or its address.'],
  ['Messages', 'Mail in an inbox, received or sent.'],
  ['Sending', 'A send is durable before it is answered, and never goes out twice.'],
  ['Threads', 'Messages that answer one another.'],
  ['Search', 'Full text with operators: from:, subject:, has:attachment, before:, "phrases", OR, -not.'],
  ['Attachments', 'Files of messages, by API key or by signed URL.'],
  ['Outbox', 'What is on its way out, and what became of it.'],
  ['Suppressions', 'Who gets no more mail: it came back for good, or its reader complained.'],
  ['Lists', 'Whose mail is let in.'],
  ['Unrouted', 'Mail that matched no inbox. Nothing is lost: assign it, or create the inbox.'],
  ['Quarantine', 'Mail that could not be read. Its bytes are kept.'],
  ['Events', 'Whatever happens, in one order: to read, to follow, to wait for.'],
  ['Runs', 'Agents that mail has woken: what they did, and once more.'],
  ['Settings', 'What can be switched while Postern runs.'],
  ['Webhooks', 'Whoever is told of events: signed, in order, and again until it is taken.'],
  ['Health', 'For people and for orchestrators. Never needs a key.'],
] as const

const DESCRIPTION = `One ordinary mailbox, many agent inboxes. JSON in UTF-8, snake_case; times are RFC 3339 in UTC.
With API_KEY set every call under /v1 carries it as \`X-API-Key\` or as \`Authorization: Bearer\`; without one only this machine is served.
Errors are \`application/problem+json\`: switch on \`code\`, read \`fix\`. Lists take \`limit\`, \`offset\` and \`cursor\`.
Unknown fields in a body are refused, unknown query parameters are ignored, a body is at most 50 MB.`

/** Describes every route that was added with a contract. */
function describeApi(api: Api): Document {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Postern',
      version: '1',
      description: DESCRIPTION,
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT' },
    },
    servers: [{ url: '/' }],
    tags: TAGS.map(([name, description]) => ({ name, description })),
    security: [{ ApiKey: [] }, { Bearer: [] }],
  })
}

/** Adds /openapi.json, /docs and /. Call it after the routes. */
export function addReference(api: Api, options: { apiKey: string | null }): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'ApiKey', {
    type: 'apiKey',
    in: 'header',
    name: 'X-API-Key',
  })
  api.openAPIRegistry.registerComponent('securitySchemes', 'Bearer', { type: 'http', scheme: 'bearer' })
  const document = describeApi(api)
  api.get('/', (c) => c.json({ name: 'Postern', docs: '/docs', openapi: '/openapi.json', health: '/readyz' }))
  api.get('/openapi.json', (c) => c.json(document))
  api.get('/docs', (c) => {
    const page = renderReference(document, { origin: new URL(c.req.url).origin, key: options.apiKey !== null })
    return c.html(page, 200, { 'Content-Security-Policy': POLICY })
  })
}

const digest = createHash('sha256').update(STYLE).digest('base64')
const POLICY = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

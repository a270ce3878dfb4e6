/** The reference page: the OpenAPI document as HTML that needs no script, no font and no other host. */
import type { Api } from './api.ts'
import { exampleOf, type Field, fieldsOf, resolve, type Schema, typeOf } from './reference-schema.ts'
import { STYLE } from './reference-style.ts'

export type Document = ReturnType<Api['getOpenAPI31Document']>

export interface ReferenceOptions {
  /** of the curl lines, such as http://localhost:8000 */
  origin: string
  /** do calls need a key? */
  key: boolean
}

interface Operation {
  method: string
  path: string
  summary: string
  description: string | undefined
  tag: string
  open: boolean
  parameters: { name: string; in: string; required?: boolean; description?: string; schema: Schema }[]
  body: Schema | undefined
  responses: { status: string; description: string; type: string; schema: Schema | undefined }[]
}

/** The whole page. Everything that is put into it is escaped, also what the document says. */
export function renderReference(document: Document, options: ReferenceOptions): string {
  const operations = operationsOf(document)
  const tags = (document.tags ?? []).filter((tag) => operations.some((operation) => operation.tag === tag.name))
  const section = (tag: { name: string; description?: string | undefined }) => {
    const own = operations.filter((operation) => operation.tag === tag.name)
    return `<section><h2 id="${slug(tag.name)}">${escapeHtml(tag.name)}</h2>
<p>${prose(tag.description)}</p>
${own.map((operation) => renderOperation(operation, document, options)).join('\n')}</section>`
  }
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.info.title)} API</title><style>${STYLE}</style></head>
<body>
<nav><strong>${escapeHtml(document.info.title)}</strong>${tags.map((tag) => renderIndex(tag.name, operations)).join('')}
<a href="/openapi.json">openapi.json</a></nav>
<main><h1>${escapeHtml(document.info.title)} API</h1>
<p>${prose(document.info.description)}</p>
${tags.map(section).join('\n')}
<section><h2 id="errors">Errors</h2>${renderErrors(document)}</section>
</main>
</body>
</html>
`
}

function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, RawOperation>).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      summary: operation.summary ?? path,
      description: operation.description,
      tag: operation.tags?.[0] ?? 'Other',
      open: operation.security?.length === 0,
      parameters: operation.parameters ?? [],
      body: operation.requestBody?.content['application/json']?.schema,
      responses: Object.entries(operation.responses).map(([status, { description, content }]) => {
        const [type = '', media] = Object.entries(content ?? {})[0] ?? []
        return { status, description, type, schema: media?.schema }
      }),
    })),
  )
}

interface RawOperation {
  summary?: string
  description?: string
  tags?: string[]
  security?: unknown[]
  parameters?: Operation['parameters']
  requestBody?: { content: Record<string, { schema?: Schema }> }
  responses: Record<string, { description: string; content?: Record<string, { schema?: Schema }> }>
}

function renderIndex(tag: string, operations: readonly Operation[]): string {
  const links = operations
    .filter((operation) => operation.tag === tag)
    .map((operation) => `<li><a href="#${anchor(operation)}">${escapeHtml(operation.summary)}</a></li>`)
  return `<a href="#${slug(tag)}">${escapeHtml(tag)}</a><ul>${links.join('')}</ul>`
}

function renderOperation(operation: Operation, document: Document, options: ReferenceOptions): string {
  const { method, path, summary, description, parameters, body, responses } = operation
  const query: Field[] = parameters.map(({ name, schema, required = false, description: says }) => ({
    name,
    required,
    type: typeOf(schema),
    description: says ?? schema.description ?? '',
  }))
  const answers = responses.filter(({ type }) => type !== 'application/problem+json')
  const refusals = responses.filter((response) => !answers.includes(response)).map(({ status }) => status)
  const shown = body === undefined ? [] : fieldsOf(body, document)
  return `<article id="${anchor(operation)}">
<h3>${escapeHtml(summary)}</h3>
<p class="call"><b class="${method.toLowerCase()}">${method}</b> <code>${escapeHtml(path)}</code></p>
${description === undefined ? '' : `<p>${prose(description)}</p>`}
${renderFields('Parameters', query, 'required')}${renderFields('Body', shown, 'required')}
<pre>${escapeHtml(curl(operation, document, options))}</pre>
${answers.map((answer) => renderAnswer(answer, document)).join('\n')}
<p class="refusals">${refusals.length === 0 ? '' : `Errors: ${refusals.join(', ')}; see <a href="#errors">Errors</a>.`}</p>
</article>`
}

function renderAnswer(
  { status, description, type, schema }: Operation['responses'][number],
  document: Document,
): string {
  const kind = type === '' || type === 'application/json' ? '' : ` <code>${escapeHtml(type)}</code>`
  const head = `<p><b>${status}</b> ${prose(description)}${kind}</p>`
  if (schema === undefined || type !== 'application/json') return head
  const example = JSON.stringify(exampleOf(schema, document), null, 2)
  return `<details><summary><b>${status}</b> ${prose(description)}</summary>
${renderFields('Fields', fieldsOf(schema, document), 'optional')}<pre>${escapeHtml(example)}</pre></details>`
}

function renderErrors(document: Document): string {
  const schema = resolve({ $ref: '#/components/schemas/Problem' }, document)
  return `<p>Every refusal is <code>application/problem+json</code> (RFC 9457). When fields are at fault, <code>detail</code> is the
list of them and <code>errors</code> repeats it.</p>${renderFields('Fields', fieldsOf(schema, document), 'optional')}`
}

/** Requests say what is required, answers what may be missing. */
function renderFields(title: string, fields: readonly Field[], told: 'required' | 'optional'): string {
  if (fields.length === 0) return ''
  const rows = fields.map(({ name, type, required, description }) => {
    const mark = required === (told === 'required') ? ` <em>${told}</em>` : ''
    return `<tr><td><code>${escapeHtml(name)}</code>${mark}</td><td>${escapeHtml(type)}</td><td>${prose(description)}</td></tr>`
  })
  return `<table><caption>${title}</caption><tbody>${rows.join('')}</tbody></table>`
}

/** A line that works when it is pasted, given a key and ids. */
function curl(operation: Operation, document: Document, { origin, key }: ReferenceOptions): string {
  const { method, path, parameters, body, open } = operation
  const example = (name: string) =>
    String(parameters.find((one) => one.name === name)?.schema.example ?? name.toUpperCase())
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(example(name)))
  const query = parameters
    .filter((one) => one.in === 'query' && (one.required || one.schema.example !== undefined))
    .map((one) => `${one.name}=${encodeURIComponent(example(one.name))}`)
  const address = `${origin}${url}${query.length === 0 ? '' : `?${query.join('&')}`}`
  return [
    `curl${method === 'GET' ? '' : ` -X ${method}`} ${query.length === 0 ? address : `'${address}'`}`,
    ...(key && !open ? ['  -H "X-API-Key: $API_KEY"'] : []),
    ...(body === undefined ? [] : ['  -H "Content-Type: application/json"']),
    ...(body === undefined ? [] : [`  -d '${JSON.stringify(exampleOf(body, document)).replaceAll("'", "'\\''")}'`]),
  ].join(' \\\n')
}

function anchor({ method, path }: Operation): string {
  return slug(`${method} ${path}`)
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}

/** Escaped text in which `backticks` are code. */
function prose(text = ''): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}

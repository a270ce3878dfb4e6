/** A caller of the HTTP API, as small as curl. */

// biome-ignore lint/suspicious/noExplicitAny: answers are checked by the test that asked
export type Json = any

export interface Answer {
  status: number
  headers: Headers
  /** parsed when it is JSON, else text */
  body: Json
}

export interface Call {
  method?: string
  /** sent as JSON */
  body?: unknown
  /** sent as it is */
  raw?: string | Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

export interface Api {
  call(path: string, call?: Call): Promise<Answer>
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  patch(path: string, body: unknown): Promise<Answer>
  delete(path: string): Promise<Answer>
  /** Creates an inbox; throws unless the answer is 201. */
  inbox(username: string, more?: object): Promise<Json>
  /** Reads the mailbox now; throws unless the answer is 200. */
  sync(inboxId: string): Promise<Json>
  /** Every message of an inbox, newest first. */
  messages(inboxId: string, query?: string): Promise<Json[]>
}

export function apiOf(url: string, common: Record<string, string> = {}): Api {
  const call: Api['call'] = async (path, { method = 'GET', body, raw, headers = {} } = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...common, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(raw === undefined ? {} : { body: raw }),
      redirect: 'manual',
    })
    const type = response.headers.get('content-type') ?? ''
    // a stream does not end by itself
    const isEndless = type === 'text/event-stream'
    if (isEndless) await response.body?.cancel()
    const text = isEndless ? '' : await response.text()
    const json = /\bjson\b/.test(type)
    return { status: response.status, headers: response.headers, body: json && text !== '' ? JSON.parse(text) : text }
  }
  const expecting = async (status: number, path: string, options: Call) => {
    const answer = await call(path, options)
    if (answer.status === status) return answer.body
    throw new Error(`${options.method ?? 'GET'} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  }
  return {
    call,
    get: (path, headers = {}) => call(path, { headers }),
    post: (path, body, headers = {}) => call(path, { method: 'POST', body, headers }),
    patch: (path, body) => call(path, { method: 'PATCH', body }),
    delete: (path) => call(path, { method: 'DELETE' }),
    inbox: (username, more = {}) =>
      expecting(201, '/v1/inboxes', { method: 'POST', body: { name: username, email_username: username, ...more } }),
    sync: (inboxId) => expecting(200, `/v1/inboxes/${inboxId}/sync`, { method: 'POST' }),
    messages: async (inboxId, query = '') =>
      (await expecting(200, `/v1/messages?inbox_id=${encodeURIComponent(inboxId)}&limit=1000${query}`, {})).items,
  }
}

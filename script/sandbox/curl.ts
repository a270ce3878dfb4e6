/** Calls of the API that are shown as the curl line that would make them, with the answer cut short. */

// biome-ignore lint/suspicious/noExplicitAny: shown, not interpreted
export type Json = any

export interface Call {
  method?: 'GET' | 'POST'
  path: string
  body?: object
}

export interface CallOptions {
  /** the fields of the answer, or of the items of its list, that are shown; default: all */
  show?: string[]
}

export type Curl = (call: Call, options?: CallOptions) => Promise<Json>

/** Throws when an answer is not a success. */
export function curlOf(url: string, print: (text: string) => void): Curl {
  return async (call, { show } = {}) => {
    print(`\n$ ${curlLine(url, call)}`)
    const response = await fetch(`${url}${call.path}`, {
      method: call.method ?? 'GET',
      ...(call.body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(call.body) } : {}),
    })
    const answer: Json = await response.json()
    print(`${response.status} ${shortened(answer, show)}`)
    if (!response.ok) throw new Error(`${call.path} answered ${response.status}`)
    return answer
  }
}

/** The line as one may paste it into a shell. */
export function curlLine(url: string, { method = 'GET', path, body }: Call): string {
  const parts = ['curl']
  if (method !== 'GET') parts.push('-X', method)
  parts.push(/[?&]/.test(path) ? quote(url + path) : url + path)
  if (body) parts.push('-H', quote('Content-Type: application/json'), '-d', quote(JSON.stringify(body)))
  return parts.join(' ')
}

function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`
}

/** An answer on one line, or one line for each item of a list and each message of a thread. */
function shortened(answer: Json, show?: string[]): string {
  const list = ['items', 'messages'].find((name) => Array.isArray(answer?.[name]))
  if (list === undefined) return line(answer, show)
  const { [list]: items, ...rest } = answer
  const head = line(rest, ['id', 'subject', 'count', 'total'])
  return [head, ...items.map((item: Json) => `    ${line(item, show)}`)].join('\n')
}

function line(value: Json, show?: string[]): string {
  const fields = Object.entries(value).filter(([name]) => show === undefined || show.includes(name))
  const cut = fields.length < Object.keys(value).length
  const shown = fields.map(([name, field]) => `${JSON.stringify(name)}: ${brief(field)}`)
  return `{${[...shown, ...(cut ? ['…'] : [])].join(', ')}}`
}

function brief(field: Json): string {
  const text = JSON.stringify(field) ?? 'null'
  return text.length > 72 ? `${text.slice(0, 70)}…${typeof field === 'string' ? '"' : ''}` : text
}

/** What an agent says may be an answer to the message that woke it: a JSON object with `text`. */
import { MOST_OUTPUT } from './agent.ts'

export interface AgentReply {
  /** Markdown */
  text: string
  html: string | null
  replyAll: boolean
  draft: boolean
}

export type ReadReply = { kind: 'none' } | { kind: 'reply'; reply: AgentReply } | { kind: 'bad'; error: string }

const FIELDS: Record<string, 'string' | 'boolean'> = {
  text: 'string',
  html: 'string',
  reply_all: 'boolean',
  draft: 'boolean',
}

/** Output that is no JSON object is a log, and no reply; `null`: there was too much of it. */
export function readReply(output: string | null): ReadReply {
  if (output === null) return bad(`it says more than ${MOST_OUTPUT / 1024 / 1024} MB`)
  const text = output.trim()
  if (!text.startsWith('{')) return { kind: 'none' }
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    return bad('it begins with { and is no JSON')
  }
  return readFields(said as Record<string, unknown>)
}

function readFields(said: Record<string, unknown>): ReadReply {
  const fields = Object.entries(said).filter(([, value]) => value !== null)
  if (fields.length === 0) return { kind: 'none' }
  for (const [name, value] of fields) {
    const wanted = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined
    if (wanted === undefined) return bad(`a reply has no field ${JSON.stringify(name.slice(0, 50))}`)
    const fits = typeof value === wanted && (typeof value !== 'string' || isText(value))
    if (!fits) return bad(`${name} is no ${wanted === 'string' ? 'text' : 'true or false'}`)
  }
  const { text, html = null, reply_all: replyAll = false, draft = false } = Object.fromEntries(fields)
  if (typeof text !== 'string' || text.trim() === '') return bad('text is missing')
  return { kind: 'reply', reply: { text, html, replyAll, draft } as AgentReply }
}

const isText = (value: string) => value.isWellFormed() && !value.includes('\u0000')

const bad = (why: string): ReadReply => ({ kind: 'bad', error: `the output is no reply: ${why}` })

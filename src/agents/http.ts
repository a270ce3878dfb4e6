/** Calls an agent over HTTP: the JSON that a program reads from standard input is the body, the answer is its output. */
import { messageOf } from '../lib/errors.ts'
import { type Agent, type Ended, MOST_OUTPUT } from './agent.ts'

export interface CallOptions {
  input: string
  /** the same in every attempt */
  idempotencyKey: string
  timeoutMs: number
  signal: AbortSignal
}

/** Never rejects. A redirect is a failure: the operator has named the address. */
export async function callAgent(agent: Agent & { kind: 'http' }, options: CallOptions): Promise<Ended> {
  const ended = { exitCode: null, status: null, output: '', stderr: '' }
  const timeout = AbortSignal.timeout(Math.max(1, Math.ceil(options.timeoutMs)))
  try {
    const response = await fetch(agent.url, {
      method: 'POST',
      headers: {
        ...agent.headers,
        'Content-Type': 'application/json',
        'Idempotency-Key': options.idempotencyKey,
      },
      body: options.input,
      redirect: 'manual',
      signal: AbortSignal.any([timeout, options.signal]),
    })
    const output = await textOf(response)
    const error = response.ok ? null : `the agent answered ${response.status}`
    return { ...ended, error, status: response.status, output }
  } catch (error) {
    const late = timeout.aborted ? `has not answered within ${Math.round(options.timeoutMs / 1000)} s` : null
    return { ...ended, error: `the agent ${late ?? `cannot be reached: ${reasonOf(error)}`}` }
  }
}

/** fetch says only that it failed; the reason is beneath, and names no secret of the URL. */
function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: unknown }
  return cause === undefined ? messageOf(error) : messageOf(cause)
}

async function textOf(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > MOST_OUTPUT) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

/** The running gateway's API, as the verbs ask it that only look. */
import type { Config } from '../config/config.ts'
import type { Problem } from '../http/problem.ts'
import { AppError, messageOf } from '../lib/errors.ts'

interface Call {
  path: string
  query: URLSearchParams
  signal: AbortSignal
  headers?: Record<string, string>
}

/** Both take a 2xx; they throw an AppError with what to do for everything else, and what `signal` was aborted with. */
export interface RunningApi {
  /** The JSON of an answer. */
  read<T>(call: Call): Promise<T>
  /** A stream of events that has begun. */
  open(call: Call): Promise<ReadableStream<Uint8Array>>
}

/** Nobody answers where the API should be, or not to the end: it may come back. */
export const UNREACHABLE = 'api_unreachable'

const FIX = 'start the gateway (`postern serve`); HOST, PORT and API_KEY have to be those that it was started with'

/** The API of the gateway that this configuration starts. */
export function runningApi({ api }: Config): RunningApi {
  const base = `http://${reachable(api.host)}:${api.port}`
  const key: Record<string, string> = api.key === null ? {} : { 'X-API-Key': api.key }
  const ask = async ({ path, query, signal, headers }: Call, type: string): Promise<Response> => {
    const response = await fetch(`${base}${path}?${query}`, { headers: { ...key, ...headers }, signal })
    if (!response.ok) throw await refusal(response)
    if (response.headers.get('content-type')?.startsWith(type) === true) return response
    await response.body?.cancel()
    throw new AppError('bad_gateway', 'not_postern', `what answers at ${base} is not Postern`, { fix: FIX })
  }
  const explain = (error: unknown, signal: AbortSignal) => {
    if (signal.aborted || error instanceof AppError) return error
    const why = messageOf((error as Error).cause ?? error)
    return new AppError('unavailable', UNREACHABLE, `nobody answers at ${base}: ${why}`, { fix: FIX })
  }
  return {
    async read<T>(call: Call) {
      try {
        return (await (await ask(call, 'application/json')).json()) as T
      } catch (error) {
        throw explain(error, call.signal)
      }
    },
    async open(call) {
      try {
        return (await ask(call, 'text/event-stream')).body ?? new ReadableStream()
      } catch (error) {
        throw explain(error, call.signal)
      }
    },
  }
}

/** An address that stands for all of a machine's is no place to ask at. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}

async function refusal(response: Response): Promise<AppError> {
  const problem = (await response.json().catch(() => ({}))) as Partial<Problem>
  const { detail, code = 'refused', fix } = problem
  const text = Array.isArray(detail) ? 'an option is not as it should be' : detail
  return new AppError(
    'bad_request',
    code,
    text ?? `the API answers ${response.status}`,
    fix === undefined ? {} : { fix },
  )
}

/** The running gateway's API, as the verbs ask it that only look. */
import type { Config } from '../config/config.ts'
import type { Problem } from '../http/problem.ts'
import { AppError, messageOf } from '../lib/errors.ts'

export interface RunningApi {
  /** The answer to a GET, of which 2xx is taken; throws an AppError with what to do for everything else. */
  get(
    path: string,
    query: URLSearchParams,
    options: { signal: AbortSignal; headers?: Record<string, string> },
  ): Promise<Response>
}

/** Nobody answers where the API should be: it may come back. */
export const UNREACHABLE = 'api_unreachable'

/** The API of the gateway that this configuration starts. */
export function runningApi({ api }: Config): RunningApi {
  const base = `http://${reachable(api.host)}:${api.port}`
  const key: Record<string, string> = api.key === null ? {} : { 'X-API-Key': api.key }
  return {
    async get(path, query, { signal, headers = {} }) {
      const response = await fetch(`${base}${path}?${query}`, { headers: { ...key, ...headers }, signal }).catch(
        (error) => {
          if (signal.aborted) throw error
          throw new AppError(
            'unavailable',
            UNREACHABLE,
            `nobody answers at ${base}: ${messageOf(error.cause ?? error)}`,
            {
              fix: 'start the gateway (`postern serve`); HOST, PORT and API_KEY have to be those that it was started with',
            },
          )
        },
      )
      if (!response.ok) throw await refusal(response)
      return response
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
  const { title = `the API answers ${response.status}`, detail, code = 'refused', fix } = problem
  return new AppError(
    'bad_request',
    code,
    typeof detail === 'string' ? detail : title,
    fix === undefined ? {} : { fix },
  )
}

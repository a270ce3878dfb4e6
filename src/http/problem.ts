/** Every refusal as RFC 9457 `application/problem+json`, with NornWeave's `detail` in it. */
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { AppError, type ErrorKind, type FieldError } from '../lib/errors.ts'
import type { Log } from '../lib/log.ts'
import { explainStorageFailure } from '../store/storage-failure.ts'

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 431 | 500 | 502 | 503

export interface Problem {
  type: 'about:blank'
  title: string
  status: ProblemStatus
  /** a sentence, or FastAPI's list of fields when those are at fault */
  detail: string | FieldError[]
  code: string
  fix: string
  request_id: string
  errors?: FieldError[]
}

export const TITLES: Record<ProblemStatus, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
}

const KINDS: Record<ErrorKind, { status: ProblemStatus; fix: string }> = {
  invalid: { status: 422, fix: 'correct the request; /docs says what this call takes' },
  bad_request: { status: 400, fix: 'correct the request; /docs says what this call takes' },
  unauthorized: { status: 401, fix: 'send the key as X-API-Key or as Authorization: Bearer' },
  forbidden: { status: 403, fix: 'ask the operator of this Postern' },
  not_found: { status: 404, fix: 'check the id' },
  conflict: { status: 409, fix: 'look at the present state, then decide' },
  gone: { status: 410, fix: 'it is not kept any longer' },
  too_large: { status: 413, fix: 'send less' },
  unsupported_media: { status: 415, fix: 'send JSON with Content-Type: application/json' },
  rate_limited: { status: 429, fix: 'wait for the seconds in Retry-After' },
  bad_gateway: { status: 502, fix: 'look at /readyz, which says what is wrong with the mail server' },
  unavailable: { status: 503, fix: 'try again in a moment' },
}

/** Seconds after which a data folder may take something again. */
const STORAGE_PAUSE = 5

/** What is said of `error`; anything but an AppError is a bug of ours and says nothing of itself outside. */
function problemOf(error: unknown, requestId: string): Problem {
  const mistake = asMistake(error)
  const storage = mistake === null ? explainStorageFailure(error) : null
  if (storage !== null) {
    return newProblem(503, storage.text, storage.code, `${storage.fix}; nothing was done, try again`, requestId)
  }
  if (mistake === null) {
    return newProblem(500, 'internal error', 'internal_error', 'look up the request_id in the log', requestId)
  }
  const { status, fix } = KINDS[mistake.kind]
  const errors = mistake.errors
  const detail = errors ?? mistake.message
  const problem = newProblem(status, detail, mistake.code, mistake.fix ?? fixOf(errors) ?? fix, requestId)
  return errors === undefined ? problem : { ...problem, errors }
}

/** A problem with its title; it has `errors` only where fields are at fault. */
export function newProblem(
  status: ProblemStatus,
  detail: string | FieldError[],
  code: string,
  fix: string,
  requestId: string,
): Problem {
  return { type: 'about:blank', title: TITLES[status], status, detail, code, fix, request_id: requestId }
}

/** Answers with a problem; the headers that a status demands come with it. */
export function answerProblem(c: Context, problem: Problem, headers: Record<string, string> = {}): Response {
  const challenge: Record<string, string> = problem.status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}
  return c.body(JSON.stringify(problem), problem.status, {
    'Content-Type': 'application/problem+json',
    ...challenge,
    ...headers,
  })
}

/** The last resort of the API: every throw ends here. */
export function answerError(c: Context, error: unknown, requestId: string, log: Log): Response {
  const problem = problemOf(error, requestId)
  if (!(error instanceof AppError) && problem.status >= 500) {
    log.error({ err: error, request_id: requestId }, `${problem.detail}: ${c.req.method} ${c.req.path}`)
  }
  const retryAfter = error instanceof AppError ? error.retryAfter : problem.status === 503 ? STORAGE_PAUSE : undefined
  return answerProblem(c, problem, retryAfter === undefined ? {} : { 'Retry-After': String(Math.ceil(retryAfter)) })
}

function asMistake(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  if (!(error instanceof HTTPException)) return null
  // the validators of @hono/zod-openapi throw exactly these two
  if (error.status === 415) return new AppError('unsupported_media', 'unsupported_media_type', NOT_JSON)
  if (error.status === 400) return invalidJson('Expecting value')
  return null
}

export const NOT_JSON = 'the body must be application/json'

/** FastAPI's words for a body that is not JSON. */
export function invalidJson(reason: string): AppError {
  return new AppError('invalid', 'invalid_json', 'the body is not valid JSON', {
    fix: 'send one JSON object in UTF-8',
    errors: [{ type: 'json_invalid', loc: ['body', 0], msg: 'JSON decode error', input: {}, ctx: { error: reason } }],
  })
}

function fixOf(errors: readonly FieldError[] | undefined): string | undefined {
  const first = errors?.[0]
  if (first === undefined) return undefined
  const field = first.loc.slice(1).join('.')
  return `correct ${field === '' ? `the ${first.loc[0] ?? 'request'}` : `\`${field}\``}: ${first.msg}`
}

/** The caller's mistakes: thrown with a stable code, turned into an answer at the edge (what the world does is returned). */

/** What kind of mistake it is; `http/problem.ts` gives each its status. */
export type ErrorKind =
  | 'invalid' // 422
  | 'bad_request' // 400
  | 'unauthorized' // 401
  | 'forbidden' // 403
  | 'not_found' // 404
  | 'conflict' // 409
  | 'gone' // 410
  | 'too_large' // 413
  | 'unsupported_media' // 415
  | 'rate_limited' // 429
  | 'bad_gateway' // 502
  | 'unavailable' // 503

/** One field of the input that is wrong, in the shape that FastAPI clients parse. */
export interface FieldError {
  type: string
  loc: (string | number)[]
  msg: string
  input?: unknown
  /** the limits that were not kept, by pydantic's names */
  ctx?: Record<string, unknown>
}

export class AppError extends Error {
  readonly kind: ErrorKind
  /** stable, lower_snake_case; clients switch on it */
  readonly code: string
  /** one sentence that says what to do */
  readonly fix: string | undefined
  /** the fields at fault, when the kind is `invalid` */
  readonly errors: FieldError[] | undefined
  /** seconds, for `Retry-After` */
  readonly retryAfter: number | undefined

  constructor(
    kind: ErrorKind,
    code: string,
    detail: string,
    more: { fix?: string; errors?: FieldError[]; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(detail, more.cause === undefined ? undefined : { cause: more.cause })
    this.name = 'AppError'
    this.kind = kind
    this.code = code
    this.fix = more.fix
    this.errors = more.errors
    this.retryAfter = more.retryAfter
  }
}

/** 404 in NornWeave's words: `Message X not found`, with the code `message_not_found`. */
export function notFound(what: string, id: string, fix: string): AppError {
  const code = `${what.toLowerCase().replaceAll(' ', '_')}_not_found`
  return new AppError('not_found', code, `${what} ${id.slice(0, 200).toWellFormed()} not found`, { fix })
}

/** The message of anything thrown, on one line. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error)
  return text.replace(/\s+/g, ' ').trim()
}

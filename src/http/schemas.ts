/** The pieces that routes build their contracts from: each validates and describes at once. */
import { z } from '@hono/zod-openapi'
import { type ProblemStatus, TITLES } from './problem.ts'

// JSON can say what UTF-8 cannot hold: half a surrogate pair would not come back as it was sent
const HALF_PAIR = 'Input should be valid Unicode (half of a surrogate pair)'
const CONTROL = 'Input should not contain control characters'

/** One line: no control characters, so that it can never end a header. */
export function line(limits: { min?: number; max: number }) {
  return z
    .string()
    .min(limits.min ?? 0)
    .max(limits.max)
    .refine((text) => text.isWellFormed(), { message: HALF_PAIR, params: { type: 'string_unicode' } })
    .refine((text) => !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text), { message: CONTROL })
}

/** Text of several lines, as it is: only what a database or another program would cut it at is refused. */
export function text(limits: { min?: number; max: number }) {
  return z
    .string()
    .min(limits.min ?? 0)
    .max(limits.max)
    .refine((value) => value.isWellFormed(), { message: HALF_PAIR, params: { type: 'string_unicode' } })
    .refine((value) => !value.includes('\u0000'), { message: 'Input should not contain NUL' })
}

/** A whole number in a query string. */
export function queryNumber(range: { min: number; max: number; default: number }, description: string) {
  return z
    .string()
    .default(String(range.default))
    .transform((given, ctx) => {
      if (!/^[+-]?\d{1,15}$/.test(given)) {
        ctx.addIssue({ code: 'custom', message: NOT_INTEGER, params: { type: 'int_parsing' } })
        return z.NEVER
      }
      return Number(given)
    })
    .pipe(z.number().min(range.min).max(range.max))
    .openapi({ type: 'integer', minimum: range.min, maximum: range.max, default: range.default, description })
}
const NOT_INTEGER = 'Input should be a valid integer, unable to parse string as an integer'

/** `true` or `false` in a query string, as FastAPI reads them. */
export function queryFlag(description: string) {
  return z
    .string()
    .transform((given, ctx) => {
      const value = FLAGS[given.toLowerCase()]
      if (value === undefined) {
        ctx.addIssue({ code: 'custom', message: 'Input should be a valid boolean', params: { type: 'bool_parsing' } })
        return z.NEVER
      }
      return value
    })
    .optional()
    .openapi({ type: 'boolean', description })
}
const FLAGS: Record<string, boolean> = {
  true: true,
  1: true,
  yes: true,
  on: true,
  false: false,
  0: false,
  no: false,
  off: false,
}

/** limit, offset and cursor of a list. */
export function paging(options: { most?: number; usual: number }) {
  const most = options.most ?? 1000
  return {
    limit: queryNumber({ min: 1, max: most, default: options.usual }, 'how many items at most'),
    offset: queryNumber({ min: 0, max: 1_000_000_000, default: 0 }, 'how many items to skip; a cursor is cheaper'),
    cursor: z.string().max(1000).optional().openapi({ description: '`next_cursor` of the page before' }),
  }
}

/** The answer of a list. `name` becomes a component of the OpenAPI document. */
export function listOf<T extends z.ZodType>(name: string, item: T) {
  return z
    .object({
      items: z.array(item),
      count: z.int().openapi({ description: 'how many items this page has', example: 1 }),
      total: z.int().openapi({ description: 'how many there are in all, exact up to 10,000', example: 1 }),
      total_is_lower_bound: z.literal(true).optional().openapi({ description: 'there are more than `total`' }),
      next_cursor: z.string().nullable().openapi({ description: 'null on the last page', example: null }),
    })
    .openapi(name)
}

/** A moment in an answer: RFC 3339 in UTC with `Z`. */
export function moment(description?: string) {
  return z.string().openapi({
    format: 'date-time',
    example: '2026-11-21T08:03:06.404Z',
    ...(description === undefined ? {} : { description }),
  })
}

/** `ms` since the epoch as the API says it. */
export function said(ms: number): string {
  return new Date(ms).toISOString()
}

/** The same for a moment that there may not be. */
export function saidIf(ms: number | null): string | null {
  return ms === null ? null : said(ms)
}

/** A path with an id in it. */
export function idParam(what: string, example: string) {
  return z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' }, description: what, example }) })
}

/** An inbox in a path: its id, its address or one of its aliases. */
export const inboxParam = idParam('id or address of the inbox', 'inb_019aa4d5-57b1-7c6e-8a59-5d2f3c1e0b7a')
export const messageParam = idParam('id of the message', 'msg_019aa4d5-57b1-7c6e-8a59-5d2f3c1e0b7a')
export const runParam = idParam('id of the run', 'run_019aa4d5-57b1-7c6e-8a59-5d2f3c1e0b7a')
export const webhookParam = idParam('id of the webhook', 'whk_019aa4d5-7c30-7e21-9b1c-4a2b3c4d5e6f')
/** A mail that is in no inbox. */
export const mailParam = idParam('id of the mail', 'mail_019aa4d5-57b1-7c6e-8a59-5d2f3c1e0b7a')

const FieldErrors = z
  .array(
    z.object({
      type: z.string(),
      loc: z.array(z.union([z.string(), z.int()])),
      msg: z.string(),
      input: z.any().optional(),
      ctx: z.record(z.string(), z.any()).optional(),
    }),
  )
  .openapi('FieldErrors', {
    example: [
      {
        type: 'string_too_short',
        loc: ['body', 'name'],
        msg: 'String should have at least 1 character',
        input: '',
        ctx: { min_length: 1 },
      },
    ],
  })

const ProblemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.union([z.string(), FieldErrors]),
    code: z.string().openapi({ description: 'stable; switch on this one' }),
    fix: z.string().openapi({ description: 'what to do, in one sentence' }),
    request_id: z.string().openapi({ description: 'also in the log and in X-Request-Id' }),
    errors: FieldErrors.optional(),
  })
  .openapi('Problem')

/** The refusals of a route under /v1, for its `responses`; those that can be everywhere are added. */
export function problems<const S extends ProblemStatus>(...statuses: S[]) {
  return refusals<S | 401 | 403 | 500 | 503>(...statuses, 401, 403, 500, 503)
}

/** Exactly these refusals, for a route that needs no key. */
export function refusals<const S extends ProblemStatus>(...statuses: S[]) {
  const answer = (status: ProblemStatus) => ({
    description: TITLES[status],
    content: { 'application/problem+json': { schema: ProblemSchema } },
  })
  return Object.fromEntries(statuses.map((status) => [status, answer(status)])) as {
    [K in S]: ReturnType<typeof answer>
  }
}

/** A JSON answer of a route, for its `responses`. */
export function json<T extends z.ZodType>(description: string, schema: T) {
  return { description, content: { 'application/json': { schema } } }
}

/** The JSON body of a route, for its `request`. */
export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } }
}

/** What zod found wrong, in the shape and the words of FastAPI, which NornWeave's clients parse. */
import type { z } from '@hono/zod-openapi'
import type { FieldError } from '../lib/errors.ts'

type Issue = z.core.$ZodIssue

/** Nobody reads more than these, and a hostile body can have millions. */
const MOST_ERRORS = 50
/** A longer input is not echoed. */
const LONGEST_ECHO = 200

/** `input` is what was validated, `root` where it came from: body, query, path, header. */
export function fieldErrors(issues: readonly Issue[], input: unknown, root: string): FieldError[] {
  const errors = new Map<string, FieldError>()
  for (const error of issues.slice(0, MOST_ERRORS).flatMap((issue) => translate(issue, input, root))) {
    const place = JSON.stringify(error.loc)
    // as in FastAPI one error a field: what is too short need not match a pattern as well
    if (!errors.has(place)) errors.set(place, error)
  }
  return [...errors.values()].slice(0, MOST_ERRORS)
}

/** A value that is safe and short enough to be said back; undefined when it is not. */
function echo(value: unknown): unknown {
  if (typeof value === 'string') return value.length > LONGEST_ECHO ? undefined : value.toWellFormed()
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return value
  if (Array.isArray(value)) return value.length === 0 ? [] : undefined
  if (typeof value === 'object') return Object.keys(value).length === 0 ? {} : undefined
  return undefined
}

function translate(issue: Issue, input: unknown, root: string): FieldError[] {
  const value = valueAt(input, issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MOST_ERRORS).map((key) => ({
      type: 'extra_forbidden',
      loc: locate(root, [...issue.path, key]),
      msg: 'Extra inputs are not permitted',
      ...inputOf(valueAt(value, [key])),
    }))
  }
  const { type, msg, ctx } = describe(issue, value, root)
  return [{ type, loc: locate(root, issue.path), msg, ...inputOf(value), ...(ctx === undefined ? {} : { ctx }) }]
}

interface Description {
  type: string
  msg: string
  ctx?: Record<string, unknown>
}

function describe(issue: Issue, value: unknown, root: string): Description {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? { type: 'missing', msg: 'Field required' } : describeType(issue.expected, root)
    case 'too_small':
    case 'too_big':
      return describeSize(issue, value)
    case 'invalid_value': {
      const expected = issue.values.map((one) => `'${String(one)}'`).join(', ')
      if (value === undefined) return { type: 'missing', msg: 'Field required' }
      return { type: 'enum', msg: `Input should be one of ${expected}`, ctx: { expected } }
    }
    case 'custom': {
      const type = issue.params?.type
      return { type: typeof type === 'string' ? type : 'value_error', msg: issue.message }
    }
    case 'invalid_format':
      return { type: 'string_pattern_mismatch', msg: issue.message, ctx: { pattern: issue.pattern ?? issue.format } }
    default:
      return { type: 'value_error', msg: issue.message }
  }
}

const TYPES: Record<string, Description> = {
  string: { type: 'string_type', msg: 'Input should be a valid string' },
  int: { type: 'int_type', msg: 'Input should be a valid integer' },
  // no field takes a fraction; zod names the wider type for what is no number at all
  number: { type: 'int_type', msg: 'Input should be a valid integer' },
  boolean: { type: 'bool_type', msg: 'Input should be a valid boolean' },
  array: { type: 'list_type', msg: 'Input should be a valid list' },
  object: { type: 'dict_type', msg: 'Input should be a valid dictionary' },
  record: { type: 'dict_type', msg: 'Input should be a valid dictionary' },
}

function describeType(expected: string, root: string): Description {
  if (root === 'query' && expected === 'string') {
    return { type: 'string_type', msg: 'Input should be given once' }
  }
  return TYPES[expected] ?? { type: 'value_error', msg: `Input should be a valid ${expected}` }
}

function describeSize(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, value: unknown): Description {
  const small = issue.code === 'too_small'
  const limit = Number(small ? issue.minimum : issue.maximum)
  const things = (thing: string) => `${limit} ${thing}${limit === 1 ? '' : 's'}`
  if (issue.origin === 'string') {
    return small
      ? {
          type: 'string_too_short',
          msg: `String should have at least ${things('character')}`,
          ctx: { min_length: limit },
        }
      : {
          type: 'string_too_long',
          msg: `String should have at most ${things('character')}`,
          ctx: { max_length: limit },
        }
  }
  if (issue.origin === 'array') {
    const got = Array.isArray(value) ? value.length : 0
    return small
      ? {
          type: 'too_short',
          msg: `List should have at least ${things('item')} after validation, not ${got}`,
          ctx: { field_type: 'List', min_length: limit, actual_length: got },
        }
      : {
          type: 'too_long',
          msg: `List should have at most ${things('item')} after validation, not ${got}`,
          ctx: { field_type: 'List', max_length: limit, actual_length: got },
        }
  }
  return small
    ? {
        type: 'greater_than_equal',
        msg: `Input should be greater than or equal to ${limit}`,
        ctx: { ge: limit },
      }
    : { type: 'less_than_equal', msg: `Input should be less than or equal to ${limit}`, ctx: { le: limit } }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}

/** The names of unknown fields are the caller's words: they are cut like any other input. */
function locate(root: string, path: readonly PropertyKey[]): (string | number)[] {
  const steps = path.map((key) => (typeof key === 'number' ? key : String(key).slice(0, LONGEST_ECHO).toWellFormed()))
  return [root, ...steps]
}

function inputOf(value: unknown): { input?: unknown } {
  const input = echo(value)
  return input === undefined ? {} : { input }
}

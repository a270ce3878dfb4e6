/** Bodies: JSON in UTF-8 and nothing else, never more than the limit, read whole before a route sees anything. */
import type { Context, MiddlewareHandler } from 'hono'
import { AppError } from '../lib/errors.ts'
import { invalidJson, NOT_JSON } from './problem.ts'

/** 50 MB: 25 MB of attachments in base64, and room for the text. */
const LARGEST_BODY = 50 * 1024 * 1024

/** Refuses other types (415) and larger bodies (413, without reading them to their end), and hands the text to the validators. */
export function readBody(limit = LARGEST_BODY): MiddlewareHandler {
  return async (c, next) => {
    if (hasBody(c)) {
      if (!isJson(c.req.header('content-type')) || c.req.header('content-encoding') !== undefined) {
        throw new AppError('unsupported_media', 'unsupported_media_type', NOT_JSON)
      }
      if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge(limit)
      const text = decode(await collect(c, limit))
      // where Hono keeps a body that was read before; its type hides that it is a promise
      Object.assign(c.req.bodyCache, { text: Promise.resolve(text) })
    }
    await next()
  }
}

function hasBody(c: Context): boolean {
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.method === 'OPTIONS') return false
  return c.req.header('transfer-encoding') !== undefined || Number(c.req.header('content-length') ?? 0) > 0
}

/** JSON is UTF-8 (RFC 8259 §8.1): another charset is another type. */
function isJson(contentType: string | undefined): boolean {
  return /^application\/json *(; *charset="?utf-?8"?)? *;? *$/i.test(contentType ?? '')
}

async function collect(c: Context, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = c.req.raw.body?.getReader()
  if (reader === undefined) return Buffer.alloc(0)
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new AppError('bad_request', 'body_incomplete', 'the body ended before its end', { cause })
    })
    if (done) return Buffer.concat(chunks)
    size += value.length
    if (size > limit) {
      reader.cancel().catch(() => undefined)
      throw tooLarge(limit)
    }
    chunks.push(value)
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw invalidJson('the body is not UTF-8')
  }
}

function tooLarge(limit: number): AppError {
  const most = `${Math.floor(limit / 1024 / 1024)} MB`
  return new AppError('too_large', 'body_too_large', `the body is larger than ${most}`, {
    fix: `keep the body below ${most}, attachments in base64 included`,
  })
}

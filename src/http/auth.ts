/** The one API key: X-API-Key or Authorization: Bearer, compared in constant time over hashes. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { AppError } from '../lib/errors.ts'

/** Every call under /v1 needs the key, but for CORS preflights and signed attachment URLs, whose route checks the signature. */
export function requireKey(key: string): MiddlewareHandler {
  const isKey = keyCheck(key)
  return async (c, next) => {
    if (needsKey(c) && !isKey(keyOf(c))) {
      throw new AppError('unauthorized', 'missing_or_invalid_key', 'Missing or invalid API key')
    }
    await next()
  }
}

function needsKey(c: Context): boolean {
  if (c.req.method === 'OPTIONS') return false
  if (c.req.path !== '/v1' && !c.req.path.startsWith('/v1/')) return false
  return !isSignedDownload(c)
}

function isSignedDownload(c: Context): boolean {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return false
  if (!/^\/v1\/attachments\/[^/]+\/content$/.test(c.req.path)) return false
  return Boolean(c.req.query('token')) && Boolean(c.req.query('expires'))
}

/** X-API-Key wins; n8n sends it empty when it has none. */
function keyOf(c: Context): string | undefined {
  const own = c.req.header('x-api-key')
  if (own) return own
  return /^bearer +(.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
}

function keyCheck(key: string): (given: string | undefined) => boolean {
  const expected = createHash('sha256').update(key, 'utf8').digest()
  // Node decodes header bytes as Latin-1: this gives back the bytes as they came
  return (given) =>
    given !== undefined && timingSafeEqual(createHash('sha256').update(given, 'latin1').digest(), expected)
}

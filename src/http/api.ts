/** The API without its routes: what every request passes on its way in and out. */
import type { HttpBindings } from '@hono/node-server'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { AppError } from '../lib/errors.ts'
import type { Foreground } from '../lib/foreground.ts'
import { newId } from '../lib/ids.ts'
import type { Log } from '../lib/log.ts'
import type { BlobFolder } from '../store/blob-files.ts'
import { type Db, untilWritable } from '../store/db.ts'
import { requireKey } from './auth.ts'
import { readBody, refuseBody } from './body.ts'
import { fieldErrors } from './field-errors.ts'
import { guardLoopback } from './guard.ts'
import { answerError, answerProblem, newProblem } from './problem.ts'
import { refusals } from './schemas.ts'
import type { WebSocketOffer } from './web-socket.ts'

export interface ApiEnv {
  Bindings: HttpBindings & { webSocket?: WebSocketOffer }
  Variables: {
    requestId: string
    /** lets the next large body in, when a route has done with its own and goes on waiting for something else */
    dropBody: () => void
    /** lets background work go on, when a route only waits for something to happen */
    stepAside: () => void
  }
}

/** What a routes file adds its routes to. */
export type Api = OpenAPIHono<ApiEnv>

export interface ApiOptions {
  db: Db
  blobs: BlobFolder
  /** null: no key, and only this machine is served */
  apiKey: string | null
  corsOrigins: readonly string[]
  log: Log
  /** background work gives way to requests */
  foreground: Foreground
}

/** In this order: request id, security headers, host and origin, CORS, key, JSON body, database; then the routes and their validators. */
export function createApi(options: ApiOptions): Api {
  const { apiKey, corsOrigins, db, foreground, log } = options
  const api: Api = new OpenAPIHono<ApiEnv>({
    strict: false,
    defaultHook: (result) => {
      if (result.success) return
      const root = ROOTS[result.target] ?? result.target
      // zod-validator hands over what it was given beside what it found
      const input = (result as unknown as { data?: unknown }).data
      throw new AppError('invalid', 'validation_failed', 'the request is not valid', {
        errors: fieldErrors(result.error.issues, input, root),
      })
    },
  })
  refuseBodies(api)
  api.onError((error, c) => answerError(c, error, c.var.requestId, log))
  api.notFound((c) => answerUnknown(c, api))
  api.use(identify(foreground, log), secure())
  if (apiKey === null) api.use(guardLoopback())
  if (corsOrigins.length > 0) api.use(allowOrigins(corsOrigins))
  if (apiKey !== null) api.use(requireKey(apiKey))
  api.use(readBody(options.blobs.dir))
  api.use('/v1/*', awaitDatabase(db))
  return api
}

/** A backup tool or a person at the database may hold it for some seconds. */
const LONGEST_LOCK_MS = 5_000
const CHANGES = new Set(['POST', 'PATCH', 'DELETE'])
/** Asks by POST, and writes nothing. */
const SEARCH = '/v1/search'

/** A change waits until the database can be written, without the thread; if it still cannot, the route says so. */
function awaitDatabase(db: Db): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (CHANGES.has(c.req.method) && c.req.path !== SEARCH) {
      await untilWritable(db, LONGEST_LOCK_MS, c.req.raw.signal)
    }
    await next()
  }
}

/** A route that is added without a body refuses one, and says so in its contract. */
function refuseBodies(api: Api): void {
  const add = api.openapi
  api.openapi = ((route, ...rest) => {
    const takesNone = CHANGES.has(route.method.toUpperCase()) && route.request?.body === undefined
    const responses = { ...route.responses, ...refusals(413, 415, 422) }
    return add(takesNone ? { ...route, middleware: refuseBody, responses } : route, ...rest)
  }) as Api['openapi']
}

const ROOTS: Record<string, string> = { json: 'body', param: 'path' }

function identify(foreground: Foreground, log: Log): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    using waitedFor = foreground.enter()
    c.set('stepAside', () => waitedFor[Symbol.dispose]())
    const requestId = newId('req')
    const start = performance.now()
    c.set('requestId', requestId)
    c.header('X-Request-Id', requestId)
    await next()
    log.debug(
      { request_id: requestId },
      `${c.req.method} ${c.req.path} ${c.res.status} ${Math.round(performance.now() - start)} ms`,
    )
  }
}

/** A route that serves other things than JSON sets its own policy before. */
function secure(): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    await next()
    const defaults = {
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'Cache-Control': 'no-store',
    }
    for (const [name, value] of Object.entries(defaults)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
    // the answer to HEAD is the answer to GET without its body, which nobody else would close
    if (c.req.method === 'HEAD') await c.res.body?.cancel()
  }
}

function allowOrigins(origins: readonly string[]): MiddlewareHandler<ApiEnv> {
  return cors({
    origin: [...origins],
    allowMethods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'Last-Event-ID', 'X-API-Key'],
    exposeHeaders: ['Content-Disposition', 'Idempotency-Replayed', 'Retry-After', 'X-Request-Id'],
    maxAge: 600,
  })
}

/** 404 for an unknown path; 405 with Allow for a known one that has no such method. */
function answerUnknown(c: Parameters<Parameters<Api['notFound']>[0]>[0], api: Api): Response {
  const { requestId } = c.var as ApiEnv['Variables']
  const methods = methodsOf(api, c.req.path)
  if (methods.length === 0) {
    return answerProblem(c, newProblem(404, 'Not Found', 'unknown_path', 'see /docs for the paths', requestId))
  }
  const allow = [...methods, 'OPTIONS'].join(', ')
  if (c.req.method === 'OPTIONS') return c.body(null, 204, { Allow: allow })
  const fix = `this path takes ${allow}`
  return answerProblem(c, newProblem(405, 'Method Not Allowed', 'method_not_allowed', fix, requestId), { Allow: allow })
}

function methodsOf(api: Api, path: string): string[] {
  const here = api.routes.filter(
    (route) => route.method !== 'ALL' && new RegExp(`^${route.path.replace(/:[^/]+/g, '[^/]+')}$`).test(path),
  )
  const methods = [...new Set(here.map((route) => route.method))]
  return methods.includes('GET') ? ['HEAD', ...methods] : methods
}

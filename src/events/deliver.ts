/** One attempt at a delivery: a POST to an address that was looked at first, bounded in time and in what is read of the answer. */
import {
  type Agent,
  type ClientRequest,
  Agent as HttpAgent,
  type IncomingMessage,
  request as requestHttp,
} from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { createSecureContext, getCACertificates } from 'node:tls'
import { printable } from '../lib/log.ts'
import { isPublic } from './address-guard.ts'
import { explainFailure } from './explain-failure.ts'
import { type HostAddress, type Lookup, sharedLookup } from './resolve-host.ts'

export interface Post {
  url: string
  headers: Record<string, string>
  body: string
  /** may it lead to this machine and to private networks? */
  allowPrivate: boolean
}

export interface Answer {
  /** null: there was none */
  status: number | null
  /** its first 512 bytes, printable */
  text: string
  /** null: it was taken (2xx) */
  error: string | null
  /** ms that it asked us to wait */
  retryAfterMs: number | null
  /** how long it took */
  ms: number
}

export interface Deliverer extends Disposable {
  /** Never rejects; an abort is an error like any other. */
  post(post: Post, signal: AbortSignal): Promise<Answer>
}

/** What is kept of an answer, what is read of it, and for how long once its head is there. */
const KEPT_BYTES = 512
const READ_BYTES = 64 * 1024
const READ_MS = 1_000
/** A connection that was used is kept for the next delivery. */
const IDLE_MS = 30_000

export interface DelivererOptions {
  lookup: Lookup
  /** for an attempt in all */
  timeoutMs: number
  /** PEM, trusted on top of Node's CAs */
  tlsCa: string | null
}

export function createDeliverer({ lookup, timeoutMs, tlsCa }: DelivererOptions): Deliverer {
  const resolve = sharedLookup(lookup)
  // never one pool for both: a connection that the operator's own webhook may use is not for others
  const pools = { guarded: createPool(tlsCa), free: createPool(tlsCa) }
  const fresh = createPool(tlsCa, { isKept: false })
  return {
    async post(post, signal) {
      const start = performance.now()
      const left = new AbortController()
      const late = setTimeout(() => left.abort(new Error('timeout')), timeoutMs)
      const leave = () => left.abort(new Error('aborted'))
      signal.addEventListener('abort', leave, { once: true })
      if (signal.aborted) leave()
      const pool = post.allowPrivate ? pools.free : pools.guarded
      try {
        const answer = await attempt(post, { resolve, pool, fresh, signal: left.signal })
        return { ...answer, ms: elapsed(start) }
      } catch (error) {
        const reason = left.signal.aborted ? (left.signal.reason as Error) : error
        return { status: null, text: '', error: explainFailure(reason), retryAfterMs: null, ms: elapsed(start) }
      } finally {
        clearTimeout(late)
        signal.removeEventListener('abort', leave)
      }
    },
    [Symbol.dispose]() {
      for (const pool of [pools.guarded, pools.free, fresh]) for (const agent of Object.values(pool)) agent.destroy()
    },
  }
}

interface Pool {
  http: Agent
  https: Agent
}

function createPool(tlsCa: string | null, { isKept } = { isKept: true }): Pool {
  const options = { keepAlive: isKept, timeout: IDLE_MS, maxFreeSockets: 64 }
  // Node's own choice, or made once: to read all its certificates for each connection takes 20 ms
  const ca = tlsCa === null ? null : [...getCACertificates('default'), tlsCa]
  const secure = ca === null ? {} : { secureContext: createSecureContext({ ca, minVersion: 'TLSv1.2' }) }
  return { http: new HttpAgent(options), https: new HttpsAgent({ ...options, ...secure }) }
}

interface Means {
  resolve: Lookup
  pool: Pool
  /** keeps no connection, and so has none that was closed */
  fresh: Pool
  signal: AbortSignal
}

async function attempt(post: Post, { resolve, pool, fresh, signal }: Means): Promise<Omit<Answer, 'ms'>> {
  const url = new URL(post.url)
  const addresses = await orAbort(resolve(url.hostname.replace(/^\[(.*)\]$/, '$1')), signal)
  if (addresses.length === 0) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' })
  if (!post.allowPrivate && !addresses.every(({ address }) => isPublic(address))) {
    throw Object.assign(new Error('not public'), { code: 'PRIVATE_ADDRESS' })
  }
  const send = ({ http, https }: Pool) =>
    exchange(url, post, { agent: url.protocol === 'https:' ? https : http, addresses, signal })
  const first = await send(pool)
  // a kept connection may have been closed while our request was on its way: that says nothing of the receiver
  const settled = first.kind === 'stale' ? await send(fresh) : first
  if (settled.kind !== 'answered') throw settled.error
  return judge(settled.response, await readStart(settled.response), url)
}

type Exchange = { kind: 'answered'; response: IncomingMessage } | { kind: 'stale' | 'broken'; error: Error }

function exchange(
  url: URL,
  { headers, body }: Post,
  { agent, addresses, signal }: { agent: Agent; addresses: HostAddress[]; signal: AbortSignal },
): Promise<Exchange> {
  const start = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((done) => {
    const request: ClientRequest = start(url, {
      method: 'POST',
      agent,
      signal,
      lookup: pinned(addresses),
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    })
    request.once('response', (response) => done({ kind: 'answered', response }))
    request.on('error', (error: NodeJS.ErrnoException) => {
      const isStale = request.reusedSocket && /^(ECONNRESET|EPIPE)$/.test(error.code ?? '')
      done({ kind: isStale ? 'stale' : 'broken', error })
    })
    // closed without either, as after an upgrade that nobody asked for
    request.once('close', () => done({ kind: 'broken', error: Object.assign(new Error(), { code: 'ECONNRESET' }) }))
    request.end(body)
  })
}

/** The connection goes where we have looked, whatever the name says by then. */
function pinned(addresses: HostAddress[]): LookupFunction {
  return (_host, options, callback) => {
    const [{ address, family } = { address: '', family: 4 }] = addresses
    if (options.all) callback(null, addresses)
    else callback(null, address, family)
  }
}

/** The first bytes of the answer; the rest is read up to a bound, so that the connection can be used again. */
function readStart(response: IncomingMessage): Promise<Buffer> {
  return new Promise((done) => {
    const chunks: Buffer[] = []
    let size = 0
    const end = () => {
      clearTimeout(late)
      done(Buffer.concat(chunks).subarray(0, KEPT_BYTES))
    }
    const cut = () => {
      response.destroy()
      end()
    }
    const late = setTimeout(cut, READ_MS)
    response.on('data', (chunk: Buffer) => {
      if (size < KEPT_BYTES) chunks.push(chunk)
      size += chunk.length
      if (size > READ_BYTES) cut()
    })
    response.once('end', end)
    // what broke after its head has said what it had to say
    response.once('error', end)
    response.once('close', end)
  })
}

function judge({ statusCode: status = 0, headers }: IncomingMessage, start: Buffer, url: URL): Omit<Answer, 'ms'> {
  // half a character at the cut is left out
  const text = printable(new TextDecoder().decode(start, { stream: true }))
  const isTaken = status >= 200 && status < 300
  const retryAfterMs = isTaken ? null : readRetryAfter(headers['retry-after'])
  return { status, text, error: isTaken ? null : describe(status, headers.location, url), retryAfterMs }
}

function describe(status: number, location: string | undefined, url: URL): string {
  if (status < 300 || status >= 400 || location === undefined) return `it answered ${status}`
  const target = URL.canParse(location, url) ? new URL(location, url).origin : 'another address'
  return `it answered ${status}, a redirect to ${target.slice(0, 200)}, which is not followed`
}

/** Seconds or a date (RFC 9110 §10.2.3), as ms from now. */
function readRetryAfter(value: string | undefined, now = Date.now()): number | null {
  if (value === undefined) return null
  if (/^\d{1,10}$/.test(value.trim())) return Number(value) * 1_000
  const at = /GMT\s*$/.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}

function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason)
    if (signal.aborted) leave()
    signal.addEventListener('abort', leave, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}

function elapsed(start: number): number {
  return Math.round(performance.now() - start)
}

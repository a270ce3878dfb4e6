/** Without a key only this machine's own programs may ask: a stranger's web page is refused, however its DNS is bent. */
import type { MiddlewareHandler } from 'hono'
import { AppError } from '../lib/errors.ts'
import { OWN_HOSTS } from '../lib/own-hosts.ts'

const FIX = 'call http://localhost or http://127.0.0.1 directly, or set API_KEY to open the API to others'

/**
 * Refuses with 403 a Host other than localhost, 127.0.0.1 or [::1] (DNS rebinding), an Origin of any other host and
 * `Sec-Fetch-Site: cross-site`: a form post and a WebSocket need no CORS, and neither does a POST without a body.
 */
export function guardLoopback(): MiddlewareHandler {
  return async (c, next) => {
    // a request line may carry an absolute URL, which then outranks Host (RFC 9112 §3.2.2)
    if (!isOwnHost(c.req.header('host')) || !OWN_HOSTS.has(new URL(c.req.url).hostname)) {
      throw new AppError('forbidden', 'host_not_allowed', 'without an API key only localhost is served', { fix: FIX })
    }
    const origin = c.req.header('origin')
    if (origin !== undefined && !isOwnOrigin(origin)) {
      throw new AppError('forbidden', 'origin_not_allowed', 'without an API key no other web page is served', {
        fix: FIX,
      })
    }
    if (c.req.header('sec-fetch-site')?.toLowerCase() === 'cross-site') {
      throw new AppError('forbidden', 'cross_site', 'without an API key no other web page is served', { fix: FIX })
    }
    await next()
  }
}

function isOwnHost(host: string | undefined): boolean {
  const name = /^(.*?)(?::\d{1,5})?$/.exec(host ?? '')?.[1]
  return name !== undefined && OWN_HOSTS.has(name.toLowerCase())
}

function isOwnOrigin(origin: string): boolean {
  if (!/^https?:\/\/[^/@\\?#]+$/i.test(origin) || !URL.canParse(origin)) return false
  return OWN_HOSTS.has(new URL(origin).hostname)
}

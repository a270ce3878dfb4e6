/** What TLS means for a mail server: the usual trusted CAs and the operator's own. */
import { type ConnectionOptions, createSecureContext, getCACertificates, type SecureContext } from 'node:tls'

/** Reading some 150 certificates takes 20 ms, too long for each connection. */
const contexts = new Map<string, SecureContext>()

/** `ca` is PEM and is trusted on top of Node's CAs; without it Node's own choice stands. */
export function tlsOptions(ca: string | null): ConnectionOptions {
  const minVersion = 'TLSv1.2'
  if (ca === null) return { minVersion }
  const known = contexts.get(ca)
  const secureContext = known ?? createSecureContext({ minVersion, ca: [...getCACertificates('default'), ca] })
  contexts.set(ca, secureContext)
  return { secureContext }
}

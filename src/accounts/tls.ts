/** What TLS means for a mail server: the usual trusted CAs and the operator's own. */
import { type ConnectionOptions, getCACertificates } from 'node:tls'

/** `ca` is PEM and is trusted on top of Node's CAs; without it Node's own choice stands. */
export function tlsOptions(ca: string | null): ConnectionOptions {
  return { minVersion: 'TLSv1.2', ...(ca !== null && { ca: [...getCACertificates('default'), ca] }) }
}

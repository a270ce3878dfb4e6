/** A self-signed certificate for a test's server, made by openssl; its own CA file. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface Certificate {
  /** PEM file that a client may trust */
  caFile: string
  certFile: string
  keyFile: string
  cert: string
  key: string
}

export interface CertificateOptions {
  /** subject alternative names; default: localhost and 127.0.0.1 */
  names?: string[]
  /** file name without its ending; default `server` */
  name?: string
}

/** Writes `<name>.crt` and `<name>.key` into `folder`. */
export async function makeCertificate(folder: string, options: CertificateOptions = {}): Promise<Certificate> {
  const { names = ['DNS:localhost', 'IP:127.0.0.1'], name = 'server' } = options
  const certFile = join(folder, `${name}.crt`)
  const keyFile = join(folder, `${name}.key`)
  await promisify(execFile)('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30'],
    ...['-subj', '/CN=Postern test', '-addext', `subjectAltName=${names.join(',')}`],
    ...['-keyout', keyFile, '-out', certFile],
  ])
  const [cert, key] = await Promise.all([readFile(certFile, 'utf8'), readFile(keyFile, 'utf8')])
  return { caFile: certFile, certFile, keyFile, cert, key }
}

/** The files beside the environment: `.env`, the secrets that `<NAME>_FILE` names, and TLS_CA_FILE. */
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseEnv } from './env.ts'
import { fileTrouble } from './problems.ts'

export type EnvFile =
  | { kind: 'read'; values: Record<string, string>; cut: { name: string; glued: boolean }[] }
  | { kind: 'unreadable'; text: string }

/** Reads `.env` as dotenv does, and finds the values that an unquoted `#` cut short. */
export function readEnvFile(path: string): EnvFile {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    return { kind: 'unreadable', text: `${path} ${envFileTrouble(path, error)}` }
  }
  if (text.includes('\0')) return { kind: 'unreadable', text: `${path} is not UTF-8 text; save it as UTF-8` }
  const values = parseEnv(text)
  return { kind: 'read', values, cut: findCut(text, values) }
}

function envFileTrouble(path: string, error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EISDIR':
      return `is a folder, not a file (Docker makes one where a mounted file is missing); remove it with: rmdir ${path}; then: cp .env.example .env`
    case 'EACCES':
    case 'EPERM':
      return `exists, but the user that Postern runs as may not read it; let it with: chmod a+r ${path}`
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return 'is not UTF-8 text; save it as UTF-8'
    default:
      return `cannot be read: ${fileTrouble(error)}`
  }
}

/** A letter of the private use area, which is neither quote, blank nor comment to dotenv. */
const STAND_IN = '\ue000'

/**
 * Which values dotenv (18) cut at a `#`. It reads `abc#def`, `abc #def` and `'it's#1'` as far as the `#`, and `#abc` as
 * empty. So the text is parsed again with another letter for `#`: a value that is then another was cut, unless it is in
 * quotes, which dotenv took off the first time, and a comment follows. `glued`: no blank before the `#`, so hardly a comment.
 */
function findCut(text: string, values: Record<string, string>): { name: string; glued: boolean }[] {
  const whole = parseEnv(text.replaceAll('#', STAND_IN))
  const gluedOnly = parseEnv(text.replaceAll(/(?<=\S)#/g, STAND_IN))
  const differs = (name: string, other: string | undefined) => {
    const value = values[name] ?? ''
    if (other === undefined || other.replaceAll(STAND_IN, '#') === value) return false
    const quote = /^['"`]/.exec(other)?.[0]
    return quote === undefined || value.startsWith(quote)
  }
  return Object.keys(values)
    .filter((name) => differs(name, whole[name]))
    .map((name) => ({ name, glued: differs(name, gluedOnly[name]) }))
}

export type FileText = { kind: 'read'; text: string } | { kind: 'unreadable'; why: string }

/** A secret kept in a file of its own; the line break that editors leave at its end is not part of it. */
export function readSecret(path: string): FileText {
  try {
    const text = readFileSync(path, 'utf8').replace(/\r?\n$/, '')
    return text === '' ? { kind: 'unreadable', why: 'it is empty' } : { kind: 'read', text }
  } catch (error) {
    return { kind: 'unreadable', why: fileTrouble(error) }
  }
}

/** The certificates of a PEM file, each of which must parse. */
export function readCertificates(path: string): FileText {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    return { kind: 'unreadable', why: fileTrouble(error) }
  }
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? []
  try {
    for (const block of blocks) new X509Certificate(block)
  } catch {
    return { kind: 'unreadable', why: 'a certificate in it is damaged' }
  }
  return blocks.length === 0
    ? { kind: 'unreadable', why: 'it must hold certificates in PEM form (-----BEGIN CERTIFICATE-----)' }
    : { kind: 'read', text }
}

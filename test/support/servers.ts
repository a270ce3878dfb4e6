/** Which mail servers can be started here, and suites that run once on each of them. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { serverEnv } from './child.ts'
import { startDovecot } from './dovecot.ts'
import { startEmbeddedMail } from './embedded-mail.ts'
import { GREENMAIL_VERSION, greenMailJar, startGreenMail } from './greenmail.ts'
import type { MailServer, MailServerOptions, ServerKind } from './mail-server.ts'

export type Availability = { kind: 'here'; name: string } | { kind: 'missing'; why: string; get: string }

export interface ServerChoice {
  kind: ServerKind
  /** with the version: `dovecot 2.3.19` */
  name: string
  start(options?: MailServerOptions): Promise<MailServer>
}

export const ALL_SERVERS: readonly ServerKind[] = ['dovecot', 'embedded', 'greenmail']

/** Where a missing server is to be had; a test that is skipped says so. */
const SOURCES = {
  dovecot: 'apt-get install dovecot-imapd dovecot-lmtpd',
  greenmail: `install Java, then mvn dependency:get -Dartifact=com.icegreen:greenmail-standalone:${GREENMAIL_VERSION}, or set GREENMAIL_JAR`,
}

const STARTERS: Record<ServerKind, ServerChoice['start']> = {
  dovecot: startDovecot,
  embedded: startEmbeddedMail,
  greenmail: startGreenMail,
}

const known = new Map<ServerKind, Availability>()

/** Looks once: takes a few milliseconds. */
export function availability(kind: ServerKind): Availability {
  const found = known.get(kind) ?? look(kind)
  known.set(kind, found)
  return found
}

/**
 * Runs `suite` once on each server of `kinds` (default: all) as `name [dovecot 2.3.19]`; a server that is not here is a
 * skipped test that says why and how to get it.
 */
export function describeWithServers(name: string, kinds: readonly ServerKind[], suite: (server: ServerChoice) => void) {
  for (const kind of kinds) {
    const found = availability(kind)
    if (found.kind === 'here') {
      const start = STARTERS[kind]
      describe(`${name} [${found.name}]`, () => suite({ kind, name: found.name, start }))
    } else {
      test.skip(`${name} [${kind}: ${found.why}; ${found.get}]`, () => {})
    }
  }
}

function look(kind: ServerKind): Availability {
  if (kind === 'embedded') return { kind: 'here', name: 'embedded' }
  return kind === 'dovecot' ? lookForDovecot() : lookForGreenMail()
}

function lookForDovecot(): Availability {
  const missing = (why: string): Availability => ({ kind: 'missing', why, get: SOURCES.dovecot })
  const version = /^\d+\.\d+\.\d+/.exec(output('dovecot', '--version') ?? '')?.[0]
  if (version === undefined) return missing('not installed')
  // 2.4 gave every setting another name
  if (!version.startsWith('2.3.')) return missing(`${version} is here, the fixture speaks 2.3`)
  const programs = output('doveconf', '-dh', 'libexec_dir')?.trim() ?? ''
  const lacking = ['imap', 'lmtp'].find((program) => !existsSync(join(programs, program)))
  return lacking === undefined ? { kind: 'here', name: `dovecot ${version}` } : missing(`without ${lacking}`)
}

function lookForGreenMail(): Availability {
  const missing = (why: string): Availability => ({ kind: 'missing', why, get: SOURCES.greenmail })
  if (greenMailJar() === null) return missing(`no jar of ${GREENMAIL_VERSION}`)
  if (output('java', '-version') === null) return missing('no Java')
  return { kind: 'here', name: `greenmail ${GREENMAIL_VERSION}` }
}

function output(command: string, ...args: string[]): string | null {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: serverEnv() })
  } catch {
    return null
  }
}

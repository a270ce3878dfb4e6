/** Everything around the daemon: a mail server, a sink, a faulty line to each, and a folder that is kept when something is wrong. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { daemonEnv } from '../support/daemon.ts'
import { startDovecot } from '../support/dovecot.ts'
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts'
import { startGreenMail } from '../support/greenmail.ts'
import type { MailServer } from '../support/mail-server.ts'
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts'
import { createGate, type Gate } from './gate.ts'
import { findToken } from './ledger.ts'

export interface World extends AsyncDisposable {
  server: MailServer
  /** whoever talks to the server passes here; whoever stops it closes it */
  gate: Gate
  sink: SmtpSink
  imapLine: FaultProxy
  smtpLine: FaultProxy
  /** the environment of a daemon with this data folder */
  envFor(dataDir: string): Record<string, string>
}

export interface WorldOptions {
  server: 'dovecot' | 'greenmail'
  deleteAfterFetch: boolean
  /** what is Node's own: compiled code that outlives a life */
  cacheDir: string
}

const LOGIN = { username: 'agents', password: 'correct horse' }
/** One send in so many goes through a provider that files its own copy in Sent, before it answers. */
const FILED_BY_PROVIDER = 8

export async function startWorld(options: WorldOptions): Promise<World> {
  await using cleanup = new AsyncDisposableStack()
  const server = cleanup.use(await (options.server === 'dovecot' ? startDovecot() : startGreenMail()))
  const gate = createGate()
  const sink = cleanup.use(await startSmtpSink({ login: LOGIN, forward: { deliver: fileSome(server, gate) } }))
  const imapLine = cleanup.use(await startFaultProxy(server.imap))
  const smtpLine = cleanup.use(await startFaultProxy(sink))
  await mkdir(options.cacheDir, { recursive: true })
  const life = cleanup.move()
  return {
    server,
    gate,
    sink,
    imapLine,
    smtpLine,
    envFor: (dataDir) => ({
      ...daemonEnv({
        mail: { ...server, imap: { host: imapLine.host, port: imapLine.port, tls: 'none' } },
        smtp: smtpLine,
        dataDir,
      }),
      SMTP_USERNAME: LOGIN.username,
      SMTP_PASSWORD: LOGIN.password,
      IMAP_DELETE_AFTER_FETCH: String(options.deleteAfterFetch),
      // with the clock of the torture this is a second
      IMAP_POLL_INTERVAL: '500',
      LOG_LEVEL: 'info',
      PORT: '0',
      NODE_COMPILE_CACHE: join(options.cacheDir),
    }),
    [Symbol.asyncDispose]: () => life.disposeAsync(),
  }
}

/** Files each mail of some senders in Sent, once, as Gmail does. */
function fileSome(server: MailServer, gate: Gate): (raw: string | Buffer) => Promise<void> {
  const filed = new Set<string>()
  return async (raw) => {
    const token = findToken(raw.toString('latin1')) ?? ''
    if (Number(token.slice(1)) % FILED_BY_PROVIDER !== 0 || filed.has(token)) return
    filed.add(token)
    await gate.pass(() => server.append('Sent', raw)).then(nothing, () => filed.delete(token))
  }
}

function nothing(): void {}

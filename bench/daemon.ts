/** Postern as a process of its own, as a user starts it, on a data folder in which the inboxes are waiting. */
import { type Api, apiOf } from '../test/support/api.ts'
import { DEAD_HOSTS, type Postern, runPostern } from '../test/support/postern.ts'
import { until } from '../test/support/wait.ts'

export interface DaemonOptions {
  dataDir: string
  /** the mailbox; default: none, the mail servers are dead */
  mailbox?: { host: string; port: number; username: string; password: string }
  /** where mail is sent; default: a port where nothing listens */
  smtp?: { host: string; port: number }
  /** other settings */
  env?: Record<string, string>
}

export interface Daemon extends AsyncDisposable {
  pid: number
  /** Where the API listens, once it does. */
  url(): Promise<string>
  /** A caller, once the API listens. */
  api(): Promise<Api>
  /** SIGTERM; throws unless the daemon ends well. */
  stop(): Promise<void>
}

/** The inbox that takes what is for no other. */
export const CATCH_ALL = 'all'

/** Returns at once: the process has just begun. Dispose it to kill it. */
export function startDaemon({ dataDir, mailbox, smtp, env: more }: DaemonOptions): Daemon {
  const env = {
    ...DEAD_HOSTS,
    EMAIL_ADDRESS: 'agents@example.test',
    DATA_DIR: dataDir,
    SMTP_USE_TLS: 'false',
    // the same mails are read in every run
    IMAP_MARK_AS_READ: 'false',
    ...(mailbox && {
      IMAP_HOST: mailbox.host,
      IMAP_PORT: String(mailbox.port),
      IMAP_USERNAME: mailbox.username,
      IMAP_PASSWORD: mailbox.password,
      IMAP_USE_SSL: 'false',
    }),
    ...(smtp && { SMTP_HOST: smtp.host, SMTP_PORT: String(smtp.port) }),
    ...more,
  }
  const postern = runPostern(['serve'], env, dataDir)
  const url = async () => {
    const found = await postern.url()
    if (found === 'gone') throw new Error(`postern serve ended: ${postern.stdout()}${postern.stderr()}`)
    return found
  }
  return {
    pid: postern.pid,
    url,
    api: async () => apiOf(await url()),
    stop: () => stopped(postern),
    [Symbol.asyncDispose]: () => postern[Symbol.asyncDispose](),
  }
}

/** Resolves once the mailbox is connected and the API says so. */
export async function untilReady(api: Api): Promise<void> {
  const isReady = async () => (await api.get('/readyz')).status === 200
  await until(isReady, { what: 'the daemon is ready', within: 60_000, every: 5 })
}

/** Makes `inboxes` of them in an empty data folder: the one that takes everything, and others for the addresses of the corpora. */
export async function prepareDataFolder(dataDir: string, inboxes: number): Promise<void> {
  await using daemon = startDaemon({ dataDir })
  const api = await daemon.api()
  await api.inbox(CATCH_ALL, { catch_all: true })
  for (let n = 0; n < inboxes - 1; n += 1) await api.inbox(`agent-${n}`)
  await daemon.stop()
}

async function stopped(postern: Postern): Promise<void> {
  postern.kill('SIGTERM')
  const ended = await postern.ended
  if (ended !== 0) throw new Error(`postern serve ended with ${ended}: ${postern.stdout().slice(-2_000)}`)
}

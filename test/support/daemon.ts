/** The real daemon in this process: the real configuration, a temporary data folder, a free port, its log kept for looking at. */
import { type App, type Seams, startApp } from '../../src/app.ts'
import type { Config } from '../../src/config/config.ts'
import { describeProblems, loadConfig } from '../../src/config/load.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { type Api, apiOf } from './api.ts'
import type { MailServer } from './mail-server.ts'
import { tempFolder } from './temp-folder.ts'

export interface DaemonOptions {
  /** the mailbox; default: a port where nothing listens */
  mail?: MailServer
  /** where mail is sent; default: a port where nothing listens */
  smtp?: { host: string; port: number }
  /** on top of what the servers need; an empty value unsets */
  env?: Record<string, string>
  /** default: a new folder that goes with the daemon */
  dataDir?: string
  /** default: delays last a hundredth of what they say */
  seams?: Partial<Seams>
}

export interface Daemon extends AsyncDisposable {
  url: string
  api: Api
  app: App
  config: Config
  dataDir: string
  /** every line logged so far */
  log: string[]
  /** Stops it and starts it again on the same data folder, with other options on top. */
  restart(changed?: DaemonOptions): Promise<void>
  stop(): Promise<void>
}

export async function startDaemon(options: DaemonOptions = {}): Promise<Daemon> {
  const folder = options.dataDir === undefined ? await tempFolder('data') : null
  let current = { ...options, dataDir: options.dataDir ?? folder?.path ?? '' }
  const log: string[] = []
  const start = async () => {
    const config = configFor(current)
    const app = await startApp(config, {
      clock: systemClock(0.01),
      writeLog: (line) => void log.push(line.trimEnd()),
      ...current.seams,
    })
    return { config, app, url: app.url, api: apiOf(app.url, keyOf(config)) }
  }
  let running: Awaited<ReturnType<typeof start>> | null = await start()
  const now = () => {
    if (running === null) throw new Error('the daemon is stopped')
    return running
  }
  const stop = async () => {
    const stopping = running
    running = null
    await stopping?.app[Symbol.asyncDispose]()
  }
  return {
    get url() {
      return now().url
    },
    get api() {
      return now().api
    },
    get app() {
      return now().app
    },
    get config() {
      return now().config
    },
    dataDir: current.dataDir,
    log,
    stop,
    async restart(changed = {}) {
      await stop()
      current = { ...current, ...changed, env: { ...current.env, ...changed.env }, dataDir: current.dataDir }
      running = await start()
    },
    async [Symbol.asyncDispose]() {
      await stop()
      await folder?.[Symbol.asyncDispose]()
    },
  }
}

function configFor(options: DaemonOptions & { dataDir: string }): Config {
  const loaded = loadConfig(daemonEnv(options))
  if (loaded.kind === 'invalid') throw new Error(describeProblems(loaded.problems))
  return { ...loaded.config, api: { ...loaded.config.api, port: 0 } }
}

/** The environment that the daemon of a test gets. */
export function daemonEnv(options: DaemonOptions & { dataDir: string }): Record<string, string> {
  const { mail, smtp } = options
  return {
    IMAP_HOST: mail?.imap.host ?? '127.0.0.1',
    IMAP_PORT: String(mail?.imap.port ?? 1),
    IMAP_USERNAME: mail?.username ?? 'agents@example.test',
    IMAP_PASSWORD: mail?.password ?? 'correct horse',
    IMAP_USE_SSL: String(mail?.imap.tls === 'implicit'),
    EMAIL_ADDRESS: mail?.address ?? 'agents@example.test',
    SMTP_HOST: smtp?.host ?? '127.0.0.1',
    SMTP_PORT: String(smtp?.port ?? 1),
    SMTP_USE_TLS: 'false',
    DATA_DIR: options.dataDir,
    LOG_LEVEL: 'debug',
    ...(mail?.caFile == null ? {} : { TLS_CA_FILE: mail.caFile }),
    ...options.env,
  }
}

function keyOf(config: Config): Record<string, string> {
  return config.api.key === null ? {} : { 'x-api-key': config.api.key }
}

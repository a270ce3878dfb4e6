/** The checked configuration: nested, with unions, contradictions already refused; only app.ts and cli/ see it whole. */
import type { Agent } from '../agents/agent.ts'
import type { LogLevel } from '../lib/log.ts'
import type { Kind } from '../mail/types.ts'

export interface ServerLogin {
  host: string
  port: number
  /** null: no authentication */
  username: string | null
  password: string | null
}

export interface ImapConfig extends ServerLogin {
  username: string
  password: string
  /** `implicit`: TLS from the first byte; `opportunistic`: STARTTLS when offered, else plain with a warning */
  tls: 'implicit' | 'opportunistic'
  folder: string
  pollSeconds: number
  idle: boolean
  /** what to do with a mail on the server once it is stored and routed */
  afterFetch: 'nothing' | 'mark_read' | 'delete'
  syncSince: { kind: 'all' } | { kind: 'now' } | { kind: 'days'; days: number }
  saveSent: 'auto' | 'true' | 'false'
}

export interface SmtpConfig extends ServerLogin {
  /** `starttls` is required, not opportunistic */
  tls: 'implicit' | 'starttls' | 'none'
}

/** Which domains mail may come from or go to: block first, then allow; matched against the whole domain of a parsed address. */
export interface DomainPolicy {
  allow: RegExp[]
  block: RegExp[]
}

export interface Config {
  imap: ImapConfig
  smtp: SmtpConfig
  /** PEM, added to the system's CAs */
  tlsCa: string | null
  /** the mailbox's own address, lower-case */
  address: string
  /** the domain of new inboxes, lower-case; with `plus` that of the own address */
  domain: string
  addressing: 'domain' | 'plus'
  policy: { inbound: DomainPolicy; outbound: DomainPolicy }
  /** whose Authentication-Results are believed; []: nobody's */
  trustedAuthservIds: string[]
  /** recipients; 0: unlimited */
  sendLimit: { perMinute: number; perHour: number }
  /** may mail leave that no person has read? */
  automaticSends: boolean
  /** how many sends may follow answers that come soon after ours; 0: any number */
  loopLimits: { quick: number; hourly: number; daily: number }
  /** the most that all attachments of one send may weigh, in bytes */
  attachmentLimit: number
  api: {
    host: string
    port: number
    /** null: anonymous */
    key: string | null
    allowAnonymous: boolean
    corsOrigins: string[]
    /** how long a signed attachment URL lives */
    urlExpirySeconds: number
  }
  webhooks: {
    /** declared by the operator; null: there is none */
    declared: { url: string; secret: string | null } | null
    /** may those of the API lead to this machine and to private networks? */
    allowPrivate: boolean
  }
  agents: {
    declared: ReadonlyMap<string, Agent>
    /** of every program */
    env: Readonly<Record<string, string>>
    wakeFor: Kind[]
    timeoutSeconds: number
    debounceSeconds: number
    concurrency: number
  }
  dataDir: string
  /** the SQLite file */
  databaseFile: string
  /** mail older than this is removed; null: kept for ever */
  retentionDays: number | null
  /** events older than this are removed */
  eventRetentionDays: number
  log: { level: LogLevel; format: 'pretty' | 'json' }
  /** what must never appear in a log or an answer */
  secrets: string[]
  /** lines to log at start: known names that mean nothing here, plain-text connections and the like */
  warnings: string[]
}

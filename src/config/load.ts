/** From the environment to the checked configuration, or to everything that is wrong with it. */
import { join, resolve } from 'node:path'
import type { Agent } from '../agents/agent.ts'
import { OWN_HOSTS } from '../lib/own-hosts.ts'
import { agentEnv, readAgents } from './agents.ts'
import type { Config, DomainPolicy, ImapConfig, SmtpConfig } from './config.ts'
import { findContradictions } from './contradictions.ts'
import { clean, type Env, type Misfit } from './env.ts'
import { readCertificates } from './files.ts'
import { gather } from './gather.ts'
import { exampleLine } from './print.ts'
import { type Problem, quoter } from './problems.ts'
import { type Name, secretNames, type Values } from './settings.ts'
import { nearestName, warnOfStrangers } from './strangers.ts'
import { address as addressKind } from './values.ts'

export type Loaded = { kind: 'ok'; config: Config } | { kind: 'invalid'; problems: Problem[] }

/**
 * The configuration in `env` and, beneath it, in the file that its ENV_FILE names (`readEnvironment()` sees to `.env`).
 * Without ENV_FILE no such file is read, so that tests see nothing but what they pass.
 */
export function loadConfig(env: Env): Loaded {
  const { set, fromFile, problems } = gather(env)
  if (problems.some((problem) => problem.variables.length === 0)) return { kind: 'invalid', problems }

  const secrets = [...new Set(secretNames.flatMap((name) => set[name] ?? []))]
  const quote = quoter(secrets)
  const { values, misfits } = clean(set)
  const faulty = () => new Set(problems.flatMap((problem) => problem.variables))
  for (const misfit of misfits) {
    if (!faulty().has(misfit.name))
      problems.push({ variables: [misfit.name], text: tell(misfit, set, fromFile, quote) })
  }
  problems.push(...findContradictions(values, (name) => set[name] !== undefined || faulty().has(name)))
  const ca = values.TLS_CA_FILE === undefined ? null : readCertificates(values.TLS_CA_FILE)
  if (ca?.kind === 'unreadable') {
    problems.push({ variables: ['TLS_CA_FILE'], text: `TLS_CA_FILE is ${quote(values.TLS_CA_FILE ?? '')}: ${ca.why}` })
  }
  const declared = readAgents(values, env, fromFile)
  problems.push(...declared.problems)
  secrets.push(...declared.secrets)
  const own = faulty().has('IMAP_USERNAME') || faulty().has('EMAIL_DOMAIN') ? null : ownAddress(values, quote)
  if (own?.kind === 'unknown' && !faulty().has('EMAIL_ADDRESS')) {
    problems.push({ variables: ['EMAIL_ADDRESS'], text: own.text })
  }
  if (problems.length > 0 || own?.kind !== 'known') return { kind: 'invalid', problems }

  const sound = values as Values
  const config = build(sound, {
    address: own.address,
    tlsCa: ca?.kind === 'read' ? ca.text : null,
    secrets,
    agents: declared.agents,
    agentEnv: agentEnv(sound.AGENT_ENV ?? [], env, fromFile),
  })
  return { kind: 'ok', config: { ...config, warnings: [...warn(sound, config), ...warnOfStrangers(env, fromFile)] } }
}

/** The text printed when the start is refused: a header, a line for each problem, where to read on. */
export function describeProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`
  const lines = problems.map((problem) => `  - ${problem.text}\n`)
  return `Postern cannot start: ${count} in the configuration.\n${lines.join('')}docs/configuration.md explains every setting.\n`
}

function tell(
  misfit: Misfit,
  set: Partial<Record<Name, string>>,
  fromFile: Env,
  quote: (value: string) => string,
): string {
  const { name, wants } = misfit
  const secret = secretNames.includes(name)
  if (!misfit.missing) return `${name} is ${secret ? '[secret]' : quote(set[name] ?? '')}; it must be ${wants}`
  const slip = Object.keys(fromFile).find((other) => other !== name && nearestName(other) === name)
  const hint = slip === undefined ? '' : ` (.env has ${slip}: did you mean ${name}?)`
  return `${name} is missing: set it${secret ? ` or ${name}_FILE` : ''}, as in ${exampleLine(name)}${hint}`
}

type OwnAddress = { kind: 'known'; address: string } | { kind: 'unknown'; text: string }

function ownAddress(values: Partial<Values>, quote: (value: string) => string): OwnAddress {
  if (values.EMAIL_ADDRESS !== undefined) return { kind: 'known', address: values.EMAIL_ADDRESS }
  const username = values.IMAP_USERNAME ?? ''
  if (!username.includes('@') && values.EMAIL_DOMAIN === undefined) {
    const text = `EMAIL_ADDRESS is missing; IMAP_USERNAME is ${quote(username)}, which has no @, so set the mailbox's own address, or EMAIL_DOMAIN to complete it`
    return { kind: 'unknown', text }
  }
  const read = addressKind.read(username.includes('@') ? username : `${username}@${values.EMAIL_DOMAIN}`)
  if (read.kind === 'ok') return { kind: 'known', address: read.value }
  const text = `EMAIL_ADDRESS is missing; IMAP_USERNAME is ${quote(username)}, which makes no address, so set the mailbox's own address`
  return { kind: 'unknown', text }
}

interface Found {
  address: string
  tlsCa: string | null
  secrets: string[]
  agents: ReadonlyMap<string, Agent>
  agentEnv: Record<string, string>
}

function build(values: Values, found: Found): Config {
  const dataDir = resolve(values.DATA_DIR)
  const ownDomain = found.address.slice(found.address.lastIndexOf('@') + 1)
  const policy = (allow: RegExp[] = [], block: RegExp[] = []): DomainPolicy => ({ allow, block })
  return {
    imap: imapConfig(values),
    smtp: smtpConfig(values),
    tlsCa: found.tlsCa,
    address: found.address,
    domain: values.INBOX_ADDRESSING === 'plus' ? ownDomain : (values.EMAIL_DOMAIN ?? ownDomain),
    addressing: values.INBOX_ADDRESSING,
    policy: {
      inbound: policy(values.INBOUND_DOMAIN_ALLOWLIST, values.INBOUND_DOMAIN_BLOCKLIST),
      outbound: policy(values.OUTBOUND_DOMAIN_ALLOWLIST, values.OUTBOUND_DOMAIN_BLOCKLIST),
    },
    trustedAuthservIds: values.TRUSTED_AUTHSERV_ID ?? [],
    sendLimit: { perMinute: values.GLOBAL_SEND_RATE_LIMIT_PER_MINUTE, perHour: values.GLOBAL_SEND_RATE_LIMIT_PER_HOUR },
    automaticSends: values.AUTOMATIC_SENDS,
    loopLimits: {
      quick: values.LOOP_LIMIT_QUICK,
      hourly: values.LOOP_LIMIT_HOURLY,
      daily: values.LOOP_LIMIT_DAILY,
    },
    attachmentLimit: values.ATTACHMENT_MAX_TOTAL_SIZE_MB * 1024 * 1024,
    api: {
      host: values.HOST,
      port: values.PORT,
      key: values.API_KEY ?? null,
      allowAnonymous: values.API_ALLOW_ANONYMOUS,
      corsOrigins: values.CORS_ORIGINS ?? [],
      urlExpirySeconds: values.ATTACHMENT_URL_EXPIRY_SECONDS,
    },
    webhooks: {
      declared:
        values.WEBHOOK_URL === undefined
          ? null
          : { url: values.WEBHOOK_URL, secret: values.WEBHOOK_SIGNING_SECRET ?? null },
      allowPrivate: values.WEBHOOK_ALLOW_PRIVATE,
    },
    agents: {
      declared: found.agents,
      env: found.agentEnv,
      wakeFor: values.AGENT_WAKES_FOR,
      timeoutSeconds: values.AGENT_TIMEOUT,
      debounceSeconds: values.AGENT_DEBOUNCE,
      concurrency: values.AGENT_CONCURRENCY,
    },
    dataDir,
    databaseFile: values.DATABASE_URL === undefined ? join(dataDir, 'postern.db') : resolve(values.DATABASE_URL),
    retentionDays: values.RETENTION_DAYS ?? null,
    eventRetentionDays: Math.min(values.EVENT_RETENTION_DAYS, values.RETENTION_DAYS ?? Number.POSITIVE_INFINITY),
    log: { level: values.LOG_LEVEL, format: values.LOG_FORMAT },
    secrets: found.secrets,
    warnings: [],
  }
}

function imapConfig(values: Values): ImapConfig {
  return {
    host: values.IMAP_HOST,
    port: values.IMAP_PORT ?? (values.IMAP_USE_SSL ? 993 : 143),
    username: values.IMAP_USERNAME,
    password: values.IMAP_PASSWORD,
    tls: values.IMAP_USE_SSL ? 'implicit' : 'opportunistic',
    folder: values.IMAP_MAILBOX,
    pollSeconds: values.IMAP_POLL_INTERVAL,
    idle: values.IMAP_IDLE,
    afterFetch: values.IMAP_DELETE_AFTER_FETCH ? 'delete' : values.IMAP_MARK_AS_READ ? 'mark_read' : 'nothing',
    syncSince: values.IMAP_SYNC_SINCE,
    saveSent: values.IMAP_SAVE_SENT,
  }
}

function smtpConfig(values: Values): SmtpConfig {
  return {
    host: values.SMTP_HOST,
    port: values.SMTP_PORT,
    username: values.SMTP_USERNAME ?? null,
    password: values.SMTP_PASSWORD ?? null,
    tls: !values.SMTP_USE_TLS ? 'none' : values.SMTP_PORT === 465 ? 'implicit' : 'starttls',
  }
}

/** What is allowed and seldom meant. */
function warn(values: Values, { imap, smtp, api, domain }: Config): string[] {
  const warnings: string[] = []
  if (smtp.tls === 'none') {
    const what = smtp.password === null ? 'mail travels' : 'mail and the SMTP password travel'
    warnings.push(`SMTP_USE_TLS=false: ${what} to ${smtp.host}:${smtp.port} in plain text`)
  }
  if (imap.tls === 'implicit' && imap.port === 143) {
    warnings.push('IMAP_PORT=143 is seldom TLS from the first byte: use 993, or IMAP_USE_SSL=false for STARTTLS')
  }
  if (imap.tls === 'opportunistic' && imap.port === 993) {
    warnings.push(
      'IMAP_USE_SSL=false on port 993, which mostly is TLS from the first byte: use IMAP_USE_SSL=true, or port 143',
    )
  }
  if (values.EMAIL_DOMAIN !== undefined && values.EMAIL_DOMAIN !== domain) {
    warnings.push(`EMAIL_DOMAIN=${values.EMAIL_DOMAIN} has no part in INBOX_ADDRESSING=plus: inboxes are at ${domain}`)
  }
  if (api.key !== null && api.key.length < 16) {
    warnings.push('API_KEY has fewer than 16 characters and can be guessed: openssl rand -hex 32 makes a good one')
  }
  const strange = api.corsOrigins.filter((origin) => !OWN_HOSTS.has(new URL(origin).hostname))
  if (api.key === null && strange.length > 0) {
    warnings.push(`CORS_ORIGINS names ${strange.join(', ')}: without API_KEY only pages of this machine are served`)
  }
  if (values.RETENTION_DAYS !== undefined && imap.afterFetch === 'delete' && imap.syncSince.kind === 'all') {
    const days = values.RETENTION_DAYS
    warnings.push(
      `with IMAP_DELETE_AFTER_FETCH=true and RETENTION_DAYS=${days} mail older than that goes from the server and from here: IMAP_SYNC_SINCE=${days}d leaves it on the server`,
    )
  }
  return warnings
}

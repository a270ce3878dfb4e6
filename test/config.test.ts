/** What the environment makes of the configuration, and the exact words for everything that is refused or warned of. */
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Config } from '../src/config/config.ts'
import type { Env } from '../src/config/env.ts'
import { describeProblems, loadConfig } from '../src/config/load.ts'
import { configOf, ENOUGH, problemsOf } from './support/settings.ts'

test('the four required variables are enough, and everything else has its default', () => {
  expect(configOf(ENOUGH)).toEqual({
    imap: {
      host: 'imap.example.com',
      port: 993,
      username: 'Agent@Example.com',
      password: 'open sesame',
      tls: 'implicit',
      folder: 'INBOX',
      pollSeconds: 60,
      idle: true,
      afterFetch: 'mark_read',
      syncSince: { kind: 'all' },
      saveSent: 'auto',
    },
    smtp: { host: 'smtp.example.com', port: 587, username: null, password: null, tls: 'starttls' },
    tlsCa: null,
    address: 'agent@example.com',
    domain: 'example.com',
    addressing: 'domain',
    policy: { inbound: { allow: [], block: [] }, outbound: { allow: [], block: [] } },
    trustedAuthservIds: [],
    sendLimit: { perMinute: 0, perHour: 0 },
    automaticSends: true,
    loopLimits: { quick: 5, hourly: 30, daily: 100 },
    agents: {
      declared: new Map(),
      env: {},
      wakeFor: ['human', 'calendar'],
      timeoutSeconds: 300,
      debounceSeconds: 2,
      concurrency: 4,
    },
    attachmentLimit: 25 * 1024 * 1024,
    api: { host: '127.0.0.1', port: 8000, key: null, allowAnonymous: false, corsOrigins: [], urlExpirySeconds: 3600 },
    webhooks: { declared: null, allowPrivate: false },
    dataDir: resolve('data'),
    databaseFile: resolve('data/postern.db'),
    retentionDays: null,
    eventRetentionDays: 30,
    log: { level: 'info', format: 'pretty' },
    secrets: ['open sesame'],
    warnings: [],
  } satisfies Config)
})

describe('accepted', () => {
  const cases: [title: string, env: Env, expected: object][] = [
    ['IMAP without SSL moves to port 143', { IMAP_USE_SSL: 'false' }, { imap: { tls: 'opportunistic', port: 143 } }],
    ['a port given stays', { IMAP_USE_SSL: 'no', IMAP_PORT: '1143' }, { imap: { tls: 'opportunistic', port: 1143 } }],
    ['SMTP on 465 is TLS from the first byte', { SMTP_PORT: '465' }, { smtp: { tls: 'implicit', port: 465 } }],
    ['SMTP login', { SMTP_USERNAME: 'u', SMTP_PASSWORD: 'p w' }, { smtp: { username: 'u', password: 'p w' } }],
    [
      'booleans in any words and case',
      { IMAP_IDLE: 'OFF', IMAP_MARK_AS_READ: '0' },
      { imap: { idle: false, afterFetch: 'nothing' } },
    ],
    ['delete after fetch', { IMAP_DELETE_AFTER_FETCH: 'Yes' }, { imap: { afterFetch: 'delete' } }],
    [
      'choices in any case',
      { LOG_FORMAT: 'JSON', INBOX_ADDRESSING: 'Plus' },
      { log: { format: 'json' }, addressing: 'plus' },
    ],
    ["Python's names of log levels", { LOG_LEVEL: 'WARNING' }, { log: { level: 'warn' } }],
    ['the first sync from now', { IMAP_SYNC_SINCE: 'NOW' }, { imap: { syncSince: { kind: 'now' } } }],
    ['the first sync by days', { IMAP_SYNC_SINCE: '30d' }, { imap: { syncSince: { kind: 'days', days: 30 } } }],
    ['a Sent copy wanted', { IMAP_SAVE_SENT: 'yes' }, { imap: { saveSent: 'true' } }],
    [
      'values are trimmed',
      { IMAP_HOST: ' mail_server \t', IMAP_MAILBOX: ' My Mail ' },
      { imap: { host: 'mail_server', folder: 'My Mail' } },
    ],
    ['passwords are not', { IMAP_PASSWORD: ' p ' }, { imap: { password: ' p ' }, secrets: [' p '] }],
    [
      'empty counts as unset',
      { IMAP_PORT: '', IMAP_MAILBOX: '  ', API_KEY: ' ' },
      { imap: { port: 993, folder: 'INBOX' }, api: { key: null } },
    ],
    [
      'an address of its own',
      { EMAIL_ADDRESS: 'Bots@Example.ORG' },
      { address: 'bots@example.org', domain: 'example.org' },
    ],
    [
      'a login name completed by EMAIL_DOMAIN',
      { IMAP_USERNAME: 'agent', EMAIL_DOMAIN: 'Example.net' },
      { address: 'agent@example.net', domain: 'example.net', imap: { username: 'agent' } },
    ],
    [
      'inboxes at another domain',
      { EMAIL_DOMAIN: 'agents.example.com' },
      { address: 'agent@example.com', domain: 'agents.example.com' },
    ],
    ['an international domain in ASCII', { EMAIL_DOMAIN: 'bücher.example' }, { domain: 'xn--bcher-kva.example' }],
    ['IPv6 in brackets', { IMAP_HOST: '[::1]', HOST: '::1' }, { imap: { host: '::1' }, api: { host: '::1' } }],
    ['all of loopback without a key', { HOST: '127.8.8.8' }, { api: { host: '127.8.8.8', key: null } }],
    [
      'every address with a key',
      { HOST: '0.0.0.0', API_KEY: 'a-key-of-many-characters' },
      { api: { host: '0.0.0.0', key: 'a-key-of-many-characters' } },
    ],
    [
      'every address, anonymous on request',
      { HOST: '0.0.0.0', API_ALLOW_ANONYMOUS: 'true' },
      { api: { allowAnonymous: true } },
    ],
    [
      'a key beside anonymous access',
      { API_KEY: 'a-key-of-many-characters', API_ALLOW_ANONYMOUS: 'true' },
      { api: { key: 'a-key-of-many-characters' } },
    ],
    ['any free port', { PORT: '0' }, { api: { port: 0 } }],
    [
      'origins',
      { CORS_ORIGINS: 'https://App.example.com/, http://localhost:3000,' },
      { api: { corsOrigins: ['https://app.example.com', 'http://localhost:3000'] } },
    ],
    [
      'rate limits',
      { GLOBAL_SEND_RATE_LIMIT_PER_MINUTE: '5', GLOBAL_SEND_RATE_LIMIT_PER_HOUR: '60' },
      { sendLimit: { perMinute: 5, perHour: 60 } },
    ],
    [
      'attachments',
      { ATTACHMENT_MAX_TOTAL_SIZE_MB: '35', ATTACHMENT_URL_EXPIRY_SECONDS: '60' },
      { attachmentLimit: 35 * 1024 * 1024, api: { urlExpirySeconds: 60 } },
    ],
    ['retention', { RETENTION_DAYS: '90' }, { retentionDays: 90, eventRetentionDays: 30 }],
    ['retention of events', { EVENT_RETENTION_DAYS: '7' }, { retentionDays: null, eventRetentionDays: 7 }],
    ['events go with the mail', { RETENTION_DAYS: '5' }, { retentionDays: 5, eventRetentionDays: 5 }],
    [
      'the database in the data folder',
      { DATA_DIR: '/srv/postern' },
      { dataDir: '/srv/postern', databaseFile: '/srv/postern/postern.db' },
    ],
    [
      'every secret is listed once',
      { SMTP_USERNAME: 'u', SMTP_PASSWORD: 'open sesame', API_KEY: 'a-key-of-many-characters' },
      { secrets: ['open sesame', 'a-key-of-many-characters'] },
    ],
    ['the one provider', { EMAIL_PROVIDER: 'IMAP-SMTP' }, {}],
  ]
  test.each(cases)('%s', (_title, env, expected) => {
    expect(configOf({ ...ENOUGH, ...env })).toMatchObject(expected)
  })

  test.each([
    ['sqlite:x.db', resolve('x.db')],
    ['sqlite:./folder/x.db', resolve('folder/x.db')],
    ['sqlite:/srv/x.db', '/srv/x.db'],
    ['sqlite:///srv/x.db', '/srv/x.db'],
    ['sqlite:////srv/x.db', '/srv/x.db'],
    ['sqlite:///./x.db', resolve('x.db')],
    ['sqlite+aiosqlite:///./x.db', resolve('x.db')],
    ['sqlite+aiosqlite:///x.db', resolve('x.db')],
    ['sqlite+aiosqlite:////srv/x.db', '/srv/x.db'],
  ])('DATABASE_URL=%s', (url, file) => {
    expect(configOf({ ...ENOUGH, DATABASE_URL: url }).databaseFile).toBe(file)
  })

  test('domain lists match the whole domain, in any case', () => {
    const { policy } = configOf({
      ...ENOUGH,
      INBOUND_DOMAIN_ALLOWLIST: '(.+\\.)?example\\.com, partner\\-shop\\.org,',
      OUTBOUND_DOMAIN_BLOCKLIST: 'gmail\\.com|gmx\\.de',
    })
    const allowed = (domain: string) => policy.inbound.allow.some((pattern) => pattern.test(domain))
    expect(['example.com', 'Mail.EXAMPLE.com', 'partner-shop.org'].filter(allowed)).toHaveLength(3)
    expect(['example.com.evil.net', 'notexample.com', 'partnershop.org', ''].filter(allowed)).toEqual([])
    const blocked = (domain: string) => policy.outbound.block.some((pattern) => pattern.test(domain))
    expect(['gmail.com', 'gmx.de', 'gmail.com.evil.net', 'notgmx.de'].filter(blocked)).toEqual(['gmail.com', 'gmx.de'])
  })
})

describe('refused', () => {
  const PORT = 'a whole number from 1 to 65535'
  const SECONDS = 'a whole number of seconds from 1 to 86400'
  const SINCE = 'all, now, or a number of days such as 30d'
  const HOST = 'a host name or an IP address, without scheme and port'
  const SQLITE = 'sqlite: and a path, such as sqlite:./data/postern.db'
  const ORIGINS = 'origins such as https://app.example.com, separated by commas (* is not accepted)'
  const PATTERNS = 'regular expressions for whole domains, separated by commas, such as (.+\\.)?example\\.com'
  const values: [name: string, value: string, wants: string][] = [
    ['IMAP_PORT', '70000', PORT],
    ['SMTP_PORT', '0', PORT],
    ['SMTP_PORT', '25.5', PORT],
    ['PORT', '-1', 'a whole number from 0 to 65535'],
    ['IMAP_POLL_INTERVAL', '0', SECONDS],
    ['IMAP_POLL_INTERVAL', '0.5', SECONDS],
    ['IMAP_POLL_INTERVAL', '1m', SECONDS],
    ['IMAP_IDLE', 'maybe', 'true or false'],
    ['LOG_LEVEL', 'loud', 'trace, debug, info, warn, error, fatal or silent'],
    ['LOG_FORMAT', 'xml', 'pretty or json'],
    ['INBOX_ADDRESSING', 'minus', 'domain or plus'],
    ['IMAP_SAVE_SENT', 'later', 'auto, true or false'],
    ['IMAP_SYNC_SINCE', '30', SINCE],
    ['IMAP_SYNC_SINCE', '0d', SINCE],
    ['EMAIL_PROVIDER', 'mailgun', 'imap-smtp, the only provider that Postern supports'],
    ['IMAP_HOST', 'imaps://imap.example.com', HOST],
    ['IMAP_HOST', "'imap.example.com'", HOST],
    ['IMAP_HOST', 'imap.example.com/inbox', HOST],
    ['IMAP_HOST', 'imap%2eexample.com', HOST],
    ['SMTP_HOST', 'smtp.example.com:587', HOST],
    ['EMAIL_ADDRESS', 'Bots <bots@example.com>', 'an address such as agent@example.com'],
    ['EMAIL_DOMAIN', '@example.com', 'a domain such as example.com, without @'],
    ['DATABASE_URL', 'sqlite::memory:', SQLITE],
    ['DATABASE_URL', 'sqlite://host/x.db', SQLITE],
    ['DATABASE_URL', 'sqlite:///', SQLITE],
    ['DATA_DIR', '~/mail', 'a path (a leading ~ is not expanded)'],
    ['RETENTION_DAYS', '0', 'a whole number of days from 1 to 36500'],
    ['ATTACHMENT_MAX_TOTAL_SIZE_MB', '36', 'a whole number from 1 to 35'],
    ['GLOBAL_SEND_RATE_LIMIT_PER_HOUR', '-1', 'a whole number from 0 to 1000000'],
    ['CORS_ORIGINS', '*', ORIGINS],
    ['CORS_ORIGINS', 'http://localhost:3000,app.example.com', ORIGINS],
    ['CORS_ORIGINS', 'https://app.example.com/path', ORIGINS],
    ['CORS_ORIGINS', 'file:///x', ORIGINS],
    ['OUTBOUND_DOMAIN_ALLOWLIST', 'ok\\.com, *.x.com', `${PATTERNS}; "*.x.com" is not a regular expression`],
    ['INBOUND_DOMAIN_BLOCKLIST', 'x{1,2}\\.com', `${PATTERNS}; "x{1" is not a regular expression`],
  ]
  test.each(values)('%s=%s', (name, value, wants) => {
    expect(problemsOf({ ...ENOUGH, [name]: value })).toEqual([`${name} is "${value}"; it must be ${wants}`])
  })

  const shielded: [env: Env, text: string][] = [
    [{ IMAP_PASSWORD: 'two\nlines' }, 'IMAP_PASSWORD is [secret]; it must be one line without control characters'],
    [{ API_KEY: 'schlüssel' }, 'API_KEY is [secret]; it must be letters, digits and signs of ASCII without spaces'],
    [{ IMAP_PORT: 'open sesame' }, `IMAP_PORT is "[secret]"; it must be ${PORT}`],
    [
      { DATABASE_URL: 'postgresql://me:pw@db/mail' },
      `DATABASE_URL is "postgresql://[secret]@db/mail"; it must be ${SQLITE}`,
    ],
    [
      { CORS_ORIGINS: 'https://me:pw@example.com' },
      `CORS_ORIGINS is "https://[secret]@example.com"; it must be ${ORIGINS}`,
    ],
    [{ IMAP_MAILBOX: 'A\r\nB' }, 'IMAP_MAILBOX is "A\\u000d\\u000aB"; it must be one line without control characters'],
    [{ IMAP_HOST: `${'x'.repeat(300)}!` }, `IMAP_HOST is "${'x'.repeat(100)}…"; it must be ${HOST}`],
  ]
  test.each(shielded)('%j, without showing what is secret or harmful', (env, text) => {
    expect(problemsOf({ ...ENOUGH, ...env })).toEqual([text])
  })

  const OWN = "so set the mailbox's own address"
  const LOGIN = 'set both, or neither for a server that asks for no login'
  const sentences: [env: Env, text: string][] = [
    [
      { IMAP_USERNAME: 'agent' },
      `EMAIL_ADDRESS is missing; IMAP_USERNAME is "agent", which has no @, ${OWN}, or EMAIL_DOMAIN to complete it`,
    ],
    [
      { IMAP_USERNAME: 'an agent@' },
      `EMAIL_ADDRESS is missing; IMAP_USERNAME is "an agent@", which makes no address, ${OWN}`,
    ],
    [
      { IMAP_DELETE_AFTER_FETCH: 'true', IMAP_MARK_AS_READ: 'false' },
      'IMAP_DELETE_AFTER_FETCH=true needs IMAP_MARK_AS_READ=true: a mail that must stay unread cannot be deleted; change one of the two',
    ],
    [{ SMTP_USERNAME: 'agent' }, `SMTP_USERNAME is set without SMTP_PASSWORD: ${LOGIN}`],
    [{ SMTP_PASSWORD: 'pw' }, `SMTP_PASSWORD is set without SMTP_USERNAME: ${LOGIN}`],
    ...['0.0.0.0', '::', '192.168.1.5', 'gateway.example.com'].map((host): [Env, string] => [
      { HOST: host, API_KEY: ' ' },
      `HOST=${host} lets other machines read and send mail without a key: set API_KEY, or API_ALLOW_ANONYMOUS=true when something else guards the port`,
    ]),
  ]
  test.each(sentences)('%j', (env, text) => {
    expect(problemsOf({ ...ENOUGH, ...env })).toEqual([text])
  })

  test('everything at once, each mistake once, no secret in it', () => {
    const loaded = loadConfig({
      IMAP_PORT: 'x',
      HOST: '::',
      SMTP_USERNAME: 'u',
      SMTP_PASSWORD: 'p\u0000w',
      API_ALLOW_ANONYMOUS: 'perhaps',
    })
    expect(
      loaded.kind === 'invalid' && describeProblems(loaded.problems),
    ).toBe(`Postern cannot start: 7 problems in the configuration.
  - IMAP_HOST is missing: set it, as in IMAP_HOST=imap.example.com
  - IMAP_PORT is "x"; it must be a whole number from 1 to 65535
  - IMAP_USERNAME is missing: set it, as in IMAP_USERNAME=agent@example.com
  - IMAP_PASSWORD is missing: set it or IMAP_PASSWORD_FILE, as in IMAP_PASSWORD='your-app-password'
  - SMTP_HOST is missing: set it, as in SMTP_HOST=smtp.example.com
  - SMTP_PASSWORD is [secret]; it must be one line without control characters
  - API_ALLOW_ANONYMOUS is "perhaps"; it must be true or false
docs/configuration.md explains every setting.
`)
  })
})

describe('warned of', () => {
  const cases: [env: Env, ...expected: string[]][] = [
    [{ SMTP_USE_TLS: 'false' }, 'SMTP_USE_TLS=false: mail travels to smtp.example.com:587 in plain text'],
    [
      { SMTP_USE_TLS: 'off', SMTP_PORT: '25', SMTP_USERNAME: 'u', SMTP_PASSWORD: 'pw' },
      'SMTP_USE_TLS=false: mail and the SMTP password travel to smtp.example.com:25 in plain text',
    ],
    [
      { IMAP_PORT: '143' },
      'IMAP_PORT=143 is seldom TLS from the first byte: use 993, or IMAP_USE_SSL=false for STARTTLS',
    ],
    [
      { IMAP_USE_SSL: 'false', IMAP_PORT: '993' },
      'IMAP_USE_SSL=false on port 993, which mostly is TLS from the first byte: use IMAP_USE_SSL=true, or port 143',
    ],
    [
      { API_KEY: 'short' },
      'API_KEY has fewer than 16 characters and can be guessed: openssl rand -hex 32 makes a good one',
    ],
    [
      { EMAIL_DOMAIN: 'agents.example.com', INBOX_ADDRESSING: 'plus' },
      'EMAIL_DOMAIN=agents.example.com has no part in INBOX_ADDRESSING=plus: inboxes are at example.com',
    ],
    [{ EMAIL_DOMAIN: 'example.com', INBOX_ADDRESSING: 'plus' }],
    [
      { CORS_ORIGINS: 'http://localhost:3000,https://app.example.com' },
      'CORS_ORIGINS names https://app.example.com: without API_KEY only pages of this machine are served',
    ],
    [{ CORS_ORIGINS: 'http://localhost:3000,http://[::1]:8000' }],
    [{ CORS_ORIGINS: 'https://app.example.com', API_KEY: 'a-long-enough-key' }],
    [
      { IMAP_DELETE_AFTER_FETCH: 'true', RETENTION_DAYS: '30' },
      'with IMAP_DELETE_AFTER_FETCH=true and RETENTION_DAYS=30 mail older than that goes from the server and from here: IMAP_SYNC_SINCE=30d leaves it on the server',
    ],
    [{ IMAP_DELETE_AFTER_FETCH: 'true', RETENTION_DAYS: '30', IMAP_SYNC_SINCE: '30d' }],
    [{ WEBHOOK_SECRET: 'x' }, 'WEBHOOK_SECRET means nothing to Postern and is ignored'],
    [
      { WEBHOOK_SECRET: 'x', DB_DRIVER: 'sqlite', MAILGUN_API_KEY: '', ATTACHMENT_S3_BUCKET: 'b' },
      'ATTACHMENT_S3_BUCKET, DB_DRIVER and WEBHOOK_SECRET mean nothing to Postern and are ignored',
    ],
    [{ ENVIRONMENT: 'production', AWS_REGION: 'eu-central-1', OPENAI_API_KEY: 'x', HOME: '/root', IMAP_FOLDER: 'x' }],
  ]
  test.each(cases)('%j', (env, ...expected) => {
    expect(configOf({ ...ENOUGH, ...env }).warnings).toEqual(expected)
  })
})

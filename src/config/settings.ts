/** Every setting in one table, from which the environment is read and `.env.example` and docs/configuration.md are printed. */
import { optional, required, standard } from './setting.ts'
import * as value from './values.ts'

const receiving = {
  IMAP_HOST: required(value.host, 'imap.example.com', 'The IMAP server that holds the mailbox.'),
  IMAP_PORT: optional(
    value.whole(1, 65535),
    '`993`, or `143` with IMAP_USE_SSL=false',
    'Its port: 993 for TLS, 143 for STARTTLS or plain text.',
    { byDefault: '993' },
  ),
  IMAP_USERNAME: required(value.text, 'agent@example.com', 'The login name, with most providers the whole address.'),
  IMAP_PASSWORD: required(value.secret, 'your-app-password', 'Its password, with many providers an app password.'),
  IMAP_USE_SSL: standard(value.bool, 'true', 'TLS from the first byte. false: STARTTLS when offered, else plain text.'),
  IMAP_MAILBOX: standard(value.text, 'INBOX', 'The folder that is read.'),
  IMAP_POLL_INTERVAL: standard(
    value.whole(1, 86_400, 'of seconds '),
    '60',
    'Seconds between two looks at the mailbox; with IMAP_IDLE the safety net beneath it.',
  ),
  IMAP_IDLE: standard(value.bool, 'true', 'Lets the server announce new mail at once (IDLE).'),
  IMAP_SYNC_SINCE: standard(
    value.syncSince,
    'all',
    'How far back the first sync reads: all, now (only new mail), or days such as 30d.',
  ),
  IMAP_MARK_AS_READ: standard(value.bool, 'true', 'Marks a mail as read on the server once it is stored in an inbox.'),
  IMAP_DELETE_AFTER_FETCH: standard(
    value.bool,
    'false',
    'Deletes a mail on the server once it is stored in an inbox; needs IMAP_MARK_AS_READ=true.',
  ),
  IMAP_SAVE_SENT: standard(
    value.oneOf(['auto', 'true', 'false'], {
      yes: 'true',
      on: 'true',
      1: 'true',
      no: 'false',
      off: 'false',
      0: 'false',
    }),
    'auto',
    'Files a copy of what is sent in the Sent folder. auto: yes, except with Gmail and Microsoft, which do it themselves.',
  ),
}

const sending = {
  SMTP_HOST: required(value.host, 'smtp.example.com', 'The SMTP server that takes the mail we send.'),
  SMTP_PORT: standard(value.whole(1, 65535), '587', 'Its port: 587 for STARTTLS, 465 for TLS from the first byte.'),
  SMTP_USERNAME: optional(value.text, 'no authentication', 'The login name, mostly the same as for IMAP.', {
    example: 'agent@example.com',
  }),
  SMTP_PASSWORD: optional(value.secret, 'no authentication', 'Its password, mostly the same as for IMAP.', {
    example: 'your-app-password',
  }),
  SMTP_USE_TLS: standard(
    value.bool,
    'true',
    'STARTTLS, required (on port 465 TLS from the first byte). false: plain text.',
  ),
  GLOBAL_SEND_RATE_LIMIT_PER_MINUTE: standard(
    value.whole(0, 1_000_000),
    '0',
    'The most recipients in any minute, over all inboxes; 0: no limit.',
  ),
  GLOBAL_SEND_RATE_LIMIT_PER_HOUR: standard(
    value.whole(0, 1_000_000),
    '0',
    'The most recipients in any hour, over all inboxes; 0: no limit.',
  ),
  AUTOMATIC_SENDS: standard(
    value.bool,
    'true',
    'Lets mail leave that no person has read, such as answers of agents; off: it is held, and the API cannot switch it on.',
  ),
  LOOP_LIMIT_QUICK: standard(
    value.whole(0, 1_000),
    '5',
    'How many answers may come within 20 s of our mail, in ten minutes and from one address or in one thread, before our next mail is held; 0: any number.',
  ),
  LOOP_LIMIT_HOURLY: standard(
    value.whole(0, 10_000),
    '30',
    'The same for answers within 5 minutes, and for all that agents answer, in an hour; 0: any number.',
  ),
  LOOP_LIMIT_DAILY: standard(
    value.whole(0, 100_000),
    '100',
    'The same for all answers in one thread, in a day; 0: any number.',
  ),
  // Base64 in a JSON body of at most 50 MB: 35 MB is the most that fits.
  ATTACHMENT_MAX_TOTAL_SIZE_MB: standard(
    value.whole(1, 35),
    '25',
    'The most that all attachments of one send may weigh, in MB.',
  ),
}

const addresses = {
  EMAIL_PROVIDER: standard(
    { ...value.oneOf(['imap-smtp']), wants: 'imap-smtp, the only provider that Postern supports' },
    'imap-smtp',
    'How mail comes and goes: imap-smtp is the only way.',
  ),
  EMAIL_ADDRESS: optional(
    value.address,
    'IMAP_USERNAME when it has an @, else IMAP_USERNAME@EMAIL_DOMAIN',
    "The mailbox's own address.",
  ),
  EMAIL_DOMAIN: optional(
    value.domain,
    'the domain of EMAIL_ADDRESS',
    'The domain of new inboxes with INBOX_ADDRESSING=domain.',
  ),
  INBOX_ADDRESSING: standard(
    value.oneOf(['domain', 'plus']),
    'domain',
    'What an inbox named test is called: test@example.com (domain, needs a catch-all at the provider) or agent+test@example.com (plus).',
  ),
}

const policy = {
  TRUSTED_AUTHSERV_ID: optional(
    value.authservIds,
    'none: signatures are checked here',
    'Whose Authentication-Results are believed: the id with which your mail provider begins them (`postern doctor` finds it), or several separated by commas; * stands for any text, as in *.mail.example.com.',
  ),
  INBOUND_DOMAIN_ALLOWLIST: optional(
    value.domainPatterns,
    'every domain',
    "Mail is taken from these senders' domains only: regular expressions for the whole domain, separated by commas.",
  ),
  INBOUND_DOMAIN_BLOCKLIST: optional(
    value.domainPatterns,
    'none',
    'Mail from these domains is not taken; beats the allow list.',
  ),
  OUTBOUND_DOMAIN_ALLOWLIST: optional(value.domainPatterns, 'every domain', 'Mail is sent to these domains only.'),
  OUTBOUND_DOMAIN_BLOCKLIST: optional(
    value.domainPatterns,
    'none',
    'Mail to these domains is refused; beats the allow list.',
  ),
}

const api = {
  HOST: standard(value.host, '127.0.0.1', 'The address that the API listens on; beyond loopback it needs API_KEY.'),
  PORT: standard(value.whole(0, 65535), '8000', 'The port that the API listens on; 0: any free one.'),
  API_KEY: optional(
    value.apiKey,
    'no key, loopback only',
    'Every call under /v1 needs this key, as X-API-Key or as a bearer token.',
  ),
  API_ALLOW_ANONYMOUS: standard(
    value.bool,
    'false',
    'Allows a HOST beyond loopback without API_KEY, for ports that something else guards.',
  ),
  CORS_ORIGINS: optional(
    value.origins,
    'none',
    'Web pages that may call the API: origins such as https://app.example.com, separated by commas.',
  ),
  ATTACHMENT_URL_EXPIRY_SECONDS: standard(
    value.whole(1, 31_536_000, 'of seconds '),
    '3600',
    'How long the signed link to an attachment works, in seconds.',
  ),
}

const webhooks = {
  WEBHOOK_URL: optional(
    value.receiverUrl,
    'none',
    'An address that is told of every event, without a call of the API (docs/webhooks.md). It may be of a private network.',
  ),
  WEBHOOK_SIGNING_SECRET: optional(
    value.signingSecret,
    'a secret that nobody knows',
    'What signs the calls to WEBHOOK_URL: whsec_ and 24 to 64 bytes in base64.',
  ),
  WEBHOOK_ALLOW_PRIVATE: standard(
    value.bool,
    'false',
    'Lets webhooks that the API makes lead to this machine and to private networks, which whoever has the API key can then reach.',
  ),
}

const storage = {
  DATA_DIR: standard(value.path, './data', 'The folder that holds everything Postern keeps.'),
  DATABASE_URL: optional(
    value.sqliteFile,
    'postern.db in DATA_DIR',
    'The SQLite file, as sqlite:./path or sqlite:///absolute/path.',
  ),
  RETENTION_DAYS: optional(
    value.whole(1, 36_500, 'of days '),
    'kept for ever',
    'Mail older than this many days is removed from the data folder.',
  ),
  EVENT_RETENTION_DAYS: standard(
    value.whole(1, 36_500, 'of days '),
    '30',
    'Events older than this many days are removed; at most RETENTION_DAYS, since they repeat subjects and first lines.',
  ),
}

const agents = {
  AGENT_EXEC: optional(
    value.argv,
    'none',
    'The program that mail wakes, with its arguments, as a JSON array; AGENT_EXEC_<NAME> declares others, which an inbox chooses by name.',
  ),
  AGENT_HTTP: optional(
    value.httpUrl,
    'none',
    'The URL that mail wakes instead of a program; AGENT_HTTP_<NAME> declares others.',
  ),
  AGENT_ENV: optional(
    value.envNames,
    'none',
    'Which variables of the environment the program gets besides PATH, HOME and the like, separated by commas.',
  ),
  AGENT_WAKES_FOR: standard(
    value.mailKinds,
    'human,calendar',
    'The kinds of mail that wake an agent: human, auto_reply, bounce, complaint, bulk, calendar.',
  ),
  AGENT_TIMEOUT: standard(value.whole(1, 86_400, 'of seconds '), '300', 'How long a run may take, in seconds.'),
  AGENT_DEBOUNCE: standard(
    value.whole(0, 3_600, 'of seconds '),
    '2',
    'Mails of one thread that come within so many seconds make one run.',
  ),
  AGENT_CONCURRENCY: standard(value.whole(1, 100), '4', 'How many runs there may be at once; never two in one thread.'),
}

const running = {
  LOG_LEVEL: standard(
    value.oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], { warning: 'warn', critical: 'fatal' }),
    'info',
    'The least that is logged: trace, debug, info, warn, error, fatal or silent.',
  ),
  LOG_FORMAT: standard(value.oneOf(['pretty', 'json']), 'pretty', 'pretty for people, json for machines.'),
  TLS_CA_FILE: optional(
    value.path,
    "the system's CAs alone",
    "A PEM file with certificates to trust beside the system's, for IMAP, SMTP and webhooks.",
  ),
}

export const groups = [
  { title: 'Receiving mail (IMAP)', variables: receiving },
  { title: 'Sending mail (SMTP)', variables: sending },
  { title: 'Addresses', variables: addresses },
  { title: 'Who may write, and to whom', variables: policy },
  { title: 'The API', variables: api },
  { title: 'Webhooks', variables: webhooks },
  { title: 'Agents that mail wakes', variables: agents },
  { title: 'What is kept', variables: storage },
  { title: 'Log and certificates', variables: running },
]

export const variables = {
  ...receiving,
  ...sending,
  ...addresses,
  ...policy,
  ...api,
  ...webhooks,
  ...agents,
  ...storage,
  ...running,
}

export type Name = keyof typeof variables
type ValueOf<S> = S extends { kind: value.Kind<infer T>; value: infer D }
  ? undefined extends D
    ? T | undefined
    : T
  : never
export type Values = { [K in Name]: ValueOf<(typeof variables)[K]> }

export const names = Object.keys(variables) as Name[]
export const secretNames = names.filter((name) => variables[name].kind.secret)

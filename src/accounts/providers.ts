/** What the well-known providers want instead of the account's password, keyed on the host's name and on what the server says. */

interface Provider {
  host: RegExp
  says?: RegExp
  fix: string
}

const PROVIDERS: readonly Provider[] = [
  {
    host: /(^|\.)(gmail|googlemail|google)\.com$/,
    says: /application-specific password|web login required|gsmtp|support\.google\.com/i,
    fix: 'Gmail takes an app password, not the password of the account: turn on 2-Step Verification and create one at https://myaccount.google.com/apppasswords.',
  },
  {
    host: /(^|\.)(office365\.com|outlook\.com|outlook\.de|hotmail\.com|live\.com|office365\.us|partner\.outlook\.cn)$/,
    says: /basic authentication is disabled|5\.7\.(139|30)|SmtpClientAuthentication|prod\.(outlook|exchangelabs)\.com/i,
    fix: 'Microsoft has turned password logins off: Microsoft 365 and Outlook.com need OAuth2, which Postern does not speak yet. Forward the mail to a mailbox elsewhere.',
  },
  {
    host: /(^|\.)(mail\.me|icloud)\.com$/,
    fix: 'iCloud takes an app-specific password, made at https://account.apple.com under Sign-In and Security.',
  },
  {
    host: /(^|\.)(yahoo\.(com|co\.jp)|yahoodns\.net|aol\.com|att\.net)$/,
    says: /yahoo/i,
    fix: 'Yahoo and AOL take an app password, made in the account under Security, "Generate app password".',
  },
  {
    host: /(^|\.)(fastmail\.com|messagingengine\.com)$/,
    fix: 'Fastmail takes an app password with access to IMAP and SMTP, made under Settings, Privacy & Security, "Manage app passwords".',
  },
  {
    host: /(^|\.)zoho(mail)?\.[a-z.]+$/,
    says: /zoho/i,
    fix: 'In Zoho turn on IMAP access (Settings, Mail Accounts, IMAP); with two-factor login create an app-specific password. The host depends on the region: imap.zoho.eu, imap.zoho.in, imappro.zoho.com for paid domains.',
  },
  {
    host: /(^|\.)(hostinger\.com|titan\.email)$/,
    fix: 'Hostinger wants the whole address as user name and the password of that mailbox, not of the hPanel account.',
  },
  {
    host: /(^|\.)(gmx\.(net|com|at|ch|de)|web\.de|mail\.com)$/,
    fix: 'GMX, WEB.DE and mail.com: switch on "POP3 and IMAP access" in the settings of the mailbox; with two-factor login create an application password.',
  },
  {
    host: /(^|\.)yandex\.(ru|com|net)$/,
    fix: 'Yandex takes an app password, and IMAP must be switched on in its settings.',
  },
  {
    host: /(^|\.)(qq|163|126|exmail\.qq)\.com$/,
    fix: 'Switch on IMAP/SMTP in the web settings and use the authorization code that it shows as the password.',
  },
]

/** What to do when `host` refuses a login, by provider; null when nothing is known about it. `said` is the server's own text. */
export function loginHint(host: string, said: string): string | null {
  const name = host.toLowerCase().replace(/\.$/, '')
  const provider =
    PROVIDERS.find((candidate) => candidate.host.test(name)) ??
    PROVIDERS.find((candidate) => candidate.says?.test(said) === true)
  return provider?.fix ?? null
}

/** Does the provider itself put a copy of what was sent into Sent? */
export function filesSentItself(host: string): boolean {
  return /(^|\.)(gmail|googlemail|google|office365|outlook|hotmail|live)\.(com|de|us|cn)$/.test(host.toLowerCase())
}

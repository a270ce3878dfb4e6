/** Errors of Node, imapflow and nodemailer as a Trouble in plain words; no text holds a password. */
import { messageOf } from '../lib/errors.ts'
import { masker, printable } from '../lib/log.ts'
import { loginHint } from './providers.ts'
import { type Trouble, type TroubleCode, TroubleError } from './trouble.ts'

/** The server that an error is about. */
export interface Place {
  protocol: 'IMAP' | 'SMTP'
  host: string
  port: number
  tls: 'implicit' | 'starttls' | 'opportunistic' | 'none'
  /** what the text must not repeat, even when the server says it */
  secrets: readonly string[]
}

/** What the libraries and Node hang on their errors. */
interface Details {
  code?: unknown
  originalCode?: unknown
  timeoutType?: unknown
  message?: unknown
  /** imapflow: the tagged answer as text; nodemailer: the reply with its code */
  response?: unknown
  responseText?: unknown
  responseCode?: unknown
  serverResponseCode?: unknown
  authenticationFailed?: unknown
  /** imapflow: what BYE said */
  reason?: unknown
  throttleReset?: unknown
  cert?: { subjectaltname?: unknown; subject?: { CN?: unknown } }
}

/** `doing` completes "… refused to ": what we asked for when the error came. */
export function explain(error: unknown, place: Place, doing = 'go on'): Trouble {
  if (error instanceof TroubleError) return error.trouble
  const details: Details = typeof error === 'object' && error !== null ? error : {}
  const serverText = saidBy(details, place)
  const known = fromCode(details, place) ?? fromServer(details, serverText ?? '', place)
  const [code, text, fix] = known ?? unknownAnswer(serverText, place, doing, quote(messageOf(error), place.secrets))
  return {
    code,
    text: printable(text),
    fix,
    serverText,
    waitMs: code === 'throttled' ? waitOf(details, serverText) : null,
  }
}

type Words = [code: TroubleCode, text: string, fix: string]

function fromCode(details: Details, place: Place): Words | null {
  const { host, protocol } = place
  const at = `${host}:${place.port}`
  const code = codeOf(details)
  const check = `Check ${protocol}_HOST and ${protocol}_PORT`
  switch (code) {
    case 'ENOTFOUND':
    case 'ENODATA':
      return ['dns', `the host name ${host} is not known`, `Check the spelling of ${protocol}_HOST.`]
    case 'EAI_AGAIN':
    case 'EDNS':
      return ['dns', `no name server answers for ${host}`, 'Check the network and DNS of this machine.']
    case 'ECONNREFUSED':
      return ['refused', `connection refused by ${at}`, `${check}, and that the server runs.`]
    case 'ETIMEDOUT':
    case 'CONNECT_TIMEOUT':
      return [
        'unreachable',
        `no answer from ${at}`,
        `${check}; a firewall may block this port, as many hosting companies do for mail.`,
      ]
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
      return ['unreachable', `no route to ${at}`, `${check}, and the network of this machine.`]
    case 'GREETING_TIMEOUT':
      return place.tls === 'implicit'
        ? ['unreachable', `${at} accepted the connection and said nothing`, `${check}: is this the right server?`]
        : [
            'tls',
            `${at} accepted the connection and said nothing: it may want TLS from the first byte`,
            wantsTls(place),
          ]
    case 'ETIMEOUT':
    case 'SOCKET_TIMEOUT':
      return ['dropped', `${at} stopped answering`, 'Nothing to do: Postern connects again.']
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ECONNABORTED':
    case 'ERR_STREAM_PREMATURE_CLOSE':
      return ['dropped', `${at} cut the connection`, 'Nothing to do when it is rare: Postern connects again.']
  }
  return fromTls(details, code, place)
}

const UNTRUSTED = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_UNTRUSTED',
])

/** A plain greeting read as a TLS record; OpenSSL has three names for it. */
const NOT_TLS = /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|wrong version number|packet length too long|HTTP_REQUEST/

function fromTls(details: Details, code: string, place: Place): Words | null {
  const { host, protocol } = place
  const at = `${host}:${place.port}`
  const trust = 'Put the certificate of its CA into a PEM file and name that file in TLS_CA_FILE.'
  if (code === 'DEPTH_ZERO_SELF_SIGNED_CERT') {
    return ['tls', `the certificate of ${at} is self-signed`, trust.replace('of its CA ', '')]
  }
  if (UNTRUSTED.has(code))
    return ['tls', `the certificate of ${at} was issued by a CA that this machine does not know`, trust]
  if (code === 'CERT_HAS_EXPIRED') {
    return [
      'tls',
      `the certificate of ${at} has expired`,
      'The owner of the server must renew it; check the clock of this machine too.',
    ]
  }
  if (code === 'CERT_NOT_YET_VALID') {
    return ['tls', `the certificate of ${at} is not valid yet`, 'Check the clock of this machine.']
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const names = quote(
      String(details.cert?.subjectaltname ?? details.cert?.subject?.CN ?? 'another name'),
      place.secrets,
    )
    return [
      'tls',
      `the certificate of ${at} is for other names: ${names}`,
      `Use a name from the certificate as ${protocol}_HOST.`,
    ]
  }
  const message = String(details.message ?? '')
  if (NOT_TLS.test(code) || NOT_TLS.test(message)) {
    return ['tls', `${at} does not speak TLS from the first byte`, wantsPlain(place)]
  }
  if (/^(ERR_SSL_.*|ERR_TLS_.*|CERT_.*|EPROTO|ETLS|UPGRADE_TIMEOUT|STARTTLS_INJECTION)$/.test(code)) {
    const offered = place.tls === 'starttls' && /STARTTLS$|STARTTLS: /.test(message)
    return offered
      ? [
          'tls',
          `${at} does not offer STARTTLS`,
          'Use the port for TLS from the first byte, SMTP_PORT=465; SMTP_USE_TLS=false sends the password in plain text.',
        ]
      : [
          'tls',
          `TLS with ${at} failed: ${quote(message, place.secrets)}`,
          `${protocol === 'IMAP' ? 'IMAP_PORT and IMAP_USE_SSL' : 'SMTP_PORT and SMTP_USE_TLS'} must fit the server, and it must speak TLS 1.2 or newer.`,
        ]
  }
  return null
}

const wantsTls = (place: Place) =>
  place.protocol === 'IMAP'
    ? 'For TLS from the first byte set IMAP_USE_SSL=true and IMAP_PORT=993.'
    : 'For TLS from the first byte set SMTP_PORT=465; for STARTTLS 587.'

const wantsPlain = (place: Place) =>
  place.protocol === 'IMAP'
    ? 'Set IMAP_PORT=993, or IMAP_USE_SSL=false for the STARTTLS port 143.'
    : 'Set SMTP_PORT=587 with SMTP_USE_TLS=true, which is STARTTLS.'

/** Dovecot: mail_max_userip_connections; Gmail: "Too many simultaneous connections", "bandwidth limits"; Microsoft 365: "Suggested Backoff Time". */
const BUSY =
  /throttl|backoff time|too many|maximum number of|concurrent (connection|session)|(connection|rate|bandwidth|login) limits?|limit exceeded|try (again )?later|temporar|server (is )?busy|\[(UNAVAILABLE|LIMIT|INUSE|SERVERBUG)\]/i

/** Answers that are final, whatever words or folder names stand beside their code (RFC 5530). */
const FINAL = /\[(AUTHENTICATIONFAILED|AUTHORIZATIONFAILED|EXPIRED|NONEXISTENT|TRYCREATE|CANNOT|NOPERM)\]/i

function fromServer(details: Details, said: string, place: Place): Words | null {
  const at = `${place.host}:${place.port}`
  const quoted = said === '' ? '' : ` (server said: ${said})`
  const reply = typeof details.responseCode === 'number' ? details.responseCode : null
  const code = codeOf(details)
  const busy = BUSY.test(said) && !FINAL.test(said) && (reply === null || reply < 500)
  if (busy || code === 'ETHROTTLE' || reply === 421) {
    return [
      'throttled',
      `${at} asks us to come back later${quoted}`,
      'Postern comes back by itself; close other programs that use this mailbox when it lasts.',
    ]
  }
  if (/\[PRIVACYREQUIRED\]/i.test(said) || /login is disabled/i.test(String(details.message)) || reply === 538) {
    return ['tls', `${at} takes no password without TLS${quoted}`, wantsTls(place)]
  }
  const lost = /^(NoConnection|EConnectionClosed|StateLogout|ClosedAfterConnect(Text|TLS)|ECONNECTION|ABORT_ERR)$/.test(
    code,
  )
  if (lost && reply === null) {
    return ['dropped', `${at} closed the connection${quoted}`, 'Nothing to do when it is rare: Postern connects again.']
  }
  const refused = details.authenticationFailed === true || code === 'EAUTH' || reply === 530 || reply === 535
  if (refused && (reply === null || reply >= 500)) {
    const hint = loginHint(place.host, said)
    const fix = `Check ${place.protocol}_USERNAME and ${place.protocol}_PASSWORD.`
    return ['auth', `${at} refused the user name or password${quoted}`, hint === null ? fix : `${fix} ${hint}`]
  }
  return refused
    ? ['throttled', `${at} cannot check the password now${quoted}`, 'Postern tries again by itself.']
    : null
}

function unknownAnswer(said: string | null, place: Place, doing: string, message: string): Words {
  const at = `${place.host}:${place.port}`
  return said === null
    ? [
        'protocol',
        `${at} did not ${doing}: ${message}`,
        `Check that ${place.protocol}_HOST and ${place.protocol}_PORT name an ${place.protocol} server; its log may say more.`,
      ]
    : ['protocol', `${at} refused to ${doing} (server said: ${said})`, 'The words of the server tell what is wrong.']
}

/** nodemailer renames Node's codes and keeps the first one aside. */
function codeOf(details: Details): string {
  return String(details.timeoutType ?? details.originalCode ?? details.code ?? '')
}

/** The server's own words, without imapflow's tag, on one line. */
function saidBy(details: Details, place: Place): string | null {
  const said = [details.response, details.responseText, details.reason].find((text) => typeof text === 'string')
  if (said === undefined || said.trim() === '') return null
  return quote(said.replace(/^\S+ (NO|BAD|OK|BYE) /, ''), place.secrets)
}

/** A server's words as one printable line of at most 300 characters, without secrets. */
export function quote(text: string, secrets: readonly string[]): string {
  const line = printable(masker(secrets)(text).replace(/\s+/g, ' ').trim())
  return line.length > 300 ? `${line.slice(0, 299)}…` : line
}

function waitOf(details: Details, said: string | null): number | null {
  if (typeof details.throttleReset === 'number') return details.throttleReset
  const match = /backoff time[:=\s]+(\d{1,9})/i.exec(said ?? '')
  return match?.[1] === undefined ? null : Number(match[1])
}

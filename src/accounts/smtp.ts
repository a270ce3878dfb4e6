/** The one door to SMTP submission: one connection and one mail at a time, with the moment from which a mail may have been sent. */
import { Readable } from 'node:stream'
import { domainToASCII } from 'node:url'
import SMTPConnection, { type SMTPConnectionSendInfo } from 'nodemailer/lib/smtp-connection'
import { MINUTE, SECOND } from '../lib/clock.ts'
import { type Credentials, secretsOf } from './credentials.ts'
import { explain, type Place, quote } from './explain.ts'
import { type Extensions, outcomeOf, parseEhlo, type RecipientOutcome } from './smtp-replies.ts'
import { openSocket } from './socket.ts'
import { tlsOptions } from './tls.ts'
import type { Trouble } from './trouble.ts'

export interface SmtpServer {
  host: string
  port: number
  /** `starttls` is required: without it nothing is sent */
  tls: 'implicit' | 'starttls' | 'none'
  /** null: no login; they are not used either when the server offers no AUTH */
  credentials: Credentials | null
  /** PEM, trusted on top of the usual CAs */
  tlsCa: string | null
}

export interface Submission {
  /** the envelope sender; empty for the null sender */
  from: string
  /** at least one, each once */
  to: readonly string[]
  /** the mail as it goes out; `open` is called when the server is ready for it */
  content: Buffer | { size: number; open: () => Readable }
  /**
   * Called once, after the server has agreed to take the content (354) and before its first byte: commit phase `data` here.
   * When it throws, nothing is sent and `deliver` throws the same.
   */
  onData: () => void | Promise<void>
}

export type Delivery =
  /** the server has decided, for every recipient; `response` is its last reply */
  | { kind: 'answered'; recipients: RecipientOutcome[]; response: string }
  /** no mail was handed over: it is safe to try again; a refused password is `trouble.code` `auth` */
  | { kind: 'failed'; phase: 'connecting'; trouble: Trouble; code: number | null; response: string | null }
  /** the connection broke after the first byte of content and before the reply: it may have been sent */
  | { kind: 'unknown'; trouble: Trouble }

export type SmtpVerdict =
  | { kind: 'ready'; secure: boolean; authenticated: boolean; sizeLimit: number | null }
  | { kind: 'failed'; trouble: Trouble }

const CONNECT = 30 * SECOND
const GREETING = 30 * SECOND
/** RFC 5321 §4.5.3.2 wants 5 min for most replies; a server that scans the mail before it answers needs them. */
const SILENCE = 5 * MINUTE
const GOODBYE = 5 * SECOND
/** The content is handed on in pieces, so that dot-stuffing 25 MB does not hold up the API. */
const PIECE = 64 * 1024

/** Submits one mail. Never throws for what a server does; an abort before the content is `failed`, during it `unknown`. */
export async function deliver(server: SmtpServer, submission: Submission, signal: AbortSignal): Promise<Delivery> {
  const place = placeOf(server)
  const failed = (error: unknown): Delivery => {
    const trouble = explain(error, place, 'take the mail')
    return { kind: 'failed', phase: 'connecting', trouble, code: replyCode(error), response: trouble.serverText }
  }
  let session: Session
  try {
    session = await openSession(server, signal)
  } catch (error) {
    return failed(error)
  }
  const { connection, lost } = session
  const envelope = address(submission, session.extensions)
  if (envelope.to.size === 0) {
    goodbye(connection)
    return { kind: 'answered', recipients: envelope.refused, response: envelope.refused[0]?.response ?? '' }
  }
  const progress: Progress = { state: 'connecting', failure: null }
  const content = Readable.from(feed(submission, progress), { objectMode: false })
  const sending = new Promise<SMTPConnectionSendInfo>((resolve, reject) => {
    const to = [...envelope.to.keys()]
    connection.send({ from: envelope.from, to, size: sizeOf(submission) }, content, (error, info) =>
      error ? reject(error) : resolve(info),
    )
  })
  const answered = (code: number, response: string, refused: readonly RefusedRecipient[]): Delivery => {
    const recipients = [...envelope.to].map(([wire, original]) => {
      const own = refused.find((one) => one.recipient === wire)
      const reply = own?.response ?? response
      const replied = own?.responseCode ?? code
      return {
        address: original,
        outcome: outcomeOf(replied),
        code: replied,
        response: quote(reply, place.secrets),
      }
    })
    return {
      kind: 'answered',
      recipients: [...recipients, ...envelope.refused],
      response: quote(response, place.secrets),
    }
  }
  try {
    const info = await Promise.race([sending, lost])
    goodbye(connection)
    // A 250 before the end of the content is no answer to it.
    if (progress.state !== 'complete') return { kind: 'unknown', trouble: explain(new Error(info.response), place) }
    return answered(Number.parseInt(info.response, 10), info.response, info.rejectedErrors ?? [])
  } catch (error) {
    connection.close()
    if (progress.failure?.of === 'onData') throw progress.failure.error
    // Without the final dot the server must throw away what it has (RFC 5321 §4.1.1.4).
    if (progress.failure?.of === 'content') return failed(progress.failure.error)
    const code = replyCode(error)
    if (code === null && progress.state !== 'connecting') return { kind: 'unknown', trouble: explain(error, place) }
    if (code === null || code === 530) return failed(error)
    return answered(code, (error as Reply).response ?? '', (error as Reply).rejectedErrors ?? [])
  }
}

/** Goes as far as the login: greeting, EHLO, STARTTLS, AUTH, QUIT. */
export async function verifySmtp(server: SmtpServer, signal: AbortSignal): Promise<SmtpVerdict> {
  try {
    const { connection, extensions } = await openSession(server, signal)
    const { secure, authenticated } = connection
    goodbye(connection)
    return { kind: 'ready', secure, authenticated, sizeLimit: extensions.size === 0 ? null : extensions.size }
  } catch (error) {
    return { kind: 'failed', trouble: explain(error, placeOf(server), 'log in') }
  }
}

interface Session {
  connection: SMTPConnection
  extensions: Extensions
  /** rejects when the connection ends, whoever ended it */
  lost: Promise<never>
}

/** What nodemailer hangs on its errors. */
interface Reply {
  responseCode?: number
  response?: string
  rejectedErrors?: RefusedRecipient[]
}

interface RefusedRecipient {
  recipient?: string | undefined
  responseCode?: number | undefined
  response?: string | undefined
}

/** `failure`: what went wrong on our own side, which no server can be blamed for. */
interface Progress {
  state: 'connecting' | 'data' | 'complete'
  failure: { of: 'onData' | 'content'; error: unknown } | null
}

async function openSession(server: SmtpServer, signal: AbortSignal): Promise<Session> {
  const { host, port, tlsCa } = server
  const implicit = server.tls === 'implicit'
  // Our own socket: nodemailer would ask DNS past /etc/hosts, and wrap Node's errors.
  const socket = await openSocket({ host, port, tls: implicit, tlsCa, timeoutMs: CONNECT }, signal)
  const connection = new SMTPConnection({
    host,
    port,
    connection: socket,
    secure: implicit,
    secured: implicit,
    requireTLS: server.tls === 'starttls',
    ignoreTLS: server.tls === 'none',
    tls: tlsOptions(tlsCa),
    connectionTimeout: CONNECT + GREETING,
    greetingTimeout: GREETING,
    socketTimeout: SILENCE,
    socketCloseTimeout: 0,
  })
  const close = () => connection.close()
  signal.addEventListener('abort', close, { once: true })
  const lost = new Promise<never>((_, reject) => {
    connection.on('error', reject)
    connection.once('end', () => {
      signal.removeEventListener('abort', close)
      // the command's own error comes after this event, and says more
      setImmediate(reject, Object.assign(new Error('connection closed'), { code: 'ECONNECTION' }))
    })
  })
  lost.catch(() => {})
  try {
    const step = (begin: (done: (error?: Error | null) => void) => void) =>
      Promise.race([
        new Promise<void>((resolve, reject) => begin((error) => (error ? reject(error) : resolve()))),
        lost,
      ])
    await step((done) => connection.connect(done))
    const extensions = parseEhlo(connection.lastServerResponse || '')
    const { credentials } = server
    if (credentials !== null && connection.allowsAuth) {
      await step((done) => connection.login({ user: credentials.username, pass: credentials.password }, done))
    }
    return { connection, extensions, lost }
  } catch (error) {
    connection.close()
    throw error
  }
}

function goodbye(connection: SMTPConnection): void {
  connection.quit()
  const late = setTimeout(() => connection.close(), GOODBYE)
  connection.once('end', () => clearTimeout(late))
}

async function* feed({ content, onData }: Submission, progress: Progress): AsyncGenerator<Buffer> {
  const own = (of: 'onData' | 'content') => (error: unknown) => {
    progress.failure = { of, error }
    throw error
  }
  await Promise.resolve().then(onData).catch(own('onData'))
  progress.state = 'data'
  if (Buffer.isBuffer(content)) {
    for (let start = 0; start < content.length; start += PIECE) yield content.subarray(start, start + PIECE)
  } else {
    const pieces = content.open()[Symbol.asyncIterator]()
    try {
      for (;;) {
        const piece = await pieces.next().catch(own('content'))
        if (piece.done === true) break
        yield piece.value as Buffer
      }
    } finally {
      await pieces.return?.()
    }
  }
  progress.state = 'complete'
}

/** Addresses as they go over the wire, with their originals, and those that this server cannot take at all. */
function address(submission: Submission, extensions: Extensions) {
  const to = new Map(submission.to.map((original) => [wireForm(original), original]))
  const refused: RecipientOutcome[] = []
  const refuse = (wire: string, response: string) => {
    refused.push({ address: to.get(wire) ?? wire, outcome: 'rejected', code: null, response })
    to.delete(wire)
  }
  const from = wireForm(submission.from)
  const tooLarge = extensions.size > 0 && sizeOf(submission) > extensions.size
  for (const wire of [...to.keys()]) {
    if (tooLarge) refuse(wire, `the mail has ${sizeOf(submission)} bytes, the server takes ${extensions.size}`)
    else if (!isMailbox(wire) || (from !== '' && !isMailbox(from))) refuse(wire, 'not a mail address')
    else if (!extensions.smtpUtf8 && /[^\x00-\x7f]/.test(wire + from)) {
      refuse(wire, 'the server takes only ASCII addresses (it has no SMTPUTF8)')
    }
  }
  return { from, to, refused }
}

/** Nothing in it can leave the angle brackets of a command; spaces only within quotes. */
function isMailbox(wire: string): boolean {
  return wire !== '' && !/[<>\x00-\x1f\x7f]/.test(wire) && !/\s/.test(wire.replace(/^"(\\.|[^"\\])*"@/, ''))
}

/** A domain in letters of its own goes as A-labels (RFC 5890), which every server knows. */
function wireForm(mailbox: string): string {
  const at = mailbox.lastIndexOf('@')
  const domain = mailbox.slice(at + 1)
  return /[^\x00-\x7f]/.test(domain) ? mailbox.slice(0, at + 1) + domainToASCII(domain) : mailbox
}

const sizeOf = ({ content }: Submission) => (Buffer.isBuffer(content) ? content.length : content.size)

const placeOf = (server: SmtpServer): Place => ({
  protocol: 'SMTP',
  ...server,
  secrets: secretsOf(server.credentials),
})

/** A reply of the server that decides something; null when there was none. */
function replyCode(error: unknown): number | null {
  const code = (error as Reply | null)?.responseCode
  return code !== undefined && code >= 400 && code < 600 ? code : null
}

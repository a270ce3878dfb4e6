/** The one door to SMTP submission: one connection and one mail at a time, with the moment from which a mail may have been sent. */
import { Readable } from 'node:stream'
import SMTPConnection, { type SMTPEnvelope } from 'nodemailer/lib/smtp-connection'
import { MINUTE, SECOND } from '../lib/clock.ts'
import { type Credentials, secretsOf } from './credentials.ts'
import { explain, type Place, quote } from './explain.ts'
import { addressMail } from './smtp-envelope.ts'
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
   * The content is not for `refused`, whatever becomes of it. When it throws, nothing is sent and `deliver` throws the same.
   */
  onData: (refused: RecipientOutcome[]) => void | Promise<void>
}

export type Delivery =
  /** the server has decided, for every recipient; `response` is its last reply */
  | { kind: 'answered'; recipients: RecipientOutcome[]; response: string }
  /** no mail was handed over: it is safe to try again; a refused password is `trouble.code` `auth` */
  | { kind: 'failed'; phase: 'connecting'; trouble: Trouble; code: number | null; response: string | null }
  /**
   * The connection broke after the first byte of content and before the reply: it may have been sent, though not to
   * `refused`, whom the server had not accepted
   */
  | { kind: 'unknown'; trouble: Trouble; refused: RecipientOutcome[] }

export type SmtpVerdict =
  | { kind: 'ready'; secure: boolean; authenticated: boolean; sizeLimit: number | null }
  | { kind: 'failed'; trouble: Trouble }

const CONNECT = 30 * SECOND
/** A tarpit lets its clients wait for a minute; RFC 5321 §4.5.3.2.1 would have 5, in which a wrong port shows no error. */
const GREETING = 2 * MINUTE
/** A person waits who wants to know whether it works. */
const GREETING_CHECKED = 30 * SECOND
/** RFC 5321 §4.5.3.2 wants 5 min for most replies; a server that scans the mail before it answers needs them. */
const SILENCE = 5 * MINUTE
const GOODBYE = 2 * SECOND
/** The content is handed on in pieces, so that dot-stuffing 25 MB does not hold up the API. */
const PIECE = 64 * 1024

/** Submits one mail. Never throws for what a server does; an abort before the content is `failed`, during it `unknown`. */
export async function deliver(server: SmtpServer, submission: Submission, signal: AbortSignal): Promise<Delivery> {
  const place = placeOf(server)
  try {
    const session = await openSession(server, { signal, greetingMs: GREETING })
    return await submit(session, submission, place)
  } catch (error) {
    if (error instanceof OwnFailure && error.of === 'onData') throw error.cause
    const trouble = explain(error instanceof OwnFailure ? error.cause : error, place, 'take the mail')
    return { kind: 'failed', phase: 'connecting', trouble, code: replyCode(error), response: trouble.serverText }
  }
}

/** Throws when nothing was handed over. */
async function submit(session: Session, submission: Submission, place: Place): Promise<Delivery> {
  const { connection } = session
  const { from, to, refused } = addressMail(
    { ...submission, size: sizeOf(submission) },
    { smtpUtf8: session.extensions.smtpUtf8, sizeLimit: session.extensions.size },
  )
  if (to.length === 0) {
    goodbye(connection)
    return { kind: 'answered', recipients: refused, response: refused[0]?.response ?? '' }
  }
  const progress: Progress = { state: 'connecting', failure: null }
  // nodemailer keeps its books in this object, and tells of refused recipients nowhere else when the content is refused.
  const envelope: SMTPEnvelope & { rejectedErrors?: Reply[] } = {
    from,
    to: [...new Set(to.map(({ wire }) => wire))],
    size: sizeOf(submission),
  }
  /** what the server said of each recipient; `rest` is for those whom it had accepted */
  const verdicts = (rest: { code: number; response: string } | null): RecipientOutcome[] =>
    to.flatMap(({ wire, address }) => {
      const own = envelope.rejectedErrors?.find((reply) => reply.recipient === wire)
      const code = own?.responseCode ?? rest?.code
      if (code === undefined) return []
      const response = quote(own?.response ?? rest?.response ?? '', place.secrets)
      return { address, outcome: outcomeOf(code), code, response }
    })
  const refusals = () => [...verdicts(null), ...refused]
  const answered = (code: number, response: string): Delivery => ({
    kind: 'answered',
    recipients: [...verdicts({ code, response }), ...refused],
    response: quote(response, place.secrets),
  })
  try {
    const begin = () => submission.onData(refusals())
    const reply = await sendMail(session, envelope, feed({ content: submission.content, begin }, progress))
    // A 250 before the end of the content is no answer to it.
    if (progress.state !== 'complete') throw new Error(`it answered too early: ${reply}`)
    goodbye(connection)
    return answered(Number.parseInt(reply, 10), reply)
  } catch (error) {
    connection.close()
    // Without the final dot the server must throw away what it has (RFC 5321 §4.1.1.4).
    if (progress.failure !== null) throw progress.failure
    const code = replyCode(error)
    if (code === null && progress.state !== 'connecting') {
      return { kind: 'unknown', trouble: explain(error, place), refused: refusals() }
    }
    if (code === null || code === 530) throw error
    return answered(code, (error as Reply).response ?? '')
  }
}

/** Resolves with the reply to the content. */
function sendMail(session: Session, envelope: SMTPEnvelope, pieces: AsyncIterable<Buffer>): Promise<string> {
  const content = Readable.from(pieces, { objectMode: false })
  const sent = new Promise<string>((resolve, reject) => {
    session.connection.send(envelope, content, (error, info) => (error ? reject(error) : resolve(info.response)))
  })
  return Promise.race([sent, session.lost])
}

/** Goes as far as the login: greeting, EHLO, STARTTLS, AUTH, QUIT. */
export async function verifySmtp(server: SmtpServer, signal: AbortSignal): Promise<SmtpVerdict> {
  try {
    const { connection, extensions } = await openSession(server, { signal, greetingMs: GREETING_CHECKED })
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
  recipient?: string
}

interface Progress {
  state: 'connecting' | 'data' | 'complete'
  failure: OwnFailure | null
}

/** What went wrong on our own side, and no server can be blamed for. */
class OwnFailure extends Error {
  readonly of: 'onData' | 'content'

  constructor(of: 'onData' | 'content', cause: unknown) {
    super(of, { cause })
    this.of = of
  }
}

async function openSession(
  server: SmtpServer,
  { signal, greetingMs }: { signal: AbortSignal; greetingMs: number },
): Promise<Session> {
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
    connectionTimeout: CONNECT + greetingMs,
    greetingTimeout: greetingMs,
    socketTimeout: SILENCE,
    socketCloseTimeout: 0,
  })
  const close = () => connection.close()
  const lost = new Promise<never>((_, reject) => {
    connection.on('error', (error) => reject(withoutHalfReply(error)))
    connection.once('end', () => {
      signal.removeEventListener('abort', close)
      // the command's own error comes after this event, and says more
      setImmediate(reject, Object.assign(new Error('connection closed'), { code: 'ECONNECTION' }))
    })
  })
  lost.catch(() => {})
  if (signal.aborted) close()
  else signal.addEventListener('abort', close, { once: true })
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

/**
 * A connection that breaks in the middle of a line has decided nothing; nodemailer (10.6.0) takes half of it for a reply to the
 * whole mail when it begins as a refusal, perhaps of one recipient.
 */
function withoutHalfReply(error: Error & Reply): Error {
  if (error.message.startsWith('Connection closed unexpectedly')) delete error.responseCode
  return error
}

function goodbye(connection: SMTPConnection): void {
  connection.quit()
  const late = setTimeout(() => connection.close(), GOODBYE)
  connection.once('end', () => clearTimeout(late))
}

/** The content, piece by piece; nothing is asked for before the server's 354. */
async function* feed(
  { content, begin }: { content: Submission['content']; begin: () => void | Promise<void> },
  progress: Progress,
): AsyncGenerator<Buffer> {
  const own = (of: OwnFailure['of']) => (error: unknown) => {
    progress.failure = new OwnFailure(of, error)
    throw progress.failure
  }
  await Promise.try(begin).catch(own('onData'))
  progress.state = 'data'
  if (Buffer.isBuffer(content)) {
    for (let start = 0; start < content.length; start += PIECE) yield content.subarray(start, start + PIECE)
  } else {
    const stream = await Promise.try(content.open).catch(own('content'))
    try {
      const pieces = stream[Symbol.asyncIterator]()
      for (;;) {
        const piece = await pieces.next().catch(own('content'))
        if (piece.done === true) break
        yield piece.value as Buffer
      }
    } finally {
      stream.destroy()
    }
  }
  progress.state = 'complete'
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

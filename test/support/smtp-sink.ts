/** The SMTP submission server of a test: keeps what it is sent, and fails where and as the test says. */
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { type Certificate, makeCertificate } from './certificate.ts'
import { listenOn } from './free-port.ts'
import { HOST, type MailServer, type TlsMode } from './mail-server.ts'
import { serveSmtp } from './smtp-dialogue.ts'
import { type SmtpFault, type SmtpFaultRule, smtpFaults } from './smtp-faults.ts'
import { smtpPeer } from './smtp-peer.ts'
import { tempFolder } from './temp-folder.ts'

export interface SmtpSinkOptions {
  /** default `none` */
  tls?: TlsMode
  /** with it, nothing is taken before AUTH (PLAIN or LOGIN); without it AUTH is not offered */
  login?: { username: string; password: string }
  /** every mail that is taken is delivered there too, to the recipients that were accepted */
  forward?: Pick<MailServer, 'deliver'>
  /** subject alternative names of the certificate; default: localhost and 127.0.0.1 */
  certificateNames?: string[]
}

/** One MAIL command and what came of it. */
export interface SmtpTransaction {
  /** the first connection is 1 */
  connection: number
  /** who is logged in */
  username: string | null
  from: string
  /** the recipients that were accepted */
  to: string[]
  refused: string[]
  /** every refusal in it; `recipient` null: of all that were accepted */
  refusals: { recipient: string | null; reply: string }[]
  /** as it stood on the wire, without dot-stuffing; null when it did not come whole */
  raw: Buffer | null
  /** whether any byte of the content came */
  begun: boolean
  /** what was said to the dot; null when the connection was gone before */
  verdict: string | null
  /** whether the server has it; the client may not know, when the connection broke after the dot */
  taken: boolean
}

export interface SmtpSink extends AsyncDisposable {
  host: string
  port: number
  tls: TlsMode
  /** PEM of the authority that signed the certificate; null without TLS */
  caFile: string | null
  /** connections taken so far */
  connections: number
  /** logins tried so far, refused ones too */
  logins: number
  transactions: SmtpTransaction[]
  /** the transactions that were taken */
  mails(): (SmtpTransaction & { raw: Buffer })[]
  /** Makes something go wrong until it is cleared, or so many times; the first rule that fits counts. */
  fault(rule: SmtpFaultRule): SmtpFault
  setPassword(password: string): void
  /** Cuts every connection; the port is closed afterwards. */
  stop(): Promise<void>
  /** Starts a stopped sink on the same port. */
  start(): Promise<void>
}

export async function startSmtpSink(options: SmtpSinkOptions = {}): Promise<SmtpSink> {
  await using cleanup = new AsyncDisposableStack()
  const tls = options.tls ?? 'none'
  let certificate: Certificate | null = null
  if (tls !== 'none') {
    const folder = cleanup.use(await tempFolder('smtp'))
    certificate = await makeCertificate(
      folder.path,
      options.certificateNames === undefined ? {} : { names: options.certificateNames },
    )
  }
  const login = options.login === undefined ? null : { ...options.login }
  const faults = smtpFaults()
  const transactions: SmtpTransaction[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  let logins = 0
  let port = 0

  const server = createServer((socket) => {
    connections += 1
    const connection = connections
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    socket.setNoDelay(true)
    void serveSmtp(smtpPeer(socket), {
      tls,
      certificate,
      login,
      faults,
      begin: (start) => {
        const transaction = {
          connection,
          to: [],
          refused: [],
          refusals: [],
          raw: null,
          begun: false,
          verdict: null,
          taken: false,
          ...start,
        }
        transactions.push(transaction)
        return transaction
      },
      triedLogin: () => {
        logins += 1
      },
      take: async (transaction) => {
        transaction.taken = true
        if (transaction.raw && options.forward) await options.forward.deliver(transaction.raw, transaction.to)
      },
    })
  })
  const start = async () => {
    port = await listenOn(server, port)
  }
  const stop = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }
  await start()
  cleanup.defer(stop)
  const life = cleanup.move()

  return {
    host: HOST,
    port,
    tls,
    caFile: certificate?.caFile ?? null,
    get connections() {
      return connections
    },
    get logins() {
      return logins
    },
    transactions,
    mails: () => transactions.filter((one): one is SmtpTransaction & { raw: Buffer } => one.taken && one.raw !== null),
    fault: faults.add,
    setPassword(password) {
      if (login) login.password = password
    },
    stop,
    start,
    [Symbol.asyncDispose]: () => life.disposeAsync(),
  }
}

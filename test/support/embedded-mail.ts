/** An IMAP and SMTP server in this process, in memory: what the sandbox runs against, and tests where nothing is installed. */
import { once } from 'node:events'
import type { Server, Socket } from 'node:net'
import hoodiecrow, { type HoodiecrowServer } from 'hoodiecrow-imap'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { makeCertificate } from './certificate.ts'
import { deliver, senderOf } from './deliver.ts'
import {
  repairIdle,
  repairRefusedLogin,
  repairUidExpunge,
  repairUnknownFolder,
  requireStartTls,
} from './embedded-repairs.ts'
import { listenOn } from './free-port.ts'
import { HOST, loginOf, type MailServer, type MailServerOptions } from './mail-server.ts'
import { mailboxOf } from './mailbox-client.ts'
import { tempFolder } from './temp-folder.ts'
import { withTrace } from './trace-headers.ts'

export interface EmbeddedOptions extends MailServerOptions {
  /** capabilities to leave out: `['UIDPLUS']` */
  without?: ('IDLE' | 'UIDPLUS' | 'MOVE' | 'SPECIAL-USE' | 'NAMESPACE')[]
  /** gets each mail for another domain */
  onRelayed?: (mail: RelayedMail) => void
}

export interface RelayedMail {
  from: string
  to: string[]
  raw: Buffer
}

export interface EmbeddedMail extends MailServer {
  kind: 'embedded'
  /** takes mail without a login, and with the mailbox's own; what is for another domain is kept in `relayed` */
  smtp: { host: string; port: number }
  relayed: RelayedMail[]
  /** The next mail in INBOX gets this UID. */
  leap(next: number): void
}

/** Mail to any address of the mailbox's own domain lands in INBOX, as with a catch-all. */
export async function startEmbeddedMail(options: EmbeddedOptions = {}): Promise<EmbeddedMail> {
  await using cleanup = new AsyncDisposableStack()
  const tls = options.tls ?? 'none'
  const { username, address, password } = loginOf(options)
  const certificate = tls === 'none' ? null : await makeCertificate(cleanup.use(await tempFolder('embedded')).path)
  const domain = address.slice(address.lastIndexOf('@') + 1)
  const relayed: RelayedMail[] = []
  const without = new Set<string>(options.without)
  const plugins = ['ENABLE', 'ID', 'SASL-IR', 'AUTH-PLAIN', 'UNSELECT', 'NAMESPACE', 'SPECIAL-USE', 'MOVE']
  const users = { [username]: { password } }

  const imap = hoodiecrow({
    plugins: [
      ...plugins.filter((name) => !without.has(name)),
      ...(without.has('IDLE') ? [] : ['IDLE', repairIdle]),
      ...(without.has('UIDPLUS') ? [] : ['UIDPLUS', repairUidExpunge]),
      ...(tls === 'starttls' ? ['STARTTLS', 'LOGINDISABLED', requireStartTls] : []),
      repairUnknownFolder,
      repairRefusedLogin,
    ],
    users,
    secureConnection: tls === 'implicit',
    ...(certificate ? { credentials: { key: certificate.key, cert: certificate.cert } } : {}),
    storage: {
      INBOX: { uidvalidity: Math.floor(Date.now() / 1000) },
      '': { separator: '/', folders: { Sent: { 'special-use': '\\Sent' }, Trash: { 'special-use': '\\Trash' } } },
    },
  })
  imap.setMaxListeners(0)
  const imapListener = listener(imap.server)

  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession) => {
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    const raw = Buffer.concat(chunks)
    const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
    const to = session.envelope.rcptTo.map((one) => one.address)
    const isLocal = (recipient: string) => recipient.toLowerCase().endsWith(`@${domain.toLowerCase()}`)
    for (const recipient of to.filter(isLocal)) store(imap, withTrace({ raw, from, to: recipient }))
    const away = to.filter((recipient) => !isLocal(recipient))
    if (away.length === 0) return
    relayed.push({ from, to: away, raw })
    options.onRelayed?.({ from, to: away, raw })
  }
  const smtp = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    onAuth: (auth, _session, callback) => {
      const ok = auth.username === username && auth.password === users[username]?.password
      callback(ok ? null : smtpError(535, '5.7.8 Username and password not accepted'), { user: auth.username })
    },
    onData: (stream, session, callback) => void take(stream, session).then(() => callback(), callback),
  })
  smtp.on('error', () => {})
  const smtpListener = listener(smtp.server)

  await imapListener.start()
  await smtpListener.start()
  const stop = async () => {
    await Promise.all([imapListener.stop(), smtpListener.stop()])
  }
  const start = async () => {
    await Promise.all([imapListener.start(), smtpListener.start()])
  }
  cleanup.defer(stop)
  const mailbox = mailboxOf({
    host: HOST,
    port: imapListener.port(),
    tls,
    username,
    password: () => users[username]?.password ?? '',
  })
  const life = cleanup.move()

  return {
    ...mailbox,
    get password() {
      return users[username]?.password ?? ''
    },
    kind: 'embedded',
    name: 'embedded',
    imap: { host: HOST, port: imapListener.port(), tls },
    smtp: { host: HOST, port: smtpListener.port() },
    address,
    caFile: certificate?.caFile ?? null,
    relayed,
    deliver: (raw, to = [address]) => deliver({ host: HOST, port: smtpListener.port(), from: senderOf(raw), to, raw }),
    async setPassword(secret) {
      users[username] = { password: secret }
    },
    stop,
    start,
    async restart() {
      await stop()
      await start()
    },
    leap(next) {
      const inbox = imap.getMailbox('INBOX')
      if (inbox) inbox.uidnext = next
    },
    async resetUidValidity(path = 'INBOX') {
      const folder = imap.getMailbox(path)
      if (!folder) throw new Error(`no folder ${path}`)
      await stop()
      folder.uidvalidity += 1
      folder.messages.forEach((message, index) => {
        message.uid = index + 1
      })
      folder.uidnext = folder.messages.length + 1
      await start()
    },
    [Symbol.asyncDispose]: () => life.disposeAsync(),
  }
}

function store(imap: HoodiecrowServer, raw: Buffer): void {
  imap.appendMessage('INBOX', [], new Date(), raw.toString('latin1'))
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

/** A server that can be stopped, with every connection cut, and started again on its first port. */
function listener(server: Server) {
  const sockets = new Set<Socket>()
  let port = 0
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    // hoodiecrow answers in many small writes, which Nagle's algorithm would hold back 40 ms each
    socket.setNoDelay(true)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  })
  return {
    port: () => port,
    async start() {
      if (server.listening) return
      port = await listenOn(server, port)
    },
    async stop() {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

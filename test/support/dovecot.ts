/** A private Dovecot 2.3 for one test file: own folder, own ports, as root or not, mail delivered by LMTP. */
import { execFile } from 'node:child_process'
import { chown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Certificate, makeCertificate } from './certificate.ts'
import { type Child, serverEnv, startChild } from './child.ts'
import { deliver, senderOf } from './deliver.ts'
import { dovecotConfig, dovecotIds } from './dovecot-config.ts'
import { dovecotUsers } from './dovecot-users.ts'
import { freePort } from './free-port.ts'
import { HOST, loginOf, type Mailbox, type MailServer, type MailServerOptions } from './mail-server.ts'
import { mailboxOf } from './mailbox-client.ts'
import { tempFolder } from './temp-folder.ts'
import { until } from './wait.ts'

export interface DovecotServer extends MailServer {
  /** the server's log so far */
  logFile: string
  /** Another user with a mailbox of its own; LMTP delivers to its name. */
  addUser(username: string, password: string): Promise<Mailbox>
  /** Puts bytes into INBOX that no protocol would take: as a file, which Dovecot serves with CRLF for LF and 0x80 for NUL. */
  put(raw: Buffer): Promise<void>
  /** The next mail in INBOX gets this UID. */
  leap(next: number): Promise<void>
  /** Empties INBOX and numbers its mails from 1 again under the same UIDVALIDITY, as a careless restore does. */
  rewind(): Promise<void>
  /** Where a user's INBOX lies, for mails by the thousand. */
  maildirOf(username: string): Maildir
}

export interface Maildir {
  path: string
  /** whom Dovecot reads mail as; null: as us */
  owner: { uid: number; gid: number } | null
}

/** Mail to any address without a user of its own lands in the main user's INBOX, as with a catch-all. */
export async function startDovecot(options: MailServerOptions = {}): Promise<DovecotServer> {
  await using cleanup = new AsyncDisposableStack()
  const folder = cleanup.use(await tempFolder('dovecot'))
  const { username, address, password } = loginOf(options)
  const tls = options.tls ?? 'none'
  const ids = await dovecotIds()
  const certificate: Certificate | null = tls === 'none' ? null : await makeCertificate(folder.path)
  const users = await dovecotUsers(folder.path, ids)
  await users.set(username, password)

  const configFile = join(folder.path, 'dovecot.conf')
  let ports = { imap: 0, lmtp: 0 }
  const launch = () =>
    startChild({
      command: 'dovecot',
      args: ['-F', '-c', configFile],
      ports: [
        { port: ports.imap, greeting: tls === 'implicit' ? '' : '* OK' },
        { port: ports.lmtp, greeting: '220' },
      ],
    })
  let child: Child | null = null
  for (let attempt = 1; child === null; attempt += 1) {
    ports = { imap: await freePort(), lmtp: await freePort() }
    await writeFile(
      configFile,
      dovecotConfig({ base: folder.path, ports, tls, ids, certificate, mainHome: users.homeOf(username) }),
    )
    try {
      child = await launch()
    } catch (error) {
      // somebody else took the port in between
      if (attempt === 3 || !String(error).includes('in use')) throw error
    }
  }
  cleanup.defer(() => stop())

  const stop = async () => {
    await child?.stop()
    child = null
  }
  const start = async () => {
    child ??= await launch()
  }
  const open = (user: string) =>
    mailboxOf({ host: HOST, port: ports.imap, tls, username: user, password: () => users.passwordOf(user) })
  const mailbox = open(username)
  // it greets before it can look at who wants in
  await isKnown(mailbox)
  const name = `dovecot ${await dovecotVersion()}`
  let files = 0
  const life = cleanup.move()

  return {
    ...mailbox,
    get password() {
      return users.passwordOf(username)
    },
    kind: 'dovecot',
    name,
    imap: { host: HOST, port: ports.imap, tls },
    address,
    caFile: certificate?.caFile ?? null,
    logFile: join(folder.path, 'dovecot.log'),
    deliver: (raw, to = [address]) =>
      deliver({ host: HOST, port: ports.lmtp, lmtp: true, from: senderOf(raw), to, raw }),
    async setPassword(secret) {
      await users.set(username, secret)
      await isKnown(mailbox)
    },
    async addUser(user, secret) {
      await users.set(user, secret)
      const added = open(user)
      await isKnown(added)
      return added
    },
    async put(raw) {
      // makes the folders where nobody has logged in yet
      const { messages } = await mailbox.status()
      const where = join(users.homeOf(username), 'Maildir')
      files += 1
      const file = `${Math.floor(Date.now() / 1_000)}.M${files}P${process.pid}.elsewhere`
      await writeFile(join(where, 'tmp', file), raw)
      if (process.getuid?.() === 0) await chown(join(where, 'tmp', file), ids.uid, ids.gid)
      await rename(join(where, 'tmp', file), join(where, 'new', file))
      // what is delivered by LMTP would overtake it
      await until(async () => (await mailbox.status()).messages > messages, { what: 'Dovecot has seen the file' })
    },
    stop,
    start,
    async restart() {
      await stop()
      await start()
    },
    async resetUidValidity(path = 'INBOX') {
      await stop()
      const maildir = path.toUpperCase() === 'INBOX' ? 'Maildir' : `Maildir/.${path}`
      const where = join(users.homeOf(username), maildir)
      // without its UID list Dovecot numbers the mails anew, under the next UIDVALIDITY
      const derived = (await readdir(where)).filter((file) => /^dovecot(-uidlist|\.index)/.test(file))
      await Promise.all(derived.map((file) => rm(join(where, file), { recursive: true })))
      await start()
    },
    async leap(next) {
      await stop()
      await renumber(join(users.homeOf(username), 'Maildir'), (list) => list.replace(/ N\d+/, ` N${next}`))
      await start()
    },
    async rewind() {
      await stop()
      const where = join(users.homeOf(username), 'Maildir')
      for (const name of ['new', 'cur']) {
        for (const file of await readdir(join(where, name))) await rm(join(where, name, file))
      }
      await renumber(where, (list) => `${list.split('\n')[0]?.replace(/ N\d+/, ' N1')}\n`)
      await start()
    },
    maildirOf: (user) => ({
      path: join(users.homeOf(user), 'Maildir'),
      owner: process.getuid?.() === 0 ? { uid: ids.uid, gid: ids.gid } : null,
    }),
    [Symbol.asyncDispose]: () => life.disposeAsync(),
  }
}

/** Changes the UID list of a stopped Dovecot and drops what it derived from it. */
async function renumber(maildir: string, change: (list: string) => string): Promise<void> {
  const index = (await readdir(maildir)).filter((file) => file.startsWith('dovecot.index'))
  await Promise.all(index.map((file) => rm(join(maildir, file))))
  const list = join(maildir, 'dovecot-uidlist')
  // in place: the file belongs to Dovecot's own user
  await writeFile(list, change(await readFile(list, 'latin1')), 'latin1')
}

/** Dovecot looks at its users file once a second at most. */
async function isKnown(mailbox: Mailbox): Promise<void> {
  await until(() => mailbox.status(), { what: `Dovecot lets ${mailbox.username} in`, every: 50 })
}

/** `2.3.19`, or null where there is no Dovecot. */
async function dovecotVersion(): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)('dovecot', ['--version'], { env: serverEnv() })
    return /^[\d]+\.[\d]+\.[\d]+/.exec(stdout)?.[0] ?? stdout.trim()
  } catch {
    return null
  }
}

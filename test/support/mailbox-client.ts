/** Looks into a mailbox over IMAP for the fixtures: one connection per question, so that it survives restarts and sees what is there now. */
import { ImapFlow } from 'imapflow'
import type { Mailbox, TlsMode } from './mail-server.ts'

export interface MailboxLogin {
  host: string
  port: number
  tls: TlsMode
  username: string
  /** asked for each connection, since a test may change it */
  password: () => string
}

export function mailboxOf(login: MailboxLogin): Mailbox {
  const inFolder = <T>(folder: string, ask: (client: ImapFlow) => Promise<T>) =>
    withClient(login, async (client) => {
      await client.mailboxOpen(folder)
      return ask(client)
    })

  return {
    username: login.username,
    get password() {
      return login.password()
    },
    list: (folder = 'INBOX') =>
      inFolder(folder, async (client) => {
        if (client.mailbox && client.mailbox.exists === 0) return []
        const mails = await client.fetchAll('1:*', { uid: true, flags: true, source: true, internalDate: true })
        return mails
          .map((one) => ({
            uid: one.uid,
            flags: plainFlags(one.flags),
            raw: one.source ?? Buffer.alloc(0),
            date: new Date(one.internalDate ?? 0),
          }))
          .sort((a, b) => a.uid - b.uid)
      }),
    append: (folder, raw, options = {}) =>
      withClient(login, async (client) => {
        const done = await client.append(folder, Buffer.from(raw), options.flags ?? [], options.date)
        if (!done) throw new Error(`APPEND to ${folder} was refused`)
        return done.uid ?? newestUid(client, folder)
      }),
    appendAll: (folder, raws) =>
      withClient(login, async (client) => {
        for (const raw of raws) await client.append(folder, Buffer.from(raw))
      }),
    flags: (uid, folder = 'INBOX') =>
      inFolder(folder, async (client) => {
        const one = await client.fetchOne(String(uid), { flags: true }, { uid: true })
        if (!one) throw new Error(`no UID ${uid} in ${folder}`)
        return plainFlags(one.flags)
      }),
    setFlags: (uid, flags, folder = 'INBOX') =>
      inFolder(folder, async (client) => {
        await client.messageFlagsSet(String(uid), flags, { uid: true })
      }),
    expunge: (uid, folder = 'INBOX') =>
      inFolder(folder, async (client) => {
        await client.messageDelete(String(uid), { uid: true })
      }),
    move: (uid, from, to) =>
      inFolder(from, async (client) => {
        const moved = await client.messageMove(String(uid), to, { uid: true })
        if (!moved) throw new Error(`UID ${uid} cannot be moved from ${from} to ${to}`)
        return moved.uidMap?.get(uid) ?? newestUid(client, to)
      }),
    createFolder: (folder) =>
      withClient(login, async (client) => {
        await client.mailboxCreate(folder)
      }),
    deleteFolder: (folder) =>
      withClient(login, async (client) => {
        await client.mailboxDelete(folder)
      }),
    status: (folder = 'INBOX') =>
      withClient(login, async (client) => {
        const status = await client.status(folder, { uidValidity: true, uidNext: true, messages: true })
        if (!status) throw new Error(`no folder ${folder}`)
        return {
          uidValidity: status.uidValidity ?? 0n,
          uidNext: status.uidNext ?? 0,
          messages: status.messages ?? 0,
        }
      }),
  }
}

async function withClient<T>(login: MailboxLogin, ask: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = new ImapFlow({
    host: login.host,
    port: login.port,
    secure: login.tls === 'implicit',
    doSTARTTLS: login.tls === 'starttls',
    greetingTimeout: 4_000,
    // the fixture's own look at its own server; what Postern makes of certificates is for the suites to prove
    tls: { rejectUnauthorized: false },
    auth: { user: login.username, pass: login.password() },
    logger: false,
    disableAutoIdle: true,
  })
  client.on('error', () => {})
  await client.connect()
  try {
    return await ask(client)
  } finally {
    client.close()
  }
}

/** For servers without UIDPLUS: the newest mail of the folder is the one just put there. */
async function newestUid(client: ImapFlow, folder: string): Promise<number> {
  await client.mailboxOpen(folder, { readOnly: true })
  const newest = await client.fetchOne('*', { uid: true })
  if (!newest) throw new Error(`${folder} is empty`)
  return newest.uid
}

function plainFlags(flags: Set<string> | undefined): string[] {
  return [...(flags ?? [])].filter((flag) => flag !== '\\Recent').sort()
}

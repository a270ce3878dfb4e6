/** What lies in a folder of the mail server now: without the bytes where there may be thousands of mails. */
import { ImapFlow } from 'imapflow'
import type { MailServer } from '../support/mail-server.ts'
import { findToken } from './ledger.ts'

export interface ServerCopy {
  uid: number
  flags: Set<string>
  /** null: not asked for */
  raw: Buffer | null
  /** null: no mail of the torture */
  token: string | null
}

export async function copiesIn(server: MailServer, folder: string, asked = { bytes: false }): Promise<ServerCopy[]> {
  return withFolder(server, folder, async (client) => {
    if (client.mailbox && client.mailbox.exists === 0) return []
    const listed = await client.fetchAll('1:*', { uid: true, flags: true, headers: ['subject'], source: asked.bytes })
    return listed.map(({ uid, flags, source, headers }) => ({
      uid,
      raw: source ?? null,
      flags: flags ?? new Set<string>(),
      token: findToken(headers?.toString('latin1') ?? '') ?? null,
    }))
  })
}

/** Removes every copy of a mail from INBOX, as another mail program would; returns how many there were. */
export async function expungeCopies(server: MailServer, token: string): Promise<number> {
  return withFolder(server, 'INBOX', async (client) => {
    const look = async () => (await client.search({ subject: token }, { uid: true })) || []
    const found = await look()
    if (found.length === 0) return 0
    await client.messageDelete(found.join(','), { uid: true })
    // GreenMail 2.1 was seen to leave one (2026-11)
    return found.length - (await look()).length
  })
}

async function withFolder<T>(server: MailServer, folder: string, ask: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = new ImapFlow({
    host: server.imap.host,
    port: server.imap.port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: server.username, pass: server.password },
    logger: false,
    disableAutoIdle: true,
  })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.mailboxOpen(folder)
    return await ask(client)
  } finally {
    client.close()
  }
}

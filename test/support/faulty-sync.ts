/** A daemon whose first sync goes through strikes, and what must be true when they are over. */
import { expect } from 'vitest'
import type { Seams } from '../../src/app.ts'
import { type Daemon, startDaemon } from './daemon.ts'
import type { DovecotServer } from './dovecot.ts'
import { type Delivered, expectExactlyOnce, expectServerCopies } from './exactly-once.ts'
import { type ImapFaults, type Strike, startImapFaults } from './imap-faults.ts'
import { mail } from './mails.ts'

/** What is done to the server's copies; every fault must leave both right. */
export const MODES = [
  { what: 'marking read', afterFetch: 'mark_read' },
  { what: 'deleting after the fetch', afterFetch: 'delete' },
] as const

export type AfterFetch = (typeof MODES)[number]['afterFetch']

export interface FaultySync extends AsyncDisposable {
  proxy: ImapFaults
  daemon: Daemon
  inboxId: string
  folder: string
  delivered: Delivered
  /** resolves when every strike has struck */
  struck: Promise<void>
  /** Every strike has struck, each mail is stored once and whole, and the server's copies are as they should be. */
  settles(): Promise<void>
}

export interface FaultySyncOptions {
  afterFetch: AfterFetch
  strikes?: readonly Strike[]
  alter?: ImapFaults['alter']
  /** raw mails to `support@example.test`; default: three small ones */
  routed?: readonly string[]
  seams?: Partial<Seams>
  env?: Record<string, string>
}

let folders = 0

/** Puts mail into a new folder of `server` and lets a new daemon read it. */
export async function syncThrough(server: DovecotServer, options: FaultySyncOptions): Promise<FaultySync> {
  const { afterFetch, strikes = [], routed = smallMails(), seams = {} } = options
  await using stack = new AsyncDisposableStack()
  folders += 1
  const folder = `Case-${folders}`
  const delivered = { routed, unrouted: [mail({ to: 'nobody@example.test', subject: 'for nobody' })] }
  await server.createFolder(folder)
  await server.appendAll(folder, [...delivered.routed, ...delivered.unrouted])
  const proxy = stack.use(await startImapFaults(server.imap))
  proxy.alter = options.alter
  // the inbox is there before the mail is read
  await proxy.refuse()
  const daemon = stack.use(
    await startDaemon({
      mail: { ...server, imap: { ...server.imap, port: proxy.port } },
      env: { IMAP_MAILBOX: folder, IMAP_DELETE_AFTER_FETCH: String(afterFetch === 'delete'), ...options.env },
      seams,
    }),
  )
  const inbox = await daemon.api.inbox('support')
  const struck = proxy.strike(strikes)
  await proxy.pass()
  const life = stack.move()
  return {
    proxy,
    daemon,
    inboxId: inbox.id,
    folder,
    delivered,
    struck,
    async settles() {
      await struck
      await expectExactlyOnce(daemon, inbox.id, delivered)
      await expectServerCopies(server, folder, delivered, afterFetch)
      expect((await daemon.api.get('/v1/quarantine')).body.items).toEqual([])
    },
    [Symbol.asyncDispose]: () => life.disposeAsync(),
  }
}

function smallMails(): string[] {
  return ['one', 'two', 'three'].map((subject) =>
    mail({ to: 'support@example.test', subject, text: `${subject}\n`.repeat(200) }),
  )
}

/** A command without what differs from one to the next: `UID FETCH (BODY)`. */
export function kindOf(command: string): string {
  if (command.startsWith('UID FETCH')) {
    const part = /BODY\.PEEK\[(?:HEADER\.FIELDS \((.*)\))?\]/.exec(command)
    return `UID FETCH (${part === null ? 'FLAGS' : (part[1] ?? 'BODY')})`
  }
  const stored = /^UID STORE .*(\(.*\))/.exec(command)
  if (stored !== null) return `UID STORE ${stored[1]}`
  return /^UID SEARCH RETURN \(\w+\)|^UID [A-Z]+|^AUTHENTICATE \w+|^ENABLE \w+|^\S+/.exec(command)?.[0] ?? command
}

/** The one door to IMAP: connect, log in, open a folder, and the few commands that we need, each failing at once and in plain words. */
import { setTimeout as sleep } from 'node:timers/promises'
import { ImapFlow, type ListResponse } from 'imapflow'
import { MINUTE, SECOND } from '../lib/clock.ts'
import { type Credentials, secretsOf } from './credentials.ts'
import { explain, type Place } from './explain.ts'
import { type Folder, findSent, nearestFolders } from './folders.ts'
import { gatherLiterals } from './imap-literals.ts'
import { openMailbox, sentFolder } from './imap-mailbox.ts'
import { IDLE_RENEWAL } from './imap-news.ts'
import type { Mailbox, SentFolder, Snapshot } from './mailbox.ts'
import { tlsOptions } from './tls.ts'
import { type Trouble, TroubleError } from './trouble.ts'

export interface ImapServer {
  host: string
  port: number
  /** `opportunistic`: STARTTLS when the server offers it, else plain */
  tls: 'implicit' | 'opportunistic'
  credentials: Credentials
  /** PEM, trusted on top of the usual CAs */
  tlsCa: string | null
}

export interface ImapOptions extends ImapServer {
  folder: string
  /** use IDLE when the server has it */
  idle: boolean
  /** ms without a byte after which a server that owes an answer is given up; default 3 min */
  silenceMs?: number
}

/** `plain`: the password went over the wire without TLS */
export type Connected = { kind: 'connected'; mailbox: Mailbox; plain: boolean } | { kind: 'failed'; trouble: Trouble }

export type SentOpened = { kind: 'connected'; sent: SentFolder } | { kind: 'failed'; trouble: Trouble }

/** Together with the renewal of IDLE, a dead peer is noticed within 5 min. */
const LONGEST_SILENCE = 3 * MINUTE

/** A body up to 1 MB is fetched whole; a server that sends 64 times that for one mail is cut off. */
const LARGEST_LITERAL = 64 * 1024 * 1024

/**
 * Connects, logs in and opens `folder` for reading and writing. When `signal` aborts, now or later, the socket is closed at once.
 * Never throws for what a server does; the trouble says it in plain words.
 */
export async function connectImap(options: ImapOptions, signal: AbortSignal): Promise<Connected> {
  const session = await openSession(options, signal)
  if (session.kind === 'failed') return session
  const { folder } = options
  const opened = await openChosen(session, folder)
  if (opened.kind === 'failed') {
    session.end()
    return opened
  }
  const select = async () => {
    const again = await openChosen(session, folder, () => session.client.mailboxOpen(folder))
    if (again.kind === 'failed') throw new TroubleError(again.trouble)
    return again.snapshot
  }
  const mailbox = openMailbox(session, { snapshot: opened.snapshot, select, mayIdle: options.idle })
  return { kind: 'connected', mailbox, plain: !session.client.secureConnection }
}

/** A short-lived connection of its own to the folder for sent mail; the options' folder is not used. */
export async function openSentFolder(options: ImapServer, signal: AbortSignal): Promise<SentOpened> {
  const session = await openSession(options, signal)
  if (session.kind === 'failed') return session
  const failed = (trouble: Trouble): SentOpened => {
    session.end()
    return { kind: 'failed', trouble }
  }
  let path: string | null
  try {
    path = findSent(await listFolders(session))
  } catch (error) {
    return failed(session.explain(error, 'list the folders'))
  }
  if (path !== null) {
    const opened = await selectFolder(session, path)
    if (opened.kind === 'failed') return failed(opened.trouble)
  }
  return { kind: 'connected', sent: sentFolder(session, path) }
}

/** A logged-in connection without a folder. */
export interface Session {
  client: ImapFlow
  explain: (error: unknown, doing: string) => Trouble
  /** with the reason, or null when we ended it */
  closed: Promise<Trouble | null>
  /** Runs a command; what it throws becomes a TroubleError. */
  run: <T>(doing: string, command: () => Promise<T>) => Promise<T>
  /** closes the socket at once */
  end: () => void
  /** says goodbye, for at most 2 s */
  leave: () => Promise<void>
}

async function openSession(
  server: ImapServer & Pick<ImapOptions, 'silenceMs'>,
  signal: AbortSignal,
): Promise<({ kind: 'open' } & Session) | { kind: 'failed'; trouble: Trouble }> {
  const client = new ImapFlow({
    host: server.host,
    port: server.port,
    secure: server.tls === 'implicit',
    auth: { user: server.credentials.username, pass: server.credentials.password },
    tls: tlsOptions(server.tlsCa),
    clientInfo: { name: 'Postern', version: false, vendor: false, 'support-url': false },
    // imapflow spends a sixth of a first sync on log lines
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: IDLE_RENEWAL,
    // the length of compressed text tells about its content (CRIME), and the loop has no time to spare for zlib
    disableCompression: true,
    connectionTimeout: 30 * SECOND,
    greetingTimeout: 30 * SECOND,
    socketTimeout: server.silenceMs ?? LONGEST_SILENCE,
    maxLiteralSize: LARGEST_LITERAL,
    maxLockHoldTime: false,
  })
  gatherLiterals(client)
  const place: Place = { protocol: 'IMAP', ...server, secrets: secretsOf(server.credentials) }
  let firstError: unknown = null
  let endedByUs = false
  // Never taken off: imapflow emits late errors on clients that were given up, and an unheard one ends the process.
  client.on('error', (error) => {
    firstError ??= error
  })
  const end = () => {
    endedByUs = true
    client.close()
  }
  const closed = new Promise<Trouble | null>((resolve) => {
    client.once('close', () => {
      signal.removeEventListener('abort', end)
      resolve(endedByUs ? null : explain(firstError ?? { code: 'NoConnection', reason: client.byeReason }, place))
    })
  })
  const session: Session = {
    client,
    explain: (error, doing) => explain(error, place, doing),
    closed,
    end,
    async leave() {
      endedByUs = true
      const late = setTimeout(end, 2 * SECOND)
      await client.logout().catch(() => {})
      clearTimeout(late)
      end()
    },
    async run(doing, command) {
      try {
        // Without a connection imapflow answers some commands with nothing instead of an error.
        if (!client.usable) throw lost(client)
        return await command()
      } catch (error) {
        if (error instanceof TroubleError) throw error
        const cause = client.usable ? error : (firstError ?? lost(client))
        throw new TroubleError(explain(cause, place, doing), error)
      }
    },
  }
  if (signal.aborted) end()
  else signal.addEventListener('abort', end, { once: true })
  try {
    await client.connect()
    return { kind: 'open', ...session }
  } catch (error) {
    end()
    return { kind: 'failed', trouble: explain(error, place, 'log in') }
  }
}

function lost(client: ImapFlow): Error {
  return Object.assign(new Error('connection lost'), { code: 'NoConnection', reason: client.byeReason })
}

async function listFolders(session: Session): Promise<Folder[]> {
  const listed = await session.run('list the folders', () => session.client.list())
  return listed.map((folder: ListResponse) => ({
    path: folder.path,
    delimiter: folder.delimiter,
    specialUse: folder.specialUse ?? null,
    selectable: !folder.flags.has('\\Noselect') && !folder.flags.has('\\NonExistent'),
  }))
}

/** A folder is numbered anew in less than that. */
const AGAIN_AFTER_MS = [100, 400, 1_000]

/** Opens the folder that the settings name; where there is none, those with names like it are offered in its place. */
async function openChosen(session: Session, folder: string, select?: () => Promise<unknown>): Promise<Selected> {
  const opened = await selectFolder(session, folder, select)
  if (opened.kind === 'open' || opened.trouble.code !== 'folder') return opened
  let failed = opened
  const near = await nearFolders(session, folder)
  // Dovecot 2.3.19 refuses a folder that is there while another connection numbers it anew: "Mailbox was deleted under us" (2026-11).
  for (const ms of near.includes(folder) ? AGAIN_AFTER_MS : []) {
    await sleep(ms)
    const again = await selectFolder(session, folder, select)
    if (again.kind === 'open' || again.trouble.code !== 'folder') return again
    failed = again
  }
  if (near.length === 0) return failed
  return { kind: 'failed', trouble: { ...failed.trouble, fix: `Set IMAP_MAILBOX to one of: ${near.join(', ')}.` } }
}

/** The folders with names like `wanted`; none when the server tells none. */
function nearFolders(session: Session, wanted: string): Promise<string[]> {
  return listFolders(session).then(
    (folders) => nearestFolders(wanted, folders),
    () => [],
  )
}

type Selected = { kind: 'open'; snapshot: Snapshot } | { kind: 'failed'; trouble: Trouble }

/**
 * The snapshot is taken before any FETCH: imapflow moves the counters while one runs. By default the folder is locked for
 * ever: that tells imapflow that silence between two commands is ours, not the server's.
 */
async function selectFolder(
  session: Session,
  path: string,
  select: () => Promise<unknown> = () => session.client.getMailboxLock(path),
): Promise<Selected> {
  const { client } = session
  try {
    await select()
    if (client.mailbox === false) throw lost(client)
    const { uidValidity, uidNext, exists, readOnly } = client.mailbox
    if (!uidValidity) throw new Error('it has no UIDVALIDITY')
    const snapshot = {
      uidValidity: Number(uidValidity),
      uidNext: uidNext || null,
      exists: exists || 0,
      readOnly: readOnly === true,
    }
    return { kind: 'open', snapshot }
  } catch (error) {
    const trouble = session.explain(error, `open the folder ${path}`)
    const refused = trouble.code === 'protocol' && trouble.serverText !== null && client.usable
    return { kind: 'failed', trouble: refused ? { ...trouble, code: 'folder' } : trouble }
  }
}

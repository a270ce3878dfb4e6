/** What all parts share: one Dovecot, mailboxes that are filled once, data folders with the inboxes in them. */
import { cp, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { type DovecotServer, startDovecot } from '../test/support/dovecot.ts'
import { tempFolder } from '../test/support/temp-folder.ts'
import type { Corpus } from './corpora/corpus.ts'
import { fillMaildir } from './corpora/maildir.ts'
import { prepareDataFolder } from './daemon.ts'
import { drainRaw } from './drain/raw.ts'
import type { Scale } from './scale.ts'

export interface WorldOptions {
  scale: Scale
  /** every measurement is made so often */
  runs: number
  seed: number
  signal: AbortSignal
  /** told what is being done */
  tell(line: string): void
}

/** A mailbox with the first `count` mails of a corpus, as a client logs in to it. */
export interface FilledMailbox {
  host: string
  port: number
  username: string
  password: string
  corpus: Corpus
  count: number
  bytes: number
}

export interface World extends WorldOptions, AsyncDisposable {
  server: DovecotServer
  /** where everything lies that is written */
  folder: string
  /** Filled when it is asked for first; Dovecot has read it once. */
  mailbox(corpus: Corpus, count: number): Promise<FilledMailbox>
  /** A new data folder in which so many inboxes are waiting for mail. */
  dataFolder(inboxes: number): Promise<string>
  /** An empty folder. */
  emptyFolder(): Promise<string>
}

export async function openWorld(options: WorldOptions): Promise<World> {
  const { signal, tell } = options
  await using stack = new AsyncDisposableStack()
  const folder = stack.use(await tempFolder('bench')).path
  const server = stack.use(await startDovecot())
  const mailboxes = new Map<string, Promise<FilledMailbox>>()
  const prepared = new Map<number, Promise<string>>()
  const emptyFolder = () => mkdtemp(join(folder, 'data-'))

  const fill = async (corpus: Corpus, count: number): Promise<FilledMailbox> => {
    const [username, password] = [`${corpus.name}-${count}@example.test`, 'correct horse']
    tell(`a mailbox with ${count.toLocaleString('en')} ${corpus.name} mails`)
    await server.addUser(username, password)
    const bytes = await fillMaildir(server.maildirOf(username), { corpus, count, signal })
    const mailbox = { ...server.imap, username, password, corpus, count, bytes }
    // not only does Dovecot make its index now: the mails are in the page cache for everybody
    const { mails } = await drainRaw(mailbox)
    if (mails !== count) throw new Error(`${count} mails were written, Dovecot shows ${mails}`)
    return mailbox
  }
  const prepare = async (inboxes: number) => {
    const path = await emptyFolder()
    if (inboxes > 1) tell(`${inboxes.toLocaleString('en')} inboxes`)
    await prepareDataFolder(path, inboxes)
    return path
  }
  const life = stack.move()
  return {
    ...options,
    server,
    folder,
    emptyFolder,
    mailbox: (corpus, count) => remembered(mailboxes, `${corpus.name}-${count}`, () => fill(corpus, count)),
    async dataFolder(inboxes) {
      const path = await emptyFolder()
      await cp(await remembered(prepared, inboxes, () => prepare(inboxes)), path, { recursive: true })
      return path
    },
    [Symbol.asyncDispose]: () => life.disposeAsync(),
  }
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}

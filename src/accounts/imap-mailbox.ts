/** The commands in an open folder, over a Session of imap.ts. */
import type { Session } from './imap.ts'
import { fetchEach } from './imap-fetch.ts'
import { listenForNews, noop } from './imap-news.ts'
import type { Listed, Mailbox, SentFolder, Snapshot } from './mailbox.ts'
import { TroubleError } from './trouble.ts'
import { uidSets } from './uid-set.ts'

/** How much of a large body is in memory at a time. */
const PIECE = 1024 * 1024

/** imapflow swallows the server's words when these commands fail and returns false. */
function accepted<T>(result: T | false | undefined): T {
  if (result === false || result === undefined) throw new Error('the server said no')
  return result
}

export interface OpenedFolder {
  snapshot: Snapshot
  /** selects the folder again */
  select: () => Promise<Snapshot>
  mayIdle: boolean
}

export function openMailbox(session: Session, { snapshot: first, select, mayIdle }: OpenedFolder): Mailbox {
  const { client, run } = session
  let snapshot = first
  const capabilities = new Set([...client.capabilities.keys()].map((name) => name.toUpperCase()))
  return {
    get snapshot() {
      return snapshot
    },
    capabilities,
    closed: session.closed,

    async reopen() {
      snapshot = await select()
    },

    list: async (from, to) => {
      const found = new Map<number, Listed>()
      if (from > to) return []
      const query = { flags: true, size: true, internalDate: true } as const
      for await (const told of fetchEach(session, 'list the mails', `${from}:${to}`, query)) {
        const { uid, size, flags, internalDate } = told
        // A flag that changes meanwhile is told by a FETCH response of its own, with little in it.
        if (uid === undefined || uid < from || uid > to || (size === undefined && found.has(uid))) continue
        const date = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime()
        found.set(uid, {
          uid,
          size: size ?? 0,
          receivedAt: Number.isNaN(date) ? null : date,
          flags: flags ?? new Set(),
        })
      }
      return [...found.values()].sort((a, b) => a.uid - b.uid)
    },

    uids: (from, to) =>
      run('search', async () => {
        const found = accepted(await client.search({ uid: `${from}:${to}` }, { uid: true }))
        return found.filter((uid) => uid >= from && uid <= to)
      }),

    nextUid: (from) =>
      run('search', async () => {
        const result = accepted(await client.search({ uid: `${from}:*` }, { uid: true, returnOptions: ['MIN'] }))
        const lowest = Array.isArray(result) ? result[0] : result.min
        // `n:*` holds the newest mail even when its UID is below n (RFC 9051 §6.4.9)
        return lowest === undefined || lowest < from ? null : lowest
      }),

    countUnread: () =>
      run('search', async () => {
        const found = accepted(await client.search({ seen: false }, { uid: true, returnOptions: ['COUNT'] }))
        return Array.isArray(found) ? found.length : (found.count ?? 0)
      }),

    headers: (uids, names) =>
      run('send header fields', async () => {
        const found = new Map<number, string>()
        for (const set of uidSets(uids)) {
          for await (const { uid, headers } of client.fetch(set, { uid: true, headers: [...names] }, { uid: true })) {
            if (headers !== undefined) found.set(uid, headers.toString('latin1'))
          }
        }
        return found
      }),

    fetch: (uids) => fetchBodies(session, uids),
    download: (uid) => download(session, uid),

    addFlags: (uids, flags) =>
      run('change flags', async () => {
        for (const set of uidSets(uids)) {
          accepted(await client.messageFlagsAdd(set, [...flags], { uid: true, silent: true }))
        }
      }),

    expunge: (uids) =>
      run('delete mails', async () => {
        // Without UIDPLUS there is only EXPUNGE, which removes what other programs marked too.
        const exactly = client.capabilities.has('UIDPLUS')
        for (const set of uidSets(uids)) {
          accepted(
            exactly
              ? await client.messageDelete(set, { uid: true })
              : await client.messageFlagsAdd(set, ['\\Deleted'], { uid: true, silent: true }),
          )
        }
        return exactly
      }),

    waitForNews: listenForNews(session, mayIdle && capabilities.has('IDLE')),
    noop: () => noop(session),
    [Symbol.asyncDispose]: () => session.leave(),
  }
}

async function* fetchBodies(session: Session, uids: readonly number[]): AsyncGenerator<{ uid: number; raw: Buffer }> {
  const wanted = new Set(uids)
  for (const set of uidSets(uids)) {
    for await (const { uid, source } of fetchEach(session, 'send mails', set, { source: true })) {
      if (uid !== undefined && isGiven(source) && source.length > 0 && wanted.delete(uid)) yield { uid, raw: source }
    }
  }
}

async function download(session: Session, uid: number): Promise<AsyncIterable<Buffer> | null> {
  const first = await fetchPiece(session, uid, 0)
  if (first === null || first === 'end') return null

  async function* pieces({ bytes: head, size }: Piece): AsyncGenerator<Buffer> {
    let start = 0
    for (let piece = head; ; ) {
      const { length } = piece
      start += length
      // A longer piece is the whole mail, of a server that ignores the range (Tencent Exmail).
      const goesOn = length === PIECE || (length < PIECE && start < size)
      // It comes while this one is written.
      const coming = goesOn ? fetchPiece(session, uid, start) : null
      coming?.catch(() => {})
      yield piece
      const next = await coming
      // A shorter piece was the last one, though the server has told a larger size.
      if (coming === null || next === 'end' || (next === null && length < PIECE)) return
      if (next === null) throw new TroubleError(session.explain(new Error('the mail has gone'), 'send a mail'))
      piece = next.bytes
    }
  }
  return pieces(first)
}

interface Piece {
  /** at least one */
  bytes: Buffer
  /** of the whole mail, as the server tells it; 0: it does not */
  size: number
}

/** The bytes of a mail from `start` on; null when the server does not give them, as when the mail has gone. */
function fetchPiece(session: Session, uid: number, start: number): Promise<Piece | 'end' | null> {
  return session.run('send a mail', async () => {
    const query = { uid: true, size: true, source: { start, maxLength: PIECE } }
    let piece: Piece | 'end' | null = null
    // Another program's change of flags, of this mail or another, is told in between.
    for await (const told of session.client.fetch(String(uid), query, { uid: true })) {
      if (told.uid !== uid) continue
      const { source, size } = told
      if (source === undefined) continue
      if (isGiven(source) && source.length > 0) piece = { bytes: source, size: size ?? 0 }
      // nothing is the end where the size says so too, or where it is all that the server tells
      else if (start > 0 && (size === undefined ? isGiven(source) : start >= size)) piece = 'end'
    }
    return piece
  })
}

/** What imapflow makes of NIL is false, whatever its types say: Dovecot answers so for a mail that has just been expunged. */
function isGiven(source: Buffer | false | undefined): source is Buffer {
  return Buffer.isBuffer(source)
}

export function sentFolder(session: Session, path: string | null): SentFolder {
  const { client, run } = session
  return {
    path,
    has: (messageId) =>
      run('search', async () => {
        if (path === null) return false
        const found = accepted(await client.search({ header: { 'Message-ID': messageId } }, { uid: true }))
        return found.length > 0
      }),
    append: (raw, at) =>
      run('file a copy of a sent mail', async () => {
        if (path === null) throw new Error('there is no folder for sent mail')
        accepted(await client.append(path, raw, ['\\Seen'], at))
      }),
    [Symbol.asyncDispose]: () => session.leave(),
  }
}

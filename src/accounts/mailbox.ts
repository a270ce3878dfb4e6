/** One selected folder on an IMAP server, as inbound and outbound want to see it; accounts/imap.ts makes it, whatever the library. */
import type { Trouble } from './trouble.ts'

/** What the server says of a mail before its bytes are read. */
export interface Listed {
  uid: number
  /** RFC822.SIZE in bytes, an estimate: servers lie (GreenMail 2.1 counts the body alone); 0 when the server does not say */
  size: number
  /** INTERNALDATE in ms since the epoch; null when the server does not say */
  receivedAt: number | null
  flags: Set<string>
}

/** The state of the folder at the moment it was last selected: taken before any FETCH, since counters move during one. */
export interface Snapshot {
  uidValidity: number
  /** null when the server does not say */
  uidNext: number | null
  exists: number
  /** the server lets us change nothing here */
  readOnly: boolean
}

/**
 * Every method throws a TroubleError when the server refuses (the connection then lives on) or when the connection is lost
 * (`closed` then tells why); nothing hangs. UIDs only, never sequence numbers. One command runs at a time: a second one waits.
 */
export interface Mailbox extends AsyncDisposable {
  readonly snapshot: Snapshot
  /** in upper case, such as IDLE, UIDPLUS, X-GM-EXT-1 */
  readonly capabilities: ReadonlySet<string>
  /** resolves when the connection has ended, with the reason, or null when we ended it */
  readonly closed: Promise<Trouble | null>

  /**
   * Selects the folder again, and `snapshot` is what it is now. Dovecot 2.3 goes on serving a folder that was deleted, silent
   * and empty, when another of its name is there. Throws a TroubleError `folder` when there is none.
   */
  reopen(): Promise<void>
  /** Every mail with `from <= UID <= to`, ascending, without touching \Seen. */
  list(from: number, to: number): Promise<Listed[]>
  /** The UIDs with `from <= UID <= to` that SEARCH finds, in any order: a second opinion on `list`. */
  uids(from: number, to: number): Promise<number[]>
  /** The lowest UID that is at least `from`; null when there is none. */
  nextUid(from: number): Promise<number | null>
  /** How many mails of the folder have no \Seen. */
  countUnread(): Promise<number>
  /** The header fields of `uids` with these names, raw, in the order of each mail; a UID that is not there is left out. */
  headers(uids: readonly number[], names: readonly string[]): Promise<Map<number, string>>
  /**
   * The bytes of `uids` in one FETCH of BODY.PEEK[], in the server's order; a UID that the server does not give is left out.
   * Some servers refuse the whole set for one bad mail: a TroubleError `protocol`, ask for its UIDs one by one.
   */
  fetch(uids: readonly number[]): AsyncIterable<{ uid: number; raw: Buffer }>
  /** The bytes of one mail in pieces, which are the reader's, for those too large for memory; null when the server does not give it. */
  download(uid: number): Promise<AsyncIterable<Buffer> | null>

  /** Adds flags by UID STORE. */
  addFlags(uids: readonly number[], flags: readonly string[]): Promise<void>
  /** Marks \Deleted and removes exactly these by UID EXPUNGE; without UIDPLUS they are only marked, and false is returned. */
  expunge(uids: readonly number[]): Promise<boolean>

  /** Waits until the server announces a change (IDLE, or `ms` without it), the time is over, or the signal aborts; renews IDLE by itself. */
  waitForNews(ms: number, signal: AbortSignal): Promise<'news' | 'timeout' | 'aborted'>
  /** NOOP: does the server still answer, and did mail come? Updates nothing that `snapshot` holds. */
  noop(): Promise<void>
}

/** The second, short-lived connection that files what we sent. */
export interface SentFolder extends AsyncDisposable {
  /** The path of the folder with \Sent (RFC 6154), or one with a usual name; null when there is none. */
  readonly path: string | null
  /** Is there a mail with this Message-ID in the folder? */
  has(messageId: string): Promise<boolean>
  append(raw: Buffer, at: Date): Promise<void>
}

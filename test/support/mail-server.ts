/** The mail server of a test, whichever it is: what a suite may ask of Dovecot, the embedded server and GreenMail alike. */

export type ServerKind = 'dovecot' | 'embedded' | 'greenmail'

/**
 * `implicit`: TLS from the first byte (993, 465); `none`: not even offered; `starttls`: login is refused before it, except by
 * Dovecot, to which a client on the same machine is as good as encrypted.
 */
export type TlsMode = 'none' | 'starttls' | 'implicit'

export interface MailServerOptions {
  /** default `agents@example.test` */
  username?: string
  /** default `correct horse` */
  password?: string
  /** the mailbox's own address; default: the username when it has an @, else `username@example.test` */
  address?: string
  /** of IMAP; default `none` */
  tls?: TlsMode
}

export interface StoredMail {
  uid: number
  /** sorted, without `\Recent` */
  flags: string[]
  raw: Buffer
  /** INTERNALDATE */
  date: Date
}

/** One user's mail as it stands on the server now, asked over a connection of its own. Folders default to INBOX. */
export interface Mailbox {
  username: string
  password: string
  /** Ascending by UID. */
  list(folder?: string): Promise<StoredMail[]>
  /** Puts a mail in place as a mail program does (APPEND) and returns its UID. */
  append(folder: string, raw: string | Buffer, options?: { flags?: string[]; date?: Date }): Promise<number>
  /** Puts many mails in place over one connection, in order. */
  appendAll(folder: string, raws: Iterable<string | Buffer>): Promise<void>
  /** Throws when there is no such UID. */
  flags(uid: number, folder?: string): Promise<string[]>
  setFlags(uid: number, flags: string[], folder?: string): Promise<void>
  /** Removes one mail for good. */
  expunge(uid: number, folder?: string): Promise<void>
  /** Returns the UID at the destination. */
  move(uid: number, from: string, to: string): Promise<number>
  createFolder(folder: string): Promise<void>
  /** With all that is in it. */
  deleteFolder(folder: string): Promise<void>
  status(folder?: string): Promise<{ uidValidity: bigint; uidNext: number; messages: number }>
}

export interface MailServer extends Mailbox, AsyncDisposable {
  kind: ServerKind
  /** with the version: `dovecot 2.3.19` */
  name: string
  imap: { host: string; port: number; tls: TlsMode }
  address: string
  /** PEM of the authority that signed the server's certificate; null without TLS */
  caFile: string | null
  /**
   * A real delivery into INBOX, one copy for each envelope recipient (default: the mailbox's own address), each with
   * `Return-Path`, `Delivered-To` and `Received` in front as servers write them. Resolves when the mail is there.
   */
  deliver(raw: string | Buffer, to?: string[]): Promise<void>
  /** The old password is refused at once; connections that are logged in stay. GreenMail throws: it cannot. */
  setPassword(password: string): Promise<void>
  /** Cuts every connection; the port is closed afterwards. */
  stop(): Promise<void>
  /** Starts a stopped server on the same ports, with the same mail; GreenMail comes back empty. */
  start(): Promise<void>
  restart(): Promise<void>
  /** Numbers the folder's mails anew under another UIDVALIDITY and cuts every connection. GreenMail throws: it cannot. */
  resetUidValidity(folder?: string): Promise<void>
}

export const HOST = '127.0.0.1'

/** The mailbox's login with its defaults filled in. */
export function loginOf(options: MailServerOptions): { username: string; password: string; address: string } {
  const username = options.username ?? 'agents@example.test'
  const address = options.address ?? (username.includes('@') ? username : `${username}@example.test`)
  return { username, password: options.password ?? 'correct horse', address }
}

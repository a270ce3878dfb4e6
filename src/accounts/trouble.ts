/** What can be wrong with a mail server, in one closed list, so that the log, /readyz and doctor say the same plain words. */

export type TroubleCode =
  | 'dns' // the host name is not known
  | 'refused' // nothing listens on that port
  | 'unreachable' // no route, or the connection attempt timed out
  | 'tls' // certificate not trusted, wrong port for implicit TLS, STARTTLS missing
  | 'auth' // user name or password refused
  | 'folder' // no such folder, or not allowed
  | 'throttled' // the server asked to come back later
  | 'dropped' // an established connection ended
  | 'protocol' // the server answered something else

export interface Trouble {
  code: TroubleCode
  /** one sentence in plain words, with host and port, safe to log: `connection refused by imap.example.com:993` */
  text: string
  /** one sentence that says what to do */
  fix: string
  /** what the server itself said, printable, at most 300 characters; null when it said nothing */
  serverText: string | null
  /** ms that the server asked us to wait; null when it did not */
  waitMs: number | null
}

/** Thrown by an open connection when the server, or the way to it, fails in the middle of a command. */
export class TroubleError extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble, cause?: unknown) {
    super(trouble.text, cause === undefined ? undefined : { cause })
    this.name = 'TroubleError'
    this.trouble = trouble
  }
}

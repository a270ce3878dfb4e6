/** What a verb may do to the outside: write, complain, and learn that it should stop. */

export interface Terminal {
  write: (text: string) => void
  complain: (text: string) => void
  /** aborts on SIGINT and SIGTERM */
  signal: AbortSignal
}

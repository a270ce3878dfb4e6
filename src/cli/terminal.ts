/** What a verb may do to the outside: write, complain, and learn that it should stop. */

/** What was given as `--name value`, or as `--name` where there is nothing to give. */
export type Options = Record<string, string | true>

export interface Terminal {
  write: (text: string) => void
  complain: (text: string) => void
  /** aborts on SIGINT and SIGTERM */
  signal: AbortSignal
}

/** What a verb may do to the outside: write, complain, and learn that it should stop. */

/** What was given as `--name value`, or as `--name` where there is nothing to give. */
export type Options = Record<string, string | true>

export interface Terminal {
  /** What cannot be written stops the verb, and is told. */
  write: (text: string) => void
  /** A line of the log that cannot be written, as on a full disk, is lost, and nothing else. */
  writeLog: (text: string) => void
  complain: (text: string) => void
  /** aborts on SIGINT and SIGTERM */
  signal: AbortSignal
}

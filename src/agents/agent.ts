/** An agent as the operator declares it, in the environment alone: whoever holds an API key must not hold a shell. */

export type Agent =
  | { kind: 'exec'; argv: readonly [program: string, ...args: string[]] }
  | { kind: 'http'; url: string; headers: Readonly<Record<string, string>> }

/** What an inbox wakes that has chosen no other. */
export const DEFAULT_AGENT = 'default'
/** An inbox that chooses this wakes nobody. */
export const NO_AGENT = 'none'

/** What came of waking one. */
export interface Ended {
  /** null: it did what it was asked to */
  error: string | null
  exitCode: number | null
  /** of an answer over HTTP */
  status: number | null
  /** standard output, or the answer's body; null: more than a reply may have */
  output: string | null
  stderr: string
}

/** The largest output that can be a reply, in bytes. */
export const MOST_OUTPUT = 1024 * 1024

/** What the benchmark reads: mails made from a seed, each known by its number alone, so that a smaller mailbox is the beginning of a larger one. */

export interface CorpusMail {
  /** with CRLF, as on the wire */
  raw: Buffer
  /** INTERNALDATE; later for a later mail */
  receivedAt: Date
}

export interface Corpus {
  name: 'small' | 'mixed' | 'large'
  /** The `n`-th mail, from 0; the same bytes on every machine. */
  mail(n: number): CorpusMail
  /** A search that finds this mail and no other of the corpus. */
  query(n: number): string
}

/** The mails are for so many addresses, in turn. */
export const ADDRESSES = 1_000

/** The user name of the inbox that the `n`-th mail is for. */
export function userOf(n: number): string {
  return `agent-${n % ADDRESSES}`
}

/** A word that stands in the text of the `n`-th letter, and in no other. */
export function tokenOf(n: number): string {
  return `ref${String(n).padStart(8, '0')}`
}

/** With angle brackets. */
export function messageIdOf(n: number): string {
  return `<${n}.bench@elsewhere.test>`
}

/** A mail every twenty minutes. */
export function receivedAtOf(n: number): Date {
  return new Date(Date.UTC(2022, 0, 3) + n * 20 * 60_000)
}

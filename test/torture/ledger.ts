/** What the torture knows for sure: every mail that the server has taken, every send that was asked for, everything that was done to the daemon. */

export interface DeliveredMail {
  token: string
  kind: string
  /** SHA-256 in hex and length of the bytes that were handed to the server */
  hash: string
  size: number
  /** the inboxes that it is for; none: nobody's */
  inboxes: readonly string[]
  /** the inbox that may come or go meanwhile, in place of `inboxes` */
  passing?: string
  /** the attachments in order, as `fileWords` tells them */
  files: readonly string[]
  /** `textHash` of what it says; null: that is not judged */
  said: string | null
  /** how many copies lay on the server, and how many of them another client has removed */
  copies: number
  expunged: number
}

export interface Send {
  token: string
  /** the Idempotency-Key; null: without one */
  key: string | null
  recipients: readonly string[]
  /** what has to stand on the wire once line ends are taken out, and how often `word` does, as text and as HTML */
  wanted: { phrases: readonly string[]; words: number }
  /** `asking` until the caller knows; `silent`: the call was broken off and could not be repeated */
  outcome: 'asking' | 'accepted' | 'silent' | 'refused'
  /** every id that was answered */
  ids: Set<string>
}

/** `lost`, `duplicated`, `damaged` and `resent` are the four that must not be; `trouble` is anything else that should not happen. */
export type Fault = 'lost' | 'duplicated' | 'damaged' | 'resent' | 'trouble'

export interface Finding {
  fault: Fault
  /** of the mail or send; empty when it is about the whole */
  token: string
  what: string
}

export interface Ledger {
  seed: number
  mails: Map<string, DeliveredMail>
  sends: Map<string, Send>
  /** the messages that the API has shown, by their ids */
  seen: Map<string, { token: string; inbox: string }>
  /** the addresses of the inboxes that are there from the start, by their ids */
  inboxes: Map<string, string>
  findings: Finding[]
  lives: number
  kills: number
  /** how often the daemon died at each step; `random` at no step */
  killsAt: Map<string, number>
  /** starts on a copy of the data folder */
  copiedFolders: number
  terms: number
  restarts: number
  uidValidityChanges: number
  expunged: number
  /** the most resident memory of any life, in MB */
  peakMb: number
}

export function createLedger(seed: number): Ledger {
  return {
    seed,
    mails: new Map(),
    sends: new Map(),
    seen: new Map(),
    inboxes: new Map(),
    findings: [],
    lives: 0,
    kills: 0,
    killsAt: new Map(),
    copiedFolders: 0,
    terms: 0,
    restarts: 0,
    uidValidityChanges: 0,
    expunged: 0,
    peakMb: 0,
  }
}

/** `m000123` is a mail, `s000123` a send. */
export function tokenOf(kind: 'm' | 's', nth: number): string {
  return `${kind}${String(nth).padStart(6, '0')}`
}

/** The token that a subject, an address or a whole mail names. */
export function findToken(text: string): string | undefined {
  return /\b[ms]\d{6}\b/.exec(text)?.[0]
}

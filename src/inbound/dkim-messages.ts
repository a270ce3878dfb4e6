/** What passes between the thread that checks DKIM signatures and the API's. */
import type { Judged, LocalVerdict, Trust, TrustRules } from '../mail/trust.ts'

/** What the thread is given when it starts. */
export interface DkimData {
  /** the blob folder */
  dir: string
  /** name servers such as 127.0.0.1:5353; []: those of the machine */
  nameServers: readonly string[]
  rules: TrustRules
}

/** A mail as bytes, as a file of the blob folder, or as what kept us from checking it. */
export type Checkable = { bytes: Uint8Array } | { hash: Uint8Array } | Extract<LocalVerdict, { kind: 'unchecked' }>

export interface DkimOrder extends Judged {
  id: number
  mail: Checkable
}

/** `unanswered`: a name server gave no answer, and may give one later. */
export type DkimAnswer = { kind: 'judged'; trust: Trust | null } | { kind: 'unanswered' }

/** The thread has loaded, or answers. */
export type DkimMessage = 'ready' | { id: number; answer: DkimAnswer }

/** What passes between the thread that checks DKIM signatures and the API's. */
import type { LocalVerdict, Trust, TrustRules } from '../mail/trust/trust.ts'

/** What the thread is given when it starts. */
export interface DkimData {
  /** the blob folder */
  dir: string
  /** name servers such as 127.0.0.1:5353; []: those of the machine */
  nameServers: readonly string[]
  rules: TrustRules
}

export interface CheckRequest {
  /** as bytes, or a file of the blob folder */
  mail: { bytes: Uint8Array } | { hash: Uint8Array; size: number }
  /** why its signatures are not checked; null: they are */
  unchecked: Extract<LocalVerdict, { kind: 'unchecked' }>['reason'] | null
}

export interface DkimOrder extends CheckRequest {
  id: number
}

/** `unanswered`: a name server gave no answer, and may give one later; `gone`: the mail's file is. */
export type DkimAnswer = { kind: 'judged'; trust: Trust | null } | { kind: 'unanswered' } | { kind: 'gone' }

/** The thread has loaded, or answers. */
export type DkimMessage = 'ready' | { id: number; answer: DkimAnswer }

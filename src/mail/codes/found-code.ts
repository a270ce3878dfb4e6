/** A code or a link as it is told: with who sent it, since a code from somebody who only says that he is the bank is worth little. */
import { domainOf } from '../address/address.ts'
import type { Level } from '../trust/trust.ts'
import type { Address, Code } from '../types.ts'

export interface FoundCode extends Code {
  /** 0 to 1; more than 0.5 only when the sender's domain is proven */
  confidence: number
  /** of the first author; null: there is none */
  sender_domain: string | null
  /** is the mail from that domain? null: nobody knows */
  authenticated: boolean | null
}

/** What an unproven sender gets at most, and one that looks forged. */
export const UNPROVEN = 0.5
const FORGED = 0.2

/** Best first. */
export function judgeCodes(
  codes: readonly Code[],
  { author, level }: { author: Address | undefined; level: Level },
): FoundCode[] {
  const isProven = isProof(level)
  const most = isProven ? 1 : level === 'suspicious' ? FORGED : UNPROVEN
  return codes.map(({ kind, value, confidence }) => ({
    kind,
    value,
    confidence: Math.min(confidence, most),
    sender_domain: author === undefined ? null : domainOf(author.address),
    authenticated: isProven ? true : level === 'suspicious' ? false : null,
  }))
}

/** Does this level say that the mail is from the domain of its author? `authenticated` says that it is from some other. */
export function isProof(level: Level): boolean {
  return level === 'verified'
}

/** The best of a kind; `kind` null: of any. */
export function bestCode(codes: readonly FoundCode[], kind: Code['kind'] | null): FoundCode | null {
  const fitting = codes.filter((code) => kind === null || code.kind === kind)
  return fitting.toSorted((one, other) => other.confidence - one.confidence)[0] ?? null
}

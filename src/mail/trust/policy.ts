/** Which domains mail may go to or come from. */
import { domainOf } from '../address/address.ts'
import { readingsOf } from './legible.ts'
import type { WhyRefused } from './sender-rules.ts'

/** Each pattern is matched against the whole domain; block first, then allow. No `allow`: every domain that is not blocked. */
export interface DomainLists {
  allow: readonly RegExp[]
  block: readonly RegExp[]
}

/** May mail go to (or come from) `address`, a parsed one? An address without a domain passes only when nothing has to be allowed. */
export function isAllowed(address: string, lists: DomainLists): boolean {
  return refusedDomain(address, lists) === null
}

/** The domain of `address` because of which it is refused, '' where it has none; null: it is not refused. */
export function refusedDomain(
  address: string,
  { allow, block }: DomainLists,
): { domain: string; why: WhyRefused } | null {
  if (allow.length + block.length === 0) return null
  const readings = readingsOf(address)
  if (readings === null) return { domain: domainOf(address) ?? '', why: 'too_many' }
  const domainsIn = (all: readonly string[]) => all.map((reading) => domainOf(reading) ?? '')
  const isOneOf = (patterns: readonly RegExp[], domain: string) => patterns.some((pattern) => pattern.test(domain))
  const blocked = domainsIn(readings.any).find((domain) => isOneOf(block, domain))
  if (blocked !== undefined) return { domain: blocked, why: 'blocked' }
  const other = allow.length === 0 ? undefined : domainsIn(readings.all).find((domain) => !isOneOf(allow, domain))
  return other === undefined ? null : { domain: other, why: 'not_allowed' }
}

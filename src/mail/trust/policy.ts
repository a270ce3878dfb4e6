/** Which domains mail may go to or come from. */
import { domainOf } from '../address/address.ts'
import { readingsOf } from './legible.ts'

/** Each pattern is matched against the whole domain; block first, then allow. No `allow`: every domain that is not blocked. */
export interface DomainLists {
  allow: readonly RegExp[]
  block: readonly RegExp[]
}

/** May mail go to (or come from) `address`, a parsed one? An address without a domain passes only when nothing has to be allowed. */
export function isAllowed(address: string, lists: DomainLists): boolean {
  const domains = readingsOf(address).map((reading) => domainOf(reading) ?? '')
  const isOneOf = (patterns: readonly RegExp[]) => (domain: string) => patterns.some((pattern) => pattern.test(domain))
  if (domains.some(isOneOf(lists.block))) return false
  return lists.allow.length === 0 || domains.every(isOneOf(lists.allow))
}

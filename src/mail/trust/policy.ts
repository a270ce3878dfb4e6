/** Which domains mail may go to or come from. */
import { domainOf } from '../address/address.ts'
import { legible } from './legible.ts'

/** Each pattern is matched against the whole domain; block first, then allow. No `allow`: every domain that is not blocked. */
export interface DomainLists {
  allow: readonly RegExp[]
  block: readonly RegExp[]
}

/** May mail go to (or come from) `address`, a parsed one? An address without a domain passes only when nothing has to be allowed. */
export function isAllowed(address: string, lists: DomainLists): boolean {
  const domain = domainOf(address) ?? ''
  const read = domainOf(legible(address) ?? '') ?? domain
  if (lists.block.some((pattern) => pattern.test(domain) || pattern.test(read))) return false
  return lists.allow.length === 0 || lists.allow.some((pattern) => pattern.test(domain))
}

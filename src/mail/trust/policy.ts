/** Which domains mail may go to or come from. */
import { domainOf } from '../address/address.ts'
import { readingsOf } from './legible.ts'

/** Each pattern is matched against the whole domain; block first, then allow. No `allow`: every domain that is not blocked. */
export interface DomainLists {
  allow: readonly RegExp[]
  block: readonly RegExp[]
}

/** May mail go to (or come from) `address`, a parsed one? An address without a domain passes only when nothing has to be allowed. */
export function isAllowed(address: string, { allow, block }: DomainLists): boolean {
  if (allow.length + block.length === 0) return true
  const readings = readingsOf(address)
  if (readings === null) return false
  const isOneOf = (patterns: readonly RegExp[]) => (reading: string) => {
    const domain = domainOf(reading) ?? ''
    return patterns.some((pattern) => pattern.test(domain))
  }
  return !readings.any.some(isOneOf(block)) && (allow.length === 0 || readings.all.every(isOneOf(allow)))
}

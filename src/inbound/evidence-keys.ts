/** What of a mail's evidence is kept, and under which keys a later inbox finds it. */
import { addressKey, splitTag } from '../mail/address/address.ts'
import { MOST_ADDRESSES } from '../mail/bounds.ts'
import type { Evidence } from '../mail/types.ts'

/** The fields in their order, cut to as many addresses as are looked at; what the delivering server wrote comes first. */
export function boundEvidence(fields: readonly Evidence[]): Evidence[] {
  let named = 0
  for (const { addresses } of fields) named += addresses.length
  if (named <= MOST_ADDRESSES) return [...fields]
  let room = MOST_ADDRESSES
  const kept = new Map<Evidence, string[]>()
  const isNamed = (field: Evidence) => field.header === 'to' || field.header === 'cc'
  for (const field of [...fields.filter((one) => !isNamed(one)), ...fields.filter(isNamed)]) {
    const addresses = field.addresses.slice(0, room)
    room -= addresses.length
    if (addresses.length > 0) kept.set(field, addresses)
  }
  return fields.flatMap((field) => {
    const addresses = kept.get(field)
    return addresses === undefined ? [] : [{ header: field.header, addresses }]
  })
}

/** Enough for an event or a log line; whoever wants all asks for the mail. */
const MOST_TOLD = 50

/** The first addresses, each once, as written. */
export function addressesIn(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.flatMap((field) => field.addresses))].slice(0, MOST_TOLD)
}

/** The keys under which a claim finds the mail: without their tags. */
export function recipientKeys(evidence: readonly Evidence[]): Set<string> {
  // a mail names its recipient in several fields
  const written = new Set<string>()
  for (const { addresses } of evidence) for (const address of addresses) written.add(address)
  const keys = new Set<string>()
  for (const address of written) keys.add(splitTag(addressKey(address)).base)
  return keys
}

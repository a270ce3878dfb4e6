/** The header fields that may say for whom a mail was delivered; inbound/route.ts weighs them. */
import { parseAddressList } from './address/address.ts'
import { dropComments, type Field } from './mime/headers.ts'
import type { Evidence, EvidenceHeader } from './types.ts'

const HEADERS: ReadonlySet<string> = new Set<EvidenceHeader>([
  'delivered-to',
  'x-original-to',
  'x-envelope-to',
  'envelope-to',
  'received',
  'to',
  'cc',
])

/** More of them than any chain of forwarders writes. */
const MOST_FIELDS = 200

/** Every field that names recipients, topmost first; addresses keep their case and are listed once per field. `readList`: `parseAddressList`. */
export function readEvidence(fields: readonly Field[], readList = parseAddressList): Evidence[] {
  const evidence: Evidence[] = []
  for (const { key, value } of fields) {
    if (evidence.length === MOST_FIELDS) break
    if (!isEvidence(key)) continue
    const addresses = key === 'received' ? receivedFor(value) : readList(value).map(({ address }) => address)
    if (addresses.length === 1 && addresses[0] !== '') {
      evidence.push({ header: key, addresses })
      continue
    }
    const named = addresses.filter((address) => address !== '')
    if (named.length > 0) evidence.push({ header: key, addresses: named.length === 1 ? named : [...new Set(named)] })
  }
  return evidence
}

function isEvidence(key: string): key is EvidenceHeader {
  return HEADERS.has(key)
}

/** The `for` clause of a Received field (RFC 5321 §4.4) stands before the date; a comment may hold one that is not. */
function receivedFor(value: string): string[] {
  const clause = /\sfor\s+<?([^\s<>;,"]{1,320}@[^\s<>;,"]{1,255})/i.exec(dropComments(value.slice(0, 4_000)))
  return clause?.[1] === undefined ? [] : [clause[1]]
}

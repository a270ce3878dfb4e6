/** What a DKIM signature that is right is worth: RFC 6376 has more rules than that, and it may leave out what a reader sees. */
import { MOST_FIELDS } from '../bounds.ts'
import { type Field, firstValue } from '../mime/headers.ts'
import { coversRepeated, saysTheSame } from './single-fields.ts'
import type { CheckedSignature } from './trust.ts'

/** A signature as the library verified it. */
export interface VerifiedSignature {
  /** d=, as written */
  domain: string
  /** b=, without blanks */
  value: string
  /** the names of the fields that it covers, lower-case, each as often as it covers one */
  names: readonly string[]
  result: string
  comment: string
  /** rules that the library knows to be broken, and lets pass */
  warnings: readonly string[]
  /** the key says t=y */
  isTesting: boolean
  /** does the body go on behind what was signed, l=? */
  isUndersized: boolean
}

/** The header of a mail, as we and the library read it. */
export interface SignedHeader {
  fields: readonly Field[]
  theirs: readonly Field[]
}

/** RFC 6376 §6.1.1 and §3.6.1 (i= of a stranger, or with t=s of a subdomain), §3.5: no version, no h= … */
const BROKEN = /^(?:identity-domain|invalid-v|missing-.*)$/

/** What each of them says. */
export function rateSignatures(signatures: readonly VerifiedSignature[], header: SignedHeader): CheckedSignature[] {
  const invalid = new Set(
    header.theirs.flatMap(({ key, value }) => (key === 'dkim-signature' ? readInvalid(value) : [])),
  )
  // behind as many fields nobody has read what was signed
  const isWhole = header.fields.length < MOST_FIELDS && header.theirs.length < MOST_FIELDS
  const isAlike = isWhole && saysTheSame(header.fields, header.theirs)
  const hasSubject = Boolean(firstValue(header.fields, 'subject'))
  return signatures.map((one) => {
    const domain = one.domain.toLowerCase()
    const no = (result: string, why: CheckedSignature['why']) => ({ domain, result, why })
    // as if it were not there (RFC 6376 §3.6.1)
    if (one.isTesting) return no('neutral', 'testing')
    if (one.result !== 'pass') return no(one.result, one.comment === 'no key' ? 'no_key' : null)
    if (invalid.has(one.value) || one.warnings.some((warning) => BROKEN.test(warning))) return no('permerror', null)
    // of a body that goes on behind what was signed, anybody may have written the rest (RFC 6376 §8.2)
    if (one.isUndersized) return no('policy', 'partly')
    if (!isAlike || !coversRepeated(header.fields, one.names)) return no('policy', 'repeated')
    if (hasSubject && !one.names.includes('subject')) return no('policy', 'subject')
    return { domain, result: 'pass', why: null }
  })
}

/** The b= of a signature in which a tag stands twice: all of it is invalid then (RFC 6376 §3.2), and the library takes the last. */
function readInvalid(value: string): string[] {
  const tags = value.split(';').map((tag) => {
    const equals = tag.indexOf('=')
    return { name: tag.slice(0, Math.max(equals, 0)).trim().toLowerCase(), value: tag.slice(equals + 1) }
  })
  const names = tags.map(({ name }) => name).filter((name) => name !== '')
  if (new Set(names).size === names.length) return []
  return [tags.findLast(({ name }) => name === 'b')?.value.replace(/\s+/g, '') ?? '']
}

/** Whose Authentication-Results count: anybody may write such a field (RFC 8601 §7.1). */
import { matchesGlob } from '../../lib/glob.ts'
import { type Testimony, takenBy } from './auth-facts.ts'
import { type MethodResult, parseAuthResults } from './auth-results.ts'
import { isSameOrganisation } from './organisation.ts'

export interface Believed {
  /** the authserv-ids that are believed, lower-case; `*` stands for any text */
  authservIds: readonly string[]
  /** hosts and domains of the mail provider, for telling its servers from strangers; lower-case */
  home: readonly string[]
}

/** A field that may count. */
export interface Heard {
  /** lower-case; Microsoft writes none: the host that took the mail stands for it */
  id: string
  /** who took the mail above it, the nearest last */
  relays: string[]
  results: MethodResult[]
}

/**
 * The fields that count: of each pinned id the topmost, since the provider's own stands above all that came with the mail, and a sender
 * may have written another right beneath it; none of another pin beneath a Received that stands under the first; and none beneath the
 * Received of a stranger (RFC 8601 §5, §7.1).
 */
export function believe(testimonies: readonly Testimony[], { authservIds, home }: Believed): Heard[] {
  if (authservIds.length === 0) return []
  const heard = testimonies.map(hear).filter((one) => one !== null)
  const topmost = authservIds.map((pin) => heard.find(({ id }) => matchesGlob(pin, id)))
  const pinned = heard.filter((one) => topmost.includes(one))
  // of several pins all write above what the first of them was given
  const border = pinned[0]?.relays.length
  return pinned.filter((one) => one.relays.length === border && isFromHome(one, home))
}

/** Null when it says nothing, or not whose it is. */
export function hear({ value, above }: Testimony): Heard | null {
  const said = parseAuthResults(value)
  if (said === null) return null
  const relays = above.map(takenBy)
  const id = said.authservId ?? relays.at(-1) ?? ''
  return id === '' ? null : { id, relays, results: said.results }
}

function isFromHome({ id, relays }: Heard, home: readonly string[]): boolean {
  const known = [id, ...home]
  return relays.every((host) => !isPublic(host) || known.some((one) => isSameOrganisation(one, host)))
}

/** Servers name each other by IP address, or in a domain of their own house. */
function isPublic(host: string): boolean {
  if (!host.includes('.') || /[:[\]]/.test(host) || /^[\d.]+$/.test(host)) return false
  return !/\.(?:local|localdomain|internal|intern|lan|home|corp|localhost|arpa)$/.test(host)
}

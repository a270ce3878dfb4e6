/** Host names of webhooks: looked up a few at a time, so that names nobody answers for leave the threads to others, and kept for a moment. */
import { lookup as systemLookup } from 'node:dns/promises'
import { isIP } from 'node:net'

export interface HostAddress {
  address: string
  family: number
}

/** The addresses of a host name, by the system's resolver and its hosts file. Rejects with its error. */
export type Lookup = (host: string) => Promise<HostAddress[]>

/** The system's resolver works in threads that files use too, of which there are four. */
const MOST_AT_ONCE = 2
/** A receiver of many events is not looked up for each of them. */
const KEPT_MS = 30_000
const MOST_KEPT = 1_000

export const lookUpBySystem: Lookup = (host) => systemLookup(host, { all: true })

/** A lookup that remembers, asks once for all who want to know the same, and lets two questions out at a time. */
export function sharedLookup(lookup: Lookup): Lookup {
  const kept = new Map<string, { found: Promise<HostAddress[]>; until: number }>()
  const waiting: (() => void)[] = []
  let asking = 0

  const ask = async (host: string) => {
    if (asking >= MOST_AT_ONCE) await new Promise<void>((go) => waiting.push(go))
    asking += 1
    try {
      return await lookup(host)
    } finally {
      asking -= 1
      waiting.shift()?.()
    }
  }
  return async (host) => {
    const family = isIP(host)
    if (family !== 0) return [{ address: host, family }]
    const known = kept.get(host)
    if (known !== undefined && known.until > performance.now()) return known.found
    if (kept.size >= MOST_KEPT) kept.clear()
    const found = ask(host)
    // while it is asked for nobody asks again; from then on it is good for a while
    const entry = { found, until: Number.POSITIVE_INFINITY }
    kept.set(host, entry)
    found.then(
      () => {
        entry.until = performance.now() + KEPT_MS
      },
      () => {
        if (kept.get(host) === entry) kept.delete(host)
      },
    )
    return found
  }
}

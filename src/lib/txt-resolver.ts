/** TXT records by DNS, remembered for a while: the mails of a backlog ask for a few keys, and for each again and again. */
import { Resolver } from 'node:dns/promises'
import { MINUTE, SECOND } from './clock.ts'

/** Resolves to the strings of each record. Throws as node:dns does: ENOTFOUND and ENODATA mean that there is none. */
export type ResolveTxt = (name: string) => Promise<string[][]>

const TIMEOUT = 3 * SECOND
const TRIES = 2
const MOST_KNOWN = 1_000
const KEPT = 10 * MINUTE
/** A mail may ask for a key several times. */
const FAILURE_KEPT = SECOND

/** `nameServers` such as `127.0.0.1:5353`; none: those of the machine. */
export function createTxtResolver(nameServers: readonly string[]): ResolveTxt {
  const resolver = new Resolver({ timeout: TIMEOUT, tries: TRIES })
  if (nameServers.length > 0) resolver.setServers(nameServers)
  const known = new Map<string, { answer: Promise<string[][]>; until: number }>()
  return (name) => {
    const key = name.toLowerCase()
    const earlier = known.get(key)
    if (earlier !== undefined && earlier.until > performance.now()) return earlier.answer
    const answer = resolver.resolveTxt(key)
    const entry = { answer, until: performance.now() + KEPT }
    answer.catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTFOUND' && error.code !== 'ENODATA') entry.until = performance.now() + FAILURE_KEPT
    })
    known.delete(key)
    if (known.size === MOST_KNOWN) known.delete(known.keys().next().value as string)
    known.set(key, entry)
    return answer
  }
}

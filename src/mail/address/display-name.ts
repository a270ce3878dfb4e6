/** The name beside an address as a person reads it. */
import { cutText } from '../mime/charset.ts'
import { decodeWords } from '../mime/words.ts'

const LONGEST = 1_000

/** Whoever wrote will write again; a stranger may write under any name. */
const MOST_KNOWN = 500
const known = new Map<string, string>()

/** `written` with its encoded words decoded, on one line, without the single quotes that some mailers put around it. */
export function displayName(written: string): string {
  const decoded = decodeWords(cutText(written, LONGEST)).replace(/\s+/g, ' ').trim()
  return decoded.replace(/^'(.+)'$/, '$1')
}

/** The same of a short name in ASCII. */
export function knownName(written: string): string {
  const found = known.get(written)
  if (found !== undefined) return found
  if (known.size === MOST_KNOWN) known.clear()
  const name = displayName(written)
  // a copy: a piece of a text keeps all of it
  known.set(Buffer.from(written, 'latin1').toString('latin1'), name)
  return name
}

/** What mails say and carry, in a form that two sides can compare: the one that made them and the API. */
import { createHash } from 'node:crypto'

/** Line ends, and blank lines at the end, are nobody's loss. */
export function textHash(text: string, html: string | null): string {
  return sha256(JSON.stringify([text, html].map((one) => one?.replaceAll('\r\n', '\n').trimEnd() || null)))
}

/** An attachment in a few words: `1200 bytes (3f2a…)`. */
export function fileWords(content: Buffer): string {
  return `${content.length} bytes (${sha256(content).slice(0, 16)})`
}

function sha256(what: string | Buffer): string {
  return createHash('sha256').update(what).digest('hex')
}

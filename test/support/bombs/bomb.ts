/** What a hostile or broken mail is, and how one is put together byte by byte. */

export interface Bomb {
  /** the name of its test */
  what: string
  /** its bytes; made when they are wanted, since some are large */
  raw: () => Buffer
  /** it is set aside with an error like this; default: it is stored */
  error?: RegExp
  /** what the stored message says, as `toMatchObject` takes it */
  says?: object
}

export const FROM = 'mallory@elsewhere.test'
export const TO = 'hostile@example.test'

let serial = 0

/**
 * A mail of `head` and `body`, one byte for each character (latin1), LF as CRLF. The usual fields that `head` does not
 * name stand behind it.
 */
export function bytesOf(head: string, body = 'words\n'): Buffer {
  serial += 1
  const usual = [`From: ${FROM}`, `To: ${TO}`, 'Subject: hostile', `Message-ID: <hostile-${serial}@elsewhere.test>`]
  const named = new Set([...head.matchAll(/^([\w-]{1,20}):/gm)].map(([, name]) => name?.toLowerCase()))
  const missing = usual.filter((line) => !named.has(line.split(':', 1)[0]?.toLowerCase()))
  const fields = [head, ...missing].filter((line) => line !== '').map((line) => `${line.replace(/\n$/, '')}\n`)
  return exactly(`${fields.join('')}\n${body}`.replace(/\r?\n/g, '\r\n'))
}

/** The bytes of `text`, one for each character, with nothing added. */
export function exactly(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}

/** A MIME mail whose body is one part: its fields, then its content. */
export function partOf(fields: string, body: string): Buffer {
  return bytesOf(`MIME-Version: 1.0\n${fields}`, body)
}

/** `text` as the bytes of UTF-8, for use in `bytesOf`. */
export function utf8(text: string): string {
  return Buffer.from(text).toString('latin1')
}

/** `make(0)` to `make(count - 1)`, joined. */
export function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('')
}

/** A header field of about `bytes`, folded into lines of ordinary length, or on one line. */
export function longField(name: string, bytes: number, options: { word: string; folded: boolean }): string {
  const { word, folded } = options
  const perLine = Math.max(1, Math.floor(70 / (word.length + 1)))
  const words = Math.ceil(bytes / (word.length + 1))
  const line = `${`${word} `.repeat(perLine).trimEnd()}`
  if (!folded) return `${name}: ${`${word} `.repeat(words).trimEnd()}`
  return `${name}: ${line}${`\n ${line}`.repeat(Math.floor(words / perLine))}`
}

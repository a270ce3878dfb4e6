/** The header fields of a mail as text: unfolded, 8-bit bytes decoded, encoded words still as written. */
import { isUtf8 } from 'node:buffer'
import { LONGEST_VALUE, MOST_FIELDS } from '../bounds.ts'
import { cutText, decodeText } from './charset.ts'
import { decodeWords } from './words.ts'

export interface Field {
  /** as written */
  name: string
  /** lower-case */
  key: string
  /** on one line */
  value: string
}

/**
 * The first fields of `lines`: raw, still folded, one byte per character; what has no colon is no field. `charset` is that of bytes
 * which are no UTF-8: who writes them raw writes them as the text below.
 */
export function readFields(lines: readonly string[], charset: string | null = null): Field[] {
  const fields: Field[] = []
  for (const line of lines) {
    if (fields.length === MOST_FIELDS) break
    const colon = line.indexOf(':')
    if (colon === -1) continue
    const name = readName(line.slice(0, colon))
    if (name !== null) fields.push({ name: name.name, key: name.key, value: readValue(line.slice(colon + 1), charset) })
  }
  return fields
}

type Name = Pick<Field, 'name' | 'key'>

/** All mails share a few hundred names; a stranger may write any. */
const MOST_NAMES = 500
const LONGEST_KNOWN = 40
const names = new Map<string, Name>()

/** Null when it is none. */
function readName(raw: string): Name | null {
  const known = names.get(raw)
  if (known !== undefined) return known
  const name = raw.trim()
  if (name === '' || /[^!-~]/.test(name)) return null
  if (names.size === MOST_NAMES || raw.length > LONGEST_KNOWN) return { name, key: name.toLowerCase() }
  // a copy: a piece of a text keeps all of it
  const copy = Buffer.from(name).toString()
  const read = { name: copy, key: copy.toLowerCase() }
  if (raw === name) names.set(copy, read)
  return read
}

/** Nothing but what may stand on one line as it is. */
const ODD = /[^\t -~]/

function readValue(raw: string, charset: string | null): string {
  if (!ODD.test(raw)) return raw.trim()
  const text = /[^\x01-\x1a\x1c-\x7f]/.test(raw) ? decodeBytes(Buffer.from(raw, 'latin1'), charset) : raw
  return text.replace(/\r?\n[ \t]*|[\r\n]/g, ' ').trim()
}

function decodeBytes(bytes: Buffer, charset: string | null): string {
  return decodeText(bytes, isUtf8(bytes) ? null : charset)
}

/** Every field as a person reads it, in order. */
export function shownHeaders(fields: readonly Field[]): [name: string, value: string][] {
  return fields.map(({ name, value }) => [name, cutText(decodeWords(cutText(value, LONGEST_VALUE)), LONGEST_VALUE)])
}

/** The value of the first field with this lower-case name; null when there is none. */
export function firstValue(fields: readonly Field[], key: string): string | null {
  for (const field of fields) if (field.key === key) return field.value
  return null
}

/** The values of all fields with this lower-case name, topmost first. */
export function allValues(fields: readonly Field[], key: string): string[] {
  const values: string[] = []
  for (const field of fields) if (field.key === key) values.push(field.value)
  return values
}

/** `text` without its comments (RFC 5322 §3.2.2: in parentheses, nested, not within quotes); an open one is kept. */
export function dropComments(text: string): string {
  if (!text.includes('(')) return text
  const kept: string[] = []
  let from = 0
  const opening = /["(]/g
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const at = found.index
    if (text[at] === '"') {
      const end = endOfQuote(text, at)
      if (end !== -1) opening.lastIndex = end + 1
    } else {
      const end = endOfComment(text, at)
      // Without an end here there is none further on that matters, and looking again would be quadratic.
      if (end === -1) break
      kept.push(text.slice(from, at), ' ')
      from = end + 1
      opening.lastIndex = from
    }
  }
  kept.push(text.slice(from))
  return kept.join('')
}

/** Where the quoted string that opens at `at` closes; -1 when it does not. */
export function endOfQuote(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1
    else if (text[i] === '"') return i
  }
  return -1
}

/** Where the comment that opens at `at` closes; -1 when it does not. */
export function endOfComment(text: string, at: number): number {
  let depth = 0
  for (let i = at; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1
    else if (text[i] === '(') depth += 1
    else if (text[i] === ')' && --depth === 0) return i
  }
  return -1
}

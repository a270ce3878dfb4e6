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

/** What is not plain ASCII; ISO-2022 begins with an escape. */
const ENCODED = /[^\x01-\x1a\x1c-\x7f]/

function readValue(raw: string, charset: string | null): string {
  const text = ENCODED.test(raw) ? decodeRaw(raw, charset) : raw
  return (text.includes('\n') || text.includes('\r') ? unfold(text) : text).trim()
}

function unfold(text: string): string {
  return text.replace(/\r?\n[ \t]*|[\r\n]/g, ' ')
}

/** What every program says that does not ask, and in what ASCII is something else, which a field has to be in. */
const OF_TEXT_ALONE =
  /^(?:iso-8859-1|windows-1252|latin1)$|^(?:x-|cs)?(?:unicode|utf[-_ ]?(?:7|16|32)|ucs-?[24]|iso-10646)/i

/** Bytes, each as a character, in UTF-8, else in the `charset` of the text below, else as they look. */
export function decodeRaw(raw: string, charset: string | null): string {
  const bytes = Buffer.from(raw, 'latin1')
  const isTold = charset !== null && !OF_TEXT_ALONE.test(charset) && !isUtf8(bytes)
  return decodeText(bytes, isTold ? charset : null)
}

/** Every field as a person reads it, in order. A value without encoded words is safe text on one line already. */
export function shownHeaders(fields: readonly Field[]): [name: string, value: string][] {
  return fields.map(({ name, value }) => {
    const start = cutText(value, LONGEST_VALUE)
    return [name, start.includes('=?') ? cutText(decodeWords(start), LONGEST_VALUE) : start]
  })
}

/** The value of the first field with this lower-case name that says something; '' when none does, null when there is none. */
export function firstValue(fields: readonly Field[], key: string): string | null {
  let empty: string | null = null
  for (const field of fields) {
    if (field.key !== key) continue
    if (field.value !== '') return field.value
    empty = ''
  }
  return empty
}

/** The values of all fields with this lower-case name, topmost first. */
export function allValues(fields: readonly Field[], key: string): string[] {
  const values: string[] = []
  for (const field of fields) if (field.key === key) values.push(field.value)
  return values
}

/** Is there a field with this lower-case name whose value `holds`? */
export function hasField(fields: readonly Field[], key: string, holds: (value: string) => boolean): boolean {
  for (const field of fields) if (field.key === key && holds(field.value)) return true
  return false
}

/** `text` without its comments (RFC 5322 §3.2.2: in parentheses, nested, not within quotes); an open one is kept. */
export function dropComments(text: string): string {
  let at = text.indexOf('(')
  if (at === -1) return text
  let quote = indexOrEnd(text, '"', 0)
  let kept = ''
  let from = 0
  while (at !== -1) {
    if (quote < at) {
      const end = endOfQuote(text, quote)
      // without an end here none of those behind it has one
      quote = end === -1 ? text.length : indexOrEnd(text, '"', end + 1)
      if (at <= end) at = text.indexOf('(', end + 1)
    } else {
      const end = endOfComment(text, at)
      // Without an end here there is none further on that matters, and looking again would be quadratic.
      if (end === -1) break
      kept += `${text.slice(from, at)} `
      from = end + 1
      at = text.indexOf('(', from)
      if (quote < from) quote = indexOrEnd(text, '"', from)
    }
  }
  return kept + text.slice(from)
}

function indexOrEnd(text: string, sign: string, from: number): number {
  const index = text.indexOf(sign, from)
  return index === -1 ? text.length : index
}

const BACKSLASH = 0x5c
const QUOTE = 0x22
const OPEN = 0x28
const CLOSE = 0x29

/** Where the quoted string that opens at `at` closes; -1 when it does not. */
export function endOfQuote(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i += 1) {
    const sign = text.charCodeAt(i)
    if (sign === BACKSLASH) i += 1
    else if (sign === QUOTE) return i
  }
  return -1
}

/** Where the comment that opens at `at` closes; -1 when it does not. */
export function endOfComment(text: string, at: number): number {
  let depth = 0
  for (let i = at; i < text.length; i += 1) {
    const sign = text.charCodeAt(i)
    if (sign === BACKSLASH) i += 1
    else if (sign === OPEN) depth += 1
    else if (sign === CLOSE && --depth === 0) return i
  }
  return -1
}

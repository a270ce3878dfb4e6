/** The value and the parameters of a MIME field (RFC 2045 §5.1), names in other scripts too (RFC 2231, RFC 2047); what is out of the ordinary is null. */
import { isAscii } from 'node:buffer'
import { decodeEscapes } from './hex.ts'

export interface Structured {
  /** lower-case */
  value: string
  parameters: ReadonlyMap<string, string>
}

const PARAMETER = /\s*;\s*([\w-]+)(?:\*(\d{1,2}))?(\*?)=(?:"([^"]*)"|([^\s;"]+))/y
const WORDS =
  /^(?:=\?[\w-]+\?(?:[Bb]\?(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==|[A-Za-z0-9+/]=))?|[Qq]\?(?:[!-<>@-~]|=[0-9A-Fa-f]{2})*)\?=(?: (?==\?)|$))+$/
const WORD = /=\?([^?]+)\?([BbQq])\?([^?]*)\?=/g

interface Piece {
  number: number
  isEncoded: boolean
  value: string
}

/**
 * Reads `value; key=value; key="value"`, each key once, from `field`, which is on one line and printable. Undefined when there is none.
 * A parameter in pieces or in a charset of its own goes before the plain one of that name (RFC 6266 §4.3).
 */
export function readStructured(field: string | undefined | null): Structured | undefined | null {
  if (field === undefined || field === null) return field
  const value = /^[\w.+-]+(?:\/[\w.+-]+)?/.exec(field)?.[0]
  if (value === undefined) return null
  const parameters = new Map<string, string>()
  const pieces = new Map<string, Piece[]>()
  let at = value.length
  for (;;) {
    PARAMETER.lastIndex = at
    const found = PARAMETER.exec(field)
    if (found === null) break
    const [, name = '', number, star, quoted, plain] = found
    const key = name.toLowerCase()
    const text = quoted ?? plain ?? ''
    if (number !== undefined || star === '*') {
      const before = pieces.get(key) ?? []
      pieces.set(key, [...before, { number: Number(number ?? 0), isEncoded: star === '*', value: text }])
    } else {
      const read = text.includes('=?') ? (isName(key) ? readWords(text) : null) : text
      if (read === null || parameters.has(key)) return null
      parameters.set(key, read)
    }
    at = PARAMETER.lastIndex
  }
  if (!/^\s*(?:;\s*)?$/.test(field.slice(at))) return null
  for (const [key, all] of pieces) {
    const joined = isName(key) ? join(all) : null
    if (joined === null) return null
    parameters.set(key, joined)
  }
  return { value: value.toLowerCase(), parameters }
}

/** Only these say something that is read, and is no ASCII. */
function isName(key: string): boolean {
  return key === 'filename' || key === 'name'
}

/** RFC 2231 §3 and §4. */
function join(pieces: readonly Piece[]): string | null {
  if (pieces.some(({ number }, at) => number !== at)) return null
  const text = pieces.map(({ value }) => value).join('')
  if (text.includes('=?')) return null
  if (!pieces[0]?.isEncoded) return pieces.some(({ isEncoded }) => isEncoded) ? null : text
  const [, charset, encoded] = /^([\w-]*)'[^']*'(.*)$/.exec(text) ?? []
  if (charset === undefined || encoded === undefined) return null
  const bytes = unquote(encoded, '%')
  return bytes === null ? null : decode(bytes, charset)
}

/** Encoded words and nothing else; those in a row are decoded together, since some mailers cut a character in two. */
function readWords(text: string): string | null {
  if (!WORDS.test(text)) return null
  const words = [...text.matchAll(WORD)]
  const [, charset = '', encoding = ''] = words[0] ?? []
  const isBase64 = encoding.toLowerCase() === 'b'
  const bytes: Buffer[] = []
  for (const [, otherCharset, otherEncoding, content = ''] of words) {
    if (otherCharset !== charset || otherEncoding !== encoding) return null
    const decoded = isBase64 ? Buffer.from(content, 'base64') : unquote(content.replaceAll('_', ' '), '=')
    if (decoded === null) return null
    bytes.push(decoded)
  }
  return decode(Buffer.concat(bytes), charset)
}

/** Null when an escape is none. */
function unquote(text: string, mark: '%' | '='): Buffer | null {
  const { decoded, isBroken } = decodeEscapes(Buffer.from(text, 'latin1'), mark.charCodeAt(0))
  return isBroken ? null : decoded
}

/** Null for an unusual charset, and for a name that would be read once more. */
function decode(bytes: Buffer, charset: string): string | null {
  const label = charset.toLowerCase()
  const isUtf8 = label === '' || label === 'utf-8'
  const isLatin = label === 'us-ascii' ? isAscii(bytes) : label === 'iso-8859-1' && !bytes.some(isControl)
  if (!isUtf8 && !isLatin) return null
  const text = bytes.toString(isUtf8 ? 'utf8' : 'latin1')
  return text.includes('=?') ? null : text
}

/** Windows-1252 has characters there. */
function isControl(byte: number): boolean {
  return byte >= 0x80 && byte < 0xa0
}

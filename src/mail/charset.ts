/** Bytes to text: what the mail says of itself as far as it can be true, else the best guess; never throws. */
import { isAscii, isUtf8 } from 'node:buffer'

/** Names in use that the WHATWG encoding standard (TextDecoder) does not list. */
const ALIASES: Record<string, string> = {
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  utf8mb4: 'utf-8',
  'unicode-2-0-utf-8': 'utf-8',
}

/** Encodings in which ASCII is ASCII, as far as they are common. */
const EXTENDS_ASCII: ReadonlySet<string> = new Set([
  'utf-8',
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((part) => `windows-125${part}`),
  ...[2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16].map((part) => `iso-8859-${part}`),
])

/**
 * Text of `bytes`, safe to store: no NUL, no lone surrogate. `charset` is the label in the mail; without one, with
 * US-ASCII or with an unknown one it is UTF-8 if the bytes are valid UTF-8, else windows-1252.
 */
export function decodeText(bytes: Uint8Array, charset: string | null): string {
  const encoding = encodingOf(charset)
  if (isAscii(bytes) && (encoding === null || EXTENDS_ASCII.has(encoding))) return withoutNul(bytesAsText(bytes))
  if ((encoding === null || encoding === 'utf-8') && isUtf8(bytes)) return withoutNul(decodeSoundUtf8(bytes))
  return safeText(encoding === 'utf-8' ? decodeBrokenUtf8(bytes) : decode(bytes, encoding ?? 'windows-1252'))
}

/** `text` without what SQLite and JSON readers choke on: NUL and lone surrogates become U+FFFD. */
export function safeText(text: string): string {
  return withoutNul(text.toWellFormed())
}

function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text
}

/** At most `most` UTF-16 units of `text`, never half of a surrogate pair. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text
  const last = text.charCodeAt(most - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most)
}

/** The encoding that TextDecoder knows under this label; null when the label says nothing of use. */
function encodingOf(charset: string | null): string | null {
  if (charset === null) return null
  const known = encodings.get(charset)
  if (known !== undefined) return known
  const encoding = lookUp(charset)
  if (encodings.size < MOST_LABELS) encodings.set(charset, encoding)
  return encoding
}

const encodings = new Map<string, string | null>()
/** Mails name a few dozen; a stranger may name any. */
const MOST_LABELS = 200

function lookUp(charset: string): string | null {
  const label = charset
    .toLowerCase()
    .replace(/^[\s"']+|[\s"']+$/g, '')
    .replace(/^(?:windows|win|cp|ms)[-_ ]?(125\d|874)$/, 'windows-$1')
    .replace(/^iso[-_ ]?8859[-_ ]?(\d+)(-[ie])?$/, 'iso-8859-$1$2')
  if (/^(?:us-?)?ascii$|^ansi_x3/.test(label)) return null
  try {
    return new TextDecoder(ALIASES[label] ?? label).encoding
  } catch {
    return null
  }
}

/** As TextDecoder does it, which takes a while before it begins: most texts in headers are a few words. */
function decodeSoundUtf8(bytes: Uint8Array): string {
  const text = asBuffer(bytes).toString()
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** UTF-8 that is broken in a few places stays UTF-8; text whose high bytes are mostly wrong was never UTF-8. */
function decodeBrokenUtf8(bytes: Uint8Array): string {
  const text = decode(bytes, 'utf-8')
  let broken = 0
  let sound = 0
  for (const [character] of text.matchAll(/[^\x00-\x7f]/gu)) {
    if (character === '\ufffd') broken += 1
    else sound += 1
  }
  return broken > sound ? decode(bytes, 'windows-1252') : text
}

const decoders = new Map<string, TextDecoder>()

function decode(bytes: Uint8Array, encoding: string): string {
  let decoder = decoders.get(encoding)
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding)
    decoders.set(encoding, decoder)
  }
  return decoder.decode(encoding === 'iso-2022-jp' ? withoutIdleEscapes(bytes) : bytes)
}

/**
 * Every encoded word of Japanese goes back to ASCII at its end (RFC 1468), and the next one goes to Kanji at once; an escape
 * behind which nothing stands is an error to TextDecoder.
 */
function withoutIdleEscapes(bytes: Uint8Array): Buffer {
  return Buffer.from(bytesAsText(bytes).replace(/(?:\x1b[($][@-J])+(?=\x1b[($])/g, ''), 'latin1')
}

/** One character for each byte. */
function bytesAsText(bytes: Uint8Array): string {
  return asBuffer(bytes).toString('latin1')
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

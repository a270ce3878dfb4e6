/** Bytes to text: what the mail says of itself as far as it can be true, else the best guess; never throws. */
import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { decodeOddJapanese, isOddJapanese } from './japanese.ts'
import { mislabelledUtf8 } from './mislabelled.ts'
import { decodeShifting } from './shifting-charsets.ts'
import { guessEncoding } from './unlabelled.ts'

/** Names in use that neither TextDecoder (the WHATWG encoding standard) nor iconv-lite lists. */
const ALIASES: Record<string, string> = {
  cp932: 'shift_jis',
  cp943: 'shift_jis',
  'x-sjis-jp': 'shift_jis',
  cswindows31j: 'shift_jis',
  sjis: 'shift_jis',
  cp936: 'gbk',
  cp54936: 'gb18030',
  'gb2312-80': 'gbk',
  'cn-gb': 'gbk',
  gbk2312: 'gbk',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  cp1361: 'euc-kr',
  cp51949: 'euc-kr',
  cp950: 'big5',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  cp50222: 'iso-2022-jp',
  jis: 'iso-2022-jp',
  iso2022jp: 'iso-2022-jp',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  'iso-2022-jp-3': 'iso-2022-jp',
  'iso-2022-jp-2004': 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  cp51932: 'euc-jp',
  eucjpms: 'euc-jp',
  cp20866: 'koi8-r',
  cp21866: 'koi8-u',
  cp20127: 'us-ascii',
  'utf-8mb4': 'utf-8',
  'utf-8-mac': 'utf-8',
  'unicode-2-0-utf-8': 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  cp65001: 'utf-8',
  cp65000: 'utf-7',
  'unicode-1-1-utf-7': 'utf-7',
  'unicode-2-0-utf-7': 'utf-7',
  'x-unicode-2-0-utf-7': 'utf-7',
  cp1200: 'utf-16le',
  cp1201: 'utf-16be',
  'hz-gb-2312': 'hz',
  csiso2022kr: 'iso-2022-kr',
  cp50225: 'iso-2022-kr',
  cp10000: 'macintosh',
  cp10007: 'x-mac-cyrillic',
  'x-mac-ce': 'maccenteuro',
  'x-mac-centraleurroman': 'maccenteuro',
  'x-mac-greek': 'macgreek',
  'x-mac-turkish': 'macturkish',
  'x-mac-croatian': 'maccroatian',
  'x-mac-romanian': 'macromania',
  'x-mac-icelandic': 'maciceland',
  'x-mac-thai': 'macthai',
}

const ESCAPE = 0x1b

/** Charsets that switch between tables, which TextDecoder calls dangerous (`src/mail/mime/shifting-charsets.ts`). */
const SHIFTING: ReadonlySet<string> = new Set(['hz', 'iso-2022-kr', 'iso-2022-cn', 'utf-7'])
/** How a label begins that goes on with something else: `gb2312_charset`, `utf-8utf-8`, `iso-8859-1?Q`. */
const BEGINS_KNOWN =
  /^(?:x-)?(?:chinese|iso-)?(utf-8|windows-125\d|iso-8859-1[0-6]|iso-8859-[1-9]|gb18030|gbk|gb2312|big5|shift_jis|euc-jp|euc-kr|koi8-[ru]|iso-2022-jp)/
/** What older programs wrote for "I do not know". */
const UNKNOWN =
  /^(?:us-?)?ascii|^ansi_x3|^(?:x-)?unknown|^unknown-8bit$|^default|^_?autodetect|^x-user-defined$|^binary$|^none$/

/** Encodings in which ASCII is ASCII, as far as they are common. */
const EXTENDS_ASCII: ReadonlySet<string> = new Set([
  'utf-8',
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((part) => `windows-125${part}`),
  ...[2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16].map((part) => `iso-8859-${part}`),
])

/**
 * Text of `bytes`, safe to store: no NUL, no lone surrogate. `charset` is the label in the mail; without one, with
 * US-ASCII or with an unknown one it is UTF-8 if the bytes are valid UTF-8, else what they look like, else windows-1252.
 */
export function decodeText(bytes: Uint8Array, charset: string | null): string {
  const encoding = encodingIn(bytes, charset)
  if (isAscii(bytes) && (encoding === null || EXTENDS_ASCII.has(encoding))) {
    return encoding === null && hasJapaneseEscape(bytes)
      ? safeText(decode(bytes, 'iso-2022-jp'))
      : withoutNul(bytesAsText(bytes))
  }
  if (encoding === null || encoding === 'utf-16le') {
    const wide = wideEncoding(bytes, encoding)
    if (wide !== null) return safeText(decode(bytes, wide))
  }
  if ((encoding === null || encoding === 'utf-8') && isUtf8(bytes)) return withoutNul(decodeSoundUtf8(bytes))
  if (encoding !== null && encoding !== 'utf-8') {
    return withoutNul(mislabelledUtf8(bytes, encoding) ?? decode(bytes, encoding).toWellFormed())
  }
  return safeText(decodeBrokenUtf8(bytes) ?? decode(bytes, guessEncoding(bytes) ?? 'windows-1252'))
}

/** What the label says, unless the bytes show that it is not so: ISO-2022 has seven bits, and escapes. */
function encodingIn(bytes: Uint8Array, charset: string | null): string | null {
  const encoding = encodingOf(charset)
  if (encoding?.startsWith('iso-2022') !== true) return encoding
  return isAscii(bytes) || bytes.includes(ESCAPE) ? encoding : null
}

/** Does this label say in which charset a text is? US-ASCII does not: who writes more than that under it has not looked. */
export function isCharset(label: string): boolean {
  return encodingOf(label) !== null
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
    .replace(/^[\s"'=]+|[\s"';,]+$/g, '')
    .replace(/^charset=|^[a-z]{2}_[a-z]{2}\./, '')
    .replace(/^(?:x-)?(?:windows|win|cp|ms)[-_ ]?(125\d|874)$/, 'windows-$1')
    .replace(/^(?:x-)?(?:iso[-_ ]?)?8859[-_ ]?(\d+)(-[ie])?(?::\d+|-windows.*)?$/, 'iso-8859-$1$2')
    .replace(/^(?:x-)?(?:windows|win|cp|ibm|dos|ms|codepage|oem)[-_ ]?(\d{3,5})$/, 'cp$1')
    .replace(/^latin[-_ ](\d+)$/, 'latin$1')
    .replace(/^utf[_ ]?(7|8|16|32)/, 'utf-$1')
  const name = Object.hasOwn(ALIASES, label) ? (ALIASES[label] ?? label) : label
  if (UNKNOWN.test(name)) return null
  if (SHIFTING.has(name)) return name
  try {
    const { encoding } = new TextDecoder(name)
    if (encoding !== 'replacement') return encoding
  } catch {
    // a name of another family
  }
  if (iconv.encodingExists(name) && !NO_CHARSET.test(name)) return `${BY_ICONV}${name}`
  const start = BEGINS_KNOWN.exec(name)?.[1]
  return start === undefined || start === name ? null : lookUp(start)
}

/** Prefix of the encodings that are left to iconv-lite: the code pages of DOS and of the Macintosh, UTF-32 and others. */
const BY_ICONV = 'iconv:'
/**
 * Where the decoder of Node (ICU's tables) has less than the WHATWG encoding standard: it reads EUC-KR without the other 8,822 syllables of
 * windows-949, and drops the characters of Hong Kong in Big5 without a mark. Node 24.21.
 */
const MORE_COMPLETE: ReadonlyMap<string, string> = new Map([
  ['euc-kr', 'cp949'],
  ['big5', 'big5-hkscs'],
])
/** What iconv-lite has beside charsets. */
const NO_CHARSET = /^(?:hex|base64|binary|internal|_|utf-?7-?imap)/

/** Undeclared Japanese in seven bits goes to Kanji with these. */
function hasJapaneseEscape(bytes: Uint8Array): boolean {
  const text = asBuffer(bytes)
  return text.includes('\x1b$B') || text.includes('\x1b$@')
}

const LEAST_WIDE = 32

/** UTF-16 by the mark at its beginning; where it is declared, without one, by the place of its zeros: RFC 2781 and Windows do not agree. Text in bytes is none. */
function wideEncoding(bytes: Uint8Array, declared: string | null): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (declared === null) return null
  const start = bytes.subarray(0, 200)
  // words in another alphabet have a byte below 9 for each letter, or one for each blank
  if (bytes.length > LEAST_WIDE && !start.some((byte) => byte < 9) && isUtf8(bytes)) return 'utf-8'
  const zeros = (side: number) => start.filter((byte, at) => byte === 0 && at % 2 === side).length
  return zeros(0) > zeros(1) ? 'utf-16be' : declared
}

/** As TextDecoder does it, which takes a while before it begins: most texts in headers are a few words. */
function decodeSoundUtf8(bytes: Uint8Array): string {
  const text = asBuffer(bytes).toString()
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** Of a long text as much tells what it is. */
const SAMPLE = 16 * 1024

/** UTF-8 that is broken in a few places stays UTF-8; text whose high bytes are mostly wrong was never UTF-8: null. */
function decodeBrokenUtf8(bytes: Uint8Array): string | null {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  let broken = 0
  let sound = 0
  for (const [character] of decode(bytes.subarray(first, first + SAMPLE), 'utf-8').matchAll(/[^\x00-\x7f]/gu)) {
    if (character === '\ufffd') broken += 1
    else sound += 1
  }
  return broken > sound ? null : decode(bytes, 'utf-8')
}

const decoders = new Map<string, TextDecoder>()

function decode(bytes: Uint8Array, encoding: string): string {
  const table = encoding.startsWith(BY_ICONV) ? encoding.slice(BY_ICONV.length) : MORE_COMPLETE.get(encoding)
  if (table !== undefined) return iconv.decode(asBuffer(bytes), table)
  if (SHIFTING.has(encoding)) return decodeShifting(asBuffer(bytes), encoding, decode)
  if (encoding === 'windows-1252') {
    // but for 27 characters it is Latin-1, which Node decodes ten times as fast
    const text = bytesAsText(bytes)
    if (!/[\x80-\x9f]/.test(text)) return text
  }
  if (encoding === 'iso-2022-jp') return decodeJapanese(bytes)
  return decodeByNode(bytes, encoding)
}

function decodeJapanese(bytes: Uint8Array): string {
  const tidy = withoutIdleEscapes(bytesAsText(bytes))
  const isOdd = isOddJapanese(tidy)
  return isOdd
    ? decodeOddJapanese(Buffer.from(tidy, 'latin1'), decode)
    : decodeByNode(Buffer.from(tidy, 'latin1'), 'iso-2022-jp')
}

function decodeByNode(bytes: Uint8Array, encoding: string): string {
  let decoder = decoders.get(encoding)
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding)
    decoders.set(encoding, decoder)
  }
  return decoder.decode(bytes)
}

/**
 * Every encoded word of Japanese goes back to ASCII at its end (RFC 1468), and the next one goes to Kanji at once; an escape
 * behind which nothing stands is an error to TextDecoder.
 */
function withoutIdleEscapes(text: string): string {
  return text.replace(/(?:\x1b[($][@-J])+(?=\x1b[($])/g, '')
}

/** One character for each byte. */
function bytesAsText(bytes: Uint8Array): string {
  return asBuffer(bytes).toString('latin1')
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

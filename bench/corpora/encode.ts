/** Text as mail carries it: in a charset (Node writes few of them itself), in a transfer encoding, in a header. */

export type Charset = 'us-ascii' | 'utf-8' | 'iso-8859-1' | 'iso-2022-jp' | 'gb18030'
export type TransferEncoding = '7bit' | '8bit' | 'quoted-printable' | 'base64'

/** Two-byte codes by character, learned from the decoder of the platform. */
const codes = new Map<string, ReadonlyMap<string, number>>()

/** `text` in `charset`; a character that it does not have becomes `?`. */
export function inCharset(text: string, charset: Charset): Buffer {
  if (charset === 'gb18030') return inTwoBytes(text, 'gb18030')
  if (charset === 'iso-2022-jp') return inJis(text)
  return Buffer.from(text, charset === 'utf-8' ? 'utf8' : 'latin1')
}

/** Bytes for a body; those of `7bit` and `8bit` go as they are. */
export function inTransfer(bytes: Buffer, encoding: TransferEncoding): Buffer {
  if (encoding === 'base64') return Buffer.from(bytes.toString('base64').replace(/.{76}(?=.)/g, '$&\r\n'))
  return encoding === 'quoted-printable' ? quotedPrintable(bytes) : bytes
}

/** A header's text: as it is, or as encoded words of RFC 2047. */
export function inHeader(text: string, charset: Charset): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const named = charset === 'us-ascii' ? 'utf-8' : charset
  const pieces = [...text].map((_, at, all) => (at % 12 === 0 ? all.slice(at, at + 12).join('') : '')).filter(Boolean)
  return pieces.map((piece) => `=?${named}?B?${inCharset(piece, named).toString('base64')}?=`).join('\r\n ')
}

function codesOf(label: 'gb18030' | 'euc-jp'): ReadonlyMap<string, number> {
  const known = codes.get(label)
  if (known !== undefined) return known
  const decoder = new TextDecoder(label)
  const made = new Map<string, number>()
  for (let high = 0xa1; high <= 0xfe; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low))
      if ([...character].length === 1 && character !== '\ufffd') made.set(character, (high << 8) | low)
    }
  }
  codes.set(label, made)
  return made
}

function inTwoBytes(text: string, label: 'gb18030'): Buffer {
  const known = codesOf(label)
  const bytes: number[] = []
  for (const character of text) {
    const code = known.get(character)
    if (character < '\x80') bytes.push(character.charCodeAt(0))
    else if (code === undefined) bytes.push(0x3f)
    else bytes.push(code >> 8, code & 0xff)
  }
  return Buffer.from(bytes)
}

const TO_JIS = [0x1b, 0x24, 0x42]
const TO_ASCII = [0x1b, 0x28, 0x42]

function inJis(text: string): Buffer {
  const known = codesOf('euc-jp')
  const bytes: number[] = []
  let isJis = false
  const turn = (jis: boolean) => {
    if (jis !== isJis) bytes.push(...(jis ? TO_JIS : TO_ASCII))
    isJis = jis
  }
  for (const character of text) {
    const code = known.get(character)
    turn(character >= '\x80' && code !== undefined)
    if (isJis && code !== undefined) bytes.push((code >> 8) & 0x7f, code & 0x7f)
    else bytes.push(character < '\x80' ? character.charCodeAt(0) : 0x3f)
  }
  turn(false)
  return Buffer.from(bytes)
}

const LINE = 72
const HEX = Buffer.from('0123456789ABCDEF')

/** RFC 2045, 6.7: CRLF stays a line end, lines stay short, a blank before a line end is written out. */
function quotedPrintable(bytes: Buffer): Buffer {
  const written = Buffer.allocUnsafe(bytes.length * 3 + Math.ceil(bytes.length / 20) * 3)
  let end = 0
  let column = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number
    if (byte === 0x0d || byte === 0x0a) {
      written[end++] = byte
      column = 0
      continue
    }
    if (column > LINE) {
      end += written.write('=\r\n', end, 'latin1')
      column = 0
    }
    const isLast = bytes[at + 1] === 0x0d
    if (byte > 0x7e || byte === 0x3d || (byte < 0x20 && byte !== 0x09) || (byte <= 0x20 && isLast)) {
      written[end++] = 0x3d
      written[end++] = HEX[byte >> 4] as number
      written[end++] = HEX[byte & 15] as number
      column += 3
    } else {
      written[end++] = byte
      column += 1
    }
  }
  return written.subarray(0, end)
}

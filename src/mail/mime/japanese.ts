/** ISO-2022-JP as its later editions extend it: -1 (RFC 2237), -2 (RFC 1554), -3 and -2004 (JIS X 0213), CP50220 to 50222 (Kana of one byte). */

const ESCAPE = 0x1b
const SHIFT_OUT = 0x0e
const SHIFT_IN = 0x0f
const LF = 0x0a
const SPACE = 0x20
const DELETE = 0x7f
const LOST = '\ufffd'
/** As ISO 2022 builds them: ESC, signs, one more. */
const SEQUENCE = /\x1b([ -/]{1,3})([0-~])/y
/** Those of them that say what follows. */
const LEFT = /^(?:\(|\$\(?)$/
/** What Node's decoder reads as well, and faster: ASCII, Roman letters and JIS X 0208, no blank within those. */
const ODD = /[\x0e\x0f\x80-\xff]|\x1b(?!\([BJ]|\$[@B])|\x1b\$[@B][^\x1b]*[\0-\x1a\x1c- ]/

type Decode = (bytes: Buffer, encoding: string) => string

/** Characters of one byte each, or of two, which `read` gives. */
interface Table {
  width: 1 | 2
  read: (bytes: Buffer, decode: Decode) => string
}

const pairs = (read: Table['read']): Table => ({ width: 2, read })
const raised = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte | 0x80))
const lost: Table = pairs((bytes) => LOST.repeat(bytes.length / 2))
const ascii: Table = { width: 1, read: (bytes) => bytes.toString('latin1') }
const kana: Table = { width: 1, read: (bytes, decode) => decode(raised(bytes), 'shift_jis') }
const jis0208 = pairs((bytes, decode) =>
  decode(Buffer.concat([Buffer.from('\x1b$B'), bytes, Buffer.from('\x1b(B')]), 'iso-2022-jp'),
)
const jis0212 = pairs((bytes, decode) =>
  eachPair(bytes, (pair) => decode(Buffer.concat([JIS_0212, raised(pair)]), 'euc-jp')),
)
/** Where JIS X 0213 has something else than the table of Node. */
const jis0213 = pairs((bytes, decode) =>
  eachPair(bytes, (pair) => (isIn0208(pair[0] as number) ? jis0208.read(pair, decode) : LOST)),
)
const JIS_0212 = Buffer.from([0x8f])

const TABLES: ReadonlyMap<string, Table> = new Map([
  ['(B', ascii],
  ['(J', ascii],
  ['(I', kana],
  ['$@', jis0208],
  ['$B', jis0208],
  ['$(@', jis0208],
  ['$(B', jis0208],
  ['$(D', jis0212],
  ['$(O', jis0213],
  ['$(Q', jis0213],
  ['$A', pairs((bytes, decode) => decode(raised(bytes), 'gbk'))],
  ['$(A', pairs((bytes, decode) => decode(raised(bytes), 'gbk'))],
  ['$(C', pairs((bytes, decode) => decode(raised(bytes), 'euc-kr'))],
])
/** The upper halves that ESC N takes one character of. */
const HIGH: ReadonlyMap<string, string> = new Map([
  ['.A', 'iso-8859-1'],
  ['.F', 'iso-8859-7'],
])

/** `text` has one character for each byte. */
export function isOddJapanese(text: string): boolean {
  return ODD.test(text)
}

/**
 * What Node's decoder does not know is letters to it, or nothing, and shifts all that follows. Here a character of which we have no table
 * is one U+FFFD.
 */
export function decodeOddJapanese(bytes: Buffer, decode: Decode): string {
  const source = bytes.toString('latin1')
  const pieces: string[] = []
  let table = ascii
  let high: string | null = null
  let isShifted = false
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number
    if (byte === ESCAPE) {
      SEQUENCE.lastIndex = at
      const [whole, signs = '', last = ''] = SEQUENCE.exec(source) ?? []
      if (whole !== undefined) {
        if (signs === '.') high = HIGH.get(signs + last) ?? null
        else if (LEFT.test(signs)) table = TABLES.get(signs + last) ?? (signs === '(' ? ascii : lost)
        at += whole.length
      } else if (source[at + 1] === 'N' && at + 2 < bytes.length) {
        const one = raised(bytes.subarray(at + 2, at + 3))
        pieces.push(high === null ? LOST : decode(one, high))
        at += 3
      } else {
        pieces.push(LOST)
        at += 1
      }
    } else if (byte === SHIFT_OUT || byte === SHIFT_IN) {
      isShifted = byte === SHIFT_OUT
      at += 1
    } else if (byte <= SPACE || byte === DELETE) {
      // a line begins as the first one does
      if (byte === LF) {
        table = ascii
        high = null
        isShifted = false
      }
      pieces.push(String.fromCharCode(byte))
      at += 1
    } else if (byte > DELETE) {
      pieces.push(byte > 0xa0 && byte < 0xe0 ? kana.read(bytes.subarray(at, at + 1), decode) : LOST)
      at += 1
    } else {
      const end = endOfRun(bytes, at)
      const now = isShifted ? kana : table
      const whole = end - ((end - at) % now.width)
      if (whole > at) pieces.push(now.read(bytes.subarray(at, whole), decode))
      if (whole < end) pieces.push(LOST)
      at = end
    }
  }
  return pieces.join('')
}

function endOfRun(bytes: Buffer, start: number): number {
  let end = start
  while (end < bytes.length && (bytes[end] as number) > SPACE && (bytes[end] as number) < DELETE) end += 1
  return end
}

function eachPair(bytes: Buffer, read: (pair: Buffer) => string): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) text += read(bytes.subarray(at, at + 2))
  return text
}

/** Its rows of letters and signs, of the signs of NEC, and of Kanji. */
function isIn0208(lead: number): boolean {
  const row = lead - SPACE
  return row <= 8 || row === 13 || (row >= 16 && row <= 84)
}

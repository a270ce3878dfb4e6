/** uuencode (POSIX uuencode, both its alphabets): as a Content-Transfer-Encoding, and the lines of one file. */
import { lineAt, nextLine } from './byte-lines.ts'

const SPACE = 0x20
const GRAVE = 0x60
/** 45 bytes to a line, and a character that some add. */
const LONGEST_LINE = 64
/** As much of a line as is looked at. */
const LONGEST_READ = 1_000
const LEAST_SHARE = 0.75
const BEGIN = /^begin(-base64)? [0-7]{3,4}(?:[ \t]+(\S.{0,500}))?[ \t]*$/

export interface UuFile {
  /** '' when it has none */
  name: string
  bytes: Buffer
  /** behind its last line */
  end: number
}

/** What the line at `start` begins, `begin 644 name`; null when that is none, or no lines of data and no `end` follow. */
export function readUuFile(bytes: Buffer, start: number): UuFile | null {
  const begins = BEGIN.exec(lineAt(bytes, start, LONGEST_READ))
  if (begins === null) return null
  const [, isBase64, name = ''] = begins
  const end = isBase64 === undefined ? /^end\s*$/ : /^====\s*$/
  const pieces: Buffer[] = []
  let at = nextLine(bytes, start)
  while (at < bytes.length) {
    const line = lineAt(bytes, at, LONGEST_READ)
    const piece = isBase64 === undefined ? decodeLine(line) : decodeBase64Line(line)
    at = nextLine(bytes, at)
    if (end.test(line)) return { name: name.trim(), bytes: Buffer.concat(pieces), end: at }
    if (piece === null) return null
    pieces.push(piece)
  }
  // cut off on its way
  return pieces.length === 0 ? null : { name: name.trim(), bytes: Buffer.concat(pieces), end: at }
}

/** A whole body in this encoding: the file that it holds, or the lines of data alone. */
export function decodeUuBody(bytes: Buffer): Buffer {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at = nextLine(bytes, at)) {
    const file = bytes[at] === 0x62 ? readUuFile(bytes, at) : null
    if (file !== null) return file.bytes
    const piece = decodeLine(lineAt(bytes, at, LONGEST_READ))
    if (piece !== null) pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** Null for what is no line of data. The first character tells how many bytes there are: blanks at the end may have got lost. */
function decodeLine(line: string): Buffer | null {
  if (line === '') return Buffer.alloc(0)
  const length = valueAt(line, 0)
  if (line.length > LONGEST_LINE || line === 'end' || /[^ -`]/.test(line)) return null
  const digits = Math.ceil(length / 3) * 4
  // more would be missing than blanks, which is what a few letters of any text look like
  if (line.length - 1 > digits + 4 || line.length - 1 < digits * LEAST_SHARE) return null
  const out = Buffer.alloc((digits / 4) * 3)
  for (let at = 0; at < digits; at += 4) {
    const bits =
      (valueAt(line, at + 1) << 18) |
      (valueAt(line, at + 2) << 12) |
      (valueAt(line, at + 3) << 6) |
      valueAt(line, at + 4)
    out.writeUIntBE(bits, (at / 4) * 3, 3)
  }
  return out.subarray(0, length)
}

function valueAt(line: string, at: number): number {
  const code = at < line.length ? line.charCodeAt(at) : SPACE
  return code === GRAVE ? 0 : (code - SPACE) & 0x3f
}

function decodeBase64Line(line: string): Buffer | null {
  return /^[A-Za-z0-9+/]*={0,3}\s*$/.test(line) ? Buffer.from(line, 'base64') : null
}

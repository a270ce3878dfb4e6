/** Quoted-printable (RFC 2045 §6.7) as mailers write it, in pieces and in linear time: libqp (2.1) takes the square of a run of blanks, and all of it at once. */
import { Transform } from 'node:stream'
import { hexValue } from './hex.ts'

const TAB = 0x09
const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20
const EQUALS = 0x3d
const END = -1
/** What is longer was meant. */
const LONGEST_RUN = 64 * 1024
/** How much the steps keep back at most, together. */
const MOST_HELD = LONGEST_RUN + 16

/** Takes byte after byte, and END when there are no more. */
type Step = (byte: number) => void

/** A stream of what was encoded: lines lose the blanks at their end, then soft line breaks go, then what is left of `=XX` is a byte. */
export function createQuotedPrintableDecoder(): Transform {
  let out = Buffer.alloc(0)
  let length = 0
  const write = (byte: number) => {
    if (byte !== END) out[length++] = byte
  }
  const step = dropBlanks(joinLines(readBytes(write)))
  const decode = (bytes: Buffer, isLast: boolean): Buffer => {
    out = Buffer.allocUnsafe(bytes.length + MOST_HELD)
    length = 0
    for (let at = 0; at < bytes.length; at += 1) step(bytes[at] as number)
    if (isLast) step(END)
    return out.subarray(0, length)
  }
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, decode(chunk, false)),
    flush: (done) => done(null, decode(Buffer.alloc(0), true)),
  })
}

function dropBlanks(next: Step): Step {
  let blanks: number[] = []
  return (byte) => {
    if (byte === SPACE || byte === TAB) {
      blanks.push(byte)
      if (blanks.length < LONGEST_RUN) return
    }
    const endsLine = byte === LF || byte === CR || byte === END
    if (!endsLine) for (const blank of blanks) next(blank)
    if (blanks.length > 0) blanks = []
    if (byte !== SPACE && byte !== TAB) next(byte)
  }
}

/** A `=` goes with the LF or CRLF behind it, and at the end. */
function joinLines(next: Step): Step {
  let held: '' | '=' | '=\r' = ''
  return (byte) => {
    if (held === '=' && byte === CR) {
      held = '=\r'
      return
    }
    const joins = held !== '' && (byte === LF || (byte === END && held === '='))
    if (!joins && held !== '') next(EQUALS)
    if (!joins && held === '=\r') next(CR)
    held = byte === EQUALS ? '=' : ''
    if (byte === END || !(joins || byte === EQUALS)) next(byte)
  }
}

function readBytes(next: Step): Step {
  let held: number[] = []
  return (byte) => {
    if (byte === EQUALS || byte === END) {
      for (const one of held) next(one)
      held = byte === END ? [] : [byte]
      return
    }
    if (held.length === 0) return next(byte)
    held.push(byte)
    const value = held.length === 3 ? hexValue(held, 1) : -1
    if (value !== -1) next(value)
    else if (held.length < 3 && isDigit(byte)) return
    else for (const one of held) next(one)
    held = []
  }
}

function isDigit(byte: number): boolean {
  return hexValue([byte, 0x30], 0) !== -1
}

/** Line ends of a text that is about to be read: each becomes one LF. */
import { freeBytes } from '../../lib/garbage.ts'
import { decodeText } from './charset.ts'

const CR = 0x0d
const LF = 0x0a
/** Of a longer text the line ends are replaced in its bytes: in a string V8 makes a tree of all lines, and takes three times the memory. */
const LONG = 256 * 1024
/** Where a byte of CR need not be a CR. */
const WIDE = /16|ucs|unicode|2022/i

/** The text of `bytes` (`decodeText`) with CRLF and CR as LF. */
export function decodeLines(bytes: Buffer, charset: string | null): string {
  if (bytes.length <= LONG || WIDE.test(charset ?? '') || bytes.includes(0)) {
    // V8 writes the result of a plain pattern in one piece; of replaceAll's it makes a tree of all lines, to be copied once more
    return decodeText(bytes, charset).replace(/\r\n/g, '\n').replace(/\r/g, '\n')
  }
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  const text = decodeText(copy.subarray(0, copyLines(bytes, copy)), charset)
  freeBytes(copy)
  return text
}

/** Returns how many bytes of `target` are written. */
function copyLines(source: Buffer, target: Buffer): number {
  let length = 0
  let at = 0
  for (let end = source.indexOf(CR); end !== -1; end = source.indexOf(CR, at)) {
    length += source.copy(target, length, at, end)
    target[length++] = LF
    at = source[end + 1] === LF ? end + 2 : end + 1
  }
  return length + source.copy(target, length, at)
}

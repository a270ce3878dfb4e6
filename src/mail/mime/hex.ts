/** Hexadecimal digits among bytes, as quoted-printable (RFC 2045 §6.7), encoded words (RFC 2047 §4.2) and parameters (RFC 2231 §4) have them. */

/** By character code; -1 for what is no digit. */
const DIGITS = Int8Array.from({ length: 256 }, (_, code) => {
  const digit = String.fromCharCode(code)
  return /[0-9a-f]/i.test(digit) ? Number.parseInt(digit, 16) : -1
})

/** The value of the two digits that stand at `at`; -1 when they are none. */
export function hexValue(bytes: ArrayLike<number>, at: number): number {
  const high = DIGITS[bytes[at] ?? 0] as number
  const low = DIGITS[bytes[at + 1] ?? 0] as number
  return high === -1 || low === -1 ? -1 : high * 16 + low
}

/** Puts one byte in place of each `mark` with two digits behind it, in `bytes` itself; a mark without them stays, and is told. */
export function decodeEscapes(bytes: Buffer, mark: number): { decoded: Buffer; isBroken: boolean } {
  let length = 0
  let isBroken = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number
    const value = byte === mark ? hexValue(bytes, at + 1) : byte
    if (value === -1) isBroken = true
    bytes[length++] = value === -1 ? byte : value
    if (byte === mark && value !== -1) at += 2
  }
  return { decoded: bytes.subarray(0, length), isBroken }
}

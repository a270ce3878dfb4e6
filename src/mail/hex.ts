/** Hexadecimal digits among bytes, as quoted-printable (RFC 2045 §6.7) and encoded words (RFC 2047 §4.2) have them. */

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

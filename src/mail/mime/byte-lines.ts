/** The lines of bytes that need not be a text of any charset. */

const LF = 0x0a
const CR = 0x0d

/** The line at `at`, one byte per character and at most `most`, without the carriage returns at its end. */
export function lineAt(bytes: Buffer, at: number, most: number): string {
  const newline = bytes.indexOf(LF, at)
  let end = newline === -1 ? bytes.length : newline
  while (end > at && bytes[end - 1] === CR) end -= 1
  return bytes.toString('latin1', at, Math.min(end, at + most))
}

/** Where the line behind the one at `at` begins; the end of `bytes` when there is none. */
export function nextLine(bytes: Buffer, at: number): number {
  return bytes.indexOf(LF, at) + 1 || bytes.length
}

/** A long text is read as a short one is: the same characters, each line end one LF, whatever the charset. */
import { expect, test } from 'vitest'
import { decodeText } from '../../src/mail/mime/charset.ts'
import { decodeLines } from '../../src/mail/mime/line-ends.ts'

const inTheText = (bytes: Buffer, charset: string | null) =>
  decodeText(bytes, charset).replaceAll('\r\n', '\n').replaceAll('\r', '\n')

const LINES = 'one\r\ntwo\rthree\n\r\r\n\n\rcafé 不 \u0d0a\u0a0d 日本\r\n'
const SHORT = 20
const LONG = 20_000

test.each([
  ['utf-8', Buffer.from(LINES)],
  [null, Buffer.from(LINES)],
  [null, Buffer.from(LINES, 'latin1')],
  ['windows-1252', Buffer.from(LINES, 'latin1')],
  ['utf-8, which it is not', Buffer.from('caf\xe9\r\n\xe9\r\xe9', 'latin1')],
  ['gbk', Buffer.from([0xb2, 0xbb, 0x0d, 0x0a, 0x81, 0x0d, 0x0a])],
  ['shift_jis', Buffer.from([0x93, 0xfa, 0x0d, 0x0a, 0x93, 0x0d, 0x41])],
  ['iso-2022-jp', Buffer.from('\x1b$B\r\n!!\x1b(B\r\n')],
  ['utf-16le', Buffer.from(LINES, 'utf16le')],
  ['unicode', Buffer.from('不\u0d41\u0a0d', 'utf16le')],
  [null, Buffer.from(LINES, 'utf16le')],
])('%s', (charset, bytes) => {
  for (const times of [SHORT, LONG]) {
    const text = Buffer.concat(Array(times).fill(bytes))
    expect(decodeLines(text, charset) === inTheText(text, charset)).toBe(true)
  }
})

test.each(['\r', '\r\n', '\n', 'x', '\r\rx'])('nothing but %j, and its beginning cut off', (line) => {
  const bytes = Buffer.from(line.repeat(300_000))
  for (const text of [bytes, bytes.subarray(1)]) expect(decodeLines(text, null) === inTheText(text, null)).toBe(true)
})

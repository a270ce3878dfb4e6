/** Quoted-printable in pieces: what one pattern over the whole gives, whatever the bytes, and no more time than they are long. */
import { expect, test } from 'vitest'
import { createQuotedPrintableDecoder } from '../../src/mail/mime/quoted-printable.ts'
import { fc } from '../support/property.ts'

/** RFC 2045 §6.7 by one pattern, one character for each byte. */
function decodeByPattern(text: string): string {
  return text.replace(/=([0-9A-Fa-f]{2})|=[\t ]*(?:\r?\n|$)|[\t ]+(?=\r?\n|$)/g, (_, digits?: string) =>
    digits === undefined ? '' : String.fromCharCode(Number.parseInt(digits, 16)),
  )
}

function decode(pieces: readonly string[]): string {
  const decoder = createQuotedPrintableDecoder()
  const decoded = pieces.map((piece) => decoder(Buffer.from(piece, 'latin1'), false))
  return Buffer.concat([...decoded, decoder(Buffer.alloc(0), true)]).toString('latin1')
}

test.each([
  ['=C3=a4', '\xc3\xa4'],
  ['a =\r\n b \t\r\n c=20 \n', 'a  b\r\n c \n'],
  ['soft at the end =', 'soft at the end '],
  ['blanks behind it = \t\r\nx', 'blanks behind it x'],
  ['not in the middle =C=\r\n3=\n=A4', 'not in the middle =C3\xa4'],
  ['nothing encoded =G1 == =4', 'nothing encoded =G1 == =4'],
  ['a CR of its own \r=\rx', 'a CR of its own \r=\rx'],
])('%j', (text, expected) => {
  expect(decodeByPattern(text)).toBe(expected)
  expect(decode([text])).toBe(expected)
  expect(decode([...text])).toBe(expected)
})

test('any bytes in any pieces', () => {
  const word = fc.constantFrom('a', ' ', '\t', '\r', '\n', '\r\n', '=', '=\r\n', '=4', '=41', 'B', 'g', '\xff', '= ')
  const piece = fc.array(word, { maxLength: 6 }).map((words) => words.join(''))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      expect(decode(pieces)).toBe(decodeByPattern(pieces.join('')))
    }),
    { numRuns: 2_000 },
  )
})

test('a run of blanks is kept where something follows on its line', () => {
  const run = ' '.repeat(200_000)
  expect(decode([`a${run}`, `${run}b${run.slice(0, 1_000)}\r\n`])).toBe(`a${run}${run}b\r\n`)
})

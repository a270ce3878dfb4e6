/** Quoted-printable in pieces: what three replacements over the whole give, whatever the bytes, and no more time than they are long. */
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { createQuotedPrintableDecoder } from '../../src/mail/quoted-printable.ts'
import { fc } from '../support/property.ts'

/** RFC 2045 §6.7 step by step, one character for each byte. */
function decodeBySteps(text: string): string {
  return text
    .replace(/[\t ]+(?=[\r\n]|$)/g, '')
    .replace(/=(?:\r?\n|$)/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
}

async function decode(pieces: readonly string[]): Promise<string> {
  const decoder = createQuotedPrintableDecoder()
  for (const piece of pieces) decoder.write(Buffer.from(piece, 'latin1'))
  decoder.end()
  return (await buffer(decoder)).toString('latin1')
}

test.each([
  ['=C3=a4', '\xc3\xa4'],
  ['a =\r\n b \t\r\n c=20 \n', 'a  b\r\n c \n'],
  ['soft at the end =', 'soft at the end '],
  ['blanks behind it = \t\r\nx', 'blanks behind it x'],
  ['in the middle =C=\r\n3=\n=A4', 'in the middle \xc3\xa4'],
  ['nothing encoded =G1 == =4', 'nothing encoded =G1 == =4'],
  ['a CR of its own \r=\rx', 'a CR of its own\r=\rx'],
])('%j', async (text, expected) => {
  expect(decodeBySteps(text)).toBe(expected)
  expect(await decode([text])).toBe(expected)
  expect(await decode([...text])).toBe(expected)
})

test('any bytes in any pieces', async () => {
  const word = fc.constantFrom('a', ' ', '\t', '\r', '\n', '\r\n', '=', '=\r\n', '=4', '=41', 'B', 'g', '\xff', '= ')
  const piece = fc.array(word, { maxLength: 6 }).map((words) => words.join(''))
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
      expect(await decode(pieces)).toBe(decodeBySteps(pieces.join('')))
    }),
    { numRuns: 2_000 },
  )
})

test('a run of blanks is kept where something follows on its line', async () => {
  const run = ' '.repeat(200_000)
  expect(await decode([`a${run}`, `${run}b${run.slice(0, 1_000)}\r\n`])).toBe(`a${run}${run}b\r\n`)
})

/** base64 that is not as it should be: what it says, in one piece and in any others. */
import { expect, test } from 'vitest'
import { createBase64Decoder, decodeTidyBase64 } from '../../src/mail/mime/base64.ts'
import { fc } from '../support/property.ts'

function decode(pieces: readonly string[]): string {
  const decoder = createBase64Decoder()
  const decoded = pieces.map((piece) => decoder(Buffer.from(piece, 'latin1'), false))
  return Buffer.concat([...decoded, decoder(Buffer.alloc(0), true)]).toString('latin1')
}

test.each([
  ['aGVsbG8=', 'hello'],
  ['aGVs\r\nbG8=\r\n', 'hello'],
  ['aGVs\rbG8', 'hello'],
  ['a G\tV s b G 8', 'hello'],
  ['aGV*s!bG8=', 'hello'],
  ['aGVsbG8=aGVsbG8=', 'hellohello'],
  ['aA==\naQ==\n', 'hi'],
  ['aGVsbG8=\n\n____\nA footer of a list\n', 'hello'],
  ['aGVsbG8=\r\nA footer of a list', 'hello'],
  ['aGVsb', 'hel'],
  ['====', ''],
  ['', ''],
])('%j', (text, expected) => {
  expect(decode([text])).toBe(expected)
  expect(decode([...text])).toBe(expected)
})

test('any bytes in any pieces', () => {
  const word = fc.constantFrom(
    'aGVs',
    'a',
    'bG8=',
    '=',
    '\n',
    '\r\n',
    ' ',
    '-',
    '\xff',
    'YQ==',
    'two words',
    'x'.repeat(1_030),
  )
  const pieces = fc.array(
    fc.array(word, { maxLength: 6 }).map((words) => words.join('')),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(pieces, (texts) => {
      expect(decode(texts)).toBe(decode([texts.join('')]))
    }),
  )
})

test('the quick way and the patient one agree', () => {
  const bytes = fc.uint8Array({ maxLength: 400 })
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 25 }), fc.boolean(), (data, width, bare) => {
      const lines =
        Buffer.from(data)
          .toString('base64')
          .match(new RegExp(`.{1,${width * 4}}`, 'g')) ?? []
      const text = lines.join(bare ? '\n' : '\r\n')
      const tidy = decodeTidyBase64(Buffer.from(text))
      expect(tidy?.toString('latin1') ?? decode([text])).toBe(Buffer.from(data).toString('latin1'))
      expect(decode([text])).toBe(Buffer.from(data).toString('latin1'))
    }),
  )
})

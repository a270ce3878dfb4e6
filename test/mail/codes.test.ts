/** Whatever the words of a mail are, reading its codes ends, and what is found stands in the mail. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCodes } from '../../src/mail/codes/codes.ts'

const best = (subject: string, words: string) => readCodes({ subject, words })[0]

describe('values', () => {
  test.each([
    ['digits are joined', 'Your code: 482 913', '482913'],
    ['dashes of digits go', 'Your code: 482-913', '482913'],
    ['letters keep theirs', 'Your verification code: FA93-2KQ1', 'FA93-2KQ1'],
    ['zeros stay', 'Your code: 000482', '000482'],
    ['other digits become ours', 'رمز التحقق: ٤٨٢٩١٣', '482913'],
  ])('%s', (_name, words, value) => {
    expect(best('', words)).toMatchObject({ kind: 'code', value })
  })

  test('a link is as it came', () => {
    const url = 'https://x.test/verify?token=8a7F-9b_0c1d2e3f4a5b&utm_source=mail#x'
    expect(best('Verify your email', `Verify your email address: ${url}.`)).toMatchObject({ kind: 'link', value: url })
  })
})

describe('confidence', () => {
  test('is higher the plainer it is said', () => {
    const [plain, weak] = [best('', 'Your verification code is 482913'), best('', 'Use the code in the app: 48291')]
    expect(plain?.confidence).toBeGreaterThan(weak?.confidence ?? 1)
  })

  test('the best comes first, and no more than three of each kind come', () => {
    const lines = Array.from({ length: 20 }, (_, nth) => `Verification code: ${482_900 + nth}`)
    const found = readCodes({ subject: '', words: lines.join('\n') })
    expect(found).toHaveLength(3)
    const order = found.map(({ confidence }) => confidence)
    expect(order).toEqual(order.toSorted((a, b) => b - a))
  })
})

describe('bounds', () => {
  test.each([
    '1',
    '1 ',
    'code ',
    'code 1234 ',
    'A1-',
    '[',
    '](',
    '[verify](https://x.test/',
    '![a](b)',
    'http',
    '\\',
    '"',
    ':',
    '验证码',
  ])('any number of %j', (piece) => {
    const words = `verify your code http ${piece.repeat(500_000 / piece.length)}`
    expect(readCodes({ subject: 'Verify your code', words }).length).toBeLessThanOrEqual(6)
  })

  test('any words', () => {
    const piece = fc.constantFrom(
      'code',
      'OTP',
      ' ',
      '\n',
      '482913',
      '123 456',
      'A1B2C3',
      ':',
      'is',
      'order',
      '验证码',
      'https://x.test/verify/8a7F9b0c1d2e3f4a5b',
      '[confirm](https://x.test/8a7F9b0c1d2e3f4a5b)',
      '😀',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const words = pieces.join('')
        for (const { kind, value, confidence } of readCodes({ subject: '', words })) {
          expect(confidence).toBeGreaterThanOrEqual(0.5)
          expect(confidence).toBeLessThanOrEqual(1)
          if (kind === 'link') expect(words).toContain(value)
          else expect(words.replace(/[ -]/g, '')).toContain(value.replace(/-/g, ''))
        }
      }),
      { numRuns: 500, seed: 7 },
    )
  })
})

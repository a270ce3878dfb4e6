/** Whatever the words of a mail are, reading its codes ends, and what is found stands in the mail. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAYBE_CODE, mayHoldCode } from '../../src/mail/codes/code-words.ts'
import { readCodes } from '../../src/mail/codes/codes.ts'
import { MAYBE_LINK, mayConfirm } from '../../src/mail/codes/confirming-links.ts'
import { htmlToMarkdown } from '../../src/mail/html/markdown.ts'

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

  test('a link that was wrapped between angle brackets is whole', () => {
    const url = 'https://x.test/verify?token=8a7F9b0c1d2e3f4a5b&mail=ann'
    const words = `Verify your email address: <${url.replace('&', '\n  &')}>`
    expect(best('', words)).toMatchObject({ kind: 'link', value: url })
    expect(best('', words.replace('>', ' or not>'))).toBeUndefined()
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

describe('the first look', () => {
  const codeWords = (
    'cod|cód|cood|kod|kód|kood|otp|pin|tac|tan|mtan|smstan|phototan|mobiletan|pushtan|chiptan|one-time|clave|token|passwor|' +
    'kennwort|geslo|lozink|hasło|şifre|код|парол|κωδικ|رمز|كود|کد|كلمة|קוד|कोड|ओटीपी|কোড|કોડ|ಕೋಡ್|కోడ్|കോഡ്|குறியீ|รหัส|' +
    'mã |ma xac|ma kich|码|碼|口令|コード|番号|パスワード|ワンタイム|번호|코드|verif|' +
    'kóð|chód|digit|this number|single-use|ziffer|zahlenkombi|chiffre|cijfer|cifr|siffr|цифр|数字|數字|숫자|clé de|clé d’|clé temp|msimbo|' +
    'կոդ|კოდ|کوڈ|کۆد|ਕੋਡ|කේත|កូដ|ລະຫັດ|ကုဒ်|ኮድ|vérif|zahlenfolge|mot de passe|nambari|ওটিপি|ઓટીપી|ஓடிபி|ఓటిపి|ಒಟಿಪಿ|ഒടിപി|ਓਟੀਪੀ|पासवर्ड|পাসওয়ার্ড|salasana|kata sandi|kata laluan|mật khẩu'
  ).split('|')
  const linkWords = MAYBE_LINK.source.split('|').flatMap((word) => [word.replace('.?', ''), word.replace('.?', '-')])
  const cases = (word: string) => [word, word.toUpperCase(), word.slice(0, 1).toUpperCase() + word.slice(1)]

  test('sees each word that announces a code, and no part of another word', () => {
    for (const word of codeWords.flatMap(cases)) {
      for (const before of ['', 'To ', 'x', '_', '1', 'é']) {
        const texts = ['', ' ', 'x', '_', '-'].map((behind) => `${before}${word}${behind}`)
        expect(texts.filter(mayHoldCode)).toEqual(texts.filter((text) => MAYBE_CODE.test(text)))
      }
    }
  })

  test('is tried with a word for each alternative of the expression', () => {
    const alternatives = alternativesOf(MAYBE_CODE.source)
    const untried = alternatives.filter((one) => !codeWords.some((word) => new RegExp(one, 'i').test(word)))
    expect(alternatives.length).toBeGreaterThan(20)
    expect(untried).toEqual([])
  })

  test('sees each word that a confirming link has beside it', () => {
    const missed = linkWords.flatMap(cases).filter((word) => !mayConfirm('', `http://x.test ${word}`))
    expect(missed).toEqual([])
  })

  test('finds the same as the expressions, whatever the text', () => {
    const part = fc
      .tuple(fc.constantFrom(...codeWords, ...linkWords), fc.nat(12), fc.string({ maxLength: 2, unit: 'binary' }))
      .map(([word, at, more]) => word.slice(0, at) + more + word.slice(at))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = parts.join(' ')
        expect(mayHoldCode(text)).toBe(MAYBE_CODE.test(text))
        expect(mayConfirm(text, '')).toBe(MAYBE_LINK.test(text))
      }),
      { numRuns: 2_000, seed: 11 },
    )
  })

  test('reads a text of any length', () => {
    for (const length of [8_180, 8_189, 8_190, 8_191, 8_192, 20_000]) {
      expect(mayHoldCode(`${'x'.repeat(length)} pin`)).toBe(true)
      expect(mayHoldCode(`${'x'.repeat(length)}pin`)).toBe(false)
    }
  })
})

describe('nothing is told beside the code or the link', () => {
  const read = (subject: string, body: string) =>
    readCodes({ subject, words: htmlToMarkdown(body) }).map(({ value }) => value)

  test.each(['ACCOUNT', 'KESTREL – your login code', 'Your login code (KESTREL)', '[AUTH-4821] Login code', 'ALERT'])(
    'that a subject is: %s',
    (subject) => {
      expect(read(subject, '<p>Your login code is 330 118.</p>')).toEqual(['330118'])
    },
  )

  test.each([
    ['<p>Meeting ID: 811 2233 4455</p><p>Passcode: 998877</p><p>Your sign-in code for the portal is 330118.</p>'],
    ['<p>Meeting passcode: 998877. Your sign-in code is 330118.</p>'],
    ['<p>Your login code is 330118.</p><p>OTP Bank, 4025 Debrecen</p>'],
    ['<p>Your login code is 330118.</p><p>Use short code 33011 for texts, code 20481 failed.</p>'],
    ['<p>Your login code is 330118.</p><p>Questions? 550 2771 or 12 34 56 78</p>'],
    ['<p>Your login code is <img src="cid:a" alt="330118"></p><img src="cid:b" alt="Since 1998">'],
  ])('%s', (body) => {
    expect(read('Your code', body)).toEqual(['330118'])
  })

  test.each([
    ['<p><a href="https://x.test/?token=AQHk71kq">Kestrel</a></p>', ''],
    ['<p><a href="https://x.test/?token=AQHk71kq"><img src="https://x.test/l.png"></a></p>', ''],
    ['', '<p>Not you? <a href="https://x.test/lock?token=AQHk71kq">Set a new password</a></p>'],
    ['', '<p><a href="https://x.test/blog/how-to-verify-2026?ref=8a7f9b0c">How to verify your address</a></p>'],
    ['', '<p><a href="https://x.test/verify/two-step?rfn=81">Review settings</a></p>'],
  ])('a link: %s … %s', (above, beneath) => {
    const link = 'https://x.test/verify?token=81c7aa91bb'
    expect(read('Verify your address', `${above}<p><a href="${link}">Verify your address</a></p>${beneath}`)).toEqual([
      link,
    ])
  })
})

describe('bounds', () => {
  test.each([
    '1',
    '1 ',
    'code ',
    'code 1234 ',
    '1-',
    '1 2 ',
    'a1 ',
    'aB1-',
    'a1b2c3d4-',
    'AUTH-1 ',
    'code: 12 34 5 ',
    'save 1 ',
    '1 % ',
    'enter in your ',
    'share code with ',
    'holen mit code ',
    'open a.test/',
    '12:34 ',
    'error ',
    'not you ',
    '[here](https://x.test/a1b2c3) to reset ',
    'https://x.test/a-a-a-',
    'https://x.test/?a[[',
    'https://x.test/?a=1&',
    '![code 1](a)',
    'A1-',
    'a-',
    'your code to ',
    'password: ',
    'use 1234 to ',
    '[',
    '\\[',
    '](',
    '[verify](https://x.test/',
    '<https://x.test/a\nb',
    '<https://x.test/\na>',
    '<http://\n',
    'Kestrel code 640215\n',
    '482913,10分',
    'meeting id 1234\n',
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
          else expect(words.replace(/\]\([^()]*\)|[[ -]/g, '')).toContain(value.replace(/-/g, ''))
        }
      }),
      { numRuns: 500, seed: 7 },
    )
  })
})

/** The pieces between the bars that stand in no parentheses. */
function alternativesOf(expression: string): string[] {
  const found = ['']
  let depth = 0
  for (const char of expression) {
    if (char === '(') depth += 1
    if (char === ')') depth -= 1
    if (char === '|' && depth === 0) found.push('')
    else found[found.length - 1] += char
  }
  return found
}

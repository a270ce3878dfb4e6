/** Authentication-Results as servers write them, and as nobody should. */
import { describe, expect, test } from 'vitest'
import { parseAuthResults } from '../../src/mail/trust/auth-results.ts'

const words = (value: string) =>
  parseAuthResults(value)?.results.map(({ method, result }) => `${method}=${result}`) ?? null

describe('what it says', () => {
  const cases: [what: string, value: string, id: string | null, results: string[]][] = [
    ['RFC 8601 B.1', 'example.org 1; none', 'example.org', []],
    ['RFC 8601 B.3', 'example.com; spf=pass smtp.mailfrom=example.net', 'example.com', ['spf=pass']],
    [
      'several',
      'example.com; auth=pass (cram-md5) smtp.auth=a@example.net; spf=fail smtp.mailfrom=b',
      'example.com',
      ['auth=pass', 'spf=fail'],
    ],
    ['a version of the method', 'mx.example.com; dkim/1=pass header.d=x.test', 'mx.example.com', ['dkim=pass']],
    [
      'comments everywhere',
      '(a) foo.example.net (foobar) 1 (baz); dkim (Because I like it) / 1 = (to) fail',
      'foo.example.net',
      ['dkim=fail'],
    ],
    ['comments around the sign', 'foo.example.net; dkim (one) = (two) fail (three)', 'foo.example.net', ['dkim=fail']],
    ['a quoted id', '"mx example"; spf=none', 'mx example', ['spf=none']],
    [
      'no id',
      'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=a.test; dkim=none (message not signed)',
      null,
      ['spf=pass', 'dkim=none'],
    ],
    ['a trailing semicolon', 'mx.example.com; spf=pass;', 'mx.example.com', ['spf=pass']],
    ['upper case', 'MX.Example.COM; SPF=Pass', 'mx.example.com', ['spf=pass']],
  ]
  test.each(cases)('%s', (_what, value, id, results) => {
    expect(parseAuthResults(value)?.authservId).toBe(id)
    expect(words(value)).toEqual(results)
  })

  test('properties', () => {
    const value =
      'mx.x.test; dkim=pass reason="good; really" (2048-bit key) header.d=a.test header.i=@a.test header.b="a+b/c=" header.s=s1; spf=pass smtp.mailfrom="odd; name"@a.test'
    expect(parseAuthResults(value)?.results).toEqual([
      {
        method: 'dkim',
        result: 'pass',
        properties: {
          reason: 'good; really',
          'header.d': 'a.test',
          'header.i': '@a.test',
          'header.b': 'a+b/c=',
          'header.s': 's1',
        },
      },
      { method: 'spf', result: 'pass', properties: { 'smtp.mailfrom': 'odd; name@a.test' } },
    ])
  })
})

describe('nothing that a sender chose begins a statement', () => {
  test.each([
    ['a comment', 'mx.x.test; spf=none (domain of a; dmarc=pass) smtp.mailfrom=a'],
    ['a comment in a comment', 'mx.x.test; spf=none (a (b) ; dmarc=pass)'],
    ['an escaped bracket', 'mx.x.test; spf=none (a \\) ; dmarc=pass)'],
    ['a comment that does not end', 'mx.x.test; spf=none (a ; dmarc=pass'],
    ['a quoted string', 'mx.x.test; spf=none smtp.mailfrom="a; dmarc=pass"@b.test'],
    ['an escaped quote', 'mx.x.test; spf=none smtp.mailfrom="a\\"; dmarc=pass"@b.test'],
    ['a quoted string that does not end', 'mx.x.test; spf=none smtp.mailfrom="a; dmarc=pass'],
    ['a property', 'mx.x.test; spf=none smtp.mailfrom=a dmarc=pass'],
    ['a value', 'mx.x.test; spf=none smtp.mailfrom==dmarc=pass'],
  ])('in %s', (_where, value) => {
    expect(words(value)).toSatisfy((said: string[] | null) => !said?.includes('dmarc=pass'))
  })
})

test.each(['', ';', ';;;', '=', '(', '"', '=;=', '(a)'])('%j says nothing', (value) => {
  expect(words(value) ?? []).toEqual([])
})

test('what no server writes ends', () => {
  for (const piece of ['(', '"', ';', '=', 'a=b;', '\\', '(\\', 'a ', '"a']) {
    expect(words(`mx; ${piece.repeat(9_000 / piece.length)}`) ?? []).toSatisfy((said: string[]) => said.length <= 50)
    expect(parseAuthResults(`mx; ${piece.repeat(1_000_000)}`)).toEqual({ authservId: 'mx', results: [] })
  }
})

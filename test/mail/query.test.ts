/** What the text of a search means: operators where they are ones, words everywhere else. */
import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../src/mail/query/parse-query.ts'
import { type Query, soughtWords } from '../../src/mail/query/query.ts'
import { readDate } from '../../src/mail/query/query-dates.ts'

const NOW = Date.UTC(2026, 10, 22, 15, 30)

/** In one line: `from:ann` for words in a field, `word*` for the beginning of one, `!x`, `(a & b)`, `(a | b)`. */
function said(query: Query): string {
  switch (query.kind) {
    case 'words':
      return `${query.fields.map((field) => `${field}:`).join('')}${query.text}${query.open ? '…' : ''}`
    case 'and':
    case 'or':
      return `(${query.of.map(said).join(query.kind === 'and' ? ' & ' : ' | ')})`
    case 'not':
      return `!${said(query.of)}`
    case 'arrived': {
      const day = (ms: number | null) => (ms === null ? '' : new Date(ms).toISOString().replace('T00:00:00.000Z', ''))
      return `[${day(query.from)}..${day(query.to)})`
    }
    default:
      return `<${[query.kind, ...('is' in query ? [query.is] : [])].join(' ')}>`
  }
}

const means = (text: string) => said(parseQuery(text, NOW)).slice(1, -1)

describe('words', () => {
  test.each([
    ['', ''],
    ['  ', ''],
    ['invoice', 'invoice…'],
    ['invoice march', 'invoice & march…'],
    ['"two words"', 'two words'],
    ['“two words” x', 'two words & x…'],
    ['a"b c"d', 'a & b c & d…'],
    ['"unclosed x', 'unclosed & x…'],
    ['inv* march', 'inv*… & march…'],
    ['foo-bar a_b', 'foo-bar & a_b…'],
    ['f(x) y', 'f(x) & y…'],
    ['(hello)', 'hello'],
    ['((hello', 'hello…'],
    ['hello))', 'hello))…'],
    ['(a (b f(c)))', '(a & (b & f(c)))'],
    ['()', ''],
    ['http://a.test/x', 'http://a.test/x…'],
    ['Re: x', 'Re: & x…'],
    ['words:hello', 'words:hello…'],
    ['NEAR(a b)', 'NEAR(a & b)…'],
  ])('%j', (text, expected) => {
    expect(means(text)).toBe(expected)
  })
})

describe('not, or', () => {
  test.each([
    ['-a b', '!a & b…'],
    ['a -b', 'a & !b'],
    ['-"a b"', '!a b'],
    ['-inv*', '!inv*…'],
    ['-(a b)', '!(a & b)'],
    ['-from:ann', '!from:ann'],
    ['- a', '- & a…'],
    ['--a', '--a…'],
    ['a OR b', '(a | b…)'],
    ['a OR b OR c', '(a | b | c…)'],
    ['x a OR b y', 'x & (a | b) & y…'],
    ['a OR -b', '(a | !b)'],
    ['(a b) OR c', '((a & b) | c…)'],
    ['a AND b', 'a & b…'],
    ['a or b', 'a & or & b…'],
    ['OR a', 'OR & a…'],
    ['a OR', 'a & OR…'],
    ['(a OR) b', '(a & OR) & b…'],
    ['a OR OR b', '(a | b…)'],
  ])('%j', (text, expected) => {
    expect(means(text)).toBe(expected)
  })
})

describe('operators', () => {
  test.each([
    ['from:ann', 'from:ann'],
    ['FROM:Ann', 'from:Ann'],
    ['from: ann', 'from:ann'],
    ['from:"Ann Lee"', 'from:Ann Lee'],
    ['from:(ann lee)', '(from:ann & from:lee)'],
    ['from:(ann OR bob)', '(from:ann | from:bob)'],
    ['from:ann* x', 'from:ann*… & x…'],
    ['to:ann', 'to:cc:ann'],
    ['cc:ann', 'cc:ann'],
    ['subject:"two words"', 'subject:two words'],
    ['subject:two words', 'subject:two & words…'],
    ['filename:report.pdf', 'filename:report.pdf'],
    ['body:x', 'body:x'],
    ['from:me', '<direction outbound>'],
    ['to:me', '<direction inbound>'],
    ['from:"me"', 'from:me'],
    ['label:invoice', '<label invoice>'],
    ['label:"two words"', '<label two words>'],
    ['label:(a b)', '(<label a> & <label b>)'],
    ['has:attachment', '<attachment>'],
    ['has:attachments', '<attachment>'],
    ['is:unread -is:read', '<read false> & !<read true>'],
    ['is:sent is:draft is:received', '<state sent> & <state draft> & <direction inbound>'],
    ['in:inbox in:sent in:drafts', '<direction inbound> & <state sent> & <state draft>'],
    ['is:held', '(<held> | <state held>)'],
    ['in:anywhere', '<everything>'],
    ['in:spam', '<label spam>'],
    ['kind:bulk', '<kind bulk>'],
    ['kind:auto_reply kind:Auto-Reply', '<kind auto_reply> & <kind auto_reply>'],
    ['before:2026-11-22', '[..2026-11-22)'],
    ['after:2026/11/22', '[2026-11-22..)'],
    ['on:2026-11-22', '[2026-11-22..2026-11-23)'],
    ['older_than:1d', '[..2026-11-21T15:30:00.000Z)'],
  ])('%j', (text, expected) => {
    expect(means(text)).toBe(expected)
  })

  test.each([
    ['from:', 'from:…'],
    ['from: ', 'from:…'],
    ['from:)', 'from:)…'],
    ['from: subject:x', 'from:  & subject:x'],
    ['from:""', 'from:'],
    ['label:""', 'label:'],
    ['has:teeth', 'has:teeth'],
    ['is:odd', 'is:odd'],
    ['kind:of', 'kind:of'],
    ['before:breakfast', 'before:breakfast'],
    ['on:2026-02-30', 'on:2026-02-30'],
    ['__proto__:x constructor:y', '__proto__:x & constructor:y…'],
    ['is:constructor in:toString', 'is:constructor & <label toString>'],
  ])('%j has no such value, and is words', (text, expected) => {
    expect(means(text)).toBe(expected)
  })
})

test.each([
  ['2026-11-22', '2026-11-22', '2026-11-23'],
  ['2026/1/2', '2026-01-02', '2026-01-03'],
  ['2026.12.31', '2026-12-31', '2027-01-01'],
  ['11/22/2026', '2026-11-22', '2026-11-23'],
  ['2026-02', '2026-02-01', '2026-03-01'],
  ['2025-12', '2025-12-01', '2026-01-01'],
  ['2026', '2026-01-01', '2027-01-01'],
  ['2024-02-29', '2024-02-29', '2024-03-01'],
  ['today', '2026-11-22', '2026-11-23'],
  ['Yesterday', '2026-11-21', '2026-11-22'],
  ['2026-11-22T08:00:00+02:00', '2026-11-22T06:00:00Z', '2026-11-22T06:00:00Z'],
  ['1795305600', '2026-11-22', '2026-11-22'],
  ['2h', '2026-11-22T13:30:00Z', '2026-11-22T13:30:00Z'],
  ['1w', '2026-11-15T15:30:00Z', '2026-11-15T15:30:00Z'],
])('the date %s', (text, from, to) => {
  expect(readDate(text, NOW)).toEqual({ from: Date.parse(from), to: Date.parse(to) })
})

test.each(['', '22', '2026-13-01', '2026-00-10', '2026-04-31', '13/13/2026', '0000', '0099-01-01', '7', '2x', 'x'])(
  '%j is no date',
  (text) => {
    expect(readDate(text, NOW)).toBeNull()
  },
)

test('at most 100 terms, whatever is typed; groups have an end', () => {
  expect(soughtWords(parseQuery('x '.repeat(5_000), NOW))).toHaveLength(100)
  expect(soughtWords(parseQuery('-label:x from:a '.repeat(500), NOW))).toHaveLength(50)
  expect(means(`${'('.repeat(5_000)}x`)).toBe('x…')
  expect(means(`${'-('.repeat(1_000)}x`)).toMatch(/^!{8}.*x/)
})

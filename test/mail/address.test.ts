/** Addresses as mailers write them, as callers give them, and as they are compared. */

import { describe, expect, test } from 'vitest'
import {
  addressKey,
  domainOf,
  otherAddresses,
  parseAddressList,
  parseRecipient,
  readAddresses,
  splitTag,
} from '../../src/mail/address/address.ts'
import { fc } from '../support/property.ts'

/** `Name <address>` for each, so that a table stays readable. */
function shown(text: string): string[] {
  return parseAddressList(text).map(({ name, address }) => (name === '' ? address : `${name} <${address}>`))
}

describe('parseAddressList', () => {
  test('the shortcut for plain lists says what the closer look says', () => {
    const name = fc.constantFrom(
      ...[
        'Ann ',
        '"Ann  Lee" ',
        "O'Ann ",
        '=?utf-8?B?QW5uYSBNw7xsbGVy?= ',
        '=?utf-8?Q?M=C3=BCller,?=',
        "=?utf-8?Q?'Ann'?= ",
      ],
      ...[
        '=?iso-8859-1?Q?a=E9?= =?iso-8859-1?Q?_b?= ',
        '=?utf-8?Q?ann=40x.test?= ',
        '=?x?B?====?= ',
        '=?utf-8?Q?a?b?= ',
        '',
      ],
    )
    const entry = fc
      .tuple(name, fc.constantFrom('<ann@x.test>', 'ann@x.test', '<"a"@x.test>', '<>'))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3 }), fc.constantFrom(', ', ',', ';'), (entries, comma) => {
        const list = entries.join(comma)
        expect(parseAddressList(list)).toEqual(readAddresses(list))
      }),
    )
  })

  test.each([
    ['ann@x.test', ['ann@x.test']],
    ['Ann <ann@x.test>', ['Ann <ann@x.test>']],
    ['Ann Lee<ann@x.test>,bob@x.test', ['Ann Lee <ann@x.test>', 'bob@x.test']],
    ['"Lee, Ann \\"A\\"" <ann@x.test>', ['Lee, Ann "A" <ann@x.test>']],
    ['Lee, Ann <ann@x.test>', ['Lee, Ann <ann@x.test>']],
    ['Lee, Ann, Jr. <ann@x.test>, Bob <bob@x.test>', ['Lee, Ann, Jr. <ann@x.test>', 'Bob <bob@x.test>']],
    ['root, "Ann" <ann@x.test>', ['root', 'Ann <ann@x.test>']],
    ['root, bob@x.test', ['root', 'bob@x.test']],
    ['MAILER-DAEMON', ['MAILER-DAEMON']],
    ['root (Cron Daemon)', ['Cron Daemon <root>']],
    ['Mail Delivery System', ['Mail Delivery System <>']],
    ['MAILER-DAEMON <>', ['MAILER-DAEMON <>']],
    ['Team: ann@x.test, Bob <bob@x.test>; eve@x.test', ['ann@x.test', 'Bob <bob@x.test>', 'eve@x.test']],
    ['undisclosed-recipients:;', []],
    ['Notice: the shop <shop@x.test>', ['Notice: the shop <shop@x.test>']],
    ['ann@x.test; bob@x.test', ['ann@x.test', 'bob@x.test']],
    ['Ann ann@x.test', ['Ann <ann@x.test>']],
    ['"Ann" ann@x.test', ['Ann <ann@x.test>']],
    ['ann @ x.test', ['ann@x.test']],
    ['ann@x.test bob@x.test', ['ann@x.test', 'bob@x.test']],
    ['Ann <ann@x.test', ['Ann <ann@x.test>']],
    ['<ann@x.test, Bob <bob@x.test>', ['ann@x.test', 'Bob <bob@x.test>']],
    ['<<ann@x.test>>', ['ann@x.test']],
    ['ann@x.test>', ['ann@x.test']],
    ['<ann@x.test> <bob@x.test>', ['ann@x.test', 'bob@x.test']],
    ['<@relay.test,@b.test:ann@x.test>', ['ann@x.test']],
    ['<mailto:ann@x.test>, mailto:bob@x.test', ['ann@x.test', 'bob@x.test']],
    ["'Ann' <'ann@x.test'>", ['Ann <ann@x.test>']],
    ['ann@x.test <ann@x.test>', ['ann@x.test']],
    ['ann@x.test (Ann (from work))', ['Ann (from work) <ann@x.test>']],
    ['Ann (work) <ann@x.test>', ['Ann <ann@x.test>']],
    ['"ann lee"@x.test', ['"ann lee"@x.test']],
    ['ann@[IPv6:2001:db8::1]', ['ann@[IPv6:2001:db8::1]']],
    ['=?utf-8?q?J=C3=B6rg?= <j@x.test>', ['Jörg <j@x.test>']],
    ['=?utf-8?q?Evil_=3Cceo=40x=2Etest=3E=2C?= <e@y.test>', ['Evil <ceo@x.test>, <e@y.test>']],
    ['"=?utf-8?q?J=C3=B6rg?=" <j@x.test>', ['Jörg <j@x.test>']],
    ['Ann "quote <ann@x.test>', ['Ann quote <ann@x.test>']],
    ['Ann (open <ann@x.test>', ['Ann (open <ann@x.test>']],
    ['ann@x.test. y.test', ['ann@x.test.y.test']],
    ['ann@x.test.\ty', ['ann@x.test.y']],
    ['ann@x.test.(c)y.test', ['c <ann@x.test.y.test>']],
    ['ann@x.test .y.test', ['ann@x.test.y.test']],
    ['ann@x.test . (c) y.test (Ann)', ['c <ann@x.test.y.test>']],
    ['ann @ x . test', ['ann@x.test']],
    ['<ann@x.test. (c) y.test>', ['ann@x.test.y.test']],
    ['<"ann lee"@x.test. y.test>', ['"ann lee"@x.test.y.test']],
    ['ann@x.test."y".test', ['ann@x.test."y".test']],
    ['eve .x@y.test', ['eve.x@y.test']],
    ['eve . x@y.test', ['eve.x@y.test']],
    ['eve(c) .x(d)@(e) y.test', ['c <eve.x@y.test>']],
    ['eve. x@y.test', ['eve. <x@y.test>']],
    ['Dr. med. ann@x.test', ['Dr. med. <ann@x.test>']],
    ['bob@x.test, Inc. ann@x.test', ['bob@x.test', 'Inc. <ann@x.test>']],
    ['"eve" .x@y.test', ['"eve".x@y.test']],
    ['"ann lee" @x.test', ['"ann lee"@x.test']],
    ['Acme Inc. info@x.test', ['Acme Inc. <info@x.test>']],
    ['Ann B. Lee ann@x.test', ['Ann B. Lee <ann@x.test>']],
    ['ann@x.test. bob@x.test', ['ann@x.test', 'bob@x.test']],
    ['ann@x.test.', ['ann@x.test']],
    ['', []],
    [' , ;, ', []],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  test('an address made from its parts is read back', () => {
    const name = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }).map((text) => `n${text}n`)
    const list = fc.array(fc.tuple(name, fc.emailAddress()), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(list, (pairs) => {
        const header = pairs.map(([n, address]) => `"${n.replace(/["\\]/g, '\\$&')}" <${address}>`).join(', ')
        expect(parseAddressList(header).map(({ address }) => address)).toEqual(pairs.map(([, address]) => address))
      }),
    )
  })
})

test.each([
  ['ann@x.test', []],
  ['Ann B. Lee <ann@x.test>', []],
  ['Ann. B. <ann @ x.test>', []],
  ['ann@x.test. y.test', ['ann@x.test']],
  ['ann@x.test .y.test', ['ann@x.test']],
  ['<ann@x.test.(c)y.test>', ['ann@x.test']],
  ['ann@x.test. y. z', ['ann@x.test', 'ann@x.test.y']],
  ['ann@x .test', []],
  ['eve. x@y.test', ['eve.x@y.test']],
  ['Dr. b. eve . x@y.test', ['Dr.b.eve.x@y.test', 'x@y.test']],
  ['eve .x@y.test. z', ['eve.x@y.test', 'x@y.test', 'x@y.test.z']],
  ['"ann@x.test. y.test"', ['ann@x.test']],
  [`${'a'.repeat(1_000)}@x.test. y.test`, ['@x.test', '@x.test.y.test']],
])('what others may read in %s', (text, expected) => {
  expect(otherAddresses(text)).toEqual(expected)
})

describe('parseRecipient', () => {
  test.each([
    ['ann@x.test', '', 'ann@x.test'],
    [' Ann Lee <Ann@X.test> ', 'Ann Lee', 'Ann@X.test'],
    ['"Lee, \\"Ann\\"" <ann@x.test>', 'Lee, "Ann"', 'ann@x.test'],
    ['Jörg <jörg@bücher.test>', 'Jörg', 'jörg@xn--bcher-kva.test'],
    ['ann+tag@localhost', '', 'ann+tag@localhost'],
    ['ann@[192.0.2.1]', '', 'ann@[192.0.2.1]'],
    ['ann@[IPv6:2001:db8::1]', '', 'ann@[IPv6:2001:db8::1]'],
    ['"ann lee"@x.test', '', '"ann lee"@x.test'],
    ['<ann@x.test>', '', 'ann@x.test'],
  ])('accepts %s', (text, name, address) => {
    expect(parseRecipient(text)).toEqual({ name, address })
  })

  test.each([
    '',
    'ann',
    '@x.test',
    'ann@',
    'ann@x.test, bob@x.test',
    'ann@x.test bob@x.test',
    'Ann ann@x.test',
    'Lee, Ann <ann@x.test>',
    'Ann <ann@x.test',
    'Ann <ann@x.test> <bob@x.test>',
    '"Ann <ann@x.test>',
    'ann@x.test\r\nBcc: eve@x.test',
    'ann\0@x.test',
    'Ann\u2028 <ann@x.test>',
    'ann\ud800@x.test',
    '.ann@x.test',
    'ann..lee@x.test',
    'a nn@x.test',
    'ann@-x.test',
    'ann@x..test',
    'ann@x.test.',
    'ann@192.0.2.1',
    'ann@[999.0.2.1]',
    'ann@a%2eb.test',
    'ann@ü%2eb.test',
    'ann@ü.test/x',
    'ann@ü.test?x',
    'ann@ü.test#x',
    'ann@ü.te\u3000st',
    'ann@x\u200b.test',
    'ann@\u00adx.test',
    'ann@x_y.test',
    `${'a'.repeat(65)}@x.test`,
    `${'ö'.repeat(33)}@x.test`,
    `ann@${'a'.repeat(64)}.test`,
    `ann@${'a.'.repeat(130)}test`,
  ])('refuses %j', (text) => {
    expect(parseRecipient(text)).toBeNull()
  })
})

test.each([
  ['Ann@X.Test', 'ann@x.test'],
  ['ann@BÜCHER.test', 'ann@xn--bcher-kva.test'],
  ['ann@x\u200b.test', 'ann@x\u200b.test'],
  ['"ann"@x.test', 'ann@x.test'],
  ['"ann lee"@x.test', '"ann lee"@x.test'],
  ['ann@x.test.', 'ann@x.test'],
  ['ann@123', 'ann@123'],
  ['MAILER-DAEMON', 'mailer-daemon'],
  ['JO\u0308RG@x.test', 'j\u00f6rg@x.test'],
])('addressKey of %s', (address, key) => {
  expect(addressKey(address)).toBe(key)
})

test.each([
  ['ann+a@x.test', 'ann@x.test', 'a'],
  ['ann+a+b@x.test', 'ann@x.test', 'a+b'],
  ['ann+@x.test', 'ann@x.test', ''],
  ['ann@x.test', 'ann@x.test', null],
  ['+a@x.test', '+a@x.test', null],
  ['"a+b"@x.test', '"a+b"@x.test', null],
])('splitTag of %s', (address, base, tag) => {
  expect(splitTag(address)).toEqual({ base, tag })
})

test.each([
  ['ann@X.test', 'x.test'],
  ['ann@Bücher.test', 'xn--bcher-kva.test'],
  ['ann', null],
  ['ann@', null],
])('domainOf %s', (address, domain) => {
  expect(domainOf(address)).toBe(domain)
})

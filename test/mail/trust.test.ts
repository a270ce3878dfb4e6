/** Levels of trust from evidence: tables. */
import { describe, expect, test } from 'vitest'
import { parseAddressList } from '../../src/mail/address/address.ts'
import { readFields } from '../../src/mail/mime/headers.ts'
import { readAuthFacts } from '../../src/mail/trust/auth-facts.ts'
import { isBelow, judgeTrust, type LocalVerdict, type TrustRules, wantsCheck } from '../../src/mail/trust/trust.ts'

const RULES: TrustRules = {
  authservIds: ['mx.example.test', '*.pool.example.test', '*.outlook.com'],
  home: ['mx.example.test', 'imap.host.test', 'example.test'],
  ownAddress: 'agents@example.test',
  ownDomain: null,
}

interface Case {
  from?: string
  replyTo?: string
  /** header lines, topmost first */
  lines?: string[]
  local?: LocalVerdict
  rules?: Partial<TrustRules>
}

function judge({ from = 'Ann <ann@shop.test>', replyTo, lines = [], local, rules }: Case) {
  const replies = replyTo === undefined ? [] : [`Reply-To: ${replyTo}`]
  const people = { from: parseAddressList(from), replyTo: parseAddressList(replyTo ?? '') }
  const facts = readAuthFacts(readFields([...lines, `From: ${from}`, ...replies]), people)
  const trust = judgeTrust({ facts, from: people.from }, { ...RULES, ...rules }, local ?? null)
  return { level: trust?.level ?? 'unknown', reasons: trust?.reasons ?? [], trust, facts }
}

const says = (results: string, id = 'mx.example.test') => `Authentication-Results: ${id}; ${results}`
const by = (host: string) => `Received: from somewhere (x [192.0.2.1]) by ${host} (Postfix) with ESMTPS id 1; now`
const SIGNED = 'DKIM-Signature: v=1; d=shop.test; s=a; h=from; bh=x; b=y'
const PASS = says('dmarc=pass header.from=shop.test')

const checked = (domain: string, result: string): LocalVerdict => ({
  kind: 'checked',
  signatures: [{ domain, result, why: null }],
})

describe('the level', () => {
  const cases: [what: string, made: Case, level: string, reasons: string[]][] = [
    ['DMARC', { lines: [PASS] }, 'verified', ['dmarc_pass']],
    ['DMARC of a subdomain', { from: 'a@news.shop.test', lines: [PASS] }, 'verified', ['dmarc_pass']],
    [
      'what Microsoft guesses is no DMARC',
      {
        lines: [
          by('x.outlook.com'),
          'Authentication-Results: spf=none; dmarc=bestguesspass action=none header.from=shop.test;compauth=pass',
        ],
      },
      'unknown',
      ['no_evidence'],
    ],
    [
      'what it guesses from proves it itself',
      {
        lines: [
          by('x.outlook.com'),
          'Authentication-Results: spf=pass smtp.mailfrom=shop.test; dmarc=bestguesspass action=none header.from=shop.test',
        ],
      },
      'verified',
      ['spf_aligned'],
    ],
    ['a signature of the author', { lines: [says('dkim=pass header.d=shop.test')] }, 'verified', ['dkim_aligned']],
    [
      'no field beneath one that a sender has made too long',
      { lines: [says(`dmarc=fail header.from=shop.test; spf=none smtp.helo=${'a'.repeat(10_000)}`), PASS] },
      'unknown',
      ['no_evidence'],
    ],
    [
      'no field with more results than any server writes',
      { lines: [says(`${'dkim=pass header.d=evil.test; '.repeat(50)}dmarc=fail header.from=shop.test`), PASS] },
      'unknown',
      ['no_evidence'],
    ],
    [
      'a signature by identity',
      { lines: [says('dkim=pass header.i=news@mail.shop.test')] },
      'verified',
      ['dkim_aligned'],
    ],
    [
      'a signature of another',
      { lines: [says('dkim=pass header.d=sender.test')] },
      'authenticated',
      ['dkim_other_domain'],
    ],
    ['SPF of the author', { lines: [says('spf=pass smtp.mailfrom=bounce@shop.test')] }, 'verified', ['spf_aligned']],
    ['SPF of another', { lines: [says('spf=pass smtp.mailfrom=sender.test')] }, 'authenticated', ['spf_other_domain']],
    ['SPF of HELO', { lines: [says('spf=pass smtp.helo=shop.test')] }, 'authenticated', ['spf_other_domain']],
    [
      'SPF of the sender after that of HELO',
      { lines: [says('spf=none smtp.helo=x.test; spf=pass smtp.mailfrom=shop.test')] },
      'verified',
      ['spf_aligned'],
    ],
    [
      'DMARC failed',
      { lines: [says('dmarc=fail (p=none) header.from=shop.test; dkim=pass header.d=evil.test')] },
      'suspicious',
      ['dmarc_fail'],
    ],
    [
      'DMARC twice',
      { lines: [says('dmarc=pass header.from=shop.test; dmarc=fail header.from=shop.test')] },
      'suspicious',
      ['dmarc_fail'],
    ],
    ['SPF failed for the author', { lines: [says('spf=fail smtp.mailfrom=shop.test')] }, 'suspicious', ['spf_fail']],
    ['SPF failed for another', { lines: [says('spf=fail smtp.mailfrom=list.test')] }, 'unknown', ['spf_fail']],
    ['SPF doubted', { lines: [says('spf=softfail smtp.mailfrom=shop.test')] }, 'unknown', ['spf_softfail']],
    ['nothing found', { lines: [says('none')] }, 'unknown', ['no_evidence']],
    [
      'a public suffix is no organisation',
      { from: 'a@one.github.io', lines: [says('dkim=pass header.d=two.github.io')] },
      'authenticated',
      ['dkim_other_domain'],
    ],
    [
      'nor is a country',
      { from: 'a@one.co.uk', lines: [says('dkim=pass header.d=co.uk')] },
      'authenticated',
      ['dkim_other_domain'],
    ],
    [
      'another name that ends alike',
      { lines: [says('dkim=pass header.d=evilshop.test')] },
      'authenticated',
      ['dkim_other_domain'],
    ],
    [
      'two authors of one house',
      { from: 'a@shop.test, b@shop.test', lines: [PASS] },
      'verified',
      ['dmarc_pass', 'several_authors'],
    ],
    [
      'two authors of two',
      { from: 'a@shop.test, b@bank.test', lines: [says('dkim=pass header.d=shop.test')] },
      'authenticated',
      ['dkim_other_domain', 'several_authors'],
    ],
    [
      'no author',
      { from: 'undisclosed:;', lines: [says('dkim=pass header.d=shop.test')] },
      'authenticated',
      ['dkim_other_domain', 'no_author'],
    ],
    ['no author, and nothing else', { from: 'undisclosed:;' }, 'unknown', ['no_evidence', 'no_author']],
    ['an empty From', { from: '<>' }, 'unknown', ['no_evidence', 'no_author']],
    [
      'two authors, and nothing else',
      { from: 'a@shop.test, b@shop.test' },
      'unknown',
      ['no_evidence', 'several_authors'],
    ],
    [
      'a pass of one of two, nobody says which',
      { from: 'a@shop.test, b@bank.test', lines: [says('dmarc=pass')] },
      'unknown',
      ['several_authors'],
    ],
    ['no author, and a pass for somebody', { from: 'undisclosed:;', lines: [PASS] }, 'unknown', ['no_author']],
    [
      'an author whose domain goes on behind a blank',
      {
        from: 'a@shop.test. evil.test',
        lines: [says('dkim=pass header.d=evil.test; dmarc=pass header.from=evil.test')],
      },
      'suspicious',
      ['name_is_address', 'dkim_other_domain', 'several_authors'],
    ],
    [
      'one whose provider stops there',
      { from: 'a@evil.test.(c)shop.test', lines: [says('dmarc=pass; dkim=pass header.d=evil.test')] },
      'suspicious',
      ['name_is_address', 'dkim_other_domain', 'several_authors'],
    ],
    [
      'in brackets, of one house all the same',
      { from: '<a@news.shop.test .shop.test>', lines: [PASS] },
      'verified',
      ['dmarc_pass', 'several_authors'],
    ],
    [
      'a name with an address that goes on',
      { from: '"boss@corp.test. evil.test" <x@evil.test>', lines: [says('dkim=pass header.d=evil.test')] },
      'suspicious',
      ['name_is_address', 'dkim_aligned'],
    ],
    [
      'an invisible sign in a domain',
      { from: 'a@shop\u200b.test', lines: [says('dkim=pass header.d=shop.test; dmarc=pass header.from=shop.test')] },
      'authenticated',
      ['dkim_other_domain'],
    ],
    [
      'a pass for it by nobody knows which reading',
      { from: 'a@shop\u200b.test', lines: [says('dmarc=pass')] },
      'unknown',
      ['no_evidence'],
    ],
    [
      'a fail of one of two',
      { from: 'a@shop.test, b@bank.test', lines: [says('dmarc=fail header.from=bank.test')] },
      'suspicious',
      ['dmarc_fail', 'several_authors'],
    ],
    ['one in ours', { from: 'agents@example\u200b.test', lines: [] }, 'suspicious', ['own_address']],
    [
      'a domain in another script',
      { from: 'a@b\u00fccher.test', lines: [says('dkim=pass header.d=xn--bcher-kva.test')] },
      'verified',
      ['dkim_aligned'],
    ],
  ]
  test.each(cases)('%s', (_what, made, level, reasons) => {
    const judged = judge(made)
    expect(judged).toMatchObject({ level, reasons })
  })
})

describe('who is believed', () => {
  const cases: [what: string, lines: string[], level: string][] = [
    ['the server that is pinned', [PASS, by('mx.example.test')], 'verified'],
    [
      'beneath its own Received, as Gmail writes',
      [by('10.0.0.1'), by('2002:a05:6402::'), by('mx.example.test'), PASS],
      'verified',
    ],
    ['beneath servers of the house', [by('imap.internal'), by('localhost'), by('store7.host.test'), PASS], 'verified'],
    ['one of a pool', [says('dmarc=pass', 'mx9.pool.example.test')], 'verified'],
    ['not beneath a stranger', [by('mx.example.test'), by('mx.evil.test'), PASS], 'unknown'],
    ['not another', [says('dmarc=pass', 'mx.evil.test')], 'unknown'],
    ['not one that ends alike', [says('dmarc=pass', 'evil-mx.example.test')], 'unknown'],
    ['not the second of one server', [says('spf=none'), PASS], 'unknown'],
    [
      'not the second of a pool',
      [says('spf=none', 'mx1.pool.example.test'), says('dmarc=pass', 'mx2.pool.example.test')],
      'unknown',
    ],
    [
      'no field without an id that nobody took',
      ['Authentication-Results: dmarc=pass header.from=shop.test'],
      'unknown',
    ],
    ['nor one that a stranger took', [by('mx.evil.test'), 'Authentication-Results: dmarc=pass'], 'unknown'],
    [
      'Microsoft, by the host that took it',
      [
        by('a.prod.outlook.com'),
        by('b.mail.protection.outlook.com'),
        'Authentication-Results: dmarc=pass action=none header.from=shop.test',
      ],
      'verified',
    ],
    ['not of another author', [says('dmarc=pass header.from=evil.test')], 'unknown'],
    [
      'not of another pin beneath what the first was given',
      [says('none'), by('mx.example.test'), says('dmarc=pass', 'mx1.pool.example.test')],
      'unknown',
    ],
    [
      'of several pins beside each other',
      [says('spf=none'), says('dmarc=pass', 'mx1.pool.example.test'), by('mx.example.test')],
      'verified',
    ],
  ]
  test.each(cases)('%s', (_what, lines, level) => {
    expect(judge({ lines }).level).toBe(level)
  })

  test('nobody, when nobody is pinned', () => {
    expect(judge({ lines: [PASS], rules: { authservIds: [] } })).toMatchObject({
      level: 'unknown',
      reasons: ['results_not_pinned'],
    })
  })
})

describe('signatures that we check', () => {
  test.each([
    [checked('shop.test', 'pass'), 'verified', ['dkim_aligned']],
    [checked('mail.shop.test', 'pass'), 'verified', ['dkim_aligned']],
    [checked('list.test', 'pass'), 'authenticated', ['dkim_other_domain']],
    [checked('shop.test', 'fail'), 'unknown', ['dkim_fail']],
    [checked('shop.test', 'policy'), 'unknown', ['dkim_fail']],
    [{ kind: 'unchecked', reason: 'dns_failure' }, 'unknown', ['dns_failure']],
    [{ kind: 'unchecked', reason: 'not_checkable' }, 'unknown', ['not_checkable']],
    [null, 'unknown', ['not_checked_yet']],
  ] as [LocalVerdict | null, string, string[]][])('%j', (local, level, reasons) => {
    expect(judge({ lines: [SIGNED], ...(local === null ? {} : { local }) })).toMatchObject({ level, reasons })
  })

  test.each([
    ['nothing else is known', [SIGNED], true],
    ['the provider found nothing', [says('dmarc=none; spf=none'), SIGNED], true],
    ['the provider is not pinned', [says('dkim=pass', 'mx.far.test'), SIGNED], true],
    ['the provider has checked them', [says('dkim=fail header.d=shop.test'), SIGNED], false],
    ['the provider could not', [says('dkim=temperror header.d=shop.test'), SIGNED], true],
    ['it is proven', [PASS, SIGNED], false],
    ['it is refuted', [says('dmarc=fail'), SIGNED], false],
    ['there are none', [says('dmarc=none')], false],
  ])('are wanted, or not, when %s', (_when, lines, wanted) => {
    const { facts, trust } = judge({ lines })
    expect(wantsCheck(facts, trust)).toBe(wanted)
  })

  test('raise what the provider left open', () => {
    const judged = judge({ lines: [says('dmarc=none; spf=softfail'), SIGNED], local: checked('shop.test', 'pass') })
    expect(judged.trust).toMatchObject({ level: 'verified', spf: 'softfail', dmarc: 'none', evidence: 'local' })
  })
})

describe('a field that may be there once', () => {
  const TWO = ['Subject: one', 'Subject: another']
  const BY_DKIM = says('dkim=pass header.d=shop.test')
  const covered = checked('shop.test', 'pass')
  const uncovered: LocalVerdict = {
    kind: 'checked',
    signatures: [{ domain: 'shop.test', result: 'policy', why: 'repeated' }],
  }
  const cases: [what: string, made: Case, level: string, reasons: string[]][] = [
    ['DMARC says nothing of two', { lines: [PASS, ...TWO] }, 'suspicious', ['repeated_fields']],
    ['nor does a signature that others checked', { lines: [BY_DKIM, ...TWO] }, 'suspicious', ['repeated_fields']],
    [
      'nor does one of another',
      { lines: [says('dkim=pass header.d=list.test'), ...TWO] },
      'suspicious',
      ['repeated_fields'],
    ],
    [
      'the server that sent it wrote both',
      { lines: [says('dmarc=pass header.from=shop.test; spf=pass smtp.mailfrom=shop.test'), ...TWO] },
      'verified',
      ['spf_aligned', 'repeated_fields'],
    ],
    ['without any proof it is a remark', { lines: TWO }, 'unknown', ['repeated_fields']],
    [
      'what failed has failed',
      { lines: [says('dmarc=fail'), ...TWO] },
      'suspicious',
      ['dmarc_fail', 'repeated_fields'],
    ],
    [
      'one that we checked and that covers both',
      { lines: [PASS, SIGNED, ...TWO], local: covered },
      'verified',
      ['dkim_aligned', 'repeated_fields'],
    ],
    ['one that does not', { lines: [PASS, SIGNED, ...TWO], local: uncovered }, 'suspicious', ['repeated_fields']],
    [
      'one that nobody can check',
      { lines: [PASS, SIGNED, ...TWO], local: { kind: 'unchecked', reason: 'dns_failure' } },
      'suspicious',
      ['repeated_fields', 'dns_failure'],
    ],
    ['until then', { lines: [PASS, SIGNED, ...TWO] }, 'suspicious', ['repeated_fields', 'not_checked_yet']],
    ['the same twice', { lines: [PASS, 'Subject: one', 'SUBJECT: one'] }, 'verified', ['dmarc_pass']],
    [
      'others may be there twice',
      { lines: [PASS, 'List-Id: a', 'List-Id: b', 'Return-Path: a', 'Return-Path: b', 'Comments: a', 'Comments: b'] },
      'verified',
      ['dmarc_pass'],
    ],
    [
      'more fields than are read may hide another',
      { lines: [PASS, ...Array.from({ length: 2_000 }, (_, at) => `X-A: ${at}`)] },
      'suspicious',
      ['repeated_fields'],
    ],
    [
      'DMARC by a signature of the beginning of the body',
      { lines: [PASS, `${SIGNED}; l=10`] },
      'unknown',
      ['partly_signed', 'not_checked_yet'],
    ],
    ['which may be all of it', { lines: [PASS, `${SIGNED}; l=10`], local: covered }, 'verified', ['dkim_aligned']],
  ]
  test.each(cases)('%s', (_what, made, level, reasons) => {
    expect(judge(made)).toMatchObject({ level, reasons })
  })
})

describe('disguises', () => {
  const cases: [what: string, made: Case, level: string, reason: string | null][] = [
    [
      'an address as a name',
      { from: '"boss@corp.test" <x@evil.test>', lines: [says('dkim=pass header.d=evil.test')] },
      'suspicious',
      'name_is_address',
    ],
    ['an address as a name, wide', { from: '"boss＠corp．test" <x@evil.test>' }, 'suspicious', 'name_is_address'],
    [
      'an address as a name, with a dot of East Asia',
      { from: '"boss＠corp。test" <x@evil.test>' },
      'suspicious',
      'name_is_address',
    ],
    ['an address in a name', { from: '"Boss (boss@corp.test)" <x@evil.test>' }, 'suspicious', 'name_is_address'],
    [
      'an address as a local part',
      { from: '<boss@corp.test@evil.test>', lines: [says('dkim=pass header.d=evil.test')] },
      'suspicious',
      'name_is_address',
    ],
    ['an address as a local part, in quotes', { from: '"boss@corp.test"@evil.test' }, 'suspicious', 'name_is_address'],
    ['a forwarder that names it', { from: 'boss=corp.test@shop.test', lines: [PASS] }, 'verified', null],
    ['its own address as a name', { from: '"ann@shop.test" <ann@shop.test>', lines: [PASS] }, 'verified', null],
    [
      'another address of its house',
      { from: '"team@shop.test" <ann@mail.shop.test>', lines: [PASS] },
      'verified',
      null,
    ],
    ['an @ that is no address', { from: '"Ann @ Shop" <ann@shop.test>', lines: [PASS] }, 'verified', null],
    ['a name that ends in an @', { from: '"info@" <ann.lee@shop.test>', lines: [PASS] }, 'verified', null],
    ['and a sign in front of it', { from: '"Ann | Shop@" <ann.lee@shop.test>', lines: [PASS] }, 'verified', null],
    ['and a blank behind it', { from: '"Ann ✉@ " <ann.lee@shop.test>', lines: [PASS] }, 'verified', null],
    ['a place behind an @', { from: '"Ann @ St. Mary" <ann@shop.test>', lines: [PASS] }, 'verified', null],
    ['initials behind an @', { from: '"Ann @ J.P. Morgan" <ann@shop.test>', lines: [PASS] }, 'verified', null],
    ['an address with blanks', { from: '"boss @ corp. test" <x@evil.test>' }, 'suspicious', 'name_is_address'],
    ['a handle', { from: '"Ann (@ann)" <ann@shop.test>', lines: [PASS] }, 'verified', null],
    ['ours', { from: 'agents+x@EXAMPLE.test' }, 'suspicious', 'own_address'],
    [
      'ours, signed by another',
      { from: 'agents@example.test', lines: [says('dkim=pass header.d=evil.test')] },
      'suspicious',
      'own_address',
    ],
    [
      'ours indeed',
      { from: 'agents@example.test', lines: [says('dkim=pass header.d=example.test')] },
      'verified',
      null,
    ],
    ['somebody of a domain that we share', { from: 'bob@example.test' }, 'unknown', null],
    [
      'somebody of our domain',
      { from: 'bob@example.test', rules: { ownDomain: 'example.test' } },
      'suspicious',
      'own_address',
    ],
    ['two From', { lines: ['From: Bank <a@bank.test>', PASS] }, 'suspicious', 'several_from'],
    ['answers that go elsewhere', { replyTo: 'x@evil.test' }, 'suspicious', 'reply_to_elsewhere'],
    [
      'answers that go elsewhere, of somebody who is known',
      { replyTo: 'x@evil.test', lines: [PASS] },
      'verified',
      'reply_to_elsewhere',
    ],
    ['answers to the same house', { replyTo: 'help@mail.shop.test' }, 'unknown', null],
  ]
  test.each(cases)('%s', (_what, made, level, reason) => {
    const judged = judge(made)
    expect(judged.level).toBe(level)
    const disguises = judged.reasons.filter((one) => /^(name_|own_|several_from|reply_)/.test(one))
    expect(disguises).toEqual(reason === null ? [] : [reason])
  })
})

test('ordinary mail without any evidence costs nothing', () => {
  expect(judge({}).facts).toBeNull()
  expect(judge({}).trust).toBeNull()
})

test('levels have an order', () => {
  expect(isBelow('suspicious', 'unknown')).toBe(true)
  expect(isBelow('unknown', 'unknown')).toBe(false)
  expect(isBelow('verified', 'authenticated')).toBe(false)
})

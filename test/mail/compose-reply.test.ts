/** What an answer takes from the mail that it answers. */
import { describe, expect, test } from 'vitest'
import { type Parent, replyRecipients, subjectInThread, threadHeaders } from '../../src/mail/reply.ts'
import { isAllowed } from '../../src/mail/trust/policy.ts'

const at = (address: string, name = '') => ({ name, address })
const PARENT: Parent = {
  ours: false,
  messageId: '<2@other.test>',
  inReplyTo: ['<1@example.test>'],
  references: ['<0@other.test>', '<1@example.test>'],
  subject: 'Invoice',
  from: [at('ann@other.test', 'Ann')],
  replyTo: [],
  to: [at('Support@example.test'), at('bob@other.test')],
  cc: [at('alias@example.test'), at('agents@example.test'), at('carol@other.test')],
}
const OWN = new Set(['support@example.test', 'alias@example.test', 'agents@example.test'])
const answer = (parent: Partial<Parent>, all: boolean) => {
  const { to, cc } = replyRecipients({ ...PARENT, ...parent }, { all, own: OWN })
  return { to: to.map(({ address }) => address), cc: cc.map(({ address }) => address) }
}

describe('who gets it', () => {
  test.each<[string, Partial<Parent>, boolean, string[], string[]]>([
    ['the author', {}, false, ['ann@other.test'], []],
    ['Reply-To before From', { replyTo: [at('desk@other.test')] }, false, ['desk@other.test'], []],
    ['everyone but us', {}, true, ['ann@other.test'], ['bob@other.test', 'carol@other.test']],
    ['of a mail of ours, its To', { ours: true, to: [at('bob@other.test')] }, false, ['bob@other.test'], []],
    [
      'of a mail of ours, its Cc too',
      { ours: true, to: [at('bob@other.test')], cc: [at('c@other.test')] },
      true,
      ['bob@other.test'],
      ['c@other.test'],
    ],
    [
      'ourselves when nobody else is there',
      { from: [at('support@example.test')] },
      false,
      ['support@example.test'],
      [],
    ],
    ['nobody without a usable address', { from: [at('MAILER-DAEMON')] }, false, [], []],
    ['From when Reply-To is unusable', { replyTo: [at('no address')] }, false, ['ann@other.test'], []],
  ])('%s', (_what, parent, all, to, cc) => {
    expect(answer(parent, all)).toEqual({ to, cc })
  })
  test('a name loses what could end a header', () => {
    const { to } = replyRecipients(
      { ...PARENT, from: [at('a@other.test', 'A\r\nBcc: x@y.test')] },
      { all: false, own: OWN },
    )
    expect(to).toEqual([at('a@other.test', 'A Bcc: x@y.test')])
  })
})

describe('ids', () => {
  test('root first, parent last', () => {
    expect(threadHeaders(PARENT)).toEqual({
      inReplyTo: '<2@other.test>',
      references: ['<0@other.test>', '<1@example.test>', '<2@other.test>'],
    })
  })
  test('In-Reply-To of the parent stands in for missing References', () => {
    expect(threadHeaders({ ...PARENT, references: [] }).references).toEqual(['<1@example.test>', '<2@other.test>'])
  })
  test('a parent without an id', () => {
    expect(threadHeaders({ ...PARENT, messageId: null })).toEqual({
      inReplyTo: null,
      references: ['<0@other.test>', '<1@example.test>'],
    })
  })
  test.each(['<a b@x>', '<ä@x>', `<${'x'.repeat(1_000)}@x>`, '<a@x>\r\nBcc: v@x'])(
    '%j is not repeated',
    (messageId) => {
      expect(threadHeaders({ ...PARENT, messageId, references: [] })).toEqual({
        inReplyTo: null,
        references: ['<1@example.test>'],
      })
    },
  )
})

test.each([
  ['Invoice', 'Invoice', 'Re: Invoice'],
  ['Re: Invoice', 'Invoice', 'Re: Invoice'],
  ['AW: Re: invoice', 'Invoice', 'Re: invoice'],
  ['Something else', 'Invoice', 'Something else'],
])('%j in the thread %j is sent as %j', (asked, thread, sent) => {
  expect(subjectInThread(asked, thread)).toBe(sent)
})

describe('domains', () => {
  const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'iu')
  test.each<[string, string[], string[], boolean]>([
    ['v@evil.test', [], ['evil\\.test'], false],
    ['v@EVIL.test', [], ['evil\\.test'], false],
    ['v@evil.test.', [], ['evil\\.test'], false],
    ['"a@good.test"@evil.test', [], ['evil\\.test'], false],
    ['v@notevil.test', [], ['evil\\.test'], true],
    ['v@sub.evil.test', [], ['(.+\\.)?evil\\.test'], false],
    ['v@ok.test', ['ok\\.test'], [], true],
    ['v@other.test', ['ok\\.test'], [], false],
    ['v@ok.test', ['ok\\.test'], ['ok\\.test'], false],
    ['root', ['ok\\.test'], [], false],
    ['root', [], ['evil\\.test'], true],
    ['v@[192.0.2.1]', ['\\[192\\.0\\.2\\.1\\]'], [], true],
    ['v@[IPv6:2001:db8::1]', ['\\[ipv6:2001:db8::1\\]'], [], true],
    ['v@[192.0.2.1]', [], ['192\\.0\\.2\\.1'], false],
    ["o'brien@ok.test", ['ok\\.test'], [], true],
    ['v@evil.test/.ok.test', ['.+\\.ok\\.test'], [], false],
    ['v@a.test@b.test@c.test@evil.test@x.test', [], ['evil\\.test'], false],
    ['v@a.test@b.test@c.test@evil.test@x.test', [], ['far\\.test'], false],
    ['v@a.test@b.test@c.test@evil.test@x.test', [], [], true],
  ])('%s with allow %j and block %j: %s', (address, allow, block, allowed) => {
    expect(isAllowed(address, { allow: allow.map(whole), block: block.map(whole) })).toBe(allowed)
  })
})

/** The pieces of a report: codes and words as a status, addresses in a line, the fields of RFC 3464, whom a status blames. */
import { describe, expect, test } from 'vitest'
import { parseMail } from '../../src/mail/parse.ts'
import { addressesIn } from '../../src/mail/report/addresses-in.ts'
import { readDeliveryStatus } from '../../src/mail/report/delivery-status.ts'
import { splitOwnWords } from '../../src/mail/report/own-words.ts'
import { blamesAddress, isHard, statusOfWords } from '../../src/mail/report/status.ts'
import { verpRecipient } from '../../src/mail/report/verp.ts'

test.each([
  ['550 5.1.1 <a@b.test>: User unknown', '5.1.1'],
  ['550-5.7.26 Unauthenticated', '5.7.26'],
  ['said: 550 sorry, no mailbox here by that name (#5.1.1)', '5.1.1'],
  ['host 192.0.2.5 said: 550 no such user', '5.1.1'],
  ['450 4.7.1 Greylisted, try again', '4.7.1'],
  ['452 mailbox full', '4.2.2'],
  ['552 mailbox full', '5.2.2'],
  ['mailbox is full', '4.2.2'],
  ['message size exceeds fixed maximum message size', '5.3.4'],
  ['This account has been disabled', '5.2.1'],
  ["Sorry, I couldn't find any host named x.test", '5.1.2'],
  ['Unrouteable address', '5.4.4'],
  ['550 Recipient address rejected: Domain not found', '5.1.2'],
  ['554 <me@ours.test>: Sender address rejected: Domain not found', '5.1.8'],
  ['550 Sender verify failed', '5.1.8'],
  ['554 Message looks like spam', '5.7.1'],
  ['Connection timed out', '4.4.1'],
  ['retry timeout exceeded', '4.4.7'],
  ['El usuario no existe', '5.1.1'],
  ['Postfach des Empfängers ist voll: speicherplatz', '4.2.2'],
  ['421 x', '4.0.0'],
  ['550 x', '5.0.0'],
  ['250 2.0.0 ok', null],
  ['Hello, how are you?', null],
])('%s: %s', (words, status) => {
  expect(statusOfWords(words)).toBe(status)
})

test.each([
  ['5.1.1', true],
  ['5.1.10', true],
  ['5.0.0', true],
  ['5.2.1', true],
  ['5.4.4', true],
  [null, true],
  ['5.1.8', false],
  ['5.2.2', false],
  ['5.2.3', false],
  ['5.3.4', false],
  ['5.6.0', false],
  ['5.7.1', false],
  ['5.4.7', false],
])('%s blames the address: %s', (status, blames) => {
  expect(blamesAddress({ status, diagnostic: null })).toBe(blames)
})

test.each([
  ['5.0.0', '552 mailbox full', false],
  ['5.0.0', '550 Message looks like spam', false],
  ['5.0.0', '550 5.0.0 Message looks like spam', false],
  ['5.0.0', '550 Sender address rejected: Domain not found', false],
  ['5.0.0', '550 no such user', true],
  ['5.0.0', '550 x', true],
  ['5.1.1', '550 blocked', true],
])('%s with %s blames the address: %s', (status, diagnostic, blames) => {
  expect(blamesAddress({ status, diagnostic })).toBe(blames)
})

test.each([
  ['5.1.1', null, true],
  [null, null, true],
  ['4.1.1', null, false],
  ['5.2.2', null, false],
  ['5.2.2', '552 no', false],
  ['5.2.0', '550 mailbox full', false],
  ['5.1.1', '550 mailbox full', true],
  ['5.2.3', '552 larger than its quota', true],
  ['5.0.0', '552 5.2.2 full', false],
  ['5.0.0', '452 no', false],
  ['5.0.0', '550 5.0.0 no', true],
  ['5.0.0', 'Connection timed out', false],
  ['4.0.0', '550 5.1.1 no', true],
  ['4.0.0', 'no such user', false],
])('%s with %s is hard: %s; not while it is tried, nor when it arrived', (status, diagnostic, hard) => {
  expect(isHard({ status, diagnostic, action: 'failed' })).toBe(hard)
  expect(isHard({ status, diagnostic, action: null })).toBe(hard)
  expect(isHard({ status, diagnostic, action: 'delayed' })).toBe(false)
  expect(isHard({ status, diagnostic, action: 'delivered' })).toBe(false)
})

test.each([
  ['<a@b.test>: no', ['a@b.test']],
  ['a@b.test, "c@d.test"; mailto:e@f.test.', ['a@b.test', 'c@d.test', 'e@f.test']],
  ['to=<a@b.test> rcpt=c@d.test', ['a@b.test', 'c@d.test']],
  ['收件人gone@example.net（不存在）', ['gone@example.net']],
  ['jürgen@bücher.test', ['jürgen@bücher.test']],
  ['@ a@ @b x', []],
  ['bounces+a=b.test@c.test', ['bounces+a=b.test@c.test']],
  ['<o\'hara@b.test> "o\'hara@b.test"', ["o'hara@b.test", 'hara@b.test']],
  ['<"a b"@c.test>: no', ['"a b"@c.test']],
  ['<佐藤7@例え.test>', ['佐藤7@例え.test']],
  ["<'a@b.test'>", ['a@b.test']],
  ['<mailto:a@b.test> <b a@c.test', ['a@b.test', 'a@c.test']],
])('addresses in %s', (line, addresses) => {
  expect(addressesIn(line).map(({ address }) => address)).toEqual(addresses)
})

test.each([
  ['bounces+ann=example.org@ours.test', 'ann@example.org'],
  ['b-ann=example.org@ours.test', 'b-ann@example.org'],
  ['agent+tag@ours.test', null],
  ['SRS0=ab=cd=example.org=ann@ours.test', null],
  ['a=b@ours.test', null],
  ['no address', null],
])('the recipient in %s: %s', (address, recipient) => {
  expect(verpRecipient(address)).toBe(recipient)
})

describe('the fields of a report', () => {
  test('recipients are told apart with empty lines in any place, or none', () => {
    const fields = (of: string) => `Final-Recipient: rfc822; ${of}@b.test\nAction: failed\nStatus: 5.1.1\n`
    const both = ['a@b.test', 'c@b.test']
    const read = (text: string) => readDeliveryStatus(text).map(({ address }) => address)
    expect(read(`Reporting-MTA: dns; x\n\n${fields('a')}\n${fields('c')}`)).toEqual(both)
    expect(read(`Reporting-MTA: dns; x\n${fields('a')}${fields('c')}`)).toEqual(both)
    expect(read(`${fields('a').replaceAll('\n', '\n\n')}${fields('c')}`)).toEqual(both)
    expect(
      read(`Original-Recipient: rfc822;a@b.test\n${fields('a')}\nOriginal-Recipient: rfc822;c@b.test\n${fields('c')}`),
    ).toEqual(both)
  })
  test('an address in any clothes; the one that we wrote beside that of the server', () => {
    const read = (recipient: string) => readDeliveryStatus(`${recipient}\nAction: failed\nStatus: 5.1.1\n`)[0]
    expect(read('Final-Recipient: RFC822; <a@b.test>')?.address).toBe('a@b.test')
    expect(read('Final-Recipient: a@b.test')?.address).toBe('a@b.test')
    expect(read('Final-Recipient: rfc822; @relay.test:a@b.test')?.address).toBe('a@b.test')
    expect(read('Final-Recipient: utf-8; j\\x{FC}rgen@b.test')?.address).toBe('jürgen@b.test')
    expect(read('Final-Recipient: rfc822; inner@x.test\nOriginal-Recipient: rfc822;a+2Bt@b.test')).toMatchObject({
      ...{ address: 'inner@x.test', originalAddress: 'a+t@b.test' },
    })
    expect(read('Final-Recipient: utf-8; \\x{43B}\\x{438}@b.test')?.address).toBe('ли@b.test')
    expect(read('Final-Recipient: utf-8; 佐藤7@例え.test')?.address).toBe('佐藤7@例え.test')
    expect(read('Final-Recipient: rfc822; "a b"@c.test (gone)')?.address).toBe('"a b"@c.test')
    expect(read("Final-Recipient: rfc822; o'hara@b.test")?.address).toBe("o'hara@b.test")
    expect(read("Final-Recipient: rfc822; 'a@b.test'")?.address).toBe('a@b.test')
    expect(read('Final-Recipient: system;<>\nOriginal-Recipient: rfc822;<a@b.test>')?.address).toBe('a@b.test')
    expect(read('Final-Recipient: x-local; nobody')).toBeUndefined()
  })
  test('words beyond Latin stay as they are', () => {
    const fields = 'Final-Recipient: rfc822; a@b.test\nAction: failed\nDiagnostic-Code: smtp; 550 该用户\n 不存在 é\n'
    expect(readDeliveryStatus(fields)[0]?.diagnostic).toBe('550 该用户 不存在 é')
  })
  test('a status that is none is read from the words; a delay is not hard', () => {
    const read = (fields: string) => readDeliveryStatus(`Final-Recipient: rfc822; a@b.test\n${fields}\n`)[0]
    expect(read('Action: failed\nStatus: 5.1.1 (bad address)')).toMatchObject({ status: '5.1.1', hard: true })
    expect(read('Action: failed\nDiagnostic-Code: smtp; 550 5.7.1 no')).toMatchObject({ status: '5.7.1', hard: true })
    expect(read('Action: failed')).toMatchObject({ status: '5.0.0', hard: true })
    expect(read('Action: delayed\nStatus: 5.0.0')).toMatchObject({ action: 'delayed', hard: false })
    expect(read('Action: expired\nStatus: 4.4.7')).toMatchObject({ action: 'failed', hard: false })
    expect(read('Action: deferred')).toMatchObject({ action: 'delayed', status: '4.0.0' })
  })
})

test.each([
  ['message/rfc822', '\r\nHello'],
  ['message/global', '\r\nHello'],
  ['message/rfc822-headers', ''],
  ['message/global-headers', ''],
  ['text/rfc822-headers', ''],
  ['text/rfc822-header', ''],
  ['Text/RFC822-Headers; charset=us-ascii', ''],
])('the Message-ID of what comes back as %s', async (type, body) => {
  const lines = [
    'From: MAILER-DAEMON@x.test',
    'Subject: Undelivered',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Final-Recipient: rfc822; a@b.test',
    'Action: failed',
    '--b',
    `Content-Type: ${type}`,
    '',
    'From: us@ours.test',
    'Subject: Grüße',
    'Message-ID: <1@ours.test>',
    body,
    '--b--',
    '',
  ]
  const keep = async () => ({ hash: Buffer.alloc(32), size: 0, data: null })
  const { report } = await parseMail(Buffer.from(lines.join('\r\n')), keep)
  expect(report).toMatchObject({ originalMessageId: '<1@ours.test>', recipients: [{ address: 'a@b.test' }] })
})

test.each([
  ['--- Below this line is a copy of the message.', true],
  ['------ This is a copy of the message, including all the headers. ------', true],
  ['   ----- Original message follows -----', true],
  ['----- Unsent message follows -----', true],
  ['-------- Returned Message --------', true],
  ['Content-Type: message/rfc822', true],
  ['Your message was:', true],
  ['Your message was not delivered to:', false],
  ['Your message could not be delivered to:', false],
  ['  To: gone@example.net', false],
])('%s begins the mail that comes back: %s', (line, begins) => {
  expect(splitOwnWords(`Sorry.\n\n${line}\nX: y\n`).returned !== '').toBe(begins)
})

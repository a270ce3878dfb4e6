/** Single header fields: dates, message ids, subjects, encoded words, evidence, and what kind of mail they tell of. */
import { describe, expect, test } from 'vitest'
import { parseAddressList } from '../../src/mail/address/address.ts'
import { readEvidence } from '../../src/mail/evidence.ts'
import { classify } from '../../src/mail/kind/classify.ts'
import { readMessageId, readMessageIds, referencesFor } from '../../src/mail/message-ids.ts'
import { readAnyDate, readDate } from '../../src/mail/mime/date.ts'
import { dropComments, type Field, readFields, shownHeaders } from '../../src/mail/mime/headers.ts'
import { decodeWords } from '../../src/mail/mime/words.ts'
import { baseSubject, replySubject } from '../../src/mail/subject.ts'

const fields = (...lines: string[]): Field[] => readFields(lines)

test.each([
  ['Tue, 3 Mar 2026 10:05:00 +0100', '2026-03-03T09:05:00Z'],
  ['Tue, 03 Mar 2026 10:05:00 +0100 (CET)', '2026-03-03T09:05:00Z'],
  ['3 Mar 2026 09:05 GMT', '2026-03-03T09:05:00Z'],
  ['Tue, 3 Mar 26 04:05:00 EST', '2026-03-03T09:05:00Z'],
  ['3 Mar 99 04:05:00 -0500', '1999-03-03T09:05:00Z'],
  ['3 Mar 126 09:05:00 Z', '2026-03-03T09:05:00Z'],
  ['Tuesday, 3-March-2026 09:05:00 UT', '2026-03-03T09:05:00Z'],
  ['Tue, 3 Mar 2026 09:05:60 +0000', '2026-03-03T09:05:59Z'],
  ['Tue, 3 Mar 2026 10:05:00 GMT+01:00', '2026-03-03T09:05:00Z'],
  ['Tue Mar  3 09:05:00 2026', '2026-03-03T09:05:00Z'],
  ['Tue Mar  3 04:05:00 EST 2026', '2026-03-03T09:05:00Z'],
  ['Tue Mar  3 10:05:00 2026 +0100', '2026-03-03T09:05:00Z'],
  ['2026-03-03T10:05:00+01:00', '2026-03-03T09:05:00Z'],
  ['2026-03-03 09:05:00', '2026-03-03T09:05:00Z'],
  ['2026-03-03T09:05:00.123Z', '2026-03-03T09:05:00Z'],
  ['31 Feb 2026 09:05:00 +0000', null],
  ['3 Foo 2026 09:05:00 +0000', null],
  ['3 Mar 2026 25:05:00 +0000', null],
  ['3 Mar 2026', '2026-03-03T00:00:00Z'],
  ['yesterday', null],
  ['1', null],
  ['', null],
])('date %s', (text, expected) => {
  const at = readDate(text)
  expect(at === null ? null : new Date(at).toISOString().replace('.000', '')).toBe(expected)
})

test('the shortcut for plain dates says what the closer look says', () => {
  for (const day of [0, 1, 28, 29, 31, 32]) {
    for (const month of ['Jan', 'Feb', 'Dec', 'anF', 'Xyz']) {
      for (const rest of ['1899 00:00:00 +0000', '2026 23:59:59 -0830', '2024 24:00:00 +0000', '2026 09:05:60 +9999']) {
        const date = `Tue, ${day} ${month} ${rest}`
        expect([date, readDate(date)]).toEqual([date, readAnyDate(date)])
      }
    }
  }
})

test.each([
  ['from a (b) by c', 'from a   by c'],
  ['(a (nested\\) one) b) c', '  c'],
  ['"(quoted)" (c)', '"(quoted)"  '],
  ['open " (c) d', 'open "   d'],
  ['open ( "c" d', 'open ( "c" d'],
  ['(a)(b', ' (b'],
])('comments of %j are dropped', (text, kept) => {
  expect(dropComments(text)).toBe(kept)
})

test('a quotation that never ends is looked for once', () => {
  const text = `"${'\\"'.repeat(400_000)}(`
  expect(dropComments(text)).toBe(text)
})

describe('message ids', () => {
  test.each([
    ['<a@x>', ['<a@x>']],
    ['<a@x><b@x>\t<a@x>', ['<a@x>', '<b@x>']],
    ['<a@x> (Ann\'s mail of "Monday" <ann@x.test>)', ['<a@x>']],
    ['Your mail of Monday <a@x>', ['<a@x>']],
    ['a@x b@x', ['<a@x>', '<b@x>']],
    ["ann@x.test's mail of Monday", []],
    ['<a@\t x>', ['<a@x>']],
    ['<a@x <b@x>', ['<a@x>', '<b@x>']],
    ['<a(1)@x>', ['<a(1)@x>']],
    ['<no-at>', ['<no-at>']],
    ['<a@x> =?utf-8?Q?=3Cb=40?= \t=?utf-8?Q?x=3E?=', ['<a@x>', '<b@x>']],
    ['=?us-ascii?B?PGFAeD4=?=', ['<a@x>']],
    ['<=?a?=@x>', ['<=?a?=@x>']],
    ['Your mail of Monday', []],
    ['<>', []],
    [`<${'a'.repeat(1_000)}@x>`, []],
  ])('%s', (text, ids) => {
    expect(readMessageIds(text)).toEqual(ids)
  })

  test('Message-ID may be a bare word, but not words', () => {
    expect(readMessageId('12345')).toBe('<12345>')
    expect(readMessageId('(none) 12345')).toBeNull()
    expect(readMessageId('')).toBeNull()
  })

  test('references of an answer: the root first, the parent last', () => {
    const parent = { messageId: '<c>', inReplyTo: ['<x>'], references: ['<a>', '<c>', '<b>'] }
    expect(referencesFor(parent)).toEqual(['<a>', '<b>', '<c>'])
    expect(referencesFor({ ...parent, references: [] })).toEqual(['<x>', '<c>'])
    expect(referencesFor({ ...parent, references: [], inReplyTo: ['<x>', '<y>'] })).toEqual(['<c>'])
    expect(referencesFor({ ...parent, messageId: null })).toEqual(['<a>', '<c>', '<b>'])
    const long = referencesFor({ ...parent, references: Array.from({ length: 80 }, (_, i) => `<${i}>`) })
    expect(long.length).toBe(50)
    expect([long[0], long[1], long.at(-2), long.at(-1)]).toEqual(['<0>', '<32>', '<79>', '<c>'])
  })
})

test.each([
  ['Re: Order', 'order', 'Re: Order'],
  ['RE: re : Re[2]: Order', 'order', 'Re: Order'],
  ['AW: Antwort: SV: Order', 'order', 'Re: Order'],
  ['Fwd: Order', 'order', 'Re: Fwd: Order'],
  ['Re: WG: Order (fwd)', 'order', 'Re: WG: Order (fwd)'],
  ['[list] Re: [list] Order', 'order', 'Re: [list] Re: [list] Order'],
  ['[Ticket 17] Order', '[ticket 17] order', 'Re: [Ticket 17] Order'],
  ['回复：Order', 'order', 'Re: Order'],
  ['Ответ: Order', 'order', 'Re: Order'],
  ['İLT: ΑΠ: Order', 'order', 'Re: İLT: ΑΠ: Order'],
  ['Order\r\n of  Ann', 'order of ann', 'Re: Order of Ann'],
  ['Regarding: Order', 'regarding: order', 'Re: Regarding: Order'],
  ['Re:', '', 'Re:'],
  ['', '', 'Re:'],
])('subject %j', (subject, base, reply) => {
  expect(baseSubject(subject)).toBe(base)
  expect(replySubject(subject)).toBe(reply)
  expect(replySubject(reply)).toBe(reply)
})

test.each([
  ['=?utf-8?q?a_=3D_b?=', 'a = b'],
  ['=?UTF-8?B?w6k=?=', 'é'],
  ['=?utf-8?b?8J8=?= =?utf-8?b?mIA=?=', '😀'],
  ['=?utf-8?q?a?= \r\n =?utf-8?q?b?= c', 'ab c'],
  ['=?iso-8859-1?q?=E9?= =?utf-8?q?=C3=A9?=', 'éé'],
  ['=?iso-8859-1*fr?q?=E9?=', 'é'],
  ['x=?utf-8?q?y?=z', 'xyz'],
  ['=?utf-8?q?What?=20now?=', 'What? now'],
  ['=?x-none?q?=E9=20caf=C3?=', 'é cafÃ'],
  ['=?utf-8?q?line=0D=0ABcc:_eve?=', 'line Bcc: eve'],
  ['=?utf-8?q?open', '=?utf-8?q?open'],
  ['=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=\r\n =?iso-2022-jp?B?GyRCOGwbKEI=?= a', '日本語 a'],
  ['=?utf-8?b?not base 64!?=', '=?utf-8?b?not base 64!?='],
  ['=?', '=?'],
])('encoded words %j', (text, decoded) => {
  expect(decodeWords(text)).toBe(decoded)
})

test('fields are unfolded, decoded and kept in order; what is no field is left out', () => {
  const lines = [
    'Subject: =?utf-8?q?a?=\r\n =?utf-8?q?b?=',
    'X-Empty:',
    ': no name',
    'no colon',
    'X Y: blank',
    'X-8: \xe9',
  ]
  expect(shownHeaders(fields(...lines))).toEqual([
    ['Subject', 'ab'],
    ['X-Empty', ''],
    ['X-8', 'é'],
  ])
})

test('evidence is read in the order of the mail', () => {
  const evidence = readEvidence(
    fields(
      'Delivered-To: support@acme.test',
      'Received: from mx by imap; Tue, 3 Mar 2026 09:00:00 +0000',
      'Received: from x (HELO for <decoy@acme.test>) by mx with SMTP id 1\r\n\tfor <Sales@acme.test> (orig); date',
      'received: from y by mx for eve@acme.test; date',
      'X-Original-To: <a@acme.test>',
      'Envelope-to: b@acme.test',
      'X-Envelope-To: c@acme.test, c@acme.test',
      'Resent-To: nobody@acme.test',
      'Bcc: nobody@acme.test',
      'To: Ann <d@acme.test>, root',
      'To: undisclosed-recipients:;',
      'Cc: e@acme.test',
      'Cc: f@acme.test',
    ),
  )
  expect(evidence.map(({ header, addresses }) => `${header} ${addresses.join(' ')}`)).toEqual([
    'delivered-to support@acme.test',
    'received Sales@acme.test',
    'received eve@acme.test',
    'x-original-to a@acme.test',
    'envelope-to b@acme.test',
    'x-envelope-to c@acme.test',
    'to d@acme.test root',
    'cc e@acme.test',
    'cc f@acme.test',
  ])
})

test.each([
  ['human', 'ann@x.test', ['Auto-Submitted: no', 'X-Auto-Response-Suppress: None', 'Precedence: first-class']],
  ['human', 'ann@x.test', ['X-Auto-Response-Suppress: DR, RN, NRN']],
  ['human', 'postmaster@x.test', []],
  ['auto_reply', 'ann@x.test', ['Auto-Submitted: auto-replied; owner-email="a@x.test"']],
  ['auto_reply', 'ann@x.test', ['Auto-Submitted: (really) auto-generated']],
  ['auto_reply', 'ann@x.test', ['X-Autoreply: yes']],
  ['auto_reply', 'ann@x.test', ['Precedence: auto_reply']],
  ['human', 'ann@x.test', ['X-Auto-Response-Suppress: DR, OOF']],
  ['human', 'ann@x.test', ['Return-Path: < >']],
  ['auto_reply', 'ann@x.test', ['Return-Path: < >', 'X-Auto-Response-Suppress: DR, OOF']],
  ['human', 'ann@x.test', ['Feedback-ID: ::1.eu-west-1.aB+/c=:AmazonSES']],
  ['bulk', 'ann@x.test', ['Feedback-ID: spring:shop:1.eu-west-1.aB+/c=:AmazonSES']],
  ['auto_reply', 'ann@x.test', ['Content-Type: multipart/report; report-type="disposition-notification"; boundary=x']],
  ['bulk', 'ann@x.test', ['List-Id: <l.x.test>', 'Auto-Submitted: auto-generated']],
  ['bulk', 'ann@x.test', ['List-Unsubscribe: <mailto:u@x.test>']],
  ['bulk', 'ann@x.test', ['Precedence: Bulk']],
  ['bounce', 'ann@x.test', ['Content-Type: multipart/report; boundary=x;\r\n report-type=delivery-status']],
  ['bounce', 'MAILER-DAEMON', []],
  ['bounce', 'Mailer-Daemon@x.test', ['Auto-Submitted: auto-replied', 'Precedence: bulk']],
  ['auto_reply', 'postmaster@x.test', ['Return-Path: <>']],
  ['bounce', 'ann@x.test', ['X-Failed-Recipients: b@x.test']],
])('%s: from %s, %j', (kind, from, lines) => {
  expect(kindOf(lines, from)).toBe(kind)
})

function kindOf(lines: string[], from: string, partTypes: string[] = []): string {
  const mail = { fields: fields(...lines), from: parseAddressList(from), to: [], subject: 'Hello' }
  return classify({ ...mail, words: 'Hello.', written: 'Hello.', alone: 'Hello.', told: [], partTypes }).kind
}

test('a report of delivery makes a bounce, whatever the rest says', () => {
  expect(kindOf([], 'ann@x.test', ['message/delivery-status'])).toBe('bounce')
})

/** Whole mails by a grammar of what is written, right and wrong, so that the search begins deep in the MIME tree. */
import { makeText } from './make-text.ts'
import type { Random } from './random.ts'

export const ADDRESS_WORDS = [
  'Ann <ann@x.test>',
  'a@b.test',
  '"Doe, John" <j@x.test>',
  'Team: a@x.test, b@x.test;',
  '<@relay,@relay:u@h.test>',
  '(comment (nested))',
  'undisclosed-recipients:;',
  '"quoted \\" local"@x.test',
  'u@[IPv6:::1]',
  'MAILER-DAEMON',
  'münchen@bücher.test',
  'xn--bcher-kva.test',
  'agent+tag@acme.test',
  'mailto:a@b.test',
  ' @ ',
  ', ',
  '; ',
  '<',
  '>',
  '"',
]

export const WORD_WORDS = [
  '=?utf-8?Q?a=C3=A9?=',
  '=?UTF-8?B?w6k=?=',
  '=?iso-8859-1*en?q?=E9_x?=',
  '=?shift_jis?B?g0g=?=',
  '=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=',
  '=?unknown?Q?=FF?=',
  '=?utf-8?Q?=0D=0ABcc:_x?=',
  '=?utf-8?Q?=00?=',
  '=?utf-8?B?',
  '?=',
  '=?',
  '=?=?utf-8?Q?x?=',
  '=?utf-7?Q?+AOk-?=',
]

const ID_WORDS = ['<1@x.test>', '<2@x.test>', '<a b@x.test>', '<', '>', 'bare@x.test', '(c <3@x>)', ' ', '<<4@x>>']
const TYPES = [
  'text/plain',
  'text/html',
  'text/plain; charset=utf-8',
  'text/plain; charset="iso-8859-1"; format=flowed; delsp=yes',
  'text/html; charset=gbk',
  'image/png; name="a.png"',
  "application/pdf; name*0*=utf-8''a%C3; name*1*=%A9.pdf",
  'message/rfc822',
  'message/delivery-status',
  'text/calendar; method=REQUEST',
  'application/ms-tnef',
  'application/pkcs7-mime',
  'text/plain; charset=utf-7',
  'text/plain; charset=iso-2022-kr',
  'text/plain; charset=cp437',
  'multipart',
  'a/b/c; charset',
  '',
]
const MULTIPARTS = ['mixed', 'alternative', 'related', 'digest', 'report; report-type=delivery-status', 'signed']
const ENCODINGS = ['7bit', '8bit', 'base64', 'quoted-printable', 'x-uuencode', 'BASE64 ', '']
const DISPOSITIONS = [
  'attachment',
  'inline',
  'attachment; filename="../../etc/passwd"',
  "attachment; filename*=utf-8''%e2%82%ac%00",
  'attachment; filename*0="a"; filename*99999999="b"',
  'inline; filename="=?utf-8?Q?=C3=A9?="',
  'x-odd',
]
const DATES = [
  'Tue, 3 Mar 2026 09:05:00 +0100',
  'Tue Mar  3 09:05:00 CET 2026',
  '2026-03-03T09:05:00Z',
  '31 Dec 9999 23:59:59 -1200',
  '1 Jan 00 00:00 GMT',
  '29 Feb 2025 24:61:61 +9999',
]
const PHRASES = [
  'Hello\r\n',
  '> quoted\r\n',
  '-- \r\n',
  'YWJj\r\n',
  '=C3=A9=\r\n',
  '<p>x</p>',
  '<!--',
  '&amp;',
  'éü\r\n',
]

/** What is worth writing into a mail. */
export const MAIL_WORDS = [
  ...ADDRESS_WORDS,
  ...WORD_WORDS,
  ...ID_WORDS,
  ...TYPES.map((type) => `Content-Type: ${type}\r\n`),
  ...ENCODINGS.map((encoding) => `Content-Transfer-Encoding: ${encoding}\r\n`),
  ...DISPOSITIONS.map((disposition) => `Content-Disposition: ${disposition}\r\n`),
  ...DATES,
  'Content-Type: multipart/mixed; boundary=b\r\n',
  'Content-ID: <c@x>\r\n',
  '--b\r\n',
  '--b--\r\n',
  '\r\n\r\n',
  '\r\n ',
  '\r\n',
  '\n',
  'From ',
  'begin 644 x\r\n',
  '%:&5L;&\\\r\nend\r\n',
  '=ybegin line=128 size=1 name=x\r\n',
  '\r\n=yend\r\n',
  '--b --\r\n',
  '--b-- x\r\n',
  '=ZZ',
  '= \r\n',
  'YQ==YQ==',
]

/** A mail; about one in four is spoiled somewhere. */
export function makeMail(random: Random): Buffer {
  const [head, body] = makeEntity(random, 0)
  const text = `${makeFields(random)}${head}\r\n${body}`
  return Buffer.from(random.once(4) ? text.replaceAll('\r\n', '\n') : text)
}

function makeFields(random: Random): string {
  const values: [names: string[], make: () => string][] = [
    [['From', 'To', 'Cc', 'Reply-To', 'Sender', 'Bcc'], () => makeText(random, ADDRESS_WORDS, 6)],
    [['Delivered-To', 'X-Original-To', 'Envelope-To', 'To', 'Cc'], () => random.pick(ADDRESS_WORDS)],
    [['Subject', 'Comments'], () => makeText(random, [...WORD_WORDS, 'Re: ', 'Fwd: ', '[list] ', 'Hello '], 8)],
    [['Message-ID', 'In-Reply-To', 'References'], () => makeText(random, ID_WORDS, 5)],
    [['Date'], () => random.pick(DATES)],
    [['Received'], () => `from a (b [1.2.3.4]) by c for <ann@x.test>; ${random.pick(DATES)}`],
    [['Return-Path', 'X-Failed-Recipients'], () => random.pick(['<>', '<a@b.test>', ''])],
    [
      ['Auto-Submitted', 'Precedence', 'List-Id', 'X-Auto-Response-Suppress'],
      () => random.pick(['no', 'bulk', 'All', 'auto-replied']),
    ],
  ]
  const fields = random.some(10, () => {
    const [names, make] = random.pick(values)
    const value = make().replace(/\r?\n(?![ \t])/g, random.once(3) ? '\r\n ' : ' ')
    return `${random.pick(names)}: ${value}\r\n`
  })
  return fields.join('')
}

function makeEntity(random: Random, depth: number): [head: string, body: string] {
  if (depth < 4 && random.once(2)) {
    const boundary = random.pick(['b', 'b', `b${depth}`, '=_x', ' '])
    const parts = random.some(4, () => makeEntity(random, depth + 1))
    const body = parts.map(([head, inner]) => `--${boundary}\r\n${head}\r\n${inner}\r\n`).join('')
    const end = random.once(5) ? '' : `--${boundary}--\r\n`
    return [
      `Content-Type: multipart/${random.pick(MULTIPARTS)}; boundary="${boundary}"\r\n`,
      `preamble\r\n${body}${end}`,
    ]
  }
  const head = [
    `Content-Type: ${random.pick(TYPES)}\r\n`,
    random.once(2) ? `Content-Transfer-Encoding: ${random.pick(ENCODINGS)}\r\n` : '',
    random.once(3) ? `Content-Disposition: ${random.pick(DISPOSITIONS)}\r\n` : '',
    random.once(5) ? 'Content-ID: <c@x>\r\n' : '',
  ]
  return [head.join(''), makeText(random, PHRASES, 12)]
}

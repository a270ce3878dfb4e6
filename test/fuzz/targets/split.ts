/** The fast path for ordinary mail: whatever it takes, it reads as mailparser does. */
import { splitMail } from '../../../src/mail/split.ts'
import { MAIL_WORDS, makeMail } from '../make-mail.ts'
import { makeText } from '../make-text.ts'
import { LONGEST_INPUT, mutate } from '../mutate.ts'
import type { Random } from '../random.ts'
import { readMail, readMailByMailparser } from '../read-mail.ts'
import { goldenMails, same, type Target } from '../target.ts'

export const split: Target = {
  name: 'split',
  seeds: () => goldenMails().filter((mail) => splitMail(mail) !== null),
  words: MAIL_WORDS,
  make(random) {
    const mail = Buffer.from(makeOrdinary(random), 'latin1')
    if (random.once(2)) return mail
    const other = random.once(2) ? makeMail(random) : mail
    return mutate(mail, random, { words: [...MAIL_WORDS, ...BORDER], other })
  },
  async run(input) {
    if (splitMail(input) === null) return
    const mail = await readMail(input)
    // long inputs are here to be timed, and mailparser takes its time
    if (input.length > LONGEST_INPUT) return
    same('an ordinary mail is read as mailparser reads it', mail, await readMailByMailparser(input))
  },
}

/** Where ordinary ends. */
const BORDER = [
  '\r\n--b0--',
  '\r\n--b1\r\n',
  '\n--b0\n\n',
  '--b2',
  '\r--b0\r\n',
  '--',
  ' \r\n',
  '\t\n',
  '=\r\n',
  '=\n',
  '=',
  '=3D',
  '=3d=',
  'YQ==',
  'YWI=\r\n',
  '; name=a',
  '; boundary=b1',
  '; charset="',
  "; name*=utf-8''%C3%A4",
  "; filename*0*=utf-8''a%",
  '; filename*1*=A4',
  '; filename*1=b',
  "iso-8859-1''",
  '%80',
  '=?utf-8?Q?',
  '=?iso-8859-1?b?5A==?=',
  '?=',
  'Content-ID:\r\n',
  'Content-Type : text/html\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Disposition: attachment;\r\n filename="a b.c"\r\n',
]

const TYPES = [
  'text/plain',
  'text/plain; charset=utf-8',
  'Text/HTML;\r\n charset="windows-1252"',
  'text/plain; format=flowed; delsp=yes; charset=us-ascii;',
  'application/pdf; name="a b (1).pdf"',
  'image/png;\r\n\tname=x.png',
  "application/pdf; name*=utf-8'en'%E8%AB%8B%20.pdf; name=a.pdf",
  "image/png;\r\n name*0*=iso-8859-1''%e4;\r\n name*1=b%20c;\r\n name*2*=%FC.png",
  'image/png; name="=?utf-8?B?5Q==?= =?utf-8?B?p5E=?="',
  'message/rfc822',
  'message/delivery-status',
  'text/calendar; method=REQUEST; charset=utf-8',
]
const DISPOSITIONS = [
  'inline',
  'attachment',
  'Attachment; filename="r\r\n\teport.pdf"',
  'inline; filename=c.png',
  "attachment; filename*=utf-8''r%C3%A9sum%c3%a9_1.pdf",
  'attachment; filename="=?utf-8?Q?r=C3=A9_su?=\r\n =?utf-8?Q?m=3D.pdf?="; filename*0=a; filename*1="b c"',
  'attachment; filename="=?us-ascii?b?YWI=?="',
]
const MULTIPARTS = ['mixed', 'alternative', 'related', 'digest', 'signed', 'report; report-type=delivery-status']
const TEXTS = ['Hello\r\n', '> quoted ', 'é\r\n', '\r\n', '-- \r\n', '--b', '<p>x</p>', ' \t', '=', 'a\n', '\0', '\xff']
const SUBJECTS = ['Hello', '=?utf-8?Q?=C3=A9?=', 'a\r\n b', '']

function makeOrdinary(random: Random): string {
  const { head, body } = makeEntity(random, 0)
  const fields = random.some(4, () => `X-${random.below(9)}: ${makeText(random, [], 3).replace(/[\r\n]+/g, ' ')}\r\n`)
  const text = `Subject: ${random.pick(SUBJECTS)}\r\n${fields.join('')}${head}\r\n${body}`
  return random.once(4) ? text.replaceAll('\r\n', '\n') : text
}

function makeEntity(random: Random, depth: number): { head: string; body: string } {
  if (depth < 4 && random.once(2)) {
    const boundary = `b${depth}`
    const parts = [0, ...random.some(3, () => 0)].map(() => makeEntity(random, depth + 1))
    const body = parts.map((part) => `--${boundary}\r\n${part.head}\r\n${part.body}\r\n`).join('')
    return {
      head: `Content-Type: multipart/${random.pick(MULTIPARTS)}; boundary="${boundary}"\r\n`,
      body: `${random.pick(['', 'preamble\r\n'])}${body}--${boundary}--${random.pick(['', '\r\n', '\r\nepilogue\r\n'])}`,
    }
  }
  const text = `x${makeText(random, TEXTS, 12)}`
  const [encoding, body] = random.pick<[string, string]>([
    ['', text],
    ['8bit', text],
    ['BASE64', wrap(Buffer.from(text).toString('base64'), random)],
    ['quoted-printable', wrap(text.replace(/[=\x80-\xff]/g, quote), random, '=')],
  ])
  const head = [
    random.once(8) ? '' : `Content-Type: ${random.pick(TYPES)}\r\n`,
    encoding === '' ? '' : `Content-Transfer-Encoding: ${encoding}\r\n`,
    random.once(3) ? `Content-Disposition: ${random.pick(DISPOSITIONS)}\r\n` : '',
    random.once(4) ? `Content-ID: <c${random.below(9)}@x>\r\n` : '',
  ]
  return { head: head.join(''), body }
}

function quote(character: string): string {
  return `=${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}

function wrap(text: string, random: Random, end = ''): string {
  const lines = text.match(new RegExp(`(?:=..|\\r\\n|[^]){1,${1 + random.below(76)}}`, 'g')) ?? []
  return lines.join(`${end}\r\n`)
}

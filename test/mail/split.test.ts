/** The fast path for ordinary mail: it reads what it takes as mailparser does, and takes no more than it should. */
import { describe, expect, test } from 'vitest'
import { splitMail } from '../../src/mail/split.ts'
import { readMail, readMailByMailparser } from '../fuzz/read-mail.ts'
import { goldenMails } from '../fuzz/target.ts'
import { createMailMaker } from '../torture/mail-kinds.ts'
import { randomOf } from '../torture/random.ts'

async function expectSame(raw: Buffer): Promise<void> {
  expect(await readMail(raw)).toEqual(await readMailByMailparser(raw))
}

function mail(text: string): Buffer {
  return Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1')
}

/** A multipart of two texts, the second of which is `part`. */
function mixed(part: string): Buffer {
  return mail(`Content-Type: multipart/mixed; boundary=b\n\n--b\n\nfirst\n--b\n${part}\n--b--\n`)
}

describe('both ways give the same', () => {
  test('of the golden mails', async () => {
    for (const raw of goldenMails()) await expectSame(raw)
  })

  test('of what the torture delivers, most of which is ordinary', async () => {
    const maker = createMailMaker(randomOf(1, 'split'))
    let token = 0
    const made = Array.from({ length: 200 }, () => maker.make(() => `t${token++}`, null)).flat()
    for (const { raw } of made) await expectSame(raw)
    expect(made.filter(({ raw }) => splitMail(raw) !== null).length).toBeGreaterThan(0.9 * made.length)
  })
})

const text = 'Content-Type: text/plain; charset=utf-8\n'
/** 150,000 bytes */
const LONG_BASE64 = Buffer.alloc(150_000, 'Hello').toString('base64')
const base64 = `${text}Content-Transfer-Encoding: base64\n\n`
const quoted = `${text}Content-Transfer-Encoding: Quoted-Printable\n\n`
const inner = 'Content-Type: multipart/alternative; boundary="b1"\n\n--b1\n\nx\n--b1--'

describe('ordinary', () => {
  test.each<[what: string, raw: Buffer]>([
    ['no head', mail('\nHello')],
    ['no body', mail('Subject: x\n\n')],
    ['bare line ends', Buffer.from('Subject: x\nTo: a@b.test,\n c@d.test\n\nHello\n')],
    ['mixed line ends in folds', Buffer.from('Subject: x\nTo: a@b.test,\r\n c@d.test\n\nHello\n')],
    ['an empty line with another end than the line before', Buffer.from('Subject: x\n\r\n\r\nHello')],
    ['8-bit bytes in head and body', mail('Subject: \xe4\xff\n\n\xe4\0\xff')],
    ['a part without a head', mixed('\nsecond')],
    ['a part that begins with an empty line', mixed('\n\nsecond')],
    ['a part that ends with empty lines', mixed('\nsecond\n\n\n')],
    ['preamble and epilogue', Buffer.concat([mixed('\nsecond'), Buffer.from('the end\r\n--other--')])],
    ['an end without a line end', mixed('\nsecond').subarray(0, -2)],
    ['a multipart within', mixed(`Content-Type: multipart/mixed; boundary=c\n\n--c\n\nx\n--c--`)],
    ['a folded file name', mixed('Content-Type: image/png;\n name="a\n\tb (1).png"\n\nx')],
    [
      'a file name that is empty beside one that is not',
      mixed('Content-Type: a/b; name=c\nContent-Disposition: attachment; filename=""\n\nx'),
    ],
    ['a name in a charset', mixed("Content-Type: a/b; name*=UTF-8'en'%E8%AB%8B_%E6%B1%82%20(1).pdf\n\nx")],
    ['a name in Latin', mixed("Content-Type: a/b; name*=iso-8859-1''%e4%A0.pdf\n\nx")],
    ['a name in pieces', mixed('Content-Type: a/b; name*0*=utf-8\'\'a%C3; name*1*=%A4; name*2="b%20_.pdf"\n\nx')],
    ['a name in plain pieces', mixed('Content-Type: a/b;\n name*0="a b";\n name*1=c\n\nx')],
    [
      'a name for old programs beside one for new ones',
      mixed('Content-Type: a/b\nContent-Disposition: attachment; filename*=utf-8\'\'%c3%a4; filename="?.pdf"\n\nx'),
    ],
    ['a name with an encoded word', mixed('Content-Type: a/b; name="=?utf-8?Q?=C3=A4_b?="\n\nx')],
    [
      'a name with encoded words that cut a character in two',
      mixed('Content-Type: a/b; name="=?UTF-8?B?YWLD?=\n =?UTF-8?B?pA==?= =?UTF-8?B?YQ==?="\n\nx'),
    ],
    [
      'a name with words in Latin',
      mixed('Content-Type: a/b; name="=?iso-8859-1?q?=e4=5f?= =?iso-8859-1?q?_=3d?="\n\nx'),
    ],
    ['flowed text', mail('Content-Type: text/plain; format=" Flowed "; delsp=yes\n\na \nb\n')],
    ['base64 in lines of any length', mail(`${base64}SGVs\nbG8=\n\n`)],
    ['long base64 in lines of 77', mail(`${base64}${wrap(Buffer.alloc(150_001, 'Hello').toString('base64'), 77)}`)],
    ['long base64 in lines of 76', mail(`${base64}${wrap(LONG_BASE64, 76)}\n\n`)],
    [
      'long base64 with lines of another length',
      mail(`${base64}${wrap(LONG_BASE64, 76)}SGVs\n${wrap(LONG_BASE64, 76)}`),
    ],
    ['long base64 on one line', mail(`${base64}${LONG_BASE64}`)],
    ['long base64 with an empty line', mail(`${base64}${wrap(LONG_BASE64, 60).replace('\n', '\n\n')}`)],
    ['base64 that is cut off', mail(`${base64}SGVsbG`)],
    ['quoted text with blanks at line ends', mail(`${quoted}=C3=a4 \t\n a=\n b \n\n=20 \n`)],
    ['quoted text that ends with a soft line break', mixed(`${quoted}a =`)],
    ['an attached mail', mixed('Content-Type: message/rfc822\n\nSubject: x\n\n--b1\nx')],
    ['a boundary that begins like the one around it', mixed(inner)],
    ['a line that begins like a delimiter', mixed('\nx\n--bb\n')],
    ['a delimiter with blanks behind it', mixed('\nx\n--b \n\ny')],
    ['parts of a digest', mail('Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: x\n\ny\n--b--')],
  ])('%s', async (_what, raw) => {
    expect(splitMail(raw)).not.toBeNull()
    await expectSame(raw)
  })
})

describe('left to mailparser', () => {
  test.each<[what: string, raw: Buffer]>([
    ['nothing', mail('')],
    ['a head without an end', mail('Subject: x\n')],
    ['a line that is no field', mail('Subject: x\nHello\n\nx')],
    ['a blank before the colon', mail('Content-Type : text/html\n\n<p>x')],
    ['an mbox line', mail('From a@b.test Tue Mar  3 09:05:00 2026\nSubject: x\n\nx')],
    ['a carriage return in the head', mail('Subject: a\rb\n\nx')],
    ['two Content-Types', mail('Content-Type: text/plain\nContent-Type: text/html\n\n<p>x')],
    ['a Content-Type that is empty', mail('Content-Type:\n\nx')],
    ['a file without a type', mixed('Content-Disposition: attachment; filename=a.pdf\n\nx')],
    ['a parameter twice', mail('Content-Type: text/plain; charset=utf-8; charset=koi8-r\n\n\xc4')],
    ['a name in a charset that is rare', mixed("Content-Type: a/b; name*=koi8-r''%C4\n\nx")],
    ['a name in the part of a charset that others have too', mixed("Content-Type: a/b; name*=iso-8859-1''%80\n\nx")],
    ['a name with a sign that escapes nothing', mixed("Content-Type: a/b; name*=utf-8''100%\n\nx")],
    ['a name in no charset', mixed('Content-Type: a/b; name*=a%C3\n\nx')],
    ['a name whose second piece is missing', mixed("Content-Type: a/b; name*0*=utf-8''a; name*2=c\n\nx")],
    ['a name with a piece twice', mixed('Content-Type: a/b; name*0=a; name*0=b\n\nx')],
    ['a name with encoding from its second piece on', mixed("Content-Type: a/b; name*0=utf-8''a; name*1*=%C3\n\nx")],
    ['a name that hides an encoded word', mixed("Content-Type: a/b; name*=utf-8''%3D?utf-8?Q?a?%3D\n\nx")],
    ['a name of words and more', mixed('Content-Type: a/b; name="=?utf-8?Q?=C3=A4?= b"\n\nx')],
    ['a name of words of two kinds', mixed('Content-Type: a/b; name="=?utf-8?Q?a?= =?utf-8?B?YQ==?="\n\nx')],
    ['a name of a word that is cut short', mixed('Content-Type: a/b; name="=?utf-8?B?YQ=?="\n\nx')],
    ['a charset in pieces', mixed("Content-Type: text/plain; charset*=us-ascii''utf-8\n\nx")],
    ['an encoded word where none may be', mixed('Content-Type: a/b; charset="=?utf-8?Q?a?="\n\nx')],
    ['an encoded word for an encoding', mail('Content-Transfer-Encoding: =?utf-8?Q?7bit?=\n\nx')],
    ['a parameter with escapes', mixed('Content-Type: a/b; name="a\\"b"\n\nx')],
    ['an unknown encoding', mail('Content-Transfer-Encoding: x-uuencode\n\nx')],
    ['a comment in an encoding', mail('Content-Transfer-Encoding: base64 (of course)\n\nSGVsbG8=')],
    ['stray bytes in base64', mail(`${base64}SGV-sbG8=`)],
    ['a stray byte in long base64', mail(`${base64}${wrap(LONG_BASE64, 76).replace('lbGxv', 'lb!xv')}`)],
    ['a digit of another base64', mail(`${base64}${wrap(LONG_BASE64, 76).replace('lbGxv', 'lb_xv')}`)],
    ['a stray byte that leaves as many bytes', mail(`${base64}${LONG_BASE64}SGVs!`)],
    ['base64 that goes on behind its end', mail(`${base64}SGVsbG8=\nSGVsbG8=`)],
    ['an equals sign that encodes nothing', mail(`${quoted}a=b`)],
    ['a carriage return in quoted text', mail(`${quoted}a\rb`)],
    ['a soft line break that is cut in two', mail(`${quoted}a=\r`)],
    ['a multipart without a boundary', mail('Content-Type: multipart/mixed\n\nx')],
    ['a multipart of no kind', mail('Content-Type: multipart/\n\nx')],
    ['a boundary without a multipart', mail('Content-Type: text/plain; boundary=b\n\n--b\n\nx\n--b--')],
    ['a multipart without parts', mail('Content-Type: multipart/mixed; boundary=b\n\n--b--')],
    ['a multipart without an end', mail('Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx')],
    ['two ends', Buffer.concat([mixed('\nx'), Buffer.from('\r\n--b--\r\n')])],
    ['a delimiter with dashes behind it', mixed('\nx\n--b-\n\ny')],
    ['a delimiter behind a carriage return', mixed('\nx\n\r--b\n\ny')],
    ['the end of a multipart that another one cuts off', mixed(inner.slice(0, -6))],
    ['a part without a body', mixed(text)],
    ['a part with an empty body', mixed(`${text}\n`)],
    ['a part that is not even a line', mixed('--b')],
    ['more than ten levels', mail(nested(11))],
    ['more than a hundred parts', mixed(`\nx${'\n--b\n\nx'.repeat(99)}`)],
    ['very many lines that begin like a delimiter', mixed(`\nx${'\n--bb'.repeat(1_001)}`)],
    ['a very long boundary', mail(nested(1).replaceAll('<1>', 'x'.repeat(201)))],
    ['a very long head', mail(`X: ${'x'.repeat(70_000)}\n\nx`)],
  ])('%s', async (_what, raw) => {
    expect(splitMail(raw)).toBeNull()
    await expectSame(raw)
  })
})

function wrap(text: string, length: number): string {
  return text.replace(new RegExp(`.{${length}}`, 'g'), '$&\n')
}

function nested(levels: number): string {
  if (levels === 0) return '\nx'
  return `Content-Type: multipart/mixed; boundary=<${levels}>\n\n--<${levels}>\n${nested(levels - 1)}\n--<${levels}>--`
}

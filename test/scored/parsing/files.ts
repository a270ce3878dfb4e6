/** Attachments: their names in every form (RFC 2183, RFC 2231, RFC 2047 and none of them), and those without MIME. */
import { type Case, file, mail, mixed } from './case.ts'
import { ENVELOPED, SIGNED, SIGNED_IN_PIECES, signed } from './signed.ts'
import { RTFS_IN_MAPI, WINMAIL, winmailWithRtf } from './winmail.ts'

const PDF = 'Content-Type: application/pdf'
/** What stands behind `Content-Disposition: attachment;`, and the name that it says. */
const NAMES: [what: string, parameters: string, says: string][] = [
  ['plain', 'filename=a.pdf', 'a.pdf'],
  ['quoted', 'filename="a b.pdf"', 'a b.pdf'],
  ['unquoted with blanks', 'filename=a b c.pdf', 'a b c.pdf'],
  ['unquoted with parentheses', 'filename=a (1).pdf', 'a (1).pdf'],
  ['quoted with parentheses', 'filename="a (1).pdf"', 'a (1).pdf'],
  ['escaped quotes', 'filename="a \\"b\\".pdf"', 'a "b".pdf'],
  ['quotes that are not escaped', 'filename="a "b" c.pdf"', 'a "b" c.pdf'],
  ['a semicolon in quotes', 'filename="a;b.pdf"', 'a;b.pdf'],
  ['no closing quote', 'filename="a.pdf', 'a.pdf'],
  ['single quotes', "filename='a.pdf'", "'a.pdf'"],
  ['capitals', 'FileName="a.pdf"', 'a.pdf'],
  ['blanks around the equals sign', 'filename = "a.pdf"', 'a.pdf'],
  ['a fold', '\n\tfilename="a.pdf"', 'a.pdf'],
  ['a fold in the name', 'filename="a\n b.pdf"', 'a b.pdf'],
  ['a folder', 'filename="/tmp/x/a.pdf"', 'a.pdf'],
  ['a folder of Windows', 'filename="C:\\temp\\a.pdf"', 'a.pdf'],
  ['a folder before a line separator', "filename*=utf-8''%2Fetc%2F%E2%80%A8%2Fa.pdf", 'a.pdf'],
  ['a way up', 'filename="../../a.pdf"', 'a.pdf'],
  ['other parameters', 'size=4; filename=a.pdf; modification-date="Tue, 3 Mar 2026 09:05:00 +0100"', 'a.pdf'],
  ['no semicolon between', 'filename="a.pdf" size=4', 'a.pdf'],
  ['twice', 'filename=a.pdf; filename=b.pdf', 'a.pdf'],
  ['RFC 2231', "filename*=utf-8''%C3%A4.pdf", 'ä.pdf'],
  ['RFC 2231 with a language', "filename*=UTF-8'de'%C3%A4%20b.pdf", 'ä b.pdf'],
  ['RFC 2231 in Latin', "filename*=iso-8859-1''%E4.pdf", 'ä.pdf'],
  ['RFC 2231 in koi8-r', "filename*=koi8-r''%F0.pdf", 'П.pdf'],
  ['RFC 2231 in shift_jis', "filename*=shift_jis''%93%FA%96%7B.pdf", '日本.pdf'],
  ['RFC 2231 in iso-2022-jp', "filename*=iso-2022-jp''%1B%24BF%7CK%5C%1B%28B.pdf", '日本.pdf'],
  ['RFC 2231 in quotes', 'filename*="utf-8\'\'%C3%A4.pdf"', 'ä.pdf'],
  ['RFC 2231 without a charset', "filename*=''%C3%A4.pdf", 'ä.pdf'],
  ['RFC 2231 without marks', 'filename*=%C3%A4.pdf', 'ä.pdf'],
  ['pieces', 'filename*0="a b"; filename*1="c.pdf"', 'a bc.pdf'],
  ['encoded pieces', 'filename*0*=utf-8\'\'%C3; filename*1*=%A4; filename*2=".pdf"', 'ä.pdf'],
  ['pieces in another order', 'filename*1=b.pdf; filename*0=a', 'ab.pdf'],
  ['pieces with a gap', 'filename*0=a; filename*2=c.pdf', 'ac.pdf'],
  ['a piece twice', 'filename*0=a; filename*0=x; filename*1=b.pdf', 'ab.pdf'],
  ['more than ten pieces', Array.from({ length: 12 }, (_, at) => `filename*${at}=${at}`).join('; '), '01234567891011'],
  ['pieces that begin with one', 'filename*1=a; filename*2=.pdf', 'a.pdf'],
  ['both ways', 'filename="_.pdf"; filename*=utf-8\'\'%C3%A4.pdf', 'ä.pdf'],
  ['both ways, the other order', 'filename*=utf-8\'\'%C3%A4.pdf; filename="_.pdf"', 'ä.pdf'],
  ['a sign that escapes nothing', "filename*=utf-8''100%.pdf", '100%.pdf'],
  ['RFC 2231 without its asterisk', 'filename="utf-8\'\'%C3%A4.pdf"', 'ä.pdf'],
  ['an encoded word', 'filename="=?utf-8?Q?=C3=A4.pdf?="', 'ä.pdf'],
  ['an encoded word without quotes', 'filename==?utf-8?Q?=C3=A4.pdf?=', 'ä.pdf'],
  ['two encoded words', 'filename="=?utf-8?B?w6Q=?=\n =?utf-8?B?LnBkZg==?="', 'ä.pdf'],
  ['a character cut in two', 'filename="=?utf-8?Q?=C3?=\n =?utf-8?Q?=A4=2Epdf?="', 'ä.pdf'],
  ['an encoded word and more', 'filename="=?utf-8?Q?=C3=A4?= b.pdf"', 'ä b.pdf'],
  ['an encoded word in koi8-r', 'filename="=?koi8-r?B?8C5wZGY=?="', 'П.pdf'],
  ['an encoded word in gb2312', 'filename="=?gb2312?B?xOO6wy5wZGY=?="', '你好.pdf'],
  ['encoded words in pieces', 'filename*0="=?utf-8?B?w6Q="; filename*1="?=.pdf"', 'ä.pdf'],
  ['raw UTF-8', 'filename="\xc3\xa4.pdf"', 'ä.pdf'],
  ['raw Latin', 'filename="\xe4.pdf"', 'ä.pdf'],
  ['raw UTF-8 without quotes', 'filename=\xc3\xa4.pdf', 'ä.pdf'],
  ['name in place of filename', 'name=a.pdf', 'a.pdf'],
  ['all of it beside pieces', "filename*0=a; filename*=utf-8''b.pdf; filename*1=c", 'b.pdf'],
  ['an apostrophe in a later piece', "filename*0=a; filename*1*=%20it's%20b's.pdf", "a it's b's.pdf"],
  ['pieces without semicolons', "filename*0*=utf-8''a%20\n filename*1*=b\n filename*2=.pdf", 'a b.pdf'],
  ['a charset in each piece', "filename*0*=iso-8859-1''%E4; filename*1*=iso-8859-1''%F6.pdf", 'äö.pdf'],
  ['half a charset in the second piece', "filename*0*=iso-8859-1'de'%E4; filename*1*=iso-8859-1'%F6.pdf", 'äö.pdf'],
  ['an escape in two pieces', "filename*0*=utf-8''%C; filename*1*=3%A4.pdf", 'ä.pdf'],
]

const signedPart = (bytes: Buffer, type: string) =>
  `Content-Type: ${type}\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n${bytes.toString('base64')}\n`
const smime = (bytes: Buffer, type = 'application/pkcs7-mime; name=smime.p7m') =>
  mail(`From: ann@x.test\n${signedPart(bytes, type)}`)

const LONG_UU = `begin 644 a.txt\n${'M'}${'86%A'.repeat(15)}\n%:&5L;&\\\n\`\nend\n`

export const FILES: readonly Case[] = [
  ...NAMES.map(([what, parameters, says]) => ({
    what: `file name: ${what}`,
    raw: mixed(file(`${PDF}\nContent-Disposition: attachment; ${parameters}`)),
    says: { text: 'words', files: [`${says}|application/pdf|data`] },
  })),
  ...NAMES.slice(0, 2).map(([what, parameters, says]) => ({
    what: `name of the type: ${what}`,
    raw: mixed(file(`${PDF}; ${parameters.replace('filename', 'name')}`)),
    says: { files: [`${says}|application/pdf|data`] },
  })),
  {
    what: 'both names',
    raw: mixed(file(`${PDF}; name=a.pdf\nContent-Disposition: attachment; filename=b.pdf`)),
    says: { files: ['b.pdf|application/pdf|data'] },
  },
  {
    what: 'an empty filename beside a name',
    raw: mixed(file(`${PDF}; name=a.pdf\nContent-Disposition: attachment; filename=""`)),
    says: { files: ['a.pdf|application/pdf|data'] },
  },
  { what: 'no name', raw: mixed(file(PDF)), says: { files: ['|application/pdf|data'] } },
  {
    what: 'a disposition that nobody knows',
    raw: mixed(file(`${PDF}; name=a.pdf\nContent-Disposition: x-strange`)),
    says: { files: ['a.pdf|application/pdf|data'] },
  },
  {
    what: 'a disposition without a type',
    raw: mixed(file('Content-Disposition: attachment; filename=a.pdf')),
    says: { files: ['a.pdf|application/pdf|data'] },
  },
  {
    what: 'a file of no known type',
    raw: mixed(file('Content-Disposition: attachment; filename=a.xyzzy')),
    says: { files: ['a.xyzzy|application/octet-stream|data'] },
  },
  {
    what: 'a type without a subtype',
    raw: mixed(file('Content-Type: application; name=a.pdf\nContent-Disposition: attachment')),
    says: { files: ['a.pdf|application/pdf|data'] },
  },
  {
    what: 'an encoded name of the type alone',
    raw: mixed(file(`${PDF};\n name="=?utf-8?B?w6QucGRm?="`)),
    says: { files: ['ä.pdf|application/pdf|data'] },
  },
  {
    what: 'a file in base64',
    raw: mixed(`${PDF}; name=a.pdf\nContent-Transfer-Encoding: base64\n\nZGF0YQ==`),
    says: { files: ['a.pdf|application/pdf|data'] },
  },
  {
    what: 'a file in base64 with CR alone',
    raw: mixed(`${PDF}; name=a.pdf\nContent-Transfer-Encoding: base64\n\nZGF0\rYQ==`),
    says: { files: ['a.pdf|application/pdf|data'] },
  },
  {
    what: 'a file in base64 without padding',
    raw: mixed(`${PDF}; name=a.pdf\nContent-Transfer-Encoding: base64\n\nZGF0YQ`),
    says: { files: ['a.pdf|application/pdf|data'] },
  },
  {
    what: 'a file in quoted-printable',
    raw: mixed(`${PDF}; name=a.pdf\nContent-Transfer-Encoding: quoted-printable\n\n=64ata`),
    says: { files: ['a.pdf|application/pdf|data'] },
  },
  {
    what: 'a file in uuencode',
    raw: mixed(`${PDF}; name=a.pdf\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 b.pdf\n$9&%T80\`\`\n\`\nend`),
    says: { files: ['a.pdf|application/pdf|data'] },
  },
  {
    what: 'a file with bytes of every kind',
    raw: mixed('Content-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo='),
    says: { files: ['a.png|image/png|<8 bytes>'] },
  },
  {
    what: 'files of one name',
    raw: mixed(file(`${PDF}; name=a.pdf`), file(`${PDF}; name=a.pdf`)),
    says: { files: ['a.pdf|application/pdf|data', 'a.pdf|application/pdf|data'] },
  },
  {
    what: 'a file that keeps its line ends',
    raw: mixed(`${PDF}; name=a.pdf\n\none\ntwo\n`),
    says: { files: ['a.pdf|application/pdf|one\r\ntwo\r\n'] },
  },
  {
    what: 'uuencode in a text',
    raw: mail(`From: ann@x.test\n\nwords\n\n${LONG_UU}\nmore\n`),
    says: { text: 'words\n\n\nmore', files: [`a.txt|text/plain|${'aaa'.repeat(15)}hello`] },
  },
  {
    what: 'two files in uuencode',
    raw: mail(`From: ann@x.test\n\n${LONG_UU}${LONG_UU}`),
    says: {
      text: '',
      files: [`a.txt|text/plain|${'aaa'.repeat(15)}hello`, `a.txt|text/plain|${'aaa'.repeat(15)}hello`],
    },
  },
  {
    what: 'uuencode without an end',
    raw: mail(`From: ann@x.test\n\nwords\n${LONG_UU.slice(0, -5)}`),
    says: { text: 'words', files: [`a.txt|text/plain|${'aaa'.repeat(15)}hello`] },
  },
  {
    what: 'words that begin like uuencode',
    raw: mail('From: ann@x.test\n\nbegin 644 reasons\nand never end\n'),
    says: { text: 'begin 644 reasons\nand never end', files: [] },
  },
  {
    what: 'base64 that uuencode wrote',
    raw: mail('From: ann@x.test\n\nwords\nbegin-base64 644 a.txt\naGVsbG8=\n====\n'),
    says: { text: 'words', files: ['a.txt|text/plain|hello'] },
  },
  {
    what: 'yEnc in a text',
    raw: mail(
      'From: ann@x.test\nContent-Type: text/plain; charset=iso-8859-1\n\nwords\n=ybegin line=128 size=5 name=a.txt\n\x92\x8f\x96\x96\x99\n=yend size=5\nmore\n',
    ),
    says: { text: 'words\nmore', files: ['a.txt|text/plain|hello'] },
  },
  {
    what: 'winmail.dat',
    raw: mixed(
      `Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n${WINMAIL.toString('base64')}`,
    ),
    says: {
      text: 'words',
      files: [
        `winmail.dat|application/ms-tnef|<${WINMAIL.length} bytes>`,
        'Größe.txt|text/plain|hello',
        'b.bin|application/octet-stream|data',
      ],
    },
  },
  {
    what: 'winmail.dat that is all of the mail',
    raw: mail(
      `From: ann@x.test\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n${WINMAIL.toString('base64')}\n`,
    ),
    says: { text: 'body in it' },
  },
  {
    what: 'winmail.dat that is none',
    raw: mixed('Content-Type: application/ms-tnef; name=winmail.dat\n\nnone'),
    says: { text: 'words', files: ['winmail.dat|application/ms-tnef|none'] },
  },
  ...[SIGNED, SIGNED_IN_PIECES].map((bytes, at) => ({
    what: `a mail inside its signature (${at})`,
    raw: smime(bytes),
    says: { text: 'signed wörds', files: [`smime.p7m|application/pkcs7-mime|<${bytes.length} bytes>`] },
  })),
  {
    what: 'a mail that is encrypted',
    raw: smime(ENVELOPED),
    says: { text: '', files: [`smime.p7m|application/pkcs7-mime|<${ENVELOPED.length} bytes>`] },
  },
  {
    what: 'a mail inside a signature that a gateway has retyped',
    raw: smime(SIGNED, 'application/octet-stream; name=smime.p7m'),
    says: { text: 'signed wörds', files: [`smime.p7m|application/octet-stream|<${SIGNED.length} bytes>`] },
  },
  {
    what: 'a mail inside the signature inside a signature',
    raw: smime(signed(mail(signedPart(SIGNED, 'application/pkcs7-mime; name=smime.p7m')))),
    says: { text: 'signed wörds' },
  },
  {
    what: 'a mail inside a signature of a signature',
    raw: smime(signed(SIGNED)),
    says: { text: 'signed wörds' },
  },
  {
    what: 'a file that is signed',
    raw: smime(signed(Buffer.from('<?xml version="1.0"?><bill/>')), 'application/pkcs7-mime; name=bill.xml.p7m'),
    says: { text: '' },
  },
  ...RTFS_IN_MAPI.map(([rtf, text], at) => ({
    what: `winmail.dat with RTF alone (${at})`,
    raw: mail(
      `From: ann@x.test\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n\n--b\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n${winmailWithRtf(rtf).toString('base64')}\n--b--\n`,
    ),
    says: { text },
  })),
  ...[
    ['koi8-r', '\xc1\xc2.pdf', 'аб.pdf'],
    ['shift_jis', '\x95\x5c.pdf', '表.pdf'],
    ['utf-8', '\xc3\xa4.pdf', 'ä.pdf'],
    ['iso-8859-1', '\xe4.pdf', 'ä.pdf'],
    ['utf-16', '\xe4.pdf', 'ä.pdf'],
    ['utf-7', '\xe4.pdf', 'ä.pdf'],
    ['koi8-r', '=?utf-8?q?=C3=BC?= \xe4.pdf', 'ü ä.pdf'],
  ].flatMap(([charset, name, says]) => {
    const text = `Content-Type: text/plain; charset=${charset}\n\nx`
    const part = file(`${PDF};\n name="${name}"`)
    return [
      [text, part],
      [part, text],
    ].map((parts, at) => ({
      what: `a name in bytes, in ${charset} (${at})`,
      raw: mail(
        `From: ann@x.test\nContent-Type: multipart/mixed; boundary=b\n\n${parts.map((one) => `--b\n${one}\n`).join('')}--b--\n`,
      ),
      says: { files: [`${says}|application/pdf|data`] },
    }))
  }),
  {
    what: 'a name in escapes without its charset',
    raw: mail(
      `From: ann@x.test\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=koi8-r\n\nx\n--b\n${file(`${PDF}; name*=''%C1%C2.pdf`)}\n--b--\n`,
    ),
    says: { files: ['аб.pdf|application/pdf|data'] },
  },
  {
    what: 'a name that is too long',
    raw: mixed(file(`${PDF}; name="${'long '.repeat(80)}.pdf"`)),
    says: { files: [`${'long '.repeat(80).slice(0, 251)}.pdf|application/pdf|data`] },
  },
]

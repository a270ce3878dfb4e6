/** Mails whose MIME structure is a weapon or a ruin: nesting, parts without number, boundaries, names of files. */
import { type Bomb, bytesOf, exactly, FROM, partOf, TO, times, utf8 } from './bomb.ts'

const MANY = /parts|nodes|nested/i
const TEXT = 'Content-Type: text/plain\n\nfound\n'

/** Multiparts within multiparts, the innermost a text. */
function nested(depth: number): Buffer {
  const open = times(depth, (n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`)
  const close = times(depth, (n) => `--b${depth - 1 - n}--\n`)
  const [first = '', ...rest] = `${open}${TEXT}${close}`.split('\n\n')
  return bytesOf(first, rest.join('\n\n'))
}

/** A multipart with `boundary` as its Content-Type says it and `line` as it stands in the body. */
function divided(boundary: string, line: string, end = `--${line}--\n`): Buffer {
  return partOf(`Content-Type: multipart/mixed; boundary=${boundary}`, `--${line}\n${TEXT}--${line}\n${FILE}${end}`)
}

const FILE = 'Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=a.bin\n\nbytes\n'

function manyParts(count: number, part: string): Buffer {
  return partOf('Content-Type: multipart/mixed; boundary=b', `${`--b\n${part}`.repeat(count)}--b--\n`)
}

/** One attachment whose disposition has these parameters. */
function named(parameters: string): Buffer {
  return partOf(
    'Content-Type: multipart/mixed; boundary=b',
    `--b\n${TEXT}--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; ${parameters}\n\nbytes\n--b--\n`,
  )
}

function attachedMails(depth: number): Buffer {
  const inner = times(depth, (n) => `Content-Type: message/rfc822\n\nFrom: ${FROM}\nSubject: level ${n}\n`)
  return bytesOf('MIME-Version: 1.0\nContent-Type: message/rfc822', `From: ${FROM}\n${inner}\nwords\n`)
}

const withFile = (file: object) => ({ content_clean: 'found', attachments: [file] })

export const STRUCTURE: readonly Bomb[] = [
  { what: 'multiparts nested 900 deep', raw: () => nested(900), says: { content_clean: 'found' } },
  { what: 'multiparts nested 1,000 deep', raw: () => nested(1_000), error: MANY },
  { what: 'multiparts nested 10,000 deep', raw: () => nested(10_000), error: MANY },
  { what: '900 attachments', raw: () => manyParts(900, FILE) },
  { what: '10,000 parts', raw: () => manyParts(10_000, FILE), error: MANY },
  { what: '100,000 empty parts', raw: () => manyParts(100_000, '\n'), error: MANY },
  { what: 'parts without a header or a body', raw: () => manyParts(900, '') },
  { what: 'mails attached to one another 500 deep', raw: () => attachedMails(500) },
  {
    what: 'mails attached in multiparts 300 deep',
    raw: () => {
      const open = times(
        300,
        (n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\nContent-Type: message/rfc822\n\n`,
      )
      const [first = '', ...rest] = `${open}words\n`.split('\n\n')
      return bytesOf(first, rest.join('\n\n'))
    },
  },
  {
    what: 'a 50 MB attachment',
    raw: () => {
      const line = `${'QUJD'.repeat(19)}\n`
      const base64 = line.repeat(Math.ceil((50 * 1024 * 1024) / 57))
      return partOf(
        'Content-Type: multipart/mixed; boundary=b',
        `--b\n${TEXT}--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n${base64}--b--\n`,
      )
    },
    says: withFile({ filename: 'a.pdf', size: 57 * Math.ceil((50 * 1024 * 1024) / 57) }),
  },
  {
    what: '24 text parts of a megabyte each',
    raw: () => manyParts(24, `Content-Type: text/plain\n\n${'many words '.repeat(95_000)}\n`),
  },
  { what: 'a multipart without a boundary', raw: () => partOf('Content-Type: multipart/mixed', `--b\n${TEXT}--b--\n`) },
  { what: 'an empty boundary', raw: () => divided('""', '') },
  { what: 'a boundary of one character', raw: () => divided('-', '-'), says: withFile({ filename: 'a.bin' }) },
  { what: 'a boundary of 10 KB', raw: () => divided(`"${'b'.repeat(10_240)}"`, 'b'.repeat(10_240)) },
  { what: 'a boundary that is never closed', raw: () => divided('b', 'b', ''), says: withFile({ filename: 'a.bin' }) },
  {
    what: 'a boundary that never comes',
    raw: () => partOf('Content-Type: multipart/mixed; boundary=other', `--b\n${TEXT}`),
  },
  { what: 'a boundary with NUL', raw: () => divided('"b\0b"', 'b\0b') },
  { what: 'a boundary of invalid UTF-8', raw: () => divided('"b\xff\xfe"', 'b\xff\xfe') },
  { what: 'boundaries that begin with one another', raw: () => divided('b; boundary=bb', 'bb') },
  {
    what: 'one boundary for all levels',
    raw: () => {
      const level = 'Content-Type: multipart/mixed; boundary=b\n\n--b\n'
      return bytesOf(
        'Content-Type: multipart/mixed; boundary=b',
        `--b\n${level.repeat(200)}${TEXT}${'--b--\n'.repeat(200)}`,
      )
    },
  },
  {
    what: 'a multipart of a million lines that look like boundaries',
    raw: () => divided('b', 'b', '--bb\n'.repeat(1_000_000)),
  },
  {
    what: 'a multipart encoded as base64',
    raw: () =>
      partOf('Content-Type: multipart/mixed; boundary=b\nContent-Transfer-Encoding: base64', `--b\n${TEXT}--b--\n`),
  },
  { what: 'nothing at all', raw: () => exactly(''), error: /does not send it/ },
  { what: 'one line end', raw: () => exactly('\r\n') },
  {
    what: 'a header and nothing else',
    raw: () => exactly(`From: ${FROM}\r\nTo: ${TO}\r\nSubject: no body`),
    says: { subject: 'no body', text: '' },
  },
  { what: 'no header', raw: () => exactly('\r\nonly words\r\n'), says: { content_clean: 'only words' } },
  { what: 'no header, and no line end', raw: () => exactly('x'.repeat(2_000_000)) },
  {
    what: 'every field twice',
    raw: () => {
      const twice = (line: string) => `${line}\n${line.replace('one', 'two')}\n`
      const fields = [
        'From: one@elsewhere.test',
        `To: ${TO}, one@elsewhere.test`,
        'Subject: one',
        'Message-ID: <one@elsewhere.test>',
        'Date: Thu, 1 Jan 2026 00:00:01 +0000',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: 8bit',
        'In-Reply-To: <one@x.test>',
        'References: <one@x.test>',
      ]
      return bytesOf(fields.map(twice).join(''))
    },
    says: { subject: 'one', from_address: 'one@elsewhere.test', provider_message_id: '<one@elsewhere.test>' },
  },
  {
    what: 'a Content-Length that is too small',
    raw: () => bytesOf('Content-Length: 3', 'all of the words\n'),
    says: { content_clean: 'all of the words' },
  },
  {
    what: 'a Content-Length that is too large',
    raw: () => bytesOf('Content-Length: 99999999999', 'all of the words\n'),
    says: { content_clean: 'all of the words' },
  },
  {
    what: 'a file name that is a path',
    raw: () => named('filename="../../etc/passwd"'),
    says: withFile({ filename: 'passwd' }),
  },
  {
    what: 'a file name that is a Windows path',
    raw: () => named('filename="C:\\\\Windows\\\\win.ini"'),
    says: withFile({ filename: 'win.ini' }),
  },
  { what: 'a file name of 10,000 characters', raw: () => named(`filename="${'n'.repeat(10_000)}.pdf"`) },
  { what: 'a file name with NUL', raw: () => named('filename="a\0b.pdf"') },
  { what: 'a file name of invalid UTF-8', raw: () => named('filename="\xff\xfe\xc3.pdf"') },
  { what: 'a file name with an encoded line end', raw: () => named("filename*=utf-8''a%0D%0ASet-Cookie:%20b%00.pdf") },
  { what: 'a file name of dots', raw: () => named('filename=".."') },
  { what: 'a file name that runs backwards', raw: () => named(`filename="${utf8('a\u202efdp.exe')}"`) },
  {
    what: 'a file name in 10,000 pieces',
    raw: () => named(times(10_000, (n) => `filename*${n}*=${n === 0 ? "utf-8''" : ''}a%20b;\n `)),
  },
  {
    what: 'a file name in pieces with huge numbers',
    raw: () =>
      named(
        "filename*4294967295*=utf-8''a; filename*99999999999999999999*=b; filename*-1=c; filename*0*=d; filename*1e9=e",
      ),
  },
  {
    what: 'a parameter that is a prototype',
    raw: () => named("__proto__=1; constructor=2; filename*__proto__*=3; __proto__*0*=utf-8''x; filename=a.bin"),
  },
  { what: 'a disposition of 100,000 parameters', raw: () => named(times(100_000, (n) => `p${n}=1;`)) },
]

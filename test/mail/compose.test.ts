/** Mails of ours are read by others as they were meant, and no value of theirs becomes more than a value. */
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { compose, type Draft, type DraftPart } from '../../src/mail/compose.ts'
import { markdownToHtml } from '../../src/mail/markdown-body.ts'
import { fc } from '../support/property.ts'
import { readSent } from '../support/sent-mail.ts'

const DRAFT: Draft = {
  messageId: '<1@example.test>',
  date: Date.UTC(2026, 10, 21, 8, 3, 6),
  from: { name: 'Support', address: 'support@example.test' },
  replyTo: [],
  to: [{ name: '', address: 'ann@other.test' }],
  cc: [],
  subject: 'Hello',
  text: 'Hi.',
  html: null,
  inReplyTo: null,
  references: [],
  headers: [],
  attachments: [],
}

const bytesOf = (draft: Partial<Draft>) => buffer(compose({ ...DRAFT, ...draft }))
const read = async (draft: Partial<Draft>) => readSent(await bytesOf(draft))
const file = (more: Partial<DraftPart>): DraftPart => ({
  filename: 'a.bin',
  contentType: 'application/octet-stream',
  disposition: 'attachment',
  contentId: null,
  content: Buffer.from('bytes'),
  ...more,
})

test('text alone is one plain part', async () => {
  expect((await bytesOf({})).toString()).toBe(
    [
      'From: Support <support@example.test>',
      'To: ann@other.test',
      'Subject: Hello',
      'Message-ID: <1@example.test>',
      'Date: Sat, 21 Nov 2026 08:03:06 +0000',
      'Content-Transfer-Encoding: 7bit',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Hi.',
      '',
    ].join('\r\n'),
  )
})

test('a mail without any text is a mail', async () => {
  expect((await read({ text: '' })).text).toBe('')
})

describe('the parts of a mail', () => {
  const structure = async (draft: Partial<Draft>) =>
    [...(await bytesOf(draft)).toString().matchAll(/^Content-Type: ([a-z]+\/[a-z0-9]+)/gm)].map(([, type]) => type)
  const logo = file({ filename: 'logo.png', contentType: 'image/png', disposition: 'inline', contentId: 'logo' })

  test('text and HTML are alternatives', async () => {
    expect(await structure({ html: '<p>Hi.</p>' })).toEqual(['multipart/alternative', 'text/plain', 'text/html'])
  })
  test('attachments stand beside them', async () => {
    expect(await structure({ html: '<p>Hi.</p>', attachments: [file({})] })).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'application/octet',
    ])
  })
  test('an inline image stands with the HTML that shows it', async () => {
    expect(await structure({ html: '<img src="cid:logo">', attachments: [logo] })).toEqual([
      'multipart/alternative',
      'text/plain',
      'multipart/related',
      'text/html',
      'image/png',
    ])
    const [image] = (await read({ html: '<img src="cid:logo">', attachments: [logo] })).files
    expect(image).toMatchObject({ contentId: 'logo', disposition: 'inline', filename: 'logo.png' })
  })
  test('without HTML an inline image is an attachment', async () => {
    expect(await structure({ attachments: [logo] })).toEqual(['multipart/mixed', 'text/plain', 'image/png'])
  })
  test('an attachment with a content id and no HTML to show it stays an attachment', async () => {
    const pdf = file({ contentType: 'application/pdf', contentId: 'x', disposition: 'attachment' })
    expect(await structure({ html: '<p>Hi.</p>', attachments: [pdf] })).toContain('multipart/mixed')
  })
  test('a mail inside goes as it is when every server can take it, else as a file', async () => {
    const inner = (text: string) => file({ contentType: 'message/rfc822', content: Buffer.from(text) })
    expect(await structure({ attachments: [inner('Subject: a\r\n\r\nb\r\n')] })).toContain('message/rfc822')
    expect(await structure({ attachments: [inner('Subject: a\r\n\r\nä\r\n')] })).not.toContain('message/rfc822')
    expect(await structure({ attachments: [inner('x'.repeat(999))] })).not.toContain('message/rfc822')
    expect(await structure({ attachments: [inner('Subject: a\rb\r\n')] })).not.toContain('message/rfc822')
  })
})

test.each([
  ['plain', 'report.pdf'],
  ['with blanks and quotes', 'a "b" c.pdf'],
  ['in other scripts', 'Übersicht 日本語 😀.pdf'],
  ['of 255 characters', `${'ä'.repeat(251)}.pdf`],
  ['that looks like parameters', 'a; filename=b.exe'],
])('a file name %s arrives', async (_what, filename) => {
  const { files } = await read({ attachments: [file({ filename })] })
  expect(files.map((one) => one.filename)).toEqual([filename])
})

test('attachments arrive byte for byte, from memory and as a stream, empty ones too', async () => {
  const every = Buffer.from(Array.from({ length: 1_000 }, (_, i) => i % 256))
  const { files } = await read({
    attachments: [
      file({ filename: '1', content: every }),
      file({ filename: '2', content: Readable.from([every.subarray(0, 7), every.subarray(7)]) }),
      file({ filename: '3', content: Buffer.alloc(0) }),
      file({ filename: '4', contentType: 'text/csv', content: Buffer.from('a,b\n1,2\r\n') }),
    ],
  })
  expect(files.map(({ bytes }) => bytes.toString('hex'))).toEqual(
    [every, every, Buffer.alloc(0), Buffer.from('a,b\n1,2\r\n')].map((bytes) => bytes.toString('hex')),
  )
})

test('names, subject and text in any script arrive', async () => {
  const sent = await read({
    from: { name: 'Säles, "Agent" <x@y>', address: 'sales@example.test' },
    to: [{ name: '山田', address: 'yamada@other.test' }],
    cc: [{ name: 'Łukasz (QA)', address: 'l@other.test' }],
    replyTo: [{ name: '', address: 'back@example.test' }],
    subject: `Grüße 😀 ${'lang '.repeat(40)}`.trim(),
    text: 'Zeile\n\u{1F600} 日本語\n',
    html: '<p>日本語</p>',
  })
  expect(sent.from).toEqual([{ name: 'Säles, "Agent" <x@y>', address: 'sales@example.test' }])
  expect(sent.to).toEqual([{ name: '山田', address: 'yamada@other.test' }])
  expect(sent.cc).toEqual([{ name: 'Łukasz (QA)', address: 'l@other.test' }])
  expect(sent.replyTo).toEqual([{ name: '', address: 'back@example.test' }])
  expect(sent.subject).toBe(`Grüße 😀 ${'lang '.repeat(40)}`.trim())
  expect(sent.text.trimEnd()).toBe('Zeile\n\u{1F600} 日本語')
  expect(sent.html?.trimEnd()).toBe('<p>日本語</p>')
})

test('a bare CR is a line end like any other', async () => {
  const raw = (await bytesOf({ text: 'a\rb\r\nc\n', html: '<p>\r</p>' })).toString('latin1')
  expect(raw).not.toMatch(/\r(?!\n)/)
  expect((await read({ text: 'a\rb\r\nc\n' })).text.trimEnd()).toBe('a\nb\nc')
})

test('an answer names its parent and the whole road to it', async () => {
  const references = Array.from({ length: 50 }, (_, i) => `<${i}.${'x'.repeat(60)}@other.test>`)
  const sent = await read({ inReplyTo: references.at(-1) ?? null, references })
  expect(sent.inReplyTo).toEqual(references.slice(-1))
  expect(sent.references).toEqual(references)
})

test('further header fields arrive, each as one', async () => {
  const sent = await read({ headers: [['X-Case', 'a'], ['x-umlaut', 'größer'], ['Auto-Submitted', 'auto-replied']] }) // biome-ignore format: a table
  expect(sent.header('x-case')).toEqual(['a'])
  expect(sent.header('x-umlaut')).toEqual(['größer'])
  expect(sent.header('auto-submitted')).toEqual(['auto-replied'])
})

test('no value breaks out of its header, no line is longer than SMTP allows', async () => {
  const hostile = fc
    .string({ unit: 'binary', maxLength: 200 })
    .map((text) => `${text}\r\nBcc: victim@other.test\r\n\r\nbody`)
  await fc.assert(
    fc.asyncProperty(hostile, hostile, fc.string({ maxLength: 2_000 }), async (name, subject, text) => {
      const raw = (
        await bytesOf({
          subject,
          text,
          from: { name, address: 'support@example.test' },
          headers: [['X-Case', subject]],
          attachments: [file({ filename: name })],
        })
      ).toString('latin1')
      expect(raw).not.toMatch(/^Bcc:/im)
      expect(raw).not.toMatch(/[^\r]\n/)
      expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
    }),
    { numRuns: 60 },
  )
})

describe('Markdown', () => {
  const shown = (source: string) => /<body[^>]*>\n([\s\S]*)<\/body>/.exec(markdownToHtml(source) ?? '')?.[1]

  test('tables are tables, with their alignment', () => {
    const html = shown('| a | b |\n|---|--:|\n| 1 | 2 |') ?? ''
    expect(html).toContain('<table style="border-collapse:collapse">')
    expect(html).toContain('<td style="text-align:right;border:1px solid #ccc;padding:4px 8px">2</td>')
  })
  test.each([
    ['line ends stay', 'Best,\nAnna', '<p>Best,<br>\nAnna</p>\n'],
    ['addresses become links', 'see https://x.test/a', '<p>see <a href="https://x.test/a">https://x.test/a</a></p>\n'],
    ['file names do not', 'see README.md', '<p>see README.md</p>\n'],
    ['HTML is text', '<b onclick=x>hi</b>', '<p>&lt;b onclick=x&gt;hi&lt;/b&gt;</p>\n'],
    ['scripts are no links', '[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>\n'],
    ['inline images are', '![logo](cid:logo)', '<p><img src="cid:logo" alt="logo"></p>\n'],
  ])('%s', (_what, source, html) => {
    expect(shown(source)).toBe(html)
  })
  test('nothing gives no HTML', () => {
    expect(markdownToHtml(' \n\t')).toBeNull()
  })
  test('a very long text is shown as it is', () => {
    const html = shown(`**a** <b>\n${'x'.repeat(100_000)}`) ?? ''
    expect(html).toMatch(/^<pre [^>]*>\*\*a\*\* &lt;b&gt;\nx+<\/pre>\n$/)
  })
  test('odd input costs no more than its length', () => {
    for (const odd of [
      '['.repeat(50_000),
      '*'.repeat(50_000),
      '>'.repeat(50_000),
      '![]('.repeat(20_000),
      '`'.repeat(50_000),
    ]) {
      expect(markdownToHtml(odd)).toContain('<body')
    }
  })
})

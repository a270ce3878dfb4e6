/** Reading mail: every golden file in eml/ gives what stands beside it, and hostile mail stays within bounds. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import type { KeepPart } from '../../src/mail/mime/leaves.ts'
import { parseMail } from '../../src/mail/parse.ts'
import type { ParsedMail } from '../../src/mail/types.ts'
import { fc } from '../support/property.ts'

const folder = join(import.meta.dirname, 'eml')

/** A file in the repository has LF line ends, a mail CRLF. */
function readEml(name: string): Buffer {
  return mail(readFileSync(join(folder, name), 'latin1'))
}

function mail(text: string): Buffer {
  return Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1')
}

const keep: KeepPart = async (_head, bytes) => {
  const data = Buffer.isBuffer(bytes) ? Buffer.from(bytes) : await buffer(bytes)
  return { hash: createHash('sha256').update(data).digest(), size: data.length, data }
}

function golden(parsed: ParsedMail): string {
  const parts = parsed.parts.map(({ blob, ...head }) => ({
    ...head,
    size: blob.size,
    begins: blob.data?.toString('latin1', 0, 24),
  }))
  return `${JSON.stringify({ ...parsed, parts }, null, 2)}\n`
}

describe('golden mails', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml'))
  test.each(names)('%s', async (name) => {
    const raw = readEml(name)
    const parsed = golden(await parseMail(raw, keep))
    await expect(parsed).toMatchFileSnapshot(join(folder, name.replace('.eml', '.json')))

    const bytes = Readable.from(Array.from(raw, (byte) => Buffer.from([byte])))
    expect(golden(await parseMail(bytes, keep)), 'as a stream of single bytes').toBe(parsed)
  })
})

test('what one text of a mail holds stays as it is while the next one is decoded', async () => {
  const file = 'begin 644 a.txt\n#86)C\n`\nend\n'
  const part = (text: string) => `--b\nContent-Transfer-Encoding: quoted-printable\n\n${text}\n`
  const parts = [part(`one\n${file}`), part('=74wo'), part(file), part('three'.repeat(40))]
  const parsed = await parseMail(mail(`Content-Type: multipart/mixed; boundary=b\n\n${parts.join('')}--b--\n`), keep)
  expect(parsed.parts.map(({ filename, blob }) => [filename, blob.data?.toString()])).toEqual([
    ['a.txt', 'abc'],
    ['a.txt', 'abc'],
  ])
  expect(parsed.text.split('\n').filter(Boolean)).toEqual(['one', 'two', 'three'.repeat(40)])
})

test.each([
  ["In-Reply-To: Ann Lee <ann@x.test>'s mail of Monday", []],
  ['In-Reply-To: <ann@x.test>\nReferences: <1@x.test>', ['<1@x.test>']],
  ['In-Reply-To: <1@x.test> (Ann Lee <ann@x.test>)', ['<1@x.test>']],
  ['References: <bob@x.test> <1@x.test>', ['<1@x.test>']],
  ['In-Reply-To: Message from Eve <eve@x.test> of "Tue, 03 Mar 2026 10:00:00 +0100." <1@x.test>', ['<1@x.test>']],
  ['In-Reply-To: <1@x.test> from Eve <eve@x.test>', ['<1@x.test>']],
  ['In-Reply-To: "Eve" <eve@x.test> <1@x.test>', ['<1@x.test>']],
  ['In-Reply-To: Eve <eve@x.test> "Offer" (on Monday) <1@x.test>', ['<1@x.test>']],
  ['In-Reply-To: Your message of Tue from Eve <eve@x.test>', []],
  ["In-Reply-To: Eve Lee <eve@x.test>'s message of Monday", []],
  ['In-Reply-To: Your message of Tuesday <1@x.test>', ['<1@x.test>']],
  ['In-Reply-To: Your message <1@x.test>', ['<1@x.test>']],
  ['In-Reply-To: Message <1@x.test>', ['<1@x.test>']],
  ['In-Reply-To: Message-ID: <1@x.test>', ['<1@x.test>']],
  ['In-Reply-To: Your message "Offer" of 3 March 2026 <1@x.test>', ['<1@x.test>']],
  ['In-Reply-To: <1@x.test>, <2@x.test>', ['<1@x.test>', '<2@x.test>']],
])('nobody who is spoken of is taken for a mail: %s', async (field, ids) => {
  const raw = mail(`From: bob@x.test\nTo: Ann Lee <ann@x.test>\n${field}\n\nwords\n`)
  const { inReplyTo, references } = await parseMail(raw, keep)
  expect([...inReplyTo, ...references]).toEqual(ids)
})

describe('what breaks', () => {
  const attached = mail('Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png\n\nabc\n--b--\n')

  test('an error of the source is thrown, also in the middle of an attachment', async () => {
    const source = Readable.from(
      (function* () {
        yield attached.subarray(0, attached.length - 10)
        throw new Error('connection lost')
      })(),
    )
    await expect(parseMail(source, keep)).rejects.toThrow('connection lost')
  })

  test('an error of the keeper is thrown', async () => {
    const full: KeepPart = async () => {
      throw new Error('disk full')
    }
    await expect(parseMail(attached, full)).rejects.toThrow('disk full')
  })

  test('a mail with more parts or headers than can be read is thrown', async () => {
    const parts = mail(`Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(2_000)}`)
    await expect(parseMail(parts, keep)).rejects.toThrow('1000 parts')
    await expect(parseMail(mail(`${'X: y\n'.repeat(300_000)}\n`), keep)).rejects.toThrow('header size')
  })
})

describe('bounds', () => {
  test('carriage returns that end no line are blanks, and a run of them costs no more than its length', async () => {
    const raw = Buffer.from(`Subject: a\rb\r\r\r\nX: ${'\r'.repeat(900_000)}y\r\nTo: ann@x.test\r\n\r\ntext`)
    const parsed = await parseMail(raw, keep)
    expect(parsed).toMatchObject({ subject: 'a b', to: [{ name: '', address: 'ann@x.test' }], text: 'text' })
  })

  test('nor does a run of blanks that is not at the end of its line', async () => {
    const head = 'Content-Transfer-Encoding: quoted-printable\r\n\r\n'
    const raw = Buffer.from(`${head}a${' '.repeat(900_000)}b`)
    for (const source of [raw, Readable.from([raw])]) {
      const parsed = await parseMail(source, keep)
      expect(parsed.text.length).toBe(900_002)
    }
  })

  test('headers, addresses, references and text are limited, the rest of the mail is read', async () => {
    const addresses = Array.from({ length: 12_000 }, (_, i) => `u${i}@x.test`).join(',\n ')
    const ids = Array.from({ length: 700 }, (_, i) => `<${i}@x.test>`).join('\n ')
    const head = `To: ${addresses}\nReferences: ${ids}\nX-Long: ${'x'.repeat(100_000)}\n${'X: y\n'.repeat(3_000)}`
    const parsed = await parseMail(mail(`${head}\n${'word '.repeat(2_200_000)}`), keep)
    expect(parsed.to.length).toBe(1_000)
    expect(parsed.truncated).toBe(true)
    expect(parsed.references.length).toBe(500)
    expect(parsed.references[0]).toBe('<0@x.test>')
    expect(parsed.references.at(-1)).toBe('<699@x.test>')
    expect(parsed.headers.length).toBe(2_000)
    expect(parsed.headers.find(([name]) => name === 'X-Long')?.[1].length).toBe(64 * 1024)
    expect(parsed.text.length).toBe(2 * 1024 * 1024)
    expect(parsed.preview.length).toBeLessThanOrEqual(200)
  })

  test('an attachment is handed over as it comes, never held', async () => {
    const line = Buffer.from(`${'QUFB'.repeat(19)}\r\n`.repeat(1_000))
    let sent = 0
    let read = 0
    let mostHeld = 0
    const source = Readable.from(
      (function* () {
        yield mail('Content-Type: application/zip\nContent-Transfer-Encoding: base64\n\n')
        for (let i = 0; i < 200; i += 1) {
          sent += 57_000
          yield line
        }
      })(),
    )
    const { parts } = await parseMail(source, async (_head, bytes) => {
      for await (const chunk of bytes) {
        read += chunk.length
        mostHeld = Math.max(mostHeld, sent - read)
      }
      return { hash: Buffer.alloc(32), size: read, data: null }
    })
    expect(parts[0]?.blob.size).toBe(200 * 57_000)
    expect(mostHeld).toBeLessThan(4_000_000)
  })

  test('whatever the bytes, strings are whole: no NUL, no lone surrogate', async () => {
    const piece = fc.constantFrom(
      'Subject: =?utf-16?B?2AAAAA==?=\n',
      'From: =?utf-8?q?=00=ED=A0=80?= <a\0b@x>\n',
      'Content-Type: text/html\n',
      'Content-Type: multipart/mixed; boundary=b\n',
      'Content-Type: application/x; name="=?x?q?=00?="\n',
      '\n',
      '--b\n',
      '--b--\n',
      '&#xD83D;&#0;<b',
      '\0\xff\xfe',
      'text ',
    )
    const pieces = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(pieces, async (texts) => {
        const { parts, ...parsed } = await parseMail(mail(texts.join('')), keep)
        const json = JSON.stringify({ ...parsed, names: parts.map(({ blob, ...head }) => head) })
        expect(json.isWellFormed() && !/\\u(?:0000|d[89a-f])/.test(json), json).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

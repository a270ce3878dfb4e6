/** Large mails in the shapes in which people send them, made from a seed: the same bytes on every run. */
import { createCipheriv } from 'node:crypto'

const MB = 1024 * 1024
/** A base64 line of 76 characters and its CRLF for every 57 bytes. */
const BASE64_GROWTH = 78 / 57

type Shape = (name: string, bytes: number) => Part

interface Part {
  head: string
  body: Buffer
}

/** One mail of about `megabytes`; `nth` chooses its shape, and no two are the same. */
export function largeMail(nth: number, megabytes: number, to: string): Buffer {
  const shape = SHAPES[nth % SHAPES.length] as Shape
  const { head, body } = shape(`mail-${nth}`, megabytes * MB)
  const envelope = [
    'From: Ann Example <ann@elsewhere.test>',
    `To: ${to}`,
    `Subject: Large mail ${nth}`,
    'Date: Thu, 01 Jan 2026 12:00:00 +0000',
    `Message-ID: <large-${nth}@elsewhere.test>`,
    'MIME-Version: 1.0',
  ]
  return Buffer.concat([Buffer.from(`${envelope.join('\r\n')}\r\n${head}\r\n\r\n`), body])
}

const SHAPES: readonly Shape[] = [
  (name, bytes) => multipart('mixed', [text('plain', 'See the file.\r\n'), file(name, bytes)]),
  (name, bytes) => multipart('mixed', [text('plain', prose(name, bytes / 2)), file(name, bytes / 2)]),
  (name, bytes) => text('html', page(name, bytes)),
  (name, bytes) =>
    multipart('mixed', [
      text('plain', 'See the files.\r\n'),
      ...Array.from({ length: 16 }, (_, index) => file(`${name}-${index}`, bytes / 16)),
    ]),
  (name, bytes) => text('plain', prose(name, bytes)),
  (name, bytes) =>
    multipart('alternative', [text('plain', prose(name, bytes / 3)), text('html', page(name, bytes / 1.5))]),
  (name, bytes) => multipart('mixed', [text('html', page(name, bytes / 8)), file(name, (bytes * 7) / 8)]),
  (name, bytes) => quotedPrintable(prose(name, bytes / 1.1)),
]

function multipart(subtype: string, parts: readonly Part[]): Part {
  const boundary = `=_${subtype}_`
  const pieces = parts.flatMap(({ head, body }) => [
    Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`),
    body,
    Buffer.from('\r\n'),
  ])
  return {
    head: `Content-Type: multipart/${subtype}; boundary="${boundary}"`,
    body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
  }
}

function text(subtype: string, content: string): Part {
  return {
    head: `Content-Type: text/${subtype}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit`,
    body: Buffer.from(content),
  }
}

function quotedPrintable(content: string): Part {
  return {
    head: 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable',
    body: Buffer.from(content.replaceAll('=', '=3D').replaceAll('é', '=C3=A9')),
  }
}

/** An attachment that has `bytes` in the mail. */
function file(name: string, bytes: number): Part {
  const content = noise(name, Math.floor(bytes / BASE64_GROWTH)).toString('base64')
  return {
    head: `Content-Type: application/octet-stream; name="${name}.bin"
Content-Disposition: attachment; filename="${name}.bin"
Content-Transfer-Encoding: base64`.replaceAll('\n', '\r\n'),
    body: Buffer.from(content.replace(/.{76}(?=.)/g, '$&\r\n')),
  }
}

/** A newsletter that goes on and on: nested tables, styles, links and images. */
function page(seed: string, bytes: number): string {
  const rows = prose(seed, bytes / 3)
    .split('\r\n')
    .map(
      (line, index) =>
        `<tr><td style="padding:4px;color:#333"><p><a href="https://elsewhere.test/${index}">${line}</a></p></td>` +
        `<td><table><tr><td><b>${index}</b><img src="https://elsewhere.test/${index}.png" alt="" width=1></td></tr></table></td></tr>`,
    )
  return `<html><body><table>\r\n${rows.join('\r\n')}\r\n</table></body></html>\r\n`
}

/** Lines of words, of about `bytes`. */
function prose(seed: string, bytes: number): string {
  const words = 'the invoice for March = 12 euros and a café was paid by Ann on Monday to whom it may concern'.split(
    ' ',
  )
  const line = (from: number) =>
    Array.from({ length: 12 }, (_, at) => words[(from * (at + 7)) % words.length]).join(' ')
  const lines = Array.from(noise(seed, Math.floor(bytes / 56)), (byte, index) => `${index} ${line(byte)}`)
  return lines.join('\r\n')
}

/** Bytes that no compression makes smaller: AES in counter mode over nothing. */
function noise(seed: string, bytes: number): Buffer {
  const key = Buffer.alloc(16, seed)
  return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(bytes))
}

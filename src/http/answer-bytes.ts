/** Bytes of a mail as a download: streamed, never shown in place, never taken for anything active. */
import { Readable } from 'node:stream'
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { OpenBlob } from '../store/blobs.ts'
import { contentDisposition } from './file-name.ts'

/** Answers with the whole blob. `name` is the file's name as the mail says it. */
export function answerBytes(c: Context, blob: OpenBlob, file: { type: string; name: string }): Response {
  return c.body(Readable.toWeb(blob.read()) as ReadableStream, 200, {
    'Content-Type': file.type,
    'Content-Length': String(blob.size),
    'Content-Disposition': contentDisposition(file.name),
    'Content-Security-Policy': "sandbox; default-src 'none'",
  })
}

/** Answers with an object that has the blob in base64 as `content`, and with `rest`. */
export function answerBase64(c: Context, blob: OpenBlob, rest: object): Response {
  const body = ReadableStream.from(base64Object(blob.read(), rest))
  return c.body(body, 200, { 'Content-Type': 'application/json' })
}

async function* base64Object(bytes: Readable, rest: object): AsyncGenerator<Uint8Array> {
  yield Buffer.from('{"content":"')
  let left: Buffer = Buffer.alloc(0)
  for await (const chunk of bytes) {
    // only whole groups of three bytes come without padding
    const ready = Buffer.concat([left, chunk as Buffer])
    left = ready.subarray(ready.length - (ready.length % 3))
    yield Buffer.from(ready.toString('base64', 0, ready.length - left.length))
  }
  yield Buffer.from(`${left.toString('base64')}",${JSON.stringify(rest).slice(1)}`)
}

/** The bytes of a mail or a part, for a route's `responses`. */
export function bytes(description: string, type: string) {
  const schema = z.string().openapi({ format: 'binary' })
  return { description, content: { [type]: { schema } } }
}

/** What a browser could run if it came to show it; the XML types of XHTML and SVG among them. */
const ACTIVE = /html|svg|\/xml$|\+xml$|xslt|script|flash|^multipart\/|^message\//i
const TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/i

/** The type to serve a part with: as the mail says it, where that is one and harmless. */
export function servedType(contentType: string): string {
  return TYPE.test(contentType) && !ACTIVE.test(contentType) ? contentType.toLowerCase() : 'application/octet-stream'
}

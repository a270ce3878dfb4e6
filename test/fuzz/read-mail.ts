/** Reads a mail in this thread, with its attachments in memory. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type KeepPart, parseMail } from '../../src/mail/parse.ts'
import type { ParsedMail } from '../../src/mail/types.ts'

const keep: KeepPart = async (_head, bytes) => {
  const data = await buffer(bytes)
  return { hash: createHash('sha256').update(data).digest(), size: data.length, data }
}

export function readMail(raw: Buffer): Promise<ParsedMail> {
  return parseMail(raw, keep)
}

/** The same from a stream that is cut into pieces of `size` bytes. */
export function readMailInPieces(raw: Buffer, size: number): Promise<ParsedMail> {
  const pieces = Array.from({ length: Math.ceil(raw.length / size) }, (_, i) => raw.subarray(i * size, (i + 1) * size))
  return parseMail(Readable.from(pieces), keep)
}

/** Header fields alone, so that searching them costs no time for the rest. */
export function onlyHeaders(fields: Buffer): Buffer {
  return Buffer.concat([fields, Buffer.from('\r\n\r\n')])
}

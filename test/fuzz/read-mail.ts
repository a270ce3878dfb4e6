/** Reads a mail in this thread, with its attachments in memory. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { KeepPart } from '../../src/mail/mime/leaves.ts'
import { parseMail } from '../../src/mail/parse.ts'
import type { ParsedMail } from '../../src/mail/types.ts'

const keep: KeepPart = async (_head, bytes) => {
  const data = Buffer.isBuffer(bytes) ? Buffer.from(bytes) : await buffer(bytes)
  return { hash: createHash('sha256').update(data).digest(), size: data.length, data }
}

/** null: refused for one of the two reasons that `parseMail` documents. */
export function readMail(raw: Buffer): Promise<ParsedMail | null> {
  return read(raw)
}

/** The same from a stream that is cut into pieces of `size` bytes. */
export function readMailInPieces(raw: Buffer, size: number): Promise<ParsedMail | null> {
  const pieces = Array.from({ length: Math.ceil(raw.length / size) }, (_, i) => raw.subarray(i * size, (i + 1) * size))
  return read(Readable.from(pieces))
}

/** The header fields of `raw` alone, so that searching them costs no time for the rest. */
export async function readHeaders(raw: Buffer): Promise<ParsedMail> {
  const end = /\n\r?\n/.exec(raw.toString('latin1'))?.index ?? raw.length
  const head = raw.subarray(0, Math.min(end, MOST_HEADERS))
  return parseMail(Buffer.concat([head, Buffer.from('\r\n\r\n')]), keep)
}

const MOST_HEADERS = 256 * 1024

async function read(source: Buffer | Readable): Promise<ParsedMail | null> {
  try {
    return await parseMail(source, keep)
  } catch (error) {
    if (error instanceof Error && /1000 parts|header size/.test(error.message)) return null
    throw error
  }
}

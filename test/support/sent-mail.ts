/** A mail that was sent, as its reader's mail program understands it. */
import { buffer } from 'node:stream/consumers'
import { parseMail } from '../../src/mail/parse.ts'
import type { ParsedMail, PartHead } from '../../src/mail/types.ts'

export interface SentMail extends ParsedMail {
  files: (PartHead & { bytes: Buffer })[]
  /** the decoded values of a header field, in order */
  header(name: string): string[]
}

export async function readSent(raw: Buffer): Promise<SentMail> {
  const files: SentMail['files'] = []
  const parsed = await parseMail(raw, async (head, bytes) => {
    const data = Buffer.isBuffer(bytes) ? Buffer.from(bytes) : await buffer(bytes)
    files.push({ ...head, bytes: data })
    return { hash: Buffer.alloc(32), size: data.length, data }
  })
  const header = (name: string) =>
    parsed.headers.filter(([field]) => field.toLowerCase() === name.toLowerCase()).map(([, value]) => value)
  return { ...parsed, files, header }
}

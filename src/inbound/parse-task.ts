/** What reading a mail comes to, on both sides of the parser's thread. */
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createFingerprint, fingerprintOf } from '../mail/fingerprint.ts'
import type { Blob } from '../mail/types.ts'
import { blobPath, writeBlob } from '../store/blob-files.ts'
import type { PackedMail } from './packed-mail.ts'

/** A mail as it came, and what it says where that can be understood. */
export type Reading =
  | { kind: 'understood'; fingerprint: Buffer; raw: Blob; mail: PackedMail }
  | { kind: 'unreadable'; fingerprint: Buffer; raw: Blob; error: string }

/** The identity of a mail that nobody could parse: its fingerprint, and its bytes kept. */
export async function identify(dir: string, raw: Buffer | Blob): Promise<{ fingerprint: Buffer; raw: Blob }> {
  if (Buffer.isBuffer(raw)) return { fingerprint: fingerprintOf(raw), raw: await writeBlob(dir, raw) }
  if (raw.data !== null) return { fingerprint: fingerprintOf(raw.data), raw }
  const fingerprint = createFingerprint()
  for await (const chunk of openRaw(dir, raw.hash)) fingerprint.update(chunk as Buffer)
  return { fingerprint: fingerprint.digest(), raw }
}

export function openRaw(dir: string, hash: Buffer): Readable {
  return createReadStream(blobPath(dir, hash))
}

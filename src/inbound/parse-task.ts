/** What is asked of the parser's thread, and what it answers; both sides of the thread import this. */
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

/** Small mails travel as bytes, larger ones are in the blob folder already. */
export type ParseRequest = { bytes: Uint8Array } | { hash: Uint8Array; size: number }

/** One for each request, in their order. */
export type ParseAnswer =
  | { kind: 'ready' }
  | { kind: 'understood'; fingerprint: Uint8Array; raw: StoredRaw; mail: PackedMail }
  | { kind: 'unreadable'; fingerprint: Uint8Array; raw: StoredRaw; error: string }
  /** the blob folder failed: not the mail's fault */
  | { kind: 'storage'; code: string; error: string }

/** The raw mail's blob without its bytes, which the asking side still has. */
export interface StoredRaw {
  hash: Uint8Array
  size: number
  /** are the bytes in the blob folder? */
  filed: boolean
}

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

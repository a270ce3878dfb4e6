/** The blobs of one mail, which the disk takes side by side while the mail is read. */
import type { Readable } from 'node:stream'
import { freeBytes } from '../lib/garbage.ts'
import type { Blob } from '../mail/types.ts'
import { keepBytes, LARGEST_ROW, writeBlob } from '../store/blob-files.ts'

/** Bytes of one mail's attachments that become rows: they cross to the other thread and go into one transaction, for which the API waits. */
const MOST_IN_ROWS = 2 * 1024 * 1024

export interface MailFiles extends AsyncDisposable {
  /** Keeps the whole mail; `raw` has to stay as it is until it is written. */
  keepRaw(raw: Buffer): Blob
  /** Keeps an attachment; `bytes` are given back when they are in a file. */
  keepPart(bytes: Buffer | Readable): Promise<Blob>
  /** Resolves when all of it is safe; throws when the folder does not take it. */
  written(): Promise<void>
}

export function createMailFiles(dir: string): MailFiles {
  const writing: Promise<void>[] = []
  let room = MOST_IN_ROWS
  const begin = (written: Promise<void>) => {
    writing.push(written)
    // `written` tells
    written.catch(() => {})
  }
  return {
    keepRaw(raw) {
      const { blob, written } = keepBytes(dir, raw)
      if (blob.data === null) begin(written)
      return blob
    },
    async keepPart(bytes) {
      const largestRow = Math.min(LARGEST_ROW, room)
      if (!Buffer.isBuffer(bytes)) return taken(await writeBlob(dir, bytes, largestRow))
      const { blob, written } = keepBytes(dir, bytes, largestRow)
      if (blob.data === null) begin(written.then(() => freeBytes(bytes)))
      return taken(blob)
    },
    async written() {
      if (writing.length > 0) await Promise.all(writing)
    },
    async [Symbol.asyncDispose]() {
      if (writing.length > 0) await Promise.allSettled(writing)
    },
  }
  function taken(blob: Blob): Blob {
    if (blob.data !== null) room -= blob.size
    return blob
  }
}

/** The blobs of one mail, which the disk takes side by side while more is read. */
import type { Readable } from 'node:stream'
import type { Blob } from '../mail/types.ts'
import { keepBytes, LARGEST_ROW, writeBlob } from '../store/blob-files.ts'

/** Bytes of one mail's attachments that become rows: they cross to the other thread and go into one transaction, for which the API waits. */
const MOST_IN_ROWS = 2 * 1024 * 1024
/** Files of one mail that are open at a time. */
const MOST_OPEN = 64

export interface MailFiles {
  /** Keeps the whole mail; where it becomes a row, the answer's bytes are `raw`. */
  keepRaw(raw: Buffer): Blob
  /** Keeps an attachment; `bytes` may be overwritten when it resolves. */
  keepPart(bytes: Buffer | Readable): Promise<Blob>
  /** Resolves when all of it is safe, throws when the folder does not take it; null: all went into rows. */
  written(): Promise<unknown> | null
}

export function createMailFiles(dir: string): MailFiles {
  const writing: Promise<void>[] = []
  let room = MOST_IN_ROWS
  const keep = (bytes: Buffer, largestRow: number) => {
    const { blob, written } = keepBytes(dir, bytes, largestRow)
    if (written !== null) {
      writing.push(written)
      // `written` tells
      written.catch(() => {})
    }
    return blob
  }
  const taken = (blob: Blob) => {
    if (blob.data !== null) room -= blob.size
    return blob
  }
  return {
    keepRaw: (raw) => keep(raw, LARGEST_ROW),
    async keepPart(bytes) {
      const largestRow = Math.min(LARGEST_ROW, room)
      if (writing.length >= MOST_OPEN) await writing.at(-MOST_OPEN)?.catch(() => {})
      if (!Buffer.isBuffer(bytes)) return taken(await writeBlob(dir, bytes, largestRow))
      const blob = taken(keep(bytes, largestRow))
      // alone in its memory, so that it can be handed over
      return blob.data === null ? blob : { ...blob, data: Buffer.from(new Uint8Array(bytes).buffer) }
    },
    // all of them have ended when one of them has failed: nothing is written behind our back
    written: () => (writing.length === 0 ? null : Promise.allSettled(writing).then(() => Promise.all(writing))),
  }
}

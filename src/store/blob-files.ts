/** The files of the blob folder: temporary until whole and synced, then named by their SHA-256. Threads use it that have no database. */
import { createHash, hash, randomUUID } from 'node:crypto'
import { closeSync, existsSync, fdatasync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Blob } from '../mail/types.ts'

/** Up to here a blob is a row (0.1 ms in a batch), beyond it a file (0.5 ms with its fsync). */
export const LARGEST_ROW = 256 * 1024

export interface BlobFolder {
  readonly dir: string
  /** how many writers have files that no row names yet; while there are any, nothing is unlinked */
  holds: number
}

/** Opens the folder, making it where it is missing; what a crash left half written is removed. */
export function openBlobFolder(dir: string): BlobFolder {
  rmSync(join(dir, 'tmp'), { recursive: true, force: true })
  mkdirSync(join(dir, 'tmp'), { recursive: true, mode: 0o700 })
  return { dir, holds: 0 }
}

/** Keeps files safe between `writeBlob` and the commit that names them. */
export function holdBlobs(folder: BlobFolder): Disposable {
  folder.holds += 1
  let held = true
  return {
    [Symbol.dispose]() {
      if (held) folder.holds -= 1
      held = false
    },
  }
}

/** Reads `source` to its end; what is larger than `largestRow` bytes is in the folder, synced, when this returns. */
export async function writeBlob(
  dir: string,
  source: Buffer | AsyncIterable<Uint8Array>,
  largestRow = LARGEST_ROW,
): Promise<Blob> {
  if (!Buffer.isBuffer(source)) return writeStream(dir, source, largestRow)
  const blob = blobOf(source, largestRow)
  if (blob.data === null) await writeFile(dir, source, blob.hash)
  return blob
}

/** As it is once it is kept: with its bytes where it is a row. */
function blobOf(bytes: Buffer, largestRow: number): Blob {
  const isRow = bytes.length <= largestRow
  return { hash: hash('sha256', bytes, 'buffer'), size: bytes.length, data: isRow ? bytes : null }
}

async function writeFile(dir: string, bytes: Buffer, digest: Buffer): Promise<void> {
  const file = await openTempFile(dir)
  try {
    await file.append(bytes)
    await file.keep(digest)
  } catch (error) {
    await file.discard()
    throw error
  }
}

/**
 * As `writeBlob`, for a thread that nobody waits for: what is larger than `largestRow` bytes is written when this returns, so that
 * they may become something else, and synced when `written` resolves; null: it is a row.
 */
export function keepBytes(
  dir: string,
  bytes: Buffer,
  largestRow: number,
): { blob: Blob; written: Promise<void> | null } {
  const blob = blobOf(bytes, largestRow)
  return { blob, written: blob.data === null ? writeAtOnce(dir, bytes, blob.hash) : null }
}

async function writeAtOnce(dir: string, bytes: Buffer, digest: Buffer): Promise<void> {
  const path = join(dir, 'tmp', randomUUID())
  try {
    const file = openSync(path, 'wx', 0o600)
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      await syncData(file)
    } finally {
      closeSync(file)
    }
    await moveToPlace(dir, path, digest)
  } catch (error) {
    await unlink(path).catch(() => undefined)
    throw error
  }
}

const syncData = promisify(fdatasync)

async function writeStream(dir: string, source: AsyncIterable<Uint8Array>, largestRow: number): Promise<Blob> {
  const running = createHash('sha256')
  let small: Buffer[] | null = []
  let size = 0
  let file: TempFile | null = null
  try {
    for await (const piece of source) {
      const chunk = Buffer.isBuffer(piece) ? piece : Buffer.from(piece)
      running.update(chunk)
      size += chunk.length
      if (file === null && size > largestRow) {
        file = await openTempFile(dir)
        for (const earlier of small ?? []) await file.append(earlier)
        small = null
      }
      if (file === null) small?.push(chunk)
      else await file.append(chunk)
    }
    const digest = running.digest()
    if (file !== null) await file.keep(digest)
    return { hash: digest, size, data: small === null ? null : Buffer.concat(small) }
  } catch (error) {
    await file?.discard()
    throw error
  }
}

/** Where the file of a blob is. */
export function blobPath(dir: string, digest: Buffer): string {
  const hex = digest.toString('hex')
  return join(dir, hex.slice(0, 2), hex)
}

/** A file that becomes a blob (`keep`), or nothing (`discard`): a crash in between leaves it to the next start, which removes it. */
export async function openTempFile(dir: string) {
  const path = join(dir, 'tmp', randomUUID())
  const handle = await open(path, 'wx', 0o600)
  return {
    async append(chunk: Uint8Array) {
      // `write` may take a part only, as it does where the disk is nearly full; `writeFile` takes 512 KB at a time
      for (let at = 0; at < chunk.length; ) at += (await handle.write(chunk, at)).bytesWritten
    },
    /** all of it; it goes on */
    read: () => readFile(path),
    async keep(digest: Buffer) {
      await handle.datasync()
      await handle.close()
      await moveToPlace(dir, path, digest)
    },
    async discard() {
      await handle.close().catch(() => undefined)
      await unlink(path).catch(() => undefined)
    },
  }
}

export type TempFile = Awaited<ReturnType<typeof openTempFile>>

/** Gives a synced file the name of its blob; a rename is durable once its folder is synced. */
async function moveToPlace(dir: string, path: string, digest: Buffer): Promise<void> {
  const target = blobPath(dir, digest)
  const parent = join(target, '..')
  if (!existsSync(parent)) {
    await mkdir(parent, { recursive: true, mode: 0o700 })
    await syncFolder(dir)
  }
  await rename(path, target)
  await syncFolder(parent)
}

async function syncFolder(dir: string): Promise<void> {
  const handle = await open(dir, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

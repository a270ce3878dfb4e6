/** The parser's thread: one mail after another, so that a mail that kills or stalls it is known by its place in the queue. */
import { readFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { parentPort, workerData } from 'node:worker_threads'
import { messageOf } from '../lib/errors.ts'
import { collectAll, freeBytes } from '../lib/garbage.ts'
import { fingerprintOf } from '../mail/fingerprint.ts'
import { parseMail } from '../mail/parse.ts'
import type { Blob } from '../mail/types.ts'
import { blobPath, LARGEST_ROW, writeBlob } from '../store/blob-files.ts'
import { storageFailureOf } from '../store/storage-failure.ts'
import { packMail } from './packed-mail.ts'
import { identify, openRaw, type ParseAnswer, type ParseRequest } from './parse-task.ts'

/** Bytes of one mail's attachments that become rows: they cross to the other thread and go into one transaction, for which the API waits. */
const MOST_IN_ROWS = 2 * 1024 * 1024
/** A mail in a file is read at once up to this size: one that is ordinary takes a quarter of the time. A larger one passes through. */
const LARGEST_WHOLE = 16 * 1024 * 1024

const { dir } = workerData as { dir: string }
const port = parentPort
if (port === null) throw new Error('parse-thread.ts runs as a thread only')
const answer = (message: ParseAnswer, handedOver: ArrayBuffer[] = []) => port.postMessage(message, handedOver)

let queue = Promise.resolve()
port.on('message', (request: ParseRequest) => {
  queue = queue.then(() => read(request))
  if ('hash' in request) queue = queue.then(collectAll)
})
answer({ kind: 'ready' })

async function read(request: ParseRequest): Promise<void> {
  try {
    const { source, fingerprint, raw } = await openMail(request)
    const stored = { hash: raw.hash, size: raw.size, filed: raw.data === null }
    try {
      let room = MOST_IN_ROWS
      const mail = await parseMail(source, async (_head, bytes) => {
        const part = await writeBlob(dir, bytes, Math.min(LARGEST_ROW, room))
        if (part.data !== null) room -= part.size
        else if (Buffer.isBuffer(bytes)) freeBytes(bytes)
        return part
      })
      const { mail: packed, buffers } = packMail(mail)
      answer({ kind: 'understood', fingerprint, raw: stored, mail: packed }, buffers)
      if (Buffer.isBuffer(source)) freeBytes(source)
    } catch (error) {
      if (storageFailureOf(error) !== null) throw error
      answer({ kind: 'unreadable', fingerprint, raw: stored, error: messageOf(error) })
    }
  } catch (error) {
    answer({ kind: 'storage', code: storageFailureOf(error) ?? '', error: messageOf(error) })
  }
}

async function openMail(request: ParseRequest): Promise<{ source: Buffer | Readable; fingerprint: Buffer; raw: Blob }> {
  if ('bytes' in request) {
    const { buffer, byteOffset, byteLength } = request.bytes
    const source = Buffer.from(buffer, byteOffset, byteLength)
    return { source, ...(await identify(dir, source)) }
  }
  const raw = { hash: Buffer.from(request.hash), size: request.size, data: null }
  if (raw.size > LARGEST_WHOLE) return { ...(await identify(dir, raw)), source: openRaw(dir, raw.hash) }
  const source = await readFile(blobPath(dir, raw.hash))
  return { source, fingerprint: fingerprintOf(source), raw }
}

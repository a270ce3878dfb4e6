/** The parser's thread: one mail after another, so that a mail that kills or stalls it is known by its place in the queue. */
import { parentPort, workerData } from 'node:worker_threads'
import { messageOf } from '../lib/errors.ts'
import { parseMail } from '../mail/parse.ts'
import type { Blob } from '../mail/types.ts'
import { LARGEST_ROW, writeBlob } from '../store/blob-files.ts'
import { storageFailureOf } from '../store/storage-failure.ts'
import { packMail } from './packed-mail.ts'
import { identify, openRaw, type ParseAnswer, type ParseRequest } from './parse-task.ts'

/** Bytes of one mail's attachments that become rows: they cross to the other thread and go into one transaction, for which the API waits. */
const MOST_IN_ROWS = 2 * 1024 * 1024

const { dir } = workerData as { dir: string }
const port = parentPort
if (port === null) throw new Error('parse-thread.ts runs as a thread only')
const answer = (message: ParseAnswer, handedOver: ArrayBuffer[] = []) => port.postMessage(message, handedOver)

let queue = Promise.resolve()
port.on('message', (request: ParseRequest) => {
  queue = queue.then(() => read(request))
})
answer({ kind: 'ready' })

async function read(request: ParseRequest): Promise<void> {
  try {
    const raw = rawOf(request)
    const { fingerprint, raw: blob } = await identify(dir, raw)
    const stored = { hash: blob.hash, size: blob.size, filed: blob.data === null }
    try {
      const source = Buffer.isBuffer(raw) ? raw : openRaw(dir, raw.hash)
      let room = MOST_IN_ROWS
      const mail = await parseMail(source, async (_head, bytes) => {
        const part = await writeBlob(dir, bytes, Math.min(LARGEST_ROW, room))
        if (part.data !== null) room -= part.size
        return part
      })
      const { mail: packed, buffers } = packMail(mail)
      answer({ kind: 'understood', fingerprint, raw: stored, mail: packed }, buffers)
    } catch (error) {
      if (storageFailureOf(error) !== null) throw error
      answer({ kind: 'unreadable', fingerprint, raw: stored, error: messageOf(error) })
    }
  } catch (error) {
    answer({ kind: 'storage', code: storageFailureOf(error) ?? '', error: messageOf(error) })
  }
}

function rawOf(request: ParseRequest): Buffer | Blob {
  if (!('bytes' in request)) return { hash: Buffer.from(request.hash), size: request.size, data: null }
  const { buffer, byteOffset, byteLength } = request.bytes
  return Buffer.from(buffer, byteOffset, byteLength)
}

/** The parser's thread: one mail after another, so that a mail that kills or stalls it is known by its place in the queue. */
import { readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { parentPort, workerData } from 'node:worker_threads'
import { messageOf } from '../lib/errors.ts'
import { collectAll, freeBuffer, freeBytes } from '../lib/garbage.ts'
import { fingerprintOf } from '../mail/fingerprint.ts'
import { parseMail } from '../mail/parse.ts'
import { judgeTrust, wantsCheck } from '../mail/trust/trust.ts'
import type { Blob, ParsedMail } from '../mail/types.ts'
import { blobPath } from '../store/blob-files.ts'
import { storageFailureOf } from '../store/storage-failure.ts'
import { createMailFiles, type MailFiles } from './mail-files.ts'
import { type Crossing, type Origin, packMail } from './packed-mail.ts'
import {
  type ParseAnswer,
  type ParseMessage,
  type ParseOrder,
  type ParseRequest,
  type ParserData,
  packAnswers,
} from './parse-messages.ts'
import { identify, openRaw } from './parse-task.ts'

/** A mail in a file is read at once up to this size: one that is ordinary takes a quarter of the time. A larger one passes through. */
const LARGEST_WHOLE = 16 * 1024 * 1024

/** Answers wait for those behind them, but not longer than this, nor when they hold more. */
const MOST_MS = 5
const MOST_ANSWERS = 32
const MOST_BYTES = 512 * 1024

/** Bytes of large mails after which all is collected: what they leave behind is small, but it adds up. */
const COLLECT_EVERY = LARGEST_WHOLE

const { dir, trust } = workerData as ParserData
const port = parentPort
if (port === null) throw new Error('parse-thread.ts runs as a thread only')
const say = (message: ParseMessage, handedOver: ArrayBuffer[] = []) => port.postMessage(message, handedOver)

let queue = Promise.resolve()
port.on('message', (order: ParseOrder) => {
  queue = queue.then(() => readAll(order))
})
say('ready')

async function readAll({ mails, oneByOne }: ParseOrder): Promise<void> {
  let answers: ParseAnswer<Crossing>[] = []
  let bytes = 0
  let since = performance.now()
  const flush = () => {
    if (answers.length === 0) return
    const message = packAnswers(answers)
    say(message, message.buffers)
    answers = []
    bytes = 0
    since = performance.now()
  }
  for (const request of mails) {
    const size = 'bytes' in request ? request.bytes.length : request.size
    // one that will take long holds nobody up
    if (bytes + size > MOST_BYTES) flush()
    bytes += size
    answers.push(await read(request))
    if (oneByOne || answers.length === MOST_ANSWERS || performance.now() - since > MOST_MS) flush()
    if ('hash' in request) collect(size)
  }
  flush()
  // they share one buffer, and all that is kept of them has been copied
  for (const request of mails) if ('bytes' in request) freeBuffer(request.bytes.buffer)
}

let sinceCollection = 0

function collect(size: number): void {
  sinceCollection += size
  if (sinceCollection < COLLECT_EVERY) return
  sinceCollection = 0
  collectAll()
}

async function read(request: ParseRequest): Promise<ParseAnswer<Crossing>> {
  try {
    await using files = createMailFiles(dir)
    const open = 'bytes' in request ? openBytes(request.bytes, files) : await openFiled(request)
    const { source, fingerprint: print, raw } = open
    const fingerprint = print.toString('hex')
    const stored = { hash: raw.hash.toString('hex'), size: raw.size, filed: raw.data === null }
    try {
      const mail = await parseMail(source, (_head, bytes) => files.keepPart(bytes))
      const packed = packMail(mail, originOf(mail))
      await files.written()
      if (Buffer.isBuffer(source)) freeBytes(source)
      return { kind: 'understood', fingerprint, raw: stored, mail: packed }
    } catch (error) {
      if (storageFailureOf(error) !== null) throw error
      await files.written()
      return { kind: 'unreadable', fingerprint, raw: stored, error: messageOf(error) }
    }
  } catch (error) {
    return { kind: 'storage', code: storageFailureOf(error) ?? '', error: messageOf(error) }
  }
}

function originOf({ auth: facts, from }: ParsedMail): Origin {
  const judged = judgeTrust({ facts, from }, trust)
  return {
    trust: judged === null ? null : JSON.stringify(judged),
    wantsCheck: wantsCheck(facts, judged),
  }
}

interface OpenMail {
  source: Buffer | Readable
  fingerprint: Buffer
  raw: Blob
}

function openBytes({ buffer, byteOffset, byteLength }: Uint8Array, files: MailFiles): OpenMail {
  const source = Buffer.from(buffer, byteOffset, byteLength)
  return { source, fingerprint: fingerprintOf(source), raw: files.keepRaw(source) }
}

async function openFiled(request: { hash: Uint8Array; size: number }): Promise<OpenMail> {
  const raw = { hash: Buffer.from(request.hash), size: request.size, data: null }
  if (raw.size > LARGEST_WHOLE) return { ...(await identify(dir, raw)), source: openRaw(dir, raw.hash) }
  const source = readFileSync(blobPath(dir, raw.hash))
  return { source, fingerprint: fingerprintOf(source), raw }
}

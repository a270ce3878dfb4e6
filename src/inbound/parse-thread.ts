/** The parser's thread: one mail after another, so that a mail that kills or stalls it is known by its place in the queue. */
import { closeSync, openSync, readSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { parentPort, workerData } from 'node:worker_threads'
import { messageOf } from '../lib/errors.ts'
import { collectAll, freeBuffer } from '../lib/garbage.ts'
import { createRoom } from '../lib/room.ts'
import { PRIORITIES, stepBackFor } from '../lib/step-back.ts'
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

/** Reading so many bytes is as much as another mail. */
const BYTES_OF_A_MAIL = 64 * 1024
const stepBack = stepBackFor(PRIORITIES.parser)

const { dir, trust } = workerData as ParserData
const port = parentPort
if (port === null) throw new Error('parse-thread.ts runs as a thread only')
const say = (message: ParseMessage, handedOver: ArrayBuffer[] = []) => port.postMessage(message, handedOver)

let queue = Promise.resolve()
port.on('message', (order: ParseOrder) => {
  queue = queue.then(() => readAll(order))
})
say('ready')

type Answer = ParseAnswer<Crossing>

/** How many messages wait for the disk, or behind one that does: what is said keeps its order. */
let waiting = 0
let said = Promise.resolve()

function tell(answers: readonly Answer[] | Promise<readonly Answer[]>): void {
  if (!(answers instanceof Promise) && waiting === 0) {
    sayAll(answers)
    return
  }
  waiting += 1
  said = said.then(async () => {
    sayAll(await answers)
    waiting -= 1
  })
}

function sayAll(answers: readonly Answer[]): void {
  const message = packAnswers(answers)
  say(message, message.buffers)
}

async function readAll({ mails, oneByOne }: ParseOrder): Promise<void> {
  for (const request of mails) stepBack(1 + Math.floor(sizeOf(request) / BYTES_OF_A_MAIL))
  let answers: Answer[] = []
  let bytes = 0
  let since = performance.now()
  const flush = () => {
    if (answers.length > 0) tell(answers)
    answers = []
    bytes = 0
    since = performance.now()
  }
  for (const request of mails) {
    const size = sizeOf(request)
    // one that will take long holds nobody up
    if (bytes + size > MOST_BYTES) flush()
    bytes += size
    const earlier = said
    const { answer } = await read(request)
    if (answer instanceof Promise) {
      flush()
      tell(answer.then((one) => [one]))
      // the files of one mail are synced while the next one is read, and not those of more: reading leaves the disk's answers no turn
      await earlier
    } else answers.push(answer)
    if (oneByOne || answers.length === MOST_ANSWERS || performance.now() - since > MOST_MS) flush()
    // it is known by its place among those that were not answered
    if (oneByOne) await said
    if (size > LARGEST_WHOLE) collectAll()
  }
  flush()
  // they share one buffer, and all that is kept of them has been copied
  for (const request of mails) if ('bytes' in request) freeBuffer(request.bytes.buffer)
}

function sizeOf(request: ParseRequest): number {
  return 'bytes' in request ? request.bytes.length : request.size
}

/** The answer may be waited for until the mail's files are synced: the next mail is read meanwhile. */
async function read(request: ParseRequest): Promise<{ answer: Answer | Promise<Answer> }> {
  const files = createMailFiles(dir)
  try {
    const open = 'bytes' in request ? openBytes(request.bytes, files) : await openFiled(request)
    const answer = await understand(open, files)
    return { answer: files.written()?.then(() => answer, refused) ?? answer }
  } catch (error) {
    await files.written()?.catch(() => {})
    return { answer: refused(error) }
  }
}

/** Throws when the blob folder fails. */
async function understand({ source, fingerprint: print, raw }: OpenMail, files: MailFiles): Promise<Answer> {
  const fingerprint = print.toString('hex')
  const stored = { hash: raw.hash.toString('hex'), size: raw.size, filed: raw.data === null }
  try {
    const mail = await parseMail(source, (_head, bytes) => files.keepPart(bytes))
    return { kind: 'understood', fingerprint, raw: stored, mail: packMail(mail, originOf(mail)) }
  } catch (error) {
    if (storageFailureOf(error) !== null) throw error
    return { kind: 'unreadable', fingerprint, raw: stored, error: messageOf(error) }
  }
}

function refused(error: unknown): Answer {
  return { kind: 'storage', code: storageFailureOf(error) ?? '', error: messageOf(error) }
}

function originOf({ auth: facts, from }: ParsedMail): Origin {
  const judged = judgeTrust({ facts, from }, trust)
  return {
    trust: judged === null ? null : JSON.stringify(judged),
    wantsCheck: wantsCheck(facts, judged),
    authors: facts?.authors ?? null,
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
  const source = readWhole(blobPath(dir, raw.hash), raw.size)
  return { source, fingerprint: fingerprintOf(source), raw }
}

const room = createRoom()

function readWhole(path: string, size: number): Buffer {
  const bytes = room(size)
  const file = openSync(path, 'r')
  try {
    let length = 0
    for (let read = 1; read > 0 && length < size; length += read)
      read = readSync(file, bytes, length, size - length, null)
    return bytes.subarray(0, length)
  } finally {
    closeSync(file)
  }
}

/** Parsing away from the API's thread: workers on demand, a deadline for each mail, and a mail that breaks its worker is the only one to suffer. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { SECOND } from '../lib/clock.ts'
import { messageOf } from '../lib/errors.ts'
import { collectAll, collectAndShrink, freeBytes } from '../lib/garbage.ts'
import type { TrustRules } from '../mail/trust/trust.ts'
import type { Blob } from '../mail/types.ts'
import { StorageError } from '../store/storage-failure.ts'
import {
  type ParseAnswer,
  type ParseMessage,
  type ParseOrder,
  type ParseRequest,
  type ParserData,
  type StoredRaw,
  unpackAnswers,
} from './parse-messages.ts'
import { identify, type Reading } from './parse-task.ts'

export interface ParsePool extends AsyncDisposable {
  /**
   * Reads a mail given as bytes or as a file of the blob folder. Large attachments, and a raw mail too large for a row,
   * are in the blob folder when it resolves: hold them (`holdBlobs`) until they are named. Bytes given belong to the pool
   * from then on, those of the answer to whoever asked. Throws a StorageError.
   */
  read(raw: Buffer | Blob): Promise<Reading>
}

export interface ParsePoolOptions {
  /** the blob folder */
  dir: string
  /** whom to believe about where mail comes from; default: nobody */
  trust?: TrustRules
  /** ms for one mail, and as much again for each 20 MB of it; default 20 s, since the mails behind it wait */
  deadlineMs?: number
  /** heap of a worker in MB; default 384 */
  heapMb?: number
  /** the worker's file; for tests */
  entry?: URL
}

/** A mail of this size has a worker of its own to go to: it takes long, and half of that is the disk's. */
const HEAVY = 128 * 1024
/** With more than two cores either worker helps the other when so many mails wait in memory; with two they are busy with storing and searching. */
const LONG_QUEUE = availableParallelism() > 2 ? 8 : Infinity
/** The next mails wait inside the worker, so that it does not pause while we are in a transaction: so many, of so many bytes. */
const MOST_IN_FLIGHT = 256
const MOST_BYTES_IN_FLIGHT = 2 * 1024 * 1024
const BELIEVES_NOBODY: TrustRules = { authservIds: [], home: [], ownAddress: '', ownDomain: null }
const IDLE = 10 * SECOND
const WEIGHTS = ['light', 'heavy'] as const
const MB = 1024 * 1024
/** With so much mail the whole process has grown. */
const BACKLOG = 16 * MB
const MB_PER_DEADLINE = 20

type Weight = (typeof WEIGHTS)[number]

interface Job {
  raw: Buffer | Blob
  done: (reading: Reading | Promise<Reading>) => void
  fail: (error: Error) => void
  /** was it with a worker that broke, and may be why? It is answered by itself then */
  suspect: boolean
}

interface Lane {
  worker: Worker
  weight: Weight
  /** has it been able to load? */
  ready: boolean
  /** in the order in which the worker takes them: the first is the one it is at */
  jobs: Job[]
  /** those of them that it has not been told of */
  unsent: Job[]
  /** that the jobs hold in memory */
  bytes: number
  /** of all jobs that it has had */
  taken: number
  timer: NodeJS.Timeout | undefined
}

// compiled, this file and the worker's end in .js
const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './parse-worker.ts' : './parse-worker.js', import.meta.url)

export function createParsePool(options: ParsePoolOptions): ParsePool {
  const { dir, deadlineMs = 20 * SECOND, heapMb = 384, entry = ENTRY, trust = BELIEVES_NOBODY } = options
  const workerData: ParserData = { dir, trust }
  const resourceLimits = { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 }
  const lanes = new Map<Weight, Lane>()
  const isGone = (lane: Lane) => lanes.get(lane.weight) !== lane
  const queues: Record<Weight, Job[]> = { light: [], heavy: [] }
  let closed = false

  const dispatch = () => {
    for (const weight of WEIGHTS) {
      const queue = queues[weight]
      while (queue.length > 0 && !closed) {
        const lane = freeLane(weight)
        if (lane === undefined) break
        give(lane, queue.shift() as Job)
      }
    }
  }

  const give = (lane: Lane, job: Job) => {
    lane.jobs.push(job)
    lane.bytes += bytesOf(job.raw)
    lane.taken += sizeOf(job.raw)
    // what else comes with this piece of the server's answer goes in the same message
    if (lane.unsent.push(job) === 1) setImmediate(send, lane)
    if (lane.jobs.length === 1) watch(lane)
  }

  const send = (lane: Lane) => {
    if (isGone(lane)) return
    const jobs = lane.unsent.splice(0)
    lane.worker.postMessage(...orderOf(jobs))
  }

  const freeLane = (weight: Weight) => {
    const weights = queues[weight].length < LONG_QUEUE ? [weight] : WEIGHTS
    const open = weights.map((one) => lanes.get(one) ?? startLane(one))
    return open.filter(hasRoom).sort((a, b) => a.jobs.length - b.jobs.length)[0]
  }

  const startLane = (weight: Weight): Lane => {
    const worker = new Worker(entry, { workerData, resourceLimits, execArgv: [] })
    const lane: Lane = { worker, weight, ready: false, jobs: [], unsent: [], bytes: 0, taken: 0, timer: undefined }
    lanes.set(weight, lane)
    watch(lane)
    let reason = 'it ended'
    worker.on('message', (message: ParseMessage) => take(lane, message))
    worker.on('error', (error) => {
      reason = messageOf(error)
    })
    worker.on('exit', () => bury(lane, reason))
    return lane
  }

  const take = (lane: Lane, message: ParseMessage) => {
    // answers still come from a worker that was given up, and its mails have gone to another
    if (isGone(lane)) return
    if (message === 'ready') {
      lane.ready = true
      return
    }
    for (const answer of unpackAnswers(message)) {
      const job = lane.jobs.shift()
      if (job === undefined) continue
      lane.bytes -= bytesOf(job.raw)
      finish(job, answer)
    }
    watch(lane)
    dispatch()
  }

  /** The first job's time starts when the worker gets to it. */
  const watch = (lane: Lane) => {
    clearTimeout(lane.timer)
    const [first] = lane.jobs
    if (first === undefined) {
      lane.timer = setTimeout(() => retire(lane), IDLE).unref()
      return
    }
    // whole MB: timers of one duration are cheap
    const mb = Math.floor(sizeOf(first.raw) / MB)
    const ms = deadlineMs * (1 + mb / MB_PER_DEADLINE)
    lane.timer = setTimeout(() => bury(lane, `it could not be read within ${Math.round(ms / SECOND)} s`), ms)
  }

  /** Nothing has come for a while: what the last mails have left behind goes with their parser. */
  const retire = (lane: Lane) => {
    lane.worker.once('exit', lane.taken < BACKLOG ? collectAll : collectAndShrink)
    bury(lane, 'idle')
  }

  const bury = (lane: Lane, reason: string) => {
    if (isGone(lane)) return
    lanes.delete(lane.weight)
    clearTimeout(lane.timer)
    void lane.worker.terminate()
    const broken = new Error(`the parser cannot be started: ${reason}`)
    if (closed || !lane.ready) {
      for (const job of lane.jobs) job.fail(closed ? new Error('stopped') : broken)
    } else {
      const [first] = lane.jobs
      // who was not answered by itself may have been read, and the one behind it be to blame
      const guilty = first?.suspect === true ? lane.jobs.shift() : undefined
      for (const job of lane.jobs) job.suspect = true
      for (const weight of WEIGHTS) queues[weight].unshift(...lane.jobs.filter((job) => weightOf(job) === weight))
      if (guilty !== undefined) guilty.done(setAside(dir, guilty.raw, `the parser failed: ${reason}`))
    }
    dispatch()
  }

  return {
    read: (raw) =>
      new Promise((done, fail) => {
        if (closed) {
          fail(new Error('stopped'))
          return
        }
        const job = { raw, done, fail, suspect: false }
        queues[weightOf(job)].push(job)
        dispatch()
      }),
    async [Symbol.asyncDispose]() {
      closed = true
      for (const weight of WEIGHTS) for (const job of queues[weight].splice(0)) job.fail(new Error('stopped'))
      const workers = [...lanes.values()].map((lane) => lane.worker)
      for (const lane of [...lanes.values()]) bury(lane, 'stopped')
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

function hasRoom({ jobs, bytes }: Lane): boolean {
  return jobs.length < MOST_IN_FLIGHT && bytes < MOST_BYTES_IN_FLIGHT
}

function bytesOf(raw: Buffer | Blob): number {
  return Buffer.isBuffer(raw) ? raw.length : (raw.data?.length ?? 0)
}

function sizeOf(raw: Buffer | Blob): number {
  return Buffer.isBuffer(raw) ? raw.length : raw.size
}

function weightOf({ raw }: Job): Weight {
  return sizeOf(raw) <= HEAVY ? 'light' : 'heavy'
}

/** One copy of all of them is handed over: we keep the bytes until the mail is stored, and a fetched mail may be a slice of a larger buffer. */
function orderOf(jobs: readonly Job[]): [ParseOrder, ArrayBuffer[]] {
  const copy = new Uint8Array(jobs.reduce((sum, { raw }) => sum + bytesOf(raw), 0))
  let end = 0
  const mails = jobs.map(({ raw }): ParseRequest => {
    const bytes = Buffer.isBuffer(raw) ? raw : raw.data
    if (bytes === null) return { hash: (raw as Blob).hash, size: (raw as Blob).size }
    copy.set(bytes, end)
    end += bytes.length
    return { bytes: copy.subarray(end - bytes.length, end) }
  })
  return [{ mails, oneByOne: jobs.some(({ suspect }) => suspect) }, [copy.buffer]]
}

function finish(job: Job, answer: ParseAnswer): void {
  if (answer.kind === 'storage') job.fail(new StorageError(answer.code, answer.error))
  else job.done(readingOf(answer, job.raw))
}

function readingOf(answer: Exclude<ParseAnswer, { kind: 'storage' }>, given: Buffer | Blob): Reading {
  const raw = blobOf(answer.raw, given)
  const fingerprint = Buffer.from(answer.fingerprint, 'hex')
  return answer.kind === 'unreadable'
    ? { kind: 'unreadable', fingerprint, raw, error: answer.error }
    : { kind: 'understood', fingerprint, raw, mail: answer.mail }
}

function blobOf(stored: StoredRaw, raw: Buffer | Blob): Blob {
  const bytes = Buffer.isBuffer(raw) ? raw : raw.data
  if (stored.filed && bytes !== null) freeBytes(bytes)
  return { hash: Buffer.from(stored.hash, 'hex'), size: stored.size, data: stored.filed ? null : bytes }
}

async function setAside(dir: string, raw: Buffer | Blob, error: string): Promise<Reading> {
  return { kind: 'unreadable', ...(await identify(dir, raw)), error }
}

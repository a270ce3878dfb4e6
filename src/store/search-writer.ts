/** The thread that writes the search index, seen from the API's: started when there is work, ended when it is idle. */
import { Worker } from 'node:worker_threads'
import { SECOND } from '../lib/clock.ts'
import { messageOf } from '../lib/errors.ts'
import type { IndexAnswer, IndexRequest, IndexTask } from './search-task.ts'
import { StorageError } from './storage-failure.ts'

export interface IndexWriter extends AsyncDisposable {
  /** Forgets and takes in what is committed; `more`: it took long, and there is more. Throws what SQLite says, or that the thread has died. */
  take(): Promise<{ more: boolean; forgotten: number[] }>
  /** One step of tidying up; false when there is nothing to do, or no thread. */
  merge(): Promise<boolean>
  /** Copies the log of the database into it, but for what is written meanwhile; whether that is short. */
  copyLog(): Promise<boolean>
  /** Ends the thread after the piece of work that it is at; it starts again when it is needed. */
  end(): Promise<void>
}

export interface IndexWriterOptions {
  /** what the next thread begins with */
  task: () => IndexTask
  /** the thread's file; for tests */
  entry?: URL
}

const IDLE = 10 * SECOND
/** One row at a time passes through it. */
const LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 }

// compiled, this file and the thread's end in .js
const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './search-thread.ts' : './search-thread.js', import.meta.url)

type Work = Exclude<IndexRequest, 'end'>
type Done = Extract<IndexAnswer, { kind: 'done' }>

interface Thread {
  worker: Worker
  ended: Promise<void>
  /** asks for the next piece of work, when the one before is done */
  ask(request: Work): Promise<Done>
}

export function createIndexWriter({ task, entry = ENTRY }: IndexWriterOptions): IndexWriter {
  let thread: Thread | null = null
  let idle: NodeJS.Timeout | undefined
  /** the thread before: with its last connection SQLite removes the log, which must not be that of the next */
  let ended = Promise.resolve()
  const end = async () => {
    clearTimeout(idle)
    thread?.worker.postMessage('end' satisfies IndexRequest)
    ended = thread?.ended ?? ended
    thread = null
    await ended
  }
  const ask = async (asked: Thread, request: Work) => {
    clearTimeout(idle)
    try {
      return await asked.ask(request)
    } catch (error) {
      if (thread === asked) thread = null
      ended = asked.ended
      await asked.worker.terminate()
      throw error
    } finally {
      if (thread === asked) idle = setTimeout(() => void end(), IDLE).unref()
    }
  }
  const start = async () => {
    await ended
    thread ??= startThread(entry, task())
    return thread
  }
  return {
    take: async () => ask(await start(), 'take'),
    copyLog: async () => !(await ask(await start(), 'copy')).more,
    merge: async () => thread !== null && (await ask(thread, 'merge')).more,
    end,
    [Symbol.asyncDispose]: end,
  }
}

function startThread(entry: URL, workerData: IndexTask): Thread {
  const worker = new Worker(entry, { workerData, resourceLimits: LIMITS, execArgv: [] })
  let asked: PromiseWithResolvers<Done> | undefined
  let failure: Error | undefined
  const fail = (error: Error) => {
    failure ??= error
    asked?.reject(failure)
  }
  worker.on('message', (answer: IndexAnswer) => {
    if (answer.kind === 'failed') fail(new StorageError(answer.code, answer.error))
    if (answer.kind === 'done') asked?.resolve(answer)
  })
  worker.on('error', (error) => fail(new Error(`its thread failed: ${messageOf(error)}`)))
  const ended = new Promise<void>((done) => {
    worker.on('exit', () => {
      fail(new Error('its thread ended'))
      done()
    })
  })
  return {
    worker,
    ended,
    ask(request) {
      if (failure !== undefined) return Promise.reject(failure)
      asked = Promise.withResolvers()
      worker.postMessage(request)
      return asked.promise
    },
  }
}

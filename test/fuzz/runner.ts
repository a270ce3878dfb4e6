/** Runs a target in a thread of its own, so that an input that never ends, or eats all memory, is a finding like any other. */
import { Worker } from 'node:worker_threads'
import { createSlotMemory, openSlot } from './slot.ts'
import { whatOf } from './target.ts'

export type Task =
  | { kind: 'explore'; seed: number; runs: number; ms: number; guided: boolean }
  | { kind: 'grow'; seed: number; ms: number; inputs: readonly Uint8Array[] }
  | { kind: 'shrink'; input: Uint8Array; what: string; ms: number }
  | { kind: 'try'; input: Uint8Array }

/** What the thread says when nothing was wrong. */
export type Answer =
  | { kind: 'explored'; runs: number; kept: Uint8Array[]; blocks: number }
  | { kind: 'grown'; runs: number }
  | { kind: 'shrunk'; input: Uint8Array }
  | { kind: 'kept' }

export type Message = Answer | { kind: 'broken'; what: string; detail: string }

/** `what` is the same for one defect, whatever the input. */
export interface Failure {
  kind: 'failure'
  what: string
  detail: string
  input: Buffer
  /** which input it was, counted from 1 */
  nth: number
}

export interface RunOptions {
  /** the URL of the module that exports `targets` */
  module: string
  name: string
  /** the most that one input may take, in ms */
  deadlineMs: number
  heapMb?: number
}

const ENTRY = new URL('./fuzz-thread.ts', import.meta.url)
const LOOK_EVERY_MS = 100

/** Resolves to what the thread said, or to the input that broke a promise, did not end in time or killed the thread. */
export function runTask(task: Task, options: RunOptions): Promise<Answer | Failure> {
  const { module, name, deadlineMs, heapMb = 512 } = options
  const shared = createSlotMemory()
  const slot = openSlot(shared)
  const worker = new Worker(ENTRY, {
    workerData: { module, name, shared, task },
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    execArgv: [],
  })
  const { promise, resolve, reject } = Promise.withResolvers<Answer | Failure>()
  const fail = (what: string, detail = what) =>
    resolve({ kind: 'failure', what, detail, input: slot.read(), nth: slot.count() })

  let last = { count: 0, since: performance.now() }
  const watch = setInterval(() => {
    const count = slot.count()
    if (count !== last.count) last = { count, since: performance.now() }
    else if (count !== 0 && performance.now() - last.since > deadlineMs) fail(`no end within ${deadlineMs} ms`)
  }, LOOK_EVERY_MS)
  worker.on('message', (message: Message) => {
    if (message.kind === 'broken') fail(message.what, message.detail)
    else resolve(message)
  })
  // without an input under way it is the fuzzer that is broken
  worker.on('error', (error) => (slot.count() === 0 ? reject(error) : fail(whatOf(error))))
  worker.on('exit', () => fail('the thread ended: a promise that nobody settles'))
  return promise.finally(async () => {
    clearInterval(watch)
    await worker.terminate()
  })
}

/** The thread that checks DKIM signatures, on demand: a mail that breaks or stalls it is the only one to suffer, and with no work it ends. */
import { Worker } from 'node:worker_threads'
import { SECOND } from '../lib/clock.ts'
import { messageOf } from '../lib/errors.ts'
import type { CheckRequest, DkimAnswer, DkimData, DkimMessage, DkimOrder } from './dkim-messages.ts'

export interface DkimPool extends AsyncDisposable {
  /** Judges a mail by what it says and by its signatures. Throws when the thread cannot be started, or has been stopped. */
  judge(request: CheckRequest): Promise<DkimAnswer>
}

export interface DkimPoolOptions extends DkimData {
  /** ms for one mail; default 20 s */
  deadlineMs?: number
  /** ms on top that name servers may take; default 10 s */
  nameServersMs?: number
  /** the worker's file; for tests */
  entry?: URL
}

interface Job {
  order: DkimOrder
  done: (answer: DkimAnswer) => void
  fail: (error: Error) => void
  /** was it under way when the thread broke? It is checked by itself then */
  suspect: boolean
  timer: NodeJS.Timeout | undefined
}

/** They mostly wait for name servers. */
const MOST_AT_ONCE = 4
const IDLE = 10 * SECOND
const LOADING = 60 * SECOND
const HEAP_MB = 384

// compiled, this file and the worker's end in .js
const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './dkim-worker.ts' : './dkim-worker.js', import.meta.url)

export function createDkimPool(options: DkimPoolOptions): DkimPool {
  const { deadlineMs = 20 * SECOND, nameServersMs = 10 * SECOND, entry = ENTRY, ...workerData } = options
  const queue: Job[] = []
  const underWay = new Map<number, Job>()
  let worker: Worker | null = null
  let ready = false
  let idle: NodeJS.Timeout | undefined
  let lastId = 0
  let closed = false

  const dispatch = () => {
    clearTimeout(idle)
    while (queue.length > 0 && underWay.size < MOST_AT_ONCE) {
      const isAlone = queue[0]?.suspect === true || [...underWay.values()].some(({ suspect }) => suspect)
      if (isAlone && underWay.size > 0) return
      start(queue.shift() as Job)
    }
    if (underWay.size === 0 && worker !== null) idle = setTimeout(bury, IDLE, 'idle').unref()
  }

  const start = (job: Job) => {
    worker ??= startWorker()
    underWay.set(job.order.id, job)
    watch(job)
    worker.postMessage(job.order)
  }

  /** Its time begins when the thread has loaded. */
  const watch = (job: Job) => {
    clearTimeout(job.timer)
    job.timer = setTimeout(bury, ready ? deadlineMs + nameServersMs : LOADING, 'it took too long')
  }

  const startWorker = (): Worker => {
    const made = new Worker(entry, { workerData, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB }, execArgv: [] })
    let reason = 'it ended'
    made.on('message', (message: DkimMessage) => {
      if (worker === made) take(message)
    })
    made.on('error', (error) => {
      reason = messageOf(error)
    })
    made.on('exit', () => {
      if (worker === made) bury(reason)
    })
    return made
  }

  const take = (message: DkimMessage) => {
    if (message === 'ready') {
      ready = true
      for (const job of underWay.values()) watch(job)
      return
    }
    const job = underWay.get(message.id)
    if (job === undefined) return
    underWay.delete(message.id)
    clearTimeout(job.timer)
    job.done(message.answer)
    dispatch()
  }

  const bury = (reason: string) => {
    void worker?.terminate()
    worker = null
    const jobs = [...underWay.values()]
    underWay.clear()
    for (const job of jobs) clearTimeout(job.timer)
    if (closed || !ready) {
      for (const job of jobs) job.fail(new Error(closed ? 'stopped' : `signatures cannot be checked: ${reason}`))
    } else {
      const [guilty] = jobs.length === 1 ? jobs : []
      if (guilty?.order.unchecked === 'not_checkable') {
        jobs.pop()
        // not even its header can be read
        guilty.done({ kind: 'judged', trust: null })
      } else if (guilty !== undefined) guilty.order.unchecked = 'not_checkable'
      for (const job of jobs) job.suspect = true
      queue.unshift(...jobs)
    }
    ready = false
    dispatch()
  }

  return {
    judge: (request) =>
      new Promise((done, fail) => {
        if (closed) return fail(new Error('stopped'))
        lastId += 1
        queue.push({ order: { id: lastId, ...request }, done, fail, suspect: false, timer: undefined })
        dispatch()
      }),
    async [Symbol.asyncDispose]() {
      closed = true
      clearTimeout(idle)
      for (const job of queue.splice(0)) job.fail(new Error('stopped'))
      const running = worker
      bury('stopped')
      await running?.terminate()
    },
  }
}

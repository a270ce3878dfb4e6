/** The thread of the search index: each request is one short piece of work. */
import { parentPort, workerData } from 'node:worker_threads'
import { messageOf } from '../lib/errors.ts'
import { PRIORITIES, stepBackFor } from '../lib/step-back.ts'
import { copyLog } from './checkpoint.ts'
import { openSearchIndex, removeSearchIndex } from './search-index.ts'
import { openSearchSource } from './search-source.ts'
import type { IndexAnswer, IndexRequest, IndexTask } from './search-task.ts'
import { openSqlite, type Sqlite } from './sqlite.ts'

/** A new mail can be found when the transaction that takes it in has ended. */
const LONGEST_TRANSACTION_MS = 300

const port = parentPort
if (port === null) throw new Error('search-thread.ts runs as a thread only')
const answer = (message: IndexAnswer) => port.postMessage(message)

function begin({ database, file, source, anew }: IndexTask) {
  if (anew) removeSearchIndex(file)
  const index = openSearchIndex(file, source)
  const messages = openSearchSource(database)
  const stepBack = stepBackFor(PRIORITIES.index)
  let copier: Sqlite | null = null
  return {
    take: () =>
      messages.read(() => {
        const removals = messages.removals()
        const before = index.upTo()
        const more = index.write(removals, messages.after(before), LONGEST_TRANSACTION_MS)
        stepBack(index.upTo() - before)
        return { kind: 'done' as const, more, forgotten: removals.map(({ seq }) => seq) }
      }),
    merge() {
      const more = index.merge()
      if (more) stepBack(1)
      return { kind: 'done' as const, more, forgotten: [] }
    },
    // here, between two readings: whoever reads holds the log
    copy() {
      copier ??= openSqlite(database, { busyMs: 0 })
      return { kind: 'done' as const, more: !tryTo(copyLog, copier), forgotten: [] }
    },
    close() {
      copier?.close()
      messages[Symbol.dispose]()
      index[Symbol.dispose]()
    },
  }
}

/** What SQLite refuses here it refuses whoever commits, too, and they are the ones to say so. */
function tryTo(work: (sqlite: Sqlite) => boolean, sqlite: Sqlite): boolean {
  try {
    return work(sqlite)
  } catch {
    return false
  }
}

/** What fails is told, and the thread is of no use any more: another one opens everything again. */
function guard<R>(work: () => R): R | undefined {
  try {
    return work()
  } catch (error) {
    const code = String((error as { code?: unknown } | null)?.code ?? '')
    answer({ kind: 'failed', code, error: messageOf(error) })
    return undefined
  }
}

const work = guard(() => begin(workerData as IndexTask))
if (work !== undefined) {
  answer({ kind: 'ready' })
  port.on('message', (request: IndexRequest) => {
    if (request === 'end') {
      work.close()
      port.close()
      return
    }
    const done = guard(work[request])
    if (done !== undefined) answer(done)
  })
}

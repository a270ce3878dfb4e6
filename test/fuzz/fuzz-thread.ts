/** The thread in which inputs are run; before each it writes it where the other thread finds it when this one never ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { startCoverage } from './coverage.ts'
import { explore } from './explore.ts'
import { measureGrowth } from './growth.ts'
import { createRandom } from './random.ts'
import type { Message, Task } from './runner.ts'
import { shrink } from './shrink.ts'
import { openSlot } from './slot.ts'
import { type Target, whatOf } from './target.ts'

const { module, name, shared, task } = workerData as {
  module: string
  name: string
  shared: SharedArrayBuffer
  task: Task
}
const slot = openSlot(shared)
const answer = (message: Message) => parentPort?.postMessage(message)
const coverage = task.kind === 'explore' ? startCoverage() : null
const { targets } = (await import(module)) as { targets: readonly Target[] }
const target = targets.find((one) => one.name === name)
if (target === undefined) throw new Error(`there is no target ${name}`)

try {
  await perform(task, target)
  slot.rest()
} catch (error) {
  answer({ kind: 'broken', what: whatOf(error), detail: error instanceof Error ? String(error.stack) : String(error) })
}

async function perform(task: Task, target: Target): Promise<void> {
  switch (task.kind) {
    case 'explore': {
      const until = performance.now() + task.ms
      const guide = task.guided ? coverage : null
      const { runs, kept } = await explore(target, { ...task, until, coverage: guide, before: slot.write })
      coverage?.isNew(true)
      return answer({ kind: 'explored', runs, kept, blocks: coverage?.blocks() ?? 0 })
    }
    case 'grow': {
      const random = createRandom(`growth ${target.name} ${task.seed}`)
      const inputs = task.inputs.map((input) => Buffer.from(input))
      const until = performance.now() + task.ms
      return answer({ kind: 'grown', ...(await measureGrowth(target, { inputs, random, until, before: slot.write })) })
    }
    case 'shrink': {
      const breaks = async (input: Buffer) => {
        slot.write(input)
        return (await failureOf(target, input)) === task.what
      }
      return answer({ kind: 'shrunk', input: await shrink(Buffer.from(task.input), { breaks, ms: task.ms }) })
    }
    case 'try': {
      const input = Buffer.from(task.input)
      slot.write(input)
      await target.run(input)
      return answer({ kind: 'kept' })
    }
  }
}

async function failureOf(target: Target, input: Buffer): Promise<string | null> {
  try {
    await target.run(input)
    return null
  } catch (error) {
    return whatOf(error)
  }
}

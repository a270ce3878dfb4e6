/** A call to a daemon that may die at any moment: asked again, of whichever life answers, until there is an answer. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, Api } from '../support/api.ts'
import type { Daemon } from './daemon.ts'

export interface Asking {
  daemon: Daemon
  signal: AbortSignal
}

/** The first answer, or null when the signal aborts before. A call that broke off may have been carried out: only what may be repeated belongs here. */
export async function askUntilAnswered(asking: Asking, ask: (api: Api) => Promise<Answer>): Promise<Answer | null> {
  while (!asking.signal.aborted) {
    const answer = await askOnce(asking, ask)
    if (answer !== 'broken' && answer !== 'refused') return answer
    await sleep(100, undefined, { signal: asking.signal }).catch(() => undefined)
  }
  return null
}

/** `refused`: nobody listened, so nothing was done; `broken`: nobody knows. */
export async function askOnce(
  { daemon }: Asking,
  ask: (api: Api) => Promise<Answer>,
): Promise<Answer | 'refused' | 'broken'> {
  const api = daemon.api()
  if (api === null) return 'refused'
  try {
    return await ask(api)
  } catch (error) {
    const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined
    return cause?.code === 'ECONNREFUSED' ? 'refused' : 'broken'
  }
}

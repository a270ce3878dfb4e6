/** Inboxes that are made when there is mail for them already, and of which some are deleted again. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Asking, askUntilAnswered } from './asking.ts'
import { DOMAIN } from './mail-kinds.ts'
import { randomOf } from './random.ts'

export interface Passing {
  /** whom the next mail is for; null: nobody at present */
  address(): string | null
  /** Resolves when the signal aborts. */
  run(): Promise<void>
}

export function createPassing(options: Asking & { seed: number }): Passing {
  const { seed, signal } = options
  const random = randomOf(seed, 'passing')
  let address: string | null = null
  const pause = () => sleep(random.between(3_000, 12_000), undefined, { signal }).catch(() => undefined)
  return {
    address: () => address,
    async run() {
      for (let nth = 1; !signal.aborted; nth += 1) {
        const name = `passing.${nth}`
        address = `${name}@${DOMAIN}`
        await pause()
        const body = { name, email_username: name }
        await askUntilAnswered(options, (api) => api.post('/v1/inboxes', body))
        await pause()
        if (random.chance(0.4)) continue
        await askUntilAnswered(options, (api) => api.delete(`/v1/inboxes/${name}@${DOMAIN}`))
      }
    },
  }
}

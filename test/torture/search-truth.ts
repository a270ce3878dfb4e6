/** Search: whatever the daemon holds is found by its words, however often its index was left half-written. */
import type { Api } from '../support/api.ts'
import { until } from '../support/wait.ts'
import type { HeldMessage } from './holdings.ts'
import type { Ledger } from './ledger.ts'
import { randomOf } from './random.ts'

const MOST_SEARCHED = 200
/** The index comes a moment after the mail. */
const FOUND_WITHIN_MS = 10_000

/** Adds to the ledger's findings what a search for its token does not find, of some messages by chance. */
export async function compareSearch(api: Api, ledger: Ledger, messages: readonly HeldMessage[]): Promise<void> {
  const random = randomOf(ledger.seed, 'search')
  const sample =
    messages.length <= MOST_SEARCHED ? messages : Array.from({ length: MOST_SEARCHED }, () => random.pick(messages))
  const deadline = performance.now() + FOUND_WITHIN_MS
  for (const { id, token, inbox } of sample) {
    const isFound = async () => {
      const { body } = await api.post('/v1/search', { inbox_id: inbox, query: token })
      return body.items.filter((item: { id: string }) => item.id === id).length === 1
    }
    const within = Math.max(deadline - performance.now(), 0)
    await until(isFound, { what: 'search finds it', within }).catch(() => {
      ledger.findings.push({ fault: 'trouble', token, what: `search does not find ${id}` })
    })
  }
}

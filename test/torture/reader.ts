/** A client that reads: it remembers what it was shown, since what the API has shown once must be there for good. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Json } from '../support/api.ts'
import { type Asking, askOnce } from './asking.ts'
import { findToken, type Ledger } from './ledger.ts'
import { INBOXES } from './mail-kinds.ts'
import { type Random, randomOf } from './random.ts'

export interface ReaderOptions extends Asking {
  ledger: Ledger
}

/** Resolves when the signal aborts. */
export async function readApi(options: ReaderOptions): Promise<void> {
  const { ledger, signal } = options
  const random = randomOf(ledger.seed, 'reads')
  while (!signal.aborted) {
    const { method, path, body } = question(random, ledger)
    const answer = await askOnce(options, (api) => api.call(path, { method, ...(body === null ? {} : { body }) }))
    if (typeof answer !== 'string') {
      if (answer.status >= 500 && path !== '/readyz') {
        const what = `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`
        ledger.findings.push({ fault: 'trouble', token: '', what })
      }
      if (answer.status === 200 && path.startsWith('/v1/messages?')) remember(ledger, answer.body.items)
    }
    await sleep(random.between(60, 250), undefined, { signal }).catch(() => undefined)
  }
}

function question(random: Random, ledger: Ledger): { method: string; path: string; body: object | null } {
  const inbox = random.pick(INBOXES)
  const get = (path: string) => ({ method: 'GET', path, body: null })
  const kind = random.weigh({ list: 60, one: 10, search: 10, threads: 5, outbox: 5, unrouted: 5, ready: 5 })
  if (kind === 'list') return get(`/v1/messages?inbox_id=${inbox}&limit=${random.between(5, 60)}`)
  const id = [...ledger.seen.keys()].at(-1)
  if (kind === 'one' && id !== undefined) return get(`/v1/messages/${id}/raw`)
  if (kind === 'search') return { method: 'POST', path: '/v1/search', body: { inbox_id: inbox, query: 'invoice' } }
  if (kind === 'threads') return get(`/v1/threads?inbox_id=${inbox}`)
  if (kind === 'outbox') return get('/v1/outbox')
  return get(kind === 'unrouted' ? '/v1/unrouted' : '/readyz')
}

function remember(ledger: Ledger, messages: readonly Json[]): void {
  for (const message of messages) {
    const token = findToken(message.subject)
    if (message.direction !== 'inbound' || token === undefined) continue
    ledger.seen.set(message.id, { token, inbox: addressOf(ledger, message.inbox_id) })
  }
}

function addressOf(ledger: Ledger, inboxId: string): string {
  return ledger.inboxes.get(inboxId) ?? inboxId
}

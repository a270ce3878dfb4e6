/** Agents that use the API as agents do, and how long each of their calls took. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask, type Question } from './ask.ts'

export interface Calls {
  /** ms of every call, by what was called */
  times: ReadonlyMap<string, readonly number[]>
  /** what was not answered as it should be */
  failures: readonly string[]
}

export interface CallersOptions {
  url: string
  /** addresses of the inboxes that they look into, in turn */
  inboxes: readonly string[]
  /** that call at the same time */
  count: number
  /** ms between two calls of one of them */
  pauseMs: number
}

/** Resolves once `signal` has aborted and the last call is answered. */
export async function callUntil(signal: AbortSignal, options: CallersOptions): Promise<Calls> {
  const { url, inboxes, count, pauseMs } = options
  const client = timedClient(url)
  const turn = async (n: number, inbox: string) => {
    const pause = () => sleep(pauseMs)
    const list = await client.call('list messages', `/v1/messages?inbox_id=${inbox}&limit=20`)
    await pause()
    await client.call('list threads', `/v1/threads?inbox_id=${inbox}`)
    await pause()
    await client.post('search', '/v1/search', { query: `invoice ${'project'.slice(0, 1 + (n % 7))}`, inbox_id: inbox })
    await pause()
    await client.call('find by q', `/v1/messages?inbox_id=${inbox}&q=meeting&limit=20`)
    await pause()
    const [message, thread] = [/"msg_[^"]+"/, /"thr_[^"]+"/].map((id) => id.exec(list)?.[0].slice(1, -1))
    if (message !== undefined && thread !== undefined) {
      await client.call('get a message', `/v1/messages/${message}`)
      await pause()
      await client.call('get a thread', `/v1/threads/${thread}`)
      await pause()
      await client.post('label a message', `/v1/messages/${message}`, { add_labels: [`l${n % 10}`] }, 'PATCH')
      await pause()
    }
    await client.call('list inboxes', '/v1/inboxes')
    if (n % 5 === 0) {
      const name = `new-${randomUUID()}`
      await client.post('create an inbox', '/v1/inboxes', { name, email_username: name })
    }
    if (n % 5 === 1) {
      const mail = { inbox_id: inbox, to: ['ann@elsewhere.test'], subject: `n${n}`, body: 'Hello.' }
      await client.post('send', '/v1/messages', mail)
    }
    await client.call('health', '/healthz')
  }
  const agent = async (nth: number) => {
    for (let n = nth; !signal.aborted; n += count) {
      await turn(n, inboxes[n % inboxes.length] as string)
      await sleep(pauseMs)
    }
  }
  await Promise.all(Array.from({ length: count }, (_, nth) => agent(nth)))
  return client
}

/** ms of all calls that Postern answers by itself; a send and a sync wait for the mail servers. */
export function ownTimes({ times }: Calls): number[] {
  return [...times].flatMap(([name, taken]) => (name === 'send' || name === 'sync' ? [] : taken))
}

/** A client of the API that notes how long its calls take, until the last byte of the answer. */
export function timedClient(url: string) {
  const times = new Map<string, number[]>()
  const failures: string[] = []
  const call = async (name: string, path: string, question?: Question): Promise<string> => {
    const start = performance.now()
    const { status, bytes } = await ask(`${url}${path}`, question)
    const taken = performance.now() - start
    const text = bytes.toString()
    const known = times.get(name)
    if (known === undefined) times.set(name, [taken])
    else known.push(taken)
    if (status >= 300) failures.push(`${name}: ${status} ${text.slice(0, 200)}`)
    return text
  }
  const post = (name: string, path: string, body: object, method = 'POST') =>
    call(name, path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
  return { times, failures, call, post }
}

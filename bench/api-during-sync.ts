/**
 * How long calls wait while 3,000 mails are read in by two parallel syncs: `node bench/api-during-sync.ts`.
 * Needs Dovecot 2.3. Exit code 1 when a call failed, or one that Postern answers by itself took more than 250 ms; sync and
 * send wait for the mail servers too, and are only told.
 */
import { availableParallelism, loadavg } from 'node:os'

import { startDovecot } from '../test/support/dovecot.ts'
import { runPostern } from '../test/support/postern.ts'
import { startSmtpSink } from '../test/support/smtp-sink.ts'
import { tempFolder } from '../test/support/temp-folder.ts'
import { corpus } from './corpus.ts'

const MAILS = Number(process.argv[2] ?? 3_000)
const LIMIT_MS = 250
const CALLERS = 4
const WAITS_FOR_OTHERS = ['sync', 'send']

await using stack = new AsyncDisposableStack()
const server = stack.use(await startDovecot())
const sink = stack.use(await startSmtpSink())
const folder = stack.use(await tempFolder('bench'))
console.log(`${availableParallelism()} CPUs, load ${loadavg()[0]?.toFixed(1)} before the start`)
console.log(`filling ${server.name} with ${MAILS} mails`)
await server.appendAll('INBOX', corpus({ count: MAILS, to: ['support@example.test', 'sales@example.test'] }))
await server.stop()

const env = {
  IMAP_HOST: server.imap.host,
  IMAP_PORT: String(server.imap.port),
  IMAP_USERNAME: server.username,
  IMAP_PASSWORD: server.password,
  IMAP_USE_SSL: 'false',
  SMTP_HOST: sink.host,
  SMTP_PORT: String(sink.port),
  SMTP_USE_TLS: 'false',
  PORT: '0',
}
const postern = stack.use(runPostern(['serve'], env, folder.path))
const url = await postern.url()
const waits = new Map<string, number[]>()
const failures: string[] = []

async function call(name: string, path: string, body?: object, method = body === undefined ? 'GET' : 'POST') {
  const start = performance.now()
  const response = await fetch(`${url}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  const text = await response.text()
  const taken = performance.now() - start
  waits.set(name, [...(waits.get(name) ?? []), taken])
  if (!response.ok) failures.push(`${name}: ${response.status} ${text.slice(0, 200)}`)
  return text === '' ? null : JSON.parse(text)
}

const [support, sales] = await Promise.all(
  ['support', 'sales'].map((name) => call('create an inbox', '/v1/inboxes', { name, email_username: name })),
)
await server.start()

const start = performance.now()
let syncing = true
const sync = async (id: string) => {
  while ((await call('sync', `/v1/inboxes/${id}/sync`, undefined, 'POST')).status === 'syncing');
}
const syncs = Promise.all([sync(support.id), sync(sales.id)]).finally(() => {
  syncing = false
})

/** Reads and writes in turn, as agents do, until the syncs are done. */
async function agent(nth: number): Promise<void> {
  for (let n = nth; syncing; n += CALLERS) {
    const inbox = n % 2 === 0 ? support.id : sales.id
    const list = await call('list messages', `/v1/messages?inbox_id=${inbox}&limit=50`)
    await call('list threads', `/v1/threads?inbox_id=${inbox}`)
    await call('search', '/v1/search', { query: `invoice ${'zebra'.slice(0, 1 + (n % 5))}`, inbox_id: inbox })
    await call('find by q', `/v1/messages?inbox_id=${inbox}&q=meeting&limit=50`)
    const [message] = list.items
    if (message !== undefined) {
      await call('get a message', `/v1/messages/${message.id}`)
      await call('get a thread', `/v1/threads/${message.thread_id}`)
      await call('label a message', `/v1/messages/${message.id}`, { add_labels: [`l${n % 10}`], read: true }, 'PATCH')
    }
    await call('list inboxes', '/v1/inboxes')
    if (n % 5 === 0) await call('create an inbox', '/v1/inboxes', { name: `n${n}`, email_username: `n${n}` })
    if (n % 5 === 1) {
      const mail = { inbox_id: inbox, to: ['ann@elsewhere.test'], subject: `n${n}`, body: 'Hello.' }
      await call('send', '/v1/messages', mail)
    }
    await call('health', '/healthz')
  }
}
await Promise.all([syncs, ...Array.from({ length: CALLERS }, (_, nth) => agent(nth))])
const seconds = (performance.now() - start) / 1_000

let stored = 0
for (const { id } of [support, sales]) {
  stored += (await call('list messages', `/v1/messages?inbox_id=${id}&direction=inbound&limit=1`)).total
}
console.log(
  `${stored} of ${MAILS} mails in ${seconds.toFixed(1)} s (${Math.round(stored / seconds)} a second), in ms:\n`,
)
console.log(`${'call'.padEnd(18)}${['calls', 'p50', 'p99', 'max'].map((name) => name.padStart(9)).join('')}`)
let worst = 0
for (const [name, taken] of [...waits].sort()) {
  const sorted = taken.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  const numbers = [at(0.5), at(0.99), at(1)].map((ms) => ms.toFixed(1).padStart(9))
  console.log(`${name.padEnd(18)}${String(sorted.length).padStart(9)}${numbers.join('')}`)
  if (!WAITS_FOR_OTHERS.includes(name)) worst = Math.max(worst, at(1))
}
for (const failure of failures) console.log(failure)
const passed = stored === MAILS && failures.length === 0 && worst <= LIMIT_MS
console.log(
  `\n${passed ? 'passed' : 'FAILED'}: the longest wait but sync and send was ${worst.toFixed(0)} ms, the limit is ${LIMIT_MS} ms`,
)
process.exitCode = passed ? 0 : 1

/** `postern tail` and `postern wait` beside a running gateway: what they print, and how they end. */
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Json } from './support/api.ts'
import { type Daemon, daemonEnv, startDaemon } from './support/daemon.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { freePort } from './support/free-port.ts'
import { mail } from './support/mails.ts'
import { DEAD_HOSTS, MAIN, type Postern, runPostern, runProgram } from './support/postern.ts'
import { type TempFolder, tempFolder } from './support/temp-folder.ts'
import { until } from './support/wait.ts'

let server: EmbeddedMail
let folder: TempFolder
let daemon: Daemon
let inbox: Json
const KEY = 'a-key-of-the-operator'
beforeAll(async () => {
  server = await startEmbeddedMail()
  folder = await tempFolder('tail')
  daemon = await startDaemon({ mail: server, env: { API_KEY: KEY } })
  inbox = await daemon.api.inbox('support')
})
afterAll(async () => {
  await daemon?.[Symbol.asyncDispose]()
  await folder?.[Symbol.asyncDispose]()
  await server?.[Symbol.asyncDispose]()
})

const run = (args: string[], url = daemon.url, env: Record<string, string> = {}): Postern =>
  runPostern(args, { ...DEAD_HOSTS, API_KEY: KEY, PORT: new URL(url).port, ...env }, folder.path)
const lines = (postern: Postern) => postern.stdout().split('\n').slice(0, -1)
const receive = (subject: string, more = {}) =>
  server.append('INBOX', mail({ to: inbox.email_address, from: 'Ann <ann@elsewhere.test>', subject, ...more }))

test('tail shows a line for each event, for people or for programs', async () => {
  const { cursor } = (await daemon.api.get('/v1/events')).body
  const types = 'inbox.updated,message.received'
  await using people = run(['tail', '--after', cursor, '--types', types])
  await using programs = run(['tail', '--json', '--after', cursor, '--types', types])
  await daemon.api.patch(`/v1/inboxes/${inbox.id}`, { name: 'Support' })
  await receive('Hello \u001b[31m')
  await until(() => lines(people).length === 2 && lines(programs).length === 2)
  expect(lines(people)[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} inbox\.updated {7}support@example\.test$/)
  expect(lines(people)[1]).toMatch(/ message\.received {4}ann@elsewhere\.test to support@example\.test: "Hello .*"$/)
  expect(people.stdout()).not.toContain('\u001b')
  const events = (await daemon.api.get(`/v1/events?after=${cursor}&types=${types}`)).body.items
  expect(lines(programs).map((line) => JSON.parse(line))).toEqual(events)
  people.kill('SIGINT')
  expect(await people.ended).toBe(0)
  expect(people.stderr()).toBe('')
})

test('tail outlives the gateway, and goes on where it was', async () => {
  const port = await freePort()
  await using data = await tempFolder('tailed')
  const gateway = () => runPostern(['serve'], { ...daemonEnv({ dataDir: data.path }), PORT: String(port) }, folder.path)
  await using first = gateway()
  const url = await first.url()
  const create = async (name: string) => {
    const body = JSON.stringify({ name, email_username: name })
    const headers = { 'content-type': 'application/json' }
    expect((await fetch(`${url}/v1/inboxes`, { method: 'POST', headers, body })).status).toBe(201)
  }
  await using tail = run(['tail', '--types', 'inbox.created', '--after', 'start'], url, { API_KEY: '' })
  await create('one')
  await until(() => lines(tail).length === 1)
  first.kill('SIGKILL')
  await until(() => tail.stderr().includes('the connection was lost; trying again'))
  await first.ended
  await using second = gateway()
  await second.url()
  await create('two')
  await until(() => lines(tail).length === 2)
  expect(lines(tail).map((line) => line.split(' ').at(-1))).toEqual(['one@example.test', 'two@example.test'])
})

test('wait prints the message and ends with 0', async () => {
  await using waiting = run(['wait', '--subject', 'your code', '--inbox', inbox.id])
  await receive('Your code', { text: 'It is 4711 \u001b[31m.\n\nBye' })
  expect(await waiting.ended).toBe(0)
  expect(lines(waiting)).toEqual([
    'From: ann@elsewhere.test',
    'To: support@example.test',
    'Subject: Your code',
    expect.stringMatching(/^Date: \d{4}-/),
    expect.stringMatching(/^Id: msg_/),
    '',
    'It is 4711 \\u001b[31m.',
    '',
    'Bye',
  ])
  await using again = run(['wait', '--subject', 'your code', '--json', '--timeout', '0'])
  expect(await again.ended).toBe(0)
  expect(JSON.parse(again.stdout())).toMatchObject({ timed_out: false, message: { subject: 'Your code' } })
})

test('wait prints a code alone, for a shell to take', async () => {
  await receive('Signing in', { text: 'Your login code is 550 912.' })
  await using waiting = run(['wait', '--kind', 'code', '--subject', 'signing in', '--inbox', inbox.id])
  expect(await waiting.ended).toBe(0)
  expect(waiting.stdout()).toBe('550912\n')
  await using unsure = run([
    'wait',
    '--kind',
    'code',
    '--min-confidence',
    '0.9',
    '--subject',
    'signing in',
    '--timeout',
    '0',
  ])
  expect(await unsure.ended).toBe(1)
})

test('wait says 1 when none came, and 2 when it could not ask', async () => {
  await using inVain = run(['wait', '--timeout', '1', '--from', 'nobody.at.all'])
  await using elsewhere = run(['wait'], `http://127.0.0.1:${await freePort()}`)
  await using stranger = run(['wait'], daemon.url, { API_KEY: 'another-key-than-this' })
  await using wrong = run(['wait', '--inbox', 'gone@example.test'])
  await using odd = run(['wait', '--timeout', 'long'])
  expect([await inVain.ended, inVain.stdout(), inVain.stderr()]).toEqual([1, '', ''])
  for (const [postern, told] of [
    [elsewhere, /nobody answers at http:\/\/127\.0\.0\.1:\d+.*\n {2}fix: start the gateway/],
    [stranger, /Missing or invalid API key/],
    [wrong, /Inbox gone@example\.test not found/],
    [odd, /--timeout takes seconds, not long/],
  ] as const) {
    expect(await postern.ended).toBe(2)
    expect(postern.stderr()).toMatch(told)
  }
})

test('a gateway that ends the stream at once is not asked at once again', async () => {
  let calls = 0
  await using server = await answering((response) => {
    calls += 1
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end()
  })
  await using tail = run(['tail'], server.url)
  await until(() => tail.stderr().includes('trying again'))
  expect(calls).toBe(1)
  await until(() => calls === 2)
  expect(tail.stderr().match(/trying again/g)?.length).toBeLessThan(3)
})

test('what answers, but is not Postern, is told apart', async () => {
  await using server = await answering((response) => void response.end('<html>'))
  for (const [verb, code] of [
    ['tail', 1],
    ['wait', 2],
  ] as const) {
    await using postern = run([verb], server.url)
    expect(await postern.ended).toBe(code)
    expect(postern.stderr()).toMatch(
      /^postern: what answers at http:\S+ is not Postern\n {2}fix: start the gateway .*\n$/,
    )
  }
})

test('a log that cannot be written stops nothing', async () => {
  await using data = await tempFolder('full')
  const port = await freePort()
  const env = { ...daemonEnv({ dataDir: data.path }), PORT: String(port) }
  const command = ['sh', '-c', 'exec "$@" > /dev/full', 'sh', process.execPath, MAIN]
  await using gateway = runProgram([...command, 'serve'], env, folder.path)
  const answer = () =>
    fetch(`http://127.0.0.1:${port}/v1/events`).then(
      ({ status }) => status,
      () => null,
    )
  await until(async () => (await answer()) === 200)
  gateway.kill('SIGTERM')
  expect(await gateway.ended).toBe(0)
})

test('an answer that cannot be written is no success', async () => {
  await receive('to be written')
  const env = { ...DEAD_HOSTS, API_KEY: KEY, PORT: new URL(daemon.url).port }
  const command = ['sh', '-c', 'exec "$@" > /dev/full', 'sh', process.execPath, MAIN]
  await using waiting = runProgram([...command, 'wait', '--subject', 'to be written'], env, folder.path)
  expect(await waiting.ended).toBe(3)
  expect(waiting.stderr()).toMatch(/cannot be: ENOSPC/)
})

/** A server that gives everyone the same answer. */
async function answering(answer: (response: ServerResponse) => void) {
  const server = createServer((_request, response) => answer(response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

test('an option that is none is refused with the usage', async () => {
  await using postern = run(['tail', '--jason'])
  expect(await postern.ended).toBe(2)
  expect(postern.stderr()).toMatch(/^postern: tail takes no arguments \[--json\]/)
})

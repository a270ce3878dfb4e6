/** Mail wakes agents: once for each message, one at a time in a thread, with answers that are sent once. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { systemClock } from '../src/lib/clock.ts'
import { agentProgram, sayReply, toldIn } from './support/agent-program.ts'
import type { Json } from './support/api.ts'
import { type Daemon, daemonEnv, startDaemon } from './support/daemon.ts'
import { type EmbeddedMail, startEmbeddedMail } from './support/embedded-mail.ts'
import { type MailFields, mail, newMessageId } from './support/mails.ts'
import { HURRIED } from './support/sending.ts'
import { runSteered } from './support/steered.ts'
import { tempFolder } from './support/temp-folder.ts'
import { startTwoGateways } from './support/two-gateways.ts'
import { until } from './support/wait.ts'

interface World extends AsyncDisposable {
  server: EmbeddedMail
  daemon: Daemon
  folder: string
  inbox: Json
  /** Puts a mail into the mailbox and has it read; returns its message. */
  hear(fields?: MailFields): Promise<Json>
  runs(query?: string): Promise<Json[]>
  /** Waits for the run of a message to be so. */
  run(message: Json, state?: string): Promise<Json>
}

/** `script` runs with `$FOLDER`; without it no agent is declared but by `env`. */
async function startWorld(
  script: string | null,
  env: Record<string, string> = {},
  clock = systemClock(0.01),
): Promise<World> {
  await using cleanup = new AsyncDisposableStack()
  const folder = cleanup.use(await tempFolder('agent')).path
  const server = cleanup.use(await startEmbeddedMail())
  const exec = script === null ? {} : { AGENT_EXEC: agentProgram(folder, script) }
  const daemon = cleanup.use(
    await startDaemon({
      mail: server,
      smtp: server.smtp,
      env: { AGENT_DEBOUNCE: '0', ...exec, ...env },
      seams: { clock },
    }),
  )
  const inbox = await daemon.api.inbox('agent')
  const life = cleanup.move()
  let serial = 0
  const runs = async (query = ''): Promise<Json[]> => (await daemon.api.get(`/v1/runs?limit=1000${query}`)).body.items
  return {
    server,
    daemon,
    folder,
    inbox,
    async hear(fields = {}) {
      serial += 1
      const subject = fields.subject ?? `mail ${serial}`
      const messageId = newMessageId()
      const from = `peer${serial}@elsewhere.test`
      await server.append('INBOX', mail({ from, to: inbox.email_address, subject, messageId, ...fields }))
      await daemon.api.sync(inbox.id)
      const all = await daemon.api.messages(inbox.id)
      return all.find(
        (one) => one.provider_message_id === (fields.messageId ?? messageId) && one.direction === 'inbound',
      )
    },
    runs,
    run: (message, state = 'done') =>
      until(
        async () => {
          const [run] = await runs(`&message_id=${message.id}`)
          if (run?.state === state) return run
          throw new Error(JSON.stringify(run))
        },
        { what: `the run is ${state}` },
      ),
    [Symbol.asyncDispose]: () => life.disposeAsync(),
  }
}

describe('an agent', async () => {
  const world = await startWorld(`env > "$FOLDER/env"; ${sayReply({ text: 'Hello **you**' })}`, {
    AGENT_ENV: 'SECRET_OF_THE_AGENT',
    SECRET_OF_THE_AGENT: 'given',
    API_KEY: 'a-key-of-the-operator',
  })
  afterAll(() => world[Symbol.asyncDispose]())

  test('is told of the message and answers it', async () => {
    const message = await world.hear({ from: 'Ann <ann@people.test>', text: 'What time is it?' })
    const run = await world.run(message)
    expect(run).toMatchObject({ agent: 'default', attempts: 1, exit_code: 0, error: null, status: null })
    const [told] = toldIn(world.folder)
    expect(told).toMatchObject({
      run: { id: run.id, agent: 'default', attempt: 1 },
      inbox: { id: world.inbox.id, email_address: 'agent@example.test' },
      message: { id: message.id, from_address: 'ann@people.test', content_clean: 'What time is it?', kind: 'human' },
      agent_text: expect.stringMatching(/<mail-\w{16}>[\s\S]*What time is it\?\n<\/mail-\w{16}>$/),
      links: [],
      truncated: null,
      thread: {
        id: message.thread_id,
        messages: [{ id: message.id, direction: 'inbound' }],
        context: expect.stringContaining('What time is it?'),
        omitted_messages: 0,
      },
    })
    const answer = (await world.daemon.api.get(`/v1/messages/${run.reply_id}`)).body
    expect(answer).toMatchObject({
      thread_id: message.thread_id,
      to_addresses: ['ann@people.test'],
      text: 'Hello **you**',
      html: expect.stringContaining('<strong>you</strong>'),
    })
    const sent = await until(() => world.server.relayed.find(({ to }) => to.includes('ann@people.test')))
    expect(sent.raw.toString()).toMatch(/^Auto-Submitted: auto-replied\r$/m)
    expect(sent.raw.toString()).toContain(`In-Reply-To: ${message.provider_message_id}`)
  })

  test('gets no more of our environment than it needs', () => {
    const env = readFileSync(join(world.folder, 'env'), 'utf8')
    expect(env).toContain('SECRET_OF_THE_AGENT=given')
    expect(env).toMatch(/^POSTERN_RUN=run_/m)
    expect(env).not.toMatch(/PASSWORD|API_KEY|IMAP|DATA_DIR|AGENT_EXEC/)
  })

  test.each<[string, MailFields]>([
    ['an out-of-office', { headers: { 'Auto-Submitted': 'auto-replied' } }],
    ['a bounce', { from: 'mailer-daemon@mx.test' }],
    ['a newsletter', { headers: { 'List-Unsubscribe': '<https://news.test/>' } }],
    ['bulk mail', { headers: { Precedence: 'bulk' } }],
    ['mail from the inbox itself', { from: 'Agent@Example.test' }],
    ['mail of ours that comes back', { headers: { 'X-Loop': 'agent@example.test' } }],
  ])('%s wakes nobody', async (_what, fields) => {
    const silent = await world.hear(fields)
    // what came after it has been run
    await world.run(await world.hear())
    expect(await world.runs(`&message_id=${silent.id}`)).toEqual([])
  })

  test('a copy of what the inbox has sent wakes nobody', async () => {
    const { body } = await world.daemon.api.post('/v1/messages', {
      inbox_id: world.inbox.id,
      to: ['list@lists.test'],
      subject: 'To all',
      body: 'Hi',
    })
    const copy = await world.hear({ from: 'list@lists.test', subject: 'To all', messageId: body.provider_message_id })
    await world.run(await world.hear())
    expect(await world.runs(`&message_id=${copy.id}`)).toEqual([])
  })

  test('is run again on demand, and answers once', async () => {
    const message = await world.hear({ from: 'bob@people.test' })
    const run = await world.run(message)
    expect((await world.daemon.api.post(`/v1/runs/${run.id}/replay`)).body.state).toMatch(/queued|running|done/)
    await until(async () => toldIn(world.folder).filter((told) => told.run.id === run.id).length === 2)
    const again = await world.run(message)
    expect(again).toMatchObject({ id: run.id, reply_id: run.reply_id, error: null })
    await until(async () => (await world.daemon.api.get(`/v1/messages/${run.reply_id}`)).body.state === 'sent')
    expect(world.server.relayed.filter(({ to }) => to.includes('bob@people.test'))).toHaveLength(1)
  })

  test('is chosen by an inbox, by a name that is declared', async () => {
    const path = `/v1/inboxes/${world.inbox.id}`
    expect((await world.daemon.api.patch(path, { agent: 'none' })).body.agent).toBe('none')
    const silent = await world.hear()
    expect((await world.daemon.api.patch(path, { agent: null })).body.agent).toBe(null)
    await world.run(await world.hear())
    expect(await world.runs(`&message_id=${silent.id}`)).toEqual([])
    const { status, body } = await world.daemon.api.patch(path, { agent: '/bin/sh' })
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'agent_not_declared' })
  })

  test('runs are listed by page, and found', async () => {
    const all = await world.runs()
    const { body } = await world.daemon.api.get('/v1/runs?limit=1')
    expect(body).toMatchObject({ count: 1, total: all.length, next_cursor: expect.any(String) })
    const next = await world.daemon.api.get(`/v1/runs?limit=1&cursor=${body.next_cursor}`)
    expect(next.body.items[0].id).toBe(all[1]?.id)
    expect(await world.runs('&state=failed')).toEqual([])
    expect(await world.runs(`&inbox_id=${world.inbox.email_address}`)).toHaveLength(all.length)
    expect((await world.daemon.api.get(`/v1/runs/${all[0]?.id}`)).body).toEqual(all[0])
    expect((await world.daemon.api.get('/v1/runs/run_none')).body.code).toBe('run_not_found')
  })

  test('is not woken for what was there before', async () => {
    await world.server.append('INBOX', mail({ to: 'later@example.test' }))
    await world.daemon.api.sync(world.inbox.id)
    const later = await world.daemon.api.inbox('later')
    await until(async () => (await world.daemon.api.messages(later.id)).length === 1)
    await world.run(await world.hear())
    expect(await world.runs(`&inbox_id=${later.id}`)).toEqual([])
  })
})

describe('one of several agents', async () => {
  const agents = {
    drafts: sayReply({ text: 'Shall I?', draft: true }),
    html: sayReply({ text: 'Yes', html: '<p>Yes</p>', draft: null }),
    logs: 'echo thinking; echo oh >&2',
    odd: sayReply({ answer: 'x' }),
    half: `printf '{"text":'`,
    empty: sayReply({ text: ' ' }),
    flood: 'yes | head -c 30000000',
    complaints: 'yes | head -c 30000000 >&2; exit 3',
    flaky: `echo x >> "$FOLDER/tries"; [ $(wc -l < "$FOLDER/tries") -ge 3 ] || exit 1; ${sayReply({ text: 'Ok' })}`,
    hangs: `trap '' TERM; sleep 600 & echo $! > "$FOLDER/hanging"; wait; sleep 600`,
    leaves: `sleep 600 & echo $! > "$FOLDER/left"; ${sayReply({ text: 'Done' })}`,
  }
  const programs = await tempFolder('agent')
  const env = Object.entries(agents).map(([name, script]) => [
    `AGENT_EXEC_${name.toUpperCase()}`,
    agentProgram(programs.path, script),
  ])
  const world = await startWorld(
    null,
    {
      ...Object.fromEntries(env),
      AGENT_EXEC_MISSING: '["/no/such/program"]',
      AGENT_EXEC_DEAF: '["/bin/sh", "-c", "exit 7"]',
      AGENT_TIMEOUT: '3000',
    },
    HURRIED,
  )
  afterAll(async () => {
    await world[Symbol.asyncDispose]()
    await programs[Symbol.asyncDispose]()
  })

  /** Has an inbox of its own woken by a mail, and waits for the run. */
  const wake = async (agent: string, state = 'done', fields: MailFields = {}): Promise<Json> => {
    const inbox = await world.daemon.api.inbox(agent)
    expect((await world.daemon.api.patch(`/v1/inboxes/${inbox.id}`, { agent })).body.agent).toBe(agent)
    await world.server.append('INBOX', mail({ to: inbox.email_address, ...fields }))
    await world.daemon.api.sync(inbox.id)
    const [message] = await world.daemon.api.messages(inbox.id, '&direction=inbound')
    return world.run(message, state)
  }
  const numberIn = (name: string) => Number(readFileSync(join(programs.path, name), 'utf8'))

  test.each([
    ['drafts', 'draft'],
    ['html', 'sent'],
  ])('%s', async (agent, state) => {
    const run = await wake(agent)
    await until(async () => (await world.daemon.api.get(`/v1/messages/${run.reply_id}`)).body.state === state)
  })

  test('logs, which is no answer and is kept', async () => {
    expect(await wake('logs')).toMatchObject({ agent: 'logs', stdout: 'thinking\n', stderr: 'oh\n', reply_id: null })
  })

  test.each([
    ['odd', /no field "answer"/],
    ['half', /no JSON/],
    ['empty', /text is missing/],
    ['flood', /more than 1 MB/],
    ['complaints', /ended with 3/],
    ['missing', /cannot be started: .*ENOENT/],
  ])('%s fails, and is tried again', async (agent, error) => {
    const run = await wake(agent, 'failed')
    expect(run).toMatchObject({ attempts: 5, error: expect.stringMatching(error), reply_id: null })
    expect(run.stdout.length).toBeLessThanOrEqual(4096)
    expect(run.stderr.length).toBeLessThanOrEqual(4096)
  })

  test('deaf to what it is given ends as it says', async () => {
    const run = await wake('deaf', 'failed', { text: 'x'.repeat(500_000) })
    expect(run).toMatchObject({ agent: 'deaf', exit_code: 7 })
  })

  test('flaky goes well at the third attempt, and its answer is sent once', async () => {
    const run = await wake('flaky')
    expect(run).toMatchObject({ attempts: 3, exit_code: 0 })
    await until(async () => (await world.daemon.api.get(`/v1/messages/${run.reply_id}`)).body.state === 'sent')
    expect((await world.daemon.api.get(`/v1/threads/${run.thread_id}`)).body.messages).toHaveLength(2)
  })

  test('hanging is ended, with all that it has started', async () => {
    const { id } = await wake('hangs', 'running')
    const child = await until(() => numberIn('hanging'))
    const run = await until(async () => {
      const { body } = await world.daemon.api.get(`/v1/runs/${id}`)
      return body.error === null ? null : body
    })
    expect(run.error).toMatch(/was ended by SIGKILL, .* s were over/)
    await until(() => !isAlive(child))
  })

  test('leaving somebody behind who holds its output ends nevertheless', async () => {
    await wake('leaves')
    await until(() => !isAlive(numberIn('left')))
  })
})

test('one run at a time in a thread, several at once in all', async () => {
  const script = `
    thread=$(sed 's/.*"thread":{"id":"\\([^"]*\\)".*/\\1/' "$FOLDER/$POSTERN_RUN-$$.json")
    mkdir "$FOLDER/$thread" || echo two at once >> "$FOLDER/faults"
    echo x >> "$FOLDER/begun"
    while [ ! -e "$FOLDER/go" ]; do sleep 0.02; done
    rmdir "$FOLDER/$thread"`
  await using world = await startWorld(script, { AGENT_CONCURRENCY: '3', AGENT_TIMEOUT: '3000' })
  const begun = () =>
    existsSync(join(world.folder, 'begun')) && readFileSync(join(world.folder, 'begun'), 'utf8').length / 2
  const first = newMessageId()
  const one = await world.hear({ messageId: first })
  await world.run(one, 'running')
  const answers = []
  for (let i = 0; i < 3; i += 1) answers.push(await world.hear({ inReplyTo: first, references: first }))
  const others = [await world.hear(), await world.hear(), await world.hear()]
  await until(() => begun() === 3)
  expect((await world.runs('&state=running')).map((run) => run.thread_id)).toHaveLength(3)
  writeFileSync(join(world.folder, 'go'), '')
  await until(async () => (await world.runs()).every(({ state }) => state === 'done'))
  expect(existsSync(join(world.folder, 'faults'))).toBe(false)
  // what came while the first was at work is one run, for the newest
  const last = answers.at(-1)
  expect((await world.runs()).map((run) => run.message_id).sort()).toEqual(
    [one, last, ...others].map((message) => message.id).sort(),
  )
  const told = toldIn(world.folder).find(({ message }) => message.id === last.id)
  expect(told.thread.messages).toHaveLength(4)
})

test('mails of a thread that come close together make one run', async () => {
  await using world = await startWorld('true', { AGENT_DEBOUNCE: '100' })
  const first = newMessageId()
  await world.hear({ messageId: first })
  const second = await world.hear({ inReplyTo: first })
  await world.run(second)
  expect(await world.runs()).toHaveLength(1)
})

test('a run that has begun stays with its message: what comes while it waits for its next attempt has its own', async () => {
  const script = `[ -e "$FOLDER/failed" ] || { touch "$FOLDER/failed"; exit 1; }; ${sayReply({ text: 'Done.' })}`
  await using world = await startWorld(script, {}, systemClock(0.2))
  const messageId = newMessageId()
  const first = await world.hear({ messageId, subject: 'Q', text: 'the first' })
  const { id } = await until(async () => (await world.runs()).find(({ error }) => error !== null))
  const second = await world.hear({ inReplyTo: messageId, subject: 'Q', text: 'the second' })
  const later = await world.run(second)
  expect(later.id).not.toBe(id)
  expect(later.reply_id).not.toBeNull()
  expect(await world.run(first)).toMatchObject({ id, attempts: 2 })
})

test('an agent over HTTP answers like a program', async () => {
  const calls: { headers: Json; body: Json }[] = []
  const answers = [
    { status: 500, text: 'no' },
    { status: 302, text: '' },
    { status: 200, text: '{"text": "By wire"}' },
  ]
  const receiver = createServer(async (request, response) => {
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString())
    calls.push({ headers: request.headers, body })
    const { status, text } = answers[calls.length - 1] ?? { status: 200, text: '' }
    response.writeHead(status, { location: '/elsewhere' }).end(text)
  }).listen(0, '127.0.0.1')
  await until(() => receiver.listening)
  const { port } = receiver.address() as AddressInfo
  await using world = await startWorld(null, { AGENT_HTTP: `http://me:very-secret@127.0.0.1:${port}/wake` })
  const message = await world.hear()
  const run = await world.run(message)
  expect(run).toMatchObject({ attempts: 3, status: 200, exit_code: null, stdout: '{"text": "By wire"}' })
  expect(calls.map(({ headers }) => headers['idempotency-key'])).toEqual([run.id, run.id, run.id])
  expect(calls[0]?.headers.authorization).toBe(`Basic ${Buffer.from('me:very-secret').toString('base64')}`)
  expect(calls[0]?.body.message.id).toBe(message.id)
  await until(() => world.server.relayed.length === 1)
  expect(JSON.stringify(await world.runs()) + world.daemon.log.join()).not.toContain('very-secret')
  receiver.close()
})

test('what came while Postern was stopped wakes the agent; what came before it was declared does not', async () => {
  await using world = await startWorld(null)
  const early = await world.hear()
  await world.daemon.restart({ env: { AGENT_EXEC: agentProgram(world.folder, 'true') } })
  await world.run(await world.hear())
  await world.daemon.stop()
  await world.server.append('INBOX', mail({ to: world.inbox.email_address, subject: 'meanwhile' }))
  await world.daemon.restart()
  await world.daemon.api.sync(world.inbox.id)
  await until(async () => (await world.runs('&state=done')).length === 2)
  expect(await world.runs(`&message_id=${early.id}`)).toEqual([])
})

test('what is open when no agent is declared any more is given up', async () => {
  await using world = await startWorld('exit 1', { AGENT_DEBOUNCE: '3600' })
  const message = await world.hear()
  await world.run(message, 'queued')
  await world.daemon.restart({ env: { AGENT_EXEC: '' } })
  const run = await world.run(message, 'failed')
  expect(run).toMatchObject({ attempts: 0, next_attempt_at: null, error: 'no agent is declared any more' })
  const { status, body } = await world.daemon.api.post(`/v1/runs/${run.id}/replay`)
  expect({ status, code: body.code }).toEqual({ status: 409, code: 'agent_not_declared' })
})

test('a stop in the middle of a run is no failure: it is run again', async () => {
  await using world = await startWorld(`[ -e "$FOLDER/go" ] || sleep 600; ${sayReply({ text: 'Late' })}`)
  const message = await world.hear()
  await until(() => toldIn(world.folder).length === 1)
  writeFileSync(join(world.folder, 'go'), '')
  await world.daemon.restart()
  expect(await world.run(message)).toMatchObject({ attempts: 1 })
  await until(() => world.server.relayed.length === 1)
})

test('kill -9 in the middle of a run: it is run again, nobody is left behind, one answer is sent', async () => {
  await using dataDir = await tempFolder('data')
  await using folder = await tempFolder('agent')
  await using server = await startEmbeddedMail()
  const script = `[ -e "$FOLDER/go" ] || { echo $$ > "$FOLDER/pid"; sleep 600; }; ${sayReply({ text: 'At last' })}`
  const AGENT_EXEC = agentProgram(folder.path, script)
  const options = { mail: server, smtp: server.smtp, dataDir: dataDir.path, env: { AGENT_EXEC, AGENT_DEBOUNCE: '0' } }
  {
    await using victim = runSteered({ ...daemonEnv(options), PORT: '0' }, dataDir.path)
    const url = await victim.url()
    const made = await fetch(`${url}/v1/inboxes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'agent', email_username: 'agent' }),
    })
    expect(made.status).toBe(201)
    await server.append('INBOX', mail({ to: 'agent@example.test' }))
    await until(() => existsSync(join(folder.path, 'pid')) && readFileSync(join(folder.path, 'pid'), 'utf8').trim())
    victim.kill('SIGKILL')
    await victim.ended
  }
  const pid = Number(readFileSync(join(folder.path, 'pid'), 'utf8'))
  expect(isAlive(pid)).toBe(true)
  writeFileSync(join(folder.path, 'go'), '')
  await using daemon = await startDaemon(options)
  const done = async () => (await daemon.api.get('/v1/runs?state=done')).body.items
  const [run] = await until(async () => ((await done()).length === 1 ? done() : null))
  expect(run).toMatchObject({ attempts: 2 })
  await until(() => !isAlive(pid))
  await until(() => server.relayed.length === 1)
})

test('two gateways whose agents answer everything stop by themselves', async () => {
  await using folder = await tempFolder('agent')
  const everything = 'human,auto_reply,bounce,bulk'
  const env = {
    AGENT_EXEC: agentProgram(folder.path, sayReply({ text: 'And you?' })),
    AGENT_DEBOUNCE: '0',
    AGENT_WAKES_FOR: everything,
  }
  await using world = await startTwoGateways({ env })
  const { one, two } = world
  const { api } = one.daemon
  await api.post('/v1/messages', { inbox_id: one.inboxId, to: [two.address], subject: 'Hello', body: 'And you?' })
  // the first answer says what it is, and the answer to that is held
  const held = await until(async () => (await api.get('/v1/outbox?state=held')).body.items[0])
  expect(held.last_error).toContain('no person wrote')
  expect(world.handedOn()).toBe(2)
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

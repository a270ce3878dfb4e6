/** `postern backup`: made while mail comes, goes and is deleted; a start on it reads on, doubles no mail and sends nothing blindly. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../src/lib/clock.ts'
import { lockBlobs } from '../src/store/lock.ts'
import type { Json } from './support/api.ts'
import { type Daemon, startDaemon } from './support/daemon.ts'
import { startDovecot } from './support/dovecot.ts'
import { mail } from './support/mails.ts'
import { DEAD_HOSTS, runPostern } from './support/postern.ts'
import { startSmtpSink } from './support/smtp-sink.ts'
import { tempFolder } from './support/temp-folder.ts'
import { until } from './support/wait.ts'

const large = (fill: number) => [{ filename: 'large.bin', content: Buffer.alloc(300_000, fill) }]
const toSupport = (subject: string, more: object = {}) => mail({ to: 'support@example.test', subject, ...more })
const numbered = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `${from + index}`)
const subjectsOf = async (daemon: Daemon) =>
  (await daemon.api.messages('support@example.test', '&direction=inbound')).map((message) => message.subject).sort()

async function backup(dataDir: string, target: string) {
  await using run = runPostern(['backup', target], { ...DEAD_HOSTS, DATA_DIR: dataDir }, dataDir)
  return { code: await run.ended, stdout: run.stdout(), stderr: run.stderr() }
}

/** Every mail that is listed can be downloaded, and is what the server once had under its subject. */
async function expectBytes(daemon: Daemon, delivered: ReadonlyMap<string, string>) {
  for (const message of await daemon.api.messages('support@example.test', '&direction=inbound')) {
    const answer = await fetch(`${daemon.url}/v1/messages/${message.id}/raw`)
    expect(answer.status, message.subject).toBe(200)
    expect(await answer.text()).toContain(delivered.get(message.subject))
  }
}

test('is whole though mail comes, goes and is deleted meanwhile; the restored one reads on, each mail once', async () => {
  await using server = await startDovecot()
  await using sink = await startSmtpSink()
  await using folder = await tempFolder('backup')
  await using daemon = await startDaemon({ mail: server, smtp: sink })
  const inbox = await daemon.api.inbox('support')
  const delivered = new Map<string, string>()
  const deliverAll = async (subjects: string[]) => {
    const raws = subjects.map((subject) => toSupport(subject, { attachments: large(Number(subject)) }))
    for (const [index, raw] of raws.entries()) delivered.set(subjects[index] ?? '', raw)
    await server.appendAll('INBOX', raws)
  }
  await deliverAll(numbered(40))
  await until(async () => (await subjectsOf(daemon)).length === 40)

  let over = false
  const load = async () => {
    for (let n = 40; !over; n += 2) {
      await deliverAll(numbered(2, n))
      const [oldest] = (await daemon.api.messages(inbox.id, '&direction=inbound')).slice(-1)
      expect((await daemon.api.delete(`/v1/messages/${oldest.id}`)).status).toBe(204)
      await daemon.api.post('/v1/messages', {
        inbox_id: inbox.id,
        to: ['ann@other.test'],
        subject: `${n}`,
        body: 'Hi.',
      })
    }
  }
  const loading = load()
  const targets = ['one', 'two'].map((name) => join(folder.path, name))
  try {
    for (const target of targets) expect(await backup(daemon.dataDir, target)).toMatchObject({ code: 0, stderr: '' })
  } finally {
    over = true
    await loading
  }
  await until(async () => (await subjectsOf(daemon)).length + sink.mails().length === delivered.size)
  await daemon.stop()
  const sent = sink.mails().length

  for (const target of targets) {
    await using restored = await startDaemon({ mail: server, smtp: sink, dataDir: target })
    const stored = await subjectsOf(restored)
    const behind = [...delivered.keys()].filter((subject) => !stored.includes(subject))
    await until(async () => behind.length === 0 || (await subjectsOf(restored)).includes(behind.at(-1) ?? ''))
    const all = await subjectsOf(restored)
    expect(all).toEqual([...new Set(all)])
    // whatever is missing had been deleted before the backup was made
    const deleted = [...delivered.keys()].filter((subject) => !all.includes(subject)).map(Number)
    expect(deleted).toEqual(numbered(deleted.length).map(Number))
    await expectBytes(restored, delivered)
    const asked = { query: 'Hello', inbox_id: inbox.id, limit: 1 }
    await until(async () => (await restored.api.post('/v1/search', asked)).body.total === all.length)
    await until(async () => (await restored.api.get('/v1/outbox?state=unknown')).body.total === 0)
  }
  expect(sink.mails()).toHaveLength(sent)
}, 90_000)

describe('what was queued when the backup was made', () => {
  const sendOf = async (daemon: Daemon, inbox: string, subject: string): Promise<string> =>
    (await daemon.api.post('/v1/messages', { inbox_id: inbox, to: ['ann@other.test'], subject, body: 'Hi.' })).body.id
  const stateOf = async (daemon: Daemon, id: string): Promise<Json> =>
    (await daemon.api.get('/v1/outbox?limit=1000')).body.items.find((item: Json) => item.id === id)

  test('is found in Sent if it has left since, else left to a person, and never sent again by itself', async () => {
    await using server = await startDovecot()
    await server.createFolder('Sent')
    await using sink = await startSmtpSink()
    await using folder = await tempFolder('backup')
    await using daemon = await startDaemon({ mail: server, smtp: sink })
    const inbox = await daemon.api.inbox('support')
    const busy = sink.fault({ at: 'rcpt', do: { kind: 'reply', reply: '450 4.2.0 busy' } })
    const [leaves, stays] = [await sendOf(daemon, inbox.id, 'leaves'), await sendOf(daemon, inbox.id, 'stays')]
    expect(await stateOf(daemon, stays)).toMatchObject({ state: 'queued' })
    const target = join(folder.path, 'copy')
    expect(await backup(daemon.dataDir, target)).toMatchObject({ code: 0 })
    await daemon.api.post(`/v1/messages/${stays}/cancel`)
    busy.clear()
    await until(async () => (await stateOf(daemon, leaves)).state === 'sent')
    await until(async () => (await server.list('Sent')).length === 1)
    await daemon.stop()

    // it looks for about ten minutes
    const seams = { clock: systemClock(0.001) }
    await using restored = await startDaemon({ mail: server, smtp: sink, dataDir: target, seams })
    expect(restored.log.join('\n')).toMatch(
      /this data is a backup of \S+; 2 messages that were queued then may have been/,
    )
    await until(async () => (await stateOf(restored, leaves)).state === 'sent')
    await until(() => restored.log.some((line) => line.includes(`${stays} may or may not have been sent`)))
    const doubtful = await stateOf(restored, stays)
    expect(doubtful).toMatchObject({
      state: 'unknown',
      last_error: expect.stringMatching(/^it was queued when the backup of/),
    })
    expect(sink.mails()).toHaveLength(1)
    // the mark is taken off once: what is queued later is an ordinary send
    await restored.api.post(`/v1/messages/${stays}/resolve`, { as: 'retry' })
    await restored.restart()
    await until(async () => (await stateOf(restored, stays)).state === 'sent')
    expect(restored.log.filter((line) => line.includes('this data is a backup'))).toHaveLength(1)
    expect(sink.mails().map(({ raw }) => /^Subject: (.*?)\r?$/m.exec(raw.toString())?.[1])).toEqual(['leaves', 'stays'])
  })

  test('is unknown also when it was on its way to the server, or had never been tried', async () => {
    await using server = await startDovecot()
    await server.createFolder('Sent')
    await using sink = await startSmtpSink()
    await using folder = await tempFolder('backup')
    await using daemon = await startDaemon({ mail: server, smtp: sink })
    const inbox = await daemon.api.inbox('support')
    sink.fault({ at: 'connect', do: { kind: 'hold' } })
    // three are tried at a time, the fourth is not composed yet
    const sending = numbered(4).map((subject) => sendOf(daemon, inbox.id, subject))
    await until(async () => (await daemon.api.get('/v1/outbox?state=sending')).body.total === 3)
    const target = join(folder.path, 'copy')
    expect(await backup(daemon.dataDir, target)).toMatchObject({ code: 0 })
    await daemon.stop()
    const ids = await Promise.all(sending)

    await using restored = await startDaemon({ mail: server, smtp: sink, dataDir: target })
    expect((await restored.api.get('/v1/outbox?state=unknown')).body.total).toBe(4)
    for (const id of ids) {
      expect(await restored.api.post(`/v1/messages/${id}/resolve`, { as: 'sent' })).toMatchObject({ status: 200 })
    }
    const copies = await until(async () => {
      const filed = await server.list('Sent')
      return filed.length === 4 && filed
    })
    const subjects = copies.map(({ raw }) => /^Subject: (.*?)\r?$/m.exec(raw.toString())?.[1])
    expect(subjects.sort()).toEqual(numbered(4))
    expect(sink.transactions).toHaveLength(0)
  })
})

describe('a restore reads on from its cursor', () => {
  test.each([
    ['that marks what it reads', {}],
    ['that deletes what it reads', { IMAP_DELETE_AFTER_FETCH: 'true' }],
  ])('of a gateway %s, after a change of UIDVALIDITY and a deletion on the server', async (_name, env) => {
    await using server = await startDovecot()
    await using folder = await tempFolder('backup')
    await using daemon = await startDaemon({ mail: server, env })
    await daemon.api.inbox('support')
    await server.appendAll(
      'INBOX',
      numbered(5).map((subject) => toSupport(subject)),
    )
    await until(async () => (await subjectsOf(daemon)).length === 5)
    const target = join(folder.path, 'copy')
    expect(await backup(daemon.dataDir, target)).toMatchObject({ code: 0 })
    await daemon.stop()
    const [oldest] = await server.list()
    if (oldest !== undefined) await server.expunge(oldest.uid)
    await server.append('INBOX', toSupport('5'))
    await server.resetUidValidity()
    await server.append('INBOX', toSupport('6'))

    await using restored = await startDaemon({ mail: server, dataDir: target, env })
    await until(async () => (await subjectsOf(restored)).length === 7)
    await restored.api.sync('support@example.test')
    expect(await subjectsOf(restored)).toEqual(numbered(7))
    if ('IMAP_DELETE_AFTER_FETCH' in env) await until(async () => (await server.list()).length === 0)
    else await until(async () => (await server.list()).every(({ flags }) => flags.includes('\\Seen')))
  })

  test('and a log that the old database left in the folder is not replayed into it', async () => {
    await using server = await startDovecot()
    await using folder = await tempFolder('backup')
    await using daemon = await startDaemon({ mail: server })
    await daemon.api.inbox('support')
    const target = join(folder.path, 'copy')
    expect(await backup(daemon.dataDir, target)).toMatchObject({ code: 0 })
    await server.appendAll(
      'INBOX',
      numbered(30).map((subject) => toSupport(subject)),
    )
    await until(async () => (await subjectsOf(daemon)).length === 30)
    const broken = join(folder.path, 'broken')
    await mkdir(broken)
    // what a crash leaves behind
    for (const name of ['postern.db', 'postern.db-wal']) await cp(join(daemon.dataDir, name), join(broken, name))
    expect((await stat(join(broken, 'postern.db-wal'))).size).toBeGreaterThan(0)
    await daemon.stop()
    await cp(target, broken, { recursive: true })
    await using restored = await startDaemon({ mail: server, dataDir: broken })
    expect(restored.log.join('\n')).toContain('this data is a backup')
    await until(async () => (await subjectsOf(restored)).length === 30)
    expect(await subjectsOf(restored)).toEqual(numbered(30).sort())
  })
})

describe('the command', () => {
  test('needs no running gateway, copies the key, and restores what nobody else has', async () => {
    await using folder = await tempFolder('backup')
    await using daemon = await startDaemon()
    await daemon.api.inbox('support')
    await daemon.stop()
    const target = join(folder.path, 'new', 'copy')
    const made = await backup(daemon.dataDir, target)
    expect(made).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining(` in ${target}: `) })
    expect((await readdir(target)).sort()).toEqual(['blobs', 'postern.db', 'postern.db-wal', 'signing.key'])
    await using restored = await startDaemon({ dataDir: target })
    expect((await restored.api.get('/v1/inboxes/support@example.test')).status).toBe(200)
  })

  test('refuses a folder that holds something, one that is being written, and the lack of a database', async () => {
    await using folder = await tempFolder('backup')
    await using daemon = await startDaemon()
    const target = join(folder.path, 'copy')
    await mkdir(target)
    await writeFile(join(target, 'note'), 'mine')
    const refused = await backup(daemon.dataDir, target)
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining(`${target} is not empty`) })
    await rm(join(target, 'note'))
    await mkdir(`${target}.partial`)
    const unfinished = await backup(daemon.dataDir, target)
    expect(unfinished).toMatchObject({ code: 1, stderr: expect.stringContaining(`${target}.partial is there`) })
    await rm(`${target}.partial`, { recursive: true })
    const nothing = await backup(join(folder.path), target)
    expect(nothing).toMatchObject({ code: 1, stderr: expect.stringContaining('there is no database') })
    expect(await backup(daemon.dataDir, target)).toMatchObject({ code: 0 })
  })

  test('has its files kept in place while it copies them; they go with the next deletion after it', async () => {
    await using server = await startDovecot()
    await using daemon = await startDaemon({ mail: server })
    const inbox = await daemon.api.inbox('support')
    for (const fill of [1, 2, 3]) await server.append('INBOX', toSupport(`${fill}`, { attachments: large(fill) }))
    await until(async () => (await subjectsOf(daemon)).length === 3)
    const [first, second] = await daemon.api.messages(inbox.id)
    const before = await blobFiles(daemon.dataDir)
    {
      using copying = lockBlobs(join(daemon.dataDir, 'blobs'), 0)
      expect(copying).not.toBeNull()
      expect((await daemon.api.delete(`/v1/messages/${first.id}`)).status).toBe(204)
      await daemon.restart()
      expect(await blobFiles(daemon.dataDir)).toEqual(before)
    }
    expect((await daemon.api.delete(`/v1/messages/${second.id}`)).status).toBe(204)
    expect(await blobFiles(daemon.dataDir)).toHaveLength(before.length / 3)
  })

  test('that is told to stop leaves nothing behind', async () => {
    await using folder = await tempFolder('backup')
    await using server = await startDovecot()
    await using daemon = await startDaemon({ mail: server })
    await daemon.api.inbox('support')
    await server.append('INBOX', toSupport('1', { attachments: large(1) }))
    await until(async () => (await subjectsOf(daemon)).length === 1)
    const target = join(folder.path, 'copy')
    await using run = await (async () => {
      // it waits for this lock before it copies
      using _sweeping = lockBlobs(join(daemon.dataDir, 'blobs'), 0)
      const started = runPostern(['backup', target], { ...DEAD_HOSTS, DATA_DIR: daemon.dataDir }, daemon.dataDir)
      await until(() => existsSync(`${target}.partial`))
      started.kill('SIGTERM')
      return started
    })()
    expect(await run.ended).toBe(1)
    expect(run.stderr()).toBe(`postern: the backup was stopped; nothing is left of ${target}\n`)
    expect(await readdir(folder.path)).toEqual([])
  })

  test('that is killed in its middle is in nobody’s way, and one that comes meanwhile waits for it', async () => {
    await using folder = await tempFolder('backup')
    await using server = await startDovecot()
    await using daemon = await startDaemon({ mail: server })
    await daemon.api.inbox('support')
    await server.append('INBOX', toSupport('1', { attachments: large(1) }))
    await until(async () => (await subjectsOf(daemon)).length === 1)
    const [file = ''] = await blobFiles(daemon.dataDir)
    const start = (name: string) =>
      runPostern(['backup', join(folder.path, name)], { ...DEAD_HOSTS, DATA_DIR: daemon.dataDir }, daemon.dataDir)
    {
      await using killed = start('killed')
      await using _reading = await stopAt(join(daemon.dataDir, file))
      killed.kill('SIGKILL')
      await killed.ended
    }
    expect(await readdir(folder.path)).toEqual(['killed.partial'])
    const again = await backup(daemon.dataDir, join(folder.path, 'killed'))
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('remove it if no backup is running') })

    await using first = start('first')
    const reading = await stopAt(join(daemon.dataDir, file))
    await using second = start('second')
    await until(() => existsSync(join(folder.path, 'second.partial')))
    await reading[Symbol.asyncDispose]()
    expect([await first.ended, await second.ended]).toEqual([0, 0])
    for (const name of ['first', 'second']) {
      expect(await blobFiles(join(folder.path, name))).toEqual(await blobFiles(daemon.dataDir))
    }
    // nothing forbids unlinking any more
    const [message] = await daemon.api.messages('support@example.test')
    expect((await daemon.api.delete(`/v1/messages/${message.id}`)).status).toBe(204)
    expect(await blobFiles(daemon.dataDir)).toEqual([])
  })

  test('without its one argument is told how it is used, with exit code 2', async () => {
    await using folder = await tempFolder('backup')
    for (const args of [[], ['one', 'two'], ['--quick']]) {
      await using run = runPostern(['backup', ...args], DEAD_HOSTS, folder.path)
      expect(await run.ended).toBe(2)
      expect(run.stderr()).toMatch(/^postern: backup takes <folder> and nothing else\n\nusage: /)
    }
  })

  test('names a file that the data folder has lost or that a disk has changed, keeps all others, and ends with 1', async () => {
    await using server = await startDovecot()
    await using folder = await tempFolder('backup')
    await using daemon = await startDaemon({ mail: server })
    await daemon.api.inbox('support')
    for (const fill of [1, 2, 3]) await server.append('INBOX', toSupport(`${fill}`, { attachments: large(fill) }))
    await until(async () => (await subjectsOf(daemon)).length === 3)
    const blobs = await blobFiles(daemon.dataDir)
    const [lost = '', changed = '', unreadable = ''] = blobs
    await rm(join(daemon.dataDir, lost))
    // what is read of a folder is an error, as from a disk that has gone bad
    await rm(join(daemon.dataDir, unreadable))
    await mkdir(join(daemon.dataDir, unreadable))
    await writeFile(join(daemon.dataDir, changed), 'something else')
    const target = join(folder.path, 'copy')
    const made = await backup(daemon.dataDir, target)
    expect(made.code).toBe(1)
    expect(
      made.stderr
        .split('\n')
        .filter((line) => line !== '')
        .sort(),
    ).toEqual(
      [lost, changed, unreadable]
        .map((file) => `postern: ${file} is missing or damaged, so the backup lacks it too`)
        .sort(),
    )
    const copied = await blobFiles(target)
    expect(blobs.filter((file) => !copied.includes(file)).sort()).toEqual([lost, changed, unreadable].sort())
  })
})

/** Returns when somebody reads `file`, who gets nothing of it until this is disposed of; whoever comes later reads it as usual. */
async function stopAt(file: string): Promise<AsyncDisposable> {
  const aside = `${file}.aside`
  await rename(file, aside)
  await promisify(execFile)('mkfifo', [file])
  const pipe = await open(file, 'w')
  await rename(aside, file)
  return {
    async [Symbol.asyncDispose]() {
      await pipe.writeFile(await readFile(file)).catch(() => undefined)
      await pipe.close()
    },
  }
}

/** Relative to the data folder, sorted. */
async function blobFiles(dataDir: string): Promise<string[]> {
  const files = await readdir(dataDir, { recursive: true })
  return files.filter((file) => /[0-9a-f]{64}$/.test(file)).sort()
}

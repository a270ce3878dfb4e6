/** One daemon to a data folder, also where every process has the pid 1; a folder whose daemon died is free at once. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { startDaemon } from '../support/daemon.ts'
import { startDovecot } from '../support/dovecot.ts'
import { mail } from '../support/mails.ts'
import { DEAD_HOSTS, type Postern, runPostern, runProgram } from '../support/postern.ts'
import { type TempFolder, tempFolder } from '../support/temp-folder.ts'
import { until } from '../support/wait.ts'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
/** A container's view: a pid namespace of its own, in which the program is pid 1, as in Docker without `init`. */
const CONTAINER = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc']

const serve = ({ path }: TempFolder) => runPostern(['serve'], { ...DEAD_HOSTS, DATA_DIR: path }, path)
const serveInContainer = ({ path }: TempFolder) =>
  runProgram([...CONTAINER, process.execPath, MAIN, 'serve'], { ...DEAD_HOSTS, DATA_DIR: path }, path)

function hasContainers(): boolean {
  try {
    const pid = execFileSync(CONTAINER[0] ?? '', [...CONTAINER.slice(1), 'sh', '-c', 'echo $$'], { stdio: 'pipe' })
    return pid.toString().trim() === '1'
  } catch {
    return false
  }
}

async function expectRefused(second: Postern, { path }: TempFolder) {
  expect(await second.ended).toBe(1)
  expect(second.stderr()).toBe(
    `postern: another Postern is already running on the data folder ${path}\n  fix: stop the other one first, or give this one a DATA_DIR of its own\n`,
  )
  expect(second.stdout()).not.toContain('IMAP poller')
}

const KINDS = [
  ['a process', serve, true],
  ['a container where it is pid 1 (needs the right to unshare)', serveInContainer, hasContainers()],
] as const

describe.each(KINDS)('in %s', (_name, start, possible) => {
  test.skipIf(!possible)(
    'the second is refused, the first goes on, and a kill -9 frees the folder at once',
    async () => {
      await using folder = await tempFolder('two')
      await using first = start(folder)
      const url = await first.url()
      for (const again of [start, serve]) {
        await using second = again(folder)
        await expectRefused(second, folder)
      }
      expect((await fetch(`${url}/healthz`)).status).toBe(200)
      first.kill('SIGKILL')
      expect(await first.ended).toBe('SIGKILL')
      await using next = start(folder)
      expect(await next.url()).toMatch(/^http:/)
      expect(next.stderr()).toBe('')
    },
  )
})

test('commands that change the database are refused as well; those that read are not', async () => {
  await using folder = await tempFolder('two')
  await using first = serve(folder)
  await first.url()
  await using migrate = runPostern(['migrate'], { ...DEAD_HOSTS, DATA_DIR: folder.path }, folder.path)
  await expectRefused(migrate, folder)
  await using copy = runPostern(['backup', 'copy'], { ...DEAD_HOSTS, DATA_DIR: folder.path }, folder.path)
  expect(await copy.ended).toBe(0)
})

test('of ten that start at the same moment one runs, and the mail is stored once', async () => {
  await using server = await startDovecot()
  await using folder = await tempFolder('two')
  {
    await using daemon = await startDaemon({ mail: server, dataDir: folder.path })
    await daemon.api.inbox('support')
  }
  for (let n = 0; n < 5; n += 1) await server.append('INBOX', mail({ to: 'support@example.test', subject: `${n}` }))
  const starts = await Promise.allSettled(
    Array.from({ length: 10 }, () => startDaemon({ mail: server, dataDir: folder.path })),
  )
  const running = starts.filter((start) => start.status === 'fulfilled').map(({ value }) => value)
  expect(running).toHaveLength(1)
  await using daemon = running[0] ?? (await startDaemon())
  await until(async () => (await daemon.api.messages('support@example.test')).length === 5)
  await until(async () => (await server.list()).every(({ flags }) => flags.includes('\\Seen')))
  expect(await daemon.api.messages('support@example.test')).toHaveLength(5)
})

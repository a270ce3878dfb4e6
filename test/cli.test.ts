/** The command line as a process: what it says, its exit codes, one daemon to a data folder, and how it goes. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DEAD_HOSTS, MAIN, runPostern } from './support/postern.ts'
import { tempFolder } from './support/temp-folder.ts'
import { until } from './support/wait.ts'

test('help names every command', async () => {
  await using folder = await tempFolder()
  await using postern = runPostern(['--help'], {}, folder.path)
  expect(await postern.ended).toBe(0)
  for (const verb of ['serve', 'doctor', 'migrate', 'env-example']) expect(postern.stdout()).toContain(verb)
})

test('--help behind a command tells what it takes, and does not run it', async () => {
  await using folder = await tempFolder()
  await using postern = runPostern(['backup', '--help'], {}, folder.path)
  expect(await postern.ended).toBe(0)
  expect(postern.stdout()).toMatch(/^usage: postern backup <folder>\n\n {2}copy the data/)
  expect(await readdir(folder.path)).toEqual([])
})

test('--version tells the version', async () => {
  await using folder = await tempFolder()
  await using postern = runPostern(['--version'], {}, folder.path)
  expect(await postern.ended).toBe(0)
  expect(postern.stdout()).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('an unknown command is refused with the usage and exit code 2', async () => {
  await using folder = await tempFolder()
  await using postern = runPostern(['srve'], DEAD_HOSTS, folder.path)
  expect(await postern.ended).toBe(2)
  expect(postern.stderr()).toMatch(/^postern: there is no command "srve"\n\nusage: postern/)
})

test('every wrong setting is told at once, without the values of secrets, and nothing starts', async () => {
  await using folder = await tempFolder()
  const env = {
    ...DEAD_HOSTS,
    SMTP_HOST: '',
    IMAP_PORT: '70000',
    IMAP_POLL_INTERVAL: '0',
    IMAP_MARK_AS_READ: 'false',
    IMAP_DELETE_AFTER_FETCH: 'true',
  }
  await using postern = runPostern(['serve'], env, folder.path)
  expect(await postern.ended).toBe(1)
  const said = postern.stderr()
  for (const name of ['SMTP_HOST', 'IMAP_PORT', 'IMAP_POLL_INTERVAL', 'IMAP_DELETE_AFTER_FETCH']) {
    expect(said).toContain(name)
  }
  expect(said).not.toContain(DEAD_HOSTS.IMAP_PASSWORD)
  expect(postern.stdout()).toBe('')
})

test('two daemons cannot own one data folder; a killed one leaves it free', async () => {
  await using folder = await tempFolder()
  const env = { ...DEAD_HOSTS, DATA_DIR: join(folder.path, 'data') }
  await using first = runPostern(['serve'], env, folder.path)
  await first.url()
  await using second = runPostern(['serve'], env, folder.path)
  expect(await second.ended).toBe(1)
  expect(second.stderr()).toContain(`another Postern is already running on the data folder ${env.DATA_DIR}`)
  first.kill('SIGKILL')
  expect(await first.ended).toBe('SIGKILL')
  await using third = runPostern(['serve'], env, folder.path)
  expect(await third.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
})

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it cleanly', async (signal) => {
  await using folder = await tempFolder()
  await using postern = runPostern([], { ...DEAD_HOSTS, DATA_DIR: join(folder.path, 'data') }, folder.path)
  await postern.url()
  postern.kill(signal)
  expect(await postern.ended).toBe(0)
  expect(postern.stdout()).toMatch(/stopped\n$/)
  expect(postern.stderr()).toBe('')
})

test('a port that is taken is said in words', async () => {
  await using folder = await tempFolder()
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  const port = String((taken.address() as AddressInfo).port)
  await using postern = runPostern(['serve'], { ...DEAD_HOSTS, PORT: port, DATA_DIR: folder.path }, folder.path)
  expect(await postern.ended).toBe(1)
  expect(postern.stderr()).toContain(`127.0.0.1:${port} is already in use`)
  taken.close()
})

test('migrate brings the database up and ends', async () => {
  await using folder = await tempFolder()
  await using postern = runPostern(['migrate'], { ...DEAD_HOSTS, DATA_DIR: folder.path }, folder.path)
  expect(await postern.ended).toBe(0)
  expect(postern.stdout()).toBe(`the database ${join(folder.path, 'postern.db')} has the newest schema\n`)
})

test('a parent that has a line to it keeps the line', async () => {
  await using folder = await tempFolder()
  const env = { PATH: process.env.PATH, ...DEAD_HOSTS, DATA_DIR: folder.path }
  const child = fork(MAIN, ['serve'], { cwd: folder.path, env, execArgv: [], silent: true })
  using _cleanup = { [Symbol.dispose]: () => void child.kill('SIGKILL') }
  let said = ''
  child.stdout?.on('data', (text) => {
    said += text
  })
  await until(() => said.includes('API listening'), { what: 'it has started' })
  expect(child.connected).toBe(true)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

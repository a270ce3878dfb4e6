/** The program is compiled once, ahead of its first start: neither a later start nor a thread reads its TypeScript again. */
import { appendFile, cp, readdir, stat, symlink, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { apiOf } from './support/api.ts'
import { daemonEnv } from './support/daemon.ts'
import { startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'
import { DEAD_HOSTS, MAIN, runPostern, runProgram } from './support/postern.ts'
import { tempFolder } from './support/temp-folder.ts'
import { until } from './support/wait.ts'

test('a start and its threads find all of it compiled', { timeout: 60_000 }, async () => {
  await using folder = await tempFolder('compiled')
  await using server = await startEmbeddedMail()
  const cache = join(folder.path, 'cache')
  const env = { NODE_COMPILE_CACHE: cache }
  await using compiling = runPostern(['compile'], env, folder.path)
  expect(await compiling.ended).toBe(0)
  const compiled = await filesIn(cache)
  expect(compiled.length).toBeGreaterThan(200)

  await using postern = runPostern(
    [],
    { ...daemonEnv({ mail: server, dataDir: folder.path }), ...env, PORT: '0' },
    folder.path,
  )
  const api = apiOf(await postern.url())
  const inbox = await api.inbox('support')
  await server.deliver(mail({ to: 'support@example.test', subject: 'read' }))
  await until(async () => (await api.messages(inbox.id)).length === 1)
  postern.kill('SIGTERM')
  expect(await postern.ended).toBe(0)
  expect(await filesIn(cache)).toEqual(compiled)
})

test('a first start compiles before it begins', { timeout: 60_000 }, async () => {
  await using folder = await tempFolder('uncompiled')
  const cache = join(folder.path, 'cache')
  const env = { ...DEAD_HOSTS, DATA_DIR: folder.path, NODE_COMPILE_CACHE: cache }
  await using postern = runPostern([], env, folder.path)
  await postern.url()
  expect(await readdir(cache)).toContain('compiled')
})

test('it is compiled again when a file has changed, and not when times lose their fractions, as in the layers of an image', {
  timeout: 60_000,
}, async () => {
  await using folder = await tempFolder('copied')
  const root = dirname(dirname(MAIN))
  const copy = join(folder.path, 'copy')
  for (const name of ['src', 'package.json']) await cp(join(root, name), join(copy, name), { recursive: true })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  const cache = join(folder.path, 'cache')
  const env = { ...DEAD_HOSTS, PATH: process.env.PATH ?? '', DATA_DIR: folder.path, NODE_COMPILE_CACHE: cache }
  const stamp = join(cache, 'compiled')
  const start = async (more: Record<string, string> = {}) => {
    await using postern = runProgram([process.execPath, join(copy, 'src/main.ts')], { ...env, ...more }, folder.path)
    await postern.url()
    return (await stat(stamp)).mtimeMs
  }
  const first = await start()
  for (const [path, changed] of await filesIn(join(copy, 'src'))) {
    await utimes(join(copy, 'src', path), 0, Math.floor(changed / 1_000))
  }
  expect(await start()).toBe(first)
  await appendFile(join(copy, 'src/lib/log.ts'), '// changed\n')
  expect(await start({ NODE_DISABLE_COMPILE_CACHE: '1' })).toBe(first)
  expect(await start()).toBeGreaterThan(first)
})

test('it starts where a process cannot begin again, as on Windows', { timeout: 60_000 }, async () => {
  await using folder = await tempFolder('windows')
  const windows = "data:text/javascript,Object.defineProperty(process,'platform',{value:'win32'})"
  await using postern = runPostern(['help'], { NODE_OPTIONS: `--import=${windows}` }, folder.path)
  expect(await postern.ended).toBe(0)
  expect(postern.stdout()).toContain('usage')
})

test('a cache that cannot be written is done without', { timeout: 60_000 }, async () => {
  await using folder = await tempFolder('no-cache')
  const env = { ...DEAD_HOSTS, DATA_DIR: folder.path, NODE_COMPILE_CACHE: '/dev/null/cache' }
  await using compiling = runPostern(['compile'], env, folder.path)
  expect(await compiling.ended).toBe(1)
  expect(compiling.stderr()).toContain('fix: set NODE_COMPILE_CACHE')
  await using postern = runPostern([], env, folder.path)
  expect(await postern.url()).toContain('http')
})

/** What stands there and when each was written. */
async function filesIn(folder: string): Promise<[string, number][]> {
  const paths = (await readdir(folder, { recursive: true })).sort()
  return Promise.all(paths.map(async (path) => [path, (await stat(join(folder, path))).mtimeMs] as [string, number]))
}

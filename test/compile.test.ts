/** The program is compiled once, ahead of its first start: neither a later start nor a thread reads its TypeScript again. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apiOf } from './support/api.ts'
import { daemonEnv } from './support/daemon.ts'
import { startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'
import { DEAD_HOSTS, runPostern } from './support/postern.ts'
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

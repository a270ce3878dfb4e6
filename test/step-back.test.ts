/** Threads with much to do let all others go first, on Linux, where a priority is that of one thread; a single mail is waited for. */
import { readdirSync, readFileSync } from 'node:fs'
import { platform } from 'node:os'
import { expect, test } from 'vitest'
import { apiOf } from './support/api.ts'
import { startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'
import { DEAD_HOSTS, runPostern } from './support/postern.ts'
import { tempFolder } from './support/temp-folder.ts'
import { until } from './support/wait.ts'

/** The 19th field of each thread: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function priorities(pid: number): number[] {
  const stats = readdirSync(`/proc/${pid}/task`).map((id) => readFileSync(`/proc/${pid}/task/${id}/stat`, 'utf8'))
  return stats.map((stat) => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])).sort((a, b) => a - b)
}

test.runIf(platform() === 'linux')('a single mail is read at the usual priority, many are not', async () => {
  await using server = await startEmbeddedMail()
  await using folder = await tempFolder('priorities')
  const { host, port } = server.imap
  const env = { ...DEAD_HOSTS, IMAP_HOST: host, IMAP_PORT: String(port), IMAP_USE_SSL: 'false' }
  const login = { IMAP_USERNAME: server.username, IMAP_PASSWORD: server.password }
  await using postern = runPostern(['serve'], { ...env, ...login, EMAIL_ADDRESS: 'agents@example.test' }, folder.path)
  const api = apiOf(await postern.url())
  const inbox = await api.inbox('support')
  const found = async () => (await api.post('/v1/search', { query: 'walrus', inbox_id: inbox.id })).body.total
  const receive = async (count: number) => {
    for (let n = 0; n < count; n += 1)
      await server.append('INBOX', mail({ to: inbox.email_address, subject: 'walrus' }))
    await api.sync(inbox.id)
  }
  const usual = priorities(postern.pid).at(-1) ?? 0
  await receive(1)
  await until(async () => (await found()) === 1)
  expect(priorities(postern.pid).at(-1)).toBe(usual)
  await receive(40)
  await until(async () => (await found()) === 41)
  await until(() => priorities(postern.pid).slice(-2).join() === '10,19')
})

/** A backup that is started wakes nobody for what the original has perhaps answered since. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { agentProgram, sayReply, toldIn } from './support/agent-program.ts'
import { startDaemon } from './support/daemon.ts'
import { startEmbeddedMail } from './support/embedded-mail.ts'
import { mail } from './support/mails.ts'
import { DEAD_HOSTS, runPostern } from './support/postern.ts'
import { tempFolder } from './support/temp-folder.ts'
import { until } from './support/wait.ts'

test('runs of before, and mail of since, are left to a person; new mail wakes the agent', async () => {
  await using folder = await tempFolder('backup')
  await using programs = await tempFolder('agent')
  await using server = await startEmbeddedMail()
  const env = { AGENT_EXEC: agentProgram(programs.path, 'sleep 600'), AGENT_DEBOUNCE: '0', AGENT_TIMEOUT: '30000' }
  await using daemon = await startDaemon({ mail: server, smtp: server.smtp, env })
  const inbox = await daemon.api.inbox('agent')
  const hear = (subject: string, date = new Date()) =>
    server.append('INBOX', mail({ from: `${subject}@people.test`, to: inbox.email_address, subject }), { date })
  await hear('under-way')
  await until(() => toldIn(programs.path).length === 1)
  const target = join(folder.path, 'copy')
  {
    await using copy = runPostern(['backup', target], { ...DEAD_HOSTS, DATA_DIR: daemon.dataDir }, folder.path)
    expect(await copy.ended, copy.stderr()).toBe(0)
  }
  await daemon.stop()
  await hear('since', new Date(Date.now() - 60_000))

  const answering = { AGENT_EXEC: agentProgram(programs.path, sayReply({ text: 'Yes' })), AGENT_DEBOUNCE: '0' }
  await using restored = await startDaemon({ mail: server, smtp: server.smtp, dataDir: target, env: answering })
  await hear('after')
  await restored.api.sync(inbox.id)
  await until(async () => (await restored.api.get('/v1/runs?state=done')).body.count === 1)
  expect((await restored.api.messages(inbox.id, '&direction=inbound')).map(({ subject }) => subject).sort()).toEqual([
    'after',
    'since',
    'under-way',
  ])
  const { items: runs } = (await restored.api.get('/v1/runs')).body
  expect(runs).toMatchObject([{ state: 'done' }, { state: 'failed', error: expect.stringContaining('backup') }])
  await until(() => server.relayed.length === 1)
  expect(server.relayed.flatMap(({ to }) => to)).toEqual(['after@people.test'])
  // a person who knows better has it run
  await restored.api.post(`/v1/runs/${runs[1].id}/replay`)
  await until(() => server.relayed.some(({ to }) => to.includes('under-way@people.test')))
})

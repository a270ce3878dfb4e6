/** Postern dies while it tells a webhook: whatever it had not recorded is told again, under the same id, and in order. */
import { expect, test } from 'vitest'
import { HOOK_STEPS } from '../../src/lib/steps.ts'
import { apiOf, type Json } from '../support/api.ts'
import { daemonEnv, startDaemon } from '../support/daemon.ts'
import { startReceiver, verify } from '../support/receiver.ts'
import { runSteered } from '../support/steered.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { until } from '../support/wait.ts'

const ENV = { WEBHOOK_ALLOW_PRIVATE: 'true' }

test.each(HOOK_STEPS.flatMap((step) => [1, 3].map((nth) => ({ step, nth }))))(
  'at $step, passed $nth times',
  async (at) => {
    await using receiver = await startReceiver()
    await using folder = await tempFolder('killed')
    const env = { ...daemonEnv({ dataDir: folder.path, env: ENV }), PORT: '0' }
    await using killed = runSteered(env, folder.path, { dieAt: at })
    const api = apiOf(await killed.url())
    const inbox = await api.inbox('support')
    const made = (await api.post('/v1/webhooks', { url: receiver.url, event_types: ['inbox.updated'] })).body
    // of what was acknowledged nothing may be missing
    const said: string[] = []
    for (let n = 0; ; n += 1) {
      const name = `n${n}`
      const answer = await api.patch(`/v1/inboxes/${inbox.id}`, { name }).catch(() => null)
      if (answer === null) break
      said.push(name)
    }
    expect(await killed.ended).toBe('SIGKILL')
    expect(killed.stderr()).toContain(`killed at ${at.step}`)

    await using daemon = await startDaemon({ dataDir: folder.path, env: ENV })
    const logged = (await daemon.api.get('/v1/events?types=inbox.updated&limit=1000')).body.items
    const ids = logged.map(({ id }: Json) => id)
    expect(logged.map(({ data }: Json) => data.name)).toEqual(expect.arrayContaining(said))
    const told = () => receiver.calls.map(({ headers }) => headers['webhook-id'])
    await until(() => new Set(told()).size === ids.length)
    expect([...new Set(told())]).toEqual(ids)
    for (const call of receiver.calls) verify(made.secret, call)
    // two at most are told twice: the one that was under way, and the one before, if nobody had written it down
    await until(async () => {
      const { items } = (await daemon.api.get(`/v1/webhooks/${made.id}/deliveries?limit=1000`)).body
      return items.every(({ state }: Json) => state === 'delivered')
    })
  },
)

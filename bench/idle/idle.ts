/** A daemon with a full mailbox and nothing to do: its CPU and its memory, after a while in which threads that are not needed end. */
import { setTimeout as sleep } from 'node:timers/promises'
import { residentMemory } from '../../test/support/resident-memory.ts'
import { smallMails } from '../corpora/small.ts'
import { startDaemon, untilReady } from '../daemon.ts'
import { untilStored } from '../drain/postern.ts'
import { countOf } from '../measure/processes.ts'
import type { Section } from '../report.ts'
import type { World } from '../world.ts'

export async function measureIdle(world: World): Promise<Section> {
  const { small, settleSeconds, idleSeconds } = world.scale
  const mailbox = await world.mailbox(smallMails(world.seed), small)
  const dataDir = await world.dataFolder(1)
  await using daemon = startDaemon({ dataDir, mailbox })
  const api = await daemon.api()
  await untilReady(api)
  await untilStored(dataDir, small, world.signal)
  world.tell(`${settleSeconds} s to settle and ${idleSeconds} s of silence`)
  const afterBacklog = await residentMemory(daemon.pid)
  await sleep(settleSeconds * 1_000, undefined, { signal: world.signal })
  const before = countOf(daemon.pid)
  await sleep(idleSeconds * 1_000, undefined, { signal: world.signal })
  const after = countOf(daemon.pid)
  const memory = await residentMemory(daemon.pid)
  await daemon.stop()
  const percent = before === null || after === null ? Number.NaN : ((after.cpu - before.cpu) / idleSeconds) * 100
  return {
    title: 'Nothing to do',
    about: `Connected to the mailbox whose ${small.toLocaleString('en')} small mails it has read, for ${idleSeconds} s.`,
    tables: [
      {
        columns: ['', 'CPU, % of a core', 'memory MB', 'memory right after the mails MB'],
        rows: [['Postern', percent, memory.now, afterBacklog.now]],
      },
    ],
    goals: [
      { what: 'idle CPU', value: percent, limit: { most: 0.5 }, unit: ' % of a core' },
      { what: 'idle memory', value: memory.now, limit: { most: 150 }, unit: ' MB' },
    ],
    data: { percent, memory, afterBacklog },
  }
}

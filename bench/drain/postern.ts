/** Postern end to end: the real daemon on an empty database, from its start until every mail is durable, routed, threaded and found by search. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { Api } from '../../test/support/api.ts'
import { until } from '../../test/support/wait.ts'
import { userOf } from '../corpora/corpus.ts'
import { CATCH_ALL, startDaemon } from '../daemon.ts'
import { untilWritten } from '../measure/calm.ts'
import { type Run, watch } from '../measure/run.ts'
import type { FilledMailbox, World } from '../world.ts'

export interface PosternRun extends Run {
  /** seconds until the last mail was committed; `seconds` counts until it was searchable too */
  stored: number
}

const PATIENCE_MS = 30 * 60_000
/** Mails that are read at the same time may be stored in another order. */
const LAST_MAILS = 8

/** Throws when not every mail is a message. */
export async function drainWithPostern(world: World, mailbox: FilledMailbox, inboxes: number): Promise<PosternRun> {
  const dataDir = await world.dataFolder(inboxes)
  const { count } = mailbox
  await untilWritten()
  await using daemon = startDaemon({ dataDir, mailbox })
  using run = watch(daemon.pid)
  const api = await daemon.api()
  await untilStored(dataDir, count, world.signal)
  const stored = run.elapsed()
  await untilFound(api, mailbox, inboxes)
  const taken = await run.stop()
  const messages = countMessages(dataDir)
  if (messages !== count) throw new Error(`${count} mails became ${messages} messages`)
  await daemon.stop()
  await rm(dataDir, { recursive: true })
  return { ...taken, stored }
}

/** Resolves once `count` messages are committed. Asks the file, since a question to the daemon would cost it what is measured. */
export async function untilStored(dataDir: string, count: number, signal: AbortSignal): Promise<void> {
  using database = openDatabase(dataDir)
  const newest = database.sqlite.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'messages'").pluck()
  const isStored = () => signal.aborted || Number(newest.get() ?? 0) >= count
  await until(isStored, { what: `${count} messages are stored`, within: PATIENCE_MS, every: 10 })
  signal.throwIfAborted()
}

function countMessages(dataDir: string): number {
  using database = openDatabase(dataDir)
  return database.sqlite.prepare('SELECT count(*) FROM messages').pluck().get() as number
}

function openDatabase(dataDir: string) {
  const sqlite = openSqlite(join(dataDir, 'postern.db'), { busyMs: 5_000 })
  return { sqlite, [Symbol.dispose]: () => void sqlite.close() }
}

/** Each of the last mails is found in its inbox. */
async function untilFound(api: Api, { corpus, count }: FilledMailbox, inboxes: number): Promise<void> {
  const known = new Set(
    (await api.get('/v1/inboxes?limit=1000')).body.items.map(
      ({ email_address }: { email_address: string }) => email_address,
    ),
  )
  for (let n = count - 1; n >= Math.max(0, count - LAST_MAILS); n -= 1) {
    const own = `${userOf(n)}@example.test`
    const inbox_id = inboxes > 1 && known.has(own) ? own : `${CATCH_ALL}@example.test`
    const search = async () => (await api.post('/v1/search', { query: corpus.query(n), inbox_id })).body.total === 1
    await until(search, { what: `mail ${n} is found`, within: PATIENCE_MS, every: 5 })
  }
}

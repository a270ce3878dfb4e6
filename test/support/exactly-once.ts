/** Compares what was put on the mail server with what the daemon holds: each mail once, byte for byte, with one event. */
import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { Daemon } from './daemon.ts'
import type { Mailbox } from './mail-server.ts'
import { until } from './wait.ts'

export interface Delivered {
  /** raw mails for the inbox */
  routed: readonly string[]
  /** raw mails for no inbox */
  unrouted?: readonly string[]
}

/** Waits until everything delivered is stored, reads the mailbox once more, and expects nothing missing, doubled or changed. */
export async function expectExactlyOnce(daemon: Daemon, inboxId: string, delivered: Delivered): Promise<void> {
  const { routed, unrouted = [] } = delivered
  const isThere = async () => (await daemon.api.messages(inboxId)).length >= routed.length
  await until(isThere, { what: `${routed.length} messages are stored` })
  await until(async () => (await unroutedOf(daemon)).length >= unrouted.length, { what: 'unrouted mail is stored' })
  // a second copy would come with the next turn
  await until(() => daemon.api.sync(inboxId), { what: 'the mailbox is read to its end' })
  const messages = await daemon.api.messages(inboxId)
  const raws = await Promise.all(messages.map((message) => rawOf(daemon, `/v1/messages/${message.id}/raw`)))
  expect(digests(raws)).toEqual(digests(routed))
  expect(await unroutedOf(daemon)).toHaveLength(unrouted.length)
  const events = eventsOf(daemon.config.databaseFile)
  expect(events.received.sort()).toEqual(messages.map((message) => message.id).sort())
  expect(events.unrouted).toHaveLength(unrouted.length)
}

/** Waits until the server's folder is as `afterFetch` wants it: routed mail marked read or gone, and unrouted mail untouched. */
export async function expectServerCopies(
  mailbox: Mailbox,
  folder: string,
  delivered: Delivered,
  afterFetch: 'mark_read' | 'delete',
): Promise<void> {
  const { routed, unrouted = [] } = delivered
  const left = afterFetch === 'delete' ? unrouted : [...routed, ...unrouted]
  const isSettled = async () => {
    const copies = await mailbox.list(folder)
    const ours = new Set(digests(routed))
    const isDone = (copy: (typeof copies)[number]) => !ours.has(digest(copy.raw)) || copy.flags.includes('\\Seen')
    return copies.length <= left.length && copies.every(isDone)
  }
  await until(isSettled, { what: 'the copies on the server are dealt with' })
  const copies = await mailbox.list(folder)
  expect(digests(copies.map((copy) => copy.raw))).toEqual(digests(left))
  const untouched = new Set(digests(unrouted))
  expect(copies.filter((copy) => untouched.has(digest(copy.raw)) && copy.flags.length > 0)).toEqual([])
}

async function unroutedOf(daemon: Daemon): Promise<unknown[]> {
  return (await daemon.api.get('/v1/unrouted?limit=1000')).body.items
}

async function rawOf(daemon: Daemon, path: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(`${daemon.url}${path}`)).arrayBuffer())
}

function eventsOf(file: string): { received: string[]; unrouted: string[] } {
  const db = openSqlite(file, { busyMs: 1_000 })
  try {
    const subjects = (type: string, field: string) =>
      db.prepare(`SELECT data ->> ? FROM events WHERE type = ?`).pluck().all(field, type) as string[]
    return {
      received: subjects('message.received', 'message_id'),
      unrouted: subjects('message.unrouted', 'mail_id'),
    }
  } finally {
    db.close()
  }
}

function digests(raws: readonly (string | Buffer)[]): string[] {
  return raws.map(digest).sort()
}

function digest(raw: string | Buffer): string {
  return createHash('sha256').update(raw).digest('hex').slice(0, 16)
}

/** Following the log within the process, as waiting and webhooks do: by the thousand, and at the cost of nothing when all have gone. */
import { expect, test, vi } from 'vitest'
import { type Bus, createBus } from '../src/events/bus.ts'
import { follow, type Wanted } from '../src/events/follow.ts'
import { systemClock } from '../src/lib/clock.ts'
import type { InboxId } from '../src/lib/ids.ts'
import { createLog } from '../src/lib/log.ts'
import { type Db, openDb, transact } from '../src/store/db.ts'
import { appendEvent, lastSequence } from '../src/store/events.ts'
import { until } from './support/wait.ts'

const clock = systemClock()
const log = createLog({ level: 'silent', format: 'json', secrets: [], write: () => {} })
const ALL: Wanted = { types: null, inboxId: null }

function open() {
  const db = openDb(':memory:')
  const bus = createBus({ db, clock, log })
  return {
    db,
    bus,
    async [Symbol.asyncDispose]() {
      await bus[Symbol.asyncDispose]()
      db[Symbol.dispose]()
    },
  }
}

let serial = 0
/** Appends an event of an inbox; call it in a transaction. */
function append(db: Db, inboxId = 'inb_one', name = 'x'): void {
  serial += 1
  const data = { id: inboxId, email_address: 'x@example.test', name, aliases: [], catch_all: false }
  appendEvent(db, { type: 'inbox.updated', subject: inboxId, nth: serial, at: serial, inboxId, data })
}

/** So many events in one transaction. */
function write(db: Db, count: number): void {
  transact(db, () => {
    for (let n = 0; n < count; n += 1) append(db)
  })
}

/** Everything that a follower gets until it is told to stop. */
function collect(bus: Bus, wanted: Wanted, after: number, pause: () => Promise<void> = async () => {}) {
  const stop = new AbortController()
  const got: number[] = []
  const ended = (async () => {
    for await (const { told } of follow(bus, wanted, { after, signal: stop.signal })) {
      got.push(...told.map(({ event }) => event.sequence))
      await pause()
    }
  })()
  return {
    got,
    async stop() {
      stop.abort()
      await ended
    },
  }
}

/** A turn of the event loop. */
const turn = () => new Promise<void>((done) => void setImmediate(done))

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

test('a slow follower gets everything once, in order, however much comes meanwhile', async () => {
  await using opened = open()
  const { db, bus } = opened
  write(db, 700)
  const slow = collect(bus, ALL, 0, turn)
  for (const size of [1, 3, 500, 2, 900, 1]) {
    write(db, size)
    await turn()
  }
  const last = lastSequence(db)
  await until(() => slow.got.length >= last)
  await slow.stop()
  expect(slow.got).toEqual(range(1, last))
})

test('what is rolled back is not told, what is committed after it is', async () => {
  await using opened = open()
  const { db, bus } = opened
  const all = collect(bus, ALL, 0)
  await until(() => all.got.length === 0)
  expect(() =>
    transact(db, () => {
      append(db, 'inb_one', 'rolled back')
      throw new Error('no')
    }),
  ).toThrow('no')
  transact(db, () => append(db, 'inb_one', 'kept'))
  await until(() => all.got.length === 1)
  await all.stop()
})

test('ten thousand follow, each an inbox of its own: each event is read once and goes to its one', async () => {
  await using opened = open()
  const { db, bus } = opened
  const inboxes = range(0, 9_999).map((n) => `inb_${n}` as InboxId)
  const followers = inboxes.map((inboxId) => collect(bus, { ...ALL, inboxId }, 0))
  await turn()
  const asked = countStatements(db)
  for (const inboxId of inboxes.slice(0, 500)) transact(db, () => append(db, inboxId))
  await until(() => followers.slice(0, 500).every(({ got }) => got.length === 1))
  expect(followers.slice(0, 500).map(({ got }) => got)).toEqual(range(1, 500).map((sequence) => [sequence]))
  expect(followers.slice(500).every(({ got }) => got.length === 0)).toBe(true)
  // for each the insert, and the three that the one reader asks
  expect(asked()).toBeLessThanOrEqual(500 * 4)
  await Promise.all(followers.map(({ stop }) => stop()))
  // nobody is left who has to be told
  transact(db, () => {
    append(db)
    expect(db.afterCommit.size).toBe(0)
  })
})

test('a condition that fails for a moment costs a second look at the log, and no event', async () => {
  await using opened = open()
  const { db, bus } = opened
  let isBroken = false
  const accepts = () => {
    if (!isBroken) return true
    isBroken = false
    throw new Error('the database is locked')
  }
  const follower = collect(bus, { ...ALL, accepts }, 0)
  for (const broken of [false, true, false]) {
    isBroken = broken
    transact(db, () => append(db))
    await turn()
  }
  await until(() => follower.got.length === 3)
  expect(follower.got).toEqual([1, 2, 3])
  await follower.stop()
})

test('when the bus stops, followers end, with all that was there', async () => {
  await using opened = open()
  const { db, bus } = opened
  const follower = collect(bus, ALL, 0)
  transact(db, () => append(db))
  await until(() => follower.got.length === 1)
  bus.stop()
  const late = collect(bus, ALL, 0)
  await late.stop()
  await follower.stop()
  expect([follower.got, late.got]).toEqual([[1], [1]])
})

/** How many statements have run since the call. */
function countStatements(db: Db): () => number {
  const statement = Object.getPrototypeOf(db.sqlite.prepare('SELECT 1'))
  const spies = (['run', 'get', 'all'] as const).map((method) => vi.spyOn(statement, method))
  return () => {
    const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
    vi.restoreAllMocks()
    return count
  }
}

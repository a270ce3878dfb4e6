/** A large database: how long a start takes, and how long searches and lists take. */
import { rm } from 'node:fs/promises'
import { type Random, randomOf } from '../../test/torture/random.ts'
import { timedClient } from '../api/callers.ts'
import { tokenOf } from '../corpora/corpus.ts'
import { commonWord, word } from '../corpora/words.ts'
import { startDaemon, untilReady } from '../daemon.ts'
import { untilWritten } from '../measure/calm.ts'
import { median, quantile } from '../measure/numbers.ts'
import type { Goal, Section } from '../report.ts'
import type { World } from '../world.ts'
import { inboxAddress, makeDatabase, senderOf } from './database.ts'

interface Size {
  mails: number
  inboxes: number
}

interface Measured extends Size {
  readySeconds: number[]
  /** ms of every call, by kind */
  searches: Record<string, readonly number[]>
  lists: Record<string, readonly number[]>
}

const WARM_UPS = 3

/** The words of a search, drawn for one call. */
const SEARCHES: Record<string, (random: Random, mails: number) => string> = {
  'a common word': (random) => commonWord(random),
  'any word': (random) => word(random),
  'a word of one mail': (random, mails) => tokenOf(random.between(0, mails - 1)),
  'two common words': (random) => `${commonWord(random)} ${commonWord(random)}`,
  'three words': (random) => `${word(random)} ${word(random)} ${word(random)}`,
  'a phrase': (random) => `"${commonWord(random)} ${commonWord(random)}"`,
  'three letters of a word': (random) => word(random).slice(0, 3),
  'one letter': (random) => word(random).slice(0, 1),
  'a sender': (random, mails) => senderOf(random.between(0, mails - 1)),
  'a word of a subject': (random) => `subject:${word(random)}`,
  'a common word of a sender': (random, mails) =>
    `from:${senderOf(random.between(0, mails - 1))} ${commonWord(random)}`,
  'a common word, without another': (random) => `${commonWord(random)} -${commonWord(random)}`,
  'one of two words, unread': (random) => `${word(random)} OR ${word(random)} is:unread`,
  nothing: (random) => `nowhere${random.between(0, 9_999)}`,
}

const LISTS: Record<string, (inbox: string) => string> = {
  'messages, a page': (inbox) => `/v1/messages?inbox_id=${inbox}&limit=50`,
  'messages, the 200th page': (inbox) => `/v1/messages?inbox_id=${inbox}&limit=50&offset=9950`,
  threads: (inbox) => `/v1/threads?inbox_id=${inbox}&limit=50`,
  inboxes: () => '/v1/inboxes?limit=50',
  unrouted: () => '/v1/unrouted?limit=50',
}

export async function measureSearch(world: World): Promise<Section> {
  const measured: Measured[] = []
  for (const size of world.scale.databases) measured.push(await measureSize(world, size))
  const kinds = (of: (one: Measured) => Record<string, readonly number[]>) => {
    const names = Object.keys(of(measured[0] as Measured))
    return names.map((name) => [
      name,
      ...measured.flatMap((one) => [0.5, 0.95].map((share) => quantile(of(one)[name] ?? [], share))),
    ])
  }
  const columns = ['', ...measured.flatMap((size) => [`${nameOf(size)}: p50`, 'p95'])]
  return {
    title: 'Large databases',
    about: `Through the API, in ms, ${world.scale.searches} calls of each kind with other words each time, newest first, 20 results. Ready: from the start of the process until /readyz says so, with a mailbox in which nothing is new; medians of ${world.runs}.`,
    tables: [
      { columns, rows: kinds(({ searches }) => searches) },
      { columns, rows: kinds(({ lists }) => lists) },
      { columns: ['', 'ready after s'], rows: measured.map((one) => [nameOf(one), median(one.readySeconds)]) },
    ],
    goals: measured.flatMap(goalsOf),
    data: measured,
  }
}

async function measureSize(world: World, size: Size): Promise<Measured> {
  const { mails, inboxes } = size
  const { server, signal, seed } = world
  const mailbox = { ...server.imap, username: server.username, password: server.password }
  const dir = await world.emptyFolder()
  world.tell(`a database with ${nameOf(size)}`)
  await makeDatabase({ dir, mails, inboxes, seed, signal })
  await untilWritten()
  const readySeconds: number[] = []
  for (let n = 0; n < world.runs; n += 1) {
    const start = performance.now()
    await using daemon = startDaemon({ dataDir: dir, mailbox })
    await untilReady(await daemon.api())
    readySeconds.push((performance.now() - start) / 1_000)
    await daemon.stop()
  }
  await using daemon = startDaemon({ dataDir: dir, mailbox })
  const url = await daemon.url()
  world.tell(`searches in ${nameOf(size)}`)
  const searches = await timeEach(SEARCHES, { world, url }, (client, name, make, random) => {
    const body = { query: make(random, mails), inbox_id: inboxAddress(random.between(0, inboxes - 1)), limit: 20 }
    return client.post(name, '/v1/search', body)
  })
  const lists = await timeEach(LISTS, { world, url }, (client, name, make, random) =>
    client.call(name, make(inboxAddress(random.between(0, inboxes - 1)))),
  )
  await daemon.stop()
  await rm(dir, { recursive: true })
  return { ...size, readySeconds, searches, lists }
}

/** One call after the other, kinds in turn, some to warm up first. Throws when one is refused. */
async function timeEach<T>(
  kinds: Record<string, T>,
  { world, url }: { world: World; url: string },
  ask: (client: ReturnType<typeof timedClient>, name: string, kind: T, random: Random) => Promise<unknown>,
): Promise<Record<string, readonly number[]>> {
  const random = randomOf(world.seed, 'searches')
  const client = timedClient(url)
  for (let n = 0; n < world.scale.searches + WARM_UPS; n += 1) {
    world.signal.throwIfAborted()
    for (const [name, kind] of Object.entries(kinds)) await ask(client, name, kind, random)
    if (n === WARM_UPS - 1) client.times.clear()
  }
  if (client.failures.length > 0) throw new Error(client.failures.slice(0, 5).join('; '))
  return Object.fromEntries(client.times)
}

function goalsOf(one: Measured): Goal[] {
  const slowest = Math.max(...Object.values(one.searches).map((taken) => quantile(taken, 0.95)))
  return [
    { what: `${nameOf(one)}: p95 of the slowest kind of search`, value: slowest, limit: { most: 50 }, unit: ' ms' },
    { what: `${nameOf(one)}: ready`, value: median(one.readySeconds), limit: { most: 1 }, unit: ' s' },
  ]
}

function nameOf({ mails, inboxes }: Size): string {
  return `${mails.toLocaleString('en')} in ${inboxes === 1 ? 'one inbox' : `${inboxes.toLocaleString('en')} inboxes`}`
}

/** A whole mailbox, read by each in turn: the raw client, mbsync with and without fsync, Postern. */
import type { Corpus } from '../corpora/corpus.ts'
import { median, shown } from '../measure/numbers.ts'
import { type Run, watch } from '../measure/run.ts'
import type { Goal, Section } from '../report.ts'
import type { FilledMailbox, World } from '../world.ts'
import { drainWithMbsync, mbsyncVersion } from './mbsync.ts'
import { drainWithPostern, type PosternRun } from './postern.ts'
import { drainRaw } from './raw.ts'

interface Runs {
  raw: Run[]
  fsynced: Run[]
  unsynced: Run[]
  postern: PosternRun[]
}

/** How many times as fast as mbsync with fsync Postern is to be. */
const LEAST_RATIO: Partial<Record<Corpus['name'], number>> = { small: 1.5, mixed: 1.2 }
const MOST_MB = 300

export async function measureDrain(world: World, corpus: Corpus, mails: number): Promise<Section> {
  const mailbox = await world.mailbox(corpus, mails)
  const runs: Runs = { raw: [], fsynced: [], unsynced: [], postern: [] }
  const mbsync = mbsyncVersion()
  for (let n = 1; n <= world.runs; n += 1) {
    world.signal.throwIfAborted()
    world.tell(`${corpus.name}: run ${n} of ${world.runs}`)
    runs.raw.push(await rawRun(mailbox))
    if (mbsync !== null) {
      for (const fsync of [true, false]) {
        const run = await drainWithMbsync(mailbox, { fsync, dir: await world.emptyFolder() })
        runs[fsync ? 'fsynced' : 'unsynced'].push(run)
      }
    }
    runs.postern.push(await drainWithPostern(world, mailbox, 1))
  }
  const { count, bytes } = mailbox
  return {
    title: `Reading ${count.toLocaleString('en')} ${corpus.name} mails (${shown(bytes / 1e6)} MB)`,
    about: `Medians of ${world.runs}. Postern: from the start of the process until every mail is durable, routed, threaded and found by search; mbsync: the whole process; the raw drain reads and throws away. ${mbsync ?? 'mbsync is not installed'}.`,
    tables: [tableOf(mailbox, runs)],
    goals: goalsOf(mailbox, runs),
    data: { bytes, ...runs },
  }
}

async function rawRun(mailbox: FilledMailbox): Promise<Run> {
  const run = watch(null)
  const { seconds, mails } = await drainRaw(mailbox)
  if (mails !== mailbox.count) throw new Error(`${mails} of ${mailbox.count} mails came`)
  // the benchmark's own memory says nothing
  return { ...(await run.stop(seconds)), peakMb: null }
}

const COLUMNS = ['', 's', 'mails/s', 'MB/s', 'CPU s', 'Dovecot CPU s', 'peak MB', 'others’ CPU', 'of raw']

function tableOf({ count, bytes }: FilledMailbox, runs: Runs) {
  const limit = secondsOf(runs.raw)
  const row = (name: string, of: readonly Run[], seconds = secondsOf(of)) => {
    const middle = (pick: (run: Run) => number | null) => median(of.map((run) => pick(run) ?? Number.NaN))
    return [
      name,
      seconds,
      count / seconds,
      bytes / 1e6 / seconds,
      middle(({ cpu }) => cpu),
      middle(({ serverCpu }) => serverCpu),
      middle(({ peakMb }) => peakMb),
      middle(({ others }) => others),
      seconds / limit,
    ]
  }
  const stored = median(runs.postern.map((run) => run.stored))
  const rows = [
    row('raw drain', runs.raw),
    row('mbsync, fsync', runs.fsynced),
    row('mbsync, no fsync', runs.unsynced),
    row('Postern', runs.postern),
    ['  stored after', stored, count / stored, bytes / 1e6 / stored, null, null, null, null, stored / limit],
  ]
  return { columns: COLUMNS, rows }
}

function goalsOf({ corpus }: FilledMailbox, runs: Runs): Goal[] {
  const taken = secondsOf(runs.postern)
  const least = LEAST_RATIO[corpus.name]
  const goals: Goal[] = [{ what: 'peak memory', value: peakOf(runs.postern), limit: { most: MOST_MB }, unit: ' MB' }]
  if (runs.fsynced.length === 0 || least === undefined) return goals
  const ratio = secondsOf(runs.fsynced) / taken
  return [{ what: 'times as fast as mbsync with fsync', value: ratio, limit: { least }, unit: '' }, ...goals]
}

function secondsOf(runs: readonly Run[]): number {
  return median(runs.map(({ seconds }) => seconds))
}

/** The highest of all runs. */
function peakOf(runs: readonly Run[]): number {
  return Math.max(...runs.map(({ peakMb }) => peakMb ?? Number.NaN))
}

/** Two drains by Postern that are to cost alike: one inbox and a thousand, a mailbox and one five times as large. */
import { smallMails } from '../corpora/small.ts'
import { median } from '../measure/numbers.ts'
import type { Goal, Section } from '../report.ts'
import type { FilledMailbox, World } from '../world.ts'
import { drainWithPostern, type PosternRun } from './postern.ts'

interface Case {
  name: string
  mailbox: FilledMailbox
  inboxes: number
}

/** One inbox that takes everything against a thousand that share it. */
export async function measureInboxes(world: World): Promise<Section> {
  const { small, inboxes } = world.scale
  const mailbox = await world.mailbox(smallMails(world.seed), small)
  const cases = [1, inboxes].map((count) => ({
    name: `${thousands(count)} inbox${count > 1 ? 'es' : ''}`,
    mailbox,
    inboxes: count,
  }))
  const [few = [], many = []] = await runInTurn(world, cases)
  const ratio = secondsOf(many) / secondsOf(few)
  return {
    title: `${thousands(inboxes)} inboxes against one`,
    about: `${thousands(small)} small mails into the database; medians of ${world.runs}.`,
    tables: [tableOf(cases, [few, many])],
    goals: [
      {
        what: `${thousands(inboxes)} inboxes take as long as one, times`,
        value: ratio,
        limit: { most: 1.05 },
        unit: '',
      },
    ],
    data: { few, many },
  }
}

/** Five times the mails, and what they cost. */
export async function measureLinear(world: World): Promise<Section> {
  const { small, many } = world.scale
  const cases: Case[] = []
  for (const count of [small, many]) {
    const mailbox = await world.mailbox(smallMails(world.seed), count)
    cases.push({ name: `${thousands(count)} mails`, mailbox, inboxes: 1 })
  }
  const [fewer = [], more = []] = await runInTurn(world, cases)
  const goals: Goal[] = [
    {
      what: `${thousands(many)} mails take as long as ${thousands(small)}, times`,
      value: secondsOf(more) / secondsOf(fewer),
      limit: { most: (5.5 / 5) * (many / small) },
      unit: '',
    },
    {
      what: `peak memory at ${thousands(many)} mails`,
      value: Math.max(...more.map(({ peakMb }) => peakMb ?? Number.NaN)),
      limit: { most: 300 },
      unit: ' MB',
    },
  ]
  return {
    title: `${thousands(many)} mails against ${thousands(small)}`,
    about: `Small mails into one inbox; medians of ${world.runs}.`,
    tables: [tableOf(cases, [fewer, more])],
    goals,
    data: { fewer, more },
  }
}

/** In turn, so that what changes on the machine meanwhile touches all of them. */
async function runInTurn(world: World, cases: readonly Case[]): Promise<PosternRun[][]> {
  const runs: PosternRun[][] = cases.map(() => [])
  for (let n = 1; n <= world.runs; n += 1) {
    for (const [at, { name, mailbox, inboxes }] of cases.entries()) {
      world.signal.throwIfAborted()
      world.tell(`${name}: run ${n} of ${world.runs}`)
      runs[at]?.push(await drainWithPostern(world, mailbox, inboxes))
    }
  }
  return runs
}

const COLUMNS = ['', 's', 'mails/s', 'CPU s', 'ms of CPU a mail', 'peak MB', 'others’ CPU']

function tableOf(cases: readonly Case[], runs: readonly PosternRun[][]) {
  const rows = cases.map(({ name, mailbox: { count } }, at) => {
    const of = runs[at] ?? []
    const middle = (pick: (run: PosternRun) => number | null) => median(of.map((run) => pick(run) ?? Number.NaN))
    const cpu = middle((run) => run.cpu)
    const seconds = secondsOf(of)
    return [
      name,
      seconds,
      count / seconds,
      cpu,
      (cpu * 1_000) / count,
      middle((run) => run.peakMb),
      middle((run) => run.others),
    ]
  })
  return { columns: COLUMNS, rows }
}

function secondsOf(runs: readonly PosternRun[]): number {
  return median(runs.map(({ seconds }) => seconds))
}

function thousands(count: number): string {
  return count.toLocaleString('en')
}

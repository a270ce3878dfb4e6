/** The parts of the benchmark by the names that the command line takes, in the order in which they run. */
import { measureAnswers } from './api/answers.ts'
import { measureTwoSyncs } from './api/two-syncs.ts'
import { measureInboxes, measureLinear } from './drain/compared.ts'
import { measureDrains } from './drain/drain.ts'
import { measureIdle } from './idle/idle.ts'
import { measureLatency } from './latency/latency.ts'
import { measureHeavyMails } from './memory/heavy-mails.ts'
import type { Section } from './report.ts'
import type { World } from './world.ts'

export interface Part {
  about: string
  measure(world: World): Promise<Section | Section[]>
}

export const PARTS = {
  drain: { about: 'whole mailboxes: raw, mbsync, Postern', measure: measureDrains },
  inboxes: { about: 'a thousand inboxes against one', measure: measureInboxes },
  linear: { about: 'five times the mails', measure: measureLinear },
  latency: { about: 'one new mail, from EXISTS to the API', measure: measureLatency },
  api: { about: 'answers during a backlog and without', measure: measureAnswers },
  syncs: { about: 'the longest wait during two syncs', measure: measureTwoSyncs },
  memory: { about: 'a backlog of large mails', measure: measureHeavyMails },
  idle: { about: 'CPU and memory with nothing to do', measure: measureIdle },
} satisfies Record<string, Part>

export type PartName = keyof typeof PARTS

export const PART_NAMES = Object.keys(PARTS) as PartName[]

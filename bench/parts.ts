/** The parts of the benchmark by the names that the command line takes, in the order in which they run. */
import { measureAnswers } from './api/answers.ts'
import { measureTwoSyncs } from './api/two-syncs.ts'
import { largeMails } from './corpora/large.ts'
import { mixedMails } from './corpora/mixed.ts'
import { smallMails } from './corpora/small.ts'
import { measureInboxes, measureLinear } from './drain/compared.ts'
import { measureDrain } from './drain/drain.ts'
import { measureIdle } from './idle/idle.ts'
import { measureLatency } from './latency/latency.ts'
import { measureHeavyMails } from './memory/heavy-mails.ts'
import type { Section } from './report.ts'
import { measureSearch } from './search/search.ts'
import { measureHeavyHtml } from './understanding/heavy-html.ts'
import { measureStages } from './understanding/stages.ts'
import { measureWebhooks } from './webhooks/webhooks.ts'
import type { World } from './world.ts'

export interface Part {
  about: string
  measure(world: World): Promise<Section>
}

export const PARTS = {
  small: {
    about: 'many small mails: a raw client, mbsync, Postern',
    measure: (world: World) => measureDrain(world, smallMails(world.seed), world.scale.small),
  },
  mixed: {
    about: 'mails with attachments: the same',
    measure: (world: World) => measureDrain(world, mixedMails(world.seed), world.scale.mixed),
  },
  large: {
    about: 'large mails: the same',
    measure: (world: World) => measureDrain(world, largeMails(), world.scale.large),
  },
  inboxes: { about: 'a thousand inboxes against one', measure: measureInboxes },
  linear: { about: 'five times the mails', measure: measureLinear },
  latency: { about: 'one new mail, from EXISTS to the API', measure: measureLatency },
  webhooks: { about: 'one new mail, from EXISTS to a webhook; many webhooks at once', measure: measureWebhooks },
  api: { about: 'answers during a backlog and without', measure: measureAnswers },
  syncs: { about: 'the longest wait during two syncs', measure: measureTwoSyncs },
  search: { about: 'searches, lists and the start with a large database', measure: measureSearch },
  memory: { about: 'a backlog of large mails', measure: measureHeavyMails },
  stages: { about: 'mails a second that each stage of understanding takes', measure: measureStages },
  html: { about: 'waits while mails of 1 MB of HTML come in and are read', measure: measureHeavyHtml },
  idle: { about: 'CPU and memory with nothing to do', measure: measureIdle },
} satisfies Record<string, Part>

export type PartName = keyof typeof PARTS

export const PART_NAMES = Object.keys(PARTS) as PartName[]

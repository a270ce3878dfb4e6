/** How many mails a second each stage of understanding takes, on one thread: what a mail costs, and which stage it is. */
import { hash, randomUUID } from 'node:crypto'
import { writeForAgent } from '../../src/mail/agent-text/agent-text.ts'
import { readCodes } from '../../src/mail/codes/codes.ts'
import { fingerprintOf } from '../../src/mail/fingerprint.ts'
import { readMarkdown } from '../../src/mail/html/markdown.ts'
import { classify } from '../../src/mail/kind/classify.ts'
import type { Field } from '../../src/mail/mime/headers.ts'
import type { KeepPart } from '../../src/mail/mime/leaves.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { readReply } from '../../src/mail/reply-text/read-reply.ts'
import { newWords } from '../../src/mail/segments.ts'
import { readAuthFacts } from '../../src/mail/trust/auth-facts.ts'
import { judgeTrust } from '../../src/mail/trust/trust.ts'
import type { ParsedMail } from '../../src/mail/types.ts'
import type { Corpus } from '../corpora/corpus.ts'
import { mixedMails } from '../corpora/mixed.ts'
import { smallMails } from '../corpora/small.ts'
import { median } from '../measure/numbers.ts'
import type { Section } from '../report.ts'
import type { World } from '../world.ts'

interface Sample {
  raw: Buffer
  mail: ParsedMail
  fields: Field[]
}

const RULES = { authservIds: ['in0.example.test'], home: [], ownAddress: 'agents@example.test', ownDomain: null }

/** In the order of the road. */
const STAGES: readonly [name: string, run: (sample: Sample) => unknown][] = [
  ['fingerprint', ({ raw }) => fingerprintOf(raw)],
  ['all of reading, with the next five', ({ raw }) => parseMail(raw, keepPart)],
  ['HTML to Markdown', ({ mail }) => (mail.html === null ? null : readMarkdown(mail.html))],
  ['reply text', ({ mail }) => readReply(mail.contentClean)],
  ['kind and reports', ({ mail, fields }) => classify({ ...mail, fields, ...wordsOf(mail), told: [], partTypes: [] })],
  ['codes and links', ({ mail }) => readCodes({ ...mail, words: newWords(mail.contentClean, mail.segments) })],
  ['what the header says of its origin', ({ mail, fields }) => readAuthFacts(fields, mail)],
  ['trust', ({ mail }) => judgeTrust({ facts: mail.auth, from: mail.from }, RULES)],
  ['text for an agent, when it is asked for', ({ mail }) => agentText(mail)],
]

function wordsOf(mail: ParsedMail): { words: string; written: string; alone: string } {
  return { words: mail.text, written: mail.contentClean, alone: mail.contentClean }
}

export async function measureStages(world: World): Promise<Section> {
  const { small, mixed } = world.scale
  const corpora: [Corpus, number][] = [
    [smallMails(world.seed), Math.min(small, 2_000)],
    [mixedMails(world.seed), Math.min(mixed, 500)],
  ]
  const rates: number[][] = STAGES.map(() => [])
  for (const [corpus, count] of corpora) {
    world.tell(`the stages over ${count.toLocaleString('en')} ${corpus.name} mails`)
    const samples = await Promise.all(Array.from({ length: count }, (_, n) => sampleOf(corpus.mail(n).raw)))
    for (const [at, [, run]] of STAGES.entries()) rates[at]?.push(await rateOf(samples, run, world.runs))
  }
  return {
    title: 'Understanding a mail',
    about:
      'Mails a second that one thread takes through each stage, when it does nothing else; in the daemon the parser’s threads do it.',
    tables: [
      {
        columns: [
          '',
          ...corpora.map(([{ name }]) => `${name}: mails/s`),
          ...corpora.map(([{ name }]) => `${name}: µs a mail`),
        ],
        rows: STAGES.map(([name], at) => {
          const found = rates[at] ?? []
          return [name, ...found, ...found.map((rate) => 1_000_000 / rate)]
        }),
      },
    ],
    goals: [],
    data: { rates },
  }
}

async function sampleOf(raw: Buffer): Promise<Sample> {
  const mail = await parseMail(raw, keepPart)
  const fields = mail.headers.map(([name, value]): Field => ({ key: name.toLowerCase(), name, value }))
  return { raw, mail, fields }
}

/** Mails a second: of so many rounds, after one that does not count, the one in the middle. */
async function rateOf(samples: readonly Sample[], run: (sample: Sample) => unknown, runs: number): Promise<number> {
  const rates: number[] = []
  for (let round = 0; round <= runs; round += 1) {
    const start = performance.now()
    for (const sample of samples) await run(sample)
    if (round > 0) rates.push((samples.length * 1_000) / (performance.now() - start))
  }
  return median(rates)
}

const keepPart: KeepPart = async (_head, bytes) => {
  if (!Buffer.isBuffer(bytes)) throw new Error('a mail of the benchmark is read whole')
  return { hash: hash('sha256', bytes, 'buffer'), size: bytes.length, data: null }
}

function agentText({ from, to, subject, contentClean, segments }: ParsedMail): unknown {
  const told = { isOurs: false, from: from[0] ?? null, to, date: 0, subject, text: contentClean, segments }
  const limits = { chars: 20_000, tokens: 4_000 }
  return writeForAgent({ ...told, facts: [], attachments: [] }, { limits, nonce: randomUUID(), links: [] })
}

/** What a seed means: how each life of the daemon ends, and what happens to the lines between it and its servers. */
import { STEPS, type Step } from '../../src/lib/steps.ts'
import type { CutKind, Direction } from '../support/fault-proxy.ts'
import type { SmtpFaultRule } from '../support/smtp-faults.ts'
import { type Random, randomOf } from './random.ts'

export interface Life {
  /** ms by which its clock is ahead */
  clockOffset: number
  end:
    | { kind: 'step'; step: Step; nth: number }
    /** ms after the process was started, on a machine that starts it as fast as usual */
    | { kind: 'kill'; afterMs: number }
    /** ms after its API answers */
    | { kind: 'term'; afterMs: number }
  /** the next life starts on a copy of the data folder */
  copyFolder: boolean
}

export type LineFault =
  | { kind: 'cut' }
  | { kind: 'cut after'; bytes: number; direction: Direction; how: CutKind }
  | { kind: 'stall' | 'refuse'; forMs: number }
  | { kind: 'delay'; ms: number; forMs: number }

export interface Fault {
  /** ms after the one before */
  afterMs: number
  what:
    | { on: 'imap' | 'smtp'; fault: LineFault }
    /** `forMs`: how long the sink says nothing where the rule is to hold */
    | { on: 'sink'; rule: SmtpFaultRule; forMs: number }
}

/** How often a step is passed in one life before it strikes there, for those that are passed often. */
const OFTEN: Partial<Record<Step, number>> = {
  'in.stored': 30,
  'in.moved': 10,
  'in.committed': 10,
  'in.parsed': 10,
  'in.listed': 3,
  'in.fetched': 4,
  'after.due': 3,
  'after.flagged': 3,
  'out.claimed': 2,
  'search.indexed': 4,
}

/** What has to be left behind by one life for the next to pass the step at all. */
const AFTER: Partial<Record<Step, Step>> = { 'out.recovering': 'out.entered' }

/** Inside the transaction that stores mail: whoever did something to the server's copy before its end would lose it here. */
const THRICE: readonly Step[] = ['in.stored', 'in.moved']

/** The lives in order, without end. Every step has its turn in each round, some have more. */
export function* livesOf(seed: number): Generator<Life> {
  const random = randomOf(seed, 'lives')
  const life = (end: Life['end']): Life => ({
    clockOffset: random.chance(0.3) ? random.between(-2_000, 2_000) : 0,
    end,
    copyFolder: random.chance(0.04),
  })
  const dieAt = (step: Step, nth = random.between(1, OFTEN[step] ?? 1)) => life({ kind: 'step', step, nth })
  // one that fills the cache of compiled code, and lets the first mail in
  yield { clockOffset: 0, end: { kind: 'term', afterMs: 600 }, copyFolder: false }
  for (;;) {
    for (const step of shuffled([...STEPS, ...THRICE, ...THRICE], random)) {
      const before = AFTER[step]
      if (before !== undefined) yield dieAt(before, 1)
      yield dieAt(step)
      if (random.chance(0.35)) yield life({ kind: 'kill', afterMs: random.spread(50, 2_000) })
      // now and then one has the time to do some work
      if (random.chance(0.1)) yield life({ kind: 'kill', afterMs: random.between(2_500, 5_000) })
      if (random.chance(0.08)) yield life({ kind: 'term', afterMs: random.spread(1, 1_500) })
    }
  }
}

/** The faults of the lines and of the sink in order, without end. */
export function* faultsOf(seed: number): Generator<Fault> {
  const random = randomOf(seed, 'faults')
  for (;;) {
    const afterMs = random.spread(30, 1_600)
    const on = random.weigh({ imap: 60, smtp: 20, sink: 20 })
    if (on === 'sink') yield { afterMs, what: { on, rule: sinkRule(random), forMs: random.between(50, 600) } }
    else yield { afterMs, what: { on, fault: lineFault(random, on) } }
  }
}

function lineFault(random: Random, on: 'imap' | 'smtp'): LineFault {
  const kind = random.weigh({ 'cut after': 70, cut: 12, stall: 5, refuse: 5, delay: 8 })
  if (kind === 'cut') return { kind }
  if (kind === 'stall' || kind === 'refuse') return { kind, forMs: random.between(20, 500) }
  if (kind === 'delay') return { kind, ms: random.between(1, 40), forMs: random.between(200, 1_500) }
  // mail goes down to us by IMAP, and up from us by SMTP
  const direction = random.chance(0.7) === (on === 'imap') ? 'down' : 'up'
  const isMail = direction === (on === 'imap' ? 'down' : 'up')
  const bytes = random.spread(1, isMail ? (on === 'imap' ? 300_000 : 10_000) : 800)
  return { kind, bytes, direction, how: random.chance(0.45) ? 'end' : 'reset' }
}

function sinkRule(random: Random): SmtpFaultRule {
  const rule = random.pick(SINK_RULES)(random)
  return { times: 1, ...rule }
}

const reply =
  (...replies: string[]) =>
  (random: Random) => ({ kind: 'reply' as const, reply: random.pick(replies) })
const TEMPORARY = reply('451 4.3.0 Try again later', '452 4.3.1 Insufficient system storage', '450 4.2.0 Busy')
const FINAL = reply('554 5.7.1 Refused', '552 5.2.2 Mailbox full')
const LEAVING = reply('421 4.3.2 Shutting down')

const SINK_RULES: readonly ((random: Random) => SmtpFaultRule)[] = [
  (random) => ({ at: 'connect', do: random.chance(0.5) ? { kind: 'drop' } : LEAVING(random) }),
  (random) => ({ at: 'ehlo', do: random.chance(0.5) ? { kind: 'drop' } : LEAVING(random) }),
  (random) => ({ at: 'auth', do: reply('535 5.7.8 Not accepted', '454 4.7.0 Not now')(random) }),
  (random) => ({ at: 'mail', do: random.chance(0.5) ? { kind: 'drop' } : TEMPORARY(random) }),
  (random) => ({ at: 'rcpt', do: random.chance(0.3) ? { kind: 'drop' } : TEMPORARY(random) }),
  (random) => ({ at: 'rcpt', do: reply('452 4.5.3 Too many recipients')(random) }),
  (random) => ({ at: 'data', do: random.chance(0.3) ? { kind: 'drop' } : TEMPORARY(random) }),
  (random) => ({ at: 'data', do: random.chance(0.5) ? FINAL(random) : LEAVING(random) }),
  (random) => ({ at: 'content', do: { kind: 'drop', afterBytes: random.spread(1, 3_000) - 1 } }),
  () => ({ at: 'content', do: { kind: 'hold' } }),
  (random) => ({ at: 'dot', do: random.chance(0.6) ? TEMPORARY(random) : FINAL(random) }),
  (random) => ({ at: 'dot', do: { kind: 'drop' }, taken: random.chance(0.6) }),
  (random) => ({ at: 'dot', do: { kind: 'hold' }, taken: random.chance(0.5) }),
]

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((value) => ({ value, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

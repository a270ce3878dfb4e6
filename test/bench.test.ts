/** The benchmark still works: its corpora are what they say, and its parts run on a few mails. Nothing here looks at a time. */
import { describe, expect, test } from 'vitest'
import { runBench } from '../bench/bench.ts'
import type { Corpus } from '../bench/corpora/corpus.ts'
import { mixedMails } from '../bench/corpora/mixed.ts'
import { smallMails } from '../bench/corpora/small.ts'
import { median, quantile, shown } from '../bench/measure/numbers.ts'
import { describeSection } from '../bench/report.ts'
import { QUICK } from '../bench/scale.ts'
import { parseMail } from '../src/mail/parse.ts'
import { describeWithServers } from './support/servers.ts'

const SEED = 42
const firsts = (corpus: Corpus, count: number) => Array.from({ length: count }, (_, n) => corpus.mail(n).raw)

describe('a corpus', () => {
  test('is the same for a seed, and another for another', () => {
    for (const make of [smallMails, mixedMails]) {
      expect(firsts(make(SEED), 20)).toEqual(firsts(make(SEED), 20))
      expect(firsts(make(SEED), 20)).not.toEqual(firsts(make(SEED + 1), 20))
    }
  })

  test('holds mails of the size that it names', () => {
    const sizes = firsts(smallMails(SEED), 300).map((raw) => raw.length)
    const mean = sizes.reduce((sum, size) => sum + size) / sizes.length
    expect(mean).toBeGreaterThan(8_000)
    expect(mean).toBeLessThan(12_000)
  })

  test('is read as it was written', async () => {
    const corpus = smallMails(SEED)
    const keep = () => Promise.reject(new Error('a small mail has no attachment'))
    for (let n = 0; n < 60; n += 1) {
      const { subject, contentClean } = await parseMail(corpus.mail(n).raw, keep)
      expect(contentClean).toContain(corpus.query(n))
      expect(subject + contentClean).not.toContain('\ufffd')
    }
  })
})

test('medians and percentiles', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3)
  expect(
    quantile(
      Array.from({ length: 100 }, (_, n) => n + 1),
      0.99,
    ),
  ).toBe(99)
  expect([0.1234, 1.234, 12.34, 1234, null, Number.NaN].map(shown)).toEqual([
    '0.123',
    '1.23',
    '12.3',
    '1,234',
    '–',
    '–',
  ])
})

test('a table that is readable as it stands', () => {
  const section = {
    title: 'T',
    about: 'A.',
    tables: [{ columns: ['', 'ms'], rows: [['a call', 1.5]] }],
    goals: [{ what: 'p99', value: 2, limit: { most: 1 }, unit: ' ms' }],
    data: null,
  }
  expect(describeSection(section)).toBe(
    '## T\n\nA.\n\n|        |   ms |\n| ------ | ---: |\n| a call | 1.50 |\n\n- MISSED: p99: 2.00 ms (at most 1)',
  )
})

describeWithServers('the benchmark', ['dovecot'], () => {
  test('runs its parts on a few mails', async ({ signal }) => {
    const told: string[] = []
    const report = await runBench({
      parts: ['small', 'latency', 'api'],
      scale: {
        ...QUICK,
        small: 30,
        arrivals: 1,
        backlog: 30,
        callSeconds: 0.3,
        settleSeconds: 0.1,
      },
      runs: 1,
      seed: SEED,
      signal,
      tell: () => {},
      onMachine: (machine) => told.push(machine.node),
      onSection: (section) => told.push(describeSection(section)),
    })
    expect(told[0]).toBe(process.version)
    expect(report.sections.map(({ part }) => part)).toEqual(['small', 'latency', 'api'])
    for (const { tables } of report.sections) {
      for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length)
    }
    expect(told.join()).toContain('30 small mails')
  }, 120_000)
})

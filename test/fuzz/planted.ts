/** Defects on purpose: test/fuzz.test.ts lets the fuzzer find them. */
import { decodeWords } from '../../src/mail/mime/words.ts'
import type { Target } from './target.ts'

const planted = (name: string, run: Target['run']): Target => ({
  name,
  seeds: () => [Buffer.from('some text')],
  words: ['=?', 'B?', '?='],
  make: (random) => random.bytes(4),
  run,
})

export const targets: readonly Target[] = [
  planted('behind-branches', (input) => {
    decodeWords(input.toString('latin1'))
    if (input.includes('=?B?')) throw new Error('planted')
  }),
  planted('endless', (input) => {
    while (input.includes('!'));
  }),
  planted('unsettled', (input) => (input.includes('!') ? new Promise(() => {}) : undefined)),
]

/** How many answers of programs are known by header, subject or words, in many languages; and that no mail of a person is taken for one. */
import { expect, test } from 'vitest'
import type { KeepPart } from '../../src/mail/mime/leaves.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { readCases } from './bounce-cases.ts'

const FLOOR = 0.98
const CASES = readCases('auto-replies')
const OF_PEOPLE = CASES.filter(({ kind }) => kind === 'human')
const OTHERS = CASES.filter(({ kind }) => kind !== 'human')

const keep: KeepPart = async () => ({ hash: Buffer.alloc(32), size: 0, data: null })

async function wrongOf(cases: typeof CASES): Promise<string[]> {
  const wrong: string[] = []
  for (const { name, kind, raw } of cases) {
    const mail = await parseMail(raw, keep)
    if (mail.kind !== kind) wrong.push(`${name}: ${mail.kind} (${mail.reasons.join(' ')}), not ${kind}`)
  }
  return wrong
}

test('automatic answers', async () => {
  const wrong = await wrongOf(OTHERS)
  console.log(`auto-replies: ${OTHERS.length - wrong.length} of ${OTHERS.length}`)
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(Math.floor(OTHERS.length * (1 - FLOOR)))
})

// an agent that does not wake for a person's letter never answers it
test('people are never taken for programs', async () => {
  const wrong = await wrongOf(OF_PEOPLE)
  console.log(`auto-replies, people: ${OF_PEOPLE.length - wrong.length} of ${OF_PEOPLE.length}`)
  expect(wrong).toEqual([])
})

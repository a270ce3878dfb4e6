/** How many answers of programs are known by header, subject or words, in many languages; and how many mails of people are left alone. */
import { expect, test } from 'vitest'
import type { KeepPart } from '../../src/mail/mime/leaves.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { readCases } from './bounce-cases.ts'

const FLOOR = 0.98
const CASES = readCases('auto-replies')

const keep: KeepPart = async () => ({ hash: Buffer.alloc(32), size: 0, data: null })

test('automatic answers and people', async () => {
  const wrong: string[] = []
  for (const { name, kind, raw } of CASES) {
    const mail = await parseMail(raw, keep)
    if (mail.kind !== kind) wrong.push(`${name}: ${mail.kind} (${mail.reasons.join(' ')}), not ${kind}`)
  }
  console.log(`auto-replies: ${CASES.length - wrong.length} of ${CASES.length}`)
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(Math.floor(CASES.length * (1 - FLOOR)))
})

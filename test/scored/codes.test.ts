/** How many one-time codes and confirming links are found, and how often something else is taken for one. */
import { expect, test } from 'vitest'
import { readCodes } from '../../src/mail/codes/codes.ts'
import { htmlToMarkdown } from '../../src/mail/html/markdown.ts'
import type { Case } from './codes/case.ts'
import { CASES } from './codes/cases.ts'
import { KINDS } from './codes/kinds.ts'
import { LIMITS } from './codes/limits.ts'
import { NOTHING } from './codes/numbers.ts'
import { PAIRS } from './codes/pairs.ts'
import { SERVICES } from './codes/services.ts'
import { LINKS_OF_TONGUES } from './codes/tongues.ts'
import { WORDINGS } from './codes/wordings.ts'

const FLOOR = 0.97
const ALL = [...CASES, ...KINDS, ...SERVICES, ...NOTHING, ...WORDINGS, ...LINKS_OF_TONGUES, ...PAIRS, ...LIMITS]

/** What a program would do without: the first number of four to eight digits. */
const firstNumber = ({ subject, body }: Case) => /\b\d{4,8}\b/.exec(`${subject}\n${body}`)?.[0] ?? null

test('codes and links', () => {
  const wrong = ALL.flatMap((one) => {
    const words = one.body.startsWith('<') ? htmlToMarkdown(one.body) : one.body
    const found = readCodes({ subject: one.subject, words })
    const best = (kind: 'code' | 'link') => found.find((code) => code.kind === kind)?.value ?? null
    const isRight = best('code') === one.code && best('link') === one.link
    return isRight ? [] : [`${one.name}: ${JSON.stringify(found)}`]
  })
  const plain = ALL.filter((one) => one.link === null && firstNumber(one) === one.code).length
  const right = ALL.length - wrong.length
  console.log(`codes: ${right} of ${ALL.length}; the first number: ${plain} of ${ALL.length}`)
  if (wrong.length > 0) console.log(`codes, wrong:\n${wrong.join('\n')}`)
  expect(right / ALL.length).toBeGreaterThanOrEqual(FLOOR)
})

/** How much of what HTML hides is kept from whoever reads `content_clean`, and how much that only looks hidden is still there. */
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { htmlToMarkdown } from '../../src/mail/html/markdown.ts'
import { CASES as FIRST } from './hidden/cases.ts'
import { SHEET_CASES } from './hidden/sheets.ts'
import { VALUE_CASES } from './hidden/values.ts'

const CASES = [...FIRST, ...VALUE_CASES, ...SHEET_CASES]

const FLOOR = 0.98

const count = (text: string, word: string) => text.split(word).length

/** Each SEEN is there, unless it stands in an address as well. */
const isRight = (html: string, text: string) => !text.includes('SECRET') && count(text, 'SEEN') >= count(html, 'SEEN')

async function bare(html: string): Promise<string> {
  const mail = await simpleParser(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`)
  return mail.text ?? ''
}

test('hidden words', async () => {
  const wrong = CASES.filter(([, html]) => !isRight(html, htmlToMarkdown(html))).map(([name]) => name)
  const peer = await Promise.all(CASES.map(async ([, html]) => isRight(html, await bare(html))))
  const right = CASES.length - wrong.length
  console.log(`hidden: ${right} of ${CASES.length}; mailparser: ${peer.filter(Boolean).length} of ${CASES.length}`)
  if (wrong.length > 0) console.log(`hidden, wrong: ${wrong.join('; ')}`)
  expect(right / CASES.length).toBeGreaterThanOrEqual(FLOOR)
})

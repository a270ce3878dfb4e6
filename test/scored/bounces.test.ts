/** How many mails of servers are known for what they are, with whom they could not reach; and how many others are not taken for one. */
import Baunsu from 'baunsu'
import { expect, test } from 'vitest'
import type { KeepPart } from '../../src/mail/mime/leaves.ts'
import { parseMail } from '../../src/mail/parse.ts'
import type { ParsedMail } from '../../src/mail/types.ts'
import { type MailCase, readCases } from './bounce-cases.ts'

const FLOOR = 0.99
const CASES = readCases('bounces')

const keep: KeepPart = async (_head, bytes) => {
  if (!Buffer.isBuffer(bytes)) for await (const _chunk of bytes);
  return { hash: Buffer.alloc(32), size: 0, data: null }
}

function kindOf({ kind, report }: ParsedMail): string {
  return kind === 'auto_reply' && report?.kind === 'delivery' ? 'delivered' : kind
}

function isRight(mail: ParsedMail, expected: MailCase): boolean {
  if (expected.kind === 'none') return mail.report === null && !/^(?:bounce|complaint)$/.test(mail.kind)
  if (kindOf(mail) !== expected.kind) return false
  const said = mail.report?.recipients ?? []
  if (said.length !== expected.recipients.length) return false
  return expected.recipients.every(({ address, status, hard, late }, at) => {
    const one = said[at]
    if (one?.address !== address || late !== (one.action === 'delayed')) return false
    return status === '-' || (one.status === status && one.hard === hard)
  })
}

test('bounces, complaints and ordinary mail', async () => {
  const wrong: string[] = []
  let bounces = 0
  const theirs = { found: 0, mistaken: 0 }
  for (const one of CASES) {
    const mail = await parseMail(one.raw, keep)
    if (!isRight(mail, one)) wrong.push(`${one.name}: ${mail.kind} ${JSON.stringify(mail.report?.recipients ?? [])}`)
    const baunsu = new Baunsu().detectSync(one.raw).bounced
    if (one.kind === 'bounce') {
      bounces += 1
      if (baunsu) theirs.found += 1
    } else if (baunsu) theirs.mistaken += 1
  }
  const right = CASES.length - wrong.length
  console.log(`bounces: ${right} of ${CASES.length} (kind, recipients, status, hard)`)
  console.log(
    `bounces, baunsu: ${theirs.found} of ${bounces} found (kind alone), ${theirs.mistaken} of ${CASES.length - bounces} others mistaken for one`,
  )
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(Math.floor(CASES.length * (1 - FLOOR)))
})

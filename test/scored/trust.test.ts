/** How often mail gets the level of trust that it deserves, and whether a forger ever gets more. */
import { expect, test } from 'vitest'
import { parseAddressList } from '../../src/mail/address/address.ts'
import { firstValue, readFields } from '../../src/mail/mime/headers.ts'
import { readAuthFacts } from '../../src/mail/trust/auth-facts.ts'
import { isBelow, judgeTrust, type Level } from '../../src/mail/trust/trust.ts'
import { CASES, type TrustCase } from './trust/cases.ts'

const FLOOR = 0.97

function levelOf({ head, pins, imapHost }: TrustCase): Level {
  const fields = readFields(head.split(/\n(?![ \t])/).map((line) => line.replaceAll('\n', '\r\n')))
  const people = { from: parseAddressList(firstValue(fields, 'from') ?? ''), replyTo: [] }
  const facts = readAuthFacts(fields, people)
  const home = [...pins.map((pin) => pin.replace('*.', '')), imapHost, 'home.example']
  const rules = { authservIds: pins, home, ownAddress: 'desk@home.example', ownDomain: null }
  return judgeTrust({ facts, from: people.from }, rules)?.level ?? 'unknown'
}

/** What many programs do: any field that says so is believed. */
const naive = ({ head }: TrustCase): Level => (/dmarc=pass/.test(head) ? 'verified' : 'unknown')

test('levels of trust', () => {
  const wrong = CASES.filter((one) => levelOf(one) !== one.level)
  const right = CASES.length - wrong.length
  const peer = CASES.filter((one) => naive(one) === one.level).length
  console.log(`trust: ${right} of ${CASES.length}; any dmarc=pass: ${peer} of ${CASES.length}`)
  for (const one of wrong) console.log(`trust, wrong: ${one.name}: ${levelOf(one)}, not ${one.level}`)
  expect(wrong.filter((one) => isBelow(one.level, levelOf(one)))).toEqual([])
  expect(right / CASES.length).toBeGreaterThanOrEqual(FLOOR)
})

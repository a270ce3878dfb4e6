/** The content hash: the same for two deliveries of one mail, another for two mails, however the bytes are cut. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createFingerprint, fingerprintOf } from '../../src/mail/fingerprint.ts'
import { fc } from '../support/property.ts'

const crlf = (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1')
const print = (text: string) => fingerprintOf(crlf(text)).toString('hex')
const sha256 = (text: string) => createHash('sha256').update(crlf(text)).digest('hex')

const MAIL = 'Subject: hello\nMessage-ID: <1@x.test>\nReceived: from a by b\n\nbody\n\nReturn-Path: <x>\n'

test('leading trace headers are skipped, folded lines too, in any case and either line end', () => {
  const trace =
    'Return-Path: <ann@x.test>\nDelivered-To: a@acme.test\nX-Original-To: a@acme.test\nX-Envelope-To: a@acme.test\n' +
    'ENVELOPE-TO : a@acme.test\nX-Delivered-To: a\nX-Received: by x\nReceived-SPF: pass\n' +
    'Received: from x\n\tby y\n for <a@acme.test>\nAuthentication-Results: x\n\nARC-Seal: i=1\n'.replace('\n\n', '\n')
  expect(print(trace + MAIL)).toBe(sha256(MAIL))
  expect(print(MAIL)).toBe(sha256(MAIL))
  expect(fingerprintOf(Buffer.from(`${trace}${MAIL}`)).toString('hex')).toBe(
    createHash('sha256').update(MAIL).digest('hex'),
  )
})

test('trace headers further down, in the body, or with another content are content', () => {
  const one = print(MAIL)
  expect(print(MAIL.replace('from a by b', 'from c by d'))).not.toBe(one)
  expect(print(MAIL.replace('<x>', '<y>'))).not.toBe(one)
  expect(print(`X-Other: 1\n${MAIL}`)).not.toBe(one)
  expect(print(`Received-Later: 1\n${MAIL}`)).not.toBe(one)
})

test('without a Message-ID, or with an empty one, the mail is hashed whole', () => {
  for (const id of ['', 'Message-ID:\n', 'Message-ID: <>\n \t\n', 'X-Message-ID: <1@x>\n']) {
    const mail = `Received: from a\nSubject: cron\n${id}\nMessage-ID: <in@body>\n`
    expect(print(mail), id).toBe(sha256(mail))
  }
  const folded = 'Subject: x\nmessage-id:\n <1@x>\n\nbody'
  expect(print(`Received: from a\n${folded}`)).toBe(sha256(folded))
})

test('odd mails have a fingerprint too', () => {
  for (const mail of ['', '\n', 'Received', 'Received: x', ' folded\n', 'no colon\n\n', `${'x'.repeat(300)}: y\n\n`]) {
    expect(print(mail), mail).toBe(sha256(mail))
  }
  expect(print('Received: x\nMessage-ID: <1@x>')).toBe(sha256('Message-ID: <1@x>'))
})

test('chunks may be cut anywhere', () => {
  const line = fc.constantFrom(
    'Received: from a\r\n\tby b\r\n',
    'Delivered-To: a@x\n',
    'ARC-Seal: i=1\r\n',
    `ARC-${'x'.repeat(70)}: 1\n`,
    'Message-ID: <1@x>\r\n',
    'Message-ID:\r\n <2@x>\r\n',
    `message-id${' '.repeat(70)}: <3@x>\n`,
    'Message-ID:\n',
    'Subject: x\n',
    'no colon\r\n',
    '\r\n',
    '\n',
    '\r',
    'body',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.array(fc.nat({ max: 400 }), { maxLength: 12 }), (lines, cuts) => {
      const raw = Buffer.from(lines.join(''))
      const fingerprint = createFingerprint()
      let from = 0
      for (const cut of [...cuts.map((at) => at % (raw.length + 1)).sort((a, b) => a - b), raw.length]) {
        fingerprint.update(raw.subarray(from, cut))
        from = cut
      }
      expect(fingerprint.digest()).toEqual(fingerprintOf(raw))
    }),
    { numRuns: 2_000 },
  )
})

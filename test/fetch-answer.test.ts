/** Ordinary answers to FETCH are read without imapflow; anything else is left to it. */
import { expect, test } from 'vitest'
import { readFetchAnswer } from '../src/accounts/fetch-answer.ts'

const mail = Buffer.from('Subject: x\r\n\r\nx')
const read = (line: string, ...literals: Buffer[]) => readFetchAnswer(Buffer.from(line), literals)

test('what describes a mail', () => {
  expect(
    read(
      '* 7 FETCH (UID 12 FLAGS (\\Seen $Junk) INTERNALDATE " 3-Jan-2022 10:00:00 +0200" RFC822.SIZE 4578 MODSEQ (9))',
    ),
  ).toEqual({
    uid: 12,
    flags: new Set(['\\Seen', '$Junk']),
    internalDate: new Date('2022-01-03T08:00:00Z'),
    size: 4578,
  })
  expect(read('* 7 fetch (flags () uid 4294967295)')).toEqual({ uid: 4_294_967_295, flags: new Set() })
})

test('a body, wherever it stands', () => {
  expect(read('* 1 FETCH (UID 3 BODY[] {15}\r\n)', mail)).toEqual({ uid: 3, source: mail })
  expect(read('* 1 FETCH (BODY[] {15}\r\n UID 3 FLAGS (\\Recent))', mail)).toEqual({
    uid: 3,
    source: mail,
    flags: new Set(['\\Recent']),
  })
})

test.each([
  '* 5 EXISTS',
  'A1 OK FETCH completed',
  '* 1 FETCH (UID 3 BODY[] NIL)',
  '* 1 FETCH (UID 3 BODY[] "short")',
  '* 1 FETCH (UID 3 BODY[]<0> {15}\r\n)',
  '* 1 FETCH (UID 3 BODY[HEADER] {15}\r\n)',
  '* 1 FETCH (UID 3 X-GM-MSGID 99)',
  '* 1 FETCH (UID 3 FLAGS (\\Seen',
  '* 1 FETCH (UID 3 FLAGS (\\Seen (x)))',
  '* 1 FETCH (UID 3 FLAGS "x")',
  '* 1 FETCH (UID x)',
  '* 1 FETCH (UID "3")',
  '* 1 FETCH (UID 99999999999999999999)',
  '* 1 FETCH (UID 3 INTERNALDATE "3-\\"Jan")',
  '* 1 FETCH (UID 3 INTERNALDATE NIL)',
  '* 1 FETCH ()',
  '* 1 FETCH (UID 3) x',
  `* 1 FETCH (UID 3 FLAGS (${'x '.repeat(1_000)}))`,
])('left to imapflow: %s', (line) => {
  expect(read(line, ...(line.includes('{') ? [mail] : []))).toBeNull()
})

test('a literal that stands nowhere, or two of them', () => {
  expect(read('* 1 FETCH (UID 3)', mail)).toBeNull()
  expect(read('* 1 FETCH (UID 3 BODY[] {15}\r\n BODY[] {15}\r\n)', mail, mail)).toBeNull()
})

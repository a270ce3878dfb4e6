/** Values of single header fields: dates, message ids, subjects. */

import { readMessageId, readMessageIds } from '../../../src/mail/message-ids.ts'
import { readDate } from '../../../src/mail/mime/date.ts'
import { dropComments } from '../../../src/mail/mime/headers.ts'
import { baseSubject, replySubject } from '../../../src/mail/subject.ts'
import { makeText } from '../make-text.ts'
import { holds, same, type Target } from '../target.ts'

const WORDS = [
  'Tue, 3 Mar 2026 09:05:00 +0100 (CET)',
  'Tue Mar  3 09:05:00 CET 2026',
  '2026-03-03T09:05:00.123+01:00',
  'Dec',
  '9999',
  '<1@x.test>',
  '<2@x.test>',
  'bare@x.test',
  'Re: ',
  'AW[2]: ',
  '回复：',
  '[list] ',
  ' (fwd)',
  '(',
  ')',
]

export const headers: Target = {
  name: 'headers',
  seeds: () => WORDS.map((word) => Buffer.from(word)),
  words: WORDS,
  make: (random) => Buffer.from(makeText(random, WORDS, 10)),
  run(input) {
    const text = input.toString().replace(/[\r\n\0]+/g, ' ')
    dropComments(text)
    checkDate(readDate(text))
    checkIds(text)
    checkSubject(text)
  },
}

function checkDate(date: number | null): void {
  if (date === null) return
  const written = new Date(date).toISOString()
  holds('a date is one of RFC 3339', /^\d{4}-/.test(written), written)
  same('a date is read from what it is written as', readDate(written), date)
  same('and from the form of mail', readDate(new Date(date).toUTCString()), Math.floor(date / 1_000) * 1_000)
}

function checkIds(text: string): void {
  const ids = readMessageIds(text)
  for (const id of ids) holds('an id is one word in brackets', /^<[^\s<>\u0000-\u001f\u007f]{1,998}>$/.test(id), id)
  holds('no id comes twice', new Set(ids).size === ids.length, ids)
  same('ids are read from what they are written as', readMessageIds(ids.join(' ')), ids)
  const first = readMessageId(text)
  if (first !== null) same('an id is read from itself', readMessageId(first), first)
}

function checkSubject(text: string): void {
  const base = baseSubject(text)
  holds('a base is short', base.length <= 8_000 && !base.startsWith(' '), base.length)
  const isOdd = text.length > 2_000 || text.split(/\[|\(fwd/i).length > 50
  if (!isOdd) same('the base of a base is the base', baseSubject(base), base)
  const reply = replySubject(text)
  holds('an answer says Re: in front', reply.startsWith('Re:'), reply)
  same('the answer to an answer says it once', replySubject(reply), reply)
  same('an answer belongs to what it answers', baseSubject(reply), base)
}

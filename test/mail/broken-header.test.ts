/** What is told of a header that readers end in different places, and of one that is merely odd. */
import { describe, expect, test } from 'vitest'
import { readHead } from '../../src/mail/mime/head.ts'

const FROM = 'From: Ann <ann@shop.test>'

function read(...lines: string[]) {
  const bytes = Buffer.from(`${lines.join('\r\n')}\r\n\r\nHello.\r\n`, 'latin1')
  const head = readHead(bytes, { start: 0, isRoot: true, isDelimiter: () => false })
  return { ...head, body: bytes.toString('latin1', head.body) }
}

describe('readers differ', () => {
  test.each([
    ['a carriage return with a field behind it', ['X-A: b\rFrom: boss@x.test', FROM]],
    ['with words, where the header of some ends', ['Subject: a\rb', FROM]],
    ['in From', [`${FROM}\rFrom: boss@x.test`]],
    ['two with a blank', ['Subject: a\r\r b', FROM]],
    ['behind a fold', ['Subject: a', ' b\rFrom: boss@x.test', FROM]],
    ['a line of a blank above From', ['Subject: a', ' ', FROM]],
    [
      'a line of tabs above what a server found',
      ['Subject: a', '\t\t', 'X-A: b', 'Authentication-Results: x; none', FROM],
    ],
    ['a line that is no field', ['Subject: a', 'and more', FROM]],
    [
      'two lines of UUCP',
      ['From ann Mon Mar  2 09:05:00 1992', '>From ann Mon Mar 2 09:05:00 1992 remote from mill', FROM],
    ],
  ])('%s', (_what, lines) => {
    const { isBroken, lines: fields, body } = read(...lines)
    expect(isBroken).toBe(true)
    expect(fields.at(-1)?.startsWith('From:') || fields.at(-1)?.includes('\n')).toBe(true)
    expect(body).toBe('Hello.\r\n')
  })
})

describe('none does, or not in what counts', () => {
  test.each([
    ['the line of an mbox file', ['From ann Mon Mar  2 09:05:00 1992', FROM]],
    ['what is left of one', ['>From ann Mon Mar  2 09:05:00 1992', FROM]],
    ['fields of Mozilla', ['From - Mon Mar  2 09:05:00 1992', 'X-Mozilla-Status: 0001', 'X-Mozilla-Keys:   ', FROM]],
    ['a byte order mark', [`\xef\xbb\xbf${FROM}`]],
    ['empty lines in front', ['', '', FROM]],
    ['a blank in front of a colon', ['X-Foo : bar', FROM]],
    ['a carriage return too many', ['Subject: a\r', `${FROM}\r`]],
    ['a carriage return and a blank', ['Subject: a\r b', FROM]],
    ['a line of blanks with a fold behind it', ['X-Spam-Report: 5.6 points', '   ', '   pts rule name', FROM]],
    ['a line of blanks at the end', ['Subject: a', FROM, 'X-Note: b', ' ']],
    ['a line of blanks above what tells no author', [FROM, 'Subject: a', ' ', 'X-Note: b']],
  ])('%s', (_what, lines) => {
    const { isBroken, lines: fields, body } = read(...lines)
    expect(isBroken).toBe(false)
    expect(fields.some((field) => field.includes('ann@shop.test'))).toBe(true)
    expect(body).toBe('Hello.\r\n')
  })
})

/** What a caller hands back to us: cursors and signed links are ours as they were given out, or refused. */
import { contentDisposition } from '../../../src/http/file-name.ts'
import { type Place, readCursor, writeCursor } from '../../../src/http/pagination.ts'
import { isSigned, signedPath } from '../../../src/http/signing.ts'
import { AppError } from '../../../src/lib/errors.ts'
import { makeText } from '../make-text.ts'
import { holds, same, type Target } from '../target.ts'

const OURS = writeCursor('list', ['msg_1', 7])
const WORDS = [OURS, 'eyJ', '[]', '["', '1e999', 'null', '__proto__', '=', '-', '_', '../', '"', 'token=', 'filename*=']
const KEY = Buffer.from('key')

export const tokens: Target = {
  name: 'tokens',
  seeds: () => [OURS, ...WORDS].map((word) => Buffer.from(word)),
  words: WORDS,
  make: (random) => Buffer.from(makeText(random, WORDS, 5)),
  run(input) {
    const text = input.toString()
    for (const cursor of [text, Buffer.from(`["${text}"]`).toString('base64url')]) {
      const place = readOrRefuse('list', cursor)
      if (place === null) continue
      same(
        'a cursor holds what it should',
        place.map((value) => typeof value),
        ['string', 'number'],
      )
      holds('a number in it is whole', Number.isSafeInteger(place[1]), place)
    }
    const place = [text, text.length]
    const cursor = writeCursor(`list ${text}`, place)
    same('a cursor comes back', readCursor(`list ${text}`, cursor, ['string', 'number']), place)
    same('a cursor of another list is refused', readOrRefuse('other', cursor), null)
    checkLink(text)
    holds(
      'a download has one plain header',
      /^attachment; filename="[^"\\%\x00-\x1f]*"; filename\*=[!-~]*$/.test(contentDisposition(text)),
      contentDisposition(text),
    )
  },
}

function readOrRefuse(list: string, cursor: string): Place | null {
  try {
    return readCursor(list, cursor, ['string', 'number'])
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid_cursor') return null
    throw error
  }
}

function checkLink(text: string): void {
  const link = new URL(signedPath(KEY, 'att_1', 2_000_000_000), 'http://x.test').searchParams
  const [token = '', expires = ''] = [link.get('token') ?? '', link.get('expires') ?? '']
  const isGood = (given: { token?: string; expires?: string; id?: string }) =>
    isSigned(KEY, { id: 'att_1', token, expires, now: 0, ...given })
  same('a link is good', isGood({}), true)
  same('with another token it is not', isGood({ token: text }), text === token)
  same('for another time it is not', isGood({ expires: text }), text === expires)
  same('for another file it is not', isGood({ id: text }), text === 'att_1')
}

/** Encoded words (RFC 2047) and encoded parameters (RFC 2231). */
import { decodeWords } from '../../../src/mail/mime/words.ts'
import { WORD_WORDS } from '../make-mail.ts'
import { makeText } from '../make-text.ts'
import { readMail } from '../read-mail.ts'
import { holds, same, type Target } from '../target.ts'

const PARAMETERS = [
  "filename*0*=utf-8''a%",
  'filename*1="b"; ',
  'filename=',
  "*=iso-8859-1'en'%E9",
  '%C3%A9',
  '; ',
  '"',
]

export const words: Target = {
  name: 'words',
  seeds: () => [...WORD_WORDS, ...PARAMETERS].map((word) => Buffer.from(word)),
  words: [...WORD_WORDS, ...PARAMETERS],
  make: (random) => Buffer.from(makeText(random, random.once(2) ? WORD_WORDS : PARAMETERS, 20)),
  async run(input) {
    const text = input.toString()
    const decoded = decodeWords(text)
    holds('decoded text is one line', !/[\r\n\0]/.test(decoded) && decoded.isWellFormed(), decoded)
    holds('decoding makes nothing longer', decoded.length <= text.length, { is: decoded.length, of: text.length })
    checkEncoded(text)
    if (input.length < 64 * 1024) await checkParameters(text)
  },
}

/** What others encode by the book comes back, also when a character is cut in two. */
function checkEncoded(text: string): void {
  // a byte order mark at the beginning is none of the text
  const plain = text.replace(/[\r\n\0\ufeff]/g, '')
  const bytes = Buffer.from(plain)
  const cut = Math.floor(bytes.length / 3)
  const pieces = [bytes.subarray(0, cut), bytes.subarray(cut)].filter(
    (piece) => piece.length > 0 && piece.length < 1_000,
  )
  if (Buffer.concat(pieces).length < bytes.length) return
  const base64 = pieces.map((piece) => `=?UTF-8?B?${piece.toString('base64')}?=`).join('\r\n ')
  same('words in base64 come back', decodeWords(base64), plain)
  const quote = (piece: Buffer) =>
    [...piece].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
  const quoted = pieces.map((piece) => `=?utf-8?q?${quote(piece)}?=`)
  if (quoted.every((word) => word.length < 2_000)) same('quoted words come back', decodeWords(quoted.join(' ')), plain)
}

async function checkParameters(text: string): Promise<void> {
  const mail = await readMail(Buffer.from(`Content-Disposition: attachment; ${text.replace(/[\r\n]/g, '')}\r\n\r\nx`))
  for (const { filename } of mail?.parts ?? []) {
    holds('a file name is no path', filename === null || !/[/\\\u0000-\u001f\u007f]/.test(filename), filename)
    holds('a file name is short', (filename ?? '').length <= 255 && filename !== '', filename)
  }
}

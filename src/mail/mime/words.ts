/** Encoded words (RFC 2047) in header values, as mailers write them rather than as they should. */
import { decodeText, safeText } from './charset.ts'
import { decodeEscapes } from './hex.ts'

const EQUALS = 0x3d
const HEAD = /=\?([^?\s]{1,60})\?([BbQq])\?/y
/** A word has at most 75 characters (RFC 2047 §2); mailers put whole subjects in one. */
const LONGEST = 2_000

/** Without blanks in it, it is one whatever else is (RFC 2047 §5 forbids specials in names; mailers write them). */
const WHOLE = /=\?[^?\s]{1,60}\?[BbQq]\?[^?\s]{0,400}\?=/y

interface Word {
  charset: string
  isQuoted: boolean
  /** still encoded */
  content: string
  end: number
}

/** `text` on one line with its encoded words decoded; what is no encoded word stays as it is. */
export function decodeWords(text: string): string {
  if (!text.includes('=?')) return onOneLine(text)
  const pieces: string[] = []
  let from = 0
  let charset = ''
  let run: Word[] = []
  const endRun = () => {
    if (run.length > 0) pieces.push(decodeText(decodeRun(run), charset))
    run = []
  }
  let at = text.indexOf('=?')
  while (at !== -1) {
    const word = readWord(text, at)
    if (word === null) {
      at = text.indexOf('=?', at + 1)
      continue
    }
    const between = text.slice(from, at)
    const adjacent = run.length > 0 && between.trim() === ''
    // Words in a row are decoded together: some mailers cut a character in two.
    if (!adjacent || word.charset !== charset) endRun()
    if (!adjacent) pieces.push(between)
    run.push(word)
    charset = word.charset
    from = word.end
    at = text.indexOf('=?', from)
  }
  endRun()
  pieces.push(text.slice(from))
  return onOneLine(pieces.join(''))
}

function decodeRun(run: readonly Word[]): Buffer {
  const [first] = run
  if (first !== undefined && run.length === 1) return decodeContent(first)
  const bytes: Buffer[] = []
  let open = ''
  for (const [at, { content, isQuoted }] of run.entries()) {
    open += content
    // and some cut what stands for a byte
    const isCut = isQuoted ? /=[0-9A-Fa-f]?$/.test(open.slice(-2)) : !open.endsWith('=') && open.length % 4 === 1
    if (isCut && run[at + 1]?.isQuoted === isQuoted) continue
    bytes.push(decodeContent({ content: open, isQuoted }))
    open = ''
  }
  return Buffer.concat(bytes)
}

function decodeContent({ content, isQuoted }: Pick<Word, 'content' | 'isQuoted'>): Buffer {
  return isQuoted
    ? decodeEscapes(Buffer.from(content.replaceAll('_', ' ')), EQUALS).decoded
    : Buffer.from(content, 'base64')
}

/** Most texts are neither: asking once costs less than asking for each. */
const UNSAFE_OR_LINES = /[\0\r\n\ud800-\udfff]/

function onOneLine(text: string): string {
  return UNSAFE_OR_LINES.test(text) ? safeText(text).replace(/[\r\n]+/g, ' ') : text
}

function readWord(text: string, at: number): Word | null {
  HEAD.lastIndex = at
  const head = HEAD.exec(text)
  if (head === null) return null
  const start = at + head[0].length
  const room = text.slice(start, start + LONGEST)
  const isQuoted = head[2] === 'Q' || head[2] === 'q'
  const end = isQuoted ? endOfQuoted(room) : room.indexOf('?=')
  if (end === -1) return null
  const content = room.slice(0, end)
  if (!isQuoted && !/^[A-Za-z0-9+/=\s_-]*$/.test(content)) return null
  return {
    // RFC 2231 §5 adds a language after an asterisk.
    charset: (head[1] ?? '').replace(/\*.*/, '').toLowerCase(),
    isQuoted,
    content,
    end: start + end + 2,
  }
}

/** Where the encoded word ends that begins at `at`; -1 when none does. */
export function endOfEncodedWord(text: string, at: number): number {
  WHOLE.lastIndex = at
  return WHOLE.test(text) ? WHOLE.lastIndex : -1
}

/** A question mark that was not encoded may stand before an encoded character: `What?=20now?=`. */
function endOfQuoted(room: string): number {
  const end = /\?=(?![0-9A-Fa-f]{2})/.exec(room)
  return end === null ? room.indexOf('?=') : end.index
}

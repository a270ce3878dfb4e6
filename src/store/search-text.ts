/** What the tokenizer of FTS5 gets of a text: words, pairs of characters where a script writes no spaces, emoji by number. */
import { foldLetters } from './search-letters.ts'
import { EMOJI, emojiWord, INBOX_MARK, RUN } from './search-words.ts'

/** A text without any of these has the same words in NFKC, and no others. */
const PERHAPS_OTHER = /[^\0-\xa7\xab-\xad\xb0\xb1\xb6\xb7\xbb\xc0-\xff\u2013\u2014\u2018-\u2022\u20ac]/
/** All that is not plain is among these, which are quicker to look for. */
const PERHAPS_SPECIAL = /[\u00a9\u00ae\u0e00-\u1fff\u203c\u2049\u2100-\uffff]/
const IS_RUNNING = new RegExp(`^${RUN}$`, 'u')
const IS_EMOJI = new RegExp(`^${EMOJI}$`, 'u')
const IS_GAP = new RegExp(`^[${INBOX_MARK}\\p{Surrogate}]$`, 'u')

const PLAIN = 1
/** of a script without spaces */
const RUNNING = 2
const PICTURE = 3
/** nothing */
const GAP = 4
/** the first half of a character beyond U+FFFF */
const HALF = 5
/** By UTF-16 unit; 0: it was not met yet. */
const kinds = new Uint8Array(2 ** 16)

const SPACE = 0x20
/** In bytes: a unit becomes ` emoji2714 ` at most. */
const GROWTH = 11
const ROOM = Buffer.allocUnsafeSlow(2 ** 18)

/** `texts` as the tokenizer should get them, which folds case and accents itself: in UTF-8, until the next call; the first one behind `before`, which stays as it is. */
export function indexable(texts: readonly string[], before = ''): Buffer[] {
  const normal = texts.map((text) => foldLetters(PERHAPS_OTHER.test(text) ? text.normalize('NFKC') : text))
  const most = normal.reduce((sum, text) => sum + text.length * GROWTH + 1, before.length * GROWTH)
  const bytes = most <= ROOM.length ? ROOM : Buffer.allocUnsafe(most)
  let start = 0
  let end = bytes.write(before)
  return normal.map((text) => {
    end = PERHAPS_SPECIAL.test(text) ? separate(text, bytes, end) : end + bytes.write(text, end)
    const piece = bytes.subarray(start, end)
    start = end
    return piece
  })
}

/** Character by character, for a regular expression that knows so many scripts takes five times as long. Returns where it ends. */
function separate(text: string, bytes: Buffer, start: number): number {
  let end = start
  let wasRunning = false
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at)
    let kind = kinds[code] || meet(code)
    if (kind === HALF) {
      code = text.codePointAt(at) as number
      kind = kindOf(code)
      if (code > 0xffff) at += 1
    }
    if (kind === RUNNING) {
      if (wasRunning) end = put(code, bytes, end)
      bytes[end++] = SPACE
      end = put(code, bytes, end)
      wasRunning = true
      continue
    }
    if (kind !== PLAIN || wasRunning) bytes[end++] = SPACE
    wasRunning = false
    if (kind === PLAIN) end = put(code, bytes, end)
    if (kind === PICTURE) end += bytes.write(`${emojiWord(String.fromCodePoint(code))} `, end)
  }
  if (wasRunning) bytes[end++] = SPACE
  return end
}

function meet(unit: number): number {
  const kind = unit >= 0xd800 && unit < 0xdc00 ? HALF : kindOf(unit)
  kinds[unit] = kind
  return kind
}

function kindOf(code: number): number {
  const char = String.fromCodePoint(code)
  if (IS_RUNNING.test(char)) return RUNNING
  if (IS_EMOJI.test(char)) return PICTURE
  return IS_GAP.test(char) ? GAP : PLAIN
}

/** One character in UTF-8; returns where it ends. */
function put(code: number, bytes: Buffer, at: number): number {
  if (code < 0x80) {
    bytes[at] = code
    return at + 1
  }
  if (code < 0x800) {
    bytes[at] = 0xc0 | (code >> 6)
    bytes[at + 1] = 0x80 | (code & 0x3f)
    return at + 2
  }
  if (code < 0x10000) {
    bytes[at] = 0xe0 | (code >> 12)
    bytes[at + 1] = 0x80 | ((code >> 6) & 0x3f)
    bytes[at + 2] = 0x80 | (code & 0x3f)
    return at + 3
  }
  bytes[at] = 0xf0 | (code >> 18)
  bytes[at + 1] = 0x80 | ((code >> 12) & 0x3f)
  bytes[at + 2] = 0x80 | ((code >> 6) & 0x3f)
  bytes[at + 3] = 0x80 | (code & 0x3f)
  return at + 4
}

/** What the tokenizer of FTS5 gets of a text: words, pairs of characters where a script writes no spaces, emoji by number. */
import { blankMarks } from '../mail/query/marks.ts'
import { foldLetters } from './search-letters.ts'
import { EMOJI, emojiWord, INBOX_MARK, RUN } from './search-words.ts'

/** What NFKC may put together with the letter before it. */
const JOINING = /[\p{M}--[\ufe00-\ufe0f]]|[\u1160-\u11ff]/v
/** The tokenizer takes the accents off Latin letters, too, but looks for each of these in three long lists. */
const ACCENTED = /^[A-Za-z]\p{M}+$/u
const LAST_ACCENTED = '\u017f'
const IS_RUNNING = new RegExp(`^${RUN}$`, 'u')
const IS_EMOJI = new RegExp(`^${EMOJI}$`, 'u')
const IS_GAP = new RegExp(`^[${INBOX_MARK}\\p{Surrogate}]$`, 'u')
/** Beyond U+FFFF these are the same in NFKC. */
const PICTURES = { first: 0x1f300, last: 0x1faff }

const PLAIN = 1
/** of a script without spaces */
const RUNNING = 2
const PICTURE = 3
/** nothing */
const GAP = 4
/** the first half of a character beyond U+FFFF */
const HALF = 5
/** plain, but written in another way, or not at all */
const FOLDED = 6
/** Added to the kind of what only NFKC of the whole text can tell. */
const UNSURE = 8
/** By UTF-16 unit; 0: it was not met yet. */
const kinds = new Uint8Array(2 ** 16)
/** The letter as which a unit is written; 0: as none. */
const letters = new Uint8Array(2 ** 16).map((_, unit) => (unit < 0x80 ? unit : 0))
const folded = new Map<number, string>()

const SPACE = 0x20
/** In bytes: a unit becomes ` emoji2714 ` at most. */
const GROWTH = 11
const ROOM = Buffer.allocUnsafeSlow(2 ** 18)
const UNITS = new Uint16Array(2 ** 15)

/** `texts` as the tokenizer should get them, which folds case itself: in UTF-8, until the next call; the first one behind `before`, which stays as it is. */
export function indexable(texts: readonly string[], before = ''): Buffer[] {
  let free = ROOM
  return texts.map((text, index) => {
    const piece = pieceOf(text, { before: index === 0 ? before : '', free, isNormal: false })
    if (piece.buffer === ROOM.buffer) free = free.subarray(piece.length)
    return piece
  })
}

/** NFKC takes as long as all else, and few texts need it. */
function pieceOf(text: string, place: { before: string; free: Buffer; isNormal: boolean }): Buffer {
  const { before, free, isNormal } = place
  const isAscii = Buffer.byteLength(text) === text.length
  const most = before.length * GROWTH + text.length * (isAscii ? 1 : GROWTH) + 1
  const bytes = most <= free.length ? free : Buffer.allocUnsafeSlow(most)
  const start = bytes.write(before)
  if (isAscii) return bytes.subarray(0, start + bytes.write(text, start))
  const seen = isNormal ? text : blankMarks(text)
  const end = separate(seen, { bytes, start, isNormal })
  return end === null ? pieceOf(seen.normalize('NFKC'), { ...place, isNormal: true }) : bytes.subarray(0, end)
}

/** Character by character, for a regular expression that knows so many scripts takes five times as long. Returns where it ends; null: it has to be NFKC. */
function separate(text: string, into: { bytes: Buffer; start: number; isNormal: boolean }): number | null {
  const { bytes, isNormal } = into
  const units = unitsOf(text)
  let end = into.start
  let wasRunning = false
  for (let at = 0; at < units.length; at += 1) {
    // nearly all that there is
    while (!wasRunning && at < units.length) {
      const letter = letters[units[at] as number] as number
      if (letter === 0) break
      bytes[end++] = letter
      at += 1
    }
    if (at === units.length) break
    let code = units[at] as number
    let kind = kinds[code] || meet(code)
    if (kind === HALF) {
      code = text.codePointAt(at) as number
      kind = kindOf(code)
      if (code > 0xffff) at += 1
      if (code > 0xffff && (code < PICTURES.first || code > PICTURES.last)) kind += UNSURE
    }
    if (kind > UNSURE) {
      if (!isNormal) return null
      kind -= UNSURE
    }
    if (kind === RUNNING) {
      if (wasRunning) end = put(code, bytes, end)
      bytes[end++] = SPACE
      end = put(code, bytes, end)
      wasRunning = true
      continue
    }
    const as = kind === FOLDED ? folded.get(code) : undefined
    if (as === '') continue
    if (wasRunning || kind === PICTURE || kind === GAP) bytes[end++] = SPACE
    wasRunning = false
    if (kind === PLAIN) end = put(code, bytes, end)
    if (as !== undefined) end += bytes.write(as, end)
    if (kind === PICTURE) end += bytes.write(`${emojiWord(String.fromCodePoint(code))} `, end)
  }
  if (wasRunning) bytes[end++] = SPACE
  return end
}

/** V8 looks at the kind of a string again for each of its characters. */
function unitsOf(text: string): Uint16Array {
  const units = text.length <= UNITS.length ? UNITS.subarray(0, text.length) : new Uint16Array(text.length)
  Buffer.from(units.buffer).write(text, 'utf16le')
  return units
}

function meet(unit: number): number {
  const kind = kindOfUnit(unit)
  kinds[unit] = kind
  return kind
}

function kindOfUnit(unit: number): number {
  if (unit < 0x80) return PLAIN
  if (unit >= 0xd800 && unit < 0xdc00) return HALF
  const char = String.fromCharCode(unit)
  const normal = char.normalize('NFKC')
  const as = [...foldLetters(normal)].map(withoutAccent).join('')
  const isPlain = [...as].every((one) => kindOf(one.codePointAt(0) as number) === PLAIN)
  const isUnsure = JOINING.test(normal) || (normal !== char && (!isPlain || Buffer.byteLength(as) > GROWTH))
  const unsure = isUnsure ? UNSURE : 0
  if (as === char || !isPlain) return kindOf(unit) + unsure
  if (!isUnsure && as.length === 1 && as < '\x80') letters[unit] = as.charCodeAt(0)
  folded.set(unit, as)
  return FOLDED + unsure
}

function withoutAccent(char: string): string {
  const parts = char.normalize('NFD')
  return char <= LAST_ACCENTED && ACCENTED.test(parts) ? parts.charAt(0) : char
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

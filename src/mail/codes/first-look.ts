/** Where one of many words may stand, by three letters of each: an expression of as many alternatives costs three times as much. */

/** Five bits of each letter, in which upper and lower case of most scripts are the same. */
const BITS = 5
const LETTER = 0x1f
const THREE = 0x7fff
/** By the lower bits of letters beyond Latin-1. */
const WIDE = 0xfff
const ROOM = 8_192
const scratch = new Uint16Array(ROOM)
const bytes = Buffer.from(scratch.buffer)

/** What has to stand around the three letters. */
interface Neighbours {
  before: number
  behind: number
  next: number
}

const ANYTHING = -1
const NO_WORD = -2

interface FirstLook {
  /** by three letters: 0, or a place in `neighbours` */
  pieces: Uint8Array
  neighbours: Neighbours[][]
  /** by letters beyond Latin-1: 1, or 0 */
  wide: Uint8Array
}

/**
 * `words` are parted by `|`. Three letters of each stand in brackets, and up to one before and two behind them, of Latin-1, are
 * compared, too: a dot is anything, a blank anything but `\w`. One of `letters`, all beyond Latin-1, is enough by itself.
 */
export function createFirstLook(words: string, letters = ''): FirstLook {
  const look: FirstLook = { pieces: new Uint8Array(THREE + 1), neighbours: [[]], wide: new Uint8Array(WIDE + 1) }
  for (const word of words.split('|')) {
    const parts = /^(.?)\[(...)\](.?)(.?)$/u.exec(word)
    if (parts === null) throw new Error(`No word for a first look: ${word}`)
    const [, before = '', piece = '', behind = '', next = ''] = parts
    const neighbours = { before: asked(before), behind: asked(behind), next: asked(next) }
    for (const key of new Set([keyOf(piece), keyOf(piece.toUpperCase())])) {
      look.pieces[key] ||= look.neighbours.push([]) - 1
      look.neighbours[look.pieces[key]]?.push(neighbours)
    }
  }
  for (const letter of letters) look.wide[letter.charCodeAt(0) & WIDE] = 1
  return look
}

/** The index of the third letter of what may be such a word, in upper, lower or mixed case; -1: there is none. */
export function findFirst(text: string, { pieces, neighbours, wide }: FirstLook): number {
  let key = 0
  for (let start = 0; start < text.length; start += ROOM) {
    const count = copy(text, start)
    for (let at = 0; at < count; at += 1) {
      const letter = scratch[at] as number
      key = ((key << BITS) | (letter & LETTER)) & THREE
      const piece = pieces[key] as number
      if (piece !== 0 && fitsOne(text, start + at, neighbours[piece])) return start + at
      if (letter > 0xff && wide[letter & WIDE] !== 0) return start + at
    }
  }
  return -1
}

/** A string is read twice as fast when its characters lie in an array. */
function copy(text: string, start: number): number {
  const piece = text.length <= ROOM ? text : text.slice(start, start + ROOM)
  bytes.write(piece, 'utf16le')
  return piece.length
}

function keyOf(piece: string): number {
  let key = 0
  for (let at = 0; at < piece.length; at += 1) key = ((key << BITS) | (piece.charCodeAt(at) & LETTER)) & THREE
  return key
}

function asked(letter: string): number {
  return letter === '' || letter === '.' ? ANYTHING : letter === ' ' ? NO_WORD : letter.charCodeAt(0) & LETTER
}

function fitsOne(text: string, third: number, all: readonly Neighbours[] = []): boolean {
  for (const { before, behind, next } of all) {
    if (isAs(text, third - 3, before) && isAs(text, third + 1, behind) && isAs(text, third + 2, next)) return true
  }
  return false
}

function isAs(text: string, at: number, wanted: number): boolean {
  if (wanted === ANYTHING) return true
  const letter = at < 0 || at >= text.length ? 0 : text.charCodeAt(at)
  return wanted === NO_WORD ? !isWord(letter) : (letter & LETTER) === wanted
}

/** As `\w` has it. */
function isWord(letter: number): boolean {
  const small = letter | 0x20
  return (small >= 0x61 && small <= 0x7a) || (letter >= 0x30 && letter <= 0x39) || letter === 0x5f
}

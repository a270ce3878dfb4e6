/** Text of the kind that a parser has to do with: words that mean something to it, characters that break it, and noise. */
import type { Random } from './random.ts'

const CHARACTERS = [
  ...' aZ09.,;:<>()[]{}"\'`\\/|@=?_-+*#%&!~^$\t\r\n\0\u007f',
  'é',
  'ß',
  'İ',
  'ﬀ',
  '\u0301',
  '漢',
  'カ',
  '한',
  'ไ',
  'ع',
  'א',
  '😀',
  '👩‍👩‍👧',
  '🇩🇪',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ufffd',
  '\ufe0f',
  '\u{e0041}',
  '\u{10ffff}',
]

/** Up to `most` pieces: words, characters, numbers. */
export function makeText(random: Random, words: readonly string[], most = 30): string {
  const piece = () => {
    const kind = random.below(8)
    if (kind < 4 && words.length > 0) return random.pick(words)
    if (kind === 4) return 'x'.repeat(2 ** random.below(10))
    if (kind === 5) return String(random.below(10 ** random.below(10)))
    return random.pick(CHARACTERS)
  }
  return random.some(most, piece).join('')
}

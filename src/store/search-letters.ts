/** Letters that are found however they are typed: SQLite's tokenizer takes accents from Latin letters only, and leaves those that Unicode does not take apart. */

const SAME: [letters: string, as: string][] = [
  ['ßẞ', 'ss'],
  ['æÆ', 'ae'],
  ['œŒ', 'oe'],
  ['øØ', 'o'],
  ['łŁ', 'l'],
  ['đĐ', 'd'],
  ['ı', 'i'],
  ['ё', 'е'],
  ['Ё', 'Е'],
  ['أإآٱ', 'ا'],
]
const known = new Map(SAME.flatMap(([letters, as]) => [...letters].map((letter): [string, string] => [letter, as])))

/** Greek with accents and breathings; the points of Hebrew, the vowel signs of Arabic and its line that stretches words. */
const OTHERS =
  '\u0386-\u0390\u03aa-\u03b0\u03ca-\u03ce\u1f00-\u1fff\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670'
const LETTER = new RegExp(`[${[...known.keys()].join('')}${OTHERS}]`)
const LETTERS = new RegExp(LETTER, 'g')

/** `text`, in NFKC, as it is compared; a text and what is looked for in it have to be folded alike. */
export function foldLetters(text: string): string {
  return LETTER.test(text) ? text.replace(LETTERS, (letter) => known.get(letter) ?? bare(letter)) : text
}

function bare(letter: string): string {
  const folded = /\p{L}/u.test(letter) && letter !== '\u0640' ? letter.normalize('NFD').replace(/\p{M}/gu, '') : ''
  known.set(letter, folded)
  return folded
}

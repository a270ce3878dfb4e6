/** Signs that are written behind a word and are no part of it: those of a trade name, and the small numbers of notes. Normalization would make letters and digits of them. */

const SOME = /[®™℠¹²³⁰⁴-⁹]/
/** The number behind one or two letters is read with them, as in m². */
const MARKS = /[®™℠]|(?<=\p{L}{3})[¹²³⁰⁴-⁹]+(?![\p{L}\p{N}])/gu

/** `text`, not normalized yet, with blanks where such signs are: as long as before. */
export function blankMarks(text: string): string {
  return SOME.test(text) ? text.replace(MARKS, (signs) => ' '.repeat(signs.length)) : text
}

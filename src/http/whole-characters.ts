/** Where a text may be cut: not within what a reader sees as one character. */

/** Below it no unit belongs to the one before it. */
const FIRST_JOINING = 0x300
/** Accents and vowel signs (of Thai and Lao one is a letter), the shades of emoji, tags, the second and third letters of a Hangul syllable. */
const JOINING = /[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\u0e33\u0eb3\u1160-\u11ff\u200d]/u
const PICTURE = /\p{Extended_Pictographic}/u
const JOINER = 0x200d
/** One with more accents than that is cut. */
const LONGEST = 40
const MOST_FLAGS = 500

/** `at`, or the beginning of the character that it is in. Intl.Segmenter has to be given a copy of the text. */
export function characterStart(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return at
  for (let start = at; start > 0 && at - start < LONGEST; start -= 1) if (!isWithin(text, start)) return start
  return isHalved(text, at) ? at - 1 : at
}

function isWithin(text: string, at: number): boolean {
  const [unit, last] = [text.charCodeAt(at), text.charCodeAt(at - 1)]
  if (unit < FIRST_JOINING) return false
  if (isHalved(text, at)) return true
  const char = String.fromCodePoint(text.codePointAt(at) as number)
  if (JOINING.test(char) || (last === JOINER && PICTURE.test(char))) return true
  return isFlagLetter(text, at) && flagLettersBefore(text, at) % 2 === 1
}

function isHalved(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
}

/** Two of them are a flag. */
function isFlagLetter(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1)
  return text.charCodeAt(at) === 0xd83c && second >= 0xdde6 && second <= 0xddff
}

function flagLettersBefore(text: string, at: number): number {
  let letters = 0
  while (letters < 2 * MOST_FLAGS && isFlagLetter(text, at - 2 * (letters + 1))) letters += 1
  return letters
}

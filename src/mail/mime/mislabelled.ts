/** UTF-8 under the label of an older charset: a program has written the one and said the other. */
import { isAscii, isUtf8 } from 'node:buffer'

/*
 * It is told by the bytes where chance cannot have made them so. Bytes of another charset are UTF-8 only if each beyond ASCII that begins a
 * character is followed by as many of 0x80 to 0xBF as it asks for, and none of those stands anywhere else.
 */

/**
 * In Latin letters with accents stand alone among ASCII, and 0x80 to 0xBF are signs. `NESCAFÉ®` and `PÅ…` are UTF-8 by chance, a capital letter
 * at the end of capitals and a sign. Two of what these languages have in UTF-8, which begin with `Ã`, `Â`, `Ä`, `Å` or `â`, and not at such
 * an end, are in no text (of `Â`, `CÂŞTIG` is), nor is one that begins with `â€` (quotation marks and dashes) or `ðŸ` (emoji).
 */
const LATIN = new RegExp(
  [
    String.raw`[\u2010-\u203f\u{1f000}-\u{1faff}]`,
    String.raw`(?:(?:(?<=[a-z])[\xa0-\u017f]|(?![ªº])[\xa0-\xbf]|[\xc0-\xdf](?=[A-Za-z])|[\xe0-\u017f](?=[a-z])|(?<![A-Z])[\xe0-\xff]|[\u2040-\u2122]).*?){2}`,
  ].join('|'),
  'su',
)
/**
 * In other alphabets letters stand beside letters, which UTF-8 cannot have: `Ці` and `її` are UTF-8 by chance, of one character. Two pairs of
 * characters are in no text, nor are four of three bytes, or four that begin with a capital letter behind a small one of ASCII (`ß` is none: `Spaß…`).
 */
const LETTERS = /(?:[^\0-\x7f]{2}[\0-\x7f]*?){2}|(?:(?:[\u0800-\u{10ffff}]|(?<=[a-z])[\x80-\u07bf]).*?){4}/su
/**
 * Of two bytes for a character, or with letters from 0x80 to 0xBF: one of six Chinese characters in GB 2312 has a second byte that lets it be UTF-8 of two bytes (`联通` nearly is),
 * of three next to none. Eight in a row, or four of three bytes, are one in a million, however short the text, unless one word is there again and again (`谢谢`).
 */
const PAIRS = /(?:(?:[\x80-\u07ff][\0-\x7f]*?[\x80-\u07ff]|[\u0800-\u{10ffff}])[\0-\x7f]*?){4}/u
const LEAST_DIFFERENT = 3
const SAMPLE = 1_000

type Rule = (text: string) => boolean

const isNoLatin: Rule = (text) => LATIN.test(text) || LETTERS.test(text)
const isNoAlphabet: Rule = (text) => LETTERS.test(text)
const isNoPairs: Rule = (text) =>
  PAIRS.test(text) && new Set(text.replace(/[\0-\x7f]+/g, '').slice(0, SAMPLE)).size >= LEAST_DIFFERENT

const RULES: ReadonlyMap<string, Rule> = new Map([
  ...['windows-1250', 'windows-1252', 'windows-1254', 'windows-1257', 'windows-1258'].map(
    (name) => [name, isNoLatin] as const,
  ),
  ...[2, 3, 4, 10, 13, 14, 15, 16].map((part) => [`iso-8859-${part}`, isNoLatin] as const),
  ...['windows-1251', 'windows-1253', 'windows-1255', 'windows-1256', 'koi8-r', 'koi8-u'].map(
    (name) => [name, isNoAlphabet] as const,
  ),
  ...[5, 6, 7, 8].map((part) => [`iso-8859-${part}`, isNoAlphabet] as const),
  ...['windows-874', 'ibm866', 'macintosh', 'x-mac-cyrillic', 'iconv:cp437', 'iconv:cp850', 'iconv:cp852'].map(
    (name) => [name, isNoPairs] as const,
  ),
  ...['gbk', 'gb18030', 'big5', 'euc-jp', 'euc-kr', 'shift_jis'].map((name) => [name, isNoPairs] as const),
])

/** The text, if `bytes` are UTF-8 and can hardly be what `encoding` says; else null. */
export function mislabelledUtf8(bytes: Uint8Array, encoding: string): string | null {
  const isNone = RULES.get(encoding)
  if (isNone === undefined || isAscii(bytes) || !isUtf8(bytes)) return null
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()
  return isNone(text) ? text.replace(/^\ufeff/, '') : null
}

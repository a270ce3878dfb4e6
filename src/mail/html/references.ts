/** The character references that mail is full of; whatever else an ampersand may be is left to htmlparser2. */

/** U+00A0 to U+00FF, in order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml'
const OTHERS =
  'amp & lt < gt > quot " apos \' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ bull • hellip … trade ™ ' +
  'euro € larr ← rarr → zwnj \u200c zwj \u200d'

export const NAMED_REFERENCES: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...Array.from(OTHERS.matchAll(/(\w+) (\S)/g), ([, name = '', character = '']): [string, string] => [name, character]),
])

/** of what stands between `&` and `;` */
const LONGEST = 8
const [HASH, X] = [35, 120]
const BLANKS = ' \n\t\f\r'
/** In an address that its program did not escape: `?a=1&b=2`. */
const PARAMETER = /&[A-Za-z\d]+=/y

/** `text` with its references as characters; null when one of them needs the whole of the standard. */
export function readReferences(text: string, isValue: boolean): string | null {
  let read = ''
  let done = 0
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    if (at + 1 < text.length && BLANKS.includes(text.charAt(at + 1))) continue
    const length = text.slice(at + 1, at + 2 + LONGEST).indexOf(';')
    const character = length === -1 ? undefined : characterOf(text.slice(at + 1, at + 1 + length))
    if (character !== undefined) {
      read += text.slice(done, at) + character
      done = at + length + 2
    } else if (!isValue || !isParameter(text, at)) return null
  }
  return done === 0 ? text : read + text.slice(done)
}

function isParameter(text: string, at: number): boolean {
  PARAMETER.lastIndex = at
  return PARAMETER.test(text)
}

function characterOf(name: string): string | undefined {
  if (name.charCodeAt(0) !== HASH) return NAMED_REFERENCES.get(name)
  const isHexadecimal = (name.charCodeAt(1) | 0x20) === X
  const code = isHexadecimal ? numberOf(name, 2, 16) : numberOf(name, 1, 10)
  // of the others some stand for another character, and some for none
  return (code > 0 && code < 0x80) || (code >= 0xa0 && code < 0xd800) ? String.fromCharCode(code) : undefined
}

/** The digits of `name` from `start` on; 0 when there are none, or something else among them. */
function numberOf(name: string, start: number, base: 10 | 16): number {
  let number = 0
  for (let at = start; at < name.length; at += 1) {
    const code = name.charCodeAt(at)
    const digit = code < 58 ? code - 48 : (code | 0x20) - 87
    if (digit < 0 || digit >= base || (code >= 58 && digit < 10)) return 0
    number = number * base + digit
  }
  return number
}

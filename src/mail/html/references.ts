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

const REFERENCE = /&(?:([A-Za-z][A-Za-z\d]{1,7})|#(\d{2,5})|#[xX]([\dA-Fa-f]{2,4}));/y
/** An ampersand alone, or in an address that its program did not escape: `?a=1&b=2`. */
const NO_REFERENCE = /&(?=[ \n\t\f\r])/y
const NO_REFERENCE_IN_VALUE = /&(?=[ \n\t\f\r]|[A-Za-z\d]+=)/y

/** `text` with its references as characters; null when one of them needs the whole of the standard. */
export function readReferences(text: string, isValue: boolean): string | null {
  let read = ''
  let done = 0
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', done)) {
    REFERENCE.lastIndex = at
    const found = REFERENCE.exec(text)
    const plain = isValue ? NO_REFERENCE_IN_VALUE : NO_REFERENCE
    plain.lastIndex = at
    const character = found === null ? (plain.test(text) ? '&' : undefined) : characterOf(found)
    if (character === undefined) return null
    read += text.slice(done, at) + character
    done = at + (found?.[0].length ?? 1)
  }
  return done === 0 ? text : read + text.slice(done)
}

function characterOf([, name, decimal, hexadecimal]: RegExpExecArray): string | undefined {
  if (name !== undefined) return NAMED_REFERENCES.get(name)
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  // of the others some stand for another character, and some for none
  return (code > 0 && code < 0x80) || (code >= 0xa0 && code < 0xd800) ? String.fromCharCode(code) : undefined
}

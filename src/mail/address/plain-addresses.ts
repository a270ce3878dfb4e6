/** The shortcut for the address lists that nearly every mail has (RFC 5322 §3.4): `Name <a@b.test>, c@d.test`. */
import type { Address } from '../types.ts'
import { knownName } from './display-name.ts'

/** Of a list that is read here. */
const LONGEST = 10_000
const ADDRESS = String.raw`[\w.+=-]{1,64}@[\w.-]{0,254}[\w-]`
const QUOTED_NAME = String.raw`"([ !#-&(-<>-\[\]-~]{0,200})"`
const WORDS = String.raw`(\w[\w.'-]{0,50}(?: [\w.'-]{1,50}){0,5})`
const ENCODED_WORD = String.raw`=\?[\w-]{1,40}\?[BbQq]\?[\w+/=.!*-]{0,75}\?=`
const ENCODED = `(${ENCODED_WORD}(?: ${ENCODED_WORD}){0,3})`
/** `a@b.test`, `Name <a@b.test>`, `"Name" <a@b.test>`, the same with a name in encoded words, and the comma behind it. */
const PLAIN = new RegExp(`(?:(?:(?:${QUOTED_NAME}|${WORDS}|${ENCODED}) ?)?<(${ADDRESS})>|(${ADDRESS}))(?:, ?|$)`, 'y')

/** The addresses of a list in which every character can only mean one thing; null for any other. */
export function readPlainAddresses(text: string): Address[] | null {
  if (text.length > LONGEST) return null
  const found: Address[] = []
  for (let at = 0; at < text.length; at = PLAIN.lastIndex) {
    PLAIN.lastIndex = at
    const entry = PLAIN.exec(text)
    if (entry === null) return null
    const [, quoted, words = '', encoded, bracketed, bare = ''] = entry
    const name = encoded !== undefined ? knownName(encoded) : (quoted?.replace(/ +/g, ' ').trim() ?? words)
    const address = bracketed ?? bare
    found.push({ name: name === address ? '' : name, address })
  }
  return found
}

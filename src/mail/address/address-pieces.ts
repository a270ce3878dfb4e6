/** Addresses with blanks or comments within: around a dot or an @ they mean nothing (RFC 5322 §4.4), but not every program reads on. */
import { dropComments, endOfQuote } from '../mime/headers.ts'
import { endOfEncodedWord } from '../mime/words.ts'

/** A word outside brackets and comments. */
export interface Word {
  /** without quotes and their escapes, except before an @ */
  text: string
  /** as it stands, with its quotes; null: it has none */
  quoted: string | null
}

/** What stands together in an address, in order. */
type Pieces = readonly string[]

/** What is longer is no address. */
export const LONGEST_ADDRESS = 998
const APART = /[\s\u0000-\u001f\u007f"(]/

/** `text`, an address as written, without comments, blanks and controls: the pieces between them. */
export function piecesOf(text: string): Pieces {
  if (!APART.test(text)) return [text]
  const plain = dropComments(text)
  const pieces: string[] = []
  let piece = ''
  let quotes = true
  const endPiece = () => {
    if (piece !== '') pieces.push(piece)
    piece = ''
  }
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at] ?? ''
    const end: number = sign === '"' && quotes ? endOfQuote(plain, at) : -1
    if (sign === '"') quotes = end !== -1
    if (end !== -1) {
      piece += plain.slice(at, end + 1).replace(/[\u0000-\u001f\u007f]+/g, '')
      at = end
    } else if (/[\s\u0000-\u001f\u007f]/.test(sign)) endPiece()
    else piece += sign
  }
  endPiece()
  return pieces
}

/** Without brackets every word with an @ is an address: `John j@x.test`, `j @ x.test`, `j@x . test`; the others are a name. */
export function findAddresses(words: readonly Word[]): { addresses: Pieces[]; name: string } {
  const addresses: Pieces[] = []
  const name: string[] = []
  /** words that belong together if there is an @ in them */
  let run: Word[] = []
  let hasSign = false
  let isFirst = true
  const endRun = () => {
    // `Acme Inc. info@acme.test` has a name; without one it would be Inc.info@acme.test
    const start = !hasSign ? run.length : isFirst ? 0 : startOfAddress(run)
    for (const { text } of run.slice(0, start)) name.push(text)
    if (start < run.length) addresses.push(run.slice(start).flatMap((word) => piecesOf(asWritten(word))))
    run = []
    hasSign = false
    isFirst = false
  }
  for (const word of words) {
    const last = run.at(-1)
    if (last !== undefined && !isJoined(last, word, hasSign)) endRun()
    run.push(word)
    hasSign ||= hasOwnSign(word)
  }
  if (run.length > 0) endRun()
  return { addresses, name: name.join(' ') }
}

/** Does `word` go on with the address of `last`? */
function isJoined(last: Word, word: Word, hasSign: boolean): boolean {
  if (word.quoted === null && /^[@.]/.test(word.text)) return true
  if (last.quoted !== null) return false
  if (last.text.endsWith('@')) return word.quoted === null
  // what has an @ itself is another address
  return last.text.endsWith('.') && !(hasSign && hasOwnSign(word))
}

function startOfAddress(run: readonly Word[]): number {
  let at = run.findIndex(hasOwnSign)
  while (at > 0 && /^[@.]/.test(run[at]?.text ?? '')) at -= 1
  return at
}

function hasOwnSign({ text, quoted }: Word): boolean {
  return quoted === null && text.includes('@') && !isEncoded(text)
}

/** What it says is known when it is decoded. */
function isEncoded(word: string): boolean {
  return word.startsWith('=?') && endOfEncodedWord(word, 0) === word.length
}

function asWritten({ text, quoted }: Word): string {
  return quoted ?? text
}

/**
 * What programs make of these pieces that stop where the address does not, or begin later: `a@b.test` of `a@b.test. evil.test`, `c@d.test`
 * of `a. c@d.test`. Of a local part that is too long the domain alone.
 */
export function* otherReadings(pieces: Pieces): Generator<string> {
  if (pieces.length < 2) return
  const at = pieces.findIndex((piece) => signIn(piece) !== -1)
  const middle = pieces[at]
  if (middle === undefined) return
  const sign = signIn(middle)
  const near = middle.slice(0, sign)
  const local = pieces.slice(0, at).join('') + near
  const last = (near === '' && at > 1 ? (pieces[at - 1] ?? '') : near).replace(/^\.+/, '')
  const locals = local.length > LONGEST_ADDRESS ? [''] : last === '' || last === local ? [local] : [local, last]
  let domain = middle.slice(sign + 1)
  for (const piece of [...pieces.slice(at + 1), null]) {
    if (domain.length > LONGEST_ADDRESS) return
    const host = domain.replace(/(?<!\.)\.+$/, '')
    // `a@b .test`: nobody is at b
    if (host.includes('.')) for (const one of locals) yield `${one}@${host}`
    domain += piece ?? ''
  }
}

/** The first @ behind what is quoted; -1: there is none. */
function signIn(piece: string): number {
  return piece.indexOf('@', piece.startsWith('"') ? endOfQuote(piece, 0) + 1 : 0)
}

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

/** An address in its pieces. */
export interface Written {
  /** what may be the beginning of its local part, and is taken for a name */
  before: Pieces
  pieces: Pieces
}

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
export function findAddresses(words: readonly Word[]): { addresses: Written[]; name: string } {
  const addresses: Written[] = []
  const name: string[] = []
  /** words that belong together if there is an @ in them */
  let run: Word[] = []
  let hasSign = false
  let isFirst = true
  const endRun = () => {
    const start = hasSign ? startOfAddress(run, isFirst) : run.length
    for (const { text } of run.slice(0, start)) name.push(text)
    if (start < run.length) {
      const before = isFirst ? run.slice(0, start).flatMap(piecesIn) : []
      addresses.push({ before, pieces: run.slice(start).flatMap(piecesIn) })
    }
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

/** `Inc. info@acme.test`, `Acme Inc. info@acme.test` have a name: a blank behind the dot alone is that of an abbreviation. */
function startOfAddress(run: readonly Word[], isFirst: boolean): number {
  const isDot = (at: number) => isFirst && run[at]?.text === '.'
  let at = run.findIndex(hasOwnSign)
  while (at > 0 && (/^[@.]/.test(run[at]?.text ?? '') || isDot(at - 1))) at -= 1
  return at
}

function hasOwnSign({ text, quoted }: Word): boolean {
  return quoted === null && text.includes('@') && !isEncoded(text)
}

/** What it says is known when it is decoded. */
function isEncoded(word: string): boolean {
  return word.startsWith('=?') && endOfEncodedWord(word, 0) === word.length
}

function piecesIn({ text, quoted }: Word): Pieces {
  return piecesOf(quoted ?? text)
}

/**
 * What programs make of it that stop where the address does not, or begin earlier or later: `a@b.test` of `a@b.test. evil.test`, `a.c@d.test` of
 * `a. c@d.test`, `c@d.test` of `a .c@d.test`. Of a local part that is too long the domain alone.
 */
export function* otherReadings({ before, pieces: own }: Written): Generator<string> {
  const pieces = [...before, ...own]
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

/** The value and the parameters of a MIME field (RFC 2045 §5.1), names in other scripts too (RFC 2231, RFC 2047), as mailers write them. */
import { isUtf8 } from 'node:buffer'
import { decodeText } from './charset.ts'
import { dropComments, endOfComment } from './headers.ts'
import { decodeEscapes } from './hex.ts'
import { decodeWords } from './words.ts'

export interface Structured {
  /** lower-case; '' when the field says none */
  value: string
  /** by lower-case name */
  parameters: ReadonlyMap<string, string>
  /** of those in bytes beyond ASCII that are no UTF-8, and without a charset or encoded words: these, each as a character */
  raw: ReadonlyMap<string, string>
}

const PERCENT = 0x25
const BEYOND_ASCII = /[^\x01-\x7f]/
/** A type, or a disposition; some mailers put it in quotes, or blanks around its slash. */
const VALUE = /^[\s"']*(?![\w-]*=)([^\s;"'(,/<>]*(?:\s*\/\s*[^\s;"'(,/<>]+)?)/
/** `; charset=utf-8; name="a b.pdf"`, as nearly all are; `=` alone is common in boundaries, `=?` begins an encoded word */
const PLAIN = /([\w-]+)=(?:"([^"\\=%]*(?:=(?!\?)[^"\\=%]*)*)"|([\w.+-]+))(?=\s*(?:;|$))/y
const KEY = /([^\s;=()"]{1,100})\s*=\s*/y
const BETWEEN = /[\s;]*/y
const NO_KEY = /[^\s;(]*/y
/** RFC 2231 §3: `name*0*` */
const PIECE = /^([^*]+)(?:\*(\d{1,3}))?(\*?)$/
/** What may stand behind a quoted value; a quote that has anything else behind it belongs to the value. */
const BEHIND_QUOTE = /\s*(?:$|[;(]|[\w*-]+\s*=)/y
/** Some mailers forget the semicolon. */
const NEXT_KEY = /\s[\w-]{1,40}(?:\*\d{0,3}\*?)?=/
/** How far the end of a value is looked for behind the first quote in it. */
const LONGEST_VALUE = 300
const LONGEST_FIELD = 64 * 1024

interface Piece {
  /** null: it is all of it */
  number: number | null
  isEncoded: boolean
  value: string
}

/**
 * Reads `value; key=value; key="value"` from `raw`, which is on one line, one byte per character. Of a parameter that is there
 * twice the first counts; one in pieces or in a charset of its own goes before the plain one of that name (RFC 6266 §4.3).
 */
export function readStructured(raw: string): Structured {
  if (raw === '') return NOTHING
  const known = shared.get(raw)
  if (known !== undefined) return known
  const read = readParts(raw)
  // a copy: a piece of a text keeps all of it
  if (shared.size < MOST_SHARED && SHARED.test(raw)) shared.set(Buffer.from(raw).toString(), read)
  return read
}

const NO_TEXTS: ReadonlyMap<string, string> = new Map()
const NOTHING: Structured = { value: '', parameters: NO_TEXTS, raw: NO_TEXTS }
/** The texts of all mails say one of a few dozen things; a stranger may say any. */
const SHARED = /^text\/\w{1,10}(?:; ?(?:charset|format|delsp)="?[\w-]{1,20}"?){0,3}$/i
const MOST_SHARED = 200
const shared = new Map<string, Structured>()

function readParts(raw: string): Structured {
  const field = (raw.startsWith('(') ? dropComments(raw) : raw).slice(0, LONGEST_FIELD)
  const value = VALUE.exec(field)
  const parameters = new Map<string, string>()
  const pieces = new Map<string, Piece[]>()
  const unread = new Map<string, string>()
  const set = (name: string, text: string, read: string) => {
    parameters.set(name, read)
    const isRaw = BEYOND_ASCII.test(text) && !text.includes('=?') && !isUtf8(Buffer.from(text, 'latin1'))
    if (isRaw) unread.set(name, text)
    else unread.delete(name)
  }
  let at = pass(BETWEEN, field, value?.[0].length ?? 0)
  for (let plain = plainAt(field, at); plain !== null; plain = plainAt(field, at)) {
    const name = plain[1]?.toLowerCase() ?? ''
    const text = plain[2] ?? plain[3] ?? ''
    if (!parameters.has(name)) set(name, text, asText(text))
    at = pass(BETWEEN, field, at + plain[0].length)
  }
  for (const [key, text] of readParameters(field, at)) {
    const [, name = key, number, star] = PIECE.exec(key) ?? []
    if (number === undefined && star !== '*') {
      if (!parameters.has(name)) set(name, text, readPlain(text))
    } else {
      const all = pieces.get(name) ?? []
      if (!pieces.has(name)) pieces.set(name, all)
      all.push({ number: number === undefined ? null : Number(number), isEncoded: star === '*', value: text })
    }
  }
  for (const [name, all] of pieces) {
    const ordered = inOrder(all)
    const text = ordered.some(({ isEncoded }) => isEncoded) ? null : ordered.map(({ value }) => value).join('')
    if (text !== null) set(name, text, readPlain(text))
    else {
      const { bytes, charset } = joinEncoded(ordered)
      set(name, charset === null ? bytes.toString('latin1') : '', decodeText(bytes, charset))
    }
  }
  return { value: value?.[1]?.replace(/\s+/g, '').toLowerCase() ?? '', parameters, raw: unread }
}

/** Names in lower case and what stands behind them, from `start` on; quotes and their escapes taken off. */
function* readParameters(field: string, start: number): Generator<[key: string, value: string]> {
  /** no end was found once: from there on they open nothing, and looking again would be quadratic */
  let comments = true
  let at = pass(BETWEEN, field, start)
  for (; at < field.length; at = pass(BETWEEN, field, at)) {
    const plain = plainAt(field, at)
    if (plain !== null) {
      yield [plain[1]?.toLowerCase() ?? '', plain[2] ?? plain[3] ?? '']
      at += plain[0].length
      continue
    }
    const comment: number = field[at] === '(' && comments ? endOfComment(field, at) : -1
    if (field[at] === '(') comments = comment !== -1
    KEY.lastIndex = at
    const key = comment === -1 ? KEY.exec(field) : null
    if (key === null) {
      at = comment === -1 ? pass(NO_KEY, field, at + 1) : comment + 1
      continue
    }
    const name = key[1]?.toLowerCase() ?? ''
    const from = KEY.lastIndex
    const quoted = field[from] === '"' ? endOfValue(field, from, isName(name)) : -1
    if (quoted !== -1) {
      yield [name, field.slice(from + 1, quoted).replace(/\\(["\\])/g, '$1')]
      at = quoted + 1
    } else {
      const end = endOfToken(field, from)
      const text = field.slice(from, end).trim()
      // parentheses are common in names, and rare around them
      yield [name, isName(name) ? text.replace(/^"|"$/g, '') : (/^[^\s(]*/.exec(text.replace(/"/g, ''))?.[0] ?? '')]
      at = end
    }
  }
}

function plainAt(field: string, at: number): RegExpExecArray | null {
  PLAIN.lastIndex = at
  return PLAIN.exec(field)
}

/** Behind what `pattern`, which always matches, finds at `at`. */
function pass(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  pattern.exec(text)
  return pattern.lastIndex
}

/** Where the value closes whose quote opens at `at`: people put quotes into names, `mayHoldQuotes`. -1 when it does not. */
function endOfValue(field: string, at: number, mayHoldQuotes: boolean): number {
  let first = -1
  for (let end = at + 1; end < field.length; end += 1) {
    if (field[end] === '\\' && (field[end + 1] === '"' || field[end + 1] === '\\')) end += 1
    else if (field[end] === '"') {
      if (first === -1) first = end
      BEHIND_QUOTE.lastIndex = end + 1
      if (BEHIND_QUOTE.test(field)) return end
      if (!mayHoldQuotes || end - first > LONGEST_VALUE) break
    }
  }
  return first
}

function endOfToken(field: string, from: number): number {
  const semicolon = field.indexOf(';', from)
  const end = semicolon === -1 ? field.length : semicolon
  const next = NEXT_KEY.exec(field.slice(from, end))
  return next === null ? end : from + next.index
}

function isName(key: string): boolean {
  return /^(?:file)?name/.test(key)
}

function readPlain(text: string): string {
  if (text.includes('=?')) return decodeWords(asText(text))
  // the form of RFC 2231 without its asterisk
  const [, charset, encoded] = /^([\w-]{3,40})'[\w-]*'(.*%.*)$/.exec(text) ?? []
  return charset === undefined || encoded === undefined ? asText(text) : decodeText(unescapePercent(encoded), charset)
}

/** RFC 2231 §3 and §4; a missing piece is passed over, of one that is there twice the first counts. */
function inOrder(all: readonly Piece[]): Piece[] {
  const whole = all.find(({ number }) => number === null)
  const seen = new Set<number | null>()
  return (whole === undefined ? all : [whole])
    .filter(({ number }) => !seen.has(number) && seen.add(number))
    .sort((one, other) => Number(one.number) - Number(other.number))
}

function joinEncoded(pieces: readonly Piece[]): { bytes: Buffer; charset: string | null } {
  let charset: string | null = null
  const bytes: Buffer[] = []
  // escapes may be cut in two
  let run = ''
  for (const [at, { value, isEncoded }] of pieces.entries()) {
    if (!isEncoded) {
      bytes.push(unescapePercent(run), Buffer.from(value, 'latin1'))
      run = ''
      continue
    }
    // Outlook says the charset in front of each
    const label: RegExpExecArray | null = at === 0 ? LABEL.exec(value) : sameLabel(value, charset)
    charset ??= label?.[1] || null
    run += value.slice(label?.[0].length ?? 0)
  }
  bytes.push(unescapePercent(run))
  return { bytes: Buffer.concat(bytes), charset }
}

/** `utf-8'en'` */
const LABEL = /^([^']*)'[^']*'/

function sameLabel(value: string, charset: string | null): RegExpExecArray | null {
  const found = charset === null ? null : /^([^'%]*)'(?:[^'%]*')?/.exec(value)
  return found?.[1]?.toLowerCase() === charset?.toLowerCase() || found?.[0] === "''" ? found : null
}

function unescapePercent(text: string): Buffer {
  return decodeEscapes(Buffer.from(text, 'latin1'), PERCENT).decoded
}

/** Mailers that know no RFC write bytes. */
function asText(text: string): string {
  return BEYOND_ASCII.test(text) ? decodeText(Buffer.from(text, 'latin1'), null) : text
}

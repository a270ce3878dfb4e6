/** Reads what is typed into a search: words, and operators as Gmail has them; never an error. */
import { dropInvisible } from '../html/visible.ts'
import { blankMarks } from './marks.ts'
import type { Field, Query, Words } from './query.ts'
import { isOperator, readOperator } from './query-operators.ts'

/** More of them are not looked at: they only narrow what was found. */
const MOST_TERMS = 100
const DEEPEST = 8

/**
 * Reads `text`, whatever stands in it: what is no operator is words, brackets and quotes without a partner are nothing.
 * `now` (ms since the epoch) is for `newer_than:7d` and the like. Words follow one another in any order, `OR` binds the two beside it.
 */
export function parseQuery(text: string, now: number): Query {
  // what is written with the wide letters of East Asia, or with a printer's quotes, is meant all the same; what nobody sees is dropped, as it is from mail
  const given = blankMarks(dropInvisible(text))
    .normalize('NFKC')
    .replace(/[“”„‟]/g, '"')
  const reader: Reader = { text: given, at: 0, terms: 0, now }
  const of: Query[] = []
  while (reader.at < given.length && reader.terms < MOST_TERMS) of.push(...readAll(reader, 0, null))
  return { kind: 'and', of }
}

interface Reader {
  text: string
  at: number
  terms: number
  now: number
}

/** All terms up to the bracket that closes, or to the end. `operator` holds for words without one. */
function readAll(reader: Reader, depth: number, operator: string | null): Query[] {
  const all: Query[] = []
  let isOr = false
  while (reader.terms < MOST_TERMS && skipSpace(reader)) {
    if (reader.text[reader.at] === ')') {
      reader.at += 1
      break
    }
    const connective = readConnective(reader, all.length > 0)
    if (connective !== null) {
      isOr ||= connective === 'OR'
      continue
    }
    const term = readTerm(reader, depth, operator)
    if (term === null) continue
    const last = isOr ? all.pop() : undefined
    if (last === undefined) all.push(term)
    else all.push({ kind: 'or', of: [...(last.kind === 'or' ? last.of : [last]), term] })
    isOr = false
  }
  return all
}

/** False at the end. */
function skipSpace(reader: Reader): boolean {
  SPACE.lastIndex = reader.at
  SPACE.test(reader.text)
  reader.at = SPACE.lastIndex
  return reader.at < reader.text.length
}
const SPACE = /\s*/y

/** Between two terms; elsewhere it is a word. */
function readConnective(reader: Reader, isBehind: boolean): string | null {
  CONNECTIVE.lastIndex = reader.at
  const found = isBehind ? CONNECTIVE.exec(reader.text) : null
  if (found === null) return null
  reader.at = CONNECTIVE.lastIndex
  return found[1] ?? null
}
const CONNECTIVE = /(OR|AND)\s+(?![\s)]|$)/y

/** Null: there is nothing in it. */
function readTerm(reader: Reader, depth: number, operator: string | null): Query | null {
  NEGATION.lastIndex = reader.at
  if (NEGATION.test(reader.text)) {
    reader.at += 1
    const term = readTerm(reader, depth, operator)
    return term === null ? null : { kind: 'not', of: shut(term) }
  }
  OPERATOR.lastIndex = reader.at
  const [head = '', name = ''] = OPERATOR.exec(reader.text) ?? []
  if (head === '' || !isOperator(name)) return readValue(reader, depth, operator)
  const start = reader.at
  reader.at += head.length
  OPERATOR.lastIndex = reader.at
  // `from: subject:x` has no value
  const next = OPERATOR.exec(reader.text)
  if (next !== null && isOperator(next[1] ?? '')) return wordsOf(reader, reader.text.slice(start, reader.at))
  return readValue(reader, depth, name.toLowerCase())
}
const NEGATION = /-(?=[^\s()-]|\()/y
const OPERATOR = /([a-z_]{2,10}):(?=\s*[^\s)])\s*/iy

/** What must not be there is meant as it is written. */
function shut(term: Query): Query {
  return term.kind === 'words' && term.fields.length === 0 ? { ...term, open: term.text.endsWith('*') } : term
}

/** A group, words in quotes or one word. */
function readValue(reader: Reader, depth: number, operator: string | null): Query | null {
  const { text, at } = reader
  if (text[at] === '(') {
    reader.at += 1
    if (depth === DEEPEST) return null
    const of = readAll(reader, depth + 1, operator)
    return of.length === 0 ? null : of.length === 1 ? (of[0] as Query) : { kind: 'and', of }
  }
  if (text[at] === '"') {
    const end = text.indexOf('"', at + 1)
    reader.at = end === -1 ? at + 1 : end + 1
    return end === -1 ? null : termOf(reader, text.slice(at + 1, end), { operator, isQuoted: true })
  }
  reader.at = wordEnd(text, at, depth > 0)
  return termOf(reader, text.slice(at, reader.at), { operator, isQuoted: false })
}

/** Brackets within a word belong to it; the one that closes a group does not. */
function wordEnd(text: string, start: number, isGroup: boolean): number {
  let open = 0
  for (let at = start; at < text.length; at += 1) {
    const char = text[at] as string
    if (char === '"' || /\s/.test(char)) return at
    if (char === '(') open += 1
    if (char === ')' && isGroup && open-- === 0) return at
  }
  return text.length
}

function termOf(
  reader: Reader,
  value: string,
  { operator, isQuoted }: { operator: string | null; isQuoted: boolean },
): Query | null {
  if (operator === null) return wordsOf(reader, value, { isQuoted })
  const meant = readOperator(operator, value, { isQuoted, now: reader.now })
  if (meant.kind === 'words')
    return wordsOf(reader, meant.text, { fields: meant.fields, isQuoted: isQuoted || meant.isOdd })
  reader.terms += 1
  return meant.query
}

/** Of plain words the one at the very end may be unfinished, and any that ends in `*`. */
function wordsOf(
  reader: Reader,
  text: string,
  { fields = [], isQuoted = false }: { fields?: readonly Field[]; isQuoted?: boolean } = {},
): Words {
  reader.terms += 1
  const isLast = fields.length === 0 && !isQuoted && !skipSpace(reader)
  return { kind: 'words', text, fields, open: isLast || (!isQuoted && text.endsWith('*')) }
}

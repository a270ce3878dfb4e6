/** What a search asks of messages beyond their words: by label, marks, direction, date; true, false and of both. */
import { type Expression, type ExpressionBuilder, sql as raw, type SqlBool } from 'kysely'
import type { Fact } from '../mail/query/query.ts'
import { jsonEach, valuesOf } from './json-each.ts'
import { labelKey } from './label-key.ts'
import type { Schema } from './schema.ts'

/** `words` of `W` are known by the index only. */
export type Condition<W> =
  | Exclude<Fact, { kind: 'kind' }>
  | { kind: 'words'; of: W }
  | { kind: 'and'; of: readonly Condition<W>[] }
  | { kind: 'or'; of: readonly Condition<W>[] }
  | { kind: 'not'; of: Condition<W> }

type Row = ExpressionBuilder<Schema, 'messages'>

/** `seqsOf` gives the messages that have the words, as a JSON array. */
export function conditionOf<W>(condition: Condition<W>, seqsOf: (words: W) => string) {
  const write = (row: Row, one: Condition<W>): Expression<SqlBool> => {
    switch (one.kind) {
      case 'words':
        return row('messages.seq', 'in', valuesOf<number>(seqsOf(one.of)))
      case 'and':
        return row.and(one.of.map((part) => write(row, part)))
      case 'or':
        return row.or(one.of.map((part) => write(row, part)))
      case 'not':
        return row.not(write(row, one.of))
      default:
        return factOf(row, one)
    }
  }
  return (row: Row) => write(row, condition)
}

/** Written out where a partial index has it so. */
export function factOf(row: Row, fact: Exclude<Fact, { kind: 'kind' }>): Expression<SqlBool> {
  switch (fact.kind) {
    case 'label':
      return hasLabel(row, fact.is, isNamed)
    case 'read':
      return row('messages.is_read', '=', row.lit(fact.is ? 1 : 0))
    case 'direction':
      return fact.is === 'outbound' ? isOutbound : row('messages.direction', '=', fact.is)
    case 'state':
      return row.and([isOutbound, row('messages.state', '=', fact.is)])
    case 'held':
      return row('messages.held', 'is not', null)
    case 'attachment':
      return raw<SqlBool>`messages.has_attachments = 1`
    case 'arrived':
      return row.and([
        ...(fact.from === null ? [] : [row('messages.arrived_at', '>=', fact.from)]),
        ...(fact.to === null ? [] : [row('messages.arrived_at', '<', fact.to)]),
      ])
  }
}

const isOutbound = raw<SqlBool>`messages.direction = 'outbound'`

const isWritten = (label: string) => raw<SqlBool>`given.value = ${label}`
/** Whatever its case. */
const isNamed = (label: string) =>
  /^[\x00-\x7f]*$/.test(label)
    ? raw<SqlBool>`given.value = ${label} COLLATE NOCASE`
    : raw<SqlBool>`label_key(given.value) = ${labelKey(label)}`

/** A label as it is written, or as `isIt` says. */
export function hasLabel(row: Row, label: string, isIt = isWritten): Expression<SqlBool> {
  const given = row
    .selectFrom(jsonEach(row.ref('messages.labels')).as('given'))
    .select('given.value')
    .where(isIt(label))
  return row.and([raw<SqlBool>`messages.labels != '[]'`, row.exists(given)])
}

/** Are there few such messages as a rule, found by an index of their own? */
export function isSelective<W>(condition: Condition<W>): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.of.some(isSelective)
    case 'or':
      return condition.of.every(isSelective)
    case 'label':
    case 'attachment':
    case 'state':
    case 'held':
      return true
    case 'read':
      return !condition.is
    case 'direction':
      return condition.is === 'outbound'
    default:
      return false
  }
}

/** Does it ask the index for anything? */
export function asksForWords<W>(condition: Condition<W>): boolean {
  if (condition.kind === 'and' || condition.kind === 'or') return condition.of.some(asksForWords)
  return condition.kind === 'words' || (condition.kind === 'not' && asksForWords(condition.of))
}
